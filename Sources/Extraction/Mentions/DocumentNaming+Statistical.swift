internal import Graph
internal import Knowledge
internal import Language
internal import Text

extension DocumentNaming {
  /// A name that no table has: people by the name finder, the rest typed by their words.
  mutating func readStatistical(_ kind: Name.Kind, _ tokens: Range<Int>, _ index: Int) {
    let sentence = sentences[index]
    let text = sentence.text(tokens)
    if let known = introduced[Folding.folded(text)] {
      addName(known, tokens, index)
      return
    }
    if let place = town(tokens, kind, sentence) {
      addName(register.index(of: place), tokens, index)
      return
    }
    if isRegion(tokens, sentence) {
      addName(register.index(of: text, type: .place), tokens, index)
      return
    }
    if kind != .person, looksLikePerson(tokens, sentence) {
      readPerson(text, tokens, index)
      return
    }
    if UseReader(words: catalogue.nameWords).isDateline(tokens, in: sentence) {
      addName(register.index(of: text, type: .place), tokens, index, use: .place)
      return
    }
    if kind == .person && isLocated(tokens, sentence) || isTown(tokens, sentence) {
      addName(register.index(of: text, type: .place), tokens, index)
      return
    }
    // "Ilan Shor, who fled": whatever the name finder takes it for.
    let isWho =
      tokens.count > 1 && sentence.isWord(tokens.upperBound, ",")
      && sentence.isWord(tokens.upperBound + 1, "who", "whom")
    switch isWho ? .person : kind {
    case .person where !isNoPerson(tokens, sentence): readPerson(text, tokens, index)
    case .place:
      guard sentence.tokens[tokens.lowerBound].isCapitalised else { return }
      // "Grameen Bank", "Thames Valley Police": its last word says what it is.
      if tokens.count > 1, let type = type(of: tokens, .place, sentence),
        [.company, .agency, .organisation, .media].contains(type),
        sentence.tokens[tokens.upperBound - 1].tag.isProperNoun
      {
        addName(organisations.entity(of: text, type: type, register: &register), tokens, index)
        return
      }
      addName(register.index(of: text, type: .place), tokens, index)
    case .person, .organisation, .other:
      guard let type = type(of: tokens, kind, sentence) else { return }
      if type == .weapon {
        addName(register.index(of: singular(text), type: .weapon), tokens, index)
        return
      }
      addName(organisations.entity(of: text, type: type, register: &register), tokens, index)
    }
  }

  /// "attacked [Kursk]", "struck [Khan Younis]": a town of the catalogue, whatever the name finder
  /// takes it for; a name that may be somebody's stays his.
  private func town(
    _ tokens: Range<Int>, _ kind: Name.Kind, _ sentence: Sentence
  ) -> Catalogue.Entry? {
    guard let place = catalogue.place(named: sentence.text(tokens)) else { return nil }
    if kind == .place { return place }
    let first = Folding.folded(sentence.tokens[tokens.lowerBound].form)
    let last = Folding.folded(sentence.tokens[tokens.upperBound - 1].form)
    let isSomebody =
      tokens.count == 1 && kind == .person && hasTitleBefore(tokens, sentence)
      || !people.owners([last]).isEmpty
      || catalogue.nameWords.contains(first, in: .maleFirstName)
      || catalogue.nameWords.contains(first, in: .femaleFirstName)
    // "Kursk Nuclear Power Plant", "the Mariupol Group"
    let next = tokens.upperBound
    let goesOn = next < sentence.tokens.count && sentence.tokens[next].tag.isProperNoun
    return isSomebody || goesOn ? nil : place
  }

  /// "TOW Weapon Systems" is the TOW Weapon System.
  private func singular(_ name: String) -> String {
    let isPlural = name.hasSuffix("s") && !name.hasSuffix("ss")
    return isPlural ? String(name.dropLast()) : name
  }

  /// "Stryker Anti-Tank Guided Missile", "Javelin Joint Venture": its last word is no surname.
  private func isNoPerson(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let text = sentence.text(tokens)
    if text.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
    guard tokens.count > 1 else { return false }
    let first = Folding.folded(sentence.tokens[tokens.lowerBound].form)
    if catalogue.nameWords.contains(first, in: .maleFirstName)
      || catalogue.nameWords.contains(first, in: .femaleFirstName)
    {
      return false  // "Nathan Law"
    }
    let last = sentence.tokens[tokens.upperBound - 1]
    let groups: [NameWords.Group] = [
      .weaponNoun, .companySuffix, .companyWord, .agencyWord, .lawWord, .programmeWord, .mediaNoun,
      .companyNoun, .organisationNoun, .organisationWord,
    ]
    return groups.contains {
      catalogue.nameWords.contains(last.form.lowercased(), in: $0)
        || catalogue.nameWords.contains(last.lowerLemma, in: $0)
    } || sentence.isWord(tokens.upperBound - 1, "venture")
  }

  /// "in Deir al-Balah", "near Kafr Rumman": where things are, read as somebody.
  private func isLocated(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    guard sentence.isWord(tokens.lowerBound - 1, "in", "near", "across", "throughout", "outside")
    else { return false }
    let first = Folding.folded(sentence.tokens[tokens.lowerBound].form)
    let last = Folding.folded(sentence.tokens[tokens.upperBound - 1].form)
    return people.owners([last]).isEmpty
      && !catalogue.nameWords.contains(first, in: .maleFirstName)
      && !catalogue.nameWords.contains(first, in: .femaleFirstName)
  }

  /// "in [Dan Musa], Katsina State": what follows says where it lies.
  private func isTown(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    guard sentence.isWord(tokens.lowerBound - 1, "in", "near", "outside", "of"),
      sentence.isWord(tokens.upperBound, ",")
    else { return false }
    var end = tokens.upperBound + 1
    while end < sentence.tokens.count, sentence.tokens[end].tag.isProperNoun { end += 1 }
    let last = sentence.tokens[end - 1].form.lowercased()
    return end > tokens.upperBound + 2 && (Self.regions.contains(last) || last == "state")
  }

  /// "Taiz Governorate", "the Al-Sinek neighbourhood": the word in it or after it says what it is.
  private func isRegion(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let last = sentence.tokens[tokens.upperBound - 1].form.lowercased()
    let next = tokens.upperBound
    return tokens.count > 1 && Self.regions.contains(last)
      || next < sentence.tokens.count && Self.regions.contains(sentence.tokens[next].form)
  }

  /// Words of regions that are nobody's surname.
  private static let regions: Set<String> = [
    "governorate", "oblast", "regency", "province", "district", "prefecture", "neighborhood",
    "neighbourhood", "region", "suburb", "enclave", "oilfield", "refinery", "airport", "airbase",
    "airfield", "peninsula", "municipality", "township", "village", "county",
  ]

  private mutating func readPerson(_ text: String, _ tokens: Range<Int>, _ index: Int) {
    let words = PersonDirectory.words(text)
    if words.count > 1, text.utf8.contains(UInt8(ascii: " ")) {
      addName(people.entity(fullName: text, register: &register), tokens, index)
      return
    }
    let owners = people.owners(words).filter { mayBe($0, under: tokens.lowerBound - 1, index) }
    if owners.count == 1, let owner = owners.first {
      addName(owner, tokens, index)
    } else if owners.isEmpty, hasTitleBefore(tokens, sentences[index]) {
      let entity = register.index(of: text, type: .person)
      people.add(entity, words: words, isFull: false)
      addName(entity, tokens, index)
    }
  }

  /// A run that the name finder took for something else, and that begins with a first name or is
  /// the surname of somebody the document names: "Quentin Deranque", "Kamen".
  private func looksLikePerson(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let words = tokens.map { Folding.folded(sentence.tokens[$0].form) }
    guard let first = words.first, let last = words.last else { return false }
    if tokens.count == 1 {
      return people.owners([last]).filter(people.isNamedInFull).count == 1
        && !sentence.tokens[tokens.lowerBound].isUpperCase
    }
    guard tokens.count <= 3, tokens.allSatisfy({ sentence.tokens[$0].tag.isProperNoun }) else {
      return false
    }
    let names = catalogue.nameWords
    let groups: [NameWords.Group] = [
      .companySuffix, .companyWord, .organisationWord, .mediaWord, .agencyWord, .placeWord,
      .eventWord, .lawWord, .programmeWord, .weaponNoun,
    ]
    return names.contains(first, in: .maleFirstName)
      && !groups.contains { names.contains(last, in: $0) }
      || names.contains(first, in: .femaleFirstName)
        && !groups.contains { names.contains(last, in: $0) }
  }

  /// "Mr. Obama" is not Michelle Obama.
  private func mayBe(_ person: Int, under title: Int, _ index: Int) -> Bool {
    guard title >= 0, let isFemale = gender(of: person) else { return true }
    let word = sentences[index].tokens[title].unstoppedForm
    let names = catalogue.nameWords
    return isFemale
      ? !names.contains(word, in: .maleTitle) : !names.contains(word, in: .femaleTitle)
  }

  /// "Mr. Putin", "Senator Moreau".
  private func hasTitleBefore(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    tokens.lowerBound > 0 && catalogue.isHonorific(sentence.tokens[tokens.lowerBound - 1])
  }

  /// What kind of thing a name without table names: told by its own words, then its neighbours.
  private func type(
    of tokens: Range<Int>, _ kind: Name.Kind, _ sentence: Sentence
  ) -> EntityType? {
    let words = catalogue.nameWords
    let forms = tokens.map { sentence.tokens[$0].unstoppedForm }
    guard let last = forms.last else { return nil }
    // "Pioneer Ship management [PTE LTD]": no name by itself.
    if forms.allSatisfy({ words.contains($0, in: .companySuffix) }) { return nil }
    func isNamed(_ group: NameWords.Group) -> Bool {
      words.contains(last, in: group)
        || forms.firstIndex(of: "of").map { $0 > 0 && words.contains(forms[$0 - 1], in: group) }
          ?? false
        || words.contains(forms.suffix(2).joined(separator: " "), in: group)
    }
    let reader = NameReader(catalogue: catalogue)
    // "Foreign Secretary", "Program Executive Officer for Missiles": titles.
    if catalogue.titles.contains(last) { return nil }
    if let preposition = forms.firstIndex(where: { $0 == "for" || $0 == "of" }), preposition > 0,
      catalogue.titles.contains(forms[..<preposition].joined(separator: " "))
        || catalogue.titles.contains(forms[preposition - 1])
    {
      return nil
    }
    func isArms(_ form: String) -> Bool {
      words.contains(form, in: .weaponHead)
        || form.hasSuffix("s") && words.contains(String(form.dropLast()), in: .weaponHead)
    }
    if let preposition = forms.firstIndex(where: { $0 == "for" || $0 == "of" }), preposition > 0,
      words.contains(forms[preposition - 1], in: .agencyWord)
    {
      return .agency  // "Program Executive Office for Missiles"
    }
    if forms.count > 1 {
      if last == "systems", sentence.tokens[tokens.upperBound - 1].isCapitalised,
        !isArms(forms[forms.count - 2]), !Self.armsWords.contains(forms[forms.count - 2])
      {
        return .company  // "Nordwall Systems", not "TOW Weapon Systems"
      }
      if isArms(last) {
        // "Weapon System" names none.
        return forms.allSatisfy { isArms($0) || Self.kindsOfArms.contains($0) } ? nil : .weapon
      }
      if words.contains(last, in: .companySuffix) { return .company }
      // "Karen National Liberation Army": a band's.
      if ["army", "front", "forces", "force"].contains(last),
        forms.contains(where: {
          ["liberation", "independence", "resistance", "salvation", "democratic", "revolutionary"]
            .contains($0)
        })
      {
        return .organisation
      }
      let groups: [(NameWords.Group, EntityType)] = [
        (.lawWord, .law), (.agencyWord, .agency), (.organisationWord, .organisation),
        (.mediaWord, .media), (.companyWord, .company), (.programmeWord, .programme),
        (.eventWord, .event), (.placeWord, .place),
      ]
      for (group, type) in groups where isNamed(group) { return type }
    }
    if kind == .other,
      let noun = reader.weaponNoun(after: tokens.upperBound, in: sentence, group: .weaponHead),
      !sentence.isWord(noun, "fighter", "fighters")  // "Nusra fighters"
    {
      return .weapon
    }
    if isBeside(.companyNoun, tokens, sentence) { return .company }
    if isBeside(.mediaNoun, tokens, sentence) { return .media }
    guard kind == .organisation else { return nil }
    let isOneWord = (tokens.lowerBound + 1..<tokens.upperBound).allSatisfy {
      sentence.tokens[$0].range.start == sentence.tokens[$0 - 1].range.end
    }
    if tokens.count > 1, isOneWord {
      // "Firm-Fixed-Price": hyphens make no name.
      return sentence.tokens[tokens.lowerBound].isUpperCase ? .organisation : nil
    }
    return tokens.count > 1 || isNameByItself(tokens.lowerBound, sentence) ? .organisation : nil
  }

  /// Words of kinds of arms: "Range Ballistic Missile" names none.
  private static let kindsOfArms: Set<String> = [
    "weapon", "weapons", "range", "ballistic", "cruise", "guided", "short", "medium", "long",
    "intermediate", "hypersonic", "surface", "anti", "assault", "fighter", "combat", "attack",
  ]

  private static let armsWords: Set<String> = [
    "weapon", "weapons", "defense", "defence", "air", "guidance", "artillery", "combat",
  ]

  /// One word is a name of its own where it is an acronym or comes again, and is never written
  /// small: not "Defense" cut out of a longer name.
  private func isNameByItself(_ token: Int, _ sentence: Sentence) -> Bool {
    let form = sentence.tokens[token].form
    guard sentence.tokens[token].tag.isProperNoun, form.utf8.count > 2 else { return false }
    let lower = form.lowercased()
    for group in NameWords.Group.allCases
    where catalogue.nameWords.contains(lower, in: group) && group != .femaleFirstName {
      return false
    }
    let count = wordCounts[form] ?? 0
    return wordCounts[lower] == nil && count > 0
      && (count > 1 || sentence.tokens[token].isUpperCase)
  }

  /// "the arms maker Baykar", "Lodos Haber, a news outlet": a noun that says what it is.
  private func isBeside(
    _ group: NameWords.Group, _ tokens: Range<Int>, _ sentence: Sentence
  ) -> Bool {
    for index in [tokens.lowerBound - 1, tokens.upperBound] {
      guard sentence.tokens.indices.contains(index), sentence.tokens[index].tag == .nn else {
        continue
      }
      if catalogue.nameWords.contains(sentence.tokens[index].form.lowercased(), in: group) {
        return true
      }
    }
    // "two Mexican banks, CIBanco and [Intercam]"
    var noun = tokens.lowerBound - 1
    while noun > 0,
      sentence.tokens[noun].tag.isProperNoun || sentence.isWord(noun, ",", ":", "and", "including")
    {
      noun -= 1
    }
    return noun >= 0 && noun < tokens.lowerBound - 1 && sentence.tokens[noun].tag == .nns
      && catalogue.nameWords.contains(sentence.tokens[noun].lowerLemma, in: group)
  }
}
