import Exchange
import Queries
import Text

/// An edge on the way from one of its ends.
struct ForeignLink {
  /// How far from where the question starts, from 1.
  let hop: Int
  let from: Int
  let edge: Int
}

extension ForeignGraph {
  /// What is linked to a node, at most `limit` edges, nearest first.
  func neighbours(
    of name: String, hops: Int, _ direction: LinkFilter.Direction, _ kinds: ForeignKinds, limit: Int
  ) throws -> Answer {
    let start = try node(named: name)
    var reached: Set<Int> = [start]
    var shown: Set<Int> = []
    var links: [ForeignLink] = []
    var frontier = [start]
    for hop in 1...hops where !frontier.isEmpty {
      var next: [Int] = []
      for from in frontier {
        for edge in edges[from]
        where leads(edge, from: from, direction) && wants(edge, from: from, kinds) {
          if !shown.insert(edge).inserted { continue }
          links.append(ForeignLink(hop: hop, from: from, edge: edge))
          let other = other(end: from, of: edge)
          if reached.insert(other).inserted { next.append(other) }
        }
      }
      frontier = next
    }
    if links.isEmpty { explainEmptiness(of: start) }
    var answer = answer(Array(links.prefix(limit)), total: links.count, around: start)
    if links.count > limit { answer.say("the first \(limit); --limit 0 shows all") }
    return answer
  }

  /// The shortest chains of edges, in whatever direction they lead, at most `limit`.
  func paths(from: String, to: String, maxHops: Int, limit: Int) throws -> Answer {
    let (start, end) = (try node(named: from), try node(named: to))
    try requireTwo(from, to, areOne: start == end, label: labels[start], id: table.nodeID(start))
    let found = Queries.shortestPaths(from: start, to: end, maxHops: maxHops, limit: limit) {
      nodes in
      nodes.flatMap { node in edges[node].map { (node, other(end: node, of: $0)) } }
    }
    if found.isEmpty {
      complain(
        "no chain of at most \(maxHops) edges leads from \(PrintableText.line(labels[start])) to "
          + "\(PrintableText.line(labels[end])); --max-hops looks further")
    }
    let links = found.flatMap { path in
      zip(path, path.dropFirst()).enumerated().compactMap { number, step in
        edges[step.0].first { other(end: step.0, of: $0) == step.1 }
          .map { ForeignLink(hop: number + 1, from: step.0, edge: $0) }
      }
    }
    return answer(links, total: links.count, around: start)
  }

  /// The links as an answer, and as a picture of them.
  func answer(_ links: [ForeignLink], total: Int, around start: Int) -> Answer {
    var list = AnswerTable([
      .number("hop"), .flexible("from"), .flexible("kind"), .flexible("to"), .flexible("id"),
    ])
    var isShown = (nodes: blank(table.nodeCount), edges: blank(table.edgeCount))
    isShown.nodes[start] = true
    for link in links {
      let other = other(end: link.from, of: link.edge)
      isShown.edges[link.edge] = true
      isShown.nodes[link.from] = true
      isShown.nodes[other] = true
      list.add([
        .init("\(link.hop)"), .init(labels[link.from]),
        .init(kind(of: link.edge, from: link.from)), .init(labels[other], .strong),
        .init(table.edgeID(link.edge), .faint),
      ])
    }
    var answer = Answer(
      json: .object([("total", .number(total)), ("links", .array(links.map(tree)))]))
    answer.graph = .attributes(table.part(nodes: isShown.nodes, edges: isShown.edges))
    answer.show(list)
    return answer
  }

  func tree(_ link: ForeignLink) -> JSONTree {
    .object([("hop", .number(link.hop))] + members(ofEdge: link.edge))
  }

  /// What a program must know of an edge.
  func members(ofEdge edge: Int) -> [(String, JSONTree)] {
    let ends = table.ends(ofEdge: edge)
    return [
      ("id", .text(table.edgeID(edge))), ("source", .text(table.nodeID(ends.source))),
      ("kind", .text(table.kind(ofEdge: edge))), ("target", .text(table.nodeID(ends.target))),
      ("directed", .boolean(!isSymmetric(edge))),
    ]
  }

  private func leads(_ edge: Int, from: Int, _ direction: LinkFilter.Direction) -> Bool {
    if isSymmetric(edge) { return true }
    let ends = table.ends(ofEdge: edge)
    return switch direction {
    case .both: true
    case .out: ends.source == from
    case .in: ends.target == from
    }
  }

  private func wants(_ edge: Int, from: Int, _ kinds: ForeignKinds) -> Bool {
    (kinds.relations.isEmpty || kinds.relations.contains(table.kind(ofEdge: edge)))
      && (kinds.types.isEmpty
        || table.kind(ofNode: other(end: from, of: edge)).map(kinds.types.contains) == true)
  }

  /// Says which values there are where a filter matched none.
  private func explainEmptiness(of node: Int) {
    let name = PrintableText.line(labels[node])
    if edges[node].isEmpty { return complain("\(name) has no edges") }
    let types = edges[node].map { table.kind(ofNode: other(end: node, of: $0)) ?? "" }
    complain(
      "the filter matched none of the edges of \(name); relations: "
        + "\(Self.list(edges[node].map(table.kind(ofEdge:)))); types: \(Self.list(types))")
  }
}

private func blank(_ count: Int) -> [Bool] { [Bool](repeating: false, count: count) }
