/// The names of months, weekdays, seasons and spans of time.
enum CalendarWords {
  /// 1 to 12, of a name or its abbreviation with or without a stop.
  static func month(_ word: String) -> Int? { months[word] }

  /// 1 for Monday to 7 for Sunday.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  static func season(_ word: String) -> Season? { seasons[word] }

  static func unit(_ word: String) -> TimeUnit? { units[word] }

  /// "may", "march", "mar" and "sun" are mostly other words.
  static func isEverydayWord(_ word: String) -> Bool { everydayWords.contains(word) }

  /// The names of weekdays that are no other words.
  static let days = Set(weekdays.keys).subtracting(everydayWords)

  private static let everydayWords: Set = [
    "may", "march", "mar", "august", "sun", "sat", "jan", "june",
  ]

  enum Season: Sendable {
    case spring, summer, autumn, winter

    /// Of the northern half of the earth.
    ///
    /// A winter belongs to two years, and which of them a text names is not certain: the year alone.
    func period(of year: Int) -> CalendarPeriod {
      switch self {
      case .spring: .months(3...5, of: year)
      case .summer: .months(6...8, of: year)
      case .autumn: .months(9...11, of: year)
      case .winter: .year(year)
      }
    }

    /// From December of `year`, where the text names both years ("the winter of 2022-23").
    static func winter(from year: Int) -> CalendarPeriod {
      CalendarPeriod(PartialDate(year: year, month: 12), PartialDate(year: year + 1, month: 2))
    }

    var firstMonth: Int {
      switch self {
      case .spring: 3
      case .summer: 6
      case .autumn: 9
      case .winter: 12
      }
    }
  }

  enum TimeUnit: Sendable {
    case day, week, weekend, month, year, longer
  }

  private static let months: [String: Int] = {
    let names = """
      january jan jan.;february feb feb.;march mar mar.;april apr apr.;may;june jun jun.;july jul jul.;\
      august aug aug.;september sep sep. sept sept.;october oct oct.;november nov nov.;december dec dec.
      """
    return numbered(names)
  }()

  private static let weekdays: [String: Int] = {
    let names = """
      monday mon mon.;tuesday tue tue. tues tues.;wednesday wed wed.;thursday thu thu. thur thur. thurs \
      thurs.;friday fri fri.;saturday sat sat.;sunday sun sun.
      """
    return numbered(names)
  }()

  private static func numbered(_ names: String) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, group) in names.split(separator: ";").enumerated() {
      for name in group.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }

  private static let seasons: [String: Season] = [
    "spring": .spring, "springtime": .spring, "summer": .summer, "autumn": .autumn,
    "fall": .autumn, "winter": .winter,
  ]

  private static let units: [String: TimeUnit] = [
    "day": .day, "days": .day, "night": .day, "morning": .day, "afternoon": .day, "evening": .day,
    "week": .week, "weeks": .week, "weekend": .weekend, "month": .month, "months": .month,
    "year": .year, "years": .year, "quarter": .longer, "decade": .longer, "decades": .longer,
    "century": .longer, "centuries": .longer,
  ]
}
