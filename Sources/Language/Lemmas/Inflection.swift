/// The regular endings of English, undone on lower-case ASCII words.
///
/// `stopped` gives `stop`, `criticised` `criticise`, `carried` `carry`, `purchases` `purchase`.
enum Inflection {
  /// The singular of a noun, or the base of a verb, that ends in -s.
  static func withoutS(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let count = word.count
    guard count > 2, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is")
    else { return Array(word) }
    if word.hasSuffix("'s") || word.hasSuffix("’s") {
      return Array(word.dropLast(word.hasSuffix("'s") ? 2 : 4))
    }
    if word.hasSuffix("ies") {
      return count > 4 ? Array(word.dropLast(3)) + "y".utf8 : Array(word.dropLast())
    }
    if word.hasSuffix("oes") { return Array(word.dropLast(count <= 5 ? 1 : 2)) }
    if word.hasSuffix(among: ["sses", "shes", "ches", "xes", "zzes"]) {
      return Array(word.dropLast(2))
    }
    return Array(word.dropLast())
  }

  /// The base of a verb in -ed.
  static func withoutEd(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.count > 3, word.hasSuffix("ed") else { return Array(word) }
    if word.hasSuffix("ied") {
      return word.count > 4 ? Array(word.dropLast(3)) + "y".utf8 : Array(word.dropLast())
    }
    if word.hasSuffix("eed") { return Array(word.dropLast()) }
    return base(word.dropLast(2), isGerund: false)
  }

  /// The base of a verb in -ing (or -in').
  static func withoutIng(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.count > 4, word.hasSuffix("ing") else { return Array(word) }
    if word.count == 5, word.hasSuffix("ying") {
      return Array(word.prefix(1)) + "ie".utf8
    }
    let stem = word.dropLast(3)
    guard stem.contains(where: isVowel) || stem.contains(UInt8(ascii: "y")) else {
      return Array(word)
    }
    return base(stem, isGerund: true)
  }

  /// The positive of an adjective or adverb in -er or -est.
  static func withoutDegree(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let drop = word.hasSuffix("est") ? 3 : word.hasSuffix("er") ? 2 : 0
    guard drop > 0, word.count > drop + 2 else { return Array(word) }
    let stem = word.dropLast(drop)
    if stem.hasSuffix("i") { return Array(stem.dropLast()) + "y".utf8 }
    if stem.hasSuffix("f") && !stem.hasSuffix("ff") || stem.hasSuffix("e") {
      return stem.hasSuffix("ef") ? Array(stem) : Array(stem) + "e".utf8
    }
    if stem.hasSuffix("ng") || stem.hasSuffix("er") { return Array(stem) }
    return base(stem, isGerund: false)
  }

  /// A stem with its doubled consonant or its lost -e put right.
  private static func base(_ stem: ArraySlice<UInt8>, isGerund: Bool) -> [UInt8] {
    let letters = Array(stem)
    guard letters.count > 1, let last = letters.last else { return letters }
    if last == letters[letters.count - 2], !isVowel(last) {
      switch last {
      case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "f"): return letters
      // "travelled" and "controlled", but "called".
      case UInt8(ascii: "l"): return vowelGroups(letters) > 1 ? letters.dropLast() : letters
      default: return letters.dropLast()
      }
    }
    return losesE(letters, isGerund) ? letters + "e".utf8 : letters
  }

  /// Whether the base of `stem` ends in an -e that the ending has swallowed.
  private static func losesE(_ stem: [UInt8], _ isGerund: Bool) -> Bool {
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    let third = stem.count > 2 ? stem[stem.count - 3] : 0
    let isSingleVowel =
      isVowel(before) && (!isVowel(third) || third == UInt8(ascii: "u") && stem.hasSuffix("quir"))
    switch last {
    case UInt8(ascii: "v"), UInt8(ascii: "u"), UInt8(ascii: "c"): return true
    case UInt8(ascii: "z"): return before != UInt8(ascii: "t")
    case UInt8(ascii: "s"): return true
    case UInt8(ascii: "g"):
      guard before == UInt8(ascii: "n") else {
        return !isVowel(before) || isSingleVowel || third == UInt8(ascii: "i")
      }
      return third == UInt8(ascii: "a") || third == UInt8(ascii: "e") || third == UInt8(ascii: "u")
        || third == UInt8(ascii: "i") && !isGerund
    case UInt8(ascii: "l"):
      if !isVowel(before) { return before != UInt8(ascii: "r") && before != UInt8(ascii: "w") }
      guard isSingleVowel else { return false }
      return before == UInt8(ascii: "u") || before == UInt8(ascii: "i") && !stem.hasSuffix("vil")
        || stem.hasSuffix("scal") || stem.hasSuffix("hal")
    case UInt8(ascii: "r"):
      guard isSingleVowel else { return false }
      switch before {
      case UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "a"): return true
      case UInt8(ascii: "o"):
        return vowelGroups(stem) == 1
          || stem.hasSuffix(among: ["plor", "stor", "gnor", "scor", "dor", "shor"])
      default: return stem.hasSuffix("her") && stem.hasSuffix("adher") || stem.hasSuffix("rfer")
      }
    case UInt8(ascii: "n"):
      guard isSingleVowel else { return false }
      switch before {
      case UInt8(ascii: "i"), UInt8(ascii: "u"): return true
      case UInt8(ascii: "e"): return stem.hasSuffix("ven")
      case UInt8(ascii: "o"): return stem.hasSuffix(among: ["phon", "pon", "clon", "condon"])
      default: return false
      }
    case UInt8(ascii: "m"):
      return isSingleVowel && before != UInt8(ascii: "e")
        && (before != UInt8(ascii: "o") || stem.hasSuffix("com"))
    case UInt8(ascii: "t"):
      switch before {
      case UInt8(ascii: "a"):
        return third != UInt8(ascii: "e") && third != UInt8(ascii: "o") || stem.hasSuffix("creat")
      case UInt8(ascii: "e"):
        return stem.hasSuffix(among: ["plet", "mpet", "delet", "cret"])
      case UInt8(ascii: "i"):
        return isSingleVowel
          && stem.hasSuffix(among: ["unit", "vit", "cit", "writ", "gnit", "pedit", "bit"])
          && !stem.hasSuffix(among: ["hibit", "licit", "habit", "rbit"])
      case UInt8(ascii: "o"), UInt8(ascii: "u"): return isSingleVowel
      default: return false
      }
    case UInt8(ascii: "d"), UInt8(ascii: "k"), UInt8(ascii: "b"):
      return isSingleVowel
    case UInt8(ascii: "p"):
      return (isSingleVowel || before == UInt8(ascii: "y")) && !stem.hasSuffix("elop")
    default:
      return false
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private static func vowelGroups(_ word: [UInt8]) -> Int {
    var groups = 0
    var wasVowel = false
    for letter in word {
      let isVowel = isVowel(letter) || letter == UInt8(ascii: "y")
      if isVowel && !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    return groups
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func hasSuffix(among suffixes: [StaticString]) -> Bool {
    for suffix in suffixes where hasSuffix(suffix) { return true }
    return false
  }

  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count >= length else { return false }
    return unsafe self.suffix(length).elementsEqual(
      UnsafeBufferPointer(start: suffix.utf8Start, count: length))
  }
}
