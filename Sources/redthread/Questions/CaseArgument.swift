import ArgumentParser
import CaseFile
import Queries

/// The case file that a command changes.
struct CaseArgument: ParsableArguments {
  @Argument(
    help: "The case file, such as case.redthread.", completion: .file(extensions: ["redthread"]))
  var path: String

  @Option(
    help: ArgumentHelp(
      "Which entities are one (default: the file beside it, ending in .judgements).",
      valueName: "file"))
  var judgements: String?

  var judgementsFile: JudgementsFile { JudgementsFile(named: judgements, beside: path) }

  /// Opens the case file with its judgements taken up.
  func open(for access: CaseFile.Access) throws -> CaseFile {
    try CaseFile.open(path, for: access, judgementsFile)
  }
}

extension CaseFile {
  /// The case file at `path`, or the end of the program with a message that names the file.
  static func open(_ path: String, for access: Access, _ judgements: JudgementsFile) throws
    -> CaseFile
  {
    try reportingCaseFailure(judgements: judgements) {
      try CaseFile(path, for: access, judgements: judgements.text())
    }
  }
}

/// Runs `work`; errors of case files and judgements become a line on standard error and the exit
/// code of a failure.
func reportingCaseFailure<Result>(
  judgements: JudgementsFile? = nil, _ work: () throws -> Result
) throws -> Result {
  do {
    return try work()
  } catch let error as CaseFileError {
    complain("\(error)")
  } catch let error as JudgementError {
    complain("\(judgements?.path ?? "judgements"): \(error)")
  } catch let error as CommandFailure {
    complain("\(error)")
  }
  throw ExitCode.failed
}
