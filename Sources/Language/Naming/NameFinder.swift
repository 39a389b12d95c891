/// The names of a tagged sentence.
package struct NameFinder: Sendable {
  private let network: FeatureNetwork

  init(_ network: FeatureNetwork) { self.network = network }

  /// The label of every word.
  /// - Complexity: linear in the number of words.
  package func labels(of sentence: borrowing SentenceFacts, tags: [UInt8]) -> [UInt8] {
    var keys = FeatureKeys()
    var activation = Activation()
    var labels: [UInt8] = []
    var previous = NameLabel.outside
    let tags = tags.span
    for index in 0..<sentence.count {
      NameFeatures.collect(sentence, tags, at: index, previous: UInt32(previous), into: &keys)
      network.activate(keys, &activation)
      var scores = network.scores(0, activation)
      for label in 0..<NameLabel.count where !NameLabel.allows(UInt8(label), after: previous) {
        scores[label] = -.infinity
      }
      previous = UInt8(scores.best(of: NameLabel.count))
      labels.append(previous)
    }
    return labels
  }

  /// The features of the word at `index` after the label `previous`: for the trainer.
  package static func features(
    of sentence: borrowing SentenceFacts, tags: [UInt8], at index: Int, previous: UInt8,
    into keys: inout FeatureKeys
  ) {
    NameFeatures.collect(
      sentence, tags.span, at: index, previous: UInt32(previous), into: &keys)
  }
}
