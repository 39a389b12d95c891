internal import Exchange
internal import Graph
internal import Reading
internal import Streaming

/// Documents to document graphs, several at a time, results in reading order.
extension Pipeline {
  /// What a run over many inputs gave.
  struct Result: Sendable {
    var graphs: [DocumentGraph] = []
    var skipped: [(path: String, reason: SkipReason)] = []
    var repeated: [(path: String, id: String)] = []
    var bytes = 0
    /// The texts of the documents by id, where they were asked for.
    var texts: [String: SourceText] = [:]
  }

  /// Reads one document after the other and analyses `jobs` of them at once; holds no more than
  /// these in memory, besides the results. Texts are kept only with `keepsTexts`. A document that
  /// comes again is read again, since its metadata may differ; the graph counts it once.
  func run(
    _ documents: Documents, jobs: Int, keepsTexts: Bool = false,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async -> Result {
    var result = Result()
    var numbered: [(Int, Outcome)] = []
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var documents = documents
      var started = 0
      var running = 0
      while let outcome = documents.next() {
        switch outcome {
        case .skipped(let path, let reason):
          numbered.append((started, .skipped(path: path, reason)))
          started += 1
        case .repeated(let document), .document(let document):
          if case .repeated = outcome { result.repeated.append((document.paths[0], document.id)) }
          if running >= max(1, jobs), let done = await group.next() {
            numbered.append(done)
            running -= 1
            progress(numbered.count)
          }
          result.bytes += document.source.count
          if keepsTexts { result.texts[document.id] = SourceText(document) }
          let number = started
          group.addTask { (number, Outcome(document, self)) }
          started += 1
          running += 1
        }
      }
      for await done in group {
        numbered.append(done)
        progress(numbered.count)
      }
    }
    for (_, outcome) in numbered.sorted(by: { $0.0 < $1.0 }) {
      switch outcome {
      case .read(let graph): result.graphs.append(graph)
      case .skipped(let path, let reason): result.skipped.append((path, reason))
      }
    }
    return result
  }

  /// What analysis made of a document.
  enum Outcome: Sendable {
    case read(DocumentGraph)
    case skipped(path: String, SkipReason)

    init(_ document: Document, _ pipeline: Pipeline) {
      do {
        self = .read(try pipeline.documentGraph(of: document))
      } catch {
        self = .skipped(path: document.paths[0], error)
      }
    }
  }
}
