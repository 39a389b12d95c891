/// The names of a tagged sentence, read twice.
///
/// The first reading goes from left to right; the second from right to left, with the labels of the
/// first on both sides of a word and what the document calls the word elsewhere.
package struct NameFinder: Sendable {
  /// What the second reading knows from the first, in the order in which it reads.
  package struct Draft: Sendable {
    let labels: [UInt8]
    let hints: [UInt8]

    /// The first reading itself has no draft.
    package static let none = Draft(labels: [], hints: [])

    private init(labels: [UInt8], hints: [UInt8]) {
      self.labels = labels
      self.hints = hints
    }

    /// What the second reading sees after the first has given `labels`.
    package init(_ labels: [UInt8], of sentence: borrowing SentenceFacts, _ memory: NameMemory) {
      self.labels = labels.reversed()
      hints = memory.hints(sentence, labels).reversed()
    }
  }

  private let first: FeatureNetwork
  private let second: FeatureNetwork

  init(first: FeatureNetwork, second: FeatureNetwork) {
    self.first = first
    self.second = second
  }

  /// The labels of the first reading.
  /// - Complexity: linear in the number of words.
  package func draft(of sentence: borrowing SentenceFacts, tags: [UInt8]) -> [UInt8] {
    read(sentence, tags, .none, with: first)
  }

  /// The labels of the second reading after the first has given `draft`, in the document of
  /// `memory`.
  package func labels(
    of sentence: borrowing SentenceFacts, tags: [UInt8], draft: [UInt8], _ memory: NameMemory
  ) -> [UInt8] {
    if second.isEmpty { return draft }
    return read(
      sentence.reversed, tags.reversed(), Draft(draft, of: sentence, memory), with: second
    ).reversed()
  }

  private func read(
    _ sentence: borrowing SentenceFacts, _ tags: [UInt8], _ draft: Draft,
    with network: FeatureNetwork
  ) -> [UInt8] {
    var keys = FeatureKeys()
    var activation = Activation()
    var labels: [UInt8] = []
    var previous = NameLabel.outside
    let isReversed = !draft.labels.isEmpty
    for index in 0..<sentence.count {
      NameFeatures.collect(
        sentence, tags.span, at: index, previous: UInt32(previous), draft, into: &keys)
      network.activate(keys, &activation)
      network.score(0, &activation, answers: NameLabel.count)
      let choices = NameLabel.choices(
        beside: previous, isReversed: isReversed, isFirst: index == sentence.first)
      for label in 0..<NameLabel.count where choices >> UInt64(label) & 1 == 0 {
        activation.scores[label] = -.infinity
      }
      previous = UInt8(activation.best(of: NameLabel.count))
      labels.append(previous)
    }
    return labels
  }

  /// The features of the word at `index` beside the label `previous`: for the trainer.
  package static func features(
    of sentence: borrowing SentenceFacts, tags: [UInt8], at index: Int, previous: UInt8,
    draft: Draft, into keys: inout FeatureKeys
  ) {
    NameFeatures.collect(
      sentence, tags.span, at: index, previous: UInt32(previous), draft, into: &keys)
  }
}
