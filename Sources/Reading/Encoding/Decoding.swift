/// Finds the encoding of a source and turns it into UTF-8.
///
/// A byte-order mark decides; then UTF-8 if the bytes are valid; then what the page declares; then
/// Windows-1252 where the bytes above ASCII stand as they would in English text. Anything else is
/// reported with the first byte that does not fit.
enum Decoding {
  /// - Parameter declared: the encoding that the text names for itself, as a page does.
  static func decode(
    _ bytes: [UInt8], declared: (([UInt8]) -> String?)? = nil
  ) throws(SkipReason) -> SourceText {
    if bytes.isEmpty { throw .empty }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes, start: 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .utf32
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try UTF16Decoder.decode(bytes, .littleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try UTF16Decoder.decode(bytes, .bigEndian) }
    if let kind = BinarySigns.kind(of: bytes) { throw .binary(kind: kind) }
    if let nul = bytes.firstIndex(of: 0) { throw BinarySigns.reason(nul: nul, in: bytes) }

    guard let broken = UTF8Check.firstInvalidByte(in: bytes) else {
      return try utf8(bytes, start: 0)
    }
    if let name = declared?(bytes) {
      if Windows1252.names.contains(name.lowercased()) { return Windows1252.decode(bytes) }
      if name.lowercased() != "utf-8" { throw .unsupportedEncoding(name: name) }
    } else if Windows1252.isPlausible(bytes) {
      return Windows1252.decode(bytes)
    }
    if BinarySigns.isMostlyUnprintable(bytes) { throw .binary(kind: .unknown) }
    throw .invalidUTF8(at: broken, byte: bytes[broken])
  }

  private static func utf8(_ bytes: [UInt8], start: Int) throws(SkipReason) -> SourceText {
    if start == bytes.count { throw .empty }
    if start > 0, let broken = UTF8Check.firstInvalidByte(in: bytes) {
      throw .invalidUTF8(at: broken, byte: bytes[broken])
    }
    if start > 0, let nul = bytes.firstIndex(of: 0) { throw .nulByte(at: nul) }
    if BinarySigns.isMostlyUnprintable(bytes) { throw .binary(kind: .unknown) }
    return SourceText(utf8: bytes, start: start)
  }
}
