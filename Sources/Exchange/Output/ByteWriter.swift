import CBytes

/// Collects the bytes of an export in one large buffer and hands them on when it is full.
///
/// Serialisers write millions of short texts, so a write neither throws nor allocates: the first
/// error of the destination is kept, what follows is dropped, and `finish()` throws it.
@safe
package struct ByteWriter: ~Copyable {
  /// Takes the bytes of a full buffer; must not keep them.
  package typealias Destination = (borrowing Span<UInt8>) throws -> Void

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let capacity: Int
  private var count = 0
  private var destination: Destination
  private var failure: (any Error)?
  /// How many characters could not be written as they are and became U+FFFD.
  package var replacedCharacters = 0

  /// The buffer has `capacity` bytes, at least 1.
  package init(capacity: Int = 1 << 18, to destination: @escaping Destination) {
    precondition(capacity > 0, "nothing can be collected in no buffer")
    unsafe buffer = UnsafeMutableBufferPointer.allocate(capacity: capacity)
    unsafe buffer.initialize(repeating: 0)
    self.capacity = capacity
    self.destination = destination
  }

  deinit { unsafe buffer.deallocate() }

  /// Whether an earlier write failed, so that there is no point in going on.
  package var hasFailed: Bool { failure != nil }

  /// Hands on what is left. Throws the first error that the destination had.
  package mutating func finish() throws {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    if count > 0 && failure == nil {
      do {
        try unsafe destination(buffer.span.extracting(..<count))
      } catch {
        failure = error
      }
    }
    count = 0
  }

  package mutating func write(byte: UInt8) {
    if count == capacity { flush() }
    unsafe buffer[count] = byte
    count += 1
  }

  /// `text` as it is, without any escape.
  package mutating func write(_ text: String) {
    write(text.utf8Span.span)
  }

  /// `bytes` as they are.
  package mutating func write(_ bytes: borrowing Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      if count == capacity { flush() }
      let length = min(bytes.count - start, capacity - count)
      unsafe bytes.withUnsafeBytes { source in
        let from = unsafe UnsafeRawBufferPointer(rebasing: source[start..<(start + length)])
        let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count..<(count + length)])
        unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: from)
      }
      count += length
      start += length
    }
  }

  package mutating func write(_ number: Int) {
    if number < 0 { write(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits: [20 of UInt8] = .init(repeating: 0)
    var first = 20
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    for index in first..<20 { write(byte: digits[index]) }
  }

  /// The shortest decimal that reads back as the same number; `number` is finite.
  package mutating func write(_ number: Double) {
    precondition(number.isFinite, "no format can carry a number that is not finite")
    write(number.description)
  }

  /// `text` with every byte that `escapes` marks given to `escape`, which writes in its stead.
  ///
  /// Runs of unmarked bytes are copied within the buffer's bounds, which are checked once a run.
  /// `escape` gets the bytes, the index of the marked one, and returns how many bytes it has dealt
  /// with, at least one.
  mutating func write(
    _ text: String, escaping escapes: EscapeTable,
    with escape: (inout ByteWriter, borrowing Span<UInt8>, Int) -> Int
  ) {
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count {
      if count == capacity { flush() }
      let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
      let copied = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe escapes.copyUnmarked(source[index...], to: room)
      }
      count += copied
      index += copied
      if index < bytes.count && count < capacity { index += escape(&self, bytes, index) }
    }
  }
}

/// Which bytes a format cannot take as they are: one table a format, which lives as long as the
/// program.
@safe
struct EscapeTable: Sendable {
  // Written before anybody else sees it, and never again.
  private nonisolated(unsafe) let marks: UnsafePointer<UInt8>

  /// Marks the ASCII characters of `characters`, and with `controls` all below the space and DEL.
  init(_ characters: String, controls: Bool, others: [UInt8] = []) {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    unsafe table.initialize(repeating: 0, count: 256)
    for byte in characters.utf8 { unsafe table[Int(byte)] = 1 }
    for byte in others { unsafe table[Int(byte)] = 1 }
    if controls {
      for byte in 0..<0x20 { unsafe table[byte] = 1 }
      unsafe table[0x7f] = 1
    }
    unsafe marks = UnsafePointer(table)
  }

  /// Copies bytes up to the first marked one, as far as there is room; returns how many.
  fileprivate func copyUnmarked(
    _ source: Slice<UnsafeBufferPointer<UInt8>>, to room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let bytes = unsafe UnsafeBufferPointer(rebasing: source)
    guard let from = bytes.baseAddress, let target = room.baseAddress else { return 0 }
    return unsafe redthread_copy_unmarked(target, from, min(bytes.count, room.count), marks)
  }
}

extension ByteWriter {
  /// All bytes that `write` produces, in memory: for tests and for values within values.
  package static func collect(
    capacity: Int = 1 << 12, _ write: (inout ByteWriter) throws -> Void
  ) throws -> [UInt8] {
    let collected = Collected()
    var writer = ByteWriter(capacity: capacity) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe collected.bytes.append(contentsOf: $0) }
    }
    try write(&writer)
    try writer.finish()
    return collected.bytes
  }

  private final class Collected {
    var bytes: [UInt8] = []
  }
}
