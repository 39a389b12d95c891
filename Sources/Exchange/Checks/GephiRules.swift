/// What is valid in a format and yet comes out of Gephi's import differently than it went in.
///
/// Seen by running its import code of 2025; each rule speaks once a file.
struct GephiRules {
  private var keys: [String: String] = [:]
  private var edges: [Pair: Seen] = [:]
  private var spoken: Set<Rule> = []

  private enum Rule { case keyCase, infinity, parallel, direction, keyword, identifier }

  /// Two nodes and the kind of the edge between them; the nodes in order.
  private struct Pair: Hashable {
    let first: String
    let second: String
    let kind: String
  }

  private struct Seen {
    let directed: String?
    /// Edges of this kind in each direction.
    var forward = 0
    var backward = 0
  }

  private mutating func once(_ rule: Rule, _ problem: String) -> [String] {
    spoken.insert(rule).inserted ? [problem] : []
  }

  /// About the id of a column of nodes or edges, which `owner` names.
  mutating func problems(ofColumn id: String, of owner: String) -> [String] {
    let name = owner + " " + id.lowercased()
    defer { keys[name] = id }
    guard let other = keys[name], other != id else { return [] }
    return once(
      .keyCase, "Gephi takes it and the key \"\(other)\" for one; ids must differ in more than case"
    )
  }

  /// About the id of a node or edge.
  mutating func problems(ofID id: String) -> [String] {
    if dotKeywords.contains(id.lowercased()) {
      return once(.keyword, "the id '\(id)' is a keyword of DOT; Gephi's reader stumbles at it")
    }
    if id.isPlainIdentifier { return [] }
    return once(
      .identifier, "the id '\(id.shortened(to: 40))' is not made of letters, digits, '_' and '-'")
  }

  /// About an edge; `kindIsNamed` says where the format has the kind of an edge, if it has.
  mutating func problems(
    ofEdge source: String, _ target: String, kind: String, directed: String?, kindIsNamed: String
  ) -> [String] {
    let isForward = source <= target
    let pair = Pair(
      first: isForward ? source : target, second: isForward ? target : source, kind: kind)
    var seen = edges[pair] ?? Seen(directed: directed)
    var problems: [String] = []
    if seen.directed != directed {
      problems += once(
        .direction,
        "another edge between these nodes is directed and this is not, or the reverse; "
          + "Gephi and NetworkX refuse such a file")
    }
    if isForward { seen.forward += 1 } else { seen.backward += 1 }
    edges[pair] = seen
    if max(seen.forward, seen.backward) > 1 {
      problems += once(
        .parallel,
        "another edge leads from and to the same nodes with the same kind; Gephi merges them "
          + "(\(kindIsNamed))")
    }
    return problems
  }

  /// Gephi rewrites 'INF' in every column of texts but the label.
  mutating func problem(ofText value: String) -> String? {
    guard value.utf8.count >= 3, withGuardedINF(value).utf8.count > value.utf8.count else {
      return nil
    }
    return once(
      .infinity,
      "Gephi reads 'INF' in texts as 'Infinity'; redthread export --gephi-safe-text helps"
    ).first
  }
}

private let dotKeywords: Set<String> = ["graph", "digraph", "node", "edge", "subgraph", "strict"]

extension String {
  fileprivate var isPlainIdentifier: Bool {
    utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
        || (0x61...0x7a).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
  }
}
