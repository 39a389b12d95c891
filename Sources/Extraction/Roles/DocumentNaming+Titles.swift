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
      for title in reader.titles(in: sentences[index]) {
        dropWords(of: title, index)
        let named = drafts[index]
        if named.contains(where: {
          $0.kind == .name && $0.tokens.overlaps(title.tokens)
            && $0.tokens.contains(title.tokens.upperBound - 1)
        }) {
          continue
        }
        if let person = person(besideTitle: title, index) {
          record(title, of: person.entity, person.tokens, index)
        } else {
          open.append((index, title))
        }
      }
    }
    for (sentence, title) in open { readBareTitle(title, sentence) }
    readMemberships()
  }

  /// "[Defense] Secretary", "Secretary of [State]": a word of the title is no name of its own.
  private mutating func dropWords(of title: TitlePhrase, _ index: Int) {
    guard title.tokens.count > 1 else { return }
    drafts[index].removeAll { draft in
      draft.kind == .name && draft.tokens.count == 1
        && title.tokens.contains(draft.tokens.lowerBound)
        && !sentences[index].isWord(draft.tokens.lowerBound - 1, "the")
    }
  }

  // MARK: A title and its person

  private func person(besideTitle title: TitlePhrase, _ index: Int) -> (
    entity: Int, tokens: Range<Int>
  )? {
    let sentence = sentences[index]
    let people = drafts[index].filter {
      $0.kind == .name && register.type($0.entities[0]) == .person
    }
    // "Foreign Minister Mevlut Cavusoglu"; "the Turkish president, Ibrahim Kalin" goes below.
    let nameStart = nameStart(after: title, index)
    if let after = people.first(where: { $0.tokens.lowerBound == nameStart }) {
      return (after.entities[0], after.tokens)
    }
    let phrase = officePhrase(of: title, index)
    // "the head of the Turkish company Aselsan, Haluk Gorgun,"
    var end = phrase.upperBound
    if sentence.isWord(end, ",") {
      end += 1
      if let after = people.first(where: { $0.tokens.lowerBound == end }) {
        // Not "the president, Putin said": a clause that the name begins.
        let head = sentence.tokens[after.head]
        let isClause =
          head.dependency.isNominalSubject && !isTitleSubject(title, sentence)
          && !sentence.isWord(after.tokens.upperBound, ",")
        if !isClause { return (after.entities[0], after.tokens) }
      }
    }
    // "Haluk Gorgun, the head of Aselsan", "Kemal, who was then the head"
    var start = phrase.lowerBound
    while start > 0,
      sentence.tokens[start - 1].tag == .dt || sentence.tokens[start - 1].tag == .jj
        || sentence.tokens[start - 1].tag == .prpPossessive
    {
      start -= 1
    }
    if sentence.isWord(start - 1, ",", "(", "-", "–"),
      let before = people.first(where: { $0.tokens.upperBound == start - 1 })
    {
      let isListed = sentence.tokens[title.tokens.upperBound - 1].dependency == .conj
      if !isListed { return (before.entities[0], before.tokens) }
    }
    // "Ismail Demir, who was then the head of", "Gorgun is the head of"
    if start > 1 {
      var verb = start - 1
      if sentence.tokens[verb].tag == .rb { verb -= 1 }
      if verb > 0,
        sentence.isWord(verb, "is", "was", "as") || sentence.tokens[verb].lowerLemma == "become"
      {
        var noun = verb - 1
        if sentence.isWord(noun, "who") { noun -= 1 }
        if sentence.isWord(noun, ",") { noun -= 1 }
        if let before = people.first(where: { $0.tokens.upperBound == noun + 1 }) {
          return (before.entities[0], before.tokens)
        }
      }
    }
    return nil
  }

  /// Where a name may begin after a title: behind ranks ("Press Secretary [Navy Rear Adm.] John
  /// Kirby") and the state that an ambassador is sent to ("Ambassador [to the United States]").
  private func nameStart(after title: TitlePhrase, _ index: Int) -> Int {
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
    while next < sentence.tokens.count, next < title.tokens.upperBound + 4 {
      let isRank = catalogue.nameWords.contains(
        sentence.tokens[next].form.lowercased().filter { $0 != "." }, in: .honorific)
      let isService = drafts[index].contains {
        $0.tokens == next..<next + 1 && $0.kind == .name
          && register.type($0.entities[0]) == .agency
      }
      guard isRank || isService else { break }
      next += 1
    }
    return next
  }

  private func isTitleSubject(_ title: TitlePhrase, _ sentence: Sentence) -> Bool {
    sentence.tokens[title.tokens.upperBound - 1].dependency.isNominalSubject
  }

  /// The title with what it is held in: "[Turkey's foreign minister]", "[head of Turkey's SSB]".
  private func officePhrase(of title: TitlePhrase, _ index: Int) -> Range<Int> {
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

  // MARK: The office

  /// "[Turkish] foreign minister", "[SSB] chief", "[Turkey]'s president".
  private func owner(before title: TitlePhrase, _ index: Int) -> MentionDraft? {
    let sentence = sentences[index]
    // "[State Department] spokesperson" may be a title as a whole.
    let within = drafts[index].first {
      $0.tokens.lowerBound == title.tokens.lowerBound && $0.kind == .name
        && $0.tokens.upperBound < title.tokens.upperBound && $0.entities.count == 1
        && isOffice($0.entities[0])
    }
    if let within { return within }
    var end = title.tokens.lowerBound
    if sentence.isPossessiveMark(end - 1) { end -= 1 }
    // "US national security adviser", "Turkish state company head": a word or two between.
    for gap in 0...2 {
      let owners = drafts[index].filter {
        $0.tokens.upperBound == end - gap && $0.entities.count == 1
          && isOffice($0.entities[0]) && $0.kind != .pronoun
      }
      if let widest = owners.max(by: { $0.tokens.count < $1.tokens.count }) { return widest }
      let word = end - gap - 1
      guard word >= 0,
        sentence.tokens[word].tag == .jj || sentence.tokens[word].tag == .nn
          || TitleReader.pastWords.contains(sentence.tokens[word].form.lowercased())
      else { return nil }
    }
    return nil
  }

  /// "head of [Aselsan]", "minister for defence of [Turkey]", "analyst at [WINEP]".
  private func owner(after title: TitlePhrase, _ index: Int) -> MentionDraft? {
    let sentence = sentences[index]
    let start = title.tokens.upperBound
    guard sentence.isWord(start, "of", "at", "for", "with", "to") else { return nil }
    let isTo = sentence.isWord(start, "to")
    if isTo { return nil }  // An ambassador "to Turkey" is held in the sending state.
    var next = start + 1
    let titles = TitleReader(catalogue: catalogue).titles(in: sentence)
    while next < sentence.tokens.count, next < start + 8 {
      let owners = drafts[index].filter {
        $0.tokens.lowerBound == next && $0.entities.count == 1 && isOffice($0.entities[0])
          && $0.kind == .name
      }
      if let widest = owners.max(by: { $0.tokens.count < $1.tokens.count }) {
        // "head of the Turkish defence company Aselsan": the demonym is not the office.
        if widest.use != .modifier || register.type(widest.entities[0]) != .government {
          // "head of Turkey's SSB": the owned body.
          if sentence.isPossessiveMark(widest.tokens.upperBound) {
            next = widest.tokens.upperBound + 1
            continue
          }
          return widest
        }
        // "representative of the [Turkish] president": held in the president's state.
        if titles.contains(where: { $0.tokens.lowerBound == widest.tokens.upperBound }) {
          return widest
        }
        next = widest.tokens.upperBound
        continue
      }
      let token = sentence.tokens[next]
      guard
        token.tag == .dt || token.tag == .jj || token.tag == .nn || token.tag == .hyph
          || token.tag == .pos || token.tag == .nns || sentence.isWord(next, "at")
      else { return nil }
      next += 1
    }
    return nil
  }

  /// "President Vladimir Putin of [Russia]".
  private func owner(
    afterName name: Range<Int>, of title: TitlePhrase, _ index: Int
  ) -> MentionDraft? {
    guard title.tokens.upperBound == name.lowerBound,
      sentences[index].isWord(name.upperBound, "of")
    else { return nil }
    return drafts[index].first {
      $0.tokens.lowerBound == name.upperBound + 1 && $0.kind == .name
        && register.type($0.entities[0]) == .government
    }
  }

  private func isOffice(_ entity: Int) -> Bool {
    switch register.type(entity) {
    case .government, .agency, .company, .organisation, .media: true
    default: false
    }
  }

  private mutating func record(
    _ title: TitlePhrase, of person: Int, _ name: Range<Int>, _ index: Int
  ) {
    let sentence = sentences[index]
    let owner =
      owner(after: title, index) ?? owner(before: title, index)
      ?? owner(afterName: name, of: title, index)
    let office = owner?.entities.first
    let text = Folding.folded(sentence.text(title.tokens))
    titles.add(HeldTitle(title: text, kind: title.kind, office: office), to: person)
    let shared = owner == nil ? officeOfNeighbour(of: title, index) : nil
    if owner == nil, let known = shared ?? catalogueOffice(of: person, title: text) {
      affiliations.append(
        Affiliation(
          relation: .holdsRoleIn, source: person, target: known,
          title: sentence.text(title.tokens), isPast: title.isPast, sentence: index,
          trigger: title.tokens))
    }
    let before = title.tokens.lowerBound - 1
    if owner == nil, before >= 0, sentence.tokens[before].tag == .prpPossessive {
      ownedTitles.append((title, person, index))
      return
    }
    guard let owner, let office,
      owner.use != .place || owner.tokens.lowerBound > title.tokens.lowerBound
    else { return }
    // "former Turkish foreign minister": the word stands before the state.
    let first = min(owner.tokens.lowerBound, title.tokens.lowerBound)
    let isPast =
      title.isPast
      || first > 0
        && TitleReader.pastWords.contains(sentence.tokens[first - 1].form.lowercased())
    affiliations.append(
      Affiliation(
        relation: .holdsRoleIn, source: person, target: office,
        title: sentence.text(title.tokens), isPast: isPast, sentence: index,
        trigger: title.tokens))
  }

  /// "after its new prime minister took office", "Putin and his defence minister": once it is known
  /// whom the pronoun means.
  mutating func readOwnedTitles() {
    for (title, person, index) in ownedTitles {
      let word = title.tokens.lowerBound - 1
      guard let owner = draft(headedBy: word, in: index), owner.entities.count == 1 else { continue }
      let entity = owner.entities[0]
      let office = register.type(entity) == .person ? self.office(of: entity) : entity
      guard let office, office != person, isOffice(office), mayHold(person, office) else {
        continue
      }
      let text = sentences[index].text(title.tokens)
      titles.add(
        HeldTitle(title: Folding.folded(text), kind: title.kind, office: office), to: person)
      affiliations.append(
        Affiliation(
          relation: .holdsRoleIn, source: person, target: office, title: text,
          isPast: title.isPast, sentence: index, trigger: title.tokens))
    }
  }

  /// "Peru's defence minister A and foreign minister B": the second title is held where the first is.
  private func officeOfNeighbour(of title: TitlePhrase, _ index: Int) -> Int? {
    let start = title.tokens.lowerBound
    if sentences[index].isWord(start - 1, "including") {
      // "three Chilean officials, including telecommunications minister A"
      let state = drafts[index].last {
        $0.tokens.upperBound < start && start - $0.tokens.upperBound < 5 && $0.entities.count == 1
          && register.type($0.entities[0]) == .government
      }
      return state?.entities.first
    }
    guard sentences[index].isWord(start - 1, "and", ","),
      let last = affiliations.last, last.sentence == index, last.relation == .holdsRoleIn,
      last.trigger.upperBound < start, start - last.trigger.upperBound < 9,
      register.type(last.target) == .government,
      drafts[index].contains(where: {
        $0.tokens.upperBound == start - 1 && $0.entities == [last.source]
      })
    else { return nil }
    return last.target
  }

  /// The office that the catalogue gives a person under just this title, where it is one only and
  /// the document's year, if known, lies within it: "Defense Secretary Chuck Hagel".
  private mutating func catalogueOffice(of person: Int, title: String) -> Int? {
    guard let entry = register.entry(person) else { return nil }
    let variants = Set(TitleIndex.variants(of: title).map(Folding.folded))
    let held = catalogue.offices(of: entry).filter { office in
      guard variants.contains(Folding.folded(office.title)) else { return false }
      guard let year, office.from != 0 else { return true }
      return office.from <= year && (office.to == 0 || year <= office.to)
    }
    let offices = Set(held.compactMap(\.office))
    guard offices.count == 1, let office = offices.first else { return nil }
    let known = register.index(of: office)
    let isNamed = drafts.contains { $0.contains { $0.entities.contains(known) } }
    return isNamed ? known : ministry(of: office, for: variants) ?? known
  }

  /// The one ministry of a state in the document that a title speaks of, where the state itself is
  /// not named: the Pentagon for a "defense secretary".
  private func ministry(of government: Catalogue.Entry, for titles: Set<String>) -> Int? {
    let words = Set(titles.flatMap { $0.split(separator: " ").map(String.init) })
      .subtracting(["of", "for", "the", "and", "minister", "secretary"])
    let ministries = register.entities.indices.filter { entity in
      guard let entry = register.entry(entity), catalogue.type(of: entry) == .agency,
        catalogue.government(of: entry) == government, catalogue[entry, "kind"] == "ministry"
      else { return false }
      let names = [catalogue.label(of: entry), register.entities[entity].label]
        + register.entities[entity].surfaceForms
      return names.contains { name in
        !words.isDisjoint(with: Folding.folded(name).split(separator: " ").map(String.init))
      }
    }
    return ministries.count == 1 ? ministries.first : nil
  }

  // MARK: A title alone

  /// "the Turkish president", "Russia's foreign minister", "the minister": whoever in the document
  /// bears the title, else its holder in the year of the document.
  private mutating func readBareTitle(_ title: TitlePhrase, _ index: Int) {
    let sentence = sentences[index]
    let last = title.tokens.upperBound - 1
    guard !title.isPast, sentence.tokens[last].tag.isNoun,
      sentence.tokens[sentence.head(of: title.tokens)].dependency != .compound,
      !sentence.isWord(title.tokens.lowerBound - 1, "a", "an", "another", "any", "no", "his", "her")
    else { return }
    let text = Folding.folded(sentence.text(title.tokens))
    guard let owner = owner(before: title, index) ?? owner(after: title, index) else {
      readTitleWithoutOffice(title, text, index)
      return
    }
    guard register.type(owner.entities[0]) == .government, owner.kind == .name else { return }
    let office = owner.entities[0]
    let bearers = bearers(of: text) { person, held in
      held.office == office || held.office == nil && mayHold(person, office)
    }
    var holder: Int? = bearers.count == 1 ? bearers.first : nil
    if holder == nil, bearers.isEmpty, let entry = register.entry(office), let year,
      let known = catalogue.holder(of: text, in: entry, year: year)
    {
      // Nobody appears whom the document does not name, but for heads of state and government.
      let known = register.index(of: known)
      let isLeader = title.kind == .headOfState || title.kind == .headOfGovernment
      if isLeader || people.isNamed(known) { holder = known }
    }
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

  /// People of the document who bear a title, by any of its names, in a way that fits.
  private func bearers(of title: String, where fits: (Int, HeldTitle) -> Bool) -> [Int] {
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
  private func mayHold(_ person: Int, _ office: Int) -> Bool {
    guard let entry = register.entry(person) else { return true }
    let states = catalogue.offices(of: entry).compactMap(\.office)
      .filter { catalogue.type(of: $0) == .government }
    return states.isEmpty || states.contains { $0 == register.entry(office) }
  }

  /// "the Minister of Defense": the one person of the document who is.
  private mutating func readTitleWithoutOffice(
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

  /// "NATO member Turkey", "NATO ally Turkey", "EU member state Hungary".
  private mutating func readMemberships() {
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
