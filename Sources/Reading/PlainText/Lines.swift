import Text

/// A line of the source that is not blank.
struct Line {
  /// Without white space at its edges.
  let range: ByteRange
  /// Bytes of white space in front of it.
  let indentation: Int
  /// Whether a blank line, or the start of the text, stands before it.
  let isAfterBlank: Bool

  /// The lines of `text`, whatever their line endings are (LF, CR LF, CR, form feed).
  static func lines(of text: SourceText) -> [Line] {
    let bytes = text.bytes.span
    var lines: [Line] = []
    var isAfterBlank = true
    var start = text.start
    while start < bytes.count {
      var end = start
      while end < bytes.count, !isLineBreak(bytes[end]) { end += 1 }
      let range = trimmed(bytes, start, end)
      if range.isEmpty {
        isAfterBlank = true
      } else {
        lines.append(
          Line(
            range: range, indentation: range.start - start, isAfterBlank: isAfterBlank))
        isAfterBlank = false
      }
      let isCRLF = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isCRLF ? 2 : 1)
    }
    return lines
  }

  @inline(__always)
  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x0C
  }

  private static func trimmed(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> ByteRange
  {
    var low = start
    while low < end {
      let (role, length) = WhiteSpace.role(in: bytes, at: low, end: end)
      if role == .text { break }
      low += length
    }
    var high = end
    while high > low {
      // Step back over one character.
      var first = high - 1
      while first > low, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      if WhiteSpace.role(in: bytes, at: first, end: high).0 == .text { break }
      high = first
    }
    return ByteRange(low, max(low, high))
  }
}
