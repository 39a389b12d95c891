package import Graph

/// Collects records, merged or not, into the graph that they make: the one step that needs all of
/// it in memory, since documents stand in the order of their paths in every part of the graph.
package struct RecordGraph {
  private var documents: [DocumentRecord] = []
  private var entities: [Entity] = []
  private var statements: [Statement] = []

  package init() {}

  package mutating func add(_ record: Record) {
    switch record {
    case .done(let document, _, _), .document(let document): documents.append(document)
    case .entity(let record): entities.append(record.entity)
    case .statement(let statement, _): statements.append(statement)
    case .claim(let record): statements += record.claim.statements
    case .error: break
    }
  }

  /// - Throws: where a record speaks of a document or an entity that no record brings.
  package func graph() throws(GraphFileError) -> Graph {
    let known = Set(documents.map(\.id))
    let named = Set(entities.map(\.id))
    for statement in statements {
      for end in [statement.source, statement.target, statement.item] {
        guard let end, !named.contains(end) else { continue }
        throw GraphFileError("'\(statement.key.recordKey)': there is no record of '\(end)'")
      }
      let document = statement.evidence.location.document
      guard known.contains(document) else {
        throw GraphFileError(
          "'\(statement.key.recordKey)' cites '\(document)', of which there is no record")
      }
    }
    for mention in entities.lazy.flatMap(\.mentions) where !known.contains(mention.document) {
      throw GraphFileError("there is no record of '\(mention.document)', which mentions an entity")
    }
    return Graph(documents: documents, entities: entities, statements: statements)
  }
}
