internal import Graph
internal import Knowledge
internal import Language

/// Names that a document has without speaking of a deed of theirs: inside other names ("the [UN]
/// Human Rights Council"), before a noun ("[US military] bases"), as those who belong to them
/// ("[Colombians] vote"). Read last, so that nothing refers back to them, and never an end of a claim.
extension DocumentNaming {
  mutating func readInnerNames() {
    for index in sentences.indices {
      let chosen = selection.chosen(in: index)
      for candidate in selection.candidates[index] {
        guard let entity = inner(candidate, index, chosen) else { continue }
        let isNamed = drafts[index].contains {
          $0.tokens.overlaps(candidate.tokens) && $0.entities == [entity]
        }
        if !isNamed { addName(entity, candidate.tokens, index, use: .attribute) }
      }
    }
  }

  private mutating func inner(
    _ candidate: NameCandidate, _ index: Int, _ chosen: [NameCandidate]
  ) -> Int? {
    let tokens = candidate.tokens
    let isChosen = chosen.contains { $0.tokens == tokens }
    switch candidate.reading {
    case .agency(let core, let government, _):
      guard isChosen, isBodyBeforeNoun(tokens, index) else { return nil }
      let found = catalogue.agency(core, of: government)
      return found.entry.map { register.index(of: $0) }
        ?? register.index(of: found.name, type: .agency)
    case .known(let entry, let kind):
      let type = catalogue.type(of: entry)
      if isChosen, type == .agency {
        return isBodyBeforeNoun(tokens, index) ? register.index(of: entry) : nil
      }
      if isChosen, type == .government, kind != .capital,
        !drafts[index].contains(where: { $0.tokens.overlaps(tokens) })
      {
        return kind == .name || isOneOfThePeople(tokens, index) ? register.index(of: entry) : nil
      }
      guard kind != .capital, let outer = outer(of: tokens, index),
        isNamed(entry, tokens, in: outer, index, isAdjective: kind == .demonym)
      else { return nil }
      return register.index(of: entry)
    case .ambiguous(let forms):
      guard let form = forms.first, forms.count == 1 else { return nil }
      // "the Chinese [PLA] Navy"
      let isOpening =
        form.isAcronym && catalogue.type(of: form.entry) == .agency
        && outer(of: tokens, index).map {
          register.entry($0.entities[0]).flatMap(catalogue.government)
            == catalogue.government(of: form.entry)
            && isNamed(form.entry, tokens, in: $0, index, isAdjective: false)
        } ?? false
      return isOpening || isSide(form.entry, tokens, index) ? register.index(of: form.entry) : nil
    case .bareAgency, .designation, .statistical: return nil
    }
  }

  /// "[US military] bases"; a "[Sudanese military] junta" governs.
  private func isBodyBeforeNoun(_ tokens: Range<Int>, _ index: Int) -> Bool {
    let sentence = sentences[index]
    return isAdjectival(tokens, sentence)
      && !sentence.isWord(
        tokens.upperBound, "junta", "government", "regime", "rule", "ruler", "rulers", "council",
        "dictatorship", "coup", "administration", "leader")
  }

  /// The name of one entity that holds `tokens` and more.
  private func outer(of tokens: Range<Int>, _ index: Int) -> MentionDraft? {
    drafts[index].first {
      $0.kind == .name && $0.tokens.count > tokens.count && $0.tokens.contains(tokens.lowerBound)
        && tokens.upperBound <= $0.tokens.upperBound && $0.entities.count == 1
    }
  }

  /// "[Colombians] vote", "an [American] was killed": people, for whom no government acts.
  private func isOneOfThePeople(_ tokens: Range<Int>, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let token = sentence.tokens[sentence.head(of: tokens)]
    // "the Navajo [Indians]"
    if tokens.lowerBound > 0, sentence.tokens[tokens.lowerBound - 1].tag.isProperNoun {
      return false
    }
    if [.nns, .nnps].contains(token.tag), token.isCapitalised { return true }
    let isCounted =
      sentence.isWord(tokens.lowerBound - 1, "a", "an", "another", "one")
      || tokens.lowerBound > 0 && sentence.tokens[tokens.lowerBound - 1].tag == .jj
    // "[Seychellois] vote"; "Danish is spoken" is a language.
    let isVoting =
      token.dependency == .nsubj && tokens.lowerBound == 0 && token.head >= 0
      && sentence.tokens[token.head].tag == .vbp
    return token.tag.isNoun && isCounted || isVoting
  }

  /// "the [Republican]-led Senate", "the [Democratic] nomination", "most [Democrats]": a party by its
  /// adjective or by some of its people, in its own country.
  private func isSide(_ party: Catalogue.Entry, _ tokens: Range<Int>, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let next = tokens.upperBound
    guard catalogue[party, "kind"] == "party", tokens.count == 1, tokens.lowerBound > 0,
      next < sentence.tokens.count, case let word = sentence.tokens[tokens.lowerBound],
      word.isCapitalised, let state = catalogue.government(of: party),
      selection.certain[state] != nil,
      !drafts[index].contains(where: { $0.tokens.overlaps(tokens) })
    else { return false }
    // "the Irish [Republican] movement", "the Liberal [Democrat] spokesman"
    let before = sentence.tokens[tokens.lowerBound - 1]
    let isPart =
      before.isCapitalised && (before.tag.isProperNoun || before.tag == .jj)
      && tokens.lowerBound > 1
    if isPart, catalogue.entry(named: before.form).map({ $0 != state }) ?? true { return false }
    if [.nns, .nnps].contains(word.tag), word.form.hasSuffix("s") { return true }
    if sentence.isWord(next, "-") { return true }
    if sentence.isWord(next, "and", "or") {
      // "the [Republican] and Democratic headquarters"
      return selection.candidates[index].contains {
        guard case .ambiguous(let forms) = $0.reading else { return false }
        return $0.tokens == next + 1..<next + 2
          && forms.contains { catalogue[$0.entry, "kind"] == "party" }
      }
    }
    return sentence.isCommonNoun(next) && !sentence.tokens[next].isCapitalised
  }

  /// Whether a name inside another is meant by it: "[Honduran] National Electoral Council", "the
  /// Kurdistan Region of [Iraq]", "[G7] summit"; not "[American] Airlines", "the Gulf of [Oman]".
  private func isNamed(
    _ entry: Catalogue.Entry, _ tokens: Range<Int>, in outer: MentionDraft, _ index: Int,
    isAdjective: Bool
  ) -> Bool {
    let sentence = sentences[index]
    let type = register.type(outer.entities[0])
    let before = outer.tokens.lowerBound..<tokens.lowerBound
    let opens = before.allSatisfy { token in
      // "the Chinese [PLA] Navy", "the 52nd [G7] summit"
      [.dt, .cd].contains(sentence.tokens[token].tag)
        || sentence.tokens[token].form.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        || selection.candidates[index].contains {
          guard case .known(let state, .demonym) = $0.reading else { return false }
          return $0.tokens.contains(token) && catalogue.government(of: entry) == state
        }
    }
    switch catalogue.type(of: entry) {
    case .organisation, .agency:
      // "the General Staff of the [Russian Armed Forces]"
      if isOf(tokens, in: outer, sentence), type == .agency { return true }
      // "the [European Council] on Foreign Relations" is another body.
      let isWhole =
        tokens.upperBound >= outer.tokens.upperBound
        || sentence.tokens[tokens.upperBound].tag != .in
      return opens && isWhole
        && [.agency, .organisation, .event, .law, .programme].contains(type)
    case .company:
      // "a [Hanwha Group] aerospace plant"
      return opens && [.company, .organisation].contains(type)
        && tokens.upperBound < outer.tokens.upperBound
        && (tokens.upperBound..<outer.tokens.upperBound).allSatisfy {
          !sentence.tokens[$0].isCapitalised
        }
    case .government: break
    default: return false
    }
    if let known = register.entry(outer.entities[0]), type != .government {
      guard [.agency, .organisation].contains(type), catalogue.government(of: known) == entry else {
        return false
      }
    }
    let closes = tokens.upperBound == outer.tokens.upperBound
    let isOf = isOf(tokens, in: outer, sentence)
    switch type {
    case .agency, .organisation, .event, .law, .programme: return opens || isOf
    case .government: return isOf
    case .place:
      let rest =
        opens
        ? tokens.upperBound..<outer.tokens.upperBound
        : outer.tokens.lowerBound..<tokens.lowerBound - (isOf ? 1 : 0)
      guard !rest.isEmpty, catalogue.place(named: sentence.text(outer.tokens)) == nil else {
        return false
      }
      if isOf {
        return Self.divisions.contains {
          sentence.isWord(rest.upperBound - 1, $0)
        }
      }
      let part = catalogue.place(named: sentence.text(rest))
      if closes { return part.flatMap(catalogue.government) == entry }
      // "[Romanian] airspace", "[Chilean] Patagonia"; not the Persian Gulf
      let last = sentence.tokens[outer.tokens.upperBound - 1].form.lowercased()
      return opens && isAdjective
        && !["gulf", "sea", "ocean", "strait", "straits", "channel", "peninsula"].contains(last)
    default: return false
    }
  }

  /// Whether a name ends with an inner one behind "of".
  private func isOf(_ tokens: Range<Int>, in outer: MentionDraft, _ sentence: Sentence) -> Bool {
    tokens.upperBound == outer.tokens.upperBound
      && (sentence.isWord(tokens.lowerBound - 1, "of")
        || sentence.isWord(tokens.lowerBound - 1, "the")
          && sentence.isWord(tokens.lowerBound - 2, "of"))
  }

  /// What belongs to the state behind "of", unlike gulfs and seas.
  private static let divisions: Set<String> = [
    "region", "province", "state", "territory", "republic", "zone", "district", "governorate",
    "island", "islands", "city", "town", "capital", "oblast", "prefecture", "county", "department",
  ]
}
