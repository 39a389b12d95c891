package import Graph

/// What is known of one entity.
package struct EntityProfile: Sendable {
  /// An office or affiliation, as one claim has it.
  package struct Role: Sendable {
    package let link: Link
    /// "foreign minister"; nil where the text gives none.
    package let title: String?
    /// ISO 8601 as the text gives it.
    package let from: String?
    package let to: String?
  }

  package let entity: Entity
  package let documents: Int
  package let mentions: Int
  package let roles: [Role]
  /// The other links, grouped by relation and direction, the best supported of all.
  package let groups: [(relation: Relation, direction: Link.Direction, links: [Link])]
  /// All that there are, of which `groups` may show a part.
  package let counts: [LinkCount]
  package let part: Graph

  /// With at most `limit` links.
  package init(of entity: Entity, in source: some GraphSource, limit: Int) throws {
    self.entity = entity
    let list = try source.links(of: entity.id, LinkFilter(), limit: limit)
    (documents, mentions) = try source.appearances(of: entity.id)
    counts = try source.linkCounts(of: entity.id)
    part = list.part
    roles = list.links.filter { $0.claim.relation == .holdsRoleIn }.map(Role.init)
    var groups: [(relation: Relation, direction: Link.Direction, links: [Link])] = []
    for count in counts where count.relation != .holdsRoleIn {
      if let last = groups.last, last.relation == count.relation, last.direction == count.direction
      {
        continue
      }
      let links = list.links.filter {
        $0.claim.relation == count.relation && $0.direction == count.direction
      }
      if !links.isEmpty { groups.append((count.relation, count.direction, links)) }
    }
    self.groups = groups
  }

  /// How many links there are.
  package var total: Int { counts.reduce(0) { $0 + $1.count } }
}

extension EntityProfile.Role {
  fileprivate init(_ link: Link) {
    self.link = link
    let qualifiers = link.claim.statements.flatMap(\.qualifiers)
    func value(_ role: Qualifier.Role) -> String? {
      qualifiers.first { $0.role == role }.map(\.normalised)
    }
    title = value(.title)
    from = value(.from)
    to = value(.to)
  }
}

extension Qualifier {
  /// The value where there is one, or else the words.
  package var normalised: String {
    if case .value(let value, _) = value { value } else { text }
  }
}
