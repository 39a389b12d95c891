import ArgumentParser
import Exchange
import Graph

/// A type or relation as the user wrote it. Graphs of claims have those of `Known`; those that other
/// programs made may have any.
struct KindName<Known>: ExpressibleByArgument
where Known: CaseIterable & RawRepresentable<String> {
  let text: String

  init?(argument: String) {
    if argument.isEmpty { return nil }
    text = argument
  }

  static var allValueStrings: [String] { Known.allCases.map(\.rawValue) }
}

extension Array {
  /// What graphs of claims know by these names, each a `noun`. Throws where it is nothing.
  func known<Known>(as noun: String) throws -> Set<Known> where Element == KindName<Known> {
    Set(
      try map { name in
        if let known = Known(rawValue: name.text) { return known }
        throw ValidationError(
          "'\(name.text)' is no \(noun) that a graph of claims has; there are "
            + Element.allValueStrings.joined(separator: ", "))
      })
  }
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
