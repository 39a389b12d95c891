import CModel

/// A row of weights for each feature, found by its key.
///
/// With `LaneTable` the only place of the trainer that touches raw memory.
@safe
final class FeatureTable {
  let capacity: Int
  private let width: Int
  private let keys: [UInt32]
  private let rows: UnsafeMutablePointer<Float>

  /// A row of `width` numbers (a multiple of 64), made by `value`, for each of `features`.
  init(_ features: [UInt32], width: Int, _ value: () -> Float) {
    capacity = features.count * 5 / 4 + 16
    self.width = width
    var keys = [UInt32](repeating: 0, count: capacity)
    unsafe rows = .allocate(capacity: capacity * width)
    unsafe rows.initialize(repeating: 0, count: capacity * width)
    for key in features {
      var slot = Self.slot(of: key, capacity)
      while keys[slot] != 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
      keys[slot] = key
      for lane in 0..<width { unsafe rows[slot * width + lane] = value() }
    }
    self.keys = keys
  }

  deinit { unsafe rows.deallocate() }

  private static func slot(of key: UInt32, _ capacity: Int) -> Int {
    Int((UInt64(key) * UInt64(capacity)) >> 32)
  }

  /// The slot of the feature `key`, which is there.
  func slot(of key: UInt32) -> Int {
    var slot = Self.slot(of: key, capacity)
    while keys[slot] != key { slot = slot + 1 == capacity ? 0 : slot + 1 }
    return slot
  }

  /// The row of the feature `key`, which is there.
  subscript(key: UInt32) -> [Float] {
    get {
      let slot = slot(of: key)
      return (0..<width).map { unsafe rows[slot * width + $0] }
    }
    set {
      let slot = slot(of: key)
      for lane in 0..<width { unsafe rows[slot * width + lane] = newValue[lane] }
    }
  }

  /// Writes the slots of those of `keys` that are there to `slots`; returns how many.
  func find(_ keys: [UInt32], _ slots: inout [UInt32]) -> Int {
    if slots.count < keys.count { slots = Array(repeating: 0, count: keys.count) }
    return unsafe redthread_find_rows(
      self.keys, UInt32(capacity), keys, keys.count, rows, 4 * width, nil, 0, &slots)
  }

  /// Adds the rows of the first `count` of `slots` to `sums`.
  func sum(_ slots: [UInt32], _ count: Int, _ sums: inout [Float]) {
    precondition(sums.count == width && count <= slots.count, "a sum for each column")
    unsafe redthread_sum_float_rows(rows, width, slots, count, &sums)
  }

  /// Adds to the row of each slot its step times `change`.
  func change(_ slots: [UInt32], _ steps: [Float], by change: [Float]) {
    precondition(change.count == width && steps.count <= slots.count, "a change for each column")
    unsafe redthread_change_float_rows(rows, width, slots, steps.count, steps, change)
  }
}
