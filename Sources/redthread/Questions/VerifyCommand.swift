import ArgumentParser
import Graph
import Queries
import Text

/// `redthread verify`: whether the sources still say what the graph quotes.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads every source again and checks every quote, byte for byte.",
    discussion: """
      Files are looked for where they were when they were added, seen from the folder that you are \
      in, or below --against. Ends with 0 where all is as quoted, 1 where files are missing, 3 where \
      a file or a quote changed.

      Example: redthread verify Graphs/seeds.json --against .
      """)

  @OptionGroup var source: GraphArgument

  @Option(help: ArgumentHelp("Look for the files below this folder.", valueName: "folder"))
  var against: String?

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let source = try source.open()
    let graph = try reportingCaseFailure { try source.part(.everything) }
    let console = Console()
    let verification = Verification(of: graph, in: SourceFiles(folder: against)) {
      console.progress("\($0) of \(graph.documents.count) documents")
    }
    console.endProgress()
    try Answer(verification, limit: answer.most).print(as: answer.json ? .json : .table)
    if verification.isContradicted { throw ExitCode.failed }
    if verification.isIncomplete { throw ExitCode.documentsSkipped }
  }
}

extension Verification {
  fileprivate var isContradicted: Bool {
    findings.contains { finding in
      switch finding.finding {
      case .changed, .misquoted: true
      case .unchanged, .missing: false
      }
    }
  }

  fileprivate var isIncomplete: Bool {
    findings.contains { if case .missing = $0.finding { true } else { false } }
  }
}

extension Answer {
  fileprivate init(_ verification: Verification, limit: Int) {
    self.init(json: .array(verification.findings.map { $0.finding.json($0.document) }))
    let good = verification.findings.count { $0.finding.isGood }
    let quotes = verification.findings.reduce(0) { sum, found in
      if case .unchanged(let quotes) = found.finding { sum + quotes } else { sum }
    }
    say("\(good) of \(verification.findings.count) documents unchanged, \(quotes) quotes in place")
    var table = AnswerTable([
      .flexible("document"), .fixed("what"), .fixed("bytes"), .flexible("quote"),
    ])
    for (document, finding) in verification.findings where table.rows.count < limit {
      let path = AnswerTable.Cell(document.paths.first ?? document.id, .strong)
      for row in finding.rows { table.add([path] + row) }
    }
    show(table)
  }
}

extension Verification.Finding {
  /// What is not as it was: what, where, quote.
  fileprivate var rows: [[AnswerTable.Cell]] {
    func row(_ what: String, _ evidence: Evidence, _ style: AnswerTable.Style) -> [AnswerTable.Cell]
    {
      let range = evidence.location.range
      return [
        .init(what, style), .init("\(range.start)-\(range.end)", .faint), .init(evidence.quote),
      ]
    }
    switch self {
    case .unchanged: return []
    case .missing: return [[.init("file is missing", .unsure), .init(""), .init("")]]
    case .misquoted(let quotes): return quotes.map { row("is not what stands there", $0, .bad) }
    case .changed(let kept, let moved, let gone):
      let summary = "file changed, \(kept) quotes in place"
      return [[.init(summary, .bad), .init(""), .init("")]]
        + moved.map { row("moved to \($0.to)", $0.0, .unsure) }
        + gone.map { row("gone", $0, .bad) }
    }
  }

  fileprivate func json(_ document: DocumentRecord) -> JSONTree {
    func place(_ evidence: Evidence, _ others: [(String, JSONTree)] = []) -> JSONTree {
      .object(
        [
          ("start", .number(evidence.location.range.start)),
          ("end", .number(evidence.location.range.end)), ("quote", .text(evidence.quote)),
        ] + others)
    }
    let details: [(String, JSONTree)] =
      switch self {
      case .unchanged(let quotes):
        [("finding", .text("unchanged")), ("quotes", .number(quotes))]
      case .missing: [("finding", .text("missing"))]
      case .misquoted(let quotes):
        [("finding", .text("misquoted")), ("wrong", .array(quotes.map { place($0) }))]
      case .changed(let kept, let moved, let gone):
        [
          ("finding", .text("changed")), ("kept", .number(kept)),
          ("moved", .array(moved.map { place($0.0, [("to", .number($0.to))]) })),
          ("gone", .array(gone.map { place($0) })),
        ]
      }
    return .object(
      [
        ("document", .text(document.id)), ("paths", .array(document.paths.map { .text($0) })),
      ] + details)
  }
}
