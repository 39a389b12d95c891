internal import Knowledge
import Language

/// Whose a verb is, and what is given to whom: arcs between a verb and its names.
extension TreeMender {
  /// "The Emirates, which the army accuses of arming it, has [denied] it": a relative clause read as
  /// the main one, with both subjects.
  mutating func openAccused(at verb: Int) {
    guard tokens[verb].tag == .vbz || tokens[verb].tag == .vbd else { return }
    let before = (max(0, verb - 2 * Self.reach)..<verb).filter { tokens[$0].head == verb }
    let subjects = before.filter { tokens[$0].dependency == .nsubj }
    guard subjects.count == 2,
      let relative = before.first(where: {
        [.wdt, .wp].contains(tokens[$0].tag) && tokens[$0].dependency == .obj
      }), subjects[0] < relative, relative < subjects[1],
      let main = (verb + 1..<tokens.count).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .conj && tokens[$0].tag.isVerb
      }), !hasSubject(before: main),
      let start = (verb + 1..<main + 1).first(where: { $0 == main || tokens[$0].head == main }),
      tokens[start].form == "," || tokens[start - 1].form == ","
    else { return }
    attach(main, to: tokens[verb].head, as: tokens[verb].dependency)
    attach(verb, to: subjects[0], as: .aclRelative)
    attach(subjects[0], to: main)
  }

  /// "said Washington was concerned and had [warned] Niamey": who is said to have been, has.
  mutating func joinReported(at verb: Int) {
    guard tokens[verb].dependency == .conj, case let main = tokens[verb].head, main >= 0,
      main < verb, tokens[main].tag == .vbd || tokens[main].tag == .vbz,
      classes.contains(tokens[main].lemma, in: .closingVerb),
      // "states that Iran seeks it but does not plan to"
      case let auxiliaries:Set<String> = tokens[main].tag == .vbd
        ? ["had", "would"] : ["does", "do", "will", "may", "can"],
      (max(main, verb - 3)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .aux
          && auxiliaries.contains(word($0))
      }),
      !(main..<verb).contains(where: {
        tokens[$0].head == verb && [.nsubj, .nsubjPassive].contains(tokens[$0].dependency)
      }),
      let clause = (main + 1..<verb).last(where: {
        tokens[$0].head == main && tokens[$0].dependency == .ccomp
      })
    else { return }
    attach(verb, to: clause)
  }

  /// "handed [over] the first of them to Denmark": the verb's particle, read as a preposition.
  mutating func openHandover(at word: Int) {
    guard tokens[word].dependency == .case, word > 0, case let verb = word - 1,
      tokens[verb].tag.isVerb,
      ["over", "off", "up"].contains(self.word(word))
        && ["hand", "turn", "sign", "give", "send"].contains(tokens[verb].lemma)
        || self.word(word) == "on" && tokens[verb].lemma == "pass",
      case let object = tokens[word].head, object > word, tokens[object].head == verb,
      tokens[object].dependency == .obl,
      !tokens[verb..<min(tokens.count, object + Self.reach)].contains(where: {
        $0.head == verb && $0.dependency == .obj
      })
    else { return }
    attach(word, to: verb, as: .compoundParticle)
    attach(object, to: verb, as: .obj)
  }

  /// "Israel [assassinated] Haniyeh": nobody helps the verb and it has an object, so nothing is suffered.
  mutating func openActive(at verb: Int) {
    guard tokens[verb].tag == .vbn || tokens[verb].tag == .vbd,
      [.root, .ccomp, .conj, .parataxis, .advcl].contains(tokens[verb].dependency),
      !classes.contains(tokens[verb].lemma, in: .dativeVerb),
      let subject = (max(0, verb - 2 * Self.reach)..<verb).last(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubjPassive
      }),
      let object = (verb + 1..<min(tokens.count, verb + Self.reach)).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      }), tokens[object].tag.isNoun, marker(of: object) == nil,
      !(max(0, verb - Self.reach)..<verb).contains(where: {
        tokens[$0].head == verb && [.aux, .auxPassive, .cc].contains(tokens[$0].dependency)
      }),
      !(verb + 1..<min(tokens.count, verb + 2 * Self.reach)).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .oblAgent
      })
    else { return }
    attach(subject, to: verb, as: .nsubj)
    attach(verb, to: tokens[verb].head, tagged: .vbd)
  }

  /// "told [Reuters] the Pentagon used it": whom it is told, read with who does it.
  mutating func openTold(at verb: Int) {
    let name = verb + 1
    guard tokens[verb].lemma == "tell", tokens[verb].tag.isVerb, name + 1 < tokens.count,
      tokens[name].tag.isProperNoun, tokens[name].dependency.isNominalSubject,
      case let deed = tokens[name].head, deed > name, tokens[deed].head == verb,
      let subject = (name + 1..<deed).first(where: {
        tokens[$0].head == name && tokens[$0].dependency == .appos
      }),
      !(name..<subject).contains(where: { tokens[$0].form == "," })
    else { return }
    attach(subject, to: deed, as: tokens[name].dependency)
    attach(name, to: verb, as: .iobj)
  }

  /// "told the US and other allies that Ukraine [needed] missiles": what is told, read as said of
  /// whom, though nothing is missing in it.
  mutating func openToldThat(at verb: Int) {
    guard tokens[verb].dependency == .aclRelative, case let noun = tokens[verb].head, noun >= 0,
      let that = (noun + 1..<verb).first(where: {
        tokens[$0].head == verb && word($0) == "that"
          && [.obj, .mark].contains(tokens[$0].dependency)
      }),
      // "warned Turkey that the system is not [compatible]"
      tokens[that].dependency == .mark
        || (verb + 1..<min(tokens.count, verb + Self.reach)).contains(where: {
          tokens[$0].head == verb && [.obj, .ccomp].contains(tokens[$0].dependency)
        })
    else { return }
    let first = tokens[noun].dependency == .conj ? tokens[noun].head : noun
    let governor = tokens[first].head
    guard governor >= 0, [.obj, .iobj].contains(tokens[first].dependency),
      ["tell", "assure", "inform", "remind", "warn"].contains(tokens[governor].lemma)
    else { return }
    attach(that, to: verb, as: .mark, tagged: .in)
    attach(verb, to: governor, as: .ccomp)
  }

  /// "[Hamas] gunmen attacked Israel": whose they are, read as what is said of them.
  mutating func joinBand(at name: Int) {
    guard tokens[name].dependency == .nsubj, tokens[name].tag.isProperNoun,
      name + 1 < tokens.count, tokens[name].head == name + 1, tokens[name + 1].tag == .nns,
      tokens[name + 1].dependency.isNominalSubject
    else { return }
    attach(name, to: name + 1, as: .compound)
  }

  /// "The [UN] and human rights groups have accused it": a name beside a plural, read as a part of it.
  mutating func joinGroups(at name: Int) {
    guard tokens[name].tag == .nnp, tokens[name].dependency == .compound,
      case let groups = tokens[name].head, groups > name + 2, tokens[groups].tag == .nns,
      ["group", "organisation", "organization", "activist", "expert", "charity", "campaigner"]
        .contains(tokens[groups].lemma),
      word(name + 1) == "and",
      let joined = (name + 2..<groups).first(where: {
        tokens[$0].head == name && tokens[$0].dependency == .conj
          || tokens[$0].head == groups && tokens[$0].dependency == .compound
      }), !tokens[joined].isCapitalised, word(joined) != "other"
    else { return }
    let first = (max(0, name - 3)..<name).first {
      tokens[$0].head == groups && tokens[$0].dependency == .det
    }
    attach(name, to: tokens[groups].head, as: tokens[groups].dependency)
    attach(groups, to: name, as: .conj)
    attach(joined, to: groups, as: .amod)
    attach(name + 1, to: groups, as: .cc)
    if let first { attach(first, to: name) }
  }

  /// "faces allegations that it is [aiding] Russia": what is alleged, hung on the verb.
  mutating func openAllegation(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, case let governor = tokens[verb].head, governor >= 0,
      governor < verb,
      let that = (governor + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .mark && word($0) == "that"
      }), that > 0, tokens[that - 1].head == governor, tokens[that - 1].dependency == .obj,
      classes.contains(tokens[that - 1].lemma, in: .assertiveNoun)
        || classes.contains(tokens[that - 1].lemma, in: .opinionNoun)
          && !["idea", "notion"].contains(tokens[that - 1].lemma)
        || ["concern", "fear", "worry", "hope"].contains(tokens[that - 1].lemma)
    else { return }
    attach(verb, to: that - 1, as: .acl)
  }

  /// "Mark Rutte, 57, was [prime minister]": what somebody was, read as another name for him.
  mutating func openCopula(at noun: Int) {
    guard tokens[noun].dependency == .appos, isCommonNoun(noun),
      case let name = tokens[noun].head, name >= 0, name < noun, tokens[name].dependency == .root,
      tokens[name].tag.isNoun,
      (name + 1..<noun).contains(where: {
        tokens[$0].head == noun && tokens[$0].dependency == .cop && tokens[$0].tag.isVerb
      })
    else { return }
    attach(noun, to: tokens[name].head, as: .root)
    attach(name, to: noun, as: .nsubj)
  }

  /// "the weapons the US has [provided] Ukraine": who is given them, read as what is given.
  mutating func openGiven(at verb: Int) {
    guard tokens[verb].dependency == .aclRelative, case let gift = tokens[verb].head, gift >= 0,
      isCommonNoun(gift), classes.contains(tokens[verb].lemma, in: .dativeVerb),
      let receiver = (verb + 1..<min(tokens.count, verb + 4)).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj && tokens[$0].tag.isProperNoun
      }),
      (gift + 1..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
          && ![.wdt, .wp].contains(tokens[$0].tag)
      })
    else { return }
    attach(receiver, to: verb, as: .iobj)
  }

  /// "called for China [to do] more": what is asked of whom.
  mutating func openCall(at verb: Int) {
    guard tokens[verb].dependency == .advcl, case let call = tokens[verb].head, call >= 0,
      call < verb, tokens[call].lemma == "call",
      (max(0, verb - 3)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .mark && word($0) == "to"
      }),
      (call + 1..<verb).contains(where: {
        tokens[$0].head == call && tokens[$0].dependency == .obl && isMarked($0, by: ["for"])
      })
    else { return }
    attach(verb, to: call, as: .xcomp)
  }

  /// "have spoken by [phone]": only of what is suffered is there an agent.
  mutating func lowerAgent(at noun: Int) {
    guard tokens[noun].dependency == .oblAgent, case let verb = tokens[noun].head, verb >= 0,
      verb < noun, tokens[verb].tag.isVerb,
      tokens[..<verb].contains(where: { $0.head == verb && $0.dependency == .nsubj }),
      !tokens[..<verb].contains(where: { $0.head == verb && $0.dependency == .auxPassive })
    else { return }
    attach(noun, to: verb, as: .obl)
  }

  /// "the American Federation of Government Employees and the Sierra [Club]": a second name hung on
  /// the last word of the first.
  mutating func raiseConjunct(_ name: Range<Int>) {
    let heads = name.filter { !name.contains(tokens[$0].head) }
    guard heads.count == 1, let head = heads.first else { return }
    for token in name.upperBound..<min(tokens.count, name.upperBound + Self.reach)
    where tokens[token].dependency == .conj && tokens[token].head != head
      && name.contains(tokens[token].head) && tokens[token].tag.isProperNoun
    {
      attach(token, to: head)
    }
  }

  /// "Mitsubishi Heavy Industries, Britain's [BAE] and Leonardo are": members of one list, read as two
  /// subjects.
  mutating func joinSubjects(at noun: Int) {
    guard tokens[noun].dependency == .nsubj, tokens[noun].tag.isNoun,
      case let verb = tokens[noun].head, verb > noun,
      let first = (max(0, noun - 2 * Self.reach)..<noun).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }), tokens[first].tag.isNoun, tokens[first + 1].form == ",",
      (noun + 1..<verb).contains(where: {
        tokens[$0].head == noun && tokens[$0].dependency == .conj
          && !tokens[noun + 1..<$0].contains { $0.form == "," }
      }),
      !(first + 2..<noun).contains(where: { tokens[$0].form == "," || tokens[$0].tag.isVerb })
    else { return }
    enlist(noun, under: first, until: verb)
  }

  /// "Baghdad, [Ankara] sign water deal": in a headline a comma is "and"; one alone signs, but two sign.
  mutating func joinHeadline(at verb: Int) {
    guard tokens[verb].tag == .vb || tokens[verb].tag == .vbp, verb > 2,
      let first = (max(0, verb - Self.reach)..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }), tokens[first].tag == .nnp, tokens[first + 1].form == ",",
      let second = (first + 2..<verb).first(where: {
        tokens[$0].head == first && tokens[$0].dependency == .appos
      }), (first + 2..<verb).allSatisfy({ tokens[$0].tag.isProperNoun })
    else { return }
    attach(second, to: first, as: .conj)
  }

  /// "the [U.S.] and Israeli strikes": two states before a noun, the first read as its subject.
  mutating func joinStates(at state: Int) {
    guard tokens[state].tag == .nnp, tokens[state].dependency == .nsubj,
      case let noun = tokens[state].head, noun > state + 2, noun < state + 5,
      tokens[noun].tag.isNoun, tokens[state + 1].tag == .cc,
      tokens[noun - 1].head == noun, isModifier(noun - 1), tokens[noun - 1].isCapitalised,
      !(state..<noun).contains(where: { tokens[$0].dependency == .cop })
    else { return }
    for child in max(0, state - 2)..<state where tokens[child].head == state {
      attach(child, to: noun)
    }
    attach(state, to: noun, as: .compound)
    attach(state + 1, to: noun - 1)
    attach(noun - 1, to: state, as: .conj)
  }

  /// "[Chinese] and Philippine diplomats held talks": the first of two adjectives, read as the sentence.
  mutating func joinAdjectives() {
    guard tokens.count > 5, tokens[0].head < 0, tokens[0].tag == .jj || tokens[0].tag == .nnp,
      tokens[1].tag == .cc, tokens[2].tag == .jj || tokens[2].tag == .nnp,
      case let verb = tokens[1].head, verb > 2, tokens[verb].dependency == .conj,
      tokens[verb].head == 0, tokens[verb].tag.isVerb,
      case let noun = tokens[2].head, noun > 2, noun < verb, tokens[noun].head == verb,
      tokens[noun].dependency == .nsubj || tokens[noun].dependency == .nsubjPassive
    else { return }
    for child in tokens.indices where tokens[child].head == 0 && child != verb {
      attach(child, to: verb)
    }
    attach(verb, to: -1, as: .root)
    attach(0, to: noun, as: .amod)
    attach(1, to: 2)
    attach(2, to: 0, as: .conj)
  }

  /// "sold it to the Corps, which Washington has [designated]": a relative clause, read as another
  /// sentence.
  mutating func openWhich(at verb: Int) {
    guard tokens[verb].tag.isVerb, case let main = tokens[verb].head, main >= 0, main < verb,
      // "a pledge from Peru, which said": no pledge speaks.
      case let isClause = tokens[verb].dependency == .aclRelative
        && (tokens[main].tag.isVerb
          || isCommonNoun(main) && classes.contains(tokens[verb].lemma, in: .closingVerb)),
      isClause || tokens[verb].dependency == .parataxis,
      let pronoun = (main + 1..<verb).first(where: {
        tokens[$0].head == verb && [.wdt, .wp].contains(tokens[$0].tag)
          && (tokens[$0].dependency == .obj
            || tokens[$0].dependency.isNominalSubject
              && (isClause
                || $0 > 1 && tokens[$0 - 1].form == "," && tokens[$0 - 2].tag.isProperNoun))
      }), pronoun > main + 2, tokens[pronoun - 1].form == ",", tokens[pronoun - 2].tag.isNoun,
      tokens[main].tag.isVerb || tokens[pronoun - 2].tag.isProperNoun
    else { return }
    var noun = pronoun - 2
    while tokens[noun].dependency == .flat, tokens[noun].head > main, tokens[noun].head < noun {
      noun = tokens[noun].head
    }
    attach(verb, to: noun, as: .aclRelative)
  }

  /// "Hezbollah, a [militia] backed by Iran and based in Lebanon, fired": what a name is, read as a
  /// second party.
  mutating func openDescription(at noun: Int) {
    guard isCommonNoun(noun), tokens[noun].dependency == .conj, case let name = tokens[noun].head,
      name >= 0, name < noun, tokens[name].tag.isProperNoun,
      let article = (name + 2..<max(name + 2, noun)).first(where: {
        tokens[$0].head == noun && tokens[$0].dependency == .det
      }), ["a", "an"].contains(word(article)), tokens[article - 1].form == ",",
      !(name..<noun).contains(where: { tokens[$0].tag == .cc && tokens[$0].head == noun })
    else { return }
    attach(noun, to: name, as: .appos)
  }

  /// ", a claim Minsk [rejects]": of two subjects the first, set off by a comma, is what the clause of
  /// the second is said of.
  mutating func openComment(at verb: Int) {
    guard tokens[verb].tag.isVerb, verb > 3,
      let comment = (max(1, verb - Self.reach)..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }), isCommonNoun(comment),
      (comment + 1..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }),
      case let start = tokens[comment - 1].tag == .dt ? comment - 1 : comment, start > 0,
      tokens[start - 1].form == ",", case let main = tokens[verb].head, main >= 0, main < start
    else { return }
    attach(comment, to: main, as: .parataxis)
    attach(start - 1, to: comment)
    attach(verb, to: comment, as: .aclRelative)
  }

  /// "agents who Turkey [says] shot down a plane": who says so stands between who did and the deed.
  mutating func openWho(at verb: Int) {
    let deed = verb + 1
    guard [.vbz, .vbp, .vbd].contains(tokens[verb].tag), deed < tokens.count,
      classes.contains(tokens[verb].lemma, in: .closingVerb)
        || classes.contains(tokens[verb].lemma, in: .thinkingVerb),
      [.vbd, .vbn, .vbz, .vbp].contains(tokens[deed].tag),
      let pronoun = (max(0, verb - 5)..<verb).last(where: {
        [.wp, .wdt].contains(tokens[$0].tag)
      }), pronoun > 1, pronoun + 1 < verb,
      (pronoun + 1..<verb).allSatisfy({
        tokens[$0].tag.isNoun || [.dt, .jj].contains(tokens[$0].tag)
      }),
      tokens[tokens[verb].dependency == .aclRelative ? verb : deed].dependency == .aclRelative
    else { return }
    let noun = named(at: tokens[pronoun - 1].form == "," ? pronoun - 2 : pronoun - 1)
    let speaker = named(at: verb - 1)
    guard tokens[noun].tag.isNoun, pronoun < speaker else { return }
    for child in pronoun..<tokens.count where [verb, deed].contains(tokens[child].head) {
      attach(child, to: deed)
    }
    attach(deed, to: noun, as: .aclRelative, tagged: tokens[deed].tag == .vbn ? .vbd : nil)
    attach(pronoun, to: deed, as: .nsubj)
    attach(verb, to: deed, as: .parataxis)
    attach(speaker, to: verb, as: .nsubj)
  }

  /// "declared [the envoy] persona non grata": whom one declares it, read as a part of the phrase.
  mutating func openVerdict(at phrase: Int) {
    guard word(phrase) == "persona", phrase > 1, phrase + 2 < tokens.count,
      word(phrase + 1) == "non", case let grata = phrase + 2,
      tokens[grata].dependency == .obj, case let verb = tokens[grata].head, verb >= 0,
      verb < phrase,
      let person = (verb + 1..<phrase).first(where: {
        tokens[$0].head == grata && tokens[$0].tag.isNoun
      })
    else { return }
    attach(person, to: verb, as: .obj)
    attach(grata, to: verb, as: .xcomp)
  }

  /// "President [Obama]'s ministry issued": an owner, read as one more subject.
  mutating func joinOwner(at noun: Int) {
    guard tokens[noun].dependency.isNominalSubject, noun > 1, tokens[noun - 1].tag == .pos,
      case let owner = tokens[noun - 1].head, owner >= 0, owner < noun,
      tokens[owner].head == tokens[noun].head, tokens[owner].dependency == tokens[noun].dependency
    else { return }
    attach(owner, to: noun, as: .nmodPossessive)
  }

  /// "calls Trump a \"[sociopath]\"": what one is called, read as a second object or a phrase.
  mutating func openLabel(at verb: Int) {
    guard ["call", "label", "dub", "brand"].contains(tokens[verb].lemma), tokens[verb].tag.isVerb,
      let object = (verb + 1..<min(tokens.count, verb + Self.reach)).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      }), case let end = min(tokens.count, object + Self.reach),
      case let quote = (object + 1..<end).first(where: {
        tokens[$0].tag == .openQuote || tokens[$0].form == "“"
      }) ?? end,
      let label = (object + 1..<end).first(where: {
        let isOwn =
          tokens[$0].head == verb && [.obj, .obl, .dep].contains(tokens[$0].dependency)
          || tokens[$0].head == object && [.appos, .amod].contains(tokens[$0].dependency)
        let isNamed = quote < $0 && (tokens[$0].tag.isNoun || tokens[$0].tag == .jj)
        return isOwn && (isNamed || isCommonNoun($0) || isInsult($0)) && !isMarked($0)
          && !isTime($0)
      }),
      quote < label || isInsult(label)
        || (object + 1..<label).contains(where: { tokens[$0].tag == .dt })
    else { return }
    attach(label, to: verb, as: .xcomp)
  }

  /// "called the remarks [unacceptable]"
  private func isInsult(_ token: Int) -> Bool {
    tokens[token].tag == .jj && classes.contains(tokens[token].lemma, in: .insult)
  }

  /// "sanctions on it and on [Rosneft]": a second phrase of one kind, hung on the verb.
  mutating func joinPhrases(at noun: Int) {
    guard tokens[noun].dependency == .conj, tokens[noun].tag.isNoun,
      case let verb = tokens[noun].head, verb >= 0, verb < noun, tokens[verb].tag.isVerb,
      let marker = marker(of: noun), marker > 0, tokens[marker - 1].tag == .cc,
      let first = (verb + 1..<marker).last(where: {
        [.obl, .nmod].contains(tokens[$0].dependency) && isMarked($0, by: [word(marker)])
          && (tokens[$0].head == verb || tokens[tokens[$0].head].head == verb)
      })
    else { return }
    attach(noun, to: first)
  }

  /// "seven firms, among [them] Delta Trading,": what one of them is called.
  mutating func openMember(at pronoun: Int) {
    guard word(pronoun) == "them", pronoun > 2, word(pronoun - 1) == "among",
      tokens[pronoun - 2].form == ",", case let name = tokens[pronoun].head, name > pronoun,
      tokens[name].tag.isNoun,
      let group = (max(0, pronoun - Self.reach)..<pronoun - 2).last(where: {
        tokens[$0].tag == .nns || tokens[$0].tag == .nnps
      }), !stands(group, under: name)
    else { return }
    attach(name, to: group, as: .appos)
  }

  /// "Iran's [proxy] Hezbollah attacked", "Russian [ally] China", "Lukoil's [subsidiary] Teboil": what a name is to an owner,
  /// read as its head, its title or a second subject.
  mutating func openKin(at noun: Int) {
    guard [.nn, .jj, .rb].contains(tokens[noun].tag), noun + 1 < tokens.count, noun > 0,
      !tokens[noun].isCapitalised, tokens[noun + 1].tag.isProperNoun,
      classes.contains(tokens[noun].lemma, in: .kinNoun)
    else { return }
    var end = noun + 1
    while end + 1 < tokens.count, tokens[end + 1].tag.isProperNoun { end += 1 }
    let isHead = tokens[noun + 1].dependency == .flat && tokens[noun + 1].head == noun
    let name =
      isHead
      ? noun + 1
      : (noun + 1..<end + 1).first {
        tokens[noun].head == $0
          || tokens[$0].head == tokens[noun].head && tokens[$0].dependency.isNominalSubject
            && (tokens[noun].dependency.isNominalSubject
              || tokens[noun].dependency == .oblUnmarked)
          || $0 == noun + 1 && tokens[$0].head == tokens[noun].head
            && tokens[$0].dependency == .conj && tokens[noun].dependency == .conj
      }
    let isOfState = ["ally", "proxy", "rival"].contains(tokens[noun].form)
    guard let name,
      let owner = (max(0, noun - Self.reach)..<noun).first(where: {
        (tokens[$0].dependency == .nmodPossessive
          || isOfState && $0 == noun - 1 && tokens[$0].tag == .jj && tokens[$0].isCapitalised)
          && [noun, name].contains(tokens[$0].head)
      })
    else { return }
    if isHead {
      for part in name + 1..<max(name + 1, min(tokens.count, name + 4))
      where tokens[part].head == noun && tokens[part].dependency == .flat {
        attach(part, to: name)
      }
      attach(name, to: tokens[noun].head, as: tokens[noun].dependency)
    }
    attach(owner, to: noun)
    attach(noun, to: name, as: .appos, tagged: .nn)
  }
}
