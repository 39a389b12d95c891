package import Graph

/// What is near an entity: the links of it, of its neighbours, and so on.
package struct Neighbourhood: Sendable {
  package struct Row: Sendable {
    /// 1 for the entity's own links.
    package let hop: Int
    package let from: EntityID
    package let link: Link
  }

  package let rows: [Row]
  /// How many links the entity itself has that the filter asks for.
  package let total: Int
  /// Whether there are more rows than these.
  package let isCut: Bool
  package let part: Graph

  /// Nearest first, then in the order of links; each claim once, at most `limit` of them.
  package init(
    in source: some GraphSource, of entity: EntityID, hops: Int, _ filter: LinkFilter, limit: Int
  ) throws {
    var rows: [Row] = []
    var parts: [Graph] = []
    var shown: Set<String> = []
    var reached: Set<EntityID> = [entity]
    var frontier = [entity]
    var total = 0
    var isCut = false
    for hop in 1...max(1, hops) {
      var next: [EntityID] = []
      for from in frontier where !isCut {
        // Those that were shown before take up places too.
        let (wanted, isAll) = limit.addingReportingOverflow(shown.count)
        let list = try source.links(of: from, filter, limit: isAll ? Int.max : wanted)
        if hop == 1 { total = list.total }
        parts.append(list.part)
        for link in list.links where !shown.contains(link.claim.id) {
          if rows.count == limit {
            isCut = true
            break
          }
          shown.insert(link.claim.id)
          rows.append(Row(hop: hop, from: from, link: link))
          if reached.insert(link.neighbour).inserted { next.append(link.neighbour) }
        }
        if list.links.count < list.total { isCut = true }
      }
      frontier = next
    }
    self.rows = rows
    self.total = total
    self.isCut = isCut
    let whole = Graph(merging: parts)
    part = whole.part(rows.map(\.link.claim), and: [entity])
  }
}
