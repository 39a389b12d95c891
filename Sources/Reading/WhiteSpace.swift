/// Which characters separate words, which show nothing, and which are text.
enum WhiteSpace {
  enum Role { case text, space, invisible }

  /// Whether `byte` is text whatever follows it: the common case, for quick copying.
  @inline(__always)
  static func isOrdinary(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  @inline(__always)
  static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The role of the character at `at` and its length in bytes; the text is valid UTF-8.
  static func role(
    in source: borrowing Span<UInt8>, at: Int, end: Int
  ) -> (Role, lengthInBytes: Int) {
    let byte = source[at]
    if byte <= 0x20 || byte == 0x7F { return (.space, 1) }
    if byte < 0x80 { return (.text, 1) }
    let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, end - at)
    guard length > 1 else { return (.text, 1) }
    let second = source[at + 1]
    switch (byte, second, length > 2 ? source[at + 2] : 0) {
    case (0xC2, 0x80...0xA0, _): return (.space, 2)  // C1 controls, no-break space
    case (0xC2, 0xAD, _): return (.invisible, 2)  // soft hyphen
    case (0xE2, 0x80, 0x80...0x8A): return (.space, 3)  // typographic spaces
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F): return (.invisible, 3)  // zero width
    case (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return (.space, 3)  // separators
    case (0xE2, 0x80, 0xAA...0xAE): return (.invisible, 3)  // direction marks
    case (0xE2, 0x81, 0x9F): return (.space, 3)
    case (0xE2, 0x81, 0xA0...0xA9): return (.invisible, 3)  // word joiner, isolates
    case (0xE3, 0x80, 0x80): return (.space, 3)  // ideographic space
    case (0xEF, 0xBB, 0xBF): return (.invisible, 3)  // a byte-order mark gone astray
    default: return (.text, length)
    }
  }
}
