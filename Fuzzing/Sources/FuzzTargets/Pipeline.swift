import Exchange
import Extraction
import Graph
import Knowledge
import Language
import Reading
import Text

private struct Reader: Sendable {
  let analyser: Analyser
  let extractor: Extractor

  static let shared: Reader? = {
    guard let tables = try? Table.embedded(), let analyser = try? Analyser(),
      let catalogue = try? Catalogue(tables: tables), let lexicon = try? Lexicon(tables: tables)
    else { return nil }
    return Reader(
      analyser: analyser, extractor: Extractor(catalogue: catalogue, lexicon: lexicon))
  }()
}

/// The whole way: bytes to a document, its graph, every format. Each quote is what its bytes say,
/// triggers and cues lie within it, and mentions within the source.
func checkPipeline(_ bytes: [UInt8]) throws {
  guard let reader = Reader.shared else { throw Finding("no models or tables") }
  guard let document = document(in: bytes) else { return }
  try check(document)
  let part = reader.extractor.documentGraph(
    of: document, sentences: reader.analyser.sentences(of: document.prose))
  for statement in part.statements {
    let evidence = statement.evidence
    let range = evidence.location.range
    try expect(range.end <= document.source.count, "a quote leads out of the source")
    try expect(
      document.encoding.bytes(of: evidence.quote) == Array(document.source[range.indices]),
      "a quote is not what stands there")
    try expect(range.contains(evidence.trigger), "a trigger stands outside its sentence")
  }
  let known = Set(part.entities.map(\.id))
  for statement in part.statements {
    try expect(
      known.contains(statement.source) && known.contains(statement.target),
      "a claim about nobody")
  }
  for mention in part.entities.flatMap(\.mentions) {
    try expect(
      !mention.range.isEmpty && mention.range.end <= document.source.count,
      "a mention leads out of the source")
  }
  let graph = Graph(merging: [part])
  try checkExports(of: .claims(graph))
  let json = try ByteWriter.collect { JSONExporter().write(graph, to: &$0) }
  guard let again = try? LoadedGraph(json), case .claims(let copy) = again else {
    throw Finding("the graph cannot be read back")
  }
  try expect(copy == graph, "the graph reads back as another")
}

/// The graph of an article; nil where the bytes are none.
func graph(ofArticle bytes: [UInt8]) throws -> Graph? {
  guard let reader = Reader.shared, let document = document(in: bytes) else { return nil }
  return Graph(merging: [
    reader.extractor.documentGraph(
      of: document, sentences: reader.analyser.sentences(of: document.prose))
  ])
}
