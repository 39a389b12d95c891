import ArgumentParser
import Exchange
import Graph
import Knowledge
import Queries

/// A graph that somebody else made, as far as it can be asked: who is linked to whom. It has no
/// claims, statements and citations.
struct ForeignGraph {
  private let table: AttributeTable
  private let lookup: EntityLookup
  private let labels: [String]
  /// The edges at each node.
  private let edges: [[Int]]

  init(_ table: AttributeTable) {
    self.table = table
    let column = ["label", "name"].lazy.compactMap { table.nodeColumn($0) }.first
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

  /// What is linked to a node, at most `limit` edges, nearest first.
  func neighbours(
    of name: String, hops: Int, _ direction: LinkFilter.Direction, limit: Int
  ) throws -> Answer {
    let start = try node(named: name)
    var reached: Set<Int> = [start]
    var shown: Set<Int> = []
    var rows: [(hop: Int, from: Int, edge: Int)] = []
    var frontier = [start]
    for hop in 1...hops {
      var next: [Int] = []
      for from in frontier {
        for edge in edges[from] where wants(edge, from: from, direction) {
          if !shown.insert(edge).inserted { continue }
          rows.append((hop, from, edge))
          let other = other(end: from, of: edge)
          if reached.insert(other).inserted { next.append(other) }
        }
      }
      frontier = next
    }
    var answer = answer(Array(rows.prefix(limit)), total: rows.count)
    if rows.count > limit { answer.say("the first \(limit); --limit 0 shows all") }
    return answer
  }

  /// A shortest chain of edges, in whatever direction they lead.
  func path(from: String, to: String, maxHops: Int) throws -> Answer {
    let (start, end) = (try node(named: from), try node(named: to))
    let found = Queries.shortestPaths(from: start, to: end, maxHops: maxHops, limit: 1) { nodes in
      nodes.flatMap { node in edges[node].map { (node, other(end: node, of: $0)) } }
    }
    guard let path = found.first else {
      complain(
        "no chain of at most \(maxHops) edges leads from \(labels[start]) to \(labels[end]); "
          + "--max-hops looks further")
      return answer([], total: 0)
    }
    let rows = zip(path, path.dropFirst()).enumerated().compactMap { number, step in
      edges[step.0].first { other(end: step.0, of: $0) == step.1 }
        .map { (hop: number + 1, from: step.0, edge: $0) }
    }
    return answer(rows, total: rows.count)
  }

  private func node(named name: String) throws -> Int {
    guard let node = table.number(ofNode: try lookup.entity(named: name).id.text) else {
      preconditionFailure("an entity that is no node")
    }
    return node
  }

  private func other(end: Int, of edge: Int) -> Int {
    let ends = table.ends(ofEdge: edge)
    return ends.source == end ? ends.target : ends.source
  }

  private func wants(_ edge: Int, from: Int, _ direction: LinkFilter.Direction) -> Bool {
    let ends = table.ends(ofEdge: edge)
    return switch direction {
    case .both: true
    case .out: ends.source == from
    case .in: ends.target == from
    }
  }

  private func answer(_ rows: [(hop: Int, from: Int, edge: Int)], total: Int) -> Answer {
    var list = AnswerTable([
      .number("hop"), .flexible("from"), .flexible("kind"), .flexible("to"), .flexible("id"),
    ])
    var links: [JSONTree] = []
    for row in rows {
      let ends = table.ends(ofEdge: row.edge)
      let (kind, other) = (table.kind(ofEdge: row.edge), other(end: row.from, of: row.edge))
      list.add([
        .init("\(row.hop)"), .init(labels[row.from]),
        .init(ends.source == row.from ? "\(kind) →" : "← \(kind)"), .init(labels[other], .strong),
        .init(table.edgeID(row.edge), .faint),
      ])
      links.append(
        .object([
          ("hop", .number(row.hop)), ("id", .text(table.edgeID(row.edge))),
          ("source", .text(table.nodeID(ends.source))), ("kind", .text(kind)),
          ("target", .text(table.nodeID(ends.target))),
        ]))
    }
    var answer = Answer(json: .object([("total", .number(total)), ("links", .array(links))]))
    answer.show(list)
    return answer
  }
}
