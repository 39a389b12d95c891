internal import Knowledge
import Language

/// The words of a trigger found in a sentence.
struct TriggerMatch {
  let trigger: Trigger
  /// The word that carries the arguments.
  let head: Int
  /// All words of the trigger found, its head first.
  let tokens: [Int]
}

/// Finds the triggers of a sentence: single words by their base form, phrases by words that hang
/// together in the tree, whatever stands between ("impose new, far-reaching sanctions on").
/// - Complexity: O(*n*·*t*) for *t* triggers that share a head word.
struct TriggerMatcher {
  let tree: SentenceTree
  let lexicon: Lexicon
  let predicator: Predicator
  /// Every word of the sentence by its base form, in one spelling, and as it stands.
  private let present: Set<String>

  init(tree: SentenceTree, lexicon: Lexicon, predicator: Predicator) {
    self.tree = tree
    self.lexicon = lexicon
    self.predicator = predicator
    present = Set(tree.lower).union(tree.sentence.tokens.map { Lexicon.folded($0.lemma) })
  }

  /// All matches, longest first at each head.
  func matches() -> [TriggerMatch] {
    var found: [TriggerMatch] = []
    for token in 0..<tree.count {
      guard let partOfSpeech = partOfSpeech(of: token) else { continue }
      let form = tree.lower[token]
      var candidates = lexicon.triggers(headedBy: tree[token].lemma, partOfSpeech)
      // Rows for a plural of its own meaning: "talks", "ties".
      if form != tree[token].lemma { candidates += lexicon.triggers(headedBy: form, partOfSpeech) }
      var here: [TriggerMatch] = []
      for trigger in candidates {
        if let tokens = match(trigger, at: token) {
          here.append(TriggerMatch(trigger: trigger, head: token, tokens: tokens))
        }
      }
      here.sort { ($1.tokens.count, $0.trigger.line) < ($0.tokens.count, $1.trigger.line) }
      found += here
    }
    return found
  }

  private func partOfSpeech(of token: Int) -> Trigger.PartOfSpeech? {
    switch tree[token].tag {
    case .vb, .vbd, .vbz, .vbp, .vbg, .vbn: .verb
    case .nn, .nns, .nnp, .nnps: .noun
    case .jj, .jjr, .jjs: .adjective
    default: nil
    }
  }

  /// The tokens of `trigger` around its head word at `head`, or nil.
  private func match(_ trigger: Trigger, at head: Int) -> [Int]? {
    let words = trigger.words
    if words.count == 1 { return isPhrasal(head) ? nil : [head] }
    // "called off a strike on" is no calling on.
    if tree.isVerbal(head), let particle = tree.child(of: head, .compoundParticle),
      !words.contains(tree.lower[particle])
    {
      return nil
    }
    var matched = [head]
    var missing: [Int] = []
    for index in trigger.companions {
      if words[index] == "be", index == 0 {
        guard let copula = tree.child(of: head, .cop, .auxPassive) else { return nil }
        matched.append(copula)
      } else if let token = find(words[index], beside: matched) {
        matched.append(token)
      } else {
        missing.append(index)
      }
    }
    // "make common cause": a word may hang on one that comes after it.
    var next = 0
    while next < missing.count {
      if let token = find(words[missing[next]], beside: matched) {
        matched.append(token)
        missing.remove(at: next)
        next = 0
      } else {
        next += 1
      }
    }
    if let last = missing.first {
      // A last preposition is the frame's to find: "hold talks (with)" of two subjects; not "stand
      // trial in connection with".
      guard missing.count == 1, words.count > 2, last == words.count - 1,
        trigger.frames.contains(where: { $0.uses(words[last]) })
      else { return nil }
    }
    // "took heat from his rival over trade" is no taking over from him.
    let isTorn = words.indices.dropFirst().dropLast().contains { index in
      Self.particles.contains(words[index])
        && matched.contains {
          tree[$0].form.lowercased() == words[index] && tree[$0].dependency == .case
            && $0 != head + 1
        }
    }
    return isTorn ? nil : matched
  }

  private static let particles: Set<String> = [
    "over", "up", "down", "off", "away", "back", "aside",
  ]

  /// "leave out" is no leaving: the lexicon has rows for the verb with its particle.
  private func isPhrasal(_ head: Int) -> Bool {
    guard tree.isVerbal(head), let particle = tree.child(of: head, .compoundParticle) else {
      return false
    }
    let phrase = [tree[head].lemma, tree.lower[particle]]
    return lexicon.triggers(headedBy: tree[head].lemma, .verb).contains {
      $0.words.count > 1 && Array($0.words.prefix(2)) == phrase
    }
  }

  /// A token with base form `word` that hangs on one of `matched`.
  private func find(_ word: String, beside matched: [Int]) -> Int? {
    // Most phrases have a word that the whole sentence does not have.
    guard present.contains(word) || present.contains(Lexicon.folded(word)) else { return nil }
    for anchor in matched {
      for child in tree.children(of: anchor) where !matched.contains(child) {
        if isWord(word, child) { return child }
        // A preposition marks the phrase below: "sanctions [on] Turkey".
        for grandchild in tree.children(of: child) where isWord(word, grandchild) {
          let dependency = tree[grandchild].dependency
          if dependency == .case || dependency == .mark { return grandchild }
        }
      }
    }
    // The noun that a participle or relative clause modifies: "sanctions imposed on Turkey".
    for anchor in matched where tree.isVerbal(anchor) {
      for argument in predicator.predication(of: anchor).tokens(.object)
      where isWord(word, argument) && !matched.contains(argument) {
        return argument
      }
    }
    // Words before the head noun that the parser joined otherwise: "strategic partnership".
    if let first = matched.first, first > 0, isWord(word, first - 1) { return first - 1 }
    return nil
  }

  private func isWord(_ word: String, _ token: Int) -> Bool {
    lexicon.matches(word, lemma: tree[token].lemma) || tree.lower[token] == word
  }
}
