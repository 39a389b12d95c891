package import Graph

/// What is said to have happened, or to lie ahead, in order of the days it is said of.
package struct Timeline: Sendable {
  package struct Event: Sendable {
    package let period: Period
    /// As the text gives it, "2022-03/2022-05", or the day of publication.
    package let date: String
    /// Whether the text dates it; otherwise the date is that of publication.
    package let isStated: Bool
    package let claim: Claim
    package let statement: Statement
  }

  package let events: [Event]
  package let total: Int
  /// Statements without any date.
  package let undated: Int
  package let part: Graph

  /// The statements of `graph`, about `entity` where there is one, of days within `period`.
  package init(of graph: Graph, about entity: EntityID?, within period: Period, limit: Int) {
    let published = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0.published) })
    var events: [Event] = []
    var undated = 0
    for claim in graph.claims {
      if let entity, ![claim.source, claim.target, claim.item].contains(entity) { continue }
      for statement in claim.statements {
        let stated = statement.statedDate
        let document = statement.evidence.location.document
        guard let date = stated ?? published[document] ?? nil, let day = Period(date) else {
          undated += 1
          continue
        }
        guard day.overlaps(period) else { continue }
        events.append(
          Event(
            period: day, date: date, isStated: stated != nil, claim: claim, statement: statement))
      }
    }
    events.sort { left, right in
      let (a, b) = (left.period, right.period)
      if a != b { return (a.first, a.last) < (b.first, b.last) }
      if left.claim.key != right.claim.key { return left.claim.key < right.claim.key }
      return left.statement.evidence.location < right.statement.evidence.location
    }
    total = events.count
    self.events = Array(events.prefix(limit))
    self.undated = undated
    part = graph
  }
}

extension Statement {
  /// The first date that it gives and that was understood.
  package var statedDate: String? {
    for qualifier in qualifiers where qualifier.role == .date {
      if case .value(let value, _) = qualifier.value, Period(value) != nil { return value }
    }
    return nil
  }
}
