/// A scorer with one hidden layer over sparse features, its weights read in place.
///
/// Every feature owns a row of signed bytes; the rows of the active features are summed, clipped
/// at zero, and multiplied by a small matrix for each question ("which move?", "which label?").
/// Sums are whole numbers and the matrix products go in one order, so scores are the same on
/// every machine.
///
/// Section layout, in 32-bit words: blocks of 64 hidden units, questions, capacity, step of a
/// weight (float); then the bias of each unit, the matrices (hidden unit by 64 answers, floats),
/// the keys (0 where free), and from the next multiple of 64 bytes the rows.
package struct FeatureNetwork: Sendable {
  private let bytes: ModelBytes
  private let capacity: UInt32
  private let step: Float
  private let biasAt: Int
  private let keysAt: Int
  private let rowsAt: Int
  private let matricesAt: Int
  /// The number of hidden units.
  let width: Int
  private let filter: KeyFilter

  init(_ bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= 16 else { throw .tooShort(length: bytes.count) }
    self.bytes = bytes
    let blocks = Int(bytes.uint32(at: 0))
    let questions = Int(bytes.uint32(at: 4))
    capacity = bytes.uint32(at: 8)
    step = bytes.float(at: 12)
    biasAt = 16
    let width = 64 * blocks
    matricesAt = biasAt + 4 * width
    keysAt = matricesAt + 4 * 64 * width * questions
    rowsAt = Self.roundedUp(keysAt + 4 * Int(capacity))
    guard rowsAt + Int(capacity) * width == bytes.count else {
      throw .wrongLength(stated: rowsAt + Int(capacity) * width, found: bytes.count)
    }
    self.width = width
    filter = bytes.filter(ofTableAt: keysAt, capacity: capacity)
  }

  var isEmpty: Bool { capacity <= 1 }

  static func roundedUp(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }

  /// The slot at which the search for `key` begins.
  @inline(__always)
  static func slot(of key: UInt32, capacity: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(key) &* UInt64(capacity)) >> 32)
  }

  /// Writes the hidden layer for `features` into `state`.
  func activate(_ features: borrowing FeatureKeys, _ state: inout Activation) {
    sum(features, &state.sums)
    state.activeCount = bytes.hiddenLayer(
      over: state.sums.numbers, step: step, biasAt: biasAt, &state.hidden, active: &state.active)
  }

  /// Writes the sum of the rows of `features` to a row of `output`.
  func sum(
    _ features: borrowing FeatureKeys, _ sums: inout FeatureSums, into output: Matrix, _ row: Int
  ) {
    sum(features, &sums)
    for column in 0..<width { output[row, column] = Float(sums.numbers[column]) * step }
  }

  private func sum(_ features: borrowing FeatureKeys, _ sums: inout FeatureSums) {
    let found = features.withKeys { keys in
      bytes.findRows(
        of: keys, tableAt: keysAt, capacity: capacity, rowsAt: rowsAt, width: width,
        filter: filter, into: &sums.slots)
    }
    bytes.sumRows(sums.slots, found, rowsAt: rowsAt, width: width, &sums.numbers)
  }

  /// Writes the scores of the first `answers` answers to `question` into `state`, from its hidden
  /// layer.
  ///
  /// Each sum goes over the hidden units in their order, whatever the width of the machine's
  /// registers, so the scores are the same everywhere.
  func score(_ question: Int, _ state: inout Activation, answers: Int = Activation.answers) {
    bytes.scores(
      weightsAt: matricesAt &+ question &* width &* 256, values: state.hidden,
      active: state.active, state.activeCount, groups: (answers &+ 7) / 8, &state.scores)
  }

  /// The section of a network that knows no feature: stands where a part is not yet trained.
  package static var empty: [UInt8] {
    let matrix = [Float](repeating: 0, count: 64 * 64)
    return section(
      keys: [], rows: [], step: 1, bias: Array(matrix.prefix(64)),
      matrices: [matrix, matrix, matrix])
  }

  /// The section of a network; `rows[i]` holds the weights of `keys[i]`, which are rounded to eight
  /// bits. The largest five hundredth are cut short for the sake of the others.
  package static func section(
    keys: [UInt32], roundingRows rows: [[Float]], bias: [Float], matrices: [[Float]]
  ) -> [UInt8] {
    var largest = rows.map { row in row.reduce(0) { max($0, abs($1)) } }.sorted()
    largest.removeLast(largest.count / 500)
    let step = max(largest.last ?? 0, 1e-6) / 127
    let bytes = rows.map { row in
      row.map { Int8(max(-127, min(127, ($0 / step).rounded()))) }
    }
    return section(keys: keys, rows: bytes, step: step, bias: bias, matrices: matrices)
  }

  /// The section of a network; `rows[i]` holds the weights of `keys[i]`.
  package static func section(
    keys: [UInt32], rows: [[Int8]], step: Float, bias: [Float], matrices: [[Float]]
  ) -> [UInt8] {
    let capacity = UInt32(keys.count + keys.count / 12 + 1)
    var slots = [Int](repeating: -1, count: Int(capacity))
    for (index, key) in keys.enumerated() {
      var slot = Int(slot(of: key, capacity: capacity))
      while slots[slot] >= 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = index
    }
    var section: [UInt8] = []
    section.append(word: UInt32(bias.count / 64))
    section.append(word: UInt32(matrices.count))
    section.append(word: capacity)
    section.append(word: step.bitPattern)
    for weight in bias { section.append(word: weight.bitPattern) }
    for matrix in matrices { for weight in matrix { section.append(word: weight.bitPattern) } }
    for index in slots { section.append(word: index < 0 ? 0 : keys[index]) }
    while section.count % 64 != 0 { section.append(0) }
    for index in slots {
      if index < 0 {
        section += [UInt8](repeating: 0, count: bias.count)
      } else {
        section += rows[index].map { UInt8(bitPattern: $0) }
      }
    }
    return section
  }
}

/// The hidden layer of one decision and the scores of its answers; the buffers are reused from one to
/// the next.
struct Activation: Sendable {
  /// The most answers that a question has.
  static let answers = 64

  fileprivate(set) var hidden: [Float] = []
  /// The hidden units above zero, in order: the first `activeCount` of them.
  fileprivate var active: [UInt16] = []
  fileprivate var activeCount = 0
  var scores = [Float](repeating: 0, count: answers)
  fileprivate var sums = FeatureSums()

  /// The first of the best among the first `answers` answers.
  func best(of answers: Int) -> Int {
    var best = 0
    for answer in 1..<answers where scores[answer] > scores[best] { best = answer }
    return best
  }
}

/// Sums of rows, and room to find them.
struct FeatureSums: Sendable {
  fileprivate var numbers: [Int16] = []
  fileprivate var slots: [UInt32] = []
}
