/// Reads nodes and edges that somebody else wrote as JSON.
///
/// Node-link JSON of NetworkX or D3, `{"nodes": […], "edges" or "links": […]}`, or one object a
/// line, each with `"kind": "node"` or `"kind": "edge"`. What an object has beside `id`, `key`,
/// `source` and `target` becomes columns.
package struct NodeLinkReader {
  package init() {}

  package func read(_ bytes: [UInt8]) throws(GraphFileError) -> AttributeTable {
    var cursor = try JSONCursor(bytes)
    var nodes = RowCollector()
    var edges = RowCollector()
    var count = 0
    repeat {
      count += 1
      var line = Row()
      try cursor.readObject { (cursor, key) throws(GraphFileError) in
        switch (key, cursor.peek()) {
        case ("nodes", UInt8(ascii: "[")):
          try cursor.readArray { (cursor) throws(GraphFileError) in
            nodes.add(try cursor.readRow(&nodes))
          }
        case ("edges", UInt8(ascii: "[")), ("links", UInt8(ascii: "[")):
          try cursor.readArray { (cursor) throws(GraphFileError) in
            edges.add(try cursor.readRow(&edges))
          }
        case ("kind", UInt8(ascii: "\"")): line.kind = try cursor.readString()
        default:
          // Which table it belongs to is known once "kind" was read, which should come first.
          if line.kind == "edge" {
            try cursor.readMember(key, of: &line, &edges)
          } else {
            try cursor.readMember(key, of: &line, &nodes)
          }
        }
      }
      switch line.kind {
      case "node": nodes.add(line)
      case "edge": edges.add(line)
      default: break
      }
    } while cursor.peek() != 0
    try cursor.expectEnd()
    if nodes.rows.isEmpty && edges.rows.isEmpty && count > 0 {
      throw GraphFileError("no graph: neither \"nodes\" and \"edges\" nor lines with a \"kind\"")
    }
    return try table(nodes, edges)
  }

  private func table(
    _ nodes: RowCollector, _ edges: RowCollector
  ) throws(GraphFileError) -> AttributeTable {
    var table = AttributeTable(nodeColumns: nodes.columns(), edgeColumns: edges.columns())
    for row in nodes.rows {
      guard let id = row.id else { throw GraphFileError("a node without \"id\"", at: row.place) }
      guard table.addNode(id, row.values(for: table.nodeColumns)) else {
        throw GraphFileError(
          "a second node with the id '\(id)'; ids must be unique", at: row.place)
      }
    }
    let kindColumn = ["relation", "type", "label"].lazy.compactMap(table.edgeColumn).first
    for row in edges.rows {
      var ends: [Int] = []
      for (name, end) in [("source", row.source), ("target", row.target)] {
        guard let end else { throw GraphFileError("an edge without \"\(name)\"", at: row.place) }
        guard let number = table.number(ofNode: end) else {
          throw GraphFileError("an edge to '\(end)', but there is no such node", at: row.place)
        }
        ends.append(number)
      }
      let values = row.values(for: table.edgeColumns)
      table.addEdge(
        row.id, from: ends[0], to: ends[1], kind: kindColumn.flatMap { values[$0].text } ?? "",
        values)
    }
    return table
  }
}

/// A node or edge as read: column numbers with values.
private struct Row {
  var kind: String?
  var id: String?
  var source: String?
  var target: String?
  var place: GraphFileError.Place?
  var values: [(column: Int, value: AttributeValue)] = []

  func values(for columns: [Column]) -> [AttributeValue] {
    var all = [AttributeValue](repeating: .none, count: columns.count)
    for (number, value) in values {
      all[number] =
        switch (columns[number].type, value) {
        case (.decimal, .integer(let whole)): .decimal(Double(whole))
        case (.text, .integer(let whole)): .text("\(whole)")
        case (.text, .decimal(let number)): .text("\(number)")
        case (.text, .boolean(let truth)): .text("\(truth)")
        default: value
        }
    }
    return all
  }
}

/// The rows of one table, and the columns that have turned up.
private struct RowCollector {
  private(set) var rows: [Row] = []
  private var names: [String] = []
  private var types: [Column.ValueType?] = []
  private var numbers: [String: Int] = [:]

  mutating func add(_ row: Row) { rows.append(row) }

  /// The number of the column `name`, which from now on can hold `value`.
  mutating func column(_ name: String, for value: AttributeValue) -> Int {
    let number: Int
    if let known = numbers[name] {
      number = known
    } else {
      number = names.count
      numbers[name] = number
      names.append(name)
      types.append(nil)
    }
    let type: Column.ValueType? =
      switch value {
      case .none: nil
      case .text: .text
      case .integer: .integer
      case .decimal: .decimal
      case .boolean: .boolean
      case .list: .list
      case .json: .json
      }
    if let type, types[number] != type {
      switch (types[number], type) {
      case (nil, _): types[number] = type
      case (.integer, .decimal), (.decimal, .integer): types[number] = .decimal
      default: types[number] = .text
      }
    }
    return number
  }

  func columns() -> [Column] { zip(names, types).map { Column($0, $1 ?? .text) } }
}

extension JSONCursor {
  fileprivate mutating func readRow(
    _ collector: inout RowCollector
  ) throws(GraphFileError) -> Row {
    var row = Row(place: .byte(placeOfNext()))
    try readObject { (cursor, key) throws(GraphFileError) in
      try cursor.readMember(key, of: &row, &collector)
    }
    return row
  }

  fileprivate mutating func readMember(
    _ key: String, of row: inout Row, _ collector: inout RowCollector
  ) throws(GraphFileError) {
    if row.place == nil { row.place = .byte(placeOfNext()) }
    switch key {
    case "id": row.id = try readName()
    case "key" where row.source != nil:
      let key = try readName()
      if row.id == nil { row.id = key }
    case "source": row.source = try readName()
    case "target": row.target = try readName()
    default:
      let value = try readValue()
      row.values.append((collector.column(key, for: value), value))
    }
  }

  /// A text, or a number as text: what others use as ids.
  private mutating func readName() throws(GraphFileError) -> String {
    if peek() == UInt8(ascii: "\"") { return try readString() }
    let place = placeOfNext()
    guard let name = String(try readNumberText()), !name.isEmpty else {
      throw error("expected an id", at: place)
    }
    return name
  }

  private mutating func readValue() throws(GraphFileError) -> AttributeValue {
    switch peek() {
    case UInt8(ascii: "\""): return .text(try readString())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try readBoolean())
    case UInt8(ascii: "n"):
      try readWord("null")
      return .none
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json(text(try skipValue()))
    default:
      let place = placeOfNext()
      let number = Substring(try readNumberText())
      if let whole = Int(number) { return .integer(whole) }
      guard let value = Double(number), value.isFinite else {
        throw error("a number beyond all bounds", at: place)
      }
      return .decimal(value)
    }
  }
}
