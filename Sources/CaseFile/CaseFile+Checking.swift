internal import GRDB
internal import Graph

extension CaseFile {
  /// Everything that is wrong within the file, in words; empty where it is whole.
  ///
  /// SQLite's own check, references, and whether all that follows from the documents does.
  package func check() throws -> [String] {
    try reporting {
      try database.read { db in
        var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
          let table: String = try row.cell(0)
          problems.append("a row of '\(table)' refers to what is not there")
        }
        problems += try Self.undeclaredReferences.compactMap { table, column, other in
          let isBroken = try Bool.fetchOne(
            db,
            sql: """
              SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(column) IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM \(other) WHERE number = \(table).\(column)))
              """)
          return isBroken == true ? "a \(column) of '\(table)' is not there" : nil
        }
        if !problems.isEmpty { return problems }
        return try problemsOfDerivation(db)
      }
    }
  }

  private static let undeclaredReferences = [
    ("claim", "source", "entity"), ("claim", "target", "entity"), ("link", "neighbour", "entity"),
    ("link", "claim", "claim"), ("statement", "source", "entity"),
    ("statement", "target", "entity"), ("statement", "item", "entity"),
  ]

  private func problemsOfDerivation(_ db: Database) throws -> [String] {
    var problems: [String] = []
    let reader = CaseReader(db, judgements)
    let claims = try Row.fetchCursor(
      db, sql: "SELECT number, status, weight, statements, source, target FROM claim")
    while let row = try claims.next() {
      guard let key = try reader.key(of: row.cell(0)),
        let claim = try reader.claim(row.cell(0), about: key)
      else {
        problems.append("a claim without a statement")
        continue
      }
      if try claim.status.rawValue != row.cell(1) || claim.weight != row.cell(2)
        || claim.statements.count != row.cell(3) || key.number != row.cell(0)
      {
        problems.append("\(claim.id) does not follow from its statements")
      }
      let links = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM link JOIN entity ON number = neighbour AND id = neighbour_id
            WHERE claim = ?1 AND status = ?2 AND weight = ?3
              AND entity IN (?4, ?5) AND neighbour IN (?4, ?5)
            """),
        arguments: [
          try row.cell(0) as Int64, claim.status.rawValue, claim.weight,
          try row.cell(4) as Int64, try row.cell(5) as Int64,
        ])
      let ends = try Set([row.cell(4) as Int64, row.cell(5)])
      if links != ends.count { problems.append("\(claim.id) is not linked from its ends") }
    }
    let entities = try Row.fetchCursor(
      db, sql: "SELECT number, claims, mentions FROM entity WHERE stands_for = number")
    while let row = try entities.next() {
      let number: Int64 = try row.cell(0)
      let merged = Graph(
        documents: [], entities: try reader.appearances(of: number), statements: []
      ).entities.first
      let degree = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM link WHERE entity = ?", arguments: [number])
      let entity = try reader.entity(number)
      if try merged?.mentioned(at: []) != entity || degree != row.cell(1)
        || merged?.mentions.count != row.cell(2)
      {
        problems.append("\(entity.id) does not follow from its documents")
      }
    }
    return problems
  }
}
