/// A graph as numbers: who is joined to whom, whatever the claims between them.
package struct Shape: Sendable {
  /// The place of each node: the best connected come first. Most edges lead to few nodes, and searches
  /// are quick where these lie together in memory.
  private let places: [Int32]
  /// The neighbours of place *i* are `neighbours[starts[i]..<starts[i + 1]]`, each once, ascending.
  private let starts: [Int]
  private let neighbours: [Int32]

  /// `edges` join the nodes 0 ..< `nodes`, in either direction and any number of times.
  package init(nodes: Int, edges: [(Int, Int)]) {
    let places = Shape.placesByDegree(nodes, edges)
    // First every end, place by place, then each once.
    var ends = [Int](repeating: 0, count: nodes + 1)
    for (a, b) in edges where a != b {
      ends[Int(places[a])] += 1
      ends[Int(places[b])] += 1
    }
    var total = 0
    for place in 0...nodes {
      total += ends[place]
      ends[place] = total
    }
    var all = [Int32](repeating: 0, count: total)
    func add(_ node: Int, to other: Int) {
      let place = Int(places[other])
      ends[place] -= 1
      all[ends[place]] = places[node]
    }
    for (a, b) in edges where a != b {
      add(b, to: a)
      add(a, to: b)
    }
    // Filled from behind, the ends have become the starts.
    var starts: [Int] = [0]
    starts.reserveCapacity(nodes + 1)
    var kept = 0
    for place in 0..<nodes {
      all[ends[place]..<ends[place + 1]].sort()
      var last: Int32 = -1
      for index in ends[place]..<ends[place + 1] where all[index] != last {
        last = all[index]
        all[kept] = last
        kept += 1
      }
      starts.append(kept)
    }
    all.removeSubrange(kept...)
    self.places = places
    self.starts = starts
    neighbours = all
  }

  private static func placesByDegree(_ nodes: Int, _ edges: [(Int, Int)]) -> [Int32] {
    var degrees = [Int](repeating: 0, count: nodes)
    for (a, b) in edges where a != b {
      degrees[a] += 1
      degrees[b] += 1
    }
    // Degree and node in one number, which is quick to sort.
    let order = degrees.enumerated().map { node, degree in
      UInt64(UInt32.max - UInt32(clamping: degree)) << 32 | UInt64(node)
    }.sorted()
    var places = [Int32](repeating: 0, count: nodes)
    for (place, key) in order.enumerated() { places[Int(key & 0xFFFF_FFFF)] = Int32(place) }
    return places
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
    for pivot in 0..<used {
      accumulate(from: Int(places[pivot * count / used]), into: &scores)
    }
    // Each pair was met from both of its ends.
    let scale = Double(count) / Double(max(used, 1)) / 2
    return places.map { scores[Int($0)] * scale }
  }

  /// What is known of a node during a search: together, since the nodes of a large graph lie far
  /// from each other in memory.
  private struct Reached {
    var distance: Int32 = -1
    /// How many shortest paths lead here; on the way back, what each of them counts for.
    var paths = 0.0
  }

  private func accumulate(from start: Int, into scores: inout [Double]) {
    var order = [Int32(start)]
    var reached = [Reached](repeating: Reached(), count: count)
    reached[start] = Reached(distance: 0, paths: 1)
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      let (beyond, paths) = (reached[node].distance + 1, reached[node].paths)
      next += 1
      for neighbour in neighbours(of: node) {
        let other = Int(neighbour)
        if reached[other].distance < 0 {
          reached[other].distance = beyond
          order.append(neighbour)
        }
        if reached[other].distance == beyond { reached[other].paths += paths }
      }
    }
    for node in order.lazy.reversed().map({ Int($0) }) {
      let (beyond, paths) = (reached[node].distance + 1, reached[node].paths)
      // All that lies beyond was visited before.
      var share = 0.0
      for neighbour in neighbours(of: node) where reached[Int(neighbour)].distance == beyond {
        share += reached[Int(neighbour)].paths
      }
      let dependency = share * paths
      reached[node].paths = (1 + dependency) / paths
      if node != start { scores[node] += dependency }
    }
  }
}
