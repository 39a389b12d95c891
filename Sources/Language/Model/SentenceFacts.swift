/// The facts of every word of a sentence, and of the nothing on both sides of it.
package struct SentenceFacts: Sendable {
  private static let margin = 3

  private let words: [WordFacts]
  package let count: Int
  /// Most words are capitalised: a headline or a title, where capitals say little.
  let isTitleCase: Bool
  /// The index of the word that begins the sentence: the last one where the order is reversed.
  let first: Int

  package init(_ facts: [WordFacts], in vocabulary: Vocabulary) {
    let edge = [WordFacts](repeating: WordFacts([], in: vocabulary), count: Self.margin)
    words = edge + facts + edge
    count = facts.count
    let long = facts.count { $0.isWord }
    isTitleCase = long > 3 && facts.count { $0.isWord && $0.isCapitalised } * 3 > long * 2
    first = 0
  }

  private init(words: [WordFacts], reversing other: SentenceFacts) {
    self.words = words
    count = other.count
    isTitleCase = other.isTitleCase
    first = other.count - 1 - other.first
  }

  /// The same words from the last to the first, for readings from right to left.
  package var reversed: SentenceFacts { SentenceFacts(words: words.reversed(), reversing: self) }

  /// The word at `index`, which may lie up to three places outside of the sentence.
  @inline(__always)
  subscript(index: Int) -> WordFacts { words[index &+ Self.margin] }
}
