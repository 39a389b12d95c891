internal import GRDB
package import Graph
package import Queries

extension CaseFile {
  package func relations() throws -> Set<Relation> {
    try reading { reader in
      // From each name to the next in the index, since there may be millions of claims of one.
      let names = try String.fetchAll(
        reader.db,
        sql: """
          WITH RECURSIVE present (relation) AS (
            SELECT min(relation) FROM claim UNION ALL
            SELECT (SELECT min(relation) FROM claim WHERE relation > present.relation)
            FROM present WHERE relation IS NOT NULL)
          SELECT relation FROM present WHERE relation IS NOT NULL
          """)
      return Set(try names.map { try word($0, "relation") })
    }
  }

  package func census() throws -> Census {
    try reading { reader in
      let db = reader.db
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      func counts(_ sql: String) throws -> [Census.Count] {
        try Row.fetchAll(db, sql: sql).map { Census.Count(try $0.cell(0), try $0.cell(1)) }
      }
      let (numbers, edges, claims) = try reader.everyLink()
      func leaders(_ scores: [Double]) throws -> [Census.Leader] {
        try Census.leaders(scores).map {
          Census.Leader(try reader.entity(numbers[$0.node]), $0.score)
        }
      }
      let shape = Shape(nodes: numbers.count, edges: edges)
      let pivots = Census.pivots(nodes: shape.count, edges: claims)
      // Both from one index.
      let kinds = try Row.fetchAll(
        db, sql: "SELECT relation, status, count(*) FROM claim GROUP BY relation, status")
      func sums(by name: (Row) throws -> String) throws -> [Census.Count] {
        try kinds.reduce(into: [String: Int]()) { sums, row in
          sums[try name(row), default: 0] += try row.cell(2)
        }.map { Census.Count($0, $1) }
      }
      return Census(
        documents: try count("SELECT count(*) FROM document"), entities: shape.count,
        claims: claims, statements: try count("SELECT count(*) FROM statement"),
        types: try counts(
          "SELECT type, count(*) FROM entity WHERE stands_for = number GROUP BY type"),
        relations: try sums { (try word($0.cell(0), "relation") as Relation).name },
        statuses: try sums { try $0.cell(1) },
        degree: try leaders(Census.degrees(nodes: numbers.count, edges: edges)),
        betweenness: try leaders(shape.betweenness(pivots: pivots)),
        isEstimated: pivots < shape.count, components: shape.components)
    }
  }

  package func sources() throws -> SourceReport {
    try reading { reader in
      let db = reader.db
      let documents = try DocumentRows(db).all()
      var rests: [Int64: (statements: Int, claims: Int, onlyHere: Int)] = [:]
      // One row a claim and document.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT sentence.document, count(*), statement.claim FROM statement
          JOIN sentence ON sentence.number = statement.sentence
          GROUP BY statement.claim, sentence.document ORDER BY statement.claim
          """)
      var last: (claim: Int64, documents: [Int64]) = (0, [])
      func close() {
        if last.documents.count == 1 { rests[last.documents[0]]?.onlyHere += 1 }
      }
      while let row = try rows.next() {
        let (document, claim): (Int64, Int64) = try (row.cell(0), row.cell(2))
        if claim != last.claim {
          close()
          last = (claim, [])
        }
        last.documents.append(document)
        rests[document, default: (0, 0, 0)].statements += try row.cell(1)
        rests[document, default: (0, 0, 0)].claims += 1
      }
      close()
      return SourceReport(
        sources: documents.map { number, document in
          let rest = rests[number] ?? (0, 0, 0)
          return .init(
            document: document, statements: rest.statements, claims: rest.claims,
            onlyHere: rest.onlyHere)
        }, voices: try reader.voices())
    }
  }
}

extension CaseReader {
  /// All entities that stand for themselves, by id, and between which of them, by place in that list,
  /// a claim stands; how many claims there are.
  fileprivate func everyLink() throws -> (
    numbers: [Int64], edges: [(Int, Int)], claims: Int
  ) {
    // From indexes alone: the rows of entities are large.
    let others = Set(
      try Int64.fetchAll(db, sql: "SELECT number FROM entity WHERE stands_for <> number"))
    let numbers = try Int64.fetchAll(db, sql: "SELECT number FROM entity ORDER BY id")
      .filter { !others.contains($0) }
    var nodes: [Int64: Int] = [:]
    nodes.reserveCapacity(numbers.count)
    for (node, number) in numbers.enumerated() { nodes[number] = node }
    var edges: [(Int, Int)] = []
    var claims = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT source, target FROM claim")
    while let row = try rows.next() {
      claims += 1
      if let source = try nodes[row.cell(0)], let target = try nodes[row.cell(1)] {
        edges.append((source, target))
      }
    }
    return (numbers, edges, claims)
  }

  fileprivate func voices() throws -> [SourceReport.Voice] {
    struct Name: Hashable {
      let entity: EntityID?
      let text: String
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT statement.number, sentence.document, speaker.value ->> 'entity',
          CASE WHEN speaker.value ->> 'entity' IS NULL THEN speaker.value ->> 'text' END
        FROM statement JOIN sentence ON sentence.number = statement.sentence,
          json_each(statement.details, '$.speakers') AS speaker
        ORDER BY statement.number
        """)
    var voices: [Name: (statements: Set<Int64>, documents: Set<Int64>)] = [:]
    while let row = try rows.next() {
      let id: String? = try row.cell(2)
      let entity = id.map { judgements.representative(of: EntityID($0)) }
      let name = Name(entity: entity, text: try row.cell(3) ?? "")
      try voices[name, default: ([], [])].statements.insert(row.cell(0))
      try voices[name, default: ([], [])].documents.insert(row.cell(1))
    }
    return try voices.map { name, said in
      let label = try name.entity.flatMap { try number(of: $0) }.map { try entity($0).label }
      return .init(
        entity: name.entity, name: label ?? name.text, statements: said.statements.count,
        documents: said.documents.count)
    }
  }
}
