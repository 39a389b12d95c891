package import Text

/// What the bytes of a document's source stand for.
package enum SourceEncoding: Sendable, Hashable {
  case utf8
  case utf16(isLittleEndian: Bool)
  case windows1252

  /// The encoding of a source that could be decoded: the one that `Decoding` found.
  init(of source: [UInt8]) {
    if source.starts(with: [0xFF, 0xFE]) {
      self = .utf16(isLittleEndian: true)
    } else if source.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isLittleEndian: false)
    } else {
      self = UTF8Check.firstInvalidByte(in: source) == nil ? .utf8 : .windows1252
    }
  }

  /// What `bytes` say; U+FFFD stands for what says nothing.
  package func text(of bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252:
      return String(String.UnicodeScalarView(bytes.map(Windows1252.scalar)))
    case .utf16(let isLittleEndian):
      let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { at in
        let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
        return isLittleEndian ? second << 8 | first : first << 8 | second
      }
      return String(decoding: units, as: UTF16.self)
    }
  }

  /// The bytes that say `text`; nil where the encoding has no such character.
  package func bytes(of text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .windows1252:
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        guard let byte = Windows1252.byte(of: scalar) else { return nil }
        bytes.append(byte)
      }
      return bytes
    case .utf16(let isLittleEndian):
      return text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittleEndian ? [low, high] : [high, low]
      }
    }
  }
}

extension Document {
  /// What the source says in `range`, in its own encoding: a quotation.
  package func text(_ range: ByteRange) -> String { encoding.text(of: source[range.indices]) }
}
