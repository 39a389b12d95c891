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
///
/// A linear model trained on the treebanks decides; a few things that news needs and treebanks
/// hardly show are settled by rule. A closing quote or bracket stays with the stop before it.
/// - Complexity: O(*n*) in the bytes of the prose.
package struct SentenceSplitter: Sendable {
  private let model: BoundaryModel

  package init(model: BoundaryModel = .embedded) {
    self.model = model
  }

  /// The sentences of `prose` in order; none crosses a block.
  package func sentences(of prose: Prose) -> [TokenisedSentence] {
    var tokeniser = Tokeniser()
    var context = BoundaryContext()
    var sentences: [TokenisedSentence] = []
    let bytes = prose.bytes.span
    for (index, block) in prose.blocks.enumerated() {
      let tokens = tokeniser.tokenise(bytes, block.range)
      guard !tokens.isEmpty else { continue }
      context.begin(bytes, tokens)
      var first = 0
      for next in tokens.indices.dropFirst() {
        context.pass(next - 1)
        guard context.isCandidate(next) else { continue }
        let isBoundary =
          rule(bytes, tokens, next, first)
          ?? (context.opensQuotationAfterStop(next)
            || model.score(context, next) > 0)
        guard isBoundary else { continue }
        sentences.append(sentence(bytes, index, tokens[first..<next]))
        first = next
        context.startSentence(at: next)
      }
      sentences.append(sentence(bytes, index, tokens[first...]))
    }
    return sentences
  }

  /// What is certain about the gap before `next`, nil where the model must say.
  private func rule(
    _ bytes: Span<UInt8>, _ tokens: [ByteRange], _ next: Int, _ first: Int
  ) -> Bool? {
    let last = tokens[next - 1]
    let following = tokens[next]
    let isGlued = last.end == following.start
    if next - 1 == first, last.count == 1, bytes[last.start] == UInt8(ascii: "A"), !isGlued {
      return false  // "A U.N. committee"
    }
    if isGlued, bytes[last.start] == UInt8(ascii: "."), last.count == 1, next > 1,
      tokens[next - 2].end == last.start, bytes[following.start].isUppercaseASCII,
      tokens[next - 2].count > 1, bytes[last.start - 1].isLowercaseASCII
    {
      // "…in Ukraine.Earlier, he": paragraphs that ran together.
      return true
    }
    if isGlued, bytes[following.start].isUppercaseASCII, closesCredit(bytes, tokens, next, first) {
      return true  // "(AP Photo/Anna Holm, File)The government"
    }
    if bytes[last.end - 1] == UInt8(ascii: "."), last.count > 2,
      Abbreviations.table[packed(bytes, last.start..<last.end - 1)] == Abbreviations.Kind.title
    {
      return false
    }
    if isHour(bytes, last), following.count > 2, !isGlued,
      Abbreviations.afterHours.contains(text(bytes, following))
    {
      return false  // "at 4 a.m. Wednesday"
    }
    if last.count == 2, bytes[last.start] == UInt8(ascii: "P"),
      bytes[last.start + 1] == UInt8(ascii: "M"),
      next - 1 == first || !bytes[tokens[next - 2].end - 1].isDigitASCII
    {
      // "Hungary's PM Viktor Orban"; behind an hour a text may go on as it likes.
      return false
    }
    if !isGlued, isDesignation(bytes, last) {
      return false  // "the March 23 Movement", "a 9K333 Verba"
    }
    return nil
  }

  /// Whether a bracket closes before `next` that says who took a picture: it has a slash or the word
  /// for one in it. Looks back over one bracket of the sentence, at most 40 tokens.
  private func closesCredit(
    _ bytes: Span<UInt8>, _ tokens: [ByteRange], _ next: Int, _ first: Int
  ) -> Bool {
    guard tokens[next - 1].count == 1, bytes[tokens[next - 1].start] == UInt8(ascii: ")") else {
      return false
    }
    var isCredit = false
    for index in (max(first, next - 40)..<next - 1).reversed() {
      let token = tokens[index]
      if token.count == 1, bytes[token.start] == UInt8(ascii: "(") { return isCredit }
      if token.count == 1, bytes[token.start] == UInt8(ascii: "/") { isCredit = true }
      if token.count > 3, token.count < 12, Self.creditWords.contains(text(bytes, token)) {
        isCredit = true
      }
    }
    return false
  }

  private static let creditWords: Set<String> = [
    "Photo", "photo", "Getty", "Reuters", "REUTERS", "Courtesy", "COURTESY", "Credit", "Video",
    "Digital", "Image",
  ]

  /// A short number or a word with digits in it, without a stop: no sentence ends there.
  private func isDesignation(_ bytes: Span<UInt8>, _ token: ByteRange) -> Bool {
    let digits = (token.start..<token.end).filter { bytes[$0].isDigitASCII }.count
    if digits == token.count { return digits < 3 }
    let last = bytes[token.end - 1]
    return digits > 0
      && (last.isDigitASCII || last.isUppercaseASCII || last.isLowercaseASCII)
  }

  /// The tokens `part` as a sentence. The stop of an abbreviation also ends the sentence; the
  /// treebanks then give it a token of its own, except in "U.S." and its like.
  private func sentence(
    _ bytes: Span<UInt8>, _ block: Int, _ part: ArraySlice<ByteRange>
  ) -> TokenisedSentence {
    var tokens = Array(part)
    if let last = tokens.last, last.count > 1, bytes[last.end - 1] == UInt8(ascii: "."),
      tokens.count > 1, !hasInnerDot(bytes, last), bytes[last.start] != UInt8(ascii: ".")
    {
      tokens[tokens.count - 1] = ByteRange(last.start, last.end - 1)
      tokens.append(ByteRange(last.end - 1, last.end))
    }
    return TokenisedSentence(block: block, tokens: tokens)
  }

  /// "a.m." or "p.m."
  private func isHour(_ bytes: Span<UInt8>, _ token: ByteRange) -> Bool {
    token.count == 4 && bytes[token.start + 1] == UInt8(ascii: ".")
      && bytes[token.start + 2] | 0x20 == UInt8(ascii: "m")
      && bytes[token.start + 3] == UInt8(ascii: ".")
      && (bytes[token.start] | 0x20 == UInt8(ascii: "a")
        || bytes[token.start] | 0x20 == UInt8(ascii: "p"))
  }

  private func text(_ bytes: Span<UInt8>, _ token: ByteRange) -> String {
    String(decoding: (token.start..<token.end).map { bytes[$0] }, as: UTF8.self)
  }

  private func hasInnerDot(_ bytes: Span<UInt8>, _ token: ByteRange) -> Bool {
    for index in token.start..<token.end - 1
    where bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "!") {
      return true
    }
    return false
  }
}
