internal import Knowledge
import Language

/// Mends what the parser is known to get wrong, before anything is read off its trees.
///
/// Each rule asks for signs that a right tree does not show, and moves a few arcs so that the result
/// is a tree again; climbs end after as many steps as there are tokens all the same. O(*n*) a rule:
/// look-ups stay within a noun phrase.
struct TreeMender {
  var tokens: [Token]
  let classes: WordClasses
  /// The forms in lower case.
  private let words: [String]

  private init(tokens: [Token], classes: WordClasses) {
    self.tokens = tokens
    self.classes = classes
    words = tokens.map { $0.form.lowercased() }
  }

  static func mended(_ sentence: Sentence, classes: WordClasses) -> Sentence {
    var mender = TreeMender(tokens: sentence.tokens, classes: classes)
    mender.joinAdjectives()
    for name in sentence.names where name.kind == .organisation {
      mender.raiseConjunct(name.tokens)
    }
    for name in sentence.names where name.kind == .person {
      mender.joinName(name.tokens)
      mender.raiseHolder(name.tokens)
      mender.raiseName(name.tokens)
      mender.freePerson(name.tokens)
      mender.openCaption(name.tokens)
    }
    mender.openSourceCaption()
    for name in sentence.names where name.kind == .place { mender.raiseWho(after: name.tokens) }
    for token in mender.tokens.indices {
      mender.closeReport(at: token)
      mender.joinApposition(at: token)
      mender.openPermission(at: token)
      mender.lowerReduced(at: token)
      mender.lowerRelative(at: token)
      mender.raiseDenial(at: token)
      mender.openCondition(at: token)
      mender.lowerIncluded(at: token)
      mender.openHeadline(at: token)
      mender.openErrand(at: token)
      mender.splitPair(at: token)
      mender.joinBearer(at: token)
      mender.openPurpose(at: token)
      mender.raiseCircumstance(at: token)
      mender.joinOwners(at: token)
      mender.openOught(at: token)
      mender.lowerRecipient(at: token)
      mender.raiseCharge(at: token)
      mender.raiseClear(at: token)
      mender.openFinite(at: token)
      mender.raisePlace(at: token)
      mender.freeSubject(at: token)
      mender.openPriced(at: token)
      mender.closeRelative(at: token)
      mender.joinParticiple(at: token)
      mender.raiseParticiple(at: token)
      mender.lowerNotice(at: token)
      mender.raiseMain(at: token)
      mender.openDate(at: token)
      mender.openHelp(at: token)
      mender.lowerThat(at: token)
      mender.closeInvader(at: token)
      mender.openPerfect(at: token)
      mender.openHaving(at: token)
      mender.openActive(at: token)
      mender.lowerModifier(at: token)
      mender.openResult(at: token)
      mender.lowerOccupied(at: token)
      mender.joinBand(at: token)
      mender.joinGroups(at: token)
      mender.openGiven(at: token)
      mender.joinCounterpart(at: token)
      mender.openCall(at: token)
      mender.openEnvoy(at: token)
      mender.openCopula(at: token)
      mender.openAllegation(at: token)
      mender.openTold(at: token)
      mender.openToldThat(at: token)
      mender.openWorth(at: token)
      mender.openDeep(at: token)
      mender.openNumber(at: token)
      mender.openTotal(at: token)
      mender.openSum(at: token)
      mender.raiseCondemned(at: token)
      mender.splitSale(at: token)
      mender.openUpTo(at: token)
      mender.joinDescription(at: token)
      mender.joinStates(at: token)
      mender.joinSubject(at: token)
      mender.joinSubjects(at: token)
      mender.joinHeadline(at: token)
      mender.openAccused(at: token)
      mender.joinOwner(at: token)
      mender.openWhich(at: token)
      mender.openDescription(at: token)
      mender.openComment(at: token)
      mender.openWho(at: token)
      mender.openKin(at: token)
      mender.joinPhrases(at: token)
      mender.openMember(at: token)
      mender.openLabel(at: token)
      mender.splitNames(at: token)
      mender.openVerdict(at: token)
      mender.joinReported(at: token)
      mender.raiseSpokesman(before: token)
      mender.openHandover(at: token)
      mender.lowerAgent(at: token)
      mender.openPlace(before: token)
      mender.giveRecipient(at: token)
      mender.giveGift(at: token)
      mender.openGrant(at: token)
      mender.joinModifiers(of: token)
      mender.splitObjects(of: token)
      mender.openContrast(at: token)
      mender.giveObject(at: token)
      mender.joinParticle(at: token)
      mender.joinObjects(at: token)
      mender.openPrice(at: token)
      mender.openProgramme(at: token)
      mender.raiseAgent(at: token)
      mender.raiseAim(at: token)
      mender.lowerDoer(at: token)
      mender.raiseTarget(at: token)
      mender.raiseSource(at: token)
      mender.openAbsolute(at: token)
      mender.splitClauses(at: token)
      mender.freeName(before: token)
      mender.openList(at: token)
      mender.openClause(at: token)
      mender.closeParticiple(at: token)
      mender.joinBoth(at: token)
      mender.openSubject(at: token)
      mender.openGroup(at: token)
      mender.raiseMarker(at: token)
      mender.freeSubject(before: token)
      mender.nameObject(at: token)
      mender.openContent(at: token)
      mender.raiseContent(at: token)
      mender.openSpeaker(before: token)
      mender.openTopic(at: token)
      mender.openFronted(at: token)
      mender.openMiddle(at: token)
      mender.openMain(at: token)
      mender.openAfter(at: token)
      mender.openSpeech(at: token)
      mender.lowerQuoted(at: token)
      mender.closeTold(at: token)
      mender.openClosing(at: token)
      mender.closeSpeech(at: token)
      mender.openAside(at: token)
      mender.openReport(at: token)
      mender.openSecond(at: token)
      mender.openExample(at: token)
      mender.openDocument(at: token)
      mender.placePhrase(at: token)
      mender.nameOffice(at: token)
      mender.openRelative(at: token)
      mender.openGerund(at: token)
      mender.closeGerund(at: token)
      mender.closeTitle(at: token)
      mender.openShelled(at: token)
      mender.givePurpose(at: token)
      mender.giveDecision(at: token)
      mender.giveGerund(at: token)
      mender.raiseObject(of: token)
      mender.lowerGerund(at: token)
      mender.openMissile(at: token)
      mender.freeAuxiliary(at: token)
      mender.joinAuxiliary(at: token)
      mender.controlInfinitive(at: token)
      mender.raisePhrase(at: token)
      mender.openAdverbialClause(at: token)
      mender.splitPhrase(at: token)
      mender.findSubject(of: token)
      mender.joinSeries(at: token)
      mender.findPlural(at: token)
    }
    mender.cutSource()
    mender.openSource()
    mender.findMainVerb()
    mender.findParticiple()
    guard mender.tokens != sentence.tokens, mender.isTree else { return sentence }
    return Sentence(
      range: sentence.range, block: sentence.block, tokens: mender.tokens, names: sentence.names)
  }

  /// No phrase that a rule looks at is longer, in tokens.
  static let reach = 12

  // MARK: Moving arcs

  /// Hangs `token` on `head`; what is not given stays as it was.
  mutating func attach(
    _ token: Int, to head: Int, as dependency: Dependency? = nil, tagged tag: Tag? = nil
  ) {
    let old = tokens[token]
    tokens[token] = Token(
      range: old.range, form: old.form, lemma: old.lemma, tag: tag ?? old.tag, head: head,
      dependency: dependency ?? old.dependency)
  }

  /// Gives `token` the place of `head`, the children of `head` that stand in `range`, and `head` itself.
  mutating func promote(
    _ token: Int, over head: Int, as dependency: Dependency, with range: Range<Int>,
    tagged tag: Tag? = nil
  ) {
    attach(token, to: tokens[head].head, as: tokens[head].dependency, tagged: tag)
    for child in range where tokens[child].head == head { attach(child, to: token) }
    attach(head, to: token, as: dependency)
  }

  /// Makes `member`, and what is joined to it before `end`, members of the list that `first` opens.
  mutating func enlist(_ member: Int, under first: Int, until end: Int) {
    attach(member, to: first, as: .conj)
    for child in member + 1..<end
    where tokens[child].head == member && tokens[child].dependency == .conj {
      attach(child, to: first)
    }
  }

  mutating func makeMain(_ verb: Int, above root: Int, as dependency: Dependency) {
    attach(verb, to: -1, as: .root, tagged: .vbd)
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

  func isCommonNoun(_ token: Int) -> Bool {
    tokens[token].tag == .nn || tokens[token].tag == .nns
  }

  func isModifier(_ token: Int) -> Bool {
    [.amod, .compound, .nmodDescription, .nmodPossessive].contains(tokens[token].dependency)
  }

  func isMarked(_ token: Int) -> Bool { marker(of: token) != nil }

  func isMarked(_ token: Int, by words: Set<String>) -> Bool {
    marker(of: token).map { words.contains(word($0)) } ?? false
  }

  /// The preposition of a phrase.
  func marker(of token: Int) -> Int? {
    (max(0, token - 8)..<token).first {
      tokens[$0].head == token && tokens[$0].dependency == .case && tokens[$0].tag != .pos
    }
  }

  /// Only words of names, articles and one comma or "and" from `start` to `end`.
  func isBare(_ start: Int, until end: Int) -> Bool {
    (start + 1..<end).allSatisfy {
      tokens[$0].tag.isProperNoun || tokens[$0].tag == .dt || tokens[$0].tag == .cc
        || tokens[$0].form == "," || tokens[$0].tag == .jj
    }
  }

  /// Whether a token hangs on `top`, through however many others.
  func stands(_ token: Int, under top: Int) -> Bool {
    var token = token
    for _ in tokens.indices where token >= 0 && token != top { token = tokens[token].head }
    return token == top
  }

  /// The nearest verb above a token.
  func verb(above token: Int) -> Int? {
    var verb = tokens[token].head
    for _ in tokens.indices where verb >= 0 && !tokens[verb].tag.isVerb { verb = tokens[verb].head }
    return verb >= 0 && tokens[verb].tag.isVerb ? verb : nil
  }

  /// Whether a subject of the verb, or what stands for one, comes before it.
  func hasSubject(before verb: Int) -> Bool {
    tokens[..<verb].contains {
      $0.head == verb && [.nsubj, .nsubjPassive, .csubj, .expl].contains($0.dependency)
    }
  }

  func word(_ token: Int) -> String { words[token] }

  func isDay(_ token: Int) -> Bool { Self.days.contains(word(token)) }

  func isTime(_ token: Int) -> Bool { Self.times.contains(word(token)) }

  private static let days = CalendarWords.days.union(["yesterday", "today", "tomorrow", "tonight"])
  private static let times = days.union([
    "morning", "afternoon", "evening", "night", "week", "month", "year",
  ])
}
