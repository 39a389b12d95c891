internal import Graph
internal import Knowledge
internal import Language

/// Chooses among the candidates of a document: which of overlapping names is meant, and which
/// ambiguous names have support.
struct NameSelection {
  let catalogue: Catalogue
  let sentences: [Sentence]
  let candidates: [[NameCandidate]]
  /// Entities that the document names beyond doubt, with the number of times.
  private(set) var certain: [Catalogue.Entry: Int] = [:]
  /// The state that the document speaks of most, where one clearly leads.
  private(set) var mainGovernment: Catalogue.Entry?
  /// Folded words of the names of people with more than one word.
  let personWords: Set<String>
  /// The regions and towns of each state that the document names, folded.
  let regions: [Catalogue.Entry: Set<String>]
  /// The states that the document is about by their names, or by a town, a party, an armed group or
  /// a person of theirs that it names beyond doubt.
  private(set) var near: Set<Catalogue.Entry> = []

  init(catalogue: Catalogue, sentences: [Sentence]) {
    self.catalogue = catalogue
    self.sentences = sentences
    let reader = NameReader(catalogue: catalogue)
    candidates = sentences.map { reader.candidates(in: $0) }
    var personWords: Set<String> = []
    var regions: [Catalogue.Entry: Set<String>] = [:]
    for (sentence, names) in candidates.enumerated() {
      for name in names {
        guard case .statistical(let kind) = name.reading else { continue }
        let text = sentences[sentence].text(name.tokens)
        if kind == .person, name.tokens.count > 1 {
          personWords.formUnion(PersonDirectory.words(text))
        }
        if kind == .place, let state = catalogue.place(named: text).flatMap(catalogue.government) {
          regions[state, default: []].insert(Folding.folded(text))
        }
      }
    }
    self.personWords = personWords
    self.regions = regions
    for sentence in sentences.indices {
      for name in chosen(in: sentence) {
        switch name.reading {
        case .known(let entry, _):
          certain[entry, default: 0] += 1
          if catalogue.type(of: entry) == .agency, let government = catalogue.government(of: entry)
          {
            certain[government, default: 0] += 1
          }
        case .agency(let core, let government, _):
          certain[government, default: 0] += 1
          if let entry = catalogue.agency(core, of: government).entry {
            certain[entry, default: 0] += 1
          }
        default: break
        }
      }
    }
    let ranked = certain.filter { catalogue.type(of: $0.key) == .government }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    if let first = ranked.first, ranked.count == 1 || first.value * 2 >= ranked[1].value * 3 {
      mainGovernment = first.key
    }
    near = Set(regions.keys).union(certain.keys.compactMap(state(shownBy:)))
  }

  /// The one state that the naming of an entity tells of: its own, that of a party or an armed group,
  /// that of a person's offices.
  private func state(shownBy entry: Catalogue.Entry) -> Catalogue.Entry? {
    switch catalogue.type(of: entry) {
    case .government, .agency: return catalogue.government(of: entry)
    case .organisation:
      return ["party", "armed group"].contains(catalogue[entry, "kind"])
        ? catalogue.government(of: entry) : nil
    case .person:
      // "Mark Carney" is Canada's, though he has served a bank of another state.
      let offices = catalogue.offices(of: entry)
      let led = offices.filter { catalogue.titles.isOfLeader($0.title) }
      let states = Set(
        (led.isEmpty ? offices : led).map { $0.office.flatMap(catalogue.government(of:)) })
      return states.count == 1 ? states.first ?? nil : nil
    default: return nil
    }
  }

  /// The names of a sentence, without overlap, in order.
  func chosen(in index: Int) -> [NameCandidate] {
    let sentence = sentences[index]
    let all = candidates[index]
    var accepted: [NameCandidate] = []
    for candidate in all {
      switch candidate.reading {
      case .known(_, .demonym) where isSurname(candidate.tokens, sentence): continue
      case .known, .agency, .designation, .bareAgency: accepted.append(candidate)
      case .ambiguous(let forms):
        if let entry = supported(forms, candidate.tokens, sentence, all) {
          accepted.append(NameCandidate(tokens: candidate.tokens, reading: .known(entry, .name)))
        }
      case .statistical: break
      }
    }
    let tables = accepted
    for candidate in all {
      guard case .statistical(let kind) = candidate.reading else { continue }
      if isWhole(candidate.tokens, kind, tables, sentence) {
        accepted.append(candidate)
      } else if kind == .person, let entry = fullerPerson(candidate.tokens, tables, sentence) {
        accepted.append(NameCandidate(tokens: candidate.tokens, reading: .known(entry, .name)))
      }
    }
    let ranked = accepted.map { (rank: rank($0, sentence), name: $0) }.sorted {
      (-$0.rank, $0.name.tokens.lowerBound) < (-$1.rank, $1.name.tokens.lowerBound)
    }
    var isTaken = [Bool](repeating: false, count: sentence.tokens.count)
    var result: [NameCandidate] = []
    for (_, candidate) in ranked where candidate.tokens.allSatisfy({ !isTaken[$0] }) {
      for token in candidate.tokens { isTaken[token] = true }
      result.append(candidate)
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "[Cuban] complained", where the document names Mark Cuban.
  private func isSurname(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    guard tokens.count == 1, case let token = sentence.tokens[tokens.lowerBound],
      token.tag == .nnp || token.tag == .jj,
      token.dependency.isNominalSubject || token.dependency == .obj,
      !sentence.isWord(tokens.lowerBound - 1, "the", "a", "an")
    else { return false }
    return personWords.contains(Folding.folded(token.form))
  }

  /// The longer name wins; of equal length the catalogue, then completed bodies, then the rest.
  private func rank(_ candidate: NameCandidate, _ sentence: Sentence) -> Int {
    let kind: Int
    switch candidate.reading {
    case .known: kind = 4
    case .agency: kind = 3
    case .designation: kind = 2
    case .bareAgency: kind = 1
    case .ambiguous, .statistical: kind = 0
    }
    // "The United States" is no longer than "United States Navy" without its article.
    let article = sentence.tokens[candidate.tokens.lowerBound].tag == .dt ? 1 : 0
    return (candidate.tokens.count - article) * 8 + kind
  }

  /// Whether a statistical name stands beside the catalogue's names in it: as their longer name
  /// ("Lodos Haber", "Valeska Paris", "Army Contracting Command"), not as two names run together.
  private func isWhole(
    _ tokens: Range<Int>, _ kind: Name.Kind, _ tables: [NameCandidate], _ sentence: Sentence
  ) -> Bool {
    let words = catalogue.nameWords
    // "the United States Hamdullah Mohib": two phrases, each with a governor of its own.
    let heads = tokens.filter { token in
      let head = sentence.tokens[token].head
      return !tokens.contains(head) && !sentence.tokens[token].tag.isPunctuation
        && sentence.tokens[token].dependency != .case
    }
    let isSplit = heads.count > 1
    for other in tables where other.tokens != tokens && tokens.contains(other.tokens.lowerBound) {
      guard tokens.lowerBound <= other.tokens.lowerBound,
        other.tokens.upperBound <= tokens.upperBound
      else { continue }
      let entry: Catalogue.Entry
      switch other.reading {
      case .known(let known, _): entry = known
      case .agency: return false
      default: continue
      }
      let last = sentence.tokens[tokens.upperBound - 1].form.lowercased()
      switch (catalogue.type(of: entry), kind) {
      case (.person, .person):
        // "Lyudmila Putin" is not Vladimir Putin; "President Putin" was trimmed to "Putin".
        if other.tokens.upperBound != tokens.upperBound { return false }
        if isSamePerson(entry, sentence.text(tokens)) { return false }
      case (.government, _) where isSplit: return false
      case (.organisation, _), (.company, _):
        // "the liberal [Yabloko] party": no longer name, but for a "G7 summit"
        let isPlain = tokens.allSatisfy {
          other.tokens.contains($0) || !sentence.tokens[$0].isCapitalised
        }
        if isPlain, !words.contains(last, in: .eventWord) { return false }
        if !isExtension(entry, other.tokens, of: tokens, tables, sentence) { return false }
      case (.government, .person), (.place, _): continue
      case (.company, .person) where isSurname(other.tokens, of: tokens, sentence),
        (.media, .person) where isSurname(other.tokens, of: tokens, sentence):
        continue
      case (.weapon, _):
        // "Stinger Missile Systems" is a Stinger.
        if words.contains(last, in: .weaponNoun) || other.tokens.upperBound == tokens.upperBound {
          return false
        }
      case (.government, .place):
        let others = tokens.filter { !other.tokens.contains($0) }
        if others.allSatisfy({ Self.directions.contains(sentence.tokens[$0].form.lowercased()) }) {
          return false
        }
        if others.contains(where: { sentence.tokens[$0].tag.isPunctuation }) { return false }
      default:
        if !isExtension(entry, other.tokens, of: tokens, tables, sentence) { return false }
      }
    }
    return true
  }

  /// Whether a name goes on from that of a body or firm in it: "[Army] Contracting Command".
  private func isExtension(
    _ entry: Catalogue.Entry, _ known: Range<Int>, of tokens: Range<Int>,
    _ tables: [NameCandidate], _ sentence: Sentence
  ) -> Bool {
    let words = catalogue.nameWords
    let kinds: [NameWords.Group] = [
      .agencyWord, .companyWord, .companySuffix, .organisationWord, .mediaWord, .lawWord,
      .eventWord, .programmeWord, .placeWord,
    ]
    // "Army Contracting Command-Redstone Arsenal": where it sits.
    if sentence.isWord(known.upperBound, "-", "–") { return false }
    // "Pentagon Press [Secretary]": cut in the middle of a title.
    let next = tokens.upperBound
    let isCut = next < sentence.tokens.count && sentence.tokens[next].tag == .nnp
    if isCut { return false }
    func isWord(_ token: Int) -> Bool {
      kinds.contains { words.contains(sentence.tokens[token].form.lowercased(), in: $0) }
    }
    return known.upperBound < tokens.upperBound && isWord(tokens.upperBound - 1)
      || known.upperBound == tokens.upperBound && isWord(tokens.lowerBound)
      || isOfOtherState(entry, known, tokens, tables)
  }

  /// "Michael [Bloomberg]"
  private func isSurname(_ name: Range<Int>, of whole: Range<Int>, _ sentence: Sentence) -> Bool {
    let first = sentence.tokens[whole.lowerBound].form.lowercased()
    return name.count == 1 && name.upperBound == whole.upperBound
      && [NameWords.Group.femaleFirstName, .maleFirstName].contains {
        catalogue.nameWords.contains(first, in: $0)
      }
  }

  /// "the Syrian [Arab Coalition]": another state's name before that of an organisation.
  private func isOfOtherState(
    _ entry: Catalogue.Entry, _ known: Range<Int>, _ whole: Range<Int>, _ tables: [NameCandidate]
  ) -> Bool {
    guard catalogue.type(of: entry) == .organisation, known.upperBound == whole.upperBound else {
      return false
    }
    return tables.contains { other in
      guard other.tokens == whole.lowerBound..<known.lowerBound,
        case .known(let state, _) = other.reading, catalogue.type(of: state) == .government
      else { return false }
      return catalogue.government(of: entry) != state
    }
  }

  /// The person of the catalogue whom a longer name names in full: "Leon E. [Panetta]".
  private func fullerPerson(
    _ tokens: Range<Int>, _ tables: [NameCandidate], _ sentence: Sentence
  ) -> Catalogue.Entry? {
    for other in tables where other.tokens.count < tokens.count {
      guard case .known(let entry, _) = other.reading, catalogue.type(of: entry) == .person,
        other.tokens.upperBound == tokens.upperBound, tokens.contains(other.tokens.lowerBound),
        isSamePerson(entry, sentence.text(tokens))
      else { continue }
      return entry
    }
    return nil
  }

  /// Whether a fuller name may be the person of the catalogue: "Vladimir V. Putin".
  func isSamePerson(_ entry: Catalogue.Entry, _ name: String) -> Bool {
    let known = Folding.folded(catalogue.label(of: entry)).split(separator: " ")
    let given = Folding.folded(name).split(separator: " ")
    guard let first = given.first, let knownFirst = known.first else { return false }
    return given.count == 1 || PersonName.isSameGivenName(String(first), String(knownFirst))
  }

  static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "mainland", "continental", "northeastern", "northwestern", "southeastern", "southwestern",
  ]
}
