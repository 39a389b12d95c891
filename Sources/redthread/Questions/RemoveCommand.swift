import ArgumentParser
import CaseFile
import Graph
import Text

/// `redthread remove`: documents out of a case file.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes documents out of a case file, with all that only they supported.",
    discussion: """
      A document is named by its id, a path under which it was added, or a folder of such paths. \
      'redthread sources' lists them.

      Example: redthread remove case.redthread seeds/000_1cb9d07e447a3889.txt
      """)

  @OptionGroup var caseFile: CaseArgument

  @Argument(help: "Ids or paths of documents, or folders.")
  var documents: [String]

  @Flag(help: "Print what was done as one JSON object.")
  var json = false

  func run() throws {
    guard CaseFile.isDatabase(caseFile.path) else {
      _ = try caseFile.open(for: .reading)
      return
    }
    let file = try caseFile.open(for: .writing)
    let removed = try reportingCaseFailure {
      let all = try file.documents()
      var removed: Set<String> = []
      for name in documents {
        let found = try matches(of: name, among: all)
        for document in found {
          let other = document.paths.filter { !isPath($0, named: name) }
          if document.id != name && !other.isEmpty {
            for path in document.paths where isPath(path, named: name) {
              try file.removePath(path, of: document.id)
            }
          } else {
            removed.insert(document.id)
          }
        }
      }
      return try file.remove(documents: removed.sorted())
    }
    if json {
      print(#"{"removed":\#(removed)}"#)
    } else {
      Console().note("\(counted(removed, "document")) removed")
    }
  }

  private func matches(of name: String, among all: [DocumentRecord]) throws -> [DocumentRecord] {
    let found = all.filter { document in
      document.id == name || document.paths.contains { isPath($0, named: name) }
    }
    let exact = found.filter { $0.paths.contains(name) }
    if found.isEmpty {
      complain(
        "no document is called '\(PrintableText.line(name))'; 'redthread sources' lists them")
      throw ExitCode.wrongUse
    }
    if exact.count > 1 {
      complain(
        "'\(PrintableText.line(name))' was added in several versions: "
          + "\(exact.map(\.id).joined(separator: ", ")); give the id of one")
      throw ExitCode.wrongUse
    }
    return found
  }

  /// Whether `path` is the file `name`, or lies in the folder `name`, or is a line of the file.
  private func isPath(_ path: String, named name: String) -> Bool {
    let folder = name.hasSuffix("/") ? name : name + "/"
    return path == name || path.hasPrefix(folder) || path.hasPrefix(name + "#")
  }
}
