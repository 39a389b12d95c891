import ArgumentParser
import CaseFile
import Exchange
import Foundation
import Graph
import Reading
import Streaming

/// `redthread add`: articles into a case file.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Reads articles into a case file, an investigation that grows.",
    discussion: """
      An article that is there already is skipped; one that changed is a new document beside the \
      old one. Each document is safe as soon as it is counted: after a break, add the same folder \
      again. After any order of adds and removes the case file equals one build.

      Of another case file each document comes with what it says; a JSON or GraphML graph does not \
      tell which document a name is from, so that names stay when a document of it is removed.

      Example: redthread add case.redthread seeds
      """)

  @OptionGroup var caseFile: CaseArgument

  @Argument(help: "Files, folders with all below them, glob patterns, or - for standard input.")
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also all that another case file, or a JSON or GraphML graph, holds.", valueName: "file"),
    completion: .file(extensions: ["redthread", "json", "graphml"]))
  var graph: [String] = []

  @Option(help: ArgumentHelp("Tables that add entities to the catalogue.", valueName: "file"))
  var catalogue: [String] = []

  @Option(
    help: ArgumentHelp("Tables that add triggers and relations to the lexicon.", valueName: "file"))
  var lexicon: [String] = []

  @Flag(help: "Read articles that are there already once more, with the words known now.")
  var again = false

  @Option(name: .shortAndLong, help: "How many documents are worked on at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Print what was done as one JSON object.")
  var json = false

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs needs a number above 0") }
    if inputs.isEmpty && graph.isEmpty {
      throw ValidationError("name articles to add, or a graph: --graph FILE")
    }
  }

  func run() async throws {
    let file = try caseFile.open(for: .writing)
    var report = AddReport()
    try reportingCaseFailure {
      for path in graph { try add(graphAt: path, to: file, &report) }
    }
    try await addArticles(to: file, &report)
    report.printing(asJSON: json)
    if report.added + report.known == 0 {
      complain("no document could be read from \((inputs + graph).joined(separator: ", "))")
      throw ExitCode.failed
    }
    if report.skipped > 0 { throw ExitCode.documentsSkipped }
  }

  private func addArticles(to file: CaseFile, _ report: inout AddReport) async throws {
    if inputs.isEmpty { return }
    let tables = try UserTables.read(catalogue + lexicon)
    let console = Console()
    var renewed: Set<String> = []
    do {
      try await Pipeline.stream(
        DocumentReader().documents(at: inputs), jobs: jobs, load: { try Pipeline(tables: tables) },
        isWanted: { try again || !file.knows($0.id, under: $0.metadata) }
      ) { event in
        switch event {
        case .skipped(let path, let reason):
          report.skipped += 1
          console.endProgress()
          console.warn("\(path): \(reason); skipped")
        case .unwanted(let document):
          try file.note(document.paths, of: document.id)
          report.known += 1
        case .read(let document):
          let id = document.document.id
          // Its other names may come with other dates: what they give is added to the first.
          if again && renewed.insert(id).inserted {
            try file.replace(document)
            report.added += 1
          } else {
            let isKnown = try file.knows(id)
            try file.add(document)
            // Counted only now: what fails was not added.
            if isKnown { report.known += 1 } else { report.added += 1 }
          }
        }
        console.progress("\(report.added) added, \(report.known) there already")
      }
      console.endProgress()
    } catch let error as CaseFileError {
      console.endProgress()
      complain("\(error)")
      complain("\(counted(report.added, "document")) added before that, and safe")
      throw ExitCode.failed
    }
  }

  private func add(graphAt path: String, to file: CaseFile, _ report: inout AddReport) throws {
    let documents = try documents(at: path)
    try file.expectMuch()
    for start in stride(from: 0, to: documents.count, by: 10_000) {
      try file.add(documents[start..<min(start + 10_000, documents.count)])
    }
    report.added += documents.count
  }
}

extension AddCommand {
  /// A case file knows what each document says; a graph only which names an entity has in all.
  private func documents(at path: String) throws -> [DocumentGraph] {
    if CaseFile.isDatabase(path) { return try CaseFile(path, for: .reading).documentGraphs() }
    let loaded = try reportingFailure(about: path) { try LoadedGraph(readFile(path)) }
    guard case .claims(let graph) = loaded else {
      throw CommandFailure("\(path): made by another program: it has no documents to add")
    }
    return graph.documentGraphs
  }
}

extension CaseFile {
  /// Whether reading the document again would find nothing new.
  fileprivate func knows(_ id: String, under metadata: Document.Metadata) throws -> Bool {
    try knows(
      id, title: metadata.title, publisher: metadata.publisher, published: metadata.published,
      url: metadata.url)
  }
}

/// What became of the inputs of `add`.
struct AddReport {
  var added = 0
  var known = 0
  var skipped = 0

  func printing(asJSON: Bool) {
    if asJSON {
      print(#"{"added":\#(added),"known":\#(known),"skipped":\#(skipped)}"#)
    } else {
      var text = "\(counted(added, "document")) added"
      if known > 0 { text += ", \(known) there already" }
      if skipped > 0 { text += ", \(skipped) skipped" }
      Console().note(text)
    }
  }
}
