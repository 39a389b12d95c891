package import Graph
internal import Knowledge

/// A graph in memory, with what makes questions quick.
package struct GraphIndex: GraphSource {
  package let graph: Graph
  private let lookup: EntityLookup
  /// Numbers of the claims of each entity, ascending.
  private let adjacent: [EntityID: [Int]]

  package init(_ graph: Graph) {
    self.graph = graph
    lookup = EntityLookup(graph) { Folding.folded($0) }
    var adjacent: [EntityID: [Int]] = [:]
    for (number, claim) in graph.claims.enumerated() {
      adjacent[claim.source, default: []].append(number)
      if claim.target != claim.source { adjacent[claim.target, default: []].append(number) }
    }
    self.adjacent = adjacent
  }

  private func claims(of entity: EntityID) -> [Claim] {
    (adjacent[entity] ?? []).map { graph.claims[$0] }
  }

  package func find(_ name: String) -> EntityLookup.Answer { lookup.find(name) }

  package func claim(_ id: String) -> Graph? {
    graph.claims.first { $0.id == id }.map { graph.part([$0]) }
  }

  package func links(of entity: EntityID, _ filter: LinkFilter, limit: Int) -> LinkList {
    LinkList(
      of: entity, in: graph.part(claims(of: entity), and: [entity]), filter, limit: limit)
  }

  package func linkCounts(of entity: EntityID) -> [LinkCount] {
    var counts: [LinkCount: Int] = [:]
    for link in claims(of: entity).map({ Link($0, from: entity) }) {
      let kind = LinkCount(
        relation: link.claim.relation, direction: link.direction, status: link.claim.status,
        count: 0)
      counts[kind, default: 0] += 1
    }
    return counts.map { kind, count in
      LinkCount(
        relation: kind.relation, direction: kind.direction, status: kind.status, count: count)
    }.sorted(by: LinkCount.precedes)
  }

  package func claims(between first: EntityID, and second: EntityID) -> Graph {
    graph.part(claims(of: first).filter { Link($0, from: first).neighbour == second })
  }

  package func shortestPaths(
    from start: EntityID, to end: EntityID, maxHops: Int, limit: Int
  ) -> [[EntityID]] {
    Queries.shortestPaths(from: start, to: end, maxHops: maxHops, limit: limit) { nodes in
      nodes.flatMap { node in claims(of: node).map { (node, Link($0, from: node).neighbour) } }
    }
  }

  package func part(_ selection: Selection) -> Graph {
    switch selection {
    case .everything: graph
    case .statuses(let statuses): graph.part(graph.claims.filter { statuses.contains($0.status) })
    case .relations(let relations):
      graph.part(graph.claims.filter { relations.contains($0.relation) })
    case .dated(let period, let limit): graph.part(earliestClaims(in: period, limit: limit))
    }
  }

  private func earliestClaims(in period: Period, limit: Int) -> [Claim] {
    let documents = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0) })
    var dated: [(day: Int, claim: Int)] = []
    for (number, claim) in graph.claims.enumerated() {
      for statement in claim.statements {
        let document = documents[statement.evidence.location.document]
        let day = statement.statedPeriod ?? document?.published.flatMap { Period($0) }
        guard let day, day.overlaps(period) else { continue }
        dated.append((day.first, number))
      }
    }
    let earliest = dated.sorted { $0 < $1 }
    // All of the last day, so that nothing depends on how claims are numbered.
    let last = earliest.prefix(limit).last?.day ?? 0
    return Set(earliest.prefix { $0.day <= last }.map(\.claim)).sorted().map { graph.claims[$0] }
  }

  package func relations() -> Set<Relation> { Set(graph.claims.lazy.map(\.relation)) }

  package func appearances(of entity: EntityID) -> (documents: Int, mentions: Int) {
    let mentions = mentions(of: entity)
    return (Set(mentions.map(\.document)).count, mentions.count)
  }

  package func mentions(of entity: EntityID) -> [Location] {
    graph.entities.first { $0.id == entity }?.mentions ?? []
  }
}

extension LinkCount {
  /// By relation, direction and status.
  package static func precedes(_ left: LinkCount, _ right: LinkCount) -> Bool {
    let a = (left.relation.rawValue, left.direction.rawValue, left.status.rawValue)
    return a < (right.relation.rawValue, right.direction.rawValue, right.status.rawValue)
  }
}
