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
    nodeColumns =
      ClaimAttributes.shownOfNodes + (isComplete ? [Column("entity", .json)] : [])
    nodeNumbers = Dictionary(
      uniqueKeysWithValues: graph.entities.enumerated().map { ($1.id, $0) })
    documents = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0) })
    labels = Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.id, $0.label) })
  }

  package var nodeCount: Int { graph.entities.count }
  package var edgeCount: Int { graph.claims.count }
  package func nodeID(_ node: Int) -> String { graph.entities[node].id.text }
  package func edgeID(_ edge: Int) -> String { graph.claims[edge].id }
  package func kind(ofEdge edge: Int) -> String { graph.claims[edge].relation.rawValue }

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

  private static let shownOfNodes = [
    Column("label", .text), Column("type", .text), Column("aliases", .list),
    Column("mentions", .integer),
  ]

  package let edgeColumns: [Column] = [
    Column("label", .text), Column("relation", .text), Column("status", .text),
    Column("weight", .integer), Column("confidence", .decimal), Column("symmetric", .boolean),
    Column("negated", .boolean), Column("item", .text), Column("item_label", .text),
    Column("date", .text), Column("speaker", .text), Column("quote", .text),
    Column("source_title", .text), Column("source_publisher", .text), Column("source_url", .text),
    Column("published", .text), Column("statements", .integer), Column("evidence", .json),
  ]

  package func value(ofNode node: Int, _ column: Int) -> AttributeValue {
    let entity = graph.entities[node]
    switch nodeColumns[column].name {
    case "label": return .text(entity.label)
    case "type": return .text(entity.type.rawValue)
    case "aliases": return .list(entity.aliases)
    case "mentions": return .integer(entity.mentions.count)
    case "entity": return .json(.json { $0.writeEntity(entity) })
    default: preconditionFailure("a column without a value")
    }
  }

  package func value(ofEdge edge: Int, _ column: Int) -> AttributeValue {
    let claim = graph.claims[edge]
    let statement = claim.leadingStatement
    let document = documents[statement.evidence.location.document]
    switch edgeColumns[column].name {
    case "label": return .text(claim.phrase)
    case "relation": return .text(claim.relation.rawValue)
    case "status": return .text(claim.status.rawValue)
    case "weight": return .integer(claim.weight)
    case "confidence": return .decimal(claim.statements.map(\.confidence).max() ?? 0)
    case "symmetric": return .boolean(claim.relation.isSymmetric)
    case "negated": return .boolean(claim.status == .negated)
    case "item": return .text(claim.item?.text)
    case "item_label": return .text(claim.item.map { labels[$0] ?? $0.text })
    case "date": return .text(statement.statedDate)
    case "speaker": return .text(statement.speakers.first.map(name))
    case "quote": return .text(statement.evidence.quote)
    case "source_title": return .text(document?.title ?? document?.paths.first)
    case "source_publisher": return .text(document?.publisher)
    case "source_url": return .text(document?.link(to: statement.evidence.quote))
    case "published": return .text(document?.published)
    case "statements": return .integer(claim.statements.count)
    case "evidence": return .json(.json { $0.writeStatements(claim.statements) })
    default: preconditionFailure("a column without a value")
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
    for character in rawValue {
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
