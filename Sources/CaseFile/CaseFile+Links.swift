internal import GRDB
package import Graph
package import Queries

extension CaseFile {
  package func links(of entity: EntityID, _ filter: LinkFilter, limit: Int) throws -> LinkList {
    try reading { reader in
      guard let number = try reader.number(of: entity) else {
        return LinkList(links: [], total: 0, part: Graph())
      }
      let rows = LinkRows(reader, of: number, filter)
      if filter.choosesStatements {
        // What is left of a claim's statements decides its status and weight.
        let whole = try reader.graph(of: rows.first(Int.max), and: [entity])
        return LinkList(of: entity, in: whole, filter, limit: limit)
      }
      let part = try reader.graph(of: rows.first(limit), and: [entity])
      let links = part.claims.map { Link($0, from: entity) }.sorted(by: Link.precedes)
      return LinkList(links: links, total: try rows.count(), part: part)
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

/// The rows of the table `link` that lead from an entity and pass what of a filter a row can tell.
private struct LinkRows {
  /// What orders links, up to the claims with one neighbour, which differ in their items alone.
  private struct Place: Equatable {
    let neighbour: Int64
    let weight: Int
    let relation: String
    let direction: String
  }

  private let reader: CaseReader
  private let condition: SQL

  init(_ reader: CaseReader, of entity: Int64, _ filter: LinkFilter) {
    self.reader = reader
    var condition: SQL = "entity = \(entity)"
    if !filter.relations.isEmpty {
      condition += " AND relation IN \(filter.relations.map(\.rawValue).sorted())"
    }
    let directions = [Link.Direction.incoming, .outgoing, .symmetric].filter(filter.wants)
    if filter.direction != .both {
      condition += " AND direction IN \(directions.map(\.rawValue))"
    }
    if !filter.choosesStatements && !filter.statuses.isEmpty {
      condition += " AND status IN \(filter.statuses.map(\.rawValue).sorted())"
    }
    if !filter.choosesStatements && !filter.types.isEmpty {
      let types = filter.types.map(\.rawValue).sorted()
      condition += " AND (SELECT type FROM entity WHERE number = neighbour) IN \(types)"
    }
    self.condition = condition
  }

  func count() throws -> Int {
    try SQLRequest<Int>("SELECT count(*) FROM link WHERE \(condition)").fetchOne(reader.db) ?? 0
  }

  /// The claims of the first `limit` rows in the order of links; they themselves in no promised order.
  func first(_ limit: Int) throws -> [Int64] {
    if limit <= 0 { return [] }
    let rows = try SQLRequest<Row>(
      """
      SELECT claim, neighbour, weight, relation, direction FROM link WHERE \(condition)
      ORDER BY weight DESC, relation, direction, neighbour_id LIMIT \(limit)
      """
    ).fetchAll(reader.db)
    let places = try rows.map { row in
      try Place(
        neighbour: row.cell(1), weight: row.cell(2), relation: row.cell(3), direction: row.cell(4))
    }
    let claims = try rows.map { try $0.cell(0) as Int64 }
    guard claims.count == limit, let last = places.last else { return claims }
    let tied = places.count { $0 == last }
    return try claims.dropLast(tied) + self.claims(at: last).prefix(tied)
  }

  /// In the order of their keys.
  private func claims(at place: Place) throws -> [Int64] {
    let claims = try SQLRequest<Int64>(
      """
      SELECT claim FROM link WHERE \(condition) AND neighbour = \(place.neighbour)
      AND weight = \(place.weight) AND relation = \(place.relation)
      AND direction = \(place.direction)
      """
    ).fetchAll(reader.db)
    if claims.count == 1 { return claims }
    return try claims.compactMap { claim in try reader.key(of: claim).map { (claim, $0) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }
}
