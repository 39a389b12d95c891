import Language

/// A feature network while it learns: the rows and matrices of `FeatureNetwork` as floats.
///
/// Plain gradient steps scaled as in Adagrad (one scale a row of features, one a matrix weight),
/// on the loss -log(probability of the right answers). Single-threaded and in a fixed order, so
/// that the same data gives the same bits.
struct TrainingNetwork {
  /// How the network is made and trained.
  struct Settings {
    var blocks = 1
    var rate: Float = 0.1
    var matrixRate: Float = 0.05
    /// How many features are kept after half of the training: those that weigh most, all if fewer.
    var kept = Int.max
    /// The share of features and of hidden units that each example does not see.
    var featureDropout: Float = 0.2
    var hiddenDropout: Float = 0.3
  }

  /// The matrices move once in so many examples.
  private static let batch = 16

  private let settings: Settings
  private var keys: [UInt32]
  private var table: FeatureTable
  private var rowSquares: [Float]
  /// How many examples each row has seen.
  private var rowUses: [Float]
  private var bias: [Lanes]
  private let matrices: [LaneTable]
  private let matrixSquares: [LaneTable]
  /// What the matrices should learn from the examples since they last moved.
  private let matrixGradients: [LaneTable]
  private var examples = 0
  private var random: RandomNumbers

  private var seen: [UInt32] = []
  /// The slots of the features of the example, and how many there are.
  private var active: [UInt32] = []
  private var activeCount = 0
  private var steps: [Float] = []
  private var gradient: [Float] = []
  /// The hidden units above zero.
  private var units: [UInt16] = []
  private var hidden: [Float] = []
  private var hiddenGradient: [Float] = []
  /// Falls from 1 to 0 over the training.
  var pace: Float = 1

  init(features keys: [UInt32], questions: Int, settings: Settings, seed: UInt64) {
    self.settings = settings
    self.keys = keys
    var random = RandomNumbers(seed: seed)
    table = FeatureTable(keys, width: 64 * settings.blocks) { (random.fraction() - 0.5) * 0.02 }
    rowSquares = Array(repeating: 0.0001, count: table.capacity)
    rowUses = Array(repeating: 0, count: table.capacity)
    bias = Array(repeating: Lanes(repeating: 0.02), count: settings.blocks)
    let width = 64 * settings.blocks
    matrices = (0..<questions).map { _ in
      LaneTable(count: width) { (random.fraction() - 0.5) * 0.2 }
    }
    matrixSquares = (0..<questions).map { _ in LaneTable(count: width) { 0.01 } }
    matrixGradients = (0..<questions).map { _ in LaneTable(count: width) { 0 } }
    self.random = random
  }

  /// Computes the hidden layer for `features`, some of them left out.
  mutating func activate(_ features: borrowing FeatureKeys, dropping: Bool = true) {
    let limit = UInt64(settings.featureDropout * 65536)
    var bits: UInt64 = 0
    seen.removeAll(keepingCapacity: true)
    for (index, key) in features.keys.enumerated() {
      if dropping {
        if index & 3 == 0 { bits = random.next() }
        defer { bits >>= 16 }
        if bits & 65535 < limit { continue }
      }
      seen.append(key)
    }
    activeCount = table.find(seen, &active)
    hidden.removeAll(keepingCapacity: true)
    for block in bias.indices { for lane in 0..<64 { hidden.append(bias[block][lane]) } }
    table.sum(active, activeCount, &hidden)
    hiddenGradient.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    let keep = 1 - settings.hiddenDropout
    for unit in hidden.indices {
      hiddenGradient.append(0)
      var value = max(0, hidden[unit])
      if dropping && value > 0 && settings.hiddenDropout > 0 {
        value = random.fraction() < keep ? value / keep : 0
      }
      hidden[unit] = value
      if value > 0 { units.append(UInt16(unit)) }
    }
  }

  /// The scores of the answers to `question`.
  func scores(_ question: Int) -> Lanes {
    var scores = Lanes(repeating: 0)
    let matrix = matrices[question]
    for unit in units {
      matrix.add(Int(unit), times: hidden[Int(unit)], to: &scores)
    }
    return scores
  }

  /// Learns that the answer to `question` is one of those with `right`, among those `allowed`.
  mutating func learn(
    _ question: Int, _ scores: borrowing Lanes, answers: Int, allowed: UInt64, right: UInt64
  ) {
    var best = -Float.infinity
    for answer in 0..<answers where allowed >> UInt64(answer) & 1 == 1 {
      best = max(best, scores[answer])
    }
    var delta = Lanes(repeating: 0)
    var total: Float = 0
    var rightTotal: Float = 0
    for answer in 0..<answers where allowed >> UInt64(answer) & 1 == 1 {
      let weight = exponential(scores[answer] - best)
      delta[answer] = weight
      total += weight
      if right >> UInt64(answer) & 1 == 1 { rightTotal += weight }
    }
    for answer in 0..<answers {
      let probability = delta[answer] / total
      let share = right >> UInt64(answer) & 1 == 1 ? delta[answer] / max(rightTotal, 1e-20) : 0
      delta[answer] = probability - share
    }
    push(question, delta)
  }

  /// Notes what the matrix of `question` and the hidden layer should learn.
  private mutating func push(_ question: Int, _ delta: borrowing Lanes) {
    let matrix = matrices[question]
    let gathered = matrixGradients[question]
    for unit in units {
      let unit = Int(unit)
      hiddenGradient[unit] += matrix.product(unit, with: delta)
      gathered.change(unit, by: delta, times: hidden[unit])
    }
  }

  /// Moves the rows of the active features by what has been learned since `activate`.
  mutating func finish() {
    examples += 1
    if examples % Self.batch == 0 {
      for question in matrices.indices {
        matrices[question].descend(
          matrixGradients[question], rate: settings.matrixRate * pace,
          squares: matrixSquares[question])
      }
    }
    let scale = 1 / max(0.01, 1 - settings.hiddenDropout)
    var square: Float = 0
    for unit in 0..<hidden.count {
      let gradient = hiddenGradient[unit] * scale
      hiddenGradient[unit] = gradient
      square += gradient * gradient
    }
    square /= Float(hidden.count)
    if square == 0 { return }
    let rate = settings.rate * pace
    for block in bias.indices {
      for lane in 0..<64 { bias[block][lane] -= 0.001 * pace * hiddenGradient[64 * block + lane] }
    }
    steps.removeAll(keepingCapacity: true)
    for slot in active[..<activeCount] {
      rowSquares[Int(slot)] += square
      rowUses[Int(slot)] += 1
      steps.append(-rate / rowSquares[Int(slot)].squareRoot())
    }
    table.change(active, steps, by: hiddenGradient)
  }

  /// Keeps the features that weigh most and forgets the others; what remains goes on learning.
  mutating func prune() {
    guard keys.count > settings.kept else { return }
    let kept = keptKeys
    let smaller = FeatureTable(kept, width: 64 * settings.blocks) { 0 }
    var squares = [Float](repeating: 0.0001, count: smaller.capacity)
    for key in kept {
      smaller[key] = table[key]
      squares[smaller.slot(of: key)] = rowSquares[table.slot(of: key)]
    }
    (keys, table, rowSquares) = (kept, smaller, squares)
    rowUses = Array(repeating: 0, count: smaller.capacity)
  }

  /// The features that change the hidden layer most: large rows, often used.
  private var keptKeys: [UInt32] {
    guard keys.count > settings.kept else { return keys }
    let weights = keys.map { key in
      table[key].reduce(0) { $0 + $1 * $1 } * rowUses[table.slot(of: key)]
    }
    return keys.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(settings.kept)
      .map { keys[$0] }
  }

  /// The network as a section of the model file, its rows rounded to eight bits.
  func section() -> [UInt8] {
    return FeatureNetwork.section(
      keys: keys, roundingRows: keys.map { table[$0] },
      bias: bias.flatMap { block in (0..<64).map { block[$0] } },
      matrices: matrices.map { matrix in
        (0..<matrix.count).flatMap { matrix[$0] }
      })
  }
}
