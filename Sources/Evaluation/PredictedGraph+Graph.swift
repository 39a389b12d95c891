package import Graph
import Text

extension PredictedGraph {
  package init(_ graph: Graph) {
    documents = graph.documents.map { Document(id: $0.id, path: $0.paths.first ?? "") }
    nodes = graph.entities.map { entity in
      Node(
        id: entity.id.text, type: entity.type.rawValue, label: entity.label,
        aliases: entity.aliases,
        mentions: entity.mentions.map {
          Mention(document: $0.document, start: $0.range.start, end: $0.range.end)
        })
    }
    edges = graph.claims.map { claim in
      Edge(
        source: claim.source.text, relation: claim.relation.name, target: claim.target.text,
        item: claim.item?.text, statements: claim.statements.map(predicted))
    }
  }
}

private func predicted(_ statement: Statement) -> PredictedGraph.Statement {
  let evidence = statement.evidence
  return PredictedGraph.Statement(
    polarity: statement.polarity.rawValue, modality: statement.modality.rawValue,
    hedged: statement.hedged, confidence: statement.confidence,
    speakers: statement.speakers.map { PredictedGraph.Speaker(entity: $0.entity?.text) },
    qualifiers: statement.qualifiers.map(predicted),
    evidence: PredictedGraph.Evidence(
      document: evidence.location.document, start: evidence.location.range.start,
      end: evidence.location.range.end, quote: evidence.quote))
}

private func predicted(_ qualifier: Qualifier) -> PredictedGraph.Qualifier {
  let role = qualifier.role.rawValue
  switch qualifier.value {
  case .entity(let entity):
    return PredictedGraph.Qualifier(
      role: role, entity: entity.text, value: nil, text: qualifier.text)
  case .value(let value, _):
    return PredictedGraph.Qualifier(role: role, entity: nil, value: value, text: qualifier.text)
  case .text:
    return PredictedGraph.Qualifier(role: role, entity: nil, value: nil, text: qualifier.text)
  }
}
