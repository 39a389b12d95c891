/// What part of a graph that somebody else made is wanted. What is empty or nil asks for nothing.
package struct AttributeFilter: Hashable, Sendable {
  /// Kinds of nodes, as the file calls them.
  package var types: Set<String> = []
  /// Kinds of edges, as the file calls them.
  package var relations: Set<String> = []
  /// Only these nodes, by number, and those within `hops` edges of them.
  package var around: [Int] = []
  package var hops = 1
  /// Only the nodes with the most edges.
  package var top: Int?

  package init() {}
}

extension AttributeTable {
  /// What kind of thing a node is, as far as its file says so.
  package func kind(ofNode node: Int) -> String? {
    nodeKindColumn.flatMap { value(ofNode: node, $0).text }
  }

  /// The part that `filter` asks for, by the rules for graphs of claims: first edges by their kind
  /// and that of both ends, then nodes.
  package func filtered(by filter: AttributeFilter) -> AttributeTable {
    var keepsNode = (0..<nodeCount).map { node in
      filter.types.isEmpty || kind(ofNode: node).map(filter.types.contains) == true
    }
    var keepsEdge = (0..<edgeCount).map { edge in
      let ends = self.ends(ofEdge: edge)
      return keepsNode[ends.source] && keepsNode[ends.target]
        && (filter.relations.isEmpty || filter.relations.contains(kind(ofEdge: edge)))
    }
    /// The nodes at edges that are kept, once an edge.
    func keptEnds() -> [Int] {
      (0..<edgeCount).filter { keepsEdge[$0] }.flatMap { edge in
        let ends = self.ends(ofEdge: edge)
        return ends.source == ends.target ? [ends.source] : [ends.source, ends.target]
      }
    }
    func keepOnly(_ nodes: some Sequence<Int>) {
      var isKept = [Bool](repeating: false, count: nodeCount)
      for node in nodes { isKept[node] = true }
      keepsNode = isKept
      for edge in 0..<edgeCount where keepsEdge[edge] {
        let ends = self.ends(ofEdge: edge)
        keepsEdge[edge] = isKept[ends.source] && isKept[ends.target]
      }
    }
    if !filter.relations.isEmpty { keepOnly(keptEnds()) }
    if !filter.around.isEmpty {
      keepOnly(neighbourhood(of: filter.around, hops: filter.hops, keepsEdge))
    }
    if let top = filter.top {
      var degrees = [Int](repeating: 0, count: nodeCount)
      for node in keptEnds() { degrees[node] += 1 }
      let ranked = keepsNode.indices.filter { keepsNode[$0] }
        .sorted { degrees[$0] != degrees[$1] ? degrees[$0] > degrees[$1] : $0 < $1 }
      keepOnly(ranked.prefix(top))
    }
    return part(nodes: keepsNode, edges: keepsEdge)
  }

  /// `nodes` and all within `hops` of the edges that are kept, whatever their direction.
  private func neighbourhood(of nodes: [Int], hops: Int, _ keepsEdge: [Bool]) -> Set<Int> {
    var reached = Set(nodes)
    for _ in 0..<max(0, hops) {
      let before = reached
      for edge in 0..<edgeCount where keepsEdge[edge] {
        let ends = ends(ofEdge: edge)
        if before.contains(ends.source) { reached.insert(ends.target) }
        if before.contains(ends.target) { reached.insert(ends.source) }
      }
      if reached.count == before.count { break }
    }
    return reached
  }
}
