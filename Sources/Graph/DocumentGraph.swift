/// What one document contributes: itself, the entities it names and the statements it makes.
///
/// A graph is the merge of any number of these, in any order.
package struct DocumentGraph: Sendable {
  package let document: DocumentRecord
  package let entities: [Entity]
  package let statements: [Statement]

  package init(document: DocumentRecord, entities: [Entity], statements: [Statement]) {
    self.document = document
    self.entities = entities
    self.statements = statements
  }
}

/// The source document as the graph cites it.
package struct DocumentRecord: Hashable, Sendable {
  /// `d` and the first 16 hex digits of the SHA-256 of its bytes.
  package let id: String
  /// Sorted; several where the same bytes were found under several names.
  package let paths: [String]
  package let sha256: String
  package let bytes: Int
  package let title: String?
  package let publisher: String?
  /// ISO 8601, as coarse as the text gives it.
  package let published: String?
  package let url: String?

  package init(
    id: String, paths: [String], sha256: String, bytes: Int, title: String?, publisher: String?,
    published: String?, url: String?
  ) {
    self.id = id
    self.paths = paths
    self.sha256 = sha256
    self.bytes = bytes
    self.title = title
    self.publisher = publisher
    self.published = published
    self.url = url
  }
}
