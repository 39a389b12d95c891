import Text

/// UTF-16 with a byte-order mark, to UTF-8.
enum UTF16Decoder {
  enum ByteOrder { case littleEndian, bigEndian }

  static func decode(_ source: [UInt8], _ order: ByteOrder) throws(SkipReason) -> SourceText {
    var text = Transcoding(capacity: source.count)
    func unit(at: Int) -> UInt16 {
      let (first, second) = (UInt16(source[at]), UInt16(source[at + 1]))
      return order == .littleEndian ? second << 8 | first : first << 8 | second
    }
    var at = 2
    while at + 1 < source.count {
      let first = unit(at: at)
      var length = 2
      var scalar = Unicode.Scalar(first)
      if (0xD800..<0xDC00).contains(first), at + 3 < source.count {
        let second = unit(at: at + 2)
        if (0xDC00..<0xE000).contains(second) {
          length = 4
          scalar = Unicode.Scalar(
            0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        }
      }
      guard let scalar else { throw .invalidUTF16(at: at, unit: first) }
      if scalar.value == 0 { throw .nulByte(at: at) }
      text.append(scalar, for: ByteRange(at, at + length))
      at += length
    }
    if at < source.count { throw .invalidUTF16(at: at, unit: UInt16(source[at])) }
    if text.isEmpty { throw .empty }
    return text.finish()
  }
}

/// A text that grows scalar by scalar beside its offsets.
struct Transcoding {
  private var bytes: [UInt8] = []
  private var runs: [OffsetMap.Run] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ scalar: Unicode.Scalar, for range: ByteRange) {
    let start = bytes.count
    bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    let run = OffsetMap.Run(prose: ByteRange(start, bytes.count), source: range)
    if let last = runs.last, last.isIdentity, run.isIdentity {
      runs[runs.count - 1] = OffsetMap.Run(
        prose: last.prose.union(run.prose), source: last.source.union(range))
    } else {
      runs.append(run)
    }
  }

  func finish() -> SourceText {
    SourceText(transcoded: bytes, offsets: OffsetMap(runs: runs))
  }
}
