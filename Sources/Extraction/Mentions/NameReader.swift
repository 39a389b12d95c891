internal import Graph
internal import Knowledge
internal import Language
internal import Text

/// Finds everything in a sentence that may be a name: names of the catalogue, completed public
/// bodies, designations of weapons, and what the name finder saw. The document decides later.
struct NameReader {
  let catalogue: Catalogue

  /// Candidates by first token, then the longest first; they may overlap.
  func candidates(in sentence: Sentence) -> [NameCandidate] {
    let words = FoldedWords(sentence.tokens.map(\.form))
    var result: [NameCandidate] = []
    var governments: [Int: (entry: Catalogue.Entry, tokens: Range<Int>)] = [:]  // By end.
    var governmentStarts: [Int: Catalogue.Entry] = [:]
    var capitals = Set<Int>()
    for match in catalogue.matches(in: words) {
      guard let reading = reading(of: match, in: sentence) else { continue }
      result.append(NameCandidate(tokens: match.words, reading: reading))
      if let government = government(reading) {
        governments[match.words.upperBound] = (government, match.words)
        if case .known(_, .capital) = reading { capitals.insert(match.words.lowerBound) }
        // Not "Parliament of Palestinian descent", "Court of British Columbia".
        let next = match.words.upperBound
        let isWhole =
          !match.forms.contains { $0.kind == .demonym }
          && (next >= sentence.tokens.count || !sentence.tokens[next].tag.isProperNoun)
        if isWhole, governmentStarts[match.words.lowerBound] == nil {
          governmentStarts[match.words.lowerBound] = government
        }
      }
    }
    result += halves(in: sentence)
    for core in catalogue.agencyCores(in: words) {
      // "the Metropolitan [Police] in London": the end of another body's name
      let isTail = result.contains {
        guard case .known(let entry, _) = $0.reading, catalogue.type(of: entry) == .agency else {
          return false
        }
        return $0.tokens.lowerBound < core.words.lowerBound
          && $0.tokens.upperBound == core.words.upperBound
      }
      if isTail, sentence.isWord(core.words.upperBound, "of", "in") { continue }
      result.append(
        agency(core, sentence, governments, governmentStarts, capitals: capitals))
    }
    result.append(contentsOf: designations(in: sentence))
    let listed = listed(in: sentence)
    result += listed.map { NameCandidate(tokens: $0, reading: .statistical(.organisation)) }
    for found in joined(sentence.names, in: sentence) {
      let name = addressed(found, in: sentence)
      guard let tokens = trimmed(name, in: sentence),
        // "two firms, [Falcon Security and Delta Trading]": one run to the name finder.
        !listed.contains(where: { $0.overlaps(tokens) })
      else { continue }
      if name.kind == .person,
        isCredit(tokens, sentence)
          || Self.shipLetters.contains(sentence.tokens[tokens.lowerBound].form)
      {
        continue
      }
      if let person = person(behindTitleIn: tokens, sentence) {
        result.append(NameCandidate(tokens: person, reading: .statistical(.person)))
        let town = tokens.lowerBound..<person.lowerBound
        if catalogue.place(named: sentence.text(town)) != nil {
          result.append(NameCandidate(tokens: town, reading: .statistical(.place)))
        }
        continue
      }
      result.append(NameCandidate(tokens: tokens, reading: .statistical(name.kind)))
    }
    for token in sentence.tokens.indices
    where isTown(token, sentence) && !result.contains(where: { $0.tokens.contains(token) }) {
      result.append(
        NameCandidate(tokens: token..<token + 1, reading: .statistical(.place)))
    }
    for tokens in bodies(in: sentence)
    where !result.contains(where: {
      $0.tokens.overlaps(tokens) && ($0.tokens.count > 1 || tokens.count < 3)
    }) {
      result.append(NameCandidate(tokens: tokens, reading: .statistical(.organisation)))
    }
    return result.sorted { left, right in
      (left.tokens.lowerBound, -left.tokens.count) < (right.tokens.lowerBound, -right.tokens.count)
    }
  }

  /// "([Natalia Kolesnikova]/AFP via Getty Images)": who took the picture.
  private func isCredit(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    let agency = name.upperBound + 1
    return sentence.isWord(name.upperBound, "/") && agency < sentence.tokens.count
      && (sentence.tokens[agency].isUpperCase || sentence.isWord(agency, "reuters", "getty"))
  }

  /// "[Kharkiv] was hit": a town of the catalogue by itself, which the name finder passed over.
  private func isTown(_ token: Int, _ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens
    guard tokens[token].tag == .nnp, tokens[token].isCapitalised, !tokens[token].isUpperCase,
      tokens[token].form.utf8.count > 4,
      token == 0 || !tokens[token - 1].tag.isProperNoun,
      token + 1 >= tokens.count || !tokens[token + 1].tag.isProperNoun
    else { return false }
    return catalogue.place(named: tokens[token].form) != nil
  }

  /// Whether an acronym closes the name before it, which is neither title nor day.
  private func isTail(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    guard tokens.lowerBound > 0, case let before = sentence.tokens[tokens.lowerBound - 1],
      before.tag.isNoun, before.isCapitalised, !before.isUpperCase,
      sentence.tokens[tokens.lowerBound].form == "USA"
    else { return false }
    return !catalogue.titles.contains(before.form.lowercased())
  }

  /// Words before a demonym that make it another one.
  private static let continents: Set<String> = [
    "central", "latin", "north", "south", "african", "native", "asian", "hispanic",
  ]

  private func reading(
    of match: Catalogue.Match, in sentence: Sentence
  ) -> NameCandidate.Reading? {
    let tokens = sentence.tokens[match.words]
    // "talks with Korea - Times of India": a dash between blanks is no part of a name.
    guard tokens.spacedDashes.isEmpty || isBranch(match, in: sentence) else { return nil }
    // "WHO IS TO BLAME": a word, where all is written so.
    if tokens.count == 1, match.forms.allSatisfy(\.isAcronym), tokens.first?.tag == .wp,
      isShouting(sentence)
    {
      return nil
    }
    // "US$1.1 billion" is money.
    if tokens.contains(where: { $0.form.utf8.contains(UInt8(ascii: "$")) })
      || match.words.upperBound < sentence.tokens.count
        && sentence.tokens[match.words.upperBound].form.hasPrefix("$")
        && sentence.tokens[match.words.upperBound].range.start == tokens.last?.range.end
    {
      return nil
    }
    // "the Central American states", "African American voters": a continent, not the United States.
    let isOfContinent =
      match.forms.contains { $0.kind == .demonym } && match.words.lowerBound > 0
      && sentence.tokens[match.words.lowerBound - 1].isCapitalised
      && Self.continents.contains(
        sentence.tokens[match.words.lowerBound - 1].form.lowercased())
    if isOfContinent { return nil }
    // "Priorities USA": the end of another name.
    if match.forms.contains(where: \.isAcronym), isTail(match.words, sentence) { return nil }
    let certain = match.forms.filter { !$0.isAmbiguous }
    let governments = match.forms.filter { catalogue.type(of: $0.entry) == .government }
    // "US" is filed as ambiguous with "us"; its capitals decide.
    if let acronym = governments.first(where: { $0.isAcronym && $0.isAmbiguous }),
      certain.isEmpty, match.forms.count == 1
    {
      return isShouting(sentence) ? .ambiguous([acronym]) : .known(acronym.entry, acronym.kind)
    }
    if let government = governments.first(where: { !$0.isAmbiguous && $0.kind != .capital }) {
      return .known(government.entry, government.kind)
    }
    // One short word in lower case is never a name, whatever the table's spelling.
    if tokens.count == 1, let only = tokens.first, !only.isCapitalised,
      only.form.utf8.allSatisfy({ $0 > 0x60 })
    {
      return nil
    }
    let entries = Set(certain.map(\.entry))
    if entries.count == 1, let first = certain.first { return .known(first.entry, first.kind) }
    if entries.count > 1 {
      // A capital that is also an outlet or a person: the state first, then as the tables come.
      if let capital = certain.first(where: { $0.kind == .capital }) {
        return .known(capital.entry, .capital)
      }
      let types = Set(entries.map(catalogue.type(of:)))
      if types.count > 1, let first = certain.min(by: { $0.entry < $1.entry }) {
        return .known(first.entry, first.kind)
      }
      return .ambiguous(certain)
    }
    return .ambiguous(match.forms)
  }

  private func isShouting(_ sentence: Sentence) -> Bool {
    sentence.tokens.count > 3 && sentence.tokens.allSatisfy { !$0.isLowerWord }
  }

  /// "Islamic State – Khorasan Province": an organisation whose name goes on behind a dash that stands
  /// between blanks, begun by that of another.
  private func isBranch(_ match: Catalogue.Match, in sentence: Sentence) -> Bool {
    let dashes = sentence.tokens[match.words].spacedDashes
    guard dashes.count == 1, let dash = dashes.first,
      match.forms.allSatisfy({ catalogue.type(of: $0.entry) == .organisation })
    else { return false }
    let trunk = sentence.text(match.words.lowerBound..<dash)
    return catalogue.entry(named: trunk, type: .organisation) != nil
  }

  private func government(_ reading: NameCandidate.Reading) -> Catalogue.Entry? {
    switch reading {
    case .known(let entry, _):
      return catalogue.type(of: entry) == .government ? entry : nil
    case .ambiguous(let forms):
      // "Georgia's Defence Ministry": completing a body is support enough.
      let governments = Set(forms.map(\.entry).filter { catalogue.type(of: $0) == .government })
      return governments.count == 1 ? governments.first : nil
    default:
      return nil
    }
  }

  /// Completes "Defence Ministry" by what stands before ("Turkish", "Turkey's") or after ("of
  /// Turkey", "in Ankara").
  private func agency(
    _ core: Catalogue.AgencyCore, _ sentence: Sentence,
    _ governments: [Int: (entry: Catalogue.Entry, tokens: Range<Int>)],
    _ governmentStarts: [Int: Catalogue.Entry], capitals: Set<Int>
  ) -> NameCandidate {
    var before = core.words.lowerBound
    if sentence.isPossessiveMark(before - 1) { before -= 1 }
    // "the Kabul police", "a London police station": a city's, or no body.
    let next = core.words.upperBound
    let isOther =
      ["police", "court"].contains(catalogue.kind(of: core))
      && (governments[before].map { capitals.contains($0.tokens.lowerBound) } ?? false
        || sentence.isWord(next, "station", "officer", "officers", "headquarters", "car"))
    if isOther { return NameCandidate(tokens: core.words, reading: .ambiguous([])) }
    if let government = governments[before] {
      return NameCandidate(
        tokens: government.tokens.lowerBound..<core.words.upperBound,
        reading: .agency(core, government: government.entry, governmentTokens: government.tokens))
    }
    var after = core.words.upperBound
    if sentence.isWord(after, "of", "in") {
      after += 1
      if sentence.isWord(after, "the") { after += 1 }
      if let entry = governmentStarts[after],
        let end = governments.first(where: { $0.value.tokens.lowerBound == after })?.key,
        core.isCapitalised || catalogue.kind(of: core) == "ministry"
      {
        return NameCandidate(
          tokens: core.words.lowerBound..<end,
          reading: .agency(core, government: entry, governmentTokens: after..<end))
      }
    }
    return NameCandidate(tokens: core.words, reading: .bareAgency(core))
  }

  /// "[North] and South Korea": the first of two states that share a word.
  private func halves(in sentence: Sentence) -> [NameCandidate] {
    guard sentence.tokens.count > 3 else { return [] }
    return (1..<sentence.tokens.count - 2).compactMap { index in
      guard sentence.isWord(index, "and", "or"), sentence.tokens[index - 1].isCapitalised,
        sentence.tokens[index + 1].isCapitalised, sentence.tokens[index + 2].isCapitalised
      else { return nil }
      let shared = sentence.tokens[index + 2].form
      func state(_ word: Int) -> Catalogue.Entry? {
        catalogue.entry(named: "\(sentence.tokens[word].form) \(shared)", type: .government)
      }
      guard let first = state(index - 1), let second = state(index + 1), first != second else {
        return nil
      }
      return NameCandidate(tokens: index - 1..<index, reading: .known(first, .name))
    }
  }

  /// "Speaker of the [House Nancy Pelosi]": the title ends inside the run.
  private func person(behindTitleIn tokens: Range<Int>, _ sentence: Sentence) -> Range<Int>? {
    // "[Lt Gen] Igor Kirov", a body to the name finder
    let ranks = tokens.prefix { catalogue.isHonorific(sentence.tokens[$0]) }
    if ranks.count > 1, (1...3).contains(tokens.count - ranks.count) {
      return ranks.upperBound..<tokens.upperBound
    }
    guard tokens.count > 2, sentence.isWord(tokens.lowerBound - 1, "of", "the") else { return nil }
    // "Governor of [Dnipropetrovsk Oblast Serhiy Lysak]": the place ends inside the run.
    let place = tokens.dropLast().last {
      catalogue.nameWords.contains(sentence.tokens[$0].form.lowercased(), in: .placeWord)
    }
    if let place, place > tokens.lowerBound, sentence.tokens[place + 1].isCapitalised,
      sentence.isWord(tokens.lowerBound - 1, "of"),
      catalogue.titles.contains(sentence.tokens[tokens.lowerBound - 2].form.lowercased())
    {
      return place + 1..<tokens.upperBound
    }
    // "Mayor of [Odesa Hennadii Trukhanov]": a town that is none's first name.
    let town = sentence.tokens[tokens.lowerBound].form
    if tokens.count == 3, sentence.isWord(tokens.lowerBound - 1, "of"),
      catalogue.titles.contains(sentence.tokens[tokens.lowerBound - 2].form.lowercased()),
      catalogue.place(named: town) != nil || catalogue.government(ofCapital: town) != nil
    {
      return tokens.dropFirst()
    }
    let title = TitleReader(catalogue: catalogue).titles(in: sentence).first {
      $0.tokens.lowerBound < tokens.lowerBound && tokens.lowerBound < $0.tokens.upperBound
        && $0.tokens.upperBound < tokens.upperBound - 1
    }
    return title.map { $0.tokens.upperBound..<tokens.upperBound }
  }

  /// Capitalised runs whose last word tells a body: "American Civil Liberties Union".
  private func bodies(in sentence: Sentence) -> [Range<Int>] {
    guard sentence.tokens.contains(where: { $0.isLowerWord && !$0.isCapitalised && $0.tag.isVerb })
    else { return [] }
    var found = described(in: sentence)
    var start = 0
    while start < sentence.tokens.count {
      var end = start
      while end < sentence.tokens.count, sentence.tokens[end].isCapitalised,
        sentence.tokens[end].tag.isProperNoun || [.jj, .nns].contains(sentence.tokens[end].tag)
      {
        end += 1
      }
      if end - start > 2,
        catalogue.nameWords.contains(
          sentence.tokens[end - 1].form.lowercased(), in: .organisationWord)
      {
        found.append(start..<end)
      }
      start = max(end, start + 1)
    }
    return found
  }

  /// "the chemical firm [Borealis]", "the newspaper [Dawn]": a noun says what the name is.
  private func described(in sentence: Sentence) -> [Range<Int>] {
    let groups: [NameWords.Group] = [.companyNoun, .mediaNoun, .organisationNoun]
    return sentence.tokens.indices.compactMap { noun in
      guard sentence.tokens[noun].tag == .nn, !sentence.tokens[noun].isCapitalised,
        groups.contains(where: {
          catalogue.nameWords.contains(sentence.tokens[noun].form.lowercased(), in: $0)
        })
      else { return nil }
      var end = noun + 1
      while end < sentence.tokens.count, end < noun + 5, sentence.tokens[end].isCapitalised,
        sentence.tokens[end].tag.isProperNoun,
        CalendarWords.weekday(sentence.tokens[end].form.lowercased()) == nil,
        CalendarWords.month(sentence.tokens[end].form.lowercased()) == nil,
        !catalogue.titles.contains(sentence.tokens[end].form.lowercased())
      {
        end += 1
      }
      return end > noun + 1 ? noun + 1..<end : nil
    }
  }

  /// "two Mexican banks, [CIBanco] and [Intercam],": what a noun in the plural says they are.
  private func listed(in sentence: Sentence) -> [Range<Int>] {
    let groups: [NameWords.Group] = [.companyNoun, .mediaNoun, .organisationNoun]
    return sentence.tokens.indices.flatMap { noun -> [Range<Int>] in
      guard sentence.tokens[noun].tag == .nns, !sentence.tokens[noun].isCapitalised,
        groups.contains(where: {
          catalogue.nameWords.contains(sentence.tokens[noun].lowerLemma, in: $0)
        })
      else { return [] }
      var names: [Range<Int>] = []
      var start = noun + 1
      if sentence.isWord(start, ",", ":", "including") { start += 1 }
      while start < sentence.tokens.count {
        var end = start
        while end < sentence.tokens.count, sentence.tokens[end].isCapitalised,
          sentence.tokens[end].tag.isNoun
        {
          end += 1
        }
        guard end > start else { break }
        names.append(start..<end)
        let isLast = sentence.isWord(start - 1, "and", "or")
        guard !isLast, sentence.isWord(end, ",", "and", "or") else { break }
        start = end + 1
        if sentence.isWord(start, "and", "or") { start += 1 }
      }
      guard names.count > 1, let last = names.last,
        sentence.isWord(last.lowerBound - 1, "and", "or"),
        last.upperBound == sentence.tokens.count || !sentence.tokens[last.upperBound].tag.isVerb
          || sentence.tokens[noun + 1].form != ","
      else { return [] }
      return names
    }
  }

  /// What stands before the name of a ship, which is no person.
  private static let shipLetters: Set<String> = [
    "MV", "MT", "MS", "SS", "HMS", "USS", "INS", "HNLMS",
  ]

  /// Names with what the name finder cut from them: "Program Executive Office [for] Missiles and
  /// Space", the second half of a hyphenated word.
  private func joined(_ names: [Name], in sentence: Sentence) -> [Name] {
    var result: [Name] = []
    for name in names {
      if let end = administration(of: name, in: sentence) {
        result.append(Name(tokens: name.tokens.lowerBound..<end, kind: .organisation))
        continue
      }
      var tokens = name.tokens
      // "97 [Tejas] jets"
      while name.kind == .other, tokens.count > 1,
        case let last = sentence.tokens[tokens.upperBound - 1], last.tag == .nns,
        !last.isCapitalised
      {
        tokens = tokens.lowerBound..<tokens.upperBound - 1
      }
      while tokens.upperBound + 1 < sentence.tokens.count,
        sentence.tokens[tokens.upperBound].form == "-",
        sentence.tokens[tokens.upperBound].range.start
          == sentence.tokens[tokens.upperBound - 1].range.end,
        sentence.tokens[tokens.upperBound + 1].range.start
          == sentence.tokens[tokens.upperBound].range.end,
        name.kind == .person
      {
        tokens = tokens.lowerBound..<tokens.upperBound + 2
      }
      if let last = result.last, last.kind == .organisation, name.kind == .organisation,
        last.tokens.upperBound + 1 == tokens.lowerBound,
        sentence.isWord(last.tokens.upperBound, "of", "for"),
        [NameWords.Group.agencyWord, .organisationWord].contains(where: {
          catalogue.nameWords.contains(
            sentence.tokens[last.tokens.upperBound - 1].form.lowercased(), in: $0)
        })
      {
        result[result.count - 1] = Name(
          tokens: last.tokens.lowerBound..<tokens.upperBound, kind: .organisation)
      } else if let last = result.last, last.tokens.upperBound == tokens.lowerBound,
        catalogue.nameWords.contains(
          sentence.tokens[tokens.upperBound - 1].unstoppedForm,
          in: .companySuffix)
      {
        // "[Redlepus Vector] Industry Shenzhen Co.": cut in two by the name finder.
        result[result.count - 1] = Name(
          tokens: last.tokens.lowerBound..<tokens.upperBound, kind: .organisation)
      } else if name.kind == .person, let first = firstName(before: tokens, in: sentence) {
        result.append(Name(tokens: first..<tokens.upperBound, kind: .person))
      } else {
        result.append(
          Name(
            tokens: name.kind == .organisation || name.kind == .other
              ? completed(tokens, in: sentence) : tokens, kind: name.kind))
      }
    }
    return result
  }

  /// Where "the Kherson [region military administration]" ends: a place's own body in small letters.
  private func administration(of place: Name, in sentence: Sentence) -> Int? {
    guard place.kind == .place else { return nil }
    var end = place.tokens.upperBound
    while sentence.isWord(
      end, "city", "town", "region", "regional", "district", "oblast", "municipal", "provincial",
      "military", "civil", "state")
    {
      end += 1
    }
    guard end > place.tokens.upperBound, sentence.isWord(end, "administration", "council"),
      !sentence.tokens[end].isCapitalised
    else { return nil }
    return end + 1
  }

  /// "[Artem] Mikhailovich Yamshchikov": what the tree makes the head of the name; not "MV Hondius".
  private func firstName(before tokens: Range<Int>, in sentence: Sentence) -> Int? {
    let first = tokens.lowerBound - 1
    guard first >= 0, sentence.tokens[tokens.lowerBound].dependency == .flat,
      sentence.tokens[tokens.lowerBound].head == first, sentence.tokens[first].tag == .nnp,
      sentence.tokens[first].isCapitalised, !sentence.tokens[first].isUpperCase,
      !catalogue.titles.contains(sentence.tokens[first].form.lowercased())
    else { return nil }
    return first
  }

  /// The run with the capitalised words beside it that the tree joins to it: "[American] Forces
  /// Press Service", "Armor Brigade Combat [Teams]", "Program Executive Office [for Missiles]".
  private func completed(_ tokens: Range<Int>, in sentence: Sentence) -> Range<Int> {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    // "[Program Executive Office for]" Missiles: the finder stopped after the preposition.
    while end > start + 1, sentence.tokens[end - 1].tag == .in { end -= 1 }
    func isPart(_ index: Int, of range: Range<Int>) -> Bool {
      let token = sentence.tokens[index]
      guard token.isCapitalised, token.tag.isProperNoun || token.tag == .jj,
        !catalogue.titles.contains(token.form.lowercased())
      else { return false }
      return range.contains(token.head)
        && (token.dependency == .compound || token.dependency == .amod)
    }
    while start > 0, isPart(start - 1, of: start..<end), start > 1 || tokens.count == 1 {
      start -= 1
    }
    while end < sentence.tokens.count,
      sentence.tokens[end].tag.isProperNoun
        || sentence.tokens[end].tag == .nns && sentence.tokens[end].isCapitalised,
      (start..<end).contains(where: {
        sentence.tokens[$0].head == end && sentence.tokens[$0].dependency == .compound
      }), end - start < 10
    {
      end += 1
    }
    guard sentence.isWord(end, "for", "of"), end + 1 < sentence.tokens.count,
      sentence.tokens[end + 1].tag.isNoun, sentence.tokens[end + 1].isCapitalised,
      catalogue.nameWords.contains(
        sentence.tokens[end - 1].form.lowercased(), in: .agencyWord),
      // "Secretary of the [Army] for Acquisition"
      end - start > 1 || !sentence.isWord(start - 2, "of")
    else { return start..<end }
    end += 2
    while end < sentence.tokens.count, end - start < 12,
      sentence.tokens[end].tag.isProperNoun
        || sentence.isWord(end, "and") && end + 1 < sentence.tokens.count
          && sentence.tokens[end + 1].tag.isProperNoun
          && (start..<end).contains(sentence.tokens[end + 1].head)
    {
      end += 1
    }
    return start..<end
  }

  /// "Ms Hutt" is a person, whatever the name finder takes her for.
  private func addressed(_ name: Name, in sentence: Sentence) -> Name {
    let title = sentence.tokens[name.tokens.lowerBound].unstoppedForm
    let isTitle = [NameWords.Group.femaleTitle, .maleTitle].contains {
      catalogue.nameWords.contains(title, in: $0)
    }
    return isTitle && name.tokens.count == 2 ? Name(tokens: name.tokens, kind: .person) : name
  }

  /// The run without articles, possessive marks and headings; nil where nothing of a name is left.
  private func trimmed(_ name: Name, in sentence: Sentence) -> Range<Int>? {
    var tokens = name.tokens
    func drop(first: Bool) { tokens = first ? tokens.dropFirst() : tokens.dropLast() }
    while let first = tokens.first,
      sentence.tokens[first].tag == .dt || sentence.tokens[first].tag.isPunctuation
        || sentence.isPossessiveMark(first) || sentence.tokens[first].tag == .cc
        || name.kind == .person && sentence.tokens[first].tag == .in
          && !sentence.tokens[first].isCapitalised
        || name.kind == .organisation && sentence.isWord(first, "pro", "anti", "new", "the")
          && !sentence.tokens[first].isCapitalised
    {
      drop(first: true)
    }
    if name.kind == .person {
      // "Ambassador to [Turkey] Tom Barrack"
      if tokens.count > 2, sentence.isWord(tokens.lowerBound - 1, "to"),
        catalogue.entry(named: sentence.tokens[tokens.lowerBound].form)
          .map({ catalogue.type(of: $0) == .government }) ?? false
      {
        drop(first: true)
      }
      // "Army Sgt. 1st Class Tyrone Marshall": the name begins after the last rank.
      // "Tom Watson [MP]"
      if tokens.count > 2, let last = tokens.last, sentence.tokens[last].isUpperCase,
        sentence.isWord(last, "mp", "mep")
      {
        drop(first: false)
      }
      let rank = tokens.last { catalogue.isHonorific(sentence.tokens[$0]) }
      if let rank {
        tokens = rank + 1..<max(tokens.upperBound, rank + 1)
      }
    } else if let mark = tokens.last(where: { sentence.isPossessiveMark($0) }),
      mark < tokens.upperBound - 1, mark > tokens.lowerBound
    {
      // "the Army's Program Executive Office": two names, the owner's is found by itself.
      tokens = mark + 1..<tokens.upperBound
    }
    if sentence.isWord(tokens.lowerBound - 2, "of"), sentence.isWord(tokens.lowerBound + 1, "for") {
      // "Secretary of the [Army] for Acquisition"
      tokens = tokens.lowerBound..<tokens.lowerBound + 1
    }
    while let last = tokens.last,
      sentence.isPossessiveMark(last) || sentence.tokens[last].tag == .cc
        || sentence.tokens[last].tag == .in || sentence.tokens[last].form == "."
        || sentence.tokens[last].tag.isPunctuation && !sentence.tokens[last].form.hasSuffix(".")
    {
      drop(first: false)
    }
    // "the Department of Environmental [Quality]": cut short.
    if name.kind == .organisation, let last = tokens.last,
      tokens.upperBound < sentence.tokens.count,
      sentence.tokens[last].tag == .jj, sentence.tokens[last].isCapitalised,
      sentence.tokens[last].head == tokens.upperBound,
      sentence.tokens[tokens.upperBound].tag.isNoun,
      sentence.tokens[tokens.upperBound].isCapitalised
    {
      tokens = tokens.lowerBound..<tokens.upperBound + 1
    }
    guard tokens.contains(where: { sentence.tokens[$0].isCapitalised }) else { return nil }
    let text = sentence.text(tokens).lowercased()
    return catalogue.nameWords.contains(text, in: .noName) ? nil : tokens
  }
}

extension Token {
  fileprivate var isLowerWord: Bool {
    form.unicodeScalars.contains(where: \.isSmall)
  }
}
