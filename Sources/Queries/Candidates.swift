package import Graph
internal import Knowledge

/// Two entities that may be one, with what speaks for it.
package struct Candidate: Sendable {
  package enum Reason: Hashable, Sendable {
    /// A name that both have.
    case sharedName(String)
    /// All words of the one are in the other: "Erdogan", "Recep Tayyip Erdogan".
    case partOfName(String, String)
    /// Names that differ in a letter or two.
    case similarName(String, String)
    /// "SSB" for "Savunma Sanayii Baskanligi".
    case initials(String, String)
    /// So many entities that both have claims with.
    case sharedNeighbours(Int)
  }

  package let first: Entity
  package let second: Entity
  package let reasons: [Reason]
  /// Above 0; of use for comparisons only.
  package let score: Double
}

extension Candidate {
  /// Pairs of `graph` that nobody has judged, the likeliest first.
  ///
  /// Only pairs that share a name, a word of a name or its initials are compared; a word that very
  /// many have says nothing.
  package static func all(in graph: Graph, _ judgements: Judgements, limit: Int) -> [Candidate] {
    let names = graph.entities.map { entity in
      Set(([entity.label] + entity.aliases).map { Folding.folded($0) }).filter { !$0.isEmpty }
    }
    var neighbours: [EntityID: Set<EntityID>] = [:]
    for claim in graph.claims {
      neighbours[claim.source, default: []].insert(claim.target)
      neighbours[claim.target, default: []].insert(claim.source)
    }
    var candidates: [Candidate] = []
    for (i, j) in pairs(names) {
      let (first, second) = (graph.entities[i], graph.entities[j])
      guard first.type.mayBe(second.type), !judgements.decide(first.id, second.id) else { continue }
      var reasons = reasons(names[i].sorted(), names[j].sorted(), first.type)
      guard !reasons.isEmpty else { continue }
      let shared = neighbours[first.id, default: []].intersection(
        neighbours[second.id, default: []])
      if !shared.isEmpty { reasons.append(.sharedNeighbours(shared.count)) }
      let score = reasons.reduce(0) { $0 + $1.weight }
      candidates.append(Candidate(first: first, second: second, reasons: reasons, score: score))
    }
    return Array(
      candidates.sorted { left, right in
        if left.score != right.score { return left.score > right.score }
        return (left.first.id, left.second.id) < (right.first.id, right.second.id)
      }.prefix(limit))
  }

  /// Numbers of entities worth comparing, each pair once, ascending.
  private static func pairs(_ names: [Set<String>]) -> [(Int, Int)] {
    var byKey: [String: [Int]] = [:]
    for (number, names) in names.enumerated() {
      var keys: Set<String> = []
      for name in names {
        keys.insert(name)
        let words = name.split(separator: " ")
        keys.formUnion(words.filter { $0.utf8.count > 3 }.map(String.init))
        if words.count > 2 { keys.insert(String(words.compactMap(\.first))) }
        // Names that differ in a letter mostly agree in their first four.
        keys.formUnion(words.map { "~" + $0.prefix(4) })
      }
      for key in keys { byKey[key, default: []].append(number) }
    }
    var pairs: Set<[Int]> = []
    for numbers in byKey.values where (2...50).contains(numbers.count) {
      for (index, i) in numbers.enumerated() {
        for j in numbers[(index + 1)...] { pairs.insert([i, j]) }
      }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  private static func reasons(
    _ first: [String], _ second: [String], _ type: EntityType
  ) -> [Reason] {
    if let shared = first.first(where: second.contains) { return [.sharedName(shared)] }
    var best: Reason?
    for name in first {
      for other in second {
        guard let reason = reason(name, other, type) else { continue }
        if reason.weight > best?.weight ?? 0 { best = reason }
      }
    }
    return best.map { [$0] } ?? []
  }

  private static func reason(_ name: String, _ other: String, _ type: EntityType) -> Reason? {
    let (words, others) = (name.split(separator: " "), other.split(separator: " "))
    if words.count > 2 && String(words.compactMap(\.first)) == other {
      return .initials(other, name)
    }
    if others.count > 2 && String(others.compactMap(\.first)) == name {
      return .initials(name, other)
    }
    // A digit more is another weapon: S-300 and S-400 are two.
    let isSpelled = type != .weapon && !name.contains(where: \.isNumber)
    if isSpelled && min(name.utf8.count, other.utf8.count) > 5 {
      let distance = editDistance(Array(name.utf8), Array(other.utf8), upTo: 2)
      if distance <= (name.utf8.count > 9 ? 2 : 1) { return .similarName(name, other) }
    }
    let (shorter, longer) = words.count < others.count ? (words, others) : (others, words)
    if shorter.count < longer.count, type == .person || shorter.count > 1,
      shorter.last == longer.last, Set(shorter).isSubset(of: longer)
    {
      return .partOfName(shorter.joined(separator: " "), longer.joined(separator: " "))
    }
    return nil
  }
}

extension Candidate.Reason {
  fileprivate var weight: Double {
    switch self {
    case .sharedName: 4
    case .similarName: 3
    case .initials: 2.5
    case .partOfName: 2
    case .sharedNeighbours(let count): min(Double(count), 10) / 10
    }
  }
}

extension Candidate.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .sharedName(let name): "both are called '\(name)'"
    case .partOfName(let short, let long): "'\(short)' is part of '\(long)'"
    case .similarName(let one, let other): "'\(one)' is spelled much like '\(other)'"
    case .initials(let short, let long): "'\(short)' may stand for '\(long)'"
    case .sharedNeighbours(let count):
      "both have claims with \(count) of the same \(count == 1 ? "entity" : "entities")"
    }
  }
}

extension EntityType {
  /// Whether the same thing may have been taken for one and for the other.
  fileprivate func mayBe(_ other: EntityType) -> Bool {
    let bodies: Set<EntityType> = [.agency, .company, .organisation, .media]
    let things: Set<EntityType> = [.weapon, .programme]
    return self == other || bodies.isSuperset(of: [self, other])
      || things.isSuperset(of: [self, other])
  }
}
