/// Whether bytes are UTF-8 (The Unicode Standard, table 3-7), and where they cease to be.
enum UTF8Check {
  /// The offset of the first byte that starts no valid character; nil for valid UTF-8.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var at = 0
    while at < span.count {
      if span[at] < 0x80 {
        at += 1
        continue
      }
      let length = lengthOfCharacter(in: span, at: at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// The length in bytes of the valid character at `at`, or 0 where there is none.
  @inline(__always)
  static func lengthOfCharacter(in bytes: borrowing Span<UInt8>, at: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[at] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)  // no surrogates
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return 0 }
    for next in at + 2..<at + max(length, 2) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
