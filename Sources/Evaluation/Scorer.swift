package import Graph

/// Compares `graph` with the annotations of a folder, which are about the texts of another.
///
/// The figures are those of `score.py`; see `Report`.
package func evaluate(
  gold: String, texts: String, graph: Graph
) throws(EvaluationError) -> Report {
  try evaluate(gold: gold, texts: texts, predicted: PredictedGraph(graph))
}

/// The same for a graph from elsewhere.
package func evaluate(
  gold: String, texts: String, predicted: PredictedGraph
) throws(EvaluationError) -> Report {
  var scorer = Scorer(graph: predicted)
  for document in try GoldReader.documents(gold: gold, texts: texts) {
    try scorer.score(document)
  }
  return scorer.report
}

/// Adds up the figures of one document after the other.
struct Scorer {
  private(set) var report = Report()
  private let graph: PredictedGraph
  private let labels: [String: String]

  init(graph: PredictedGraph) {
    self.graph = graph
    labels = Dictionary(
      graph.nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { _, last in last })
  }

  mutating func score(_ document: GoldDocument) throws(EvaluationError) {
    let ids = Set(graph.documents.filter { Self.stem($0.path) == document.name }.map(\.id))
    if ids.isEmpty { throw .documentNotInGraph(name: document.name) }
    report.findings.append(Report.Finding(document: document.name, notes: []))
    let names = matchEntities(document, in: ids)
    scoreClaims(document, in: ids, names: names)
  }

  /// The name of a file without folder and last suffix.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private mutating func note(_ text: String) {
    report.findings[report.findings.count - 1].notes.append("  " + text)
  }

  // MARK: Entities

  /// Counts the entities of a document; gives the annotated name of each entity of the graph.
  private mutating func matchEntities(
    _ document: GoldDocument, in ids: Set<String>
  ) -> [String: String] {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for node in graph.nodes {
      let mentions = (node.mentions ?? []).filter { ids.contains($0.document) }
      if mentions.isEmpty { continue }
      var forms = Set((node.aliases ?? []).map(\.foldedAsName))
      forms.insert(node.label.foldedAsName)
      for mention in mentions {
        forms.insert(document.slice(mention.start, mention.end).foldedAsName)
      }
      let named = document.entities.filter { !$0.forms.isDisjoint(with: forms) }
      let typed = named.filter { $0.types.contains(node.type) }
      if let gold = typed.firstMaximum(by: { $0.forms.intersection(forms).count }) {
        names[node.id] = gold.name
        if taken.contains(gold.name), !gold.isOptional {
          report.entities.wrong += 1
          note("entity twice   \(node.id)  (\(gold.name))")
        }
        taken.insert(gold.name)
      } else if !Self.unscoredTypes.contains(node.type) {
        if !named.isEmpty, named.allSatisfy(\.isOptional) { continue }
        report.entities.wrong += 1
        let types = named.first.map { "  (typed \($0.types.inOrder.joined(separator: "/")))" } ?? ""
        note("entity wrong   \(node.type): \(node.label)\(types)")
        if let first = named.first, names[node.id] == nil { names[node.id] = first.name }
      }
    }
    for gold in document.entities where !gold.isOptional {
      if taken.contains(gold.name) {
        report.entities.hit += 1
      } else {
        report.entities.missed += 1
        note("entity missed  \(gold.name)")
      }
    }
    return names
  }

  private static let unscoredTypes: Set = ["place", "event", "date", "money"]

  // MARK: Claims

  private struct Triple: Hashable {
    let source: String
    let relation: String
    let target: String
  }

  private mutating func scoreClaims(
    _ document: GoldDocument, in ids: Set<String>, names: [String: String]
  ) {
    let comparison = StatementComparison(names: names, labels: labels)
    var found: Set<Int> = []
    var stated: Set<GoldClaim.Triple> = []
    var wrong: Set<Triple> = []
    for edge in graph.edges {
      for statement in edge.statements where ids.contains(statement.evidence.document) {
        let evidence = statement.evidence
        let quote = document.slice(evidence.start, evidence.end)
        count(.quotes, isRight: quote.unicodeScalars.elementsEqual(evidence.quote.unicodeScalars))
        let same = document.claims.indices.filter { index in
          guard let source = names[edge.source], let target = names[edge.target] else {
            return false
          }
          return document.claims[index].matches(
            source: source, relation: edge.relation, target: target)
        }
        let here = same.filter {
          evidence.start <= evidence.end
            && document.claims[$0].isStated(in: evidence.start..<evidence.end)
        }
        if let confidence = statement.confidence, (0...1).contains(confidence) {
          let tenth = Int(confidence * 10)
          report.confidence[tenth, default: .init()].told += confidence
          report.confidence[tenth, default: .init()].count += 1
          report.confidence[tenth, default: .init()].right += here.isEmpty ? 0 : 1
        }
        if here.isEmpty {
          report.cited.wrong += 1
          report.relations[edge.relation, default: .init()].wrong += 1
          let shown = [labels[edge.source], edge.relation, labels[edge.target]].map { $0 ?? "?" }
          let words = evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          note("claim wrong    \(shown.joined(separator: " | "))  <- \(words.prefix(150))")
        } else {
          let required = here.filter { !document.claims[$0].isOptional }
          let new = required.count { !found.contains($0) }
          found.formUnion(here)
          if !required.isEmpty {
            report.cited.hit += new
            report.relations[edge.relation, default: .init()].hit += new
          }
          let best = here.map { comparison.aspects(of: document.claims[$0], statement, edge) }
            .firstMaximum { $0.count { $0.isRight } }
          for (aspect, isRight) in best ?? [] { count(aspect, isRight: isRight) }
        }
        if same.isEmpty {
          wrong.insert(Triple(source: edge.source, relation: edge.relation, target: edge.target))
        } else {
          stated.formUnion(same.map { document.claims[$0].triple })
        }
      }
    }
    let required = Set(document.claims.filter { !$0.isOptional }.map(\.triple))
    report.graph.wrong += wrong.count
    report.graph.hit += required.intersection(stated).count
    report.graph.missed += required.subtracting(stated).count
    countMissed(document, found)
  }

  private mutating func countMissed(_ document: GoldDocument, _ found: Set<Int>) {
    for (index, gold) in document.claims.enumerated()
    where !found.contains(index) && !gold.isOptional {
      report.cited.missed += 1
      report.relations[gold.relation, default: .init()].missed += 1
      let shown = [gold.sources, gold.relations, gold.targets].map {
        $0.inOrder.joined(separator: "/")
      }
      let anchor = gold.spans.first.map { document.slice($0.lowerBound, $0.upperBound) } ?? ""
      note("claim missed   \(shown.joined(separator: " | "))  <- \(anchor)")
    }
  }

  private mutating func count(_ aspect: Report.Aspect, isRight: Bool) {
    report.aspects[aspect, default: .init()].count += 1
    if isRight { report.aspects[aspect, default: .init()].right += 1 }
  }
}

extension GoldDocument {
  /// The text between two byte offsets, as far as the document reaches.
  func slice(_ start: Int, _ end: Int) -> String {
    let low = min(max(0, start), text.count)
    return String(decoding: text[low..<min(max(low, end), text.count)], as: UTF8.self)
  }
}

extension Sequence {
  /// The first of the elements for which `measure` is greatest.
  func firstMaximum(by measure: (Element) -> Int) -> Element? {
    var best: (element: Element, measure: Int)?
    for element in self {
      let value = measure(element)
      if best.map({ value > $0.measure }) ?? true { best = (element, value) }
    }
    return best?.element
  }
}
