internal import Graph
internal import Knowledge
internal import Language

/// How a name stands in its sentence: as an actor, as a place, or before a noun.
struct UseReader {
  let words: NameWords

  func use(of tokens: Range<Int>, head: Int, in sentence: Sentence) -> Mention.Use {
    switch sentence.tokens[head].dependency {
    case .amod, .compound, .nmodDescription: return .modifier
    default: break
    }
    // "in Ankara's view": the preposition is another noun's.
    if sentence.isPossessiveMark(tokens.upperBound) { return .actor }
    let governor = sentence.tokens[head].head
    if sentence.tokens[head].dependency == .conj, governor >= 0, governor < head,
      sentence.tokens[governor].tag.isProperNoun,
      preposition(of: head, before: tokens, in: sentence) == nil,
      let first = preposition(of: governor, before: governor..<governor + 1, in: sentence)
    {
      // "producers in China, the UAE and [Iran]"
      return words.contains(first, in: .placePreposition) ? .place : .actor
    }
    guard governor >= 0, let preposition = preposition(of: head, before: tokens, in: sentence)
    else { return .actor }
    // "lashed out at Turkey": nothing happens there.
    if preposition == "at", tokens.lowerBound > 1,
      ["out", "back"].contains(sentence.tokens[tokens.lowerBound - 2].form)
    {
      return .actor
    }
    return words.contains(preposition, in: .placePreposition) ? .place : .actor
  }

  /// Whether a capital is the town itself: "in Ankara", "flew to Damascus", "Helsinki, Finland".
  func isTown(
    _ tokens: Range<Int>, head: Int, in sentence: Sentence, isFollowedByItsState: Bool
  ) -> Bool {
    if isFollowedByItsState || isDateline(tokens, in: sentence) { return true }
    let token = sentence.tokens[head]
    if sentence.isPossessiveMark(tokens.upperBound) { return false }
    let governor = token.head
    if let preposition = preposition(of: head, before: tokens, in: sentence) {
      if words.contains(preposition, in: .placePreposition) { return true }
      if preposition == "of" {
        // "the city of Kyiv", "south of Beirut"; "the rulers of Moscow" are not meant by towns.
        let noun = governor >= 0 ? sentence.tokens[governor].lowerLemma : ""
        return words.contains(noun, in: .placeWord) || noun == "capital" || noun == "suburb"
          || noun == "outskirt" || noun == "part" || noun == "center" || noun == "centre"
      }
      guard
        preposition == "to" || preposition == "from" || preposition == "for" || preposition == "on"
      else { return false }
      let motion = governor >= 0 ? sentence.tokens[governor] : nil
      guard let motion else { return false }
      if preposition == "on" {
        return ["attack", "strike", "raid", "assault", "march", "advance", "bombardment"]
          .contains(motion.lowerLemma)
      }
      // "his visit to Moscow" is one to the state, as "visited Moscow" is.
      if motion.tag == .nn, motion.lowerLemma == "visit", preposition == "to" { return false }
      return words.contains(motion.lowerLemma, in: .motionVerb) || motion.lowerLemma == "envoy"
    }
    switch token.dependency {
    case .obj, .nsubjPassive:
      // To visit a capital is to visit its state.
      return governor >= 0 && sentence.tokens[governor].lowerLemma != "visit"
        && words.contains(sentence.tokens[governor].lowerLemma, in: .placeVerb)
    case .compound, .amod:
      // "Kyiv region", "Beijing airport"; "Washington officials" are read as a phrase before this.
      guard governor >= 0 else { return true }
      // "the Riyadh-based company"
      if sentence.tokens[governor].lowerLemma == "base" || sentence.isWord(governor, "based") {
        return false
      }
      return !words.contains(sentence.tokens[governor].lowerLemma, in: .stateRepresentative)
    default:
      return false
    }
  }

  private func preposition(
    of head: Int, before tokens: Range<Int>, in sentence: Sentence
  ) -> String? {
    // The adposition hangs on the name and stands right before it, but for an article.
    var index = tokens.lowerBound - 1
    while index >= 0, index >= tokens.lowerBound - 4 {
      let token = sentence.tokens[index]
      if token.dependency == .case || token.tag == .in || token.tag == .to {
        return token.form.lowercased()
      }
      guard token.tag == .dt || token.tag == .jj || token.head == head else { return nil }
      index -= 1
    }
    return nil
  }

  /// "ANKARA, May 9 (Reuters) -": a place at the head of a paragraph before a dash or bracket.
  func isDateline(_ tokens: Range<Int>, in sentence: Sentence) -> Bool {
    guard tokens.lowerBound == 0 else { return false }
    for index in tokens.upperBound..<min(tokens.upperBound + 10, sentence.tokens.count) {
      let form = sentence.tokens[index].form
      if form == "-" || form == "–" || form == "—" || form == "--" {
        // "Berhane Abrehe - a former minister - died" names a man.
        let opensText =
          index + 1 >= sentence.tokens.count
          || sentence.tokens[index + 1].form.first?.isLowercase == false
        return opensText && (index > tokens.upperBound || sentence.tokens[index].tag != .hyph)
      }
      if sentence.tokens[index].tag.isVerb { return false }
    }
    return false
  }
}
