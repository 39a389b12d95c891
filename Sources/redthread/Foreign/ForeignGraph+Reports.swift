import ArgumentParser
import Exchange
import Graph
import Queries
import Text

extension ForeignGraph {
  /// All that the file says of a node, or of an edge named by its id.
  func show(_ subject: String, limit: Int) throws -> Answer {
    if table.number(ofNode: subject) == nil,
      let edge = (0..<table.edgeCount).first(where: { table.edgeID($0) == subject })
    {
      return show(edge: edge)
    }
    return show(node: try node(named: subject), limit: limit)
  }

  private func show(edge: Int) -> Answer {
    let values = table.edgeColumns.enumerated().map { ($1.name, table.value(ofEdge: edge, $0)) }
    var answer = Answer(
      json: .object([
        ("edge", .object(members(ofEdge: edge) + [("attributes", attributes(values))]))
      ]))
    answer.say("\(PrintableText.line(sentence(edge)))  (\(PrintableText.line(table.edgeID(edge))))")
    answer.say(values)
    return answer
  }

  private func show(node: Int, limit: Int) -> Answer {
    let told = [table.nodeLabelColumn, table.nodeKindColumn]
    let values = table.nodeColumns.indices.filter { !told.contains($0) }
      .map { (table.nodeColumns[$0].name, table.value(ofNode: node, $0)) }
    let links = edges[node].prefix(limit).map { ForeignLink(hop: 1, from: node, edge: $0) }
    var answer = answer(links, total: edges[node].count, around: node)
    answer.json = .object([
      ("node", .object(members(ofNode: node) + [("attributes", attributes(values))])),
      ("total", .number(edges[node].count)), ("links", .array(links.map(tree))),
    ])
    answer.blocks = []
    let type = table.kind(ofNode: node).map { ", \($0)" } ?? ""
    answer.say(PrintableText.line("\(labels[node])  (\(table.nodeID(node))\(type))"))
    answer.say(values)
    answer.say(counted(edges[node].count, "edge"))
    let groups = Dictionary(grouping: links) { kind(of: $0.edge, from: node) }
    for group in groups.sorted(by: { $0.key < $1.key }) {
      var list = AnswerTable(
        titled: "\(group.key)  \(group.value.count)", [.flexible(""), .flexible("")])
      for link in group.value {
        list.add([
          .init(labels[other(end: node, of: link.edge)], .strong),
          .init(table.edgeID(link.edge), .faint),
        ])
      }
      answer.say("")
      answer.show(list)
    }
    if links.count < edges[node].count { answer.say("--limit 0 shows all edges") }
    return answer
  }

  /// Nodes and edges with a text that has all of `words`, the best first, at most `limit` of each.
  func search(_ words: SearchWords, limit: Int) -> Answer {
    let nodes = found(words, limit, in: table.nodeColumns, count: table.nodeCount) { node, column in
      column.map { table.value(ofNode: node, $0) } ?? .text(table.nodeID(node))
    }
    let edges = found(words, limit, in: table.edgeColumns, count: table.edgeCount) { edge, column in
      column.map { table.value(ofEdge: edge, $0) } ?? .text(table.edgeID(edge))
    }
    func tree(_ hit: Hit, _ members: [(String, JSONTree)]) -> JSONTree {
      .object(members + [("in", .text(hit.column)), ("text", .text(hit.text))])
    }
    var answer = Answer(
      json: .object([
        ("nodes", .array(nodes.map { tree($0, members(ofNode: $0.number)) })),
        ("edges", .array(edges.map { tree($0, members(ofEdge: $0.number)) })),
      ]))
    var names = AnswerTable([
      .flexible("node"), .flexible("type"), .flexible("in"), .flexible("text"), .flexible("id"),
    ])
    for hit in nodes {
      names.add([
        .init(labels[hit.number], .strong), .init(table.kind(ofNode: hit.number) ?? ""),
        .init(hit.column), .init(hit.text), .init(table.nodeID(hit.number), .faint),
      ])
    }
    var links = AnswerTable([
      .flexible("edge"), .flexible("in"), .flexible("text"), .flexible("id"),
    ])
    for hit in edges {
      links.add([
        .init(sentence(hit.number), .strong), .init(hit.column), .init(hit.text),
        .init(table.edgeID(hit.number), .faint),
      ])
    }
    answer.show(names)
    if !nodes.isEmpty && !edges.isEmpty { answer.say("") }
    answer.show(links)
    return answer
  }

  /// How many there are, which have the most edges, and how they hang together.
  func census() -> Census {
    let ends = (0..<table.edgeCount).map { edge -> (Int, Int) in table.ends(ofEdge: edge) }
    func leaders(_ scores: [Double]) -> [Census.Leader] {
      Census.leaders(scores).map {
        Census.Leader(
          Entity(
            id: EntityID(table.nodeID($0.node)), type: .organisation, label: labels[$0.node],
            aliases: [], properties: [:], mentions: []), $0.score)
      }
    }
    return Census(
      nodes: table.nodeCount, edges: ends,
      types: (0..<table.nodeCount).map { table.kind(ofNode: $0) ?? "" },
      relations: (0..<table.edgeCount).map(table.kind(ofEdge:)), leaders: leaders)
  }

  private func members(ofNode node: Int) -> [(String, JSONTree)] {
    [
      ("id", .text(table.nodeID(node))), ("label", .text(labels[node])),
      ("kind", .optional(table.kind(ofNode: node))),
    ]
  }

  private func attributes(_ values: [(String, AttributeValue)]) -> JSONTree {
    .object(values.filter { $0.1 != .none }.map { ($0, $1.tree) })
  }
}

/// Where a search found its words: the node or edge, and the best of its texts.
private struct Hit {
  let number: Int
  let column: String
  let text: String
  let score: Double
}

/// - Parameter value: of a row in a column; its id where there is no column.
private func found(
  _ words: SearchWords, _ limit: Int, in columns: [Column], count: Int,
  _ value: (Int, Int?) -> AttributeValue
) -> [Hit] {
  let places = [(nil, "id")] + columns.enumerated().map { (Optional($0), $1.name) }
  let hits = (0..<count).compactMap { row -> Hit? in
    places.compactMap { column, name -> Hit? in
      guard let text = value(row, column).words else { return nil }
      let score = words.score(of: text)
      return score > 0 ? Hit(number: row, column: name, text: text, score: score) : nil
    }.max { $0.score < $1.score }
  }
  return Array(
    hits.sorted { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
      .prefix(limit))
}

extension Answer {
  /// A line for each of some attributes that has a value.
  fileprivate mutating func say(_ attributes: [(String, AttributeValue)]) {
    for (name, value) in attributes {
      if let words = value.words { say(PrintableText.line("\(name): \(words)")) }
    }
  }
}
