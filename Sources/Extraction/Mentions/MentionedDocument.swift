internal import Graph
package import Language

/// The sentences of a document with everything they name: the first pass of extraction.
package struct MentionedDocument: Sendable {
  package let sentences: [Sentence]
  /// Ordered by id.
  package let entities: [MentionedEntity]
  /// Ordered by sentence, then first token, the longer first.
  package let mentions: [Mention]
  /// In document order.
  package let quotations: [Quotation]
  /// In document order.
  package let affiliations: [Affiliation]
  /// For each sentence the mentions in it.
  private let bySentence: [Range<Int>]

  package init(
    sentences: [Sentence], entities: [MentionedEntity], mentions: [Mention],
    quotations: [Quotation], affiliations: [Affiliation]
  ) {
    self.sentences = sentences
    self.entities = entities
    self.mentions = mentions
    self.quotations = quotations
    self.affiliations = affiliations
    var bySentence: [Range<Int>] = []
    bySentence.reserveCapacity(sentences.count)
    var next = 0
    for sentence in sentences.indices {
      let first = next
      while next < mentions.count, mentions[next].sentence == sentence { next += 1 }
      bySentence.append(first..<next)
    }
    self.bySentence = bySentence
  }

  /// The one state in which a person of the document holds an office, by their indices.
  func state(servedBy person: Int) -> Int? {
    let states = Set(
      affiliations.filter {
        $0.relation == .holdsRoleIn && $0.source == person && !$0.isPast
          && entities[$0.target].type == .government
      }.map(\.target))
    return states.count == 1 ? states.first : nil
  }

  /// Indices into `mentions` of those in a sentence, ordered by first token.
  package func mentions(in sentence: Int) -> Range<Int> { bySentence[sentence] }

  /// The mention that stands in the tree at `token`: the widest one whose head it is.
  package func mention(headedBy token: Int, in sentence: Int) -> Int? {
    candidates(reaching: token, in: sentence).first { mentions[$0].head == token }
  }

  /// The mention that `token` belongs to: one headed by it if there is one, else the narrowest
  /// that covers it.
  package func mention(covering token: Int, in sentence: Int) -> Int? {
    if let headed = mention(headedBy: token, in: sentence) { return headed }
    return candidates(reaching: token, in: sentence)
      .min { mentions[$0].tokens.count < mentions[$1].tokens.count }
  }

  /// Mentions of the sentence that cover `token`, in order.
  private func candidates(reaching token: Int, in sentence: Int) -> [Int] {
    var result: [Int] = []
    var index = firstMention(in: sentence, endingAfter: token)
    let range = bySentence[sentence]
    while index < range.upperBound, mentions[index].tokens.lowerBound <= token {
      if mentions[index].tokens.contains(token) { result.append(index) }
      index += 1
    }
    return result
  }

  /// The first mention that may cover `token`; those before it start too far to the left.
  private func firstMention(in sentence: Int, endingAfter token: Int) -> Int {
    var low = bySentence[sentence].lowerBound
    var high = bySentence[sentence].upperBound
    let earliest = token - Self.widestMentionInTokens
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < earliest { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// No mention is wider; keeps look-ups fast in sentences of thousands of tokens.
  package static let widestMentionInTokens = 40
}
