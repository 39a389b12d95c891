/// A graph that somebody else made: what its file says, without claims and citations.
package struct AttributeTable: AttributedGraph {
  package private(set) var nodeColumns: [Column]
  package private(set) var edgeColumns: [Column]
  package var graphAttributes: [(column: Column, value: AttributeValue)] = []

  private var nodeIDs: [String] = []
  private var numbers: [String: Int] = [:]
  /// Row by row, each with a value for every column.
  private var nodeValues: [AttributeValue] = []
  private var edges: [Edge] = []
  private var edgeValues: [AttributeValue] = []

  private struct Edge {
    let id: String
    let source: Int
    let target: Int
    let kind: String
  }

  package init(nodeColumns: [Column], edgeColumns: [Column]) {
    self.nodeColumns = nodeColumns
    self.edgeColumns = edgeColumns
  }

  package var nodeCount: Int { nodeIDs.count }
  package var edgeCount: Int { edges.count }
  package func nodeID(_ node: Int) -> String { nodeIDs[node] }
  package func number(ofNode id: String) -> Int? { numbers[id] }
  package func value(ofNode node: Int, _ column: Int) -> AttributeValue {
    nodeValues[node * nodeColumns.count + column]
  }
  package func edgeID(_ edge: Int) -> String { edges[edge].id }
  package func ends(ofEdge edge: Int) -> (source: Int, target: Int) {
    (edges[edge].source, edges[edge].target)
  }
  package func kind(ofEdge edge: Int) -> String { edges[edge].kind }
  package func value(ofEdge edge: Int, _ column: Int) -> AttributeValue {
    edgeValues[edge * edgeColumns.count + column]
  }

  /// Makes room for so many of each.
  mutating func reserve(nodes: Int, edges: Int) {
    numbers.reserveCapacity(nodes)
    nodeIDs.reserveCapacity(nodes)
    self.edges.reserveCapacity(edges)
  }

  /// Adds a node without its values; false where there is a node `id` already.
  mutating func addNode(_ id: String) -> Bool {
    guard numbers.updateValue(nodeIDs.count, forKey: id) == nil else { return false }
    nodeIDs.append(id)
    return true
  }

  /// Adds an edge without its values.
  ///
  /// - Precondition: both ends are numbers of nodes.
  mutating func addEdge(_ id: String?, from source: Int, to target: Int, kind: String) {
    precondition(max(source, target) < nodeCount, "an edge to nowhere")
    edges.append(Edge(id: id ?? "e\(edges.count)", source: source, target: target, kind: kind))
  }

  /// Row by row, for all nodes.
  mutating func setNodeValues(_ values: [AttributeValue]) {
    precondition(values.count == nodeCount * nodeColumns.count, "one value a column")
    nodeValues = values
  }

  /// Row by row, for all edges.
  mutating func setEdgeValues(_ values: [AttributeValue]) {
    precondition(values.count == edgeCount * edgeColumns.count, "one value a column")
    edgeValues = values
  }
}

extension AttributeTable: CustomStringConvertible {
  package var description: String { "\(nodeCount) nodes, \(edgeCount) edges" }
}
