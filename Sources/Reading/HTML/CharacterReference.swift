import CLibXML2
import Text

/// "&eacute;", "&#8217;", "&#x2019;": characters written as names or numbers. The names are those
/// that libxml2 knows; there are no others, so nothing a page declares can expand without end.
enum CharacterReference {
  /// "&" and the longest name, or a number with leading zeros.
  private static let longestInBytes = 34

  /// The UTF-8 of the reference that begins at `at` with "&", and its length in the source; nil
  /// where the "&" is only itself.
  static func resolve(_ bytes: [UInt8], at: Int, end: Int) -> (text: [UInt8], length: Int)? {
    guard at + 2 < end else { return nil }
    let limit = min(end, at + longestInBytes)
    if bytes[at + 1] == UInt8(ascii: "#") { return number(bytes, at, limit) }
    var next = at + 1
    while next < limit, isAlphanumeric(bytes[next]) { next += 1 }
    let isEnded = next < limit && bytes[next] == semicolon
    guard next > at + 1, let value = named(bytes[(at + 1)..<next]) else { return nil }
    // Without the semicolon only the oldest names count: "&copy 2023", but not "&sub=1".
    guard isEnded || value < 256 && (next >= end || bytes[next] != UInt8(ascii: "=")) else {
      return nil
    }
    return (encoded(value), next - at + (isEnded ? 1 : 0))
  }

  /// The text of `range` with all references resolved.
  static func resolvingAll(in bytes: [UInt8], _ range: ByteRange) -> String {
    guard bytes[range.indices].contains(ampersand) else {
      return String(decoding: bytes[range.indices], as: UTF8.self)
    }
    var text: [UInt8] = []
    var at = range.start
    while at < range.end {
      if bytes[at] == ampersand, let found = resolve(bytes, at: at, end: range.end) {
        text += found.text
        at += found.length
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func number(
    _ bytes: [UInt8], _ at: Int, _ limit: Int
  ) -> (text: [UInt8], length: Int)? {
    var next = at + 2
    let isHex = next < limit && bytes[next] | 0x20 == UInt8(ascii: "x")
    if isHex { next += 1 }
    let start = next
    var value: UInt32 = 0
    while next < limit, let digit = Character(UnicodeScalar(bytes[next])).hexDigitValue,
      isHex || digit < 10
    {
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
      next += 1
    }
    guard next > start else { return nil }
    if next < limit, bytes[next] == semicolon { next += 1 }
    return (encoded(value), next - at)
  }

  private static func named(_ name: ArraySlice<UInt8>) -> UInt32? {
    let terminated = Array(name) + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let entity = unsafe htmlEntityLookup(buffer.baseAddress) else { return nil }
      return unsafe entity.pointee.value
    }
  }

  private static func encoded(_ value: UInt32) -> [UInt8] {
    // Numbers of the C1 controls mean Windows-1252, as in browsers.
    let scalar =
      (0x80..<0xA0).contains(value)
      ? Windows1252.scalar(of: UInt8(value)) : Unicode.Scalar(value == 0 ? 0xFFFD : value)
    return Array(UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  static let ampersand = UInt8(ascii: "&")
  private static let semicolon = UInt8(ascii: ";")
}
