import ArgumentParser
import Graph
import Queries

/// `redthread stats`: what there is, in numbers.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts, the best connected entities, and how the graph hangs together.",
    discussion: """
      Degree is the number of claims of an entity. Betweenness is the number of pairs of others whose \
      shortest chain leads over it; on large graphs it is estimated from some of the entities.

      Example: redthread stats Graphs/seeds.json
      """)

  @OptionGroup var source: GraphArgument

  @Flag(help: "Answer as one JSON object.")
  var json = false

  func run() throws {
    let answer =
      switch try source.openAny() {
      case .claims(let source): Answer(try reportingCaseFailure { try source.census() })
      case .foreign(let graph): Answer(ofForeign: graph.census())
      }
    try answer.print(as: json ? .json : .table)
  }
}

extension Answer {
  fileprivate init(_ census: Census) {
    self.init(
      json: .object(
        [
          ("documents", .number(census.documents)), ("entities", .number(census.entities)),
          ("claims", .number(census.claims)), ("statements", .number(census.statements)),
          ("types", .counts(census.types)), ("relations", .counts(census.relations)),
          ("statuses", .counts(census.statuses)),
        ] + census.connections))
    say(
      "\(census.documents) documents, \(census.entities) entities, \(census.claims) claims, "
        + "\(census.statements) statements")
    show(census.types, titled: "entities")
    show(census.relations, titled: "claims by relation")
    show(census.statuses, titled: "claims by status")
    showConnections(of: census, "entities", "most claims")
  }

  fileprivate init(ofForeign census: Census) {
    self.init(
      json: .object(
        [
          ("nodes", .number(census.entities)), ("edges", .number(census.claims)),
          ("types", .counts(census.types)), ("relations", .counts(census.relations)),
        ] + census.connections))
    say("\(census.entities) nodes, \(census.claims) edges")
    show(census.types, titled: "nodes by type")
    show(census.relations, titled: "edges by relation")
    showConnections(of: census, "nodes", "most edges")
  }

  private mutating func show(_ counts: [Census.Count], titled title: String) {
    if counts.isEmpty { return }
    var table = AnswerTable(titled: title, [.fixed(""), .number("")])
    for count in counts {
      table.add([.init(count.name.isEmpty ? "(none)" : count.name), .init("\(count.count)")])
    }
    say("")
    show(table)
  }

  private mutating func showConnections(
    of census: Census, _ nodes: String, _ mostConnected: String
  ) {
    let between = census.isEstimated ? "most between others (estimated)" : "most between others"
    for (title, leaders) in [(mostConnected, census.degree), (between, census.betweenness)] {
      var table = AnswerTable(titled: title, [.flexible(""), .flexible(""), .number("")])
      for leader in leaders {
        table.add([
          .init(leader.entity.label, .strong), .init(leader.entity.id.text, .faint),
          .init(
            leader.score == leader.score.rounded()
              ? "\(Int(leader.score))" : "\((leader.score * 10).rounded() / 10)"),
        ])
      }
      if leaders.isEmpty { continue }
      say("")
      show(table)
    }
    if let largest = census.components.first {
      say("")
      say(
        "\(counted(census.components.count, "connected group")),"
          + " the largest of \(largest) \(nodes)")
    }
  }
}

extension Census {
  fileprivate var connections: [(String, JSONTree)] {
    [
      ("degree", .leaders(degree)), ("betweenness", .leaders(betweenness)),
      ("betweennessIsEstimated", .boolean(isEstimated)),
      ("components", .array(components.map { .number($0) })),
    ]
  }
}

extension JSONTree {
  fileprivate static func counts(_ counts: [Census.Count]) -> JSONTree {
    .object(counts.map { ($0.name, .number($0.count)) })
  }

  fileprivate static func leaders(_ leaders: [Census.Leader]) -> JSONTree {
    .array(
      leaders.map {
        .object([
          ("entity", .text($0.entity.id.text)), ("label", .text($0.entity.label)),
          ("score", .decimal($0.score)),
        ])
      })
  }
}
