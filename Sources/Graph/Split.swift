extension Graph {
  /// What each document contributes: the inverse of merging, as far as a graph remembers it.
  ///
  /// `Graph(merging: graph.documentGraphs) == graph`. Names and properties are those of the whole
  /// graph, since it does not say which document a name is from.
  package var documentGraphs: [DocumentGraph] {
    var numbers: [String: Int] = [:]
    for (number, document) in documents.enumerated() { numbers[document.id] = number }
    var statements = [[Statement]](repeating: [], count: documents.count)
    var mentions = [[EntityID: [Location]]](repeating: [:], count: documents.count)

    for entity in entities {
      for mention in entity.mentions {
        guard let number = numbers[mention.document] else { continue }
        mentions[number][entity.id, default: []].append(mention)
      }
      // Named by no document that is here: the first speaks for it.
      if entity.mentions.isEmpty && !documents.isEmpty { mentions[0][entity.id] = [] }
    }
    for statement in claims.lazy.flatMap(\.statements) {
      guard let number = numbers[statement.evidence.location.document] else { continue }
      statements[number].append(statement)
      for entity in statement.entities where mentions[number][entity] == nil {
        mentions[number][entity] = []
      }
    }
    let byID = Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0) })
    return documents.enumerated().map { number, document in
      DocumentGraph(
        document: document,
        entities: mentions[number].keys.sorted().compactMap { id in
          byID[id]?.mentioned(at: mentions[number][id] ?? [])
        },
        statements: statements[number])
    }
  }
}

extension Statement {
  /// Every entity that it speaks of or that speaks in it; some more than once.
  package var entities: [EntityID] {
    [source, target] + [item].compactMap { $0 } + speakers.compactMap(\.entity)
      + qualifiers.compactMap { qualifier in
        if case .entity(let id) = qualifier.value { id } else { nil }
      }
  }
}

extension Entity {
  /// The same entity with other mentions.
  package func mentioned(at mentions: [Location]) -> Entity {
    Entity(
      id: id, type: type, label: label, aliases: aliases, properties: properties,
      mentions: mentions)
  }
}
