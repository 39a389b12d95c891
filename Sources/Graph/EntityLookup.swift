/// Finds the entity that somebody means by a name.
///
/// Ids, labels and aliases count, compared as `folding` makes them: without case and accents, say.
package struct EntityLookup: Sendable {
  package enum Answer: Hashable, Sendable {
    case found(Entity)
    /// Several have the name; nobody guesses which is meant. By id.
    case ambiguous([Entity])
    /// None has it; these have names like it, the likeliest first.
    case unknown(nearest: [Entity])
  }

  private let entities: [Entity]
  private let folding: @Sendable (String) -> String
  /// Numbers of the entities that have each folded name.
  private let byName: [String: [Int]]

  package init(_ graph: Graph, folding: @escaping @Sendable (String) -> String) {
    entities = graph.entities
    self.folding = folding
    var names: [String: [Int]] = [:]
    for (number, entity) in graph.entities.enumerated() {
      for name in Set([entity.label, entity.id.text].map(folding) + entity.aliases.map(folding)) {
        names[name, default: []].append(number)
      }
    }
    byName = names
  }

  /// The entity called `name`; with `type`, only one of that type.
  ///
  /// An exact id wins over names, and a label over aliases of others.
  package func find(_ name: String, type: EntityType? = nil) -> Answer {
    if let exact = entities.first(where: { $0.id.text == name }) { return .found(exact) }
    let wanted = folding(name)
    let named = (byName[wanted] ?? []).sorted().map { entities[$0] }
      .filter { type == nil || $0.type == type }
    let labelled = named.filter { folding($0.label) == wanted }
    if labelled.count == 1 { return .found(labelled[0]) }
    if named.count == 1 { return .found(named[0]) }
    return named.isEmpty ? .unknown(nearest: nearest(to: wanted)) : .ambiguous(named)
  }

  /// At most five entities with a name that contains `wanted` or is a few letters from it.
  private func nearest(to wanted: String) -> [Entity] {
    let letters = Array(wanted.utf8)
    let limit = max(1, letters.count / 3)
    var best: [Int: Int] = [:]
    for (name, numbers) in byName {
      let distance: Int
      if !wanted.isEmpty && name.split(separator: " ").contains(where: { $0 == wanted }) {
        distance = 0
      } else {
        distance = editDistance(letters, Array(name.utf8), upTo: limit)
      }
      if distance > limit { continue }
      for number in numbers { best[number] = min(best[number] ?? Int.max, distance) }
    }
    return best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(5).map {
      entities[$0.key]
    }
  }
}

/// The number of insertions, deletions and replacements from one text to the other (Levenshtein,
/// 1966), or more than `limit` where it is more than that.
package func editDistance(_ left: [UInt8], _ right: [UInt8], upTo limit: Int) -> Int {
  if abs(left.count - right.count) > limit { return limit + 1 }
  var row = Array(0...right.count)
  for (i, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let replaced = diagonal + (byte == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
    if (row.min() ?? 0) > limit { return limit + 1 }
  }
  return row[right.count]
}
