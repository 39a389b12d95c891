import Foundation
import Graph
import Knowledge
import Testing

/// A sentence of the tables in `Sentences/` and the claim that a reader finds in it.
struct ExpectedClaim {
  let text: String
  let source: EntityNames
  let relation: Relation
  let target: EntityNames
  /// Several where readers may disagree.
  let polarities: Set<Polarity>
  let modalities: Set<Modality>
  /// Nil where no speaker is asked for.
  let speaker: EntityNames?

  func isStated(by statement: Statement, in graph: DocumentGraph) -> Bool {
    guard statement.relation == relation else { return false }
    let ends = (statement.source, statement.target)
    return source.mean(ends.0, in: graph) && target.mean(ends.1, in: graph)
      || relation.isSymmetric && source.mean(ends.1, in: graph) && target.mean(ends.0, in: graph)
  }

  func hasStatus(of statement: Statement) -> Bool {
    polarities.contains(statement.polarity) && modalities.contains(statement.modality)
  }

  func isSaid(in statement: Statement, of graph: DocumentGraph) -> Bool {
    guard let speaker else { return true }
    return statement.speakers.contains { said in
      speaker.occur(in: said.text) || said.entity.map { speaker.mean($0, in: graph) } ?? false
    }
  }
}

/// A sentence from which claims of some relations may not be read.
struct Trap {
  let text: String
  let forbidden: Set<Relation>
}

/// The names of one entity, any of which will do: ids, labels or aliases ("Kremlin|government-ru").
struct EntityNames {
  private let names: Set<String>

  init(_ cell: String) {
    names = Set(cell.split(separator: "|").map { Self.folded(String($0)) })
  }

  func mean(_ id: EntityID, in graph: DocumentGraph) -> Bool {
    guard !names.contains(Self.folded(id.text)) else { return true }
    guard let entity = graph.entities.first(where: { $0.id == id }) else { return false }
    return ([entity.label] + entity.aliases).contains { names.contains(Self.folded($0)) }
  }

  func occur(in text: String) -> Bool {
    let text = Self.folded(text)
    return names.contains { text.contains($0) }
  }

  private static func folded(_ name: String) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

/// The tables of `Sentences/`, which hold sentences of our own and nothing of a corpus.
enum SentenceTables {
  static let groups = ["arms", "diplomacy", "law", "conflict", "structure"]

  static func expectedClaims() throws -> [ExpectedClaim] {
    try groups.flatMap { group in
      try table(group).rows.map { row in
        ExpectedClaim(
          text: row["sentence"], source: EntityNames(row["source"]),
          relation: try relation(row["relation"], at: "\(group).tsv:\(row.line)"),
          target: EntityNames(row["target"]),
          polarities: try members(of: row["polarity"], at: "\(group).tsv:\(row.line)"),
          modalities: try members(of: row["modality"], at: "\(group).tsv:\(row.line)"),
          speaker: row["speaker"].isEmpty ? nil : EntityNames(row["speaker"]))
      }
    }
  }

  static func traps() throws -> [Trap] {
    try table("negatives").rows.map { row in
      Trap(
        text: row["sentence"],
        forbidden: Set(
          try row["forbidden"].split(separator: " ").map {
            try relation(String($0), at: "negatives.tsv:\(row.line)")
          }))
    }
  }

  private static func relation(_ name: String, at place: String) throws -> Relation {
    try #require(RelationTable.own.relation(named: name), "\(place)")
  }

  private static func table(_ name: String) throws -> Table {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Sentences"))
    return try Table(name: "\(name).tsv", bytes: [UInt8](Data(contentsOf: url)))
  }

  private static func members<Value: RawRepresentable<String> & Hashable>(
    of cell: String, at place: String
  ) throws -> Set<Value> {
    Set(
      try cell.split(separator: "|").map { try #require(Value(rawValue: String($0)), "\(place)") })
  }
}
