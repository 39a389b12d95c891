internal import Graph
internal import Knowledge
import Language

/// Whose arms a noun phrase tells of: "Turkish F-16 fighters", "the UK's F-35s".
///
/// Only where the catalogue says that another state makes them: "Russian S-400s" may be made in
/// Russia and be anybody's.
struct OperatorFinder {
  let tree: SentenceTree
  let references: ReferenceFinder
  /// Whether a weapon comes from elsewhere than a state, by indices of the document's entities.
  let isForeign: (_ weapon: Int, _ state: Int) -> Bool

  /// Each state, the weapon it has, and the word that ends the phrase.
  func holdings() -> [(state: Reference, weapon: Reference, noun: Int)] {
    let names = references.byHead.flatMap { $0 }.filter { !$0.isAnaphor }
    return names.filter { $0.type == .weapon }.flatMap { weapon in
      let noun = end(of: weapon)
      var start = weapon.span.lowerBound
      // "16 UK F-35s" counts them, "Turkey's 40 F-16s" as well.
      if start > 0, tree[start - 1].tag == .cd { start -= 1 }
      if start > 0, tree[start - 1].tag == .pos { start -= 1 }
      return names.compactMap { state -> (Reference, Reference, Int)? in
        // "Royal Air Force Typhoons" are its own, whoever makes them.
        let isForce = references.forces.contains(state.entity)
        guard state.type == .government || isForce, state.span.upperBound == start, let noun,
          isForce || isForeign(weapon.entity, state.entity), !isReceiver(state)
        else { return nil }
        return (state, weapon, noun)
      }
    }
  }

  /// "Lockheed Martin's F-35", "the Boeing F-15": each firm and the weapon that its name marks as its
  /// own make.
  func makes() -> [(firm: Reference, weapon: Reference, noun: Int)] {
    let names = references.byHead.flatMap { $0 }.filter { !$0.isAnaphor }
    return names.filter { $0.type == .weapon }.compactMap { weapon in
      let noun = weapon.span.upperBound
      if noun < tree.count, Self.makers.contains(tree[noun].lemma), tree[noun].tag == .nn,
        let firm = names.first(where: { $0.type == .company && $0.span.lowerBound == noun + 1 })
      {
        return (firm, weapon, noun)  // "F-35 manufacturer Lockheed Martin"
      }
      var start = weapon.span.lowerBound
      if start > 0, tree[start - 1].tag == .pos { start -= 1 }
      guard let firm = names.first(where: { $0.type == .company && $0.span.upperBound == start }),
        weapon.span.lowerBound > firm.span.upperBound
          || tree[firm.token].dependency != .nsubj && tree[firm.token].dependency != .iobj
      else { return nil }
      return (firm, weapon, weapon.token)
    }
  }

  private static let makers: Set<String> = ["maker", "manufacturer", "builder", "producer"]

  /// "gave [Ukraine] Storm Shadow missiles"
  private func isReceiver(_ state: Reference) -> Bool {
    let before = state.span.lowerBound - 1
    return before >= 0 && tree.isVerbal(before)
      && references.classes.contains(tree[before].lemma, in: .dativeVerb)
  }

  /// The last word of "F-16 fighter jets"; none in "F-16 deal", which may be about anybody's.
  private func end(of weapon: Reference) -> Int? {
    var last = weapon.span.upperBound - 1
    while last + 1 < tree.count, [.nn, .nns].contains(tree[last + 1].tag) {
      last += 1
      guard references.classes.contains(tree[last].lemma, in: .arms) else { return nil }
    }
    let next = last + 1
    guard next < tree.count else { return last }
    return tree[next].tag.isNoun || [.hyph, .pos].contains(tree[next].tag) ? nil : last
  }
}
