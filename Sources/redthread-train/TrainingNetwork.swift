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
    /// The share of features and of hidden units that each example does not see.
    var featureDropout: Float = 0.2
    var hiddenDropout: Float = 0.3
  }

  /// The matrices move once in so many examples.
  private static let batch = 16

  private let settings: Settings
  private let keys: [UInt32]
  private let slots: [UInt32]
  private let slotRows: [Int32]
  private let rows: LaneTable
  private var rowSquares: [Float]
  private var bias: [Lanes]
  private let matrices: [LaneTable]
  private let matrixSquares: [LaneTable]
  /// What the matrices should learn from the examples since they last moved.
  private let matrixGradients: [LaneTable]
  private var examples = 0
  private var random: RandomNumbers

  private var active: [Int] = []
  private var hidden: [Float] = []
  private var hiddenGradient: [Float] = []
  /// Falls from 1 to 0 over the training.
  var pace: Float = 1

  init(features keys: [UInt32], questions: Int, settings: Settings, seed: UInt64) {
    self.settings = settings
    self.keys = keys
    let capacity = keys.count * 2 + 16
    var slots = [UInt32](repeating: 0, count: capacity)
    var slotRows = [Int32](repeating: 0, count: capacity)
    for (row, key) in keys.enumerated() {
      var slot = Int((UInt64(key) * UInt64(capacity)) >> 32)
      while slots[slot] != 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
      slots[slot] = key
      slotRows[slot] = Int32(row)
    }
    self.slots = slots
    self.slotRows = slotRows
    var random = RandomNumbers(seed: seed)
    rows = LaneTable(count: keys.count * settings.blocks) { (random.fraction() - 0.5) * 0.02 }
    rowSquares = Array(repeating: 0.0001, count: keys.count)
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
  mutating func activate(_ features: FeatureKeys, dropping: Bool = true) {
    active.removeAll(keepingCapacity: true)
    let capacity = slots.count
    let limit = UInt64(settings.featureDropout * 65536)
    var bits: UInt64 = 0
    for (index, key) in features.keys.enumerated() {
      if dropping {
        if index & 3 == 0 { bits = random.next() }
        defer { bits >>= 16 }
        if bits & 65535 < limit { continue }
      }
      var slot = Int(truncatingIfNeeded: (UInt64(key) &* UInt64(capacity)) >> 32)
      while slots[slot] != 0 {
        if slots[slot] == key {
          active.append(Int(slotRows[slot]))
          break
        }
        slot = slot + 1 == capacity ? 0 : slot + 1
      }
    }
    hidden.removeAll(keepingCapacity: true)
    hiddenGradient.removeAll(keepingCapacity: true)
    let keep = 1 - settings.hiddenDropout
    for block in 0..<settings.blocks {
      let sum = sum(of: block)
      for lane in 0..<64 {
        var value = max(0, sum[lane])
        if dropping && value > 0 && settings.hiddenDropout > 0 {
          value = random.fraction() < keep ? value / keep : 0
        }
        hidden.append(value)
        hiddenGradient.append(0)
      }
    }
  }

  private func sum(of block: Int) -> Lanes {
    var sum = bias[block]
    for row in active { rows.add(row * settings.blocks + block, times: 1, to: &sum) }
    return sum
  }

  /// The scores of the answers to `question`.
  func scores(_ question: Int) -> Lanes {
    var scores = Lanes(repeating: 0)
    let matrix = matrices[question]
    for unit in 0..<hidden.count where hidden[unit] > 0 {
      matrix.add(unit, times: hidden[unit], to: &scores)
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
    for unit in 0..<hidden.count where hidden[unit] > 0 {
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
    let blocks = settings.blocks
    for block in 0..<blocks {
      var gradient = Lanes(repeating: 0)
      for lane in 0..<64 { gradient[lane] = hiddenGradient[64 * block + lane] }
      for lane in 0..<64 { bias[block][lane] -= 0.001 * pace * gradient[lane] }
      for row in active {
        if block == 0 { rowSquares[row] += square }
        let step = rate / rowSquares[row].squareRoot()
        rows.change(row * blocks + block, by: gradient, times: -step)
      }
    }
  }

  /// The network as a section of the model file, its rows rounded to eight bits.
  func section() -> [UInt8] {
    var largest: [Float] = []
    largest.reserveCapacity(rows.count)
    for index in 0..<rows.count {
      let row = rows[index]
      var top: Float = 0
      for lane in 0..<64 { top = max(top, abs(row[lane])) }
      largest.append(top)
    }
    largest.sort()
    let limit = largest[largest.count - 1 - largest.count / 500]
    let step = max(limit, 1e-6) / 127
    let blocks = settings.blocks
    let bytes = keys.indices.map { row in
      (0..<blocks).flatMap { block in
        let lanes = rows[row * blocks + block]
        return (0..<64).map { Int8(max(-127, min(127, (lanes[$0] / step).rounded()))) }
      }
    }
    return FeatureNetwork.section(
      keys: keys, rows: bytes, step: step,
      bias: bias.flatMap { block in (0..<64).map { block[$0] } },
      matrices: matrices.map { matrix in
        (0..<matrix.count).flatMap { matrix[$0] }
      })
  }
}
