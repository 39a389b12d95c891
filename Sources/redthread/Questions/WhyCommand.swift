import ArgumentParser
import Graph
import Language
import Queries
import Reading
import Text

/// `redthread why`: how a claim was read.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "How a claim was read: each sentence with its tree, trigger, frame and cues.",
    discussion: """
      The tree is drawn anew from the source file, where that is still there with the same bytes. A \
      claim is named by its id, which every other answer gives.

      Example: redthread why Graphs/seeds.json c61c85f818b201503
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "The id of a claim, 'c' and 16 digits.")
  var claim: String

  @Option(help: ArgumentHelp("Look for the sources below this folder.", valueName: "folder"))
  var against: String?

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let source = try source.open()
    guard let part = try reportingCaseFailure({ try source.claim(claim) }) else {
      complain(
        "no claim has the id '\(PrintableText.line(claim))'; 'redthread show ENTITY' and "
          + "'redthread neighbours ENTITY --json' give the ids of claims")
      throw ExitCode.wrongUse
    }
    let trees = try SentenceTrees(of: part, in: SourceFiles(folder: against))
    try Answer(part, trees, limit: answer.most).print(as: answer.json ? .json : .table)
  }
}

/// The sentences that a claim cites, parsed again.
struct SentenceTrees {
  private var drawings: [Location: String] = [:]

  init(of part: Graph, in files: SourceFiles) throws {
    let cited = Set(part.claims.lazy.flatMap(\.statements).map(\.evidence.location))
    var analyser: Analyser?
    for record in part.documents {
      guard let document = files.document(record) else { continue }
      let loaded = try analyser ?? Analyser()
      analyser = loaded
      for sentence in loaded.sentences(of: document.prose) {
        let range = document.offsets.sourceRange(of: sentence.range)
        let location = Location(document: record.id, range: range)
        if cited.contains(location) { drawings[location] = sentence.drawing }
      }
    }
  }

  /// Nil where the source is gone or changed.
  func drawing(_ location: Location) -> String? { drawings[location] }
}

extension Answer {
  fileprivate init(_ part: Graph, _ trees: SentenceTrees, limit: Int) {
    let claim = part.claims[0]
    let citations = Citations(part)
    self.init(
      json: .object([
        ("claim", .claim(claim)), ("documents", .documents(part.documents)),
        (
          "trees",
          .array(
            claim.statements.map { .optional(trees.drawing($0.evidence.location)) })
        ),
      ]), graph: part)
    say("\(PrintableText.line(citations.sentence(claim)))  (\(claim.id))")
    say("\(claim.status.rawValue), support \(claim.weight)")
    for statement in claim.statements.prefix(limit) { explain(statement, citations, trees) }
    if claim.statements.count > limit { say("the first \(limit) of \(claim.statements.count)") }
  }

  private mutating func explain(
    _ statement: Statement, _ citations: Citations, _ trees: SentenceTrees
  ) {
    let terminal = Terminal.standardOutput
    let evidence = statement.evidence
    let start = evidence.location.range.start
    func words(_ range: ByteRange) -> String {
      let bytes = Array(evidence.quote.utf8)
      let (from, to) = (range.start - start, range.end - start)
      guard 0 <= from, from <= to, to <= bytes.count else { return "" }
      return PrintableText.line(String(decoding: bytes[from..<to], as: UTF8.self))
    }
    say("")
    say(
      terminal.highlighted(
        evidence.quote, [evidence.trigger.start - start..<evidence.trigger.end - start]))
    say("  \(PrintableText.line(citations.place(statement)))")
    let rule = statement.rule.split(separator: " ", maxSplits: 1).map(String.init)
    say("  \(statement.stance), said by \(PrintableText.line(citations.voice(statement)))")
    say("  trigger '\(words(evidence.trigger))', an instance of \(rule.first ?? "")")
    if rule.count > 1 { say("  frame \(rule[1])") }
    for cue in statement.cues { say("  \(cue.kind.rawValue) because of '\(words(cue.range))'") }
    for qualifier in statement.qualifiers {
      let value = qualifier.normalised == qualifier.text ? "" : " (\(qualifier.normalised))"
      say("  \(qualifier.role.rawValue): \(PrintableText.line(qualifier.text + value))")
    }
    say("  confidence \(statement.confidence)")
    guard let drawing = trees.drawing(evidence.location) else {
      say("  no tree: the source file is gone or changed; --against names another folder")
      return
    }
    for line in drawing.split(separator: "\n", omittingEmptySubsequences: false) {
      say("  " + line.map { $0 == " " ? " " : PrintableText.line(String($0)) }.joined())
    }
  }
}
