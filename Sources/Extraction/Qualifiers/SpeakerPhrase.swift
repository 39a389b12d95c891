import Language

/// Finds the subject of a verb of saying: by the tree, and by the order of words where the tree has none.
struct SpeakerPhrase {
  private let tokens: [Token]
  /// Whether a token stands outside the quotation.
  private let isOutside: (Int) -> Bool

  init(_ tokens: [Token], isOutside: @escaping (Int) -> Bool) {
    self.tokens = tokens
    self.isOutside = isOutside
  }

  /// The head of the phrase that names who speaks.
  func subject(of verb: Int) -> Int? {
    if tokens[verb].form.lowercased() == "according" {
      let head = tokens[verb].head
      return tokens.indices.contains(head) && isOutside(head) ? head : nominal(after: verb)
    }
    var current = verb
    for _ in 0..<5 {
      if let subject = nominalSubject(of: current) { return subject }
      let head = tokens[current].head
      guard tokens.indices.contains(head), isOutside(head) else { break }
      switch tokens[current].dependency {
      // "was quoted as saying", "went on to say", "said … and added"
      case .advcl, .xcomp, .ccomp, .obl, .conj, .parataxis: current = head
      case .acl, .aclRelative: return tokens[head].tag.isVerb ? nil : head
      // "an official who spoke to explain the plan said": hung on the official.
      case .appos where head < current && tokens[head].tag.isNoun: return head
      default: return byOrder(verb)
      }
    }
    return byOrder(verb)
  }

  private func nominalSubject(of verb: Int) -> Int? {
    let around = max(0, verb - 60)..<min(tokens.count, verb + 60)
    let subject = around.first {
      tokens[$0].head == verb && tokens[$0].dependency.isNominalSubject && isOutside($0)
    }
    guard let subject else { return nil }
    // "the minister, who said": the noun, not the pronoun.
    let isRelative = tokens[subject].tag == .wp || tokens[subject].tag == .wdt
    let head = tokens[verb].head
    return isRelative && tokens[verb].dependency == .aclRelative && head >= 0 ? head : subject
  }

  /// "the minister said", "said the minister".
  private func byOrder(_ verb: Int) -> Int? {
    let before = (max(0, verb - 5)..<verb).reversed().first { index in
      !skips(tokens[index])
    }
    if let before, isOutside(before), isNominal(tokens[before]) { return before }
    return nominal(after: verb)
  }

  private func nominal(after verb: Int) -> Int? {
    var index = verb + 1
    while index < tokens.count, isOutside(index),
      tokens[index].tag == .to || tokens[index].tag == .dt
        || tokens[index].tag == .jj || tokens[index].tag == .prpPossessive
    {
      index += 1
    }
    guard index < tokens.count, isOutside(index), isNominal(tokens[index]) else { return nil }
    while index + 1 < tokens.count, tokens[index + 1].tag.isNoun, isOutside(index + 1) {
      index += 1
    }
    return index
  }

  private func isNominal(_ token: Token) -> Bool {
    token.tag.isNoun || token.tag == .prp
  }

  /// Adverbs and auxiliaries between subject and verb.
  private func skips(_ token: Token) -> Bool {
    token.tag == .rb || token.tag == .md || token.lemma == "have" || token.lemma == "be"
      || token.dependency == .aux
  }
}
