import Graph
import Text

extension Graph {
  /// The graph that `ClaimAttributes` turned into columns.
  ///
  /// All is in the JSON of `documents`, `entity` and `evidence`; other columns are
  /// for people and programs that read no JSON, and are made anew when it is written.
  init(ofOurs table: AttributeTable) throws(GraphFileError) {
    var parts = GraphParts()
    for (column, value) in table.graphAttributes {
      switch (column.name, value) {
      case ("redthread", .text(let text)):
        guard let version = Int(text), version <= JSONExporter.version else {
          throw GraphFileError(
            "version '\(text)' of the format; this program knows 1 to \(JSONExporter.version): "
              + "use a newer one")
        }
      case ("documents", .text(let text)):
        parts.documents = try read(text, "documents") { (cursor) throws(GraphFileError) in
          try cursor.readDocuments()
        }
      default: break
      }
    }
    for node in 0..<table.nodeCount {
      let id = table.nodeID(node)
      do {
        try parts.add(try Entity(table, node))
      } catch {
        throw error.inside("node \"\(id)\"")
      }
    }
    for edge in 0..<table.edgeCount {
      do {
        parts.statements += try statements(of: edge, in: table)
      } catch {
        throw error.inside("edge \"\(table.edgeID(edge))\"")
      }
    }
    self = try parts.graph()
  }
}

/// What `body` reads from JSON text within a value of the file.
private func read<Value>(
  _ text: String, _ column: String, _ body: (inout JSONCursor) throws(GraphFileError) -> Value
) throws(GraphFileError) -> Value {
  do {
    var cursor = JSONCursor(Array(text.utf8))
    let value = try body(&cursor)
    try cursor.expectEnd()
    return value
  } catch {
    throw error.inside("data \"\(column)\"")
  }
}

extension Entity {
  fileprivate init(_ table: AttributeTable, _ node: Int) throws(GraphFileError) {
    guard let column = table.nodeColumn("entity"),
      let text = table.value(ofNode: node, column).text
    else { throw GraphFileError("no data \"entity\"") }
    self = try read(text, "entity") { (cursor) throws(GraphFileError) in try cursor.readEntity() }
    guard id.text == table.nodeID(node) else {
      throw GraphFileError("the data \"entity\" is about '\(id)'")
    }
  }
}

private func statements(
  of edge: Int, in table: AttributeTable
) throws(GraphFileError) -> [GraphParts.Placed] {
  func text(_ name: String) -> String? {
    table.edgeColumn(name).flatMap { table.value(ofEdge: edge, $0).text }
  }
  let ends = table.ends(ofEdge: edge)
  let name = text("relation") ?? ""
  let isSymmetric = table.edgeColumn("symmetric").map { table.value(ofEdge: edge, $0).isTrue }
  guard let relation = Relation(name, isSymmetric: isSymmetric ?? false) else {
    throw GraphFileError("'\(name)' is no relation")
  }
  let key = ClaimKey(
    source: EntityID(table.nodeID(ends.source)),
    relation: relation,
    target: EntityID(table.nodeID(ends.target)), item: text("item").map { EntityID($0) })
  guard let evidence = text("evidence") else { throw GraphFileError("no data \"evidence\"") }
  let contents = try read(evidence, "evidence") { (cursor) throws(GraphFileError) in
    try cursor.readStatements()
  }
  guard !contents.isEmpty else { throw GraphFileError("a claim without a statement") }
  return contents.map { ($0.statement(of: key), nil) }
}
