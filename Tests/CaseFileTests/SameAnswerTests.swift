import CaseFile
import Exchange
import Graph
import Queries
import Testing

/// A case file answers as the graph in memory does, whatever is asked.
@Suite("A case file and its graph answer alike")
struct SameAnswerTests {
  private func both(_ seed: UInt64, judgements: String = "") throws -> (CaseFile, GraphIndex) {
    let scratch = try Scratch()
    let file = try scratch.caseFile(judgements: judgements)
    try file.add(randomDocuments(15, seed: seed, relations: [.supplies, .meets] + usersRelations))
    return (file, GraphIndex(try file.graph()))
  }

  private func text(_ graph: Graph) -> String { graph.claims.map(\.description).joined() }

  @Test("Links, under every filter", arguments: 0..<6 as Range<UInt64>)
  func links(seed: UInt64) throws {
    let (file, index) = try both(seed, judgements: seed % 2 == 0 ? "" : "same person-a person-b")
    var filters = [LinkFilter()]
    for change in [
      { $0.direction = .in }, { $0.direction = .out }, { $0.relations = [.meets] },
      { $0.relations = Set(usersRelations) },
      { $0.types = [.person] }, { $0.statuses = [.contested, .negated] },
      { $0.since = Period("2020") }, { $0.until = Period("2019") }, { $0.sources = ["reuters"] },
      {
        $0.sources = ["tass"]
        $0.statuses = [.asserted]
      },
    ] as [(inout LinkFilter) -> Void] {
      var filter = LinkFilter()
      change(&filter)
      filters.append(filter)
    }
    for entity in index.graph.entities.map(\.id) {
      for filter in filters {
        for limit in [0, 1, 3, Int.max] {
          let (a, b) = (
            try file.links(of: entity, filter, limit: limit),
            index.links(of: entity, filter, limit: limit)
          )
          #expect(a.links == b.links && a.total == b.total, "\(entity), seed \(seed)")
          #expect(a.part == b.part, "\(entity), seed \(seed)")
        }
      }
      #expect(try file.linkCounts(of: entity) == index.linkCounts(of: entity))
      #expect(try file.appearances(of: entity) == index.appearances(of: entity))
      #expect(
        try file.mentions(of: entity) == index.mentions(of: entity), "\(entity), seed \(seed)")
    }
  }

  @Test("Paths, parts, names and searches", arguments: 0..<6 as Range<UInt64>)
  func others(seed: UInt64) throws {
    let (file, index) = try both(seed, judgements: "same weapon-s-400 company-a")
    let ids = index.graph.entities.map(\.id)
    for start in ids {
      for end in ids where end != start {
        let (a, b) = (
          try PathAnswer(in: file, from: start, to: end, maxHops: 4, limit: 9),
          try PathAnswer(in: index, from: start, to: end, maxHops: 4, limit: 9)
        )
        #expect(a.paths.map { $0.map(\.link) } == b.paths.map { $0.map(\.link) })
        #expect(a.part == b.part)
      }
    }
    for selection in [
      Selection.everything, .statuses([.contested]), .relations([.supplies, .meets]),
      .dated(Period(first: 0, last: Int.max), limit: 5),
      .dated(Period(first: 2020_01_01, last: Int.max), limit: 50),
    ] {
      let (a, b) = (try file.part(selection), index.part(selection))
      #expect(a.claims == b.claims && a.documents == b.documents, "\(selection), seed \(seed)")
    }
    for name in ["türkiye", "TURKIYE", "person-a", "Ankara", "s-400", "nobody at all", "Turkye"] {
      #expect(try found(file.find(name)) == found(index.find(name)), "\(name), seed \(seed)")
    }
    for words in ["sentence", "cavusoglu", "sentence 100 abou", "turk", "others s 400"] {
      let query = try #require(SearchWords(words))
      let (a, b) = (try file.search(query, limit: 4), index.search(query, limit: 4))
      #expect(a.names == b.names && a.sentences == b.sentences, "\(words), seed \(seed)")
      #expect(a.documents == b.documents)
    }
    let claim = try #require(index.graph.claims.first)
    #expect(try file.claim(claim.id) == index.claim(claim.id))
    #expect(try file.claim("c0000000000000000") == nil)
    #expect(try file.claim("government-tr") == nil)
  }

  /// Entities without mentions, which lists of candidates do not show.
  private func found(_ answer: EntityLookup.Answer) -> String {
    switch answer {
    case .found(let entity): entity.id.text
    case .ambiguous(let entities): "ambiguous: \(entities.map(\.id))"
    case .unknown(let entities): "unknown: \(Set(entities.map(\.id)).count > 5)"
    }
  }

  @Test("Counts and sources", arguments: 0..<6 as Range<UInt64>)
  func reports(seed: UInt64) throws {
    let (file, index) = try both(seed, judgements: "same government-ru person-b")
    let (a, b) = (try file.census(), index.census())
    #expect(a.types == b.types && a.relations == b.relations && a.statuses == b.statuses)
    #expect(a.entities == b.entities && a.claims == b.claims && a.statements == b.statements)
    #expect(a.degree.map(\.entity) == b.degree.map(\.entity))
    #expect(a.betweenness.map(\.entity) == b.betweenness.map(\.entity))
    #expect(a.betweenness.map(\.score) == b.betweenness.map(\.score))
    #expect(a.components == b.components)
    let (c, d) = (try file.sources(), index.sources())
    #expect(c.sources.map(\.document) == d.sources.map(\.document))
    #expect(c.sources.map(\.claims) == d.sources.map(\.claims))
    #expect(c.sources.map(\.onlyHere) == d.sources.map(\.onlyHere))
    #expect(c.voices.map(\.name) == d.voices.map(\.name))
    #expect(c.voices.map(\.statements) == d.voices.map(\.statements))
    #expect(c.voices.map(\.documents) == d.voices.map(\.documents))
  }
}
