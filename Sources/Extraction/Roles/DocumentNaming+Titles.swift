internal import Graph
internal import Knowledge
internal import Language

extension DocumentNaming {
  /// Titles beside names: "Turkish Foreign Minister Mevlut Cavusoglu", "Haluk Gorgun, the head of
  /// Aselsan", "SSB chief Demir"; and titles that stand for their holder.
  mutating func readTitles() {
    let reader = TitleReader(catalogue: catalogue)
    var open: [(sentence: Int, title: TitlePhrase)] = []
    for index in sentences.indices {
      var last: TitlePhrase?
      for title in reader.titles(in: sentences[index]) {
        // "Chief Executive Officer ([CEO]) Son Jae-il"
        if let last, last.tokens.upperBound + 1 == title.tokens.lowerBound,
          sentences[index].tokens[last.tokens.upperBound].tag == .leftBracket
        {
          continue
        }
        last = title
        if let owner = owner(before: title, index) ?? owner(after: title, index) {
          let text = Folding.folded(sentences[index].text(title.tokens))
          officesOfTitles[text, default: []].insert(owner.entities[0])
        }
        dropWords(of: title, index)
        let named = drafts[index]
        if named.contains(where: {
          // "ambassador to the [United States]" only ends with a name.
          $0.kind == .name && $0.tokens.contains(title.tokens.upperBound - 1)
            && !($0.tokens.lowerBound > title.tokens.lowerBound
              && $0.tokens.upperBound == title.tokens.upperBound)
        }) {
          continue
        }
        if let person = person(besideTitle: title, index) {
          record(title, of: person.entity, person.tokens, index)
          // "Conservative Party [leader] and Prime Minister Boris Johnson", "[agent] and terrorism
          // specialist Ali Soufan"
          if let first = open.last, first.sentence == index,
            sentences[index].isWord(first.title.tokens.upperBound, "and"),
            first.title.tokens.upperBound < title.tokens.lowerBound,
            (first.title.tokens.upperBound + 1..<title.tokens.lowerBound).allSatisfy({
              sentences[index].tokens[$0].tag == .nn || sentences[index].tokens[$0].tag == .jj
            }),
            person.tokens.lowerBound >= title.tokens.upperBound,
            !areOfTwoStates(first.title, title, index)
          {
            open.removeLast()
            record(first.title, of: person.entity, person.tokens, index)
          }
        } else {
          open.append((index, title))
        }
      }
    }
    for (sentence, title) in open { readBareTitle(title, sentence) }
    readPluralTitles(reader)
    readMemberships()
    readParties()
  }

  /// "presidents Erdogan and Aliyev", "Germany's ministers A, B and C": each holds the office.
  private mutating func readPluralTitles(_ reader: TitleReader) {
    for index in sentences.indices {
      let sentence = sentences[index]
      let starts = drafts[index].filter {
        $0.kind == .name && register.type($0.entities[0]) == .person
      }.map(\.tokens.lowerBound)
      for last in Set(starts).sorted().map({ $0 - 1 }) where last >= 0 {
        guard let title = reader.pluralTitle(endingAt: last, in: sentence) else { continue }
        var holders: [MentionDraft] = []
        var states: [Int: Int] = [:]
        var next = last + 1
        while let holder = drafts[index].first(where: {
          $0.tokens.lowerBound == next && $0.kind == .name
            && register.type($0.entities[0]) == .person
        }) {
          holders.append(holder)
          next = holder.tokens.upperBound
          if sentence.isWord(next, "of"),
            let state = drafts[index].first(where: {
              (next + 1...next + 2).contains($0.tokens.lowerBound) && $0.kind == .name
                && register.type($0.entities[0]) == .government
            })
          {
            // "presidents Torrijos of Panama and Fernandez of Peru"
            states[holder.entities[0]] = state.entities[0]
            next = state.tokens.upperBound
          }
          let end = next
          while sentence.isWord(next, ",", "and") { next += 1 }
          guard next > end else { break }
        }
        guard holders.count > 1 else { continue }
        for holder in holders {
          guard let state = states[holder.entities[0]] else {
            record(title, of: holder.entities[0], holder.tokens, index)
            continue
          }
          hold(title, by: holder.entities[0], in: state, index)
        }
      }
    }
  }

  /// "the top U.S. [diplomat] and Iranian [Foreign Minister] Javad Zarif": two people.
  private func areOfTwoStates(_ first: TitlePhrase, _ second: TitlePhrase, _ index: Int) -> Bool {
    let states = [first, second].compactMap { owner(before: $0, index)?.entities[0] }
    return states.count == 2 && states[0] != states[1]
      && states.allSatisfy { register.type($0) == .government }
  }

  /// "[Defense] Secretary", "Secretary of [State]": a word of the title is no name of its own.
  mutating func dropWords(of title: TitlePhrase, _ index: Int) {
    guard title.tokens.count > 1 else { return }
    let parties = drafts[index].filter(isParty).map(\.tokens)
    drafts[index].removeAll { draft in
      if title.kind == .militaryChief, draft.kind == .name,
        title.tokens.lowerBound < draft.tokens.lowerBound,
        draft.tokens.upperBound <= title.tokens.upperBound,
        register.entry(draft.entities[0]) == nil
      {
        return true
      }
      return draft.kind == .name && draft.tokens.count == 1 && !parties.contains(draft.tokens)
        && title.tokens.contains(draft.tokens.lowerBound)
        && !sentences[index].isWord(draft.tokens.lowerBound - 1, "the")
    }
  }

  // MARK: A title and its person

  func person(besideTitle title: TitlePhrase, _ index: Int) -> (
    entity: Int, tokens: Range<Int>
  )? {
    let sentence = sentences[index]
    let people = drafts[index].filter {
      $0.kind == .name && register.type($0.entities[0]) == .person
    }
    // "Foreign Minister Mevlut Cavusoglu"; "the Turkish president, Ibrahim Kalin" goes below.
    // A rank or a style may be a part of the name: "[Sultan Qaboos]", "[Ayatollah Ali Khamenei]".
    let nameStart = nameStart(after: title, index)
    var styleStart = nameStart
    while styleStart > title.tokens.upperBound,
      catalogue.isHonorific(sentence.tokens[styleStart - 1])
    {
      styleStart -= 1
    }
    if let after = people.first(where: {
      (styleStart...nameStart).contains($0.tokens.lowerBound)
    }) {
      return (after.entities[0], after.tokens)
    }
    let phrase = officePhrase(of: title, index)
    // "Foreign Minister of the Republic of Armenia Ararat Mirzoyan"
    if phrase.upperBound > title.tokens.upperBound,
      let after = people.first(where: { $0.tokens.lowerBound == phrase.upperBound })
    {
      return (after.entities[0], after.tokens)
    }
    // "Head of the International Atomic Energy Agency (IAEA) Rafael Grossi"
    if phrase.upperBound > title.tokens.upperBound,
      let next = sentence.afterAcronym(at: phrase.upperBound),
      let after = people.first(where: { $0.tokens.lowerBound == next })
    {
      return (after.entities[0], after.tokens)
    }
    // "the head of the Turkish company Aselsan, Haluk Gorgun,"
    var end = max(phrase.upperBound, nameStart)
    if let post = post(after: title, index) { end = max(end, post) }
    if sentence.isWord(end, ",") {
      end += 1
      // "the head of US Africa Command, [Gen.] Thomas Waldhauser"
      var nameStart = end
      while nameStart < sentence.tokens.count,
        catalogue.isHonorific(sentence.tokens[nameStart])
          || sentence.isWord(nameStart, "retired", "former", "-")
      {
        nameStart += 1
      }
      if let after = people.first(where: { (end...nameStart).contains($0.tokens.lowerBound) }) {
        // Not "the president, Putin said": a clause that the name begins.
        let head = sentence.tokens[after.head]
        // "In a statement, Malaysia's Prime Minister, Najib Razak said": nobody else's title.
        let isOpening =
          sentence.tokens[title.tokens.upperBound - 1].dependency == .appos
          && !people.contains {
            $0.tokens.upperBound >= phrase.lowerBound - 2
              && $0.tokens.upperBound <= phrase.lowerBound
          }
        let isClause =
          head.dependency.isNominalSubject && !isTitleSubject(title, sentence) && !isOpening
          && !sentence.isWord(after.tokens.upperBound, ",")
        if !isClause { return (after.entities[0], after.tokens) }
      }
    }
    // "Haluk Gorgun, the head of Aselsan", "Kemal, who was then the head"
    var start = phrase.lowerBound
    while start > 0, start > phrase.lowerBound - 4,
      [.dt, .jj, .prpPossessive, .nn, .nns, .vbg].contains(sentence.tokens[start - 1].tag)
        || sentence.isWord(start - 1, "now", "currently", "formerly", "previously")
    {
      start -= 1
    }
    if sentence.isWord(start - 1, "and") {
      // "the co-founder and [chief executive]"
      let end = start - 1
      start = end
      while start > 0, start > end - 5,
        [.dt, .jj, .nn, .hyph, .afx, .rb].contains(sentence.tokens[start - 1].tag)
      {
        start -= 1
      }
    }
    if sentence.isWord(start - 1, ",", "(", "-", "–", "—"),
      let before = people.first(where: { $0.tokens.upperBound == start - 1 })
    {
      let noun = sentence.tokens[title.tokens.upperBound - 1]
      let isListed = noun.dependency == .conj
      // "Alongside Mr Healey, the prime minister said", "In a reference to Trump, the official
      // said": two people.
      let isApart =
        noun.dependency.isNominalSubject && hangs(before.head, under: noun.head, sentence)
      if !isListed, !isApart { return (before.entities[0], before.tokens) }
    }
    // "named [Gabriel Attal] prime minister of France"
    if let named = people.first(where: { $0.tokens.upperBound == phrase.lowerBound }),
      named.tokens.lowerBound > 0,
      lexicon.classes.contains(
        sentence.tokens[named.tokens.lowerBound - 1].lemma, in: .namingVerb)
    {
      return (named.entities[0], named.tokens)
    }
    // "Ismail Demir, who was then the head of", "Gorgun is the head of"
    if start > 1 {
      var verb = start - 1
      if sentence.isWord(verb, "as"), let holder = holder(asTitleOf: verb - 1, index) {
        return holder
      }
      if sentence.tokens[verb].tag == .rb { verb -= 1 }
      if verb > 0,
        sentence.isWord(verb, "is", "was", "as", "been", "remains")
          || sentence.tokens[verb].lowerLemma == "become"
      {
        var noun = verb - 1
        if sentence.isWord(noun, "has", "had") { noun -= 1 }  // "has been the leader"
        if sentence.isWord(noun, "who") { noun -= 1 }
        if sentence.isWord(noun, ",") { noun -= 1 }
        if let before = people.first(where: { $0.tokens.upperBound == noun + 1 }),
          // "was appointed by Maliki as commander": somebody else was.
          sentence.tokens[before.head].dependency != .oblAgent
        {
          return (before.entities[0], before.tokens)
        }
      }
    }
    return subject(ofTitle: title, index)
  }

  /// Whether a name stands in a phrase of a verb: "alongside Mr Healey", "in a reference to Trump".
  private func hangs(_ name: Int, under verb: Int, _ sentence: Sentence) -> Bool {
    var node = name
    var isPhrase = false
    while node >= 0, node != verb {
      switch sentence.tokens[node].dependency {
      case .obl, .nmod: isPhrase = true
      case .flat, .compound, .nmodDescription: break
      default: return false
      }
      node = sentence.tokens[node].head
    }
    return node == verb && isPhrase
  }

  /// "[Mark Rutte], 57, was prime minister of the Netherlands"
  private func subject(ofTitle title: TitlePhrase, _ index: Int) -> (
    entity: Int, tokens: Range<Int>
  )? {
    let sentence = sentences[index]
    let head = sentence.head(of: title.tokens)
    let isSo =
      sentence.tokens.contains { $0.head == head && $0.dependency == .cop }
      // "should be their next president", "is not president"
      && !sentence.tokens.contains {
        $0.head == head && ($0.tag == .md || ["not", "n't", "never"].contains($0.lowerLemma))
      }
    guard isSo else { return nil }
    let holder = drafts[index].first {
      $0.kind == .name && sentence.tokens[$0.head].head == head && $0.head < head
        && sentence.tokens[$0.head].dependency.isNominalSubject && $0.entities.count == 1
        && register.type($0.entities[0]) == .person
    }
    return holder.map { ($0.entities[0], $0.tokens) }
  }

  /// "[Li Shangfu] was removed as", "Airbus dismissed [him] as": the person whom a verb before "as"
  /// says it of.
  private func holder(asTitleOf verb: Int, _ index: Int) -> (entity: Int, tokens: Range<Int>)? {
    let sentence = sentences[index]
    guard verb > 0, sentence.tokens[verb].tag.isVerb else { return nil }
    let isHolding = ["serve", "act", "work", "resign", "retire", "continue"]
      .contains(sentence.tokens[verb].lemma)
    for dependency in isHolding ? [Dependency.nsubj] : [Dependency.obj, .nsubjPassive] {
      let held = drafts[index].first {
        sentence.tokens[$0.head].head == verb && sentence.tokens[$0.head].dependency == dependency
          && $0.entities.count == 1 && register.type($0.entities[0]) == .person
      }
      if let held { return (held.entities[0], held.tokens) }
    }
    return nil
  }

  /// Where a name may begin after a title: behind ranks ("Press Secretary [Navy Rear Adm.] John
  /// Kirby") and the state that an ambassador is sent to ("Ambassador [to the United States]").
  func nameStart(after title: TitlePhrase, _ index: Int) -> Int {
    let sentence = sentences[index]
    var next = title.tokens.upperBound
    if sentence.isWord(next, "to") {
      var start = next + 1
      if sentence.isWord(start, "the") { start += 1 }
      if let state = drafts[index].first(where: {
        $0.tokens.lowerBound == start && $0.kind == .name
      }) {
        return state.tokens.upperBound
      }
    }
    // "Chief Executive Officer (CEO) Son Jae-il"
    if let end = sentence.afterAcronym(at: next) { next = end }
    if let field = field(after: next, isMinister: title.kind == .minister, index) { next = field }
    let start = next
    while next < sentence.tokens.count, next < start + 4 {
      let isRank = catalogue.isHonorific(sentence.tokens[next])
      let isService = drafts[index].contains {
        $0.tokens == next..<next + 1 && $0.kind == .name
          && register.type($0.entities[0]) == .agency
      }
      guard isRank || isService else { break }
      next += 1
    }
    return next
  }

  /// Where the field of an office ends before its holder's name: "Undersecretary of Defense [for
  /// Acquisition, Technology, and Logistics] Ellen Lord".
  private func field(after end: Int, isMinister: Bool, _ index: Int) -> Int? {
    let sentence = sentences[index]
    // "Minister of Labour [and Employment] Chris Ngige"
    let goesOn = isMinister && sentence.isWord(end, "of", "and")
    guard sentence.isWord(end, "for") || goesOn, end + 1 < sentence.tokens.count,
      sentence.tokens[end + 1].isCapitalised || !goesOn,
      !goesOn
        || !drafts[index].contains(where: {
          $0.tokens.contains(end + 1) && isOffice($0.entities[0])
            && register.type($0.entities[0]) == .government
        })
    else { return nil }
    var next = end + 1
    while next < sentence.tokens.count, next < end + 14 {
      // Not "for [the Trump administration's]", "for President [Bill Clinton]".
      if next > end + 1, ![.comma, .dt].contains(sentence.tokens[next - 1].tag),
        !catalogue.isHonorific(sentence.tokens[next - 1]),
        drafts[index].contains(where: {
          $0.tokens.lowerBound == next && $0.kind == .name
            && register.type($0.entities[0]) == .person
        })
      {
        return next
      }
      guard
        sentence.tokens[next].isCapitalised || sentence.tokens[next].tag == .comma
          || sentence.isWord(next, "and", "of", "the", "&")
      else { return nil }
      next += 1
    }
    return nil
  }

  /// Where the place ends at which somebody is posted: "Ukraine's ambassador [in Berlin]".
  private func post(after title: TitlePhrase, _ index: Int) -> Int? {
    guard title.kind == .ambassador, sentences[index].isWord(title.tokens.upperBound, "in", "at")
    else { return nil }
    return drafts[index].first { $0.tokens.lowerBound == title.tokens.upperBound + 1 }?
      .tokens.upperBound
  }

  func isTitleSubject(_ title: TitlePhrase, _ sentence: Sentence) -> Bool {
    sentence.tokens[title.tokens.upperBound - 1].dependency.isNominalSubject
  }

  /// The title with what it is held in: "[Turkey's foreign minister]", "[head of Turkey's SSB]".
  func officePhrase(of title: TitlePhrase, _ index: Int) -> Range<Int> {
    let sentence = sentences[index]
    var start = title.tokens.lowerBound
    var end = title.tokens.upperBound
    if let owner = owner(before: title, index) { start = min(start, owner.tokens.lowerBound) }
    if let owner = owner(after: title, index) { end = owner.tokens.upperBound }
    // "head of the company", "chief of the general staff": a plain of-phrase.
    if end == title.tokens.upperBound, sentence.isWord(end, "of", "for", "at") {
      var next = end + 1
      while next < sentence.tokens.count, next < end + 8,
        sentence.tokens[next].tag.isNoun || sentence.tokens[next].tag == .dt
          || sentence.tokens[next].tag == .jj
      {
        next += 1
      }
      end = next
    }
    return start..<end
  }

  // MARK: A title alone

  /// "the Turkish president", "Russia's foreign minister", "the minister": whoever in the document
  /// bears the title, else its holder in the year of the document.
  mutating func readBareTitle(_ title: TitlePhrase, _ index: Int) {
    let sentence = sentences[index]
    let last = title.tokens.upperBound - 1
    let text = Folding.folded(sentence.text(title.tokens))
    let isLeader = text == "leader"
    guard !title.isPast, title.kind != .official || isLeader, title.kind != .analyst,
      sentence.tokens[last].tag.isNoun,
      sentence.tokens[sentence.head(of: title.tokens)].dependency != .compound,
      !sentence.isWord(title.tokens.lowerBound - 1, "a", "an", "another", "any", "no", "his", "her")
    else { return }
    guard let owner = owner(before: title, index) ?? owner(after: title, index) else {
      readTitleWithoutOffice(title, text, index)
      return
    }
    guard register.type(owner.entities[0]) == .government, owner.kind == .name,
      // "an Indian foreign minister": any of them.
      !sentence.isWord(owner.tokens.lowerBound - 1, "a", "an", "another")
    else { return }
    let office = owner.entities[0]
    let bearers =
      isLeader
      ? []
      : bearers(of: text) { person, held in
        held.office == office || held.office == nil && mayHold(person, office)
      }
    var holder: Int? = bearers.count == 1 ? bearers.first : nil
    if holder == nil, bearers.isEmpty, let entry = register.entry(office), let year,
      let known = catalogue.holder(of: text, in: entry, year: year)
    {
      // Nobody appears whom the document does not name, but for heads of state and government.
      let known = register.index(of: known)
      let isHighest = title.kind == .headOfState || title.kind == .headOfGovernment
      if isHighest || people.isNamed(known) { holder = known }
    }
    if holder == nil, bearers.isEmpty { holder = knownBearer(of: text, in: office) }
    guard let holder else { return }
    let start = min(owner.tokens.lowerBound, title.tokens.lowerBound)
    let end = max(owner.tokens.upperBound, title.tokens.upperBound)
    titles.add(HeldTitle(title: text, kind: title.kind, office: office), to: holder)
    add(
      MentionDraft(
        sentence: index, tokens: start..<end, head: sentence.head(of: title.tokens),
        entities: [holder], kind: .nominal,
        use: .actor))
  }

  /// "Kim Jong Un … the North Korean leader": the one person named in the document who, by the
  /// catalogue, holds such an office there.
  private func knownBearer(of title: String, in office: Int) -> Int? {
    guard let state = register.entry(office) else { return nil }
    let variants = Set(TitleIndex.variants(of: title))
    let known = register.entities.indices.filter { person in
      guard register.type(person) == .person, people.isNamed(person),
        let entry = register.entry(person)
      else { return false }
      return catalogue.offices(of: entry).contains { held in
        held.office == state
          && (title == "leader" && catalogue.titles.isOfLeader(held.title)
            || !variants.isDisjoint(with: TitleIndex.variants(of: held.title)))
          && year.map(held.isHeld) ?? true
      }
    }
    return known.count == 1 ? known.first : nil
  }

  /// People of the document who bear a title, by any of its names, in a way that fits.
  func bearers(of title: String, where fits: (Int, HeldTitle) -> Bool) -> [Int] {
    let variants = Set(TitleIndex.variants(of: title))
    return titles.bearers(of: title).prefix(Self.mostBearers).filter { person in
      titles[person].contains { held in
        fits(person, held) && !variants.isDisjoint(with: TitleIndex.variants(of: held.title))
      }
    }
  }

  /// More people of one title than this are not told apart anyway.
  private static let mostBearers = 40

  /// Whether the catalogue leaves open that a person holds an office in this state.
  func mayHold(_ person: Int, _ office: Int) -> Bool {
    guard let entry = register.entry(person) else { return true }
    let states = catalogue.offices(of: entry).compactMap(\.office)
      .filter { catalogue.type(of: $0) == .government }
    return states.isEmpty || states.contains { $0 == register.entry(office) }
  }

  /// "the Minister of Defense": the one person of the document who is.
  mutating func readTitleWithoutOffice(
    _ title: TitlePhrase, _ text: String, _ index: Int
  ) {
    let sentence = sentences[index]
    guard title.tokens.count > 1, sentence.isWord(title.tokens.lowerBound - 1, "the") else {
      return
    }
    let bearers = bearers(of: text) { _, _ in true }
    guard bearers.count == 1, let bearer = bearers.first else { return }
    add(
      MentionDraft(
        sentence: index, tokens: title.tokens.lowerBound - 1..<title.tokens.upperBound,
        head: sentence.head(of: title.tokens), entities: [bearer], kind: .nominal, use: .actor))
  }

  // MARK: Membership

  func isParty(_ draft: MentionDraft) -> Bool {
    guard draft.kind == .name, draft.entities.count == 1,
      let entry = register.entry(draft.entities[0])
    else { return false }
    return catalogue[entry, "kind"] == "party"
  }

  /// "[Republican] Senator Mike Crapo", "Labour prime minister Clement Attlee", "Pat Toomey, a
  /// [Republican],": the party of who holds an office of state.
  mutating func readParties() {
    let reader = TitleReader(catalogue: catalogue)
    for index in sentences.indices {
      let sentence = sentences[index]
      for place in drafts[index].indices where isParty(drafts[index][place]) {
        let draft = drafts[index][place]
        let member = member(of: draft, index, reader)
        if let member {
          affiliations.append(
            Affiliation(
              relation: .memberOf, source: member, target: draft.entities[0], title: nil,
              isPast: false, sentence: index, trigger: draft.tokens))
        }
        let isModifier = [.amod, .compound, .nmodDescription].contains(
          sentence.tokens[draft.head].dependency)
        if isModifier && (member != nil || isOfPerson(draft, sentence))
          || !isModifier && isOneOf(draft, sentence)
        {
          drafts[index][place].use = .attribute
        }
      }
    }
  }

  /// "attacked the [Republican] nominee": somebody, not the party.
  private func isOfPerson(_ party: MentionDraft, _ sentence: Sentence) -> Bool {
    let noun = sentence.tokens[party.head].head
    guard noun >= 0, sentence.tokens[noun].tag == .nn || sentence.tokens[noun].tag == .nnp else {
      return false
    }
    return catalogue.isHonorific(sentence.tokens[noun])
      || catalogue.titles.contains(sentence.tokens[noun].form.lowercased())
  }

  /// "the dominant [Republican]": one of the Republicans, not the party.
  private func isOneOf(_ party: MentionDraft, _ sentence: Sentence) -> Bool {
    guard let entry = register.entry(party.entities[0]) else { return false }
    let row = catalogue.row(of: entry)
    return (row.list("aliases") + row.list("ambiguous")).contains(sentence.text(party.tokens) + "s")
  }

  private func member(of party: MentionDraft, _ index: Int, _ reader: TitleReader) -> Int? {
    let sentence = sentences[index]
    func person(_ fits: (Range<Int>) -> Bool) -> Int? {
      drafts[index].first {
        $0.kind == .name && $0.entities.count == 1
          && register.type($0.entities[0]) == .person && fits($0.tokens)
      }?.entities[0]
    }
    let start = party.tokens.lowerBound
    if let article = sentence.apposition(before: start), sentence.isWord(article - 1, ","),
      isOneOf(party, sentence)
    {
      guard sentence.canFollowApposition(party.tokens.upperBound) else { return nil }
      return person { $0.upperBound == article - 1 }
    }
    let titles = reader.titles(in: sentence)
    var next = party.tokens.upperBound
    // "Dana Levin, a [Labor Party] lawmaker,"
    if sentence.isWord(start - 1, "a", "an", "the"), sentence.isWord(start - 2, ","),
      let title = titles.first(where: { $0.tokens.lowerBound == next }), isOfState(title, sentence),
      sentence.canFollowApposition(title.tokens.upperBound)
    {
      return person { $0.upperBound == start - 2 }
    }
    while next < sentence.tokens.count, next < party.tokens.upperBound + 6 {
      if let member = person({ $0.lowerBound == next }) {
        // "Republican Pat Toomey", not "Labour Keir Starmer", "a Republican Obama"
        let isOneOf =
          isOneOf(party, sentence) && !sentence.isWord(start - 1, "a", "an")
          && sentence.tokens[party.head].tag.isNoun
        return next > party.tokens.upperBound || isOneOf ? member : nil
      }
      if let title = titles.first(where: { $0.tokens.contains(next) }) {
        guard isOfState(title, sentence) else { return nil }
        next = title.tokens.upperBound
      } else if catalogue.isHonorific(sentence.tokens[next])
        && !sentence.isWord(next, "candidate", "nominee", "hopeful", "contender")
        || sentence.isWord(next, "former", "U.S.", "US", ",", "then")
      {
        next += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Offices that no party gives: "Labour prime minister", not "Labour leader".
  func isOfState(_ title: TitlePhrase, _ sentence: Sentence) -> Bool {
    let kinds: [TitleIndex.Kind] = [
      .headOfState, .headOfGovernment, .minister, .deputyMinister, .legislator, .ambassador,
    ]
    return kinds.contains(title.kind)
      && !sentence.isWord(title.tokens.upperBound - 1, "candidate", "nominee")
  }

  /// "NATO member Turkey", "NATO ally Turkey", "EU member state Hungary".
  mutating func readMemberships() {
    for index in sentences.indices {
      let sentence = sentences[index]
      for draft in drafts[index] where draft.kind == .name && draft.entities.count == 1 {
        guard register.type(draft.entities[0]) == .organisation else { continue }
        var next = draft.tokens.upperBound
        if sentence.isWord(next, "-") { next += 1 }
        guard sentence.isWord(next, "member", "members", "ally", "allies") else { continue }
        let noun = next
        next += 1
        if sentence.isWord(next, "state", "states", "country", "countries", "nation") { next += 1 }
        while let member = drafts[index].first(where: {
          $0.tokens.lowerBound == next && $0.kind == .name
            && register.type($0.entities[0]) == .government
        }) {
          affiliations.append(
            Affiliation(
              relation: .memberOf, source: member.entities[0], target: draft.entities[0],
              title: nil, isPast: false, sentence: index, trigger: noun..<noun + 1))
          next = member.tokens.upperBound
          guard sentence.isWord(next, "and", ",") else { break }
          next += 1
        }
      }
    }
  }
}
