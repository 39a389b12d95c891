package import Graph

/// What there is, in numbers.
package struct Census: Sendable {
  package struct Count: Hashable, Sendable {
    package let name: String
    package let count: Int

    package init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  package struct Leader: Sendable {
    package let entity: Entity
    package let score: Double

    package init(_ entity: Entity, _ score: Double) {
      self.entity = entity
      self.score = score
    }
  }

  package let documents: Int
  package let entities: Int
  package let claims: Int
  package let statements: Int
  /// Those that occur, the most frequent first.
  package let types: [Count]
  package let relations: [Count]
  package let statuses: [Count]
  /// The entities with the most claims.
  package let degree: [Leader]
  /// The entities that lie on the most shortest paths between others.
  package let betweenness: [Leader]
  /// Whether betweenness was estimated from some of the entities as starts.
  package let isEstimated: Bool
  /// Sizes of the groups of entities that claims join, the largest first; single ones left out.
  package let components: [Int]

  package init(
    documents: Int, entities: Int, claims: Int, statements: Int, types: [Count],
    relations: [Count], statuses: [Count], degree: [Leader], betweenness: [Leader],
    isEstimated: Bool, components: [Int]
  ) {
    self.documents = documents
    self.entities = entities
    self.claims = claims
    self.statements = statements
    self.types = types.sorted(by: Census.precedes)
    self.relations = relations.sorted(by: Census.precedes)
    self.statuses = statuses.sorted(by: Census.precedes)
    self.degree = degree
    self.betweenness = betweenness
    self.isEstimated = isEstimated
    self.components = components
  }

  /// Of a graph that somebody else made: without documents and statements.
  ///
  /// - Parameters:
  ///   - types: one a node; empty where it has none.
  ///   - relations: one an edge.
  ///   - leaders: who has the greatest of the scores, one a node.
  package init(
    nodes: Int, edges: [(Int, Int)], types: [String], relations: [String],
    leaders: ([Double]) -> [Leader]
  ) {
    func counts(_ names: [String]) -> [Count] {
      names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }.map { Count($0, $1) }
    }
    let degrees = Census.degrees(nodes: nodes, edges: edges)
    let shape = Shape(nodes: nodes, edges: edges)
    let pivots = Census.pivots(nodes: nodes, edges: edges.count)
    self.init(
      documents: 0, entities: nodes, claims: edges.count, statements: 0, types: counts(types),
      relations: counts(relations), statuses: [], degree: leaders(degrees),
      betweenness: leaders(shape.betweenness(pivots: pivots)), isEstimated: pivots < nodes,
      components: shape.components)
  }

  /// How many edges each node has.
  package static func degrees(nodes: Int, edges: [(Int, Int)]) -> [Double] {
    var degrees = [Double](repeating: 0, count: nodes)
    for (source, target) in edges {
      degrees[source] += 1
      if target != source { degrees[target] += 1 }
    }
    return degrees
  }

  private static func precedes(_ left: Count, _ right: Count) -> Bool {
    left.count != right.count ? left.count > right.count : left.name < right.name
  }
}
