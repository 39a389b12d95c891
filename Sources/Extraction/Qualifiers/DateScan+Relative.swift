import Language

/// Dates that count from the day the document was published.
extension DateScan {
  /// "Sunday", "Tuesday, 9 May 2023", "Monday night".
  func weekday(at start: Int) -> DateReading? {
    guard let weekday = CalendarWords.weekday(word(start)), words.isCapitalised(start) else {
      return nil
    }
    var next = start + 1
    if Self.partsOfDay.contains(word(next)) { next += 1 }
    let dateStart = word(next) == "," || word(next) == "the" ? next + 1 : next
    if CalendarWords.weekday(word(dateStart)) == nil, dateStart < words.count,
      words.startsWithDigit(dateStart) || CalendarWords.month(word(dateStart)) != nil,
      let date = point(at: dateStart), date.period?.first.day != nil
    {
      return date
    }
    let isAbbreviation = !word(start).hasSuffix("day")
    guard !isAbbreviation, !isInLongName(start), !Self.festivals.contains(word(start - 1)) else {
      return nil
    }
    return DateReading(
      end: next, period: published?.calendarDay.map { .day(day($0, weekday, at: start)) },
      isRelative: true)
  }

  private func day(_ published: CalendarDay, _ weekday: Int, at index: Int) -> CalendarDay {
    let since = (published.weekday - weekday + 7) % 7
    switch tense(of: index) {
    case .future: return published.adding(days: (7 - since) % 7)
    case .past, .unknown: return published.adding(days: -since)
    }
  }

  /// "two years ago", "a month ago", "several weeks ago", "a year later".
  func ago(at start: Int) -> DateReading? {
    var next = start
    var count: Int?
    if let numeral = Numeral.read(words, at: start), !numeral.isVague {
      count = numeral.value.whole
      next = numeral.tokens.upperBound
    } else if word(start) == "a" || word(start) == "an" {
      count = 1
      next += 1
    } else if Self.vagueCounts.contains(word(start)) {
      next += 1
    }
    guard let unit = CalendarWords.unit(word(next)) else { return nil }
    switch word(next + 1) {
    case "ago":
      let period = count.flatMap { self.period(unit, offset: -$0) }
      return DateReading(end: next + 2, period: period, isRelative: true)
    case "later", "earlier", "before", "afterwards":
      // Counted from another event of the text.
      guard next > start else { return nil }
      return DateReading(end: next + 2, isRelative: true)
    default: return nil
    }
  }

  /// "yesterday", "last December", "next year", "this spring", "the same day".
  func relative(at start: Int) -> DateReading? {
    switch word(start) {
    case "today", "tonight":
      return DateReading(end: start + 1, period: period(.day, offset: 0), isRelative: true)
    case "yesterday":
      return DateReading(
        end: withPartOfDay(start), period: period(.day, offset: -1), isRelative: true)
    case "tomorrow":
      return DateReading(
        end: withPartOfDay(start), period: period(.day, offset: 1), isRelative: true)
    case "last": return shifted(at: start, by: -1)
    case "next": return shifted(at: start, by: 1)
    case "this": return shifted(at: start, by: 0)
    case "the":
      // "over the weekend"
      guard word(start + 1) == "weekend" else { return nil }
      return DateReading(end: start + 2, period: period(.weekend, offset: 0), isRelative: true)
    case "same", "following", "previous", "past", "coming":
      guard word(start + 1) != "days", CalendarWords.unit(word(start + 1)) != nil,
        word(start + 2) != "of"
      else {
        return nil
      }
      return DateReading(end: start + 2, isRelative: true)
    default: return nil
    }
  }

  private func withPartOfDay(_ start: Int) -> Int {
    Self.partsOfDay.contains(word(start + 1)) ? start + 2 : start + 1
  }

  /// "last", "this" and "next" with a unit, a month, a weekday or a season.
  private func shifted(at start: Int, by step: Int) -> DateReading? {
    let noun = word(start + 1)
    // "the last year" is the span until now, "the next day" the one after an event.
    let isSpan = word(start - 1) == "the"
    if let unit = CalendarWords.unit(noun) {
      // "this day" and "our last day" are no dates of their own.
      guard word(start + 2) != "of", !isPlural(noun), words.tokens[start + 1].tag.isNoun,
        noun != "day" || step > 0
      else { return nil }
      if isSpan || unit == .longer { return DateReading(end: start + 2, isRelative: true) }
      let isPartOfToday = step == 0 && unit == .day
      let period = self.period(unit, offset: isPartOfToday ? 0 : step)
      // "next day" and "that day" count from an event.
      return DateReading(end: start + 2, period: noun == "day" ? nil : period, isRelative: true)
    }
    guard !isSpan, start + 1 < words.count else { return nil }
    if let month = CalendarWords.month(noun), words.isCapitalised(start + 1) {
      if let dated = point(at: start + 1), dated.end > start + 2 {
        // "last May 9": the day is the date's, the direction that of "last".
        return dated.needsYear ? fitted(dated, at: start, direction: step) : dated
      }
      return monthReading(month, step: step, end: start + 2)
    }
    if let weekday = CalendarWords.weekday(noun), noun.hasSuffix("day") {
      guard let day = published?.calendarDay else {
        return DateReading(end: start + 2, isRelative: true)
      }
      let since = (day.weekday - weekday + 7) % 7
      let past = day.adding(days: -(since == 0 ? 7 : since))
      let future = day.adding(days: since == 0 ? 7 : 7 - since)
      let ofThisWeek = day.adding(days: weekday - day.weekday)
      let chosen = step < 0 ? past : step > 0 ? future : ofThisWeek
      return DateReading(end: withPartOfDay(start + 1), period: .day(chosen), isRelative: true)
    }
    if let season = CalendarWords.season(noun), words.tokens[start + 1].tag.isNoun {
      return DateReading(end: start + 2, period: period(season, step: step), isRelative: true)
    }
    return nil
  }

  private func isPlural(_ unit: String) -> Bool { unit.hasSuffix("s") }

  /// "last December" is the latest that is over or under way before this month.
  private func monthReading(_ month: Int, step: Int, end: Int) -> DateReading {
    guard let published, let year = published.year, let now = published.month else {
      return DateReading(end: end, isRelative: true)
    }
    let shifted =
      step < 0 ? (month < now ? year : year - 1) : step > 0 ? (month > now ? year : year + 1) : year
    return DateReading(end: end, period: .month(month, of: shifted), isRelative: true)
  }

  /// The season before, of or after the document's date.
  private func period(_ season: CalendarWords.Season, step: Int) -> CalendarPeriod? {
    guard let published, let year = published.year, let month = published.month else { return nil }
    if season == .winter {
      // The winter that begins in December; until February it is that of the year before.
      let current = month <= 2 ? year - 1 : year
      let shifted =
        step < 0
        ? (month == 12 || month <= 2 ? current - 1 : year - 1)
        : step > 0 ? current + (month == 12 || month <= 2 ? 1 : 0) : current
      return CalendarWords.Season.winter(from: shifted)
    }
    let isOver = month > season.firstMonth + 2
    let isAhead = month < season.firstMonth
    switch step {
    case 0: return season.period(of: year)
    case ..<0: return season.period(of: isOver ? year : year - 1)
    default: return season.period(of: isAhead ? year : year + 1)
    }
  }

  /// The day, week, month or year that lies `offset` of them after the document's date.
  private func period(_ unit: CalendarWords.TimeUnit, offset: Int) -> CalendarPeriod? {
    guard let published, let year = published.year, abs(offset) < 1_000 else { return nil }
    switch unit {
    case .day: return published.calendarDay.map { .day($0.adding(days: offset)) }
    case .week: return published.calendarDay.map { .week(of: $0.adding(days: 7 * offset)) }
    case .weekend:
      guard let day = published.calendarDay else { return nil }
      // Reports of Monday to Friday mean the weekend before.
      let saturday = day.adding(
        days: 6 - day.weekday - (day.weekday < 6 && offset <= 0 ? 7 : 0) + 7 * max(0, offset - 1)
          + (offset > 0 && day.weekday >= 6 ? 7 : 0))
      return .days(from: saturday, to: saturday.adding(days: 1))
    case .month: return .month(offset: offset, from: published)
    case .year: return year + offset > 0 ? .year(year + offset) : nil
    case .longer: return nil
    }
  }

  private static let vagueCounts: Set = ["several", "few", "some", "many"]
  private static let partsOfDay: Set = ["morning", "afternoon", "evening", "night"]
  private static let festivals: Set = [
    "good", "black", "bloody", "super", "ash", "palm", "easter", "cyber",
  ]
}
