import ArgumentParser
import Graph
import Knowledge

/// The options that choose a part of a graph, the same for every command.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only entities of this type, and claims between them; may be repeated.")
  var type: [EntityType] = []

  @Option(help: "Only claims of this relation; may be repeated.")
  var relation: [Relation] = []

  @Option(help: "Only claims of this status; may be repeated.")
  var status: [ClaimStatus] = []

  @Option(help: "Only what is said of this year, month or day, or later.", transform: period)
  var since: Period?

  @Option(help: "Only what is said of this year, month or day, or earlier.", transform: period)
  var until: Period?

  @Option(help: "Only what this publisher, path, title or address says; may be repeated.")
  var source: [String] = []

  @Option(help: "Only this entity, by any of its names, and what is near it; may be repeated.")
  var around: [String] = []

  @Option(help: "How many claims away may be what is near.")
  var hops = 1

  @Option(help: "Only so many entities: those with the most independent support.")
  var top: Int?

  func validate() throws {
    if hops < 0 { throw ValidationError("--hops needs a number from 0") }
    try checkOrder(since: since, until: until)
    if let top, top < 1 { throw ValidationError("--top needs a number from 1") }
  }

  var isEmpty: Bool {
    type.isEmpty && relation.isEmpty && status.isEmpty && since == nil && until == nil
      && source.isEmpty && around.isEmpty && top == nil
  }

  /// The part of `graph` that the options ask for.
  func apply(to graph: Graph) throws -> Graph {
    var filter = GraphFilter()
    filter.types = Set(type)
    filter.relations = Set(relation)
    filter.statuses = Set(status)
    filter.since = since
    filter.until = until
    filter.sources = source
    if !around.isEmpty {
      let lookup = EntityLookup(graph) { Folding.folded($0) }
      filter.around = try around.map { try lookup.entity(named: $0).id }
    }
    filter.hops = hops
    filter.top = top
    let part = graph.filtered(by: filter)
    if part.entities.isEmpty && !graph.entities.isEmpty {
      let relations = Statistics(graph).claimsByRelation.map {
        "\($0.relation.rawValue) \($0.count)"
      }
      complain(
        "the filter matched nothing; relations present: \(relations.joined(separator: ", "))")
    }
    return part
  }
}

extension EntityLookup {
  /// The one entity called `name`, or the end of the program with the candidates.
  func entity(named name: String) throws -> Entity {
    func list(_ entities: [Entity]) -> String {
      entities.map { "\($0.label) (\($0.id))" }.joined(separator: ", ")
    }
    switch find(name) {
    case .found(let entity): return entity
    case .ambiguous(let entities):
      complain("'\(name)' names several: \(list(entities)); give the id of one")
    case .unknown(let nearest) where nearest.isEmpty: complain("nothing is called '\(name)'")
    case .unknown(let nearest):
      complain("nothing is called '\(name)'; did you mean \(list(nearest))?")
    }
    throw ExitCode.wrongUse
  }
}

extension EntityType: ExpressibleByArgument {}
extension Relation: ExpressibleByArgument {}
extension ClaimStatus: ExpressibleByArgument {}
