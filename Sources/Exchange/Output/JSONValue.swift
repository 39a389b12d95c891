/// Attributes as members of JSON objects, for the dialects of others.
extension ByteWriter {
  mutating func writeJSON(_ value: AttributeValue) {
    switch value {
    case .none: write("null")
    case .text(let text): writeJSON(text)
    case .integer(let number): write(number)
    case .decimal(let number): write(number)
    case .boolean(let truth): write(truth)
    case .list(let texts): writeList(texts) { $0.writeJSON($1) }
    case .json(let text): write(text)
    }
  }

  /// `"a":1,"b":2`: every member that has a value.
  mutating func write(
    _ members: Members, startsWithComma: Bool = true, _ value: (Int) -> AttributeValue
  ) {
    var needsComma = startsWithComma
    for member in members.list {
      let value = value(member.column)
      if case .none = value { continue }
      if needsComma { write(byte: UInt8(ascii: ",")) }
      needsComma = true
      write(member.key)
      writeJSON(value)
    }
  }

  /// A comma and a line end, but before the first of a list.
  mutating func writeSeparator(before index: Int) {
    if index > 0 { write(",\n") }
  }
}

/// The columns that become members of JSON objects, their keys ready to be written: made once a
/// file, used for each node or edge.
struct Members {
  fileprivate let list: [(column: Int, key: String)]

  /// All `columns` but those in `omitted`; a name in `renamed` stands in for that of a column which
  /// the dialect uses for something of its own.
  init(
    _ columns: [Column], omitting omitted: Set<String> = [],
    renaming renamed: [String: String] = [:]
  ) {
    list = columns.enumerated().filter { !omitted.contains($1.name) }.map { number, column in
      let name = renamed[column.name] ?? column.name
      let key = try? ByteWriter.collect { $0.writeJSON(key: name) }
      return (number, String(decoding: key ?? [], as: UTF8.self))
    }
  }
}
