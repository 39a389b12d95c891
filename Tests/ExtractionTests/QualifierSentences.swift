import Language
import Text

/// A sentence made by hand for tests that need no model.
///
/// Words are cut at blanks and marks. Tags follow the spelling unless `tags` says otherwise
/// ("said/VBD buys/VBZ"); `arcs` gives the tree where it matters ("minister nsubj said"), each word
/// standing for its first occurrence.
func spelled(
  _ text: String, tags: String = "", arcs: String = "", block: Int = 0, from offset: Int = 0,
  names: [Name] = []
) -> Sentence {
  let forms = cut(text)
  let given = Dictionary(
    tags.split(separator: " ").map { pair in
      let parts = pair.split(separator: "/", maxSplits: 1)
      return (String(parts[0]), Tag(rawValue: String(parts[1])) ?? .xx)
    }, uniquingKeysWith: { first, _ in first })
  func index(of form: Substring) -> Int {
    forms.firstIndex { $0.form == form } ?? -1
  }
  var heads: [Int: (Int, Dependency)] = [:]
  for arc in arcs.split(separator: ";") {
    let parts = arc.split(separator: " ")
    heads[index(of: parts[0])] = (
      index(of: parts[2]), Dependency(rawValue: String(parts[1])) ?? .dep
    )
  }
  let tokens = forms.enumerated().map { index, token in
    let (head, dependency) = heads[index] ?? (-1, .dep)
    return Token(
      range: ByteRange(token.start + offset, token.start + token.form.utf8.count + offset),
      form: token.form, lemma: lemma(token.form),
      tag: given[token.form] ?? spelledTag(token.form), head: head, dependency: dependency)
  }
  let range = ByteRange(tokens.first?.range.start ?? 0, tokens.last?.range.end ?? 0)
  return Sentence(range: range, block: block, tokens: tokens, names: names)
}

/// The text of some tokens with the blanks that stand between them.
func text(_ tokens: Range<Int>, of sentence: Sentence) -> String {
  var text = ""
  for index in tokens {
    if index > tokens.lowerBound,
      sentence.tokens[index - 1].range.end < sentence.tokens[index].range.start
    {
      text += " "
    }
    text += sentence.tokens[index].form
  }
  return text
}

private func cut(_ text: String) -> [(form: String, start: Int)] {
  var tokens: [(String, Int)] = []
  var start = 0
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    var offset = start
    for piece in pieces(of: String(word)) {
      tokens.append((piece, offset))
      offset += piece.utf8.count
    }
    start += word.utf8.count + 1
  }
  return tokens
}

private let opening: Set<Character> = ["“", "\"", "‘", "'", "(", "$", "€", "£", "¥", "₹", "«", "„"]
private let closing: Set<Character> = [
  ",", ".", "”", "\"", "’", "'", ")", ":", ";", "?", "!", "%", "»",
]
private let abbreviations: Set = [
  "Feb.", "Jan.", "Sept.", "Dec.", "U.S.", "Rs.", "Mr.", "Oct.", "a.m.", "approx.",
]

private func pieces(of word: String) -> [String] {
  if word.isEmpty { return [] }
  if word.count == 1 || abbreviations.contains(word) { return [word] }
  if let first = word.first, opening.contains(first) {
    return [String(first)] + pieces(of: String(word.dropFirst()))
  }
  for clitic in ["'s", "’s"] where word.hasSuffix(clitic) && word.count > 2 {
    return pieces(of: String(word.dropLast(2))) + [clitic]
  }
  if let last = word.last, closing.contains(last) {
    return pieces(of: String(word.dropLast())) + [String(last)]
  }
  for hyphen: Character in ["-", "–"] {
    guard let place = word.firstIndex(of: hyphen),
      word.contains(where: \.isLetter) || word.count < 10
    else { continue }
    let isDesignation =
      word[..<place].allSatisfy { $0.isUppercase }
      && word[word.index(after: place)...].first?.isNumber == true
    if place > word.startIndex, !isDesignation, word.index(after: place) < word.endIndex {
      return pieces(of: String(word[..<place])) + [String(hyphen)]
        + pieces(of: String(word[word.index(after: place)...]))
    }
  }
  return [word]
}

private func lemma(_ form: String) -> String {
  let known = [
    "batteries": "battery", "said": "say", "told": "tell", "added": "add", "says": "say",
    "wrote": "write", "cited": "cite", "saying": "say", "asked": "ask", "was": "be", "is": "be",
    "according": "accord",
  ]
  let lower = form.lowercased()
  if let lemma = known[lower] { return lemma }
  if lower.hasSuffix("s"), lower.count > 3, !form.contains("-") { return String(lower.dropLast()) }
  return form.contains("-") ? form : lower
}

private func spelledTag(_ form: String) -> Tag {
  let closed: [String: Tag] = [
    "the": .dt, "a": .dt, "an": .dt, "this": .dt, "some": .dt, "in": .in, "of": .in, "on": .in,
    "at": .in, "since": .in, "until": .in, "by": .in, "from": .in, "between": .in, "during": .in,
    "for": .in, "over": .in, "about": .in, "before": .in, "after": .in, "to": .to, "and": .cc,
    "or": .cc, "will": .md, "may": .md, "his": .prpPossessive, "its": .prpPossessive,
    "their": .prpPossessive, "he": .prp, "they": .prp, "we": .prp, "it": .prp, "'s": .pos,
    "’s": .pos, ",": .comma, ".": .period, "“": .openQuote, "”": .closeQuote, "(": .leftBracket,
    ")": .rightBracket, ":": .colon, "$": .dollar, "-": .hyph, "–": .hyph, "was": .vbd, "is": .vbz,
    "said": .vbd, "told": .vbd, "added": .vbd, "last": .jj, "next": .jj, "later": .rb,
    "earlier": .rb, "two": .cd, "five": .cd, "ago": .rb, "early": .jj, "late": .jj, "new": .jj,
    "'": .closeQuote, "’": .closeQuote, "‘": .openQuote, "\"": .closeQuote,
  ]
  if let tag = closed[form.lowercased()], form.lowercased() != "may" || form == "may" { return tag }
  if form.first?.isNumber == true { return .cd }
  if form.first?.isUppercase == true { return .nnp }
  return form.hasSuffix("s") ? .nns : .nn
}
