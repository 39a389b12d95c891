internal import Knowledge
internal import Language

/// A title in a sentence with what stands around it: "former", "deputy", and the words of the office.
struct TitlePhrase: Hashable {
  /// With "former", "acting", "deputy": the whole title.
  let tokens: Range<Int>
  let kind: TitleIndex.Kind
  let attachesTo: [String]
  /// The slug of the one state that has such an office, or empty.
  let onlyIn: String
  let isPast: Bool
  /// What each of several holders is called: "president" of "presidents A and B".
  var singular: String?

  func text(in sentence: Sentence) -> String { singular ?? sentence.text(tokens) }
}

struct TitleReader {
  let catalogue: Catalogue

  /// Titles in order; singular, so that "ministers" is none.
  func titles(in sentence: Sentence) -> [TitlePhrase] {
    let words = FoldedWords(sentence.tokens.map(\.form))
    return catalogue.titles.matches(in: words).compactMap { match in
      let last = sentence.tokens[match.words.upperBound - 1]
      guard last.tag.isNoun || last.tag == .jj else { return nil }
      guard last.tag != .nns else { return nil }
      var start = match.words.lowerBound
      if match.words.count == 1, last.lowerLemma == "minister" {
        // "telecommunications minister", "trade and industry minister"
        while start > 0, start > match.words.lowerBound - 4,
          [.nn, .nns].contains(sentence.tokens[start - 1].tag)
            && !Self.prefixes.contains(sentence.tokens[start - 1].form.lowercased())
            || sentence.tokens[start - 1].form == "and" && start > 1
              && [.nn, .nns].contains(sentence.tokens[start - 2].tag)
              && start < match.words.lowerBound
        {
          start -= 1
        }
      }
      var isPast = false
      while start > 0 {
        let word = sentence.tokens[start - 1].form.lowercased()
        if Self.pastWords.contains(word) {
          isPast = true
        } else if !Self.prefixes.contains(word) {
          break
        }
        start -= 1
      }
      return TitlePhrase(
        tokens: start..<match.words.upperBound, kind: match.kind, attachesTo: match.attachesTo,
        onlyIn: match.onlyIn, isPast: isPast)
    }
  }

  /// "the [foreign ministers] A and B": titles in the plural, by the word that ends them.
  func pluralTitle(endingAt last: Int, in sentence: Sentence) -> TitlePhrase? {
    let token = sentence.tokens[last]
    guard token.tag.isNoun, token.form.hasSuffix("s") else { return nil }
    // "Foreign Ministers A and B" are often tagged, and lemmatised, as a name.
    let noun =
      token.lowerLemma.hasSuffix("s") ? String(token.lowerLemma.dropLast()) : token.lowerLemma
    for start in max(0, last - 3)...last {
      let words = (start..<last).map { sentence.tokens[$0].form } + [noun]
      let match = catalogue.titles.matches(in: FoldedWords(words)).first {
        $0.words == 0..<words.count
      }
      guard let match else { continue }
      let isPast =
        start > 0 && Self.pastWords.contains(sentence.tokens[start - 1].form.lowercased())
      return TitlePhrase(
        tokens: (isPast ? start - 1 : start)..<last + 1, kind: match.kind,
        attachesTo: match.attachesTo, onlyIn: match.onlyIn, isPast: isPast,
        singular: ((isPast ? [sentence.tokens[start - 1].form] : []) + words)
          .joined(separator: " "))
    }
    return nil
  }

  static let pastWords: Set<String> = [
    "former", "ex", "ex-", "then", "late", "outgoing", "ousted", "retired",
  ]
  static let prefixes: Set<String> = [
    "acting", "deputy", "senior", "interim", "vice", "first", "chief", "top", "newly", "elected",
    "caretaker", "assistant", "incoming", "designate", "longtime", "current", "new",
  ]
}
