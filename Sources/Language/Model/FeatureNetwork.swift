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
  /// Scores of up to 64 answers.
  package typealias Scores = InlineArray<64, Float>

  private let bytes: ModelBytes
  private let blocks: Int
  private let capacity: UInt32
  private let step: Float
  private let biasAt: Int
  private let keysAt: Int
  private let rowsAt: Int
  private let matricesAt: Int
  private let width: Int
  private let filter: KeyFilter

  init(_ bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= 16 else { throw .tooShort(length: bytes.count) }
    self.bytes = bytes
    blocks = Int(bytes.uint32(at: 0))
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
    let found = bytes.findRows(
      of: features.keys, tableAt: keysAt, capacity: capacity, rowsAt: rowsAt, width: width,
      filter: filter, into: &state.slots)
    if state.sums.count != width { state.sums = Array(repeating: 0, count: width) }
    bytes.sumRows(state.slots, found, rowsAt: rowsAt, width: width, into: &state.sums)
    state.hidden.removeAll(keepingCapacity: true)
    state.active.removeAll(keepingCapacity: true)
    for unit in 0..<width {
      let value = Float(state.sums[unit]) * step + bytes.float(at: biasAt &+ 4 &* unit)
      if value > 0 { state.active.append(UInt16(unit)) }
      state.hidden.append(max(0, value))
    }
  }

  /// The scores of the first `answers` answers to `question`, from the hidden layer in `state`.
  ///
  /// Each sum goes over the hidden units in their order, whatever the width of the machine's
  /// registers, so the scores are the same everywhere.
  func scores(_ question: Int, _ state: borrowing Activation, answers: Int = 64) -> Scores {
    var scores = Scores(repeating: 0)
    bytes.addScores(
      weightsAt: matricesAt &+ question &* width &* 256, values: state.hidden,
      active: state.active, groups: (answers &+ 7) / 8, to: &scores)
    return scores
  }

  /// The section of a network that knows no feature: stands where a part is not yet trained.
  package static var empty: [UInt8] {
    let matrix = [Float](repeating: 0, count: 64 * 64)
    return section(
      keys: [], rows: [], step: 1, bias: Array(matrix.prefix(64)),
      matrices: [matrix, matrix, matrix])
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

/// The hidden layer of one decision; the buffers are reused from one to the next.
struct Activation: Sendable {
  var slots: [UInt32] = []
  var sums: [Int16] = []
  var hidden: [Float] = []
  /// The hidden units above zero, in order.
  var active: [UInt16] = []
}

extension FeatureNetwork.Scores {
  /// The first of the best among the first `answers` scores.
  func best(of answers: Int) -> Int {
    var best = 0
    for answer in 1..<answers where self[answer] > self[best] { best = answer }
    return best
  }

  /// The logarithm of the sum of the exponentials of the first `answers` scores.
  func logarithmOfSum(_ answers: Int) -> Float {
    let top = self[best(of: answers)]
    var sum: Float = 0
    for answer in 0..<answers { sum += exponential(self[answer] - top) }
    return top + logarithm(sum)
  }
}
