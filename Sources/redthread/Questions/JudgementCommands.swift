import ArgumentParser
import Graph
import Queries

/// `redthread same`: two entities are one.
struct SameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same",
    abstract: "Judges that two entities are one.",
    discussion: """
      Writes a line to the judgements file beside the case file or graph, which every later add, \
      build and question respects. The id of the first stays. Take the line out, or use --undo, and \
      all is as it was.

      Example: redthread same case.redthread "Mevlut Cavusoglu" "M. Cavusoglu" --because "one man"
      """)

  @OptionGroup var judgement: JudgementOptions

  func run() throws { try judgement.write(.same) }
}

/// `redthread different`: two entities are not one.
struct DifferentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "different",
    abstract: "Judges that two entities are not one, however alike they look.",
    discussion: """
      Writes a line to the judgements file beside the case file or graph: 'redthread candidates' does \
      not name the pair again, and judging both the same is a contradiction.

      Example: redthread different case.redthread F-16 F-16V --because "a version of its own"
      """)

  @OptionGroup var judgement: JudgementOptions

  func validate() throws {
    if judgement.because == nil && !judgement.undo {
      throw ValidationError("say why they are different: --because \"…\"")
    }
  }

  func run() throws { try judgement.write(.different) }
}

/// What both have in common.
struct JudgementOptions: ParsableArguments {
  @OptionGroup var source: GraphArgument

  @Argument(help: "An entity: any of its names, or its id.")
  var first: String

  @Argument(help: "Another.")
  var second: String

  @Option(help: ArgumentHelp("Why, for those who read it later.", valueName: "reason"))
  var because: String?

  @Flag(help: "Take such a line out again.")
  var undo = false

  @Flag(help: "Print the judgement as one JSON object.")
  var json = false

  func write(_ verdict: Judgement.Verdict) throws {
    let file = source.judgementsFile
    let (text, known) = try reportingCaseFailure { (try file.text(), try file.judgements()) }
    let opened = try source.open()
    let reason = because.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let judgement = Judgement(
      verdict, try id(of: first, in: opened, known), try id(of: second, in: opened, known),
      because: reason?.isEmpty == false ? reason : nil)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let same = known.judgements.contains {
      $0.verdict == verdict && $0.isAboutSamePair(as: judgement)
    }
    if undo {
      guard same else {
        complain("\(file.path): no line says '\(judgement)'")
        throw ExitCode.wrongUse
      }
      let kept = lines.filter { line in
        guard let other = try? Judgements(String(line)).judgements.first else { return true }
        return other.verdict != verdict || !other.isAboutSamePair(as: judgement)
      }
      try reportingCaseFailure { try file.write(kept.joined(separator: "\n")) }
    } else if same {
      complain("\(file.path) says so already")
    } else {
      try add(judgement, to: file, text, known)
    }
    if json {
      let answer = Answer(
        json: .object([
          ("judgement", .text(judgement.verdict.rawValue)), ("first", .text(judgement.first.text)),
          ("second", .text(judgement.second.text)), ("because", .optional(judgement.reason)),
          ("undone", .boolean(undo)), ("file", .text(file.path)),
        ]))
      try answer.print(as: .json)
    } else {
      complain("\(file.path): \(undo ? "taken out: " : "")\(judgement)")
    }
  }

  private func add(
    _ judgement: Judgement, to file: JudgementsFile, _ text: String, _ known: Judgements
  ) throws {
    do throws(JudgementError) {
      _ = try known.adding(judgement)
    } catch {
      complain("\(file.path): with this as its last judgement, \(error)")
      throw ExitCode.wrongUse
    }
    let separator = text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
    try reportingCaseFailure { try file.write("\(text)\(separator)\(judgement)\n") }
  }

  /// An id as given where the file knows it, since what was judged the same has no name any more.
  private func id(
    of name: String, in source: any GraphSource, _ known: Judgements
  ) throws -> EntityID {
    let id = EntityID(name)
    let isJudged = known.judgements.contains { $0.first == id || $0.second == id }
    return isJudged ? id : try source.entity(named: name).id
  }
}
