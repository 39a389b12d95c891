import Exchange
import Graph
import Reading

/// The readable texts of articles, for formats that show them.
enum ArticleTexts {
  /// The texts of those documents of `graph` that lie at or below `paths`, by document id. A document
  /// is known by its bytes, wherever it lies now.
  static func read(for graph: Graph, at paths: [String]) -> [String: SourceText] {
    let wanted = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0.sha256) })
    var texts: [String: SourceText] = [:]
    for case .document(let document) in DocumentReader().documents(at: paths)
    where wanted[document.id] == document.sha256 {
      texts[document.id] = SourceText(document)
    }
    return texts
  }
}

extension SourceText {
  init(_ document: Document) {
    self.init(
      prose: document.prose,
      runs: document.offsets.runs.map { Run(prose: $0.prose, source: $0.source) })
  }
}
