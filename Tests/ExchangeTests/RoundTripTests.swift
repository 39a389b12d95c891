import Exchange
import Graph
import Testing

@Suite("What is written reads back as the same graph, and is written as the same bytes")
struct RoundTripTests {
  static let graphs = [Graph(), sampleGraph, nastyGraph]

  @Test("JSON", arguments: graphs)
  func json(graph: Graph) throws {
    let bytes = try export(graph, JSONExporter())
    let again = try JSONGraphReader().read(bytes)
    #expect(again == graph)
    #expect(try export(again, JSONExporter()) == bytes)
  }

  @Test("GraphML of both profiles", arguments: graphs, GraphMLExporter.Profile.allCases)
  func graphML(graph: Graph, profile: GraphMLExporter.Profile) throws {
    let bytes = try export(graph, GraphMLExporter(profile: profile))
    guard case .claims(let again) = try GraphMLReader().read(bytes) else {
      Issue.record("read as a foreign graph")
      return
    }
    #expect(again == graph)
    #expect(try export(again, GraphMLExporter(profile: profile)) == bytes)
  }

  @Test("Random graphs", arguments: 1...10 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    let graph = randomGraph(nodes: 1 + Int(seed) * 3, edges: Int(seed) * 9, seed: seed)
    let json = try export(graph, JSONExporter())
    #expect(try export(JSONGraphReader().read(json), JSONExporter()) == json, "seed \(seed)")
    let graphML = try export(graph, GraphMLExporter())
    guard case .claims(let again) = try GraphMLReader().read(graphML) else { return }
    #expect(again == graph, "seed \(seed)")
  }
}

@Suite("A file that is no graph is refused with the place and the way to mend it")
struct BadInputTests {
  @Test(
    "JSON",
    arguments: [
      ("", "byte 0: expected an object, but the file ends here"),
      ("{\"format\": \"redthread\"", "byte 22: expected ',' or '}', but the file ends here"),
      ("{\"format\": \"x\"}", "not a graph of redthread: \"format\" is 'x'"),
      ("{\"format\": \"redthread\"}", "\"version\" is missing"),
      (
        "{\"version\": 9}",
        "byte 12: version: version 9 of the format; this program knows 1 to 1: use a newer one"
      ),
      ("{\"a\": 1, \"a\": 2}", "byte 9: the key 'a' appears twice"),
      ("{\"a\": \"\\ud800\"}", "byte 7: a: half a surrogate pair"),
      ("{\"a\": [1,]}", "byte 9: a[1]: expected a value, found ']'"),
      ("{\"a\": 01}", "byte 6: a: a number that starts with 0"),
      (
        "{\"nodes\": [{\"id\": \"1a\"}]}",
        "byte 18: nodes[0].id: '1a' is no id: a letter, then letters, digits, '-' and '_'"
      ),
      (
        "{\"nodes\": [{\"id\": \"a\"}]}",
        "byte 22: nodes[0]: the object that ends here has no \"type\""
      ),
    ])
  func json(text: String, expected: String) {
    let error = #expect(throws: GraphFileError.self) {
      try JSONGraphReader().read(Array(text.utf8))
    }
    #expect(error?.description == expected)
  }

  @Test("Text that is not UTF-8")
  func encoding() {
    let error = #expect(throws: GraphFileError.self) {
      try JSONGraphReader().read([0x7b, 0x22, 0xe9, 0x22])
    }
    #expect(
      error?.description == "byte 2: not valid UTF-8; convert it: iconv -f latin1 -t utf8")
  }

  @Test("Nesting without end")
  func nesting() {
    let text = "{\"a\":" + String(repeating: "[", count: 100_000)
    let error = #expect(throws: GraphFileError.self) {
      try JSONGraphReader().read(Array(text.utf8))
    }
    #expect(error?.problem == "nested more than 512 deep")
  }

  @Test("Every truncation of a graph is refused")
  func truncated() throws {
    let bytes = try export(sampleGraph, JSONExporter())
    for length in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: GraphFileError.self) {
        try JSONGraphReader().read(Array(bytes.prefix(length)))
      }
    }
  }

  @Test("An edge to nowhere, a claim under another's id")
  func references() throws {
    let text = String(decoding: try export(sampleGraph, JSONExporter()), as: UTF8.self)
    let dangling = text.replacing("{\"id\":\"company-saab\"", with: "{\"id\":\"company-saap\"")
    let first = #expect(throws: GraphFileError.self) {
      try JSONGraphReader().read(Array(dangling.utf8))
    }
    #expect(
      first?.problem == "an edge speaks of 'company-saab', but there is no such node")
    let moved = text.replacing(
      "\"target\":\"organisation-nato\"", with: "\"target\":\"weapon-nsm\"")
    let second = #expect(throws: GraphFileError.self) {
      try JSONGraphReader().read(Array(moved.utf8))
    }
    #expect(second?.problem.contains("does not belong to this source") == true)
  }

  @Test("A relation that no name can be")
  func relation() throws {
    let text = String(decoding: try export(sampleGraph, JSONExporter()), as: UTF8.self)
    let renamed = text.replacing("\"relation\":\"memberOf\"", with: "\"relation\":\"member of\"")
    let error = #expect(throws: GraphFileError.self) {
      try JSONGraphReader().read(Array(renamed.utf8))
    }
    #expect(
      error?.problem == "'member of' is not a relation; expected a letter, then letters and digits")
  }
}
