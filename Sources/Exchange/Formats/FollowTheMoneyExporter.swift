package import Graph
import Text

/// FollowTheMoney entities, one a line, for Aleph and its relatives: documents, entities, and a
/// link a claim, with the sentence as its summary.
///
/// Only what is asserted becomes an ownership, employment, membership or payment; everything else
/// is an "unknown link" whose role and status say what it is, so that no plan looks like a fact.
package struct FollowTheMoneyExporter: Exporter {
  package init() {}

  package func write(_ graph: Graph, to output: inout ByteWriter) {
    let documents = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0) })
    let entities = Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.id, $0) })
    for document in graph.documents {
      output.writeFollowTheMoney(
        document.id, "Document",
        [
          ("fileName", document.paths), ("title", [document.title].compactMap { $0 }),
          ("publisher", [document.publisher].compactMap { $0 }),
          ("publishedAt", dates(document.published)), ("sourceUrl", webAddress(document)),
        ])
    }
    for entity in graph.entities {
      let isDocument = entity.type == .law
      output.writeFollowTheMoney(
        entity.id.text, schema(of: entity.type),
        [
          (isDocument ? "title" : "name", [entity.label]),
          (isDocument ? "keywords" : "alias", entity.aliases),
          (
            "country",
            entity.type == .government
              ? [entity.properties["iso3166"]?.lowercased()].compactMap { $0 } : []
          ),
          ("proof", isDocument ? [] : Set(entity.mentions.map(\.document)).sorted()),
        ])
    }
    for claim in graph.claims {
      write(claim, entities, documents, to: &output)
    }
  }

  private func write(
    _ claim: Claim, _ entities: [EntityID: Entity], _ documents: [String: DocumentRecord],
    to output: inout ByteWriter
  ) {
    let link = LinkSchema(claim, source: entities[claim.source], target: entities[claim.target])
    let evidence = claim.statements.map(\.evidence)
    let cited = Set(evidence.map(\.location.document)).sorted().compactMap { documents[$0] }
    let about = claim.item.flatMap { entities[$0]?.label }.map { ": " + $0 } ?? ""
    let periods = claim.statements.compactMap(\.statedPeriod)
    output.writeFollowTheMoney(
      claim.id, link.schema,
      [
        (link.source, [claim.source.text]), (link.target, [claim.target.text]),
        (link.role, [claim.phrase + about]),
        ("status", link.hasStatus ? [claim.status.rawValue] : []),
        ("startDate", periods.compactMap(\.firstDay)), ("endDate", periods.compactMap(\.lastDay)),
        ("summary", evidence.map(\.quote)),
        (
          "description",
          evidence.map { evidence in
            let path = documents[evidence.location.document]?.paths.first ?? ""
            return "\(path), bytes \(evidence.location.range)"
          }
        ),
        ("proof", cited.map(\.id)), ("publisher", cited.compactMap(\.publisher)),
        ("sourceUrl", cited.flatMap(webAddress)),
      ])
  }

  private func schema(of type: EntityType) -> String {
    switch type {
    case .person: "Person"
    case .government, .agency: "PublicBody"
    case .company: "Company"
    case .organisation, .media: "Organization"
    case .weapon: "Asset"
    case .programme: "Project"
    case .law: "Document"
    case .place: "Address"
    case .event: "Event"
    }
  }

  /// A date as coarse as the text; an interval has no place in one property.
  private func dates(_ text: String?) -> [String] {
    guard let text, Period(text) != nil, !text.contains("/") else { return [] }
    return [text]
  }

  private func webAddress(_ document: DocumentRecord) -> [String] {
    guard document.link(to: "") != nil, let url = document.url, isPlausible(url) else { return [] }
    return [url]
  }
}

/// Whether the host of a web address is one that there may be. Aleph refuses an entity with another.
private func isPlausible(_ address: String) -> Bool {
  guard address.utf8.count <= 4096, let scheme = address.firstRange(of: "://") else { return false }
  let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
  let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
  let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
  if parts.count == 2, !parts[1].allSatisfy(\.isASCIIDigit) || UInt16(parts[1]) == nil {
    return false
  }
  let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  if labels.count == 4 && labels.allSatisfy({ UInt8($0) != nil }) { return true }
  guard let last = labels.last else { return false }
  return (labels.count == 1 || last.count > 1 && !last.allSatisfy(\.isASCIIDigit))
    && labels.allSatisfy { label in
      (1...63).contains(label.count) && label.contains { $0.isLetter || $0.isASCIIDigit }
        && label.allSatisfy { $0.isLetter || $0.isASCIIDigit || $0 == "-" || $0 == "_" }
    }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// The kind of link that a claim is, and how its properties are called.
private struct LinkSchema {
  let schema: String
  let source: String
  let target: String
  let role: String
  let hasStatus: Bool

  init(_ claim: Claim, source: Entity?, target: Entity?) {
    let isFact = claim.status == .asserted
    let isActor = source?.type.isActor == true && target?.type.isActor == true
    switch claim.relation {
    case .owns where isFact && target?.type == .company:
      self.init("Ownership", "owner", "asset")
    case .holdsRoleIn where isFact && source?.type == .person && isActor:
      self.init("Employment", "employee", "employer")
    case .memberOf where isFact && isActor && target?.type == .organisation:
      self.init("Membership", "member", "organization")
    case .pays where isFact && isActor:
      self.init("Payment", "payer", "beneficiary", role: "purpose", hasStatus: false)
    default: self.init("UnknownLink", "subject", "object")
    }
  }

  private init(
    _ schema: String, _ source: String, _ target: String, role: String = "role",
    hasStatus: Bool = true
  ) {
    self.schema = schema
    self.source = source
    self.target = target
    self.role = role
    self.hasStatus = hasStatus
  }
}

extension ByteWriter {
  /// One line; every value is a list of texts, and empty ones are left out.
  fileprivate mutating func writeFollowTheMoney(
    _ id: String, _ schema: String, _ properties: [(name: String, values: [String])]
  ) {
    write("{\"id\":")
    writeJSON(id)
    write(",\"schema\":\"\(schema)\",\"properties\":{")
    var isFirst = true
    for (name, values) in properties {
      var seen: Set<String> = []
      let values = values.filter { !$0.isEmpty && seen.insert($0).inserted }
      if values.isEmpty { continue }
      if !isFirst { write(",") }
      isFirst = false
      writeJSON(key: name)
      writeList(values) { $0.writeJSON($1) }
    }
    write("}}\n")
  }
}
