/// Trees whose arcs cross, made fit for a parser that cannot cross them.
enum Projectivity {
  /// The heads of the nearest projective tree, the root written as the place behind the last word:
  /// a crossing arc is lifted to the head of its head, the shortest first.
  /// - Note: Nivre & Nilsson (2005), ACL 2005, P05-1013
  static func projectiveHeads(_ heads: [Int]) -> [Int] {
    var heads = heads.map { $0 < 0 ? heads.count : $0 }
    while let word = shortestCrossing(heads) { heads[word] = heads[heads[word]] }
    return heads
  }

  /// The dependent of the shortest arc that spans a word not below its head.
  private static func shortestCrossing(_ heads: [Int]) -> Int? {
    var shortest: Int?
    var length = Int.max
    for (word, head) in heads.enumerated() where head < heads.count {
      guard abs(word - head) < length else { continue }
      for between in min(word, head) + 1..<max(word, head) {
        var above = between
        while above != head && above < heads.count { above = heads[above] }
        if above != head {
          shortest = word
          length = abs(word - head)
          break
        }
      }
    }
    return shortest
  }
}
