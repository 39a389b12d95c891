internal import Knowledge
import Language

/// Numbers, prices and measures hung where they do not belong.
extension TreeMender {
  /// "will receive up to 100 [jets]": how many, read as where to.
  mutating func openUpTo(at noun: Int) {
    guard let marker = marker(of: noun), word(marker) == "to", marker > 0, word(marker - 1) == "up",
      marker + 1 < tokens.count, tokens[marker + 1].tag == .cd,
      !stands(noun, under: marker - 1), !stands(noun, under: marker)
    else { return }
    let number = marker + 1
    attach(marker - 1, to: number, as: .advmod)
    attach(marker, to: number, as: .advmod)
    let verb = tokens[noun].head
    if tokens[noun].dependency == .obl, verb >= 0, verb < marker, self.marker(of: noun) == nil,
      !tokens.contains(where: { $0.head == verb && $0.dependency == .obj })
    {
      attach(noun, to: verb, as: .obj)
    }
  }

  /// "approved [sales] to Israel totaling $20 billion": the object, read as who does the counting.
  mutating func openTotal(at gerund: Int) {
    guard tokens[gerund].tag == .vbg, tokens[gerund].dependency == .obj,
      case let verb = tokens[gerund].head, verb >= 0, verb < gerund, tokens[verb].tag.isVerb,
      let noun = (verb + 1..<gerund).first(where: {
        tokens[$0].head == gerund && tokens[$0].dependency.isNominalSubject
      })
    else { return }
    for child in verb + 1..<noun where tokens[child].head == gerund { attach(child, to: noun) }
    attach(noun, to: verb, as: .obj)
    attach(gerund, to: noun, as: .acl)
  }

  /// "approves $20 billion arms [sales]": the object, read as an apposition to its price.
  mutating func openSum(at noun: Int) {
    guard tokens[noun].dependency == .appos, tokens[noun].tag.isNoun,
      case let sum = tokens[noun].head, sum >= 0, sum < noun, tokens[sum].tag == .dollar,
      tokens[sum].dependency == .obj, case let verb = tokens[sum].head, verb >= 0, verb < sum,
      (sum..<noun).allSatisfy({ tokens[$0].form != "," && tokens[$0].tag != .in })
    else { return }
    promote(noun, over: sum, as: .compound, with: sum + 1..<sum + 1)
  }

  /// "a contract [worth] Rs 62,370 crore for jets": the price, read as the noun that it is of.
  mutating func openPrice(at worth: Int) {
    guard tokens[worth].form == "worth", worth > 0, isCommonNoun(worth - 1),
      case let price = tokens[worth].head, price > worth, isCommonNoun(price),
      tokens[worth - 1].head == price, tokens[worth - 1].dependency == .compound
    else { return }
    let noun = worth - 1
    attach(noun, to: tokens[price].head, as: tokens[price].dependency)
    for child in max(0, noun - Self.reach)..<min(tokens.count, price + Self.reach)
    where tokens[child].head == price && (child < noun || child > price) {
      attach(child, to: noun)
    }
    attach(worth, to: noun, as: .amod)
    attach(price, to: worth, as: .oblUnmarked)
  }

  /// "$10 billion [worth] of contracts": the price, read as what is signed.
  mutating func openWorth(at worth: Int) {
    guard tokens[worth].form == "worth", worth + 2 < tokens.count, word(worth + 1) == "of" else {
      return
    }
    if let sum = (max(0, worth - 6)..<worth).last(where: {
      tokens[$0].head == worth && tokens[$0].tag == .dollar
    }) {
      attach(sum, to: tokens[worth].head, as: tokens[worth].dependency)
      attach(worth, to: sum, as: .appos)
    }
    guard
      case let price = tokens[worth].head, price >= 0, price < worth,
      let noun = (worth + 2..<min(tokens.count, worth + Self.reach)).first(where: {
        tokens[$0].head == worth && tokens[$0].dependency == .nmod
      }), isCommonNoun(noun), [.obj, .obl, .nsubj, .nmod].contains(tokens[price].dependency)
    else { return }
    attach(noun, to: tokens[price].head, as: tokens[price].dependency)
    for child in max(0, price - Self.reach)..<price
    where tokens[child].head == price && tokens[child].dependency == .case {
      attach(child, to: noun)
    }
    attach(price, to: noun, as: .nmodUnmarked)
    attach(worth, to: price, as: .amod)
    attach(worth + 1, to: worth, as: .case)
  }

  /// "suspended [30] of 350 licences", "two of the ships": the number, read as what is counted.
  mutating func openNumber(at number: Int) {
    guard tokens[number].tag == .cd, number + 2 < tokens.count, word(number + 1) == "of",
      [.obj, .nsubjPassive].contains(tokens[number].dependency),
      let noun = (number + 2..<min(tokens.count, number + Self.reach)).first(where: {
        tokens[$0].head == number && tokens[$0].dependency == .nmod
      }), tokens[noun].tag == .nns
    else { return }
    attach(noun, to: tokens[number].head, as: tokens[number].dependency)
    attach(number, to: noun, as: .nummod)
    attach(number + 1, to: number, as: .case)
  }

  /// "strikes [deep] inside Russia": where, hung on how deep.
  mutating func openDeep(at word: Int) {
    guard ["deep", "deeper", "deeply"].contains(tokens[word].form), tokens[word].head >= 0,
      tokens[word].head < word,
      let place = (word + 1..<min(tokens.count, word + 6)).first(where: {
        tokens[$0].head == word && [.obl, .nmod].contains(tokens[$0].dependency)
      }), isMarked(place, by: ["inside", "into", "in", "within"])
    else { return }
    let head = tokens[word].head
    attach(place, to: head, as: tokens[head].tag.isNoun ? .nmod : .obl)
  }
}
