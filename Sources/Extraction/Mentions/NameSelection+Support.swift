internal import Graph
internal import Knowledge
internal import Language

extension NameSelection {
  /// The one owner of an ambiguous name that its context supports, or nil.
  func supported(
    _ forms: [Catalogue.Form], _ tokens: Range<Int>, _ sentence: Sentence, _ all: [NameCandidate]
  ) -> Catalogue.Entry? {
    let entries = Set(forms.filter { hasSupport($0, tokens, sentence, all) }.map(\.entry))
    return entries.count == 1 ? entries.first : nil
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
    // "a super PAC": one of many.
    // "a Foreign Office spokesperson"
    let isOfNoun =
      tokens.upperBound < sentence.tokens.count
      && catalogue.titles.contains(sentence.tokens[tokens.upperBound].unstoppedForm)
    if type != .weapon, sentence.isWord(tokens.lowerBound - 1, "a", "an", "super"), !isOfNoun {
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
      // "Chad suspends visas" is read as a person; nobody of the document is called so.
      let isNobody =
        finder == .person
        && !personWords.contains(Folding.folded(sentence.text(tokens)))
      return finder == .place || isNobody || isAmongGovernments(tokens, sentence, all)
    case .agency:
      guard isNoun, !isInsideName else { return false }
      guard let government = catalogue.government(of: entry) else { return finder != nil }
      if mainGovernment == government { return true }
      guard certain[government] != nil else { return false }
      // "the Army" may be anybody's; "Congress" and "the Pentagon" are not.
      return catalogue[entry, "kind"] != "armed force"
        || isOnlyGovernmentBeside(government, tokens, all)
    case .media:
      guard isNoun, !isInsideName else { return false }
      if sentence.isWord(tokens.lowerBound - 1, "told", "tell", "telling", "tells") { return true }
      return finder == .organisation && isReporting(tokens, sentence)
        || isBeside(.mediaNoun, tokens, sentence)
    case .company:
      return finder == .organisation && !isInsideName || isBeside(.companyNoun, tokens, sentence)
        || isNoun && isOwned(entry, tokens, sentence, all)
        || isNoun && !isInsideName && isAmongFirms(tokens, sentence, all)
    case .organisation:
      // A party or militia is named where its country is; the Red Cross anywhere.
      let isLocal = ["party", "armed group"].contains(catalogue[entry, "kind"])
      let isNear =
        !isLocal || catalogue.government(of: entry).map { certain[$0] != nil } ?? true
      return finder == .organisation && !isInsideName && isNear
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
      return token.tag.isNoun
        && (catalogue.nameWords.contains(token.lowerLemma, in: group)
          || catalogue.nameWords.contains(token.form.lowercased(), in: group))
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
