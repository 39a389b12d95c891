import Testing

@testable import Language

@Suite("The moves of the parser")
struct ParserStateTests {
  /// Every projective tree over `count` words, the root written as `count`.
  private static func projectiveTrees(_ count: Int) -> [[Int]] {
    func extend(_ heads: [Int]) -> [[Int]] {
      guard heads.count == count else {
        return (0...count).filter { $0 != heads.count }.flatMap { extend(heads + [$0]) }
      }
      return isProjectiveTree(heads) ? [heads] : []
    }
    return extend([])
  }

  private static func isProjectiveTree(_ heads: [Int]) -> Bool {
    let count = heads.count
    guard heads.count(where: { $0 == count }) == 1 else { return false }
    for word in 0..<count {
      var above = word
      for _ in 0...count where above < count { above = heads[above] }
      guard above == count else { return false }
      let (low, high) = (min(word, heads[word]), max(word, heads[word]))
      for between in low..<high where between > low {
        let head = heads[between]
        if head < low || head > high { return false }
      }
    }
    return true
  }

  @Test("Every projective tree of up to five words is reached by moves that cost nothing")
  func oracleIsComplete() {
    for count in 1...5 {
      for heads in Self.projectiveTrees(count) {
        var chart = Chart(count: count)
        var state = chart.start
        while !chart.isFinished(state) {
          let costs = chart.costs(of: state, towards: heads)
          let free = Move.allCases.first { costs[$0.rawValue] == 0 }
          guard let free else { Issue.record("no free move towards \(heads)"); return }
          state = chart.state(after: free, 1, from: state)
        }
        #expect(chart.tree(of: state).heads.map { $0 < 0 ? count : $0 } == heads)
      }
    }
  }

  @Test("Every sequence of allowed moves ends in a tree with one root")
  func everyEndIsATree() {
    func check(_ state: ParserState, _ chart: inout Chart) {
      if chart.isFinished(state) {
        let heads = chart.tree(of: state).heads.map { $0 < 0 ? chart.count : $0 }
        #expect(Self.isProjectiveTree(heads))
        return
      }
      let allowed = Move.allCases.filter { chart.allows($0, in: state) }
      #expect(!allowed.isEmpty)
      for move in allowed { check(chart.state(after: move, 1, from: state), &chart) }
    }
    for count in 1...5 {
      var chart = Chart(count: count)
      check(chart.start, &chart)
    }
  }
}
