import Language

/// Counts features, to keep those that are seen often enough to learn from.
struct FeatureCounter {
  private var keys: [UInt32]
  private var counts: [UInt32]
  private var used = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 20)
    counts = Array(repeating: 0, count: 1 << 20)
  }

  mutating func count(_ features: borrowing FeatureKeys) {
    if used + features.count > keys.count / 10 * 7 { grow() }
    for key in features.keys where key != 0 { add(key, 1) }
  }

  private mutating func add(_ key: UInt32, _ amount: UInt32) {
    let mask = keys.count - 1
    var slot = Int((key &* 0x9e37_79b1) >> 7) & mask
    while keys[slot] != key {
      if keys[slot] == 0 {
        keys[slot] = key
        used += 1
        break
      }
      slot = (slot + 1) & mask
    }
    counts[slot] += amount
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    counts = Array(repeating: 0, count: oldKeys.count * 2)
    used = 0
    for (key, count) in zip(oldKeys, oldCounts) where key != 0 { add(key, count) }
  }

  /// The features seen at least `cutoff` times, at most `limit` of them, most frequent first.
  func frequent(cutoff: Int, limit: Int) -> [UInt32] {
    zip(keys, counts)
      .filter { $0.1 >= cutoff }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .prefix(limit)
      .map(\.0)
  }
}
