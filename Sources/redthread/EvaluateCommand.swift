import ArgumentParser
internal import Evaluation
internal import Foundation
internal import Graph
internal import Reading
internal import Streaming
internal import Text

/// `redthread evaluate`: how far a graph agrees with annotated articles.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compares what is read with annotated articles.",
    discussion: """
      Prints precision, recall and F1 of entities and claims, and how often polarity, modality, \
      speaker and qualifiers of the found claims are right; then the claims by relation.

      Example:
        redthread evaluate gold texts --list
      """)

  @Argument(help: "Folder of annotations, NAME.gold.", completion: .directory)
  var gold: String

  @Argument(help: "Folder of the annotated texts, NAME.txt.", completion: .directory)
  var texts: String

  @Argument(
    help: "A graph built from those texts, in JSON (default: the texts are read now).",
    completion: .file())
  var graph: String?

  @Flag(help: "Also list every miss and error, document by document.")
  var list = false

  @Flag(help: "Print the figures as one JSON object.")
  var json = false

  func run() async throws {
    let report = try await evaluate(gold: gold, texts: texts, predicted: predicted())
    if json {
      print(report.json)
      return
    }
    if list { print(PrintableText.lines(report.listing)) }
    print(PrintableText.lines(report.text))
    print(report.relationTable)
    print(report.calibrationTable)
  }

  private func predicted() async throws -> PredictedGraph {
    if let graph { return try PredictedGraph(path: graph) }
    let result = try await Pipeline().run(
      DocumentReader().documents(at: [texts]), jobs: ProcessInfo.processInfo.activeProcessorCount)
    guard !result.graphs.isEmpty else {
      throw CommandFailure("no document could be read from \(texts)")
    }
    return PredictedGraph(Graph(merging: result.graphs))
  }
}
