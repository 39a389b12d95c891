/// A cardinal number in figures or words: "44", "2.5 billion", "half a million", "dozens".
struct Numeral: Hashable, Sendable {
  let tokens: Range<Int>
  let value: ExactNumber
  /// The number without the scale word after it: 2.5 of "2.5 billion".
  let figure: ExactNumber
  /// 1,000,000,000 of "2.5 billion".
  let scale: Int
  /// "dozens", "tens of millions": at least the value.
  let isVague: Bool
}

extension Numeral {
  /// The numeral that begins at `start`, as long as it reaches.
  ///
  /// - Parameters:
  ///   - firstText: what of the first token belongs to the number, where a currency is glued to it.
  ///   - takesLetters: whether "m", "b" and "k" are scales, as they are after a currency.
  static func read(
    _ words: Words, at start: Int, firstText: Substring? = nil, takesLetters: Bool = false
  ) -> Numeral? {
    guard start < words.count else { return nil }
    let first = firstText ?? words[start][...]
    if let (number, suffix) = figures(first) {
      return inFigures(
        words, at: start, number: number, suffix: suffix, takesLetters: takesLetters)
    }
    guard firstText == nil, openings.contains(words[start]) else { return nil }
    return vague(words, at: start) ?? inWords(words, at: start)
  }

  /// "2.4bn" as 2.4 and "bn".
  private static func figures(_ text: Substring) -> (ExactNumber, Substring)? {
    guard let first = text.utf8.first, ExactNumber.isDigit(first) else { return nil }
    let end =
      text.firstIndex { !($0.isASCII && $0.isNumber || $0 == "," || $0 == ".") } ?? text.endIndex
    return ExactNumber(text[..<end]).map { ($0, text[end...]) }
  }

  private static func inFigures(
    _ words: Words, at start: Int, number: ExactNumber, suffix: Substring, takesLetters: Bool
  ) -> Numeral? {
    var scale = 1
    var end = start + 1
    if !suffix.isEmpty {
      let text = String(suffix)
      guard let glued = scales[text] ?? (takesLetters ? letterScales[text] : nil) else {
        return nil
      }
      scale = glued
    } else if takesLetters, words.isGluedToPrevious(end), let letter = letterScales[words[end]] {
      scale = letter
      end += 1
    }
    var figure = number
    if words.has(["and", "a", "half"], at: end), scales[words[end + 3]] != nil,
      let tenfold = number.multiplied(by: 10)?.whole
    {
      figure = ExactNumber(tenfold + 5, fractionDigits: 1)
      end += 3
    }
    // "1.5 lakh crore" multiplies twice.
    while let (word, factor) = scaleWord(words, at: end) {
      let (product, overflow) = scale.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      scale = product
      end = word + 1
    }
    guard let value = figure.multiplied(by: scale) else { return nil }
    return Numeral(tokens: start..<end, value: value, figure: figure, scale: scale, isVague: false)
  }

  /// A scale at `index`, or one hyphen further on ("a 2.5-billion-dollar deal").
  private static func scaleWord(_ words: Words, at index: Int) -> (Int, Int)? {
    let word = words.isHyphen(index) ? index + 1 : index
    return scales[words[word]].map { (word, $0) }
  }

  /// "twenty-one", "two hundred and five thousand", "a dozen", "half a billion", "two and a half million".
  private static func inWords(_ words: Words, at start: Int) -> Numeral? {
    var position = start
    var halves = 0
    if words.has(["half", "a"], at: start) || words.has(["half", "an"], at: start) {
      halves = 1
      position += 2
    } else if words[start] == "a" || words[start] == "an" {
      guard scales[words[start + 1]] != nil || words[start + 1] == "hundred" else { return nil }
      halves = 2
      position += 1
    }
    var (total, current, lastScale, isRead) = (0, 0, 1, halves > 0)
    if halves > 0 { current = 1 }
    while position < words.count, total < 1 << 50, current < 1 << 20 {
      let word = words[position]
      if let small = small[word] {
        guard !isRead || lastScale > 1 || current % 10 == 0 && current > 0 && small < 10 else {
          break
        }
        current += small
      } else if word == "hundred", isRead {
        current = max(current, 1) * 100
        lastScale = 100
      } else if let scale = scales[word], isRead {
        total += max(current, 1) * scale
        (current, lastScale) = (0, scale)
      } else if words.isHyphen(position), isRead, current >= 20,
        small[words[position + 1]].map({ $0 < 10 }) ?? false
      {
        position += 1
        continue
      } else if words.isHyphen(position), isRead, scales[words[position + 1]] != nil {
        position += 1
        continue
      } else if word == "and", isRead, lastScale == 100, small[words[position + 1]] != nil {
        position += 1
        continue
      } else if words.has(["and", "a", "half"], at: position), isRead, halves == 0,
        let scale = scales[words[position + 3]]
      {
        let value = ExactNumber(current * 10 + 5, fractionDigits: 1)
        return value.multiplied(by: scale).map {
          Numeral(
            tokens: start..<position + 4, value: $0, figure: value, scale: scale, isVague: false)
        }
      } else {
        break
      }
      isRead = true
      position += 1
    }
    guard isRead, position > start, total < 1 << 50 else { return nil }
    let whole = total + current
    let value = halves == 1 ? ExactNumber(whole * 5, fractionDigits: 1) : ExactNumber(whole)
    return Numeral(
      tokens: start..<position, value: value, figure: value, scale: lastScale, isVague: false)
  }

  /// "dozens", "hundreds of thousands", "tens of millions".
  private static func vague(_ words: Words, at start: Int) -> Numeral? {
    guard var value = plurals[words[start]] else { return nil }
    var end = start + 1
    if words[end] == "of", let factor = plurals[words[end + 1]] {
      let (product, overflow) = value.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      value = product
      end += 2
    } else if words[start] == "tens" {
      return nil
    }
    let number = ExactNumber(value)
    return Numeral(tokens: start..<end, value: number, figure: number, scale: 1, isVague: true)
  }

  /// The words that numbers in words begin with.
  private static let openings = Set(small.keys).union(plurals.keys).union(["a", "an", "half"])

  private static let small: [String: Int] = {
    let units =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    var values: [String: Int] = [:]
    for (value, word) in units.split(separator: " ").enumerated() { values[String(word)] = value }
    for (index, word) in tens.split(separator: " ").enumerated() {
      values[String(word)] = 20 + index * 10
    }
    return values
  }()

  private static let scales: [String: Int] = [
    "thousand": 1_000, "million": 1_000_000, "mln": 1_000_000, "mn": 1_000_000, "mio": 1_000_000,
    "billion": 1_000_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000,
    "trillion": 1_000_000_000_000, "tn": 1_000_000_000_000, "trn": 1_000_000_000_000,
    "lakh": 100_000, "lac": 100_000, "crore": 10_000_000, "crores": 10_000_000, "lakhs": 100_000,
    "dozen": 12, "hundred": 100,
  ]

  private static let letterScales: [String: Int] = [
    "k": 1_000, "m": 1_000_000, "mm": 1_000_000, "b": 1_000_000_000, "t": 1_000_000_000_000,
    "cr": 10_000_000,
  ]

  private static let plurals: [String: Int] = [
    "dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1_000,
    "millions": 1_000_000, "billions": 1_000_000_000, "trillions": 1_000_000_000_000,
  ]
}
