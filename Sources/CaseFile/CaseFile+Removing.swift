internal import GRDB
package import Graph

extension CaseFile {
  /// Takes documents out, with all that only they supported. Returns how many were there.
  @discardableResult
  package func remove(documents ids: some Sequence<String>) throws -> Int {
    try reporting {
      try database.write { db in
        var derivation = Derivation(db, judgements)
        var removed = 0
        for id in ids {
          guard let number = try DocumentRows(db).number(of: id) else { continue }
          try DocumentRows(db).remove(number, &derivation)
          removed += 1
        }
        try derivation.finish()
        return removed
      }
    }
  }

  /// Forgets that a document was also found under `path`. Does nothing where it has no other.
  package func removePath(_ path: String, of document: String) throws {
    try reporting {
      try database.write { db in
        try db.execute(
          sql: """
            DELETE FROM document_path WHERE path = :path
              AND document = (SELECT number FROM document WHERE id = :document)
              AND 1 < (SELECT count(*) FROM document_path AS other
                WHERE other.document = document_path.document)
            """, arguments: ["path": path, "document": document])
      }
    }
  }

  /// All documents, by path.
  package func documents() throws -> [DocumentRecord] {
    try reporting {
      try database.read { db in
        Graph(
          documents: Array(try DocumentRows(db).all().values), entities: [], statements: []
        ).documents
      }
    }
  }
}

extension DocumentRows {
  /// Takes the document out, and notes what must be made anew without it.
  func remove(_ document: Int64, _ derivation: inout Derivation) throws {
    let claims = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT claim FROM sentence JOIN statement ON statement.sentence = sentence.number
        WHERE document = ?
        """, arguments: [document])
    for claim in claims { derivation.changed(claim) }
    let entities = try Row.fetchAll(
      db,
      sql: """
        SELECT number, stands_for FROM appearance JOIN entity ON number = entity WHERE document = ?
        """, arguments: [document])
    for row in entities {
      try derivation.lost(row.cell(0))
      try derivation.lost(row.cell(1))
    }
    try db.execute(
      sql: """
        DELETE FROM statement WHERE sentence IN (SELECT number FROM sentence WHERE document = ?)
        """, arguments: [document])
    try SentenceRows(db, document: document).removeAll()
    for sql in [
      "DELETE FROM appearance WHERE document = ?",
      "DELETE FROM document WHERE number = ?",
    ] {
      try db.execute(sql: sql, arguments: [document])
    }
  }
}
