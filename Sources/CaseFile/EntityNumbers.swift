internal import GRDB
internal import Graph

/// The rows of entities, as a transaction needs them again and again.
struct EntityNumbers {
  private let db: Database
  private var numbers: [EntityID: Int64] = [:]

  init(_ db: Database) { self.db = db }

  mutating func number(of id: EntityID) throws -> Int64? {
    if let known = numbers[id] { return known }
    let found = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entity WHERE id = ?"), arguments: [id.text])
    if let found { numbers[id] = found }
    return found
  }

  /// The row of `id`; a new one stands for `representative`, which gets a row too.
  mutating func insertedNumber(of id: EntityID, standingFor representative: EntityID) throws
    -> Int64
  {
    if let known = try number(of: id) { return known }
    let other = id == representative ? nil : try insertedNumber(of: representative)
    let number =
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT coalesce(max(number), 0) + 1 FROM entity")) ?? 1
    try db.cachedStatement(
      sql: """
        INSERT INTO entity (number, id, stands_for, type, label, aliases, properties, claims,
          mentions) VALUES (?, ?, ?, '', '', '[]', '{}', 0, 0)
        """
    ).execute(arguments: [number, id.text, other ?? number])
    numbers[id] = number
    return number
  }

  private mutating func insertedNumber(of id: EntityID) throws -> Int64 {
    try insertedNumber(of: id, standingFor: id)
  }
}
