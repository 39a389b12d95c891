/// Sentences that are read together, step by step: the rows of their first words, then those of
/// their second words, and so on. The longer ones come first, so that the words of each step and
/// those before them begin at the same sentence.
package struct Batch: Sendable {
  /// The sentences from the longest to the shortest, by their place among those given.
  package let order: [Int]
  /// Where the rows of each step begin; the last is the number of words.
  package let starts: [Int]

  /// - Parameter lengths: how many words the sentences have.
  package init(lengths: [Int]) {
    order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
    var starts = [0]
    var active = order.count
    while true {
      let step = starts.count - 1
      while active > 0 && lengths[order[active - 1]] <= step { active -= 1 }
      guard active > 0 else { break }
      starts.append(starts[step] + active)
    }
    self.starts = starts
  }

  package var words: Int { starts[starts.count - 1] }

  package var steps: Int { starts.count - 1 }

  /// The rows of a step.
  package func rows(_ step: Int) -> Range<Int> { starts[step]..<starts[step + 1] }

  /// The row of the word at `index` of the `rank`th longest sentence.
  @inline(__always)
  package func row(_ rank: Int, _ index: Int) -> Int { starts[index] &+ rank }

  /// The rows of all words of the `rank`th longest sentence.
  package func rows(ofRank rank: Int) -> [Int] {
    var rows: [Int] = []
    for step in 0..<steps where starts[step + 1] - starts[step] > rank {
      rows.append(starts[step] + rank)
    }
    return rows
  }
}
