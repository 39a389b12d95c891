import Graph
import Language

/// A number of things in a sentence: "44 THAAD launchers".
struct QuantityExpression: Hashable, Sendable {
  /// From the number, and the words that make it a limit, to the thing counted.
  let tokens: Range<Int>
  /// What is counted.
  let unit: Int
  /// Number and lemma of the unit, "44 launcher"; "second batch"; "49%" for a share.
  let value: String
  let bound: Qualifier.Bound
  /// A part in a hundred, the `share` of a claim.
  let isShare: Bool
}

/// Finds counts of things by their number and the noun it modifies in the tree.
///
/// "two S-400 batteries" gives `2 battery`; "dozens of drones" `12 drone`, bound `>`. Durations, ages,
/// distances, sums of money and the numbers of designations ("Block 70") are none.
/// - Complexity: O(*n*) in the tokens of the sentence.
struct QuantityReader: Sendable {
  /// - Parameter taken: tokens of dates and amounts, whose numbers count nothing.
  func quantities(in sentence: Sentence, except taken: [Range<Int>] = []) -> [QuantityExpression] {
    let words = Words(sentence)
    var isTaken = [Bool](repeating: false, count: words.count)
    for range in taken {
      for index in range.clamped(to: 0..<words.count) { isTaken[index] = true }
    }
    var quantities: [QuantityExpression] = []
    var position = 0
    while position < words.count {
      if !isTaken[position], let quantity = quantity(words, at: position) {
        quantities.append(quantity)
        position = max(position + 1, quantity.tokens.upperBound)
      } else {
        position += 1
      }
    }
    return quantities
  }

  private func quantity(_ words: Words, at start: Int) -> QuantityExpression? {
    if let batch = batch(words, at: start) { return batch }
    guard words.startsWithDigit(start) || Self.mayBegin(words.tokens[start]),
      !(words.isHyphen(start - 1) && words.isGluedToPrevious(start)),
      let numeral = Numeral.read(words, at: start)
    else { return nil }
    let end = numeral.tokens.upperBound
    if words[end] == "%" || words[end] == "percent" || words[end] == "pct"
      || words.has(["per", "cent"], at: end)
    {
      let unit = words[end] == "per" ? end + 1 : end
      return finish(
        words, numeral, tokens: start..<unit + 1, unit: unit, value: "\(numeral.value)%",
        isShare: true)
    }
    let next = words.isHyphen(end) ? end + 1 : end
    // "a 24 hour news cycle" counts hours.
    guard !Self.measures.contains(words[next]), let unit = unit(words, of: numeral),
      Self.counts(words.tokens[unit])
    else { return nil }
    let lemma = words.tokens[unit].lemma.isEmpty ? words[unit] : words.tokens[unit].lemma
    return finish(
      words, numeral, tokens: start..<unit + 1, unit: unit, value: "\(numeral.value) \(lemma)",
      isShare: false)
  }

  private func finish(
    _ words: Words, _ numeral: Numeral, tokens: Range<Int>, unit: Int, value: String, isShare: Bool
  ) -> QuantityExpression {
    let cue = BoundCue.around(numeral.tokens, in: words)
    let start = min(tokens.lowerBound, cue?.tokens.lowerBound ?? tokens.lowerBound)
    return QuantityExpression(
      tokens: start..<tokens.upperBound, unit: unit, value: value,
      bound: cue?.bound ?? (numeral.isVague ? .above : .equal), isShare: isShare)
  }

  /// The noun that the number counts: its head to the right, or the noun after "of".
  private func unit(_ words: Words, of numeral: Numeral) -> Int? {
    let last = numeral.tokens.upperBound - 1
    if words[last + 1] == "of" {
      // "five of the launchers", but not "one of the largest".
      guard numeral.isVague || numeral.value != ExactNumber(1) else { return nil }
      return words.tokens[..<min(words.count, last + 10)].dropFirst(last + 2).firstIndex {
        $0.tag.isNoun && ($0.head == last || isPlural($0))
      }
    }
    for index in numeral.tokens.reversed() {
      let token = words.tokens[index]
      guard
        token.dependency == .nummod || token.dependency == .compound || token.dependency == .amod
      else { continue }
      if token.head > last, token.head - last <= 8, words.tokens[token.head].tag.isNoun {
        return token.head
      }
    }
    return nil
  }

  private func isPlural(_ token: Token) -> Bool { token.tag == .nns || token.tag == .nnps }

  /// "a second batch": part of an order that came in several.
  private func batch(_ words: Words, at start: Int) -> QuantityExpression? {
    guard let ordinal = Self.ordinals[words[start]] else { return nil }
    let limit = min(words.count, start + 6)
    guard start + 1 < limit,
      let unit = ((start + 1)..<limit).first(where: { Self.batches.contains(words[$0]) }),
      words.tokens[(start + 1)..<unit].allSatisfy({ $0.tag.isNoun || $0.tag == .jj })
    else { return nil }
    return QuantityExpression(
      tokens: start..<unit + 1, unit: unit, value: "\(ordinal) \(words[unit])", bound: .equal,
      isShare: false)
  }

  /// Words that are no figures but may begin a number.
  private static func mayBegin(_ token: Token) -> Bool {
    switch token.tag {
    case .cd, .dt, .nns, .nn, .jj, .pdt: true
    default: false
    }
  }

  private static func counts(_ unit: Token) -> Bool {
    unit.tag.isNoun && unit.form.contains { $0.isLetter }
      && !measures.contains(unit.lemma.lowercased())
      && !measures.contains(unit.form.lowercased())
  }

  private static let ordinals: [String: String] = [
    "first": "first", "1st": "first", "second": "second", "2nd": "second", "third": "third",
    "3rd": "third", "fourth": "fourth", "4th": "fourth", "fifth": "fifth", "5th": "fifth",
    "sixth": "sixth", "6th": "sixth", "last": "last", "final": "final",
  ]

  private static let batches: Set = [
    "batch", "regiment", "tranche", "shipment", "consignment", "delivery", "lot", "squadron",
    "battery", "battalion", "package", "instalment", "installment", "set", "pair",
  ]

  /// Units of time and distance, and the hours that "GMT" follows.
  private static let measures: Set = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "time",
    "kilometre", "kilometer", "km", "mile", "metre", "meter", "foot", "feet", "knot", "mph", "kph",
    "degree", "gmt", "utc", "am", "pm", "a.m.", "p.m.", "o'clock", "age", "dollar", "euro", "cent",
  ]
}
