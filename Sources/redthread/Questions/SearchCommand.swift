import ArgumentParser
import Graph
import Queries
import Text

/// `redthread search`: names and quotes with some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds names and quoted sentences that have all of some words.",
    discussion: """
      Case and accents do not matter, and the last word may be the start of one. The best come first; \
      each sentence names the claims that it states, which 'redthread show' and 'redthread why' take.

      Example: redthread search Graphs/seeds.json missile defence --limit 5
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "The words.")
  var words: [String]

  @OptionGroup var answer: AnswerOptions

  private var text: String { PrintableText.line(words.joined(separator: " ")) }

  func run() throws {
    guard let words = SearchWords(words.joined(separator: " ")) else {
      throw ValidationError("'\(text)' has no letters to search for")
    }
    switch try source.openAny() {
    case .claims(let source): try search(words, in: source)
    case .foreign(let graph):
      let found = graph.search(words, limit: answer.most)
      if found.blocks.isEmpty {
        complain("no node and no edge has all of '\(text)'")
      }
      try found.print(as: answer.json ? .json : .table)
    }
  }

  private func search(_ words: SearchWords, in source: any GraphSource) throws {
    let found = try reportingCaseFailure { try source.search(words, limit: answer.most) }
    if found.names.isEmpty && found.sentences.isEmpty {
      complain("no name and no quoted sentence has all of '\(text)'")
    }
    if found.isCut { complain("many sentences match, some were not ranked; add words") }
    try Answer(found, words).print(as: answer.json ? .json : .table)
  }
}

extension Answer {
  fileprivate init(_ found: SearchAnswer, _ words: SearchWords) {
    self.init(
      json: .object([
        (
          "names",
          .array(
            found.names.map {
              .object([("name", .text($0.name)), ("entity", .entity($0.entity))])
            })
        ),
        (
          "sentences",
          .array(
            found.sentences.map { sentence in
              .object([
                ("quote", .text(sentence.quote)), ("document", .text(sentence.location.document)),
                ("start", .number(sentence.location.range.start)),
                ("end", .number(sentence.location.range.end)),
                ("claims", .array(sentence.claims.map { .text($0) })),
              ])
            })
        ),
        ("more", .boolean(found.isCut)), ("documents", .documents(found.documents)),
      ]))
    var names = AnswerTable([.flexible("name"), .fixed("type"), .flexible("entity")])
    for name in found.names {
      let other = name.name == name.entity.label ? "" : " = \(name.entity.label)"
      names.add([
        .init(name.name + other, .strong), .init(name.entity.type.rawValue),
        .init(name.entity.id.text, .faint),
      ])
    }
    show(names)
    let paths = Dictionary(
      found.documents.map { ($0.id, $0.paths.first ?? $0.id) }, uniquingKeysWith: { $1 })
    let terminal = Terminal.standardOutput
    for sentence in found.sentences {
      say("")
      say(terminal.highlighted(sentence.quote, words.hits(in: sentence.quote).map(\.indices)))
      let range = sentence.location.range
      let path = paths[sentence.location.document] ?? sentence.location.document
      say(
        "  \(PrintableText.line(path)):\(range.start)-\(range.end)  "
          + sentence.claims.joined(separator: " "))
    }
  }
}
