internal import Graph
internal import Knowledge
import Language

/// Whose person somebody is, without a title: "Soner Cagaptay of the Washington Institute", "CNN's
/// Wolf Blitzer", "Alvin Yeung from the Civic Party"; and whose body a body is: "Russia's GRU".
///
/// Read off the words between two names, since parsers hang such phrases on any part of a name.
struct AffiliationFinder {
  struct Affiliation {
    let member: Reference
    let relation: Relation
    let body: Reference
    let word: Int
  }

  let tree: SentenceTree
  let references: ReferenceFinder

  func affiliations() -> [Affiliation] {
    var found: [Affiliation] = []
    for token in 0..<tree.count {
      found += examples(of: token)
      for member in references.byHead[token] where !member.isAnaphor {
        switch member.type {
        case .person:
          if let body = body(after: member) ?? owner(before: member, Self.bodies) {
            // "Donald Trump of the Republican Party"
            let isParty =
              references.parties.contains(body.entity)
              || body.type == .organisation
                && tree[body.span.upperBound - 1].form.lowercased() == "party"
            found.append(
              Affiliation(
                member: member, relation: isParty ? .memberOf : .holdsRoleIn, body: body,
                word: body.token))
          }
        case .agency:
          if let body = owner(before: member, [.government, .agency]) {
            found.append(
              Affiliation(member: member, relation: .partOf, body: body, word: body.token))
          }
        case .organisation where references.parties.contains(member.entity):
          // Not "Trump's GOP rival".
          let next = member.span.upperBound
          let isWhole =
            next >= tree.count || !tree[next].tag.isNoun || tree[next].lemma == "party"
          if isWhole, let person = owner(before: member, [.person]) {
            // "Orban's right-wing Fidesz party"
            found.append(
              Affiliation(member: person, relation: .memberOf, body: member, word: member.token))
          }
        case .organisation:
          found += members(listedAfter: member).map {
            Affiliation(member: $0, relation: .memberOf, body: member, word: $0.token)
          }
          // "the Army's Program Executive Office"; a state's parties are not its organs.
          if let body = owner(before: member, [.agency]) {
            found.append(
              Affiliation(member: member, relation: .partOf, body: body, word: body.token))
          }
        default: continue
        }
      }
    }
    return found
  }

  /// "Hezbollah commanders, including [Fuad Shukr]": of what they are commanders. Those whom a union's
  /// leaders include lead its members.
  private func examples(of noun: Int) -> [Affiliation] {
    guard tree[noun].tag == .nns, references.byHead[noun].allSatisfy(\.isAnaphor),
      references.classes.contains(tree[noun].lowerLemma, in: .representative)
        || ["leader", "chief", "operative", "member"].contains(tree[noun].lowerLemma)
    else { return [] }
    let people = references.references(at: noun).filter { $0.type == .person && !$0.isAnaphor }
    guard !people.isEmpty, people.allSatisfy({ $0.span.lowerBound > noun }) else { return [] }
    let bodies = tree.children(of: noun).filter {
      $0 < noun && [.nmodPossessive, .compound, .amod].contains(tree[$0].dependency)
    }.flatMap { references.byHead[$0] }.filter {
      [.government, .agency, .company].contains($0.type) || references.bands.contains($0.entity)
        || references.parties.contains($0.entity)
    }
    guard bodies.count == 1, let body = bodies.first else { return [] }
    let isMember = tree[noun].lowerLemma == "member" && body.type == .organisation
    return people.map {
      Affiliation(
        member: $0, relation: isMember ? .memberOf : .holdsRoleIn, body: body, word: noun)
    }
  }

  /// "[Cyd Ho] from the Labour Party": not where "from" belongs to a verb ("saved Ho from the").
  private func body(after member: Reference) -> Reference? {
    var next = member.span.upperBound
    // "Sharif Hotak, of the Maidan Wardak council"
    if next + 1 < tree.count, tree[next].form == ",", tree[next + 1].form == "of" { next += 1 }
    guard next + 1 < tree.count, ["of", "from"].contains(tree[next].form) else { return nil }
    let isFrom = tree[next].form == "from"
    next += 1
    if tree[next].tag == .dt { next += 1 }
    // "of the [pro-Israel] Washington Institute"
    let end = min(next + 4, tree.count)
    let start = (next..<end).first { name(startingAt: $0, of: Self.bodies) != nil }
    guard let start, let body = name(startingAt: start, of: Self.bodies),
      (next..<start).allSatisfy(isInside)
    else { return nil }
    let governor = tree[body.token].head
    // "to block him from the GOP nomination"
    guard !isFrom || !references.parties.contains(body.entity) else { return nil }
    guard !isFrom || governor < 0 || !tree.isVerbal(governor) else { return nil }
    return body
  }

  /// Whether a word may stand before the noun of its phrase.
  private func isInside(_ token: Int) -> Bool {
    switch tree[token].tag {
    case .jj, .hyph, .afx, .nnp, .nn, .pos: true
    default: false
    }
  }

  /// "EU countries [Hungary] and [Slovakia]"
  private func members(listedAfter union: Reference) -> [Reference] {
    var noun = union.span.upperBound
    if noun < tree.count, tree[noun].lemma == "member" { noun += 1 }
    guard noun + 1 < tree.count, ["country", "state", "nation"].contains(tree[noun].lemma) else {
      return []
    }
    var found: [Reference] = []
    var next = noun + 1
    while let state = name(startingAt: next, of: [.government]) {
      found.append(state)
      next = state.span.upperBound
      while next < tree.count, tree[next].form == "," || tree[next].form == "and" { next += 1 }
      guard next > state.span.upperBound, tree[noun].tag == .nns else { break }
    }
    // "EU countries Ukraine and Turkey are talking to" hardly occurs; a list in the plural has two.
    return tree[noun].tag == .nns && found.count < 2 ? [] : found
  }

  /// "[DAB]'s Ben Chan", "[Russia]'s GRU", "[Orban]'s right-wing Fidesz party".
  private func owner(before member: Reference, _ types: Set<EntityType>) -> Reference? {
    var mark = member.span.lowerBound - 1
    while types == [.person], mark > 0, mark > member.span.lowerBound - 6,
      [.jj, .nn, .hyph, .afx, .vbg].contains(tree[mark].tag)
    {
      mark -= 1
    }
    guard mark > 0, tree[mark].tag == .pos else { return nil }
    return references.byHead.lazy.flatMap { $0 }.first {
      $0.span.upperBound == mark && types.contains($0.type) && !$0.isAnaphor
        && $0.entity != member.entity
    }
  }

  private func name(startingAt token: Int, of types: Set<EntityType>) -> Reference? {
    references.byHead.lazy.flatMap { $0 }.first {
      $0.span.lowerBound == token && types.contains($0.type) && !$0.isAnaphor
    }
  }

  private static let bodies: Set<EntityType> = [.company, .organisation, .agency, .media]
}
