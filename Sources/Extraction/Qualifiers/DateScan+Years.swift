import Language

/// Years, decades and centuries, told from other numbers of four figures.
extension DateScan {
  /// "2019", "the 1990s", "the 20th century".
  func year(at start: Int) -> DateReading? {
    let text = word(start)
    if text.utf8.count == 5, text.hasSuffix("0s"), let decade = Int(text.dropLast()) {
      let end = word(start + 1) == "'" ? start + 2 : start + 1
      return DateReading(
        end: end, period: CalendarPeriod(PartialDate(year: decade), PartialDate(year: decade + 9)))
    }
    if word(start + 1) == "century", !isBeforeChrist(start + 2),
      text.hasSuffix("th") || text.hasSuffix("st"),
      let century = Int(text.dropLast(2)), (1...21).contains(century)
    {
      return DateReading(
        end: start + 2,
        period: CalendarPeriod(
          PartialDate(year: century * 100 - 99), PartialDate(year: century * 100)))
    }
    guard let year = yearNumber(at: start), isYear(at: start), !isBeforeChrist(start + 1) else {
      return nil
    }
    return DateReading(end: start + 1, period: .year(year))
  }

  private func isBeforeChrist(_ index: Int) -> Bool {
    ["bc", "bce", "b.c.", "b.c", "b.c.e."].contains(word(index))
  }

  private func isYear(at index: Int) -> Bool {
    let before = word(index - 1)
    let after = word(index + 1)
    if Self.unitsOfOtherThings.contains(after) || Currency.code(ofSign: before) != nil {
      return false
    }
    if words.isHyphen(index - 1), words.isGluedToPrevious(index) {
      // "mid-2019", "2015-2017", but not "F-2019".
      return Self.beforeHyphen.contains(word(index - 2)) || yearNumber(at: index - 2) != nil
    }
    // "1710 - 1774"
    if words.isHyphen(index - 1), yearNumber(at: index - 2) != nil { return true }
    if words.isHyphen(index + 1), let year = yearNumber(at: index),
      let last = yearNumber(at: index + 2), last > year
    {
      return true
    }
    if countsThings(at: index) { return false }
    if Self.certainly.contains(before) { return true }
    if before == "of" || before == "to" { return !Self.totals.contains(word(index - 2)) }
    guard index > 0, index - 1 < words.count else { return isSubject(index) }
    switch words.tokens[index - 1].tag {
    case .dt, .prpPossessive, .pos, .leftBracket, .comma, .cc, .openQuote: return true
    case .nn, .nns, .nnp, .nnps:
      return CalendarWords.season(before) != nil || CalendarWords.month(before) != nil
    case .vbd, .vbn, .vbz, .vbp, .vb, .vbg, .cd, .jj, .jjr: return false
    default: return Self.prepositions.contains(before)
    }
  }

  /// "2019 saw…" at the head of a sentence.
  private func isSubject(_ index: Int) -> Bool {
    words.tokens.indices.contains(index + 1)
      && (words.tokens[index + 1].tag.isVerb || word(index + 1) == ","
        || words.tokens[index].dependency.isNominalSubject)
  }

  /// Whether the number counts a plural noun after it: "2017 tanks", but not "the 2019 elections".
  func countsThings(at index: Int) -> Bool {
    guard words.tokens.indices.contains(index) else { return false }
    let before = words.tokens.indices.contains(index - 1) ? words.tokens[index - 1].tag : .period
    let isDetermined = before == .dt || before == .prpPossessive || before == .pos
    if isDetermined { return false }
    let token = words.tokens[index]
    if token.dependency == .nummod, words.tokens.indices.contains(token.head) {
      let head = words.tokens[token.head]
      return token.head > index && (head.tag == .nns || head.tag == .nnps)
    }
    let hasTree = token.dependency != .dep
    guard !hasTree, words.tokens.indices.contains(index + 1) else { return false }
    return words.tokens[index + 1].tag == .nns
  }

  private static let certainly: Set = [
    "in", "since", "by", "until", "till", "before", "after", "during", "from", "between", "year",
    "through", "throughout", "early", "late", "mid", "around", "fiscal", "for", "and",
    "circa", "c.", "ca.", "b.", "d.",
  ]
  private static let beforeHyphen: Set = ["mid", "early", "late", "end", "pre", "post"]
  private static let totals: Set = [
    "total", "number", "amount", "fleet", "force", "sum", "rose", "risen", "fell", "fallen", "grew",
    "up", "increased", "rise", "crew", "population", "maximum", "minimum", "average", "more",
  ]
  private static let unitsOfOtherThings: Set = [
    "gmt", "utc", "hours", "hrs", "local", "%", "percent", "km", "kilometres", "kilometers",
    "miles",
    "metres", "meters", "feet", "kg", "tons", "tonnes", "people", "troops", "soldiers", "am", "pm",
    "million", "billion", "trillion", "thousand", "dollars", "euros",
  ]
}
