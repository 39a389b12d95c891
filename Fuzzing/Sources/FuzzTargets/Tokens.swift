import Language
import Text

/// Cuts any text into sentences and tokens. Whatever it is, every byte that is no blank lies in
/// exactly one token, tokens stand in order, and no sentence crosses a line.
func checkTokens(_ bytes: [UInt8]) throws {
  // Prose is always valid UTF-8: broken bytes are refused or mended where documents are read.
  let prose = Prose(String(decoding: bytes, as: UTF8.self))
  var covered = 0
  for sentence in SentenceSplitter().sentences(of: prose) {
    let block = prose.blocks[sentence.block].range
    try expect(
      sentence.range.start >= block.start && sentence.range.end <= block.end,
      "a sentence crosses its block")
    for token in sentence.tokens {
      try expect(!token.isEmpty && token.start >= covered, "tokens overlap or are empty")
      try expect(isBlank(prose.bytes[covered..<token.start]), "text lies in no token")
      try expect(
        String(validating: prose.bytes[token.indices], as: UTF8.self) != nil,
        "a token cuts a character")
      covered = token.end
    }
  }
  try expect(isBlank(prose.bytes[covered...]), "text lies in no token")
}

private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
    $0.properties.isWhitespace || $0.properties.generalCategory == .control
      || $0.properties.generalCategory == .format
  }
}
