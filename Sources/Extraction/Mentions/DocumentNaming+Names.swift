internal import Graph
internal import Knowledge
internal import Language

extension DocumentNaming {
  /// Names of all kinds: first everyone who is named in full, then each name in turn.
  mutating func readNames() {
    let chosen = sentences.indices.map { selection.chosen(in: $0) }
    for (sentence, names) in chosen.enumerated() {
      for name in names { noteFullName(name, sentence) }
    }
    for (sentence, names) in chosen.enumerated() {
      for (position, name) in names.enumerated() {
        let next = position + 1 < names.count ? names[position + 1] : nil
        read(name, next, sentence)
      }
      readIntroducedAcronyms(sentence)
    }
    readDefinedAcronyms()
  }

  private mutating func noteFullName(_ name: NameCandidate, _ sentence: Int) {
    let text = sentences[sentence].text(name.tokens)
    switch name.reading {
    case .known(let entry, _) where catalogue.type(of: entry) == .person:
      let words = PersonDirectory.words(text)
      if words.count > 1 {
        let person = register.index(of: entry)
        let label = PersonDirectory.words(catalogue.label(of: entry))
        people.add(person, words: label, isFull: true)
        if words.last != label.last { people.addVariant(of: person, words: words) }
      }
    case .statistical(.person) where PersonDirectory.words(text).count > 1:
      _ = people.entity(fullName: text, register: &register)
    default: break
    }
  }

  private mutating func read(_ name: NameCandidate, _ next: NameCandidate?, _ sentence: Int) {
    switch name.reading {
    case .known(let entry, let kind):
      readKnown(entry, kind, name.tokens, next, sentence)
    case .agency(let core, let government, let governmentTokens):
      readAgency(core, government, name.tokens, governmentTokens, sentence)
    case .bareAgency(let core):
      readBareAgency(core, sentence)
    case .designation(let designation):
      let label = designation
      addName(register.index(of: label, type: .weapon), name.tokens, sentence)
    case .statistical(let kind):
      readStatistical(kind, name.tokens, sentence)
    case .ambiguous: break
    }
  }

  /// A mention by name, with its use read off the tree.
  mutating func addName(
    _ entity: Int, _ tokens: Range<Int>, _ sentence: Int, use: Mention.Use? = nil
  ) {
    register.addSurfaceForm(sentences[sentence].text(tokens), to: entity)
    let reader = UseReader(words: catalogue.nameWords)
    var head = sentences[sentence].head(of: tokens)
    var tokens = tokens
    if let noun = classNoun(governing: head, after: tokens, of: entity, sentence) {
      tokens = tokens.lowerBound..<noun + 1
      head = noun
    }
    add(
      MentionDraft(
        sentence: sentence, tokens: tokens, head: head, entities: [entity], kind: .name,
        use: use ?? reader.use(of: tokens, head: head, in: sentences[sentence])))
  }

  /// "S-400 missile [systems]", "the Rosoboronexport [company]", "Haberturk TV [channel]": the noun
  /// that says what the name before it is, and stands for it in the tree.
  private func classNoun(
    governing head: Int, after tokens: Range<Int>, of entity: Int, _ index: Int
  ) -> Int? {
    let sentence = sentences[index]
    let dependency = sentence.tokens[head].dependency
    let noun = sentence.tokens[head].head
    guard
      dependency == .compound || dependency == .nmodDescription || dependency == .amod
        || dependency == .appos || dependency == .nmod,
      noun >= tokens.upperBound, noun < tokens.upperBound + 7
    else { return nil }
    let groups: [NameWords.Group]
    switch register.type(entity) {
    case .weapon: groups = [.weaponNoun]
    case .company: groups = [.companyNoun]
    case .media: groups = [.mediaNoun]
    case .organisation: groups = [.organisationNoun]
    default: return nil
    }
    let token = sentence.tokens[noun]
    // "Airbus lenders" are not Airbus.
    let mayBePlural = register.type(entity) != .company
    guard token.tag == .nn || token.tag == .nns && mayBePlural,
      groups.contains(where: {
        catalogue.nameWords.contains(token.lowerLemma, in: $0)
          || catalogue.nameWords.contains(token.form.lowercased(), in: $0)
      })
    else { return nil }
    let isOnePhrase = (tokens.upperBound..<noun).allSatisfy { between in
      switch sentence.tokens[between].tag {
      case .nn, .nns, .nnp, .jj, .vbn, .vbg, .hyph, .cd, .afx, .in: true
      default: sentence.tokens[between].form == "-"
      }
    }
    return isOnePhrase ? noun : nil
  }

  private mutating func readKnown(
    _ entry: Catalogue.Entry, _ kind: Catalogue.Form.Kind, _ tokens: Range<Int>,
    _ next: NameCandidate?, _ index: Int
  ) {
    let sentence = sentences[index]
    if let entity = defined[Folding.folded(sentence.text(tokens))] {
      return addName(entity, tokens, index)
    }
    switch (catalogue.type(of: entry), kind) {
    case (.government, .capital):
      var isFollowedByItsState = false
      if case .known(entry, _) = next?.reading, let next,
        next.tokens.lowerBound == tokens.upperBound + 1, sentence.isWord(tokens.upperBound, ",")
      {
        isFollowedByItsState = true
      }
      let reader = UseReader(words: catalogue.nameWords)
      if reader.isTown(
        tokens, head: sentence.head(of: tokens), in: sentence,
        isFollowedByItsState: isFollowedByItsState)
      {
        addName(register.index(of: sentence.text(tokens), type: .place), tokens, index, use: .place)
      } else {
        addName(register.index(of: entry), tokens, index)
      }
    case (.government, .demonym):
      if isPeople(tokens, sentence) { return addName(register.index(of: entry), tokens, index) }
      guard isAdjective(tokens, sentence) else { return }
      addName(register.index(of: entry), tokens, index, use: .modifier)
    case (.weapon, _):
      if let programme = programme(of: entry, tokens, sentence) {
        addName(register.index(of: programme.entry), programme.tokens, index)
      } else {
        addName(register.index(of: entry), tokens, index)
      }
    case (.person, _):
      readKnownPerson(entry, tokens, index)
    case (.agency, _):
      readKnownAgency(entry, tokens, index)
    default:
      addName(register.index(of: entry), tokens, index)
    }
  }

  /// "[The Egyptians] warned Hamas", "talks with [the Russians]": the state, by its people.
  private func isPeople(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let head = sentence.head(of: tokens)
    let token = sentence.tokens[head]
    guard [.nns, .nnps].contains(token.tag), token.isCapitalised,
      sentence.isWord(tokens.lowerBound - 1, "the"),
      !sentence.tokens.contains(where: {
        $0.head == head && ![.det, .case, .conj, .cc, .punct].contains($0.dependency)
      })
    else { return false }
    switch token.dependency {
    case .nsubj: return true
    case .obl, .nmod:
      return sentence.tokens[max(0, tokens.lowerBound - 2)].form.lowercased() == "with"
    default: return false
    }
  }

  /// "Turkish" before a noun, "Rwandan-backed"; not "Turks" and "an American", who are people.
  private func isAdjective(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let token = sentence.tokens[sentence.head(of: tokens)]
    if token.tag == .nns || token.tag == .nnps { return false }
    switch token.dependency {
    case .amod, .compound, .conj, .nmodDescription: return true
    default:
      let next = tokens.upperBound
      guard next < sentence.tokens.count else { return token.tag == .jj }
      switch sentence.tokens[next].tag {
      case .nn, .nns, .nnp, .nnps, .jj, .hyph, .afx, .vbn, .vbg: return true
      default: return token.tag == .jj || sentence.isWord(next, "-")
      }
    }
  }

  /// "F-35 fighter jet program": the programme that makes this weapon, if the tables have one.
  private func programme(
    of weapon: Catalogue.Entry, _ tokens: Range<Int>, _ sentence: Sentence
  ) -> (entry: Catalogue.Entry, tokens: Range<Int>)? {
    var end = tokens.upperBound
    while end < sentence.tokens.count, end - tokens.upperBound < 6 {
      let token = sentence.tokens[end]
      let word = token.lowerLemma
      if word == "program" || word == "programme" || word == "project" {
        guard let entry = catalogue.programme(of: weapon) else { return nil }
        return (entry, tokens.lowerBound..<end + 1)
      }
      guard token.tag.isNoun || token.tag == .jj || token.tag == .hyph || token.tag == .vbn
      else { return nil }
      end += 1
    }
    return nil
  }

  private mutating func readKnownPerson(
    _ entry: Catalogue.Entry, _ tokens: Range<Int>, _ sentence: Int
  ) {
    let text = sentences[sentence].text(tokens)
    let words = PersonDirectory.words(text)
    let entity = register.index(of: entry)
    if words.count == 1 {
      // "Bashir al-Assad" is no Bashir.
      let next = tokens.upperBound
      if sentences[sentence].isWord(next, "al", "el", "bin", "ibn")
        || sentences[sentence].isWord(next, "-") && sentences[sentence].tokens[next].tag != .colon
          && next + 1 < sentences[sentence].tokens.count
          && sentences[sentence].tokens[next + 1].tag.isProperNoun
      {
        return
      }
      let others = people.owners(words).filter { $0 != entity }
      if !others.isEmpty {
        let isNamed = people.isNamedInFull(entity)
        // The surname of two people, or of one whom the document names and the tables do not.
        if isNamed || others.count > 1 { return }
        addName(others[0], tokens, sentence)
        return
      }
    }
    people.add(entity, words: PersonDirectory.words(catalogue.label(of: entry)), isFull: false)
    addName(entity, tokens, sentence)
  }

  // MARK: Public bodies

  /// "US State Department": the body, and inside it the state that it names.
  private mutating func readKnownAgency(
    _ entry: Catalogue.Entry, _ tokens: Range<Int>, _ index: Int
  ) {
    let entity = register.index(of: entry)
    let government = catalogue.government(of: entry)
    let inner = selection.candidates[index].first { candidate in
      guard case .known(let other, let kind) = candidate.reading else { return false }
      return other == government && kind != .capital && candidate.tokens.count < tokens.count
        && tokens.contains(candidate.tokens.lowerBound)
        && candidate.tokens.upperBound <= tokens.upperBound
    }
    if let government, let inner, isAdjectival(tokens, sentences[index]) {
      addName(register.index(of: government), inner.tokens, index, use: .modifier)
      return
    }
    addName(entity, tokens, index)
    guard let government, let inner else { return }
    let state = register.index(of: government)
    addName(state, inner.tokens, index, use: .modifier)
    guard catalogue[entry, "kind"] != "armed force" else { return }
    affiliations.append(
      Affiliation(
        relation: .partOf, source: entity, target: state, title: nil, isPast: false,
        sentence: index, trigger: tokens))
  }

  /// "US military presence": the adjective is not the body.
  func isAdjectival(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let last = sentence.tokens[tokens.upperBound - 1]
    guard last.tag == .jj, last.dependency == .amod, !last.isCapitalised,
      tokens.upperBound < sentence.tokens.count
    else { return false }
    // "The Israeli military conducts": no noun follows.
    let next = sentence.tokens[tokens.upperBound]
    return next.tag.isNoun || [.jj, .hyph, .vbg, .vbn, .cd, .cc, .comma].contains(next.tag)
  }

  private mutating func readAgency(
    _ core: Catalogue.AgencyCore, _ government: Catalogue.Entry, _ tokens: Range<Int>,
    _ governmentTokens: Range<Int>, _ sentence: Int
  ) {
    let found = catalogue.agency(core, of: government)
    let entity =
      found.entry.map { register.index(of: $0) } ?? register.index(of: found.name, type: .agency)
    let state = register.index(of: government)
    if isAdjectival(tokens, sentences[sentence]) {
      addName(state, governmentTokens, sentence, use: .modifier)
      return
    }
    addName(entity, tokens, sentence)
    addName(state, governmentTokens, sentence, use: .modifier)
    introduced[Folding.folded(sentences[sentence].text(core.words))] = entity
    affiliations.append(
      Affiliation(
        relation: .partOf, source: entity, target: state, title: nil, isPast: false,
        sentence: sentence, trigger: core.words))
  }

  /// "the Defence Ministry": the one that the document completed, or that of the state it is about.
  private mutating func readBareAgency(_ core: Catalogue.AgencyCore, _ sentence: Int) {
    guard core.isCapitalised else { return }
    let text = Folding.folded(sentences[sentence].text(core.words))
    if let known = introduced[text] {
      addName(known, core.words, sentence)
      return
    }
    let before = core.words.lowerBound - 1
    let hasArticle = sentences[sentence].isWord(before, "the")
    guard hasArticle,
      let government = actingState(beside: core.words, sentence) ?? selection.mainGovernment
        ?? outletState(sentence),
      !isTarget(government, of: core.words, sentence),
      catalogue.kind(of: core) != "armed force",
      let entry = catalogue.agency(core, of: government).entry
    else { return }
    addName(register.index(of: entry), core.words, sentence)
  }

  /// "[Russia] has condemned the coup, the Foreign Ministry said": the state that acts before it.
  private func actingState(beside words: Range<Int>, _ index: Int) -> Catalogue.Entry? {
    let sentence = sentences[index]
    guard sentence.tokens[sentence.head(of: words)].dependency.isNominalSubject else { return nil }
    return states(in: index).first { name, _ in
      name.upperBound <= words.lowerBound
        && sentence.tokens[sentence.head(of: name)].dependency.isNominalSubject
        && sentence.tokens[sentence.head(of: name)].head
          != sentence.tokens[
            sentence.head(of: words)
          ].head
    }?.state
  }

  /// "the Treasury blacklisted [Iran]'s bank": a body does not act on its own state.
  private func isTarget(
    _ government: Catalogue.Entry, of words: Range<Int>, _ index: Int
  ) -> Bool {
    let sentence = sentences[index]
    let body = sentence.tokens[sentence.head(of: words)]
    guard body.dependency == .nsubj else { return false }
    return states(in: index).contains { name, state in
      guard state == government, name.lowerBound > words.upperBound else { return false }
      var token = sentence.head(of: name)
      var steps = 0
      while token >= 0, steps < 4 {
        if sentence.tokens[token].dependency == .obj {
          return sentence.tokens[token].head == body.head
        }
        token = sentence.tokens[token].head
        steps += 1
      }
      return false
    }
  }

  private func states(in index: Int) -> [(name: Range<Int>, state: Catalogue.Entry)] {
    selection.candidates[index].compactMap { name in
      guard case .known(let entry, _) = name.reading, catalogue.type(of: entry) == .government
      else { return nil }
      return (name.tokens, entry)
    }
  }

  /// The state of the only outlet in the sentence, where the document speaks of that state too:
  /// "sources in the Ministry of Defense told Türkiye Today".
  private func outletState(_ index: Int) -> Catalogue.Entry? {
    var states: Set<Catalogue.Entry> = []
    for name in selection.candidates[index] {
      if case .known(let entry, _) = name.reading, catalogue.type(of: entry) == .media,
        let state = catalogue.government(of: entry), selection.certain[state] != nil
      {
        states.insert(state)
      }
    }
    return states.count == 1 ? states.first : nil
  }
}
