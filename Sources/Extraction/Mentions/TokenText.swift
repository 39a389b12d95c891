internal import Knowledge
internal import Language
internal import Text

extension Sentence {
  /// The words of a range with the spaces of the source.
  func text(_ range: Range<Int>) -> String {
    var result = ""
    for index in range {
      if index > range.lowerBound, tokens[index].range.start > tokens[index - 1].range.end {
        result += " "
      }
      result += tokens[index].form
    }
    return result
  }

  /// The token of `range` that hangs on something outside it; the rightmost where several do.
  func head(of range: Range<Int>) -> Int {
    var outside = range.upperBound - 1
    var found = false
    for index in range where !range.contains(tokens[index].head) {
      if tokens[index].tag.isPunctuation || tokens[index].dependency == .case { continue }
      // "told Türkiye [Today] that": a name, whatever its last word may be besides.
      if found, tokens[index].dependency == .oblUnmarked { continue }
      if !found || tokens[index].tag.isNoun { outside = index }
      found = true
    }
    return outside
  }

  /// Where the text goes on behind "(IAEA)" at `index`, nil where none stands there.
  func afterAcronym(at index: Int) -> Int? {
    guard index >= 0, index + 2 < tokens.count, tokens[index].tag == .leftBracket,
      tokens[index + 2].tag == .rightBracket, tokens[index + 1].isUpperCase
    else { return nil }
    return index + 3
  }

  /// Whether `index` is a token with this lower-case form.
  func isWord(_ index: Int, _ forms: String...) -> Bool {
    tokens.indices.contains(index) && forms.contains(tokens[index].form.lowercased())
  }

  /// The article before a noun and its adjectives: "[the] top Democrat".
  func apposition(before noun: Int) -> Int? {
    var start = noun - 1
    while start > 0, start > noun - 4, [.jj, .jjs, .nn, .vbg].contains(tokens[start].tag) {
      start -= 1
    }
    return isWord(start, "a", "an", "the") ? start : nil
  }

  /// Whether the word at `index` may follow an apposition: "the top Democrat [on] the panel".
  func canFollowApposition(_ index: Int) -> Bool {
    isWord(index, ",", ".", "from", "of", "who", "on", "in")
  }

  func isCommonNoun(_ index: Int) -> Bool {
    tokens.indices.contains(index) && [.nn, .nns].contains(tokens[index].tag)
  }

  func isPossessiveMark(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].tag == .pos
      || isWord(index, "'s", "’s", "'", "’") && index > 0
        && tokens[index].range.start == tokens[index - 1].range.end
  }

  /// "pro-Beijing", "anti-Russian": takes a side, and belongs to none.
  func isStance(_ index: Int) -> Bool {
    let form = tokens[index].form.lowercased()
    return form.hasPrefix("pro-") || form.hasPrefix("anti-") || form.hasPrefix("non-")
      || isWord(index - 1, "-") && isWord(index - 2, "pro", "anti", "non")
  }
}

extension Unicode.Scalar {
  /// Unicode's tables are asked beyond ASCII only.
  var isLetter: Bool { isASCII ? isCapital || isSmall : properties.isAlphabetic }

  var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

  var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
}

extension RandomAccessCollection<Token> where Index == Int {
  /// Where a dash stands between blanks, and between words.
  var spacedDashes: [Int] {
    indices.dropFirst().dropLast().filter {
      ["-", "–", "—"].contains(self[$0].form)
        && self[$0 - 1].range.end < self[$0].range.start
        && self[$0].range.end < self[$0 + 1].range.start
    }
  }
}

extension Token {
  var isCapitalised: Bool {
    form.unicodeScalars.first?.isCapital ?? false
  }

  /// Letters, all in capitals.
  var isUpperCase: Bool {
    var hasLetter = false
    for scalar in form.unicodeScalars where scalar.isLetter {
      guard scalar.isCapital else { return false }
      hasLetter = true
    }
    return hasLetter
  }

  var lowerLemma: String { lemma.lowercased() }

  /// In small letters without full stops: "Lt." as "lt".
  var unstoppedForm: String { form.lowercased().filter { $0 != "." } }
}

extension Catalogue {
  /// "Mr", "Sen.", "Colonel": stands before a person's name.
  func isHonorific(_ token: Token) -> Bool {
    nameWords.contains(token.unstoppedForm, in: .honorific)
  }
}
