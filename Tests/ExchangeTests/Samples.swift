import Exchange
import Graph
import Text

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Texts that have broken one reader or another.
let nastyTexts: [String] = [
  "plain", "a \"quoted\" 'name'", "back\\slash\\", "\\N\\l\\G", "]]> <![CDATA[x]]>",
  "<b>&amp; &lt;</b>", "</script><!--", "=cmd()|' /C calc'!A0", "+1", "-1", "@x", "node", "graph",
  "edge", "digraph", "strict", "INF Treaty", "INFANTRY", "tab\there", "line\nbreak\r\nand\rmore",
  "control \u{1}\u{8}\u{b}\u{c}\u{1f}\u{7f}", "NUL \u{0} inside", "noncharacters \u{FFFE}\u{FFFF}",
  "emoji 👩‍👩‍👧 🇹🇷", "right to left: \u{202B}אנקרה\u{202C} العربية", "Zalgo e\u{301}\u{328}\u{330}",
  "\u{FEFF}BOM", "Türkiye, Mevlüt Çavuşoğlu", "; drop", "a;b|c,d", " padded ", "", "${jndi}", "%41",
  "=\u{301}1+1", "a;\u{301}b", "a\"\u{301},b", ".\u{301}hidden", "INF\u{301}", "a\u{301}/\u{301}b",
  "\\u0027) DETACH DELETE n //", "`tick`", "{{braces}}", "[[link|label]]", "a/b:c*?", "CON", "end",
  String(repeating: "long ü ", count: 2_900),
]

/// Relations of a user's table, which this program does not know: of one name, symmetric and not.
let usersRelations = [false, true].compactMap { Relation("sponsors", isSymmetric: $0) }

/// A graph with all of `nastyTexts` in every place, parallel edges, self-loops, symmetric relations and
/// such as no table of ours has.
let nastyGraph: Graph = {
  let ids = nastyTexts.indices.map { EntityID("person-n\($0)") } + [EntityID("weapon-node")]
  let documents = nastyTexts.indices.map { index -> DocumentGraph in
    let text = nastyTexts[index]
    let entity = Entity(
      id: ids[index], type: EntityType.allCases[index % EntityType.allCases.count],
      label: text.isEmpty ? " " : text,
      aliases: [text + "2", nastyTexts[(index + 7) % nastyTexts.count]],
      properties: [text: text], mentions: [Location(document: "d\(index)", range: ByteRange(0, 4))])
    let weapon = Entity(
      id: EntityID("weapon-node"), type: .weapon, label: "node", aliases: ["edge"],
      properties: [:], mentions: [Location(document: "d\(index)", range: ByteRange(9, 13))])
    let statements = ([.supplies, .supplies, .meets, .denies] + usersRelations).enumerated().map {
      makeStatement(
        ids[index], $1, $0 == 0 ? ids[index] : EntityID("weapon-node"),
        item: $0 == 1 ? ids[index] : nil, text: text, document: "d\(index)", number: index + $0)
    }
    return DocumentGraph(
      document: DocumentRecord(
        id: "d\(index)", paths: ["p/\(text)"], sha256: String(repeating: "ab", count: 32),
        bytes: index, title: text, publisher: text, published: "2019-10",
        url: "https://example.org/a?b=1&c=2"),
      entities: [entity, weapon], statements: statements)
  }
  return Graph(merging: documents)
}()

func makeStatement(
  _ source: EntityID, _ relation: Relation, _ target: EntityID, item: EntityID?, text: String,
  document: String, number: Int
) -> Statement {
  Statement(
    source: source, relation: relation, target: target, item: item,
    polarity: Polarity.allCases[number % 2], modality: Modality.allCases[number % 5],
    hedged: number % 3 == 0, confidence: [0, 1, 0.5, 0.93, 1e-7, 0.1][number % 6],
    speakers: [Speaker(entity: nil, text: text), Speaker(entity: source, text: text)],
    qualifiers: [
      Qualifier(role: .recipient, value: .entity(target), text: text),
      Qualifier(role: .amount, value: .value("USD 2500000000", bound: .above), text: text),
      Qualifier(role: .date, value: .value("2019-07/2019-09", bound: .equal), text: text),
      Qualifier(role: .reason, value: .text, text: text),
    ],
    rule: "rule/\(text)",
    evidence: Evidence(
      location: Location(document: document, range: ByteRange(number, number + 50)),
      quote: text, trigger: ByteRange(number, number + 2)),
    cues: [Cue(kind: .hedge, range: ByteRange(number, number + 1))])
}

/// A small graph such as a few articles give, with every status.
let sampleGraph: Graph = {
  func entity(_ id: String, _ label: String, _ aliases: [String] = []) -> Entity {
    let type = EntityType(rawValue: String(id.prefix { $0 != "-" })) ?? .organisation
    return Entity(
      id: EntityID(id), type: type, label: label, aliases: aliases, properties: [:],
      mentions: [Location(document: "d1", range: ByteRange(0, 6))])
  }
  func says(
    _ source: String, _ relation: Relation, _ target: String, item: String? = nil,
    _ polarity: Polarity = .affirmed, _ modality: Modality = .actual, hedged: Bool = false,
    speaker: String? = nil, quote: String, at start: Int
  ) -> Statement {
    Statement(
      source: EntityID(source), relation: relation, target: EntityID(target),
      item: item.map { EntityID($0) }, polarity: polarity, modality: modality, hedged: hedged,
      confidence: 0.9, speakers: speaker.map { [Speaker(entity: EntityID($0), text: $0)] } ?? [],
      qualifiers: [], rule: "sell/verb",
      evidence: Evidence(
        location: Location(document: "d1", range: ByteRange(start, start + quote.utf8.count)),
        quote: quote, trigger: ByteRange(start, start + 3)),
      cues: [])
  }
  return Graph(merging: [
    DocumentGraph(
      document: DocumentRecord(
        id: "d1", paths: ["news/harbour.txt"], sha256: String(repeating: "0", count: 64),
        bytes: 4000, title: "Frigates for the harbour", publisher: "The Daily Example",
        published: "2024-02-03", url: "https://example.org/harbour"),
      entities: [
        entity("government-no", "Norway", ["Oslo", "Norwegian"]),
        entity("government-se", "Sweden", ["Stockholm"]),
        entity("agency-fmv", "Defence Materiel Administration", ["FMV"]),
        entity("company-saab", "Saab"), entity("company-kongsberg", "Kongsberg"),
        entity("organisation-nato", "NATO"), entity("person-jane-doe", "Jane Doe"),
        entity("media-example", "The Daily Example"), entity("weapon-gripen", "JAS 39 Gripen"),
        entity("weapon-nsm", "Naval Strike Missile", ["NSM"]),
        entity("programme-frigate", "Frigate programme"), entity("law-arms-act", "Arms Act"),
      ],
      statements: [
        says(
          "company-saab", .manufactures, "weapon-gripen", quote: "Saab builds the Gripen.", at: 0),
        says(
          "company-kongsberg", .supplies, "government-se", item: "weapon-nsm",
          quote: "Kongsberg delivered the Naval Strike Missile to Sweden.", at: 40),
        says(
          "government-no", .acquires, "weapon-gripen", .negated,
          quote: "Norway did not buy the Gripen.",
          at: 100),
        says(
          "government-no", .negotiatesWith, "government-se",
          quote: "Norway and Sweden are in talks.",
          at: 140),
        says(
          "agency-fmv", .acquires, "weapon-nsm", .affirmed, .planned,
          quote: "FMV will buy more missiles.", at: 180),
        says("agency-fmv", .partOf, "government-se", quote: "Sweden's FMV said so.", at: 220),
        says(
          "government-se", .participatesIn, "programme-frigate", .affirmed, .possible,
          quote: "Sweden may join the programme.", at: 250),
        says(
          "government-no", .criticises, "company-saab", hedged: true,
          quote: "Norway reportedly criticised Saab.", at: 290),
        says(
          "government-se", .sanctions, "company-kongsberg", speaker: "media-example",
          quote: "Sweden sanctioned Kongsberg, the Daily Example reported.", at: 330),
        says(
          "government-se", .sanctions, "company-kongsberg", .negated, speaker: "person-jane-doe",
          quote: "Sweden never sanctioned Kongsberg, Jane Doe said.", at: 400),
        says(
          "person-jane-doe", .holdsRoleIn, "government-se", quote: "Minister Jane Doe of Sweden.",
          at: 460),
        says("government-se", .memberOf, "organisation-nato", quote: "Sweden is in NATO.", at: 500),
        says("government-no", .memberOf, "organisation-nato", quote: "Norway is in NATO.", at: 530),
      ])
  ])
}()

/// A random graph of `nodes` entities and about `edges` claims.
func randomGraph(nodes: Int, edges: Int, seed: UInt64) -> Graph {
  var random = SeededGenerator(seed: seed)
  func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
  // The long text is for the nasty graph alone, which has it once everywhere.
  let texts = nastyTexts.filter { $0.utf8.count < 100 }
  let ids = (0..<nodes).map { EntityID("organisation-\($0)") }
  let entities = ids.map {
    Entity(
      id: $0, type: pick(EntityType.allCases), label: pick(texts) + $0.text, aliases: [],
      properties: [:], mentions: [Location(document: "d0", range: ByteRange(0, 3))])
  }
  let statements = (0..<edges).map {
    makeStatement(
      pick(ids), pick([.supplies, .meets, .holdsRoleIn] + usersRelations), pick(ids),
      item: pick([nil, pick(ids)]),
      text: pick(texts), document: "d0", number: $0)
  }
  return Graph(merging: [
    DocumentGraph(
      document: DocumentRecord(
        id: "d0", paths: ["a", "b"], sha256: "", bytes: 1, title: nil, publisher: nil,
        published: nil, url: nil), entities: entities, statements: statements)
  ])
}

/// The bytes of `graph` in the format called `name`.
func export(_ graph: Graph, _ exporter: some Exporter) throws -> [UInt8] {
  try ByteWriter.collect(capacity: 1000) { try exporter.write(graph, to: &$0) }
}
