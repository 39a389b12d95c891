/// A date as coarse as a text gives it: a year, a month or a day, with or without the year.
struct PartialDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?

  init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(_ day: CalendarDay) {
    self.init(year: day.year, month: day.month, day: day.day)
  }

  /// The beginning of an ISO 8601 date: "2023", "2023-05", "2023-05-09T10:00:00Z".
  init?(iso text: String) {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
    let numbers = parts.map { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard let year = numbers[0] else { return nil }
    self.init(year: year)
    guard numbers.count > 1, let month = numbers[1], (1...12).contains(month) else { return }
    self.month = month
    guard numbers.count > 2, let day = numbers[2],
      CalendarDay(year: year, month: month, day: day) != nil
    else { return }
    self.day = day
  }

  /// The day, where year, month and day are known.
  var calendarDay: CalendarDay? {
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601; `--02-24` without the year, as in XML Schema's `gMonthDay`.
  var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = year.map { padded($0, 4) } ?? "-"
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}

/// A date, or the dates from one to another: "2019-10", "2022-03/2022-05".
struct CalendarPeriod: Hashable, Sendable, CustomStringConvertible {
  var first: PartialDate
  var last: PartialDate

  init(_ first: PartialDate, _ last: PartialDate? = nil) {
    self.first = first
    self.last = last ?? first
  }

  static func year(_ year: Int) -> CalendarPeriod { CalendarPeriod(PartialDate(year: year)) }

  static func month(_ month: Int, of year: Int?) -> CalendarPeriod {
    CalendarPeriod(PartialDate(year: year, month: month))
  }

  static func months(_ months: ClosedRange<Int>, of year: Int) -> CalendarPeriod {
    CalendarPeriod(
      PartialDate(year: year, month: months.lowerBound),
      PartialDate(year: year, month: months.upperBound))
  }

  static func day(_ day: CalendarDay) -> CalendarPeriod { CalendarPeriod(PartialDate(day)) }

  static func days(from first: CalendarDay, to last: CalendarDay) -> CalendarPeriod {
    CalendarPeriod(PartialDate(first), PartialDate(last))
  }

  /// Monday to Sunday around `day`.
  static func week(of day: CalendarDay) -> CalendarPeriod {
    let monday = day.adding(days: 1 - day.weekday)
    return days(from: monday, to: monday.adding(days: 6))
  }

  /// The month that lies `offset` months after that of `date`.
  static func month(offset: Int, from date: PartialDate) -> CalendarPeriod? {
    guard let year = date.year, let month = date.month else { return nil }
    let count = year * 12 + month - 1 + offset
    return count >= 0 ? .month(count % 12 + 1, of: count / 12) : nil
  }

  var description: String { first == last ? "\(first)" : "\(first)/\(last)" }
}
