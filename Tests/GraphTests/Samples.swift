import Graph
import Text

/// A statement about Turkey and Russia, with what a test is about spelled out.
func statement(
  _ source: String = "government-ru", _ relation: Relation = .supplies,
  _ target: String = "government-tr", item: String? = "weapon-s-400",
  _ polarity: Polarity = .affirmed, _ modality: Modality = .actual, hedged: Bool = false,
  by speakers: [Speaker] = [], qualifiers: [Qualifier] = [], in document: String = "d1",
  at start: Int = 0, quote: String? = nil, confidence: Double = 0.9
) -> Statement {
  let quote = quote ?? "Sentence \(start) of \(document)."
  return Statement(
    source: EntityID(source), relation: relation, target: EntityID(target),
    item: item.map { EntityID($0) }, polarity: polarity, modality: modality, hedged: hedged,
    confidence: confidence, speakers: speakers, qualifiers: qualifiers, rule: "test/verb",
    evidence: Evidence(
      location: Location(
        document: document, range: ByteRange(start, start + quote.utf8.count)),
      quote: quote, trigger: ByteRange(start, start + 1)),
    cues: [])
}

func speaker(_ id: String) -> Speaker { Speaker(entity: EntityID(id), text: id) }

func date(_ value: String) -> Qualifier {
  Qualifier(role: .date, value: .value(value, bound: .equal), text: value)
}

func record(
  _ id: String = "d1", paths: [String]? = nil, publisher: String? = nil, published: String? = nil
) -> DocumentRecord {
  DocumentRecord(
    id: id, paths: paths ?? ["news/\(id).txt"], sha256: String(repeating: "0", count: 64),
    bytes: 1000, title: nil, publisher: publisher, published: published, url: nil)
}

/// A document that names all ends of its statements.
func document(_ record: DocumentRecord, _ statements: [Statement]) -> DocumentGraph {
  let ids = Set(statements.flatMap { [$0.source, $0.target] + ($0.item.map { [$0] } ?? []) })
  let entities = ids.map { id in
    let prefix = id.text.prefix { $0 != "-" }
    return Entity(
      id: id, type: EntityType(rawValue: String(prefix)) ?? .organisation,
      label: id.text.dropFirst(prefix.count + 1).uppercased(), aliases: [], properties: [:],
      mentions: [Location(document: record.id, range: ByteRange(0, 5))])
  }
  return DocumentGraph(document: record, entities: entities, statements: statements)
}

/// The only claim of a graph of these statements, all of which are in document d1 or d2.
func claim(
  _ statements: [Statement], publishers: [String: String] = [:], published: [String: String] = [:]
) -> Claim? {
  let ids = Set(statements.map(\.evidence.location.document)).sorted()
  let documents = ids.map { id in
    document(
      record(id, publisher: publishers[id], published: published[id]),
      statements.filter { $0.evidence.location.document == id })
  }
  return Graph(merging: documents).claims.first
}

/// The same, of a given polarity and modality.
func statement(
  _ polarity: Polarity, _ modality: Modality, hedged: Bool = false, by speakers: [Speaker] = [],
  qualifiers: [Qualifier] = [], in document: String = "d1", at start: Int = 0
) -> Statement {
  statement(
    "government-ru", .supplies, "government-tr", item: "weapon-s-400", polarity, modality,
    hedged: hedged, by: speakers, qualifiers: qualifiers, in: document, at: start)
}
