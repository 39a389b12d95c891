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
        case .cd: readBareNumber(token, index)
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

  mutating func addReference(
    _ entities: [Int], _ tokens: Range<Int>, head: Int, _ sentence: Int, kind: Mention.Kind
  ) {
    guard !entities.isEmpty else { return }
    add(
      MentionDraft(
        sentence: sentence, tokens: tokens, head: head, entities: entities, kind: kind,
        use: .actor))
  }

  // MARK: Pronouns

  mutating func readPronoun(_ token: Int, _ index: Int) {
    if let owner = ownerBeside(token, index) {
      addReference([owner], token..<token + 1, head: token, index, kind: .pronoun)
      return
    }
    let entities: [Int]
    switch sentences[index].tokens[token].form.lowercased() {
    // What one does to oneself is no claim about another.
    case "he", "him", "his": entities = person(token, index, isFemale: false)
    case "she", "her", "hers": entities = person(token, index, isFemale: true)
    case "it", "its": entities = thing(token, index)
    case "they", "them", "their", "theirs": entities = several(token, index)
    default: return
    }
    addReference(entities, token..<token + 1, head: token, index, kind: .pronoun)
  }

  func person(_ token: Int, _ index: Int, isFemale: Bool) -> [Int] {
    let isReflexive = sentences[index].tokens[token].tag == .prpPossessive
    let isOpen =
      previousSubject(index).map {
        !$0.entities.contains { register.type($0) == .person }
      } ?? true
    if isReflexive || isOpen, let ahead = subjectAhead(of: token, index),
      register.type(ahead) == .person, gender(of: ahead).map({ $0 == isFemale }) ?? true
    {
      return [ahead]
    }
    func fits(_ entity: Int) -> Bool { self.fits(entity, isFemale: isFemale) }
    if let asked = asked(token, index), fits(asked) { return [asked] }
    // "He told Chris Mason [he] discussed it": the one who tells, known or not.
    if let teller = pronounTelling(token, index) {
      return draft(headedBy: teller, in: index).map(\.entities) ?? []
    }
    if let owner = owner(above: token, index) {
      guard let draft = draft(headedBy: owner, in: index), draft.entities.count == 1 else {
        return []
      }
      if fits(draft.entities[0]) { return draft.entities }
    }
    for (subject, _) in subjects(token, index, isReflexive: isReflexive) {
      guard let draft = draft(headedBy: subject, in: index) else {
        if isUnnamedPerson(subject, index) { return [] }
        continue
      }
      if draft.entities.count == 1, fits(draft.entities[0]) { return draft.entities }
    }
    let excluded = speakers(at: token, index).union(ownSubject(of: token, index))
    let best = antecedents(before: token, index, window: 2)
      .best(from: index) { fits($0) && !excluded.contains($0) }
    return best.map { [$0] } ?? []
  }

  /// "Iran and [its] ally Hezbollah", "Putin and [his] minister": the one beside it.
  private func ownerBeside(_ pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    guard sentence.tokens[pronoun].tag == .prpPossessive,
      sentence.isWord(pronoun - 1, "and", "or", "&"),
      case let end = sentence.isWord(pronoun - 2, ",") ? pronoun - 2 : pronoun - 1,
      let draft = drafts[index].first(where: {
        $0.tokens.upperBound == end && $0.kind == .name && $0.entities.count == 1
          && $0.use != .modifier
      })
    else { return nil }
    let entity = draft.entities[0]
    switch sentence.tokens[pronoun].form.lowercased() {
    case "his": return fits(entity, isFemale: false) ? entity : nil
    case "her": return fits(entity, isFemale: true) ? entity : nil
    case "its":
      return [.government, .company, .organisation, .agency, .media]
        .contains(register.type(entity)) ? entity : nil
    case "their":
      return [.company, .organisation, .agency].contains(register.type(entity)) ? entity : nil
    default: return nil
    }
  }

  private func fits(_ entity: Int, isFemale: Bool) -> Bool {
    register.type(entity) == .person && gender(of: entity).map { $0 == isFemale } ?? true
  }

  /// "the nominee's speech after [his] visit": whose speech it is, named or not.
  private func owner(above pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    var noun = sentence.tokens[pronoun].head
    // "Trump's visit to Mexico, where [he] met"
    if noun >= 0, sentence.tokens[noun].dependency == .aclRelative,
      sentence.tokens[pronoun].dependency == .nsubj
    {
      noun = sentence.tokens[noun].head
    }
    while noun >= 0, sentence.tokens[noun].tag.isNoun,
      [.nmod, .obl].contains(sentence.tokens[noun].dependency)
    {
      noun = sentence.tokens[noun].head
      guard noun >= 0, noun < pronoun, sentence.tokens[noun].tag.isNoun else { return nil }
      let owner = (max(0, noun - 12)..<noun).last {
        sentence.tokens[$0].head == noun && sentence.tokens[$0].dependency == .nmodPossessive
          && [.nn, .nnp, .nnps].contains(sentence.tokens[$0].tag)
      }
      if let owner { return owner }
    }
    return nil
  }

  /// The pronoun that is the subject of "told" above a clause whose subject is a pronoun too.
  private func pronounTelling(_ pronoun: Int, _ index: Int) -> Int? {
    let tokens = sentences[index].tokens
    let clause = tokens[pronoun].head
    guard clause >= 0, tokens[pronoun].dependency.isNominalSubject,
      tokens[clause].dependency == .ccomp, case let verb = tokens[clause].head, verb >= 0,
      verb < pronoun, tokens[verb].lemma == "tell"
    else { return nil }
    return (0..<verb).last {
      tokens[$0].head == verb && tokens[$0].dependency.isNominalSubject && tokens[$0].tag == .prp
        && tokens[$0].form.lowercased() == tokens[pronoun].form.lowercased()
    }
  }

  /// "asked Rubio why [he] attacked": who is asked is who did it.
  private func asked(_ pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let clause = sentence.tokens[pronoun].head
    guard clause >= 0, sentence.tokens[pronoun].dependency.isNominalSubject,
      [.ccomp, .advcl].contains(sentence.tokens[clause].dependency)
    else { return nil }
    let verb = sentence.tokens[clause].head
    guard verb >= 0, verb < pronoun,
      lexicon.classes.contains(sentence.tokens[verb].lowerLemma, in: .askingVerb),
      let object = (verb..<pronoun).first(where: {
        sentence.tokens[$0].head == verb
          && [.obj, .iobj].contains(sentence.tokens[$0].dependency)
      }), let draft = draft(headedBy: object, in: index), draft.entities.count == 1
    else { return nil }
    return draft.entities[0]
  }

  /// "[Someone] believed that he", "the [suspect] said he", "[Hinckley] thought he" where nothing
  /// tells who that is: no one who is named is meant.
  private func isUnnamedPerson(_ subject: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let token = sentence.tokens[subject]
    if token.tag == .nn {
      // "The prime minister remains resolute in his support"
      return lexicon.classes.contains(token.lowerLemma, in: .privatePerson)
        || catalogue.titles.contains(token.lowerLemma)
          && !sentence.tokens.contains { $0.head == subject && $0.dependency == .appos }
    }
    return sentence.names.contains { $0.kind == .person && $0.tokens.contains(subject) }
  }

  /// "Japarov wrote to Trump and asked [him]": no object pronoun means the subject of its own verb.
  private func ownSubject(of pronoun: Int, _ index: Int) -> [Int] {
    let sentence = sentences[index]
    guard [.obj, .iobj].contains(sentence.tokens[pronoun].dependency) else { return [] }
    let clauses = ClauseSubjects(sentence: sentence)
    var verb = sentence.tokens[pronoun].head
    while verb >= 0, clauses.subject(of: verb) == nil, sentence.tokens[verb].dependency == .conj {
      verb = sentence.tokens[verb].head
    }
    guard verb >= 0, let subject = clauses.subject(of: verb) else { return [] }
    return draft(headedBy: subject, in: index)?.entities ?? []
  }

  /// "During [his] conversation with Hagel, Yaalon clarified": the subject that the opening phrase
  /// waits for.
  func subjectAhead(of pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let noun = sentence.tokens[pronoun].head
    // "Even as [he] accused them, Giuliani would not".
    let isClause =
      noun >= 0 && sentence.tokens[noun].dependency == .advcl
      && sentence.tokens[pronoun].dependency.isNominalSubject
    var phrase = noun
    // "Hours before [his] meeting with Hagel, Yaalon clarified"
    if noun >= 0, sentence.tokens[noun].dependency == .nmod,
      case let time = sentence.tokens[noun].head, time >= 0, time < pronoun,
      ["minute", "hour", "day", "week", "month", "year"].contains(sentence.tokens[time].lemma)
    {
      phrase = time
    }
    guard noun > pronoun,
      isClause || [.obl, .oblUnmarked].contains(sentence.tokens[phrase].dependency)
    else { return nil }
    let verb = sentence.tokens[phrase].head
    guard verb > noun,
      let subject = (noun + 1..<verb).first(where: {
        sentence.tokens[$0].head == verb && sentence.tokens[$0].dependency.isNominalSubject
      }), let draft = draft(headedBy: subject, in: index), draft.kind == .name,
      draft.entities.count == 1
    else { return nil }
    return draft.entities[0]
  }

  func thing(_ token: Int, _ index: Int) -> [Int] {
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
    if isPossessive, let foe = foe(around: token, index, where: fits) { return [foe] }
    // "Turkey's criticism of [its] policy" is of another's.
    if isPossessive, let owner = owner(above: token, index),
      case let noun = sentence.tokens[sentence.tokens[owner].head].lowerLemma,
      ![WordClasses.Name.assertiveNoun, .strikeNoun, .sufferedNoun].contains(where: {
        lexicon.classes.contains(noun, in: $0)
      }),
      let draft = draft(headedBy: owner, in: index), draft.entities.count == 1,
      fits(draft.entities[0])
    {
      return draft.entities
    }
    if isPossessive, let pressed = pressed(around: token, index) ?? aided(around: token, index),
      fits(pressed)
    {
      return [pressed]
    }
    for (subject, isAcrossRelative) in subjects(token, index, isReflexive: isPossessive) {
      if isPossessive, let body = body(servedBy: subject, index), fits(body) { return [body] }
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
    if let treated = treated(before: token, index), fits(treated) { return [treated] }
    guard isAtStart(token, sentence) else { return [] }
    guard let previous = previousSubject(index), previous.entities.count == 1,
      fits(previous.entities[0])
    else { return [] }
    return previous.entities
  }

  /// "Blinken announced sanctions against RT, accusing [it] of lying": the one body that the clause
  /// before names beside persons.
  private func treated(before pronoun: Int, _ index: Int) -> Int? {
    let tokens = sentences[index].tokens
    let verb = tokens[pronoun].head
    guard verb >= 0, verb < pronoun, tokens[pronoun].dependency == .obj, tokens[verb].tag == .vbg,
      tokens[verb].dependency == .advcl, verb > 0, tokens[verb - 1].tag == .comma
    else { return nil }
    let named = drafts[index].filter {
      $0.tokens.upperBound < verb && $0.use == .actor && $0.kind == .name
        && ![.amod, .compound, .nmodPossessive].contains(tokens[$0.head].dependency)
        && $0.entities.contains { register.type($0) != .person }
    }
    guard named.count == 1, named[0].entities.count == 1 else { return nil }
    return named[0].entities[0]
  }

  /// "[Israel]'s defence minister said its": no person has what is "its", so whose minister he is.
  private func body(servedBy subject: Int, _ index: Int) -> Int? {
    let tokens = sentences[index].tokens
    guard
      draft(headedBy: subject, in: index).map({
        $0.entities.allSatisfy { register.type($0) == .person }
      }) ?? lexicon.classes.contains(tokens[subject].lowerLemma, in: .representative)
    else { return nil }
    let owners = drafts[index].filter {
      $0.entities.count == 1 && $0.tokens.upperBound <= subject && tokens[$0.head].head == subject
        && [.nmodPossessive, .amod, .compound].contains(tokens[$0.head].dependency)
    }
    return owners.count == 1 ? owners[0].entities[0] : nil
  }

  /// "imposed sanctions on Turkey for [its] purchase": whom the deed befalls has done what it is for.
  func affected(around pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let noun = sentence.tokens[pronoun].head
    // "its purchase", "the country's purchase"
    let first = pronoun > 0 && sentence.tokens[pronoun - 1].tag == .dt ? pronoun - 1 : pronoun
    // "in response to its invasion"
    let isResponse = sentence.isWord(first - 1, "to") && sentence.isWord(first - 2, "response")
    guard noun > pronoun, isResponse || sentence.isWord(first - 1, "for", "over") else {
      return nil
    }
    var verb = sentence.tokens[noun].head
    if isResponse, verb == first - 2 { verb = sentence.tokens[verb].head }
    guard verb >= 0, verb < pronoun else { return nil }
    // The nearest name between the deed and its reason that is its object or stands after "on".
    let named = drafts[index].filter { draft in
      guard draft.tokens.lowerBound > verb, draft.tokens.upperBound <= pronoun,
        draft.entities.count == 1, draft.kind != .pronoun,
        // "under EU sanctions over its annexation"
        sentence.tokens[draft.tokens.upperBound].tag != .nns
      else { return false }
      let dependency = sentence.tokens[draft.head].dependency
      return dependency == .obj || dependency == .obl || dependency == .nmod
        || dependency == .nmodPossessive
    }
    return named.last?.entities.first
  }

  /// "accused the RSF and imposed sanctions on [its] leader": nobody does that to his own.
  func foe(around pronoun: Int, _ index: Int, where fits: (Int) -> Bool) -> Int? {
    let sentence = sentences[index]
    let noun = sentence.tokens[pronoun].head
    guard noun > pronoun, [.obj, .nmod, .obl].contains(sentence.tokens[noun].dependency) else {
      return nil
    }
    var verb = sentence.tokens[noun].head
    guard verb >= 0, Self.hostile.contains(sentence.tokens[verb].lowerLemma) else { return nil }
    if sentence.tokens[verb].tag.isNoun { verb = sentence.tokens[verb].head }
    guard verb >= 0, [.vbd, .vbz, .vbp, .vbn].contains(sentence.tokens[verb].tag),
      let subject = subjects(pronoun, index, isReflexive: true).first,
      let actor = draft(headedBy: subject.head, in: index)
    else { return nil }
    return drafts[index].last {
      $0.tokens.lowerBound > subject.head && $0.tokens.upperBound <= pronoun
        && $0.entities.count == 1 && $0.entities != actor.entities && $0.use == .actor
        && fits($0.entities[0])
    }?.entities.first
  }

  /// "pressed Russia to cease [its] support": whoever is to do it does so with his own.
  func pressed(around pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    var verb = sentence.tokens[pronoun].head
    while verb > pronoun, !sentence.tokens[verb].tag.isVerb {
      verb = sentence.tokens[verb].head
    }
    guard verb >= 0, sentence.tokens[verb].tag == .vb,
      [.xcomp, .advcl, .ccomp].contains(sentence.tokens[verb].dependency),
      case let governor = sentence.tokens[verb].head, governor >= 0, governor < verb,
      lexicon.classes.contains(sentence.tokens[governor].lowerLemma, in: .objectControl),
      let object = (governor..<verb).first(where: {
        sentence.tokens[$0].head == governor
          && [.obj, .iobj].contains(sentence.tokens[$0].dependency)
      }), let draft = draft(headedBy: object, in: index), draft.entities.count == 1
    else { return nil }
    return draft.entities[0]
  }

  /// "is helping Russia in [its] war": what one is helped in is one's own.
  func aided(around pronoun: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    let noun = sentence.tokens[pronoun].head
    guard noun > pronoun, sentence.isWord(pronoun - 1, "in", "with", "during", "throughout"),
      case let verb = sentence.tokens[noun].head, verb >= 0, verb < pronoun,
      lexicon.classes.contains(sentence.tokens[verb].lowerLemma, in: .aidVerb)
        || ["provide", "supply", "give", "send", "lend"].contains(sentence.tokens[verb].lemma),
      let object = (verb + 1..<pronoun).first(where: {
        sentence.tokens[$0].head == verb
          && [.obj, .iobj].contains(sentence.tokens[$0].dependency)
      }), let draft = draft(headedBy: object, in: index), draft.entities.count == 1
    else { return nil }
    return draft.entities[0]
  }

  private static let hostile: Set<String> = [
    "sanction", "blacklist", "blame", "condemn", "criticise", "criticize", "denounce", "attack",
    "kill", "strike", "bomb", "arrest", "indict", "target", "punish", "assassinate", "detain",
  ]

  func several(_ token: Int, _ index: Int) -> [Int] {
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
  func plural(_ head: Int, _ index: Int) -> [Int]? {
    let sentence = sentences[index]
    guard let draft = draft(headedBy: head, in: index) else { return nil }
    var members = draft.entities
    for token in head..<min(sentence.tokens.count, head + 40)
    where sentence.tokens[token].head == head && sentence.tokens[token].dependency == .conj {
      guard let other = self.draft(headedBy: token, in: index) else { return nil }
      members += (holder(after: other, in: index) ?? other).entities
    }
    if members.count > 1 { return members }
    let isPlural = sentence.tokens[head].tag == .nns || sentence.tokens[head].tag == .nnps
    guard isPlural, register.type(members[0]) != .weapon else { return nil }
    return members
  }

  /// "Lavrov and [U.S.] Secretary of State [Marco Rubio]": the person, where the parser took the state
  /// for the head.
  private func holder(after state: MentionDraft, in index: Int) -> MentionDraft? {
    guard register.type(state.entities[0]) == .government else { return nil }
    let title = TitleReader(catalogue: catalogue).titles(in: sentences[index]).first {
      $0.tokens.lowerBound == state.tokens.upperBound
    }
    guard let title else { return nil }
    return drafts[index].first {
      $0.tokens.lowerBound == title.tokens.upperBound && register.type($0.entities[0]) == .person
    }
  }

  func subjects(_ token: Int, _ index: Int, isReflexive: Bool) -> [(
    head: Int, isAcrossRelative: Bool
  )] {
    ClauseSubjects(sentence: sentences[index]).subjects(around: token, isReflexive: isReflexive)
  }

  /// The mention that is the subject of the sentence before, in the same or the next block.
  func previousSubject(_ index: Int) -> MentionDraft? {
    guard index > 0, sentences[index].block - sentences[index - 1].block <= 1,
      let subject = ClauseSubjects(sentence: sentences[index - 1]).mainSubject
    else { return nil }
    return draft(headedBy: subject, in: index - 1)
  }

  func isAtStart(_ token: Int, _ sentence: Sentence) -> Bool {
    // "Two days afterwards it", "In the end they": nothing named, nothing done before it.
    token < 6
      && sentence.tokens[..<token].allSatisfy {
        !$0.tag.isVerb && !$0.tag.isProperNoun && $0.tag != .prp && $0.tag != .prpPossessive
      }
  }

  /// "It is possible that", "it was reported", "it seems": no one is meant.
  func isExpletive(_ token: Int, _ sentence: Sentence) -> Bool {
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
  func speakers(at token: Int, _ index: Int) -> Set<Int> {
    guard let passage = passage(at: token, index), let speaker = speaker(of: passage) else {
      return []
    }
    return [speaker]
  }

}
