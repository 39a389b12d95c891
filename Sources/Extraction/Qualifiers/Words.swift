import Language
import Text

extension String {
  /// The one scalar that the string is made of, nil for longer ones: marks are told apart by it at
  /// once, where strings beyond ASCII are normalised before they are compared.
  var onlyScalar: Unicode.Scalar? {
    guard utf8.count <= 4, let first = unicodeScalars.first, UTF8.width(first) == utf8.count else {
      return nil
    }
    return first
  }
}

/// The tokens of a sentence with what all qualifier readers ask of them: small letters, made once.
struct Words: Sendable {
  let tokens: [Token]
  let lower: [String]

  init(_ sentence: Sentence) {
    tokens = sentence.tokens
    lower = sentence.tokens.map { $0.form.lowercased() }
  }

  var count: Int { tokens.count }

  /// The word at `index` in small letters, empty outside the sentence.
  subscript(index: Int) -> String {
    lower.indices.contains(index) ? lower[index] : ""
  }

  /// Whether no blank stands between the token and the one before it.
  func isGluedToPrevious(_ index: Int) -> Bool {
    index > 0 && index < count && tokens[index - 1].range.end == tokens[index].range.start
  }

  func isHyphen(_ index: Int) -> Bool {
    switch self[index].onlyScalar {
    case "-", "–", "‑", "—", "−": true
    default: false
    }
  }

  func startsWithDigit(_ index: Int) -> Bool {
    self[index].utf8.first.map(ExactNumber.isDigit) ?? false
  }

  func isCapitalised(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].form.unicodeScalars.first?.isCapital ?? false
  }

  /// Where the words of `phrase` begin that end just before `end`; nil where others stand there.
  func start(of phrase: [String], endingAt end: Int) -> Int? {
    let start = end - phrase.count
    guard start >= 0, end <= count else { return nil }
    return zip(start..<end, phrase).allSatisfy { lower[$0] == $1 } ? start : nil
  }

  /// Whether the words of `phrase` begin at `start`.
  func has(_ phrase: [String], at start: Int) -> Bool {
    self.start(of: phrase, endingAt: start + phrase.count) == start
  }
}
