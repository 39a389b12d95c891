import ArgumentParser
import Graph
import Queries

/// `redthread neighbours`: what is linked to an entity.
struct NeighboursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Who and what an entity is linked to, with a quote for each link.",
    discussion: """
      The best supported links first. Filters by date and source look at each statement: status and \
      support are those of the statements that are left.

      Example: redthread neighbours Graphs/seeds.json Turkey --relation rejects
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "The entity: any of its names, or its id.")
  var entity: String

  @Option(help: "How many claims away, too.")
  var hops = 1

  @Option(help: "Only claims of this relation; may be repeated.")
  var relation: [Relation] = []

  @Option(help: "Only entities of this type; may be repeated.")
  var type: [EntityType] = []

  @Option(help: "Only claims that lead in, out, or both.")
  var direction = LinkFilter.Direction.both

  @Option(help: "Only claims of this status; may be repeated.")
  var status: [ClaimStatus] = []

  @Option(help: "Only what is said of this year, month or day, or later.", transform: period)
  var since: Period?

  @Option(help: "Only what is said of this year, month or day, or earlier.", transform: period)
  var until: Period?

  @Option(
    name: .customLong("source"),
    help: "Only what this publisher, path, title or address says; may be repeated.")
  var documents: [String] = []

  @Option(help: "table, json, csv, dot or mermaid.")
  var format = AnswerFormat.table

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if hops < 1 { throw ValidationError("--hops needs a number from 1") }
    try checkOrder(since: since, until: until)
  }

  func run() throws {
    let source = try source.open()
    let entity = try source.entity(named: entity)
    let found = try reportingCaseFailure {
      try Neighbourhood(
        in: source, of: entity.id, hops: hops, filter, limit: answer.most)
    }
    if found.rows.isEmpty { try explainEmptiness(of: entity, in: source) }
    try Answer(found, of: entity, hops: hops).print(as: answer.json ? .json : format)
  }

  private var filter: LinkFilter {
    var filter = LinkFilter()
    filter.direction = direction
    filter.relations = Set(relation)
    filter.types = Set(type)
    filter.statuses = Set(status)
    filter.since = since
    filter.until = until
    filter.sources = documents
    return filter
  }

  /// Says which values there are where a filter matched none.
  private func explainEmptiness(of entity: Entity, in source: any GraphSource) throws {
    let counts = try reportingCaseFailure { try source.linkCounts(of: entity.id) }
    let name = PrintableText.line(entity.label)
    if counts.isEmpty {
      complain("\(name) (\(entity.id)) has no claims")
      return
    }
    func list(_ value: (LinkCount) -> String) -> String {
      var sums: [String: Int] = [:]
      for count in counts { sums[value(count), default: 0] += count.count }
      return sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    complain(
      "the filter matched none of the claims of \(name); relations: "
        + "\(list { $0.relation.rawValue }); status: \(list { $0.status.rawValue }); "
        + "direction: \(list { $0.direction.rawValue })")
  }
}

extension Answer {
  fileprivate init(_ found: Neighbourhood, of entity: Entity, hops: Int) {
    let citations = Citations(found.part)
    self.init(
      json: .object([
        ("entity", .entity(entity)), ("total", .number(found.total)),
        ("more", .boolean(found.isCut)),
        (
          "links",
          .array(
            found.rows.map { row in
              .object([
                ("hop", .number(row.hop)), ("from", .text(row.from.text)),
                ("direction", .text(row.link.direction.rawValue)),
                ("neighbour", .text(row.link.neighbour.text)), ("claim", .claim(row.link.claim)),
              ])
            })
        ),
        ("documents", .documents(found.part.documents)),
      ]), graph: found.part)
    var columns: [AnswerTable.Column] = [
      .fixed("relation"), .flexible("neighbour"), .fixed("status"), .number("support"),
      .flexible("quote"), .flexible("source"),
    ]
    if hops > 1 { columns.insert(contentsOf: [.number("hop"), .flexible("from")], at: 0) }
    var table = AnswerTable(columns)
    for row in found.rows {
      let statement = citations.best(row.link.claim)
      let near: [AnswerTable.Cell] =
        hops > 1 ? [.init("\(row.hop)"), .init(citations.label(row.from))] : []
      table.add(
        near + [
          .init(citations.relation(row.link)), .init(citations.neighbour(row.link), .strong),
          .init(row.link.claim.status.rawValue, row.link.claim.status.style),
          .init("\(row.link.claim.weight)"), .init(statement.evidence.quote),
          .init(citations.place(statement), .faint),
        ])
    }
    show(table)
    if found.isCut { say("the first \(found.rows.count); --limit 0 shows all") }
  }
}

extension LinkFilter.Direction: ExpressibleByArgument {}
