import Graph
import Testing
import Text

@Suite("Merging gives one graph, however the documents are split and ordered")
struct MergeTests {
  @Test("Merging is associative, commutative and idempotent", arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func laws(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let documents = (0..<8).map { randomDocument($0, using: &random) }
    let whole = Graph(merging: documents)
    #expect(Graph(merging: documents.shuffled(using: &random)) == whole, "seed \(seed)")
    #expect(Graph(merging: documents + documents) == whole, "seed \(seed)")
    let cut = Int.random(in: 0...8, using: &random)
    let parts = [Graph(merging: documents[cut...]), Graph(merging: documents[..<cut])]
    #expect(Graph(merging: parts) == whole, "seed \(seed)")
    #expect(Graph(merging: [whole, whole]) == whole, "seed \(seed)")
  }

  @Test("A document found under two paths is one document with both")
  func twoPaths() {
    let graph = Graph(merging: [
      document(record(paths: ["b.txt"]), [statement()]),
      document(record(paths: ["a.txt"]), [statement()]),
    ])
    #expect(graph.documents.map(\.paths) == [["a.txt", "b.txt"]])
    #expect(graph.claims.map(\.statements.count) == [1])
  }

  @Test("A symmetric relation is one claim, whichever way round the text has it")
  func symmetric() {
    let graph = Graph(merging: [
      document(
        record(),
        [
          statement("government-us", .meets, "government-ru", item: nil),
          statement("government-ru", .meets, "government-us", item: nil, at: 80),
        ])
    ])
    #expect(graph.claims.map(\.description) == ["government-ru meets government-us [asserted, 1]"])
    #expect(graph.claims[0].statements.allSatisfy { $0.source == EntityID("government-ru") })
  }

  @Test("A relation of a user is known by its name and its symmetry, in keys and ids too")
  func usersRelations() throws {
    let sponsors = try #require(Relation("sponsors"))
    let mutual = try #require(Relation("sponsors", isSymmetric: true))
    #expect(sponsors != mutual && sponsors.name == mutual.name)
    #expect(Relation(rawValue: mutual.rawValue) == mutual && mutual.isSymmetric)
    let ends = [("government-us", "government-ru"), ("government-ru", "government-us")]
    let graph = Graph(merging: [
      document(
        record(),
        [sponsors, mutual].flatMap { relation in
          ends.map { statement($0, relation, $1, item: nil, at: $0 == ends[0].0 ? 80 : 0) }
        })
    ])
    #expect(
      graph.claims.map(\.description) == [
        "government-ru sponsors government-us [asserted, 1]",
        "government-ru sponsors government-us [asserted, 1]",
        "government-us sponsors government-ru [asserted, 1]",
      ])
    #expect(graph.claims.map(\.relation.isSymmetric) == [false, true, false])
    #expect(Set(graph.claims.map(\.id)).count == 3)
  }

  @Test(
    "What a relation may be called", arguments: ["", "1st", "is at", "sponsors~", "größer", "a-b"])
  func relationNames(name: String) {
    #expect(Relation(name) == nil)
  }

  @Test("The names of our symmetric relations say so, whatever is said beside them")
  func ownRelations() {
    #expect(Relation("meets", isSymmetric: false) == .meets)
    #expect(Relation("meets", isSymmetric: true) == .meets)
    #expect(Relation(rawValue: "meets~") == nil)
  }

  @Test("A sentence printed twice is one statement with the first range")
  func printedTwice() {
    let twice = [statement(at: 300, quote: "It sold."), statement(at: 20, quote: "It sold.")]
    let found = claim(twice)
    #expect(found?.statements.map(\.evidence.location.range.start) == [20])
  }

  @Test("Two constructions of one sentence are one statement, the more detailed")
  func detailed() {
    let twice = [
      statement(quote: "It sold."), statement(qualifiers: [date("2019")], quote: "It sold."),
    ]
    #expect(claim(twice)?.statements.map(\.qualifiers.count) == [1])
  }

  @Test("Statements stand by document path, then offset")
  func order() {
    let graph = Graph(merging: [
      document(record("d1", paths: ["z.txt"]), [statement(in: "d1", at: 5)]),
      document(
        record("d2", paths: ["a.txt"]), [statement(in: "d2", at: 90), statement(in: "d2", at: 7)]),
    ])
    let places = graph.claims[0].statements.map(\.evidence.location)
    #expect(places.map(\.document) == ["d2", "d2", "d1"])
    #expect(places.map(\.range.start) == [7, 90, 5])
  }

  @Test("Spellings that differ only in normal form are both kept, in byte order")
  func normalForms() {
    func turkey(_ alias: String, in id: String) -> DocumentGraph {
      DocumentGraph(
        document: record(id),
        entities: [
          Entity(
            id: EntityID("government-tr"), type: .government, label: "Turkey", aliases: [alias],
            properties: [:], mentions: [])
        ], statements: [])
    }
    let composed = turkey("T\u{fc}rkiye", in: "d1")
    let decomposed = turkey("Tu\u{308}rkiye", in: "d2")
    for order in [[composed, decomposed], [decomposed, composed]] {
      let aliases = Graph(merging: order).entities[0].aliases
      #expect(aliases.map { Array($0.utf8).count } == [9, 8])
    }
  }

  @Test("A claim's id follows from its key alone and never changes")
  func ids() {
    #expect(claim([statement()])?.id == claim([statement(.negated, .planned, at: 9)])?.id)
    #expect(claim([statement()])?.id == "c653105d3ee89436a")
  }
}

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

/// A document of a few entities with clashing labels and statements that often coincide.
private func randomDocument(
  _ number: Int, using random: inout SeededGenerator
) -> DocumentGraph {
  func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
  let id = "d\(number % 6)"
  let ids = ["government-ru", "government-tr", "government-us"]
  let statements = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
    statement(
      pick(ids), pick([.supplies, .meets, .warns]), pick(ids), item: pick([nil, ids[0]]),
      pick(Polarity.allCases), pick(Modality.allCases), hedged: Bool.random(using: &random),
      by: pick([[], [speaker(ids[1])]]), qualifiers: pick([[], [date("2019")], [date("2020")]]),
      in: id, at: pick([0, 100, 200]), quote: pick(["One.", "Two."]), confidence: pick([0.5, 0.9]))
  }
  let entities = ids.map {
    Entity(
      id: EntityID($0), type: .government, label: pick(["A", "Bc", "Bd"]),
      aliases: pick([[], ["x"], ["e\u{301}"], ["\u{e9}"]]), properties: pick([[:], ["k": "v"]]),
      mentions: [Location(document: id, range: ByteRange(pick([0, 4]), 9))])
  }
  return DocumentGraph(
    document: record(
      id, paths: [pick(["a", "b", "c"]) + id], publisher: pick([nil, "P", "Q"]),
      published: pick([nil, "2019-01-01"])),
    entities: entities, statements: statements)
}
