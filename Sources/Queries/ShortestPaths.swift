/// All shortest paths between two nodes, at most `limit` of them; empty where there is none of at
/// most `maxHops` steps.
///
/// Two searches, one from each end, take turns: the one with fewer nodes at its rim takes a whole
/// step. When they meet, every shortest path crosses the rims (Pohl, 1971). In 1─2─3─4 with 1─5─4
/// the searches from 1 and 4 meet in 5.
/// - Parameter adjacent: the neighbours of all `nodes`, as pairs (node, neighbour).
package func shortestPaths<Node: Hashable & Comparable>(
  from start: Node, to end: Node, maxHops: Int, limit: Int,
  adjacent: (_ nodes: [Node]) throws -> [(Node, Node)]
) rethrows -> [[Node]] {
  if start == end { return [[start]] }
  var forward = Search(from: start)
  var backward = Search(from: end)
  while forward.depth + backward.depth < maxHops {
    let isForward = forward.rim.count <= backward.rim.count
    if isForward {
      forward.advance(try adjacent(forward.rim))
    } else {
      backward.advance(try adjacent(backward.rim))
    }
    if forward.rim.isEmpty || backward.rim.isEmpty { return [] }
    let (stepped, other) = isForward ? (forward, backward) : (backward, forward)
    let meeting = stepped.rim.filter { other.parents[$0] != nil }.sorted()
    if meeting.isEmpty { continue }
    var paths: [[Node]] = []
    for node in meeting {
      for head in forward.paths(to: node, limit: limit) {
        for tail in backward.paths(to: node, limit: limit) where paths.count < limit {
          paths.append(head + tail.reversed().dropFirst())
        }
      }
    }
    return paths
  }
  return []
}

/// Breadth-first, one level at a time, with every way in which a node was first reached.
private struct Search<Node: Hashable & Comparable> {
  private(set) var parents: [Node: [Node]]
  private(set) var rim: [Node]
  private(set) var depth = 0
  private let start: Node

  init(from start: Node) {
    self.start = start
    parents = [start: []]
    rim = [start]
  }

  mutating func advance(_ steps: [(Node, Node)]) {
    var next: [Node: [Node]] = [:]
    for (node, neighbour) in steps where parents[neighbour] == nil {
      if next[neighbour]?.contains(node) == true { continue }
      next[neighbour, default: []].append(node)
    }
    parents.merge(next) { known, _ in known }
    rim = Array(next.keys)
    depth += 1
  }

  /// The paths from the start to `node`, in a stable order.
  func paths(to node: Node, limit: Int) -> [[Node]] {
    if node == start { return [[node]] }
    var result: [[Node]] = []
    for parent in (parents[node] ?? []).sorted() where result.count < limit {
      for path in paths(to: parent, limit: limit - result.count) { result.append(path + [node]) }
    }
    return result
  }
}
