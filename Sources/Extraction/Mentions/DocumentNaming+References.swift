internal import Graph
internal import Knowledge
internal import Language

extension DocumentNaming {
  /// Words that refer back, in reading order; then first and second persons inside quotations.
  mutating func readReferences() {
    for index in sentences.indices {
      for token in sentences[index].tokens.indices {
        switch sentences[index].tokens[token].tag {
        case .prp, .prpPossessive:
          readPronoun(token, index)
          readArmsReference(token, index)
        case .nn, .nns, .nnp, .nnps:
          readArmsReference(token, index)
          readNominal(token, index)
        default: break
        }
      }
    }
  }

  func draft(headedBy token: Int, in sentence: Int) -> MentionDraft? {
    drafts[sentence].filter { $0.head == token }.max { $0.tokens.count < $1.tokens.count }
  }

  func antecedents(before token: Int, _ sentence: Int, window: Int) -> Antecedents {
    Antecedents(
      before: token, in: sentence, window: window, of: drafts, sentences: sentences)
  }

  private mutating func addReference(
    _ entities: [Int], _ tokens: Range<Int>, head: Int, _ sentence: Int, kind: Mention.Kind
  ) {
    guard !entities.isEmpty else { return }
    add(
      MentionDraft(
        sentence: sentence, tokens: tokens, head: head, entities: entities, kind: kind,
        use: .actor))
  }

  // MARK: Pronouns

  private mutating func readPronoun(_ token: Int, _ index: Int) {
    let entities: [Int]
    switch sentences[index].tokens[token].form.lowercased() {
    case "he", "him", "his", "himself": entities = person(token, index, isFemale: false)
    case "she", "her", "hers", "herself": entities = person(token, index, isFemale: true)
    case "it", "its", "itself": entities = thing(token, index)
    case "they", "them", "their", "theirs", "themselves": entities = several(token, index)
    default: return
    }
    addReference(entities, token..<token + 1, head: token, index, kind: .pronoun)
  }

  private func person(_ token: Int, _ index: Int, isFemale: Bool) -> [Int] {
    let isReflexive = sentences[index].tokens[token].tag == .prpPossessive
    if isReflexive, let ahead = subjectAhead(of: token, index),
      register.type(ahead) == .person, gender(of: ahead).map({ $0 == isFemale }) ?? true
    {
      return [ahead]
    }
    func fits(_ entity: Int) -> Bool {
      register.type(entity) == .person && gender(of: entity).map { $0 == isFemale } ?? true
    }
    for (subject, _) in subjects(token, index, isReflexive: isReflexive) {
      guard let draft = draft(headedBy: subject, in: index), draft.entities.count == 1 else {
        continue
      }
      if fits(draft.entities[0]) { return draft.entities }
    }
    let excluded = speakers(at: token, index)
    let best = antecedents(before: token, index, window: 2)
      .best(from: index) { fits($0) && !excluded.contains($0) }
    return best.map { [$0] } ?? []
  }

  /// "During [his] conversation with Hagel, Yaalon clarified": the subject that the opening phrase
  /// waits for.
  private func subjectAhead(of pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let noun = sentence.tokens[pronoun].head
    guard noun > pronoun, sentence.tokens[noun].dependency == .obl else { return nil }
    let verb = sentence.tokens[noun].head
    guard verb > noun,
      let subject = (noun + 1..<verb).first(where: {
        sentence.tokens[$0].head == verb && sentence.tokens[$0].dependency.isNominalSubject
      }), let draft = draft(headedBy: subject, in: index), draft.kind == .name,
      draft.entities.count == 1
    else { return nil }
    return draft.entities[0]
  }

  private func thing(_ token: Int, _ index: Int) -> [Int] {
    let sentence = sentences[index]
    let isPossessive = sentence.tokens[token].tag == .prpPossessive
    if !isPossessive, isExpletive(token, sentence) { return [] }
    func fits(_ entity: Int) -> Bool {
      switch register.type(entity) {
      case .government, .agency, .company, .organisation, .media: true
      default: false
      }
    }
    if isPossessive, let affected = affected(around: token, index), fits(affected) {
      return [affected]
    }
    for (subject, isAcrossRelative) in subjects(token, index, isReflexive: isPossessive) {
      guard let draft = draft(headedBy: subject, in: index) else {
        // An unnamed subject of its own clause is as likely meant: "The deal and its terms".
        if sentence.tokens[subject].tag.isNoun, isPossessive { return [] }
        continue
      }
      if draft.entities.count == 1, fits(draft.entities[0]) {
        // "The US removed Turkey from the program, of which it was a partner."
        let between = drafts[index].contains { other in
          other.tokens.lowerBound > subject && other.tokens.upperBound <= token
            && other.entities != draft.entities && other.entities.contains(where: fits)
        }
        return isAcrossRelative && between ? [] : draft.entities
      }
      if draft.entities.count == 1, register.type(draft.entities[0]) == .weapon { return [] }
    }
    guard isAtStart(token, sentence) else { return [] }
    guard let previous = previousSubject(index), previous.entities.count == 1,
      fits(previous.entities[0])
    else { return [] }
    return previous.entities
  }

  /// "imposed sanctions on Turkey for [its] purchase": whom the deed befalls has done what it is for.
  private func affected(around pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let noun = sentence.tokens[pronoun].head
    guard noun > pronoun, sentence.isWord(pronoun - 1, "for", "over") else { return nil }
    let verb = sentence.tokens[noun].head
    guard verb >= 0, verb < pronoun else { return nil }
    // The nearest name between the deed and its reason that is its object or stands after "on".
    let named = drafts[index].filter { draft in
      guard draft.tokens.lowerBound > verb, draft.tokens.upperBound <= pronoun,
        draft.entities.count == 1, draft.kind == .name
      else { return false }
      let dependency = sentence.tokens[draft.head].dependency
      return dependency == .obj || dependency == .obl || dependency == .nmod
        || dependency == .nmodPossessive
    }
    return named.last?.entities.first
  }

  private func several(_ token: Int, _ index: Int) -> [Int] {
    let sentence = sentences[index]
    let isPossessive = sentence.tokens[token].tag == .prpPossessive
    for (subject, _) in subjects(token, index, isReflexive: isPossessive) {
      if let found = plural(subject, index) { return found }
      if sentence.tokens[subject].tag == .nns || sentence.tokens[subject].tag == .prp { return [] }
    }
    guard isAtStart(token, sentence), index > 0,
      let subject = ClauseSubjects(sentence: sentences[index - 1]).mainSubject
    else { return [] }
    return plural(subject, index - 1) ?? []
  }

  /// The members of "Washington and London", or the state of "US officials".
  private func plural(_ head: Int, _ index: Int) -> [Int]? {
    let sentence = sentences[index]
    guard let draft = draft(headedBy: head, in: index) else { return nil }
    var members = draft.entities
    for token in head..<min(sentence.tokens.count, head + 40)
    where sentence.tokens[token].head == head && sentence.tokens[token].dependency == .conj {
      guard let other = self.draft(headedBy: token, in: index) else { return nil }
      members += other.entities
    }
    if members.count > 1 { return members }
    let isPlural = sentence.tokens[head].tag == .nns || sentence.tokens[head].tag == .nnps
    guard isPlural, register.type(members[0]) != .weapon else { return nil }
    return members
  }

  private func subjects(_ token: Int, _ index: Int, isReflexive: Bool) -> [(
    head: Int, isAcrossRelative: Bool
  )] {
    ClauseSubjects(sentence: sentences[index]).subjects(around: token, isReflexive: isReflexive)
  }

  /// The mention that is the subject of the sentence before, in the same or the next block.
  private func previousSubject(_ index: Int) -> MentionDraft? {
    guard index > 0, sentences[index].block - sentences[index - 1].block <= 1,
      let subject = ClauseSubjects(sentence: sentences[index - 1]).mainSubject
    else { return nil }
    return draft(headedBy: subject, in: index - 1)
  }

  private func isAtStart(_ token: Int, _ sentence: Sentence) -> Bool {
    sentence.tokens[..<token].allSatisfy {
      $0.tag.isPunctuation || $0.tag == .cc || $0.tag == .rb || $0.tag == .in
    } && token < 4
  }

  /// "It is possible that", "it was reported", "it seems": no one is meant.
  private func isExpletive(_ token: Int, _ sentence: Sentence) -> Bool {
    if sentence.tokens[token].dependency == .expl { return true }
    let governor = sentence.tokens[token].head
    guard governor >= 0, sentence.tokens[token].dependency.isNominalSubject else { return false }
    let range = governor..<min(sentence.tokens.count, governor + 30)
    let hasClause = range.contains {
      sentence.tokens[$0].head == governor
        && [.csubj, .csubjPassive].contains(sentence.tokens[$0].dependency)
    }
    let isClausal = range.contains {
      sentence.tokens[$0].head == governor
        && [.ccomp, .xcomp, .advcl].contains(sentence.tokens[$0].dependency)
    }
    let verb = sentence.tokens[governor]
    let isWeak =
      verb.tag == .jj || verb.lemma == "seem" || verb.lemma == "appear"
      || sentence.tokens[token].dependency == .nsubjPassive
      || ["time", "raining", "clear"].contains(verb.lemma)
    return hasClause || isClausal && isWeak
  }

  // MARK: Gender

  /// Whether a person is a woman, from titles and first names; nil where nothing tells.
  func gender(of person: Int) -> Bool? {
    let words = catalogue.nameWords
    for held in titles[person] {
      let last = held.title.split(separator: " ").last.map(String.init) ?? ""
      if words.contains(last, in: .femaleTitle) { return true }
      if words.contains(last, in: .maleTitle), last != "chairman" { return false }
    }
    guard let first = PersonDirectory.words(register.entities[person].label).first else {
      return nil
    }
    if words.contains(first, in: .femaleFirstName) { return true }
    if words.contains(first, in: .maleFirstName) { return false }
    return nil
  }

  /// Whoever speaks the quotation in which a token stands: not the "he" of his own words.
  private func speakers(at token: Int, _ index: Int) -> Set<Int> {
    guard let passage = passage(at: token, index), let speaker = speaker(of: passage) else {
      return []
    }
    return [speaker]
  }

  // MARK: Nouns

  private mutating func readNominal(_ token: Int, _ index: Int) {
    let sentence = sentences[index]
    guard !drafts[index].contains(where: { $0.tokens.contains(token) }) else { return }
    let noun = sentence.tokens[token]
    let word = noun.lowerLemma
    guard token > 0, token + 1 >= sentence.tokens.count || !sentence.tokens[token + 1].tag.isNoun
    else { return }
    if word == "counterpart", let found = counterpart(token, index) {
      addReference([found.entity], found.tokens, head: token, index, kind: .nominal)
      return
    }
    if let start = pairStart(token, sentence) {
      addReference(pair(word, token, index), start..<token + 1, head: token, index, kind: .nominal)
      return
    }
    guard sentence.isWord(token - 1, "the", "this", "that"), noun.tag != .nns,
      !sentence.isWord(token + 1, "of", "that", "which", "who", "whose", "where")
    else { return }
    let found = definite(word, token, index)
    addReference(
      found.map { [$0] } ?? [], token - 1..<token + 1, head: token, index, kind: .nominal)
  }

  /// "his Russian counterpart": whoever in the document holds an office in that state, if one does.
  private func counterpart(_ token: Int, _ index: Int) -> (entity: Int, tokens: Range<Int>)? {
    let state = drafts[index].first {
      $0.kind == .name && $0.tokens.upperBound == token
        && register.type($0.entities[0]) == .government
    }
    guard let state else { return nil }
    let bearers = titles.people(in: state.entities[0])
    guard bearers.count == 1, let bearer = bearers.first else { return nil }
    let start = state.tokens.lowerBound
    let hasOwner = start > 0 && sentences[index].tokens[start - 1].tag == .prpPossessive
    return (bearer, (hasOwner ? start - 1 : start)..<token + 1)
  }

  /// "the two leaders", "both countries", "the two warring sides".
  private func pairStart(_ token: Int, _ sentence: Sentence) -> Int? {
    guard sentence.tokens[token].tag == .nns else { return nil }
    var index = token - 1
    if index >= 0, sentence.tokens[index].tag == .jj || sentence.tokens[index].tag == .vbg {
      index -= 1
    }
    if sentence.isWord(index, "both") { return index }
    guard sentence.isWord(index, "two") else { return nil }
    return sentence.isWord(index - 1, "the", "these", "both") ? index - 1 : nil
  }

  private func pair(_ noun: String, _ token: Int, _ index: Int) -> [Int] {
    let words = catalogue.nameWords
    let types: Set<EntityType>
    if words.contains(noun, in: .countryNoun) || noun == "government" || noun == "capital" {
      types = [.government]
    } else if noun == "side" {
      types = [.government, .organisation]
    } else if words.contains(noun, in: .companyNoun) {
      types = [.company]
    } else if noun == "ally" || noun == "partner" || noun == "neighbour" || noun == "neighbor" {
      types = [.government]
    } else if words.contains(noun, in: .leaderNoun) {
      types = [.person]
    } else {
      return []
    }
    let before = antecedents(before: token, index, window: 2)
    for range in [index...index, max(0, index - 1)...index, max(0, index - 1)...max(0, index - 1)] {
      let found = before.distinct(in: range) { types.contains(register.type($0)) }
      if found.count == 2 { return found }
      if found.count > 2, range.count > 1 { continue }
    }
    return []
  }

  private func definite(_ noun: String, _ token: Int, _ index: Int) -> Int? {
    let words = catalogue.nameWords
    if words.contains(noun, in: .countryNoun) { return country(token, index) }
    let before = antecedents(before: token, index, window: 3)
    func best(_ fits: (Int) -> Bool) -> Int? { before.best(from: index, where: fits) }
    func kind(_ entity: Int) -> String {
      register.entry(entity).map { catalogue.row(of: $0)["kind"] } ?? ""
    }
    switch noun {
    case "agency":
      return best { entity in
        register.type(entity) == .agency
          || register.type(entity) == .media
            && register.entry(entity).map { catalogue[$0, "medium"] == "agency" } ?? false
      }
    case "ministry": return best { kind($0) == "ministry" || isLabelled($0, "ministry") }
    case "court": return best { kind($0) == "court" || isLabelled($0, "court") }
    case "department": return best { kind($0) == "ministry" && isLabelled($0, "department") }
    case "alliance", "bloc":
      return best { register.type($0) == .organisation && kind($0) != "party" }
    case "programme", "program", "project": return best { register.type($0) == .programme }
    default: break
    }
    if words.contains(noun, in: .companyNoun) { return best { register.type($0) == .company } }
    if words.contains(noun, in: .mediaNoun) { return best { register.type($0) == .media } }
    if words.contains(noun, in: .organisationNoun) {
      return best { register.type($0) == .organisation }
    }
    return bearer(of: noun, before, index)
  }

  private func isLabelled(_ entity: Int, _ word: String) -> Bool {
    register.type(entity) == .agency
      && Folding.folded(register.entities[entity].label).contains(word)
  }

  /// "the country": that of the clause's subject, or of the person who speaks, or the last one named.
  private func country(_ token: Int, _ index: Int) -> Int? {
    func state(_ draft: MentionDraft) -> Int? {
      guard draft.entities.count == 1 else { return nil }
      switch register.type(draft.entities[0]) {
      case .government: return draft.entities[0]
      case .person: return office(of: draft.entities[0])
      default: return nil
      }
    }
    for (subject, _) in subjects(token, index, isReflexive: true) {
      if let draft = draft(headedBy: subject, in: index), let state = state(draft) { return state }
    }
    if let previous = previousSubject(index), let state = state(previous) { return state }
    let before = antecedents(before: token, index, window: 1)
    let states = before.distinct(in: max(0, index - 1)...index) {
      register.type($0) == .government
    }
    return states.count == 1 ? states.first : nil
  }

  /// The state that a person speaks for: by the titles of the document, then by the catalogue.
  func office(of person: Int) -> Int? {
    let offices = Set(titles[person].compactMap(\.office))
      .filter { register.type($0) == .government }
    if offices.count == 1 { return offices.first }
    let bodies = Set(titles[person].compactMap(\.office).compactMap { register.entry($0) })
      .filter { catalogue.type(of: $0) == .agency }
    if offices.isEmpty, bodies.count == 1, let body = bodies.first,
      let government = catalogue.government(of: body), let known = register.known(government)
    {
      return known
    }
    guard offices.isEmpty, let entry = register.entry(person) else { return nil }
    let held = catalogue.offices(of: entry).filter { office in
      guard let state = office.office, catalogue.type(of: state) == .government else {
        return false
      }
      guard let year else { return true }
      return office.from != 0 && office.from <= year && (office.to == 0 || year <= office.to)
    }
    let states = Set(held.compactMap(\.office))
    guard states.count == 1, let state = states.first else { return nil }
    return register.known(state)
  }

  /// "the minister", "the politician": the last person who bears such a title.
  private func bearer(of noun: String, _ before: Antecedents, _ index: Int) -> Int? {
    let general: Set<String> = ["politician", "official", "diplomat", "leader", "statesman"]
    let isTitle = general.contains(noun) || catalogue.titles.contains(noun)
    guard isTitle else { return nil }
    return before.best(from: index) { entity in
      guard register.type(entity) == .person else { return false }
      let held = titles[entity]
      if general.contains(noun) {
        return held.contains { Self.politicalKinds.contains($0.kind) }
      }
      return held.contains { $0.title.split(separator: " ").last.map(String.init) == noun }
    }
  }

  private static let politicalKinds: Set<TitleIndex.Kind> = [
    .headOfState, .headOfGovernment, .minister, .deputyMinister, .ambassador, .legislator,
    .spokesperson, .adviser, .official,
  ]
}
