private import Text

extension Tokeniser {
  /// Emits the tokens of the word at `offset` and returns its end.
  mutating func word(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    if let address = address(bytes, at: offset) {
      emit(offset, address)
      return address
    }
    var start = offset
    var stop = segment(bytes, from: offset)
    while stop + 1 < end, isHyphen(bytes, stop) {
      let hyphen = character(bytes, stop, end)
      let rest = stop + hyphen.width
      guard isWordCharacter(bytes, rest) else { break }
      // Groups of digits are looked at only so far: what does not go on behind the hyphen ends here.
      if let joined = hyphenated(bytes, start, stop, rest), joined > stop {
        stop = joined
        continue
      }
      emitWord(bytes, start, stop)
      emit(stop, rest)
      start = rest
      stop = segment(bytes, from: rest)
    }
    if let symbol = nameWithMark(bytes, start, stop) {
      stop = symbol
    } else if stop < end, bytes[stop] == UInt8(ascii: "."), ownsStop(bytes, start, stop) {
      stop += 1
      // "U.S.-led": the hyphen is no longer inside the word.
    }
    emitWord(bytes, start, stop)
    return stop
  }

  /// The end of a run of letters, digits and the marks that belong inside a word.
  func segment(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    let start = offset
    var offset = offset
    /// Where the present stretch between dots begins.
    var part = offset
    var dots = 0
    var previous = CharacterClass.space
    while offset < end {
      let next = character(bytes, offset, end)
      let after = offset + next.width
      switch next.kind {
      case .letter, .digit, .underscore, .joiner:
        if previous == .digit, next.kind == .letter, isUnit(bytes, start, offset) { return offset }
      case .apostrophe, .quote:
        guard next.kind == .apostrophe || bytes[offset] == UInt8(ascii: "`") else { return offset }
        guard previous == .letter || previous == .digit, offset > part,
          character(bytes, after, end).kind == .letter
        else { return offset }
        if clitic(bytes, after: after) != nil, !isDecade(bytes, part, offset, after) {
          return offset
        }
        if let negation = negation(bytes, part, offset, after) { return negation }
      case .period:
        guard keepsDot(bytes, part, offset, dots) else { return offset }
        dots += 1
        part = after
      case .comma:
        guard previous == .digit, joinsDigits(bytes, offset) else { return offset }
      case .slash:
        guard keepsSlash(bytes, part, offset, dots) else { return offset }
        if dots > 0 { return addressEnd(bytes, from: after) }
      case .ampersand:
        guard offset > part, bytes[offset - 1].isUppercaseASCII, after < end,
          bytes[after].isUppercaseASCII
        else { return offset }
      case .symbol:
        // "f*ck"
        guard previous == .letter, bytes[offset] == UInt8(ascii: "*"),
          character(bytes, after, end).kind == .letter
        else { return offset }
      default:
        return offset
      }
      previous = next.kind
      offset = after
    }
    return offset
  }

  /// "10:30" and "1,200", but not the list "1,2".
  private func joinsDigits(_ bytes: Span<UInt8>, _ mark: Int) -> Bool {
    guard mark + 1 < end, bytes[mark + 1].isDigitASCII else { return false }
    if bytes[mark] == UInt8(ascii: ":") { return true }
    guard bytes[mark] == UInt8(ascii: ","), mark + 3 < end, bytes[mark + 2].isDigitASCII,
      bytes[mark + 3].isDigitASCII
    else { return false }
    return mark + 4 >= end || !bytes[mark + 4].isDigitASCII
  }

  private func isHyphen(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    character(bytes, offset, end).kind == .hyphen
  }

  private func isWordCharacter(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    switch character(bytes, offset, end).kind {
    case .letter, .digit: true
    default: false
    }
  }

  /// "60's" and "AK-47's" as plurals stay whole, as in the treebanks.
  private func isDecade(
    _ bytes: Span<UInt8>, _ part: Int, _ apostrophe: Int, _ after: Int
  ) -> Bool {
    bytes[apostrophe - 1] == UInt8(ascii: "0") && bytes[after] == UInt8(ascii: "s")
      && (apostrophe - part == 2 || apostrophe - part == 4) && bytes[part].isDigitASCII
  }

  /// The cut before "n't" when the apostrophe at `apostrophe` is part of one.
  private func negation(
    _ bytes: Span<UInt8>, _ part: Int, _ apostrophe: Int, _ after: Int
  ) -> Int? {
    guard apostrophe - part > 1, bytes[apostrophe - 1].loweredASCII == UInt8(ascii: "n"),
      bytes[after].loweredASCII == UInt8(ascii: "t"), !isWordCharacter(bytes, after + 1)
    else { return nil }
    return apostrophe - 1
  }

  /// Whether the dot at `dot` lies inside a word: "U.S", "2.5", "redthread.org", "Ph.D".
  private func keepsDot(_ bytes: Span<UInt8>, _ part: Int, _ dot: Int, _ dots: Int) -> Bool {
    guard dot > part else { return false }
    let next = character(bytes, dot + 1, end).kind
    let isAfterDigit = bytes[dot - 1].isDigitASCII
    if next == .digit { return isAfterDigit || dots > 0 }
    guard next == .letter else { return false }
    var stop = dot + 1
    // Nothing that matters here is longer than a packed word, so that the walk is bounded.
    while stop < end, stop - dot < 20, isWordCharacter(bytes, stop) { stop += 1 }
    let isDomain = Abbreviations.domains.contains(packed(bytes, dot + 1..<stop))
    if isDomain { return true }
    if isAfterDigit { return false }
    if dot - part == 1 {
      // "U.S", "e.g", "J.K"; not "he saw I.Then".
      return stop - dot <= 2 || !bytes[dot + 1].isUppercaseASCII || dots > 0
        || bytes[part].isUppercaseASCII && stop - dot <= 4
    }
    let before = packed(bytes, part..<dot)
    if dots == 0, Abbreviations.degrees.contains(before), stop - dot <= 3 { return true }
    if before == Abbreviations.www { return true }
    // Host names and news groups; two sentences that ran together have a capital between them.
    let isAnotherDot =
      stop + 1 < end && bytes[stop] == UInt8(ascii: ".") && bytes[stop + 1].isLowercaseASCII
    return bytes[dot + 1].isLowercaseASCII && bytes[dot - 1].isLowercaseASCII
      && (dots > 0 || isAnotherDot)
  }

  /// "9/11" and "24/7", "I/C", and paths after a host name.
  private func keepsSlash(_ bytes: Span<UInt8>, _ part: Int, _ slash: Int, _ dots: Int) -> Bool {
    guard slash > part, slash + 1 < end else { return false }
    if bytes[slash - 1].isDigitASCII && bytes[slash + 1].isDigitASCII {
      // "2001/02" is a range of years.
      let isYear =
        slash - part >= 4 && (1...4).allSatisfy { bytes[slash - $0].isDigitASCII }
      return !isYear
    }
    // "b/c", but not "m/s".
    if slash - part == 1, isWordCharacter(bytes, slash + 1), !isWordCharacter(bytes, slash + 2) {
      return bytes[part] != UInt8(ascii: "m") && !bytes[part].isDigitASCII
    }
    if dots > 0, isWordCharacter(bytes, slash + 1) {
      return Abbreviations.domains.contains(packed(bytes, part..<slash))
    }
    return false
  }

  /// Whether the letters at `offset`, after a number, are a unit: "430km", and "3M" after a "$".
  private func isUnit(_ bytes: Span<UInt8>, _ part: Int, _ offset: Int) -> Bool {
    guard bytes[part].isDigitASCII else { return false }
    var stop = offset
    while stop < end, stop - offset < 9, isWordCharacter(bytes, stop) { stop += 1 }
    guard stop - offset < 9, !bytes[stop - 1].isDigitASCII else { return false }
    let isMoney =
      tokens.last.map { $0.end == part && character(bytes, $0.end - 1, end).kind == .currency }
      ?? false
    for index in part..<offset where bytes[index].isUppercaseASCII || bytes[index].isLowercaseASCII
    {
      return false
    }
    if stop - offset == 1 {
      switch bytes[offset] {
      case UInt8(ascii: "m"), UInt8(ascii: "k"), UInt8(ascii: "K"): return true
      case UInt8(ascii: "M"), UInt8(ascii: "B"), UInt8(ascii: "b"):
        return isMoney
      default: return false
      }
    }
    return Abbreviations.units.contains(packed(bytes, offset..<stop))
  }

  /// "US$", "C$" and the name "Yahoo!" are one token.
  private func nameWithMark(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Int? {
    if stop < end, bytes[stop] == UInt8(ascii: "!"),
      packed(bytes, start..<stop) == Abbreviations.yahoo
    {
      return stop + 1
    }
    guard stop - start <= 3, stop < end, bytes[stop] == UInt8(ascii: "$"),
      (start..<stop).allSatisfy({ bytes[$0].isUppercaseASCII })
    else { return nil }
    return stop + 1
  }

  /// Emits `start..<stop`, cut where the treebanks cut such a word ("can" "not").
  private mutating func emitWord(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) {
    let cut =
      stop - start <= 8 ? Int(Abbreviations.cuts[packed(bytes, start..<stop)]) : 0
    if cut > 0 { emit(start, start + cut) }
    emit(start + cut, stop)
  }
}
