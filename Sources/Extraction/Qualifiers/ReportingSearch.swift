import Knowledge
import Language

/// Looks for the verbs that introduce the quotations of a document.
///
/// Tried in this order: the clause after the closing mark ("…,” the minister said"), the tree, the nearest verb
/// of saying before and after in the sentence, the sentence after and before in the paragraph, and at last the
/// quotation before, which this one goes on with. Every look is bounded, so that the whole is linear.
struct ReportingSearch {
  private let sentences: [Sentence]
  private let outlines: [QuotationOutline]
  private let lexicon: Lexicon
  /// For each token of the document the innermost quotation it stands in, -1 outside.
  private var owners: [Int32]
  private var firstToken: [Int] = []
  private var found: [ReportingClause?] = []

  init(_ sentences: [Sentence], outlines: [QuotationOutline], lexicon: Lexicon) {
    self.sentences = sentences
    self.outlines = outlines
    self.lexicon = lexicon
    var count = 0
    for sentence in sentences {
      firstToken.append(count)
      count += sentence.tokens.count
    }
    owners = [Int32](repeating: -1, count: count)
    // Inner quotations come after the one they stand in.
    for (id, outline) in outlines.enumerated() {
      for span in outline.spans {
        for token in span.tokens { owners[firstToken[span.sentence] + token] = Int32(id) }
      }
    }
  }

  /// The clause of quotation `id`; asked for in order of the quotations.
  mutating func reportingClause(of id: Int) -> ReportingClause? {
    let clause = search(id)
    found.append(clause)
    return clause
  }

  private func search(_ id: Int) -> ReportingClause? {
    let outline = outlines[id]
    let outer = Int32(outline.outer ?? -1)
    guard let first = outline.spans.first else { return nil }
    if let closing = outline.closing, let verb = verbAfter(closing, outer) {
      return clause(closing.sentence, verb, outer)
    }
    if let verb = verbAbove(first, outer) { return clause(first.sentence, verb, outer) }
    // The mark may close the sentence before the one that it opens.
    if let verb = verbBefore(outline.opening, outer) {
      return clause(outline.opening.sentence, verb, outer)
    }
    if let closing = outline.closing, let verb = nearestVerbAfter(closing, outer) {
      return clause(closing.sentence, verb, outer)
    }
    guard outline.outer == nil else { return nil }
    if let closing = outline.closing, let verb = verbOfNextSentence(closing) {
      return clause(closing.sentence + 1, verb, outer)
    }
    guard outline.opening.token == 0 else { return nil }
    return inherited(id) ?? clauseOfPreviousSentence(outline.opening)
  }

  private func owner(_ sentence: Int, _ token: Int) -> Int32 {
    owners[firstToken[sentence] + token]
  }

  // MARK: In the sentence

  /// How far a look goes, in tokens.
  private static let reach = 40

  /// "…,” the minister said", "…!” said the minister": only where the quotation ends with a mark.
  private func verbAfter(_ closing: QuotationMark, _ outer: Int32) -> Int? {
    let tokens = sentences[closing.sentence].tokens
    var next = closing.token + 1
    let isEnded = closing.token > 0 && Self.ends.contains(tokens[closing.token - 1].form)
    let hasMark = next < tokens.count && Self.joints.contains(tokens[next].form)
    guard isEnded || hasMark else { return nil }
    if hasMark { next += 1 }
    for index in next..<max(next, min(tokens.count, next + 14)) {
      guard owner(closing.sentence, index) == outer else { return nil }
      // "…”, highlighting" tells what somebody did by saying so; "because" begins another clause.
      if tokens[index].tag != .vbg, isReporting(closing.sentence, index) { return index }
      if tokens[index].dependency == .mark { return nil }
      let isAuxiliary = tokens[index].lemma == "be" || tokens[index].lemma == "have"
      if QuotedWords.isFinite(tokens[index]), !isAuxiliary { return nil }
      if tokens[index].form == ";" { return nil }
    }
    return nil
  }

  /// The first verb of saying above the quotation in the tree, or beside its root as an aside.
  private func verbAbove(_ span: Quotation.Span, _ outer: Int32) -> Int? {
    let tokens = sentences[span.sentence].tokens
    guard
      let root = span.tokens.prefix(Self.reach).first(where: {
        !tokens[$0].tag.isPunctuation && !span.tokens.contains(tokens[$0].head)
      })
    else { return nil }
    let around = max(0, root - Self.reach)..<min(tokens.count, root + Self.reach)
    let aside = around.first {
      tokens[$0].head == root && tokens[$0].dependency == .parataxis
        && owner(span.sentence, $0) == outer && isReporting(span.sentence, $0)
    }
    if let aside { return aside }
    var current = tokens[root].head
    for _ in 0..<12 {
      guard tokens.indices.contains(current) else { return nil }
      if owner(span.sentence, current) == outer, isReporting(span.sentence, current) {
        return current
      }
      current = tokens[current].head
    }
    return nil
  }

  /// "Kalin said that Turkey “…", "According to Cavusoglu, it “…".
  private func verbBefore(_ opening: QuotationMark, _ outer: Int32) -> Int? {
    let low = max(0, opening.token - Self.reach)
    return (low..<opening.token).last {
      owner(opening.sentence, $0) == outer && isReporting(opening.sentence, $0)
    }
  }

  private func nearestVerbAfter(_ closing: QuotationMark, _ outer: Int32) -> Int? {
    let high = min(sentences[closing.sentence].tokens.count, closing.token + Self.reach)
    return (closing.token..<high).first {
      owner(closing.sentence, $0) == outer && isReporting(closing.sentence, $0)
    }
  }

  // MARK: Beside the sentence

  /// "…!” / "the politician added.": a short sentence cut off behind the closing mark.
  private func verbOfNextSentence(_ closing: QuotationMark) -> Int? {
    let next = closing.sentence + 1
    guard closing.token == sentences[closing.sentence].tokens.count - 1, next < sentences.count,
      sentences[next].block == sentences[closing.sentence].block
    else { return nil }
    let tokens = sentences[next].tokens
    let isTail = tokens.first?.form.unicodeScalars.first?.properties.isLowercase ?? false
    guard isTail || tokens.count <= 8 else { return nil }
    return tokens.indices.prefix(14).first { owner(next, $0) < 0 && isReporting(next, $0) }
  }

  /// "Kalin put it bluntly:" / "He said that it was over." before a sentence that is all quotation.
  private func clauseOfPreviousSentence(_ opening: QuotationMark) -> ReportingClause? {
    let previous = opening.sentence - 1
    guard previous >= 0 else { return nil }
    let tokens = sentences[previous].tokens
    // "The statement read:" stands in a paragraph of its own.
    guard tokens.last?.form == ":" || sentences[previous].block == sentences[opening.sentence].block
    else { return nil }
    let isIntroduction = tokens.last?.form == ":" || tokens.last?.form == ","
    let verb = tokens.indices.suffix(Self.reach).last {
      owner(previous, $0) < 0 && isReporting(previous, $0)
        && (isIntroduction || tokens[$0].dependency == .root)
    }
    if verb == nil, tokens.count > 2, tokens[tokens.count - 1].form == ":",
      case let last = tokens.count - 2, tokens[last].tag.isNoun, tokens[last - 1].tag.isNoun,
      ["read", "reads", "notes", "states", "reports"].contains(tokens[last].form)
    {
      return clause(previous, last, -1)  // "The statement read:", tagged as a noun
    }
    return verb.map { clause(previous, $0, -1) }
  }

  /// "“We refused,” he said. “It was too late.”": the second goes on with the first.
  private func inherited(_ id: Int) -> ReportingClause? {
    guard
      let before = outlines[..<id].indices.reversed().prefix(4).first(where: {
        outlines[$0].outer == nil
      }),
      let last = outlines[before].spans.last, let clause = found[before]
    else { return nil }
    let opening = outlines[id].opening.sentence
    let reaches = max(last.sentence, clause.sentence)
    guard opening - reaches <= 1, sentences[opening].block == sentences[last.sentence].block else {
      return nil
    }
    return clause
  }

  // MARK: Verbs of saying

  private func isReporting(_ sentence: Int, _ index: Int) -> Bool {
    let tokens = sentences[sentence].tokens
    let token = tokens[index]
    let lemma = token.lemma.lowercased()
    if lemma == "according" || token.form.lowercased() == "according" { return true }
    guard lexicon.isReporting(lemma) || Self.introductions.contains(lemma) else { return false }
    if lemma == "go" || lemma == "put" || lemma == "sum" || lemma == "point" {
      // "he went on", "as he put it", "he summed up", "he pointed out"
      let next = index + 1 < tokens.count ? tokens[index + 1].form : ""
      guard ["on", "it", "up", "out"].contains(next), lemma != "point" || next == "out" else {
        return false
      }
    }
    switch token.tag {
    case .vbd, .vbz, .vbp: return true
    // "saying that", but not "the saying".
    case .vbg: return token.dependency != .amod && token.dependency != .compound
    // "was quoted as", "has said", but not "the reported deal".
    case .vb, .vbn:
      return tokens[max(0, index - 4)..<index].contains {
        $0.tag == .md || ["be", "have", "do"].contains($0.lemma)
      }
    default: return false
    }
  }

  private func clause(_ sentence: Int, _ verb: Int, _ outer: Int32) -> ReportingClause {
    let speech = SpeakerPhrase(sentences[sentence].tokens) { owner(sentence, $0) == outer }
    return ReportingClause(sentence: sentence, verb: verb, subject: speech.subject(of: verb))
  }

  private static let ends: Set = [",", ".", "!", "?", "…", "...", "—", "–"]
  private static let joints: Set = [",", "—", "–", "-", "--"]

  /// Verbs that introduce direct speech, beside those of the lexicon that report a fact.
  private static let introductions: Set = [
    "ask", "reply", "respond", "answer", "continue", "urge", "quip", "joke", "shout", "vow", "deny",
    "demand", "counter", "retort", "lament", "complain", "caution", "observe", "exclaim", "speak",
    "quote", "cite", "put", "go", "point", "tell", "protest", "blast", "recount", "opine",
    "assure", "reassure", "brag", "grouse", "interject", "reaffirm", "fume", "vent", "clarify",
    "confide", "muse", "exult", "marvel", "highlight", "express", "voice", "sum", "plead", "boast",
    "tweet", "agree", "wonder",
  ]
}
