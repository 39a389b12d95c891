internal import Graph
internal import Knowledge
import Language

/// What the clauses and nouns above a predicate make of it: "denied that", "plans to", "the proposal to".
extension FactualityReader {
  func climb(from predicate: Int, into result: inout Factuality) {
    var node = predicate
    /// Past a presupposed or reported clause only speakers and hedges still count.
    var isOpen = true
    // "allegedly bought drones for use in Russia's war against Ukraine": of that there is no doubt.
    let isCertain =
      isStrife(predicate) && predicator.possessor(of: predicate) != nil
      && (tree[predicate].dependency == .nmod
        || tree[predicate].dependency == .obl
          && ["for", "in", "amid", "since"].contains(tree.marker(of: predicate) ?? ""))
    let isHedged = result.isHedged
    defer { if isCertain { result.isHedged = isHedged } }
    while tree[node].head >= 0 {
      let governor = tree[node].head
      let dependency = tree[node].dependency
      switch dependency {
      case .conj:
        let first = tree.firstConjunct(of: node)
        if isNarrated(node, beside: first) { return }
        if isReported(node, beside: first) { addSpeakers(of: first, to: &result) }
        if isOpen { shareAuxiliaries(of: first, with: node, into: &result) }
        node = first
        readAsides(of: first, into: &result)
        continue
      case .ccomp, .parataxis, .csubj, .csubjPassive:
        isOpen = readClauseGovernor(governor, of: node, isOpen: isOpen, into: &result)
      case .acl where tree.marker(of: node) == "that" && tree[governor].tag.isNoun:
        isOpen = readClauseGovernor(governor, of: node, isOpen: isOpen, into: &result)
      case .xcomp:
        if tree[node].lemma == "rule", ["refuse", "decline"].contains(tree[governor].lemma),
          result.polarity == .negated
        {
          // "refused to rule out using force": it stays possible.
          result.negate()
          result.weaken(to: .possible)
        } else if isOpen {
          readGovernor(governor, of: node, into: &result)
          readLocal(governor, isCarried: true, into: &result)
          if let marker = tree.child(of: governor, .mark), isConditional(marker),
            tree[governor].dependency == .advcl
          {
            // "if Trump decides to invade"
            result.weaken(to: .conditional)
            result.cues.append(.init(kind: .conditional, token: marker))
          }
        }
        readAsReporter(governor, of: node, into: &result)
        // "denied supplying drones"
        if lexicon.isDenial(tree[governor].lemma) { addSpeakers(of: governor, to: &result) }
      case .acl where tree.marker(of: node) == "to" || tree[node].tag == .vbg:
        if isOpen {
          readGovernor(governor, of: node, into: &result)
          readLocal(governor, isCarried: true, into: &result)
        }
        if ["objection", "opposition", "resistance"].contains(tree[governor].lemma) {
          // "lifted its objections to Sweden joining": whether it joins stays open.
          if isOpen { result.weaken(to: .possible) }
          isOpen = false
        }
      case .advcl where isToldBeside(node, governor):
        // "has said it is, as she met Xi": that is told beside it.
        return
      case .advcl where isReason(node, of: governor):
        // "says it is unfit, because it has sold": so says who says it.
        addSpeakers(of: governor, to: &result)
        isOpen = false
      case .advcl:
        let isDone = isDone(by: governor, node)
        if isOpen {
          if isDone {
            readLocal(governor, isCarried: true, into: &result)
          } else {
            readAdverbial(node, of: governor, into: &result)
          }
        }
        readAsReporter(governor, of: node, into: &result)
        isOpen =
          isOpen && tree.marker(of: node) == "to"
          && (isDone || lexicon.classes.contains(tree[governor].lemma, in: .supportVerb))
        readAsides(of: governor, allowingHedges: !isCertain, into: &result)
      case _ where node != predicate && isComment(node):
        // "accused it of arming them, a charge it denied": that is the narrator's word.
        return
      case .obj, .nsubj, .nsubjPassive, .iobj, .obl, .nmod, .nmodPossessive, .compound, .appos:
        if isOpen {
          let isAct =
            isWord(node, .directiveNoun) && !(isClaimed(node) && isDenial(governor, of: node))
            || node == predicate && isWord(node, .assertiveNoun)
          isOpen = !isAct && readNominalGovernor(governor, of: node, dependency, into: &result)
        }
        if tree.isVerbal(governor) {
          // "reportedly said during his trip to Poland": the trip was made.
          let isBeside = dependency == .obl && lexicon.isReporting(tree[governor].lemma)
          readAsides(of: governor, allowingHedges: !isCertain && !isBeside, into: &result)
        }
      default:
        isOpen = false
        if tree.isVerbal(governor) {
          readAsides(of: governor, allowingHedges: !isCertain, into: &result)
        }
      }
      node = governor
    }
    // "Poland to buy tanks": the infinitive of a headline is what is to come.
    if isOpen, [.vb, .vbn].contains(tree[node].tag), let marker = tree.child(of: node, .mark),
      tree[marker].lemma == "to"
    {
      result.weaken(to: .planned)
      result.cues.append(.init(kind: .planned, token: marker))
    }
  }

  /// "[, a charge] that it denied": what is set off by a comma and a verb's clause says of the rest.
  private func isComment(_ noun: Int) -> Bool {
    guard tree.child(of: noun, .aclRelative, .acl) != nil else { return false }
    if tree[noun].lemma == "something" { return noun > 0 && tree[noun - 1].tag == .comma }
    guard isWord(noun, .assertiveNoun), let article = tree.child(of: noun, .det), article > 0
    else { return false }
    return ["a", "an"].contains(tree[article].lemma) && tree[article - 1].tag == .comma
  }

  /// "has said it is so, [as] she met Xi": set off by a comma, and the narrator's.
  private func isToldBeside(_ node: Int, _ governor: Int) -> Bool {
    guard tree.marker(of: node) == "as", node > governor, tree.isIndicative(node),
      let mark = tree.child(of: node, .mark), tree[mark - 1].tag == .comma,
      tree[governor].dependency == .ccomp, case let verb = tree[governor].head, verb >= 0
    else { return false }
    return lexicon.isReporting(tree[verb].lemma)
  }

  /// "used drones to attack", "sent troops to support it": who does the one has done the other.
  private func isDone(by governor: Int, _ purpose: Int) -> Bool {
    guard tree.marker(of: purpose) == "to", tree.isVerbal(governor),
      tree.child(of: governor, .obj, .nsubjPassive) != nil
    else { return false }
    // "moved meetings out of Budapest to protest"
    if ["protest", "denounce", "punish", "condemn"].contains(tree[purpose].lemma) { return true }
    let isStrike =
      ["strike", "attack", "bomb", "hit", "target", "shell", "destroy"]
      .contains(tree[purpose].lemma)
      && tree.child(of: governor, .obj).map { isWord($0, .arms) } ?? false
    return isWord(governor, .meansVerb)
      || isWord(governor, .sendingVerb) && (isWord(purpose, .aidVerb) || isStrike)
  }

  func isWord(_ token: Int, _ name: WordClasses.Name) -> Bool {
    lexicon.classes.contains(tree[token].lemma, in: name)
  }

  /// Speakers named beside a clause above the predicate: "according to", ", he said".
  func readAsides(
    of node: Int, allowingHedges: Bool = true, into result: inout Factuality
  ) {
    for child in tree.children(of: node) {
      switch tree[child].dependency {
      case .obl: readPhrase(child, into: &result)
      case .advcl: readAccording(child, into: &result)
      case .parataxis: readReportingAside(child, into: &result)
      case .advmod where allowingHedges:
        for cue in lexicon.cues(tree[child].lemma, .adverb) where cue.kind == .hedge {
          apply(cue, at: child, to: &result)
        }
      default: continue
      }
    }
  }

  /// "will buy or lease": a second verb without auxiliary of its own shares the first one's.
  func shareAuxiliaries(of first: Int, with node: Int, into result: inout Factuality) {
    guard tree.child(of: node, .aux, .auxPassive, .nsubj, .nsubjPassive, .cop) == nil else {
      return
    }
    let coordinator = tree.child(of: node, .cc).map { tree[$0].lemma }
    for child in tree.children(of: first) {
      switch tree[child].dependency {
      case .aux: apply(at: child, .auxiliary, to: &result)
      case .advmod where isNegation(child) && coordinator != "and" && coordinator != "but":
        negate(at: child, &result)
      default: continue
      }
    }
  }

  /// A clause under a verb or noun that says, denies, asks, or thinks it. Returns whether what
  /// stands above still bears on the clause.
  func readClauseGovernor(
    _ governor: Int, of node: Int, isOpen: Bool, into result: inout Factuality
  ) -> Bool {
    let lemma = tree[governor].lemma
    if let isOpen = readOpening(governor, of: node, isOpen: isOpen, into: &result) {
      return isOpen
    }
    if tree[governor].tag.isNoun, Self.reasons.contains(lemma),
      case let verb = tree[governor].head, verb >= 0, tree.isVerbal(verb),
      let subject = predicator.surfaceSubject(of: verb)
    {
      // "attacked it on the grounds that it sold": so says who attacked.
      addSpeaker(subject, cue: governor, to: &result)
      return false
    }
    if tree[governor].tag.isNoun, isWord(governor, .assertiveNoun) {
      // "claims that it sold": whose claims, and whether they are denied, stands above.
      if let owner = owner(ofOpinion: governor) {
        addSpeaker(owner, cue: governor, to: &result)
      } else if ["allegation", "report", "rumour", "rumor", "speculation", "suspicion"]
        .contains(lemma)
      {
        result.isHedged = true  // "faces allegations that it is aiding Moscow"
        result.cues.append(.init(kind: .hedge, token: governor))
      }
      if isOpen { readGovernor(governor, of: node, into: &result) }
      return isOpen
    }
    if tree[governor].tag.isNoun, isWord(governor, .opinionNoun),
      let owner = owner(ofOpinion: governor)
    {
      addSpeaker(owner, cue: governor, to: &result)
    }
    if isDenial(governor), tree[node].dependency == .ccomp {
      if isOpen { negate(at: governor, &result) }
      addSpeakers(of: governor, to: &result)
      return false
    }
    if isReporting(governor, of: node) {
      if isImpersonal(governor), isWord(governor, .thinkingVerb) || Self.rumouring.contains(lemma) {
        // "It is said that"
        result.isHedged = true
        result.cues.append(.init(kind: .hedge, token: governor))
        return false
      }
      if let subject = tree.child(of: governor, .nsubj), isNobody(subject) {
        // "Nobody believes that": it is nobody's word.
        if isOpen { result.weaken(to: .possible) }
        return false
      }
      if isOpen {
        readGovernor(governor, of: node, into: &result)
        let negation = tree.children(of: governor).first {
          tree[$0].dependency == .advmod && isNegation($0)
        }
        if let negation, isWord(governor, .thinkingVerb), tree[governor].tag != .vbg {
          negate(at: negation, &result)  // "does not think that it sold": it did not, he thinks
        } else if negation != nil || tree.child(of: governor, .mark).map(isConditional) ?? false {
          // What somebody did not say, or is asked to say, is not said; "if she believed he wanted".
          result.weaken(to: .possible)
        }
        if let falsehood = falsehood(beside: governor) { negate(at: falsehood, &result) }
      }
      let outer = tree[governor].head
      if tree[governor].dependency == .xcomp, outer >= 0,
        ["decline", "refuse"].contains(tree[outer].lemma)
      {
        // "declined to confirm that": he says nothing.
        if isOpen { result.weaken(to: .possible) }
        return false
      }
      addSpeakers(of: governor, to: &result)
      readAsides(of: governor, into: &result)
      return false
    }
    guard isOpen, tree[node].dependency != .parataxis else { return false }
    if let reason = reason(before: node), let subject = predicator.surfaceSubject(of: governor) {
      // "attacked it on the grounds that it sold": so says who attacked.
      addSpeaker(subject, cue: reason, to: &result)
      return false
    }
    readGovernor(governor, of: node, into: &result)
    readLocal(governor, isCarried: true, into: &result)
    return true
  }

  /// "[falsely] claimed that": what is claimed is not so.
  func falsehood(beside verb: Int) -> Int? {
    tree.children(of: verb).first {
      tree[$0].dependency == .advmod
        && lexicon.cues(tree[$0].lemma, .adverb).contains { $0.kind == .falsehood }
    }
  }

  private static let reasons: Set<String> = [
    "ground", "grounds", "pretext", "basis", "argument", "excuse", "justification",
  ]

  /// The noun that gives a clause as somebody's reason: "on the [grounds] that".
  private func reason(before clause: Int) -> Int? {
    guard let marker = tree.child(of: clause, .mark), marker > 0,
      tree[marker].form.lowercased() == "that",
      Self.reasons.contains(tree[marker - 1].lemma),
      ["on", "under", "with", "upon"].contains(tree.marker(of: marker - 1) ?? "")
    else { return nil }
    return marker - 1
  }

  private func isNobody(_ token: Int) -> Bool {
    lexicon.cues(tree[token].lemma, .pronoun).contains { $0.kind == .negation }
  }

  /// A reporting verb over a participle or infinitive: "was quoted as saying", "claims to have".
  func readAsReporter(_ governor: Int, of node: Int, into result: inout Factuality) {
    let marker = tree.marker(of: node) ?? ""
    guard tree.isVerbal(governor),
      lexicon.isReporting(tree[governor].lemma) || tree.isCiting(governor)
    else { return }
    if tree.isCiting(governor), marker == "as" {
      addSpeakers(of: governor, to: &result)  // "The Post quoted an official as saying"
      return
    }
    // "announced a deal as Turkey invaded": that is no part of what is announced.
    guard
      tree[node].dependency == .xcomp || marker == "of"
        || marker == "as" && !tree.isIndicative(node)
    else { return }
    if tree.isPassive(governor), tree.child(of: governor, .oblAgent) == nil {
      return
    }
    addSpeakers(of: governor, to: &result)
  }

  /// What a governor says of the clause or noun below it, by the table of cues.
  func readGovernor(_ governor: Int, of node: Int, into result: inout Factuality) {
    let marker = tree.marker(of: node)
    let position: StatusCue.Position =
      tree.isVerbal(governor) ? .verb : tree[governor].tag.isNoun ? .noun : .adjective
    let isPassive = position == .verb && tree.isPassive(governor)
    let fitting = cues(at: governor, position, isPassive: isPassive).filter { cue in
      guard cue.kind != .reporting, !cue.isPredicative || isPassive || position != .verb else {
        return false
      }
      guard cue.companions.allSatisfy({ isBeside(governor, $0) }) else { return false }
      // "played down the attack" leaves it standing.
      if cue.kind == .denial, position == .verb, !isDenial(governor, of: node) { return false }
      switch cue.complementizer {
      case nil:
        return
          !(cue.kind == .proposed && tree[node].dependency == .ccomp && tree.isIndicative(node))
      case "to": return marker == "to" || tree[node].dependency == .xcomp
      case "that":
        // "insists that it be built" proposes; "insists that it was built" tells.
        if cue.kind == .hedge, position == .verb, !isAboutIt(governor) { return false }
        return (tree[node].dependency == .ccomp || marker == "that")
          && !(cue.kind == .proposed && tree.isIndicative(node))
      case "having":
        return tree[node].dependency != .ccomp
          && (tree[node].tag == .vbg || tree[node].tag == .vbn)
      // "balked at attacking", "pressed it into attacking"; "balked at the attack" leaves it standing.
      case "at" where cue.kind == .negation, "in" where cue.kind == .negation:
        return marker == cue.complementizer && tree[node].tag == .vbg
      case "into": return marker == "into" && tree[node].tag == .vbg
      case let word: return marker == word
      }
    }
    // The longest wins, as "not rule out" before "rule out".
    guard let cue = fitting.max(by: { $0.text.utf8.count < $1.text.utf8.count }) else { return }
    // "until it ends its strikes": they go on.
    let isAwaited =
      tree[governor].dependency == .advcl
      && ["until", "till", "unless"].contains(tree.marker(of: governor) ?? "")
    // "ended a visit to Seoul": it was made.
    let isOver =
      ["end", "conclude", "finish", "complete"].contains(tree[governor].lemma)
      && (isWord(node, .visitNoun) || isWord(node, .meetingNoun))
    // "ended up endorsing him": he was.
    let isEndedUp =
      tree[governor].lemma == "end"
      && tree.child(of: governor, .compoundParticle).map { tree[$0].form == "up" } ?? false
    if cue.kind == .negation, isAwaited || isOver || isEndedUp { return }
    // "tried to persuade it": an attempt to persuade is a request already.
    if Self.persuading.contains(tree[node].lemma), Self.trying.contains(tree[governor].lemma) {
      return
    }
    if cue.text == "push to", tree.child(of: governor, .obj) == nil {
      // "pushed to join", "pushed to capture the town"
      result.weaken(to: .planned)
      result.cues.append(.init(kind: .planned, token: governor))
      return
    }
    apply(cue, at: governor, to: &result)
  }

  /// By the lemma, and by the form as well: "is [expected] to", "[has] to".
  private func cues(
    at governor: Int, _ position: StatusCue.Position, isPassive: Bool
  ) -> [StatusCue] {
    let lemma = tree[governor].lemma
    let form = tree[governor].form.lowercased()
    var cues = lexicon.cues(lemma, position)
    if form != lemma { cues += lexicon.cues(form, position) }
    // "was prepared to": an adjective by its look, a participle by its tag.
    if isPassive { cues += lexicon.cues(form, .adjective) }
    return cues
  }

  func isBeside(_ governor: Int, _ word: String) -> Bool {
    for child in tree.children(of: governor) {
      if tree[child].lemma == word { return true }
      for grandchild in tree.children(of: child) where tree[grandchild].lemma == word {
        return true
      }
    }
    return false
  }

  func readAdverbial(_ node: Int, of governor: Int, into result: inout Factuality) {
    if tree.marker(of: node) == "about", tree[node].tag == .vbg,
      let marker = tree.child(of: node, .mark)
    {
      // "spoke with Ankara about sending": it is being talked of.
      result.weaken(to: .proposed)
      result.cues.append(.init(kind: .proposed, token: marker))
      return
    }
    if tree.marker(of: node) == "before", [.vbz, .vbp].contains(tree[node].tag) {
      // "just before Biden visits Peru"
      result.weaken(to: .planned)
      result.cues.append(.init(kind: .planned, token: node))
      return
    }
    // "might respond by targeting": the means is as real as the deed; "lifted the ban by letting":
    // and not what it ends.
    if tree.marker(of: node) == "by" { return readLocal(governor, isCarried: true, into: &result) }
    guard tree.marker(of: node) == "to" else {
      // "refrained from attacking", "capable of attacking", "gave up attacking"
      if tree[node].tag == .vbg, isComplement(node, of: governor) {
        readGovernor(governor, of: node, into: &result)
      }
      return
    }
    let before = result.cues.count
    readGovernor(governor, of: node, into: &result)
    // "resorted to attacking", "went on to attack", "was the first to attack": it did.
    let isPursued =
      tree[node].tag == .vbg && tree[governor].lemma != "come"
      || tree[governor].lemma == "go"
        && tree.child(of: node, .mark).map {
          $0 > governor + 1 && tree[$0 - 1].lemma == "on"
        } ?? false
      || tree[governor].tag == .jj && ["first", "last", "latest"].contains(tree[governor].lemma)
    if result.cues.count == before, isPursued {
      if ["object", "oppose", "opposed", "averse", "resistant"].contains(tree[governor].lemma) {
        result.weaken(to: .possible)
        result.cues.append(.init(kind: .possible, token: governor))
      }
      readLocal(governor, isCarried: true, into: &result)
      return
    }
    if result.cues.count == before,
      !Self.persuading.contains(tree[node].lemma)
        || !Self.trying.contains(tree[governor].lemma)
    {
      // "flew to Damascus to discuss": a purpose is a plan.
      result.weaken(to: .planned)
      let denial = tree.children(of: governor).first {
        tree[$0].dependency == .advmod && isNegation($0)
      }
      // "will not go to Moscow to meet": nor will he meet.
      if let denial { negate(at: denial, &result) }
      if let marker = tree.child(of: node, .mark) {
        result.cues.append(.init(kind: .planned, token: marker))
      }
    }
  }

  /// Whether a clause in -ing follows its verb at once, or behind its preposition, particle or
  /// object: no comma sets it off.
  private func isComplement(_ node: Int, of governor: Int) -> Bool {
    // "cancelled the deal after meeting Erdogan": he was met.
    node > governor && !(governor..<node).contains { tree[$0].tag == .comma }
      && !["after", "before", "while", "since", "when", "following", "amid", "without", "until"]
        .contains(tree.marker(of: node) ?? "")
  }

  /// Verbs whose object is what they say.
  private static let announcing: Set<String> = [
    "announce", "confirm", "report", "reveal", "disclose",
  ]

  /// Prepositions of what a deed is about: "threatened with", not "delayed because of".
  private static let affecting: Set<String> = [
    "with", "for", "to", "on", "of", "into", "about", "in", "at", "against", "from",
  ]

  /// Who does it to a strike need not have seen one.
  private static let weighing: Set<String> = [
    "support", "back", "oppose", "favour", "favor", "endorse", "consider", "contemplate", "weigh",
    "fear", "expect", "want", "advocate", "risk", "resist", "reject", "prevent", "avert", "avoid",
  ]

  /// "an Israeli strike", "Israeli strikes": not one that has been told of.
  private func isAnyOne(_ deed: Int) -> Bool {
    guard tree.child(of: deed, .nmodPossessive, .aclRelative) == nil else { return false }
    guard let article = tree.child(of: deed, .det) else { return true }
    return ["a", "an", "any", "no", "another", "further", "such"].contains(tree[article].lemma)
  }

  /// A noun below a verb or another noun. Returns whether the governor's own status carries over.
  func readNominalGovernor(
    _ governor: Int, of node: Int, _ dependency: Dependency, into result: inout Factuality
  ) -> Bool {
    let lemma = tree[governor].lemma
    // "had not discussed US sanctions on Russia": they stand.
    if tree[node].lemma == "sanction" || tree[node].lemma == "sanctions",
      ["discuss", "lift", "ease", "remove", "relax", "evade", "criticise", "criticize"]
        .contains(lemma)
    {
      return false
    }
    if dependency == .obl, isWord(node, .visitNoun), let marker = tree.marker(of: node),
      ["before", "during", "after", "following"].contains(marker)
    {
      // "could be signed before his visit to India": the visit is as sure as may be.
      let isToCome =
        marker != "after"
        && tree.children(of: governor).contains {
          tree[$0].dependency == .aux && tree[$0].tag == .md
        }
      if isToCome {
        result.weaken(to: .planned)
        result.cues.append(.init(kind: .planned, token: node))
      }
      return false
    }
    // "did not support an Israeli strike on Iran": whether there is one stays open.
    let isOnlyWeighed =
      dependency == .obj && isWord(node, .strikeNoun) && isAnyOne(node)
      && Self.weighing.contains(lemma)
    // "a bridge to Ukraine's membership in NATO"
    let isAhead =
      dependency == .nmod && tree.marker(of: node) == "to"
      && ["bridge", "path", "pathway", "road", "route", "step", "way", "door"].contains(lemma)
    if isOnlyWeighed || isAhead {
      result.weaken(to: .possible)
      result.cues.append(.init(kind: .possible, token: governor))
      return false
    }
    if lemma == "negotiate", dependency == .obj, tree[governor].tag == .vbg {
      result.weaken(to: .possible)  // "is negotiating a deal with Spain"
      result.cues.append(.init(kind: .possible, token: governor))
      return false
    }
    // "want to discuss Russia's attack on Ukraine": it was.
    if dependency == .obj, ["discuss", "debate", "raise", "address", "condemn"].contains(lemma),
      tree.child(of: node, .nmodPossessive).map({ tree[$0].tag.isProperNoun }) ?? false
    {
      return false
    }
    if tree.isVerbal(governor) {
      // "Though a member, it attempted to": what opens a sentence is not attempted.
      let isAffected =
        [.obj, .nsubjPassive].contains(dependency)
        || dependency == .obl && node > governor
          && Self.affecting.contains(tree.marker(of: node) ?? "")
      // "vowed revenge for Israel's killing of him": why, and done by another.
      if dependency == .obl, tree.marker(of: node) == "for",
        predicator.possessor(of: node).map({ tree[$0].tag.isProperNoun }) ?? false
      {
        return false
      }
      if isAffected, isDenial(governor, of: node), dependency != .obl || isClaimed(node) {
        negate(at: governor, &result)
        addSpeakers(of: governor, to: &result)
        return false
      }
      if [.obj, .nsubjPassive].contains(dependency), Self.announcing.contains(lemma) {
        // "announced new sanctions on Russia"
        addSpeakers(of: governor, to: &result)
        if lemma == "announce", isWord(node, .visitNoun) {
          // "announced a trip to Israel": it is still to come.
          result.weaken(to: .planned)
          result.cues.append(.init(kind: .planned, token: governor))
        }
      }
      let before = result.cues.count
      // "The sale fell through": what befalls it stands in its verb; talks that collapse were held.
      let isUndone =
        dependency == .nsubj && ["fall", "collapse", "stall"].contains(lemma)
        && (isWord(node, .transferNoun)
          || ["funding", "aid", "assistance", "package", "bill"].contains(tree[node].lemma))
      if isAffected || isUndone { readGovernor(governor, of: node, into: &result) }
      if lexicon.classes.contains(lemma, in: .licensingVerb),
        lexicon.classes.contains(tree[node].lemma, in: .transferNoun)
      {
        // What is approved or notified is not delivered yet.
        result.weaken(to: .planned)
        result.cues.append(.init(kind: .planned, token: governor))
      }
      // "There could be talks", "will then travel to Washington for talks with him"
      let isThere =
        dependency == .nsubj && lemma == "be"
        && tree.children(of: governor).contains { tree[$0].tag == .ex }
      let isErrand =
        dependency == .obl && tree.marker(of: node) == "for" && isWord(node, .meetingNoun)
      // "did not come under attack"
      let isSuffered =
        dependency == .obl && lemma == "come" && tree.marker(of: node) == "under"
      if isThere || isErrand || isSuffered || predicator.isAnswer(node) {
        readLocal(governor, isCarried: true, into: &result)
        return true
      }
      // "China's support will extend the war": the war's modal.
      if dependency == .nsubj, tree.child(of: governor, .obj) != nil { return false }
      let isSupport =
        lexicon.classes.contains(lemma, in: .supportVerb)
        // "in an effort to secure a deal between Iran and the US": not there yet.
        || lexicon.classes.contains(lemma, in: .bringingVerb)
      if isSupport || result.cues.count > before && dependency != .obl {
        readLocal(governor, isCarried: true, into: &result)
        return true
      }
      return false
    }
    guard dependency == .nmod || dependency == .nmodPossessive || dependency == .compound else {
      guard dependency != .appos, tree.hasCopula(governor) else { return false }
      if dependency == .nsubj, tree[governor].tag == .jj {
        readGovernor(governor, of: node, into: &result)  // "an attack is imminent"
      }
      return true
    }
    let before = result.cues.count
    readGovernor(governor, of: node, into: &result)
    let carries = lexicon.classes.contains(lemma, in: .supportNoun) || result.cues.count > before
    if carries { readLocal(governor, isCarried: true, into: &result) }
    return carries
  }
}
