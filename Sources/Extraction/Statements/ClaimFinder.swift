internal import Graph
internal import Knowledge
import Language

/// A relation found in a sentence, before its circumstances are read.
struct FoundClaim {
  let source: Reference
  let relation: Relation
  let target: Reference
  let item: Reference?
  /// Further arguments that the trigger's row names.
  let fillers: [(role: Qualifier.Role, references: [Reference], word: String?, token: Int?)]
  /// The word whose polarity and modality are the claim's.
  let predicate: Int
  let triggerTokens: [Int]
  let modality: Modality?
  var isNegated = false
  /// Stated by a title or a noun phrase itself, whatever the sentence says of it: "dismissed foreign
  /// minister Araghchi" does not deny that he was one.
  var isPresupposed = false
  let rule: String
}

/// A refusal whose addressee stands in an earlier clause.
struct OpenAnswer {
  /// `rejects` or `denies`.
  let relation: Relation
  let source: Reference
  let predicate: Int
  let triggerTokens: [Int]
  let rule: String
}

/// A claim whose other party another sentence names.
struct OpenClaim {
  let source: Reference
  let predicate: Int
  let triggerTokens: [Int]
  let rule: String
}

/// What one sentence says, and what it leaves to the document to complete.
struct FoundInSentence {
  var claims: [FoundClaim]
  let answers: [OpenAnswer]
  /// Denials that leave unsaid what they deny.
  let denials: [OpenAnswer]
  let sanctions: [OpenSanctions]
  let blows: [OpenClaim]
  let reproaches: [OpenClaim]
}

/// Matches the lexicon against the predications of one sentence.
struct ClaimFinder {
  let tree: SentenceTree
  let lexicon: Lexicon
  let references: ReferenceFinder
  let operators: OperatorFinder
  let predicator: Predicator
  /// The state of a public body, or the one that a person serves, by their indices among the
  /// document's entities.
  let state: (_ body: Int) -> Int?

  /// - Parameter isForeign: whether a weapon is known to come from elsewhere than a state, both by
  ///   their indices among the document's entities.
  init(
    tree: SentenceTree, lexicon: Lexicon, references: ReferenceFinder,
    isForeign: @escaping (_ weapon: Int, _ state: Int) -> Bool = { _, _ in false },
    state: @escaping (_ body: Int) -> Int? = { _ in nil }
  ) {
    self.tree = tree
    self.lexicon = lexicon
    self.references = references
    self.state = state
    operators = OperatorFinder(tree: tree, references: references, isForeign: isForeign)
    predicator = Predicator(tree, classes: lexicon.classes)
  }

  /// The claims of the sentence, and the answers whose addressee it leaves to the reader.
  func claims() -> FoundInSentence {
    var found: [FoundClaim] = []
    var answers: [OpenAnswer] = []
    var denials: [OpenAnswer] = []
    var sanctions: [OpenSanctions] = []
    var blows: [OpenClaim] = []
    var reproaches: [OpenClaim] = []
    let arguments = ArgumentFinder(tree: tree, predicator: predicator)
    /// Words used up by a phrase: "sanctions" of "lifted sanctions on" is no sanction.
    var consumed = Set<Int>()
    let matches = TriggerMatcher(tree: tree, lexicon: lexicon, predicator: predicator).matches()
    let contracts = ContractFinder(
      tree: tree, references: references, predicator: predicator, lexicon: lexicon)
    for award in contracts.awards() {
      found += contracts.claims(of: award)
      consumed.formUnion(award.tokens)
    }
    let phrasesFirst =
      matches.filter { $0.tokens.count > 1 } + matches.filter { $0.tokens.count == 1 }
    /// "peace talks" says more than "talks".
    var phraseHeads = Set<Int>()
    for match in phrasesFirst where !consumed.contains(match.head) {
      if match.trigger.relation == .denies, isBare(denial: match, arguments),
        !denials.contains(where: { $0.predicate == match.head }),
        let denial = answer(of: match, arguments)
      {
        denials.append(denial)
      }
      if match.tokens.count == 1, match.trigger.partOfSpeech == .noun,
        phraseHeads.contains(match.head)
      {
        continue
      }
      let claims = Shares(tree: tree).excluded(of: match)
        .flatMap { share in
          var arguments = arguments
          arguments.excluded = share
          return self.claims(of: match, arguments)
        }
      guard !claims.isEmpty else {
        // Where the row does not apply nothing is left open either.
        guard holds(match, arguments) else { continue }
        if [.rejects, .denies].contains(match.trigger.relation),
          let answer = answer(of: match, arguments)
        {
          answers.append(answer)
        }
        if match.trigger.relation == .sanctions { sanctions += openSanctions(of: match, arguments) }
        if let blow = openBlow(of: match, arguments) { blows.append(blow) }
        if let reproach = openReproach(of: match, arguments) { reproaches.append(reproach) }
        continue
      }
      found += claims
      for token in match.tokens where token != match.head { consumed.insert(token) }
      if match.tokens.count > 1 { phraseHeads.insert(match.head) }
    }
    for match in AffixMatcher(tree: tree, lexicon: lexicon).matches() {
      found += claims(of: match)
    }
    for affiliation in AffiliationFinder(tree: tree, references: references).affiliations() {
      found.append(
        FoundClaim(
          source: affiliation.member, relation: affiliation.relation, target: affiliation.body,
          item: nil, fillers: [], predicate: affiliation.word, triggerTokens: [affiliation.word],
          modality: nil, isPresupposed: true, rule: "\(affiliation.relation.name)/of"))
    }
    for origin in OriginFinder(tree: tree, references: references).origins() {
      found.append(
        FoundClaim(
          source: origin.body, relation: .basedIn, target: origin.government, item: nil,
          fillers: [], predicate: origin.noun, triggerTokens: [origin.noun], modality: nil,
          isPresupposed: true, rule: "basedIn/adjective"))
    }
    for holding in operators.holdings() {
      found.append(
        FoundClaim(
          source: holding.state, relation: .operates, target: holding.weapon, item: nil,
          fillers: [], predicate: holding.noun, triggerTokens: [holding.noun], modality: nil,
          isPresupposed: true, rule: "operates/owner"))
    }
    for make in operators.makes() {
      found.append(
        FoundClaim(
          source: make.firm, relation: .manufactures, target: make.weapon, item: nil, fillers: [],
          predicate: make.noun, triggerTokens: [make.noun], modality: nil, isPresupposed: true,
          rule: "manufactures/owner"))
    }
    let answered = Set(
      found.filter { $0.relation == .rejects || $0.relation == .denies }.map(\.predicate))
    // "rejected Egypt's accusations" denies them.
    let denied = Set(found.filter { $0.relation == .denies }.map(\.predicate))
    found.removeAll { $0.relation == .rejects && denied.contains($0.predicate) }
    let told = Set(found.filter { $0.relation == .sanctions }.map(\.predicate))
    let aimed = Set(found.filter { $0.relation == .attacks }.map(\.predicate))
    return FoundInSentence(
      claims: found, answers: answers.filter { !answered.contains($0.predicate) },
      denials: denials, sanctions: sanctions.filter { !told.contains($0.predicate) },
      blows: blows.filter { !aimed.contains($0.predicate) },
      reproaches: reproaches)
  }

  /// "Ankara refused": who answers is said, whom is not.
  func answer(of match: TriggerMatch, _ arguments: ArgumentFinder) -> OpenAnswer? {
    guard match.trigger.partOfSpeech == .verb else { return nil }
    // "refused to admit defeat" answers nobody.
    if let deed = tree.child(of: match.head, .xcomp),
      [
        "admit", "concede", "comment", "say", "discuss", "confirm", "speak", "elaborate", "resign",
        "apologise", "apologize", "believe", "acknowledge", "answer", "identify", "name",
      ].contains(tree[deed].lemma)
    {
      return nil
    }
    let sources = arguments.tokens(at: Path(steps: [.subject]), of: match)
      .flatMap { references.references(at: $0) }.filter { $0.type.isActor && !$0.isPlace }
    guard let source = sources.first else { return nil }
    return OpenAnswer(
      relation: match.trigger.relation, source: source, predicate: match.head,
      triggerTokens: match.tokens, rule: match.trigger.rule)
  }

  /// "denied it", "rejected the accusations", "a charge that it denies": what is denied is said
  /// elsewhere.
  private func isBare(denial match: TriggerMatch, _ arguments: ArgumentFinder) -> Bool {
    guard match.trigger.partOfSpeech == .verb, tree.child(of: match.head, .ccomp, .xcomp) == nil
    else { return false }
    var objects = arguments.tokens(at: Path(steps: [.object]), of: match)
    // "an allegation that it denies", "a charge denied by it"
    if [.acl, .aclRelative].contains(tree[match.head].dependency) {
      objects.append(tree[match.head].head)
    }
    return objects.contains { object in
      if [.prp, .dt, .wdt].contains(tree[object].tag) || tree[object].lemma == "something" {
        return match.trigger.words == ["deny"]
      }
      guard
        lexicon.classes.contains(tree[object].lemma, in: .assertiveNoun)
          || ["involvement", "responsibility", "wrongdoing"].contains(tree[object].lemma)
      else { return false }
      return !tree.children(of: object).contains {
        tree[$0].dependency == .ccomp || tree[$0].dependency == .acl && $0 != match.head
          || tree[$0].dependency == .nmod && tree.marker(of: $0) != "in"
      }
    }
  }

  // MARK: Words and phrases

  func claims(of match: TriggerMatch, _ arguments: ArgumentFinder) -> [FoundClaim] {
    let trigger = match.trigger
    guard holds(match, arguments), isMeant(match) else { return [] }
    let signature = lexicon.relations.signature(of: trigger.relation)
    for frame in frames(of: trigger) {
      if isBeside(frame, match, arguments) { continue }
      if frame.isPair, frame.source.steps == [.subject],
        hasPartner(match, arguments) || isOwnDeed(match)
      {
        continue
      }
      var pairs =
        frame.isPair
        ? pairs(at: frame.source, of: match, arguments)
        : products(frame, of: match, arguments, signature)
      if pairs.isEmpty, frame.text == "both" { pairs = hyphenated(before: match) }
      let allowed = pairs.filter { source, target in
        source.entity != target.entity && signature.allows(source.type, target.type)
          // "a [US] Air Force deal": one name is not two parties.
          && (source.span == target.span || !source.span.overlaps(target.span))
          && mayStand(source, target, in: match, at: frame)
      }
      guard !allowed.isEmpty, trigger.relation == .attacks || !isDeed(match) else { continue }
      var fillers = fillers(of: match, arguments)
      for filler in generalFillers(of: trigger.relation, at: match.head)
      where !fillers.contains(where: { $0.role == filler.role }) {
        fillers.append(filler)
      }
      // "provided Hagel with an update" is no supply.
      let isAccount = fillers.contains {
        $0.role == .item
          && $0.token.map { lexicon.classes.contains(tree[$0].lemma, in: .accountNoun) } ?? false
      }
      if trigger.relation == .supplies, isAccount { continue }
      let item = fillers.first { $0.role == .item }?.references.first
      return allowed.map { source, target in
        FoundClaim(
          source: seller(source, match),
          relation: relation(of: trigger, at: match.head, source, target),
          target: summoned(target, match),
          item: item?.entity == target.entity ? nil : item,
          fillers: fillers.filter { $0.role != .item }, predicate: match.head,
          triggerTokens: match.tokens,
          // "a contract for construction of two ships": they are still to be built.
          modality: trigger.modality
            ?? (predicator.contract(forMaking: match.head) == nil ? nil : .planned),
          isNegated: trigger.isNegated, rule: "\(trigger.rule) \(frame.text)")
      }
    }
    return []
  }

  /// "attacks on Israelis in the West Bank": where people are struck is not what is struck.
  private func isBeside(_ frame: Frame, _ match: TriggerMatch, _ arguments: ArgumentFinder) -> Bool
  {
    guard match.trigger.relation == .attacks, match.trigger.partOfSpeech == .noun,
      case .preposition(let word)? = frame.target.steps.last,
      ["in", "across", "near"].contains(word)
    else { return false }
    return arguments.tokens(at: Path(steps: [.preposition("on")]), of: match)
      .contains { tree[$0].tag == .nnps && $0 > match.head }
  }

  /// "[The Pentagon] approved the sale of jets": its state sells them.
  private func seller(_ source: Reference, _ match: TriggerMatch) -> Reference {
    guard match.trigger.relation == .supplies, match.trigger.partOfSpeech == .noun,
      source.type == .agency, case let verb = tree[match.head].head, verb >= 0,
      lexicon.classes.contains(tree[verb].lemma, in: .licensingVerb)
        || tree[verb].lemma == "sign" && tree.child(of: verb, .compoundParticle) != nil,
      let state = state(behind: source)
    else { return source }
    return state
  }

  /// "summoned the Russian ambassador": his state is reproached.
  private func summoned(_ target: Reference, _ match: TriggerMatch) -> Reference {
    guard match.trigger.relation == .criticises, match.trigger.words.first == "summon",
      target.type == .person
    else { return target }
    return state(behind: target) ?? target
  }

  /// The state that a body is of or a person serves, meant where the one is named.
  private func state(behind named: Reference) -> Reference? {
    state(named.entity).map {
      Reference(
        entity: $0, type: .government, isPlace: false, isAnaphor: true, token: named.token,
        span: named.span)
    }
  }

  /// The row's frames; two parties in one phrase will do for every symmetric relation: "Denmark and
  /// France made an agreement".
  func frames(of trigger: Trigger) -> [Frame] {
    // "Ukraine and NATO allies" are not each other's.
    guard trigger.relation.isSymmetric, trigger.words.last != "ally" else { return trigger.frames }
    let together = Path(steps: [trigger.partOfSpeech == .verb ? .subject : .possessor])
    return trigger.frames + [Frame(source: together, target: together, text: "both")]
  }

  /// "the [U.S.-Iran] talks", "an [Israel-Hamas] ceasefire"
  private func hyphenated(before match: TriggerMatch) -> [(Reference, Reference)] {
    let noun = match.tokens.min() ?? match.head
    guard match.trigger.partOfSpeech == .noun,
      let hyphen = (max(1, noun - 4)..<max(1, noun)).last(where: {
        tree[$0].tag == .hyph || tree[$0].form == "–" || tree[$0].form == "-"
      }), hyphen + 1 < noun
    else { return [] }
    let parties = references.byHead.joined().filter { $0.type.isActor && !$0.isAnaphor }
    guard let first = parties.first(where: { $0.span.upperBound == hyphen }),
      let second = parties.first(where: { $0.span.lowerBound == hyphen + 1 }),
      (second.span.upperBound..<max(second.span.upperBound, noun)).allSatisfy({
        [.jj, .nn].contains(tree[$0].tag)
      })
    else { return [] }
    return [(first, second)]
  }

  /// "A and B discussed it with C": a partner, named or not, leaves the subjects on one side.
  func hasPartner(_ match: TriggerMatch, _ arguments: ArgumentFinder) -> Bool {
    arguments.tokens(at: Path(steps: [.preposition("with")]), of: match)
      .contains { !isReciprocal($0) }
  }

  /// "A and B each agreed to plead guilty": not with each other.
  private func isOwnDeed(_ match: TriggerMatch) -> Bool {
    // "both are expected to speak": to others.
    if tree[match.head].lemma == "speak", tree[match.head].dependency == .xcomp { return true }
    // "both sides agree that the president may": an opinion.
    // "agreed that their troops should disengage" is none.
    if tree[match.head].lemma == "agree", let clause = tree.child(of: match.head, .ccomp),
      !tree.children(of: clause).contains(where: {
        tree[$0].dependency == .aux
          && ["should", "must", "will", "would", "shall"].contains(tree[$0].form.lowercased())
      })
    {
      return true
    }
    return tree.children(of: match.head).contains {
      tree[$0].lemma == "each" && tree[$0].dependency != .obj
        || tree[$0].dependency == .xcomp
          && ["plead", "pay", "testify", "forfeit", "admit", "resign"].contains(tree[$0].lemma)
    }
  }

  /// Members of one phrase: "Russia and Turkey signed", "talks between A, B and C".
  func pairs(
    at path: Path, of match: TriggerMatch, _ arguments: ArgumentFinder
  ) -> [(Reference, Reference)] {
    let tokens = arguments.tokens(at: path, of: match).filter { token in
      // "a ceasefire proposed by Kyiv and Washington" is not theirs.
      !(tree[token].dependency == .oblAgent && tree[token].head > match.head
        && ["propose", "suggest", "broker", "draft", "mediate"].contains(
          tree[tree[token].head].lemma))
    }
    let parties = tokens.map { token in
      references.references(at: token).filter {
        // "A and B are among countries that discussed it": not with each other.
        $0.type.isActor
          && ($0.token == token || $0.isAnaphor || tree.isAncestor(token, of: $0.token)
            || tree.isAncestor($0.token, of: token) || !tree.hasCopula(token))
      }
    }
    // "talks between producers and consumers - China, India": those of one side hold none.
    let hasSides = path.steps == [.between] && parties.count(where: { !$0.isEmpty }) > 1
    let sides = zip(tokens, parties).flatMap { token, side in
      side.map { _ in hasSides && references.byHead[token].isEmpty ? token : -1 }
    }
    let found = parties.flatMap(\.self)
    let members = found.count < 2 && path.steps == [.between] ? named(between: match) : found
    var pairs: [(Reference, Reference)] = []
    for index in members.indices {
      for other in members.indices.dropFirst(index + 1)
      where members.count != sides.count || sides[index] < 0 || sides[index] != sides[other] {
        let (first, second) = (members[index], members[other])
        pairs.append((first, second))
        // "exchanged fire": each did it to the other.
        if !match.trigger.relation.isSymmetric { pairs.append((second, first)) }
      }
    }
    return pairs
  }

  /// "talks between A and B" by its words, where the parser cuts the phrase in two.
  func named(between match: TriggerMatch) -> [Reference] {
    guard
      let word = tree.children(of: match.head).flatMap({ Array(tree.children(of: $0)) }).first(
        where: { $0 > match.head && tree[$0].form == "between" })
    else { return [] }
    let names = references.byHead[word...].flatMap { $0 }.filter {
      // Not "the Palestinian factions".
      $0.type.isActor
        && ($0.type != .government || ![.amod, .compound].contains(tree[$0.token].dependency))
    }
    .sorted { $0.span.lowerBound < $1.span.lowerBound }
    guard let first = names.first, first.span.lowerBound <= word + 6,
      let second = names.first(where: { $0.span.lowerBound >= first.span.upperBound }),
      (first.span.upperBound..<second.span.lowerBound).contains(where: { tree[$0].form == "and" }),
      second.span.lowerBound - first.span.upperBound < 10,
      !(first.span.upperBound..<second.span.lowerBound).contains(where: tree.isVerbal)
    else { return [] }
    return [first, second]
  }

  func products(
    _ frame: Frame, of match: TriggerMatch, _ arguments: ArgumentFinder,
    _ signature: RelationSignature
  ) -> [(Reference, Reference)] {
    var sources = resolved(
      arguments.tokens(at: frame.source, of: match), types: signature.sources,
      allowsPlaces: isPhrase(frame.source))
    if sources.isEmpty, match.trigger.relation == .attacks {
      // "An Iranian missile struck the town."
      sources = arguments.tokens(at: frame.source, of: match)
        .filter {
          // "Thai Gripens bombed"
          lexicon.classes.contains(tree[$0].lemma, in: .strikeNoun)
            || references.byHead[$0].contains { $0.type == .weapon }
        }
        .flatMap(owners).filter { signature.sources.contains($0.type) }
    }
    guard !sources.isEmpty else { return [] }
    var targets = resolved(
      arguments.tokens(at: frame.target, of: match), types: signature.targets,
      allowsPlaces: true)
    // "threatened to shell the positions of Hezbollah" warns Hezbollah.
    let isThreat = match.trigger.relation == .warns && frame.target.steps.first == .complement
    if targets.isEmpty, match.trigger.relation == .attacks, match.trigger.partOfSpeech == .noun {
      targets = struck(answering: match.head)
    }
    if targets.isEmpty, isThreat || signature.reachesOwners {
      // "condemned the Israeli strike": what is done to a deed is done to whose it is.
      var deeds = arguments.tokens(at: frame.target, of: match).filter {
        // "battled a Kenyan invasion" is defence.
        if match.trigger.relation == .attacks, match.trigger.partOfSpeech == .verb,
          ["invasion", "offensive", "incursion", "onslaught", "assault", "aggression"]
            .contains(tree[$0].lemma)
        {
          return false
        }
        // "threatened to pull its funding" threatens no one's positions.
        if isThreat { return lexicon.classes.contains(tree[$0].lemma, in: .siteNoun) }
        return match.trigger.relation != .attacks || !isBloodless($0)
      }
      if match.trigger.relation == .denies {
        // "denied Palestinians' development" denies no claim of theirs.
        deeds.removeAll { deed in
          ![WordClasses.Name.assertiveNoun, .textNoun].contains {
            lexicon.classes.contains(tree[deed].lemma, in: $0)
          }
        }
      }
      if match.trigger.relation == .supports {
        // Who supports an impeachment does not support who suffers it.
        deeds.removeAll { lexicon.classes.contains(tree[$0].lemma, in: .sufferedNoun) }
        // "support the production of Ukrainian drones"
        deeds += deeds.flatMap { predicator.predication(of: $0).tokens(.oblique("of")) }
      }
      targets = deeds.flatMap(owners)
      if targets.isEmpty, match.trigger.relation == .attacks {
        targets = deeds.flatMap(places)
        if targets.isEmpty { targets = places(around: match, struck: deeds) }
      }
      targets.removeAll { !signature.targets.contains($0.type) }
    }
    if targets.isEmpty, match.trigger.relation == .accuses {
      // "accused a Chinese spy plane of": whose it is.
      targets = arguments.tokens(at: frame.target, of: match)
        .filter { lexicon.classes.contains(tree[$0].lemma, in: .arms) && isManned($0) }
        .flatMap(owners).filter { [.government, .agency].contains($0.type) }
    }
    if targets.isEmpty {
      targets = defiant(of: match).filter { signature.targets.contains($0.type) }
    }
    if targets.isEmpty, [.sanctions, .pays].contains(match.trigger.relation) {
      // "sanctions on Russia's energy sector", "gave $2 million to Nigeria's"
      targets = arguments.tokens(at: frame.target, of: match)
        .filter { lexicon.classes.contains(tree[$0].lemma, in: .stateAsset) }
        .flatMap(owners).filter { $0.type == .government }
    }
    if targets.isEmpty, frame.target.steps == [.indirectObject] {
      targets = receivers(of: match.head)
    }
    if targets.isEmpty, match.trigger.relation == .requests {
      targets = addressees(above: match, arguments)
    }
    if targets.isEmpty, sources.count > 1, isReciprocal(frame.target, match, arguments) {
      // "severed relations with one another"
      return sources.flatMap { source in sources.map { (source, $0) } }
    }
    // "Kyiv and Riga rejected the claim": whose it is, is not said; it is neither's.
    let actors = Set(sources.map(\.token))
    targets.removeAll { actors.contains($0.token) }
    // "Washington and Kabul turned down their invitations": neither does it to the other.
    let own = Set(
      targets.filter { target in
        ["their", "them", "they"].contains(tree[target.span.lowerBound].form.lowercased())
          && sources.contains { $0.entity == target.entity }
      }.map(\.span))
    targets.removeAll { own.contains($0.span) }
    return sources.flatMap { source in targets.map { (source, $0) } }
  }

  /// "destroyed the party's [chances]", "hit its spending [target]": it sheds no blood.
  private func isBloodless(_ deed: Int) -> Bool {
    let words = tree.children(of: deed).filter { tree[$0].dependency == .compound }
    return lexicon.classes.contains(tree[deed].lemma, in: .bloodlessWord)
      || tree[deed].lemma == "target"
        && words.contains { lexicon.classes.contains(tree[$0].lowerLemma, in: .bloodlessWord) }
  }

  /// Arms that somebody steers: they can be accused.
  private func isManned(_ arms: Int) -> Bool {
    [
      "plane", "aircraft", "jet", "fighter", "helicopter", "bomber", "warplane", "ship", "vessel",
      "boat", "warship", "submarine", "frigate", "destroyer",
    ].contains(tree[arms].lemma)
  }

  /// "sold [Armenia] Caesar howitzers": a state's bare name between such a verb and its object.
  func receivers(of verb: Int) -> [Reference] {
    let next = verb + 1
    guard next < tree.count, lexicon.classes.contains(tree[verb].lemma, in: .dativeVerb),
      tree[next].dependency == .compound || tree[next].dependency == .amod,
      let object = tree.child(of: verb, .obj), tree.isAncestor(object, of: next)
    else { return [] }
    return references.byHead[next].filter { state in
      state.type == .government && state.span.lowerBound == next
        && state.span.allSatisfy { tree[$0].tag == .nnp || tree[$0].tag == .nnps }
    }
  }

  /// "[Turkey] bought it despite warnings from Washington": who was warned.
  func defiant(of match: TriggerMatch) -> [Reference] {
    guard match.trigger.partOfSpeech == .noun,
      [.warns, .opposes, .pressures, .criticises, .requests].contains(match.trigger.relation),
      ["despite", "in spite of"].contains(tree.marker(of: match.head) ?? ""),
      case let verb = tree[match.head].head, verb >= 0, tree.isVerbal(verb),
      let subject = predicator.surfaceSubject(of: verb)
    else { return [] }
    return references.references(at: subject).filter { !$0.isPlace }.compactMap { reference in
      // "Despite warnings from the US, Turkish President Erdogan brokered a deal": his state was warned.
      reference.type == .person ? state(behind: reference) : reference
    }
  }

  func isReciprocal(
    _ path: Path, _ match: TriggerMatch, _ arguments: ArgumentFinder
  ) -> Bool {
    arguments.tokens(at: path, of: match).contains(where: isReciprocal)
  }

  /// "each other", "one another", whichever of the words the parser made the head.
  private func isReciprocal(_ token: Int) -> Bool {
    func isPair(_ first: Int) -> Bool {
      first >= 0 && first + 1 < tree.count
        && ["each", "one"].contains(tree[first].form.lowercased())
        && ["other", "another"].contains(tree[first + 1].form.lowercased())
    }
    return isPair(token) || isPair(token - 1)
  }

  /// "summoned Iran's ambassador, demanding an apology": of whom the clause above speaks.
  func addressees(above match: TriggerMatch, _ arguments: ArgumentFinder) -> [Reference] {
    let governor = tree[match.head].head
    guard governor >= 0, tree[match.head].tag == .vbg, tree[match.head].dependency == .advcl,
      tree.isVerbal(governor), predicator.predication(of: match.head).tokens(.complement).isEmpty
    else { return [] }
    return predicator.predication(of: governor).tokens(.object)
      .flatMap { references.references(at: $0) }.filter { $0.type.isActor && !$0.isPlace }
  }

  /// "was developed in Russia": what stands in a phrase may be named as a place.
  func isPhrase(_ path: Path) -> Bool {
    path.steps.contains { if case .preposition = $0 { true } else { false } }
  }

  /// The references of `tokens` that fit; arms may stand inside the phrase.
  func resolved(
    _ tokens: [Int], types: Set<EntityType>, allowsPlaces: Bool
  ) -> [Reference] {
    return tokens.flatMap { token -> [Reference] in
      let direct = references.references(at: token).filter {
        types.contains($0.type) && (allowsPlaces || !$0.isPlace || $0.type == .place)
      }
      // "rejected Bangkok's request for F-35s": Bangkok, by another frame.
      let isRequest = lexicon.classes.contains(tree[token].lemma, in: .directiveNoun)
      if direct.isEmpty, types.contains(.weapon), !isRequest || owners(of: token).isEmpty {
        return references.weapons(under: token)
      }
      return direct
    }
  }

  func fillers(
    of match: TriggerMatch, _ arguments: ArgumentFinder
  ) -> [(role: Qualifier.Role, references: [Reference], word: String?, token: Int?)] {
    match.trigger.fillers.compactMap { filler in
      switch filler.source {
      case .word(let word): return (filler.role, [], word, nil)
      case .paths(let paths):
        for path in paths {
          for token in arguments.tokens(at: path, of: match) {
            var found = references.references(at: token)
            if filler.role == .item {
              found = found.filter { $0.type == .weapon || $0.type == .programme }
              if found.isEmpty { found = references.weapons(under: token) }
            }
            if !found.isEmpty { return (filler.role, found, nil, token) }
            if filler.role != .item { return (filler.role, [], nil, token) }
          }
        }
        return nil
      }
    }
  }

  // MARK: Compound adjectives

  func claims(of match: AffixMatch) -> [FoundClaim] {
    let signature = lexicon.relations.signature(of: match.trigger.relation)
    // "a German-made tank or an American F-16": each has its own.
    let heads = tree.conjuncts(of: match.head).filter { noun in
      noun == match.head
        || !tree.children(of: noun).contains {
          tree[$0].dependency == .det
            || tree[$0].dependency == .amod && (tree[$0].isCapitalised || tree[$0].tag == .vbn)
        }
          // "Iran-backed Hezbollah and Israel": nor is a state what the group is.
          && !references.byHead[noun].contains { $0.type == .government }
    }
    for frame in match.trigger.frames {
      guard let sources = ends(frame.source, match, heads),
        let targets = ends(frame.target, match, heads)
      else { continue }
      let pairs = sources.flatMap { source in targets.map { (source, $0) } }.filter {
        $0.entity != $1.entity && signature.allows($0.type, $1.type)
      }
      guard !pairs.isEmpty else { continue }
      return pairs.map { source, target in
        FoundClaim(
          source: source, relation: match.trigger.relation, target: target, item: nil, fillers: [],
          predicate: match.tokens[2], triggerTokens: match.tokens, modality: match.trigger.modality,
          rule: "\(match.trigger.rule) \(frame.text)")
      }
    }
    return []
  }

  func ends(_ path: Path, _ match: AffixMatch, _ heads: [Int]) -> [Reference]? {
    switch path.steps.first {
    case .prefix, .suffix: references.byHead[match.part]
    case .head where path.steps.count > 1:
      // "a Russian-brokered truce between Armenia and Azerbaijan"
      heads.flatMap { head -> [Reference] in
        let predication = predicator.predication(of: head)
        let marker =
          switch path.steps[1] {
          case .between: "between"
          case .preposition(let word): word
          default: ""
          }
        return predication.tokens(.oblique(marker)).flatMap { tree.conjuncts(of: $0) }
          .flatMap { references.references(at: $0) }
      }
    case .head:
      heads.flatMap { head in
        let direct = references.references(at: head)
        if !direct.isEmpty { return direct }
        return references.weapons(under: head)
      }
    default: nil
    }
  }
}
