/// Turns what a feature looks at into the 32-bit key under which its weights are kept.
@inline(__always)
func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
  // The finaliser of MurmurHash3 over a running sum; one multiplication would leave low bits weak.
  var mixed = (hash ^ value) &* 0xcc9e_2d51
  mixed = (mixed ^ (mixed >> 15)) &* 0x1b87_3593
  return mixed ^ (mixed >> 13)
}

/// The keys of the features of one decision; the buffer is reused from one to the next.
package struct FeatureKeys: Sendable {
  package private(set) var keys: [UInt32] = []

  package init() { keys.reserveCapacity(192) }

  @inline(__always)
  mutating func clear() { keys.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func add(_ template: UInt32, _ value: UInt32) {
    keys.append(mix(template &* 0x9e37_79b9, value))
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
    keys.append(mix(mix(template &* 0x9e37_79b9, first), second))
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    keys.append(mix(mix(mix(template &* 0x9e37_79b9, first), second), third))
  }
}
