extension Chart {
  /// How many arcs of the projective tree `heads` (-1 never; the root is `count`) each move from
  /// `state` puts out of reach, `Int.max` for a move that is not allowed.
  /// - Note: Goldberg & Nivre (2013), TACL 1, Q13-1033
  package func costs(of state: ParserState, towards heads: [Int]) -> InlineArray<3, Int> {
    var costs = InlineArray<3, Int>(repeating: .max)
    let next = nextWord(of: state)
    if allows(.shift, in: state) {
      var cost = 0
      for depth in 0..<depth(of: state) {
        let word = word(below: depth, in: state)
        if heads[word] == next { cost += 1 }
        if depth > 0 && heads[next] == word { cost += 1 }
      }
      costs[Move.shift.rawValue] = cost
    }
    let top = word(below: 0, in: state)
    guard top >= 0 else { return costs }
    var waiting = 0
    for word in next..<max(next, count) where heads[word] == top { waiting += 1 }
    if allows(.right, in: state) {
      costs[Move.right.rawValue] = waiting + (heads[top] >= next ? 1 : 0)
    }
    if allows(.left, in: state) {
      let losesHead = heads[top] == word(below: 1, in: state) || heads[top] > next
      costs[Move.left.rawValue] = waiting + (losesHead ? 1 : 0)
    }
    return costs
  }
}
