import ArgumentParser
import Graph
import Knowledge
import Queries
import Text

/// The options that choose claims by what they say and who says it.
struct ClaimOptions: ParsableArguments {
  @Option(help: "Only entities of this type, and claims between them; may be repeated.")
  var type: [TypeName] = []

  @Option(help: "Only claims of this relation; may be repeated.")
  var relation: [RelationName] = []

  @Option(
    name: [.long, .customLong("only")],
    help: "Only claims of this status, or of several with commas; may be repeated.",
    completion: .list(ClaimStatus.allCases.map(\.rawValue)))
  var status: [StatusList] = []

  @Option(help: "Only what is said of this year, month or day, or later.", transform: period)
  var since: Period?

  @Option(help: "Only what is said of this year, month or day, or earlier.", transform: period)
  var until: Period?

  @Option(help: "Only what this publisher, path, title or address says; may be repeated.")
  var source: [String] = []

  func validate() throws { try checkOrder(since: since, until: until) }

  var statuses: Set<ClaimStatus> { Set(status.flatMap(\.statuses)) }

  var isEmpty: Bool {
    type.isEmpty && relation.isEmpty && status.isEmpty && since == nil && until == nil
      && source.isEmpty
  }

  /// Puts what the options ask for into a filter, of a graph or of links alike.
  ///
  /// - Parameter relations: those that claims have where the filter is for.
  func choose(
    _ filter: inout some ClaimFilter, among relations: @autoclosure () throws -> Set<Relation>
  ) throws {
    filter.types = try type.known()
    filter.relations = relation.isEmpty ? [] : try relation.known(among: relations())
    filter.statuses = statuses
    filter.since = since
    filter.until = until
    filter.sources = source
  }
}

/// What graphs and links are filtered by alike.
protocol ClaimFilter {
  var types: Set<EntityType> { get set }
  var relations: Set<Relation> { get set }
  var statuses: Set<ClaimStatus> { get set }
  var since: Period? { get set }
  var until: Period? { get set }
  var sources: [String] { get set }
}

extension GraphFilter: ClaimFilter {}
extension LinkFilter: ClaimFilter {}

/// The statuses that an option names: `asserted,planned`.
struct StatusList: ExpressibleByArgument {
  let statuses: [ClaimStatus]

  init?(argument: String) {
    let names = argument.split(separator: ",")
    statuses = names.compactMap { ClaimStatus(rawValue: String($0)) }
    if statuses.isEmpty || statuses.count < names.count { return nil }
  }

  static var allValueStrings: [String] { ClaimStatus.allCases.map(\.rawValue) }
}

/// The options that choose a part of a graph, the same for every command that takes a whole one.
struct FilterOptions: ParsableArguments {
  @OptionGroup var claims: ClaimOptions

  @Option(help: "Only this entity, by any of its names, and what is near it; may be repeated.")
  var around: [String] = []

  @Option(help: "How many claims away may be what is near.")
  var hops = 1

  @Option(help: "Only so many entities: those with the most independent support.")
  var top: Int?

  func validate() throws {
    if hops < 0 { throw ValidationError("--hops needs a number from 0") }
    if let top, top < 1 { throw ValidationError("--top needs a number from 1") }
  }

  var isEmpty: Bool { claims.isEmpty && around.isEmpty && top == nil }

  /// The part of `graph` that the options ask for.
  func apply(to graph: Graph) throws -> Graph {
    var filter = GraphFilter()
    try claims.choose(&filter, among: Set(graph.claims.lazy.map(\.relation)))
    if !around.isEmpty {
      let lookup = EntityLookup(graph) { Folding.folded($0) }
      filter.around = try around.map { try lookup.entity(named: $0).id }
    }
    filter.hops = hops
    filter.top = top
    let part = graph.filtered(by: filter)
    if part.entities.isEmpty && !graph.entities.isEmpty {
      complain("the filter matched nothing; \(presentValues(in: graph))")
    }
    return part
  }

  /// The relations that there are, and the values of the other filters that were used.
  private func presentValues(in graph: Graph) -> String {
    let counts = Statistics(graph)
    func list(_ values: [(String, Int)]) -> String {
      values.map { "\($0) \($1)" }.joined(separator: ", ")
    }
    var text = "relations present: " + list(counts.claimsByRelation.map { ($0, $1) })
    if !claims.type.isEmpty {
      text += "; types: " + list(counts.entitiesByType.map { ($0.rawValue, $1) })
    }
    if !claims.status.isEmpty {
      text += "; status: " + list(counts.claimsByStatus.map { ($0.rawValue, $1) })
    }
    if claims.since != nil || claims.until != nil { text += "; days: " + graph.presentDays }
    if !claims.source.isEmpty { text += "; sources: " + graph.presentSources }
    return text
  }
}

extension EntityLookup {
  /// The one entity called `name`, or the end of the program with the candidates.
  func entity(named name: String) throws -> Entity { try find(name).only(called: name) }
}

extension EntityLookup.Answer {
  /// The one entity that was found, or the end of the program with the candidates.
  func only(called name: String) throws -> Entity {
    func list(_ entities: [Entity]) -> String {
      entities.map { PrintableText.line("\($0.label) (\($0.id))") }.joined(separator: ", ")
    }
    let shown = PrintableText.line(name)
    switch self {
    case .found(let entity): return entity
    case .ambiguous(let entities):
      complain("'\(shown)' names several: \(list(entities)); give the id of one")
    case .unknown(let nearest) where nearest.isEmpty: complain("nothing is called '\(shown)'")
    case .unknown(let nearest):
      complain("nothing is called '\(shown)'; did you mean \(list(nearest))?")
    }
    throw ExitCode.wrongUse
  }
}
