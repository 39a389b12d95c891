import Clients
import Exchange
import Foundation
import Graph
import Testing

@Suite("The formats of other programs")
struct DialectTests {
  static let files = Format.all.filter {
    if case .file = $0.writer { $0.name != "mermaid" } else { false }
  }.map(\.name)

  private func bytes(_ graph: Graph, _ name: String) throws -> [UInt8] {
    let format = try #require(Format.named(name))
    guard case .file(let exporter) = format.writer else { return [] }
    return try ByteWriter.collect { try exporter.write(graph, to: &$0) }
  }

  @Test(
    "Every format writes UTF-8 without a mark, NUL or control, of every graph", arguments: files)
  func clean(name: String) throws {
    for graph in [Graph(), sampleGraph, nastyGraph] {
      let bytes = try bytes(graph, name)
      #expect(String(validating: bytes, as: UTF8.self) != nil)
      #expect(!bytes.starts(with: [0xef, 0xbb, 0xbf]))
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0a && $0 != 0x09 })
    }
  }

  @Test(
    "NetworkX and Python read every dialect whole",
    .enabled(if: Client.hasNetworkX, "networkx is not installed for python3"),
    arguments: [
      ("gexf", "g = nx.read_gexf(sys.argv[1])\nprint(len(g), g.number_of_edges())"),
      (
        "cytoscape",
        "g = nx.cytoscape_graph(json.load(open(sys.argv[1])))\nprint(len(g), g.number_of_edges())"
      ),
      (
        "d3",
        "g = nx.node_link_graph(json.load(open(sys.argv[1])), directed=True, multigraph=True, edges='links')\n"
          + "print(len(g), g.number_of_edges())"
      ),
      (
        "jgf",
        "g = json.load(open(sys.argv[1]))['graph']\n"
          + "assert all(e['source'] in g['nodes'] for e in g['edges'])\n"
          + "print(len(g['nodes']), len(g['edges']))"
      ),
      (
        "graphology",
        "g = json.load(open(sys.argv[1]))\nassert g['options']['multi']\n"
          + "print(len(g['nodes']), len(g['edges']))"
      ),
    ])
  func counts(name: String, script: String) throws {
    let answer = try Client.python(
      "import sys, json, networkx as nx\n" + script, on: bytes(nastyGraph, name),
      fileExtension: name)
    #expect(answer == "\(nastyGraph.entities.count) \(nastyGraph.claims.count)\n")
  }

  @Test("No cell of a spreadsheet is a formula", .enabled(if: Client.hasPython))
  func formulas() throws {
    let script = """
      import csv, sys
      csv.field_size_limit(10**9)
      rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))
      assert len({len(r) for r in rows}) == 1
      assert not [c for r in rows for c in r if c and c[0] in "=+-@\\t\\r"]
      print(len(rows))
      """
    let answer = try Client.python(script, on: bytes(nastyGraph, "csv"), fileExtension: "csv")
    #expect(answer == "\(nastyGraph.claims.count + 1)\n")
  }

  @Test("Times in GEXF are full days that there are")
  func days() throws {
    let text = String(decoding: try bytes(nastyGraph, "gexf"), as: UTF8.self)
    #expect(text.contains(" start=\"2019-07-01\" end=\"2019-09-30\""))
    #expect(!text.contains("start=\"2019-07\""))
  }

  @Test("A backslash before u cannot become a quotation mark in Cypher")
  func cypher() throws {
    let text = String(decoding: try bytes(nastyGraph, "cypher"), as: UTF8.self)
    #expect(text.contains("'\\\\' + 'u0027) DETACH DELETE n //'"))
    #expect(!text.contains("\\u0027"))
  }

  @Test("Mermaid refuses what it cannot draw, and says what to do")
  func mermaid() {
    let error = #expect(throws: ExportError.self) {
      try export(randomGraph(nodes: 100, edges: 900, seed: 1), MermaidExporter())
    }
    #expect(error?.description.contains("choose a part with --around or --top") == true)
  }

  @Test("A folder appears whole, and is never written over")
  func folders() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder.write(path) { try GephiTablesExporter().write(sampleGraph, to: $0) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
        "edges.csv", "nodes.csv",
      ])
    let error = #expect(throws: FileError.self) {
      try OutputFolder.write(path) { try GephiTablesExporter().write(sampleGraph, to: $0) }
    }
    #expect(error?.description == "\(path): cannot write: it exists already; name a new folder")
  }

  @Test("A file appears whole or not at all")
  func wholeOrNot() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("graph.json").path
    try OutputFile.write(path) { $0.write("old") }
    #expect(throws: ExportError.self) {
      try OutputFile.write(path) { output in
        output.write(String(repeating: "new", count: 1_000_000))
        try MermaidExporter().write(randomGraph(nodes: 100, edges: 900, seed: 1), to: &output)
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.json"])
  }
}

@Suite("DOT")
struct DOTTests {
  @Test("Nothing stands before the nodes and edges that would make Gephi skip them")
  func gephiOrder() throws {
    let lines = String(decoding: try export(nastyGraph, DOTExporter()), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines[0].hasPrefix("// redthread — "))
    let first = lines.firstIndex { $0.hasPrefix("  graph [") }
    #expect(first == lines.count - 2)
    #expect(!lines.contains { $0.hasPrefix("  node [") || $0.hasPrefix("  edge [") })
  }

  @Test("A picture may leave out what no claim is about")
  func unconnected() throws {
    let all = String(decoding: try export(sampleGraph, DOTExporter()), as: UTF8.self)
    let some = String(
      decoding: try export(sampleGraph, DOTExporter(showsUnconnected: false)), as: UTF8.self)
    #expect(all.contains("\"law-arms-act\"") && !some.contains("\"law-arms-act\""))
    #expect(some.contains("\"government-no\""))
  }

  @Test(
    "Graphviz draws the nasty graph as well-formed SVG with every node and edge",
    .enabled(if: Client.hasGraphviz, "Graphviz is not installed"))
  func graphviz() throws {
    let dot = try export(nastyGraph, DOTExporter())
    let svg = try Client.run("dot", ["-Tsvg", "{}"], on: dot, fileExtension: "dot")
    let script = """
      import sys, xml.etree.ElementTree as tree
      groups = [g.get("class") for g in tree.parse(sys.argv[1]).iter("{http://www.w3.org/2000/svg}g")]
      print(*(sum((g or "").split(" ")[0] == kind for g in groups) for kind in ("node", "edge")))
      """
    let counts = try Client.python(script, on: Array(svg.utf8), fileExtension: "svg")
    #expect(counts == "\(nastyGraph.entities.count) \(nastyGraph.claims.count)\n")
  }
}
