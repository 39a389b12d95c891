internal import Exchange
internal import Graph
internal import Reading
internal import Text

/// The lines of records that one document gives.
struct RecordLines: Sendable {
  enum Outcome: UInt8, Sendable {
    case document
    case error
    /// An error that a cut-off line would give too.
    case brokenLine
  }

  /// What the stream is called; the documents' paths begin with it.
  let path: String
  /// Whether each record stands behind its key and a tab.
  let hasKeys: Bool
  let sizeLimitInBytes: Int

  /// Everything that `raw` gives, in a fixed order.
  func lines(of raw: RawDocument, by pipeline: Pipeline) throws -> (Outcome, [UInt8]) {
    let reader = DocumentReader(.init(sizeLimitInBytes: sizeLimitInBytes))
    switch reader.read(raw, path: path) {
    case .document(let document), .repeated(let document):
      let graph: DocumentGraph
      do {
        graph = try pipeline.documentGraph(of: document)
      } catch {
        return (.error, try lines(about: raw, at: document.paths[0], error))
      }
      return (.document, try lines(graph.records))
    case .skipped(let path, let reason):
      let isBroken = if case .brokenJSON = reason { true } else { false }
      return (isBroken ? .brokenLine : .error, try lines(about: raw, at: path, reason))
    }
  }

  private func lines(
    about raw: RawDocument, at path: String, _ reason: SkipReason
  ) throws -> [UInt8] {
    try lines([
      .error(
        ErrorRecord(
          digest: Self.digest(of: raw), path: path, code: reason.code, message: "\(reason)"))
    ])
  }

  /// The line for a document into which nobody looked, or from which nobody came back.
  func error(_ code: String, _ message: String, about raw: RawDocument) throws -> [UInt8] {
    let name = raw.address.isEmpty ? path : "\(path)#\(raw.address)"
    return try lines([
      .error(ErrorRecord(digest: Self.digest(of: raw), path: name, code: code, message: message))
    ])
  }

  private func lines(_ records: [Record]) throws -> [UInt8] {
    try ByteWriter.collect { output in
      for record in records {
        if hasKeys {
          output.write(record.key)
          output.write(byte: UInt8(ascii: "\t"))
        }
        output.writeRecord(record)
        output.write(byte: UInt8(ascii: "\n"))
      }
    }
  }

  private static func digest(of raw: RawDocument) -> String {
    String(SHA256.hexDigest(of: raw.bytes).prefix(16))
  }
}
