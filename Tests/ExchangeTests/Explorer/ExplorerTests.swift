import Clients
import Exchange
import Foundation
import Graph
import Testing
import Text

extension Client {
  static let browserFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("browser").path

  static let hasBrowser = succeeds(
    Client.pythonProgram,
    [
      "-B", "-c",
      "import sys; sys.path.insert(0, '\(browserFolder)'); import browser; assert browser.program()",
    ])
}

/// The explorer in a real browser: `browser/scenarios.py` says what is done and expected.
@Suite(
  "The explorer", .serialized,
  .enabled(
    if: Client.hasBrowser, "chromium and python3 are not installed: make test-packages"))
struct ExplorerTests {
  /// Runs a scenario on the page of `graph`.
  private func run(
    _ scenario: String, on graph: Graph, texts: [String: SourceText] = [:]
  ) throws {
    let page = try export(graph, ExplorerExporter(title: "sample", texts: texts))
    _ = try Client.run(
      Client.pythonProgram, ["-B", "\(Client.browserFolder)/scenarios.py", scenario, "{}"],
      on: page,
      fileExtension: "html")
  }

  @Test(
    "A reader can do with it what a reader wants",
    arguments: [
      "opens", "search", "filters", "entity-card", "claim-card", "path", "dragging", "disputes",
      "reader", "timeline", "table", "keyboard", "hash", "exports", "accessible", "narrow",
      "prints",
    ])
  func does(scenario: String) throws {
    try run(scenario, on: sampleGraph, texts: ["d1": sampleText])
  }

  @Test("Without the article's text the reader shows the quotes, and says so")
  func withoutText() throws {
    try run("reader-without-text", on: sampleGraph)
  }

  @Test("A hostile graph is shown and does nothing")
  func hostile() throws {
    try run("hostile", on: nastyGraph)
  }

  @Test("3,000 entities and 8,000 claims load and pan")
  func large() throws {
    try run("large", on: randomGraph(nodes: 3000, edges: 8000, seed: 4))
  }

  @Test("Above 5,000 entities it opens on the best connected and searches the rest")
  func huge() throws {
    try run("huge", on: randomGraph(nodes: 6000, edges: 9000, seed: 5))
  }
}

@Suite("The explorer's file")
struct ExplorerFileTests {
  @Test("The same graph gives the same bytes, and other sizes of the buffer too")
  func repeatable() throws {
    let page = try export(sampleGraph, ExplorerExporter(texts: ["d1": sampleText]))
    #expect(try export(sampleGraph, ExplorerExporter(texts: ["d1": sampleText])) == page)
    let pieces = try ByteWriter.collect(capacity: 7) {
      try ExplorerExporter(texts: ["d1": sampleText]).write(sampleGraph, to: &$0)
    }
    #expect(pieces == page)
  }

  @Test("No name can end the script element that holds it, nor open a comment in it")
  func scriptData() throws {
    let page = String(decoding: try export(nastyGraph, ExplorerExporter()), as: UTF8.self)
    #expect(page.components(separatedBy: "</script>").count == 4)
    #expect(page.components(separatedBy: "<script").count == 4)
    #expect(!page.contains("<!--"))
  }

  @Test("The page names no address of the network but those of its sources")
  func noNetwork() throws {
    let page = String(decoding: try export(Graph(), ExplorerExporter()), as: UTF8.self)
    let addresses = page.components(separatedBy: "http").dropFirst()
      .filter { $0.hasPrefix("://") || $0.hasPrefix("s://") }
    #expect(addresses.allSatisfy { $0.hasPrefix("://www.w3.org/2000/svg") })
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("innerHTML") && !page.contains("eval("))
  }
}

/// The article that `sampleGraph` cites, as prose with a headline that is not in the source's order
/// of bytes: each sentence stands where the graph says.
private let sampleText: SourceText = {
  var source = [UInt8](repeating: UInt8(ascii: " "), count: 600)
  for statement in sampleGraph.claims.flatMap(\.statements) {
    let evidence = statement.evidence
    source.replaceSubrange(evidence.location.range.indices, with: Array(evidence.quote.utf8))
  }
  // The names of the sample stand at its first bytes: here a word after one of another length.
  let headline = Array("Två svar från ".utf8)
  let name = Array("Sverige".utf8)
  let body = source
  let bytes = headline + name + [UInt8(ascii: "\n")] + body
  let first = headline.count + name.count
  return SourceText(
    prose: Prose(
      bytes: bytes,
      blocks: [
        Prose.Block(range: ByteRange(0, first), kind: .headline),
        Prose.Block(range: ByteRange(first + 1, bytes.count), kind: .paragraph),
      ]),
    runs: [
      SourceText.Run(
        prose: ByteRange(0, headline.count), source: ByteRange(1000, 1000 + headline.count)),
      // "Sverige" stands for what the source has in 6 bytes.
      SourceText.Run(prose: ByteRange(headline.count, first), source: ByteRange(0, 6)),
      SourceText.Run(
        prose: ByteRange(first + 1 + 6, bytes.count), source: ByteRange(6, body.count)),
    ])
}()
