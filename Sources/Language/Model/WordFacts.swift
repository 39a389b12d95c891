/// Everything the features ask of one word, hashed once when the sentence is read.
package struct WordFacts: Sendable {
  /// The word as written, and in lower case.
  package let form: UInt32
  package let lower: UInt32
  let prefixes: InlineArray<3, UInt32>
  let suffixes: InlineArray<4, UInt32>
  /// Runs of capitals, small letters, digits and other bytes: `Xx` for "Turkey", `X-d` for "S-400".
  let shape: UInt32
  let entry: Vocabulary.Entry
  let isCapitalised: Bool
  let isAllCapitals: Bool
  let hasDigit: Bool
  /// Letters, and more of them than in most function words.
  let isWord: Bool

  package init(_ word: some Collection<UInt8>, in vocabulary: Vocabulary) {
    let bytes = Array(word)
    let folded = Self.lowercased(bytes)
    form = Self.hash(bytes[...])
    lower = Self.hash(folded[...])
    prefixes = InlineArray { Self.hash(folded.prefix($0 + 1)) }
    suffixes = InlineArray { Self.hash(folded.suffix($0 + 1)) }
    shape = Self.shape(of: bytes)
    entry = vocabulary.entry(of: lower)
    isCapitalised = bytes != folded && bytes.first != folded.first || Self.startsUpper(bytes)
    isAllCapitals =
      bytes.count > 1 && bytes.allSatisfy { $0 < 0x61 || $0 > 0x7A }
      && bytes.contains { $0 >= 0x41 && $0 <= 0x5A }
    hasDigit = bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
    isWord = bytes.count > 3 && folded.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
  }

  /// The key of `word` in a vocabulary, whatever its case.
  package static func lowerHash(_ word: String) -> UInt32 {
    hash(lowercased(Array(word.utf8))[...])
  }

  private static func startsUpper(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[0] == 0xC3 && bytes[1] >= 0x80 && bytes[1] <= 0x9E
  }

  /// Small letters for the capitals of ASCII and Latin-1; others stay.
  static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    var folded = bytes
    for index in folded.indices {
      let byte = folded[index]
      if byte >= 0x41 && byte <= 0x5A {
        folded[index] = byte + 32
      } else if index > 0 && bytes[index - 1] == 0xC3 && byte >= 0x80 && byte <= 0x9E
        && byte != 0x97
      {
        folded[index] = byte + 32
      }
    }
    return folded
  }

  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    hash = mix(hash, UInt32(truncatingIfNeeded: bytes.count))
    return hash == 0 ? 1 : hash
  }

  private static func shape(of bytes: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0
    var last: UInt32 = 0
    var run = 0
    for byte in bytes {
      let kind: UInt32 =
        switch byte {
        case 0x41...0x5A: 1
        case 0x61...0x7A: 2
        case 0x30...0x39: 3
        case 0x80...: 4
        default: UInt32(byte)
        }
      run = kind == last ? run + 1 : 1
      if run <= 2 { hash = hash &* 31 &+ kind &+ 7 }
      last = kind
    }
    return hash
  }
}
