internal import GRDB
internal import Graph
internal import Knowledge
internal import Queries

/// Brings the tables that follow from the documents up to date at the end of a transaction.
struct Derivation {
  private let db: Database
  private let reader: CaseReader
  private let judgements: Judgements
  private var numbers: EntityNumbers
  /// Nil where only the number is known: the row is there.
  private var claims: [Int64: ClaimKey?] = [:]
  /// Statements that were added, and the documents that make them.
  private var news: [Int64: (statements: [GraphStatement], documents: [String: DocumentRecord])] =
    [:]
  /// How many claims entities gained.
  private var gains: [Int64: Int] = [:]
  /// What documents that were added say of entities.
  private var arrivals: [EntityID: [Entity]] = [:]
  /// Entities that lost something, and are made from scratch.
  private var losers: Set<Int64> = []

  init(_ db: Database, _ judgements: Judgements) {
    self.db = db
    self.judgements = judgements
    reader = CaseReader(db, judgements)
    numbers = EntityNumbers(db)
  }

  /// A document that was not there before states `statement`.
  mutating func added(_ statement: GraphStatement, about key: ClaimKey, in document: DocumentRecord)
  {
    let number = key.number
    claims[number] = .some(key)
    news[number, default: ([], [:])].statements.append(statement)
    news[number, default: ([], [:])].documents[document.id] = document
  }

  mutating func changed(_ key: ClaimKey) { claims[key.number] = .some(key) }

  mutating func changed(_ claim: Int64) {
    if claims[claim] == nil { claims[claim] = .some(nil) }
  }

  mutating func appeared(_ entity: Entity) { arrivals[entity.id, default: []].append(entity) }

  mutating func lost(_ entity: Int64) { losers.insert(entity) }

  consuming func finish() throws {
    for (id, parts) in arrivals.sorted(by: { $0.key < $1.key }) { try merge(parts, into: id) }
    for number in losers.sorted() { try rebuild(number) }
    for (number, key) in claims.sorted(by: { $0.key < $1.key }) { try refresh(number, key) }
    for (number, change) in gains.sorted(by: { $0.key < $1.key }) where change != 0 {
      try db.cachedStatement(sql: "UPDATE entity SET claims = claims + ? WHERE number = ?")
        .execute(arguments: [change, number])
    }
    for number in losers.sorted() { try removeIfUnused(number) }
  }

  // MARK: Entities

  /// Merging is associative, so the row stands for all documents that were merged into it.
  private mutating func merge(_ parts: [Entity], into id: EntityID) throws {
    guard let number = try numbers.number(of: id) else { return }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT type, label, aliases, properties, mentions FROM entity WHERE number = ?"),
      arguments: [number])
    guard let row else { return }
    let known = try (row.cell(0) as String).isEmpty ? [] : [entityRow(id, row, at: 0)]
    // A damaged file may say any number.
    let mentions = try row.cell(4) &+ distinctMentions(parts)
    try write(known + parts.map { $0.mentioned(at: []) }, mentions, to: number, names: known)
  }

  /// Makes the row from all that documents say of those that it stands for.
  private func rebuild(_ number: Int64) throws {
    let parts = try reader.appearances(of: number)
    try db.execute(sql: "DELETE FROM name WHERE entity = ?", arguments: [number])
    try write(
      parts.map { $0.mentioned(at: []) }, distinctMentions(parts), to: number, names: [])
  }

  /// Of two entities that were judged the same, a document may name both in one place.
  private func distinctMentions(_ parts: [Entity]) -> Int {
    Set(parts.lazy.flatMap(\.mentions)).count
  }

  private func write(
    _ parts: [Entity], _ mentions: Int, to number: Int64, names known: [Entity]
  ) throws {
    guard let merged = Graph(documents: [], entities: parts, statements: []).entities.first else {
      return
    }
    try db.cachedStatement(
      sql: """
        UPDATE entity SET type = ?, label = ?, aliases = ?, properties = ?, mentions = ?
        WHERE number = ?
        """
    ).execute(
      arguments: [
        merged.type.rawValue, merged.label, json(names: merged.aliases),
        json(properties: merged.properties), mentions, number,
      ])
    let before = Set(known.flatMap { [$0.label] + $0.aliases })
    for name in [merged.label] + merged.aliases where !before.contains(name) {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO name (folded, entity) VALUES (?, ?)")
        .execute(arguments: [Folding.folded(name), number])
    }
  }

  /// Takes out a row that no document speaks of any more, and that stands for no other.
  private func removeIfUnused(_ number: Int64) throws {
    let isUsed = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM appearance WHERE entity = :number)
          OR EXISTS (SELECT 1 FROM entity JOIN appearance ON entity = number
            WHERE stands_for = :number AND stands_for <> number)
        """, arguments: ["number": number])
    if isUsed == true { return }
    try db.execute(sql: "DELETE FROM name WHERE entity = ?", arguments: [number])
    try db.execute(
      sql: """
        DELETE FROM entity WHERE number = :number OR stands_for = :number AND stands_for <> number
        """, arguments: ["number": number])
  }

  // MARK: Claims

  private mutating func refresh(_ number: Int64, _ key: ClaimKey?) throws {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT source, target FROM claim WHERE number = ?"),
      arguments: [number])
    let ends: [Int64] = try known.map { [try $0.cell(0), try $0.cell(1)] } ?? []
    guard let key = try key ?? reader.key(of: number),
      let claim = try claim(number, about: key, isNew: known == nil)
    else {
      try remove(number, from: ends)
      return
    }
    guard let source = try numbers.number(of: key.source),
      let target = try numbers.number(of: key.target)
    else { preconditionFailure("a claim between entities that have no rows") }
    let row: StatementArguments = [
      number, source, key.relation.rawValue, target,
      try key.item.flatMap { try numbers.number(of: $0) },
      claim.status.rawValue, claim.weight, claim.statements.count,
    ]
    if ends.isEmpty {
      try db.cachedStatement(sql: "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .execute(arguments: row)
      for end in Set([source, target]) { gains[end, default: 0] += 1 }
    } else {
      try db.cachedStatement(
        sql: "UPDATE claim SET status = ?, weight = ?, statements = ? WHERE number = ?"
      ).execute(
        arguments: [claim.status.rawValue, claim.weight, claim.statements.count, number])
    }
    try link(number, claim, from: source, to: target)
    if source != target { try link(number, claim, from: target, to: source) }
  }

  private mutating func link(
    _ number: Int64, _ claim: Claim, from entity: Int64, to neighbour: Int64
  ) throws {
    let isSource = try entity == numbers.number(of: claim.source)
    let direction: Link.Direction =
      claim.relation.isSymmetric ? .symmetric : isSource ? .outgoing : .incoming
    let other = isSource ? claim.target : claim.source
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        entity, neighbour, number, claim.relation.rawValue, direction.rawValue,
        claim.status.rawValue, claim.weight, other.text,
      ])
  }

  /// Nil where nothing states it. What is new need not be read back.
  private func claim(_ number: Int64, about key: ClaimKey, isNew: Bool) throws -> Claim? {
    guard isNew, let news = news[number] else { return try reader.claim(number, about: key) }
    return Claim(
      merging: news.statements, about: key, documents: Array(news.documents.values))
  }

  private mutating func remove(_ number: Int64, from ends: [Int64]) throws {
    for end in Set(ends) {
      try db.execute(
        sql: "DELETE FROM link WHERE entity = ? AND claim = ?", arguments: [end, number])
      gains[end, default: 0] -= 1
    }
    try db.execute(sql: "DELETE FROM claim WHERE number = ?", arguments: [number])
  }
}
