import ArgumentParser
import CaseFile
import Exchange
import Graph
import Queries

/// Reads the graph that a command is about.
struct GraphArgument: ParsableArguments {
  @Argument(
    help: """
      A case file, or a graph: JSON or GraphML of redthread, or GraphML and node-link JSON of \
      others.
      """, completion: .file(extensions: ["redthread", "json", "graphml"]))
  var graph: String

  @Option(
    help: ArgumentHelp(
      "Which entities are one (default: the file beside it, ending in .judgements).",
      valueName: "file"))
  var judgements: String?

  /// The graph, or the end of the program with a message that names the file.
  func load() throws -> LoadedGraph {
    if CaseFile.isDatabase(graph) {
      let file = try CaseFile.open(graph, for: .reading, judgementsFile)
      return .claims(try reportingCaseFailure { try file.graph() })
    }
    let loaded = try reportingFailure(about: graph) { try LoadedGraph(readFile(graph)) }
    guard case .claims(let claims) = loaded else { return loaded }
    let judgements = try reportingCaseFailure { try judgementsFile.judgements() }
    return .claims(judgements.applied(to: claims))
  }

  var judgementsFile: JudgementsFile { JudgementsFile(named: judgements, beside: graph) }

  /// The part of the graph that `filter` asks for.
  func load(_ filter: FilterOptions) throws -> LoadedGraph {
    let whole = try load()
    if filter.isEmpty { return whole }
    switch whole {
    case .claims(let claims): return .claims(try filter.apply(to: claims))
    case .attributes(let table): return .attributes(try filter.apply(to: table))
    }
  }
}

/// Runs `work`; its errors become a line on standard error and the exit code of a failure.
func reportingFailure<Result>(about path: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as FileError where error.isClosedPipe {
    throw ExitCode.success
  } catch let error as FileError {
    complain("\(error)")
  } catch let error as GraphFileError {
    complain("\(path): \(error)")
  } catch let error as ExportError {
    complain("\(path): \(error)")
  }
  throw ExitCode.failed
}

/// Writes a line of ours to standard error.
func complain(_ message: String) {
  StandardError.write("redthread: \(message)\n")
}
