private import Text

extension Tokeniser {
  /// Whether the full stop at `stop` belongs to the word before it.
  func ownsStop(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    let next = character(bytes, stop + 1, end).kind
    if next == .period || next == .ellipsis {
      // "Jr.." is an abbreviation and a stop; "Jr..." trails off.
      let isEllipsis = next == .ellipsis || character(bytes, stop + 2, end).kind == .period
      guard !isEllipsis else { return false }
    }
    if bytes[start].isDigitASCII { return isListNumber(bytes, start, stop, next) }
    let length = stop - start
    if length == 1 { return isInitial(bytes, start, next) }
    if hasInnerDot(bytes, start, stop) {
      return length <= 9 && bytes[stop - 2] == UInt8(ascii: ".") || isDegree(bytes, start, stop)
    }
    switch Abbreviations.table[packed(bytes, start..<stop)] {
    case Abbreviations.Kind.title:
      return bytes[start].isUppercaseASCII || nextIsWord(bytes, stop + 1)
    case Abbreviations.Kind.common:
      return bytes[start].isUppercaseASCII
    case Abbreviations.Kind.small:
      return true
    case Abbreviations.Kind.beforeNumber:
      let following = firstAfterBlanks(bytes, stop + 1)
      return following < end && character(bytes, following, end).kind == .digit
    default:
      return false
    }
  }

  /// "1." and "2.1." at the head of a block.
  private func isListNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ next: CharacterClass
  ) -> Bool {
    guard tokens.isEmpty, next == .space, stop - start <= 5, firstAfterBlanks(bytes, stop) < end
    else { return false }
    return (start..<stop).allSatisfy { bytes[$0].isDigitASCII || bytes[$0] == UInt8(ascii: ".") }
  }

  /// "J." before a name or another initial, and not the end of "Plan B."
  private func isInitial(_ bytes: Span<UInt8>, _ start: Int, _ next: CharacterClass) -> Bool {
    guard bytes[start].isUppercaseASCII else {
      return isGenealogy(bytes, start)
    }
    let following = firstAfterBlanks(bytes, start + 2)
    guard following < end else { return false }
    if bytes[start] == UInt8(ascii: "I") {
      return bytes[following].isUppercaseASCII && followsCapital(bytes, start)
    }
    return next != .closeBracket && next != .quote
  }

  /// "(b. 1530", "p. 12", "(m. September".
  private func isGenealogy(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let following = firstAfterBlanks(bytes, start + 2)
    guard following > start + 2, following < end else { return false }
    let isBracketed = tokens.last.map { $0.end == start && bytes[$0.start] == UInt8(ascii: "(") }
    if isBracketed == true { return true }
    switch bytes[start] {
    case UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "p"),
      UInt8(ascii: "n"):
      return bytes[following].isDigitASCII
    case UInt8(ascii: "v"):
      // "Lynch v. Overholser"
      return bytes[following].isDigitASCII
        || bytes[following].isUppercaseASCII && followsCapital(bytes, start)
    default: return false
    }
  }

  private func followsCapital(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard let last = tokens.last else { return true }
    return bytes[last.start].isUppercaseASCII || bytes[last.end - 1] == UInt8(ascii: ".")
  }

  private func hasInnerDot(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    for index in start..<min(stop, start + 12) where bytes[index] == UInt8(ascii: ".") {
      return true
    }
    return false
  }

  private func isDegree(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    Abbreviations.table.contains(packed(bytes, start..<stop))
  }

  private func nextIsWord(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    let following = firstAfterBlanks(bytes, offset)
    return following < end && bytes[following].isUppercaseASCII
  }

  /// The first byte from `offset` on that is no blank, looking no further than three blanks.
  private func firstAfterBlanks(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    var offset = offset
    for _ in 0..<3 {
      let next = character(bytes, offset, end)
      guard offset < end, next.kind == .space else { break }
      offset += next.width
    }
    return min(offset, end)
  }
}
