/// Penn tags for the words of a sentence, from left to right.
package struct Tagger: Sendable {
  /// Stands for the tag before the first word.
  package static let outside: UInt32 = 99

  private let network: FeatureNetwork

  init(_ network: FeatureNetwork) { self.network = network }

  /// The tag of every word, as indices into `Tag.allCases`.
  /// - Complexity: linear in the number of words.
  package func tags(of sentence: borrowing SentenceFacts) -> [UInt8] {
    var keys = FeatureKeys()
    var activation = Activation()
    var tags: [UInt8] = []
    tags.reserveCapacity(sentence.count)
    var previous = Self.outside
    var beforePrevious = Self.outside
    for index in 0..<sentence.count {
      TagFeatures.collect(
        sentence, at: index, previous: previous, beforePrevious: beforePrevious, into: &keys)
      network.activate(keys, &activation)
      let tag = network.scores(0, activation).best(of: Tag.allCases.count)
      tags.append(UInt8(tag))
      beforePrevious = previous
      previous = UInt32(tag)
    }
    return tags
  }

  /// The features of the word at `index` after these two tags: for the trainer.
  package static func features(
    of sentence: borrowing SentenceFacts, at index: Int, previous: UInt32, beforePrevious: UInt32,
    into keys: inout FeatureKeys
  ) {
    TagFeatures.collect(
      sentence, at: index, previous: previous, beforePrevious: beforePrevious, into: &keys)
  }
}
