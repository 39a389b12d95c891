import ArgumentParser
import CaseFile
import Exchange
import Graph
import Queries

/// `redthread diff`: what changed between two graphs.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What one graph says that another does not, and which source did it.",
    discussion: """
      Case files and graphs alike, in any mixture. Ends with 0 whether or not anything changed.

      Example: redthread diff before.redthread after.redthread
      """)

  @Argument(help: "The graph or case file before.", completion: .file())
  var before: String

  @Argument(help: "The graph or case file after.", completion: .file())
  var after: String

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let (first, second) = (try graph(before), try graph(after))
    let difference = GraphDifference(from: first, to: second)
    if difference.isEmpty { complain("no difference") }
    try Answer(difference, Graph(merging: [first, second]), limit: answer.most)
      .print(as: answer.json ? .json : .table)
  }

  private func graph(_ path: String) throws -> Graph {
    var argument = GraphArgument()
    argument.graph = path
    argument.judgements = nil
    let loaded = try argument.load()
    guard case .claims(let graph) = loaded else {
      complain("\(path): made by another program: there are no claims to compare")
      throw ExitCode.failed
    }
    return graph
  }
}

extension Answer {
  fileprivate init(_ difference: GraphDifference, _ both: Graph, limit: Int) {
    let citations = Citations(both)
    func ids(_ entities: [Entity]) -> JSONTree { .array(entities.map { .text($0.id.text) }) }
    self.init(
      json: .object([
        ("appearedDocuments", .documents(difference.appearedDocuments)),
        ("vanishedDocuments", .documents(difference.vanishedDocuments)),
        ("appearedEntities", ids(difference.appearedEntities)),
        ("vanishedEntities", ids(difference.vanishedEntities)),
        (
          "claims",
          .array(
            difference.claims.map { change in
              .object([
                ("change", .text(change.change.rawValue)),
                ("before", change.before.map { .claim($0) } ?? .null),
                ("after", change.after.map { .claim($0) } ?? .null),
                ("causes", .documents(change.causes)),
              ])
            })
        ),
      ]))
    for (title, documents) in [
      ("documents that appeared", difference.appearedDocuments),
      ("documents that vanished", difference.vanishedDocuments),
    ] {
      var table = AnswerTable(titled: "\(title): \(documents.count)", [.flexible(""), .fixed("")])
      for document in documents.prefix(limit) {
        table.add([.init(document.paths.joined(separator: ", ")), .init(document.id, .faint)])
      }
      show(table)
    }
    for (title, entities) in [
      ("entities that appeared", difference.appearedEntities),
      ("entities that vanished", difference.vanishedEntities),
    ] {
      var table = AnswerTable(
        titled: "\(title): \(entities.count)", [.flexible(""), .flexible("")])
      for entity in entities.prefix(limit) {
        table.add([.init(entity.label, .strong), .init(entity.id.text, .faint)])
      }
      show(table)
    }
    var table = AnswerTable(
      titled: "claims that changed: \(difference.claims.count)",
      [.fixed("change"), .flexible("claim"), .fixed("status"), .flexible("because of")])
    for change in difference.claims.prefix(limit) {
      guard let claim = change.after ?? change.before else { continue }
      let statuses = [change.before, change.after].compactMap { $0?.status.rawValue }
      table.add([
        .init(change.change.words), .init(citations.sentence(claim), .strong),
        .init(
          statuses.count == 2 && statuses[0] == statuses[1]
            ? statuses[0]
            : statuses.joined(separator: " → "), claim.status.style),
        .init(change.causes.compactMap(\.paths.first).joined(separator: ", "), .faint),
      ])
    }
    show(table)
  }
}

extension GraphDifference.Change {
  fileprivate var words: String {
    switch self {
    case .appeared: "appeared"
    case .vanished: "vanished"
    case .changedStatus: "changed status"
    case .changedSupport: "changed support"
    }
  }
}
