package import Text

/// The tokens of one sentence, not yet analysed.
package struct TokenisedSentence: Sendable, Hashable {
  /// Index into `Prose.blocks`.
  package let block: Int
  /// In order, without overlap; at least one.
  package let tokens: [ByteRange]

  package init(block: Int, tokens: [ByteRange]) {
    self.block = block
    self.tokens = tokens
  }

  /// From the first token to the last.
  package var range: ByteRange {
    guard let first = tokens.first, let last = tokens.last else { return ByteRange(0, 0) }
    return first.union(last)
  }
}

/// Cuts prose into sentences, block by block.
package struct SentenceSplitter: Sendable {
  package init() {}

  /// The sentences of `prose` in order; none crosses a block.
  package func sentences(of prose: Prose) -> [TokenisedSentence] {
    var tokeniser = Tokeniser()
    var sentences: [TokenisedSentence] = []
    let bytes = prose.bytes.span
    for (index, block) in prose.blocks.enumerated() {
      let tokens = tokeniser.tokenise(bytes, block.range)
      var first = 0
      for next in 1..<max(tokens.count, 1) where isBoundary(bytes, tokens, next, block.range.end) {
        sentences.append(TokenisedSentence(block: index, tokens: Array(tokens[first..<next])))
        first = next
      }
      if first < tokens.count {
        sentences.append(TokenisedSentence(block: index, tokens: Array(tokens[first...])))
      }
    }
    return sentences
  }

  /// Whether a sentence begins with the token `next`.
  private func isBoundary(
    _ bytes: Span<UInt8>, _ tokens: [ByteRange], _ next: Int, _ end: Int
  ) -> Bool {
    var last = next - 1
    let following = character(bytes, tokens[next].start, end).kind
    if following == .closeBracket { return false }
    if following == .quote || following == .apostrophe,
      tokens[next].start == tokens[last].end
    {
      return false
    }
    while last > 0 {
      let kind = character(bytes, tokens[last].start, end).kind
      guard kind == .quote || kind == .closeBracket || kind == .apostrophe else { break }
      last -= 1
    }
    switch character(bytes, tokens[last].start, end).kind {
    case .period, .exclamation:
      return !bytes[tokens[next].start].isLowercaseASCII
    default:
      return false
    }
  }
}
