import Language

/// Dates that the calendar fixes, apart from a missing year.
extension DateScan {
  /// One date that begins at `start`.
  func point(at start: Int) -> DateReading? {
    guard start < words.count else { return nil }
    let first = word(start)
    if words.startsWithDigit(start) || first.utf8.first.map(ExactNumber.isDigit) ?? false {
      return digits(at: start) ?? dayMonth(at: start) ?? ago(at: start) ?? year(at: start)
    }
    if CalendarWords.month(first) != nil { return month(at: start) }
    if CalendarWords.weekday(first) != nil { return weekday(at: start) }
    if CalendarWords.season(first) != nil { return season(at: start) }
    return fiscalYear(at: start) ?? partOfYear(at: start) ?? ago(at: start) ?? relative(at: start)
  }

  /// "2019-07-17", "17.07.2019", "7/17/2019".
  private func digits(at start: Int) -> DateReading? {
    let text = word(start)
    guard (8...10).contains(text.utf8.count) else { return nil }
    for separator: Character in ["-", "/", "."] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      if parts[0].count == 4 {
        return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).map {
          DateReading(end: start + 1, period: .day($0))
        }
      }
      guard parts[2].count == 4 else { return nil }
      let dayFirst = CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0])
      let monthFirst =
        separator == "/" ? CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1]) : nil
      if let dayFirst, let monthFirst, dayFirst != monthFirst {
        return DateReading(end: start + 1, period: .year(numbers[2]))
      }
      return (dayFirst ?? monthFirst).map { DateReading(end: start + 1, period: .day($0)) }
    }
    return nil
  }

  /// 1 to 31 in figures, with or without "th".
  private func day(at index: Int) -> Int? {
    let text = word(index)
    guard (1...4).contains(text.utf8.count), words.startsWithDigit(index) else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let suffix = text[digits.endIndex...]
    guard suffix.isEmpty || ["st", "nd", "rd", "th"].contains(suffix), let day = Int(digits),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  /// "2019" as the figures of a year, whatever stands around it.
  func yearNumber(at index: Int) -> Int? {
    let text = word(index)
    guard text.utf8.count == 4, text.utf8.allSatisfy(ExactNumber.isDigit), let year = Int(text),
      (1000...2199).contains(year)
    else { return nil }
    return year
  }

  /// The year that completes a month or day: "2019", ", 2019", "of 2019".
  private func yearAfter(_ end: Int) -> (year: Int, end: Int)? {
    for offset in 0...1 {
      if offset == 1, word(end) != ",", word(end) != "of" { break }
      guard let year = yearNumber(at: end + offset) else { continue }
      // "In May, 2000 troops…" counts troops.
      if offset == 1, word(end) == ",", countsThings(at: end + 1) { return nil }
      return (year, end + offset + 1)
    }
    return nil
  }

  /// "17 July 2019", "17 July", "the 17th of July", "3-5 May 2019".
  private func dayMonth(at start: Int) -> DateReading? {
    guard let first = day(at: start) else { return nil }
    var last = first
    var next = start + 1
    if words.isHyphen(next) || word(next) == "and" || word(next) == "to",
      let second = day(at: next + 1),
      second > first
    {
      last = second
      next += 2
    }
    if word(next) == "of" { next += 1 }
    guard let month = CalendarWords.month(word(next)), words.isCapitalised(next) else { return nil }
    let year = yearAfter(next + 1)
    return reading(month: month, days: first...last, year: year?.year, end: year?.end ?? next + 1)
  }

  private func reading(month: Int, days: ClosedRange<Int>, year: Int?, end: Int) -> DateReading? {
    guard CalendarDay(year: year ?? 2000, month: month, day: days.upperBound) != nil else {
      return nil
    }
    return DateReading(
      end: end,
      period: CalendarPeriod(
        PartialDate(year: year, month: month, day: days.lowerBound),
        PartialDate(year: year, month: month, day: days.upperBound)))
  }

  /// "July 17, 2019", "Feb. 24", "May 3-5", "October 2019", "in May".
  private func month(at start: Int) -> DateReading? {
    guard let month = CalendarWords.month(word(start)), words.isCapitalised(start) else {
      return nil
    }
    if yearNumber(at: start + 1) == nil, let first = day(at: start + 1), !isUnit(start + 2) {
      var end = start + 2
      var last = first
      if words.isHyphen(end) || word(end) == "to", let second = day(at: end + 1), second > first,
        CalendarWords.month(word(end + 2)) == nil
      {
        last = second
        end += 2
      }
      let year = yearAfter(end)
      return reading(month: month, days: first...last, year: year?.year, end: year?.end ?? end)
    }
    if let (year, end) = yearAfter(start + 1) {
      return DateReading(end: end, period: .month(month, of: year))
    }
    guard isBareMonth(at: start) else { return nil }
    return DateReading(end: start + 1, period: .month(month, of: nil))
  }

  /// "5 percent" after "May": the number is not the day.
  private func isUnit(_ index: Int) -> Bool {
    let word = word(index)
    return word == "%" || word == "percent" || word == "million" || word == "billion"
  }

  /// Whether a month that stands alone is one: "in May", "his June visit", but not "May he…".
  private func isBareMonth(at index: Int) -> Bool {
    let before = word(index - 1)
    if isInLongName(index) { return false }
    let introduces = Self.prepositions.contains(before) || Self.monthModifiers.contains(before)
    let isCommon = CalendarWords.isEverydayWord(word(index))
    if introduces || words.isHyphen(index - 1) && before != "—" {
      return before != "to" && before != "for" && before != "as" || !isCommon
    }
    return !isCommon && words.tokens[index].tag.isNoun
  }

  /// Whether the token is part of a person's or an organisation's name: "April Ryan", "October Movement".
  func isInLongName(_ index: Int) -> Bool {
    sentence.names.contains {
      $0.tokens.contains(index)
        && ($0.kind == .person || $0.kind == .organisation && $0.tokens.count > 1)
    }
  }

  static let monthModifiers: Set = [
    "last", "next", "this", "early", "late", "mid", "and", "or", "end", "previous", "following",
    "coming",
  ]

  /// "the spring of 2022", "summer 2019", "last winter" is `relative`.
  private func season(at start: Int) -> DateReading? {
    guard let season = CalendarWords.season(word(start)) else { return nil }
    if let (year, end) = yearAfter(start + 1) {
      return DateReading(end: end, period: season.period(of: year))
    }
    // "fall" and "spring" are verbs and things too; alone they need "in the" or "this".
    let before = word(start - 1)
    let isTime =
      before == "in"
      || before == "the" && ["in", "by", "until", "since", "during"].contains(word(start - 2))
    guard isTime, words.tokens[start].tag.isNoun, word(start + 1) != "of" else { return nil }
    // "It is cold in the winter" speaks of every one.
    if tense(of: start) == .unknown { return nil }
    return DateReading(end: start + 1, isRelative: true, season: season)
  }

  /// "fiscal year 2019", "fiscal years 2024 through 2026", "FY2023", "FY19".
  private func fiscalYear(at start: Int) -> DateReading? {
    let first = word(start)
    if first.hasPrefix("fy"), let digits = Int(first.dropFirst(2)) {
      switch first.utf8.count {
      case 4: return DateReading(end: start + 1, period: .year(2000 + digits))
      case 6: return DateReading(end: start + 1, period: .year(digits))
      default: return nil
      }
    }
    guard first == "fiscal" || first == "fy" || first == "financial" else { return nil }
    var next = start + 1
    if word(next) == "year" || word(next) == "years" { next += 1 }
    if words.has(["(", "fy", ")"], at: next) { next += 3 }
    if let year = yearNumber(at: next) { return DateReading(end: next + 1, period: .year(year)) }
    guard first == "fy", let short = Int(word(next)), word(next).utf8.count == 2 else { return nil }
    return DateReading(end: next + 1, period: .year(2000 + short))
  }

  /// "the first quarter of 2019", "Q1 2019", "the second half of 2021".
  private func partOfYear(at start: Int) -> DateReading? {
    if let quarter = Self.quarters[word(start)], let (year, end) = yearAfter(start + 1) {
      return DateReading(end: end, period: .months(quarter * 3 - 2...quarter * 3, of: year))
    }
    guard let ordinal = Self.ordinals[word(start)], let (year, end) = yearAfter(start + 2) else {
      return nil
    }
    if word(start + 1) == "quarter" {
      return DateReading(end: end, period: .months(ordinal * 3 - 2...ordinal * 3, of: year))
    }
    guard word(start + 1) == "half", ordinal <= 2 else { return nil }
    return DateReading(end: end, period: .months(ordinal * 6 - 5...ordinal * 6, of: year))
  }

  private static let quarters = ["q1": 1, "q2": 2, "q3": 3, "q4": 4]
  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4]
}
