internal import GRDB
package import Graph
internal import Knowledge
package import Queries

extension CaseFile: GraphSource {
  /// Runs `work` on what the file holds at one moment.
  func reading<Result>(_ work: (CaseReader) throws -> Result) throws -> Result {
    try reporting { try database.read { try work(CaseReader($0, judgements)) } }
  }

  package func find(_ name: String) throws -> EntityLookup.Answer {
    try reading { reader in
      if let number = try reader.number(of: EntityID(name)) {
        return .found(try reader.entity(number))
      }
      let folded = Folding.folded(name)
      var numbers = try Int64.fetchAll(
        reader.db, sql: "SELECT entity FROM name WHERE folded = ?", arguments: [folded])
      if numbers.isEmpty { numbers = try reader.numbers(resembling: folded) }
      // The same rules as for a graph in memory choose among those.
      let entities = try Set(numbers).sorted().map(reader.entity)
      let few = Graph(documents: [], entities: entities, statements: [])
      return EntityLookup(few) { Folding.folded($0) }.find(name)
    }
  }

  package func claim(_ id: String) throws -> Graph? {
    guard id.hasPrefix("c"), let bits = UInt64(id.dropFirst(), radix: 16), id.utf8.count == 17
    else { return nil }
    return try reading { reader in
      let number = Int64(bitPattern: bits)
      return try reader.key(of: number) == nil ? nil : reader.graph(of: [number])
    }
  }

  package func claims(between first: EntityID, and second: EntityID) throws -> Graph {
    try reading { reader in
      guard let a = try reader.number(of: first), let b = try reader.number(of: second) else {
        return Graph()
      }
      let claims = try Int64.fetchAll(
        reader.db, sql: "SELECT claim FROM link WHERE entity = ? AND neighbour = ?",
        arguments: [a, b])
      return try reader.graph(of: claims)
    }
  }

  package func shortestPaths(
    from start: EntityID, to end: EntityID, maxHops: Int, limit: Int
  ) throws -> [[EntityID]] {
    try reading { reader in
      guard let a = try reader.number(of: start), let b = try reader.number(of: end) else {
        return []
      }
      let select = try reader.db.makeStatement(
        sql: "SELECT neighbour FROM link WHERE entity = ?")
      let paths = try Queries.shortestPaths(from: a, to: b, maxHops: maxHops, limit: limit) {
        nodes in
        var steps: [(Int64, Int64)] = []
        for node in nodes.sorted() {
          let rows = try Int64.fetchCursor(select, arguments: [node])
          var last = node
          while let neighbour = try rows.next() {
            if neighbour != last { steps.append((node, neighbour)) }
            last = neighbour
          }
        }
        return steps
      }
      return try paths.map { try $0.map(reader.id) }
    }
  }

  package func part(_ selection: Selection) throws -> Graph {
    if selection == .everything { return try graph() }
    return try reading { reader in
      let claims: [Int64]
      switch selection {
      case .everything: claims = []
      case .statuses(let statuses):
        claims = try reader.claims("status", statuses.map(\.rawValue))
      case .relations(let relations):
        claims = try reader.claims("relation", relations.map(\.rawValue))
      case .dated(let period, let limit):
        claims = try reader.earliestClaims(in: period, limit: limit)
      }
      return try reader.graph(of: claims)
    }
  }
}

extension CaseReader {
  /// The claims with these numbers, their entities and documents.
  func graph(of claims: [Int64], and others: [EntityID] = []) throws -> Graph {
    var documents: [Int64: DocumentRecord] = [:]
    var statements: [GraphStatement] = []
    for claim in claims {
      guard let key = try key(of: claim) else { continue }
      statements += try self.statements(of: claim, about: key, &documents)
    }
    let ids = Set(statements.flatMap(\.entities) + others)
    let entities = try ids.sorted().compactMap { id in
      try number(of: id).map { try entity($0) }
    }
    return try graph(Array(documents.values), entities, statements)
  }

  fileprivate func claims(_ column: String, _ values: [String]) throws -> [Int64] {
    try values.sorted().flatMap { value in
      try Int64.fetchAll(
        db, sql: "SELECT number FROM claim WHERE \(column) = ?", arguments: [value])
    }
  }

  fileprivate func earliestClaims(in period: Period, limit: Int) throws -> [Int64] {
    // Years before the period may reach into it: "2019" begins before "2019-07".
    let first = period.first / 10_000 * 10_000
    let last = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(day) FROM (SELECT day FROM statement WHERE day BETWEEN ? AND ?
          ORDER BY day LIMIT ?)
        """, arguments: [first, period.last, limit])
    guard let last else { return [] }
    return try Int64.fetchAll(
      db, sql: "SELECT DISTINCT claim FROM statement WHERE day BETWEEN ? AND ? ORDER BY claim",
      arguments: [first, last])
  }

  /// Entities with a name that shares a word with `folded`, or starts as it does.
  fileprivate func numbers(resembling folded: String) throws -> [Int64] {
    let words = folded.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }
    var numbers: [Int64] = []
    if !words.isEmpty {
      numbers = try Int64.fetchAll(
        db,
        sql: """
          SELECT entity FROM name_words JOIN name ON name.number = name_words.rowid
          WHERE name_words MATCH ? LIMIT 1000
          """, arguments: [words.joined(separator: " OR ")])
    }
    let start = String(folded.prefix(3))
    if start.isEmpty { return numbers }
    return try numbers
      + Int64.fetchAll(
        db,
        sql: "SELECT entity FROM name WHERE folded >= ? AND folded < ? LIMIT 3000",
        arguments: [start, start + "\u{10FFFF}"])
  }
}
