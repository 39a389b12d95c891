internal import Exchange
internal import Reading

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What goes to a worker and comes back: numbers with the lowest byte first, then the bytes.
enum Frames {
  static func request(_ raw: RawDocument) -> [UInt8] {
    let address = Array(raw.address.utf8)
    var frame = [raw.kind.rawValue]
    frame.reserveCapacity(9 + address.count + raw.bytes.count)
    append(address.count, to: &frame)
    append(raw.bytes.count, to: &frame)
    frame += address
    frame += raw.bytes
    return frame
  }

  /// The next request; nil where the input ends before one begins.
  static func readRequest(from descriptor: Int32) throws -> RawDocument? {
    guard let head = try read(9, from: descriptor), let kind = RawDocument.Kind(rawValue: head[0])
    else { return nil }
    guard let address = try read(number(head, at: 1), from: descriptor),
      let bytes = try read(number(head, at: 5), from: descriptor)
    else { return nil }
    return RawDocument(kind: kind, address: String(decoding: address, as: UTF8.self), bytes: bytes)
  }

  /// That the worker has loaded what it needs.
  static let ready: UInt8 = 0xFF

  static func answer(_ outcome: UInt8, _ lines: [UInt8]) -> [UInt8] {
    var frame = [outcome]
    frame.reserveCapacity(5 + lines.count)
    append(lines.count, to: &frame)
    frame += lines
    return frame
  }

  /// Takes the first whole answer from `bytes`; nil where there is none yet.
  static func takeAnswer(from bytes: inout [UInt8]) -> (outcome: UInt8, lines: [UInt8])? {
    guard bytes.count >= 5, case let end = 5 + number(bytes, at: 1), bytes.count >= end else {
      return nil
    }
    let answer = (bytes[0], Array(bytes[5..<end]))
    bytes.removeFirst(end)
    return answer
  }

  private static func append(_ number: Int, to frame: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      frame.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func number(_ bytes: [UInt8], at start: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << ($1 * 8) }
  }

  /// Exactly `count` bytes; nil where the input ends before.
  private static func read(_ count: Int, from descriptor: Int32) throws -> [UInt8]? {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    if failure != 0 { throw FileError("cannot read", "standard input", code: failure) }
    return bytes.count == count ? bytes : nil
  }
}
