/// What the first reading has called the words of a document: a name that is clear in one sentence
/// helps where it stands alone in another.
package struct NameMemory: Sendable {
  /// For each word with a capital how often it was outside of names and inside each kind.
  private var counts: [UInt32: InlineArray<5, UInt16>] = [:]

  package init() {}

  /// Takes note of the labels that the words of a sentence got.
  package mutating func note(_ sentence: borrowing SentenceFacts, _ labels: [UInt8]) {
    for index in 0..<sentence.count where sentence[index].isCapitalised {
      // A sentence begins with a capital, whatever the word.
      if index == sentence.first && labels[index] == NameLabel.outside { continue }
      let kind = Int(labels[index] + 1) / 2
      counts[sentence[index].lower, default: .init(repeating: 0)][kind] &+= 1
    }
  }

  /// What each word is called elsewhere in the document: 0 where it does not occur, else a small
  /// number for the most frequent kind and whether it is much more frequent than others.
  package func hints(_ sentence: borrowing SentenceFacts, _ labels: [UInt8]) -> [UInt8] {
    (0..<sentence.count).map { index in
      guard sentence[index].isCapitalised, var others = counts[sentence[index].lower] else {
        return 0
      }
      let own = Int(labels[index] + 1) / 2
      if !(index == sentence.first && own == 0) && others[own] > 0 { others[own] -= 1 }
      var best = 0
      var total = 0
      for kind in others.indices {
        total += Int(others[kind])
        if others[kind] > others[best] { best = kind }
      }
      guard total > 0 else { return 0 }
      return UInt8(1 + 2 * best + (Int(others[best]) * 4 >= total * 3 ? 1 : 0))
    }
  }
}
