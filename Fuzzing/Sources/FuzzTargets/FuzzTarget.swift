/// What outside bytes are given to: each reader of them, and the whole way from bytes to exports.
///
/// A target ends, for any bytes, or throws a `Finding`. libFuzzer makes up bytes (`Fuzzing/`), and the
/// tests try what is in `Fuzzing/Corpora`, where each finding is kept.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Text, HTML, Markdown, NDJSON lines.
  case reading
  case tokens
  /// JSON and GraphML graphs, of ours and of others, to every format.
  case graphs
  /// Tables of the catalogue and the lexicon, judgements.
  case tables
  case caseFile
  /// Crawls.
  case warc
  /// What `extract` writes and `merge` reads.
  case records
  /// An article to every format.
  case pipeline

  package func check(_ bytes: [UInt8]) throws {
    switch self {
    case .reading: try checkReading(bytes)
    case .tokens: try checkTokens(bytes)
    case .graphs: try checkGraphs(bytes)
    case .tables: try checkTables(bytes)
    case .caseFile: try checkCaseFile(bytes)
    case .warc: try checkWARC(bytes)
    case .records: try checkRecords(bytes)
    case .pipeline: try checkPipeline(bytes)
    }
  }
}

/// Something that must never be, whatever the bytes.
package struct Finding: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

func expect(_ truth: Bool, _ otherwise: @autoclosure () -> String) throws {
  if !truth { throw Finding(otherwise()) }
}
