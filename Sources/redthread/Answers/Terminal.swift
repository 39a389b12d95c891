internal import Foundation
internal import Text

/// What standard output is: how wide, and whether it shows colours.
struct Terminal {
  /// Nil where lines may have any length: a file, a pipe.
  let width: Int?
  let hasColour: Bool

  init(width: Int?, hasColour: Bool) {
    self.width = width
    self.hasColour = hasColour
  }

  /// Standard output as it is; COLUMNS and NO_COLOR are respected.
  static var standardOutput: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var width = environment["COLUMNS"].flatMap { Int($0) }
    var size = winsize()
    if isTerminal, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      width = Int(size.ws_col)
    }
    let isDumb = environment["TERM"] == "dumb" || !(environment["NO_COLOR"] ?? "").isEmpty
    return Terminal(
      width: width ?? (isTerminal ? 80 : nil), hasColour: isTerminal && !isDumb)
  }

  func styled(_ text: String, _ code: String?) -> String {
    guard hasColour, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// `text` with `ranges` of its bytes made to stand out.
  func highlighted(_ text: String, _ ranges: @autoclosure () -> [Range<Int>]) -> String {
    guard hasColour else { return PrintableText.line(text) }
    let bytes = Array(text.utf8)
    var result = ""
    var last = 0
    func piece(_ range: Range<Int>) -> String {
      let raw = String(decoding: bytes[range], as: UTF8.self)
      let line = PrintableText.line(raw)
      let lead = raw.first?.isWhitespace == true ? " " : ""
      let trail = raw.count > 1 && raw.last?.isWhitespace == true ? " " : ""
      return lead + line + trail
    }
    for range in ranges() where range.lowerBound >= last && range.upperBound <= bytes.count {
      result += piece(last..<range.lowerBound) + styled(piece(range), "1;33")
      last = range.upperBound
    }
    return result + piece(last..<bytes.count)
  }
}
