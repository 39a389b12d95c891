private import CModel

/// Read-only bytes that live as long as the process: the embedded model, or one just trained.
///
/// The only place of this module that touches raw memory. Every read checks its bounds; numbers
/// are little-endian, as on every machine that Swift supports.
@safe
package struct ModelBytes: @unchecked Sendable {
  // Unchecked: the memory is never written after `init` and never freed.
  private let base: UnsafeRawPointer
  package let count: Int

  /// The model embedded in the executable.
  package static var embedded: ModelBytes {
    unsafe ModelBytes(base: UnsafeRawPointer(redthread_model), count: redthread_model_length)
  }

  private init(base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// A copy of `bytes` that is never freed: for the trainer, which tries what it has just made.
  package init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress {
        unsafe memory.copyMemory(from: start, byteCount: source.count)
      }
    }
    unsafe self.init(base: UnsafeRawPointer(memory), count: bytes.count)
  }

  /// The bytes of `range`.
  func slice(_ range: Range<Int>) -> ModelBytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside of the model")
    return unsafe ModelBytes(base: base + range.lowerBound, count: range.count)
  }

  /// The bytes themselves, for the trainer that carries a part over.
  package func copy() -> [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: base, count: count))
  }

  @inline(__always)
  func uint32(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset &+ 4 <= count, "outside of the model")
    return unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  @inline(__always)
  func float(at offset: Int) -> Float { Float(bitPattern: uint32(at: offset)) }

  /// The floats at `offset` as a matrix that is only read.
  func matrix(at offset: Int, _ rows: Int, _ columns: Int) -> Matrix {
    precondition(
      offset % 4 == 0 && offset + 4 * rows * columns <= count, "outside of the model")
    return unsafe Matrix(
      rows, columns, reading: (base + offset).assumingMemoryBound(to: Float.self))
  }

  /// Looks up keys in the table of `capacity` words at `table`: writes the slots of those found to
  /// `slots` and returns how many they are. The rows of `width` bytes that begin at `rows` are called
  /// into the cache.
  @inline(__always)
  func findRows(
    of keys: Span<UInt32>, tableAt table: Int, capacity: UInt32, rowsAt rows: Int, width: Int,
    filter: KeyFilter, into slots: inout [UInt32]
  ) -> Int {
    precondition(rows &+ Int(capacity) &* width <= count, "outside of the model")
    if slots.count < keys.count { slots = Array(repeating: 0, count: keys.count) }
    return unsafe keys.withUnsafeBufferPointer { keys in
      unsafe redthread_find_rows(
        base + table, capacity, keys.baseAddress, keys.count, base + rows, width, filter.words,
        filter.bits, &slots)
    }
  }

  /// The filter of the keys in the table of `capacity` words at `table`.
  func filter(ofTableAt table: Int, capacity: UInt32) -> KeyFilter {
    precondition(table &+ 4 &* Int(capacity) <= count, "outside of the model")
    // One in sixteen of the keys that are not there passes.
    let bits = max(6, UInt32.bitWidth - (capacity &* 15).leadingZeroBitCount)
    var words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    unsafe redthread_fill_filter(base + table, capacity, &words, UInt32(bits))
    return KeyFilter(words: words, bits: UInt32(bits))
  }

  /// Writes the sum of the rows of `width` signed bytes in the first `count` slots to `sums`.
  @inline(__always)
  func sumRows(
    _ slots: [UInt32], _ count: Int, rowsAt rows: Int, width: Int, _ sums: inout [Int16]
  ) {
    precondition(count <= slots.count, "every row has a slot")
    if sums.count != width { sums = Array(repeating: 0, count: width) }
    unsafe redthread_sum_rows(base + rows, width, slots, count, &sums)
  }

  /// The hidden layer: `step` times the sums plus the bias, or zero where that is less.
  /// - Returns: how many units are above zero; they go to `active`.
  @inline(__always)
  func hiddenLayer(
    over sums: [Int16], step: Float, biasAt bias: Int, _ hidden: inout [Float],
    active: inout [UInt16]
  ) -> Int {
    let width = sums.count
    precondition(bias &+ 4 &* width <= count, "outside of the model")
    if hidden.count != width { hidden = Array(repeating: 0, count: width) }
    if active.count != width { active = Array(repeating: 0, count: width) }
    return unsafe redthread_hidden_layer(
      sums, width, step, (base + bias).assumingMemoryBound(to: Float.self), &hidden, &active)
  }

  /// Writes to `scores` the sum of the rows of 64 floats at `weights` for the first `count` of the
  /// units `active`, each times its value; 8 * `groups` of them.
  @inline(__always)
  func scores(
    weightsAt weights: Int, values: [Float], active: [UInt16], _ activeCount: Int, groups: Int,
    _ scores: inout [Float]
  ) {
    precondition(weights &+ 256 &* values.count <= count, "outside of the model")
    precondition(activeCount <= active.count && 8 * groups <= scores.count, "a score for each")
    unsafe redthread_score_answers(
      (base + weights).assumingMemoryBound(to: Float.self), values, active, activeCount, groups,
      &scores)
  }
}

/// e to the `x`, for `x` <= 0; the relative error is below 0.0001.
///
/// The C library's function differs in the last bit from machine to machine.
package func exponential(_ x: Float) -> Float { redthread_exponential(x) }

/// Bits that tell of most keys which are not in a table that they are not: `redthread_find_rows`.
struct KeyFilter: Sendable {
  fileprivate let words: [UInt64]
  /// The length is 2 to the power of this.
  fileprivate let bits: UInt32
}
