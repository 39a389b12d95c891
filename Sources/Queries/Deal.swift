package import Graph

/// A line of an arms-transfer register, in the manner of SIPRI's: who supplies what to whom.
///
/// Every value is one that a statement gives; nil is unknown. Claims of one supplier, recipient and
/// weapon are one line, whether they say "supplies" or "acquires".
package struct Deal: Sendable {
  /// A value and whether the texts are unsure of it: their words say so, or they disagree.
  package struct Value: Hashable, Sendable {
    package let text: String
    package let isUncertain: Bool
  }

  package let supplier: EntityID?
  package let recipient: EntityID?
  package let weapon: EntityID?
  package let ordered: Value?
  /// The year of the order or, where none is given, of whatever is dated.
  package let year: Value?
  package let delivered: Value?
  package let amount: Value?
  package let status: ClaimStatus
  /// By place in the graph.
  package let claims: [Claim]

  /// The relations that deals are read from.
  package static let relations: Set<Relation> = [.supplies, .acquires]

  /// All deals of `graph`, by recipient, weapon and supplier.
  package static func all(in graph: Graph) -> [Deal] {
    let types = Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.id, $0.type) })
    var claims: [Parties: [Claim]] = [:]
    for claim in graph.claims where relations.contains(claim.relation) {
      for parties in Parties.all(of: claim, types) { claims[parties, default: []].append(claim) }
    }
    // "Turkey acquires S-400" says less of a deal that another claim knows the supplier of.
    for parties in claims.keys.sorted() where parties.isIncomplete {
      let fuller = claims.keys.filter { $0 != parties && parties.isPart(of: $0) }.sorted()
      guard fuller.count == 1, let lost = claims.removeValue(forKey: parties) else { continue }
      claims[fuller[0], default: []] += lost
    }
    return claims.keys.sorted().map { parties in
      Deal(parties, claims[parties, default: []].sorted { $0.key < $1.key })
    }
  }

  private init(_ parties: Parties, _ claims: [Claim]) {
    supplier = parties.supplier
    recipient = parties.recipient
    weapon = parties.weapon
    self.claims = claims
    let statements = claims.flatMap(\.statements).filter { $0.polarity == .affirmed }
    let done = claims.filter { $0.relation == .supplies }.flatMap(\.statements).filter {
      $0.polarity == .affirmed && $0.modality == .actual
    }
    ordered = Deal.value(.quantity, of: statements)
    delivered = Deal.value(.quantity, of: done)
    amount = Deal.value(.amount, of: statements)
    let years = Set(statements.compactMap { $0.statedDate.map { String($0.prefix(4)) } }).sorted()
    year = years.first.map { Value(text: $0, isUncertain: years.count > 1) }
    let order: [ClaimStatus] = [
      .contested, .asserted, .hedged, .planned, .proposed, .possible, .conditional, .negated,
    ]
    status = order.first { status in claims.contains { $0.status == status } } ?? .negated
  }

  /// The first value of a circumstance; unsure where several differ or the words do not bind.
  private static func value(_ role: Qualifier.Role, of statements: [Statement]) -> Value? {
    var values: [(text: String, isBound: Bool)] = []
    for statement in statements {
      for qualifier in statement.qualifiers where qualifier.role == role {
        var isBound = statement.modality == .actual && !statement.hedged
        if case .value(_, let bound) = qualifier.value { isBound = isBound && bound == .equal }
        values.append((qualifier.normalised, isBound))
      }
    }
    guard let first = values.first else { return nil }
    let isAgreed = values.allSatisfy { $0.text == first.text }
    return Value(text: first.text, isUncertain: !isAgreed || !values.contains(where: \.isBound))
  }
}

/// Who deals with whom about what; nil is unknown.
private struct Parties: Hashable, Comparable {
  var supplier: EntityID?
  var recipient: EntityID?
  var weapon: EntityID?

  /// The parties that a claim names; none where it is about no weapon.
  static func all(of claim: Claim, _ types: [EntityID: EntityType]) -> [Parties] {
    func isWeapon(_ id: EntityID?) -> Bool { id.map { types[$0] == .weapon } ?? false }
    if claim.relation == .acquires {
      guard isWeapon(claim.target) else { return [] }
      let suppliers = claim.statements.flatMap(\.qualifiers).compactMap { qualifier in
        if qualifier.role == .supplier, case .entity(let id) = qualifier.value { id } else { nil }
      }
      let known: [EntityID?] = suppliers.isEmpty ? [nil] : Set(suppliers).sorted()
      return known.map {
        Parties(supplier: $0, recipient: claim.source, weapon: claim.target)
      }
    }
    if isWeapon(claim.target) { return [Parties(supplier: claim.source, weapon: claim.target)] }
    guard isWeapon(claim.item) else { return [] }
    return [Parties(supplier: claim.source, recipient: claim.target, weapon: claim.item)]
  }

  var isIncomplete: Bool { supplier == nil || recipient == nil }

  /// Whether the other says the same and more.
  func isPart(of other: Parties) -> Bool {
    weapon == other.weapon && (supplier == nil || supplier == other.supplier)
      && (recipient == nil || recipient == other.recipient)
      && !(supplier == nil && recipient == nil)
  }

  private var order: [String] {
    [recipient, weapon, supplier].map { $0?.text ?? "" }
  }

  static func < (left: Parties, right: Parties) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }
}
