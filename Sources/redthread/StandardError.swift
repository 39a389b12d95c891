import Foundation

/// Where everything goes that is not a result.
enum StandardError {
  /// Names of files and words of articles may hold escape sequences; a terminal must not obey them.
  static func write(_ text: String) { writeAsIs(PrintableText.lines(text)) }

  /// Nobody may be listening any more; then there is nobody to tell.
  static func writeAsIs(_ text: String) {
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { return }
      rest = rest.dropFirst(written)
    }
  }
}
