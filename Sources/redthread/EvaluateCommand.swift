import ArgumentParser
import Evaluation

/// `redthread evaluate`: how far a graph agrees with annotated articles.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compares a graph with annotated articles.",
    discussion: """
      Prints precision, recall and F1 of entities and claims, and how often polarity, modality, \
      speaker and qualifiers of the found claims are right; then the claims by relation.

      Example:
        redthread evaluate gold texts Graphs/graph.json --list
      """)

  @Argument(help: "Folder of annotations, NAME.gold.", completion: .directory)
  var gold: String

  @Argument(help: "Folder of the annotated texts, NAME.txt.", completion: .directory)
  var texts: String

  @Argument(help: "The graph built from those texts, in JSON.", completion: .file())
  var graph: String

  @Flag(help: "Also list every miss and error, document by document.")
  var list = false

  @Flag(help: "Print the figures as one JSON object.")
  var json = false

  func run() throws {
    let report = try evaluate(gold: gold, texts: texts, predicted: PredictedGraph(path: graph))
    if json {
      print(report.json)
      return
    }
    if list { print(report.listing) }
    print(report.text)
    print(report.relationTable)
  }
}
