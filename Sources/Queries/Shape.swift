/// A graph as numbers: who is joined to whom, whatever the claims between them.
package struct Shape: Sendable {
  /// The neighbours of node *i* are `neighbours[starts[i]..<starts[i + 1]]`, each once, ascending.
  private let starts: [Int]
  private let neighbours: [Int32]

  /// `edges` join the nodes 0 ..< `nodes`, in either direction and any number of times.
  package init(nodes: Int, edges: [(Int, Int)]) {
    var pairs: [(Int32, Int32)] = []
    pairs.reserveCapacity(edges.count * 2)
    for (a, b) in edges where a != b {
      pairs.append((Int32(a), Int32(b)))
      pairs.append((Int32(b), Int32(a)))
    }
    pairs.sort { $0 < $1 }
    var starts = [Int](repeating: 0, count: nodes + 1)
    var neighbours: [Int32] = []
    neighbours.reserveCapacity(pairs.count)
    var last: (Int32, Int32) = (-1, -1)
    for pair in pairs where pair != last {
      starts[Int(pair.0) + 1] += 1
      neighbours.append(pair.1)
      last = pair
    }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    self.starts = starts
    self.neighbours = neighbours
  }

  package var count: Int { starts.count - 1 }

  private func neighbours(of node: Int) -> ArraySlice<Int32> {
    neighbours[starts[node]..<starts[node + 1]]
  }

  /// Sizes of the connected components of two nodes and more, the largest first.
  package var components: [Int] {
    var isSeen = [Bool](repeating: false, count: count)
    var sizes: [Int] = []
    for start in 0..<count where !isSeen[start] {
      isSeen[start] = true
      var stack = [start]
      var size = 0
      while let node = stack.popLast() {
        size += 1
        for neighbour in neighbours(of: node) where !isSeen[Int(neighbour)] {
          isSeen[Int(neighbour)] = true
          stack.append(Int(neighbour))
        }
      }
      if size > 1 { sizes.append(size) }
    }
    return sizes.sorted(by: >)
  }

  /// On how many shortest paths between two others each node lies, where a pair with several
  /// shortest paths counts as a part for each.
  ///
  /// Brandes (2001), doi:10.1080/0022250X.2001.9990249. From `pivots` starts, evenly spread, and
  /// scaled up, where there are more nodes (Brandes & Pich 2007, doi:10.1142/S0218127407018403).
  package func betweenness(pivots: Int) -> [Double] {
    var scores = [Double](repeating: 0, count: count)
    let used = min(pivots, count)
    for pivot in 0..<used { accumulate(from: pivot * count / used, into: &scores) }
    // Each pair was met from both of its ends.
    let scale = Double(count) / Double(max(used, 1)) / 2
    return scores.map { $0 * scale }
  }

  private func accumulate(from start: Int, into scores: inout [Double]) {
    var order = [start]
    var distance = [Int32](repeating: -1, count: count)
    var paths = [Double](repeating: 0, count: count)
    distance[start] = 0
    paths[start] = 1
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      for neighbour in neighbours(of: node) {
        let other = Int(neighbour)
        if distance[other] < 0 {
          distance[other] = distance[node] + 1
          order.append(other)
        }
        if distance[other] == distance[node] + 1 { paths[other] += paths[node] }
      }
    }
    var dependency = [Double](repeating: 0, count: count)
    for node in order.reversed() {
      for neighbour in neighbours(of: node) where distance[Int(neighbour)] < distance[node] {
        let other = Int(neighbour)
        dependency[other] += paths[other] / paths[node] * (1 + dependency[node])
      }
      if node != start { scores[node] += dependency[node] }
    }
  }
}
