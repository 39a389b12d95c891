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
    let source = try source.open()
    let census = try reportingCaseFailure { try source.census() }
    try Answer(census).print(as: json ? .json : .table)
  }
}

extension Answer {
  fileprivate init(_ census: Census) {
    func object(_ counts: [Census.Count]) -> JSONTree {
      .object(counts.map { ($0.name, .number($0.count)) })
    }
    func leaders(_ leaders: [Census.Leader]) -> JSONTree {
      .array(
        leaders.map {
          .object([
            ("entity", .text($0.entity.id.text)), ("label", .text($0.entity.label)),
            ("score", .decimal($0.score)),
          ])
        })
    }
    self.init(
      json: .object([
        ("documents", .number(census.documents)), ("entities", .number(census.entities)),
        ("claims", .number(census.claims)), ("statements", .number(census.statements)),
        ("types", object(census.types)), ("relations", object(census.relations)),
        ("statuses", object(census.statuses)), ("degree", leaders(census.degree)),
        ("betweenness", leaders(census.betweenness)),
        ("betweennessIsEstimated", .boolean(census.isEstimated)),
        ("components", .array(census.components.map { .number($0) })),
      ]))
    say(
      "\(census.documents) documents, \(census.entities) entities, \(census.claims) claims, "
        + "\(census.statements) statements")
    for (title, counts) in [
      ("entities", census.types), ("claims by relation", census.relations),
      ("claims by status", census.statuses),
    ] {
      var table = AnswerTable(titled: title, [.fixed(""), .number("")])
      for count in counts { table.add([.init(count.name), .init("\(count.count)")]) }
      say("")
      show(table)
    }
    let between = census.isEstimated ? "most between others (estimated)" : "most between others"
    for (title, leaders) in [("most claims", census.degree), (between, census.betweenness)] {
      var table = AnswerTable(titled: title, [.flexible(""), .flexible(""), .number("")])
      for leader in leaders {
        table.add([
          .init(leader.entity.label, .strong), .init(leader.entity.id.text, .faint),
          .init(
            leader.score == leader.score.rounded()
              ? "\(Int(leader.score))" : "\((leader.score * 10).rounded() / 10)"),
        ])
      }
      say("")
      show(table)
    }
    if let largest = census.components.first {
      say("")
      say(
        "\(counted(census.components.count, "connected group")),"
          + " the largest of \(largest) entities")
    }
  }
}
