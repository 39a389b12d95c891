/// Penn tags for the words of a sentence, read twice.
///
/// The first reading goes from left to right and sees the tags before a word; the second goes from
/// right to left, sees the tags after it, and those of the first reading on both sides.
package struct Tagger: Sendable {
  /// Stands for the tag before the first word.
  package static let outside: UInt32 = 99

  private let first: FeatureNetwork
  private let second: FeatureNetwork

  init(first: FeatureNetwork, second: FeatureNetwork) {
    self.first = first
    self.second = second
  }

  /// The tag of every word, as indices into `Tag.allCases`.
  /// - Complexity: linear in the number of words.
  package func tags(of sentence: borrowing SentenceFacts) -> [UInt8] {
    tags(of: sentence, draft: draft(of: sentence))
  }

  /// The tags of the first reading.
  package func draft(of sentence: borrowing SentenceFacts) -> [UInt8] {
    read(sentence, with: first, draft: [])
  }

  /// The tags of the second reading after the first has given `draft`.
  package func tags(of sentence: borrowing SentenceFacts, draft: [UInt8]) -> [UInt8] {
    read(sentence.reversed, with: second, draft: draft.reversed()).reversed()
  }

  private func read(
    _ sentence: borrowing SentenceFacts, with network: FeatureNetwork, draft: [UInt8]
  ) -> [UInt8] {
    var keys = FeatureKeys()
    var activation = Activation()
    var tags: [UInt8] = []
    tags.reserveCapacity(sentence.count)
    var previous = Self.outside
    var beforePrevious = Self.outside
    for index in 0..<sentence.count {
      TagFeatures.collect(
        sentence, at: index, previous: previous, beforePrevious: beforePrevious,
        draft: draft.span, into: &keys)
      network.activate(keys, &activation)
      network.score(0, &activation, answers: Tag.count)
      let tag = activation.best(of: Tag.count)
      tags.append(UInt8(tag))
      beforePrevious = previous
      previous = UInt32(tag)
    }
    return tags
  }

  /// The features of the word at `index` after these two tags: for the trainer.
  package static func features(
    of sentence: borrowing SentenceFacts, at index: Int, previous: UInt32, beforePrevious: UInt32,
    draft: [UInt8], into keys: inout FeatureKeys
  ) {
    TagFeatures.collect(
      sentence, at: index, previous: previous, beforePrevious: beforePrevious, draft: draft.span,
      into: &keys)
  }
}
