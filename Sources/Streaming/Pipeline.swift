package import Extraction
package import Graph
package import Knowledge
package import Language
package import Reading

/// From a document to what it contributes to a graph: the one way, whoever asks.
package struct Pipeline: Sendable {
  package let analyser: Analyser
  package let extractor: Extractor

  /// - Parameter tables: what the user adds to the embedded tables.
  /// - Throws: `TableError`, or an error of the embedded models.
  package init(tables: [Table] = []) throws {
    let tables = try Table.embedded() + tables
    analyser = try Analyser()
    extractor = Extractor(
      catalogue: try Catalogue(tables: tables), lexicon: try Lexicon(tables: tables))
  }

  package func documentGraph(of document: Document) -> DocumentGraph {
    extractor.documentGraph(of: document, sentences: analyser.sentences(of: document.prose))
  }
}
