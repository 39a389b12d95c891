package import Graph

/// Chains of links between two entities, the best supported first.
package struct PathAnswer: Sendable {
  /// One step from entity to entity.
  package struct Hop: Sendable {
    package let from: EntityID
    /// The best supported claim between the two.
    package let link: Link
    /// How many other claims there are between them.
    package let others: Int
  }

  package let paths: [[Hop]]
  /// Whether there are more paths as short.
  package let isCut: Bool
  /// All that the paths are made of.
  package let part: Graph

  /// How many shortest paths are weighed against each other.
  private static let consideredPaths = 500

  /// The paths from `start` to `end`, at most `limit`: by the support of their weakest link, then
  /// by the ids that they pass.
  package init(
    in source: some GraphSource, from start: EntityID, to end: EntityID, maxHops: Int, limit: Int
  ) throws {
    let chains = try source.shortestPaths(
      from: start, to: end, maxHops: maxHops, limit: Self.consideredPaths)
    var between: [[EntityID]: Graph] = [:]
    var hops: [[EntityID]: Hop] = [:]
    func hop(_ from: EntityID, _ to: EntityID) throws -> Hop? {
      if let known = hops[[from, to]] { return known }
      let claims = try source.claims(between: from, and: to)
      let links = claims.claims.map { Link($0, from: from) }.sorted(by: Link.precedes)
      guard let best = links.first else { return nil }
      let hop = Hop(from: from, link: best, others: links.count - 1)
      hops[[from, to]] = hop
      between[[from, to]] = claims.part([best.claim], and: [from, to])
      return hop
    }
    let weighed = try chains.map { chain in
      (chain, try zip(chain, chain.dropFirst()).compactMap { try hop($0, $1) })
    }
    let ordered = weighed.sorted { left, right in
      let (a, b) = (Self.support(left.1), Self.support(right.1))
      return a != b ? a > b : left.0.lexicographicallyPrecedes(right.0)
    }
    paths = ordered.prefix(limit).map(\.1)
    isCut = ordered.count > limit
    part = Graph(
      merging: paths.joined().compactMap { between[[$0.from, $0.link.neighbour]] })
  }

  private static func support(_ hops: [Hop]) -> Int { hops.map(\.link.claim.weight).min() ?? 0 }
}
