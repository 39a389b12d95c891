import Graph
import Testing
import Text

/// Russia supplies Turkey in 2019, Turkey warns the US in 2020, a company stands alone with NATO.
private let graph = Graph(merging: [
  document(
    record("d1", publisher: "Reuters", published: "2019-08-01"),
    [
      statement(qualifiers: [date("2019-07")], in: "d1"),
      statement(.negated, .actual, by: [speaker("government-ru")], in: "d1", at: 40),
    ]),
  document(
    record("d2", publisher: "Bloomberg", published: "2020-02-01"),
    [
      statement("government-tr", .warns, "government-us", item: nil, in: "d2"),
      statement("company-x", .cooperatesWith, "organisation-nato", item: nil, in: "d2", at: 80),
    ]),
])

private func filter(_ change: (inout GraphFilter) -> Void) -> Graph {
  var filter = GraphFilter()
  change(&filter)
  return graph.filtered(by: filter)
}

private func ids(_ graph: Graph) -> [String] { graph.entities.map(\.id.text) }

@Suite("A filter gives the part that was asked for")
struct FilterTests {
  @Test("Nothing asked for is the whole graph")
  func nothing() { #expect(graph.filtered(by: GraphFilter()) == graph) }

  @Test("By relation, with only the entities of those claims")
  func relation() {
    #expect(ids(filter { $0.relations = [.warns] }) == ["government-tr", "government-us"])
  }

  @Test("By type: both ends, and items stay with their claims")
  func type() {
    let part = filter { $0.types = [.government] }
    #expect(ids(part) == ["government-ru", "government-tr", "government-us", "weapon-s-400"])
    #expect(part.claims.count == 2)
  }

  @Test("By source, where a claim may lose the statement that contested it")
  func source() {
    #expect(ids(filter { $0.sources = ["bloomberg"] }).count == 4)
    #expect(filter { $0.sources = ["bloomberg"] }.documents.map(\.id) == ["d2"])
  }

  @Test("By time: a stated date counts, then that of the publication")
  func time() {
    #expect(
      filter { $0.since = Period("2020") }.claims.map(\.relation) == [.cooperatesWith, .warns])
    let early = filter { $0.until = Period("2019-07") }
    #expect(early.claims.map(\.statements.count) == [1])
    #expect(graph.claims.first { $0.relation == .supplies }?.status == .contested)
    #expect(early.claims.map(\.status) == [.asserted])
  }

  @Test("Around an entity, so many claims far")
  func around() {
    let one = filter { $0.around = [EntityID("government-ru")] }
    #expect(ids(one) == ["government-ru", "government-tr", "weapon-s-400"])
    let two = filter {
      $0.around = [EntityID("government-ru")]
      $0.hops = 2
    }
    #expect(ids(two).contains("government-us"))
    #expect(!ids(two).contains("company-x"))
  }

  @Test("The best supported entities")
  func top() {
    #expect(ids(filter { $0.top = 1 }) == ["government-tr"])
    #expect(filter { $0.top = 1 }.claims.isEmpty)
  }
}

@Suite("An entity is found by any of its names")
struct EntityLookupTests {
  private func lookup(_ name: String, type: EntityType? = nil) -> [String] {
    func entity(_ id: String, _ label: String, _ aliases: [String]) -> Entity {
      let type = EntityType(rawValue: String(id.prefix { $0 != "-" })) ?? .company
      return Entity(
        id: EntityID(id), type: type, label: label, aliases: aliases, properties: [:], mentions: [])
    }
    let named = Graph(
      documents: [],
      entities: [
        entity("government-tr", "Turkey", ["Ankara"]), entity("place-ankara", "Ankara", []),
        entity("person-a-smith", "Anna Smith", ["Smith"]),
        entity("person-b-smith", "Bob Smith", ["Smith"]), entity("company-aselsan", "Aselsan", []),
      ], statements: [])
    switch EntityLookup(named, folding: { $0.lowercased() }).find(name, type: type) {
    case .found(let entity): return ["found", entity.id.text]
    case .ambiguous(let entities): return ["ambiguous"] + entities.map(\.id.text)
    case .unknown(let nearest): return ["unknown"] + nearest.map(\.id.text)
    }
  }

  @Test("Id, label, alias; case does not matter; a label wins over another's alias")
  func found() {
    #expect(lookup("government-tr") == ["found", "government-tr"])
    #expect(lookup("TURKEY") == ["found", "government-tr"])
    #expect(lookup("ankara") == ["found", "place-ankara"])
    #expect(lookup("ankara", type: .government) == ["found", "government-tr"])
  }

  @Test("A name of two people is not guessed")
  func ambiguous() {
    #expect(lookup("Smith") == ["ambiguous", "person-a-smith", "person-b-smith"])
  }

  @Test("A slip of the finger, or one word of a name, gets suggestions")
  func unknown() {
    #expect(lookup("Aselsn") == ["unknown", "company-aselsan"])
    #expect(lookup("Anna") == ["unknown", "person-a-smith"])
    #expect(lookup("Zanzibar") == ["unknown"])
  }
}

@Suite("Ways through the graph")
struct PathTests {
  @Test("The links of an entity say which way they go")
  func links() {
    let links = graph.links(of: EntityID("government-tr"))
    #expect(links.map(\.direction) == [.incoming, .outgoing])
    #expect(links.map(\.neighbour.text) == ["government-ru", "government-us"])
  }

  @Test("The shortest path goes against the direction of claims, too")
  func path() {
    let (us, ru) = (EntityID("government-us"), EntityID("government-ru"))
    let path = graph.shortestPath(from: us, to: ru)
    #expect(path?.map(\.claim.relation) == [.warns, .supplies])
    #expect(graph.shortestPath(from: us, to: ru, limit: 1) == nil)
    #expect(graph.shortestPath(from: us, to: us) == [])
    #expect(graph.shortestPath(from: us, to: EntityID("company-x")) == nil)
  }

  @Test("Statistics count what is there")
  func statistics() {
    let numbers = Statistics(graph)
    #expect(numbers.statements == 4)
    #expect(numbers.claimsByStatus.map(\.count) == [1, 2])
    #expect(numbers.hubs.first?.entity.id.text == "government-tr")
  }
}
