import Language

/// "ordered helicopters from Boeing and tanks from Hyundai", "the sale of jets to Qatar and tanks to
/// Kuwait": one word, told of two things with a partner each.
struct Shares {
  let tree: SentenceTree

  private static let partners: Set<String> = ["from", "to", "for", "with", "by"]

  /// What the verb is done to, or what a noun is "of": "the sale of [jets] to Qatar and tanks to Kuwait".
  private func goods(of head: Int) -> Int? {
    if tree.isVerbal(head) { return tree.isPassive(head) ? nil : tree.child(of: head, .obj) }
    return tree.children(of: head).first {
      tree[$0].dependency == .nmod && tree.marker(of: $0) == "of"
    }
  }

  /// For each share of a trigger's arguments those of the others; one empty set where all belong
  /// together.
  func excluded(of match: TriggerMatch) -> [Set<Int>] {
    guard let first = goods(of: match.head), first > match.head else { return [[]] }
    let objects = tree.conjuncts(of: first)
    guard objects.count > 1 else { return [[]] }
    let phrases = ([match.head] + objects).flatMap { Array(tree.children(of: $0)) }
      .filter {
        $0 > first && [.obl, .nmod].contains(tree[$0].dependency)
          && Self.partners.contains(tree.marker(of: $0) ?? "")
      }
    let markers = Set(phrases.compactMap { tree.marker(of: $0) })
    for marker in markers.sorted() {
      let partners = phrases.filter { tree.marker(of: $0) == marker }.sorted()
      guard partners.count == objects.count else { continue }
      let shares = zip(objects, partners).map { Set([$0, $1]) }
      let order = zip(objects, partners).flatMap { [$0, $1] }
      guard order == order.sorted() else { continue }
      let all = Set(order)
      return shares.map { all.subtracting($0) }
    }
    return [[]]
  }
}
