internal import Graph
internal import Knowledge
import Language

/// Where a firm, an outlet or a body is at home, as its own noun phrase says: "Turkish defence
/// company Aselsan", "Ecuadorian cartels Los Choneros and Los Lobos".
///
/// A class noun must stand between: "Turkish Airlines" is a name, not an origin. Read off the words,
/// since parsers disagree on which of state, noun and name heads such a phrase.
struct OriginFinder {
  let tree: SentenceTree
  let references: ReferenceFinder

  /// Each state, what is at home in it, and the noun that says what that is.
  func origins() -> [(government: Reference, body: Reference, noun: Int)] {
    let names = references.byHead.flatMap { $0 }.filter { !$0.isAnaphor }
    var found: [(government: Reference, body: Reference, noun: Int)] = []
    for state in names where state.type == .government {
      if let body = possessed(by: state, among: names) {
        found.append((state, body, body.token))
        continue
      }
      if let (body, noun) = described(after: state.span.upperBound) {
        found.append((state, body, noun))
        continue
      }
      if let body = bracketed(state, among: names) {
        found.append((state, body, state.token))
        continue
      }
      guard let noun = classNoun(after: state.span.upperBound) else { continue }
      var next = tree[noun + 1].tag == .comma ? noun + 2 : noun + 1
      while let body = names.first(where: {
        $0.span.lowerBound == next && Self.types.contains($0.type)
      }) {
        found.append((state, body, noun))
        // "cartels A and B": the noun is of all of them only in the plural.
        next = body.span.upperBound + 1
        guard tree[noun].tag == .nns, next < tree.count,
          ["and", ","].contains(tree[next - 1].form)
        else { break }
      }
    }
    return found
  }

  /// "Germany's [Hensoldt]", "Lebanon's [Hezbollah]": a firm or a band, not what it does.
  private func possessed(by state: Reference, among names: [Reference]) -> Reference? {
    let mark = state.span.upperBound
    guard mark < tree.count, tree[mark].tag == .pos else { return nil }
    // "Russia's state Tass news agency"
    var start = mark + 1
    while start < tree.count,
      ["state", "official", "state-run", "state-owned", "private", "-", "run", "owned"]
        .contains(tree[start].lowerLemma)
    {
      start += 1
    }
    return names.first {
      $0.span.lowerBound == start
        && ([.company, .media].contains($0.type) || references.bands.contains($0.entity))
        && (tree[$0.token].head == state.token || tree[state.token].head == $0.token)
        && ![.compound, .amod, .nmodPossessive].contains(tree[$0.token].dependency)
    }
  }

  /// "[Petrobras] (Brazil)"
  private func bracketed(_ state: Reference, among names: [Reference]) -> Reference? {
    let span = state.span
    guard span.lowerBound > 1, span.upperBound < tree.count,
      tree[span.lowerBound - 1].tag == .leftBracket, tree[span.upperBound].tag == .rightBracket,
      tree[state.token].tag.isProperNoun
    else { return nil }
    return names.first { $0.span.upperBound == span.lowerBound - 1 && $0.type == .company }
  }

  /// "Aselsan is a Turkish [defence company]", "Rappler, a Philippine [news outlet]": what the noun
  /// is said of.
  private func described(after start: Int) -> (body: Reference, noun: Int)? {
    // "Rheinmetall, Germany's biggest [defence firm]"
    let start = start < tree.count && tree[start].tag == .pos ? start + 1 : start
    // "an Iran-[backed] militia" is not at home there.
    guard start < tree.count, tree[start].tag != .hyph else { return nil }
    let end = (start..<max(start, min(start + 8, tree.count))).first {
      ![.nn, .nns, .jj, .jjs, .hyph, .vbn, .afx].contains(tree[$0].tag)
    }
    let noun = (start..<(end ?? start)).last { tree[$0].tag == .nn || tree[$0].tag == .nns }
    guard let noun, references.classes.contains(tree[noun].lemma, in: .kindNoun) else {
      return nil
    }
    return references.named(by: noun).first { Self.types.contains($0.type) }.map { ($0, noun) }
  }

  /// The noun of a class that ends a run of plain words: "Turkish [state news agency]".
  private func classNoun(after end: Int) -> Int? {
    // "North Korea's main news agency"
    let start = end < tree.count && tree[end].tag == .pos ? end + 1 : end
    var token = start
    while token < tree.count, token < start + 5 {
      let isPlain = [.nn, .nns, .jj, .jjs].contains(tree[token].tag)
      guard isPlain || tree[token].tag == .hyph else { return nil }
      // "Russia's largest defence conglomerate, [Rostec],"
      let isLast =
        token + 1 < tree.count && tree[token + 1].tag.isProperNoun
        || token + 2 < tree.count && tree[token + 1].tag == .comma
          && tree[token + 2].dependency == .appos && tree[token + 2].head == token
      if isLast {
        return references.classes.contains(tree[token].lemma, in: .kindNoun) ? token : nil
      }
      token += 1
    }
    return nil
  }

  private static let types: Set<EntityType> = [.company, .media, .organisation]
}
