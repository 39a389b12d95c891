import CaseFile
import Exchange
import Graph
import Queries
import Text

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A small case file with bytes changed: each four of the input are a place and what is put there. It
/// answers, or is said to be damaged; neither ends the program.
func checkCaseFile(_ bytes: [UInt8]) throws {
  guard var file = Sample.bytes else { throw Finding("no case file could be made") }
  if bytes.first == 0 {
    // The bytes themselves, behind the words that every database starts with.
    file = Array("SQLite format 3\0".utf8) + bytes.dropFirst()
  } else {
    for start in stride(from: 1, to: bytes.count - 3, by: 4) {
      let place = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      file[place % file.count] = bytes[start + 3]
    }
  }
  let path = "/tmp/redthread-fuzz-\(getpid())-\(UInt64.random(in: 0 ..< .max)).redthread"
  defer { for ending in ["", "-wal", "-shm", "-journal"] { _ = unsafe unlink(path + ending) } }
  guard write(file, to: path) else { throw Finding("no room for a case file") }
  do {
    let opened = try CaseFile(path, for: .reading)
    _ = try opened.check()
    let graph = try opened.graph()
    for entity in graph.entities.prefix(2) {
      _ = try opened.links(of: entity.id, LinkFilter(), limit: 5)
    }
    if let words = SearchWords("missiles turkey") { _ = try opened.search(words, limit: 5) }
    _ = try opened.census()
    try checkExports(of: .claims(graph))
  } catch is CaseFileError {
  } catch is JudgementError {
  }
}

private func write(_ bytes: [UInt8], to path: String) -> Bool {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  defer { close(descriptor) }
  return unsafe bytes.withUnsafeBytes {
    unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count
  }
}

/// The case file that is changed.
private enum Sample {
  static let bytes: [UInt8]? = {
    let path = "/tmp/redthread-fuzz-\(getpid())-sample.redthread"
    defer { for ending in ["", "-wal", "-shm"] { _ = unsafe unlink(path + ending) } }
    guard (try? make(at: path)) != nil else { return nil }
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 4 << 20)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    return count > 0 ? Array(buffer[..<count]) : nil
  }()

  private static func make(at path: String) throws {
    let ids = [EntityID("government-tr"), EntityID("government-ru"), EntityID("weapon-s-400")]
    let quote = "Turkey bought missiles from Russia."
    let location = Location(document: "d1", range: ByteRange(0, quote.utf8.count))
    let entities = zip(ids, [EntityType.government, .government, .weapon]).map { id, type in
      Entity(
        id: id, type: type, label: id.text, aliases: ["the " + id.text], properties: ["a": "b"],
        mentions: [location])
    }
    let statement = Statement(
      source: ids[1], relation: .supplies, target: ids[0], item: ids[2], polarity: .affirmed,
      modality: .actual, hedged: false, confidence: 0.5,
      speakers: [Speaker(entity: ids[0], text: "Ankara")],
      qualifiers: [
        Qualifier(role: .amount, value: .value("USD 1", bound: .equal), text: "a dollar")
      ],
      rule: "buy/verb nsubj>obj",
      evidence: Evidence(location: location, quote: quote, trigger: ByteRange(7, 13)),
      cues: [Cue(kind: .hedge, range: ByteRange(0, 1))])
    let record = DocumentRecord(
      id: "d1", paths: ["a.txt"], sha256: String(repeating: "ab", count: 32), bytes: 99,
      title: "T", publisher: nil, published: "2019", url: nil)
    try CaseFile(path, for: .writing).add(
      DocumentGraph(document: record, entities: entities, statements: [statement]))
  }
}
