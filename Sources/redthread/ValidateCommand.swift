import ArgumentParser
import CaseFile
import Exchange
import Graph
import Text

/// `redthread validate`: whether a graph file is what it should be.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract:
      "Checks a graph (GraphML, GEXF, DOT, JSON) or a case file and names every mistake's place.",
    discussion: """
      GraphML is checked against a schema and then for what a schema cannot see: values of the
      wrong type, keys used where they are not declared for, and what Gephi would misread; GEXF and
      DOT by their own rules and for the same. Ours and others' files alike.

      Example:
        redthread validate seeds.graphml --profile strict
      """)

  @Argument(
    help: "The files.",
    completion: .file(extensions: ["graphml", "gexf", "dot", "json", "redthread"]))
  var files: [String] = []

  @Option(help: "GraphML for Gephi and most others, or valid by the official schema alone.")
  var profile = GraphMLExporter.Profile.gephi

  @Flag(help: "Check files of more than 64 MB too, which takes about 0.1 s and 10 MB a MB.")
  var large = false

  @Flag(help: "Print the JSON Schema of our JSON graph, for other programs, and nothing else.")
  var schema = false

  func validate() throws {
    if files.isEmpty && !schema { throw ValidationError("name the files to check") }
  }

  func run() throws {
    if schema {
      _ = try reportingFailure(about: "standard output") {
        try OutputFile.writeToStandardOutput { $0.write(GraphSchema.text) }
      }
      return
    }
    var isValid = true
    for file in files {
      do {
        try ValidateCommand.validate(file, profile: profile, isLargeAllowed: large)
      } catch let code as ExitCode where code == .failed {
        isValid = false
      }
    }
    if !isValid { throw ExitCode.failed }
  }

  /// Validates one file and reports on it; throws `ExitCode.failed` where it is invalid.
  static func validate(
    _ file: String, profile: GraphMLExporter.Profile, isLargeAllowed: Bool = false,
    isQuiet: Bool = false
  ) throws {
    if CaseFile.isDatabase(file) { return try check(caseFile: file, isQuiet: isQuiet) }
    if !isLargeAllowed, let size = sizeOfFile(file), size > 64 << 20 {
      complain("\(file): not validated: larger than 64 MB; redthread validate --large does it")
      if isQuiet { return }
      throw ExitCode.failed
    }
    let bytes = try reportingFailure(about: file) { try readFile(file) }
    if bytes.isEmpty {
      complain("\(file): the file is empty")
      throw ExitCode.failed
    }
    guard firstSign(of: bytes) != UInt8(ascii: "{") else {
      let graph = try reportingFailure(about: file) { try LoadedGraph(bytes) }
      if !isQuiet { print(PrintableText.line("\(file): valid: \(graph.summary)")) }
      return
    }
    let report = GraphCheck.validate(bytes, profile)
    for error in report.errors { complain("\(file): \(error)") }
    for warning in report.warnings { complain("\(file): warning: \(warning)") }
    if !report.isValid { throw ExitCode.failed }
    if !isQuiet {
      print(PrintableText.line("\(file): valid: \(report.nodes) nodes, \(report.edges) edges"))
    }
  }

  /// Whether the database is whole, and all in it follows from what its documents contribute.
  private static func check(caseFile path: String, isQuiet: Bool) throws {
    let file = try CaseFile.open(path, for: .reading, JudgementsFile(named: nil, beside: path))
    let (problems, graph) = try reportingCaseFailure { (try file.check(), try file.graph()) }
    for problem in problems { complain("\(path): \(problem)") }
    if !problems.isEmpty { throw ExitCode.failed }
    if !isQuiet { print(PrintableText.line("\(path): valid: \(graph)")) }
  }
}

extension LoadedGraph {
  /// What it holds, in a few words.
  var summary: String {
    switch self {
    case .claims(let graph): graph.description
    case .attributes(let table): "\(table), made by another program"
    }
  }
}
