internal import Knowledge
internal import Language
internal import Text

extension NameReader {
  /// Designations before a noun for arms: "Kh-59MK2 missile", "Type 054A frigate", "the K9
  /// self-propelled howitzer".
  ///
  /// A designation is a run of characters without blank that begins with a capital and has a digit,
  /// or "Type", "Mk", "Project" with a number.
  func designations(in sentence: Sentence) -> [NameCandidate] {
    var result: [NameCandidate] = []
    var index = 0
    while index < sentence.tokens.count {
      guard let end = designationEnd(from: index, in: sentence) else {
        index += 1
        continue
      }
      let tokens = index..<end
      if weaponNoun(after: end, in: sentence, group: .weaponHead) != nil {
        var text = sentence.text(tokens)
        if text.hasSuffix("s"), text.dropLast().last?.isNumber == true { text.removeLast() }
        result.append(NameCandidate(tokens: tokens, reading: .designation(text)))
      }
      index = end
    }
    return result
  }

  private func designationEnd(from start: Int, in sentence: Sentence) -> Int? {
    let tokens = sentence.tokens
    guard tokens[start].isCapitalised else { return nil }
    var end = start + 1
    while end < tokens.count, end - start < 6, tokens[end].range.start == tokens[end - 1].range.end,
      !tokens[end].tag.isPunctuation || tokens[end].tag == .hyph || tokens[end].form == "-",
      !sentence.isPossessiveMark(end)
    {
      end += 1
    }
    while end > start + 1, tokens[end - 1].tag == .hyph || tokens[end - 1].form == "-" { end -= 1 }
    let text = sentence.text(start..<end)
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
    if digits > 0, text.utf8.count <= 14, digits <= 4, text.utf8.count > 1 {
      // "Kh-59", "TB2", "GIUK-4"; not "Capability-3", "FY22".
      let letters = text.prefix { $0.isLetter }
      let isShort = letters.count <= 4 || letters.allSatisfy(\.isUppercase)
      return isShort && letters != "FY" && letters != "CY" ? end : nil
    }
    let openers = ["type", "mk", "mk.", "mark", "project", "block", "model"]
    guard end == start + 1, openers.contains(text.lowercased()), end < tokens.count,
      let first = tokens[end].form.utf8.first, (0x30...0x39).contains(first)
    else { return nil }
    return end + 1
  }

  /// The noun for arms that the words after `start` lead to within one noun phrase.
  func weaponNoun(after start: Int, in sentence: Sentence, group: NameWords.Group) -> Int? {
    var index = start
    while index < sentence.tokens.count, index - start < 6 {
      let token = sentence.tokens[index]
      let isNoun = token.tag == .nn || token.tag == .nns
      if isNoun || token.tag.isProperNoun,
        catalogue.nameWords.contains(token.form.lowercased(), in: group)
          || catalogue.nameWords.contains(token.lowerLemma, in: group)
          || isNoun && catalogue.nameWords.contains(singular(token.form), in: group)
      {
        return index
      }
      switch token.tag {
      case .nn, .nns, .nnp, .jj, .vbn, .vbg, .hyph, .cd, .closeQuote, .openQuote, .afx, .in:
        if token.tag == .in,
          index + 1 >= sentence.tokens.count
            || sentence.tokens[index + 1].tag != .hyph && sentence.tokens[index - 1].tag != .hyph
        {
          return nil
        }
        index += 1
      default: return nil
      }
    }
    return nil
  }

  private func singular(_ form: String) -> String {
    let lower = form.lowercased()
    if lower.hasSuffix("ies") { return lower.dropLast(3) + "y" }
    return lower.hasSuffix("s") ? String(lower.dropLast()) : lower
  }
}
