import Graph
import Text

/// SplitMix64 (Steele, Lea & Flood, 2014): the same documents for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Relations of a user's table, which this program does not know: of one name, symmetric and not.
let usersRelations = [false, true].compactMap { Relation("sponsors", isSymmetric: $0) }

/// Documents over few entities, so that claims meet, contradict and repeat each other.
func randomDocuments(
  _ count: Int, seed: UInt64, relations: [Relation] = [.supplies, .meets, .rejects]
) -> [DocumentGraph] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { randomDocument($0, relations, &random) }
}

private let labels = ["Turkey", "Türkiye", "Ankara", "Mevlüt Çavuşoğlu", "S-400", "the \u{1B}[31m"]
private let ids = [
  "government-tr", "government-ru", "person-a", "person-b", "company-a", "weapon-s-400",
]

private func randomDocument(
  _ number: Int, _ relations: [Relation], _ random: inout SeededGenerator
) -> DocumentGraph {
  let id = "d\(number)"
  let record = DocumentRecord(
    id: id, paths: ["news/\(Int.random(in: 0..<9, using: &random))-\(number).txt"],
    sha256: String(repeating: "0", count: 64), bytes: 5000, title: nil,
    publisher: [nil, "Reuters", "TASS"].randomElement(using: &random) ?? nil,
    published: [nil, "2019-07", "2021-01-05"].randomElement(using: &random) ?? nil, url: nil)
  let named = ids.filter { _ in Bool.random(using: &random) } + ["government-us", "government-gr"]
  let entities = named.map { name in
    Entity(
      id: EntityID(name),
      type: EntityType(rawValue: String(name.prefix { $0 != "-" })) ?? .organisation,
      label: labels.randomElement(using: &random) ?? "",
      aliases: labels.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }.sorted(),
      properties: Bool.random(using: &random) ? ["iso3166": "TR"] : [:],
      mentions: (0..<Int.random(in: 0..<3, using: &random)).map {
        Location(document: id, range: ByteRange($0 * 10, $0 * 10 + 5))
      })
  }
  let statements = (0..<Int.random(in: 0..<8, using: &random)).map { _ in
    randomStatement(in: id, naming: named, relations, &random)
  }
  return DocumentGraph(document: record, entities: entities, statements: statements)
}

private func randomStatement(
  in document: String, naming named: [String], _ relations: [Relation],
  _ random: inout SeededGenerator
) -> Statement {
  func one() -> EntityID { EntityID(named.randomElement(using: &random) ?? "") }
  let start = Int.random(in: 0..<5, using: &random) * 100
  let quote = "Sentence \(start) about S-400s, Çavuşoğlu & \"others\"."
  var qualifiers: [Qualifier] = []
  if Bool.random(using: &random) {
    qualifiers.append(
      Qualifier(role: .date, value: .value("2019-07-12", bound: .equal), text: "on Friday"))
  }
  if Bool.random(using: &random) {
    qualifiers.append(Qualifier(role: .supplier, value: .entity(one()), text: "Russia"))
  }
  return Statement(
    source: one(), relation: relations.randomElement(using: &random) ?? .meets,
    target: one(), item: Bool.random(using: &random) ? one() : nil,
    polarity: Bool.random(using: &random) ? .affirmed : .negated,
    modality: Bool.random(using: &random) ? .actual : .planned,
    hedged: Int.random(in: 0..<5, using: &random) == 0, confidence: 0.9,
    speakers: Bool.random(using: &random) ? [Speaker(entity: one(), text: "a minister")] : [],
    qualifiers: qualifiers, rule: "test/verb nsubj>obj",
    evidence: Evidence(
      location: Location(
        document: document, range: ByteRange(start, start + quote.utf8.count)), quote: quote,
      trigger: ByteRange(start, start + 8)),
    cues: [Cue(kind: .negation, range: ByteRange(start + 1, start + 3))])
}
