internal import GRDB
package import Graph
internal import Queries

extension CaseFile {
  /// The whole graph: what one build over the same documents gives, after the judgements.
  package func graph() throws -> Graph {
    try reporting {
      try database.read { db in
        let reader = CaseReader(db, judgements)
        let documents = try DocumentRows(db).all()
        return Graph(
          documents: Array(documents.values), entities: try reader.allAppearances(),
          statements: try reader.allStatements(documents))
      }
    }
  }
}

extension CaseReader {
  fileprivate func allAppearances() throws -> [Entity] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entity.id, document.id, appearance.type, appearance.label, appearance.aliases,
          appearance.properties, appearance.mentions
        FROM appearance JOIN entity ON entity.number = appearance.entity
        JOIN document ON document.number = appearance.document
        """)
    var parts: [Entity] = []
    while let row = try rows.next() { parts.append(try appearance(row)) }
    return parts
  }

  fileprivate func allStatements(_ documents: [Int64: DocumentRecord]) throws -> [GraphStatement] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT source.id, claim.relation, target.id, item.id, sentence.document,
          \(StatementRow.columns)
        FROM statement JOIN sentence ON sentence.number = statement.sentence
        JOIN claim ON claim.number = statement.claim
        JOIN entity AS source ON source.number = claim.source
        JOIN entity AS target ON target.number = claim.target
        LEFT JOIN entity AS item ON item.number = claim.item
        """)
    var statements: [GraphStatement] = []
    while let row = try rows.next() {
      guard let document = documents[row[4]] else { throw damage("no document") }
      let key = ClaimKey(
        source: EntityID(row[0]), relation: try word(row[1], "relation"),
        target: EntityID(row[2]), item: (row[3] as String?).map { EntityID($0) })
      statements.append(
        try StatementRow.statement(row, at: 5, of: key, in: document.id, judgements: judgements))
    }
    return statements
  }
}
