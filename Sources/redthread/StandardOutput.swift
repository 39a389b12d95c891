internal import Exchange
internal import Foundation
internal import Text

/// Where results go that other programs read.
enum StandardOutput {
  /// Writes what `content` produces, byte for byte; on a terminal with all that would steer it made
  /// visible. Returns the number of characters that the format cannot hold.
  @discardableResult
  static func write(_ content: (inout ByteWriter) throws -> Void) throws -> Int {
    guard isatty(STDOUT_FILENO) == 1 else { return try OutputFile.writeToStandardOutput(content) }
    var replaced = 0
    let bytes = try ByteWriter.collect { output in
      try content(&output)
      replaced = output.replacedCharacters
    }
    try OutputFile.writeToStandardOutput {
      $0.write(PrintableText.lines(String(decoding: bytes, as: UTF8.self)))
    }
    return replaced
  }
}
