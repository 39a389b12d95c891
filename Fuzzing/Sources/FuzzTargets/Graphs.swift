import Exchange
import Graph
import Text

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads any bytes as a graph. What is one is written in every format: our own JSON reads back as
/// the same, GraphML is valid, and all is UTF-8.
func checkGraphs(_ bytes: [UInt8]) throws {
  let loaded: LoadedGraph
  do {
    loaded = try LoadedGraph(bytes)
  } catch {
    return
  }
  try checkExports(of: loaded)
  guard case .claims(let graph) = loaded else { return }
  let json = try ByteWriter.collect { JSONExporter().write(graph, to: &$0) }
  let again: LoadedGraph
  do {
    again = try LoadedGraph(json)
  } catch {
    throw Finding("what was written cannot be read: \(error)")
  }
  guard case .claims(let copy) = again else {
    throw Finding("our own graph is taken for another's")
  }
  try expect(copy == graph, "JSON reads back as another graph")
}

func checkExports(of graph: LoadedGraph) throws {
  for format in Format.all {
    switch format.writer {
    case .file(let exporter):
      let bytes: [UInt8]
      do {
        bytes = try ByteWriter.collect { try graph.write(exporter, to: &$0) }
      } catch is ExportError {
        // Too large to draw, or without citations: said in words.
        continue
      }
      try expect(
        String(validating: bytes, as: UTF8.self) != nil, "\(format.name) is not valid UTF-8")
      try expect(
        !bytes.contains { $0 < 0x20 && $0 != 0x0a && $0 != 0x09 || $0 == 0x7f },
        "\(format.name) has a control character")
      if ["graphml", "gexf", "dot"].contains(format.name) {
        let report = GraphCheck.validate(bytes, .gephi)
        try expect(
          report.isValid, "\(format.name): \(report.errors.first?.description ?? "")")
      }
    case .folder(let exporter):
      try checkFolder(exporter, of: graph)
    }
  }
}

/// Folders go to the disk: only small graphs, so that most of the time is spent on bytes.
private func checkFolder(_ exporter: any FolderExporter, of graph: LoadedGraph) throws {
  if case .claims(let claims) = graph, claims.entities.count > 12 { return }
  let path = "/tmp/redthread-fuzz-\(getpid())-\(UInt64.random(in: 0 ..< .max))"
  do {
    try OutputFolder.write(path) { try graph.write(exporter, to: $0) }
  } catch is ExportError {
    return
  }
  defer { _ = unsafe rmdir(path) }
  guard let entries = unsafe opendir(path) else { throw Finding("no folder was made") }
  defer { unsafe closedir(entries) }
  while let entry = unsafe readdir(entries) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != "." && name != ".." { _ = unsafe unlink("\(path)/\(name)") }
  }
}
