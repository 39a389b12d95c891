import Clients
import Exchange
import Foundation
import Graph
import Testing

@Suite("The canonical JSON graph")
struct JSONExporterTests {
  @Test(
    "NetworkX reads it as node-link JSON, with every label and claim",
    .enabled(if: Client.hasNetworkX, "networkx is not installed for python3"))
  func networkX() throws {
    let script = """
      import json, sys, networkx as nx
      g = nx.node_link_graph(json.load(open(sys.argv[1])), edges="edges")
      assert type(g) is nx.MultiDiGraph
      print(json.dumps([[n for n in g], [g.nodes[n]["label"] for n in g],
        [[k, d["relation"], d["status"], d["statements"][0]["evidence"]["quote"]] for _, _, k, d in g.edges(keys=True, data=True)]]))
      """
    let answer = try Client.python(
      script, on: export(nastyGraph, JSONExporter()), fileExtension: "json")
    let parts = try #require(
      JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [[Any]])
    #expect(parts[0] as? [String] == nastyGraph.entities.map(\.id.text))
    #expect(parts[1] as? [String] == nastyGraph.entities.map(\.label))
    let edges = try #require(parts[2] as? [[String]]).sorted { $0[0] < $1[0] }
    let claims = nastyGraph.claims.sorted { $0.id < $1.id }
    #expect(edges.map { $0[0] } == claims.map(\.id))
    #expect(edges.map { $0[3] } == claims.map(\.statements[0].evidence.quote))
  }

  @Test("Any buffer size gives the same bytes")
  func bufferSizes() throws {
    let whole = try ByteWriter.collect(capacity: 1 << 20) {
      JSONExporter().write(nastyGraph, to: &$0)
    }
    for capacity in [1, 2, 7, 64] {
      let pieces = try ByteWriter.collect(capacity: capacity) {
        JSONExporter().write(nastyGraph, to: &$0)
      }
      #expect(pieces == whole)
    }
  }
}
