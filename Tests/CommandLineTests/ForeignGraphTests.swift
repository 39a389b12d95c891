import Foundation
import Testing

/// Graphs that other programs made have nodes and edges, no claims, statements and citations.
@Suite("Graphs of other programs", .runsPrograms, .enabled(if: Program.isBuilt))
struct ForeignGraphTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.file("other.graphml", Self.clinic)
  }

  private static let clinic = """
    <?xml version="1.0"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="d0" for="node" attr.name="name" attr.type="string"/>
    <key id="d1" for="node" attr.name="type" attr.type="string"/>
    <key id="d2" for="edge" attr.name="relation" attr.type="string"/>
    <key id="d3" for="edge" attr.name="since" attr.type="int"/>
    <graph edgedefault="undirected">
    <node id="n1"><data key="d0">Ärzte</data><data key="d1">clinic</data></node>
    <node id="n2"><data key="d0">Bob</data><data key="d1">person</data></node>
    <node id="n3"><data key="d0">Carl</data><data key="d1">person</data></node>
    <node id="n4"><data key="d0">Dora</data><data key="d1">robot</data></node>
    <edge source="n1" target="n2"><data key="d2">employs</data><data key="d3">1999</data></edge>
    <edge source="n2" target="n3"><data key="d2">knows</data></edge>
    <edge source="n3" target="n1" directed="true"><data key="d2">owns</data></edge>
    </graph></graphml>
    """

  @Test("Neighbours are found by any spelling; an edge that leads both ways has no arrow")
  func neighbours() throws {
    let near = try Program.run("neighbours", path, "arzte")
    #expect(
      near.output == """
        HOP  FROM   KIND     TO    ID
          1  Ärzte  employs  Bob   e0
          1  Ärzte  ← owns   Carl  e2

        """)
    #expect(
      near.errors
        == "redthread: \(path): made by another program: links without claims and citations\n")
    let out = try Program.run("neighbours", path, "n1", "--direction", "out", "--json")
    #expect(
      out.output
        == #"{"total":1,"links":[{"hop":1,"id":"e0","source":"n1","kind":"employs","#
        + #""target":"n2","directed":false}]}"# + "\n")
    #expect(try Program.run("neighbours", path, "nobody").code == 2)
    let drawn = try Program.run("neighbours", path, "n1", "--format", "mermaid").output
    #expect(drawn.contains(#"---|"employs"|"#) && drawn.contains(#"-->|"owns"|"#))
  }

  @Test("Links are chosen by the kinds that the file has; an empty choice says which")
  func kinds() throws {
    let owners = try Program.run("neighbours", path, "n1", "--relation", "owns", "--json").output
    #expect(owners.contains(#""total":1"#) && owners.contains("e2"))
    #expect(try Program.run("neighbours", path, "Bob", "--type", "clinic").output.contains("Ärzte"))
    let none = try Program.run("neighbours", path, "Bob", "--type", "robot")
    #expect(none.code == 0 && none.output.isEmpty)
    #expect(
      none.errors.contains(
        "matched none of the edges of Bob; relations: employs 1, knows 1; "
          + "types: clinic 1, person 1"))
  }

  @Test("Chains of edges are found, and one to itself is wrong use")
  func paths() throws {
    let chain = try Program.run("path", path, "Carl", "Ärzte", "--all")
    #expect(chain.code == 0 && chain.output.contains("owns →"))
    let away = try Program.run("path", path, "Bob", "Dora")
    #expect(away.code == 0 && away.errors.contains("no chain of at most 6 edges leads from Bob"))
    #expect(try Program.run("path", path, "bob", "n2").code == 2)
  }

  @Test("A node is shown with its attributes and edges, an edge with its attributes")
  func show() throws {
    #expect(
      try Program.run("show", path, "Ärzte").output == """
        Ärzte (n1, clinic)
        2 edges

        employs 1
        Bob  e0

        ← owns 1
        Carl  e2

        """)
    let edge = try Program.run("show", path, "e0", "--json").output
    #expect(
      edge == #"{"edge":{"id":"e0","source":"n1","kind":"employs","target":"n2","directed":false,"#
        + #""attributes":{"relation":"employs","since":1999,"symmetric":true}}}"# + "\n")
  }

  @Test("Search looks into names and all attributes")
  func search() throws {
    #expect(try Program.run("search", path, "ärz").output.contains("n1"))
    #expect(try Program.run("search", path, "1999").output.contains("Ärzte employs Bob"))
    let none = try Program.run("search", path, "zzz")
    #expect(none.code == 0 && none.errors.contains("no node and no edge has all of 'zzz'"))
  }

  @Test("Stats count, and tell who is best connected and what hangs together")
  func stats() throws {
    let answer = try Program.run("stats", path, "--json").output
    #expect(
      answer.hasPrefix(
        #"{"nodes":4,"edges":3,"types":{"person":2,"clinic":1,"robot":1},"#
          + #""relations":{"employs":1,"knows":1,"owns":1},"degree":[{"entity":"n1","#))
    #expect(answer.hasSuffix(#""components":[3]}"# + "\n"))
  }

  @Test(
    "A part is exported by neighbourhood, size and the kinds that the file has",
    arguments: [
      (["--around", "Bob", "--hops", "1", "--relation", "knows"], ["Bob", "Carl"]),
      (["--type", "person"], ["Bob", "Carl"]), (["--top", "1"], ["Ärzte"]),
      (["--around", "Dora"], ["Dora"]), (["--relation", "employs"], ["Ärzte", "Bob"]),
    ])
  func parts(options: [String], names: [String]) throws {
    let words = ["export", path, "--format", "mermaid"] + options
    let output = try Program.run(words).output
    for name in ["Ärzte", "Bob", "Carl", "Dora"] {
      #expect(output.contains("\"\(name)\"") == names.contains(name), "\(name)")
    }
  }

  @Test("A filter that matches nothing says which kinds there are")
  func emptyFilter() throws {
    let end = try Program.run("export", path, "--format", "dot", "--relation", "eats")
    #expect(end.code == 0)
    #expect(
      end.errors.contains(
        "matched nothing; relations present: employs 1, knows 1, owns 1; "
          + "types present: person 2, clinic 1, robot 1"))
  }

  @Test(
    "What only claims have is refused, with what can be asked",
    arguments: [
      ["deals"], ["disputes"], ["timeline"], ["sources"], ["verify"], ["candidates"],
      ["why", "e0"],
    ])
  func claimsOnly(question: [String]) throws {
    let end = try Program.run([question[0], path] + question.dropFirst())
    #expect(end.code == 3)
    #expect(
      end.errors.hasSuffix(
        "that needs claims; it can be asked 'neighbours', 'path', 'search', 'show' and 'stats'\n"))
  }

  @Test(
    "Filters by what only claims have are refused",
    arguments: [["--status", "asserted"], ["--since", "2019"], ["--source", "x"]])
  func claimFilters(option: [String]) throws {
    for command in [["neighbours", path, "Bob"], ["export", path, "--format", "dot"]] {
      let end = try Program.run(command + option)
      #expect(end.code == 3 && end.output.isEmpty)
      #expect(end.errors.contains("its links have no status, date and source"))
    }
  }

  @Test("Node-link JSON that says it is undirected has no arrows either")
  func undirectedJSON() throws {
    let other = try folder.file(
      "other.json",
      """
      {"directed": false, "nodes": [{"id": "a"}, {"id": "b"}],
       "links": [{"source": "a", "target": "b", "type": "knows"}]}
      """)
    #expect(!(try Program.run("neighbours", other, "a").output.contains("→")))
    let directed = try folder.file(
      "directed.json",
      #"{"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]}"#)
    #expect(try Program.run("neighbours", directed, "a").output.contains("→"))
  }

  @Test("A number that the file leaves out does not become 0")
  func missingNumbers() throws {
    let output = try Program.run("export", path, "--format", "graphml").output
    #expect(output.contains(#"<data key="e_since">1999</data>"#))
    #expect(!output.contains(#"<data key="e_since">0</data>"#))
  }
}
