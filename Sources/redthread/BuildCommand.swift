import ArgumentParser
internal import Exchange
internal import Foundation
internal import Graph
internal import Queries
internal import Reading
internal import Streaming

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads articles and writes the graph of what they state.",
    discussion: """
      Every edge quotes the sentence that states it. The same articles give the same bytes, on any \
      number of jobs and in any order.

      Example: redthread build seeds --output Graphs --formats json,dot
      """)

  @Argument(
    help: "Files, folders with all below them, glob patterns, or - for standard input.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The folder that the graph's files are written to.")
  var output = "."

  @Option(help: "What the files are called, without ending (default: the first input's name).")
  var name: String?

  @Option(help: "\(GraphOutput.names.joined(separator: ", ")); several with commas.")
  var formats = "json,dot,graphml"

  @Option(help: ArgumentHelp("Tables that add entities to the catalogue.", valueName: "file"))
  var catalogue: [String] = []

  @Option(
    help: ArgumentHelp("Tables that add triggers and relations to the lexicon.", valueName: "file"))
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which entities are one (default: the file beside the graph, ending in .judgements).",
      valueName: "file"))
  var judgements: String?

  @Flag(help: "Leave the articles' texts out of the HTML file, which then shows the quotes alone.")
  var withoutTexts = false

  @Flag(help: "Do not validate the GraphML that was written.")
  var noValidate = false

  @Option(name: .shortAndLong, help: "How many documents are worked on at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  mutating func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs needs a number above 0") }
    _ = try GraphOutput.list(formats)
  }

  func run() async throws {
    let started = ContinuousClock.now
    let pipeline = try Pipeline(tables: UserTables.read(catalogue + lexicon))
    let console = Console()
    let outputs = try GraphOutput.list(formats)
    let result = await pipeline.run(
      DocumentReader().documents(at: inputs), jobs: jobs,
      keepsTexts: !withoutTexts && outputs.contains { $0.showsTexts }
    ) {
      console.progress("\($0) documents")
    }
    console.endProgress()
    for (path, reason) in result.skipped { console.warn("\(path): \(reason); skipped") }
    guard !result.graphs.isEmpty else {
      throw CommandFailure("no document could be read from \(inputs.joined(separator: ", "))")
    }
    let judgements = try JudgementsFile(
      named: judgements, beside: URL(fileURLWithPath: output).appendingPathComponent(graphName).path
    ).judgements()
    let graph = judgements.applied(to: Graph(merging: result.graphs))
    try reportingFailure(about: output) {
      try makeFolder()
      for output in outputs {
        try output.write(
          graph, named: graphName, in: self.output, texts: result.texts, isValidated: !noValidate)
      }
    }
    console.note(
      Summary(graph: graph, result: result, elapsed: ContinuousClock.now - started).description)
    if !result.skipped.isEmpty { throw ExitCode.documentsSkipped }
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
      throw FileError(
        "cannot make this folder", output, code: Int32(reason.map { ($0 as NSError).code } ?? 5))
    }
  }

  private var graphName: String {
    if let name { return name }
    let first = inputs.first.map {
      URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent
    }
    guard let first, first != "-", !first.contains("*") else { return "graph" }
    return first
  }
}
