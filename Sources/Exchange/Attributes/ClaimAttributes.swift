package import Graph

/// A graph of claims as nodes and edges with columns: one edge a claim, its statements as evidence.
package struct ClaimAttributes: AttributedGraph {
  private let graph: Graph
  private let nodeNumbers: [EntityID: Int]
  private let documents: [String: DocumentRecord]
  private let labels: [EntityID: String]

  /// With `isComplete` each node has a column from which the whole entity can be read back.
  package init(_ graph: Graph, isComplete: Bool = false) {
    self.graph = graph
    nodeColumns = NodeField.allCases.filter { isComplete || $0 != .entity }
      .map { Column($0.rawValue, $0.type) }
    nodeNumbers = Dictionary(
      uniqueKeysWithValues: graph.entities.enumerated().map { ($1.id, $0) })
    documents = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0) })
    labels = Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.id, $0.label) })
  }

  package var nodeCount: Int { graph.entities.count }
  package var edgeCount: Int { graph.claims.count }
  package func nodeID(_ node: Int) -> String { graph.entities[node].id.text }
  package func edgeID(_ edge: Int) -> String { graph.claims[edge].id }
  package func kind(ofEdge edge: Int) -> String { graph.claims[edge].relation.name }

  package func ends(ofEdge edge: Int) -> (source: Int, target: Int) {
    let claim = graph.claims[edge]
    guard let source = nodeNumbers[claim.source], let target = nodeNumbers[claim.target] else {
      preconditionFailure("a canonical graph has both ends of every claim")
    }
    return (source, target)
  }

  package var graphAttributes: [(column: Column, value: AttributeValue)] {
    [
      (Column("redthread", .integer), .integer(JSONExporter.version)),
      (Column("documents", .json), .json(.json { $0.writeDocuments(graph.documents) })),
    ]
  }

  // Columns stand in the order of these lists; the two functions below follow it by name.
  package let nodeColumns: [Column]
  package let edgeColumns = EdgeField.allCases.map { Column($0.rawValue, $0.type) }

  private enum NodeField: String, CaseIterable {
    case label, type, aliases, mentions, entity

    var type: Column.ValueType {
      switch self {
      case .label, .type: .text
      case .aliases: .list
      case .mentions: .integer
      case .entity: .json
      }
    }
  }

  private enum EdgeField: String, CaseIterable {
    case label, relation, status, weight, confidence, symmetric, negated, item
    case itemLabel = "item_label"
    case date, speaker, quote
    case sourceTitle = "source_title"
    case sourcePublisher = "source_publisher"
    case sourceURL = "source_url"
    case published, statements, evidence

    var type: Column.ValueType {
      switch self {
      case .weight, .statements: .integer
      case .confidence: .decimal
      case .symmetric, .negated: .boolean
      case .evidence: .json
      default: .text
      }
    }
  }

  // Fields by the number of their column.
  private let nodeFields = NodeField.allCases
  private let edgeFields = EdgeField.allCases

  package func value(ofNode node: Int, _ column: Int) -> AttributeValue {
    let entity = graph.entities[node]
    return switch nodeFields[column] {
    case .label: .text(entity.label)
    case .type: .text(entity.type.rawValue)
    case .aliases: .list(entity.aliases)
    case .mentions: .integer(entity.mentions.count)
    case .entity: .json(.json { $0.writeEntity(entity) })
    }
  }

  package func value(ofEdge edge: Int, _ column: Int) -> AttributeValue {
    let claim = graph.claims[edge]
    var statement: Statement { claim.leadingStatement }
    var document: DocumentRecord? { documents[statement.evidence.location.document] }
    return switch edgeFields[column] {
    case .label: .text(claim.phrase)
    case .relation: .text(claim.relation.name)
    case .status: .text(claim.status.rawValue)
    case .weight: .integer(claim.weight)
    case .confidence: .decimal(claim.statements.map(\.confidence).max() ?? 0)
    case .symmetric: .boolean(claim.relation.isSymmetric)
    case .negated: .boolean(claim.status == .negated)
    case .item: .text(claim.item?.text)
    case .itemLabel: .text(claim.item.map { labels[$0] ?? $0.text })
    case .date: .text(statement.statedDate)
    case .speaker: .text(statement.speakers.first.map(name))
    case .quote: .text(statement.evidence.quote)
    case .sourceTitle: .text(document?.title ?? document?.paths.first)
    case .sourcePublisher: .text(document?.publisher)
    case .sourceURL: .text(document?.link(to: statement.evidence.quote))
    case .published: .text(document?.published)
    case .statements: .integer(claim.statements.count)
    case .evidence: .json(.json { $0.writeStatements(claim.statements) })
    }
  }

  private func name(of speaker: Speaker) -> String {
    speaker.entity.flatMap { labels[$0] } ?? speaker.text
  }
}

extension AttributeValue {
  /// The text, or none.
  fileprivate static func text(_ text: String?) -> AttributeValue {
    text.map { .text($0) } ?? .none
  }
}

extension String {
  /// What `write` produces, which is JSON and so always UTF-8.
  fileprivate static func json(_ write: (inout ByteWriter) -> Void) -> String {
    let bytes = (try? ByteWriter.collect { write(&$0) }) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Claim {
  /// The statement that shows best what the claim's status says: of the most real ones that the
  /// status rests on, the surest.
  package var leadingStatement: Statement {
    func rank(_ statement: Statement) -> Int {
      let reality = Modality.allCases.firstIndex(of: statement.modality) ?? 0
      return (statement.polarity == .affirmed ? 0 : 100) + reality * 2 + (statement.hedged ? 1 : 0)
    }
    return statements.dropFirst().reduce(statements[0]) { best, next in
      let (old, new) = (rank(best), rank(next))
      return new < old || new == old && next.confidence > best.confidence ? next : best
    }
  }

  /// The relation in words: "holds role in"; negated ones start with "not".
  package var phrase: String {
    (status == .negated ? "not " : "") + relation.phrase
  }
}

extension Relation {
  /// The name as separate words: `agreesWith` is "agrees with".
  package var phrase: String {
    var words = ""
    for character in name {
      words += character.isUppercase ? " " + character.lowercased() : String(character)
    }
    return words
  }
}

extension Statement {
  /// The date it gives, as written down; nil where it gives none.
  package var statedDate: String? {
    for case (.date, .value(let date, _)) in qualifiers.lazy.map({ ($0.role, $0.value) }) {
      return date
    }
    return nil
  }
}
