import Language

/// Mends what the parser is known to get wrong, before anything is read off its trees.
///
/// Each rule asks for signs that a right tree does not show, and moves a few arcs; the result is a
/// tree again. O(*n*) a rule: look-ups stay within a noun phrase.
struct TreeMender {
  private var tokens: [Token]

  static func mended(_ sentence: Sentence) -> Sentence {
    var mender = TreeMender(tokens: sentence.tokens)
    for name in sentence.names where name.kind == .person {
      mender.joinName(name.tokens)
      mender.raiseHolder(name.tokens)
    }
    for token in mender.tokens.indices {
      mender.joinSubject(at: token)
      mender.freeName(before: token)
      mender.openList(at: token)
      mender.openClause(at: token)
      mender.closeParticiple(at: token)
      mender.raiseMarker(at: token)
      mender.freeSubject(before: token)
      mender.nameObject(at: token)
      mender.openSpeech(at: token)
      mender.openDocument(at: token)
      mender.placePhrase(at: token)
      mender.nameOffice(at: token)
      mender.openRelative(at: token)
      mender.openGerund(at: token)
      mender.givePurpose(at: token)
      mender.controlInfinitive(at: token)
      mender.raisePhrase(at: token)
      mender.openAdverbialClause(at: token)
      mender.splitPhrase(at: token)
      mender.findSubject(of: token)
      mender.joinSeries(at: token)
      mender.findPlural(at: token)
    }
    mender.findMainVerb()
    mender.findParticiple()
    guard mender.tokens != sentence.tokens, mender.isTree else { return sentence }
    return Sentence(
      range: sentence.range, block: sentence.block, tokens: mender.tokens, names: sentence.names)
  }

  /// No phrase that a rule looks at is longer, in tokens.
  private static let reach = 12

  // MARK: Rules

  /// "The Iranian [deputy] foreign minister held": one phrase read as two subjects.
  private mutating func joinSubject(at noun: Int) {
    guard tokens[noun].dependency == .nsubj, tokens[noun].head > noun, isCommonNoun(noun) else {
      return
    }
    let verb = tokens[noun].head
    let first = (max(0, noun - 5)..<noun).last {
      tokens[$0].dependency == .nsubj && tokens[$0].head == verb
    }
    guard let first else { return }
    guard !isTime(noun) else {
      // "The minister last [week] accused"
      return attach(noun, to: verb, as: .oblUnmarked)
    }
    guard isCommonNoun(first),
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

  /// "attacked the [Gaza Strip] late Friday evening", "in Moscow [Tuesday]": a name read as a part of
  /// the time after it.
  private mutating func freeName(before time: Int) {
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
      tokens[name].tag.isNoun, !Self.holidays.contains(tokens[name].form.lowercased()),
      tokens[name].dependency == .compound || tokens[name].dependency == .nmodUnmarked
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
      (low..<name).contains(where: {
        tokens[$0].head == time && tokens[$0].dependency == .case
      })
    else { return }
    for child in low..<name where tokens[child].head == time { attach(child, to: name) }
    attach(name, to: governor, as: tokens[time].dependency)
    var verb = governor
    while verb >= 0, !tokens[verb].tag.isVerb { verb = tokens[verb].head }
    attach(time, to: verb >= 0 ? verb : governor, as: .oblUnmarked)
  }

  /// "Australia, [Canada, Portugal] and the United Kingdom": a list read as an apposition.
  private mutating func openList(at member: Int) {
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
    attach(member, to: first, as: .conj)
    for child in member + 1..<end
    where tokens[child].head == member && tokens[child].dependency == .conj {
      attach(child, to: first)
    }
  }

  /// "its demand that the US [ease] sanctions": a clause read as a relative one, though nothing is
  /// missing in it.
  private mutating func openClause(at verb: Int) {
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

  /// "sanctions [on] Colombian president Gustavo Petro": a preposition hung on the title.
  private mutating func raiseMarker(at title: Int) {
    guard tokens[title].dependency == .nmodDescription, case let name = tokens[title].head,
      name > title, let marker = marker(of: title), tokens[marker].tag == .in
    else { return }
    attach(marker, to: name)
  }

  /// "Libya, [suspended] from the League, sent": a participle that was given the subject.
  private mutating func closeParticiple(at verb: Int) {
    guard tokens[verb].dependency == .advcl, tokens[verb].tag == .vbd || tokens[verb].tag == .vbn,
      verb > 1, tokens[verb - 1].form == ",", case let main = tokens[verb].head, main > verb,
      tokens[main - 1].form == ",",
      let subject = (max(0, verb - Self.reach)..<verb - 1).last(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }),
      !(0..<main).contains(where: {
        tokens[$0].head == main
          && [.nsubj, .nsubjPassive, .csubj, .expl].contains(tokens[$0].dependency)
      }),
      !(verb..<main).contains(where: { tokens[$0].head == verb && tokens[$0].dependency == .obj })
    else { return }
    let old = tokens[verb]
    tokens[verb] = Token(
      range: old.range, form: old.form, lemma: old.lemma, tag: .vbn, head: subject,
      dependency: .acl)
    attach(subject, to: main)
  }

  /// "Chuck [Hagel] today welcomed": a subject hung on the time after it.
  private mutating func freeSubject(before time: Int) {
    guard isTime(time), tokens[time].dependency == .nsubj, case let verb = tokens[time].head,
      verb > time,
      let subject = (max(0, time - Self.reach)..<time).last(where: {
        tokens[$0].head == time && tokens[$0].dependency == .nsubj
      })
    else { return }
    attach(subject, to: verb)
    attach(time, to: verb, as: .oblUnmarked)
  }

  /// "send to Kyiv the [system] it bought": an object behind a phrase, read as another phrase.
  private mutating func nameObject(at noun: Int) {
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

  /// "…, [sources] familiar with the matter told Reuters": who said it, read as one more verb of a
  /// series.
  private mutating func openSpeech(at verb: Int) {
    guard tokens[verb].dependency == .conj, tokens[verb].tag == .vbd || tokens[verb].tag == .vbz,
      case let first = tokens[verb].head, first >= 0, first < verb,
      !(first..<verb).contains(where: {
        tokens[$0].head == verb && [.nsubj, .nsubjPassive, .cc].contains(tokens[$0].dependency)
      }),
      let speaker = (first + 1..<verb).last(where: {
        tokens[$0].head == first && tokens[$0].dependency == .conj && tokens[$0].tag.isNoun
          && tokens[$0 - 1].form == ","
      })
    else { return }
    attach(speaker, to: verb, as: .nsubj)
    attach(verb, to: first, as: .parataxis)
  }

  /// "sent a letter [accusing] Oslo", "a resolution [condemning] it": what a text does.
  private mutating func openDocument(at verb: Int) {
    guard tokens[verb].tag == .vbg, tokens[verb].dependency == .advcl, verb > 1,
      tokens[verb - 1].form != ",", Self.saying.contains(tokens[verb].lemma),
      case let governor = tokens[verb].head, governor >= 0, governor < verb,
      !(max(0, verb - 2)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .mark
      }),
      let text = (governor + 1..<verb).first(where: {
        tokens[$0].head == governor && tokens[$0].dependency == .obj
      }), Self.texts.contains(tokens[text].lemma)
    else { return }
    attach(verb, to: text, as: .acl)
  }

  /// "imposed sanctions on [Petro]", "talks in Istanbul between [Kabul] and Islamabad collapsed": a
  /// phrase with its preposition, read as a second object or subject.
  private mutating func placePhrase(at noun: Int) {
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

  /// "was appointed the [minister] of state of Monaco": the office, read as an object.
  private mutating func nameOffice(at noun: Int) {
    guard tokens[noun].dependency == .obj, isCommonNoun(noun), case let verb = tokens[noun].head,
      verb >= 0, verb < noun, Self.naming.contains(tokens[verb].lemma),
      (max(0, verb - 2 * Self.reach)..<noun).contains(where: {
        tokens[$0].head == verb
          && ($0 < verb ? tokens[$0].dependency == .nsubjPassive : tokens[$0].dependency == .obj)
      })
    else { return }
    attach(noun, to: verb, as: .xcomp)
  }

  /// "outrage at comments Biden [made]": a relative clause without pronoun, read as what is said.
  private mutating func openRelative(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, tokens[verb].tag == .vbd, verb > 2,
      Self.making.contains(tokens[verb].lemma)
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

  /// "despite the US [saying] it will": what is named before it does it.
  private mutating func openGerund(at verb: Int) {
    guard tokens[verb].tag == .vbg, verb > 1, [.advcl, .acl].contains(tokens[verb].dependency),
      case let noun = tokens[verb - 1].dependency == .flat ? tokens[verb - 1].head : verb - 1,
      noun > 0, tokens[noun].tag.isNoun, [.nmod, .obl].contains(tokens[noun].dependency),
      let marker = marker(of: noun), word(marker) == "despite", tokens[noun].head >= 0,
      tokens[noun].head < marker
    else { return }
    var governor = tokens[noun].head
    while governor >= 0, !tokens[governor].tag.isVerb { governor = tokens[governor].head }
    guard governor >= 0, governor != verb else { return }
    attach(marker, to: verb, as: .mark)
    attach(noun, to: verb, as: .nsubj)
    attach(verb, to: governor, as: .advcl)
  }

  /// "rejects the proposal to [send] them": the noun's infinitive, read as the verb's.
  private mutating func givePurpose(at verb: Int) {
    guard tokens[verb].tag == .vb, tokens[verb].dependency == .xcomp, verb > 2,
      tokens[verb - 1].form == "to", tokens[verb - 1].head == verb,
      case let noun = verb - 2, Self.purposes.contains(tokens[noun].lemma),
      tokens[noun].dependency == .obj, tokens[noun].head == tokens[verb].head
    else { return }
    attach(verb, to: noun, as: .acl)
  }

  /// "allowing Kyiv to [refill] its stores": what the object does, read as a purpose.
  private mutating func controlInfinitive(at verb: Int) {
    guard tokens[verb].dependency == .advcl, tokens[verb].tag == .vb, verb > 0,
      tokens[verb].head >= 0, tokens[verb].head < verb,
      Self.controls.contains(tokens[tokens[verb].head].lemma)
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

  /// "talks in Bishkek [with Modi]", "strikes for a second night [against Hamas]": hung on the place
  /// or time before it.
  private mutating func raisePhrase(at noun: Int) {
    guard tokens[noun].dependency == .nmod, let marker = marker(of: noun),
      ["with", "against"].contains(tokens[marker].form.lowercased())
    else { return }
    let circumstance = tokens[noun].head
    guard circumstance >= 0, circumstance < marker,
      tokens[circumstance].tag.isProperNoun
        || isTime(circumstance),
      [.nmod, .obl].contains(tokens[circumstance].dependency),
      let other = self.marker(of: circumstance),
      ["in", "on", "at", "during", "for"].contains(tokens[other].form.lowercased())
    else { return }
    attach(noun, to: tokens[circumstance].head, as: tokens[circumstance].dependency)
  }

  /// "suspended it after [Chen Zhi] was indicted": the subject of a clause read as a phrase.
  private mutating func openAdverbialClause(at verb: Int) {
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
      ["after", "before", "since", "as", "while", "until"].contains(
        tokens[marker].form.lowercased()),
      !tokens[max(0, verb - Self.reach)..<verb].contains(where: {
        $0.head == verb
          && [.nsubj, .nsubjPassive, .csubj].contains($0.dependency)
      })
    else { return }
    let isPassive = (noun + 1..<verb).contains { tokens[$0].dependency == .auxPassive }
    var governor = tokens[noun].head
    while governor >= 0, !tokens[governor].tag.isVerb { governor = tokens[governor].head }
    guard governor >= 0, governor != verb else { return }
    attach(marker, to: verb, as: .mark)
    attach(noun, to: verb, as: isPassive ? .nsubjPassive : .nsubj)
    attach(verb, to: governor, as: .advcl)
  }

  /// "Lin Chia-[lung] visits": one name hangs together.
  private mutating func joinName(_ name: Range<Int>) {
    let heads = name.filter { !name.contains(tokens[$0].head) }
    guard heads.count > 1, let first = heads.first, tokens[first].head >= 0 else { return }
    for head in heads.dropFirst() where tokens[head].tag.isNoun && tokens[head].head >= 0 {
      attach(head, to: first, as: .flat)
    }
  }

  /// "the head of the Sudanese Armed Forces [Abdel Fattah al-Burhan]": a name hung on the body whose
  /// office its holder bears.
  private mutating func raiseHolder(_ name: Range<Int>) {
    let person = name.lowerBound
    guard person > 2, tokens[person].dependency == .appos || tokens[person].dependency == .flat,
      tokens[person - 1].tag.isNoun, case let body = tokens[person].head, body >= 0, body < person,
      tokens[body].dependency == .nmod, let marker = marker(of: body),
      tokens[marker].form == "of", case let office = tokens[body].head, office == marker - 1,
      tokens[office].tag == .nn
    else { return }
    attach(person, to: office, as: .appos)
  }

  /// "After the talks in Beijing, [China and India] agree": subjects read as going on with what
  /// stands before the comma.
  private mutating func findSubject(of verb: Int) {
    var first = verb
    while first > 0, tokens[first - 1].head == verb,
      [.aux, .auxPassive, .advmod].contains(tokens[first - 1].dependency)
    {
      first -= 1
    }
    guard [.vbz, .vbp, .vbd].contains(tokens[first].tag) || tokens[first].tag == .md,
      tokens[verb].tag.isVerb, verb > 1, tokens[verb].head < 0,
      !tokens[..<verb].contains(where: {
        $0.head == verb && [.nsubj, .nsubjPassive, .csubj, .expl].contains($0.dependency)
      })
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

  /// "talks with [the premier] at Downing Street": one phrase with two prepositions is two.
  private mutating func splitPhrase(at noun: Int) {
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

  /// "recalls its envoy, [declares] another unwelcome, and summons"; "deploys troops, jets and a
  /// [squadron]": members of a series hung on its first word in another way.
  private mutating func joinSeries(at token: Int) {
    let head = tokens[token].head
    guard head >= 0, head < token, tokens[head].tag.isVerb else { return }
    if tokens[token].dependency == .parataxis, tokens[token].tag == tokens[head].tag,
      tokens[token - 1].form == ",", [.vbz, .vbd].contains(tokens[token].tag)
    {
      attach(token, to: head, as: .conj)
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

  /// "designates drug [cartels] Los Choneros": a plural read as a second verb.
  private mutating func findPlural(at token: Int) {
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
    let old = tokens[token]
    tokens[token] = Token(
      range: old.range, form: old.form, lemma: old.lemma, tag: .nns, head: head, dependency: .obj)
  }

  /// "A report [called] for sanctions.": a full sentence whose verb was taken for a participle.
  private mutating func findMainVerb() {
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
            && CalendarWords.month(tokens[$0].form.lowercased()) == nil
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
  private mutating func findParticiple() {
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
    let old = tokens[verb]
    tokens[verb] = Token(
      range: old.range, form: old.form, lemma: old.lemma, tag: .vbn, head: subject, dependency: .acl
    )
    attach(main, to: -1, as: .root)
    attach(subject, to: main, as: .nsubj)
  }

  // MARK: Moving arcs

  private mutating func attach(_ token: Int, to head: Int, as dependency: Dependency? = nil) {
    let old = tokens[token]
    tokens[token] = Token(
      range: old.range, form: old.form, lemma: old.lemma, tag: old.tag, head: head,
      dependency: dependency ?? old.dependency)
  }

  private mutating func makeMain(_ verb: Int, above root: Int, as dependency: Dependency) {
    let old = tokens[verb]
    tokens[verb] = Token(
      range: old.range, form: old.form, lemma: old.lemma, tag: .vbd, head: -1, dependency: .root)
    attach(root, to: verb, as: dependency)
  }

  private var isTree: Bool {
    /// 1 while on the path looked at, 2 when known to end at the root.
    var state = [UInt8](repeating: 0, count: tokens.count)
    for start in tokens.indices {
      var path: [Int] = []
      var current = start
      while current >= 0, state[current] == 0 {
        state[current] = 1
        path.append(current)
        current = tokens[current].head
      }
      guard current < 0 || state[current] == 2 else { return false }
      for token in path { state[token] = 2 }
    }
    return true
  }

  // MARK: Looking

  private func isCommonNoun(_ token: Int) -> Bool {
    tokens[token].tag == .nn || tokens[token].tag == .nns
  }

  private func isModifier(_ token: Int) -> Bool {
    [.amod, .compound, .nmodDescription, .nmodPossessive].contains(tokens[token].dependency)
  }

  private func isMarked(_ token: Int) -> Bool { marker(of: token) != nil }

  /// The preposition of a phrase.
  private func marker(of token: Int) -> Int? {
    (max(0, token - 8)..<token).first {
      tokens[$0].head == token && tokens[$0].dependency == .case && tokens[$0].tag != .pos
    }
  }

  /// Only words of names, articles and one comma or "and" from `start` to `end`.
  private func isBare(_ start: Int, until end: Int) -> Bool {
    (start + 1..<end).allSatisfy {
      tokens[$0].tag.isProperNoun || tokens[$0].tag == .dt || tokens[$0].tag == .cc
        || tokens[$0].form == "," || tokens[$0].tag == .jj
    }
  }

  private func word(_ token: Int) -> String { tokens[token].form.lowercased() }

  private func isDay(_ token: Int) -> Bool {
    let word = word(token)
    return CalendarWords.weekday(word) != nil && !CalendarWords.isEverydayWord(word)
      || ["yesterday", "today", "tomorrow", "tonight"].contains(word)
  }

  private func isTime(_ token: Int) -> Bool {
    isDay(token)
      || ["morning", "afternoon", "evening", "night", "week", "month", "year"].contains(word(token))
  }

  /// Verbs whose infinitive is their object's deed.
  private static let controls: Set<String> = [
    "allow", "enable", "permit", "force", "urge", "ask", "order", "tell", "persuade", "invite",
    "authorise", "authorize", "press", "push", "encourage", "compel", "instruct", "direct",
    "convince", "pressure", "oblige", "require", "help", "want", "expect",
  ]
  /// Verbs of which one says what was made, not that it was.
  private static let making: Set<String> = [
    "make", "sign", "buy", "sell", "send", "supply", "deliver", "impose", "launch", "give", "take",
  ]
  /// Nouns that say what they are for by an infinitive.
  private static let purposes: Set<String> = [
    "proposal", "offer", "plan", "decision", "request", "bid", "attempt", "demand", "suggestion",
    "agreement", "deal", "threat", "call", "promise", "pledge", "effort",
  ]
  private static let texts: Set<String> = [
    "case", "lawsuit", "suit", "complaint", "petition", "letter", "statement", "report",
    "resolution", "motion", "appeal", "declaration", "message",
  ]
  private static let saying: Set<String> = [
    "allege", "accuse", "claim", "demand", "urge", "call", "condemn", "criticise", "criticize",
    "denounce", "support", "back", "ask", "warn", "blame",
  ]
  private static let naming: Set<String> = [
    "appoint", "reappoint", "elect", "re-elect", "reelect", "name", "nominate", "declare",
    "designate",
  ]
  private static let timeModifiers: Set<String> = ["late", "early", "last", "this", "next"]
  private static let holidays: Set<String> = [
    "easter", "good", "black", "palm", "bloody", "ash", "super", "new",
  ]
}
