import ArgumentParser
import Graph
import Queries

/// `redthread candidates`: entities that may be one.
struct CandidatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Likely duplicates, with what speaks for each.",
    discussion: """
      Pairs about which somebody has judged are left out. Judge the others with 'redthread same' and \
      'redthread different'.

      Example: redthread candidates case.redthread
      """)

  @OptionGroup var source: GraphArgument

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let opened = try source.open()
    let (graph, judgements) = try reportingCaseFailure {
      (try opened.part(.everything), try source.judgementsFile.judgements())
    }
    let candidates = Candidate.all(in: graph, judgements, limit: answer.most)
    if candidates.isEmpty { complain("no two entities look alike") }
    try Answer(candidates).print(as: answer.json ? .json : .table)
  }
}

extension Answer {
  fileprivate init(_ candidates: [Candidate]) {
    self.init(
      json: .array(
        candidates.map { candidate in
          .object([
            ("first", .text(candidate.first.id.text)), ("second", .text(candidate.second.id.text)),
            ("score", .decimal(candidate.score)),
            ("reasons", .array(candidate.reasons.map { .text($0.description) })),
          ])
        }))
    var table = AnswerTable([.flexible("one"), .flexible("other"), .flexible("why")])
    for candidate in candidates {
      table.add([
        .init(candidate.first.id.text, .strong), .init(candidate.second.id.text, .strong),
        .init(candidate.reasons.map(\.description).joined(separator: "; ")),
      ])
    }
    show(table)
  }
}
