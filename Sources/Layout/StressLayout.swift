/// A connected graph drawn so that distances on the page follow distances in the graph: stochastic
/// gradient descent on stress.
///
/// Zheng, Pawar & Goodman (2018), "Graph Drawing by Stochastic Gradient Descent"; for large graphs
/// the sparse terms of Ortmann, Klimenta & Brandes (2017), "A Sparse Stress Model".
enum StressLayout {
  /// Up to here every pair of nodes is a term; above, edges and pairs with a few pivots.
  static let completeLimit = 3200
  /// Up to here the lengths of edges count, not their number alone.
  static let smallLimit = 400

  /// Positions where neighbours are about 1 apart. `graph` is connected.
  static func positions(of graph: Adjacency) -> [SIMD2<Double>] {
    if graph.count < 2 { return [SIMD2<Double>](repeating: .zero, count: graph.count) }
    var random = SplitMix(seed: 0x5eed)
    let spread = Double(graph.count).squareRoot()
    var positions = (0..<graph.count).map { _ in
      SIMD2(random.unit() * spread, random.unit() * spread)
    }
    var terms =
      graph.count <= completeLimit ? allPairs(of: graph) : pivotTerms(of: graph, &random)
    descend(&positions, along: &terms, &random)
    return positions
  }

  /// Wants `first` and `second` to be `distance` apart.
  struct Term {
    let first: Int32
    let second: Int32
    let distance: Float
    /// How much the term pulls each end; 0 leaves it where it is.
    let firstWeight: Float
    let secondWeight: Float
  }

  private static func allPairs(of graph: Adjacency) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(graph.count * (graph.count - 1) / 2)
    for first in 0..<graph.count {
      let distances =
        graph.count <= smallLimit
        ? graph.lengthsOfWays(from: first).map { Float($0) }
        : graph.distances(from: first).map { Float($0) }
      for second in (first + 1)..<max(graph.count, first + 1) {
        let distance = distances[second]
        let weight = 1 / (distance * distance)
        terms.append(
          Term(
            first: Int32(first), second: Int32(second), distance: distance, firstWeight: weight,
            secondWeight: weight))
      }
    }
    return terms
  }

  private static func pivotTerms(of graph: Adjacency, _ random: inout SplitMix) -> [Term] {
    var terms: [Term] = []
    for first in 0..<graph.count {
      for second in graph.neighbours(of: first) where second > first {
        terms.append(
          Term(
            first: Int32(first), second: Int32(second), distance: 1, firstWeight: 1,
            secondWeight: 1))
      }
    }
    // Pivots lie far from each other; each stands for the nodes that are nearest to it.
    let wanted = min(100, graph.count)
    var pivots: [Int] = []
    var reach: [[Int32]] = []
    var nearest = [Int32](repeating: Int32.max, count: graph.count)
    var owner = [Int](repeating: 0, count: graph.count)
    var next = Int(random.unit() * Double(graph.count)) % graph.count
    while pivots.count < wanted {
      let distances = graph.distances(from: next)
      for node in 0..<graph.count where distances[node] < nearest[node] {
        nearest[node] = distances[node]
        owner[node] = pivots.count
      }
      pivots.append(next)
      reach.append(distances)
      guard let farthest = nearest.indices.max(by: { nearest[$0] < nearest[$1] }),
        nearest[farthest] > 0
      else { break }
      next = farthest
    }
    for (number, pivot) in pivots.enumerated() {
      let distances = reach[number]
      var region: [Int] = []
      for node in 0..<graph.count where owner[node] == number {
        let distance = Int(distances[node])
        while region.count <= distance { region.append(0) }
        region[distance] += 1
      }
      for index in region.indices.dropFirst() { region[index] += region[index - 1] }
      for node in 0..<graph.count where distances[node] > 1 {
        let distance = Float(distances[node])
        let within = region[min(Int(distances[node]) / 2, region.count - 1)]
        terms.append(
          Term(
            first: Int32(node), second: Int32(pivot), distance: distance,
            firstWeight: Float(within) / (distance * distance), secondWeight: 0))
      }
    }
    return terms
  }

  private static func descend(
    _ positions: inout [SIMD2<Double>], along terms: inout [Term], _ random: inout SplitMix
  ) {
    let rounds = terms.count < 200_000 ? 60 : 20
    var least = Float.infinity
    for term in terms { least = min(least, max(term.firstWeight, term.secondWeight)) }
    var step = 1 / Double(least)
    let decay = root(of: 0.02 / step, degree: rounds - 1)
    for round in 0..<rounds {
      if round == 0 || terms.count < 200_000 { terms.shuffle(using: &random) }
      for term in terms {
        let (first, second) = (Int(term.first), Int(term.second))
        var line = positions[first] - positions[second]
        var length = (line * line).sum().squareRoot()
        if length < 1e-9 {
          line = SIMD2(1e-3, Double(first &- second) * 1e-6)
          length = (line * line).sum().squareRoot()
        }
        let excess = line * ((length - Double(term.distance)) / (2 * length))
        positions[first] -= excess * min(1, step * Double(term.firstWeight))
        positions[second] += excess * min(1, step * Double(term.secondWeight))
      }
      step *= decay
    }
  }

  /// The number whose `degree`th power is `value`, which lies in 0…1: by bisection, since
  /// mathematical libraries differ in the last bit of `pow`.
  static func root(of value: Double, degree: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var power = 1.0
      for _ in 0..<degree { power *= middle }
      if power < value { low = middle } else { high = middle }
    }
    return high
  }
}

/// The same numbers for the same seed on every machine: Steele, Lea & Flood (2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
