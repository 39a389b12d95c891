internal import GRDB
package import Graph

extension CaseFile {
  package func appearances(of entity: EntityID) throws -> (documents: Int, mentions: Int) {
    try reading { reader in
      let row = try Row.fetchOne(
        reader.db,
        sql: """
          SELECT mentions, (
            SELECT count(DISTINCT document) FROM entity AS other
            JOIN appearance ON appearance.entity = other.number
            WHERE appearance.mentions <> '' AND (other.number = entity.number
              OR other.stands_for = entity.number AND other.stands_for <> other.number))
          FROM entity WHERE id = ?
          """, arguments: [entity.text])
      return try (row?.cell(1) ?? 0, row?.cell(0) ?? 0)
    }
  }

  package func mentions(of entity: EntityID) throws -> [Location] {
    try reading { reader in
      guard let number = try reader.number(of: entity) else { return [] }
      let rows = try Row.fetchCursor(
        reader.db,
        sql: """
          SELECT document.id, appearance.mentions FROM entity
          JOIN appearance ON appearance.entity = entity.number
          JOIN document ON document.number = appearance.document
          WHERE appearance.mentions <> '' AND (entity.number = :number AND stands_for = :number
            OR stands_for = :number AND stands_for <> entity.number)
          ORDER BY (SELECT min(path) FROM document_path
            WHERE document_path.document = document.number), document.id
          """, arguments: ["number": number])
      // Of entities that were judged the same, a document may name each.
      var byDocument: [Set<Location>] = []
      while let row = try rows.next() {
        let document: String = try row.cell(0)
        let places = try locations(row.cell(1), in: document)
        if byDocument.last?.first?.document == document {
          byDocument[byDocument.count - 1].formUnion(places)
        } else {
          byDocument.append(Set(places))
        }
      }
      return byDocument.flatMap { $0.sorted() }
    }
  }
}
