internal import Graph
internal import Text

extension GraphIndex {
  package func search(_ words: SearchWords, limit: Int) -> SearchAnswer {
    var sentences: [Evidence: Set<String>] = [:]
    for claim in graph.claims {
      for statement in claim.statements {
        let evidence = statement.evidence
        let sentence = Evidence(
          location: evidence.location, quote: evidence.quote, trigger: evidence.location.range)
        sentences[sentence, default: []].insert(claim.id)
      }
    }
    return SearchAnswer(
      words, names: graph.entities.map { $0.mentioned(at: []) },
      sentences: sentences.map { sentence, claims in
        SearchAnswer.Sentence(
          quote: sentence.quote, location: sentence.location, claims: claims.sorted())
      }, documents: graph.documents, isCut: false, limit: limit)
  }

  package func census() -> Census {
    let statistics = Statistics(graph)
    var numbers: [EntityID: Int] = [:]
    for (number, entity) in graph.entities.enumerated() { numbers[entity.id] = number }
    let edges = graph.claims.compactMap { claim -> (Int, Int)? in
      guard let source = numbers[claim.source], let target = numbers[claim.target] else {
        return nil
      }
      return (source, target)
    }
    let shape = Shape(nodes: graph.entities.count, edges: edges)
    let pivots = Census.pivots(nodes: shape.count, edges: edges.count)
    return Census(
      documents: statistics.documents, entities: statistics.entities, claims: statistics.claims,
      statements: statistics.statements,
      types: statistics.entitiesByType.map { .init($0.type.rawValue, $0.count) },
      relations: statistics.claimsByRelation.map { .init($0.relation, $0.count) },
      statuses: statistics.claimsByStatus.map { .init($0.status.rawValue, $0.count) },
      degree: statistics.hubs.map { .init($0.entity.mentioned(at: []), Double($0.claims)) },
      betweenness: Census.leaders(shape.betweenness(pivots: pivots)).map {
        .init(graph.entities[$0.node].mentioned(at: []), $0.score)
      }, isEstimated: pivots < shape.count, components: shape.components)
  }

  package func sources() -> SourceReport {
    var statements: [String: Int] = [:]
    var claims: [String: Int] = [:]
    var onlyHere: [String: Int] = [:]
    var voices: [Speaker: (statements: Int, documents: Set<String>)] = [:]
    let labels = Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.id, $0.label) })
    for claim in graph.claims {
      let documents = Set(claim.statements.map(\.evidence.location.document))
      for document in documents { claims[document, default: 0] += 1 }
      if documents.count == 1, let only = documents.first { onlyHere[only, default: 0] += 1 }
      for statement in claim.statements {
        let document = statement.evidence.location.document
        statements[document, default: 0] += 1
        for voice in Set(statement.speakers.map { $0.voice(labels) }) {
          voices[voice, default: (0, [])].statements += 1
          voices[voice, default: (0, [])].documents.insert(document)
        }
      }
    }
    return SourceReport(
      sources: graph.documents.map {
        .init(
          document: $0, statements: statements[$0.id] ?? 0, claims: claims[$0.id] ?? 0,
          onlyHere: onlyHere[$0.id] ?? 0)
      },
      voices: voices.map {
        .init(
          entity: $0.entity, name: $0.text, statements: $1.statements,
          documents: $1.documents.count)
      })
  }
}

extension Speaker {
  /// One that is named by its label, whatever the text calls it.
  fileprivate func voice(_ labels: [EntityID: String]) -> Speaker {
    Speaker(entity: entity, text: entity.flatMap { labels[$0] } ?? text)
  }
}

extension Census {
  /// How many starts a betweenness can take in about a second.
  package static func pivots(nodes: Int, edges: Int) -> Int {
    max(16, min(nodes, 40_000_000 / max(1, nodes + edges * 2)))
  }

  /// The ten greatest scores above 0; of equal ones the smaller number first.
  package static func leaders(_ scores: [Double]) -> [(node: Int, score: Double)] {
    scores.enumerated().filter { $0.element > 0 }
      .sorted { $0.element != $1.element ? $0.element > $1.element : $0.offset < $1.offset }
      .prefix(10).map { (node: $0.offset, score: $0.element) }
  }
}
