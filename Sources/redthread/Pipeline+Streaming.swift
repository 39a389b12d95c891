internal import Graph
internal import Reading
internal import Streaming

extension Pipeline {
  /// What becomes of an input while many are read.
  enum Event: Sendable {
    case skipped(path: String, SkipReason)
    /// `isWanted` said no.
    case unwanted(Document)
    case read(DocumentGraph)

    fileprivate init(_ outcome: Outcome) {
      switch outcome {
      case .read(let graph): self = .read(graph)
      case .skipped(let path, let reason): self = .skipped(path: path, reason)
      }
    }
  }

  /// Reads one document after the other, analyses `jobs` of those that are wanted at once, and
  /// hands each on as soon as it is done, in no promised order.
  ///
  /// The models are loaded when the first document is wanted.
  static func stream(
    _ documents: Documents, jobs: Int, load: @Sendable () throws -> Pipeline,
    isWanted: (Document) throws -> Bool, handle: (Event) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      var pipeline: Pipeline?
      var running = 0
      var documents = documents
      while let outcome = documents.next() {
        switch outcome {
        case .skipped(let path, let reason): try handle(.skipped(path: path, reason))
        case .repeated(let document), .document(let document):
          guard try isWanted(document) else {
            try handle(.unwanted(document))
            continue
          }
          if running >= max(1, jobs), let done = try await group.next() {
            running -= 1
            try handle(Event(done))
          }
          let loaded = try pipeline ?? load()
          pipeline = loaded
          group.addTask { Outcome(document, loaded) }
          running += 1
        }
      }
      for try await done in group { try handle(Event(done)) }
    }
  }
}
