/// Cuts a stream into lines, however long the stream is.
package struct LineReader {
  /// A line without its end.
  package struct Line {
    /// The whole line, or its first bytes up to the limit.
    package var bytes: [UInt8] = []
    /// Whether the line goes on beyond the limit.
    package var isTooLong = false
    /// Whether the stream has a line end behind it.
    package var isEnded = false
  }

  private let stream: ByteStream
  private let limitInBytes: Int
  private var rest: ArraySlice<UInt8> = []
  package private(set) var lineNumber = 0

  init(_ stream: ByteStream, limitInBytes: Int) {
    self.stream = stream
    self.limitInBytes = limitInBytes
  }

  /// The lines of an open file or pipe, as they are or in gzip; it stays open.
  package init(descriptor: Int32, limitInBytes: Int) throws(SkipReason) {
    self.init(try ByteStream(descriptor: descriptor), limitInBytes: limitInBytes)
  }

  /// Whether `nextLine` can give a line without reading on.
  var hasLine: Bool { rest.contains(UInt8(ascii: "\n")) }

  /// The next line that is not blank, without its end; nil behind the last.
  ///
  /// - Throws: `tooLarge` once for a line beyond the limit; the next call gives the line behind it.
  mutating func next() throws(SkipReason) -> [UInt8]? {
    while let line = try nextLine() {
      if line.isTooLong { throw .tooLarge(limitInBytes: limitInBytes) }
      if !line.bytes.allSatisfy(WhiteSpace.isASCIISpace) { return line.bytes }
    }
    return nil
  }

  /// The next line, blank or not; nil behind the last.
  package mutating func nextLine() throws(SkipReason) -> Line? {
    lineNumber += 1
    var line = Line()
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let piece = rest[..<(end ?? rest.endIndex)]
      line.isTooLong = line.isTooLong || line.bytes.count + piece.count > limitInBytes
      line.bytes += piece.prefix(limitInBytes - line.bytes.count)
      if let end {
        rest = rest[(end + 1)...]
        line.isEnded = true
        break
      }
      guard let piece = try stream.next() else {
        rest = []
        if line.bytes.isEmpty { return nil }
        break
      }
      rest = piece[...]
    }
    if lineNumber == 1, line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line.bytes.removeFirst(3) }
    return line
  }
}
