package import Graph

/// A row of the table of relations: which types the two ends of one may have.
package struct RelationSignature: Sendable, Hashable {
  package let sources: Set<EntityType>
  package let targets: Set<EntityType>
  /// Whether what is done to a thing or deed is done to whose it is: to condemn the Israeli strike
  /// is to condemn Israel, to buy a Russian car is not to buy Russia.
  package let reachesOwners: Bool

  package func allows(_ source: EntityType, _ target: EntityType) -> Bool {
    sources.contains(source) && targets.contains(target)
  }
}

/// The relations that there are: those of the program's table, and the user's.
package struct RelationTable: Sendable {
  /// In the order of the tables.
  package private(set) var relations: [Relation] = []
  private var rows: [String: (relation: Relation, signature: RelationSignature, place: String)] =
    [:]

  /// Takes up the tables of relations among `tables`, known by their columns.
  ///
  /// - Throws: `TableError` at a cell that is not understood, and where a row gives a name another
  ///   meaning than a row before it.
  package init(tables: [Table]) throws {
    for table in tables where table.has(columns: "relation", "sources", "targets") {
      for row in table.rows { try add(row, of: table.name) }
    }
  }

  /// The program's own.
  package static let own: RelationTable = {
    guard let relations = try? RelationTable(tables: Table.embedded(only: "relations")) else {
      preconditionFailure("the table is part of the program, and tests read it")
    }
    return relations
  }()

  /// The relation that the tables call so.
  package func relation(named name: String) -> Relation? { rows[name]?.relation }

  /// What the tables say of a relation; between actors where they do not know it.
  package func signature(of relation: Relation) -> RelationSignature {
    rows[relation.name]?.signature ?? Self.betweenActors
  }

  private mutating func add(_ row: Table.Row, of table: String) throws {
    let name = row["relation"]
    let isSymmetric = try row.flag("symmetric")
    guard let relation = Relation(name, isSymmetric: isSymmetric) else {
      throw row.error(
        "relation", expected: "a name of letters and digits such as 'supplies', not '\(name)'")
    }
    let signature = RelationSignature(
      sources: try row.types("sources"), targets: try row.types("targets"),
      reachesOwners: try row.flag("reaches_owners"))
    if let known = rows[name] {
      guard known.relation.isSymmetric == isSymmetric, known.signature == signature else {
        throw row.error(
          "relation",
          expected: "another name than '\(name)', which \(known.place) gives another meaning")
      }
      return
    }
    relations.append(relation)
    rows[name] = (relation, signature, "\(table):\(row.line)")
  }

  fileprivate static let actors = Set(EntityType.allCases.filter(\.isActor))

  private static let betweenActors = RelationSignature(
    sources: actors, targets: actors, reachesOwners: false)
}

extension Table.Row {
  fileprivate func flag(_ column: String) throws -> Bool {
    let text = self[column]
    switch text {
    case "yes": return true
    case "no", "": return false
    default: throw error(column, expected: "'yes' or 'no', not '\(text)'")
    }
  }

  /// Types of entities, "actor" for all that can act.
  fileprivate func types(_ column: String) throws -> Set<EntityType> {
    let names = list(column)
    return try (names.isEmpty ? [""] : names).reduce(into: []) { types, name in
      if name == "actor" {
        types.formUnion(RelationTable.actors)
      } else if let type = EntityType(rawValue: name) {
        types.insert(type)
      } else {
        let known = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
        throw error(
          column, expected: "types such as 'actor ; weapon', not '\(name)': actor, \(known)")
      }
    }
  }
}
