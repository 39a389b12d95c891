internal import Graph
internal import Knowledge
import Language

/// Verbs of several words that report and deny, whose opinion a noun gives, and "it is … that".
extension FactualityReader {
  // MARK: Verbs that report and deny

  /// Whether a verb says that `clause` is so: "said", over a clause "complained", "pointed out".
  func isReporting(_ verb: Int, of clause: Int) -> Bool {
    let lemma = tree[verb].lemma
    if lexicon.isReporting(lemma) { return true }
    guard tree[clause].dependency == .ccomp, tree.isVerbal(verb) else { return false }
    if isPhrase(verb, .reporting) { return true }
    // Not "ruled out that", and not "complained so that".
    return lexicon.reportsClauses(lemma) && tree.child(of: verb, .compoundParticle) == nil
      && !isBeside(verb, "out") && !["whether", "if"].contains(tree.marker(of: clause) ?? "")
  }

  /// Whether a verb denies what stands below it: "refuted", "brushed aside the claim".
  func isDenial(_ verb: Int, of node: Int? = nil) -> Bool {
    let lemma = tree[verb].lemma
    // "played down the attack" leaves it standing; "played down the idea that" does not.
    let isClaim = node.map(isClaimed) ?? true
    if Self.belittling.contains(lemma) { return isClaim }
    return lexicon.isDenial(lemma) || isClaim && isPhrase(verb, .denial)
  }

  /// "[pointed] out": a verb whose other words hang on it.
  private func isPhrase(_ verb: Int, _ kind: StatusCue.Kind) -> Bool {
    lexicon.cues(tree[verb].lemma, .verb).contains { cue in
      cue.kind == kind && !cue.companions.isEmpty
        && cue.companions.allSatisfy { isBeside(verb, $0) }
    }
  }

  /// "the [idea] that it attacked": a noun over a clause that says how things are.
  func isClaimed(_ noun: Int) -> Bool {
    tree.children(of: noun).contains {
      [.acl, .ccomp].contains(tree[$0].dependency) && tree.marker(of: $0) == "that"
        && tree.isIndicative($0)
    }
  }

  private static let belittling: Set<String> = ["downplay", "bristle", "scoff"]

  /// Verbs of which "it is … that" is hearsay.
  static let rumouring: Set<String> = [
    "say", "report", "allege", "claim", "rumour", "rumor", "understand", "assume", "suspect",
  ]

  /// "It is said that": nobody is named who says it.
  func isImpersonal(_ verb: Int) -> Bool {
    tree.isPassive(verb) && tree.child(of: verb, .oblAgent) == nil && isAboutIt(verb)
  }

  /// "[It] seems that", "[it] is said that"
  func isAboutIt(_ verb: Int, _ subjects: Set<String> = ["it"]) -> Bool {
    tree.children(of: verb).contains {
      $0 < verb && subjects.contains(tree.lower[$0])
        && [.expl, .nsubj, .nsubjPassive].contains(tree[$0].dependency)
    }
  }

  // MARK: Nouns that hold an opinion

  /// Whose opinion a noun over a clause gives: "[Kerry]'s insistence that", "[Kerry] made the case that".
  func owner(ofOpinion noun: Int) -> Int? {
    if let owner = predicator.possessor(of: noun) { return owner }
    guard tree[noun].dependency == .obj, case let verb = tree[noun].head, verb >= 0,
      tree.isVerbal(verb), !tree.isPassive(verb), Self.holding.contains(tree[verb].lemma),
      tree.child(of: noun, .det).map({ !isNegation($0) }) ?? true
    else { return nil }
    return predicator.surfaceSubject(of: verb)
  }

  /// Verbs that carry an opinion: what their object says, their subject says.
  private static let holding: Set<String> = [
    "make", "take", "express", "voice", "raise", "issue", "offer", "present", "advance", "repeat",
    "reiterate", "echo", "hold", "have", "state",
  ]

  /// Verbs of asking by which an attempt at them is one.
  static let persuading: Set<String> = ["persuade", "convince", "coax", "cajole"]

  static let trying: Set<String> = [
    "try", "attempt", "seek", "effort", "attempts", "bid", "strive", "work", "make",
  ]

  // MARK: Openings

  /// "It is no secret that", "is confident that", "did not know that", "hard to see how": whether what
  /// stands above still bears on the clause; nil where `governor` is nothing of the kind.
  func readOpening(
    _ governor: Int, of node: Int, isOpen: Bool, into result: inout Factuality
  ) -> Bool? {
    let lemma = tree[governor].lemma
    let marker = tree.marker(of: node)
    if tree[governor].tag.isNoun, Self.doubts.contains(lemma), marker == "that",
      tree.children(of: governor).contains(where: {
        isNegation($0) || ["little", "hardly"].contains(tree[$0].lemma)
      })
    {
      return false  // "It is no secret that", "There is little doubt that"
    }
    let negation = tree.children(of: governor).first {
      tree[$0].dependency == .advmod && isNegation($0)
    }
    if tree.isVerbal(governor), Self.presupposing.contains(lemma),
      tree[node].dependency == .ccomp, marker == nil || marker == "that",
      tree.child(of: node, .advmod).map({ tree[$0].tag != .wrb }) ?? true
    {
      guard let negation else { return lemma == "learn" ? nil : false }
      // "did not know that it had": it had; "I do not know that it has" is open.
      let subject = tree.child(of: governor, .nsubj)
      if isOpen, subject.map({ ["i", "we"].contains(tree.lower[$0]) }) ?? true {
        result.weaken(to: .possible)
        result.cues.append(.init(kind: .possible, token: negation))
      }
      return false
    }
    if ["see", "imagine"].contains(lemma), tree.marker(of: governor) == "to",
      case let hard = tree[governor].head, hard >= 0,
      ["hard", "difficult", "impossible"].contains(tree[hard].lemma)
    {
      // "It is hard to see how it attacked."
      if isOpen { result.weaken(to: .possible) }
      result.cues.append(.init(kind: .possible, token: hard))
      return false
    }
    let form = tree.lower[governor]
    let isAdjective =
      tree[governor].tag == .jj || tree.hasCopula(governor) || tree.isPassive(governor)
    guard isAdjective else { return nil }
    let isIt = isAboutIt(governor, ["it", "there", "that", "what"])
    if let negation, Self.clear.contains(form), marker != "whether" {
      // "It is not clear that", "is not sure that"
      if isOpen { result.weaken(to: .possible) }
      result.cues.append(.init(kind: .possible, token: negation))
      return false
    }
    if Self.sure.contains(form), tree[node].dependency == .ccomp, !isIt,
      tree.child(of: governor, .oblAgent) == nil,
      let subject = holder(ofConfidence: governor), subject != node
    {
      addSpeaker(subject, cue: governor, to: &result)
      return false
    }
    return nil
  }

  /// Who is confident: the subject, or the sentence's where a comma sets it off, "…, confident that".
  private func holder(ofConfidence adjective: Int) -> Int? {
    if tree.child(of: adjective, .nsubj, .nsubjPassive) != nil {
      return predicator.surfaceSubject(of: adjective)
    }
    guard tree[adjective].dependency == .advcl, adjective > 0, tree[adjective - 1].tag == .comma
    else { return nil }
    return (0..<tree.count).first { tree[$0].head < 0 }.flatMap { tree.child(of: $0, .nsubj) }
  }

  private static let doubts: Set<String> = [
    "secret", "surprise", "doubt", "question", "wonder", "coincidence", "accident", "mystery",
    "denying", "news",
  ]

  /// Verbs whose clause is so, whether they are denied or not.
  private static let presupposing: Set<String> = [
    "know", "realise", "realize", "notice", "forget", "recognise", "recognize", "learn",
  ]

  private static let clear: Set<String> = [
    "clear", "certain", "obvious", "evident", "sure", "apparent", "known", "proven", "proved",
    "convinced", "confident",
  ]

  private static let sure: Set<String> = [
    "confident", "certain", "convinced", "adamant", "sure", "insistent",
  ]

  // MARK: Clauses beside the content

  /// "has denied that it was so, and the two still [speak]": a clause of its own that the narrator adds.
  func isNarrated(_ node: Int, beside first: Int) -> Bool {
    guard tree[first].dependency == .ccomp, case let report = tree[first].head, report >= 0,
      tree.isVerbal(report), tree.isIndicative(node) || tree[node].tag == .vbp,
      tree.child(of: node, .nsubj, .nsubjPassive) != nil, tree.marker(of: node) == nil,
      let conjunction = tree.child(of: node, .cc), conjunction > 0,
      tree[conjunction - 1].tag == .comma
    else { return false }
    if isDenial(report) { return true }
    return isReporting(report, of: first) && isPast(report) && isPast(first) && !isPast(node)
  }

  /// "claimed that he did not, and he also [met] her": a pronoun goes on with what is claimed.
  func isReported(_ node: Int, beside report: Int) -> Bool {
    guard tree.isVerbal(report), lexicon.isReporting(tree[report].lemma),
      !tree.isPassive(report), let content = tree.child(of: report, .ccomp), content < node,
      let subject = tree.child(of: node, .nsubj), tree[subject].tag == .prp,
      let conjunction = tree.child(of: node, .cc), tree.lower[conjunction] == "and",
      conjunction > 0, tree[conjunction - 1].tag == .comma, !isDenial(report),
      // "said so, and he left the room" goes on with the story.
      tree.children(of: node).contains(where: {
        tree[$0].dependency == .aux || tree.lower[$0] == "also"
      })
    else { return false }
    return !isPast(report) || isPast(node)
  }

  private func isPast(_ verb: Int) -> Bool {
    if tree[verb].tag == .vbd { return true }
    let auxiliaries = tree.children(of: verb).filter {
      [.aux, .auxPassive, .cop].contains(tree[$0].dependency)
    }
    if auxiliaries.isEmpty { return tree[verb].tag == .vbn }
    return auxiliaries.contains {
      tree[$0].tag == .vbd || tree[$0].tag == .md && ["would", "could"].contains(tree[$0].lemma)
    }
  }

  /// "says it is unfit, [because] it has sold": why, behind what is said.
  func isReason(_ node: Int, of report: Int) -> Bool {
    guard ["because", "by"].contains(tree.marker(of: node) ?? ""), tree.isVerbal(report),
      node > report
    else { return false }
    // "It might have leaned on Peru, they argue, by insisting": an aside stands inside what it reports.
    if tree[report].dependency == .parataxis, tree.child(of: report, .ccomp) == nil {
      return lexicon.isReporting(tree[report].lemma)
        && (report..<node).contains { tree[$0].tag == .comma }
    }
    guard tree.marker(of: node) == "because", let content = tree.child(of: report, .ccomp),
      content > report, content < node
    else { return false }
    return isReporting(report, of: content)
  }

  // MARK: Sources beside the sentence

  /// "[Anna Holm]: Iran attacked Israel": whose words a headline gives.
  func captionSource(before predicate: Int) -> Int? {
    guard let colon = (1..<min(7, tree.count)).first(where: { tree[$0].form == ":" }),
      colon < predicate
    else { return nil }
    return (0..<colon).first {
      tree[$0].dependency == .vocative && tree[$0].head > colon
    }
  }

  /// "…, according to Reuters": a source set off by commas stands by all that the sentence says before it,
  /// or after it where it opens the sentence or follows the subject.
  func settings(of predicate: Int) -> [Int] {
    // "launched a campaign that killed hundreds, according to a ministry": the campaign is known.
    guard tree.isVerbal(predicate) || tree.hasCopula(predicate) else { return [] }
    return (0..<tree.count).filter { source in
      guard tree.marker(of: source) == "according to",
        let word = tree.child(of: source, .case), !tree.isAncestor(source, of: predicate),
        predicate != word
      else { return false }
      let opens = word == 0 || word == 1 && tree[0].tag == .openQuote
      guard opens || tree[word - 1].tag == .comma else { return false }
      let span = predicate < word ? predicate..<word : min(source, predicate)..<predicate
      // "spoke to him and, according to her, urged him": of the second; "arrived, the first to do so,
      // according to him": of the last.
      guard
        opens || predicate > word
          || word > 1 && tree[word - 2].tag != .cc
            && !(predicate..<word - 1).contains(where: { tree[$0].tag == .comma })
      else { return false }
      guard predicate != source, !span.contains(where: { tree[$0].form == ";" }),
        !hasNewClause(in: span, without: predicate < word ? predicate : source)
      else { return false }
      if opens || predicate < word { return true }
      let end = tree.subtree(of: source).last { !tree[$0].tag.isPunctuation } ?? source
      return end + 1 < predicate && tree[end + 1].tag == .comma
        && tree[tree[source].head].dependency == .nsubj
    }
  }

  /// Whether another main clause begins in `span`: ", and the minister resigned".
  private func hasNewClause(in span: Range<Int>, without token: Int) -> Bool {
    span.contains { conjunction in
      guard tree[conjunction].tag == .cc, conjunction > 0,
        case let verb = tree[conjunction].head, verb >= 0,
        tree[conjunction - 1].tag == .comma
          || tree.child(of: verb, .nsubj, .nsubjPassive) != nil
      else { return false }
      let isFinite =
        [.vbd, .vbz, .vbp].contains(tree[verb].tag)
        || tree.child(of: verb, .aux, .auxPassive, .cop) != nil
      return isFinite
        && !(verb < span.upperBound && tree.isAncestor(verb, of: token))
    }
  }
}
