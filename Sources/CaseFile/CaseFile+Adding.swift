internal import GRDB
package import Graph
internal import Queries
internal import Text

extension CaseFile {
  /// Adds what documents contribute, all of them or, where that fails, none.
  ///
  /// A document that is there already counts once: it gets the paths that are new, and what was read
  /// in it under another date or publisher.
  package func add(_ documents: some Sequence<DocumentGraph>) throws {
    try reporting {
      try database.write { db in
        var writer = CaseWriter(db, judgements)
        for document in documents { try writer.add(document) }
        try writer.finish()
      }
    }
  }

  package func add(_ document: DocumentGraph) throws { try add(CollectionOfOne(document)) }

  /// Prepares for adding very much at once: more memory, fewer visits to the disk.
  package func expectMuch() throws {
    try reporting {
      try database.inDatabase { db in
        try db.execute(sql: "PRAGMA cache_size = -1048576; PRAGMA wal_autocheckpoint = 100000")
      }
    }
  }

  /// Puts `document` in the place of what is known of it, of which the paths and facts stay.
  package func replace(_ document: DocumentGraph) throws {
    try reporting {
      try database.write { db in
        var writer = CaseWriter(db, judgements)
        try writer.replace(document)
        try writer.finish()
      }
    }
  }

  /// Whether the document is there.
  package func knows(_ document: String) throws -> Bool {
    try reporting { try database.read { try DocumentRows($0).number(of: document) != nil } }
  }

  /// Whether the document is there under this title, publisher, date and address: then reading it
  /// again finds nothing new.
  package func knows(
    _ document: String, title: String?, publisher: String?, published: String?, url: String?
  ) throws -> Bool {
    try reporting {
      try database.read { db in
        let rows = DocumentRows(db)
        guard let known = try rows.number(of: document).map(rows.record) else { return false }
        return known.facts == [title, publisher, published, url]
      }
    }
  }

  /// Notes that a document which is there was found under `paths` too.
  package func note(_ paths: [String], of document: String) throws {
    try reporting {
      try database.write { db in
        let rows = DocumentRows(db)
        guard let number = try rows.number(of: document) else { return }
        try rows.insert(paths, of: number)
      }
    }
  }
}

/// One transaction that adds documents: first what they contribute, then what follows from it.
struct CaseWriter {
  private let db: Database
  private let judgements: Judgements
  private var numbers: EntityNumbers
  private var derivation: Derivation

  init(_ db: Database, _ judgements: Judgements) {
    self.db = db
    self.judgements = judgements
    numbers = EntityNumbers(db)
    derivation = Derivation(db, judgements)
  }

  mutating func add(_ document: DocumentGraph) throws {
    guard let known = try DocumentRows(db).number(of: document.document.id) else {
      return try insert(document)
    }
    let before = try CaseReader(db, judgements).documentGraph(known)
    let merged = Graph(merging: [before, document]).documentGraphs
    guard let merged = merged.first, merged.isOther(than: before) else {
      return try DocumentRows(db).insert(document.document.paths, of: known)
    }
    try remove(known)
    try insert(merged)
  }

  mutating func replace(_ document: DocumentGraph) throws {
    var record = document.document
    if let known = try DocumentRows(db).number(of: record.id) {
      record = try DocumentRows(db).record(known).merged(with: record)
      try remove(known)
    }
    try insert(
      DocumentGraph(
        document: record, entities: document.entities, statements: document.statements))
  }

  private mutating func remove(_ document: Int64) throws {
    try DocumentRows(db).remove(document, &derivation)
  }

  private mutating func insert(_ document: DocumentGraph) throws {
    let number = try DocumentRows(db).insert(document.document)
    // Each sentence once, as in any graph.
    let canonical = Graph(merging: CollectionOfOne(document))
    for entity in canonical.entities { try add(entity, to: number) }
    var sentences = SentenceRows(db, document: number)
    let published = document.document.published.flatMap { Period($0) }
    for statement in canonical.claims.lazy.flatMap(\.statements) {
      try add(
        statement, in: sentences.number(of: statement.evidence), of: document.document,
        published: published)
    }
  }

  consuming func finish() throws { try derivation.finish() }

  private mutating func add(_ entity: Entity, to document: Int64) throws {
    let number = try numbers.insertedNumber(
      of: entity.id, standingFor: judgements.representative(of: entity.id))
    try db.cachedStatement(sql: "INSERT INTO appearance VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        number, document, entity.type.rawValue, entity.label, json(names: entity.aliases),
        json(properties: entity.properties), mentionText(entity.mentions),
      ])
    derivation.appeared(judgements.applied(to: entity))
  }

  private mutating func add(
    _ statement: GraphStatement, in sentence: Int64, of document: DocumentRecord, published: Period?
  )
    throws
  {
    let judged = judgements.applied(to: statement)
    let key = judged.key
    derivation.added(judged, about: key, in: document)
    let claim = key.number
    let details = StatementRow.details(of: statement)
    let day = (statement.statedPeriod ?? published)?.first
    try db.cachedStatement(
      sql: """
        INSERT INTO statement (claim, sentence, source, target, item, polarity, modality, hedged,
          confidence, trigger_start, trigger_end, day, rule, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        claim, sentence, try known(statement.source), try known(statement.target),
        try statement.item.map { try known($0) }, statement.polarity.rawValue,
        statement.modality.rawValue, statement.hedged, statement.confidence,
        statement.evidence.trigger.start, statement.evidence.trigger.end, day, statement.rule,
        details,
      ])
  }

  /// The row of an entity that a statement speaks of.
  private mutating func known(_ id: EntityID) throws -> Int64 {
    guard let number = try numbers.number(of: id) else {
      preconditionFailure("a statement speaks of '\(id)', which its document does not name")
    }
    return number
  }
}

extension ClaimKey {
  /// The number of the claim's row: the 64 bits of its id.
  var number: Int64 {
    Int64(bitPattern: UInt64(claimID.dropFirst(), radix: 16) ?? 0)
  }

  /// The id of the claim whose row has this number.
  static func id(ofRow number: Int64) -> String {
    let digits = String(UInt64(bitPattern: number), radix: 16)
    return "c" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension DocumentRecord {
  fileprivate var facts: [String?] { [title, publisher, published, url] }
}

extension DocumentGraph {
  /// Whether it says more than paths that `other` does not.
  fileprivate func isOther(than other: DocumentGraph) -> Bool {
    document.facts != other.document.facts || Set(entities) != Set(other.entities)
      || Set(statements) != Set(other.statements)
  }
}
