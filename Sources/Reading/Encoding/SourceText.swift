import Text

/// A source as valid UTF-8, with the way back to its own bytes.
struct SourceText: Sendable {
  /// Valid UTF-8. For a UTF-8 source these are its own bytes, mark included.
  let bytes: [UInt8]
  /// Where the text begins in `bytes`: behind a byte-order mark.
  let start: Int
  /// From `bytes` to the source; nil where they are the same.
  let offsets: OffsetMap?

  var range: ByteRange { ByteRange(start, bytes.count) }

  init(utf8 bytes: [UInt8], start: Int = 0) {
    self.bytes = bytes
    self.start = start
    offsets = nil
  }

  init(transcoded bytes: [UInt8], offsets: OffsetMap) {
    self.bytes = bytes
    start = 0
    self.offsets = offsets
  }

  /// The map from prose to the source, given the one from prose to `bytes`.
  func sourceOffsets(_ map: OffsetMap) -> OffsetMap {
    guard let offsets else { return map }
    return map.followed(by: offsets)
  }

  /// A short piece as a string, white space at its edges left out.
  func trimmedString(_ range: ByteRange) -> String {
    var low = range.start
    var high = range.end
    while low < high, WhiteSpace.isASCIISpace(bytes[low]) { low += 1 }
    while high > low, WhiteSpace.isASCIISpace(bytes[high - 1]) { high -= 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }
}
