/// Reads nodes and edges that somebody else wrote as JSON.
///
/// Node-link JSON of NetworkX or D3, `{"nodes": […], "edges" or "links": […]}`, or one object a
/// line, each with `"kind": "node"` or `"kind": "edge"`. What an object has beside `id`, `key`,
/// `source` and `target` becomes columns. Edges lead one way, but where `"directed": false` is said.
package struct NodeLinkReader {
  package init() {}

  package func read(_ bytes: [UInt8]) throws(GraphFileError) -> AttributeTable {
    var cursor = JSONCursor(bytes)
    var nodes = RowCollector(holdsEdges: false)
    var edges = RowCollector(holdsEdges: true)
    var isDirected = true
    repeat {
      try cursor.readObject { (cursor, key) throws(GraphFileError) in
        if edges.isInRow { return try cursor.readMember(key, of: &edges) }
        if nodes.isInRow { return try cursor.readMember(key, of: &nodes) }
        switch (key, cursor.peek()) {
        case ("nodes", UInt8(ascii: "[")):
          try cursor.readArray { (cursor) throws(GraphFileError) in try cursor.readRow(&nodes) }
        case ("edges", UInt8(ascii: "[")), ("links", UInt8(ascii: "[")):
          try cursor.readArray { (cursor) throws(GraphFileError) in try cursor.readRow(&edges) }
        case ("directed", UInt8(ascii: "f")):
          isDirected = false
          try cursor.skipValue()
        case ("kind", UInt8(ascii: "\"")):
          // What the line is must be known before its values can be put anywhere.
          switch try cursor.readString() {
          case "node": nodes.startRow(at: cursor.offset)
          case "edge": edges.startRow(at: cursor.offset)
          default: break
          }
        default: try cursor.skipValue()
        }
      }
      nodes.endRow()
      edges.endRow()
    } while cursor.peek() != 0
    try cursor.expectEnd()
    if nodes.rows.isEmpty && edges.rows.isEmpty {
      throw GraphFileError(
        "no graph: neither \"nodes\" and \"edges\" nor lines that start with a \"kind\"")
    }
    return try table(nodes, edges, isDirected: isDirected)
  }

  private func table(
    _ nodes: consuming RowCollector, _ edges: consuming RowCollector, isDirected: Bool
  ) throws(GraphFileError) -> AttributeTable {
    nodes.unifyTypes()
    edges.unifyTypes()
    var table = AttributeTable(nodeColumns: nodes.columns(), edgeColumns: edges.columns())
    table.reserve(nodes: nodes.rows.count, edges: edges.rows.count)
    for row in nodes.rows {
      guard let id = row.id else { throw GraphFileError("a node without \"id\"", at: row.place) }
      guard table.addNode(id) else {
        throw GraphFileError(
          "a second node with the id '\(id)'; ids must be unique", at: row.place)
      }
    }
    table.setNodeValues(nodes.takeCells())
    let kindColumn = table.edgeKindColumn
    for (number, row) in edges.rows.enumerated() {
      let source = try end(row.source, "source", row, table)
      let target = try end(row.target, "target", row, table)
      let kind = kindColumn.flatMap { edges.cell(number, $0).text } ?? ""
      table.addEdge(row.id, from: source, to: target, kind: kind, isDirected: isDirected)
    }
    table.setEdgeValues(edges.takeCells())
    return table
  }

  private func end(
    _ id: String?, _ name: String, _ row: Row, _ table: AttributeTable
  ) throws(GraphFileError) -> Int {
    guard let id else { throw GraphFileError("an edge without \"\(name)\"", at: row.place) }
    guard let number = table.number(ofNode: id) else {
      throw GraphFileError("an edge to '\(id)', but there is no such node", at: row.place)
    }
    return number
  }
}

/// A node or edge as read, without the values of its columns.
private struct Row {
  var id: String?
  var source: String?
  var target: String?
  var place: GraphFileError.Place?
}

/// The rows of one table, the columns that have turned up, and all cells, row by row.
private struct RowCollector {
  /// Only edges have a key and ends; of a node these are names like others.
  let holdsEdges: Bool
  private(set) var rows: [Row] = []
  private(set) var isInRow = false
  private var cells: [AttributeValue] = []
  private var names: [String] = []
  private var types: [Column.ValueType?] = []
  /// Of columns that hold whole numbers and others, or texts and others.
  private var isMixed: [Bool] = []
  /// The members of earlier rows in their order, and which comes next: rows tend to be alike.
  private var known: [(key: String, slot: Slot)] = []
  private var next = 0

  /// Where the value of a member goes.
  enum Slot { case id, key, source, target, column(Int) }

  init(holdsEdges: Bool) { self.holdsEdges = holdsEdges }

  var row: Row {
    get { rows[rows.count - 1] }
    _modify { yield &rows[rows.count - 1] }
  }

  mutating func startRow(at offset: Int) {
    rows.append(Row(place: .byte(offset)))
    cells.append(contentsOf: repeatElement(.none, count: names.count))
    isInRow = true
    next = 0
  }

  mutating func endRow() { isInRow = false }

  /// Where the next member of the current row goes, which is called `key`.
  mutating func slot(of key: String) throws(GraphFileError) -> Slot {
    if next >= known.count || known[next].key != key {
      if let place = known.firstIndex(where: { $0.key == key }) {
        next = place
      } else {
        let slot: Slot
        switch key {
        case "id": slot = .id
        case "key" where holdsEdges: slot = .key
        case "source" where holdsEdges: slot = .source
        case "target" where holdsEdges: slot = .target
        default: slot = .column(try newColumn(key))
        }
        next = known.count
        known.append((key, slot))
      }
    }
    next += 1
    return known[next - 1].slot
  }

  /// Puts `value` into a column of the current row.
  mutating func set(_ column: Int, _ value: AttributeValue) {
    if let type = value.type, types[column] != type {
      isMixed[column] = types[column] != nil
      switch (types[column], type) {
      case (nil, _): types[column] = type
      case (.integer, .decimal), (.decimal, .integer): types[column] = .decimal
      default: types[column] = .text
      }
    }
    cells[cells.count - names.count + column] = value
  }

  private mutating func newColumn(_ name: String) throws(GraphFileError) -> Int {
    if names.count == 1000 {
      throw GraphFileError("more than 1000 kinds of properties", at: row.place)
    }
    // Every row gets a cell more. Columns turn up in the first rows, so this is rare.
    var wider: [AttributeValue] = []
    wider.reserveCapacity(rows.count * (names.count + 1))
    for row in rows.indices {
      wider += cells[(row * names.count)..<((row + 1) * names.count)]
      wider.append(.none)
    }
    cells = wider
    names.append(name)
    types.append(nil)
    isMixed.append(false)
    return names.count - 1
  }

  func cell(_ row: Int, _ column: Int) -> AttributeValue { cells[row * names.count + column] }

  mutating func takeCells() -> [AttributeValue] {
    defer { cells = [] }
    return cells
  }

  func columns() -> [Column] { zip(names, types).map { Column($0, $1 ?? .text) } }

  /// Makes all cells of a column what its type says.
  mutating func unifyTypes() {
    for column in names.indices where isMixed[column] {
      for cell in stride(from: column, to: cells.count, by: names.count) {
        switch (types[column], cells[cell]) {
        case (.decimal, .integer(let whole)): cells[cell] = .decimal(Double(whole))
        case (.text, .integer(let whole)): cells[cell] = .text("\(whole)")
        case (.text, .decimal(let number)): cells[cell] = .text("\(number)")
        case (.text, .boolean(let truth)): cells[cell] = .text("\(truth)")
        case (.text, .json(let text)): cells[cell] = .text(text)
        default: break
        }
      }
    }
  }
}

extension AttributeValue {
  fileprivate var type: Column.ValueType? {
    switch self {
    case .none: nil
    case .text: .text
    case .integer: .integer
    case .decimal: .decimal
    case .boolean: .boolean
    case .list: .list
    case .json: .json
    }
  }
}

extension JSONCursor {
  fileprivate mutating func readRow(_ rows: inout RowCollector) throws(GraphFileError) {
    rows.startRow(at: placeOfNext())
    try readObject { (cursor, key) throws(GraphFileError) in
      try cursor.readMember(key, of: &rows)
    }
    rows.endRow()
  }

  fileprivate mutating func readMember(
    _ key: String, of rows: inout RowCollector
  ) throws(GraphFileError) {
    switch try rows.slot(of: key) {
    case .id: rows.row.id = try readName()
    case .key:
      let key = try readName()
      if rows.row.id == nil { rows.row.id = key }
    case .source: rows.row.source = try readName()
    case .target: rows.row.target = try readName()
    case .column(let column): rows.set(column, try readValue())
    }
  }

  /// A text, or a number as text: what others use as ids.
  private mutating func readName() throws(GraphFileError) -> String {
    peek() == UInt8(ascii: "\"") ? try readString() : try readNumberText()
  }

  private mutating func readValue() throws(GraphFileError) -> AttributeValue {
    switch peek() {
    case UInt8(ascii: "\""): return .text(try readString())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try readBoolean())
    case UInt8(ascii: "n"):
      try readWord("null")
      return .none
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      // Kept as it is written; DEL, which JSON allows bare, is a control character elsewhere.
      return .json(try text(try skipValue()).replacing("\u{7F}", with: "\\u007f"))
    default:
      switch try readNumber() {
      case .whole(let number): return .integer(number)
      case .decimal(let number): return .decimal(number)
      }
    }
  }
}
