package import Graph

/// Claims that some affirm and others deny.
package struct Dispute: Sendable {
  package let claim: Claim
  package let affirmed: [Statement]
  package let negated: [Statement]

  package init(_ claim: Claim) {
    self.claim = claim
    affirmed = claim.statements.filter { $0.polarity == .affirmed }
    negated = claim.statements.filter { $0.polarity == .negated }
  }

  /// All of `graph`, those with the most statements first.
  package static func all(in graph: Graph) -> [Dispute] {
    graph.claims.filter { $0.status == .contested }.sorted { left, right in
      left.statements.count != right.statements.count
        ? left.statements.count > right.statements.count : left.key < right.key
    }.map(Dispute.init)
  }
}

extension Statement {
  /// Who says so, the innermost first, or else who publishes it.
  package func voice(in documents: [String: DocumentRecord]) -> String {
    let document = documents[evidence.location.document]
    return speakers.isEmpty
      ? document?.publisher ?? document?.paths.first ?? evidence.location.document
      : speakers.map(\.text).joined(separator: ", told to ")
  }
}
