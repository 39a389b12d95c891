import Language

/// The year of a date that names none, from the document's date and the tense of its clause.
extension DateScan {
  enum Tense: Sendable {
    case past, future, unknown
  }

  /// `reading` with its year: the nearest that fits the tense; without one where the document has no date.
  ///
  /// - Parameter direction: below 0 for "last", above for "next", 0 to read it from the verb.
  func fitted(_ reading: DateReading, at index: Int, direction: Int = 0) -> DateReading {
    guard let published, let now = published.year else { return reading }
    let tense: Tense = direction < 0 ? .past : direction > 0 ? .future : tense(of: index)
    let candidates = (now - 1...now + 1).map { dated(reading, year: $0) }
    guard let month = published.month else { return relative(candidates[1]) }
    let today = position(year: now, month: month, day: published.day)
    func distance(_ candidate: DateReading) -> Int {
      guard let first = candidate.period?.first, let year = first.year, let month = first.month
      else { return 0 }
      let day = published.day == nil ? nil : first.day ?? published.day
      return position(year: year, month: month, day: day) - today
    }
    // One day of grace: clocks differ around the world.
    let fitting = candidates.filter {
      switch tense {
      case .past: distance($0) <= 1
      case .future: distance($0) >= 0
      // What lies far ahead is rarely told without a verb that says so.
      case .unknown: distance($0) <= 31
      }
    }
    let nearest = fitting.min { abs(distance($0)) < abs(distance($1)) }
    return relative(nearest ?? candidates[1])
  }

  private func position(year: Int, month: Int, day: Int?) -> Int {
    (CalendarDay(year: year, month: month, day: day ?? 15)?.ordinal)
      ?? Int.max / 4
  }

  private func relative(_ reading: DateReading) -> DateReading {
    var reading = reading
    reading.isRelative = true
    return reading
  }

  /// `reading` in `year`.
  func dated(_ reading: DateReading, year: Int) -> DateReading {
    var reading = reading
    if let season = reading.season {
      reading.period = season.period(of: year)
      reading.season = nil
    } else if var period = reading.period {
      let wraps = (period.last.month ?? 0) < (period.first.month ?? 0)
      period.first.year = year
      period.last.year = wraps ? year + 1 : year
      reading.period = period
    }
    return reading
  }

  /// The tense of the clause that the token belongs to.
  func tense(of index: Int) -> Tense {
    var current = index
    for _ in 0..<12 {
      guard words.tokens.indices.contains(current) else { return .unknown }
      let token = words.tokens[current]
      let auxiliaries = auxiliaries(of: current)
      if auxiliaries.contains(where: { Self.future.contains($0) }) { return .future }
      let isVerb = token.tag.isVerb || !auxiliaries.isEmpty
      if isVerb {
        if auxiliaries.contains("would") || auxiliaries.contains("could") { return .unknown }
        if auxiliaries.contains("to"), words.tokens.indices.contains(token.head),
          Self.outlook.contains(words.tokens[token.head].lemma.lowercased())
        {
          return .future
        }
        if token.tag == .vbd || auxiliaries.contains(where: { Self.past.contains($0) }) {
          return .past
        }
        if token.tag == .vbn { return auxiliaries.isEmpty ? .past : .unknown }
        if token.tag == .vbz || token.tag == .vbp { return .unknown }
      }
      current = token.head
    }
    return .unknown
  }

  /// The auxiliaries, copula and "to" shortly before the token that depend on it, in small letters.
  private func auxiliaries(of index: Int) -> [String] {
    (max(0, index - 8)..<index).compactMap { candidate in
      let token = words.tokens[candidate]
      guard token.head == index else { return nil }
      switch token.dependency {
      case .aux, .auxPassive, .cop: return words[candidate]
      case .mark: return words[candidate] == "to" ? "to" : nil
      default: return nil
      }
    }
  }

  private static let future: Set = ["will", "'ll", "’ll", "wo", "shall"]
  private static let past: Set = ["was", "were", "had", "has", "have", "did", "been"]
  private static let outlook: Set = [
    "plan", "expect", "schedule", "set", "due", "intend", "slate", "hope", "prepare", "vow",
    "agree",
    "pledge", "promise", "ready", "likely", "be", "going", "aim", "want", "decide",
  ]
}
