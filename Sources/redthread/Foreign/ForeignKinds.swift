import ArgumentParser
import Exchange
import Graph
import Knowledge

/// A type as the user wrote it. Graphs of claims have those of `EntityType`; those that other programs
/// made may have any.
struct TypeName: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    if argument.isEmpty { return nil }
    text = argument
  }

  static var allValueStrings: [String] { EntityType.allCases.map(\.rawValue) }
}

/// A relation as the user wrote it. Graphs may have more than the program's own.
struct RelationName: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    if argument.isEmpty { return nil }
    text = argument
  }

  static let allValueStrings = RelationTable.own.relations.map(\.name)
}

extension [TypeName] {
  /// What graphs of claims know by these names. Throws where it is nothing.
  func known() throws -> Set<EntityType> {
    Set(
      try map { name in
        if let known = EntityType(rawValue: name.text) { return known }
        throw unknown(name.text, "type", among: TypeName.allValueStrings)
      })
  }
}

extension [RelationName] {
  /// The relations of these names, the program's own and those that are `present`. Throws where
  /// there is none.
  func known(among present: Set<Relation>) throws -> Set<Relation> {
    let known = present.union(RelationTable.own.relations)
    for name in self where !known.contains(where: { $0.name == name.text }) {
      let others = Set(present.map(\.name)).subtracting(RelationName.allValueStrings).sorted()
      throw unknown(name.text, "relation", among: RelationName.allValueStrings + others)
    }
    return known.filter { relation in contains { $0.text == relation.name } }
  }
}

private func unknown(_ name: String, _ noun: String, among names: [String]) -> ValidationError {
  ValidationError(
    "'\(name)' is no \(noun) that a graph of claims has; there are "
      + names.joined(separator: ", "))
}

/// The kinds of nodes and edges that are wanted of a graph that somebody else made.
struct ForeignKinds {
  let types: Set<String>
  let relations: Set<String>

  /// Ends the program where an option asks for what only claims have.
  init(_ options: ClaimOptions) throws {
    if !options.status.isEmpty || options.since != nil || options.until != nil
      || !options.source.isEmpty
    {
      complain(
        "its links have no status, date and source, which --status, --since, --until and --source "
          + "ask for; --type and --relation choose by what the file says")
      throw ExitCode.failed
    }
    types = Set(options.type.map(\.text))
    relations = Set(options.relation.map(\.text))
  }
}

extension FilterOptions {
  /// The part that the options ask for of a graph that somebody else made.
  func apply(to table: AttributeTable) throws -> AttributeTable {
    let kinds = try ForeignKinds(claims)
    var filter = AttributeFilter()
    filter.types = kinds.types
    filter.relations = kinds.relations
    if !around.isEmpty {
      let graph = ForeignGraph(table)
      filter.around = try around.map(graph.node(named:))
    }
    filter.hops = hops
    filter.top = top
    let part = table.filtered(by: filter)
    if part.nodeCount == 0 && table.nodeCount > 0 {
      complain(
        "the filter matched nothing; relations present: "
          + ForeignGraph.list((0..<table.edgeCount).map(table.kind(ofEdge:))) + "; types present: "
          + ForeignGraph.list((0..<table.nodeCount).map { table.kind(ofNode: $0) ?? "" }))
    }
    return part
  }
}
