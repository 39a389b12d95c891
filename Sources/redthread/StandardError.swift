internal import Exchange
internal import Text

/// Where everything goes that is not a result.
enum StandardError {
  /// Names of files and words of articles may hold escape sequences; a terminal must not obey them.
  static func write(_ text: String) { writeAsIs(PrintableText.lines(text)) }

  /// Nobody may be listening any more; then there is nobody to tell.
  static func writeAsIs(_ text: String) {
    try? writeAll(Array(text.utf8).span, to: 2, named: "standard error")
  }
}
