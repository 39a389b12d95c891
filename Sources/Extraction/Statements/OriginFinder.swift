internal import Graph
internal import Knowledge
import Language

/// Where a firm, an outlet or a body is at home, as its own noun phrase says: "Turkish defence
/// company Aselsan", "Ecuadorian cartels Los Choneros and Los Lobos".
///
/// A class noun must stand between: "Turkish Airlines" is a name, not an origin.
struct OriginFinder {
  let tree: SentenceTree
  let references: ReferenceFinder

  /// Each state, what is at home in it, and the noun that says what that is.
  func origins() -> [(government: Reference, body: Reference, noun: Int)] {
    var found: [(government: Reference, body: Reference, noun: Int)] = []
    for noun in 0..<tree.count where tree[noun].tag == .nn || tree[noun].tag == .nns {
      let states = tree.children(of: noun).filter {
        $0 < noun && (tree[$0].dependency == .amod || tree[$0].dependency == .compound)
      }.flatMap { references.byHead[$0] }.filter { $0.type == .government }
      guard let state = states.first, references.byHead[noun].isEmpty else { continue }
      for body in bodies(named: noun) { found.append((state, body, noun)) }
    }
    for name in 0..<tree.count {
      // The same phrase headed by the name: "Turkish news outlet [Lodos Haber]".
      let bodies = references.byHead[name].filter { Self.types.contains($0.type) }
      guard let body = bodies.first else { continue }
      let modifiers = tree.children(of: name).filter { $0 < name }
      guard
        let noun = modifiers.first(where: {
          tree[$0].tag == .nn && [.compound, .nmodDescription].contains(tree[$0].dependency)
        })
      else { continue }
      let around = modifiers + Array(tree.children(of: noun)).filter { $0 < noun }
      let states = around.flatMap { references.byHead[$0] }.filter { $0.type == .government }
      if let state = states.first { found.append((state, body, noun)) }
    }
    return found
  }

  private func bodies(named noun: Int) -> [Reference] {
    tree.children(of: noun).filter {
      $0 > noun && [.appos, .flat, .nmodDescription].contains(tree[$0].dependency)
    }.flatMap { tree.conjuncts(of: $0) }.flatMap { references.byHead[$0] }
      .filter { Self.types.contains($0.type) }
  }

  private static let types: Set<EntityType> = [.company, .media, .organisation]
}
