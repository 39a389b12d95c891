/// What part of a graph is wanted. What is empty or nil asks for nothing.
package struct GraphFilter: Hashable, Sendable {
  package var types: Set<EntityType> = []
  package var relations: Set<Relation> = []
  package var statuses: Set<ClaimStatus> = []
  /// Only what is said of days from the first of this period on.
  package var since: Period?
  /// Only what is said of days up to the last of this period.
  package var until: Period?
  /// Publishers, or pieces of a path, title or address; any letter case.
  package var sources: [String] = []
  /// Only these entities and those within `hops` claims of them.
  package var around: [EntityID] = []
  package var hops = 1
  /// Only the entities with the most independent support.
  package var top: Int?

  package init() {}

  package var isEmpty: Bool { self == GraphFilter() }
}

extension Graph {
  /// The part that `filter` asks for, with status and weight computed from what is left.
  ///
  /// Statements are chosen first (`since`, `until`, `sources`), then claims (`relations`,
  /// `statuses`, `types` of both ends), then entities (`around`, `top`). An item stays with its
  /// claim, and an entity without claims stays unless claims were chosen.
  package func filtered(by filter: GraphFilter) -> Graph {
    if filter.isEmpty { return self }
    let documents = documents.filter { filter.wants($0) }
    let byID = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0) })
    let types = Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0.type) })
    func isWanted(_ id: EntityID) -> Bool {
      filter.types.isEmpty || types[id].map(filter.types.contains) == true
    }

    var chosen = claims.compactMap { claim -> Claim? in
      guard filter.relations.isEmpty || filter.relations.contains(claim.relation),
        isWanted(claim.source), isWanted(claim.target)
      else { return nil }
      let statements = claim.statements.filter { filter.wants($0, byID) }
      if statements.isEmpty { return nil }
      let narrowed = Claim(key: claim.key, statements: statements, documents: byID)
      guard filter.statuses.isEmpty || filter.statuses.contains(narrowed.status) else { return nil }
      return narrowed
    }
    var kept = Set(entities.lazy.map(\.id).filter(isWanted))
    if filter.choosesClaims { kept = ends(of: chosen) }
    if !filter.around.isEmpty {
      let part = Graph(documents: documents, entities: entities, claims: chosen)
      kept.formIntersection(part.neighbourhood(of: filter.around, hops: filter.hops))
      kept.formUnion(filter.around.filter { types[$0] != nil })
      chosen = chosen.filter { kept.contains($0.source) && kept.contains($0.target) }
    }
    if let top = filter.top {
      kept = Set(mostSupported(of: chosen, among: kept).prefix(top))
      chosen = chosen.filter { kept.contains($0.source) && kept.contains($0.target) }
    }
    kept.formUnion(chosen.compactMap(\.item))
    return Graph(documents: documents, entities: entities, claims: chosen)
      .keeping(kept)
  }

  /// Without the other entities, and without documents that nothing cites any more.
  private func keeping(_ kept: Set<EntityID>) -> Graph {
    let known = Set(documents.map(\.id))
    let entities = entities.filter { kept.contains($0.id) }.map { entity in
      Entity(
        id: entity.id, type: entity.type, label: entity.label, aliases: entity.aliases,
        properties: entity.properties,
        mentions: entity.mentions.filter { known.contains($0.document) })
    }
    var cited = Set(entities.flatMap(\.mentions).map(\.document))
    for claim in claims { cited.formUnion(claim.statements.map(\.evidence.location.document)) }
    return Graph(
      documents: documents.filter { cited.contains($0.id) }, entities: entities, claims: claims)
  }
}

private func ends(of claims: [Claim]) -> Set<EntityID> {
  Set(claims.flatMap { [$0.source, $0.target] })
}

/// By the sum of the weights of their claims, the greatest first, then by id.
private func mostSupported(of claims: [Claim], among kept: Set<EntityID>) -> [EntityID] {
  var support: [EntityID: Int] = [:]
  for claim in claims {
    support[claim.source, default: 0] += claim.weight
    if claim.target != claim.source { support[claim.target, default: 0] += claim.weight }
  }
  return kept.sorted {
    let (left, right) = (support[$0] ?? 0, support[$1] ?? 0)
    return left != right ? left > right : $0 < $1
  }
}

extension GraphFilter {
  fileprivate var choosesClaims: Bool {
    !relations.isEmpty || !statuses.isEmpty || since != nil || until != nil || !sources.isEmpty
  }

  fileprivate func wants(_ document: DocumentRecord) -> Bool {
    if sources.isEmpty { return true }
    let texts =
      document.paths + [document.publisher, document.title, document.url].compactMap { $0 }
    let lowered = texts.map { $0.lowercased() }
    return sources.contains { source in
      let wanted = source.lowercased()
      return document.id == source || lowered.contains { $0.contains(wanted) }
    }
  }

  /// A statement is about the time that it gives, otherwise about that of its publication; one
  /// without either is about no time that could be asked for.
  fileprivate func wants(_ statement: Statement, _ documents: [String: DocumentRecord]) -> Bool {
    guard let document = documents[statement.evidence.location.document] else { return false }
    if since == nil && until == nil { return true }
    guard let period = statement.statedPeriod ?? document.published.flatMap({ Period($0) }) else {
      return false
    }
    return period.overlaps(Period(first: since?.first ?? 0, last: until?.last ?? Int.max))
  }
}
