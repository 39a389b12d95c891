/// Corrects verbs in the present that the tagger takes for nouns ("The air force strikes/NNS the
/// camp", "he backs/NNS Pakistan"), and nouns that it takes for verbs ("to send air defenses/VBZ").
///
/// Each rule asks for a sequence that no noun stands in; O(*n*) a sentence but for the search for a
/// finite verb, which is done once for each candidate.
struct TagCorrector {
  private var tags: [Tag]
  private let form: (Int) -> String
  private let mendsSlips: Bool

  /// - Parameters:
  ///   - mendsSlips: whether slips of the model itself are mended too.
  ///   - form: the token at an index as written.
  static func corrected(
    _ tags: [UInt8], mendsSlips: Bool = true, form: (Int) -> String
  ) -> [UInt8] {
    withoutActuallyEscaping(form) { form in
      var corrector = TagCorrector(
        tags: tags.map { Tag.allCases[Int($0)] }, form: form, mendsSlips: mendsSlips)
      var corrected = tags
      for index in tags.indices {
        guard let tag = corrector.verb(at: index) else { continue }
        corrector.tags[index] = tag
        corrected[index] = UInt8(Tag.allCases.firstIndex(of: tag) ?? Int(tags[index]))
      }
      return corrected
    }
  }

  /// The right tag of a noun that is none, or of a verb that is none.
  private func verb(at index: Int) -> Tag? {
    let next = index + 1
    guard next < tags.count else { return nil }
    guard index > 0 else { return isNameAtStart ? .nnp : nil }
    if tags[index] == .vbz, isObject(index) || isOwned(index) || isBehindVerb(index) { return .nns }
    if tags[index] == .vbz, isUnder(index) { return .nns }
    if tags[index] == .vbp, isObject(index) { return .nn }
    if tags[index] == .vbn, isTold(index) { return .vbd }
    if isPast(index) { return .vbd }
    if tags[index] == .jj, isParticiple(index) { return .vbn }
    if tags[index] == .jj || tags[index] == .vbn, isBehindDay(index) { return .vbd }
    if tags[index] == .vbn || tags[index] == .jj, isLackingVerb(index) { return .vbd }
    if tags[index] == .nn, isBehindModal(index) { return .vb }
    if tags[index] == .jj, isMilitary(index) || isActingMilitary(index) { return .nn }
    if tags[index] == .jj, isDoing(index) { return .vbg }
    if tags[index] == .vb, isGoods(index) { return .nn }
    if tags[index] == .vb || tags[index] == .vbp, ["tank", "tanks"].contains(form(next)),
      form(index) == "think"
    {
      return .nn
    }
    if tags[index] == .vbg, form(index) == "fighting",
      form(next) == "between"
        || tags[index - 1] == .comma && ["has", "have", "had"].contains(form(next))
    {
      return .nn
    }
    if tags[index] == .vbg, tags[index - 1] == .dt, form(next) == "of" { return .nn }
    if mendsSlips, let tag = slip(at: index) { return tag }
    // "pushes for US [backing] to strike"
    if tags[index] == .vbg, form(index) == "backing",
      [.to, .in, .comma, .period, .cc].contains(tags[next])
    {
      return .nn
    }
    if tags[index] == .nn, isHit(index) { return .vbd }
    // "its surprise [offensive] inside Russia"
    if tags[index] == .jj, form(index) == "offensive", [.in, .period, .comma].contains(tags[next]),
      [.nn, .jj, .prpPossessive, .pos, .nnp].contains(tags[index - 1])
    {
      return .nn
    }
    if isSinceDone(index) { return .vbn }
    if tags[index] == .vbz, isAfterArticle(index) { return .nns }
    if isSecondHalf(index) { return .vbn }
    if tags[index] == .vbz, isDeed(index) { return .nns }
    if tags[index] == .nn, isWithGerund(index) { return .vbg }
    if tags[index] == .jj, isSecondGerund(index) { return .vbg }
    if tags[index] == .rb, form(index) == "ally",
      [.jj, .jjs, .pos, .dt].contains(tags[index - 1])
        || tags[index - 1] == .nnp && (index < 2 || tags[index - 2] != .prpPossessive)
        || tags[index - 1] == .prpPossessive && tags[next] == .nnp
    {
      return .nn
    }
    switch (tags[index], tags[index - 1]) {
    case (.nns, .prp):
      return ["he", "she", "it"].contains(form(index - 1).lowercased()) && isSmall(index)
        ? .vbz : nil
    case (.nns, .nn), (.nns, .nnp), (.nns, .nnps), (.nns, .jj), (.nns, .rightBracket),
      (.nns, .comma):
      guard isSmall(index), form(index).hasSuffix("s"), !isMeasure(index),
        !hasFiniteVerb(in: 0..<index)
      else { return nil }
      switch tags[next] {
      case .dt, .prpPossessive: return opensObject(next) ? .vbz : nil
      case .to:
        // "Brazil plans to buy", not "US plans to buy them were dropped".
        if form(index) == "talks", next + 1 < tags.count, tags[next + 1] == .nnp,
          !tags.contains(where: { [.vbd, .vbz, .vbp, .md].contains($0) })
        {
          return .vbz  // "CNN's Nick Paton Walsh talks to Oleksandr"
        }
        return Self.wanting.contains(form(index))
          && !hasFiniteVerb(in: next..<clauseEnd(from: next))
          ? .vbz : nil
      case .in, .wdt:
        return form(next) == "that" && tags[index - 1] != .comma
          && Self.reporting.contains(form(index)) ? .vbz : nil
      case .prp:
        // "The army claims it has killed", not "the claims it makes"
        return tags[index - 1] != .jj && Self.reporting.contains(form(index))
          && next + 1 < tags.count && [.vbz, .vbd, .vbp, .md].contains(tags[next + 1])
          && !hasFiniteVerb(in: (next + 2)..<tags.count) ? .vbz : nil
      case .nnp, .nnps, .cd:
        return form(tags.count - 1) == "." && tags[index - 1] != .jj
          && !hasFiniteVerb(in: next..<tags.count) ? .vbz : nil
      case .nn, .nns, .jj, .jjs, .vbg, .vbn:
        // "Poland bars Moldovan politician Irina Vlah from entering"
        return tags[index - 1] != .jj && Self.takesNoClause(form(index))
          && !hasFiniteVerb(in: next..<tags.count, butPluralsBeforeNames: true) ? .vbz : nil
      default: return nil
      }
    case (.nns, .cc):
      // "recalls its envoy, accuses Belarus, and sanctions Belavia"
      guard isSmall(index), index > 2, form(index - 2) == ",", tags[..<index].contains(.vbz),
        [.nnp, .dt, .prpPossessive].contains(tags[next])
      else { return nil }
      return opensObject(next) ? .vbz : nil
    case (.nn, .nnp), (.nn, .nnps):
      // "The SAF and the Joint Force recapture Jebrat al Sheikh."
      guard isSmall(index), Self.clauseless.contains(form(index)), tags[next] == .nnp,
        !hasFiniteVerb(in: 0..<tags.count)
      else { return nil }
      return .vbp
    case (.nn, .nns):
      guard isSmall(index), tags[next] == .dt || tags[next] == .prpPossessive,
        !hasFiniteVerb(in: 0..<index)
      else { return nil }
      return opensObject(next) ? .vbp : nil
    default: return nil
    }
  }

  /// "to send Russian air [defenses] to Kyiv", "backs the UN [call] for", "carried out two dozen air
  /// [strikes] on": the end of a noun phrase after an infinitive, or after a verb that no clause
  /// follows.
  private func isObject(_ index: Int) -> Bool {
    guard tags[index] == .vbp || form(index).hasSuffix("s"), isSmall(index) else { return false }
    var start = index - 1
    while start > 0, Self.nominal.contains(tags[start]) || form(start) == "than" { start -= 1 }
    guard start < index - 1 else { return false }
    if start > 1, tags[start] == .rp { start -= 1 }
    if tags[index] == .vbz, tags[index - 1] == .nn, isSmall(index - 1), tags[start] == .vb,
      start > 0, tags[start - 1] == .to
    {
      return true
    }
    guard Self.takesNoClause(form(start).lowercased()),
      [.in, .to, .comma, .period, .cc].contains(tags[index + 1]),
      // "the law that sanctions Russia [comes] into force"
      !tags[max(0, start - 3)..<start].contains(where: { $0 == .wdt || $0 == .wp })
    else { return false }
    switch tags[start] {
    case .vb, .vbd, .vbz, .vbp: return true
    case .vbn: return start > 0 && ["has", "have", "had"].contains(form(start - 1))
    default: return false
    }
  }

  /// "U.S. [sanctions] on Iran remain", "Houthi [attacks] on Saudi Arabia killed dozens": the verb
  /// comes after a phrase that only the noun takes.
  private func isDeed(_ index: Int) -> Bool {
    guard let words = Self.deeds[form(index)], words.contains(form(index + 1)),
      tags[index + 1] == .in || tags[index + 1] == .to, tags[index - 1] != .prp
    else { return false }
    let end = tags[(index + 2)...].firstIndex {
      !Self.nominal.contains($0) && ![.in, .cc].contains($0)
    }
    guard let end, end > index + 2, [.vbd, .vbz, .vbp, .md].contains(tags[end]),
      // "attacks in Gaza as Israel [says]": a clause of its own.
      !(index + 2..<end).contains(where: {
        ["as", "after", "while", "that", "if", "because", "since", "before", "until", "when"]
          .contains(form($0))
      })
    else { return false }
    return tags[end - 1] != .in && tags[end - 1] != .cc
  }

  /// "have since [advanced] 30km": no quality of the distance.
  private func isSinceDone(_ index: Int) -> Bool {
    tags[index] == .jj && index > 1 && form(index - 1) == "since"
      && ["has", "have", "had"].contains(form(index - 2)) && form(index).hasSuffix("ed")
  }

  /// "A Houthi missile [hit] Haifa": no noun joins the two.
  private func isHit(_ index: Int) -> Bool {
    form(index) == "hit"
      && [
        "missile", "drone", "rocket", "strike", "airstrike", "attack", "shell", "bomb", "shelling",
        "blast",
      ].contains(form(index - 1))
      && [.nnp, .dt, .cd, .prpPossessive, .jj].contains(tags[index + 1])
  }

  /// "after the Hamas [attacks] on Israel": behind a preposition's article, with what follows a noun.
  private func isAfterArticle(_ index: Int) -> Bool {
    guard ["attacks", "strikes", "raids"].contains(form(index)),
      ["on", "against"].contains(form(index + 1)), index + 2 < tags.count,
      !Self.days.contains(form(index + 2))
    else { return false }
    var start = index - 1
    while start > 0, [.nn, .nnp, .nnps, .jj, .cd].contains(tags[start]) { start -= 1 }
    return start > 0 && tags[start] == .dt && tags[start - 1] == .in
  }

  private static let deeds: [String: Set<String>] = [
    "sanctions": ["on", "against"], "attacks": ["on", "against", "in"],
    "strikes": ["on", "against", "in"], "raids": ["on", "against", "in"], "exports": ["to"],
    "imports": ["from"], "supplies": ["to"], "visits": ["to"], "threats": ["to", "against"],
    "demands": ["on", "for"],
  ]

  /// "the state-[run] Russian exporter": the participle of a compound before its noun.
  private func isSecondHalf(_ index: Int) -> Bool {
    [.vb, .vbd, .vbp].contains(tags[index]) && tags[index - 1] == .hyph && index > 1
      && [.nn, .nnp].contains(tags[index - 2])
      && [.jj, .nn, .nns, .nnp].contains(tags[index + 1])
      && ["run", "led", "made", "built", "backed", "owned", "held", "based"].contains(form(index))
  }

  private static let nominal: Set<Tag> = [
    .nn, .nns, .jj, .jjr, .nnp, .nnps, .cd, .dt, .pos, .prpPossessive, .hyph,
  ]

  /// "has been under U.S. and EU [sanctions]": no verb closes a phrase.
  private func isUnder(_ index: Int) -> Bool {
    guard form(index).hasSuffix("s"), isSmall(index) else { return false }
    var start = index - 1
    while start > 0, Self.nominal.contains(tags[start]) || tags[start] == .cc { start -= 1 }
    return start < index - 1 && form(start) == "under" && start > 0 && tags[start - 1].isVerb
  }

  /// "Moscow's [strikes] on", "its [calls] for": no verb follows an owner.
  private func isOwned(_ index: Int) -> Bool {
    isSmall(index) && form(index).hasSuffix("s")
      && (tags[index - 1] == .prpPossessive || tags[index - 1] == .pos && form(index - 1) != "'")
  }

  /// "halted [exports] of": no second finite verb follows at once.
  private func isBehindVerb(_ index: Int) -> Bool {
    isSmall(index) && [.vbd, .vbz, .vbg].contains(tags[index - 1])
      && [.in, .to].contains(tags[index + 1]) && Self.takesNoClause(form(index - 1).lowercased())
  }

  /// "sources familiar with the matter [told] Reuters": nobody helps the verb, and it has an object.
  private func isTold(_ index: Int) -> Bool {
    form(index) == "told" && [.nnp, .prp, .nns].contains(tags[index + 1])
      && (tags[index - 1].isNoun || tags[index - 1] == .prp || tags[index - 1] == .comma)
  }

  /// "Malaysia [chose] the jet", tagged as a present or an infinitive.
  private func isPast(_ index: Int) -> Bool {
    guard tags[index] == .vbp || tags[index] == .vb, Self.onlyPast.contains(form(index)) else {
      return false
    }
    return tags[index] == .vbp || tags[index - 1].isNoun || tags[index - 1] == .comma
  }

  /// "Riyadh has [lent] Pakistan $3 billion": no quality of a name.
  private func isParticiple(_ index: Int) -> Bool {
    ["has", "have", "had"].contains(form(index - 1)) && Self.onlyPast.contains(form(index))
      && (tags[index + 1] == .nnp || tags[index + 1] == .prp)
  }

  /// "A court on Tuesday [freed] activist Evan Mawarire": the verb that the sentence lacks.
  private func isBehindDay(_ index: Int) -> Bool {
    isSmall(index) && form(index).hasSuffix("ed") && Self.days.contains(form(index - 1))
      && index > 1 && ["on", "late", "early"].contains(form(index - 2))
      && !hasFiniteVerb(in: 0..<tags.count)
  }

  private static let days: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// "[Boeing] issued a statement": nobody is said to be doing it.
  private var isNameAtStart: Bool {
    tags[0] == .vbg && !isSmall(0) && [.vbd, .vbn, .vbz, .pos].contains(tags[1])
      && !["Having", "Being", "Getting"].contains(form(0))
  }

  /// "Israel [assassinated] Haniyeh.", "EASA [certified] the jet.": the one verb of a whole sentence.
  private func isLackingVerb(_ index: Int) -> Bool {
    let word = form(index)
    guard isSmall(index), word.hasSuffix("ed") || Self.onlyPast.contains(word), word != "based",
      [.nn, .nns, .nnp, .nnps, .prp].contains(tags[index - 1]), form(tags.count - 1) == "."
    else { return false }
    switch tags[index + 1] {
    case .dt, .prpPossessive, .nnp, .nnps, .dollar: break
    case .rp: guard tags[index] == .vbn else { return false }
    case .nns: guard tags[..<index].allSatisfy({ $0 == .nnp }) else { return false }
    default: return false
    }
    return !tags.contains { [.vbd, .vbz, .vbp, .md].contains($0) } && tags[0] != .vb
  }

  /// What the encoder is known to get wrong, found after it was trained: not taught back to it.
  private func slip(at index: Int) -> Tag? {
    let next = index + 1
    if tags[index] == .vbn, isOpening(index) { return .vbd }
    // "helped [broker] a ceasefire"
    if tags[index] == .nn, ["help", "helped", "helps", "helping"].contains(form(index - 1)),
      [.dt, .prpPossessive].contains(tags[next])
    {
      return .vb
    }
    // "Russian arms [exporter] Rosoboronexport"
    if tags[index] == .vbp || tags[index] == .vb, form(index).hasSuffix("er"),
      form(index).count > 6,
      [.nn, .nns, .nnp].contains(tags[index - 1]), tags[next] == .nnp
    {
      return .nn
    }
    // "Boeing's [subsidiary].", "Boeing's [subsidiary] Insitu"
    if tags[index] == .jj || tags[index] == .nnp, form(index) == "subsidiary" { return .nn }
    return nil
  }

  /// "Saab [sold] tanks to Kenya, documents show": the first verb behind names that begin a sentence;
  /// "Iran, meanwhile, [delivered] missiles"; "the two [met]".
  private func isOpening(_ index: Int) -> Bool {
    guard isSmall(index), !form(index).contains("-"), form(index) != "based" else { return false }
    if form(index - 1) == "two", index > 1, form(index - 2).lowercased() == "the" { return true }
    var end = index
    if index > 3, tags[index - 1] == .comma, tags[index - 2] == .rb, tags[index - 3] == .comma {
      end = index - 3
    }
    guard tags[..<end].allSatisfy({ $0 == .nnp }), end == index || tags[index + 1] != .in else {
      return false
    }
    guard [.dt, .prpPossessive, .nnp, .nnps, .dollar, .nns, .cd].contains(tags[index + 1]) else {
      return false
    }
    return !hasFiniteVerb(in: index + 1..<clauseEnd(from: index + 1))
  }

  /// "may [exit] the programme"
  private func isBehindModal(_ index: Int) -> Bool {
    guard isSmall(index), !tags[index + 1].isVerb else { return false }
    let modal = tags[index - 1] == .rb ? index - 2 : index - 1
    return modal > 0 && tags[modal] == .md && isSmall(modal)
      && [.nn, .nns, .nnp, .nnps, .prp, .wdt, .wp].contains(tags[modal - 1])
  }

  /// "The US [military] shot it down": no noun follows that it could tell of.
  private func isMilitary(_ index: Int) -> Bool {
    form(index) == "military" && tags[index - 1] != .cc
      && [.rb, .vbd, .vbz, .vbp, .md, .in, .comma, .period, .pos].contains(tags[index + 1])
  }

  /// "The Israeli [military] strikes/NNS the port": what follows would be a verb behind a noun.
  private func isActingMilitary(_ index: Int) -> Bool {
    guard form(index) == "military", tags[index + 1] == .nns,
      index < 2 || tags[index - 1] == .jj || tags[index - 1].isProperNoun
    else { return false }
    var corrector = self
    corrector.tags[index] = .nn
    return corrector.verb(at: index + 1) == .vbz
  }

  /// "is [relaxing] sanctions on": what follows is its object.
  private func isDoing(_ index: Int) -> Bool {
    if form(index) == "acting", form(index + 1) == "as" { return true }
    guard isSmall(index), form(index).hasSuffix("ing"),
      [.nns, .dt, .prpPossessive, .nnp]
        .contains(tags[index + 1])
    else { return false }
    return ["is", "are", "was", "were", "been"].contains(form(index - 1))
      && (tags[index + 1] != .nns || index + 2 < tags.count && tags[index + 2] == .in)
  }

  /// "sent [aid] to Fiji": no infinitive follows a verb that has an object.
  private func isGoods(_ index: Int) -> Bool {
    isSmall(index) && [.vbd, .vbz, .vbn].contains(tags[index - 1])
      && [.in, .to].contains(tags[index + 1]) && Self.takesNoClause(form(index - 1))
  }

  /// "with Pakistan [launching] airstrikes": what happens beside, not a name.
  private func isWithGerund(_ index: Int) -> Bool {
    guard isSmall(index), form(index).hasSuffix("ing"), index > 1, tags[index - 1] == .nnp,
      [.nns, .dt, .jj, .cd, .prpPossessive].contains(tags[index + 1])
    else { return false }
    let first = tags[index - 2] == .dt || tags[index - 2] == .nnp ? index - 3 : index - 2
    return first >= 0 && form(first).lowercased() == "with"
  }

  /// "suspending it and [imposing] sanctions": no quality of theirs.
  private func isSecondGerund(_ index: Int) -> Bool {
    guard isSmall(index), form(index).hasSuffix("ing"), tags[index - 1] == .cc,
      tags[index + 1] == .nns, tags[..<(index - 1)].contains(.vbg)
    else { return false }
    return Self.clauseless.contains(Lemmatiser.embedded.lemma(of: form(index), tag: .vbg))
  }

  private func isSmall(_ index: Int) -> Bool { form(index).utf8.first.map { $0 > 0x60 } ?? false }

  /// "three times the size", "two days the".
  private func isMeasure(_ index: Int) -> Bool {
    ["times", "days", "weeks", "months", "years", "hours", "minutes", "percent"]
      .contains(form(index))
  }

  /// Whether the phrase that begins at `start` is no subject of a clause of its own, as in "the
  /// missiles the army [bought]".
  private func opensObject(_ start: Int) -> Bool {
    var index = start
    while index < tags.count {
      switch tags[index] {
      case .dt, .prpPossessive, .jj, .jjr, .jjs, .nn, .nns, .nnp, .nnps, .cd, .pos, .hyph, .vbn,
        .vbg, .rb, .dollar:
        index += 1
      case .vbd, .vbz, .vbp, .md: return false
      default: return true
      }
    }
    return true
  }

  private func clauseEnd(from start: Int) -> Int {
    (start..<tags.count).first { [";", ":", ","].contains(form($0)) } ?? tags.count
  }

  private static let wanting: Set<String> = [
    "plans", "aims", "hopes", "needs", "moves", "offers", "promises", "threatens", "pledges",
    "vows",
    "attempts", "bids", "claims",
  ]

  /// A finite verb outside a relative clause.
  private func hasFiniteVerb(
    in range: Range<Int>, butPluralsBeforeNames ignoresPlurals: Bool = false
  ) -> Bool {
    range.contains { index in
      // "opposition [politicians/VBZ] Mamuka"
      if ignoresPlurals, tags[index] == .vbz, index > 0, tags[index - 1] == .nn,
        index + 1 < tags.count, tags[index + 1] == .nnp
      {
        return false
      }
      switch tags[index] {
      case .vbd, .vbz, .vbp, .md:
        return !(max(0, index - 2)..<index).contains { tags[$0] == .wdt || tags[$0] == .wp }
      default: return false
      }
    }
  }

  /// Whether a form is one of a verb that no clause follows.
  private static func takesNoClause(_ form: String) -> Bool {
    clauseless.contains(form)
      || [Tag.vbz, .vbd].contains {
        clauseless.contains(Lemmatiser.embedded.lemma(of: form, tag: $0))
      }
  }

  private static let clauseless: Set<String> = [
    "designate", "sanction", "ban", "sell", "buy", "send", "supply", "target", "arrest", "expel",
    "deploy", "order", "receive", "deliver", "impose", "launch", "lift", "reject", "condemn",
    "carry", "conduct", "dismiss", "spurn", "back", "support", "welcome", "criticise", "criticize",
    "denounce", "ignore", "rebuff", "resist", "defy", "face", "export", "import", "purchase",
    "pardon", "bar", "recapture", "retake", "capture", "summon", "recall", "raid", "seize",
    "invade",
    "repel", "indict", "detain", "convict", "extradite", "deport", "appoint", "nominate", "oust",
    "host", "visit", "greet", "sue", "accuse", "blame", "destroy", "bomb", "attack", "shell",
    "sack",
    "resume", "restart", "cancel", "freeze", "pause", "boost", "block", "halt", "suspend", "stop",
    "endorse", "praise", "violate", "join", "oppose", "deny",
  ]
  /// Irregular pasts that are no present of anything: "sent", not "found".
  private static let onlyPast: Set<String> = {
    let pasts = Irregulars.pasts
    let presents = Set(pasts.map(\.base)).union([
      "found", "wound", "saw", "felt", "ground", "fell", "bound", "bore", "lay", "rose", "wove",
    ])
    return Set(pasts.map(\.past)).subtracting(presents)
  }()

  private static let reporting: Set<String> = [
    "confirms", "states", "says", "announces", "insists", "denies", "warns", "adds", "believes",
    "argues", "notes", "doubts", "fears", "thinks", "suspects", "hopes", "expects", "demands",
    "vows", "complains", "worries", "reveals", "declares", "admits", "claims", "reports", "alleges",
    "stresses",
  ]
}
