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

  /// Looks up the keys of some groups, whose ends are `ends`, in the table of `capacity` words at
  /// `table`; of those found, the slots go to `slots`, where groups end is in `ends` again, and the
  /// rows of `width` bytes that begin at `rows` are called into the cache.
  @inline(__always)
  func findRows(
    of keys: Span<UInt32>, _ ends: inout FeatureKeys.Ends, groups: Int, tableAt table: Int,
    capacity: UInt32, rowsAt rows: Int, width: Int, filter: KeyFilter, into slots: inout [UInt32]
  ) {
    precondition(rows &+ Int(capacity) &* width <= count, "outside of the model")
    for group in 0..<groups { precondition(ends[group] <= keys.count, "a group has keys") }
    if slots.count < keys.count { slots = Array(repeating: 0, count: keys.count) }
    var endSpan = ends.mutableSpan
    unsafe keys.withUnsafeBufferPointer { keys in
      unsafe endSpan.withUnsafeMutableBufferPointer { ends in
        unsafe redthread_find_rows(
          base + table, capacity, keys.baseAddress, ends.baseAddress, groups, base + rows, width,
          filter.words, filter.bits, &slots)
      }
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

  /// Appends the sum of the rows of `width` signed bytes in the slots of `range`.
  @inline(__always)
  func sumRows(
    _ slots: [UInt32], _ range: Range<Int>, rowsAt rows: Int, width: Int,
    appendingTo sums: inout [Int16]
  ) {
    precondition(range.upperBound <= slots.count, "every row has a slot")
    sums.append(addingCapacity: width) { output in
      unsafe output.withUnsafeMutableBufferPointer { output, count in
        guard let sum = output.baseAddress else { return }
        unsafe slots.withUnsafeBufferPointer { slots in
          let first = unsafe slots.baseAddress.map { unsafe $0 + range.lowerBound }
          unsafe redthread_sum_rows(base + rows, width, first, range.count, sum)
        }
        count = width
      }
    }
  }

  /// The hidden layer over the sum of some `parts` of `sums`, which has `width` numbers for each:
  /// `step` times the sum plus the bias, or zero where that is less.
  /// - Returns: how many units are above zero; they go to `active`.
  @inline(__always)
  func hiddenLayer(
    over parts: borrowing Span<UInt32>, of sums: [Int16], width: Int, step: Float,
    biasAt bias: Int, _ hidden: inout [Float], active: inout [UInt16]
  ) -> Int {
    precondition(bias &+ 4 &* width <= count, "outside of the model")
    for index in parts.indices {
      precondition((Int(parts[index]) &+ 1) &* width <= sums.count, "every part is summed")
    }
    if hidden.count != width { hidden = Array(repeating: 0, count: width) }
    if active.count != width { active = Array(repeating: 0, count: width) }
    return unsafe parts.withUnsafeBufferPointer { parts in
      unsafe redthread_hidden_layer(
        sums, parts.baseAddress, parts.count, width, step,
        (base + bias).assumingMemoryBound(to: Float.self), &hidden, &active)
    }
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

extension Activation {
  /// The logarithm of the sum of the exponentials of the first `answers` scores.
  func logarithmOfSum(_ answers: Int) -> Float {
    precondition(answers <= scores.count, "an answer has a score")
    return unsafe redthread_log_of_sum(scores, answers)
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
