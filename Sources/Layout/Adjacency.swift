/// Who is joined to whom: neighbours in one array, found by where each node's begin.
struct Adjacency: Sendable {
  private let starts: [Int]
  private let neighbours: [Int]
  /// How long each edge should be at least: it grows with the number of parallel edges, which need
  /// room side by side.
  private let lengths: [Double]

  var count: Int { starts.count - 1 }
  /// Direction and loops are dropped; repeated edges become a longer one.
  init(nodes: Int, edges: [(Int, Int)]) {
    var ends: [(Int, Int)] = []
    for (a, b) in edges where a != b { ends += [(a, b), (b, a)] }
    ends.sort { $0 < $1 }
    var starts = [0]
    var neighbours: [Int] = []
    var lengths: [Double] = []
    var last = (-1, -1)
    for end in ends {
      if end == last {
        lengths[lengths.count - 1] = min(lengths[lengths.count - 1] + 0.15, 2.2)
        continue
      }
      while starts.count <= end.0 { starts.append(neighbours.count) }
      neighbours.append(end.1)
      lengths.append(1)
      last = end
    }
    while starts.count <= nodes { starts.append(neighbours.count) }
    self.starts = starts
    self.neighbours = neighbours
    self.lengths = lengths
  }

  /// The part of `whole` with these `nodes`, renumbered from 0 in their order.
  private init(_ whole: Adjacency, restrictedTo nodes: [Int]) {
    var numbers = [Int](repeating: -1, count: whole.count)
    for (number, node) in nodes.enumerated() { numbers[node] = number }
    var starts = [0]
    var neighbours: [Int] = []
    var lengths: [Double] = []
    for node in nodes {
      for place in whole.starts[node]..<whole.starts[node + 1] {
        let number = numbers[whole.neighbours[place]]
        guard number >= 0 else { continue }
        neighbours.append(number)
        lengths.append(whole.lengths[place])
      }
      starts.append(neighbours.count)
    }
    self.starts = starts
    self.neighbours = neighbours
    self.lengths = lengths
  }

  func neighbours(of node: Int) -> ArraySlice<Int> {
    neighbours[starts[node]..<starts[node + 1]]
  }

  /// The connected parts, the largest first, then by their first node; nodes ascend.
  func components() -> [[Int]] {
    var part = [Int](repeating: -1, count: count)
    var parts: [[Int]] = []
    for node in 0..<count where part[node] < 0 {
      part[node] = parts.count
      var members = [node]
      var next = 0
      while next < members.count {
        for neighbour in neighbours(of: members[next]) where part[neighbour] < 0 {
          part[neighbour] = parts.count
          members.append(neighbour)
        }
        next += 1
      }
      parts.append(members.sorted())
    }
    return parts.enumerated().sorted {
      let (a, b) = ($0.element.count, $1.element.count)
      return a != b ? a > b : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The part of `nodes`, which are renumbered from 0 in their order.
  func restricted(to nodes: [Int]) -> Adjacency { Adjacency(self, restrictedTo: nodes) }

  /// How far away each node of a connected graph is from `start` along the shortest ways: Dijkstra's
  /// method without a heap, which small graphs do not need.
  func lengthsOfWays(from start: Int) -> [Double] {
    var distances = [Double](repeating: .infinity, count: count)
    var isDone = [Bool](repeating: false, count: count)
    distances[start] = 0
    for _ in 0..<count {
      var next = -1
      for node in 0..<count where !isDone[node] && distances[node] < .infinity {
        if next < 0 || distances[node] < distances[next] { next = node }
      }
      if next < 0 { break }
      isDone[next] = true
      for place in starts[next]..<starts[next + 1] {
        let way = distances[next] + lengths[place]
        if way < distances[neighbours[place]] { distances[neighbours[place]] = way }
      }
    }
    return distances
  }

  /// How many edges away each node is from `start`; -1 where there is no way.
  func distances(from start: Int) -> [Int32] {
    var distances = [Int32](repeating: -1, count: count)
    distances[start] = 0
    var queue = [start]
    queue.reserveCapacity(count)
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for neighbour in neighbours(of: node) where distances[neighbour] < 0 {
        distances[neighbour] = distances[node] + 1
        queue.append(neighbour)
      }
    }
    return distances
  }
}
