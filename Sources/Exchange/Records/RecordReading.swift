import Graph
import Text

extension Record {
  /// The record that a line holds.
  ///
  /// - Throws: `GraphFileError` with the byte of the line where it is wrong.
  package init(line: [UInt8]) throws(GraphFileError) {
    var cursor = JSONCursor(line)
    let parts = try cursor.readRecordParts()
    try cursor.expectEnd()
    self = try parts.record(cursor)
    guard parts.key == key else {
      throw cursor.error("the key '\(parts.key ?? "")' does not belong to this record: '\(key)'")
    }
  }
}

/// The members of a record of any kind, as they come along.
private struct RecordParts {
  var kind, key, path, code, message: String?
  var source, target, item, id, label: String?
  var relation: String?
  var isSymmetric = false
  var type: EntityType?
  var aliases: [String] = []
  var properties: [String: String] = [:]
  var document: DocumentParts?
  var entities = 0
  var statements = 0
  var statement: StatementContent?
  var citations: [Citation] = []
  var unlisted = Unlisted()

  struct Citation {
    var document: CitedDocument
    var mentions: [ByteRange] = []
    var statements: [StatementContent] = []
  }

  func record(_ cursor: borrowing JSONCursor) throws(GraphFileError) -> Record {
    switch kind {
    case "done":
      return .done(
        try cursor.required(document, "document").record(cursor), entities: entities,
        statements: statements)
    case "document": return .document(try cursor.required(document, "document").record(cursor))
    case "entity": return .entity(try entityRecord(cursor))
    case "statement":
      let content = try cursor.required(statement, "statement").statement(of: try claimKey(cursor))
      let cited = try cursor.required(document, "document").cited(cursor)
      try expect(content, in: cited, cursor)
      return .statement(content, in: cited)
    case "claim":
      let key = try claimKey(cursor)
      let statements = citations.flatMap(\.statements).map { $0.statement(of: key) }
      guard !statements.isEmpty else { throw cursor.error("a claim without a statement") }
      for citation in citations {
        for statement in citation.statements {
          try expect(statement.statement(of: key), in: citation.document, cursor)
        }
      }
      return .claim(
        ClaimRecord(
          claim: Claim(
            merging: statements, about: key, documents: citations.map(\.document.record)),
          documents: citations.map(\.document), unlisted: unlisted))
    case "error":
      let digest = try cursor.required(key, "key").split(separator: " ").last ?? ""
      return .error(
        ErrorRecord(
          digest: String(digest), path: try cursor.required(path, "path"),
          code: try cursor.required(code, "code"), message: try cursor.required(message, "message"))
      )
    default:
      throw cursor.error(
        "'\(kind ?? "")' is no kind of record; expected one of: "
          + "done, document, entity, statement, claim, error")
    }
  }

  private func expect(
    _ statement: Statement, in document: CitedDocument, _ cursor: borrowing JSONCursor
  ) throws(GraphFileError) {
    let cited = statement.evidence.location.document
    if cited == document.id { return }
    throw cursor.error("a statement of '\(cited)' in the record of '\(document.id)'")
  }

  private func claimKey(_ cursor: borrowing JSONCursor) throws(GraphFileError) -> ClaimKey {
    ClaimKey(
      source: EntityID(try cursor.required(source, "source")),
      relation: try cursor.relation(relation, isSymmetric: isSymmetric),
      target: EntityID(try cursor.required(target, "target")), item: item.map { EntityID($0) })
  }

  private func entityRecord(_ cursor: borrowing JSONCursor) throws(GraphFileError) -> EntityRecord {
    let mentions = citations.flatMap { citation in
      citation.mentions.map { Location(document: citation.document.id, range: $0) }
    }
    return EntityRecord(
      Entity(
        id: EntityID(try cursor.required(id, "id")), type: try cursor.required(type, "type"),
        label: try cursor.required(label, "label"), aliases: aliases, properties: properties,
        mentions: mentions),
      in: citations.map(\.document), unlisted: unlisted)
  }
}

/// A document with all that is known of it, or with what a citation has.
private struct DocumentParts {
  var id, path, sha256, title, publisher, published, url: String?
  var paths: [String] = []
  var bytes: Int?

  func record(_ cursor: borrowing JSONCursor) throws(GraphFileError) -> DocumentRecord {
    DocumentRecord(
      id: try cursor.required(id, "id"),
      paths: paths.isEmpty ? [try cursor.required(path, "path")] : paths,
      sha256: try cursor.required(sha256, "sha256"), bytes: try cursor.required(bytes, "bytes"),
      title: title, publisher: publisher, published: published, url: url)
  }

  func cited(_ cursor: borrowing JSONCursor) throws(GraphFileError) -> CitedDocument {
    CitedDocument(
      id: try cursor.required(id, "id"), path: try cursor.required(path, "path"),
      publisher: publisher, published: published)
  }
}

extension JSONCursor {
  fileprivate mutating func readRecordParts() throws(GraphFileError) -> RecordParts {
    var parts = RecordParts()
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "kind": parts.kind = try cursor.readString()
      case "key": parts.key = try cursor.readString()
      case "path": parts.path = try cursor.readString()
      case "code": parts.code = try cursor.readString()
      case "message": parts.message = try cursor.readString()
      case "id": parts.id = try cursor.readID()
      case "type": parts.type = try cursor.readWord(of: EntityType.self, "an entity type")
      case "label": parts.label = try cursor.readString()
      case "aliases": parts.aliases = try cursor.readStrings()
      case "properties": parts.properties = try cursor.readProperties()
      case "source": parts.source = try cursor.readID()
      case "relation": parts.relation = try cursor.readRelationName()
      case "symmetric": parts.isSymmetric = try cursor.readBoolean()
      case "target": parts.target = try cursor.readID()
      case "item": parts.item = try cursor.readOptionalString()
      case "document": parts.document = try cursor.readDocumentParts()
      case "entities": parts.entities = try cursor.readNatural()
      case "statements": parts.statements = try cursor.readNatural()
      case "statement": parts.statement = try cursor.readStatement()
      case "citations":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          parts.citations.append(try cursor.readCitation())
        }
      case "unlisted": parts.unlisted = try cursor.readUnlisted()
      default: try cursor.skipValue()
      }
    }
    return parts
  }

  private mutating func readDocumentParts() throws(GraphFileError) -> DocumentParts {
    var parts = DocumentParts()
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "id": parts.id = try cursor.readID()
      case "path": parts.path = try cursor.readString()
      case "paths": parts.paths = try cursor.readStrings()
      case "sha256": parts.sha256 = try cursor.readString()
      case "bytes": parts.bytes = try cursor.readNatural()
      case "title": parts.title = try cursor.readOptionalString()
      case "publisher": parts.publisher = try cursor.readOptionalString()
      case "published": parts.published = try cursor.readOptionalString()
      case "url": parts.url = try cursor.readOptionalString()
      default: try cursor.skipValue()
      }
    }
    return parts
  }

  private mutating func readCitation() throws(GraphFileError) -> RecordParts.Citation {
    var document: CitedDocument?
    var mentions: [ByteRange] = []
    var statements: [StatementContent] = []
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "document":
        let parts = try cursor.readDocumentParts()
        document = try parts.cited(cursor)
      case "mentions":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          var range = PartialRange()
          try cursor.readObject { (cursor, key) throws(GraphFileError) in
            switch key {
            case "start": range.start = try cursor.readNatural()
            case "end": range.end = try cursor.readNatural()
            default: try cursor.skipValue()
            }
          }
          mentions.append(try cursor.checked(range))
        }
      case "statements": statements = try cursor.readStatements()
      default: try cursor.skipValue()
      }
    }
    return RecordParts.Citation(
      document: try required(document, "document"), mentions: mentions, statements: statements)
  }

  private mutating func readUnlisted() throws(GraphFileError) -> Unlisted {
    var unlisted = Unlisted()
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "documents": unlisted.documents = try cursor.readNatural(upTo: Int.max >> 8)
      case "citations": unlisted.citations = try cursor.readNatural(upTo: Int.max >> 8)
      case "first": unlisted.first = try cursor.readOptionalString()
      case "last": unlisted.last = try cursor.readOptionalString()
      default: try cursor.skipValue()
      }
    }
    return unlisted
  }
}
