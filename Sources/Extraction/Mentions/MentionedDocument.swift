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
  /// The states among the entities by their ISO 3166 code.
  private let statesByCode: [String: Int]
  /// The states in which each person holds an office.
  private let statesServed: [Int: Set<Int>]

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
    statesByCode = Dictionary(
      entities.indices.compactMap { index in
        entities[index].properties["iso3166"].map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
    var statesServed: [Int: Set<Int>] = [:]
    for office in affiliations
    where office.relation == .holdsRoleIn && !office.isPast
      && entities[office.target].type == .government
    {
      statesServed[office.source, default: []].insert(office.target)
    }
    self.statesServed = statesServed
  }

  /// The state of the document that a body is of, or in which alone a person holds an office.
  func state(of entity: Int) -> Int? {
    if let state = entities[entity].properties["country"].flatMap({ statesByCode[$0] }) {
      return state
    }
    guard let states = statesServed[entity], states.count == 1 else { return nil }
    return states.first
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
