internal import Graph
internal import Knowledge
import Language

/// Whose person somebody is, without a title: "Soner Cagaptay of the Washington Institute", "CNN's
/// Wolf Blitzer", "Alvin Yeung from the Civic Party".
struct AffiliationFinder {
  let tree: SentenceTree
  let references: ReferenceFinder

  func affiliations() -> [(person: Reference, body: Reference, word: Int)] {
    var found: [(person: Reference, body: Reference, word: Int)] = []
    for token in 0..<tree.count {
      guard let person = references.byHead[token].first, person.type == .person, !person.isAnaphor
      else { continue }
      for child in tree.children(of: token) {
        let isOwner = tree[child].dependency == .nmodPossessive && child < token
        let isPhrase =
          tree[child].dependency == .nmod
          && (tree.marker(of: child) == "of" || tree.marker(of: child) == "from")
        guard isOwner || isPhrase, let body = references.byHead[child].first,
          Self.bodies.contains(body.type), !body.isAnaphor
        else { continue }
        found.append((person, body, child))
      }
    }
    return found
  }

  private static let bodies: Set<EntityType> = [.company, .organisation, .agency, .media]
}
