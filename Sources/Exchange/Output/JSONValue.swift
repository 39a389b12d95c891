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

  /// `"a":1,"b":2`: every column that has a value, but those in `omitted`; a name in `renamed`
  /// stands in for that of a column which the dialect uses for something of its own.
  mutating func writeMembers(
    _ columns: [Column], omitting omitted: Set<String> = [],
    renaming renamed: [String: String] = [:],
    startsWithComma: Bool = true, _ value: (Int) -> AttributeValue
  ) {
    var needsComma = startsWithComma
    for (number, column) in columns.enumerated() where !omitted.contains(column.name) {
      let value = value(number)
      if value == .none { continue }
      if needsComma { write(byte: UInt8(ascii: ",")) }
      needsComma = true
      writeJSON(key: renamed[column.name] ?? column.name)
      writeJSON(value)
    }
  }

  /// A comma and a line end, but before the first of a list.
  mutating func writeSeparator(before index: Int) {
    if index > 0 { write(",\n") }
  }
}
