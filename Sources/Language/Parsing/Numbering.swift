/// Numbers keys in the order in which they are first seen.
struct Numbering: Sendable {
  /// A hash table of twice as many places as keys or more, with zero where it is free.
  private var keys: [UInt64]
  private var numbers: [UInt32]
  private var shift: UInt64
  private let first: Int
  private(set) var count = 0

  /// - Parameter count: how many keys there is room for at first.
  init(from first: Int, expecting count: Int) {
    self.first = first
    let bits = max(4, Int.bitWidth - (2 * count).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    keys = Array(repeating: 0, count: 1 << bits)
    numbers = Array(repeating: 0, count: 1 << bits)
  }

  /// The number of `key`, which is not zero, and whether it is seen for the first time.
  mutating func number(of key: UInt64) -> (UInt32, isNew: Bool) {
    var place = place(of: key)
    while keys[place] != 0 {
      if keys[place] == key { return (numbers[place], false) }
      place = (place &+ 1) & (keys.count &- 1)
    }
    let number = UInt32(first + count)
    keys[place] = key
    numbers[place] = number
    count += 1
    if 2 * count > keys.count { grow() }
    return (number, true)
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    // The high bits of a product mix all of the key (Knuth's multiplicative hashing).
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) &>> shift)
  }

  private mutating func grow() {
    let old = (keys, numbers)
    shift -= 1
    keys = Array(repeating: 0, count: 2 * old.0.count)
    numbers = Array(repeating: 0, count: 2 * old.0.count)
    for (key, number) in zip(old.0, old.1) where key != 0 {
      var place = place(of: key)
      while keys[place] != 0 { place = (place &+ 1) & (keys.count &- 1) }
      keys[place] = key
      numbers[place] = number
    }
  }
}
