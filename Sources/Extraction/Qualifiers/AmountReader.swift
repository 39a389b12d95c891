import Graph
import Language

/// A sum of money in a sentence.
struct AmountExpression: Hashable, Sendable {
  /// The sum with its currency and the words that make it a limit: "over 2 billion dollars".
  let tokens: Range<Int>
  /// ISO 4217 code and number, "USD 2500000000"; both ends of a range, "USD 5000000000/7000000000".
  let value: String
  /// `about` for a range.
  let bound: Qualifier.Bound
}

/// Finds sums of money: a currency sign before a number, or a currency word after it.
///
/// "over 2 billion dollars" gives `USD 2000000000`, bound `>`. A noun that several countries share
/// ("crowns") counts only with its country.
/// - Complexity: O(*n*) in the tokens of the sentence.
struct AmountReader: Sendable {
  func amounts(in sentence: Sentence) -> [AmountExpression] {
    let words = Words(sentence)
    var amounts: [AmountExpression] = []
    var position = 0
    while position < words.count {
      guard let money = money(words, at: position) else {
        position += 1
        continue
      }
      let expression = expression(words, from: money)
      amounts.append(expression)
      position = max(expression.tokens.upperBound, position + 1)
    }
    return amounts
  }

  /// A number with its currency, or without where only the other end of a range names it.
  private struct Money {
    var tokens: Range<Int>
    var numeral: Numeral
    var code: String
  }

  private func money(_ words: Words, at start: Int) -> Money? {
    if let money = signBefore(words, at: start) { return money }
    guard let numeral = Numeral.read(words, at: start, takesLetters: true) else { return nil }
    if let (code, end) = currency(words, after: numeral) {
      return Money(tokens: start..<end, numeral: numeral, code: code)
    }
    // "5-7 billion dollars", "between 5 and 7 billion dollars"
    guard let joint = rangeJoint(words, after: start..<numeral.tokens.upperBound),
      let second = Numeral.read(words, at: joint, takesLetters: true),
      let (code, _) = currency(words, after: second)
    else { return nil }
    return Money(tokens: numeral.tokens, numeral: numeral, code: code)
  }

  /// "$2.5 billion", "US$ 1.1bn", "CZK 34 billion", "Kč34 billion" in one token.
  private func signBefore(_ words: Words, at start: Int) -> Money? {
    let form = words.tokens[start].form
    if let digit = form.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      guard digit > form.startIndex, let code = Currency.code(ofSign: form[..<digit]),
        let numeral = Numeral.read(
          words, at: start, firstText: form[digit...].lowercased()[...], takesLetters: true)
      else { return nil }
      return Money(tokens: start..<numeral.tokens.upperBound, numeral: numeral, code: code)
    }
    var number = start + 1
    var code = Currency.code(ofSign: form)
    if words[number] == "$", words.isGluedToPrevious(number) || form.utf8.count > 1,
      let joined = Currency.code(ofSign: form + "$")
    {
      code = joined
      number += 1
    }
    guard let code, let numeral = Numeral.read(words, at: number, takesLetters: true),
      !numeral.isVague
    else { return nil }
    return Money(tokens: start..<numeral.tokens.upperBound, numeral: numeral, code: code)
  }

  /// The currency after a number: its code and where it ends.
  private func currency(_ words: Words, after numeral: Numeral) -> (String, Int)? {
    var start = numeral.tokens.upperBound
    if words.isHyphen(start) { start += 1 }
    if numeral.isVague, words[start] == "of" { start += 1 }
    guard start < words.count else { return nil }
    if start == numeral.tokens.upperBound,
      let code = Currency.code(ofSign: words.tokens[start].form),
      !startsAnotherSum(words, at: start)
    {
      return (code, start + 1)
    }
    for length in 0...2 {
      let noun = start + length
      guard Currency.isNoun(words[noun]) else { continue }
      var adjective = words.lower[start..<noun].joined(separator: " ")
      var end = noun + 1
      if words[end] == "sterling" {
        if adjective.isEmpty { adjective = "sterling" }
        end += 1
      }
      guard let code = Currency.code(ofNoun: words[noun], adjective: adjective) else { return nil }
      if adjective.isEmpty, Currency.isAmbiguous(words[noun]),
        numeral.value < ExactNumber(10_000)
      {
        return nil
      }
      return (code, end)
    }
    return nil
  }

  /// Whether the sign belongs to the number after it: "in 2019 $5 million".
  private func startsAnotherSum(_ words: Words, at sign: Int) -> Bool {
    words.startsWithDigit(sign + 1)
      && (words.isGluedToPrevious(sign + 1) || !words.isGluedToPrevious(sign))
  }

  private func expression(_ words: Words, from first: Money) -> AmountExpression {
    var tokens = first.tokens
    var value = first.code + " " + first.numeral.value.description
    var isRange = false
    if let joint = rangeJoint(words, after: first.tokens),
      let second = secondEnd(words, at: joint, code: first.code),
      let low = lowEnd(of: first.numeral, below: second.numeral)
    {
      value = "\(first.code) \(low)/\(second.numeral.value)"
      let isBetween = words[tokens.lowerBound - 1] == "between"
      tokens = (isBetween ? tokens.lowerBound - 1 : tokens.lowerBound)..<second.tokens.upperBound
      isRange = true
    }
    let cue = BoundCue.around(tokens, in: words)
    if let cue {
      tokens =
        min(
          tokens.lowerBound, cue.tokens.lowerBound)..<max(tokens.upperBound, cue.tokens.upperBound)
    }
    let ownBound: Qualifier.Bound = isRange ? .about : first.numeral.isVague ? .above : .equal
    return AmountExpression(tokens: tokens, value: value, bound: cue?.bound ?? ownBound)
  }

  /// Where the second number of a range would begin: "$5-7", "$5 to $7", "between $5 and $7".
  ///
  /// "from $5 million to $7 million" tells of two sums.
  private func rangeJoint(_ words: Words, after first: Range<Int>) -> Int? {
    let joint = first.upperBound
    let isBetween = words[first.lowerBound - 1] == "between"
    if isBetween { return words[joint] == "and" ? joint + 1 : nil }
    if words.isHyphen(joint) { return joint + 1 }
    return words[joint] == "to" && words[first.lowerBound - 1] != "from" ? joint + 1 : nil
  }

  private func secondEnd(_ words: Words, at start: Int, code: String) -> Money? {
    guard start < words.count else { return nil }
    if let money = signBefore(words, at: start) { return money.code == code ? money : nil }
    guard let numeral = Numeral.read(words, at: start, takesLetters: true), !numeral.isVague else {
      return nil
    }
    let end = currency(words, after: numeral)?.1 ?? numeral.tokens.upperBound
    return Money(tokens: start..<end, numeral: numeral, code: code)
  }

  /// The first number in the scale of the second, where it names none; nil where it is not lower.
  private func lowEnd(of first: Numeral, below second: Numeral) -> ExactNumber? {
    let shared = first.scale == 1 ? first.value.multiplied(by: second.scale) : first.value
    guard let shared, shared < second.value else {
      return first.value < second.value ? first.value : nil
    }
    return shared
  }
}
