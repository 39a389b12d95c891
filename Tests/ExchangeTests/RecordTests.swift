import Exchange
import Graph
import Testing
import Text

@Suite("Records")
struct RecordTests {
  @Test("Every record reads back as it was written, whatever its texts hold")
  func roundTrip() throws {
    for graph in nastyGraph.documentGraphs {
      for record in graph.records {
        let line = try line(record)
        #expect(!line.contains(UInt8(ascii: "\n")) && !line.contains(UInt8(ascii: "\t")))
        #expect(try self.line(Record(line: line)) == line)
      }
      let merged = merge(graph.records.map { [$0] })
      for record in merged {
        let line = try line(record)
        #expect(try self.line(Record(line: line)) == line)
      }
    }
  }

  @Test("A record behind the key of another is refused")
  func foreignKey() throws {
    let text = #"{"kind":"error","key":"error 1","path":"-","code":"x","message":"y"}"#
    #expect(try Record(line: Array(text.utf8)).key == "error 1")
    #expect(throws: GraphFileError.self) {
      try Record(line: Array(text.replacing("error 1", with: "error").utf8))
    }
  }

  @Test(
    "Any split, order and tree of merges gives the graph that all documents give",
    arguments: 1...12 as ClosedRange<UInt64>)
  func anyTree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // Documents that come twice, some under another path and with other metadata.
    let documents = (0..<10).map { randomDocument($0 % 7, using: &random) }
    let whole = try json(Graph(merging: documents))
    let records = documents.flatMap(\.records)

    var collected = RecordGraph()
    for record in records.shuffled(using: &random) { collected.add(record) }
    #expect(try json(collected.graph()) == whole, "seed \(seed)")

    let merged = merge(records.map { [$0] })
    let claims = merged.compactMap { if case .claim(let claim) = $0 { claim.key } else { nil } }
    #expect(claims == Graph(merging: documents).claims.map(\.key), "seed \(seed): the same order")
    let once = try lines(merged)
    for _ in 0..<4 {
      let tree = mergedInTree(records.shuffled(using: &random), using: &random)
      #expect(try lines(tree) == once, "seed \(seed)")
      #expect(try lines(merge([tree, tree])) == once, "seed \(seed): idempotent")
      var collected = RecordGraph()
      for record in tree { collected.add(record) }
      #expect(try json(collected.graph()) == whole, "seed \(seed)")
    }
  }

  @Test(
    "With few citations kept, any order and tree of disjoint documents gives the same counts and citations",
    arguments: 1...12 as ClosedRange<UInt64>)
  func fewCitations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let documents = (0..<12).map { randomDocument($0, using: &random) }
    let few = RecordMerge(citations: 2)
    let once = try lines(merge(documents.map(\.records), by: few))
    for _ in 0..<4 {
      let parts = documents.shuffled(using: &random).map { merge([$0.records], by: few) }
      let cut = Int.random(in: 1..<12, using: &random)
      let tree = merge(
        [merge(Array(parts[..<cut]), by: few), merge(Array(parts[cut...]), by: few)], by: few)
      #expect(try lines(tree) == once, "seed \(seed)")
    }
    // All are counted, whatever is kept.
    let all = merge(documents.map(\.records))
    #expect(merge(documents.map(\.records), by: few).map(counts) == all.map(counts))
  }

  // MARK: Helpers

  /// Documents and citations of a record, kept or not.
  private func counts(_ record: Record) -> [Int] {
    switch record {
    case .entity(let record):
      [
        record.documents.count + record.unlisted.documents,
        record.entity.mentions.count + record.unlisted.citations,
      ]
    case .claim(let record):
      [
        record.documents.count + record.unlisted.documents,
        record.claim.statements.count + record.unlisted.citations,
      ]
    default: []
    }
  }

  /// What `sort | redthread merge` gives of several streams.
  private func merge(_ streams: [[Record]], by merge: RecordMerge = RecordMerge()) -> [Record] {
    Dictionary(grouping: streams.joined(), by: \.key)
      .sorted { $0.key.precedesInBytes($1.key) }.map { merge.merged($0.value) }
  }

  private func mergedInTree(
    _ records: [Record], using random: inout SeededGenerator
  ) -> [Record] {
    if records.count < 2 { return merge([records]) }
    let cut = Int.random(in: 1..<records.count, using: &random)
    return merge([
      mergedInTree(Array(records[..<cut]), using: &random),
      mergedInTree(Array(records[cut...]), using: &random),
    ])
  }

  private func line(_ record: Record) throws -> [UInt8] {
    try ByteWriter.collect { $0.writeRecord(record) }
  }

  private func lines(_ records: [Record]) throws -> [String] {
    try records.map { String(decoding: try line($0), as: UTF8.self) }
  }

  private func json(_ graph: Graph) throws -> String {
    String(decoding: try ByteWriter.collect { JSONExporter().write(graph, to: &$0) }, as: UTF8.self)
  }

  /// A document over few entities, so that claims meet, contradict and repeat each other.
  private func randomDocument(
    _ number: Int, using random: inout SeededGenerator
  ) -> DocumentGraph {
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    let id = "d\(number)"
    let ids = ["government-ru", "government-tr", "government-tr-x"].map { EntityID($0) }
    let entities = ids.map { entity in
      Entity(
        id: entity, type: .government, label: pick(["A", "Bc", "Bd"]),
        aliases: pick([[], ["x"], ["e\u{301}"], ["\u{e9}"]]), properties: pick([[:], ["k": "v"]]),
        mentions: [Location(document: id, range: ByteRange(pick([0, 4]), 9))])
    }
    let statements = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
      let start = pick([0, 100, 200])
      return Statement(
        source: pick(ids), relation: pick([.supplies, .meets] + usersRelations), target: pick(ids),
        item: pick([nil, ids[0]]), polarity: pick(Polarity.allCases),
        modality: pick([.actual, .planned]), hedged: pick([true, false]),
        confidence: pick([0.5, 0.93]), speakers: pick([[], [Speaker(entity: ids[1], text: "s")]]),
        qualifiers: pick([
          [], [Qualifier(role: .date, value: .value("2019", bound: .equal), text: "in 2019")],
        ]),
        rule: "test/verb",
        evidence: Evidence(
          location: Location(document: id, range: ByteRange(start, start + 4)),
          quote: pick(["One.", "Two."]), trigger: ByteRange(start, start + 3)),
        cues: [])
    }
    return DocumentGraph(
      document: DocumentRecord(
        id: id, paths: [pick(["a", "b", "c"]) + id], sha256: String(repeating: "0", count: 64),
        bytes: 9, title: nil, publisher: pick([nil, "P", "Q"]),
        published: pick([nil, "2019-01-01", "2020"]), url: nil),
      entities: entities, statements: statements)
  }
}
