import Glibc

/// The bytes of a file or of standard input, piece by piece, unpacked where they are gzip.
final class ByteStream {
  private let descriptor: Int32
  private let closesAtEnd: Bool
  private var inflater: Inflater?
  /// Bytes that were looked at and not yet taken.
  private var ahead: [UInt8] = []
  private var isAtEnd = false

  private static let pieceInBytes = 1 << 18

  init(path: String, inflates: Bool = true) throws(SkipReason) {
    // A name that became a pipe since it was listed must not block.
    descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { throw SkipReason(errno: errno) }
    closesAtEnd = true
    if inflates { try startInflating() }
  }

  /// - Parameter descriptor: an open file; it stays open.
  init(descriptor: Int32) throws(SkipReason) {
    self.descriptor = descriptor
    closesAtEnd = false
    try startInflating()
  }

  deinit { if closesAtEnd { close(descriptor) } }

  /// The next bytes; nil at the end.
  func next() throws(SkipReason) -> [UInt8]? {
    if !ahead.isEmpty {
      defer { ahead = [] }
      return ahead
    }
    guard let inflater else { return try readPiece() }
    while true {
      if let plain = try inflater.next() { return plain }
      guard let packed = try readPiece() else { break }
      inflater.feed(packed)
    }
    try inflater.finish()
    return nil
  }

  /// The first bytes, which `next()` will give again.
  func peek() throws(SkipReason) -> [UInt8] {
    if ahead.isEmpty { ahead = try next() ?? [] }
    return ahead
  }

  /// All bytes that are left.
  func readAll(limitInBytes: Int) throws(SkipReason) -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try next() {
      bytes += piece
      if bytes.count > limitInBytes { throw .tooLarge(limitInBytes: limitInBytes) }
    }
    return bytes
  }

  private func startInflating() throws(SkipReason) {
    var start: [UInt8] = []
    // A pipe may give one byte at a time.
    while start.count < 2, let piece = try readPiece() { start += piece }
    if start.starts(with: [0x1F, 0x8B]) {
      let inflater = Inflater()
      inflater.feed(start)
      self.inflater = inflater
    } else {
      ahead = start
    }
  }

  private func readPiece() throws(SkipReason) -> [UInt8]? {
    if isAtEnd { return nil }
    var failure: Int32 = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceInBytes) { buffer, count in
      repeat {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      } while failure == EINTR
    }
    if failure != 0 { throw SkipReason(errno: failure) }
    isAtEnd = piece.isEmpty
    return piece.isEmpty ? nil : piece
  }
}
