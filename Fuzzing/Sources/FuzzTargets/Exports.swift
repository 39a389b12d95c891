import Exchange
import Graph
import Text

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FuzzTarget {
  /// Writes the graph that these bytes are in every format that can hold it, into the new folder
  /// `path`, with a file "counts" that says how many nodes and edges it has. False where the bytes
  /// are no graph, or one without nodes.
  package func export(_ bytes: [UInt8], to path: String) throws -> Bool {
    guard let loaded = loadedGraph(in: bytes) else { return false }
    let counts: (nodes: Int, edges: Int)
    let kind: String
    switch loaded {
    case .claims(let graph):
      (counts, kind) = ((graph.entities.count, graph.claims.count), "claims")
    case .attributes(let table):
      (counts, kind) = ((table.nodeCount, table.edgeCount), "attributes")
    }
    if counts.nodes == 0 { return false }
    guard unsafe mkdir(path, 0o755) == 0 else { throw Finding("no folder could be made") }
    for format in Format.all {
      do {
        switch format.writer {
        case .file(let exporter):
          try OutputFile.write("\(path)/g.\(format.fileExtension)") {
            try loaded.write(exporter, to: &$0)
          }
        case .folder(let exporter):
          try OutputFolder.write("\(path)/\(format.name)") { try loaded.write(exporter, to: $0) }
        }
      } catch is ExportError {
        // Too large to draw, or without citations.
      }
    }
    try OutputFile.write("\(path)/counts") { $0.write("\(counts.nodes) \(counts.edges) \(kind)\n") }
    return true
  }

  private func loadedGraph(in bytes: [UInt8]) -> LoadedGraph? {
    switch self {
    case .graphs: return try? LoadedGraph(bytes)
    case .records: return (try? graph(ofRecords: bytes)).map { .claims($0) }
    case .pipeline: return (try? graph(ofArticle: bytes))?.map { .claims($0) }
    case .reading, .tokens, .tables, .caseFile, .warc: return nil
    }
  }
}
