import ArgumentParser
import Graph
import Queries

/// `redthread sources`: documents and speakers, with how much rests on each.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Documents and speakers, with how much of the graph rests on each.",
    discussion: """
      'Only here' counts the claims that no other document states.

      Example: redthread sources Graphs/seeds.json
      """)

  @OptionGroup var source: GraphArgument

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let source = try source.open()
    let report = try reportingCaseFailure { try source.sources() }
    try Answer(report, limit: answer.most).print(as: answer.json ? .json : .table)
  }
}

extension Answer {
  fileprivate init(_ report: SourceReport, limit: Int) {
    let sources = report.sources.prefix(limit)
    let voices = report.voices.prefix(limit)
    self.init(
      json: .object([
        (
          "sources",
          .array(
            sources.map {
              .object([
                ("statements", .number($0.statements)), ("claims", .number($0.claims)),
                ("onlyHere", .number($0.onlyHere)), ("document", .documents([$0.document])),
              ])
            })
        ),
        (
          "speakers",
          .array(
            voices.map {
              .object([
                ("name", .text($0.name)), ("entity", .optional($0.entity?.text)),
                ("statements", .number($0.statements)), ("documents", .number($0.documents)),
              ])
            })
        ),
      ]))
    var documents = AnswerTable([
      .flexible("document"), .flexible("publisher"), .fixed("published"), .number("statements"),
      .number("claims"), .number("only here"), .fixed("id"),
    ])
    for source in sources {
      documents.add([
        .init(source.document.paths.joined(separator: ", "), .strong),
        .init(source.document.publisher ?? ""), .init(source.document.published ?? ""),
        .init("\(source.statements)"), .init("\(source.claims)"), .init("\(source.onlyHere)"),
        .init(source.document.id, .faint),
      ])
    }
    show(documents)
    var speakers = AnswerTable([
      .flexible("speaker"), .flexible("entity"), .number("statements"), .number("documents"),
    ])
    for voice in voices {
      speakers.add([
        .init(voice.name, voice.entity == nil ? .plain : .strong),
        .init(voice.entity?.text ?? "", .faint), .init("\(voice.statements)"),
        .init("\(voice.documents)"),
      ])
    }
    say("")
    show(speakers)
    let hidden = report.sources.count - sources.count + report.voices.count - voices.count
    if hidden > 0 { say("\(hidden) more; --limit 0 shows all") }
  }
}
