/// The kinds of edges for readers that keep one edge of each kind between two nodes, as Gephi does.
///
/// Claims of one relation between the same two differ in their item: the second is `supplies-2`, the
/// third `supplies-3`. Edges of one kind must follow each other, as in a graph of claims.
struct EdgeKinds {
  private var last: (source: Int, target: Int, kind: String)?
  private var count = 1

  /// The kind of the next edge.
  mutating func kind(ofEdge edge: Int, in graph: some AttributedGraph) -> String {
    let (source, target) = graph.ends(ofEdge: edge)
    let kind = graph.kind(ofEdge: edge)
    if let last, last == (source, target, kind) {
      count += 1
      return "\(kind)-\(count)"
    }
    last = (source, target, kind)
    count = 1
    return kind
  }
}
