extension ParserState {
  /// How many arcs of the projective tree `heads` (-1 never; the root is `count`) each move puts
  /// out of reach, `Int.max` for a move that is not allowed.
  /// - Note: Goldberg & Nivre (2013), TACL 1, Q13-1033
  package func costs(_ heads: [Int]) -> InlineArray<3, Int> {
    var costs = InlineArray<3, Int>(repeating: .max)
    if allows(.shift) {
      var cost = 0
      for depth in 0..<stack.count {
        let word = self.word(below: depth)
        if heads[word] == next { cost += 1 }
        if depth > 0 && heads[next] == word { cost += 1 }
      }
      costs[Move.shift.rawValue] = cost
    }
    guard !stack.isEmpty else { return costs }
    let top = word(below: 0)
    var waiting = 0
    for word in next..<max(next, count) where heads[word] == top { waiting += 1 }
    if allows(.right) {
      costs[Move.right.rawValue] = waiting + (heads[top] >= next ? 1 : 0)
    }
    if allows(.left) {
      let losesHead = heads[top] == word(below: 1) || heads[top] > next
      costs[Move.left.rawValue] = waiting + (losesHead ? 1 : 0)
    }
    return costs
  }
}
