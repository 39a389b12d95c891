import ArgumentParser
import Graph
import Queries
import Text

/// `redthread path`: how two entities are linked.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "The shortest chain of claims between two entities.",
    discussion: """
      Claims count in both directions, whatever their status, which each hop shows. Of chains of the \
      same length the one with the best supported links is shown; --all shows them all.

      Example: redthread path Graphs/seeds.json Ukraine Aselsan
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "Where to start: any name of the entity, or its id.")
  var from: String

  @Argument(help: "Where to arrive.")
  var to: String

  @Option(help: "The longest chain that is looked for.")
  var maxHops = 6

  @Flag(help: "All shortest chains, not only the best supported.")
  var all = false

  @Option(help: "table, json, csv, dot or mermaid.")
  var format = AnswerFormat.table

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if maxHops < 1 { throw ValidationError("--max-hops needs a number from 1") }
  }

  func run() throws {
    switch try source.openAny() {
    case .claims(let source): try answerQuestion(about: source)
    case .foreign(let graph):
      let paths = try graph.paths(
        from: from, to: to, maxHops: maxHops, limit: all ? answer.most : 1)
      try paths.print(as: answer.json ? .json : format)
    }
  }

  private func answerQuestion(about source: any GraphSource) throws {
    let form = answer.json ? .json : format
    let start = try source.entity(named: from, for: form)
    let end = try source.entity(named: to, for: form)
    try requireTwo(from, to, areOne: start.id == end.id, label: start.label, id: start.id.text)
    let found = try reportingCaseFailure {
      try PathAnswer(
        in: source, from: start.id, to: end.id, maxHops: maxHops, limit: all ? answer.most : 1)
    }
    if found.paths.isEmpty {
      complain(
        "no chain of at most \(maxHops) claims leads from \(PrintableText.line(start.label)) to "
          + "\(PrintableText.line(end.label)); --max-hops looks further")
    }
    try Answer(found, from: start, to: end, isAll: all).print(as: form)
  }
}

/// Ends the program where two names mean one.
func requireTwo(
  _ first: String, _ second: String, areOne: Bool, label: String, id: String
) throws {
  if !areOne { return }
  complain(PrintableText.line("'\(first)' and '\(second)' are both \(label) (\(id))"))
  throw ExitCode.wrongUse
}

extension Answer {
  fileprivate init(_ found: PathAnswer, from start: Entity, to end: Entity, isAll: Bool) {
    let citations = Citations(found.part)
    self.init(
      json: .object([
        ("from", .entity(start)), ("to", .entity(end)),
        (
          "paths",
          .array(
            found.paths.map { path in
              .array(
                path.map { hop in
                  .object([
                    ("from", .text(hop.from.text)), ("to", .text(hop.link.neighbour.text)),
                    ("direction", .text(hop.link.direction.rawValue)),
                    ("others", .number(hop.others)), ("claim", .claim(hop.link.claim)),
                  ])
                })
            })
        ),
        ("more", .boolean(found.isCut)), ("documents", .documents(found.part.documents)),
      ]), graph: found.part)
    for path in found.paths {
      var table = AnswerTable([
        .flexible("from"), .fixed("relation"), .flexible("to"), .fixed("status"),
        .number("support"), .flexible("quote"), .flexible("source"),
      ])
      for hop in path {
        let statement = citations.best(hop.link.claim)
        let others = hop.others == 0 ? "" : " (+\(hop.others))"
        table.add([
          .init(citations.label(hop.from), .strong), .init(citations.relation(hop.link) + others),
          .init(citations.neighbour(hop.link), .strong),
          .init(hop.link.claim.status.rawValue, hop.link.claim.status.style),
          .init("\(hop.link.claim.weight)"), .init(statement.evidence.quote),
          .init(citations.place(statement), .faint),
        ])
      }
      if !blocks.isEmpty { say("") }
      show(table)
    }
    if isAll && found.isCut { say("the first \(found.paths.count); --limit 0 shows all") }
  }
}
