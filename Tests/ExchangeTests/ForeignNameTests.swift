import Clients
import Exchange
import Foundation
import Testing

/// Attributes of other programs' graphs may be called anything.
@Suite("Names that others gave")
struct ForeignNameTests {
  private static let names = [
    "x\" evil=\"1", "<b>&amp;", "a,b", "a;b", "a:b", "a b", "A B", "`tick`", "two\nlines", "it's",
    "$x", "=1+1", "9lives", "é ü", "Größe", "", "\u{202E}", "ID", "label",
    "x: 1}) DETACH DELETE n //",
  ]

  private func table() throws -> LoadedGraph {
    let values = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, "value") })
    let node = values.merging(["id": "a"]) { $1 }
    let edge = values.merging(["source": "a", "target": "b"]) { $1 }
    let graph: [String: Any] = ["directed": true, "nodes": [node, ["id": "b"]], "links": [edge]]
    return try LoadedGraph([UInt8](try JSONSerialization.data(withJSONObject: graph)))
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    let format = try #require(Format.named(name))
    guard case .file(let exporter) = format.writer else { return [] }
    let graph = try table()
    return try ByteWriter.collect { try graph.write(exporter, to: &$0) }
  }

  @Test("GraphML is valid with them, and reads back with as many")
  func graphML() throws {
    let bytes = try bytes("graphml")
    let report = GraphMLValidator(.gephi).validate(bytes)
    #expect(report.errors.isEmpty, "\(report.errors)")
    guard case .attributes(let again) = try LoadedGraph(bytes) else {
      Issue.record("taken for a graph of ours")
      return
    }
    #expect(again.nodeCount == 2 && again.edgeCount == 1)
    #expect(again.nodeColumns.count == Self.names.count)
    #expect(Set(again.nodeColumns.map(\.name)).count == Self.names.count)
  }

  @Test("The key of an edge is its id wherever it stands; of a node it is a name like others")
  func keys() throws {
    let text = """
      {"nodes": [{"id": "a", "key": null, "source": 3, "target": "t"}, {"id": "b"}],
       "links": [{"key": "e", "source": "a", "target": "b"}]}
      """
    guard case .attributes(let table) = try LoadedGraph(Array(text.utf8)) else {
      Issue.record("taken for a graph of ours")
      return
    }
    #expect(table.edgeID(0) == "e" && table.edgeColumns.isEmpty)
    #expect(table.nodeColumns.map(\.name) == ["key", "source", "target"])
  }

  @Test(
    "NetworkX takes an attribute of an edge that is called as its own argument",
    .enabled(if: Client.hasNetworkX, "networkx is not installed for python3"))
  func keyAttribute() throws {
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="k" for="edge" attr.name="key" attr.type="string"/><graph edgedefault="directed">
      <node id="a"/><edge source="a" target="a"><data key="k">x</data></edge></graph></graphml>
      """
    let loaded = try LoadedGraph(Array(text.utf8))
    let bytes = try ByteWriter.collect { try loaded.write(GEXFExporter(), to: &$0) }
    let answer = try Client.python(
      "import sys, networkx\nprint(networkx.read_gexf(sys.argv[1]).number_of_edges())", on: bytes,
      fileExtension: "gexf")
    #expect(answer == "1\n")
  }

  @Test(
    "Ids that XML allows no token for are written as some, each its own",
    arguments: ["gephi", "strict"])
  func graphMLIDs(profile: String) throws {
    let graph: [String: Any] = [
      "directed": true,
      "nodes": [["id": "a b"], ["id": "a.20b"], ["id": "<>"], ["id": "é"]],
      "links": [
        ["id": "c02ef>34", "source": "a b", "target": "<>"],
        ["id": "", "source": "é", "target": "a.20b"],
      ],
    ]
    let loaded = try LoadedGraph([UInt8](try JSONSerialization.data(withJSONObject: graph)))
    let kind: GraphMLExporter.Profile = profile == "gephi" ? .gephi : .strict
    let bytes = try ByteWriter.collect { try loaded.write(GraphMLExporter(profile: kind), to: &$0) }
    let report = GraphMLValidator(kind).validate(bytes)
    #expect(report.errors.isEmpty, "\(report.errors)")
    guard case .attributes(let again) = try LoadedGraph(bytes) else {
      Issue.record("taken for a graph of ours")
      return
    }
    #expect(again.nodeCount == 4 && again.edgeCount == 2)
  }

  @Test("A key declared twice is one column, two keys of one name are two")
  func keysDeclaredTwice() throws {
    let file = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="q" for="edge" attr.name="quote" attr.type="string"/>
      <key id="q" for="edge" attr.name="quote" attr.type="string"/>
      <key id="r" for="edge" attr.name="quote" attr.type="string"/>
      <graph edgedefault="directed"><node id="a"/><node id="b"/>
      <edge source="a" target="b"><data key="q">one</data><data key="r">two</data></edge>
      </graph></graphml>
      """
    let loaded = try LoadedGraph(Array(file.utf8))
    guard case .attributes(let table) = loaded else {
      Issue.record("taken for a graph of ours")
      return
    }
    #expect(table.edgeColumns.map(\.name) == ["quote", "quote 2"])
    let bytes = try ByteWriter.collect { try loaded.write(GraphMLExporter(), to: &$0) }
    #expect(GraphMLValidator(.gephi).validate(bytes).errors.isEmpty)
  }

  @Test("A bare DEL inside a nested value leaves no control character in what is written")
  func controlCharacters() throws {
    let file = #"{"nodes": [{"id": "a", "x": {"k\#u{7F}": [1]}, "y": "\#u{7F}"}], "links": []}"#
    let loaded = try LoadedGraph(Array(file.utf8))
    for name in ["json", "csv", "graphml"] {
      guard case .file(let exporter)? = Format.named(name)?.writer else { continue }
      let bytes = try ByteWriter.collect { try loaded.write(exporter, to: &$0) }
      #expect(!bytes.contains(0x7F), "\(name)")
    }
  }

  @Test("In Cypher each is a property of its own that needs no quotes")
  func cypher() throws {
    let text = String(decoding: try bytes("cypher"), as: UTF8.self)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("UNWIND [{id: 'a'") })
    let found = row.matches(of: /[,{] ?([a-z][a-z0-9_]*): '/).map { String($0.1) }
    #expect(found.count == Self.names.count + 1)
    #expect(Set(found).count == found.count)
    #expect(!text.contains("DETACH"))
  }

  @Test(
    "Python reads XML and JSON of every dialect with them",
    .enabled(if: Client.hasPython, "python3 is not installed"),
    arguments: ["gexf", "graphml", "json", "cytoscape", "graphology", "d3", "jgf"])
  func dialects(name: String) throws {
    let script =
      name == "gexf" || name == "graphml"
      ? "import sys, xml.etree.ElementTree as tree\ntree.parse(sys.argv[1])"
      : "import sys, json\njson.load(open(sys.argv[1]))"
    _ = try Client.python(script, on: bytes(name), fileExtension: name)
  }
}
