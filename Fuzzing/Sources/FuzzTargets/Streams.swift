import Exchange
import Graph
import Reading
import Text

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads any bytes as a crawl's WARC file, gzipped or not, as `extract --warc` does. It ends with
/// documents and a reason, and each document is sound.
func checkWARC(_ bytes: [UInt8]) throws {
  let path = "/tmp/redthread-fuzz-\(getpid())-\(UInt64.random(in: 0 ..< .max)).warc"
  let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
  guard descriptor >= 0 else { throw Finding("no room for a stream") }
  defer { close(descriptor) }
  _ = unsafe unlink(path)
  _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
  lseek(descriptor, 0, SEEK_SET)
  let reader = DocumentReader(.init(sizeLimitInBytes: 1 << 20, requiresEnglish: false))
  do {
    var documents = try RawDocuments(
      descriptor: descriptor, container: .warc, limitInBytes: 1 << 20)
    while let raw = try documents.next() {
      if case .document(let document) = reader.read(raw, path: "-") { try check(document) }
    }
  } catch is SkipReason {
  }
}

/// Reads each line of any bytes as a record of `extract`: what is one is written as the same, merges
/// with itself into one that reads back, and makes a graph or a reason.
func checkRecords(_ bytes: [UInt8]) throws {
  var graph = RecordGraph()
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    let record: Record
    do {
      record = try Record(line: Array(line))
    } catch {
      continue
    }
    try expect(try copy(of: record) == record, "a record reads back as another")
    if case .error = record {
    } else {
      for citations in [nil, 1] {
        let merged = RecordMerge(citations: citations).merged([record, record])
        try expect(merged.key == record.key, "merging changes a key")
        try expect(try copy(of: merged) == merged, "a merged record reads back as another")
      }
    }
    graph.add(record)
  }
  let made: Graph
  do {
    made = try graph.graph()
  } catch {
    return
  }
  try checkExports(of: .claims(made))
}

/// The graph of those lines that are records.
func graph(ofRecords bytes: [UInt8]) throws -> Graph {
  var graph = RecordGraph()
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    if let record = try? Record(line: Array(line)) { graph.add(record) }
  }
  return try graph.graph()
}

private func copy(of record: Record) throws -> Record {
  let line = try ByteWriter.collect { $0.writeRecord(record) }
  do {
    return try Record(line: line)
  } catch {
    throw Finding("a record that was written cannot be read: \(error)")
  }
}
