package import Graph
import Text

/// Reads the canonical JSON graph back, in any order of keys and records.
///
/// Keys that are not known are passed over, so that a file to which a tool added its own still
/// reads. Status and weight are computed anew; ids must be what follows from their claims.
package struct JSONGraphReader {
  package init() {}

  /// The graph that `bytes` holds.
  package func read(_ bytes: [UInt8]) throws(GraphFileError) -> Graph {
    var cursor = JSONCursor(bytes)
    var header = Header()
    var parts = GraphParts()
    try cursor.readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "format": header.format = try cursor.readString()
      case "version":
        let place = cursor.placeOfNext()
        let version = try cursor.readNatural()
        guard version <= JSONExporter.version else {
          throw cursor.error(
            "version \(version) of the format; this program knows 1 to \(JSONExporter.version): "
              + "use a newer one", at: place)
        }
        header.version = version
      case "documents": parts.documents = try cursor.readDocuments()
      case "nodes":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          try parts.add(cursor.readEntity(), at: .byte(cursor.offset))
        }
      case "edges":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          try parts.statements.append(contentsOf: cursor.readClaim())
        }
      default: try cursor.skipValue()
      }
    }
    try cursor.expectEnd()
    guard header.format == "redthread" else {
      throw GraphFileError(
        "not a graph of redthread: \"format\" is "
          + (header.format.map { "'\($0)'" } ?? "missing"))
    }
    guard header.version != nil else { throw GraphFileError("\"version\" is missing") }
    return try parts.graph()
  }

  private struct Header {
    var format: String?
    var version: Int?
  }
}

/// What was read of a graph, before it is known to be whole.
struct GraphParts {
  /// A statement and where in the file it stands.
  typealias Placed = (statement: Statement, place: GraphFileError.Place?)

  var documents: [DocumentRecord] = []
  private(set) var entities: [Entity] = []
  private var entityIDs: Set<EntityID> = []
  var statements: [Placed] = []

  mutating func add(
    _ entity: Entity, at place: GraphFileError.Place? = nil
  ) throws(GraphFileError) {
    guard entityIDs.insert(entity.id).inserted else {
      throw GraphFileError("a second node '\(entity.id)'; ids must be unique", at: place)
    }
    entities.append(entity)
  }

  /// Checks all references and brings everything into canonical form.
  func graph() throws(GraphFileError) -> Graph {
    var documentIDs: Set<String> = []
    for document in documents {
      guard documentIDs.insert(document.id).inserted else {
        throw GraphFileError("a second document '\(document.id)'; ids must be unique")
      }
    }
    for (statement, place) in statements {
      try expect(statement.source, at: place)
      try expect(statement.target, at: place)
      if let item = statement.item { try expect(item, at: place) }
      let document = statement.evidence.location.document
      guard documentIDs.contains(document) else {
        throw GraphFileError(
          "a statement cites '\(document)', but there is no such document", at: place)
      }
    }
    for entity in entities {
      for mention in entity.mentions where !documentIDs.contains(mention.document) {
        throw GraphFileError(
          "the node '\(entity.id)' is mentioned in '\(mention.document)', "
            + "but there is no such document")
      }
    }
    return Graph(documents: documents, entities: entities, statements: statements.map(\.statement))
  }

  private func expect(
    _ entity: EntityID, at place: GraphFileError.Place?
  ) throws(GraphFileError) {
    if entityIDs.contains(entity) { return }
    throw GraphFileError("an edge speaks of '\(entity)', but there is no such node", at: place)
  }
}
