internal import Knowledge
import Language

/// Nouns: names, titles, lists, prepositions, times.
extension TreeMender {
  /// "gave money to a group [supporting] her": said of the group, not of who gave.
  mutating func openGroup(at participle: Int) {
    let noun = participle - 1
    guard tokens[participle].tag == .vbg, tokens[participle].dependency == .advcl, noun > 1,
      tokens[noun].tag == .nn, [.obj, .obl].contains(tokens[noun].dependency),
      tokens[noun].head == tokens[participle].head,
      classes.contains(tokens[noun].lemma, in: .kindNoun),
      (max(0, noun - Self.reach)..<noun).contains(where: {
        tokens[$0].head == noun && ["a", "an"].contains(tokens[$0].form)
      })
    else { return }
    attach(participle, to: noun, as: .acl)
  }

  /// "The Iranian [deputy] foreign minister held": one phrase read as two subjects.
  mutating func joinSubject(at noun: Int) {
    guard tokens[noun].dependency == .nsubj, tokens[noun].head > noun, isCommonNoun(noun) else {
      return
    }
    let verb = tokens[noun].head
    let first = (max(0, noun - 5)..<noun).last {
      tokens[$0].dependency == .nsubj && tokens[$0].head == verb
    }
    guard let first else { return }
    let joint = (first + 1..<noun).first {
      [noun, verb].contains(tokens[$0].head) && tokens[$0].dependency == .cc
    }
    if joint != nil { return attach(noun, to: first, as: .conj) }
    guard !isTime(noun) else {
      // "The minister last [week] accused"
      return attach(noun, to: verb, as: .oblUnmarked)
    }
    // "when [Hamas] gunmen attacked Israel"
    guard isCommonNoun(first) || first + 1 == noun && !isTime(first),
      (first + 1..<noun).allSatisfy({
        tokens[$0].head == noun && isModifier($0)
          || tokens[$0].head > first && tokens[$0].head < noun
      })
    else { return }
    for child in max(0, first - Self.reach)..<first where tokens[child].head == first {
      attach(child, to: noun)
    }
    attach(first, to: noun, as: .compound)
  }

  /// "attacked the [Gaza Strip] late Friday evening", "in Moscow [Tuesday]", "summoned the
  /// [ambassador] Monday": a noun read as a part of the time after it.
  mutating func freeName(before time: Int) {
    guard isTime(time), tokens[time].head >= 0 else {
      return
    }
    let governor = tokens[time].head
    var name = time - 1
    while name >= 0, name > time - 4, isDay(name) || Self.timeModifiers.contains(word(name)) {
      name -= 1
    }
    let isWeekday = isDay(time)
    guard name >= 0, name < time - 1 || isWeekday, tokens[name].head == time,
      tokens[name].tag.isNoun, !Self.holidays.contains(word(name)),
      isModifier(name) || tokens[name].dependency == .nmodUnmarked
    else { return }
    let low = max(0, name - Self.reach)
    if tokens[time].dependency == .nsubj, tokens[name].tag.isProperNoun {
      // "[Denmark] last week announced"
      for child in low..<name where tokens[child].head == time { attach(child, to: name) }
      attach(name, to: governor, as: .nsubj)
      attach(time, to: governor, as: .oblUnmarked)
      return
    }
    guard
      tokens[time].dependency == .obj
        || (low..<name).contains(where: {
          tokens[$0].head == time && tokens[$0].dependency == .case
        })
    else { return }
    for child in low..<name where tokens[child].head == time { attach(child, to: name) }
    for child in time + 1..<max(time + 1, min(tokens.count, time + Self.reach))
    where tokens[child].head == time && tokens[child].dependency == .nmod && !isTime(child) {
      attach(child, to: name)  // "carried out strikes Friday [against] targets"
    }
    attach(name, to: governor, as: tokens[time].dependency)
    attach(time, to: verb(above: time) ?? governor, as: .oblUnmarked)
  }

  /// "Kenya, unlike [Uganda], supports it": a contrast read as one more of a list.
  mutating func openContrast(at noun: Int) {
    guard tokens[noun].dependency == .conj, tokens[noun].tag.isNoun,
      isMarked(noun, by: ["unlike", "except", "without", "versus"]),
      case let first = tokens[noun].head, first >= 0, first < noun, tokens[first].head >= 0
    else { return }
    attach(noun, to: tokens[first].head, as: .obl)
  }

  /// "were handed over to Uganda by [Kenya]": who did it, hung on the name before.
  mutating func raiseAgent(at noun: Int) {
    guard tokens[noun].dependency == .nmod, isMarked(noun, by: ["by"]),
      case let name = tokens[noun].head, name >= 0, name < noun, tokens[name].tag.isProperNoun,
      tokens[name].dependency == .obl, case let verb = tokens[name].head, verb >= 0, verb < name,
      (max(0, verb - Self.reach)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .auxPassive
      }),
      !tokens.contains(where: { $0.head == verb && $0.dependency == .oblAgent })
    else { return }
    attach(noun, to: verb, as: .oblAgent)
  }

  /// "the F-35 [manufacturer] Lockheed Martin": what somebody is, read as a subject beside his name.
  mutating func joinDescription(at noun: Int) {
    let name = noun + 1
    guard name < tokens.count, isCommonNoun(noun), tokens[noun].tag == .nn,
      tokens[noun].dependency == .nsubj, tokens[name].dependency == .nsubj,
      tokens[name].head == tokens[noun].head, tokens[noun].head > name,
      tokens[name].tag.isProperNoun, !isTime(noun), !isTime(name)
    else { return }
    for child in max(0, noun - Self.reach)..<noun
    where tokens[child].head == noun && tokens[child].dependency == .det {
      attach(child, to: name)
    }
    attach(noun, to: name, as: .compound)
  }

  /// "the sale of jets to Qatar and [tanks] to Kuwait": the second goods, read as who gets the first.
  mutating func splitSale(at goods: Int) {
    guard tokens[goods].dependency == .conj, isCommonNoun(goods) || tokens[goods].tag.isProperNoun,
      case let receiver = tokens[goods].head, receiver >= 0, receiver < goods,
      isMarked(receiver, by: ["to"]), tokens[receiver].dependency == .nmod,
      (goods + 1..<min(tokens.count, goods + Self.reach)).contains(where: {
        tokens[$0].head == goods && tokens[$0].dependency == .nmod && isMarked($0, by: ["to"])
      }),
      case let sale = tokens[receiver].head, sale >= 0,
      let first = isMarked(sale, by: ["of"])
        ? sale
        : (sale + 1..<max(sale + 1, receiver)).first(where: {
          tokens[$0].head == sale && tokens[$0].dependency == .nmod && isMarked($0, by: ["of"])
        })
    else { return }
    attach(goods, to: first)
  }

  /// "condemned in the strongest terms the [airstrike]": an object behind how it is done.
  mutating func raiseCondemned(at noun: Int) {
    guard tokens[noun].tag.isNoun, case let terms = tokens[noun].head, terms >= 0, terms < noun,
      tokens[terms].lemma == "term", tokens[terms].dependency == .obl, isMarked(terms, by: ["in"]),
      marker(of: noun) == nil, case let verb = tokens[terms].head, verb >= 0, verb < terms,
      (terms + 1..<noun).contains(where: {
        tokens[$0].head == noun && [.det, .nmodPossessive].contains(tokens[$0].dependency)
      }),
      !tokens.contains(where: { $0.head == verb && $0.dependency == .obj })
    else { return }
    attach(noun, to: verb, as: .obj)
  }

  /// "across Russia and [occupied] Ukraine": what was done to it, read as a verb.
  mutating func lowerOccupied(at verb: Int) {
    let name = verb + 1
    guard tokens[verb].dependency == .conj, word(verb) == "occupied", verb > 1,
      tokens[verb - 1].tag == .cc, name < tokens.count, tokens[name].tag.isProperNoun,
      tokens[name].head == verb, tokens[verb - 2].tag.isNoun
    else { return }
    attach(name, to: named(at: verb - 2), as: .conj)
    for child in tokens.indices where tokens[child].head == verb { attach(child, to: name) }
    attach(verb, to: name, as: .amod, tagged: .vbn)
  }

  /// "held [Tehran] responsible", "took [Modu] hostage": a name hung on what it becomes.
  mutating func openResult(at word: Int) {
    guard [.obj, .xcomp].contains(tokens[word].dependency), case let verb = tokens[word].head,
      verb >= 0, verb < word, ["hold", "take", "keep"].contains(tokens[verb].lemma),
      ["responsible", "accountable", "liable", "hostage", "captive", "prisoner"]
        .contains(self.word(word)),
      let name = (verb + 1..<word).first(where: {
        tokens[$0].head == word && tokens[$0].tag.isProperNoun && !isMarked($0)
      })
    else { return }
    attach(name, to: verb, as: .obj)
    attach(word, to: verb, as: .xcomp)
  }

  /// "[Israeli-supplied] drones flew", "The Russian-made [S-400] sits idle": what stands before a noun,
  /// hung on the verb behind it.
  mutating func lowerModifier(at word: Int) {
    guard [.amod, .det, .nummod].contains(tokens[word].dependency),
      case let verb = tokens[word].head, verb > word + 1, tokens[verb].tag.isVerb,
      [.root, .ccomp, .conj, .parataxis, .advcl, .aclRelative].contains(tokens[verb].dependency),
      let noun = (word + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].tag.isNoun
          && [.nsubj, .nsubjPassive, .compound].contains(tokens[$0].dependency)
      }), (word + 1..<noun).allSatisfy({ tokens[$0].head <= noun || tokens[$0].head == verb })
    else { return }
    attach(word, to: noun)
    if tokens[noun].dependency == .compound { attach(noun, to: verb, as: .nsubj) }
  }

  /// "would send [Ukraine] additional rockets": of two objects the first gets the second.
  mutating func splitObjects(of verb: Int) {
    guard tokens[verb].tag.isVerb, classes.contains(tokens[verb].lemma, in: .dativeVerb) else {
      return
    }
    let objects = (verb + 1..<min(tokens.count, verb + Self.reach)).filter {
      tokens[$0].head == verb && tokens[$0].dependency == .obj
    }
    if objects.count == 1,
      let second = (objects[0] + 1..<min(tokens.count, objects[0] + Self.reach)).first(where: {
        tokens[$0].head == objects[0] && tokens[$0].dependency == .appos
      }), tokens[objects[0]].tag.isProperNoun, tokens[objects[0] + 1].tag == .dt,
      tokens[objects[0] + 1].head == second
    {
      // "denied [Turkey] the Patriot"
      attach(objects[0], to: verb, as: .iobj)
      return attach(second, to: verb, as: .obj)
    }
    if objects.count == 1,
      let start = (verb + 1..<objects[0] + 1).first(where: {
        [.cd, .dollar, .dt].contains(tokens[$0].tag)
      }), start > verb + 1, (verb + 1..<start).allSatisfy({ tokens[$0].tag.isProperNoun }),
      tokens[start - 1].head == objects[0],
      [.compound, .nsubj].contains(tokens[start - 1].dependency)
    {
      // "fined [Google] 4.3 billion euros", "promised [Moscow] a base"
      return attach(start - 1, to: verb, as: .iobj)
    }
    guard objects.count == 2, tokens[objects[0]].tag.isProperNoun, !isTime(objects[0]) else {
      return
    }
    attach(objects[0], to: verb, as: .iobj)
  }

  /// "ordered helicopters from Boeing and [tanks] from Hyundai": a second object, hung on the verb.
  mutating func giveObject(at noun: Int) {
    guard tokens[noun].dependency == .conj, tokens[noun].tag.isNoun,
      case let verb = tokens[noun].head, verb >= 0, verb < noun, tokens[verb].tag.isVerb,
      let object = (verb + 1..<noun).last(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      }),
      !tokens.indices[max(0, noun - Self.reach)..<min(tokens.count, noun + Self.reach)]
        .contains(where: {
          tokens[$0].head == noun
            && [.nsubj, .nsubjPassive, .cop, .case, .obl].contains(tokens[$0].dependency)
        })
    else { return }
    attach(noun, to: object)
  }

  /// "shot [down] two aircraft": the verb's particle, hung on the number.
  mutating func joinParticle(at word: Int) {
    guard tokens[word].tag == .rb || tokens[word].tag == .rp, tokens[word].dependency == .advmod,
      word > 0, tokens[word - 1].tag.isVerb, tokens[word].head > word,
      tokens[tokens[word].head].tag == .cd,
      ["down", "out", "over", "off"].contains(self.word(word))
    else { return }
    attach(word, to: word - 1, as: .compoundParticle)
  }

  /// "suspended arms [exports] to it", "an embargo on arms [sales]": a noun read as the object of the
  /// noun before it, or as another name for it.
  mutating func joinObjects(at noun: Int) {
    guard [.obj, .appos].contains(tokens[noun].dependency), isCommonNoun(noun), noun > 1,
      tokens[noun].head == noun - 1, isCommonNoun(noun - 1)
    else { return }
    let first = noun - 1
    promote(
      noun, over: first, as: .compound,
      with: max(0, first - Self.reach)..<min(tokens.count, noun + Self.reach))
  }

  /// "a Houthi [missile] and drone attack": a word before a noun, read as a noun beside it.
  mutating func joinModifiers(of noun: Int) {
    guard tokens[noun].dependency == .conj, isCommonNoun(noun), case let first = tokens[noun].head,
      first >= 0, first < noun, tokens[first].tag == .nn, noun >= first + 3,
      tokens[first + 1].tag == .cc, tokens[first + 1].head == noun,
      (first + 2..<noun).allSatisfy({
        tokens[$0].head == noun && tokens[$0].dependency == .compound && tokens[$0].tag == .nn
      }), classes.contains(tokens[noun].lemma, in: .pairableNoun)
    else { return }
    promote(
      noun, over: first, as: .compound,
      with: max(0, first - Self.reach)..<min(tokens.count, noun + Self.reach))
  }

  /// "granted the Portuguese [government] permission": whom it is given, read as a part of what is.
  mutating func giveRecipient(at gift: Int) {
    guard tokens[gift].dependency == .obj, classes.contains(tokens[gift].lemma, in: .giftNoun),
      case let recipient = gift - 1, recipient > 0, tokens[recipient].head == gift,
      tokens[recipient].dependency == .compound, tokens[recipient].tag.isNoun,
      case let verb = tokens[gift].head, verb >= 0, verb < recipient,
      classes.contains(tokens[verb].lemma, in: .dativeVerb)
    else { return }
    for child in verb + 1..<recipient where tokens[child].head == gift {
      attach(child, to: recipient)
    }
    attach(recipient, to: verb, as: .iobj)
  }

  /// "deny Bernie Sanders the [nomination]": what he is not given, read as who he is.
  mutating func giveGift(at gift: Int) {
    guard tokens[gift].dependency == .appos, tokens[gift].tag == .nn || tokens[gift].tag == .nns,
      case let name = tokens[gift].head, name >= 0, name < gift, tokens[name].dependency == .obj,
      tokens[name].tag.isProperNoun, case let verb = tokens[name].head, verb >= 0, verb < name,
      classes.contains(tokens[verb].lemma, in: .dativeVerb),
      let article = (name + 1..<gift).first(where: { tokens[$0].tag == .dt }),
      tokens[article].head == gift,
      (name + 1..<article).allSatisfy({ tokens[$0].dependency == .flat })
    else { return }
    attach(name, to: verb, as: .iobj)
    attach(gift, to: verb, as: .obj)
  }

  /// "would grant Edmundo Gonzalez [asylum]": who gets it, read as a part of it.
  mutating func openGrant(at gift: Int) {
    guard tokens[gift].dependency == .obj, case let verb = tokens[gift].head, verb >= 0,
      verb < gift, classes.contains(tokens[verb].lemma, in: .dativeVerb),
      ["asylum", "citizenship", "amnesty", "refuge", "immunity", "clemency", "access"]
        .contains(tokens[gift].lemma),
      let name = (verb + 1..<gift).first(where: {
        tokens[$0].head == gift && tokens[$0].dependency == .compound
          && tokens[$0].tag.isProperNoun
      })
    else { return }
    attach(name, to: verb, as: .iobj)
  }

  /// "In [Turkey] Minister Ellwood met": where it happens, read as a part of the name after it.
  mutating func openPlace(before verb: Int) {
    guard [.vbd, .vbz].contains(tokens[verb].tag), !hasSubject(before: verb),
      let name = tokens.indices[max(0, verb - Self.reach)..<verb].first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obl && tokens[$0].tag.isProperNoun
      }), let marker = marker(of: name), ["in", "at"].contains(word(marker)),
      let title = (marker + 1..<name).first(where: {
        tokens[$0].head == name && tokens[$0].dependency == .nmodDescription
      }), title > marker + 1,
      case let place = title - 1, tokens[place].tag.isProperNoun, tokens[place].head == title
    else { return }
    for child in marker + 1..<place where tokens[child].head == title || tokens[child].head == name
    {
      attach(child, to: place)
    }
    attach(marker, to: place)
    attach(place, to: verb, as: .obl)
    attach(name, to: verb, as: .nsubj)
  }

  /// "Australia, [Canada, Portugal] and the United Kingdom": a list read as an apposition.
  mutating func openList(at member: Int) {
    guard tokens[member].dependency == .appos, tokens[member].tag.isProperNoun,
      tokens[member].head >= 0, tokens[member].head < member
    else { return }
    let first = tokens[member].head
    let end = min(tokens.count, member + Self.reach)
    let last = (member + 1..<end).first {
      tokens[$0].head == member && tokens[$0].dependency == .conj && tokens[$0].tag.isProperNoun
    }
    guard tokens[first].tag.isProperNoun, let last,
      // "Erdogan, President of Turkey and": a title has its phrase.
      !(member + 1..<last).contains(where: {
        tokens[$0].head == member && tokens[$0].dependency == .nmod
      }), isBare(first, until: member), isBare(member, until: last)
    else { return }
    enlist(member, under: first, until: end)
  }

  /// "sanctions [on] Colombian president Gustavo Petro": a preposition hung on the title.
  mutating func raiseMarker(at title: Int) {
    guard tokens[title].dependency == .nmodDescription, case let name = tokens[title].head,
      name > title, let marker = marker(of: title), tokens[marker].tag == .in
    else { return }
    attach(marker, to: name)
  }

  /// "Chuck [Hagel] today welcomed": a subject hung on the time after it; "said [Wednesday] he
  /// received": a time read as a second subject.
  mutating func freeSubject(before time: Int) {
    guard tokens[time].dependency == .nsubj, isTime(time), case let verb = tokens[time].head,
      verb > time
    else { return }
    if time > 0, tokens[time - 1].tag.isVerb, isDay(time),
      (time + 1..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      })
    {
      return attach(time, to: time - 1, as: .oblUnmarked)
    }
    guard
      let subject = (max(0, time - Self.reach)..<time).last(where: {
        tokens[$0].head == time && tokens[$0].dependency == .nsubj
          // "A [declaration] at the summit this month said"
          || tokens[$0].head == verb && tokens[$0].dependency == .oblUnmarked
            && isCommonNoun($0) && !isTime($0)
      })
    else { return }
    attach(subject, to: verb, as: .nsubj)
    attach(time, to: verb, as: .oblUnmarked)
  }

  /// "send to Kyiv the [system] it bought": an object behind a phrase, read as another phrase.
  mutating func nameObject(at noun: Int) {
    guard tokens[noun].dependency == .obl, tokens[noun].tag.isNoun, !isTime(noun),
      case let verb = tokens[noun].head, verb >= 0, verb < noun, tokens[verb].tag.isVerb,
      marker(of: noun) == nil,
      (verb..<noun).contains(where: { tokens[$0].head == noun && tokens[$0].dependency == .det }),
      !(max(0, verb - 3)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .auxPassive
      }),
      !(verb + 1..<min(tokens.count, noun + Self.reach)).contains(where: {
        tokens[$0].head == verb && [.obj, .ccomp, .xcomp].contains(tokens[$0].dependency)
      })
    else { return }
    attach(noun, to: verb, as: .obj)
  }

  /// "imposed sanctions on [Petro]", "talks in Istanbul between [Kabul] and Islamabad collapsed": a
  /// phrase with its preposition, read as a second object or subject.
  mutating func placePhrase(at noun: Int) {
    let dependency = tokens[noun].dependency
    guard dependency == .obj || dependency == .nsubj, case let verb = tokens[noun].head, verb >= 0,
      let marker = marker(of: noun), tokens[marker].tag == .in,
      let other = (max(0, noun - 2 * Self.reach)..<noun).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == dependency
      })
    else { return }
    if dependency == .obj {
      attach(noun, to: verb, as: .obl)
    } else if noun < verb {
      attach(noun, to: other, as: .nmod)
    }
  }

  /// "talks in Bishkek [with Modi]", "strikes for a second night [against Hamas]": hung on the place
  /// or time before it.
  mutating func raisePhrase(at noun: Int) {
    guard tokens[noun].dependency == .nmod, let marker = marker(of: noun),
      ["with", "against"].contains(word(marker))
    else { return }
    let circumstance = tokens[noun].head
    guard circumstance >= 0, circumstance < marker,
      tokens[circumstance].tag.isProperNoun
        || isTime(circumstance),
      [.nmod, .obl].contains(tokens[circumstance].dependency),
      let other = self.marker(of: circumstance),
      ["in", "on", "at", "during", "for", "over"].contains(word(other))
    else { return }
    attach(noun, to: tokens[circumstance].head, as: tokens[circumstance].dependency)
  }

  /// "Lin Chia-[lung] visits": one name hangs together.
  mutating func joinName(_ name: Range<Int>) {
    let heads = name.filter { !name.contains(tokens[$0].head) }
    guard heads.count > 1, let first = heads.first, tokens[first].head >= 0 else { return }
    for head in heads.dropFirst() where tokens[head].tag.isNoun && tokens[head].head >= 0 {
      attach(head, to: first, as: .flat)
    }
  }

  /// "the head of the Sudanese Armed Forces [Abdel Fattah al-Burhan]", "Ukraine's ambassador in
  /// Berlin, [Oleksii Makeiev],": a name hung on the body whose office its holder bears, or its place.
  mutating func raiseHolder(_ name: Range<Int>) {
    let person = name.lowerBound
    guard person > 2, tokens[person].dependency == .appos || tokens[person].dependency == .flat,
      case let body = tokens[person].head, body >= 0, body < person,
      tokens[body].dependency == .nmod, let marker = marker(of: body),
      case let office = tokens[body].head, office == marker - 1, tokens[office].tag == .nn
    else { return }
    let isPlace =
      tokens[person - 1].form == "," && tokens[body].tag.isProperNoun
      && ["in", "to", "at"].contains(tokens[marker].form)
    // "her rival for the presidency, [Boris Tal],"
    let isPrize =
      tokens[person - 1].form == "," && !tokens[body].isCapitalised
      && (["rival", "opponent", "challenger", "candidate"].contains(tokens[office].lemma)
        || classes.contains(tokens[office].lemma, in: .representative))
      && ![WordClasses.Name.representative, .privatePerson].contains {
        classes.contains(tokens[body].lemma, in: $0)
      }
    guard isPlace || isPrize || tokens[person - 1].tag.isNoun && tokens[marker].form == "of"
    else { return }
    attach(person, to: office, as: .appos)
  }

  /// "talks with [the premier] at Downing Street": one phrase with two prepositions is two.
  mutating func splitPhrase(at noun: Int) {
    guard tokens[noun].tag.isNoun, [.obl, .nmod].contains(tokens[noun].dependency) else { return }
    let low = max(0, noun - 2 * Self.reach)
    let cases = (low..<noun).filter {
      tokens[$0].head == noun && tokens[$0].dependency == .case && tokens[$0].tag == .in
    }
    guard cases.count == 2, cases[1] > cases[0] + 1 else { return }
    let inner = cases[0] + 1..<cases[1]
    var heads = inner.filter { tokens[$0].head == noun }
    guard !heads.isEmpty, heads.allSatisfy({ !tokens[$0].tag.isVerb }),
      tokens[cases[1] - 1].tag.isNoun,
      let head = heads.last(where: { tokens[$0].tag.isNoun })
    else { return }
    heads.removeAll { $0 == head }
    for child in heads { attach(child, to: head) }
    attach(cases[0], to: head)
    attach(head, to: tokens[noun].head, as: tokens[noun].dependency)
  }

  /// "designates drug [cartels] Los Choneros": a plural read as a second verb.
  mutating func findPlural(at token: Int) {
    let head = tokens[token].head
    guard tokens[token].tag == .vbz, tokens[token].dependency == .conj, head >= 0, head < token,
      tokens[head].tag.isVerb, tokens[token - 1].dependency == .obj, tokens[token - 1].head == head,
      tokens[token - 1].tag == .nn
    else { return }
    let end = min(tokens.count, token + Self.reach)
    for child in head + 1..<end where tokens[child].head == token {
      if tokens[child].dependency == .obj {
        attach(child, to: token, as: .appos)
      } else if child > token {
        attach(child, to: head)
      }
    }
    let low = max(head + 1, token - Self.reach)
    for child in low..<token - 1 where tokens[child].head == token - 1 { attach(child, to: token) }
    attach(token - 1, to: token, as: .compound)
    attach(token, to: head, as: .obj, tagged: .nns)
  }

  private static let timeModifiers: Set<String> = ["late", "early", "last", "this", "next"]
  private static let holidays: Set<String> = [
    "easter", "good", "black", "palm", "bloody", "ash", "super", "new",
  ]
}
