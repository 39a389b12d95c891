internal import Knowledge
import Language

/// Verbs: their subjects, the clauses they head, what those hang on.
extension TreeMender {
  /// "its demand that the US [ease] sanctions": a clause read as a relative one, though nothing is
  /// missing in it.
  mutating func openClause(at verb: Int) {
    guard tokens[verb].dependency == .aclRelative, tokens[verb].tag.isVerb,
      case let noun = tokens[verb].head, noun >= 0, noun + 1 < verb,
      tokens[noun + 1].form == "that", tokens[noun + 1].head == verb
    else { return }
    let children = tokens.indices[noun + 2..<min(tokens.count, verb + Self.reach)]
      .filter { tokens[$0].head == verb }
    let hasSubject = children.contains {
      tokens[$0].dependency == .nsubj || tokens[$0].dependency == .nsubjPassive
    }
    let hasObject = children.contains {
      [.obj, .nsubjPassive, .ccomp, .xcomp].contains(tokens[$0].dependency)
    }
    guard hasSubject, hasObject else { return }
    attach(noun + 1, to: verb, as: .mark)
    attach(verb, to: noun, as: .acl)
  }

  /// "were not only responsible for it, but also [attempted]": joined to what "only" is said of.
  mutating func joinBoth(at verb: Int) {
    guard tokens[verb].dependency == .conj, case let joined = tokens[verb].head, joined >= 0,
      let but = (max(0, verb - 4)..<verb).last(where: { tokens[$0].form == "but" }),
      let only = (max(0, but - 2 * Self.reach)..<but).last(where: {
        tokens[$0].form == "only" && $0 > 0 && tokens[$0 - 1].form == "not"
      }), case let first = tokens[only].head, first >= 0, first != joined, first < but,
      first > joined, tokens[first].dependency != .advmod, stands(first, under: joined)
    else { return }
    attach(verb, to: first)
  }

  /// "said [attacking] ports would be dangerous": what would be so, read as what was done.
  mutating func openSubject(at gerund: Int) {
    guard tokens[gerund].tag == .vbg, tokens[gerund].dependency == .xcomp,
      case let verb = tokens[gerund].head, verb >= 0, verb == gerund - 1 || verb == gerund - 2,
      classes.contains(tokens[verb].lemma, in: .closingVerb),
      let clause = (gerund + 1..<min(tokens.count, gerund + 2 * Self.reach)).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .ccomp
      }), !hasSubject(before: clause)
    else { return }
    attach(gerund, to: clause, as: .csubj)
  }

  /// "Libya, [suspended] from the League, sent": a participle that was given the subject.
  mutating func closeParticiple(at verb: Int) {
    guard tokens[verb].dependency == .advcl, tokens[verb].tag == .vbd || tokens[verb].tag == .vbn,
      verb > 1, tokens[verb - 1].form == ",", case let main = tokens[verb].head, main > verb,
      tokens[main - 1].form == ",",
      let subject = (max(0, verb - Self.reach)..<verb - 1).last(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }),
      !hasSubject(before: main),
      !(verb..<main).contains(where: { tokens[$0].head == verb && tokens[$0].dependency == .obj })
    else { return }
    attach(verb, to: subject, as: .acl, tagged: .vbn)
    attach(subject, to: main)
  }

  /// "was appointed the [minister] of state of Monaco": the office, read as an object.
  mutating func nameOffice(at noun: Int) {
    guard tokens[noun].dependency == .obj, isCommonNoun(noun), case let verb = tokens[noun].head,
      verb >= 0, verb < noun, classes.contains(tokens[verb].lemma, in: .namingVerb),
      (max(0, verb - 2 * Self.reach)..<noun).contains(where: {
        tokens[$0].head == verb
          && ($0 < verb ? tokens[$0].dependency == .nsubjPassive : tokens[$0].dependency == .obj)
      })
    else { return }
    attach(noun, to: verb, as: .xcomp)
  }

  /// "the program, in which Ankara was a [partner]": a relative clause, read as one more noun.
  mutating func openProgramme(at noun: Int) {
    guard tokens[noun].dependency == .conj, isCommonNoun(noun),
      case let head = tokens[noun].head, head >= 0, head < noun
    else { return }
    let children = (max(head + 1, noun - Self.reach)..<noun).filter { tokens[$0].head == noun }
    guard children.contains(where: { tokens[$0].tag == .wdt }),
      children.contains(where: { tokens[$0].dependency == .cop }),
      children.contains(where: { tokens[$0].dependency == .nsubj && tokens[$0].tag != .wdt })
    else { return }
    attach(noun, to: head, as: .aclRelative)
  }

  /// "Turkey hosted two rounds; a third was [cancelled]": the object before the semicolon, read as the
  /// first subject of what follows it.
  mutating func openSecond(at verb: Int) {
    guard tokens[verb].tag.isVerb, tokens[verb].dependency == .ccomp,
      case let main = tokens[verb].head, main >= 0, main < verb
    else { return }
    let subjects = (main + 1..<verb).filter {
      tokens[$0].head == verb
        && (tokens[$0].dependency == .nsubj || tokens[$0].dependency == .nsubjPassive)
    }
    guard subjects.count == 2,
      (subjects[0]..<subjects[1]).contains(where: { tokens[$0].form == ";" })
    else { return }
    attach(subjects[0], to: main, as: .obj)
    attach(verb, to: main, as: .parataxis)
  }

  /// "outrage at comments Biden [made]": a relative clause without pronoun, read as what is said.
  mutating func openRelative(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, tokens[verb].tag == .vbd, verb > 2,
      classes.contains(tokens[verb].lemma, in: .performingVerb)
    else { return }
    let low = max(0, verb - Self.reach)
    let children = tokens.indices[low..<min(tokens.count, verb + Self.reach)]
      .filter { tokens[$0].head == verb }
    guard let subject = children.first(where: { tokens[$0].dependency == .nsubj }),
      !children.contains(where: { [.obj, .mark, .ccomp, .xcomp].contains(tokens[$0].dependency) })
    else { return }
    let start = (low...subject).first { $0 == subject || tokens[$0].head == subject } ?? subject
    guard start > 0, isCommonNoun(start - 1), isMarked(start - 1),
      tokens[start - 1].head == tokens[verb].head || tokens[start - 1].dependency == .nmod
    else { return }
    attach(verb, to: start - 1, as: .aclRelative)
  }

  /// "despite the US [saying] it will", "objections to Sweden [joining] NATO": what is named before it
  /// does it.
  mutating func openGerund(at verb: Int) {
    guard tokens[verb].tag == .vbg, verb > 1, [.advcl, .acl].contains(tokens[verb].dependency),
      case let noun = tokens[verb - 1].dependency == .flat ? tokens[verb - 1].head : verb - 1,
      noun > 0, tokens[noun].tag.isNoun, [.nmod, .obl].contains(tokens[noun].dependency),
      let marker = marker(of: noun), tokens[noun].head >= 0,
      word(marker) == "despite"
        || classes.contains(tokens[tokens[noun].head].lemma, in: .attitudeNoun),
      tokens[noun].head < marker, let governor = self.verb(above: noun), governor != verb
    else { return }
    let attitude = tokens[noun].head
    let isClause = word(marker) == "despite"
    attach(marker, to: verb, as: .mark)
    attach(noun, to: verb, as: .nsubj)
    attach(verb, to: isClause ? governor : attitude, as: isClause ? .advcl : .acl)
  }

  /// "was appointed prime [minister] in 2006": what one becomes, read as an object.
  mutating func closeTitle(at noun: Int) {
    guard isCommonNoun(noun), tokens[noun].dependency == .obj, case let verb = tokens[noun].head,
      verb >= 0, verb < noun, tokens[verb].tag == .vbn,
      classes.contains(tokens[verb].lemma, in: .namingVerb),
      classes.contains(tokens[noun].lowerLemma, in: .representative)
        || ["head", "chief", "leader", "chairman", "director"].contains(tokens[noun].lowerLemma),
      tokens[max(0, verb - Self.reach)..<verb].contains(where: {
        $0.head == verb && $0.dependency == .nsubjPassive
      })
    else { return }
    attach(noun, to: verb, as: .xcomp)
  }

  /// "denies [backing] the rebels": a gerund at once behind a verb that takes one is its object.
  mutating func closeGerund(at verb: Int) {
    guard tokens[verb].tag == .vbg, tokens[verb].dependency == .advcl, verb > 0,
      tokens[verb].head == verb - 1,
      ["deny", "admit", "consider", "suggest", "recommend", "avoid", "contemplate", "oppose"]
        .contains(tokens[verb - 1].lemma)
    else { return }
    attach(verb, to: verb - 1, as: .xcomp)
  }

  /// "says Belarus [shelled] Chernihiv": a verb with a subject of its own, read as the town's adjective.
  mutating func openShelled(at verb: Int) {
    guard tokens[verb].dependency == .amod, tokens[verb].tag == .vbn || tokens[verb].tag == .vbd,
      case let noun = tokens[verb].head, noun > verb, tokens[noun].dependency == .obj,
      case let governor = tokens[noun].head, governor >= 0, governor < verb,
      tokens[governor].tag.isVerb,
      let subject = (governor + 1..<verb).last(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }), tokens[subject].tag.isNoun
    else { return }
    attach(verb, to: governor, as: .ccomp, tagged: .vbd)
    attach(noun, to: verb)
  }

  /// "rejects the proposal (by Kyiv) to [send] them": the noun's infinitive, read as the verb's.
  mutating func givePurpose(at verb: Int) {
    guard tokens[verb].tag == .vb, verb > 2, case let governor = tokens[verb].head, governor >= 0,
      governor < verb, tokens[verb].dependency == .xcomp || tokens[verb].dependency == .advcl,
      tokens[verb - 1].form == "to", tokens[verb - 1].head == verb,
      let noun = (max(governor + 1, verb - Self.reach)..<verb - 1).first(where: {
        tokens[$0].head == governor && tokens[$0].dependency == .obj
      }),
      classes.contains(tokens[noun].lemma, in: .purposeNoun)
    else { return }
    // Only the noun's own phrases stand between: "used the deal to" says what it was used for.
    let isItsOwn = (noun + 1..<verb - 1).allSatisfy { stands($0, under: noun) }
    guard isItsOwn,
      noun == verb - 2 ? tokens[verb].dependency == .xcomp : tokens[verb - 2].tag.isNoun
    else { return }
    attach(verb, to: noun, as: .acl)
  }

  /// "blasted it for its decision not to [indict]": what was decided, read as why it was blasted.
  mutating func giveDecision(at verb: Int) {
    guard tokens[verb].tag == .vb, verb > 3, case let governor = tokens[verb].head, governor >= 0,
      tokens[verb].dependency == .xcomp || tokens[verb].dependency == .advcl,
      tokens[verb - 1].form == "to", tokens[verb - 1].head == verb,
      case let isNegated = tokens[verb - 2].form == "not",
      case let noun = isNegated ? verb - 3 : verb - 2, noun > governor,
      tokens[noun].head == governor,
      [.obl, .oblAgent].contains(tokens[noun].dependency)
        || isNegated && tokens[noun].dependency == .obj,
      classes.contains(tokens[noun].lemma, in: .purposeNoun)
    else { return }
    attach(verb, to: noun, as: .acl)
  }

  /// "the US commitment to [supporting] it": no verb takes "to" and a gerund for its purpose.
  mutating func giveGerund(at verb: Int) {
    guard tokens[verb].tag == .vbg, tokens[verb].dependency == .advcl, verb > 2,
      tokens[verb - 1].form == "to", tokens[verb - 1].head == verb, case let noun = verb - 2,
      isCommonNoun(noun), tokens[noun].head == tokens[verb].head,
      tokens[noun].dependency == .obj
    else { return }
    attach(verb, to: noun, as: .acl)
  }

  /// "Iran [contemplated] attacking": a verb read as an auxiliary.
  mutating func freeAuxiliary(at verb: Int) {
    guard tokens[verb].dependency == .aux, tokens[verb].tag == .vbn || tokens[verb].tag == .vbd,
      case let gerund = tokens[verb].head, gerund == verb + 1, tokens[gerund].tag == .vbg,
      !["have", "be", "do", "get"].contains(tokens[verb].lemma)
    else { return }
    let governor = tokens[gerund].head
    attach(verb, to: governor, as: tokens[gerund].dependency, tagged: .vbd)
    for child in max(0, verb - Self.reach)..<verb where tokens[child].head == gerund {
      attach(child, to: verb)
    }
    attach(gerund, to: verb, as: .xcomp)
  }

  /// "In [July] Rheinmetall signed": a date and the subject after it, read as one name.
  mutating func openDate(at date: Int) {
    guard date > 0, tokens[date - 1].tag == .in, isDate(date), date + 1 < tokens.count,
      tokens[date + 1].tag.isProperNoun, date < 3 || tokens[date - 2].tag.isPunctuation,
      let verb = (date + 2..<min(tokens.count, date + Self.reach)).first(where: {
        !tokens[$0].tag.isProperNoun
      }), tokens[verb].tag.isVerb || tokens[verb].tag == .md
    else { return }
    let name = tokens[date].head > date ? tokens[date].head : date + 1
    guard name < verb, tokens[date].head == name || tokens[name].head == date,
      case let governor = tokens[tokens[date].head == name ? name : date].head, governor >= verb,
      !(date..<governor).contains(where: {
        tokens[$0].head == governor && tokens[$0].dependency == .nsubj && $0 != name
      })
    else { return }
    for child in 0..<date where tokens[child].head == name { attach(child, to: date) }
    for child in name + 1..<verb where tokens[child].head == date { attach(child, to: name) }
    attach(date, to: governor, as: .obl)
    attach(name, to: governor, as: .nsubj)
  }

  private func isDate(_ token: Int) -> Bool {
    let form = word(token)
    let month = form.hasPrefix("mid-") ? String(form.dropFirst(4)) : form
    return CalendarWords.month(month) != nil && (tokens[token].isCapitalised || month != form)
      || tokens[token].tag == .cd && form.utf8.count == 4
  }

  /// "fight [invading] Chinese forces": an adjective, read as a verb.
  mutating func closeInvader(at gerund: Int) {
    guard gerund > 0, tokens[gerund].tag == .vbg, tokens[gerund].lemma == "invade",
      [.xcomp, .ccomp, .advcl, .acl].contains(tokens[gerund].dependency),
      tokens[gerund - 1].tag.isVerb || tokens[gerund - 1].tag == .dt,
      let forces = (gerund + 1..<min(tokens.count, gerund + 5)).first(where: {
        tokens[$0].head == gerund && tokens[$0].dependency == .obj
      }), (gerund + 1..<forces).allSatisfy({ isModifier($0) && tokens[$0].tag != .dt })
    else { return }
    let governor = tokens[gerund].head
    for child in gerund + 1..<min(tokens.count, gerund + Self.reach)
    where tokens[child].head == gerund && child != forces {
      attach(child, to: governor)
    }
    attach(forces, to: governor, as: .obj)
    attach(gerund, to: forces, as: .amod)
  }

  /// "despite suggestions by the US that it [send] the weapons": what is suggested, read as what the main
  /// verb says.
  mutating func lowerThat(at verb: Int) {
    guard [.ccomp, .advcl].contains(tokens[verb].dependency),
      case let main = tokens[verb].head, main >= 0, main < verb, tokens[main].tag.isVerb,
      let that = (main + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .mark && word($0) == "that"
      }),
      tokens[main + 1..<that].contains(where: { $0.head == main && $0.dependency == .obj }),
      let noun = (main + 1..<that).last(where: {
        tokens[$0].head == main && tokens[$0].dependency == .obl
      }), isCommonNoun(noun), isMarked(noun, by: ["despite", "amid", "after", "over"]),
      classes.contains(tokens[noun].lemma, in: .directiveNoun)
        || classes.contains(tokens[noun].lemma, in: .assertiveNoun)
    else { return }
    attach(verb, to: noun, as: .acl)
  }

  /// "helped [broker] a ceasefire": a bare infinitive read as a noun.
  mutating func openHelp(at verb: Int) {
    guard verb > 0, tokens[verb].tag == .nn, tokens[verb - 1].lemma == "help",
      tokens[verb - 1].tag.isVerb, tokens[verb].head == verb - 1, tokens[verb].dependency == .obj,
      (verb + 1..<min(tokens.count, verb + Self.reach)).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      })
    else { return }
    attach(verb, to: verb - 1, as: .xcomp, tagged: .vb)
  }

  /// "for [having] shot down a bomber": to have is no passive.
  mutating func openPerfect(at auxiliary: Int) {
    guard tokens[auxiliary].dependency == .auxPassive, tokens[auxiliary].lemma == "have" else {
      return
    }
    attach(auxiliary, to: tokens[auxiliary].head, as: .aux)
  }

  /// "is believed to have [supplied] drones": the verb, read as a quality of what it has.
  mutating func openHaving(at verb: Int) {
    let auxiliary = verb - 1
    guard tokens[verb].tag == .vbn, tokens[verb].dependency == .amod, auxiliary > 0,
      word(auxiliary) == "have", tokens[auxiliary].dependency == .xcomp,
      case let noun = tokens[verb].head, noun > verb, tokens[noun].head == auxiliary,
      tokens[noun].dependency == .obj, case let governor = tokens[auxiliary].head, governor >= 0,
      [
        "believe", "think", "say", "rumour", "rumor", "report", "allege", "know", "understand",
        "suspect", "claim", "appear", "seem",
      ].contains(tokens[governor].lemma)
    else { return }
    promote(
      verb, over: auxiliary, as: .aux,
      with: max(0, auxiliary - 3)..<min(tokens.count, noun + 2 * Self.reach), tagged: .vbn)
    attach(noun, to: verb, as: .obj)
  }

  /// "Serbia had earlier [bought] missiles": the verb, read as what it has.
  mutating func joinAuxiliary(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, tokens[verb].tag == .vbd || tokens[verb].tag == .vbn,
      case let auxiliary = tokens[verb].head, auxiliary >= 0, auxiliary < verb,
      ["had", "has", "have"].contains(word(auxiliary)),
      (auxiliary + 1..<verb).allSatisfy({ [.rb, .rbr].contains(tokens[$0].tag) })
    else { return }
    promote(
      verb, over: auxiliary, as: .aux,
      with: max(0, auxiliary - 2 * Self.reach)..<min(tokens.count, verb + 2 * Self.reach),
      tagged: .vbn)
  }

  /// "indict him on charges of espionage and [passing] secrets": no gerund goes on with a finite verb.
  mutating func lowerGerund(at verb: Int) {
    guard tokens[verb].tag == .vbg, tokens[verb].dependency == .conj,
      case let main = tokens[verb].head,
      main >= 0, main < verb, [.vbd, .vbz, .vbp].contains(tokens[main].tag),
      !(max(0, verb - 3)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .aux
      }),
      let noun = (main + 1..<verb).first(where: {
        tokens[$0].dependency == .nmod && tokens[$0].tag.isNoun
          && isMarked($0, by: ["of", "for"])
      })
    else { return }
    attach(verb, to: noun)
  }

  /// "intercepts two missiles [targeting] a base", "kill militants allegedly [belonging] to the band":
  /// what the object does.
  mutating func openMissile(at verb: Int) {
    guard tokens[verb].tag == .vbg, tokens[verb].dependency == .advcl, verb > 1,
      ["target", "carry", "head", "approach", "fly", "transport", "belong"]
        .contains(tokens[verb].lemma),
      case let noun = tokens[verb - 1].tag == .rb ? verb - 2 : verb - 1, isCommonNoun(noun),
      tokens[noun].dependency == .obj, case let main = tokens[noun].head, main >= 0,
      main == tokens[verb].head
        || tokens[main].dependency == .conj && tokens[main].head == tokens[verb].head
    else { return }
    attach(verb, to: noun, as: .acl)
  }

  /// "held [Moscow] accountable": what a verb calls something, read as a clause about it.
  mutating func raiseObject(of adjective: Int) {
    guard tokens[adjective].tag == .jj, tokens[adjective].dependency == .xcomp,
      case let verb = tokens[adjective].head, verb >= 0, verb < adjective,
      ["hold", "find", "deem", "consider", "declare", "call", "render"].contains(
        tokens[verb].lemma),
      let object = (verb + 1..<adjective).first(where: {
        tokens[$0].head == adjective && tokens[$0].dependency == .nsubj
      }),
      !(verb + 1..<adjective).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      })
    else { return }
    attach(object, to: verb, as: .obj)
  }

  /// "allowing Kyiv to [refill] its stores": what the object does, read as a purpose.
  mutating func controlInfinitive(at verb: Int) {
    if tokens[verb].dependency == .acl, tokens[verb].tag == .vb, verb > 1, word(verb - 1) == "to",
      case let addressee = tokens[verb].head, addressee == verb - 2, isCommonNoun(addressee),
      tokens[addressee].dependency == .obj, case let main = tokens[addressee].head, main >= 0,
      ["urge", "tell", "press", "order", "force", "allow", "persuade", "invite", "instruct"]
        .contains(tokens[main].lemma)
    {
      return attach(verb, to: main, as: .xcomp)  // "urged the Chinese leader [to grant] access"
    }
    guard tokens[verb].dependency == .advcl, tokens[verb].tag == .vb, verb > 0,
      tokens[verb].head >= 0, tokens[verb].head < verb,
      classes.contains(tokens[tokens[verb].head].lemma, in: .objectControl)
    else { return }
    let governor = tokens[verb].head
    let low = max(governor + 1, verb - Self.reach)
    guard
      (low..<verb).contains(where: { tokens[$0].head == verb && tokens[$0].form == "to" }),
      (low..<verb).contains(where: {
        tokens[$0].head == governor && tokens[$0].dependency == .obj
      })
    else { return }
    attach(verb, to: governor, as: .xcomp)
  }

  /// "suspended it after [Chen Zhi] was indicted": the subject of a clause read as a phrase.
  mutating func openAdverbialClause(at verb: Int) {
    guard tokens[verb].tag.isVerb, verb > 1, tokens[verb].dependency != .amod else { return }
    var noun = verb - 1
    while noun > 0, tokens[noun].head == verb,
      [.aux, .auxPassive, .advmod].contains(tokens[noun].dependency)
    {
      noun -= 1
    }
    let isFinite =
      [.vbd, .vbz, .vbp].contains(tokens[verb].tag)
      || (noun + 1..<verb).contains { [.aux, .auxPassive].contains(tokens[$0].dependency) }
    while noun > 0, tokens[noun].dependency == .flat, tokens[noun].head < noun,
      tokens[noun].head >= 0
    {
      noun = tokens[noun].head
    }
    if tokens[noun].dependency == .appos, tokens[noun].head >= 0, tokens[noun].head == noun - 1 {
      noun = tokens[noun].head  // "after its [owner] Viktor Morozov was indicted"
    }
    guard isFinite, tokens[noun].tag.isNoun, [.obl, .nmod].contains(tokens[noun].dependency),
      tokens[noun].head >= 0, tokens[noun].head < noun, tokens[noun].head != verb,
      let marker = marker(of: noun),
      ["after", "before", "since", "as", "while", "until", "unless", "because"].contains(
        word(marker)),
      !tokens[max(0, verb - Self.reach)..<verb].contains(where: {
        $0.head == verb
          && [.nsubj, .nsubjPassive, .csubj].contains($0.dependency)
      })
    else { return }
    let isPassive = (noun + 1..<verb).contains { tokens[$0].dependency == .auxPassive }
    guard let governor = self.verb(above: noun), governor != verb else { return }
    attach(marker, to: verb, as: .mark)
    attach(noun, to: verb, as: isPassive ? .nsubjPassive : .nsubj)
    attach(verb, to: governor, as: .advcl)
  }

  /// "After the talks in Beijing, [China and India] agree": subjects read as going on with what
  /// stands before the comma.
  mutating func findSubject(of verb: Int) {
    var first = verb
    while first > 0, tokens[first - 1].head == verb,
      [.aux, .auxPassive, .advmod].contains(tokens[first - 1].dependency)
    {
      first -= 1
    }
    guard [.vbz, .vbp, .vbd].contains(tokens[first].tag) || tokens[first].tag == .md,
      tokens[verb].tag.isVerb, verb > 1, tokens[verb].head < 0, !hasSubject(before: verb)
    else { return }
    var end = first
    if end > 2, isDay(end - 1),
      tokens[end - 2].form == "on"
    {
      end -= 2  // "the United States on Thursday lifted"
    }
    var start = end
    while start > 0, start > end - Self.reach,
      tokens[start - 1].tag.isNoun || [.dt, .jj, .cc, .cd].contains(tokens[start - 1].tag)
    {
      start -= 1
    }
    guard start > 0, start < end, tokens[start - 1].form == ",",
      tokens[end - 1].tag.isNoun, tokens[start].tag != .cc
    else { return }
    let heads = (start..<end).filter { !(start..<end).contains(tokens[$0].head) }
    guard let first = heads.first(where: { tokens[$0].tag.isNoun }) else { return }
    for head in heads { attach(head, to: head == first ? verb : first) }
    for head in heads where head != first && tokens[head].tag.isNoun {
      attach(head, to: first, as: .conj)
    }
    attach(first, to: verb, as: .nsubj)
  }

  /// "recalls its envoy, [declares] another unwelcome, and summons"; "deploys troops, jets and a
  /// [squadron]": members of a series hung on its first word in another way.
  mutating func joinSeries(at token: Int) {
    let head = tokens[token].head
    guard head >= 0, head < token, tokens[head].tag.isVerb else { return }
    if tokens[token].dependency == .parataxis, tokens[token].tag == tokens[head].tag,
      tokens[token - 1].form == ",", [.vbz, .vbd].contains(tokens[token].tag)
    {
      attach(token, to: head, as: .conj)
    }
    // "visits Malawi, [Zambia] and Mauritius"
    if tokens[token].dependency == .parataxis, tokens[token].tag.isProperNoun, token > 1,
      tokens[token - 1].form == ",", tokens[token - 2].tag.isProperNoun,
      case let object = named(at: token - 2), tokens[object].head == head,
      tokens[object].dependency == .obj,
      tokens[token + 1..<min(tokens.count, token + Self.reach)].contains(where: {
        $0.head == token && $0.dependency == .conj && $0.tag.isProperNoun
      })
    {
      enlist(token, under: object, until: min(tokens.count, token + Self.reach))
      return
    }
    guard tokens[token].dependency == .conj, tokens[token].tag.isNoun,
      let object = (head + 1..<token).first(where: {
        tokens[$0].head == head && tokens[$0].dependency == .obj
      })
    else { return }
    let end = min(tokens.count, token + Self.reach)
    let isClause = (head + 1..<end).contains {
      tokens[$0].head == token
        && [.cop, .nsubj, .nsubjPassive, .aux].contains(tokens[$0].dependency)
    }
    if !isClause { attach(token, to: object) }
  }

  /// "A report [called] for sanctions.": a full sentence whose verb was taken for a participle.
  mutating func findMainVerb() {
    guard let root = tokens.firstIndex(where: { $0.head < 0 }), tokens[root].tag.isNoun,
      tokens.last.map({ $0.form == "." }) ?? false,
      !tokens.contains(where: { [.vbd, .vbz, .vbp, .md].contains($0.tag) })
    else { return }
    let verbs = tokens.indices.filter {
      tokens[$0].head == root && tokens[$0].tag == .vbn
        && [.acl, .amod].contains(tokens[$0].dependency)
    }
    guard verbs.count == 1, let verb = verbs.first else { return }
    if verb > root {
      guard tokens[verb].dependency == .acl else { return }
      let others = tokens.indices.filter { $0 > verb && tokens[$0].head == root }
      for child in others { attach(child, to: verb) }
      makeMain(verb, above: root, as: .nsubj)
    } else {
      // "Putin on June 13 [held] separate talks"
      guard tokens[verb].dependency == .amod, verb > 0, tokens[verb - 1].tag != .dt,
        let subject = tokens.indices[..<verb].last(where: {
          tokens[$0].tag.isProperNoun && !isMarked($0)
            && [.appos, .nmod, .compound, .nsubj, .amod].contains(tokens[$0].dependency)
            && !isTime($0)
            && CalendarWords.month(word($0)) == nil
        })
      else { return }
      for child in tokens.indices[..<verb] where tokens[child].head == root {
        attach(child, to: verb)
      }
      attach(subject, to: verb, as: .nsubj)
      makeMain(verb, above: root, as: .obj)
    }
  }

  /// "Syria, [suspended] from the League, sent": a participle read as the main verb.
  mutating func findParticiple() {
    guard let verb = tokens.firstIndex(where: { $0.head < 0 }), verb > 1,
      tokens[verb].tag == .vbd || tokens[verb].tag == .vbn, tokens[verb - 1].form == ",",
      let subject = tokens[..<(verb - 1)].lastIndex(where: {
        $0.head == verb && $0.dependency == .nsubj
      })
    else { return }
    let others = tokens.indices.filter { $0 > verb && tokens[$0].head == verb }
    guard !others.contains(where: { [.obj, .ccomp, .xcomp].contains(tokens[$0].dependency) }),
      let main = others.first(where: {
        [.conj, .parataxis].contains(tokens[$0].dependency) && tokens[$0].tag == .vbd
      }), tokens[main - 1].form == ",",
      !tokens.contains(where: { $0.head == main && [.cc, .nsubj].contains($0.dependency) })
    else { return }
    for child in others where child > main { attach(child, to: main) }
    attach(verb, to: subject, as: .acl, tagged: .vbn)
    attach(main, to: -1, as: .root)
    attach(subject, to: main, as: .nsubj)
  }

  /// "met in Geneva with [Israel] launching an invasion": whose the gerund is, read as whom they met.
  mutating func openAbsolute(at gerund: Int) {
    guard tokens[gerund].tag == .vbg, tokens[gerund].dependency == .advcl, gerund > 1,
      case let subject = named(at: gerund - 1), tokens[subject].tag.isProperNoun,
      tokens[subject].dependency == .obl,
      tokens[subject].head == tokens[gerund].head, isMarked(subject, by: ["with"]),
      tokens[gerund + 1..<min(tokens.count, gerund + Self.reach)].contains(where: {
        $0.head == gerund && [.obj, .xcomp, .ccomp].contains($0.dependency)
      }), let with = marker(of: subject)
    else { return }
    attach(with, to: gerund, as: .mark)
    attach(subject, to: gerund, as: .nsubj)
  }

  /// "for his war in Ukraine and [North Korea] will be willing", "denies it, and [Anna Holm], its
  /// head, told": the subject of a second clause, read as one more place or thing.
  mutating func splitClauses(at name: Int) {
    guard tokens[name].dependency == .conj, tokens[name].tag.isProperNoun,
      case let first = tokens[name].head, first >= 0, first < name,
      [.obl, .obj, .nmod].contains(tokens[first].dependency),
      let start = predicateStart(after: name),
      case let isAuxiliary = tokens[start].tag == .md
        || [.aux, .auxPassive, .cop].contains(tokens[start].dependency),
      case let verb = isAuxiliary ? tokens[start].head : start,
      verb > name, !hasSubject(before: verb),
      let and = (first + 1..<name).last(where: {
        tokens[$0].head == name && tokens[$0].dependency == .cc
      }), start > name + 1 || !tokens[first + 1..<and].contains(where: { $0.form == "," }),
      let main = self.verb(above: first), main != verb, main < first,
      // "the states that Iran and Russia back"
      !tokens[main + 1..<name].contains(where: { $0.tag == .wdt || $0.tag == .wp })
    else { return }
    let isPassive = tokens[name..<verb].contains {
      $0.head == verb && $0.dependency == .auxPassive
    }
    attach(name, to: verb, as: isPassive ? .nsubjPassive : .nsubj)
    attach(and, to: verb)
    attach(verb, to: main, as: .conj)
  }

  /// The finite verb right behind a name, or behind what two commas say of a name that a comma and
  /// "and" lead to.
  private func predicateStart(after name: Int) -> Int? {
    func isFinite(_ token: Int) -> Bool {
      token < tokens.count && [.md, .vbz, .vbd].contains(tokens[token].tag)
    }
    var end = name + 1
    while end < tokens.count, tokens[end].dependency == .flat { end += 1 }
    if isFinite(end) { return end }
    guard end < tokens.count, tokens[end].form == ",", name > 2, tokens[name - 1].tag == .cc,
      tokens[name - 2].form == ",",
      let close = (end + 1..<min(tokens.count, end + Self.reach)).first(where: {
        tokens[$0].form == ","
      }), !tokens[end + 1..<close].contains(where: { $0.tag.isVerb }), isFinite(close + 1)
    else { return nil }
    return close + 1
  }
}
