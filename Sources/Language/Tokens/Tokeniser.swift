package import Text

/// Cuts a block of prose into tokens as the English UD treebanks do.
///
/// "Turkey's S-400s can't..." gives `Turkey` `'s` `S-400s` `ca` `n't` `...`. Hyphenated words are
/// split at the hyphen (`Russian` `-` `made`) except after a prefix (`anti-aircraft`); codes of letters
/// and digits stay whole, also where the treebanks waver (`F-16`, `Kh-59MK2`), since they are names.
///
/// Tokens cover every byte that is not a blank, in order and without overlap.
/// - Complexity: O(*n*) in the bytes of the block, whatever they are.
package struct Tokeniser {
  /// The tokens of the block so far.
  package private(set) var tokens: [ByteRange] = []

  private(set) var start = 0
  private(set) var end = 0
  /// No byte before this offset belongs to an e-mail address that has not been found yet.
  var addressFreeUntil = 0

  package init() {}

  /// The tokens of the bytes in `range`.
  package mutating func tokenise(_ bytes: Span<UInt8>, _ range: ByteRange) -> [ByteRange] {
    tokens.removeAll(keepingCapacity: true)
    start = range.start
    end = range.end
    addressFreeUntil = start
    var offset = start
    while offset < end {
      let next = character(bytes, offset, end)
      switch next.kind {
      case .space:
        offset += next.width
      case .letter, .digit, .underscore, .joiner:
        offset = word(bytes, from: offset)
      default:
        let stop = mark(bytes, at: offset, next)
        emit(offset, stop)
        offset = stop
      }
    }
    return tokens
  }

  mutating func emit(_ start: Int, _ end: Int) {
    tokens.append(ByteRange(start, end))
  }

  /// The end of the token that begins at `offset` with something that is no letter or digit.
  private func mark(_ bytes: Span<UInt8>, at offset: Int, _ first: Character8) -> Int {
    let after = offset + first.width
    if let face = emoticon(bytes, at: offset) { return face }
    switch first.kind {
    case .apostrophe:
      return apostrophe(bytes, at: offset, after)
    case .quote:
      if bytes[offset] == UInt8(ascii: "`"), !isBlank(bytes, before: offset),
        let clitic = clitic(bytes, after: after)
      {
        return clitic
      }
      return doubled(bytes, at: offset, after, only: UInt8(ascii: "`"))
    case .period, .ellipsis:
      return stop(bytes, at: offset, after)
    case .exclamation:
      return stops(bytes, from: after)
    case .openBracket, .closeBracket:
      return after
    case .symbol where bytes[offset] == UInt8(ascii: "+") && isBlank(bytes, before: offset):
      // The international prefix of a telephone number.
      return character(bytes, after, end).kind == .digit
        ? segment(bytes, from: after) : repeated(bytes, at: offset, after)
    case .symbol where first.width == 2 && (bytes[after - 1] == 0xB0 || bytes[after - 1] == 0xBA):
      // "°C"
      let isScale =
        after < end
        && (bytes[after] == UInt8(ascii: "C") || bytes[after] == UInt8(ascii: "F"))
        && character(bytes, after + 1, end).kind != .letter
      return isScale ? after + 1 : after
    case .hyphen, .symbol, .currency, .slash:
      return repeated(bytes, at: offset, after)
    case .hash, .at:
      let next = character(bytes, after, end).kind
      if next == .letter || next == .underscore {
        return run(bytes, from: after) { $0 == .letter || $0 == .digit || $0 == .underscore }
      }
      return repeated(bytes, at: offset, after)
    default:
      return withJoiners(bytes, after)
    }
  }

  /// The end of the run of characters from `offset` that `belongs` accepts.
  private func run(
    _ bytes: Span<UInt8>, from offset: Int, while belongs: (CharacterClass) -> Bool
  ) -> Int {
    var offset = offset
    while true {
      let next = character(bytes, offset, end)
      guard offset < end, belongs(next.kind) || next.kind == .joiner else { return offset }
      offset += next.width
    }
  }

  /// "...", "?!", "!!!", ".?": stops in a row are one token, but what follows "..." is another.
  private func stops(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    let dots = run(bytes, from: offset) { $0 == .period || $0 == .ellipsis }
    if dots > offset { return dots }
    return run(bytes, from: offset) { $0 == .period || $0 == .exclamation }
  }

  private func withJoiners(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    run(bytes, from: offset) { _ in false }
  }

  /// `----`, `==`, `***`: one mark repeated is one token.
  private func repeated(_ bytes: Span<UInt8>, at offset: Int, _ after: Int) -> Int {
    let width = after - offset
    var offset = after
    while offset + width <= end,
      (0..<width).allSatisfy({ bytes[offset + $0] == bytes[offset - width + $0] })
    {
      offset += width
    }
    return withJoiners(bytes, offset)
  }

  /// The second of two equal marks belongs to the first: ```` `` ```` and `''`.
  private func doubled(
    _ bytes: Span<UInt8>, at offset: Int, _ after: Int, only mark: UInt8
  ) -> Int {
    after < end && bytes[offset] == mark && bytes[after] == mark ? after + 1 : after
  }

  /// A stop that no word has claimed: an ellipsis, the end of a sentence, or ".265".
  private func stop(_ bytes: Span<UInt8>, at offset: Int, _ after: Int) -> Int {
    let stop = stops(bytes, from: after)
    guard stop == after, isBlank(bytes, before: offset) else { return stop }
    switch character(bytes, after, end).kind {
    case .digit: return segment(bytes, from: after)
    case .letter:
      let name = run(bytes, from: after) { $0 == .letter || $0 == .digit }
      return Abbreviations.domains.contains(packed(bytes, after..<name)) ? name : stop
    default: return stop
    }
  }

  private func isBlank(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    offset == start || tokens.last?.end != offset
  }

  /// The end of a face such as ":-)" that stands between blanks.
  private func emoticon(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "^"),
      UInt8(ascii: "<"), UInt8(ascii: "("):
      break
    default: return nil
    }
    var stop = offset
    while stop < end, stop - offset < 5, character(bytes, stop, end).kind != .space { stop += 1 }
    return Abbreviations.emoticons.contains(packed(bytes, offset..<stop, lowering: false))
      ? stop : nil
  }

  /// A quote, a clitic cut off a word before ("'s"), or a word with its head cut off ("'em", "'72").
  private func apostrophe(_ bytes: Span<UInt8>, at offset: Int, _ after: Int) -> Int {
    if let clitic = clitic(bytes, after: after) { return clitic }
    let next = character(bytes, after, end).kind
    if next == .letter {
      let name = run(bytes, from: after) { $0 == .letter }
      if Abbreviations.elisions.contains(packed(bytes, after..<name)) { return name }
    } else if next == .digit {
      let year = run(bytes, from: after) { $0 == .digit }
      if year == after + 2 {
        return year < end && bytes[year] == UInt8(ascii: "s") ? year + 1 : year
      }
    }
    let second = character(bytes, after, end)
    let isCurlyPair = after - offset > 1 && second.kind == .apostrophe && second.width > 1
    return isCurlyPair
      ? after + second.width : doubled(bytes, at: offset, after, only: UInt8(ascii: "'"))
  }

  /// The end of a clitic whose letters begin at `offset`, nil when a longer word begins there.
  func clitic(_ bytes: Span<UInt8>, after offset: Int) -> Int? {
    guard offset < end, character(bytes, offset, end).kind == .letter else { return nil }
    for length in 1...2 where offset + length <= end {
      let following = character(bytes, offset + length, end).kind
      if following != .letter && following != .digit && following != .joiner,
        Abbreviations.clitics.contains(packed(bytes, offset..<offset + length))
      {
        return offset + length
      }
    }
    return nil
  }
}
