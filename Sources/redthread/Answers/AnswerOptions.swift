import ArgumentParser
import Exchange
import Foundation
import Graph

/// How every question is answered.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Answer as one JSON object.")
  var json = false

  @Option(help: "At most so many rows; 0 is all.")
  var limit = 50

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit needs a number from 0") }
  }

  /// For functions that take no 0 for "all".
  var most: Int { limit == 0 ? Int.max : limit }
}

/// The form of an answer that is a graph too.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, dot, mermaid
}

/// What a question is answered with, in all its forms.
struct Answer {
  /// What people read; printed before, between and after tables as it comes.
  enum Block {
    case line(String)
    case table(AnswerTable)
  }

  var blocks: [Block] = []
  var json: JSONTree
  /// What to draw; nil where the answer is no graph.
  var graph: LoadedGraph?

  init(json: JSONTree, graph: Graph? = nil) {
    self.json = json
    self.graph = graph.map { .claims($0) }
  }

  private var picture: LoadedGraph { graph ?? .claims(Graph()) }

  mutating func say(_ line: String) { blocks.append(.line(line)) }
  mutating func show(_ table: AnswerTable) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  func print(as format: AnswerFormat) throws {
    try reportingFailure(about: "standard output") {
      if case .table = format {
        let terminal = Terminal.standardOutput
        _ = try OutputFile.writeToStandardOutput { output in
          for block in blocks {
            switch block {
            case .line(let line): output.write(line + "\n")
            case .table(let table): output.write(table.text(terminal) + "\n")
            }
          }
        }
        return
      }
      try StandardOutput.write { output in
        switch format {
        case .json:
          json.write(to: &output)
          output.write("\n")
        case .csv:
          for case .table(let table) in blocks { output.write(table.csv) }
        case .dot: try picture.write(DOTExporter(showsUnconnected: true), to: &output)
        case .mermaid: try picture.write(MermaidExporter(), to: &output)
        case .table: break
        }
      }
    }
  }
}
