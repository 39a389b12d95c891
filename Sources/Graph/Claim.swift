/// What all statements of a claim say together; see "Status" in the claims contract.
package enum ClaimStatus: String, Sendable, Hashable, CaseIterable {
  case contested, asserted, hedged, planned, proposed, possible, conditional, negated
}

/// A proposition between two entities, with every statement that supports or denies it.
package struct Claim: Hashable, Sendable {
  /// `c` and 16 hex digits that follow from the key alone, so that they survive new articles.
  package let id: String
  package let key: ClaimKey
  package let status: ClaimStatus
  /// The number of independent supports, at least 1.
  package let weight: Int
  /// By document path, then offset; never empty.
  package let statements: [Statement]

  package var source: EntityID { key.source }
  package var relation: Relation { key.relation }
  package var target: EntityID { key.target }
  package var item: EntityID? { key.item }

  /// The claim that `statements` make, all of them about `key` and in their final order.
  ///
  /// - Precondition: `statements` is not empty.
  package init(
    key: ClaimKey, statements: [Statement], documents: [String: DocumentRecord]
  ) {
    precondition(!statements.isEmpty, "a claim without a statement cannot exist")
    id = key.claimID
    self.key = key
    self.statements = statements
    let rollUp = RollUp(statements: statements, documents: documents)
    status = rollUp.status
    weight = rollUp.weight
  }
}

/// What makes two statements speak of one claim.
package struct ClaimKey: Hashable, Sendable {
  package let source: EntityID
  package let relation: Relation
  package let target: EntityID
  package let item: EntityID?

  /// Symmetric relations are written with the smaller id first, whichever way the text has them.
  package init(source: EntityID, relation: Relation, target: EntityID, item: EntityID?) {
    let isSwapped = relation.isSymmetric && target < source
    self.source = isSwapped ? target : source
    self.relation = relation
    self.target = isSwapped ? source : target
    self.item = item
  }

  /// `c` and 16 hex digits of the 128-bit FNV-1a hash of the four parts, folded to 64 bits.
  ///
  /// Fowler, Noll & Vo, draft-eastlake-fnv; folding is their own advice for other widths.
  package var claimID: String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for part in [source.text, relation.rawValue, target.text, item?.text ?? ""] {
      for byte in part.utf8 {
        hash = (hash ^ UInt128(byte)) &* prime
      }
      hash = (hash ^ 0x1f) &* prime
    }
    let folded = UInt64(truncatingIfNeeded: hash) ^ UInt64(truncatingIfNeeded: hash >> 64)
    let digits = String(folded, radix: 16)
    return "c" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ClaimKey: Comparable {
  package static func < (left: ClaimKey, right: ClaimKey) -> Bool {
    if left.source != right.source { return left.source < right.source }
    let (relation, other) = (left.relation.name, right.relation.name)
    if relation != other { return relation < other }
    if left.target != right.target { return left.target < right.target }
    if left.relation != right.relation { return right.relation.isMarked }
    guard let item = right.item else { return false }
    return left.item.map { $0 < item } ?? true
  }
}

extension Claim: CustomStringConvertible {
  package var description: String {
    let about = item.map { " {item=\($0)}" } ?? ""
    return "\(source) \(relation.name) \(target)\(about) [\(status.rawValue), \(weight)]"
  }
}

extension Statement {
  package var key: ClaimKey {
    ClaimKey(source: source, relation: relation, target: target, item: item)
  }
}

extension Claim {
  /// The claim that `statements`, all of them about `key`, make in whatever order they come.
  ///
  /// - Precondition: `statements` is not empty.
  package init(
    merging statements: [Statement], about key: ClaimKey, documents: [DocumentRecord]
  ) {
    var rank: [String: Int] = [:]
    var byID: [String: DocumentRecord] = [:]
    for (index, document) in documents.sorted(by: DocumentRecord.byPath).enumerated() {
      rank[document.id] = index
      byID[document.id] = document
    }
    let oriented = statements.map { $0.oriented(as: key) }
    self.init(
      key: key, statements: canonicalStatements(oriented, documentRank: rank), documents: byID)
  }
}
