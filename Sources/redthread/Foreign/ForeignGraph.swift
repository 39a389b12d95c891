import ArgumentParser
import Exchange
import Graph
import Knowledge
import Text

/// A graph that somebody else made, as far as it can be asked: who is linked to whom. It has no
/// claims, statements and citations.
struct ForeignGraph {
  let table: AttributeTable
  let labels: [String]
  /// The edges at each node.
  let edges: [[Int]]
  private let lookup: EntityLookup
  private let symmetric: Int?

  init(_ table: AttributeTable) {
    self.table = table
    symmetric = table.edgeColumn("symmetric")
    let column = table.nodeLabelColumn
    let labels = (0..<table.nodeCount).map { node in
      column.flatMap { table.value(ofNode: node, $0).text } ?? table.nodeID(node)
    }
    self.labels = labels
    var edges = [[Int]](repeating: [], count: table.nodeCount)
    for edge in 0..<table.edgeCount {
      let ends = table.ends(ofEdge: edge)
      edges[ends.source].append(edge)
      if ends.target != ends.source { edges[ends.target].append(edge) }
    }
    self.edges = edges
    // Names are found by the rules for entities; of what type they are plays no part in that.
    let entities = (0..<table.nodeCount).map { node in
      Entity(
        id: EntityID(table.nodeID(node)), type: .organisation, label: labels[node], aliases: [],
        properties: [:], mentions: [])
    }
    lookup = EntityLookup(Graph(documents: [], entities: entities, statements: [])) {
      Folding.folded($0)
    }
  }

  /// What can be asked of it.
  static let questions = "'neighbours', 'path', 'search', 'show' and 'stats'"

  /// The one node called `name`, or the end of the program with the candidates.
  func node(named name: String) throws -> Int {
    guard let node = table.number(ofNode: try lookup.entity(named: name).id.text) else {
      preconditionFailure("an entity that is no node")
    }
    return node
  }

  func other(end: Int, of edge: Int) -> Int {
    let ends = table.ends(ofEdge: edge)
    return ends.source == end ? ends.target : ends.source
  }

  /// Whether an edge leads both ways.
  func isSymmetric(_ edge: Int) -> Bool {
    symmetric.map { table.value(ofEdge: edge, $0).isTrue } ?? false
  }

  /// "knows →", "← knows", "knows": the kind of an edge seen from one of its ends.
  func kind(of edge: Int, from node: Int) -> String {
    let kind = table.kind(ofEdge: edge)
    if isSymmetric(edge) { return kind.isEmpty ? "–" : kind }
    return table.ends(ofEdge: edge).source == node ? "\(kind) →" : "← \(kind)"
  }

  /// "Ann knows → Bob"
  func sentence(_ edge: Int) -> String {
    let ends = table.ends(ofEdge: edge)
    return "\(labels[ends.source]) \(kind(of: edge, from: ends.source)) \(labels[ends.target])"
  }

  /// How often each of some kinds occurs, for messages: "knows 3, owns 1".
  static func list(_ kinds: some Sequence<String>) -> String {
    let counts = kinds.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    if counts.isEmpty { return "none" }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(20).map { "\($0.key.isEmpty ? "(none)" : PrintableText.line($0.key)) \($0.value)" }
      .joined(separator: ", ")
  }
}

extension AttributeValue {
  /// What it is called in answers; nil where there is nothing.
  var words: String? {
    switch self {
    case .none: nil
    case .text(let text), .json(let text): text.isEmpty ? nil : text
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .boolean(let truth): "\(truth)"
    case .list(let texts): texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
  }

  var tree: JSONTree {
    switch self {
    case .none: .null
    case .text(let text): .text(text)
    case .integer(let number): .number(number)
    case .decimal(let number): .decimal(number)
    case .boolean(let truth): .boolean(truth)
    case .list(let texts): .array(texts.map { .text($0) })
    case .json(let text): .canonical(text)
    }
  }
}
