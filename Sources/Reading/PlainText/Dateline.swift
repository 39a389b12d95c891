import Text

/// The place, day and agency in front of the first sentence of a report.
///
///     "ANKARA, May 9 (Reuters) - Turkey said"                        Ankara; Reuters
///     "REDSTONE ARSENAL, Alabama (May 31, 2022) – The U.S. Army"     2022-05-31
///     "KYIV, Ukraine (AP) — Officials"
///     "Washington CNN — President"                                   Washington; CNN
///     "Ankara, 9 May 2023 (Anadolu) -- The minister"
///     "(Reuters) - The minister"                                     no place; Reuters
struct Dateline {
  /// As printed, without day and agency; empty where only the agency is printed.
  var place: String
  /// ISO 8601, where the line has a year.
  var date: String?
  var agency: String?
  /// From the start of the line to the first letter behind the dash.
  var range: ByteRange

  private static let longest = 110
  /// Agencies that stand behind a place without brackets.
  private static let wires: Set<String> = [
    "CNN", "AP", "AFP", "BBC", "UPI", "ANI", "IANS", "PTI", "VOA", "TASS", "NPR", "DW", "Reuters",
    "Xinhua", "Sputnik", "Yonhap", "Kyodo", "Interfax", "Bloomberg",
  ]

  /// The dateline in front of `line`, if it has one.
  static func find(in line: ByteRange, of bytes: [UInt8]) -> Dateline? {
    let start = line.start
    let limit = min(line.end, start + longest)
    var longest: Dateline?
    var at = start
    while at < limit {
      guard let dash = dash(at: at, limit, bytes) else {
        at += 1
        continue
      }
      // "ALABAMA — April 10, 2026 — The Army" has a second dash.
      if let found = Dateline(ByteRange(start, at), dash, line, bytes) { longest = found }
      at = dash.end
    }
    return longest
  }

  /// A dash with white space before it, or two hyphens, and what white space follows it.
  private static func dash(at: Int, _ limit: Int, _ bytes: [UInt8]) -> ByteRange? {
    var end = at
    let isDash: Bool
    switch bytes[at] {
    case UInt8(ascii: "-"):
      while end < limit, bytes[end] == UInt8(ascii: "-") { end += 1 }
      isDash = true
    case 0xE2:
      isDash = end + 2 < limit && bytes[end + 1] == 0x80 && (0x92...0x95).contains(bytes[end + 2])
      end += 3
    default: return nil
    }
    guard isDash, at > 0, end < limit else { return nil }
    let isAfterSpace = WhiteSpace.isASCIISpace(bytes[at - 1]) || bytes[at - 1] == 0xA0
    let isAfterBracket = bytes[at - 1] == UInt8(ascii: ")")
    guard isAfterSpace || isAfterBracket || end - at == 2 else { return nil }
    while end < limit, WhiteSpace.isASCIISpace(bytes[end]) { end += 1 }
    return ByteRange(at, end)
  }

  private init?(_ head: ByteRange, _ dash: ByteRange, _ line: ByteRange, _ bytes: [UInt8]) {
    guard dash.end < line.end,
      Punctuation.startsLikeSentence(bytes, from: dash.end, to: line.end)
    else { return nil }
    var text = String(decoding: bytes[head.indices], as: UTF8.self)
    range = ByteRange(line.start, dash.end)
    place = ""

    var hasBracket = false
    if let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      guard text[text.index(after: close)...].allSatisfy({ $0.isWhitespace }) else { return nil }
      let inside = String(text[text.index(after: open)..<close])
      hasBracket = true
      if let day = PublicationDate.parse(inside) {
        date = day
      } else {
        guard Self.isAgency(inside) else { return nil }
        agency = inside.split(separator: "/").first.map(String.init)
      }
      text = String(text[..<open])
    }
    if let agency, Self.wires.contains(agency), text.allSatisfy(\.isWhitespace) { return }
    // A second dash inside separates a date: "ARSENAL, Ala. — April 10, 2026".
    for separator in [" — ", " – ", " -- ", " - "] {
      guard let parts = Self.split(text, separator) else { continue }
      guard let day = PublicationDate.parse(parts.1) else { return nil }
      date = day
      text = parts.0
    }
    guard let (place, hasDay) = Self.place(text, &date) else { return nil }
    var words = place.split(separator: " ")
    if agency == nil, words.count > 1, let wire = words.last, Self.wires.contains(String(wire)) {
      // "Washington CNN —"
      agency = String(wire)
      words.removeLast()
      self.place = words.joined(separator: " ")
      return
    }
    let letters = place.split(separator: ",")[0].filter(\.isLetter)
    let isShouted = letters.count >= 3 && letters.allSatisfy(\.isUppercase)
    guard isShouted || hasBracket && (hasDay || agency != nil) else { return nil }
    self.place = place
  }

  /// The place without a day at its end; a day without a year is only dropped.
  private static func place(
    _ text: String, _ date: inout String?
  ) -> (String, hasDay: Bool)? {
    var parts = text.split(separator: ",").map { $0.filter { $0 != "\n" && $0 != "\r" } }
      .map { part in part.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    var hasDay = false
    if parts.count >= 3, let day = PublicationDate.parse(parts.suffix(2).joined(separator: " ")) {
      date = date ?? day
      parts.removeLast(2)
      hasDay = true
    } else if parts.count >= 2, let last = parts.last {
      if let day = PublicationDate.parse(last) {
        date = date ?? day
        parts.removeLast()
        hasDay = true
      } else if PublicationDate.parse(last + " 2000") != nil {
        parts.removeLast()
        hasDay = true
      }
    }
    guard (1...3).contains(parts.count) else { return nil }
    for part in parts {
      let words = part.split(separator: " ")
      guard words.count <= 5 else { return nil }
      for word in words where !isPlaceWord(word) { return nil }
    }
    return (parts.joined(separator: ", "), hasDay)
  }

  private static func isPlaceWord(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    return first.isUppercase && word.allSatisfy { $0.isLetter || ".'’-/".contains($0) }
      || ["of", "de", "la", "al", "el", "and", "on", "am", "an", "der", "upon", "in", "the", "du"]
        .contains(word)
      || ["/", "&"].contains(word)
  }

  private static func isAgency(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "/" }
    return (1...5).contains(words.count)
      && words.allSatisfy {
        $0.first?.isUppercase == true || ["of", "and", "the", "dpa", "epd"].contains($0)
      }
  }

  private static func split(_ text: String, _ separator: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    guard bytes.count > mark.count else { return nil }
    for at in 0..<bytes.count - mark.count where bytes[at..<at + mark.count].elementsEqual(mark) {
      return (
        String(decoding: bytes[..<at], as: UTF8.self),
        String(decoding: bytes[(at + mark.count)...], as: UTF8.self)
      )
    }
    return nil
  }
}
