internal import GRDB
package import Graph
package import Queries

extension CaseFile {
  package func links(of entity: EntityID, _ filter: LinkFilter, limit: Int) throws -> LinkList {
    try reading { reader in
      guard let number = try reader.number(of: entity) else {
        return LinkList(links: [], total: 0, part: Graph())
      }
      var rows = try reader.linkRows(of: number, filter)
      if filter.choosesStatements {
        // What is left of a claim's statements decides its status and weight.
        let whole = try reader.graph(of: rows.map(\.claim), and: [entity])
        return LinkList(of: entity, in: whole, filter, limit: limit)
      }
      if !filter.types.isEmpty {
        rows = try rows.filter { filter.types.contains(try reader.type(of: $0.neighbour)) }
      }
      let first = try reader.first(limit, of: rows, from: number)
      let part = try reader.graph(of: first.map(\.claim), and: [entity])
      let links = part.claims.map { Link($0, from: entity) }.sorted(by: Link.precedes)
      return LinkList(links: links, total: rows.count, part: part)
    }
  }

  package func linkCounts(of entity: EntityID) throws -> [LinkCount] {
    try reading { reader in
      guard let number = try reader.number(of: entity) else { return [] }
      return try Row.fetchAll(
        reader.db,
        sql: """
          SELECT relation, direction, status, count(*) FROM link WHERE entity = ? GROUP BY 1, 2, 3
          """, arguments: [number]
      ).map { row in
        LinkCount(
          relation: try word(row.cell(0), "relation"),
          direction: try word(row.cell(1), "direction"),
          status: try word(row.cell(2), "status"), count: try row.cell(3))
      }.sorted(by: LinkCount.precedes)
    }
  }
}

/// A row of the table `link`, seen from its entity.
private struct LinkRow {
  /// The order of links, as far as a row itself decides it.
  struct Rank: Hashable, Comparable {
    let weight: Int
    let relation: String
    let direction: String

    static func < (left: Rank, right: Rank) -> Bool {
      (-left.weight, left.relation, left.direction)
        < (-right.weight, right.relation, right.direction)
    }
  }

  /// Which of the entity's rows it is.
  let place: Int
  let claim: Int64
  let neighbour: Int64
  let rank: Rank
}

extension CaseReader {
  /// The rows that pass what of the filter a row can tell.
  fileprivate func linkRows(of entity: Int64, _ filter: LinkFilter) throws -> [LinkRow] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT claim, neighbour, relation, direction, status, weight FROM link WHERE entity = ?
          ORDER BY neighbour, claim
          """), arguments: [entity])
    var place = -1
    var found: [LinkRow] = []
    let relations = Set(filter.relations.map(\.rawValue))
    let statuses = filter.choosesStatements ? [] : Set(filter.statuses.map(\.rawValue))
    while let row = try rows.next() {
      place += 1
      let rank = try LinkRow.Rank(
        weight: row.cell(5), relation: row.cell(2), direction: row.cell(3))
      let link = try LinkRow(
        place: place, claim: row.cell(0), neighbour: row.cell(1), rank: rank)
      guard relations.isEmpty || relations.contains(rank.relation),
        try statuses.isEmpty || statuses.contains(row.cell(4)),
        try filter.direction == .both || filter.wants(word(rank.direction, "direction"))
      else { continue }
      found.append(link)
    }
    return found
  }

  /// The first `limit` of the rows of `entity` in the order of links. Neighbours are looked up only
  /// where rows of equal rank lie across the limit.
  fileprivate func first(_ limit: Int, of rows: [LinkRow], from entity: Int64) throws -> [LinkRow] {
    if rows.count <= limit { return rows }
    var chosen: [LinkRow] = []
    for (_, tied) in Dictionary(grouping: rows, by: \.rank).sorted(by: { $0.key < $1.key }) {
      let room = limit - chosen.count
      if room <= 0 { break }
      chosen += tied.count <= room ? tied : try nearest(room, of: tied, from: entity)
    }
    return chosen
  }

  /// The first `room` of rows of equal rank, of which there are more: by the id of the neighbour and
  /// then by claim.
  private func nearest(
    _ room: Int, of tied: [LinkRow], from entity: Int64
  ) throws -> [LinkRow] {
    let ids = try Optional<String>.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM link LEFT JOIN entity INDEXED BY entity_id_by_number
          ON number = neighbour WHERE link.entity = ? ORDER BY neighbour, claim
          """),
      arguments: [entity])
    func id(_ row: LinkRow) -> String { row.place < ids.count ? ids[row.place] ?? "" : "" }
    // Of a hub's thousands only those that come first are put in order.
    var first: [String] = []
    for id in tied.map(id) where first.count < room || id < first[room - 1] {
      first.insert(id, at: first.firstIndex { id < $0 } ?? first.count)
      if first.count > room { first.removeLast() }
    }
    let last = first.last ?? ""
    // Claims with one neighbour differ in their items.
    return try tied.filter { id($0) <= last }.map { ($0, id($0), try key(of: $0.claim)) }
      .sorted { left, right in
        if left.1 != right.1 { return left.1 < right.1 }
        guard let a = left.2, let b = right.2 else { return false }
        return a < b
      }.prefix(room).map(\.0)
  }

  fileprivate func type(of entity: Int64) throws -> EntityType {
    try word(
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT type FROM entity WHERE number = ?"), arguments: [entity])
        ?? "", "type")
  }
}
