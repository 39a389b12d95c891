/// Entities, the claims between them, and the documents that state them.
///
/// This room knows values and nothing of text analysis or file formats. A graph is always in its
/// one canonical form: what it contains follows from the set of documents that were merged, not
/// from their order or grouping.
package struct Graph: Hashable, Sendable {
  /// By first path, then id.
  package let documents: [DocumentRecord]
  /// By id.
  package let entities: [Entity]
  /// By source, relation, target, item.
  package let claims: [Claim]

  /// The graph of all `documents`, each of which counts once however often it is given.
  package init(merging documents: some Sequence<DocumentGraph>) {
    var merge = Merge()
    for document in documents { merge.add(document) }
    self = merge.graph()
  }

  /// The graph of all documents of `graphs`.
  package init(merging graphs: some Sequence<Graph>) {
    var merge = Merge()
    for graph in graphs { merge.add(graph) }
    self = merge.graph()
  }

  /// The graph of parts that belong together, in any order.
  ///
  /// - Precondition: both ends of every statement are among `entities`.
  package init(documents: [DocumentRecord], entities: [Entity], statements: [Statement]) {
    var merge = Merge()
    merge.add(documents: documents, entities: entities, statements: statements)
    self = merge.graph()
  }

  package init() {
    self.init(documents: [], entities: [], claims: [])
  }

  /// - Precondition: everything is in canonical form and order.
  init(documents: [DocumentRecord], entities: [Entity], claims: [Claim]) {
    self.documents = documents
    self.entities = entities
    self.claims = claims
  }
}

extension Graph: CustomStringConvertible {
  package var description: String {
    "\(documents.count) documents, \(entities.count) entities, \(claims.count) claims"
  }
}
