internal import Graph
internal import Knowledge
internal import Language

/// Nouns that refer back: "the country", "both sides", "his Russian counterpart", "the minister".
extension DocumentNaming {
  mutating func readNominal(_ token: Int, _ index: Int) {
    let sentence = sentences[index]
    guard !drafts[index].contains(where: { $0.tokens.contains(token) }) else { return }
    let noun = sentence.tokens[token]
    let word = noun.lowerLemma
    if word == "counterpart" { readCounterpartOffice(token, index) }
    guard token > 0, token + 1 >= sentence.tokens.count || !sentence.tokens[token + 1].tag.isNoun
    else { return }
    if word == "counterpart", let found = counterpart(token, index) {
      addReference([found.entity], found.tokens, head: token, index, kind: .nominal)
      return
    }
    if let start = pairStart(token, sentence) {
      addReference(pair(word, token, index), start..<token + 1, head: token, index, kind: .nominal)
      return
    }
    let isBand = noun.tag == .nns && ["rebel", "militant", "insurgent"].contains(word)
    if let found = firm(of: token, index) {
      addReference([found], token - 2..<token + 1, head: token, index, kind: .nominal)
      return
    }
    if noun.tag == .nn, sentence.isWord(token - 1, "his", "her"),
      catalogue.nameWords.contains(word, in: .countryNoun) || word == "government",
      let person = draft(headedBy: token - 1, in: index)?.entities.first,
      let state = office(of: person)
    {
      // "denied [his country] was supplying missiles"
      addReference([state], token - 1..<token + 1, head: token, index, kind: .nominal)
      return
    }
    guard sentence.isWord(token - 1, "the", "this", "that"), noun.tag != .nns || isBand,
      !sentence.isWord(token + 1, "of", "that", "which", "who", "whose", "where")
    else { return }
    let found = definite(word, token, index)
    addReference(
      found.map { [$0] } ?? [], token - 1..<token + 1, head: token, index, kind: .nominal)
  }

  /// "the [Swedish firm]": the one company of that state that the document has named.
  func firm(of token: Int, _ index: Int) -> Int? {
    let sentence = sentences[index]
    guard sentence.isWord(token - 2, "the"), sentence.tokens[token].tag == .nn,
      catalogue.nameWords.contains(sentence.tokens[token].lowerLemma, in: .companyNoun),
      let state = drafts[index].first(where: {
        $0.tokens == token - 1..<token && $0.kind == .name
          && register.type($0.entities[0]) == .government
      }).flatMap({ register.entry($0.entities[0]) })
    else { return nil }
    let firms = antecedents(before: token, index, window: 3).candidates.flatMap(\.entities).filter {
      register.type($0) == .company
        && register.entry($0).map { catalogue.government(of: $0) == state } ?? false
    }
    return Set(firms).count == 1 ? firms.first : nil
  }

  /// "Fidan met his Saudi [counterpart] Faisal bin Farhan": who is named after it holds such an office as
  /// he whose counterpart he is.
  private mutating func readCounterpartOffice(_ token: Int, _ index: Int) {
    let sentence = sentences[index]
    if sentence.tokens[token].tag == .nns { return readCounterpartOffices(token, index) }
    var name = sentence.isWord(token + 1, ",") ? token + 2 : token + 1
    while name < sentence.tokens.count, catalogue.isHonorific(sentence.tokens[name]) { name += 1 }
    guard
      let state = drafts[index].first(where: {
        $0.kind == .name && $0.tokens.upperBound == token
          && register.type($0.entities[0]) == .government
      }), sentence.isWord(state.tokens.lowerBound - 1, "his", "her"),
      let person = drafts[index].first(where: {
        (token + 1..<name + 1).contains($0.tokens.lowerBound) && $0.kind == .name
          && register.type($0.entities[0]) == .person
      }),
      let first = drafts[index].last(where: {
        $0.tokens.upperBound < state.tokens.lowerBound && $0.entities.count == 1
          && register.type($0.entities[0]) == .person
      }), let office = self.office(of: first.entities[0]), office != state.entities[0]
    else { return }
    let held = titles[first.entities[0]].first { $0.office == office }
    affiliations.append(
      Affiliation(
        relation: .holdsRoleIn, source: person.entities[0], target: state.entities[0],
        title: held?.title ?? "counterpart", isPast: false, sentence: index,
        trigger: token..<token + 1))
  }

  /// "his British and Italian [counterparts], Grant Shapps and Guido Crosetto": one of each.
  private mutating func readCounterpartOffices(_ token: Int, _ index: Int) {
    let sentence = sentences[index]
    func list(from start: Int, _ type: EntityType) -> [MentionDraft] {
      var found: [MentionDraft] = []
      var next = start
      while let draft = drafts[index].first(where: {
        $0.tokens.lowerBound == next && $0.kind == .name && $0.entities.count == 1
          && register.type($0.entities[0]) == type
      }) {
        found.append(draft)
        next = draft.tokens.upperBound
        while sentence.isWord(next, ",", "and") { next += 1 }
      }
      return found
    }
    guard
      let start = (max(0, token - 7)..<token).last(where: { sentence.isWord($0, "his", "her") })
    else { return }
    let states = list(from: start + 1, .government)
    let people = list(from: token + (sentence.isWord(token + 1, ",") ? 2 : 1), .person)
    guard states.count > 1, states.count == people.count,
      states.last?.tokens.upperBound == token
    else { return }
    for (state, person) in zip(states, people) {
      affiliations.append(
        Affiliation(
          relation: .holdsRoleIn, source: person.entities[0], target: state.entities[0],
          title: "counterpart", isPast: false, sentence: index, trigger: token..<token + 1))
    }
  }

  /// "his Russian counterpart": whoever in the document holds an office in that state, if one does.
  func counterpart(_ token: Int, _ index: Int) -> (entity: Int, tokens: Range<Int>)? {
    let state = drafts[index].first {
      $0.kind == .name && $0.tokens.upperBound == token
        && register.type($0.entities[0]) == .government
    }
    guard let state else { return nil }
    if sentences[index].tokens[token].tag == .nns {
      return (state.entities[0], state.tokens.lowerBound..<token + 1)
    }
    // "his Azerbaijani counterpart, Jeyhun Bayramov": named after it, and so no other.
    let name = sentences[index].isWord(token + 1, ",") ? token + 2 : token + 1
    let isNamed = drafts[index].contains {
      $0.tokens.lowerBound == name && $0.kind == .name && register.type($0.entities[0]) == .person
    }
    if isNamed { return nil }
    let bearers = titles.people(in: state.entities[0])
    guard bearers.count == 1, let bearer = bearers.first else { return nil }
    let start = state.tokens.lowerBound
    let hasOwner = start > 0 && sentences[index].tokens[start - 1].tag == .prpPossessive
    return (bearer, (hasOwner ? start - 1 : start)..<token + 1)
  }

  /// "the two leaders", "both countries", "the two warring sides".
  func pairStart(_ token: Int, _ sentence: Sentence) -> Int? {
    guard sentence.tokens[token].tag == .nns else { return nil }
    var index = token - 1
    if index >= 0, sentence.tokens[index].tag == .jj || sentence.tokens[index].tag == .vbg {
      index -= 1
    }
    if sentence.isWord(index, "both") { return index }
    guard sentence.isWord(index, "two") else { return nil }
    return sentence.isWord(index - 1, "the", "these", "both") ? index - 1 : nil
  }

  /// "when [the two] met": two people, or two states, named in the same sentence.
  mutating func readBareNumber(_ token: Int, _ index: Int) {
    let sentence = sentences[index]
    guard sentence.isWord(token, "two"), sentence.isWord(token - 1, "the"),
      sentence.tokens[token].dependency.isNominalSubject
    else { return }
    let before = antecedents(before: token, index, window: 1)
    for types in [[.person], [.government], [.company]] as [Set<EntityType>] {
      for range in [index...index, max(0, index - 1)...index] {
        let found = before.distinct(in: range) { types.contains(register.type($0)) }
        if found.count > 2 { return }
        if found.count == 2 {
          return addReference(found, token - 1..<token + 1, head: token, index, kind: .nominal)
        }
      }
    }
  }

  func pair(_ noun: String, _ token: Int, _ index: Int) -> [Int] {
    let words = catalogue.nameWords
    let types: Set<EntityType>
    if words.contains(noun, in: .countryNoun) || noun == "government" || noun == "capital" {
      types = [.government]
    } else if noun == "side" {
      types = [.government, .organisation]
    } else if words.contains(noun, in: .companyNoun) {
      types = [.company]
    } else if noun == "ally" || noun == "partner" || noun == "neighbour" || noun == "neighbor" {
      types = [.government]
    } else if words.contains(noun, in: .leaderNoun) {
      types = [.person]
    } else {
      return []
    }
    if let named = pairNamed(before: token, index, types) { return named }
    var before = antecedents(before: token, index, window: 2)
    if !sentences[index].tokens[token].dependency.isNominalSubject {
      // "[US] President Trump threatened both countries": not his own.
      before = before.without(adjectivesIn: index)
    }
    for range in [index...index, max(0, index - 1)...index, max(0, index - 1)...max(0, index - 1)] {
      let found = before.distinct(in: range) { types.contains(register.type($0)) }
      if found.count == 2 { return found }
      if found.count > 2, range.count > 1 { continue }
    }
    return []
  }

  /// "between [Ukraine] and [Russia] … between the two sides": the last pair named as one.
  private func pairNamed(before token: Int, _ index: Int, _ types: Set<EntityType>) -> [Int]? {
    for sentence in [index, index - 1] where sentence >= 0 {
      let words = sentences[sentence]
      let named = drafts[sentence].filter {
        $0.kind == .name && $0.entities.count == 1 && types.contains(register.type($0.entities[0]))
          && (sentence < index || $0.tokens.upperBound <= token)
      }
      for first in named.reversed() where words.isWord(first.tokens.lowerBound - 1, "between") {
        let second = named.first {
          $0.tokens.lowerBound == first.tokens.upperBound + 1
            && words.isWord(first.tokens.upperBound, "and")
        }
        if let second, second.entities != first.entities {
          return [first.entities[0], second.entities[0]]
        }
      }
    }
    return nil
  }

  func definite(_ noun: String, _ token: Int, _ index: Int) -> Int? {
    let words = catalogue.nameWords
    if words.contains(noun, in: .countryNoun) { return country(token, index) }
    let before = antecedents(before: token, index, window: 3)
    func best(_ fits: (Int) -> Bool) -> Int? { before.best(from: index, where: fits) }
    func kind(_ entity: Int) -> String {
      register.entry(entity).map { catalogue.row(of: $0)["kind"] } ?? ""
    }
    switch noun {
    case "agency":
      return best { entity in
        register.type(entity) == .agency
          || register.type(entity) == .media
            && register.entry(entity).map { catalogue[$0, "medium"] == "agency" } ?? false
      }
    case "article", "story", "column", "editorial":
      // "The article claims": the one outlet named just before it.
      let outlets = before.distinct(in: max(0, index - 3)...index) { register.type($0) == .media }
      return outlets.count == 1 ? outlets.first : nil
    case "army", "navy", "military", "parliament", "cabinet":
      // "the Myanmar military … the military": where the document has named one only.
      let named = register.entities.indices.filter {
        register.type($0) == .agency && isCalled($0, noun)
      }
      return named.count == 1 && before.best(from: index, where: { $0 == named[0] }) != nil
        ? named.first : nil
    case "junta":
      let juntas = register.entities.indices.filter {
        register.type($0) == .government && isCalled($0, noun)
      }
      return juntas.count == 1 ? juntas.first : nil
    case "ministry": return best { kind($0) == "ministry" || isLabelled($0, "ministry") }
    case "court": return best { kind($0) == "court" || isLabelled($0, "court") }
    case "department": return best { kind($0) == "ministry" && isLabelled($0, "department") }
    case "alliance", "bloc":
      return best { register.type($0) == .organisation && kind($0) != "party" }
    case "coalition", "party", "union", "league", "militia":
      return best { entity in
        register.type(entity) == .organisation
          && (Folding.folded(register.entities[entity].label).contains(noun)
            || kind(entity) == (noun == "militia" ? "armed group" : noun))
      }
    case "programme", "program", "project": return best { register.type($0) == .programme }
    case "rebel", "militant", "insurgent":
      // Where a second band is named, either may be meant.
      let bands = Set(
        drafts[...index].joined().flatMap(\.entities).filter { kind($0) == "armed group" })
      return bands.count == 1 ? best(bands.contains) : nil
    case "council", "commission", "command", "assembly", "committee", "authority", "institute":
      return best { entity in
        [.organisation, .agency].contains(register.type(entity))
          && Folding.folded(register.entities[entity].label).split(separator: " ").contains {
            $0 == noun
          }
      }
    default: break
    }
    if words.contains(noun, in: .companyNoun) { return best { register.type($0) == .company } }
    if words.contains(noun, in: .mediaNoun) { return best { register.type($0) == .media } }
    if words.contains(noun, in: .organisationNoun) {
      // "the group" is no United Nations.
      let isBand = ["group", "faction", "gang", "movement", "cartel"].contains(noun)
      return best {
        register.type($0) == .organisation
          && !(isBand && ["international organisation", "alliance"].contains(kind($0)))
      }
    }
    return bearer(of: noun, token, before, index)
  }

  /// Whether a name of the entity in this document, or its label, has the word.
  private func isCalled(_ entity: Int, _ word: String) -> Bool {
    ([register.entities[entity].label] + register.entities[entity].surfaceForms).contains {
      Folding.folded($0).split(separator: " ").contains { $0 == word }
    }
  }

  func isLabelled(_ entity: Int, _ word: String) -> Bool {
    register.type(entity) == .agency
      && Folding.folded(register.entities[entity].label).contains(word)
  }

  /// "the country": that of the clause's subject, or of the person who speaks, or the last one named.
  func country(_ token: Int, _ index: Int) -> Int? {
    func state(_ draft: MentionDraft) -> Int? {
      guard draft.entities.count == 1 else { return nil }
      switch register.type(draft.entities[0]) {
      case .government: return draft.entities[0]
      case .person: return office(of: draft.entities[0])
      case .agency:
        return register.entry(draft.entities[0]).flatMap(catalogue.government)
          .flatMap(register.known)
      default: return nil
      }
    }
    if let affected = affected(around: token, index), register.type(affected) == .government {
      return affected
    }
    let around = subjects(token, index, isReflexive: true).compactMap { subject, _ in
      draft(headedBy: subject, in: index).flatMap(state)
    }
    let before = antecedents(before: token, index, window: 1)
    // "Russia attacks the country": not its own.
    if isAim(token, sentences[index]), let own = around.first {
      func others(in range: ClosedRange<Int>) -> [Int] {
        before.distinct(in: range) { register.type($0) == .government && $0 != own }
      }
      let here = others(in: index...index)
      if !here.isEmpty { return here.count == 1 ? here.first : nil }
      if let outer = around.first(where: { $0 != own }) { return outer }
      let near = others(in: max(0, index - 1)...index)
      return near.count == 1 ? near.first : nil
    }
    if let state = around.first { return state }
    if let previous = previousSubject(index), let state = state(previous) { return state }
    let states = before.distinct(in: max(0, index - 1)...index) {
      register.type($0) == .government
    }
    return states.count == 1 ? states.first : nil
  }

  /// Whether a noun is what a verb or a deed is done to: "invaded [the country]", "strikes on [the
  /// country]".
  private func isAim(_ noun: Int, _ sentence: Sentence) -> Bool {
    switch sentence.tokens[noun].dependency {
    case .obj, .iobj:
      // "Maduro has led the country": his own.
      let verb = sentence.tokens[noun].head
      return verb < 0
        || ![
          "lead", "rule", "govern", "run", "unite", "flee", "leave", "represent", "serve", "save",
        ]
        .contains(sentence.tokens[verb].lemma)
    case .obl, .nmod:
      return sentence.tokens[max(0, noun - 4)..<noun].contains {
        $0.head == noun && $0.dependency == .case
          && ["on", "against", "at", "into", "inside", "towards", "toward", "with"].contains(
            $0.form)
      }
    default: return false
    }
  }

  /// The state that a person speaks for: by the titles of the document, then by the catalogue.
  func office(of person: Int) -> Int? {
    let offices = Set(titles[person].compactMap(\.office))
      .filter { register.type($0) == .government }
    if offices.count == 1 { return offices.first }
    let bodies = Set(titles[person].compactMap(\.office).compactMap { register.entry($0) })
      .filter { catalogue.type(of: $0) == .agency }
    if offices.isEmpty, bodies.count == 1, let body = bodies.first,
      let government = catalogue.government(of: body), let known = register.known(government)
    {
      return known
    }
    guard offices.isEmpty, let entry = register.entry(person) else { return nil }
    let held = catalogue.offices(of: entry).filter { office in
      guard let state = office.office, catalogue.type(of: state) == .government else {
        return false
      }
      guard let year else { return true }
      return office.isHeld(in: year)
    }
    let states = Set(held.compactMap(\.office))
    guard states.count == 1, let state = states.first else { return nil }
    return register.known(state)
  }

  /// "the minister", "the politician": the last person who bears such a title.
  func bearer(of noun: String, _ token: Int, _ before: Antecedents, _ index: Int) -> Int? {
    let general: Set<String> = ["politician", "official", "diplomat", "leader", "statesman"]
    let isTitle = general.contains(noun) || catalogue.titles.contains(noun)
    guard isTitle else { return nil }
    // "the prime minister" is no defence minister.
    let whole = token > 0 ? sentences[index].tokens[token - 1].form.lowercased() + " " + noun : noun
    let office = catalogue.titles.contains(whole) ? Set(TitleIndex.variants(of: whole)) : []
    return before.best(from: index) { entity in
      guard register.type(entity) == .person else { return false }
      let held = titles[entity]
      if general.contains(noun) {
        return held.contains { Self.politicalKinds.contains($0.kind) }
      }
      return held.contains { title in
        let isBorne =
          noun == "premier"
          ? title.kind == .headOfGovernment
          : title.title.split(separator: " ").last.map(String.init) == noun
        return isBorne
          && (office.isEmpty || !office.isDisjoint(with: TitleIndex.variants(of: title.title))
            || title.title.hasSuffix(whole))
      }
    }
  }

  private static let politicalKinds: Set<TitleIndex.Kind> = [
    .headOfState, .headOfGovernment, .minister, .deputyMinister, .ambassador, .legislator,
    .spokesperson, .adviser, .official,
  ]
}
