/// What tells a file that is not text.
enum BinarySigns {
  private static let marks: [(start: [UInt8], SkipReason.BinaryKind)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x50, 0x4B, 3, 4], .zip),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    ([0x7F, 0x45, 0x4C, 0x46], .executable),
    ([0xCF, 0xFA, 0xED, 0xFE], .executable),
    (Array("BZh".utf8) + [0x31, 0x41, 0x59], .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed),
    ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
    ([0x37, 0x7A, 0xBC, 0xAF], .compressed),
  ]

  static func kind(of bytes: [UInt8]) -> SkipReason.BinaryKind? {
    marks.first { bytes.starts(with: $0.start) }?.1
  }

  /// What a NUL at `nul` means: UTF-16 without its mark, a binary file, or one stray byte.
  static func reason(nul: Int, in bytes: [UInt8]) -> SkipReason {
    let sample = bytes.prefix(4096)
    let count = sample.count { $0 == 0 }
    if count * 10 > sample.count * 4, count * 10 < sample.count * 6 {
      let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
      if even == 0 || even == count { return .unmarkedUTF16 }
    }
    if isMostlyUnprintable(bytes) { return .binary(kind: .unknown) }
    return .nulByte(at: nul)
  }

  /// Whether more than a tenth of the first kilobytes are control characters.
  static func isMostlyUnprintable(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    let odd = sample.count { byte in
      byte < 0x20 && !WhiteSpace.isASCIISpace(byte) && byte != 0x1B || byte == 0x7F
    }
    return odd * 10 > sample.count
  }
}
