package import Extraction
package import Graph
package import Knowledge
package import Language
package import Reading
internal import Text

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

  /// - Throws: where the document has more of something than any article; see `Limits`.
  package func documentGraph(of document: Document) throws(SkipReason) -> DocumentGraph {
    let sentences = SentenceSplitter().sentences(of: document.prose)
    if sentences.count > Limits.sentences { throw .tooManySentences(limit: Limits.sentences) }
    if let long = sentences.first(where: { $0.tokens.count > Limits.tokensInSentence }) {
      throw .sentenceTooLong(
        at: document.offsets.sourceRange(of: long.range).start,
        limitInTokens: Limits.tokensInSentence)
    }
    let graph = extractor.documentGraph(
      of: document, sentences: analyser.analyse(sentences, of: document.prose))
    if graph.entities.count > Limits.entities { throw .tooManyEntities(limit: Limits.entities) }
    for entity in graph.entities where entity.label.utf8.count > Limits.nameInBytes {
      throw .nameTooLong(
        at: entity.mentions.first?.range.start ?? 0, limitInBytes: Limits.nameInBytes)
    }
    return graph
  }
}
