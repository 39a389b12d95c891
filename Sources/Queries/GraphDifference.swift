package import Graph

/// What a second graph says that a first does not, and the other way round.
package struct GraphDifference: Sendable {
  package enum Change: String, Sendable, Hashable, CaseIterable {
    case appeared, vanished, changedStatus, changedSupport
  }

  package struct ClaimChange: Sendable {
    package let change: Change
    /// At least one of the two is there.
    package let before: Claim?
    package let after: Claim?
    /// The documents whose statements made the difference; by path.
    package let causes: [DocumentRecord]
  }

  package let appearedEntities: [Entity]
  package let vanishedEntities: [Entity]
  package let appearedDocuments: [DocumentRecord]
  package let vanishedDocuments: [DocumentRecord]
  /// By claim.
  package let claims: [ClaimChange]

  package var isEmpty: Bool {
    appearedEntities.isEmpty && vanishedEntities.isEmpty && appearedDocuments.isEmpty
      && vanishedDocuments.isEmpty && claims.isEmpty
  }

  package init(from first: Graph, to second: Graph) {
    let (a, b) = (Set(first.entities.map(\.id)), Set(second.entities.map(\.id)))
    appearedEntities = second.entities.filter { !a.contains($0.id) }
    vanishedEntities = first.entities.filter { !b.contains($0.id) }
    let (c, d) = (Set(first.documents.map(\.id)), Set(second.documents.map(\.id)))
    appearedDocuments = second.documents.filter { !c.contains($0.id) }
    vanishedDocuments = first.documents.filter { !d.contains($0.id) }

    let before = Dictionary(uniqueKeysWithValues: first.claims.map { ($0.key, $0) })
    let after = Dictionary(uniqueKeysWithValues: second.claims.map { ($0.key, $0) })
    let documents = Dictionary(
      (first.documents + second.documents).map { ($0.id, $0) }, uniquingKeysWith: { _, new in new })
    claims = Set(before.keys).union(after.keys).sorted().compactMap { key in
      ClaimChange(from: before[key], to: after[key], documents)
    }
  }
}

extension GraphDifference.ClaimChange {
  /// Nil where nothing changed.
  fileprivate init?(
    from before: Claim?, to after: Claim?, _ documents: [String: DocumentRecord]
  ) {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, _): change = .appeared
    case (_, nil): change = .vanished
    case (let old?, let new?):
      if old.status != new.status {
        change = .changedStatus
      } else if Set(old.statements) != Set(new.statements) {
        change = .changedSupport
      } else {
        return nil
      }
    }
    self.before = before
    self.after = after
    let (old, new) = (Set(before?.statements ?? []), Set(after?.statements ?? []))
    let changed = Set(old.symmetricDifference(new).map(\.evidence.location.document))
    causes = changed.compactMap { documents[$0] }.sorted { left, right in
      let (a, b) = (left.paths.first ?? "", right.paths.first ?? "")
      return a != b ? a.precedesInBytes(b) : left.id < right.id
    }
  }
}
