package import Graph

/// Records of the canonical JSON graph by themselves, for answers to questions.
package enum GraphJSON {
  package static func text(of entity: Entity) -> String { jsonText { $0.writeEntity(entity) } }
  package static func text(of claim: Claim) -> String { jsonText { $0.writeClaim(claim) } }
  package static func text(of documents: [DocumentRecord]) -> String {
    jsonText { $0.writeDocuments(documents) }
  }
  package static func text(of statements: [Statement]) -> String {
    jsonText { $0.writeStatements(statements) }
  }
}
