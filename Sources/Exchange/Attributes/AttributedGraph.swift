/// A graph as the tools of others see it: nodes and edges with columns of values.
///
/// GraphML, GEXF, CSV, DOT and the JSON dialects write this; graphs of claims and graphs that
/// somebody else made both appear as it. Nodes and edges are numbered from 0 in a stable order.
package protocol AttributedGraph: Sendable {
  var nodeColumns: [Column] { get }
  var edgeColumns: [Column] { get }
  /// What describes the graph as a whole: name and value.
  var graphAttributes: [(column: Column, value: AttributeValue)] { get }

  var nodeCount: Int { get }
  var edgeCount: Int { get }

  func nodeID(_ node: Int) -> String
  func value(ofNode node: Int, _ column: Int) -> AttributeValue

  func edgeID(_ edge: Int) -> String
  /// The numbers of the two nodes that it joins.
  func ends(ofEdge edge: Int) -> (source: Int, target: Int)
  /// What tells it from other edges between the same nodes: its relation.
  func kind(ofEdge edge: Int) -> String
  func value(ofEdge edge: Int, _ column: Int) -> AttributeValue
}

/// A property that every node, or every edge, of a graph has.
package struct Column: Hashable, Sendable {
  package enum ValueType: String, Sendable, Hashable, CaseIterable {
    case text, integer, decimal, boolean
    /// A list of texts.
    case list
    /// JSON text.
    case json
  }

  /// In snake case: `source_url`.
  package let name: String
  package let type: ValueType

  package init(_ name: String, _ type: ValueType) {
    self.name = name
    self.type = type
  }
}

package enum AttributeValue: Hashable, Sendable {
  case none
  case text(String)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case list([String])
  case json(String)
}

extension AttributedGraph {
  /// The number of the node column called `name`.
  package func nodeColumn(_ name: String) -> Int? { nodeColumns.firstIndex { $0.name == name } }
  /// The number of the edge column called `name`.
  package func edgeColumn(_ name: String) -> Int? { edgeColumns.firstIndex { $0.name == name } }

  /// The node column that by its name names nodes.
  package var nodeLabelColumn: Int? { ["label", "name"].lazy.compactMap(nodeColumn).first }
  /// The node column that by its name tells what kind of thing a node is.
  package var nodeKindColumn: Int? {
    ["type", "kind", "category", "class"].lazy.compactMap(nodeColumn).first
  }
  /// The edge column that by its name tells how the two nodes are related.
  package var edgeKindColumn: Int? {
    ["relation", "type", "kind", "label"].lazy.compactMap(edgeColumn).first
  }
}

extension AttributeValue {
  /// The value where it is text and not empty.
  package var text: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  package var isTrue: Bool { self == .boolean(true) }
}
