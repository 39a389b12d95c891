package import Graph

/// One line of what `redthread extract` writes and `redthread merge` reads and writes.
///
/// Records with one key become one record, in any order and grouping: see `RecordMerge`.
package enum Record: Sendable, Hashable {
  /// A document that was read to its end, and what it gave.
  case done(DocumentRecord, entities: Int, statements: Int)
  /// A document, however often it was read.
  case document(DocumentRecord)
  case entity(EntityRecord)
  /// One sentence that states a claim.
  case statement(Statement, in: CitedDocument)
  case claim(ClaimRecord)
  case error(ErrorRecord)

  /// What it is about, in the order of the graph: the kind, a space, and ids between spaces. All
  /// that an id may hold sorts behind the space, so that keys sort as the ids do, by their bytes.
  package var key: String {
    switch self {
    case .done(let document, _, _), .document(let document): "document \(document.id)"
    case .entity(let entity): "entity \(entity.entity.id)"
    case .statement(let statement, _): statement.key.recordKey
    case .claim(let claim): claim.key.recordKey
    case .error(let error): "error \(error.digest)"
    }
  }
}

/// What must be known of a document to order and to weigh what it says.
package struct CitedDocument: Sendable, Hashable {
  package let id: String
  /// The first of its paths.
  package let path: String
  package let publisher: String?
  package let published: String?

  package init(_ document: DocumentRecord) {
    self.init(
      id: document.id, path: document.paths.first ?? "", publisher: document.publisher,
      published: document.published)
  }

  init(id: String, path: String, publisher: String?, published: String?) {
    self.id = id
    self.path = path
    self.publisher = publisher
    self.published = published
  }

  /// As far as it is known here.
  var record: DocumentRecord {
    DocumentRecord(
      id: id, paths: [path], sha256: "", bytes: 0, title: nil, publisher: publisher,
      published: published, url: nil)
  }
}

/// An entity in the documents that mention it.
package struct EntityRecord: Sendable, Hashable {
  /// With the mentions in all documents of `documents`, in their order.
  package let entity: Entity
  /// By path.
  package let documents: [CitedDocument]
  package let unlisted: Unlisted

  package init(
    _ entity: Entity, in documents: [CitedDocument], unlisted: Unlisted = Unlisted()
  ) {
    self.entity = entity
    self.documents = documents
    self.unlisted = unlisted
  }
}

/// A claim with the statements that support or deny it.
package struct ClaimRecord: Sendable, Hashable {
  package let claim: Claim
  /// Those that the statements cite, by path.
  package let documents: [CitedDocument]
  package let unlisted: Unlisted

  package var key: ClaimKey { claim.key }
}

/// What was counted, but is not kept: see `RecordMerge.citations`.
package struct Unlisted: Sendable, Hashable {
  package var documents = 0
  /// Statements, or mentions.
  package var citations = 0
  /// The dates of the first and the last of the documents.
  package var first: String?
  package var last: String?

  package init() {}
}

/// An input that gave no document.
package struct ErrorRecord: Sendable, Hashable {
  /// 16 hex digits that follow from the input's bytes.
  package let digest: String
  /// What the document would have been called.
  package let path: String
  /// One word for programs, `broken-json`.
  package let code: String
  /// For people.
  package let message: String

  package init(digest: String, path: String, code: String, message: String) {
    self.digest = digest
    self.path = path
    self.code = code
    self.message = message
  }
}

extension ClaimKey {
  var recordKey: String {
    let ends = "statement \(source) \(relation.name) \(target)" + (relation.isMarked ? " ~" : "")
    return item.map { "\(ends) \($0)" } ?? ends
  }
}

extension DocumentGraph {
  /// All that this document contributes, as records in a fixed order, the last of them `done`.
  package var records: [Record] {
    let cited = CitedDocument(document)
    return entities.map { .entity(EntityRecord($0, in: [cited])) }
      + statements.map { .statement($0, in: cited) }
      + [.done(document, entities: entities.count, statements: statements.count)]
  }
}
