import Text

/// A paragraph, heading or other line of a plain text, before it is known what it is: one source
/// line, or several where the text is wrapped at a fixed width.
struct Passage {
  /// Source ranges without the white space at their edges; never empty.
  var lines: [ByteRange]
  /// What the marks of the text say it is; nil where they say nothing.
  var kind: Prose.BlockKind?

  var range: ByteRange {
    ByteRange(lines.first?.start ?? 0, lines.last?.end ?? 0)
  }
  var countInBytes: Int { range.count }
}

extension Passage {
  /// What can be said of a passage by its look alone.
  struct Shape {
    let words: Int
    let endsSentence: Bool
    let startsUpper: Bool

    /// Several words and a full stop, as a paragraph of an article has.
    var isParagraph: Bool { endsSentence && words >= 6 || words >= 30 }
    /// Few words, no full stop.
    var isHeadingLike: Bool { !endsSentence && words <= 16 && startsUpper }
  }

  func shape(in bytes: [UInt8]) -> Shape {
    var words = 0
    for line in lines {
      var inWord = false
      for at in line.indices {
        let isSpace = WhiteSpace.isASCIISpace(bytes[at])
        if !isSpace && !inWord { words += 1 }
        inWord = !isSpace
      }
    }
    let start = lines.first?.start ?? 0
    return Shape(
      words: words, endsSentence: Punctuation.endsSentence(bytes, range),
      startsUpper: Punctuation.startsLikeSentence(bytes, from: start, to: range.end))
  }
}

/// How sentences begin and end, as far as bytes show.
enum Punctuation {
  /// Whether the text ends in a full stop, question or exclamation mark or ellipsis, behind which
  /// quotation marks and brackets may stand.
  static func endsSentence(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    if let before = beforeBracket(bytes, range), endsSentence(bytes, before) { return true }
    var end = range.end
    while end > range.start {
      guard let shorter = droppingCloser(bytes, range.start, end) else { break }
      end = shorter
    }
    guard end > range.start else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return ends(bytes, range.start, end, with: [0xE2, 0x80, 0xA6])  // …
    }
  }

  /// What stands before a short bracket at the end: "… he said. (Reuters)".
  private static func beforeBracket(_ bytes: [UInt8], _ range: ByteRange) -> ByteRange? {
    guard range.count > 2, bytes[range.end - 1] == UInt8(ascii: ")"),
      let open = bytes[max(range.start, range.end - 60)..<range.end].lastIndex(
        of: UInt8(ascii: "("))
    else { return nil }
    return ByteRange(range.start, open)
  }

  /// Whether the first letter or digit is no lower-case letter.
  static func startsLikeSentence(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    for at in start..<min(end, start + 12) {
      let byte = bytes[at]
      if (0x61...0x7A).contains(byte) { return false }
      if (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) { return true }
      // Lower-case Latin letters with marks, as in "île": U+00DF to U+00FF.
      if byte == 0xC3, at + 1 < end { return bytes[at + 1] < 0x9F }
    }
    return true
  }

  private static func droppingCloser(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), 0x20:
      return end - 1
    default: break
    }
    if ends(bytes, start, end, with: [0xE2, 0x80, 0x9D])  // ”
      || ends(bytes, start, end, with: [0xE2, 0x80, 0x99])  // ’
    {
      return end - 3
    }
    if ends(bytes, start, end, with: [0xC2, 0xBB]) || ends(bytes, start, end, with: [0xC2, 0xA0]) {
      return end - 2  // » and no-break space
    }
    return nil
  }

  private static func ends(_ bytes: [UInt8], _ start: Int, _ end: Int, with tail: [UInt8]) -> Bool {
    end - start >= tail.count && bytes[(end - tail.count)..<end].elementsEqual(tail)
  }
}
