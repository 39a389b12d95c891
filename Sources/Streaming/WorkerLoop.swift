internal import CProcess
internal import Exchange

/// A worker's side: requests on standard input, answers on standard output, until the input ends.
enum WorkerLoop {
  static func run(_ lines: RecordLines, tables: [String]) throws {
    redthread_end_with_parent()
    let pipeline = try Pipeline(tables: UserTables.read(tables))
    var output = Output()
    try output.write(Frames.answer(Frames.ready, []))
    try output.flush()
    while let raw = try Frames.readRequest(from: 0) {
      let (outcome, bytes) = try lines.lines(of: raw, by: pipeline)
      try output.write(Frames.answer(outcome.rawValue, bytes))
      try output.flush()
    }
  }
}

/// Standard output, with a buffer that is handed on when it is large or when asked for.
struct Output: ~Copyable {
  private var buffer: [UInt8] = []
  private static let handsOnAtBytes = 1 << 16

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= Self.handsOnAtBytes { try flush() }
  }

  mutating func flush() throws(FileError) {
    if buffer.isEmpty { return }
    try writeAll(buffer.span, to: 1, named: "standard output")
    buffer.removeAll(keepingCapacity: true)
  }
}
