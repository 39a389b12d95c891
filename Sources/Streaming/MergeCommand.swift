package import ArgumentParser
internal import Exchange
internal import Reading

/// `redthread merge`: sorted records to one record a key.
package struct MergeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merges sorted records: one entity, claim or document a key.",
    discussion: """
      Standard input and output are lines of a key, a tab and a record, sorted by the bytes of the key: what \
      'redthread extract --keys' and this command write. Records may be merged in any order and any number \
      of steps; a document that comes twice counts once. Memory does not grow with the number of keys.

      Exit codes: 0 all of the input was merged, 65 the input is broken, cut off or not sorted, 70 the \
      program failed, 74 reading or writing failed.

      Example:
        LC_ALL=C sort -m a.tsv b.tsv | redthread merge --graph > graph.json
      """)

  @Option(
    help: ArgumentHelp(
      "Keep only the first so many documents of an entity and statements of each stance of a claim, by path; "
        + "all are counted. Status and weight are those of what is kept.",
      valueName: "number"))
  var citations: Int?

  @Flag(
    help: """
      Write the JSON graph that 'build' gives of the same documents. All of the graph is in memory then.
      """)
  var graph = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, which appears whole or not at all; without it, to standard output.",
      valueName: "file"))
  var output: String?

  package init() {}

  package func validate() throws {
    if let citations, citations < 1 {
      throw ValidationError("--citations needs a number above 0")
    }
    if citations != nil && graph {
      throw ValidationError("a graph has all citations that come in: merge with --citations before")
    }
  }

  package func run() throws {
    try StreamFailure.reporting {
      var records = SortedRecords(try LineReader(descriptor: 0, limitInBytes: Int.max))
      if graph {
        var collected = RecordGraph()
        while let record = try records.next() { collected.add(record) }
        let graph = try collected.graph()
        try write { JSONExporter().write(graph, to: &$0) }
      } else {
        try write { try merge(&records, to: &$0) }
      }
    }
  }

  private func write(_ content: (inout ByteWriter) throws -> Void) throws {
    if let output {
      try OutputFile.write(output, content)
    } else {
      try OutputFile.writeToStandardOutput(content)
    }
  }

  private func merge(_ records: inout SortedRecords, to output: inout ByteWriter) throws {
    let merge = RecordMerge(citations: citations)
    // With few citations the records of one key are made few again and again.
    let mostPending = citations == nil ? Int.max : 4096
    var pending: [Record] = []
    var key: [UInt8] = []
    // Where nothing more can be written there is no point in reading on; `finish` says why.
    while !output.hasFailed, let record = try records.next() {
      if records.key != key {
        write(pending, key, merge, to: &output)
        key = records.key
        pending.removeAll(keepingCapacity: true)
      }
      pending.append(record)
      if pending.count >= mostPending { pending = [merge.merged(pending)] }
    }
    write(pending, key, merge, to: &output)
  }

  private func write(
    _ records: [Record], _ key: [UInt8], _ merge: RecordMerge, to output: inout ByteWriter
  ) {
    if records.isEmpty { return }
    output.write(key.span)
    output.write(byte: UInt8(ascii: "\t"))
    output.writeRecord(merge.merged(records))
    output.write(byte: UInt8(ascii: "\n"))
  }
}
