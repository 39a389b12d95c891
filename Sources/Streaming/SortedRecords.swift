internal import Exchange
internal import Reading

/// Records behind their keys, each key no smaller in bytes than the one before.
struct SortedRecords {
  private var lines: LineReader
  /// Of the record that was read last.
  private(set) var key: [UInt8] = []

  init(_ lines: LineReader) {
    self.lines = lines
  }

  /// The next record; nil behind the last.
  ///
  /// - Throws: `StreamFailure` for a line that is no record, or that is not where it belongs.
  mutating func next() throws -> Record? {
    guard let line = try lines.nextLine() else { return nil }
    guard let tab = line.bytes.firstIndex(of: UInt8(ascii: "\t")) else {
      throw failure(
        "expected a key, a tab and a record; write records with: redthread extract --keys")
    }
    let next = line.bytes[..<tab]
    if next.lexicographicallyPrecedes(key) {
      throw failure(
        "'\(String(decoding: next, as: UTF8.self))' comes behind "
          + "'\(String(decoding: key, as: UTF8.self))'; sort the lines: LC_ALL=C sort")
    }
    let record: Record
    do {
      record = try Record(line: Array(line.bytes[(tab + 1)...]))
    } catch {
      throw failure("\(error)")
    }
    guard record.key.utf8.elementsEqual(next) else {
      throw failure("the record belongs behind the key '\(record.key)'")
    }
    key = Array(next)
    return record
  }

  private func failure(_ problem: String) -> StreamFailure {
    StreamFailure("standard input: line \(lines.lineNumber): \(problem)", code: .dataError)
  }
}
