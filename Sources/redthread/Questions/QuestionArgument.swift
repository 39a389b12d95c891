import ArgumentParser
import CaseFile
import Exchange
import Graph
import Knowledge
import Queries
import Text

/// What a question is asked of: a case file or a graph.
extension GraphArgument {
  enum Opened {
    case claims(any GraphSource)
    /// Made by another program.
    case foreign(ForeignGraph)
  }

  /// Opens it, or ends the program with a message that names the file.
  func openAny() throws -> Opened {
    if CaseFile.isDatabase(graph) {
      return .claims(try CaseFile.open(graph, for: .reading, judgementsFile))
    }
    switch try load() {
    case .claims(let claims): return .claims(GraphIndex(claims))
    case .attributes(let table):
      complain("\(graph): made by another program: links without claims and citations")
      return .foreign(ForeignGraph(table))
    }
  }

  /// Opens what has claims.
  func open() throws -> any GraphSource {
    guard case .claims(let source) = try openAny() else {
      complain("that needs claims; it can be asked \(ForeignGraph.questions)")
      throw ExitCode.failed
    }
    return source
  }
}

extension GraphSource {
  /// The one entity called `name`, or the end of the program with the candidates.
  func entity(named name: String) throws -> Entity {
    try reportingCaseFailure { try find(name) }.only(called: name)
  }

  /// The one entity called `name`. Where it is named is told to programs alone: a case file has to
  /// look it up, and tables do not show it.
  func entity(named name: String, for format: AnswerFormat) throws -> Entity {
    let entity = try entity(named: name)
    if format != .json { return entity }
    return entity.mentioned(at: try reportingCaseFailure { try mentions(of: entity.id) })
  }
}

/// A date of an option. Throws where it is none that a calendar has.
func period(_ text: String) throws -> Period {
  guard let period = Period(text), period.isInCalendar else {
    throw ValidationError("'\(text)' is no date; write 2019, 2019-07 or 2019-07-12")
  }
  return period
}

extension Period {
  /// Whether its ends are days that there are: 2019-02-30 is none.
  fileprivate var isInCalendar: Bool {
    guard let firstDay, let lastDay else { return true }
    guard first == last else { return true }
    return firstDay == lastDay
  }
}

/// Ends the program where a period ends before it starts.
func checkOrder(since: Period?, until: Period?) throws {
  if let since, let until, until.last < since.first {
    throw ValidationError("--until lies before --since: nothing can be between them")
  }
}
