/// The stretch of days that a coarse ISO 8601 date or interval may mean.
///
/// "2019" is 2019-01-01…2019-12-31, "2022-03/2022-05" is 2022-03-01…2022-05-31. Days are compared
/// as numbers yyyymmdd; a month always "has" 31 days, which no comparison of periods can notice.
package struct Period: Hashable, Sendable {
  package let first: Int
  package let last: Int

  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// Nil where `text` is no ISO 8601 year, month, day, or interval of such.
  package init?(_ text: String) {
    let ends = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count) else { return nil }
    let isOpenBefore = ends.count == 2 && (ends[0].isEmpty || ends[0].elementsEqual("..".utf8))
    let isOpenAfter = ends.count == 2 && (ends[1].isEmpty || ends[1].elementsEqual("..".utf8))
    if isOpenBefore && isOpenAfter { return nil }
    let opening = Period.days(of: ends[0])
    let closing = Period.days(of: ends[ends.count - 1])
    guard isOpenBefore || opening != nil, isOpenAfter || closing != nil else { return nil }
    first = opening?.first ?? 0
    last = closing?.last ?? Int.max
    if first > last { return nil }
  }

  /// Whether some day belongs to both.
  package func overlaps(_ other: Period) -> Bool {
    first <= other.last && other.first <= last
  }

  private static func days(of date: Substring.UTF8View) -> (first: Int, last: Int)? {
    // A time of day after "T" is finer than anything that is compared here.
    let day = date.prefix { $0 != UInt8(ascii: "T") }
    let parts = day.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index == 0 || part.count == 2, let number = Int(Substring(part)) else { return nil }
      numbers.append(number)
    }
    guard numbers.count < 2 || (1...12).contains(numbers[1]) else { return nil }
    guard numbers.count < 3 || (1...31).contains(numbers[2]) else { return nil }
    let year = numbers[0] * 10_000
    let firstMonth = (numbers.count > 1 ? numbers[1] : 1) * 100
    let lastMonth = (numbers.count > 1 ? numbers[1] : 12) * 100
    return (
      year + firstMonth + (numbers.count > 2 ? numbers[2] : 1),
      year + lastMonth + (numbers.count > 2 ? numbers[2] : 31)
    )
  }
}

extension Statement {
  /// When it says that it happened; nil where it gives no date that was understood.
  package var statedPeriod: Period? {
    for qualifier in qualifiers where qualifier.role == .date {
      if case .value(let value, _) = qualifier.value, let period = Period(value) { return period }
    }
    return nil
  }
}

extension Period {
  /// "2019-07-01"; nil where it is open before.
  package var firstDay: String? { first == 0 ? nil : Period.text(first) }

  /// "2019-09-30", a day that there is; nil where it is open after.
  package var lastDay: String? {
    if last == Int.max { return nil }
    let (year, month) = (last / 10_000, last / 100 % 100)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return Period.text(last / 100 * 100 + min(last % 100, length))
  }

  private static func text(_ day: Int) -> String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return [
      padded(day / 10_000, to: 4), padded(day / 100 % 100, to: 2), padded(day % 100, to: 2),
    ].joined(separator: "-")
  }
}
