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

  /// Adds the 64 signed bytes at `offset` to `sums`, one to each.
  @inline(__always)
  func add(rowAt offset: Int, to sums: inout InlineArray<64, Int16>) {
    precondition(offset >= 0 && offset &+ 64 <= count, "outside of the model")
    let row = unsafe (base + offset).assumingMemoryBound(to: Int8.self)
    for lane in 0..<64 {
      unsafe sums[lane] &+= Int16(truncatingIfNeeded: row[lane])
    }
  }
}
