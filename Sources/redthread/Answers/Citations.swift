internal import Graph
internal import Queries
internal import Text

/// How entities, claims and their evidence are called in answers.
struct Citations {
  private let labels: [EntityID: String]
  let documents: [String: DocumentRecord]

  init(_ part: Graph) {
    labels = Dictionary(
      part.entities.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    documents = Dictionary(
      part.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func label(_ id: EntityID) -> String { labels[id] ?? id.text }

  /// "rejects →", "← supplies", "meets": the relation seen from one of the ends.
  func relation(_ link: Link) -> String {
    switch link.direction {
    case .outgoing: "\(link.claim.relation.name) →"
    case .incoming: "← \(link.claim.relation.name)"
    case .symmetric: link.claim.relation.name
    }
  }

  /// "Turkey rejects United States {S-400}"
  func sentence(_ claim: Claim) -> String {
    let item = claim.item.map { " {\(label($0))}" } ?? ""
    return "\(label(claim.source)) \(claim.relation.name) \(label(claim.target))\(item)"
  }

  /// The end of a link and what it is about.
  func neighbour(_ link: Link) -> String {
    label(link.neighbour) + (link.claim.item.map { " {\(label($0))}" } ?? "")
  }

  /// "seeds/000.txt:120-230"
  func place(_ statement: Statement) -> String {
    let location = statement.evidence.location
    let path = documents[location.document]?.paths.first ?? location.document
    return "\(path):\(location.range.start)-\(location.range.end)"
  }

  func voice(_ statement: Statement) -> String { statement.voice(in: documents) }

  /// The statement to show for a claim: the surest that says what the claim's status does.
  func best(_ claim: Claim) -> Statement {
    claim.statements.first { $0.polarity == .affirmed && $0.modality == .actual && !$0.hedged }
      ?? claim.statements[0]
  }
}

extension ClaimStatus {
  /// How it is printed.
  var style: AnswerTable.Style {
    switch self {
    case .asserted: .good
    case .contested, .negated: .bad
    default: .unsure
    }
  }
}

extension [Claim] {
  /// Each claim once, in the order of the first.
  var uniqued: [Claim] {
    var seen: Set<String> = []
    return filter { seen.insert($0.id).inserted }
  }
}
