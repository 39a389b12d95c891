/// A claim seen from one of its ends.
package struct Link: Hashable, Sendable {
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    /// From the entity that was asked about, to it, or without direction.
    case outgoing, incoming, symmetric
  }

  package let claim: Claim
  package let direction: Direction
  /// The entity at the other end.
  package let neighbour: EntityID

  package init(_ claim: Claim, from entity: EntityID) {
    self.claim = claim
    neighbour = claim.source == entity ? claim.target : claim.source
    direction =
      claim.relation.isSymmetric ? .symmetric : claim.source == entity ? .outgoing : .incoming
  }
}

extension Graph {
  /// The claims of one entity, by relation, direction and neighbour.
  package func links(of entity: EntityID) -> [Link] {
    claims.lazy.filter { $0.source == entity || $0.target == entity }
      .map { Link($0, from: entity) }
      .sorted {
        let (left, right) = ($0.claim.relation.rawValue, $1.claim.relation.rawValue)
        if left != right { return left < right }
        if $0.direction != $1.direction { return $0.direction.rawValue < $1.direction.rawValue }
        if $0.neighbour != $1.neighbour { return $0.neighbour < $1.neighbour }
        return $0.claim.key < $1.claim.key
      }
  }

  /// `entities` and all that are within `hops` claims of one of them, whatever the direction.
  package func neighbourhood(of entities: [EntityID], hops: Int) -> Set<EntityID> {
    let adjacent = adjacency
    var reached = Set(entities)
    var frontier = entities
    for _ in 0..<max(0, hops) where !frontier.isEmpty {
      frontier = frontier.flatMap { entity in
        (adjacent[entity] ?? []).map { Link(claims[$0], from: entity).neighbour }
      }.filter { reached.insert($0).inserted }
    }
    return reached
  }

  /// The shortest chain of claims from one entity to another, whatever their direction: a link a
  /// step. Of several the one whose steps have more support, then the smaller ids. Empty where
  /// both are the same; nil where there is no chain of at most `limit` steps.
  package func shortestPath(
    from start: EntityID, to end: EntityID, limit: Int = Int.max
  ) -> [Link]? {
    if start == end { return [] }
    let adjacent = adjacency
    var arrivedBy: [EntityID: (from: EntityID, claim: Int)] = [:]
    var frontier = [start]
    var steps = 0
    while !frontier.isEmpty && steps < limit && arrivedBy[end] == nil {
      steps += 1
      var next: [EntityID] = []
      for entity in frontier {
        for number in adjacent[entity] ?? [] {
          let neighbour = Link(claims[number], from: entity).neighbour
          if neighbour == start || arrivedBy[neighbour] != nil { continue }
          arrivedBy[neighbour] = (entity, number)
          next.append(neighbour)
        }
      }
      frontier = next
    }
    guard arrivedBy[end] != nil else { return nil }
    var path: [Link] = []
    var entity = end
    while entity != start, let step = arrivedBy[entity] {
      path.append(Link(claims[step.claim], from: step.from))
      entity = step.from
    }
    return path.reversed()
  }

  /// The numbers of the claims of each entity, the best supported first.
  private var adjacency: [EntityID: [Int]] {
    var adjacency: [EntityID: [Int]] = [:]
    for (number, claim) in claims.enumerated() where claim.source != claim.target {
      adjacency[claim.source, default: []].append(number)
      adjacency[claim.target, default: []].append(number)
    }
    return adjacency.mapValues { numbers in
      numbers.sorted { left, right in
        let (a, b) = (claims[left].weight, claims[right].weight)
        return a != b ? a > b : left < right
      }
    }
  }
}
