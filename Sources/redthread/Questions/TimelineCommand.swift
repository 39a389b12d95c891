import ArgumentParser
import Graph
import Queries

/// `redthread timeline`: what is said of which day.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Statements in order of the days that they are about.",
    discussion: """
      A statement without a date of its own stands at the day its article was published, marked with \
      'pub'; one without either is counted at the end.

      Example: redthread timeline Graphs/seeds.json Turkey --since 2019
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "Only statements about this entity: any of its names, or its id.")
  var entity: String?

  @Option(help: "From this year, month or day on.", transform: period)
  var since: Period?

  @Option(help: "Up to this year, month or day.", transform: period)
  var until: Period?

  @Option(help: "table, json, csv, dot or mermaid.")
  var format = AnswerFormat.table

  @OptionGroup var answer: AnswerOptions

  func validate() throws { try checkOrder(since: since, until: until) }

  func run() throws {
    let source = try source.open()
    let within = Period(first: since?.first ?? 0, last: until?.last ?? Int.max)
    let subject = try entity.map { try source.entity(named: $0) }
    let timeline = try reportingCaseFailure {
      let part =
        if let subject {
          try source.links(of: subject.id, LinkFilter(), limit: Int.max).part
        } else if answer.limit == 0 {
          try source.part(.everything)
        } else {
          try source.part(.dated(within, limit: answer.limit))
        }
      return Timeline(of: part, about: subject?.id, within: within, limit: answer.most)
    }
    if timeline.events.isEmpty { complain("nothing that is dated matches") }
    try Answer(timeline, isWhole: subject != nil || answer.limit == 0).print(
      as: answer.json ? .json : format)
  }
}

extension Answer {
  /// - Parameter isWhole: whether all statements were looked at, not only those with a date.
  fileprivate init(_ timeline: Timeline, isWhole: Bool) {
    let citations = Citations(timeline.part)
    self.init(
      json: .object([
        (
          "events",
          .array(
            timeline.events.map { event in
              .object([
                ("date", .text(event.date)), ("from", .optional(event.period.firstDay)),
                ("to", .optional(event.period.lastDay)), ("stated", .boolean(event.isStated)),
                ("claim", .text(event.claim.id)), ("source", .text(event.claim.source.text)),
                ("relation", .text(event.claim.relation.name)),
                ("target", .text(event.claim.target.text)),
                ("item", .optional(event.claim.item?.text)),
                ("statements", .statements([event.statement])),
              ])
            })
        ),
        ("undated", isWhole ? .number(timeline.undated) : .null),
        ("documents", .documents(timeline.part.documents)),
      ]), graph: timeline.part.part(timeline.events.map(\.claim).uniqued))
    var table = AnswerTable([
      .fixed("date"), .fixed(""), .flexible("claim"), .fixed("says"), .flexible("quote"),
      .flexible("source"),
    ])
    for event in timeline.events {
      table.add([
        .init(event.date, .strong), .init(event.isStated ? "" : "pub", .faint),
        .init(citations.sentence(event.claim)), .init(event.statement.stance),
        .init(event.statement.evidence.quote), .init(citations.place(event.statement), .faint),
      ])
    }
    show(table)
    if timeline.events.count < timeline.total { say("--limit 0 shows all") }
    if isWhole && timeline.undated > 0 { say("\(timeline.undated) statements without a date") }
  }
}
