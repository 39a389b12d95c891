import Clients
import Exchange
import Foundation
import Graph
import Testing

@Suite("Linked data, FollowTheMoney, notes")
struct LinkedDataTests {
  static let hasRDF = Client.hasPythonModule("rdflib")
  static let hasFTM = Client.hasPythonModule("followthemoney")

  @Test(
    "TriG has every claim as a named graph, and every quote",
    .enabled(if: hasRDF, "rdflib is not installed for python3"))
  func triG() throws {
    let script = """
      import json, sys, rdflib
      d = rdflib.Dataset(); d.parse(sys.argv[1], format="trig")
      OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
      graphs = sorted(str(g.identifier).split(":")[-1] for g in d.graphs() if len(g) and "claim:" in str(g.identifier))
      quotes = sorted({str(o) for _, _, o, _ in d.quads((None, OA.exact, None, None))})
      print(json.dumps([graphs, quotes]))
      """
    let bytes = try export(nastyGraph, TriGExporter())
    let answer = try Client.python(script, on: bytes, fileExtension: "trig")
    let parts = try #require(JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [[String]])
    #expect(parts[0] == nastyGraph.claims.map(\.id).sorted())
    let quotes = Set(nastyGraph.claims.flatMap(\.statements).map { Array($0.evidence.quote.utf8) })
    #expect(Set(parts[1].map { Array($0.utf8) }) == quotes)
  }

  @Test(
    "JSON-LD says the same as TriG", .enabled(if: hasRDF, "rdflib is not installed for python3"))
  func jsonLD() throws {
    let script = """
      import sys, rdflib
      from rdflib.compare import to_isomorphic
      d = rdflib.Dataset(); d.parse(sys.argv[1], format=sys.argv[2])
      lines = []
      for g in d.graphs():
          for s, p, o in g:
              lines.append(" ".join("_" if isinstance(t, rdflib.BNode) else t.n3() for t in (s, p, o)) + " " + ("" if "claim" not in str(g.identifier) else str(g.identifier)))
      print("\\n".join(sorted(lines)))
      """
    let triG = try Client.run(
      Client.pythonProgram, ["-W", "ignore", "-c", script, "{}", "trig"],
      on: export(sampleGraph, TriGExporter()))
    let jsonLD = try Client.run(
      Client.pythonProgram, ["-W", "ignore", "-c", script, "{}", "json-ld"],
      on: export(sampleGraph, JSONLDExporter()))
    #expect(triG.count > 1000)
    #expect(triG == jsonLD)
  }

  @Test(
    "FollowTheMoney's own model takes every line",
    .enabled(if: hasFTM, "followthemoney is not installed for python3"))
  func followTheMoney() throws {
    let script = """
      import json, sys
      from followthemoney import model
      ids, links = set(), []
      for line in open(sys.argv[1], encoding="utf-8"):
          data = json.loads(line)
          proxy = model.get_proxy(data, cleaned=False)
          proxy.schema.validate(data)
          for name, values in data["properties"].items():
              assert name in proxy.schema.properties, (data["schema"], name)
              if name not in ("name", "alias", "title"):
                  assert len(proxy.get(name)) == len(values) or name in ("summary", "description", "role", "publisher", "fileName", "keywords"), (name, values, proxy.get(name))
          ids.add(data["id"])
          links += [v for p in ("subject", "object", "owner", "asset", "member", "organization", "employer", "employee", "proof") for v in data["properties"].get(p, [])]
      assert set(links) <= ids
      print(len(ids))
      """
    let bytes = try export(sampleGraph, FollowTheMoneyExporter())
    let answer = try Client.python(script, on: bytes, fileExtension: "json")
    #expect(answer == "\(1 + sampleGraph.entities.count + sampleGraph.claims.count)\n")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains("\"schema\":\"Employment\",\"properties\":{\"employee\":[\"person-jane-doe\"]"))
  }

  @Test(
    "FollowTheMoney gets no web address of a host that cannot be",
    arguments: [
      ("https://example.org/a?b#c", true), ("http://user@example.org:8080", true),
      ("http://10.0.0.1/", true), ("http://localhost", true), ("http://пример.рф", false),
      ("http://a.b", false), ("http://3.4", false), ("http://a..org", false), ("http://", false),
      ("http://example.org:http", false), ("http://-.org", false),
    ])
  func addresses(address: String, isTaken: Bool) throws {
    let document = DocumentRecord(
      id: "d1", paths: ["a.txt"], sha256: String(repeating: "ab", count: 32), bytes: 99,
      title: nil, publisher: nil, published: nil, url: address)
    let graph = Graph(merging: [DocumentGraph(document: document, entities: [], statements: [])])
    let text = String(decoding: try export(graph, FollowTheMoneyExporter()), as: UTF8.self)
    #expect(text.contains("\"sourceUrl\":[\"\(address)\"]") == isTaken)
  }

  @Test("Notes have safe names, one each, and links to files that are there")
  func notes() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFolder.write(path) { try MarkdownExporter().write(nastyGraph, to: $0) }
    let files = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(files.count == nastyGraph.entities.count)
    #expect(Set(files.map { $0.lowercased() }).count == files.count)
    #expect(!files.contains("con.md") && !files.contains("CON.md"))
    for file in files {
      let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
      // Aliases before the second line of dashes may hold anything.
      let body = text.components(separatedBy: "\n---\n").dropFirst().joined()
      for piece in body.components(separatedBy: "[[").dropFirst() {
        let name = piece.prefix { $0 != "|" }
        #expect(files.contains(name + ".md"), "\(file) links to \(name)")
      }
    }
  }
}
