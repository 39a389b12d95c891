import Text

/// The Western code page of older systems, to UTF-8.
enum Windows1252 {
  /// What pages call it. Browsers read all of these as Windows-1252 (WHATWG Encoding, 4.2).
  static let names: Set<String> = [
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1",
    "us-ascii", "ascii", "ansi_x3.4-1968",
  ]

  /// Bytes 0x80 to 0x9F; the five unassigned ones keep their number, as in browsers.
  private static let special: [32 of UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  static func decode(_ source: [UInt8]) -> SourceText {
    var text = Transcoding(capacity: source.count + source.count / 16)
    for (at, byte) in source.enumerated() {
      text.append(scalar(of: byte), for: ByteRange(at, at + 1))
    }
    return text.finish()
  }

  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    let value = (0x80..<0xA0).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The byte that stands for `scalar`; nil where none does.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let byte = UInt8(exactly: scalar.value), self.scalar(of: byte) == scalar { return byte }
    return (0x80..<0xA0).first { self.scalar(of: $0) == scalar }
  }

  /// Whether every byte above ASCII stands where English text would have it: letters in words,
  /// quotation marks and dashes beside words, no byte that the code page leaves empty, and no
  /// valid UTF-8 sequence, which would mean UTF-8 that is broken elsewhere.
  static func isPlausible(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var above = 0
    for at in 0..<span.count where span[at] >= 0x80 {
      above += 1
      if UTF8Check.lengthOfCharacter(in: span, at: at) > 1 { return false }
      switch span[at] {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFF: return false  // unassigned, and ÿ
      case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xFF:
        let before = at > 0 && isLetter(span[at - 1])
        let after = at + 1 < span.count && isLetter(span[at + 1])
        if !before && !after { return false }
      default: break
      }
    }
    return above * 5 < bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC0
  }
}
