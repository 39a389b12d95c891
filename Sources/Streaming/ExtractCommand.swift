package import ArgumentParser
internal import Reading

/// `redthread extract`: documents to records, a stream for engines that run it on many machines.
package struct ExtractCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads a stream of articles and writes what each states, as records.",
    discussion: """
      Standard input is NDJSON, one article a line: "text", and maybe "id", "title", "url", "published", \
      "publisher"; or WARC, as news crawls are published. Standard output is NDJSON: for each article its \
      entities, its statements with their evidence, and last a record "done"; an "error" for what could not \
      be read. Each article's records follow from its own bytes alone, whatever comes before it and on \
      whatever machine.

      Exit codes: 0 all of the input was read, 65 the input is broken or cut off, 70 the program failed, \
      74 reading or writing failed.

      Example:
        redthread extract --keys < articles.ndjson | LC_ALL=C sort | redthread merge > records.tsv
      """)

  @Flag(help: "The input is WARC: pages that servers gave, and texts that were made of them.")
  var warc = false

  @Flag(help: "Write each record behind its key and a tab, as 'sort' and 'merge' take it.")
  var keys = false

  @Option(
    help: ArgumentHelp(
      "What the paths of the documents begin with: the name that 'build' would read them under.",
      valueName: "name"))
  var path = "-"

  @Option(help: "The largest article in bytes; a larger one is an error record.")
  var maxBytes = Limits.sourceInBytes

  @Option(help: "How long an article may take, in milliseconds; 0 is for ever.")
  var maxMs = 0

  @Option(name: .shortAndLong, help: "How many articles are read at once; 1 under an engine.")
  var jobs = 1

  @Option(help: ArgumentHelp("Tables that add entities to the catalogue.", valueName: "file"))
  var catalogue: [String] = []

  @Option(
    help: ArgumentHelp("Tables that add triggers and relations to the lexicon.", valueName: "file"))
  var lexicon: [String] = []

  /// What this command starts for itself.
  @Flag(help: .hidden)
  var asWorker = false

  package init() {}

  package func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs needs a number above 0") }
    guard (1...(1 << 30)).contains(maxBytes) else {
      throw ValidationError("--max-bytes needs a number from 1 to \(1 << 30)")
    }
    guard maxMs >= 0 else { throw ValidationError("--max-ms needs a number from 0") }
  }

  package func run() throws {
    let lines = RecordLines(path: path, hasKeys: keys, sizeLimitInBytes: maxBytes)
    try StreamFailure.reporting {
      if asWorker { return try WorkerLoop.run(lines, tables: catalogue + lexicon) }
      var pool = WorkerPool(
        jobs: jobs, limit: maxMs == 0 ? nil : .milliseconds(maxMs), lines: lines,
        workerArguments: workerArguments)
      var documents = try RawDocuments(
        descriptor: 0, container: warc ? .warc : .lines, limitInBytes: maxBytes)
      try pool.run(&documents)
    }
  }

  private var workerArguments: [String] {
    ["extract", "--as-worker", "--path=\(path)", "--max-bytes=\(maxBytes)"]
      + (keys ? ["--keys"] : []) + catalogue.map { "--catalogue=\($0)" }
      + lexicon.map { "--lexicon=\($0)" }
  }
}
