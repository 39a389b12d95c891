/// Sixty-four numbers, in groups that the processor handles at once.
struct Lanes {
  var groups: InlineArray<8, SIMD8<Float>>

  init(repeating value: Float) { groups = .init(repeating: SIMD8(repeating: value)) }

  @inline(__always)
  subscript(lane: Int) -> Float {
    get { groups[lane >> 3][lane & 7] }
    set { groups[lane >> 3][lane & 7] = newValue }
  }
}

/// Rows of 64 numbers in one block of memory, with the few sums that training spends its time on.
///
/// The only place of the trainer that touches raw memory; every row number is checked.
@safe
final class LaneTable {
  let count: Int
  private let base: UnsafeMutablePointer<SIMD8<Float>>

  init(count: Int, _ value: () -> Float) {
    self.count = count
    unsafe base = .allocate(capacity: max(8 * count, 1))
    for index in 0..<8 * count {
      var group = SIMD8<Float>()
      for lane in 0..<8 { group[lane] = value() }
      unsafe (base + index).initialize(to: group)
    }
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  private func row(_ index: Int) -> UnsafeMutablePointer<SIMD8<Float>> {
    precondition(index >= 0 && index < count, "outside of the table")
    return unsafe base + 8 &* index
  }

  subscript(index: Int) -> [Float] {
    let row = unsafe row(index)
    return (0..<64).map { unsafe row[$0 >> 3][$0 & 7] }
  }

  /// Adds `factor` times the row to `sums`.
  @inline(__always)
  func add(_ index: Int, times factor: Float, to sums: inout Lanes) {
    let row = unsafe row(index)
    for group in 0..<8 { unsafe sums.groups[group] += row[group] * factor }
  }

  /// Adds `factor` times `lanes` to the row.
  @inline(__always)
  func change(_ index: Int, by lanes: borrowing Lanes, times factor: Float) {
    let row = unsafe row(index)
    for group in 0..<8 { unsafe row[group] += lanes.groups[group] * factor }
  }

  /// The sum of the products of the row with `lanes`, in a fixed order.
  @inline(__always)
  func product(_ index: Int, with lanes: borrowing Lanes) -> Float {
    let row = unsafe row(index)
    var sums = SIMD8<Float>(repeating: 0)
    for group in 0..<8 { unsafe sums += row[group] * lanes.groups[group] }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + (sums[4] + sums[5]) + (sums[6] + sums[7])
  }

  /// A step of Adagrad against the gradient that `gathered` holds, which it empties; `squares`
  /// remembers the steps so far.
  func descend(_ gathered: LaneTable, rate: Float, squares: LaneTable) {
    for index in 0..<count {
      let (row, slopes) = unsafe (row(index), gathered.row(index))
      let square = unsafe squares.row(index)
      for group in 0..<8 {
        let slope = unsafe slopes[group]
        if slope == SIMD8() { continue }
        unsafe square[group] += slope * slope
        unsafe row[group] -= slope * rate / square[group].squareRoot()
        unsafe slopes[group] = SIMD8()
      }
    }
  }
}
