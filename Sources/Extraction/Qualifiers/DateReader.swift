import Language

/// A date or period that a sentence names.
struct DateExpression: Hashable, Sendable {
  /// The date itself: `last December` of "until last December".
  let tokens: Range<Int>
  /// The date with the preposition before it: `until last December`.
  let phrase: Range<Int>
  /// ISO 8601, as coarse as the text; `--02-24` where no year is known; nil where only the words are.
  let value: String?
  /// Whether the words alone do not fix it, so that it counts from the document's own date.
  let isRelative: Bool
}

/// Finds dates and periods, and resolves relative ones against the date of the document.
///
/// "In the spring of 2022" gives `2022-03/2022-05`; "on Sunday", in an article of 2023-05-09, `2023-05-07`,
/// and without that date nil. Nothing is ever resolved against today.
/// - Complexity: O(*n*) in the tokens of the sentence.
struct DateReader: Sendable {
  /// - Parameter published: the document's own date in ISO 8601, as coarse as it is known.
  func dates(in sentence: Sentence, published: String? = nil) -> [DateExpression] {
    let scan = DateScan(sentence, published: published.flatMap(PartialDate.init(iso:)))
    var dates: [DateExpression] = []
    var position = 0
    while position < scan.words.count {
      guard let reading = scan.expression(at: position) else {
        position += 1
        continue
      }
      dates.append(
        scan.expression(from: position, reading, after: dates.last?.tokens.upperBound ?? 0))
      position = max(position + 1, reading.end)
    }
    return dates
  }
}

/// What stands at a place in a sentence: where it ends, and which time it names.
struct DateReading: Hashable, Sendable {
  var end: Int
  /// Its year may still be open.
  var period: CalendarPeriod?
  var isRelative = false
  /// Whether only the season is known yet, whose months depend on the year.
  var season: CalendarWords.Season?

  var needsYear: Bool { season != nil || period.map { $0.first.year == nil } ?? false }
}

/// One sentence while its dates are read.
struct DateScan: Sendable {
  let sentence: Sentence
  let words: Words
  let published: PartialDate?
  /// The words, where "mid-" is cut off a date it is joined to.
  private let bare: [String]

  init(_ sentence: Sentence, published: PartialDate?) {
    self.sentence = sentence
    self.published = published
    words = Words(sentence)
    bare = words.lower.map { word in
      guard word.utf8.contains(UInt8(ascii: "-")) else { return word }
      for prefix in ["mid-", "early-", "late-", "end-"] where word.hasPrefix(prefix) {
        return String(word.dropFirst(prefix.count))
      }
      return word
    }
  }

  /// The word at `index` in small letters without "mid-", empty outside the sentence.
  func word(_ index: Int) -> String { bare.indices.contains(index) ? bare[index] : "" }

  /// A date, two dates as the ends of a period, or a date whose year a later one gives.
  func expression(at start: Int) -> DateReading? {
    guard let first = point(at: start) else { return nil }
    let isBetween =
      word(start - 1) == "between" || word(start - 2) == "between" && word(start - 1) == "the"
    let joint = word(first.end)
    let isRange =
      words.isHyphen(first.end) || joint == "to" || joint == "until" || joint == "till"
      || joint == "through" || isBetween && joint == "and"
    if isRange {
      if let range = years(from: first) { return range }
      if let second = point(at: first.end + 1), let range = joined(first, second) { return range }
    }
    // "May and June 2019": the first takes the year of the second.
    if first.needsYear, joint == "and" || joint == "or", let second = point(at: first.end + 1),
      let year = second.period?.first.year, !second.isRelative
    {
      return dated(first, year: year)
    }
    return first.needsYear ? fitted(first, at: start) : first
  }

  /// "2022-23", "2019/20" and "the winter of 2022-23".
  private func years(from first: DateReading) -> DateReading? {
    guard let year = first.period?.first.year, first.period == .year(year), !first.isRelative,
      let short = Int(word(first.end + 1)), word(first.end + 1).utf8.count == 2,
      short > year % 100
    else { return nil }
    let isWinter =
      short == year % 100 + 1
      && (word(first.end - 2) == "winter" || word(first.end - 3) == "winter")
    let last = PartialDate(year: year - year % 100 + short)
    return DateReading(
      end: first.end + 2,
      period: isWinter
        ? CalendarWords.Season.winter(from: year) : CalendarPeriod(PartialDate(year: year), last))
  }

  private func joined(_ first: DateReading, _ second: DateReading) -> DateReading? {
    guard let low = first.period, let high = second.period else {
      return first.isRelative || second.isRelative
        ? DateReading(end: second.end, isRelative: true) : nil
    }
    var start = low.first
    var end = high.last
    if start.year == nil { start.year = end.year }
    if end.year == nil { end.year = start.year }
    let range = DateReading(
      end: second.end, period: CalendarPeriod(start, end),
      isRelative: first.isRelative || second.isRelative
    )
    return start.year == nil ? fitted(range, at: first.end - 1) : range
  }

  /// The expression with the words before it that belong to it: "early", "the end of", and its preposition.
  func expression(from start: Int, _ reading: DateReading, after limit: Int) -> DateExpression {
    var first = start
    if first > limit, words.isHyphen(first - 1), Self.edges.contains(word(first - 2)) { first -= 2 }
    while first > limit, Self.edges.contains(word(first - 1)) { first -= 1 }
    let article = word(first - 1) == "the" ? first - 1 : first
    if article - 2 >= limit, word(article - 1) == "of", Self.parts.contains(word(article - 2)) {
      first = article - 2
    }
    var phrase = first
    while phrase > limit, word(phrase - 1) == "the" || word(phrase - 1) == "around" { phrase -= 1 }
    if phrase > limit, Self.prepositions.contains(word(phrase - 1)) {
      phrase -= 1
    } else {
      phrase = first
    }
    return DateExpression(
      tokens: first..<reading.end, phrase: phrase..<reading.end,
      value: reading.period?.description, isRelative: reading.isRelative)
  }

  private static let edges: Set = ["early", "earlier", "mid", "late", "later", "end"]
  private static let parts: Set = [
    "end", "beginning", "start", "middle", "close", "outset", "turn", "eve", "course",
  ]
  static let prepositions: Set = [
    "in", "on", "at", "since", "by", "until", "till", "before", "after", "during", "from",
    "between",
    "through", "throughout", "over", "within", "to", "of", "as", "for",
  ]
}
