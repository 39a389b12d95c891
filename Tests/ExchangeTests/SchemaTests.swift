import Clients
import Exchange
import Foundation
import Graph
import Testing

@Suite("The JSON Schema of the graph")
struct SchemaTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/graph.schema.json")

  @Test("The committed file is what 'redthread validate --schema' prints")
  func current() throws {
    #expect(
      try String(contentsOf: Self.file, encoding: .utf8) == GraphSchema.text,
      "run: redthread validate --schema > Documentation/graph.schema.json")
  }

  @Test(
    "jsonschema accepts every graph of ours, and refuses what is none",
    .enabled(
      if: Client.hasPythonModule("jsonschema"),
      "jsonschema is not installed for python3"))
  func jsonschema() throws {
    let script = """
      import copy, json, sys, jsonschema
      schema = json.load(open("\(Self.file.path)"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      graph = json.load(open(sys.argv[1]))
      for error in validator.iter_errors(graph): raise error
      def broken(change):
          other = copy.deepcopy(graph)
          change(other)
          return not validator.is_valid(other)
      if graph["edges"]:
          assert broken(lambda g: g["edges"][0].update(relation="hates it"))
          assert broken(lambda g: g["edges"][0].update(statements=[]))
          assert broken(lambda g: g["edges"][0]["statements"][0]["evidence"].update(start=-1))
          assert broken(lambda g: g["edges"][0]["statements"][0].update(confidence=2))
          assert broken(lambda g: g["nodes"][0].update(id="1 a"))
          assert broken(lambda g: g["nodes"][0].pop("mentions"))
      assert broken(lambda g: g.update(version=99))
      """
    for graph in [Graph(), sampleGraph, nastyGraph, randomGraph(nodes: 30, edges: 200, seed: 3)] {
      _ = try Client.python(script, on: export(graph, JSONExporter()), fileExtension: "json")
    }
  }
}
