/// The best tree over the words of a sentence in which no arcs cross and one word hangs on the root.
///
/// - Note: Eisner (1996), COLING 1996, C96-1058
struct SpanningTree {
  private let count: Int
  /// For spans from one word to another, the best sum where the head is the left or the right word:
  /// with an arc between the two, and without more dependents on the far side. Those that are read
  /// by their last word lie column by column.
  private var openToRight: [Float]
  private var openToLeft: [Float]
  private var headLeft: [Float]
  private var headRight: [Float]
  /// Where each span falls apart.
  private var splits: [Int16]
  private var splitsLeft: [Int16]
  private var splitsRight: [Int16]

  /// The heads of the words, -1 for the root, which `score` tells of a head and a dependent.
  ///
  /// The best heads of the words each by itself are mostly a tree already.
  /// - Complexity: cubic in the number of words where they are not.
  static func heads(count: Int, _ score: (_ head: Int, _ dependent: Int) -> Float) -> [Int] {
    let nearest = (0..<count).map { word in
      var best = -1
      var bestScore = score(-1, word)
      for head in 0..<count where head != word {
        let own = score(head, word)
        if own > bestScore { (best, bestScore) = (head, own) }
      }
      return best
    }
    if nearest.isEmpty || isProjectiveTree(nearest) { return nearest }
    var tree = SpanningTree(count: count)
    return tree.best(score)
  }

  /// Whether one word hangs on the root, the others on it directly or not, and no arcs cross.
  static func isProjectiveTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 < 0 }) == 1 else { return false }
    for (word, head) in heads.enumerated() where head >= 0 {
      // An arc crosses that of a word between its ends whose head lies beyond them.
      let arc = min(word, head)...max(word, head)
      if arc.contains(where: { $0 != word && $0 != head && !arc.contains(heads[$0]) }) {
        return false
      }
      var above = head
      var steps = 0
      while above >= 0 && steps <= heads.count {
        above = heads[above]
        steps += 1
      }
      if above >= 0 { return false }
    }
    return true
  }

  private init(count: Int) {
    self.count = count
    let size = count * count
    openToRight = Array(repeating: 0, count: size)
    openToLeft = openToRight
    headLeft = openToRight
    headRight = openToRight
    splits = Array(repeating: 0, count: size)
    splitsLeft = splits
    splitsRight = splits
  }

  private mutating func best(_ score: (_ head: Int, _ dependent: Int) -> Float) -> [Int] {
    for length in 1..<max(count, 2) {
      for first in 0..<max(0, count - length) {
        let last = first + length
        join(first, last, score(first, last), score(last, first))
      }
    }
    var root = 0
    var rootScore = -Float.infinity
    for word in 0..<count {
      let own = headRight[word * count] + headLeft[word * count + count - 1] + score(-1, word)
      if own > rootScore { (root, rootScore) = (word, own) }
    }
    var heads = Array(repeating: -1, count: count)
    collect(0, root, headIsLeft: false, &heads)
    collect(root, count - 1, headIsLeft: true, &heads)
    heads[root] = -1
    return heads
  }

  /// `headLeft[first * count + last]`, `headRight[last * count + first]`, and so on.
  private mutating func join(_ first: Int, _ last: Int, _ right: Float, _ left: Float) {
    var best = -Float.infinity
    var split = first
    for middle in first..<last {
      let own = headLeft[first &* count &+ middle] + headRight[last &* count &+ middle &+ 1]
      if own > best { (best, split) = (own, middle) }
    }
    splits[first * count + last] = Int16(split)
    openToRight[last * count + first] = best + right
    openToLeft[first * count + last] = best + left
    (best, split) = (-Float.infinity, first)
    for middle in first..<last {
      let own = headRight[middle &* count &+ first] + openToLeft[middle &* count &+ last]
      if own > best { (best, split) = (own, middle) }
    }
    headRight[last * count + first] = best
    splitsRight[first * count + last] = Int16(split)
    (best, split) = (-Float.infinity, last)
    for middle in first + 1...last {
      let own = openToRight[middle &* count &+ first] + headLeft[middle &* count &+ last]
      if own > best { (best, split) = (own, middle) }
    }
    headLeft[first * count + last] = best
    splitsLeft[first * count + last] = Int16(split)
  }

  private func collect(_ first: Int, _ last: Int, headIsLeft: Bool, _ heads: inout [Int]) {
    guard first < last else { return }
    let head = headIsLeft ? first : last
    let middle = Int((headIsLeft ? splitsLeft : splitsRight)[first * count + last])
    heads[middle] = head
    let (low, high) = headIsLeft ? (first, middle) : (middle, last)
    let split = Int(splits[low * count + high])
    collect(low, split, headIsLeft: true, &heads)
    collect(split + 1, high, headIsLeft: false, &heads)
    if headIsLeft {
      collect(middle, last, headIsLeft: true, &heads)
    } else {
      collect(first, middle, headIsLeft: false, &heads)
    }
  }
}
