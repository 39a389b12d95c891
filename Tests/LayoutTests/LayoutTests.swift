import Testing

@testable import Layout

@Suite("The layout")
struct LayoutTests {
  private func random(nodes: Int, edges: Int, seed: UInt64) -> ([Box], [(Int, Int)]) {
    var random = SplitMix(seed: seed)
    let boxes = (0..<nodes).map { _ in
      Box(halfWidth: Double.random(in: 8...90, using: &random), above: 9, below: 24)
    }
    let edges = (0..<edges).map { _ in
      (Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
    }
    return (boxes, edges)
  }

  private func overlaps(_ layout: Layout, _ boxes: [Box]) -> Int {
    var count = 0
    for a in boxes.indices {
      for b in boxes.indices where b > a {
        let (p, q) = (layout.positions[a], layout.positions[b])
        let isApart =
          abs(p.x - q.x) >= boxes[a].halfWidth + boxes[b].halfWidth
          || p.y + boxes[a].below <= q.y - boxes[b].above
          || q.y + boxes[b].below <= p.y - boxes[a].above
        if !isApart { count += 1 }
      }
    }
    return count
  }

  @Test(
    "No label lies over another, whatever the graph",
    arguments: [(0, 0), (1, 1), (2, 0), (2, 1), (40, 70), (300, 250), (900, 3000)])
  func noOverlap(nodes: Int, edges: Int) {
    let (boxes, edges) = random(nodes: nodes, edges: nodes == 0 ? 0 : edges, seed: 7)
    let layout = Layout(boxes: boxes, edges: edges, edgeLength: 110)
    #expect(layout.positions.count == nodes)
    #expect(overlaps(layout, boxes) == 0)
  }

  @Test("The same graph has the same positions")
  func repeatable() {
    let (boxes, edges) = random(nodes: 200, edges: 400, seed: 3)
    #expect(
      Layout(boxes: boxes, edges: edges, edgeLength: 110)
        == Layout(boxes: boxes, edges: edges, edgeLength: 110))
  }

  @Test("A chain is drawn as a line, and its ends are farthest apart")
  func chain() {
    let boxes = [Box](repeating: Box(halfWidth: 5, above: 5, below: 5), count: 6)
    let layout = Layout(boxes: boxes, edges: (0..<5).map { ($0, $0 + 1) }, edgeLength: 100)
    let xs = layout.positions.map(\.x)
    #expect(xs == xs.sorted() || xs == xs.sorted(by: >))
    #expect(abs(abs(xs[5] - xs[0]) - 500) < 25)
  }

  @Test("Parallel edges get more room than single ones")
  func parallel() {
    let boxes = [Box](repeating: Box(halfWidth: 5, above: 5, below: 5), count: 3)
    let layout = Layout(
      boxes: boxes, edges: [(0, 1), (1, 2), (1, 2), (2, 1), (1, 2)], edgeLength: 100)
    func distance(_ a: Int, _ b: Int) -> Double {
      let line = layout.positions[a] - layout.positions[b]
      return (line * line).sum().squareRoot()
    }
    #expect(distance(1, 2) > 1.3 * distance(0, 1))
  }

  @Test("Parts that are not joined do not lie over each other")
  func parts() {
    let (boxes, _) = random(nodes: 120, edges: 0, seed: 5)
    let edges = (0..<120).filter { $0 % 6 != 5 }.map { ($0, $0 + 1) }
    #expect(overlaps(Layout(boxes: boxes, edges: edges, edgeLength: 110), boxes) == 0)
  }

  @Test("A large graph is drawn with pivots alone, within seconds")
  func large() {
    let (boxes, edges) = random(nodes: 6000, edges: 12000, seed: 11)
    let started = ContinuousClock.now
    let layout = Layout(boxes: boxes, edges: edges, edgeLength: 110)
    #expect(ContinuousClock.now - started < .seconds(60))
    #expect(overlaps(layout, boxes) == 0)
  }

  @Test("Roots are found without the mathematical library")
  func roots() {
    #expect(abs(StressLayout.root(of: 0.25, degree: 2) - 0.5) < 1e-12)
    #expect(abs(StressLayout.root(of: 0.001, degree: 3) - 0.1) < 1e-12)
  }
}
