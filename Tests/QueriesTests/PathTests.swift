import Queries
import Testing

/// Deterministic numbers for graphs.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

@Suite("Paths and shapes")
struct PathTests {
  private func edges(_ nodes: Int, _ count: Int, seed: UInt64) -> [(Int, Int)] {
    var numbers = Numbers(state: seed)
    return (0..<count).map { _ in
      (Int.random(in: 0..<nodes, using: &numbers), Int.random(in: 0..<nodes, using: &numbers))
    }
  }

  private func adjacency(_ nodes: Int, _ edges: [(Int, Int)]) -> [Set<Int>] {
    var adjacent = [Set<Int>](repeating: [], count: nodes)
    for (a, b) in edges where a != b {
      adjacent[a].insert(b)
      adjacent[b].insert(a)
    }
    return adjacent
  }

  /// Every shortest path, by trying them all.
  private func allShortest(_ adjacent: [Set<Int>], from start: Int, to end: Int) -> Set<[Int]> {
    var paths = [[start]]
    var seen: Set<Int> = [start]
    while !paths.isEmpty {
      let arrived = paths.filter { $0.last == end }
      if !arrived.isEmpty { return Set(arrived) }
      let longer = paths.flatMap { path in
        adjacent[path[path.count - 1]].filter { !seen.contains($0) }.map { path + [$0] }
      }
      seen.formUnion(longer.map { $0[$0.count - 1] })
      paths = longer
    }
    return []
  }

  @Test("Two searches that meet find all shortest paths", arguments: 0..<40 as Range<UInt64>)
  func shortest(seed: UInt64) {
    let nodes = 12 + Int(seed % 7)
    let adjacent = adjacency(nodes, edges(nodes, nodes + Int(seed % 9), seed: seed))
    for start in 0..<nodes {
      for end in 0..<nodes where end != start {
        let expected = allShortest(adjacent, from: start, to: end)
        let found = shortestPaths(from: start, to: end, maxHops: 20, limit: 1000) { nodes in
          nodes.flatMap { node in adjacent[node].map { (node, $0) } }
        }
        #expect(Set(found) == expected && found.count == expected.count, "\(start) to \(end)")
        let hops = (expected.first?.count ?? 1) - 1
        let short = shortestPaths(from: start, to: end, maxHops: hops - 1, limit: 1000) { nodes in
          nodes.flatMap { node in adjacent[node].map { (node, $0) } }
        }
        #expect(short.isEmpty)
      }
    }
  }

  @Test("Betweenness is that of all pairs", arguments: 0..<10 as Range<UInt64>)
  func betweenness(seed: UInt64) {
    let nodes = 11
    let edges = edges(nodes, 16, seed: seed)
    let adjacent = adjacency(nodes, edges)
    var expected = [Double](repeating: 0, count: nodes)
    for start in 0..<nodes {
      for end in (start + 1)..<max(nodes, start + 1) {
        let paths = allShortest(adjacent, from: start, to: end)
        for path in paths {
          for node in path.dropFirst().dropLast() { expected[node] += 1 / Double(paths.count) }
        }
      }
    }
    let found = Shape(nodes: nodes, edges: edges).betweenness(pivots: nodes)
    for (a, b) in zip(found, expected) { #expect(abs(a - b) < 1e-9) }
  }

  @Test("Components are counted without single nodes")
  func components() {
    let shape = Shape(nodes: 7, edges: [(0, 1), (1, 2), (2, 0), (4, 5), (6, 6)])
    #expect(shape.components == [3, 2])
  }
}
