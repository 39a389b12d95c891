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
    if let contrast = tree.child(of: predicate, .cc, .mark, .case),
      ["rather than", "instead of"].contains(tree.marker(of: predicate) ?? "")
        || contrast + 1 < predicate
          && ["rather than", "instead of"].contains(
            "\(tree[contrast].form) \(tree[contrast + 1].form)".lowercased())
    {
      negate(at: contrast, &result)  // "rather than confronting China"
    }
    if [.appos, .obl, .oblUnmarked].contains(tree[predicate].dependency),
      tree.marker(of: predicate) == nil, isWord(predicate, .visitNoun),
      let verb = verb(above: predicate)
    {
      // "will visit Saudi Arabia on Sunday, his third visit": that is the one.
      readLocal(verb, isCarried: true, into: &result)
    }
    climb(from: predicate, into: &result)
    if result.polarity == .negated, result.modality != .actual, isStrife(predicate),
      let end = result.cues.last(where: { $0.kind == .negation })?.token,
      ["end", "stop", "halt", "cease", "ending"].contains(tree[end].lemma)
    {
      // "worked to stop the war between them": it goes on.
      result.negate()
      result.modality = .actual
    }
    if let verb = closingAttribution(after: predicate) { addSpeakers(of: verb, to: &result) }
    if let source = closingSource(after: predicate) { readPhrase(source, into: &result) }
    for source in settings(of: predicate) {
      addSpeaker(source, cue: tree.child(of: source, .case) ?? source, to: &result)
    }
    // "according to an interview that he gave": that he gave it, the narrator says.
    result.speakers.removeAll {
      tree.marker(of: $0) == "according to" && tree.isAncestor($0, of: predicate)
    }
    if let source = captionSource(before: predicate) {
      addSpeaker(source, cue: source, to: &result)
    }
    if let source = headlineSource, predicate < source {
      addSpeaker(source, cue: source, to: &result)
    }
    return result
  }

  private func verb(above token: Int) -> Int? {
    var node = tree[token].head
    while node >= 0, !tree.isVerbal(node) { node = tree[node].head }
    return node >= 0 ? node : nil
  }

  /// "Ukraine receives first jets - [Zelensky]": who says so, behind the last mark of a headline.
  private var headlineSource: Int? {
    guard let last = tree.sentence.tokens.last, !last.tag.isPunctuation else { return nil }
    return (0..<tree.count).first {
      tree[$0].dependency == .parataxis && tree[$0].tag.isNoun && !tree.isVerbal($0)
        && tree[$0].head >= 0 && tree[$0].head < $0
    }
  }

  /// The verb of ", the minister said on Sunday." or ", writes Bloomberg" when it closes a sentence
  /// that `predicate` stands in before it, however the parser hung it.
  func closingAttribution(after predicate: Int) -> Int? {
    for verb in stride(from: tree.count - 1, to: predicate, by: -1) {
      guard tree.isVerbal(verb), tree[verb].tag != .vbg, tree[verb].tag != .vb,
        lexicon.isReporting(tree[verb].lemma), tree.child(of: verb, .mark) == nil,
        tree.child(of: verb, .aux).map({ tree[$0].lemma == "have" }) ?? true,
        let subject = tree.child(of: verb, .nsubj), subject > predicate,
        ![.wdt, .wp].contains(tree[subject].tag), !hasObject(verb)
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
      if isBeforeQuotation(predicate, endingAt: start - 1) { return nil }
      // What it reports stands before it, not after.
      let reportsOnward = tree.children(of: verb).contains {
        // "officials said [Sunday]", however the parser takes the day.
        $0 > verb && !tree[$0].tag.isProperNoun
          && (tree[$0].dependency == .ccomp || tree[$0].dependency == .xcomp)
      }
      return reportsOnward ? nil : verb
    }
    return nil
  }

  /// "Strikes killed ten and wounded fifty, according to [officials]": who says it, hung on the last
  /// of the verbs that he says it of.
  private func closingSource(after predicate: Int) -> Int? {
    (predicate + 1..<max(predicate + 1, tree.count)).last { phrase in
      guard tree[phrase].dependency == .obl, tree.marker(of: phrase) == "according to",
        case let verb = tree[phrase].head, verb > predicate, tree.isVerbal(verb),
        tree[verb].dependency == .conj,
        let start = tree.subtree(of: phrase).first(where: { !tree[$0].tag.isPunctuation }),
        start > 0,
        tree[start - 1].tag == .comma || tree[start].tag == .comma
      else { return false }
      return tree.isAncestor(tree.firstConjunct(of: verb), of: predicate)
    }
  }

  /// "Holm read from it: “No,” he said": whether a whole clause is quoted between `predicate` and `end`.
  private func isBeforeQuotation(_ predicate: Int, endingAt end: Int) -> Bool {
    guard let close = (max(0, end - 1)...end).last(where: { tree[$0].tag == .closeQuote }),
      let open = (predicate..<close).last(where: { tree[$0].tag == .openQuote }),
      open > predicate + 1, [.comma, .colon].contains(tree[open - 1].tag)
    else { return false }
    return !(predicate..<open).contains { tree[$0].tag == .openQuote }
      && (open..<close).contains { [.vbd, .vbz, .vbp, .md].contains(tree[$0].tag) }
  }

  private var isQuestion: Bool {
    guard let last = tree.sentence.tokens.last(where: { $0.tag != .closeQuote }) else {
      return false
    }
    return last.form == "?"
  }

  // MARK: What hangs on the predicate itself

  /// Auxiliaries, adverbs, determiners and markers of one node.
  func readLocal(_ node: Int, isCarried: Bool, into result: inout Factuality) {
    let isNominal = tree[node].tag.isNoun && !tree.hasCopula(node)
    for child in tree.children(of: node) {
      let token = tree[child]
      switch token.dependency {
      case .aux, .auxPassive, .cop:
        if isInverted(child, of: node) {
          result.weaken(to: .conditional)
          result.cues.append(.init(kind: .conditional, token: child))
          continue
        }
        apply(at: child, .auxiliary, to: &result)
        if let negation = tree.child(of: child, .advmod) {
          apply(at: negation, .adverb, to: &result)
        }
      case .advmod:
        // "Yeltsin, not his successor": who it is, not whether he succeeded.
        if isNominal && isNegation(child) || isOfAdverb(child) { continue }
        if isCarried, falsehood(beside: node) == child { negate(at: child, &result) }
        apply(at: child, .adverb, to: &result)
        if tree.marker(of: node) == "to" {
          // "has [yet] to activate it", the verb read as the main one
          for cue in lexicon.cues(token.lemma, .adverb) where cue.complementizer == "to" {
            apply(cue, at: child, to: &result)
          }
        }
        // "no longer", "not yet": the negation hangs on the adverb.
        if let negation = tree.children(of: child).first(where: {
          isNegation($0) && !isOfAdverb($0)
        }) {
          negate(at: negation, &result)
        }
      case .det, .cc, .ccPreconjunction:
        // "no sale", "neither Lima nor Quito sold"
        if isNegation(child), child < node { negate(at: child, &result) }
        if isNominal, !isCarried, ["a", "an"].contains(token.form.lowercased()),
          ["deal", "agreement", "pact", "accord", "contract"].contains(tree[node].lemma),
          tree[node].dependency == .nsubj,
          let will = tree.child(of: tree[node].head, .aux), tree[will].lemma == "will"
        {
          // "A deal between them will see it built"
          result.weaken(to: .planned)
          result.cues.append(.init(kind: .planned, token: will))
        }
        if isNominal, !isCarried, isStrife(node), isSupposed(node, by: child) {
          result.weaken(to: .possible)
          result.cues.append(.init(kind: .possible, token: child))
        }
      case .amod:
        if isNominal { apply(at: child, .adjective, to: &result) }
      case .compound:
        if isNominal { apply(at: child, .noun, to: &result) }
      case .nsubj, .nsubjPassive, .obj, .obl:
        guard !isNominal else { continue }
        // "no request was made", "neither Lima nor Quito sold", "nobody bought it"
        let isArgument = token.dependency != .obl
        if isArgument,
          let determiner = tree.child(of: child, .det) ?? tree.child(of: child, .ccPreconjunction),
          isNegation(determiner)
        {
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
        // "blocks it until they agree": it does so now; "will not sell until" may yet.
        if let marker = tree.child(of: child, .mark), isConditional(marker),
          tree[marker].lemma != "until" || result.polarity == .negated
        {
          result.weaken(to: .conditional)
          result.cues.append(.init(kind: .conditional, token: marker))
        }
        readReportingAside(child, into: &result)
        readAccording(child, into: &result)
      case .parataxis, .discourse:
        readReportingAside(child, into: &result)
      case .case:
        if tree.marker(of: node) == "ahead of"
          || tree[child].lemma == "of" && child > 0 && tree[child - 1].lemma == "ahead",
          isWord(node, .visitNoun) || isWord(node, .meetingNoun)
        {
          // "ahead of Macron's visit to India": it is still to come.
          result.weaken(to: .planned)
          result.cues.append(.init(kind: .planned, token: child))
        }
        apply(at: child, .preposition, to: &result)
      default: continue
      }
    }
  }

  func isStrife(_ noun: Int) -> Bool {
    isWord(noun, .strikeNoun)
      || ["war", "occupation", "siege", "aggression"].contains(tree[noun].lemma)
  }

  /// "[any] strike on Iran", "will see [an] attack as a threat": none that has been.
  private func isSupposed(_ deed: Int, by determiner: Int) -> Bool {
    switch tree[determiner].lemma {
    case "any": return true
    case "a", "an":
      guard [.obj, .nsubj].contains(tree[deed].dependency), tree[deed].head >= 0 else {
        return false
      }
      return tree.children(of: tree[deed].head).contains {
        tree[$0].dependency == .aux && tree[$0].tag == .md
      }
    default: return false
    }
  }

  /// "[almost] surely" is sure, whatever the parser hangs it on.
  private func isOfAdverb(_ adverb: Int) -> Bool {
    tree[adverb].lemma == "almost" && adverb + 1 < tree.count
      && [.rb, .rbr].contains(tree[adverb + 1].tag)
  }

  /// "[Had] it attacked, they would have", "[Should] it attack": a condition without "if".
  private func isInverted(_ auxiliary: Int, of verb: Int) -> Bool {
    guard
      ["had", "were"].contains(tree[auxiliary].form.lowercased())
        || lexicon.cues(tree[auxiliary].lemma, .invertedAuxiliary).contains(where: {
          $0.kind == .conditional
        }),
      !isQuestion,
      let subject = tree.child(of: verb, .nsubj, .nsubjPassive)
    else { return false }
    guard auxiliary < subject, subject < verb else { return false }
    if auxiliary == 0 || tree[auxiliary - 1].tag == .comma { return true }
    // "the line that she might take [should] she replace him", but "nor should it"
    return tree[auxiliary].lemma == "should" && auxiliary + 1 < subject + 1
      && !["nor", "neither", "so", "only", "then", "why", "what", "how", "where", "who", "whom"]
        .contains(tree.lower[auxiliary - 1])
  }

  /// "according to Bloomberg", "under certain conditions": phrases on the predicate.
  func readPhrase(_ phrase: Int, into result: inout Factuality) {
    guard let marker = tree.marker(of: phrase) else { return }
    guard marker == "according to" else { return }
    addSpeaker(phrase, cue: tree.child(of: phrase, .case) ?? phrase, to: &result)
  }

  /// "According to him", where the parser takes the first word for a verb.
  func readAccording(_ verb: Int, into result: inout Factuality) {
    guard tree[verb].lemma == "accord" || tree[verb].form.lowercased() == "according",
      let source = tree.child(of: verb, .obj, .obl)
    else { return }
    addSpeaker(source, cue: verb, to: &result)
  }

  /// ", he said," inside or after the clause it reports.
  func readReportingAside(_ verb: Int, into result: inout Factuality) {
    guard tree.isVerbal(verb), tree[verb].dependency == .parataxis || tree.marker(of: verb) == "as",
      lexicon.isReporting(tree[verb].lemma), tree.child(of: verb, .ccomp) == nil,
      !hasObject(verb)
    else { return }
    addSpeakers(of: verb, to: &result)
  }

  /// "as it [claims] territory", "which [writes] the rules": what it does so to is no hearer and no report.
  private func hasObject(_ verb: Int) -> Bool {
    guard let object = tree.child(of: verb, .obj) else { return false }
    // "told a reporter", "told the story"
    if tree[verb].lemma == "tell" {
      return ["story", "tale", "joke", "truth", "lie", "history"].contains(tree[object].lemma)
    }
    return object > verb && !tree[object].tag.isProperNoun && tree[object].tag != .cd
      && !(verb..<object).contains { tree[$0].tag.isPunctuation && tree[$0].tag != .hyph }
  }

  func readMarker(_ marker: Int, of node: Int, into result: inout Factuality) {
    let isBehindBe =
      marker > 0 && tree[marker - 1].lemma == "be"
      && [.vbz, .vbp, .vbd].contains(tree[marker - 1].tag)
    if isBehindBe,
      let cue = lexicon.cues(tree[marker].lemma, .auxiliary).first(where: \.isPredicative)
    {
      // "were [to] be built": whatever the parser makes of the two auxiliaries.
      apply(cue, at: marker, to: &result)
    } else if tree[marker].lemma == "if", tree[node].dependency == .ccomp,
      isAsking(tree[node].head)
    {
      // "asked [if] it had attacked"
      result.weaken(to: .possible)
      result.cues.append(.init(kind: .possible, token: marker))
    } else if isConditional(marker) {
      result.weaken(to: .conditional)
      result.cues.append(.init(kind: .conditional, token: marker))
    } else if let cue = lexicon.cues(tree[marker].lemma, .conjunction).first(where: {
      $0.kind == .possible && $0.companions.isEmpty
    }) {
      apply(cue, at: marker, to: &result)  // "is investigating whether they met"
    } else {
      apply(at: marker, .preposition, to: &result)
    }
  }

  /// "[asked] if", "would not [say] if": no condition follows.
  private func isAsking(_ verb: Int) -> Bool {
    ["ask", "wonder", "know", "see", "doubt", "check", "question", "inquire", "sure", "unsure"]
      .contains(tree[verb].lemma)
      || tree.children(of: verb).contains { isNegation($0) }
      || tree[verb].head >= 0 && ["refuse", "decline"].contains(tree[tree[verb].head].lemma)
  }

  func isConditional(_ marker: Int) -> Bool {
    lexicon.cues(tree[marker].lemma, .conjunction).contains {
      $0.kind == .conditional && $0.companions.isEmpty
    }
  }

  func isNegation(_ token: Int) -> Bool {
    // "not only Kyiv but also Lviv"
    if token + 1 < tree.count,
      ["only", "just", "merely", "simply"].contains(tree[token + 1].form.lowercased())
    {
      return false
    }
    let lemma = tree[token].lemma
    return (lexicon.cues(lemma, .determiner) + lexicon.cues(lemma, .adverb)).contains {
      $0.kind == .negation && $0.companions.isEmpty && $0.complementizer == nil
    }
  }

  func negate(at token: Int, _ result: inout Factuality) {
    // Seen from the noun and again from its verb: "no talks were held" is negated once.
    guard !result.cues.contains(.init(kind: .negation, token: token)) else { return }
    result.negate()
    result.cues.append(.init(kind: .negation, token: token))
  }

  /// Applies what the word at `token` says when it stands in `position`.
  func apply(
    at token: Int, _ position: StatusCue.Position, to result: inout Factuality
  ) {
    if tree[token].lemma == "not", !isNegation(token) { return }
    // "a planned sale": the participle is the cue, not its verb.
    let cues = lexicon.cues(tree[token].lemma, position)
    let form = tree[token].form.lowercased()
    for cue in cues.isEmpty ? lexicon.cues(form, position) : cues
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

  func apply(_ cue: StatusCue, at token: Int, to result: inout Factuality) {
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
    case .reporting, .falsehood: return
    case .denial:
      negate(at: token, &result)
      return
    }
    result.cues.append(.init(kind: kind, token: token))
  }

  /// Whether the clause of the auxiliary `token` is the content of a reporting verb.
  func isReported(_ token: Int) -> Bool {
    var current = tree[token].head
    while current >= 0 {
      let node = tree[current]
      if node.dependency == .ccomp, node.head >= 0, isReporting(node.head, of: current) {
        return true
      }
      current = node.head
    }
    return false
  }

  // MARK: Speakers

  func addSpeaker(_ token: Int, cue: Int, to result: inout Factuality) {
    guard !result.speakers.contains(token) else { return }
    result.speakers.append(token)
    result.cues.append(.init(kind: .speaker, token: cue))
  }

  /// "Reuters, [citing] officials, reported", "reported, citing officials": whom an outlet goes by.
  private func cited(beside node: Int) -> Int? {
    let citing = tree.children(of: node).first {
      tree[$0].tag == .vbg && tree.isCiting($0) && [.advcl, .acl].contains(tree[$0].dependency)
    }
    // Not "citing its decision to grant asylum".
    return citing.flatMap { tree.child(of: $0, .obj) }.flatMap { source in
      let classes = lexicon.classes
      let lemma = tree[source].lowerLemma
      let mayTell =
        tree[source].tag.isProperNoun || tree[source].tag == .prp || tree[source].tag == .cd
        || [.representative, .textNoun, .privatePerson, .kindNoun, .sourceNoun].contains {
          classes.contains(lemma, in: $0)
        }
      return mayTell ? source : nil
    }
  }

  /// Who says what a verb reports: its subject, or who wrote the text that it describes.
  private func teller(of verb: Int) -> Int? {
    let subject = predicator.surfaceSubject(of: verb)
    guard tree[verb].tag == .vbg, let subject, tree[subject].dependency == .obj,
      case let governor = tree[subject].head, governor >= 0, tree.isVerbal(governor),
      !tree.isPassive(governor)
    else { return subject }
    let isText =
      tree[verb].dependency == .acl && tree[verb].head == subject && isWord(subject, .textNoun)
      || ["response", "reply", "email", "tweet", "post", "op-ed", "essay"]
        .contains(tree[subject].lemma)
    // "decried his calls, [noting] that", "fired back a response [saying] that"
    let isBeside =
      tree[verb].dependency == .advcl && tree[verb].head == governor && verb > 0
      && (tree[verb - 1].tag == .comma || tree[verb - 1].tag == .rb)
    return isText || isBeside ? predicator.surfaceSubject(of: governor) ?? subject : subject
  }

  /// The subject of a reporting verb, then whom it was told to where that is an outlet's place
  /// in the chain ("told Reuters"), or the agent of a passive ("was quoted by Anadolu").
  func addSpeakers(of verb: Int, to result: inout Factuality) {
    guard tree.isVerbal(verb) else {
      if let owner = predicator.possessor(of: verb) { addSpeaker(owner, cue: verb, to: &result) }
      return
    }
    if tree.isPassive(verb) {
      if let agent = tree.child(of: verb, .oblAgent) { addSpeaker(agent, cue: verb, to: &result) }
      return
    }
    if tree.isCiting(verb), let quoted = tree.child(of: verb, .obj) {
      addSpeaker(quoted, cue: verb, to: &result)
    }
    let subject = teller(of: verb)
    if let source = cited(beside: verb) ?? subject.flatMap(cited) {
      addSpeaker(source, cue: verb, to: &result)
    }
    if let subject { addSpeaker(subject, cue: verb, to: &result) }
    if tree[verb].lemma == "tell", let hearer = tree.child(of: verb, .iobj, .obj) {
      addSpeaker(hearer, cue: verb, to: &result)
    }
  }
}
