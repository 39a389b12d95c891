import Exchange
import Testing

@Suite("Parts of graphs that others made")
struct AttributeFilterTests {
  /// A square with a tail: a-b-c-d-a, d-e, and a loop at e.
  private func table() throws -> AttributeTable {
    let file = """
      {"nodes": [{"id": "a", "type": "x"}, {"id": "b", "type": "y"}, {"id": "c", "type": "x"},
        {"id": "d", "type": "x"}, {"id": "e"}],
       "links": [{"source": "a", "target": "b", "type": "p", "n": 1},
        {"source": "b", "target": "c", "type": "q"}, {"source": "c", "target": "d", "type": "p"},
        {"source": "d", "target": "a", "type": "p", "n": 4}, {"source": "d", "target": "e"},
        {"source": "e", "target": "e"}]}
      """
    guard case .attributes(let table) = try LoadedGraph(Array(file.utf8)) else {
      throw Unexpected()
    }
    return table
  }

  private struct Unexpected: Error {}

  private func part(_ change: (inout AttributeFilter) -> Void) throws -> (String, String) {
    var filter = AttributeFilter()
    change(&filter)
    let part = try table().filtered(by: filter)
    let nodes = (0..<part.nodeCount).map(part.nodeID)
    let edges = (0..<part.edgeCount).map { edge in
      let ends = part.ends(ofEdge: edge)
      return part.nodeID(ends.source) + part.nodeID(ends.target)
    }
    return (nodes.joined(), edges.joined(separator: " "))
  }

  @Test("No filter keeps all")
  func all() throws { #expect(try part { _ in } == ("abcde", "ab bc cd da de ee")) }

  @Test("A type keeps its nodes and the edges between them, a relation its edges and their ends")
  func kinds() throws {
    #expect(try part { $0.types = ["x"] } == ("acd", "cd da"))
    #expect(try part { $0.relations = ["q"] } == ("bc", "bc"))
    #expect(
      try part {
        $0.relations = ["p"]; $0.types = ["x"]
      } == ("acd", "cd da"))
    #expect(try part { $0.types = ["z"] } == ("", ""))
  }

  @Test("What is near is counted in edges, whatever their direction")
  func around() throws {
    #expect(try part { $0.around = [4] } == ("de", "de ee"))
    #expect(
      try part {
        $0.around = [4]; $0.hops = 2
      } == ("acde", "cd da de ee"))
    #expect(
      try part {
        $0.around = [4]; $0.hops = 0
      } == ("e", "ee"))
    #expect(
      try part {
        $0.around = [1]; $0.relations = ["q"]
      } == ("bc", "bc"))
  }

  @Test("The best connected are those with the most edges, of equal ones the first")
  func top() throws {
    #expect(try part { $0.top = 1 } == ("d", ""))
    #expect(try part { $0.top = 3 } == ("abd", "ab da"))
  }

  @Test("Values stay with their nodes and edges")
  func values() throws {
    var filter = AttributeFilter()
    filter.relations = ["p"]
    filter.types = ["x"]
    let part = try table().filtered(by: filter)
    let column = try #require(part.edgeColumn("n"))
    #expect(part.value(ofEdge: 0, column) == .none && part.value(ofEdge: 1, column) == .integer(4))
    #expect(part.kind(ofNode: 2) == "x")
  }
}
