package import Graph

extension Judgements {
  /// What a document contributes, with the entities that are one under one id.
  package func applied(to document: DocumentGraph) -> DocumentGraph {
    if representatives.isEmpty { return document }
    return DocumentGraph(
      document: document.document, entities: document.entities.map(applied),
      statements: document.statements.map(applied))
  }

  /// The graph with the entities that are one as one, and what follows for their claims.
  package func applied(to graph: Graph) -> Graph {
    if representatives.isEmpty { return graph }
    return Graph(
      documents: graph.documents, entities: graph.entities.map(applied),
      statements: graph.claims.flatMap(\.statements).map(applied))
  }

  package func applied(to entity: Entity) -> Entity {
    guard let id = representatives[entity.id] else { return entity }
    // An id starts with the type of what it names; ids of others may not.
    let type = EntityType(rawValue: String(id.text.prefix { $0 != "-" })) ?? entity.type
    return Entity(
      id: id, type: type, label: entity.label, aliases: entity.aliases,
      properties: entity.properties, mentions: entity.mentions)
  }

  package func applied(to statement: Statement) -> Statement {
    if representatives.isEmpty { return statement }
    return Statement(
      source: representative(of: statement.source), relation: statement.relation,
      target: representative(of: statement.target), item: statement.item.map(representative),
      polarity: statement.polarity, modality: statement.modality, hedged: statement.hedged,
      confidence: statement.confidence,
      speakers: statement.speakers.map {
        Speaker(entity: $0.entity.map(representative), text: $0.text)
      },
      qualifiers: statement.qualifiers.map(applied), rule: statement.rule,
      evidence: statement.evidence, cues: statement.cues)
  }

  private func applied(to qualifier: Qualifier) -> Qualifier {
    guard case .entity(let id) = qualifier.value else { return qualifier }
    return Qualifier(
      role: qualifier.role, value: .entity(representative(of: id)), text: qualifier.text)
  }
}
