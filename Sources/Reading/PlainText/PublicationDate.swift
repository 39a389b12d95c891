/// A date that stands alone in a line, as ISO 8601.
///
///     "Tuesday, 9 May 2023"          2023-05-09
///     "Published: May 9, 2023"       2023-05-09
///     "9 May 2023 - 14:20"           2023-05-09T14:20
///     "May 2023"                     2023-05
///
/// A line with any other words is no date, and neither is one without a year.
struct PublicationDate {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var time: String?

  /// The date that `line` consists of; nil where it is something else.
  static func parse(_ line: String) -> String? {
    guard line.utf8.count <= 100, hasYear(line) else { return nil }
    if let stamp = timestamp(line) { return stamp }
    var date = PublicationDate()
    guard date.read(tokens(of: line)) else { return nil }
    return date.iso8601
  }

  /// A date that begins with year, month and day in digits, as pages give it in their metadata:
  /// "2023-05-09", "2023-05-09T14:20:05+03:00", "20230509".
  static func timestamp(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ length: Int) -> Int? {
      guard start + length <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + length] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 0x30
      }
      return value
    }
    let isCompact = bytes.count == 8
    let separator = isCompact ? 0 : 1
    guard let year = number(0, 4), let month = number(4 + separator, 2),
      let day = number(6 + 2 * separator, 2), isValid(year, month, day),
      isCompact || bytes[4] == bytes[7] && (bytes[4] == 0x2D || bytes[4] == 0x2F)
    else { return nil }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    if isCompact || bytes.count == 10 { return date }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let hour = number(11, 2), let minute = number(14, 2), hour < 24, minute < 60,
      bytes[13] == UInt8(ascii: ":")
    else { return nil }
    var end = 16
    while end < bytes.count, (0x30...0x3A).contains(bytes[end]) || bytes[end] == 0x2E { end += 1 }
    let zone = String(decoding: bytes[end...], as: UTF8.self).filter { $0 != " " }
    guard zone.utf8.count <= 6, zone.utf8.allSatisfy({ (0x2B...0x3A).contains($0) || $0 == 0x5A })
    else {
      return ["UTC", "GMT"].contains(zone)
        ? date + "T\(padded(hour, 2)):\(padded(minute, 2))Z" : nil
    }
    let seconds = bytes[16..<end].prefix { $0 != 0x2E }
    return date + "T\(padded(hour, 2)):\(padded(minute, 2))"
      + String(decoding: seconds, as: UTF8.self) + zone
  }

  /// The date that words like "May 31, 2022" give, for datelines.
  static func parse(words: [String]) -> String? {
    var date = PublicationDate()
    return date.read(words) ? date.iso8601 : nil
  }

  /// Whether four digits stand together: a quick look before the thorough one.
  private static func hasYear(_ line: String) -> Bool {
    var digits = 0
    for byte in line.utf8 {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  // MARK: Reading words

  /// Numbers, words and clock times; every mark separates.
  private static func tokens(of line: String) -> [String] {
    line.lowercased().split { character in
      !(character.isLetter || character.isNumber || character == ":" || character == "."
        || character == "/" || character == "-")
    }.map { token in
      String(token.drop { ":.-/".contains($0) }.reversed().drop { ":.-/".contains($0) }.reversed())
    }.filter { !$0.isEmpty }
  }

  private mutating func read(_ words: [String]) -> Bool {
    guard words.count <= 14 else { return false }
    for word in words where !read(word) { return false }
    guard let year, let month else { return false }
    return Self.isValid(year, month, day ?? 1)
  }

  private mutating func read(_ word: String) -> Bool {
    if let number = Int(word), word.utf8.count <= 4 { return read(number, of: word) }
    if let clock = Self.clock(word) {
      if time == nil { time = clock }
      return true
    }
    if let ordinal = Self.ordinal(word), day == nil {
      day = ordinal
      return true
    }
    if let name = Self.months[String(word.prefix(3))], Self.isMonth(word) {
      if month != nil { return year != nil }  // "Updated 10 May 2023" after the first date
      month = name
      return true
    }
    if let stamp = Self.timestamp(word.uppercased()) ?? Self.dotted(word) {
      if year != nil { return true }
      year = Int(stamp.prefix(4))
      month = Int(stamp.dropFirst(5).prefix(2))
      day = Int(stamp.dropFirst(8).prefix(2))
      if stamp.utf8.count > 11 { time = String(stamp.dropFirst(11)) }
      return true
    }
    return Self.fillers.contains(word)
  }

  private mutating func read(_ number: Int, of word: String) -> Bool {
    if word.utf8.count == 4 {
      guard (1800...2199).contains(number) else { return number < 2400 && year != nil }
      if year == nil { year = number }
      return true
    }
    if day == nil, (1...31).contains(number) {
      day = number
      return true
    }
    return year != nil && number < 60
  }

  private var iso8601: String? {
    guard let year, let month else { return nil }
    var text = "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    guard let day else { return text }
    text += "-\(Self.padded(day, 2))"
    if let time { text += "T\(time)" }
    return text
  }

  // MARK: Parts

  /// "14:20", "14:20:05".
  private static func clock(_ word: String) -> String? {
    let parts = word.split(separator: ":")
    guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return "\(padded(hour, 2)):\(padded(minute, 2))"
  }

  /// "9th", "1st".
  private static func ordinal(_ word: String) -> Int? {
    guard ["st", "nd", "rd", "th"].contains(word.suffix(2)), let number = Int(word.dropLast(2)),
      (1...31).contains(number)
    else { return nil }
    return number
  }

  /// "09.05.2023", and with slashes where one of the numbers can only be the day.
  private static func dotted(_ word: String) -> String? {
    let separator: Character = word.contains(".") ? "." : word.contains("/") ? "/" : "-"
    let parts = word.split(separator: separator).compactMap { Int($0) }
    guard parts.count == 3, parts[2] >= 1800 else { return nil }
    var (day, month) = (parts[0], parts[1])
    if separator != "." {
      if month > 12 { (day, month) = (month, day) }
      guard day > 12 || day == month else { return nil }
    }
    guard isValid(parts[2], month, day) else { return nil }
    return "\(padded(parts[2], 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func isMonth(_ word: String) -> Bool {
    let name = word.last == "." ? String(word.dropLast()) : word
    return name == "sept" || name.utf8.count == 3
      || [
        "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december",
      ].contains(name)
  }

  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]

  private static let fillers: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "published", "publish", "updated",
    "update", "posted", "last", "modified", "created", "date", "released", "issued", "first",
    "on", "at", "the", "of", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "et", "bst",
    "cet", "cest", "eet", "eest", "trt", "ist", "pst", "pdt", "pt", "msk", "hrs", "hours", "time",
    "local", "z",
  ]

  private static func isValid(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
