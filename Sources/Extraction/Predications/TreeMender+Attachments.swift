internal import Knowledge
import Language

/// Arcs that each look right by themselves, and do not go together.
extension TreeMender {
  /// "Iran attacked Kenya, Anna Holm [added].", "told the BBC the pilot was [flying]": of two subjects
  /// the first is the object of the verb before it; what is added stands beside the sentence.
  mutating func closeReport(at report: Int) {
    guard tokens[report].tag.isVerb,
      [.ccomp, .parataxis, .conj].contains(tokens[report].dependency),
      case let verb = tokens[report].head, verb >= 0, verb < report, tokens[verb].tag.isVerb,
      case let subjects = (verb + 1..<report).filter({
        tokens[$0].head == report && tokens[$0].dependency == .nsubj
      }), subjects.count == 2,
      !(verb + 1..<report).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      })
    else { return }
    let isAside = (subjects[0] + 1..<subjects[1]).contains { tokens[$0].form == "," }
    guard isAside || ["tell", "inform", "warn", "assure", "remind"].contains(tokens[verb].lemma)
    else { return }
    attach(subjects[0], to: verb, as: .obj)
    if isAside { attach(report, to: verb, as: .parataxis) }
  }

  /// "his counterpart, [Boris Tal], in Oslo", "its ally, [Hezbollah].": the name of whom the noun
  /// before the comma tells is not one more.
  mutating func joinApposition(at name: Int) {
    guard name > 1, tokens[name].tag.isProperNoun,
      [.conj, .appos].contains(tokens[name].dependency), tokens[name - 1].form == ",",
      tokens[name - 2].tag == .nn || word(name - 2) == "counterparts", isRole(name - 2),
      !tokens[..<name].contains(where: { $0.head == name && $0.dependency == .cc }),
      case var noun = name - 2, case let governor = tokens[name].head, governor >= 0,
      stands(noun, under: governor)
    else { return }
    for _ in 0..<3 where tokens[noun].dependency == .compound { noun = tokens[noun].head }
    guard noun < name else { return }
    attach(name, to: noun, as: .appos)
    for other in name + 1..<min(tokens.count, name + Self.reach)
    where tokens[noun].tag == .nns && tokens[other].head == noun
      && tokens[other].dependency == .conj
    {
      attach(other, to: name)
    }
  }

  /// A noun for what somebody is to another or in a body.
  private func isRole(_ noun: Int) -> Bool {
    ["ally", "counterpart", "successor", "predecessor", "rival", "partner", "subsidiary"]
      .contains(tokens[noun].lemma) || classes.contains(tokens[noun].lemma, in: .kinNoun)
      || ["minister", "president", "secretary", "chief", "leader", "chairman", "envoy", "premier"]
        .contains(tokens[noun].lemma)
  }

  /// "gave Ukraine permission to [strike]", "rejects US proposal to [send]": what is permitted or
  /// proposed hangs on the noun; "asked Rome for permission to [order]": what is asked for, on who asks.
  mutating func openPermission(at verb: Int) {
    guard verb > 2, tokens[verb].tag == .vb, tokens[verb - 1].tag == .to,
      case let noun = verb - 2, tokens[noun].tag == .nn
    else { return }
    if tokens[noun].dependency == .obj, tokens[verb].head == tokens[noun].head,
      classes.contains(tokens[noun].lemma, in: .directiveNoun)
        || ["offer", "plan", "bid", "decision"].contains(tokens[noun].lemma)
    {
      attach(verb, to: noun, as: .acl)
    }
    guard ["permission", "approval", "consent", "leave", "clearance"].contains(tokens[noun].lemma)
    else { return }
    if tokens[noun].dependency == .obj, tokens[verb].head == tokens[noun].head {
      attach(verb, to: noun, as: .acl)
    } else if tokens[noun].dependency == .obl, isMarked(noun, by: ["for"]),
      tokens[verb].head == noun,
      classes.contains(tokens[tokens[noun].head].lemma, in: .askingVerb)
        || tokens[tokens[noun].head].lemma == "ask"
    {
      attach(verb, to: tokens[noun].head, as: .xcomp)
    }
  }

  /// "described the weapons the US has [provided]": a clause behind an object tells which one, unless
  /// the verb tells somebody something.
  mutating func lowerReduced(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, case let main = tokens[verb].head, main >= 0,
      main < verb,
      !["tell", "inform", "warn", "remind", "assure", "convince", "show", "persuade", "notify"]
        .contains(tokens[main].lemma),
      let subject = (main + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }),
      case let start = (main + 1..<subject).first(where: { tokens[$0].head == subject }) ?? subject,
      start > main + 1, tokens[start - 1].tag == .nns, tokens[start - 1].head == main,
      tokens[start - 1].dependency == .obj
    else { return }
    attach(verb, to: start - 1, as: .aclRelative)
  }

  /// "the F-35 program, in which Nairobi was a [manufacturer]": a clause that a relative word opens
  /// hangs on the noun before it.
  mutating func lowerRelative(at clause: Int) {
    guard [.ccomp, .advcl, .conj, .parataxis].contains(tokens[clause].dependency),
      case let main = tokens[clause].head, main >= 0, main < clause,
      let which = (main + 1..<clause).first(where: {
        tokens[$0].head == clause && tokens[$0].tag == .wdt && word($0) == "which"
      }),
      case let start = tokens[which - 1].tag == .in ? which - 2 : which - 1, start > main,
      tokens[start].form == ",", tokens[which].dependency == .obl,
      tokens[start - 1].tag.isNoun
    else { return }
    attach(clause, to: start - 1, as: .aclRelative)
  }

  /// "accused Iran of supplying drones to Russia, which Tehran [denies]": nobody denies a country.
  mutating func raiseDenial(at verb: Int) {
    guard tokens[verb].dependency == .aclRelative, case let name = tokens[verb].head, name > 0,
      tokens[name].tag.isProperNoun, name + 2 < verb, tokens[name + 1].form == ",",
      word(name + 2) == "which", tokens[name + 2].dependency == .obj,
      ["deny", "reject", "dispute", "refute", "dismiss"].contains(tokens[verb].lemma)
    else { return }
    var main = self.verb(above: name)
    for _ in 0..<8 {
      guard let above = main, [.advcl, .xcomp, .ccomp, .acl].contains(tokens[above].dependency)
      else { break }
      main = self.verb(above: above)
    }
    guard let main, !stands(main, under: verb) else { return }
    attach(verb, to: main, as: .conj)
  }

  /// "can wait if Boris Tal [decides]": a condition, not what is said or asked.
  mutating func openCondition(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, case let main = tokens[verb].head, main >= 0,
      main < verb,
      !["ask", "know", "see", "wonder", "question", "say", "tell", "determine", "check", "decide"]
        .contains(tokens[main].lemma), tokens[main].tag.isVerb,
      (main + 1..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .mark && word($0) == "if"
      })
    else { return }
    attach(verb, to: main, as: .advcl)
  }

  /// "sanctions on Kenyan commanders, including [Boris Tal]": one of those before the comma; "would
  /// look at alternatives, a source said, including [cooperating]": what is said, not how.
  mutating func lowerIncluded(at part: Int) {
    guard
      let including = (max(0, part - Self.reach)..<part).last(where: {
        tokens[$0].head == part && word($0) == "including"
      }), including > 1, tokens[including - 1].form == ",", case let head = tokens[part].head,
      head >= 0
    else { return }
    if tokens[part].tag.isVerb {
      guard tokens[head].dependency == .parataxis, tokens[head].head >= 0 else { return }
      attach(part, to: tokens[head].head)
    } else if tokens[including - 2].tag == .nns, including - 2 != head, head < including - 2,
      stands(including - 2, under: head)
    {
      attach(part, to: including - 2, as: .nmod)
    }
  }

  /// "Poland to [buy] 500 launchers", "Rifles to be [made] in Kenya": the verb of a headline.
  mutating func openHeadline(at verb: Int) {
    guard tokens[verb].dependency == .acl, case let name = tokens[verb].head, name >= 0,
      tokens[name].head < 0, tokens[name].tag.isNoun, name < verb,
      let to = (name + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].tag == .to
      }), to == name + 1, tokens[tokens.count - 1].form != ".",
      !tokens.contains(where: { [.vbd, .vbz, .vbp, .md].contains($0.tag) })
    else { return }
    let isPassive = (to..<verb).contains {
      tokens[$0].head == verb && tokens[$0].dependency == .auxPassive
    }
    attach(verb, to: -1, as: .root)
    attach(name, to: verb, as: isPassive ? .nsubjPassive : .nsubj)
    for child in verb + 1..<tokens.count where tokens[child].head == name {
      attach(child, to: verb)
    }
  }

  /// "dispatched Boris Tal to [meet] her": what for, which may still come.
  mutating func openErrand(at verb: Int) {
    guard tokens[verb].dependency == .xcomp, case let main = tokens[verb].head, main >= 0,
      main < verb, tokens[verb].tag == .vb,
      ["dispatch", "send", "deploy"].contains(tokens[main].lemma),
      (main + 1..<verb).contains(where: {
        tokens[$0].head == main && tokens[$0].dependency == .obj
      })
    else { return }
    attach(verb, to: main, as: .advcl)
  }

  /// "an Iran-backed militia and political [movement]": two nouns for one, not a kind of movement.
  mutating func splitPair(at first: Int) {
    guard tokens[first].tag == .nn, tokens[first].dependency == .compound,
      case let second = tokens[first].head, second > first + 2, word(first + 1) == "and",
      tokens[second].tag == .nn,
      (first + 2..<second).allSatisfy({
        tokens[$0].head == second && tokens[$0].dependency == .amod
      })
    else { return }
    attach(first, to: tokens[second].head, as: tokens[second].dependency)
    attach(second, to: first, as: .conj)
    for child in max(0, first - Self.reach)..<first where tokens[child].head == second {
      attach(child, to: first)
    }
    for child in second + 1..<tokens.count
    where tokens[child].head == second && tokens[child].tag.isPunctuation {
      attach(child, to: first)
    }
  }

  /// "the head of the Armed Forces [Omar Farouk]": a name without a preposition is who that is.
  mutating func joinBearer(at name: Int) {
    guard name > 2, tokens[name].tag == .nnp, tokens[name].dependency == .nmod, !isMarked(name),
      case let noun = tokens[name].head, noun >= 0, noun < name - 1, tokens[noun].tag == .nn,
      word(noun + 1) == "of", name + 1 < tokens.count, tokens[name + 1].dependency == .flat,
      tokens[name + 1].head == name
    else { return }
    attach(name, to: noun, as: .appos)
  }

  /// "chose the week to [visit] him": what the time is chosen for; "placed in the tier to [defend]
  /// it": what a passive is for, not what the tier does.
  mutating func openPurpose(at verb: Int) {
    guard verb > 2, tokens[verb].tag == .vb, tokens[verb - 1].tag == .to,
      case let noun = verb - 2, tokens[noun].tag == .nn, case let main = tokens[noun].head,
      main >= 0, main < noun, tokens[main].tag.isVerb
    else { return }
    if ["week", "day", "month", "moment", "time", "occasion"].contains(tokens[noun].lemma),
      tokens[noun].dependency == .obj, tokens[verb].head == main
    {
      attach(noun, to: main, as: .oblUnmarked)
    } else if tokens[verb].head == noun, tokens[verb].dependency == .acl,
      tokens[noun].dependency == .obl, isMarked(noun, by: ["in", "on", "at"]),
      tokens[..<main].contains(where: { $0.head == main && $0.dependency == .auxPassive })
    {
      attach(verb, to: main, as: .advcl)
    }
  }

  /// "is providing Kenya with support in its [war]": where the support goes, not what it is.
  mutating func raiseCircumstance(at noun: Int) {
    guard tokens[noun].dependency == .nmod, isMarked(noun, by: ["in"]),
      case let support = tokens[noun].head, support >= 0, support < noun,
      tokens[support].dependency == .obl, isMarked(support, by: ["with"]),
      case let verb = tokens[support].head, verb >= 0, tokens[verb].tag.isVerb,
      (support + 1..<noun).contains(where: {
        tokens[$0].head == noun && tokens[$0].tag == .prpPossessive
      })
    else { return }
    attach(noun, to: verb, as: .obl)
  }

  /// "The U.S. and Ugandan [strikes]": the strikes of both, not the U.S. and some strikes.
  mutating func joinOwners(at deed: Int) {
    guard tokens[deed].tag == .nns, tokens[deed].dependency == .conj, isDeed(deed),
      case let owner = tokens[deed].head, owner >= 0, owner + 3 == deed,
      tokens[owner].tag.isProperNoun, tokens[owner + 1].tag == .cc,
      tokens[owner + 2].isCapitalised, tokens[owner + 2].dependency == .amod
    else { return }
    attach(deed, to: tokens[owner].head, as: tokens[owner].dependency)
    attach(owner, to: deed, as: .compound)
    attach(owner + 2, to: owner, as: .conj)
    attach(owner + 1, to: owner + 2, as: .cc)
    for child in max(0, owner - 2)..<owner where tokens[child].head == owner {
      attach(child, to: deed)
    }
  }

  /// "ought to [attack] Israel": the modal helps the verb.
  mutating func openOught(at verb: Int) {
    guard tokens[verb].dependency == .xcomp, case let modal = tokens[verb].head, modal >= 0,
      modal < verb, tokens[modal].tag == .md
    else { return }
    promote(verb, over: modal, as: .aux, with: 0..<tokens.count)
  }

  /// "lifted its objections to [Sweden] joining", "approved the sale of jets to [Kenya]": the phrase
  /// belongs to the noun, since the verb takes no "to".
  mutating func lowerRecipient(at phrase: Int) {
    guard tokens[phrase].dependency == .obl, let to = marker(of: phrase), word(to) == "to",
      case let verb = tokens[phrase].head, verb >= 0, verb < to,
      [
        "approve", "authorise", "authorize", "suspend", "halt", "block", "lift", "drop", "clear",
        "confirm", "stop", "oppose", "condemn", "freeze", "pause", "ban", "withdraw", "have",
      ]
      .contains(tokens[verb].lemma),
      let noun = (verb + 1..<to).last(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      }),
      classes.contains(tokens[noun].lemma, in: .transferNoun)
        || noun == to - 1
          && ["objection", "opposition", "veto", "resistance"]
            .contains(tokens[noun].lemma)
    else { return }
    let second = (noun + 1..<to).last {
      tokens[$0].dependency == .conj && tokens[$0].tag.isNoun && stands($0, under: verb)
    }
    if let second,
      tokens[..<second].contains(where: { $0.head == second && $0.dependency == .nummod })
    {
      attach(phrase, to: second, as: .nmod)
      splitSale(at: second)
    } else {
      attach(phrase, to: noun, as: .nmod)
    }
  }

  /// "accusing the group of [supporting] them": what of, hung on the verb.
  mutating func raiseCharge(at deed: Int) {
    guard tokens[deed].dependency == .acl, tokens[deed].tag == .vbg,
      case let noun = tokens[deed].head, noun >= 0, noun < deed, tokens[noun].dependency == .obj,
      case let verb = tokens[noun].head, verb >= 0,
      ["accuse", "suspect", "convict", "acquit", "clear"].contains(tokens[verb].lemma),
      tokens[..<deed].contains(where: {
        $0.head == deed && $0.dependency == .mark && $0.form == "of"
      })
    else { return }
    attach(deed, to: verb, as: .advcl)
  }

  /// "made clear that Iran [attacked] it": made, not clear, is what tells.
  mutating func raiseClear(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, case let clear = tokens[verb].head, clear >= 0,
      tokens[clear].tag == .jj, tokens[clear].dependency == .xcomp,
      case let main = tokens[clear].head, main >= 0, tokens[main].lemma == "make"
    else { return }
    attach(verb, to: main)
  }

  /// "Saab [sold] tanks to Kenya, documents show": a finite verb that modifies its own object.
  mutating func openFinite(at verb: Int) {
    guard tokens[verb].tag == .vbd, tokens[verb].dependency == .amod,
      case let object = tokens[verb].head, object > verb, case let top = tokens[object].head,
      tokens[object].dependency == .nsubj || top < 0
    else { return }
    if top >= 0 {
      guard top > object,
        (object + 1..<top).contains(where: {
          tokens[$0].head == top && tokens[$0].dependency == .nsubj
        })
      else { return }
      attach(verb, to: tokens[top].head, as: tokens[top].dependency)
      attach(top, to: verb, as: .parataxis)
    } else {
      attach(verb, to: -1, as: .root)
    }
    attach(object, to: verb, as: .obj)
    for child in 0..<verb where [verb, object].contains(tokens[child].head) {
      attach(child, to: verb, as: tokens[child].tag.isNoun ? .nsubj : nil)
    }
  }

  /// "attacks on Ugandans in [the West Bank]": where they are attacked.
  mutating func raisePlace(at place: Int) {
    guard tokens[place].dependency == .nmod, isMarked(place, by: ["in"]),
      case let people = tokens[place].head, people >= 0, tokens[people].tag == .nnps,
      tokens[people].dependency == .nmod, isMarked(people, by: ["on", "against"]),
      case let deed = tokens[people].head, deed >= 0, isDeed(deed)
    else { return }
    attach(place, to: deed)
  }

  /// "met him in Oslo, and Peru's president, Juan Vargas, [left]": a verb that lacks a subject has the
  /// noun before it, not that noun one more whom he met.
  mutating func freeSubject(at verb: Int) {
    guard [.vbd, .vbz].contains(tokens[verb].tag), tokens[verb].dependency == .conj, verb > 2,
      !hasSubject(before: verb), tokens[verb - 1].form == ",",
      case let main = tokens[verb].head, main >= 0, main < verb,
      !tokens[..<verb].contains(where: { $0.head == verb && $0.dependency == .cc }),
      let and = (main + 1..<verb).last(where: { tokens[$0].tag == .cc }), and > main + 1,
      tokens[and - 1].form == ",", case let noun = tokens[and].head, noun > and, noun < verb,
      tokens[noun].dependency == .conj,
      (and + 1..<verb - 1).allSatisfy({ stands($0, under: noun) || tokens[$0].tag.isPunctuation })
    else { return }
    attach(noun, to: verb, as: .nsubj)
    attach(and, to: verb)
  }

  /// "a deal worth $2 billion with [Vladimir Putin]": the deal is with him, not its price.
  mutating func openPriced(at phrase: Int) {
    guard tokens[phrase].dependency == .obl, isMarked(phrase, by: ["with", "to", "between"]),
      case let worth = tokens[phrase].head, worth >= 0, worth < phrase, word(worth) == "worth",
      case let noun = tokens[worth].head, noun >= 0, noun < worth, tokens[noun].tag.isNoun
    else { return }
    attach(phrase, to: noun, as: .nmod)
  }

  /// "its programme, where Ankara was a buyer, over the [purchase]": what stands behind a closed
  /// clause belongs to what stands before it.
  mutating func closeRelative(at phrase: Int) {
    guard [.nmod, .obl].contains(tokens[phrase].dependency), let marker = marker(of: phrase),
      marker > 0, tokens[marker - 1].form == ",", case let clause = tokens[phrase].head,
      clause >= 0, clause < marker, tokens[clause].dependency == .aclRelative,
      case let noun = tokens[clause].head, noun >= 0, noun + 1 < clause,
      tokens[noun + 1].form == ",", let verb = verb(above: noun), verb < noun,
      [.wdt, .wp, .wrb].contains(tokens[noun + 2].tag)
    else { return }
    attach(phrase, to: verb, as: .obl)
  }

  /// "describing him as a tyrant, and [suggesting] that": what is joined to a finite verb is none
  /// itself, but one more participle.
  mutating func joinParticiple(at second: Int) {
    guard tokens[second].tag == .vbg, tokens[second].dependency == .conj,
      case let main = tokens[second].head, main >= 0, main < second,
      [.vbd, .vbz].contains(tokens[main].tag),
      !tokens[..<second].contains(where: { $0.head == second && $0.dependency == .aux }),
      let first = (main + 1..<second).last(where: {
        tokens[$0].tag == .vbg && [.acl, .advcl].contains(tokens[$0].dependency)
      })
    else { return }
    attach(second, to: first)
  }

  /// "made during his campaign [describing] him": what is made tells it, not the campaign.
  mutating func raiseParticiple(at participle: Int) {
    guard tokens[participle].tag == .vbg, tokens[participle].dependency == .acl,
      case let time = tokens[participle].head, time >= 0, time + 1 == participle,
      tokens[time].dependency == .obl, isMarked(time, by: ["during", "after", "before"]),
      case let verb = tokens[time].head, verb >= 0, tokens[verb].tag.isVerb
    else { return }
    attach(participle, to: verb, as: .advcl)
  }

  /// "notified Congress of a [sale]": hung on whom it is told, where it is looked for.
  mutating func lowerNotice(at phrase: Int) {
    guard tokens[phrase].dependency == .obl, isMarked(phrase, by: ["of"]),
      case let verb = tokens[phrase].head, verb >= 0, tokens[verb].lemma == "notify",
      let addressee = (verb + 1..<phrase).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      })
    else { return }
    attach(phrase, to: addressee, as: .nmod)
  }

  /// "Boris Tal, who was charged, [immigrated] in 2010, officials confirmed": the verb behind the
  /// clause is the sentence's, and who confirms it stands beside it.
  mutating func raiseMain(at verb: Int) {
    guard verb > 2, [.vbn, .vbd].contains(tokens[verb].tag), tokens[verb].dependency == .acl,
      tokens[verb - 1].form == ",",
      case let subject = tokens[verb].head, subject >= 0, subject + 2 < verb,
      tokens[subject].dependency == .nsubj, case let report = tokens[subject].head, report > verb,
      (subject + 1..<verb).contains(where: {
        tokens[$0].head == subject && tokens[$0].dependency == .aclRelative
      }),
      (verb + 1..<report).contains(where: {
        tokens[$0].head == report && tokens[$0].dependency == .nsubj
      })
    else { return }
    attach(verb, to: tokens[report].head, as: tokens[report].dependency, tagged: .vbd)
    attach(report, to: verb, as: .parataxis)
    attach(subject, to: verb, as: .nsubj)
  }
}
