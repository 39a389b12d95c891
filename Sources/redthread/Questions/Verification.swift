import Exchange
import Graph
import Reading
import Text

/// Whether the files on disk still say what a graph quotes.
struct Verification {
  enum Finding {
    /// The file has the same bytes, and every quote is in its place.
    case unchanged(quotes: Int)
    /// The file has the same bytes, but these quotes are not in them: the graph was altered.
    case misquoted([Evidence])
    /// The file has other bytes now.
    case changed(kept: Int, moved: [(Evidence, to: Int)], gone: [Evidence])
    case missing

    /// Whether everything is where it was.
    var isGood: Bool { if case .unchanged = self { true } else { false } }
  }

  let findings: [(document: DocumentRecord, finding: Finding)]

  /// Reads every source of `graph` again, a file once.
  init(of graph: Graph, in files: SourceFiles, progress: (Int) -> Void = { _ in }) {
    var quotes: [String: Set<Evidence>] = [:]
    for statement in graph.claims.lazy.flatMap(\.statements) {
      let evidence = statement.evidence
      quotes[evidence.location.document, default: []].insert(
        Evidence(
          location: evidence.location, quote: evidence.quote, trigger: evidence.location.range))
    }
    var last: (file: String, documents: [String: Document]) = ("", [:])
    var findings: [(DocumentRecord, Finding)] = []
    for record in graph.documents {
      let cited = (quotes[record.id] ?? []).sorted { $0.location < $1.location }
      let found = record.paths.compactMap(files.file)
      var finding = Finding.missing
      for file in found {
        if last.file != file { last = (file, SourceFiles.documents(in: file)) }
        if let document = last.documents[record.id], document.sha256 == record.sha256 {
          finding = Finding(cited, in: document.source, document.encoding)
          break
        }
        let document = last.documents.count == 1 ? last.documents.values.first : nil
        finding = Finding(
          cited, inChanged: document?.source ?? (try? readFile(file)) ?? [],
          document?.encoding ?? .utf8)
      }
      findings.append((record, finding))
      progress(findings.count)
    }
    self.findings = findings
  }
}

extension Verification.Finding {
  fileprivate init(_ quotes: [Evidence], in source: [UInt8], _ encoding: SourceEncoding) {
    let wrong = quotes.filter { !$0.stands(in: source, encoding) }
    self = wrong.isEmpty ? .unchanged(quotes: quotes.count) : .misquoted(wrong)
  }

  fileprivate init(
    _ quotes: [Evidence], inChanged source: [UInt8], _ encoding: SourceEncoding
  ) {
    var moved: [(Evidence, to: Int)] = []
    var gone: [Evidence] = []
    for quote in quotes where !quote.stands(in: source, encoding) {
      if let bytes = encoding.bytes(of: quote.quote), let start = source.firstIndex(of: bytes) {
        moved.append((quote, start))
      } else {
        gone.append(quote)
      }
    }
    self = .changed(kept: quotes.count - moved.count - gone.count, moved: moved, gone: gone)
  }
}

extension Evidence {
  fileprivate func stands(in source: [UInt8], _ encoding: SourceEncoding) -> Bool {
    let range = location.range
    guard range.end <= source.count, let bytes = encoding.bytes(of: quote) else { return false }
    return source[range.indices].elementsEqual(bytes)
  }
}

extension [UInt8] {
  /// Where `piece`, which is not empty, first stands.
  fileprivate func firstIndex(of piece: [UInt8]) -> Int? {
    guard let first = piece.first, piece.count <= count else { return nil }
    var start = 0
    while let next = self[start...(count - piece.count)].firstIndex(of: first) {
      if self[next..<next + piece.count].elementsEqual(piece) { return next }
      start = next + 1
      if start > count - piece.count { return nil }
    }
    return nil
  }
}
