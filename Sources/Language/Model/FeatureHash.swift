/// Turns what a feature looks at into the 32-bit key under which its weights are kept.
@inline(__always)
func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
  // The finaliser of MurmurHash3 over a running sum; one multiplication would leave low bits weak.
  var mixed = (hash ^ value) &* 0xcc9e_2d51
  mixed = (mixed ^ (mixed >> 15)) &* 0x1b87_3593
  return mixed ^ (mixed >> 13)
}

/// The keys of the features of one decision, at most 192; the buffer is reused from one to the next.
package struct FeatureKeys: ~Copyable, Sendable {
  private var buffer = InlineArray<192, UInt32>(repeating: 0)
  package private(set) var count = 0

  package init() {}

  /// The keys in their order.
  package var keys: [UInt32] { (0..<count).map { buffer[$0] } }

  /// Shows the keys without a copy.
  @inline(__always)
  borrowing func withKeys<Result>(_ look: (Span<UInt32>) -> Result) -> Result {
    look(buffer.span.extracting(first: count))
  }

  @inline(__always)
  mutating func clear() { count = 0 }

  @inline(__always)
  mutating func add(_ template: UInt32, _ value: UInt32) {
    append(mix(template &* 0x9e37_79b9, value))
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
    append(mix(mix(template &* 0x9e37_79b9, first), second))
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    append(mix(mix(mix(template &* 0x9e37_79b9, first), second), third))
  }

  @inline(__always)
  private mutating func append(_ key: UInt32) {
    buffer[count] = key
    count &+= 1
  }
}
