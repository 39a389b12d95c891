internal import Graph
internal import Knowledge
internal import Language

extension NameSelection {
  /// The one owner of an ambiguous name that its context supports, or nil.
  func supported(
    _ forms: [Catalogue.Form], _ tokens: Range<Int>, _ sentence: Sentence, _ all: [NameCandidate]
  ) -> Catalogue.Entry? {
    let entries = Set(forms.filter { hasSupport($0, tokens, sentence, all) }.map(\.entry))
    if entries.count < 2 {
      // "a [Treasury] source": of whichever state, where another's is as near
      let isContested =
        sentence.isWord(tokens.lowerBound - 1, "a", "an")
        && forms.contains { form in
          catalogue.type(of: form.entry) == .agency && !entries.contains(form.entry)
            && catalogue.government(of: form.entry).map(near.contains) ?? false
        }
      return isContested ? nil : entries.first
    }
    guard let mainGovernment else { return nil }
    // The "Labour Party" of the state that the document is about.
    let own = entries.filter { catalogue.government(of: $0) == mainGovernment }
    return own.count == 1 ? own.first : nil
  }

  /// Whether the document is about a state that goes by a name, and about no other that does.
  private func isOnlyNear(_ state: Catalogue.Entry, of name: String) -> Bool {
    guard near.contains(state) else { return false }
    return near.allSatisfy { $0 == state || !catalogue.isName(name, of: $0) }
  }

  private func hasSupport(
    _ form: Catalogue.Form, _ tokens: Range<Int>, _ sentence: Sentence, _ all: [NameCandidate]
  ) -> Bool {
    // Brussels is hardly ever Belgium: such a capital is a place or nothing.
    if form.kind == .capital { return false }
    let entry = form.entry
    let type = catalogue.type(of: entry)
    guard sentence.tokens[tokens.lowerBound].isCapitalised || !form.isAmbiguous else {
      return false
    }
    if catalogue[entry, "kind"] == "party", tokens.count == 1 {
      // "the Liberal [Democrat] spokesman"
      let before = tokens.lowerBound - 1
      if before >= 0, sentence.tokens[before].isCapitalised,
        sentence.tokens[before].tag.isProperNoun || sentence.tokens[before].tag == .jj,
        ["liberal", "social", "christian", "national", "new", "free"]
          .contains(sentence.tokens[before].form.lowercased())
      {
        return false
      }
      let isBesideName = all.contains { other in
        guard case .statistical(.person) = other.reading else { return false }
        return other.tokens.lowerBound == tokens.upperBound
      }
      if isBesideName || isAttribute(tokens, sentence),
        catalogue.government(of: entry).map({ certain[$0] != nil }) ?? false
      {
        return true
      }
      // "the Democratic primary"
      let word = sentence.tokens[tokens.lowerBound]
      if word.tag == .jj || word.form.hasSuffix("ic") { return false }
    }
    // "a super PAC": one of many; "a [Congress] testimony" has one, the testimony.
    let article = tokens.lowerBound - 1
    if type != .weapon, sentence.isWord(article, "super") { return false }
    if type != .weapon, sentence.isWord(article, "a", "an"),
      !isBeforeNoun(tokens, article: article, sentence)
    {
      return false
    }
    // The name finder sees a longer name around it: "Patriot Act", "Jordan Peterson".
    let isInsideName = all.contains { other in
      guard case .statistical = other.reading else { return false }
      return other.tokens.count > tokens.count && other.tokens.contains(tokens.lowerBound)
        && other.tokens.contains(tokens.upperBound - 1)
    }
    let isNoun = sentence.tokens[tokens.upperBound - 1].tag.isNoun
    if certain[entry] != nil, type != .weapon || isNoun { return !isInsideName }
    let finder = all.lazy.compactMap { other -> Name.Kind? in
      guard case .statistical(let kind) = other.reading, other.tokens == tokens else { return nil }
      return kind
    }.first
    switch type {
    case .weapon:
      if isNoun, !isInsideName, finder != .person, isArmsObject(tokens, sentence) { return true }
      return NameReader(catalogue: catalogue)
        .weaponNoun(after: tokens.upperBound, in: sentence, group: .weaponNoun) != nil
    case .government:
      if form.isAcronym { return false }
      if isInsideName { return false }
      // "won Georgia and Alabama": a region of another state, of which others are named.
      let name = sentence.text(tokens)
      if let other = catalogue.place(named: name).flatMap(catalogue.government), other != entry,
        regions[other, default: []].contains(where: { $0 != Folding.folded(name) })
      {
        return false
      }
      // "the [Congolese] president", where Goma is named and Brazzaville is not
      if !personWords.contains(Folding.folded(name)), isOnlyNear(entry, of: name) { return true }
      // "Chad suspends visas" is read as a person; nobody of the document is called so.
      let isNobody =
        finder == .person
        && !personWords.contains(Folding.folded(sentence.text(tokens)))
      return finder == .place || isNobody || isAmongGovernments(tokens, sentence, all)
    case .agency:
      // "the [Congolese military]": the state by its adjective, the body by both
      let first = sentence.tokens[tokens.lowerBound].form
      if tokens.count > 1, !isInsideName, let government = catalogue.government(of: entry),
        catalogue.isName(first, of: government)
      {
        return isOnlyNear(government, of: first)
      }
      guard isNoun, !isInsideName else { return false }
      guard let government = catalogue.government(of: entry) else { return finder != nil }
      if mainGovernment == government { return true }
      guard certain[government] != nil else { return false }
      // "the Army" may be anybody's; "Congress" and "the Pentagon" are not.
      return catalogue[entry, "kind"] != "armed force"
        || isOnlyGovernmentBeside(government, tokens, all)
    case .media:
      guard isNoun || tokens.count > 1, !isInsideName else { return false }
      if sentence.isWord(tokens.lowerBound - 1, "told", "tell", "telling", "tells") { return true }
      return finder == .organisation && isReporting(tokens, sentence)
        || isBeside(.mediaNoun, tokens, sentence) || isListed(with: .media, tokens, sentence, all)
    case .company:
      return finder == .organisation && !isInsideName || isBeside(.companyNoun, tokens, sentence)
        || isNoun && isOwned(entry, tokens, sentence, all)
        || isNoun && !isInsideName && finder != .person && finder != .place
          && (isListed(with: .company, tokens, sentence, all)
            || isTrading(tokens, sentence))
        || isNoun && !isInsideName && isAmongFirms(tokens, sentence, all)
    case .organisation:
      // A party or militia is named where its country is; the Red Cross anywhere.
      let isLocal = ["party", "armed group"].contains(catalogue[entry, "kind"])
      let isNear =
        !isLocal
        || catalogue.government(of: entry).map { certain[$0] != nil || near.contains($0) } ?? true
      // "[People's Party] supporters": the finder need not see it where its country is named.
      let isPlain =
        finder == nil && isLocal && tokens.count > 1
        && tokens.contains { sentence.tokens[$0].tag.isProperNoun }
        && catalogue.government(of: entry).map { certain[$0] != nil } ?? false
      return (finder == .organisation || isPlain) && !isInsideName && isNear
        || isBeside(.organisationNoun, tokens, sentence)
    case .programme:
      return isBeside(.programmeWord, tokens, sentence)
    case .law:
      return isBeside(.lawWord, tokens, sentence)
    case .person:
      // "Trump", "Tusk": words, but a person's name here, and nobody else's in the document.
      guard !personWords.contains(Folding.folded(sentence.text(tokens))) else { return false }
      if finder == .person { return true }
      // "the Trump administration"
      if sentence.isWord(tokens.upperBound, "administration", "regime", "government") {
        return true
      }
      // A capitalised word within a sentence that is not where something happens.
      return tokens.lowerBound > 0 && !isInsideName
        && sentence.tokens[tokens.upperBound - 1].tag == .nnp
        && !sentence.isWord(tokens.lowerBound - 1, "in", "at", "near", "of", "the")
        && sentence.tokens[sentence.head(of: tokens)].dependency.isNominalSubject
    case .place, .event:
      return finder != nil
    }
  }

  /// "[Republican] Senator Mike Crapo", "Pat Toomey, a [Republican],": a party by its word beside an
  /// office or behind a name.
  private func isAttribute(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    if let article = sentence.apposition(before: tokens.lowerBound),
      sentence.canFollowApposition(tokens.upperBound)
    {
      return sentence.isWord(article - 1, ",")
    }
    guard tokens.upperBound < sentence.tokens.count else { return false }
    let next = sentence.tokens[tokens.upperBound].unstoppedForm
    return catalogue.isHonorific(sentence.tokens[tokens.upperBound])
      || catalogue.titles.contains(next)
      || [
        "former", "prime", "foreign", "vice", "presidential", "presumptive", "lawmaker", "us",
        "majority", "minority", "political", "congressional", "senate", "house", "attorney",
      ].contains(next)
  }

  /// "a [Congress] testimony", "an [Air Force] jet": the article is that of a later common noun.
  private func isBeforeNoun(_ tokens: Range<Int>, article: Int, _ sentence: Sentence) -> Bool {
    let noun = sentence.tokens[article].head
    return noun >= tokens.upperBound && sentence.tokens[noun].tag == .nn
      && sentence.tokens[sentence.head(of: tokens)].dependency == .compound
  }

  /// "operates the Javelin", "delivery of the Lynx": with an article, under a word for handling arms;
  /// "US-made Patriots".
  private func isArmsObject(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    if tokens.lowerBound > 1, sentence.isWord(tokens.lowerBound - 2, "-"),
      sentence.isWord(
        tokens.lowerBound - 1, "made", "built", "supplied", "designed", "produced", "donated")
    {
      return true
    }
    let head = sentence.head(of: tokens)
    let token = sentence.tokens[head]
    guard sentence.isWord(tokens.lowerBound - 1, "the", "its", "their"), token.head >= 0,
      [.obj, .nsubjPassive, .nmod].contains(token.dependency)
    else { return false }
    return Self.armsHandling.contains(sentence.tokens[token.head].lowerLemma)
  }

  private static let armsHandling: Set<String> = [
    "acquire", "buy", "purchase", "procure", "operate", "field", "deploy", "manufacture",
    "assemble",
    "export", "supply", "upgrade", "modernise", "modernize", "donate", "fire", "fly", "produce",
    "delivery", "purchase", "sale", "export", "production", "deployment", "procurement", "upgrade",
  ]

  /// "between Georgia and Russia": coordinated with a state that is certain.
  private func isAmongGovernments(
    _ tokens: Range<Int>, _ sentence: Sentence, _ all: [NameCandidate]
  ) -> Bool {
    all.contains { other in
      guard case .known(let entry, _) = other.reading, catalogue.type(of: entry) == .government,
        !other.tokens.overlaps(tokens)
      else { return false }
      let gap =
        other.tokens.upperBound <= tokens.lowerBound
        ? other.tokens.upperBound..<tokens.lowerBound : tokens.upperBound..<other.tokens.lowerBound
      return gap.count <= 2 && !gap.isEmpty
        && gap.allSatisfy { sentence.isWord($0, "and", ",", "or", "with", "the") }
    }
  }

  /// "Israel's [Rafael]": behind the state that the firm is from.
  private func isOwned(
    _ entry: Catalogue.Entry, _ tokens: Range<Int>, _ sentence: Sentence, _ all: [NameCandidate]
  ) -> Bool {
    guard sentence.isPossessiveMark(tokens.lowerBound - 1),
      let state = catalogue.government(of: entry)
    else { return false }
    return all.contains {
      guard case .known(let owner, _) = $0.reading else { return false }
      return owner == state && $0.tokens.upperBound == tokens.lowerBound - 1
    }
  }

  /// "[Apple] sued Samsung", "Thales and [Leonardo]": a participant beside a firm that is certain.
  private func isAmongFirms(
    _ tokens: Range<Int>, _ sentence: Sentence, _ all: [NameCandidate]
  ) -> Bool {
    guard tokens.allSatisfy({ sentence.tokens[$0].tag.isProperNoun }),
      !sentence.isWord(tokens.lowerBound - 1, "the", "an", "a"),
      !personWords.contains(Folding.folded(sentence.text(tokens)))
    else { return false }
    let head = sentence.tokens[sentence.head(of: tokens)]
    guard
      [.nsubj, .nsubjPassive, .obj, .conj, .nmodPossessive, .oblAgent].contains(head.dependency)
    else { return false }
    return all.contains { other in
      guard case .known(let entry, _) = other.reading, catalogue.type(of: entry) == .company,
        !other.tokens.overlaps(tokens)
      else { return false }
      let governor = sentence.tokens[sentence.head(of: other.tokens)].head
      return governor == head.head || head.head == sentence.head(of: other.tokens)
        || governor == sentence.head(of: tokens)
    }
  }

  /// "[AFP] and BBC journalists", "[Ford], General Motors": in a list right beside a name of the kind.
  private func isListed(
    with type: EntityType, _ tokens: Range<Int>, _ sentence: Sentence, _ all: [NameCandidate]
  ) -> Bool {
    guard !personWords.contains(Folding.folded(sentence.text(tokens))) else { return false }
    return all.contains { other in
      guard case .known(let entry, _) = other.reading, catalogue.type(of: entry) == type else {
        return false
      }
      return other.tokens.lowerBound == tokens.upperBound + 1
        && sentence.isWord(tokens.upperBound, ",", "and", "or")
        || other.tokens.upperBound == tokens.lowerBound - 1
          && sentence.isWord(other.tokens.upperBound, ",", "and", "or")
    }
  }

  /// "[Amazon] announces", "an [Oracle] data centre": what firms do and have.
  private func isTrading(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    guard !personWords.contains(Folding.folded(sentence.text(tokens))),
      sentence.tokens[tokens.lowerBound].tag.isProperNoun
    else { return false }
    let head = sentence.tokens[sentence.head(of: tokens)]
    if head.dependency == .nsubj, head.head >= 0,
      !sentence.isWord(tokens.lowerBound - 1, "the", "a", "an")
    {
      return ["announce", "unveil", "recall"].contains(sentence.tokens[head.head].lowerLemma)
    }
    let next = tokens.upperBound + (sentence.isPossessiveMark(tokens.upperBound) ? 1 : 0)
    return sentence.isWord(next, "data")
      && sentence.isWord(next + 1, "center", "centers", "centre", "centres")
      || sentence.isWord(next, "shares", "shareholders", "employees", "ceo")
  }

  /// The only state that the sentence names.
  private func isOnlyGovernmentBeside(
    _ government: Catalogue.Entry, _ tokens: Range<Int>, _ all: [NameCandidate]
  ) -> Bool {
    var found = false
    for case .known(let entry, _) in all.map(\.reading)
    where catalogue.type(of: entry) == .government {
      if entry != government { return false }
      found = true
    }
    return found
  }

  /// A noun of the group right after the name, or before it or in apposition to it.
  private func isBeside(
    _ group: NameWords.Group, _ tokens: Range<Int>, _ sentence: Sentence
  ) -> Bool {
    var neighbours = [tokens.upperBound, tokens.upperBound + 1, tokens.lowerBound - 1]
    if sentence.isWord(tokens.lowerBound - 1, "of") { neighbours.append(tokens.lowerBound - 2) }
    return neighbours.contains { index in
      guard sentence.tokens.indices.contains(index) else { return false }
      let token = sentence.tokens[index]
      let pair = index > 0 ? sentence.tokens[index - 1].lowerLemma + " " + token.lowerLemma : ""
      return token.tag.isNoun
        && (catalogue.nameWords.contains(token.lowerLemma, in: group)
          || catalogue.nameWords.contains(token.form.lowercased(), in: group)
          || index < tokens.lowerBound && catalogue.nameWords.contains(pair, in: group))
    }
  }

  /// Subject of saying, or told to: an outlet at work.
  private func isReporting(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let head = sentence.head(of: tokens)
    let governor = sentence.tokens[head].head
    guard governor >= 0 else { return false }
    let verbs: Set<String> = [
      "report", "say", "write", "tell", "publish", "quote", "cite", "accord", "claim", "broadcast",
      "reveal", "interview", "speak", "add", "note", "according", "announce",
    ]
    return verbs.contains(sentence.tokens[governor].lowerLemma)
      || sentence.isWord(tokens.lowerBound - 1, "by", "to")
        && tokens.lowerBound > 1
        && verbs.contains(sentence.tokens[tokens.lowerBound - 2].lowerLemma)
  }
}
