/// What a graph holds, in numbers.
package struct Statistics: Sendable {
  package let documents: Int
  package let entities: Int
  package let claims: Int
  package let statements: Int
  /// Only those that occur, in the order of the contract.
  package let entitiesByType: [(type: EntityType, count: Int)]
  package let claimsByStatus: [(status: ClaimStatus, count: Int)]
  /// By the relations' names, the most frequent first.
  package let claimsByRelation: [(relation: String, count: Int)]
  /// The entities with the most claims, at most ten.
  package let hubs: [(entity: Entity, claims: Int)]

  package init(_ graph: Graph) {
    documents = graph.documents.count
    entities = graph.entities.count
    claims = graph.claims.count
    statements = graph.claims.reduce(0) { $0 + $1.statements.count }
    entitiesByType = counts(graph.entities.map(\.type)).map { ($0, $1) }
    claimsByStatus = counts(graph.claims.map(\.status)).map { ($0, $1) }
    claimsByRelation = graph.claims
      .reduce(into: [String: Int]()) { $0[$1.relation.name, default: 0] += 1 }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { ($0.key, $0.value) }
    var degree: [EntityID: Int] = [:]
    for claim in graph.claims {
      degree[claim.source, default: 0] += 1
      if claim.target != claim.source { degree[claim.target, default: 0] += 1 }
    }
    hubs = graph.entities.compactMap { entity in degree[entity.id].map { (entity, $0) } }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.id < $1.0.id }
      .prefix(10).map { ($0.0, $0.1) }
  }
}

/// How often each case occurs, without those that do not, in the order of their declaration.
private func counts<Case: Hashable & CaseIterable>(_ values: [Case]) -> [(Case, Int)] {
  let counted = values.reduce(into: [Case: Int]()) { $0[$1, default: 0] += 1 }
  return Case.allCases.compactMap { value in counted[value].map { (value, $0) } }
}
