import ArgumentParser
import Graph
import Queries
import Text

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

  @Option(help: "Only claims that lead in, out, or both.")
  var direction = LinkFilter.Direction.both

  @OptionGroup var claims: ClaimOptions

  @Option(help: "table, json, csv, dot or mermaid.")
  var format = AnswerFormat.table

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if hops < 1 { throw ValidationError("--hops needs a number from 1") }
  }

  func run() throws {
    switch try source.openAny() {
    case .claims(let source): try answerQuestion(about: source)
    case .foreign(let graph):
      let links = try graph.neighbours(
        of: entity, hops: hops, direction, ForeignKinds(claims), limit: answer.most)
      try links.print(as: answer.json ? .json : format)
    }
  }

  private func answerQuestion(about source: any GraphSource) throws {
    let filter = try filter(of: source)
    let entity = try source.entity(named: entity, for: answer.json ? .json : format)
    let found = try reportingCaseFailure {
      try Neighbourhood(
        in: source, of: entity.id, hops: hops, filter, limit: answer.most)
    }
    if found.rows.isEmpty { try explainEmptiness(of: entity, in: source) }
    try Answer(found, of: entity, hops: hops).print(as: answer.json ? .json : format)
  }

  private func filter(of source: any GraphSource) throws -> LinkFilter {
    var filter = LinkFilter()
    filter.direction = direction
    try claims.choose(&filter, among: reportingCaseFailure { try source.relations() })
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
        + "\(list { $0.relation.name }); status: \(list { $0.status.rawValue }); "
        + "direction: \(list { $0.direction.rawValue })"
        + (try otherValues(of: entity, in: source)))
  }

  /// The types, days and sources that there are, of those filters that were used; of a hub, as far as
  /// its best supported claims have them.
  private func otherValues(of entity: Entity, in source: any GraphSource) throws -> String {
    let hasDays = claims.since != nil || claims.until != nil
    if claims.type.isEmpty && !hasDays && claims.source.isEmpty { return "" }
    let part = try reportingCaseFailure {
      try Neighbourhood(in: source, of: entity.id, hops: 1, LinkFilter(), limit: 1000).part
    }
    var text = ""
    if !claims.type.isEmpty {
      let types = Set(part.entities.filter { $0.id != entity.id }.map(\.type.rawValue))
      text += "; types: " + types.sorted().joined(separator: ", ")
    }
    if hasDays { text += "; days: " + part.presentDays }
    if !claims.source.isEmpty { text += "; sources: " + part.presentSources }
    return text
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
