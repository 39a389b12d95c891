import ArgumentParser
import Graph
import Queries

/// `redthread disputes`: claims that some affirm and others deny.
struct DisputesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disputes",
    abstract: "Contested claims: both sides, who says what, with quotes.",
    discussion: """
      Example: redthread disputes Graphs/seeds.json
      """)

  @OptionGroup var source: GraphArgument

  @Option(help: "table, json, csv, dot or mermaid.")
  var format = AnswerFormat.table

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let source = try source.open()
    let part = try reportingCaseFailure { try source.part(.statuses([.contested])) }
    let disputes = Dispute.all(in: part)
    if disputes.isEmpty { complain("no claim is contested") }
    let answer = Answer(
      Array(disputes.prefix(self.answer.most)), of: disputes.count, in: part)
    try answer.print(as: self.answer.json ? .json : format)
  }
}

extension Answer {
  fileprivate init(_ disputes: [Dispute], of total: Int, in part: Graph) {
    let citations = Citations(part)
    self.init(
      json: .object([
        ("total", .number(total)),
        (
          "disputes",
          .array(
            disputes.map { dispute in
              .object([
                ("claim", .text(dispute.claim.id)), ("source", .text(dispute.claim.source.text)),
                ("relation", .text(dispute.claim.relation.name)),
                ("target", .text(dispute.claim.target.text)),
                ("item", .optional(dispute.claim.item?.text)),
                ("affirmed", .statements(dispute.affirmed)),
                ("negated", .statements(dispute.negated)),
              ])
            })
        ),
        ("documents", .documents(part.documents)),
      ]), graph: part.part(disputes.map(\.claim)))
    for dispute in disputes {
      var table = AnswerTable(
        titled: "\(citations.sentence(dispute.claim))  (\(dispute.claim.id))",
        [.fixed("says"), .flexible("who"), .flexible("quote"), .flexible("source")])
      for statement in dispute.affirmed + dispute.negated {
        table.add([
          .init(statement.stance, statement.polarity == .affirmed ? .good : .bad),
          .init(citations.voice(statement), .strong), .init(statement.evidence.quote),
          .init(citations.place(statement), .faint),
        ])
      }
      if !blocks.isEmpty { say("") }
      show(table)
    }
    if disputes.count < total { say("the first \(disputes.count) of \(total)") }
  }
}
