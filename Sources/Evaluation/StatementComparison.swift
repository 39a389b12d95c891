/// Compares what a statement says beyond its triple with what was annotated.
struct StatementComparison {
  /// Entities of the graph to their annotated names.
  let names: [String: String]
  /// Entities of the graph to their labels.
  let labels: [String: String]

  /// The aspects that were annotated, and whether the statement has them right.
  func aspects(
    of gold: GoldClaim, _ statement: PredictedGraph.Statement, _ edge: PredictedGraph.Edge
  ) -> [(aspect: Report.Aspect, isRight: Bool)] {
    var aspects: [(aspect: Report.Aspect, isRight: Bool)] = [
      (.polarity, statement.polarity == (gold.polarity == "-" ? "negated" : "affirmed")),
      (.modality, gold.modalities.contains(statement.modality)),
    ]
    if !gold.speaker.isEmpty {
      let speakers = statement.speakers.compactMap { $0.entity.flatMap(resolved) }
      aspects.append((.speaker, speakers.contains(gold.speaker)))
    }
    if gold.isHedged { aspects.append((.hedged, statement.hedged ?? false)) }
    if !gold.qualifiers.isEmpty {
      let read = qualifiers(of: statement, edge)
      let isRight = gold.qualifiers.allSatisfy { role, wanted in
        let folded = wanted.foldedAsName
        return read.contains { $0.role == role && Self.agree($0.value, folded) }
      }
      aspects.append((.qualifier, isRight))
    }
    return aspects
  }

  private func resolved(_ entity: String) -> String? { names[entity] ?? labels[entity] }

  /// Roles and folded values; the item is one of them.
  private func qualifiers(
    of statement: PredictedGraph.Statement, _ edge: PredictedGraph.Edge
  ) -> [(role: String, value: String)] {
    var read = statement.qualifiers.map { qualifier in
      let candidates = [qualifier.entity.flatMap(resolved), qualifier.value, qualifier.text]
      return (qualifier.role, candidates.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "")
    }
    if let item = edge.item { read.append(("item", resolved(item) ?? "")) }
    return read.filter { !$0.1.isEmpty }.map { (role: $0.0, value: $0.1.foldedAsName) }
  }

  /// Whether one holds the other.
  private static func agree(_ left: String, _ right: String) -> Bool {
    contains(Array(left.utf8), Array(right.utf8)) || contains(Array(right.utf8), Array(left.utf8))
  }

  private static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
  }
}
