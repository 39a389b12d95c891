package import Graph

/// Where questions are asked: a graph in memory or a case file on disk.
///
/// Comes in: names as people type them, and filters. Goes out: small parts of the graph, in a
/// stated order and the same from both kinds of source. Knows nothing of terminals or formats.
package protocol GraphSource {
  /// Finds the entity that somebody means by an id, a label or an alias.
  func find(_ name: String) throws -> EntityLookup.Answer

  /// The claim with this id, in a graph of its own; nil where there is none.
  func claim(_ id: String) throws -> Graph?

  /// The best supported links of an entity that `filter` asks for, at most `limit`.
  func links(of entity: EntityID, _ filter: LinkFilter, limit: Int) throws -> LinkList

  /// What links an entity has, in numbers.
  func linkCounts(of entity: EntityID) throws -> [LinkCount]

  /// The claims between two entities, whatever their direction.
  func claims(between first: EntityID, and second: EntityID) throws -> Graph

  /// The shortest chains of entities from one to another, at most `limit`, in no promised order;
  /// empty where there is none of at most `maxHops` links.
  func shortestPaths(
    from start: EntityID, to end: EntityID, maxHops: Int, limit: Int
  ) throws -> [[EntityID]]

  /// The claims that are chosen, their entities, and the documents that they cite.
  func part(_ selection: Selection) throws -> Graph

  /// Names and sentences with all of `words`.
  func search(_ words: SearchWords, limit: Int) throws -> SearchAnswer

  /// In how many documents, and how often, an entity is named.
  func appearances(of entity: EntityID) throws -> (documents: Int, mentions: Int)

  /// Where an entity is named, by document and place. What `find` gives may be without.
  func mentions(of entity: EntityID) throws -> [Location]

  /// Those that its claims have.
  func relations() throws -> Set<Relation>

  func census() throws -> Census
  func sources() throws -> SourceReport
}

/// A choice of claims.
package enum Selection: Hashable, Sendable {
  case everything
  case statuses(Set<ClaimStatus>)
  case relations(Set<Relation>)
  /// Those with the earliest statements of days within the period, so many statements of them.
  case dated(Period, limit: Int)
}

/// Which links of an entity are wanted. What is empty or nil asks for nothing.
package struct LinkFilter: Hashable, Sendable {
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case `in`, out, both
  }

  package var direction = Direction.both
  package var relations: Set<Relation> = []
  /// Of the entity at the other end.
  package var types: Set<EntityType> = []
  package var statuses: Set<ClaimStatus> = []
  package var since: Period?
  package var until: Period?
  package var sources: [String] = []

  package init() {}

  /// Whether statements are chosen, so that status and weight of claims depend on the filter.
  package var choosesStatements: Bool { since != nil || until != nil || !sources.isEmpty }

  /// What a filter of whole graphs can do of this.
  package var graphFilter: GraphFilter {
    var filter = GraphFilter()
    filter.relations = relations
    filter.statuses = statuses
    filter.since = since
    filter.until = until
    filter.sources = sources
    return filter
  }

  package func wants(_ direction: Link.Direction) -> Bool {
    switch (self.direction, direction) {
    case (.in, .outgoing), (.out, .incoming): false
    default: true
    }
  }
}

/// Links of one entity, the best supported first.
package struct LinkList: Sendable {
  package let links: [Link]
  /// How many there are, of which `links` may be the first.
  package let total: Int
  /// The claims of `links`, their entities and documents.
  package let part: Graph

  package init(links: [Link], total: Int, part: Graph) {
    self.links = links
    self.total = total
    self.part = part
  }
}

/// How many links of a kind an entity has.
package struct LinkCount: Hashable, Sendable {
  package let relation: Relation
  package let direction: Link.Direction
  package let status: ClaimStatus
  package let count: Int

  package init(
    relation: Relation, direction: Link.Direction, status: ClaimStatus, count: Int
  ) {
    self.relation = relation
    self.direction = direction
    self.status = status
    self.count = count
  }
}

extension Link {
  /// The best supported first, then by relation, direction, neighbour and claim.
  package static func precedes(_ left: Link, _ right: Link) -> Bool {
    if left.claim.weight != right.claim.weight { return left.claim.weight > right.claim.weight }
    let (a, b) = (left.claim.relation.rawValue, right.claim.relation.rawValue)
    if a != b { return a < b }
    if left.direction != right.direction {
      return left.direction.rawValue < right.direction.rawValue
    }
    if left.neighbour != right.neighbour { return left.neighbour < right.neighbour }
    return left.claim.key < right.claim.key
  }
}
