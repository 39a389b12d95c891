internal import Graph
internal import Knowledge
import Language

/// An argument of a predication as an entity of the document.
struct Reference: Hashable, Sendable {
  /// Index into the document's entities.
  let entity: Int
  let type: EntityType
  /// Used for where something happens ("in Ankara"), not for who acts.
  let isPlace: Bool
  /// Meant, not named: a pronoun or "the country".
  let isAnaphor: Bool
  /// The token that the reference was found at.
  let token: Int
  /// The tokens of the mention.
  let span: Range<Int>

  /// The same, meant by the word at `token`, or left out there.
  func implied(at token: Int) -> Reference {
    Reference(
      entity: entity, type: type, isPlace: false, isAnaphor: true, token: token,
      span: token..<token + 1)
  }

  /// The same, not as a place.
  var acting: Reference {
    Reference(
      entity: entity, type: type, isPlace: false, isAnaphor: isAnaphor, token: token, span: span)
  }
}

/// From the head token of an argument to the entities that it stands for, in one sentence.
struct ReferenceFinder {
  let tree: SentenceTree
  let classes: WordClasses
  /// The references of each token that heads a mention.
  let byHead: [[Reference]]
  /// The entities that are political parties.
  var parties: Set<Int> = []
  /// The entities that are armed groups.
  var bands: Set<Int> = []
  /// The entities that are armed forces of a state.
  var forces: Set<Int> = []

  /// The entities at `token` itself; where it names none, those it stands for: "officials from
  /// Turkey", "countries including Poland", "Aselsan's head, Haluk Gorgun".
  func references(at token: Int) -> [Reference] {
    let owners = jointOwners(of: token)
    if !owners.isEmpty {
      // "his British and Italian counterparts, [Grant Shapps] and [Guido Crosetto]"
      let named = tree.children(of: token).filter { tree[$0].dependency == .appos && $0 > token }
        .flatMap { tree.conjuncts(of: $0) }.flatMap { byHead[$0] }.filter { $0.type == .person }
      return named.count == owners.count ? named : owners
    }
    if !byHead[token].isEmpty {
      if tree[token].tag == .nns, byHead[token].allSatisfy(\.isAnaphor) {
        // "Myanmar military commanders, including Min Aung Hlaing": those who are named.
        let named = examples(of: token)
        if !named.isEmpty { return named }
      }
      // "Pyongyang, North Korea": a town is named, its state is meant as well.
      guard byHead[token].allSatisfy({ $0.type == .place }) else {
        // "[U.S.] Secretary of State Marco Rubio": the parser took the state for the head.
        if byHead[token].allSatisfy({ $0.type == .government }),
          let title = tree.children(of: token).first(where: {
            tree[$0].dependency == .flat && $0 > token && byHead[$0].isEmpty
          }), let holder = holder(ofTitle: title) ?? holder(ofTitle: token)
        {
          return byHead[holder]
        }
        return byHead[token]
      }
      let states = tree.children(of: token).filter { tree[$0].dependency == .appos }
        .flatMap { byHead[$0] }.filter { $0.type == .government }
      return byHead[token] + states
    }
    if classes.contains(tree[token].lemma, in: .kindNoun) {
      let named = tree.children(of: token).filter {
        $0 < token && tree[$0].dependency == .compound
      }.flatMap { byHead[$0] }.filter {
        Self.kinds.contains($0.type)
      }
      // "the Delta and Falcon firms"; "Airbus lenders" are none of Airbus's kind.
      if named.count > (tree[token].tag == .nns ? 1 : 0) { return named }
      // "BBC Radio 4's Today [programme]"
      let outlets = tree.children(of: token).filter {
        $0 < token && tree[$0].dependency == .nmodPossessive
      }.flatMap { byHead[$0] }.filter { $0.type == .media }
      if !outlets.isEmpty { return outlets }
      // "the firm [Nordwall Systems]", whatever the parser makes of the name.
      let after = byHead[token...].flatMap { $0 }.filter {
        $0.span.lowerBound == token + 1 && !$0.isAnaphor
          && Self.kinds.contains($0.type)
      }
      if !after.isEmpty { return after }
      let described = self.named(by: token)
      if !described.isEmpty { return described }
    }
    // "Defense Secretary Chuck Hagel": the parser may hang the name on its title; "US Senator Ben
    // Cardin": and the state before it.
    let named = tree.children(of: token).filter {
      [.flat, .nmodDescription].contains(tree[$0].dependency) && !byHead[$0].isEmpty
    }
    if let name = named.first(where: { byHead[$0][0].type == .person }) ?? named.first {
      return tree.conjuncts(of: name).flatMap { byHead[$0] }
    }
    for child in tree.children(of: token) where tree[child].dependency == .appos {
      if !byHead[child].isEmpty { return tree.conjuncts(of: child).flatMap { byHead[$0] } }
    }
    if tree[token].tag.isVerb { return [] }
    if tree[token].tag == .prp { return body(meantBy: token) }
    if let holder = holder(ofTitle: token) { return byHead[holder] }
    if let subject = subject(ofPredicate: token) {
      return tree.conjuncts(of: subject).flatMap { byHead[$0] }
    }
    let namedExamples = examples(of: token)
    if !namedExamples.isEmpty { return namedExamples }
    if let members = members(of: token) {
      return tree.conjuncts(of: members).flatMap { references(at: $0) }
    }
    if classes.contains(tree[token].lemma, in: .arms),
      let launch = tree.child(of: token, .acl),
      classes.contains(tree[launch].lemma, in: .launchingVerb),
      let agent = tree.child(of: launch, .oblAgent)
    {
      return references(at: agent)  // "missiles fired by the army struck"
    }
    let realm = realm(meantBy: token)
    if !realm.isEmpty { return realm }
    if let holder = holder(before: token) { return byHead[holder] }
    // "Hassan Idris, a [businessman] who was sanctioned"
    if tree[token].dependency == .appos, tree[token].tag == .nn, tree[token].head >= 0,
      case let people = byHead[tree[token].head].filter({ $0.type == .person }), people.count == 1
    {
      return people
    }
    // "the Algerian Prime Minister" as well as "the minister"
    let noun = tree[token].lowerLemma
    let isFollower = classes.contains(noun, in: .follower) || noun == "member"
    // "A Ukrainian drone strike kills": Ukraine does.
    let isDeed =
      [.nsubj, .oblAgent].contains(tree[token].dependency)
      && classes.contains(noun, in: .strikeNoun)
    // "Poland's arms procurement agency": nameless, and the state's.
    let isBody =
      noun == "intelligence" && tree[token].dependency != .compound
      && (tree[token].dependency == .nsubj
        || tree[token].dependency == .obj && tree[tree[token].head].lemma == "accuse")
      || noun == "agency"
        && tree.children(of: token).contains {
          tree[$0].dependency == .compound
            && [
              "procurement", "armament", "armaments", "space", "spy", "intelligence", "security",
              "defence", "defense", "government",
            ].contains(tree[$0].lowerLemma)
        }
    guard isFollower || isDeed || isBody || classes.contains(noun, in: .representative),
      isFollower || !isUnofficial(token)
    else { return [] }
    func mayBeMeant(_ reference: Reference) -> Bool {
      // "a spokesman for President Erdogan"
      if reference.type == .person { return noun.hasPrefix("spokes") && !reference.isAnaphor }
      guard reference.type.isActor else { return false }
      // "members of Hamas", not of NATO
      if noun == "member" { return bands.contains(reference.entity) }
      // "Army" is a word of bodies and of bands alike.
      return !isFollower || [.organisation, .agency].contains(reference.type)
    }
    // "a US bank [boss]" is no one of the state's.
    let isOfFirm = tree.children(of: token).contains {
      tree[$0].dependency == .compound && tree[$0].tag == .nn
        && classes.contains(tree[$0].lemma, in: .firmNoun)
    }
    guard !isOfFirm else { return [] }
    // "the [government] and people of Saudi Arabia"
    let shared =
      tree.child(of: token, .conj).map { second in
        tree.children(of: second).filter {
          $0 > second && tree[$0].dependency == .nmod && tree.marker(of: $0) == "of"
            && ["people", "nation"].contains(tree[second].lemma)
        }
      } ?? []
    for child in Array(tree.children(of: token)) + shared {
      switch tree[child].dependency {
      // "its Swedish [counterpart]" is not its own.
      case .nmodPossessive where noun == "counterpart" && tree[child].tag == .prpPossessive:
        continue
      case .nmodPossessive, .compound, .amod:
        // "a [Kenyan army] spokesman": the body whose name the state's adjective opens.
        let bodies = tree.children(of: token).flatMap { byHead[$0] }.filter {
          $0.type == .agency && $0.span.count > 1 && $0.span.contains(child)
        }
        let owners = (bodies + byHead[child]).prefix(1).filter(mayBeMeant)
        if !owners.isEmpty { return owners }
        // "the British [chargé] d'affaires"
        if tree[child].dependency == .compound,
          classes.contains(tree[child].lowerLemma, in: .representative)
        {
          let inner = references(at: child).filter(mayBeMeant)
          if !inner.isEmpty { return inner }
        }
      // "Strikes in Lebanon hit Hezbollah": Lebanon is where, not whose, they are.
      case .nmod where !isDeed:
        let isSpokesman =
          tree.marker(of: child) == "for" && (noun.hasPrefix("spokes") || noun == "prosecutor")
        guard
          isSpokesman
            || ["of", "from", "at", "in", "across"].contains(tree.marker(of: child) ?? "")
        else { continue }
        let owners = tree.conjuncts(of: child).flatMap { byHead[$0] }.filter(mayBeMeant)
        // "sources in the ministry": not where they are, but whose.
        if !owners.isEmpty { return owners.map { $0.acting } }
      default: continue
      }
    }
    return []
  }

  /// "countries including [Poland] and [Latvia]"
  private func examples(of noun: Int) -> [Reference] {
    tree.children(of: noun).filter {
      ["including", "such as", "like", "namely"].contains(tree.marker(of: $0) ?? "")
    }
    .flatMap { tree.conjuncts(of: $0) }.flatMap { byHead[$0] }
  }

  /// "a former Russian [minister]", "a Russian opposition [leader]"
  private func isUnofficial(_ title: Int) -> Bool {
    tree.children(of: title).contains {
      $0 < title && classes.contains(tree[$0].lowerLemma, in: .unofficialWord)
    }
  }

  /// "[A and B] are among the countries backing it", "[A] is one of the countries that back it": of
  /// whom a noun with a clause of its own is said.
  private func subject(ofPredicate noun: Int) -> Int? {
    guard tree[noun].tag.isNoun, tree.child(of: noun, .acl, .aclRelative) != nil else { return nil }
    if tree.hasCopula(noun) { return tree.child(of: noun, .nsubj) }
    guard tree[noun].dependency == .nmod, tree.marker(of: noun) == "of",
      case let one = tree[noun].head, one >= 0, tree[one].lemma == "one", tree.hasCopula(one)
    else { return nil }
    return tree.child(of: one, .nsubj)
  }

  /// "Hezbollah is a [party] led by", "Hezbollah, a [party] led by": what the noun is said of.
  func named(by noun: Int) -> [Reference] {
    var name: Int?
    if tree.hasCopula(noun) {
      name = tree.child(of: noun, .nsubj)
      // "Hanwha Aerospace, [which] is South Korea's largest defence firm"
      if let subject = name, tree[subject].tag == .wdt {
        name = tree[noun].head >= 0 ? tree[noun].head : nil
      }
    } else {
      name = tree[noun].dependency == .appos ? tree[noun].head : nil
    }
    return name.map { byHead[$0].filter { Self.kinds.contains($0.type) } } ?? []
  }

  /// What a "firm", "channel" or "programme" may be the name of.
  private static let kinds: Set<EntityType> = [.media, .company, .organisation, .programme]

  /// "[Russia] and [Turkey]'s foreign ministers": each has one.
  private func jointOwners(of token: Int) -> [Reference] {
    guard
      let first = tree.children(of: token).first(where: {
        $0 < token && [.nmodPossessive, .compound, .amod].contains(tree[$0].dependency)
          && (tree.child(of: $0, .conj) != nil
            || !byHead[$0].isEmpty && tree[$0 + 1].form == "and"
              && tree[$0].dependency == .compound)
      })
    else { return [] }
    if !byHead[first].isEmpty, byHead[token].contains(where: { $0.span.count > 1 }),
      tree[first].dependency == .compound
    {
      // "North and South Korea"
      let both = (byHead[first] + byHead[token]).filter { $0.type == .government }
      return both.count == 2 ? both : []
    }
    guard tree[token].tag == .nns else { return [] }
    let owners = tree.conjuncts(of: first).flatMap { byHead[$0] }
      .filter { $0.type == .government || $0.type == .organisation }
    return owners.count > 1 && owners.count == tree.conjuncts(of: first).count
      && (classes.contains(tree[token].lemma, in: .representative) || !byHead[token].isEmpty)
      ? owners : []
  }

  /// "the kingdom of Saudi Arabia", "the Russian capital": the state.
  private func realm(meantBy token: Int) -> [Reference] {
    guard tree[token].tag.isNoun else { return [] }
    let children = tree.children(of: token)
    let states: [Reference]
    if tree[token].lemma == "capital" {
      states = children.filter {
        [.amod, .compound, .nmodPossessive].contains(tree[$0].dependency)
          || tree[$0].dependency == .nmod && tree.marker(of: $0) == "of"
      }.flatMap { byHead[$0] }
    } else if classes.contains(tree[token].lemma, in: .realmNoun) {
      states = children.filter {
        $0 > token && tree[$0].dependency == .nmod && tree.marker(of: $0) == "of"
      }.flatMap { byHead[$0] }
    } else {
      return []
    }
    return states.filter { $0.type == .government }.map { $0.acting }
  }

  /// "a group of [officials]": the noun that a word of measure counts.
  func members(of token: Int) -> Int? {
    guard classes.contains(tree[token].lemma, in: .measureNoun) else { return nil }
    return tree.children(of: token).first {
      $0 > token && tree[$0].dependency == .nmod && tree.marker(of: $0) == "of"
    }
  }

  /// "Ankara said [it] bought", "asked Turkey to send the system [it] bought": the state or firm
  /// that is the subject of the nearest clause above, where the first pass left "it" open.
  private func body(meantBy pronoun: Int) -> [Reference] {
    guard tree[pronoun].lemma == "it", tree[pronoun].dependency == .nsubj else { return [] }
    let predicator = Predicator(tree, classes: classes)
    var node = tree[pronoun].head
    while node >= 0, tree[node].head >= 0 {
      let governor = tree[node].head
      if tree.isVerbal(governor), tree[node].dependency != .conj,
        var subject = predicator.surfaceSubject(of: governor), subject != pronoun
      {
        // "removed Turkey from the program, of which it was a partner": whom it befalls.
        if tree[node].dependency == .obl, let object = tree.child(of: governor, .obj),
          byHead[object].contains(where: { $0.type.isActor })
        {
          subject = object
        }
        let bodies = byHead[subject].filter { $0.type.isActor && $0.type != .person }
        guard bodies.count == 1, let body = bodies.first else { return [] }
        return [body.implied(at: pronoun)]
      }
      node = governor
    }
    return []
  }

  /// "Gareth Bayley, the UK Special [Representative], said": whose title it is, where the parser
  /// took the title for the subject.
  private func holder(before title: Int) -> Int? {
    guard tree[title].tag == .nn || tree[title].tag == .nnp,
      classes.contains(tree[title].lowerLemma, in: .representative),
      let start = tree.subtree(of: title).first, start > 1, tree[start].tag == .dt,
      tree[start - 1].tag == .comma
    else { return nil }
    return (0..<start - 1).last { head in
      guard byHead[head].contains(where: { $0.type == .person && $0.span.upperBound == start - 1 })
      else { return false }
      // Not "Alongside Mr Healey, the prime minister said".
      var name = head
      while tree[name].dependency == .flat { name = tree[name].head }
      return tree[name].dependency != .obl || tree.marker(of: name) == nil
    }
  }

  /// The person named at the end of a title: "[secretary] of state Marco Rubio".
  private func holder(ofTitle token: Int) -> Int? {
    var current = token
    while true {
      let after = tree.children(of: current).filter { child in
        guard child > token else { return false }
        switch tree[child].dependency {
        case .flat, .appos, .nmodDescription, .compound: return true
        case .nmod:
          // "secretary of [state] Marco Rubio", not "secretary of Marco Rubio"; nor is the impeachment
          // of President Bush he.
          return tree.marker(of: child) == "of"
            && classes.contains(tree[current].lowerLemma, in: .representative)
            && byHead[child].allSatisfy { $0.type == .person && $0.span.lowerBound > token + 2 }
        default: return false
        }
      }
      let named = after.first { child in byHead[child].contains { $0.type == .person } }
      let next = named ?? after.first
      guard let next else { return nil }
      if byHead[next].contains(where: { $0.type == .person }) { return next }
      current = next
    }
  }

  /// Arms in the noun phrase of `token`: "a batch of S-400s", "access to the S-400".
  func weapons(under token: Int) -> [Reference] {
    let direct = byHead[token].filter { $0.type == .weapon }
    if !direct.isEmpty { return direct }
    if classes.contains(tree[token].lemma, in: .accountNoun) { return [] }
    // "variants of the AK-47" are others.
    if ["variant", "derivative", "copy", "clone", "replica"].contains(tree[token].lowerLemma) {
      return []
    }
    let phrase = tree.subtree(of: token) { child in
      switch tree[child].dependency {
      case .aclRelative, .acl, .advcl, .conj, .parataxis, .ccomp: true
      default: false
      }
    }
    return phrase.flatMap { byHead[$0] }.filter { $0.type == .weapon }
  }
}
