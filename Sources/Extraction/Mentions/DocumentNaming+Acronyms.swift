internal import Knowledge
internal import Language

/// Short names that the document itself defines: "the Arakan Army (AA)".
extension DocumentNaming {
  /// "Presidency of the Defense Industry (SSB)": the acronym is the name before the bracket, whatever
  /// the catalogue knows under it.
  mutating func readIntroducedAcronyms(_ index: Int) {
    let sentence = sentences[index]
    for draft in drafts[index] where draft.kind == .name && draft.entities.count == 1 {
      let open = draft.tokens.upperBound
      guard open + 2 < sentence.tokens.count, sentence.tokens[open].tag == .leftBracket,
        sentence.tokens[open + 2].tag == .rightBracket,
        sentence.tokens[open + 1].isUpperCase, sentence.tokens[open + 1].form.count > 1
      else { continue }
      let acronym = sentence.tokens[open + 1].form
      let initials = draft.tokens.compactMap { sentence.tokens[$0].form.lowercased().first }
      guard let first = acronym.lowercased().first, initials.contains(first) else { continue }
      let key = Folding.folded(acronym)
      introduced[key] = draft.entities[0]
      guard isSpelt(acronym, by: draft.tokens, sentence) else { continue }
      defined[key] = draft.entities[0]
      drafts[index].removeAll { $0.tokens == open + 1..<open + 2 && $0.entities != draft.entities }
    }
  }

  /// Whether the capitals of the name are the letters of the acronym.
  private func isSpelt(_ acronym: String, by name: Range<Int>, _ sentence: Sentence) -> Bool {
    let capitals = name.filter { sentence.tokens[$0].isCapitalised }
      .compactMap { sentence.tokens[$0].form.first }
    return capitals.count > 1 && String(capitals) == acronym
  }

  /// Short names that neither the catalogue nor the name finder takes for one: "AA troops".
  mutating func readDefinedAcronyms() {
    guard !defined.isEmpty else { return }
    for index in sentences.indices {
      for (token, word) in sentences[index].tokens.enumerated()
      where word.isUpperCase && word.form.utf8.count > 1 {
        guard let entity = defined[Folding.folded(word.form)],
          !drafts[index].contains(where: { $0.tokens.contains(token) && $0.kind == .name })
        else { continue }
        addName(entity, token..<token + 1, index)
      }
    }
  }
}
