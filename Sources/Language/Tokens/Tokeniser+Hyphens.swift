extension Tokeniser {
  /// Where the word goes on after the hyphen at `stop`, nil when it is split there.
  ///
  /// Joined are a prefix ("anti-ship"), the parts of a designation ("S-400", "SS-N-22", "Su-30MKI",
  /// "Pantsir-S1"), and telephone numbers and dates in digits ("2021-02-12").
  func hyphenated(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ rest: Int) -> Int? {
    if bytes[start].isDigitASCII, bytes[rest].isDigitASCII, bytes[stop - 1].isDigitASCII {
      return numberGroups(bytes, start, stop)
    }
    let isLetters = (start..<min(stop, start + 9)).allSatisfy {
      bytes[$0].isUppercaseASCII || bytes[$0].isLowercaseASCII
    }
    if isLetters, Abbreviations.prefixes.contains(packed(bytes, start..<stop)),
      isPrefix(bytes, start, stop, rest)
    {
      return segment(bytes, from: rest)
    }
    if bytes[start].isUppercaseASCII, isDesignation(bytes, start, stop, rest) {
      return segment(bytes, from: rest)
    }
    return nil
  }

  /// "e-mail" but "E-2"; "un" and "re" before a small letter; "co-op".
  private func isPrefix(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ rest: Int) -> Bool {
    let isCapitals = stop - start > 1 && bytes[stop - 1].isUppercaseASCII
    if isCapitals { return false }
    if stop - start <= 2 { return bytes[rest].isLowercaseASCII }
    return true
  }

  private func isDesignation(
    _ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ rest: Int
  ) -> Bool {
    let length = stop - start
    guard length <= 12 else { return false }
    var capitals = 0
    var digits = 0
    for index in start..<stop {
      if bytes[index].isUppercaseASCII { capitals += 1 }
      if bytes[index].isDigitASCII || bytes[index] == UInt8(ascii: "-") { digits += 1 }
    }
    let code = wordEnd(bytes, rest)
    if bytes[rest].isDigitASCII {
      // A code that has begun goes on ("R-77-1"); capitals and the few mixed prefixes begin one.
      if Abbreviations.roads.contains(packed(bytes, start..<stop)) { return false }
      return capitals + digits == length && capitals <= 4 || digits > 0 && code - rest <= 4
        || length > 2 && bytes[stop - 1].isUppercaseASCII && capitals > 1 && capitals < length
        || Abbreviations.designators.contains(packed(bytes, start..<stop))
    }
    guard bytes[rest].isUppercaseASCII, code - rest <= 4 else { return false }
    if code - rest == 1 {
      // "SAC-D", and "SS-N-22" with more to come.
      return capitals == length && length > 1
    }
    // "Pantsir-S1", "Buk-M2".
    return bytes[code - 1].isDigitASCII
  }

  private func wordEnd(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    var offset = offset
    let limit = min(end, offset + 9)
    while offset < limit {
      switch character(bytes, offset, end).kind {
      case .letter, .digit: offset += 1
      default: return offset
      }
    }
    return offset
  }

  /// The end of "713-853-3989", "345-9945" or "2021-02-12"; nil for a range ("1969-1970").
  private func numberGroups(_ bytes: Span<UInt8>, _ word: Int, _ stop: Int) -> Int? {
    // "713/646-6505" is as good as "646-6505".
    let slash = (word..<min(stop, word + 6)).last { bytes[$0] == UInt8(ascii: "/") }
    let start = slash.map { $0 + 1 } ?? word
    var groups: [3 of Int] = [0, 0, 0]
    var count = 0
    var offset = start
    while count < 6 {
      let group = offset
      while offset < end, offset - start < 24, bytes[offset].isDigitASCII { offset += 1 }
      if count < 3 { groups[count] = offset - group }
      count += 1
      guard offset + 1 < end, bytes[offset] == UInt8(ascii: "-"), bytes[offset + 1].isDigitASCII
      else { break }
      offset += 1
    }
    if count == 2 {
      let isTelephone = groups[0] == 3 && groups[1] == 4
      let isPostcode = (groups[0] == 5 || groups[0] == 1) && groups[1] == 4
      return isTelephone || isPostcode ? offset : nil
    }
    return count > 2 && count < 6 ? segment(bytes, from: offset - 1) : nil
  }
}
