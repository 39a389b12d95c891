internal import Graph
internal import Knowledge
internal import Language
internal import Reading

/// Where a title is held: the state or body that the words around it or the dated catalogue name.
extension DocumentNaming {
  /// "[Turkish] foreign minister", "[SSB] chief", "[Turkey]'s president".
  func owner(before title: TitlePhrase, _ index: Int) -> MentionDraft? {
    let sentence = sentences[index]
    // "[State Department] spokesperson" may be a title as a whole.
    let within = drafts[index].first {
      // "[Argentine Navy] commander" overlaps the title "navy commander".
      $0.tokens.contains(title.tokens.lowerBound) && $0.kind == .name
        && $0.tokens.upperBound < title.tokens.upperBound && $0.entities.count == 1
        && isOffice($0.entities[0])
    }
    if let within {
      // "the Shadow [Treasury] Minister" has no office there.
      if sentence.isWord(within.tokens.lowerBound - 1, "shadow") { return nil }
      return within.entities.first.flatMap { sender(before: within, $0, title, index) } ?? within
    }
    var end = title.tokens.lowerBound
    if sentence.isPossessiveMark(end - 1) { end -= 1 }
    // "Internal Revenue Service [(IRS)] Commissioner"
    if end > 3, sentence.tokens[end - 1].tag == .rightBracket,
      sentence.tokens[end - 3].tag == .leftBracket
    {
      end -= 3
    }
    // "US national security adviser", "Hamas's political chief": a word or two between.
    for gap in 0...3 {
      let owners = drafts[index].filter {
        $0.tokens.upperBound == end - gap && $0.entities.count == 1
          && isOffice($0.entities[0]) && $0.kind != .pronoun
          && !sentence.isStance($0.tokens.lowerBound)
      }
      if let widest = owners.max(by: { $0.tokens.count < $1.tokens.count }) {
        if sentence.isWord(widest.tokens.lowerBound - 1, "shadow") { return nil }
        // "Labour prime minister", "UN Ambassador": neither gives such an office.
        if isOfState(title, sentence), isParty(widest) { return nil }
        // "[ICRC] Ukraine spokesman": the state is where, not whose, he is.
        if register.type(widest.entities[0]) == .government, !isOfState(title, sentence),
          sentence.tokens[widest.head].tag == .nnp,
          let body = drafts[index].first(where: {
            $0.tokens.upperBound == widest.tokens.lowerBound && $0.entities.count == 1
              && [.organisation, .agency, .company].contains(register.type($0.entities[0]))
          })
        {
          return body
        }
        if register.type(widest.entities[0]) == .organisation,
          sentence.isWord(title.tokens.upperBound - 1, "ambassador")
        {
          return sender(before: widest, widest.entities[0], title, index)
        }
        return sender(before: widest, widest.entities[0], title, index) ?? widest
      }
      let word = end - gap - 1
      guard word >= 0,
        [.jj, .nn].contains(sentence.tokens[word].tag)
          // "legislative affairs director", not "Syrian refugees President Obama"
          || sentence.tokens[word].tag == .nns
            && !sentence.tokens[title.tokens.lowerBound].isCapitalised
          || sentence.isPossessiveMark(word)
          || ["special", "personal", "permanent", "newly", "recently", "appointed", "elected"]
            .contains(sentence.tokens[word].form.lowercased())
          || TitleReader.pastWords.contains(sentence.tokens[word].form.lowercased())
      else { return nil }
    }
    return nil
  }

  /// "[Fox News] White House correspondent", "[Russian] UN Ambassador": who sends somebody there.
  private func sender(
    before owner: MentionDraft, _ entity: Int, _ title: TitlePhrase, _ index: Int
  ) -> MentionDraft? {
    let type: EntityType
    switch title.kind {
    case .journalist: type = .media
    case .ambassador: type = .government
    default: return nil
    }
    guard register.type(entity) != type else { return nil }
    return drafts[index].first {
      $0.tokens.upperBound == owner.tokens.lowerBound && $0.kind == .name
        && $0.entities.count == 1 && register.type($0.entities[0]) == type
    }
  }

  /// "head of [Aselsan]", "minister for defence of [Turkey]", "analyst at [WINEP]".
  func owner(after title: TitlePhrase, _ index: Int) -> MentionDraft? {
    let sentence = sentences[index]
    let start = title.tokens.upperBound
    // "president of the [European Commission]" may be a title as a whole.
    let within = drafts[index].first {
      $0.tokens.upperBound == start && $0.tokens.lowerBound > title.tokens.lowerBound
        && $0.kind == .name && $0.entities.count == 1 && isOffice($0.entities[0])
        && !isParty($0) && !sentence.isWord($0.tokens.lowerBound - 1, "to")
        // "Chief of [Air Staff]" is no chief of a body of that name.
        && (title.kind != .militaryChief || register.entry($0.entities[0]) != nil)
        && !sentence.isWord($0.tokens.lowerBound - 2, "to")
    }
    if let within { return within }
    if let body = bodyInApposition(after: title, index) { return body }
    let isInCharge =
      sentence.isWord(start, "in") && sentence.isWord(start + 1, "charge")
      && sentence.isWord(start + 2, "of")
    // An ambassador "to Turkey" is held in the sending state.
    let isFrom = title.kind == .spokesperson && sentence.isWord(start, "from")
    guard isInCharge || isFrom || sentence.isWord(start, "of", "at", "for", "with") else {
      return nil
    }
    var next = start + (isInCharge ? 3 : 1)
    var isFor = false
    var isOwned = false
    var fallback: MentionDraft?
    while next < sentence.tokens.count, next < start + 8 {
      let owners = drafts[index].filter {
        $0.tokens.lowerBound == next && $0.entities.count == 1 && isOffice($0.entities[0])
          && $0.kind == .name && !(isFor && register.type($0.entities[0]) == .government)
          // "for Clinton's first [Senate] campaign"
          && !(isOwned && sentence.isCommonNoun($0.tokens.upperBound))
      }
      if let widest = owners.max(by: { $0.tokens.count < $1.tokens.count }) {
        // "head of the Turkish defence company Aselsan": the demonym is not the office.
        // "President of [Russia] Vladimir Putin": named, whatever it hangs on.
        let isNamed =
          sentence.tokens[widest.tokens.lowerBound].tag.isProperNoun
          && drafts[index].contains {
            $0.tokens.lowerBound == widest.tokens.upperBound && $0.kind == .name
              && register.type($0.entities[0]) == .person
          }
        if isNamed || widest.use != .modifier
          || register.type(widest.entities[0]) != .government
        {
          // "head of Turkey's SSB": the owned body.
          if sentence.isPossessiveMark(widest.tokens.upperBound) {
            next = widest.tokens.upperBound + 1
            // "head of Greenpeace's Africa Programme"
            if register.type(widest.entities[0]) != .government { fallback = widest }
            continue
          }
          return widest
        }
        // "representative of the [Turkish] president": held in the president's state.
        let titles = TitleReader(catalogue: catalogue).titles(in: sentence)
        let end = widest.tokens.upperBound
        // "chargé d'affaires of the [Chinese] Embassy in Tokyo"
        if titles.contains(where: { $0.tokens.lowerBound == end })
          || sentence.isWord(end, "embassy", "consulate", "mission", "delegation")
        {
          return widest
        }
        next = widest.tokens.upperBound
        continue
      }
      let token = sentence.tokens[next]
      guard
        token.tag == .dt || token.tag == .jj || token.tag == .nn || token.tag == .hyph
          || token.tag == .pos || token.tag == .nns || sentence.isWord(next, "at", "for")
          // "spokesman for [the Trump administration's] Department of Justice"
          || sentence.isPossessiveMark(next + 1) || sentence.isPossessiveMark(next + 2)
          // "officer of [Virginia-based] Symplicity Corporation"
          || next + 2 < sentence.tokens.count && sentence.tokens[next + 1].tag == .hyph
            && sentence.isWord(next + 2, "based")
          || sentence.isWord(next, "based")
      else { return fallback }
      if sentence.isWord(next, "for") { isFor = true }  // "director of global news for AFP"
      if token.tag == .pos { isOwned = true }
      next += 1
    }
    return fallback
  }

  /// "Michael Johnson, Special Agent in Charge, [U.S. Department of Commerce], said".
  private func bodyInApposition(after title: TitlePhrase, _ index: Int) -> MentionDraft? {
    let sentence = sentences[index]
    guard sentence.isWord(title.tokens.upperBound, ","),
      sentence.isWord(title.tokens.lowerBound - 1, ","),
      sentence.tokens[title.tokens.lowerBound].isCapitalised
    else { return nil }
    let start = title.tokens.upperBound + 1
    return drafts[index].first {
      $0.tokens.lowerBound == start && $0.kind == .name && $0.entities.count == 1
        && [.agency, .organisation, .company].contains(register.type($0.entities[0]))
        && sentence.isWord($0.tokens.upperBound, ",", ".", ";", "of")
    }
  }

  /// "President Vladimir Putin of [Russia]".
  func owner(
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

  func isOffice(_ entity: Int) -> Bool {
    switch register.type(entity) {
    case .government, .agency, .company, .organisation, .media: true
    default: false
    }
  }

  mutating func record(
    _ title: TitlePhrase, of person: Int, _ name: Range<Int>, _ index: Int
  ) {
    let sentence = sentences[index]
    let after = owner(after: title, index)
    let before = owner(before: title, index)
    // "the UK envoy for Syria" is the UK's.
    let isSent = sentence.isWord(title.tokens.upperBound, "for")
    let owner =
      (isSent ? before ?? after : after ?? before) ?? owner(afterName: name, of: title, index)
    // "Russian opposition leader", "the Belarusian presidential candidate": no office of the state.
    let isOfContender =
      title.tokens.contains { isContender($0, sentence) }
      || (max(0, title.tokens.lowerBound - 3)..<title.tokens.lowerBound).contains {
        isContender($0, sentence)
      }
    if isOfContender, owner.map({ register.type($0.entities[0]) == .government }) ?? false {
      return
    }
    let office = owner?.entities.first
    let text = Folding.folded(title.text(in: sentence))
    // "Iranian activist Masih Alinejad" is from there; she holds nothing in the state.
    if let office, register.type(office) == .government,
      !title.attachesTo.contains(EntityType.government.rawValue),
      ![.director, .commander, .militaryChief].contains(title.kind),
      !sentence.isWord(title.tokens.upperBound - 1, "head")
    {
      titles.add(HeldTitle(title: text, kind: title.kind, office: nil), to: person)
      return
    }
    titles.add(HeldTitle(title: text, kind: title.kind, office: office), to: person)
    // "is the president of a golf club": of that, whatever else he is.
    let isOfOther =
      owner == nil && sentence.isWord(title.tokens.upperBound, "of")
      && !(title.tokens.upperBound + 1..<min(sentence.tokens.count, title.tokens.upperBound + 4))
        .contains { catalogue.nameWords.contains(sentence.tokens[$0].lowerLemma, in: .countryNoun) }
    // "Prime Minister Meloni and President Xi": not of Italy.
    let neighbour = owner == nil ? officeOfNeighbour(of: title, index) : nil
    let shared = neighbour.flatMap { mayHold(person, $0) ? $0 : nil }
    if owner == nil,
      let known = shared ?? catalogueOffice(of: person, title, text, name) ?? onlyOffice(
        title, text)
        ?? earlierOffice(title, text, index) ?? homeOffice(title, of: person, name, index),
      !isOfOther || register.type(known) != .government
    {
      affiliations.append(
        Affiliation(
          relation: .holdsRoleIn, source: person, target: known,
          title: title.text(in: sentence), isPast: title.isPast, sentence: index,
          trigger: title.tokens))
    }
    let word = title.tokens.lowerBound - 1
    if owner == nil, word >= 0, sentence.tokens[word].tag == .prpPossessive {
      ownedTitles.append((title, person, index))
      return
    }
    if owner == nil, served(by: title, index).map({ $0.entities[0] != person }) ?? false {
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
      || (max(0, title.tokens.lowerBound - 3)..<title.tokens.lowerBound).contains {
        sentence.isWord($0, "formerly", "previously")
      }
      || first > 0
        && TitleReader.pastWords.contains(sentence.tokens[first - 1].form.lowercased())
    let isMember =
      sentence.isWord(title.tokens.upperBound - 1, "member")
      && register.type(office) == .organisation
    // "former US President": the title says that it is past.
    let words = title.text(in: sentence)
    let past =
      isPast && !title.isPast && first > 0 && sentence.tokens[first - 1].tag != .dt
      ? sentence.tokens[first - 1].form.lowercased() + " " : ""
    affiliations.append(
      Affiliation(
        relation: isMember ? .memberOf : .holdsRoleIn, source: person, target: office,
        title: isMember ? nil : past + words, isPast: isPast, sentence: index,
        trigger: title.tokens))
  }

  /// Whether the document or the catalogue has a person lead a state: who serves a candidate holds
  /// nothing in it.
  private func leads(_ person: Int, _ office: Int) -> Bool {
    let isTold = titles[person].contains {
      [.headOfState, .headOfGovernment].contains($0.kind)
        && ($0.office == nil || $0.office == office)
    }
    guard !isTold, let entry = register.entry(person), let year else { return isTold }
    return catalogue.offices(of: entry).contains {
      catalogue.titles.isOfLeader($0.title) && $0.office == register.entry(office)
        && $0.isHeld(in: year)
    }
  }

  /// "[Zelensky]'s chief of staff Andriy Yermak", "a top aide to President [Biden]": whom one serves.
  private func served(by title: TitlePhrase, _ index: Int) -> MentionDraft? {
    let sentence = sentences[index]
    let people = drafts[index].filter {
      $0.kind == .name && $0.entities.count == 1 && register.type($0.entities[0]) == .person
    }
    if sentence.isPossessiveMark(title.tokens.lowerBound - 1) {
      return people.first { $0.tokens.upperBound == title.tokens.lowerBound - 1 }
    }
    guard title.kind == .adviser, sentence.isWord(title.tokens.upperBound, "to", "of") else {
      return nil
    }
    let start = title.tokens.upperBound + 1
    return people.first {
      (start...start + 2).contains($0.tokens.lowerBound)
        && (start..<$0.tokens.lowerBound).allSatisfy { sentence.tokens[$0].isCapitalised }
    }
  }

  private func isContender(_ token: Int, _ sentence: Sentence) -> Bool {
    ["opposition", "candidate", "nominee", "contender", "hopeful", "film", "dissident"]
      .contains(sentence.tokens[token].lowerLemma)
  }

  /// "after its new prime minister took office", "Putin and his defence minister": once it is known
  /// whom the pronoun means.
  mutating func readOwnedTitles() {
    for (title, person, index) in ownedTitles {
      let word = title.tokens.lowerBound - 1
      let served = served(by: title, index)
      guard let owner = served ?? draft(headedBy: word, in: index), owner.entities.count == 1
      else { continue }
      let entity = owner.entities[0]
      let office = register.type(entity) == .person ? self.office(of: entity) : entity
      guard let office, served == nil || leads(entity, office), office != person, isOffice(office),
        mayHold(person, office),
        title.attachesTo.contains(register.type(office).rawValue)
      else {
        continue
      }
      hold(title, by: person, in: office, index)
    }
  }

  /// Notes that a person holds a title in an office, and that the sentence says so.
  mutating func hold(_ title: TitlePhrase, by person: Int, in office: Int, _ index: Int) {
    let text = title.text(in: sentences[index])
    titles.add(
      HeldTitle(title: Folding.folded(text), kind: title.kind, office: office), to: person)
    affiliations.append(
      Affiliation(
        relation: .holdsRoleIn, source: person, target: office, title: text,
        isPast: title.isPast, sentence: index, trigger: title.tokens))
  }

  /// "Peru's defence minister A and foreign minister B": the second title is held where the first is.
  func officeOfNeighbour(of title: TitlePhrase, _ index: Int) -> Int? {
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
  private mutating func catalogueOffice(
    of person: Int, _ phrase: TitlePhrase, _ text: String, _ name: Range<Int>
  ) -> Int? {
    guard let entry = register.entry(person) else { return nil }
    var title = text
    var isPast = false
    for word in ["current ", "new ", "caretaker ", "former ", "then ", "ex "]
    where title.hasPrefix(word) {
      title.removeFirst(word.count)
      isPast = !["current ", "new ", "caretaker "].contains(word)
    }
    let variants = Set(TitleIndex.variants(of: title).map(Folding.folded))
    let held = catalogue.offices(of: entry).filter { office in
      guard
        variants.contains(Folding.folded(office.title))
          // "leader Kim Jong-un"
          || title == "leader" && phrase.tokens.upperBound == name.lowerBound
            && catalogue.titles.isOfLeader(office.title)
      else { return false }
      guard let year, office.from != 0 else { return true }
      return office.from <= year && (isPast || office.to == 0 || year <= office.to)
    }
    let offices = Set(held.compactMap(\.office))
    guard offices.count == 1, let office = offices.first else { return nil }
    return named(office, for: variants)
  }

  /// "Russia's ambassador was summoned … [The ambassador], Andrei Kelin": the one office that the
  /// sentences before give somebody of this title.
  private func earlierOffice(_ title: TitlePhrase, _ text: String, _ index: Int) -> Int? {
    guard sentences[index].isWord(title.tokens.lowerBound - 1, "the"),
      sentences[index].isWord(title.tokens.upperBound, ","),
      let offices = officesOfTitles[text], offices.count == 1
    else { return nil }
    return offices.first
  }

  /// "undersecretary of defense for policy" can only be the United States'.
  private mutating func onlyOffice(_ title: TitlePhrase, _ text: String) -> Int? {
    guard !title.onlyIn.isEmpty, let state = catalogue.entry(slug: title.onlyIn) else { return nil }
    return named(state, for: Set([text] + TitleIndex.variants(of: text).map(Folding.folded)))
  }

  /// "Defence Minister Salifou Mody" in an article from Niamey, or about Niger's ministers: no state
  /// stands beside ministers at home, and none other has been named since the paragraph began.
  private mutating func homeOffice(
    _ title: TitlePhrase, of person: Int, _ name: Range<Int>, _ index: Int
  ) -> Int? {
    guard register.entry(person) == nil, title.attachesTo == [EntityType.government.rawValue],
      [.headOfGovernment, .minister, .deputyMinister].contains(title.kind),
      title.tokens.upperBound == name.lowerBound,
      !sentences[index].isWord(title.tokens.lowerBound - 1, "'s", "’s", "a", "his", "her", "their"),
      let home = homeState(
        isMinister: sentences[index].text(title.tokens).lowercased().hasSuffix("minister"))
    else { return nil }
    return isHome(home, at: title, index) ? home : nil
  }

  /// Whether a state is named more than once, and none other since the paragraph began.
  private func isHome(_ home: Int, at title: TitlePhrase, _ index: Int) -> Bool {
    let namings = drafts.lazy.joined().filter { $0.use != .place && self.state(of: $0) == home }
    guard namings.dropFirst().first != nil else { return false }
    let paragraph = sentences[...index].lastIndex { $0.block != sentences[index].block } ?? -1
    let before = drafts[(paragraph + 1)...index].joined().filter {
      $0.sentence < index || $0.tokens.upperBound <= title.tokens.lowerBound
    }
    let last = before.reversed().lazy.compactMap { self.state(of: $0) }.first
    return last == nil || last == home
  }

  /// The state that a document is written from; else the one it is mostly about, where all who hold
  /// office in a state so far hold it there; mayors and governors may serve anybody.
  private mutating func homeState(isMinister: Bool) -> Int? {
    if let dateline = metadata.dateline, let state = catalogue.government(ofCapital: dateline) {
      return register.index(of: state)
    }
    guard isMinister, let main = selection.mainGovernment else { return nil }
    let state = register.index(of: main)
    return isOnlyOffice(state) ? state : nil
  }

  /// Whether all who hold office in a state, and there are some, hold it in this one.
  private func isOnlyOffice(_ state: Int) -> Bool {
    let offices = affiliations.lazy.filter {
      $0.relation == .holdsRoleIn && register.type($0.target) == .government
    }
    return offices.first != nil && offices.allSatisfy { $0.target == state }
  }

  /// The state that a name is of, or that the body it names is of.
  private func state(of draft: MentionDraft) -> Int? {
    guard draft.kind == .name, draft.entities.count == 1, let entity = draft.entities.first else {
      return nil
    }
    if register.type(entity) == .government { return entity }
    guard register.type(entity) == .agency else { return nil }
    return register.entry(entity).flatMap { catalogue.government(of: $0) }
      .flatMap { register.known($0) }
  }

  /// A state that the document names; else its one ministry there that the titles speak of.
  private mutating func named(_ state: Catalogue.Entry, for titles: Set<String>) -> Int {
    let known = register.index(of: state)
    let isNamed = drafts.contains { $0.contains { $0.entities.contains(known) } }
    return isNamed ? known : ministry(of: state, for: titles) ?? known
  }

  /// The one ministry of a state in the document that a title speaks of, where the state itself is
  /// not named: the Pentagon for a "defense secretary".
  func ministry(of government: Catalogue.Entry, for titles: Set<String>) -> Int? {
    let words = Set(titles.flatMap { $0.split(separator: " ").map(String.init) })
      .subtracting(["of", "for", "the", "and", "minister", "secretary"])
    let ministries = register.entities.indices.filter { entity in
      guard let entry = register.entry(entity), catalogue.type(of: entry) == .agency,
        catalogue.government(of: entry) == government, catalogue[entry, "kind"] == "ministry"
      else { return false }
      let names =
        [catalogue.label(of: entry), register.entities[entity].label]
        + register.entities[entity].surfaceForms + catalogue.row(of: entry).list("aliases")
      return names.contains { name in
        !words.isDisjoint(with: Folding.folded(name).split(separator: " ").map(String.init))
      }
    }
    return ministries.count == 1 ? ministries.first : nil
  }
}
