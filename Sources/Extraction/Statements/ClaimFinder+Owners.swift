internal import Graph
internal import Knowledge
import Language

/// Whose the things and deeds are that a relation speaks of.
extension ClaimFinder {
  /// "attacked an army base in western Afghanistan": where that lies.
  func places(of token: Int) -> [Reference] {
    guard tree[token].tag.isNoun, references.byHead[token].isEmpty else { return [] }
    let isPlace = lexicon.classes.contains(tree[token].lemma, in: .placeNoun)
    // "fighters in Syria" may be anybody's, and its foes.
    let isBand = lexicon.classes.contains(tree[token].lowerLemma, in: .follower)
    // "the Arak Nuclear Complex"
    let named = tree.children(of: token).filter {
      // "bombed Hudaydah's port"
      tree[$0].dependency == .compound || $0 < token && tree[$0].dependency == .nmodPossessive
    }
    .flatMap { references.byHead[$0] }.filter { $0.type == .place || $0.isPlace }
    if !named.isEmpty { return named }
    let phrases = tree.children(of: token).filter { child in
      guard tree[child].dependency == .nmod, let marker = tree.marker(of: child) else {
        return false
      }
      // "near the Libyan border": on either side of it.
      guard !["border", "frontier"].contains(tree[child].lemma) else { return false }
      return ["in", "inside", "near"].contains(marker) || isPlace && marker == "of"
    }
    // "positions in Saudi Arabia's Asir region"
    return phrases.flatMap { phrase in
      (references.byHead[phrase].isEmpty ? modifiers(before: phrase) : [phrase])
        .flatMap { references.byHead[$0] }.filter { !isBand || $0.type == .place }
    }
  }

  /// "struck two bridges overnight in Iran": where it is done to something unnamed.
  func places(around match: TriggerMatch, struck deeds: [Int]) -> [Reference] {
    guard match.trigger.partOfSpeech == .verb,
      deeds.contains(where: { tree[$0].tag == .nn || tree[$0].tag == .nns }),
      !deeds.contains(where: { lexicon.classes.contains(tree[$0].lowerLemma, in: .follower) })
    else { return [] }
    let predication = predicator.predication(of: match.head)
    return ["in", "near", "across", "inside"].flatMap { predication.tokens(.oblique($0)) }
      .flatMap { references.byHead[$0] }
      .filter { $0.type == .place || $0.type == .government && $0.isPlace }
  }

  /// Whether `body` is named by what it belongs to: the "Australian navy" of Australia.
  func isOwn(_ body: Reference, of owner: Reference) -> Bool {
    body.type == .agency
      && body.span.contains { references.byHead[$0].contains { $0.entity == owner.entity } }
  }

  /// Whose the thing named by the noun `token` is.
  func owners(of token: Int) -> [Reference] {
    // A Peruvian farmer's lawsuit is not Peru's.
    guard tree[token].tag.isNoun,
      !lexicon.classes.contains(tree[token].lemma, in: .privatePerson),
      // Attacks on America's allies are none on America.
      !lexicon.classes.contains(tree[token].lemma, in: .kinNoun),
      // "the Lebanese armed group" is not Lebanon's.
      !["group", "militia", "movement", "faction", "gang", "cartel"].contains(tree[token].lemma)
    else { return [] }
    if let members = references.members(of: token) { return owners(of: members) }
    let predication = predicator.predication(of: token)
    let isSite = lexicon.classes.contains(tree[token].lemma, in: .siteNoun)
    let isAppeal =
      lexicon.classes.contains(tree[token].lemma, in: .directiveNoun)
      || lexicon.classes.contains(tree[token].lemma, in: .commissiveNoun)
    let agents = predication.arguments.filter { argument in
      guard !argument.isImplicit else { return false }
      // "the appeal of X", "a request from X" are theirs; "the killing of X" is not.
      if isSite, argument.role == .oblique("of") { return true }
      return argument.role == .oblique("by")
        || isAppeal && (argument.role == .oblique("of") || argument.role == .oblique("from"))
    }
    // "protested Le Pen's conviction": she suffered it; "Israel's killing of Haniyeh" is Israel's.
    let isSuffered =
      lexicon.classes.contains(tree[token].lemma, in: .sufferedNoun)
      && !predication.arguments.contains { $0.role == .oblique("of") }
    let before = modifiers(before: token).filter {
      // "the Iraq war" is named by where it is.
      (!isSuffered || tree[$0].dependency != .nmodPossessive)
        && (tree[token].lemma != "war" || tree[$0].dependency != .compound)
    }
    var holders = before
    // "denounced the execution of prisoners by Russian forces"
    let actors = agents.flatMap { tree.conjuncts(of: $0.token) }
      .flatMap { references.references(at: $0) }.filter(\.type.isActor)
    if before.isEmpty, !actors.isEmpty { return actors }
    let verb = tree[token].head
    if tree[token].dependency == .obj, verb >= 0, !tree.isPassive(verb),
      lexicon.classes.contains(tree[token].lemma, in: .assertiveNoun)
    {
      // "rejected accusations by Ukraine": hung on the verb by the parser.
      holders += tree.children(of: verb).filter { $0 > token && tree.marker(of: $0) == "by" }
    }
    // "told Trump supporters" tells Trump nothing.
    let isFollower = lexicon.classes.contains(tree[token].lowerLemma, in: .follower)
    let owners = holders.flatMap { references.byHead[$0] }.filter {
      $0.type.isActor && !(isFollower && $0.type == .person)
    }
    if !owners.isEmpty { return owners }
    // "comments Biden made", "remarks made by Biden", "the attack carried out by Israel"
    let makers = tree.children(of: token).filter {
      [
        "make", "say", "issue", "deliver", "carry", "launch", "conduct", "commit", "perpetrate",
        "impose",
      ]
      .contains(tree[$0].lemma)
        && [.acl, .aclRelative].contains(tree[$0].dependency)
    }.flatMap { predicator.predication(of: $0).tokens(.subject) }.flatMap { references.byHead[$0] }
    if !makers.isEmpty { return makers }
    if isSite {
      // "a depot used by Hezbollah"
      let users = tree.children(of: token).filter {
        ["use", "operate", "run", "control", "hold"].contains(tree[$0].lemma)
          && tree[$0].dependency == .acl
      }.compactMap { tree.child(of: $0, .oblAgent) }.flatMap { tree.conjuncts(of: $0) }
        .flatMap { references.references(at: $0) }.filter(\.type.isActor)
      if !users.isEmpty { return users }
    }
    if let mover = predicator.mover(of: token) {
      return tree.conjuncts(of: mover).flatMap { references.references(at: $0) }
        .filter { $0.type.isActor }
    }
    // "vehicles belonging to the RSF"
    let keepers = (token + 1..<min(tree.count, token + 8))
      .filter { tree[$0].lemma == "belong" && tree[$0].tag == .vbg }
      .flatMap { Array(tree.children(of: $0)) }.filter { tree.marker(of: $0) == "to" }
    return keepers.flatMap { references.references(at: $0) }
  }

  /// "[Israel]'s response to Iran's attack": who answers a blow was struck.
  func struck(answering blow: Int) -> [Reference] {
    let answer = tree[blow].head
    guard answer >= 0, ["to", "for"].contains(tree.marker(of: blow) ?? "") else { return [] }
    if ["response", "retaliation", "reaction", "retribution"].contains(tree[answer].lemma) {
      return predicator.predication(of: answer).tokens(.possessor)
        .flatMap { references.references(at: $0) }
    }
    guard ["respond", "retaliate"].contains(tree[answer].lemma),
      let subject = predicator.surfaceSubject(of: answer)
    else { return [] }
    return references.references(at: subject)
  }

  /// The tokens before a noun in its phrase: "an [Islamic State explosives] factory".
  func modifiers(before noun: Int) -> [Int] {
    let nearest = tree.children(of: noun).filter { child in
      // "anti-Assad fighters" are not his.
      guard child < noun, child < 2 || tree[child - 2].lowerLemma != "anti" else { return false }
      switch tree[child].dependency {
      case .nmodPossessive, .compound, .amod, .nmodDescription, .nmodUnmarked: return true
      default: return false
      }
    }
    // "Orban's Ukraine stance" is his.
    if let owner = nearest.first, tree[owner].dependency == .nmodPossessive,
      references.byHead[owner].contains(where: { $0.type == .person })
    {
      return [owner]
    }
    // "Zelenskyy's proposal" is his own, though he be a "Ukrainian president".
    return nearest.flatMap { word in
      guard references.byHead[word].isEmpty else { return [word] }
      // "U.S.-backed fighters" are not of the U.S.; "ISIS-held areas" are of ISIS.
      // "Russian-occupied territories" are not Russia's.
      let isOfOther =
        tree[word].tag.isVerb && !lexicon.classes.contains(tree[word].lemma, in: .keepingVerb)
        || tree[word].form.lowercased() == "occupied"
      return isOfOther ? [] : modifiers(before: word)
    }
  }
}
