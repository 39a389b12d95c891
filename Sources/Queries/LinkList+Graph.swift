package import Graph

extension LinkList {
  /// The links of `entity` in `graph` that `filter` asks for, at most `limit` of them.
  package init(of entity: EntityID, in graph: Graph, _ filter: LinkFilter, limit: Int) {
    let part = filter.graphFilter.isEmpty ? graph : graph.filtered(by: filter.graphFilter)
    var types: [EntityID: EntityType] = [:]
    if !filter.types.isEmpty { for entity in part.entities { types[entity.id] = entity.type } }
    let links = part.claims.lazy
      .filter { $0.source == entity || $0.target == entity }
      .map { Link($0, from: entity) }
      .filter { link in
        filter.wants(link.direction)
          && (filter.types.isEmpty || types[link.neighbour].map(filter.types.contains) == true)
      }
      .sorted(by: Link.precedes)
    let first = Array(links.prefix(limit))
    self.init(links: first, total: links.count, part: graph.part(first.map(\.claim), and: [entity]))
  }
}

extension Graph {
  /// The graph of `claims`, which are this graph's, with what they need of entities and documents;
  /// entities without their mentions.
  package func part(_ claims: [Claim], and others: [EntityID] = []) -> Graph {
    var wanted = Set(others)
    var cited: Set<String> = []
    for claim in claims {
      wanted.formUnion([claim.source, claim.target])
      for statement in claim.statements {
        wanted.formUnion(statement.entities)
        cited.insert(statement.evidence.location.document)
      }
    }
    return Graph(
      documents: documents.filter { cited.contains($0.id) },
      entities: entities.filter { wanted.contains($0.id) }.map { $0.mentioned(at: []) },
      statements: claims.flatMap(\.statements))
  }
}
