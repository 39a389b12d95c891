import Glibc

/// The documents of an open file or pipe, one after the other, each no larger than a limit in memory.
package struct RawDocuments {
  package enum Container: Sendable {
    /// NDJSON, as it is or in gzip.
    case lines
    /// WARC (ISO 28500), as it is or in gzip, a member a record or not.
    case warc
  }

  private enum Source {
    case lines(LineReader)
    case warc(WARCReader)
  }

  private var source: Source
  private let descriptor: Int32

  /// - Parameter descriptor: an open file; it stays open.
  package init(
    descriptor: Int32, container: Container, limitInBytes: Int
  ) throws(SkipReason) {
    self.descriptor = descriptor
    let stream = try ByteStream(descriptor: descriptor)
    source =
      switch container {
      case .lines: .lines(LineReader(stream, limitInBytes: limitInBytes))
      case .warc: .warc(WARCReader(stream, limitInBytes: limitInBytes))
      }
  }

  /// The next document; nil behind the last. Blank lines and records without a page are passed over.
  ///
  /// - Throws: where the stream breaks off or cannot be read; there is nothing behind that.
  package mutating func next() throws(SkipReason) -> RawDocument? {
    switch source {
    case .lines(var reader):
      defer { source = .lines(reader) }
      while let line = try reader.nextLine() {
        if line.bytes.allSatisfy(WhiteSpace.isASCIISpace) { continue }
        return RawDocument(
          kind: .line, bytes: line.bytes, isTooLarge: line.isTooLong, isEnded: line.isEnded)
      }
      return nil
    case .warc(var reader):
      defer { source = .warc(reader) }
      return try reader.next()
    }
  }

  /// Whether `next` would have to wait for somebody to write on: then there is time for other work.
  package var mustWait: Bool {
    if case .lines(let reader) = source, reader.hasLine { return false }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&state, 1, 0) == 0
  }
}
