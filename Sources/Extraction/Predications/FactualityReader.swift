internal import Graph
internal import Knowledge
import Language

/// Reads polarity, modality, hedge and speakers of a predicate by climbing from it to the root.
///
/// Each governor on the way is asked what it says of the clause below: "refused to sell" negates
/// the sale, "asked X to send" proposes it, "said that" names a speaker, "condemned the sale"
/// leaves it standing.
/// - Complexity: O(*d*·*c*) for depth *d* and *c* children a node.
struct FactualityReader {
  let tree: SentenceTree
  let lexicon: Lexicon
  let predicator: Predicator

  func factuality(of predicate: Int) -> Factuality {
    var result = Factuality()
    result.isAsked = isQuestion
    readLocal(predicate, isCarried: false, into: &result)
    climb(from: predicate, into: &result)
    if let verb = closingAttribution(after: predicate) { addSpeakers(of: verb, to: &result) }
    return result
  }

  /// The verb of ", the minister said on Sunday." or ", writes Bloomberg" when it closes a sentence
  /// that `predicate` stands in before it, however the parser hung it.
  private func closingAttribution(after predicate: Int) -> Int? {
    for verb in stride(from: tree.count - 1, to: predicate, by: -1) {
      guard tree.isVerbal(verb), tree[verb].tag != .vbg, tree[verb].tag != .vb,
        lexicon.isReporting(tree[verb].lemma), tree.child(of: verb, .mark, .aux) == nil,
        let subject = tree.child(of: verb, .nsubj), subject > predicate
      else { continue }
      var start = tree.subtree(of: subject).first { !tree[$0].tag.isPunctuation } ?? subject
      start = min(start, verb)
      // "Turkish news outlet Lodos Haber reported": a title that the parser left outside.
      while start > 0,
        tree[start - 1].tag.isNoun || tree[start - 1].tag == .jj
          || tree[start - 1].tag == .dt
      {
        start -= 1
      }
      guard start > predicate, start > 0,
        tree[start - 1].tag == .comma || tree[start - 1].tag == .closeQuote
      else { continue }
      // What it reports stands before it, not after.
      let reportsOnward = tree.children(of: verb).contains {
        $0 > verb && (tree[$0].dependency == .ccomp || tree[$0].dependency == .xcomp)
      }
      return reportsOnward ? nil : verb
    }
    return nil
  }

  private var isQuestion: Bool {
    guard let last = tree.sentence.tokens.last(where: { $0.tag != .closeQuote }) else {
      return false
    }
    return last.form == "?"
  }

  // MARK: What hangs on the predicate itself

  /// Auxiliaries, adverbs, determiners and markers of one node.
  private func readLocal(_ node: Int, isCarried: Bool, into result: inout Factuality) {
    let isNominal = tree[node].tag.isNoun && !tree.hasCopula(node)
    for child in tree.children(of: node) {
      let token = tree[child]
      switch token.dependency {
      case .aux, .auxPassive, .cop:
        apply(at: child, .auxiliary, to: &result)
        if let negation = tree.child(of: child, .advmod) {
          apply(at: negation, .adverb, to: &result)
        }
      case .advmod:
        apply(at: child, .adverb, to: &result)
        // "no longer", "not yet": the negation hangs on the adverb.
        if let negation = tree.children(of: child).first(where: { isNegation($0) }) {
          negate(at: negation, &result)
        }
      case .det:
        if isNegation(child) { negate(at: child, &result) }
      case .amod:
        if isNominal { apply(at: child, .adjective, to: &result) }
      case .compound:
        if isNominal { apply(at: child, .noun, to: &result) }
      case .nsubj, .nsubjPassive, .obj, .obl:
        guard !isNominal else { continue }
        // "no request was made", "nobody bought it"
        let isArgument = token.dependency != .obl
        if isArgument, let determiner = tree.child(of: child, .det), isNegation(determiner) {
          negate(at: determiner, &result)
        } else if isArgument,
          lexicon.cues(token.lemma, .pronoun).contains(where: { $0.kind == .negation })
        {
          negate(at: child, &result)
        }
        if token.dependency == .obl { readPhrase(child, into: &result) }
      case .mark:
        if !isCarried { readMarker(child, of: node, into: &result) }
      case .advcl:
        if let marker = tree.child(of: child, .mark), isConditional(marker) {
          result.weaken(to: .conditional)
          result.cues.append(.init(kind: .conditional, token: marker))
        }
        readReportingAside(child, into: &result)
        readAccording(child, into: &result)
      case .parataxis, .discourse:
        readReportingAside(child, into: &result)
      case .case:
        apply(at: child, .preposition, to: &result)
      default: continue
      }
    }
  }

  /// "according to Bloomberg", "under certain conditions": phrases on the predicate.
  private func readPhrase(_ phrase: Int, into result: inout Factuality) {
    guard let marker = tree.marker(of: phrase) else { return }
    guard marker == "according to" else { return }
    addSpeaker(phrase, cue: tree.child(of: phrase, .case) ?? phrase, to: &result)
  }

  /// "According to him", where the parser takes the first word for a verb.
  private func readAccording(_ verb: Int, into result: inout Factuality) {
    guard tree[verb].lemma == "accord" || tree[verb].form.lowercased() == "according",
      let source = tree.child(of: verb, .obj, .obl)
    else { return }
    addSpeaker(source, cue: verb, to: &result)
  }

  /// ", he said," inside or after the clause it reports.
  private func readReportingAside(_ verb: Int, into result: inout Factuality) {
    guard tree.isVerbal(verb), tree[verb].dependency == .parataxis || tree.marker(of: verb) == "as",
      lexicon.isReporting(tree[verb].lemma), tree.child(of: verb, .ccomp) == nil
    else { return }
    addSpeakers(of: verb, to: &result)
  }

  private func readMarker(_ marker: Int, of node: Int, into result: inout Factuality) {
    if isConditional(marker) {
      result.weaken(to: .conditional)
      result.cues.append(.init(kind: .conditional, token: marker))
    } else {
      apply(at: marker, .preposition, to: &result)
    }
  }

  private func isConditional(_ marker: Int) -> Bool {
    lexicon.cues(tree[marker].lemma, .conjunction).contains {
      $0.kind == .conditional && $0.companions.isEmpty
    }
  }

  private func isNegation(_ token: Int) -> Bool {
    let lemma = tree[token].lemma
    return lexicon.cues(lemma, .determiner).contains {
      $0.kind == .negation && $0.companions.isEmpty
    }
      || lexicon.cues(lemma, .adverb).contains { $0.kind == .negation && $0.companions.isEmpty }
  }

  private func negate(at token: Int, _ result: inout Factuality) {
    // Seen from the noun and again from its verb: "no talks were held" is negated once.
    guard !result.cues.contains(.init(kind: .negation, token: token)) else { return }
    result.negate()
    result.cues.append(.init(kind: .negation, token: token))
  }

  /// Applies what the word at `token` says when it stands in `position`.
  private func apply(
    at token: Int, _ position: StatusCue.Position, to result: inout Factuality
  ) {
    for cue in lexicon.cues(tree[token].lemma, position)
    where cue.companions.isEmpty && cue.complementizer == nil {
      if cue.text == "would", !result.speakers.isEmpty || isReported(token) {
        // "said it would buy": the future seen from the past.
        result.weaken(to: .planned)
        result.cues.append(.init(kind: .planned, token: token))
        return
      }
      apply(cue, at: token, to: &result)
      return
    }
  }

  private func apply(_ cue: StatusCue, at token: Int, to result: inout Factuality) {
    let kind: Cue.Kind
    switch cue.kind {
    case .negation:
      negate(at: token, &result)
      return
    case .planned:
      result.weaken(to: .planned)
      kind = .planned
    case .proposed:
      result.weaken(to: .proposed)
      kind = .proposed
    case .possible:
      result.weaken(to: .possible)
      kind = .possible
    case .conditional:
      result.weaken(to: .conditional)
      kind = .conditional
    case .hedge:
      result.isHedged = true
      kind = .hedge
    case .reporting: return
    case .denial:
      negate(at: token, &result)
      return
    }
    result.cues.append(.init(kind: kind, token: token))
  }

  /// Whether the clause of the auxiliary `token` is the content of a reporting verb.
  private func isReported(_ token: Int) -> Bool {
    var current = tree[token].head
    while current >= 0 {
      let node = tree[current]
      if node.dependency == .ccomp, node.head >= 0, lexicon.isReporting(tree[node.head].lemma) {
        return true
      }
      current = node.head
    }
    return false
  }

  // MARK: Governors

  private func climb(from predicate: Int, into result: inout Factuality) {
    var node = predicate
    /// Past a presupposed or reported clause only speakers and hedges still count.
    var isOpen = true
    while tree[node].head >= 0 {
      let governor = tree[node].head
      let dependency = tree[node].dependency
      switch dependency {
      case .conj:
        let first = tree.firstConjunct(of: node)
        if isOpen { shareAuxiliaries(of: first, with: node, into: &result) }
        node = first
        readAsides(of: first, into: &result)
        continue
      case .ccomp, .parataxis, .csubj, .csubjPassive:
        isOpen = readClauseGovernor(governor, of: node, isOpen: isOpen, into: &result)
      case .xcomp:
        if isOpen {
          readGovernor(governor, of: node, into: &result)
          readLocal(governor, isCarried: true, into: &result)
        }
        readAsReporter(governor, of: node, into: &result)
      case .acl where tree.marker(of: node) == "to" || tree[node].tag == .vbg:
        if isOpen {
          readGovernor(governor, of: node, into: &result)
          readLocal(governor, isCarried: true, into: &result)
        }
      case .advcl:
        if isOpen {
          readAdverbial(node, of: governor, into: &result)
        }
        readAsReporter(governor, of: node, into: &result)
        isOpen =
          isOpen && tree.marker(of: node) == "to"
          && lexicon.classes.contains(tree[governor].lemma, in: .supportVerb)
        readAsides(of: governor, into: &result)
      case .obj, .nsubj, .nsubjPassive, .iobj, .obl, .nmod, .nmodPossessive, .compound, .appos:
        if isOpen {
          let isAct =
            isWord(node, .directiveNoun) || node == predicate && isWord(node, .assertiveNoun)
          isOpen = !isAct && readNominalGovernor(governor, of: node, dependency, into: &result)
        }
        if tree.isVerbal(governor) { readAsides(of: governor, into: &result) }
      default:
        isOpen = false
        if tree.isVerbal(governor) { readAsides(of: governor, into: &result) }
      }
      node = governor
    }
  }

  private func isWord(_ token: Int, _ name: WordClasses.Name) -> Bool {
    lexicon.classes.contains(tree[token].lemma, in: name)
  }

  /// Speakers named beside a clause above the predicate: "according to", ", he said".
  private func readAsides(of node: Int, into result: inout Factuality) {
    for child in tree.children(of: node) {
      switch tree[child].dependency {
      case .obl: readPhrase(child, into: &result)
      case .advcl: readAccording(child, into: &result)
      case .parataxis: readReportingAside(child, into: &result)
      case .advmod:
        for cue in lexicon.cues(tree[child].lemma, .adverb) where cue.kind == .hedge {
          apply(cue, at: child, to: &result)
        }
      default: continue
      }
    }
  }

  /// "will buy or lease": a second verb without auxiliary of its own shares the first one's.
  private func shareAuxiliaries(of first: Int, with node: Int, into result: inout Factuality) {
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
  private func readClauseGovernor(
    _ governor: Int, of node: Int, isOpen: Bool, into result: inout Factuality
  ) -> Bool {
    let lemma = tree[governor].lemma
    if tree[governor].tag.isNoun, isWord(governor, .assertiveNoun) {
      // "claims that it sold": whose claims, and whether they are denied, stands above.
      if let owner = predicator.possessor(of: governor) {
        addSpeaker(owner, cue: governor, to: &result)
      }
      return isOpen
    }
    if lexicon.isDenial(lemma), tree[node].dependency == .ccomp {
      if isOpen { negate(at: governor, &result) }
      addSpeakers(of: governor, to: &result)
      return false
    }
    if lexicon.isReporting(lemma) {
      if isOpen {
        readGovernor(governor, of: node, into: &result)
        // What somebody did not say, or is asked to say, is not said.
        if tree.children(of: governor).contains(where: {
          tree[$0].dependency == .advmod && isNegation($0)
        }) {
          result.weaken(to: .possible)
        }
      }
      addSpeakers(of: governor, to: &result)
      readAsides(of: governor, into: &result)
      return false
    }
    guard isOpen, tree[node].dependency != .parataxis else { return false }
    readGovernor(governor, of: node, into: &result)
    readLocal(governor, isCarried: true, into: &result)
    return true
  }

  /// A reporting verb over a participle or infinitive: "was quoted as saying", "claims to have".
  private func readAsReporter(_ governor: Int, of node: Int, into result: inout Factuality) {
    guard tree.isVerbal(governor), lexicon.isReporting(tree[governor].lemma) else { return }
    guard tree[node].dependency == .xcomp || ["as", "of"].contains(tree.marker(of: node) ?? "")
    else { return }
    if tree.isPassive(governor), tree.child(of: governor, .oblAgent) == nil {
      return
    }
    addSpeakers(of: governor, to: &result)
  }

  /// What a governor says of the clause or noun below it, by the table of cues.
  private func readGovernor(_ governor: Int, of node: Int, into result: inout Factuality) {
    let marker = tree.marker(of: node)
    let position: StatusCue.Position =
      tree.isVerbal(governor) ? .verb : tree[governor].tag.isNoun ? .noun : .adjective
    let candidates = lexicon.cues(tree[governor].lemma, position)
    let fitting = candidates.filter { cue in
      guard cue.kind != .reporting else { return false }
      guard cue.companions.allSatisfy({ isBeside(governor, $0) }) else { return false }
      switch cue.complementizer {
      case nil: return true
      case "to": return marker == "to" || tree[node].dependency == .xcomp
      case "that": return tree[node].dependency == .ccomp || marker == "that"
      case "having": return tree[node].tag == .vbg || tree[node].tag == .vbn
      case let word: return marker == word
      }
    }
    // The longest wins, as "not rule out" before "rule out".
    guard let cue = fitting.max(by: { $0.text.utf8.count < $1.text.utf8.count }) else { return }
    apply(cue, at: governor, to: &result)
  }

  private func isBeside(_ governor: Int, _ word: String) -> Bool {
    for child in tree.children(of: governor) {
      if tree[child].lemma == word { return true }
      for grandchild in tree.children(of: child) where tree[grandchild].lemma == word {
        return true
      }
    }
    return false
  }

  private func readAdverbial(_ node: Int, of governor: Int, into result: inout Factuality) {
    guard tree.marker(of: node) == "to" else { return }
    let before = result.cues.count
    readGovernor(governor, of: node, into: &result)
    if result.cues.count == before {
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

  /// A noun below a verb or another noun. Returns whether the governor's own status carries over.
  private func readNominalGovernor(
    _ governor: Int, of node: Int, _ dependency: Dependency, into result: inout Factuality
  ) -> Bool {
    let lemma = tree[governor].lemma
    if tree.isVerbal(governor) {
      let isAffected = [.obj, .nsubjPassive, .obl].contains(dependency)
      if isAffected, lexicon.isDenial(lemma), dependency != .obl {
        negate(at: governor, &result)
        addSpeakers(of: governor, to: &result)
        return false
      }
      let before = result.cues.count
      if isAffected { readGovernor(governor, of: node, into: &result) }
      if lexicon.classes.contains(lemma, in: .licensingVerb),
        lexicon.classes.contains(tree[node].lemma, in: .transferNoun)
      {
        // What is approved or notified is not delivered yet.
        result.weaken(to: .planned)
        result.cues.append(.init(kind: .planned, token: governor))
      }
      let isSupport = lexicon.classes.contains(lemma, in: .supportVerb)
      if isSupport || result.cues.count > before && dependency != .obl {
        readLocal(governor, isCarried: true, into: &result)
        return true
      }
      return false
    }
    guard dependency == .nmod || dependency == .nmodPossessive || dependency == .compound else {
      return dependency == .appos ? false : tree.hasCopula(governor)
    }
    let before = result.cues.count
    readGovernor(governor, of: node, into: &result)
    let carries = lexicon.classes.contains(lemma, in: .supportNoun) || result.cues.count > before
    if carries { readLocal(governor, isCarried: true, into: &result) }
    return carries
  }

  // MARK: Speakers

  private func addSpeaker(_ token: Int, cue: Int, to result: inout Factuality) {
    guard !result.speakers.contains(token) else { return }
    result.speakers.append(token)
    result.cues.append(.init(kind: .speaker, token: cue))
  }

  /// The subject of a reporting verb, then whom it was told to where that is an outlet's place
  /// in the chain ("told Reuters"), or the agent of a passive ("was quoted by Anadolu").
  private func addSpeakers(of verb: Int, to result: inout Factuality) {
    guard tree.isVerbal(verb) else {
      if let owner = predicator.possessor(of: verb) { addSpeaker(owner, cue: verb, to: &result) }
      return
    }
    if tree.isPassive(verb) {
      if let agent = tree.child(of: verb, .oblAgent) { addSpeaker(agent, cue: verb, to: &result) }
      return
    }
    if let subject = predicator.surfaceSubject(of: verb) {
      addSpeaker(subject, cue: verb, to: &result)
    }
    if tree[verb].lemma == "tell", let hearer = tree.child(of: verb, .iobj, .obj) {
      addSpeaker(hearer, cue: verb, to: &result)
    }
  }
}
