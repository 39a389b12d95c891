import ArgumentParser
import Graph
import Queries

/// `redthread deals`: an arms-transfer register.
struct DealsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deals",
    abstract: "A register of arms transfers, as far as the articles tell of them.",
    discussion: """
      In the manner of SIPRI's trade registers: numbers in brackets are uncertain (the text hedges \
      them, or texts disagree), '. .' is unknown.

      Example: redthread deals Graphs/seeds.json --format csv
      """)

  @OptionGroup var source: GraphArgument

  @Option(help: "Only deals with this supplier or recipient: any name, or the id.")
  var party: String?

  @Option(help: "table, json, csv, dot or mermaid.")
  var format = AnswerFormat.table

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let source = try source.open()
    let party = try party.map { try source.entity(named: $0).id }
    let part = try reportingCaseFailure { try source.part(.relations(Deal.relations)) }
    let deals = Deal.all(in: part).filter {
      party == nil || [$0.supplier, $0.recipient].contains(party)
    }
    if deals.isEmpty { complain("no claim tells of a transfer of arms") }
    let shown = Array(deals.prefix(answer.most))
    try Answer(shown, of: deals.count, in: part).print(as: answer.json ? .json : format)
  }
}

extension Answer {
  fileprivate init(_ deals: [Deal], of total: Int, in part: Graph) {
    let citations = Citations(part)
    self.init(
      json: .object([
        ("total", .number(total)), ("deals", .array(deals.map(\.json))),
        ("documents", .documents(part.documents)),
      ]), graph: part.part(deals.flatMap(\.claims).uniqued))
    var table = AnswerTable([
      .flexible("supplier"), .flexible("recipient"), .flexible("designation"), .number("ordered"),
      .number("year"), .number("delivered"), .number("value"), .fixed("status"),
      .flexible("evidence"),
    ])
    func name(_ id: EntityID?) -> String { id.map(citations.label) ?? ". ." }
    for deal in deals {
      let places = deal.claims.flatMap(\.statements).map(citations.place)
      let more = places.count > 1 ? " (+\(places.count - 1))" : ""
      table.add([
        .init(name(deal.supplier), .strong), .init(name(deal.recipient), .strong),
        .init(name(deal.weapon)), .init(deal.ordered.register), .init(deal.year.register),
        .init(deal.delivered.register), .init(deal.amount.register),
        .init(deal.status.rawValue, deal.status.style), .init(places[0] + more, .faint),
      ])
    }
    show(table)
    if deals.count < total { say("the first \(deals.count) of \(total)") }
  }
}

extension Deal.Value? {
  /// As a register writes it.
  fileprivate var register: String {
    guard let self else { return ". ." }
    return self.isUncertain ? "(\(self.text))" : self.text
  }

  fileprivate var json: JSONTree {
    guard let self else { return .null }
    return .object([("value", .text(self.text)), ("uncertain", .boolean(self.isUncertain))])
  }
}

extension Deal {
  fileprivate var json: JSONTree {
    .object([
      ("supplier", .optional(supplier?.text)), ("recipient", .optional(recipient?.text)),
      ("designation", .optional(weapon?.text)), ("ordered", ordered.json), ("year", year.json),
      ("delivered", delivered.json), ("value", amount.json), ("status", .text(status.rawValue)),
      ("claims", .array(claims.map { .text($0.id) })),
      ("evidence", .statements(claims.flatMap(\.statements))),
    ])
  }
}
