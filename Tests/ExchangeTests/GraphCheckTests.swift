import Clients
import Exchange
import Graph
import Testing

@Suite("What Gephi and Graphviz would misread in DOT and GEXF is told")
struct GraphCheckTests {
  private func check(_ text: String) -> ValidationReport {
    GraphCheck.validate(Array(text.utf8), .gephi)
  }

  @Test("What we write is as both want it")
  func ours() throws {
    for graph in [Graph(), sampleGraph, nastyGraph, randomGraph(nodes: 30, edges: 200, seed: 3)] {
      let gexf = GraphCheck.validate(try export(graph, GEXFExporter(protectsINF: true)), .gephi)
      #expect(gexf.errors == [] && gexf.warnings == [])
      #expect((gexf.nodes, gexf.edges) == (graph.entities.count, graph.claims.count))
      let dot = GraphCheck.validate(try export(graph, DOTExporter()), .gephi)
      #expect(dot.errors == [])
      // DOT cannot tell parallel edges apart.
      #expect(dot.warnings.filter { !$0.problem.contains("DOT has no kinds of edges") } == [])
      #expect((dot.nodes, dot.edges) == (graph.entities.count, graph.claims.count))
    }
  }

  @Test(
    "Mistakes of DOT are found where they stand",
    arguments: [
      ("digraph {\n a -> }", "line 2: expected a node, found '}'"),
      ("digraph {\n a -- b }", "line 2: '--' in a digraph; write '->'"),
      ("graph {\n a -> b }", "line 2: '->' in a graph; write 'digraph'"),
      ("digraph {\n a [label=\"x }", "line 2: a quoted text without its end"),
      ("digraph {\n a [label] }", "line 2: expected '=' after 'label', found ']'"),
      ("digraph { /* x", "line 1: a comment without its end"),
      ("digraph {\n 1a }", "line 2: a name that starts with a digit; put it in quotation marks"),
      ("digraph { a }\nb", "line 2: expected the end of the file, found 'b'"),
      ("digraph {\n\u{1} }", "line 2: a control character; remove it"),
      ("\u{FEFF}digraph { }", "line 1: a byte order mark, at which Graphviz stops; remove it"),
      (
        "words",
        "line 1: no graph: neither GraphML, GEXF or JSON, nor DOT, which starts with 'digraph' or "
          + "'graph'"
      ),
    ])
  func dotMistakes(text: String, expected: String) {
    #expect(check(text).errors.first?.description == expected)
  }

  @Test(
    "What Gephi's reader of DOT takes otherwise is told, once a file",
    arguments: [
      ("digraph { node [shape=box]; a; b }", "Gephi skips what stands between line 1"),
      ("digraph { a; graph [x=y]; c -> d; }", "Gephi skips what stands between line 1"),
      ("digraph { rankdir=LR; a }", "an attribute outside of brackets"),
      ("digraph { a; b; a->b }", "no blanks around '->'"),
      ("strict digraph { a }", "a strict graph"),
      ("digraph { a:port -> b }", "a port, which Gephi takes"),
      ("digraph { a [x=1] [y=2] }", "two groups of brackets"),
      ("digraph { a -> b; a -> b }", "DOT has no kinds of edges"),
      ("digraph { a -> b [weight=0] }", "a weight of 0"),
      ("digraph { \"Node\" }", "the id 'Node' is a keyword of DOT"),
      ("digraph { \"a b\" }", "the id 'a b' is not made of"),
      (
        "digraph { a [x=\"\(String(repeating: "a", count: 5000))\", y=\"ü\"] }",
        "Gephi guesses the encoding"
      ),
      (
        "digraph { a [x=\"ü \(String(repeating: "a", count: 17_000))\"] }",
        "a text of more than 16384 bytes"
      ),
    ])
  func dotMisreadings(text: String, expected: String) {
    let report = check(text)
    #expect(report.errors == [])
    #expect(report.warnings.count == 1 && report.warnings[0].problem.contains(expected))
  }

  @Test(
    "What Graphviz takes is taken",
    arguments: [
      "digraph { a -> { b c } -> d }", "graph G { a -- b; subgraph cluster_x { label=x; a } }",
      "// comment\n# line\n/* more */ digraph \"x\" { a [label=<<b>x</b>>, y=\"a\" + \"b\"]; }",
      "digraph { a:n:sw -> b:s; -1.5 -> .5 }", "DiGraph { A [a=b c=d; e=f] ; ; B }",
    ])
  func grammar(text: String) throws {
    if Client.hasGraphviz, !text.contains("; ;") {
      _ = try Client.run("dot", ["-Tcanon", "{}"], on: Array(text.utf8))
    }
    #expect(check(text.replacing("; ;", with: ";")).errors == [])
  }

  private func gexf(
    _ content: String, graph: String = "defaultedgetype=\"directed\" timeformat=\"date\""
  ) -> String {
    """
    <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
    <graph \(graph)>
    <attributes class="node"><attribute id="n" title="n" type="integer"/></attributes>
    <attributes class="edge"><attribute id="t" title="t" type="string"/></attributes>
    \(content)
    </graph></gexf>
    """
  }

  private static let nodes = "<nodes><node id=\"a\"/><node id=\"b\"/></nodes>"

  @Test(
    "Mistakes of GEXF are found where they stand",
    arguments: [
      (
        "<nodes><node id=\"a\"><attvalues><attvalue for=\"n\" value=\"x\"/></attvalues></node></nodes>",
        "line 5: node \"a\", attvalue \"n\": 'x' is no integer"
      ),
      (
        "<nodes><node id=\"a\"><attvalues><attvalue for=\"t\" value=\"x\"/></attvalues></node></nodes>",
        "line 5: node \"a\", attvalue \"t\": the attribute is not declared for a node"
      ),
      (
        "<nodes><node id=\"a\"/><node id=\"a\"/></nodes>",
        "line 5: node \"a\": a second node with this id; ids must be unique"
      ),
      (
        nodes + "<edges><edge id=\"e\" source=\"a\" target=\"c\"/></edges>",
        "line 5: edge \"e\": an end 'c', but there is no such node"
      ),
      (
        nodes + "<edges><edge id=\"e\" source=\"a\" target=\"b\" start=\"2023\"/></edges>",
        "line 5: edge \"e\": the start '2023' is no full day (2016-02-03); Gephi gives up on the whole file"
      ),
      (
        nodes
          + "<edges><edge id=\"e\" source=\"a\" target=\"b\" start=\"2023-02-02\" end=\"2022-01-01\"/></edges>",
        "line 5: edge \"e\": it ends before it starts; Gephi drops the time"
      ),
      (
        "<attributes class=\"node\"><attribute id=\"m\" title=\"m\" type=\"int\"/></attributes>",
        "line 5: attribute \"m\": the type 'int', which GEXF calls 'integer'"
      ),
      ("<nodes>", "line 6: Opening and ending tag mismatch: nodes line 5 and graph"),
    ])
  func gexfMistakes(content: String, expected: String) {
    #expect(check(gexf(content)).errors.first?.description == expected)
  }

  @Test(
    "What Gephi takes otherwise in GEXF is told",
    arguments: [
      (
        "<edges><edge id=\"e\" source=\"a\" target=\"b\"/><edge id=\"f\" source=\"a\" target=\"b\"/></edges>",
        "the attribute 'kind' of an edge tells them apart"
      ),
      (
        "<edges><edge id=\"e\" source=\"a\" target=\"b\" weight=\"0\"/></edges>", "a weight of 0"
      ),
      (
        "<edges><edge id=\"e\" source=\"a\" target=\"b\" type=\"undirected\"/></edges>",
        "an edge that is undirected where the others are directed"
      ),
      (
        "<edges><edge id=\"e\" source=\"a\" target=\"b\"><attvalues><attvalue for=\"t\" value=\"INF Treaty\"/></attvalues></edge></edges>",
        "Gephi reads 'INF' in texts as 'Infinity'"
      ),
      (
        "<edges><edge id=\"e\" source=\"a\" target=\"b\"><viz:color r=\"1\" g=\"1\" b=\"1\"/><attvalues><attvalue for=\"t\" value=\"x\"/></attvalues></edge></edges>",
        "values after the viz elements"
      ),
    ])
  func gexfMisreadings(content: String, expected: String) {
    let report = check(gexf(Self.nodes + content))
    #expect(report.errors == [])
    #expect(report.warnings.count == 1 && report.warnings[0].problem.contains(expected))
  }

  @Test("Dates without a time format are told")
  func timeFormat() {
    let text = gexf(
      "<nodes><node id=\"a\" start=\"2020-01-01\"/></nodes>", graph: "mode=\"dynamic\"")
    #expect(check(text).warnings.first?.problem.contains("timeformat") == true)
  }
}
