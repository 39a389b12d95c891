/// Cuts a stream into lines, however long the stream is.
struct LineReader {
  private let stream: ByteStream
  private let limitInBytes: Int
  private var rest: ArraySlice<UInt8> = []
  private(set) var lineNumber = 0

  init(_ stream: ByteStream, limitInBytes: Int) {
    self.stream = stream
    self.limitInBytes = limitInBytes
  }

  /// The next line that is not blank, without its end; nil behind the last.
  ///
  /// - Throws: `tooLarge` once for a line beyond the limit; the next call gives the line behind it.
  mutating func next() throws(SkipReason) -> [UInt8]? {
    while let line = try nextLine() {
      if !line.allSatisfy(WhiteSpace.isASCIISpace) { return line }
    }
    return nil
  }

  private mutating func nextLine() throws(SkipReason) -> [UInt8]? {
    lineNumber += 1
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      if !isTooLong { line += rest[..<(end ?? rest.endIndex)] }
      if line.count > limitInBytes { (isTooLong, line) = (true, []) }
      if let end {
        rest = rest[(end + 1)...]
        break
      }
      guard let piece = try stream.next() else {
        rest = []
        if line.isEmpty && !isTooLong { return nil }
        break
      }
      rest = piece[...]
    }
    if isTooLong { throw .tooLarge(limitInBytes: limitInBytes) }
    if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return line
  }
}
