internal import Knowledge
import Language

/// Names, titles and who is sent where.
extension TreeMender {
  /// "In Bamako, a [spokesman] for the army accused": the subject, read as the place once more.
  mutating func raiseSpokesman(before verb: Int) {
    guard [.vbd, .vbz].contains(tokens[verb].tag), verb > 3, tokens[verb - 1].form != ",",
      !hasSubject(before: verb),
      let place = (max(0, verb - 2 * Self.reach)..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obl && tokens[$0].tag.isProperNoun
      }), isMarked(place, by: ["in", "at"]),
      let subject = (place + 1..<verb).last(where: {
        tokens[$0].head == place && tokens[$0].dependency == .appos && isCommonNoun($0)
      }), !isMarked(subject)
    else { return }
    attach(subject, to: verb, as: .nsubj)
  }

  /// "Fidan and his Russian [counterpart], Sergei Lavrov, met", "the Kenyan Army and Boko [Haram]": two,
  /// read as one.
  mutating func joinCounterpart(at noun: Int) {
    guard tokens[noun].dependency == .appos, tokens[noun].tag.isNoun,
      case let first = tokens[noun].head, first >= 0, first < noun,
      let joint = (first + 1..<noun).first(where: {
        tokens[$0].dependency == .cc
          && (tokens[$0].head == noun
            || tokens[$0].head == $0 + 1 && tokens[$0 + 1].head == noun && isModifier($0 + 1))
      })
    else { return }
    attach(joint, to: noun)
    attach(noun, to: first, as: .conj)
  }

  /// "Ukraine's [ambassador] to Canada, Vadym Prystaiko": the state it is sent to, read as the head of
  /// the title or of the name.
  mutating func openEnvoy(at title: Int) {
    guard tokens[title].tag.isNoun, title + 1 < tokens.count, word(title + 1) == "to",
      ["ambassador", "envoy", "representative", "commissioner"].contains(
        tokens[title].lemma.lowercased()),
      case let state = tokens[title + 1].head, state > title + 1, state < title + 6,
      tokens[title].head != state
        || [.nmodDescription, .compound, .amod].contains(tokens[title].dependency)
    else { return }
    let place = tokens[state]
    if tokens[title].head == state {
      attach(title, to: place.head, as: place.dependency)
      for child in max(0, title - Self.reach)..<title where tokens[child].head == state {
        attach(child, to: title)
      }
    }
    for child in state + 1..<min(tokens.count, state + Self.reach)
    where tokens[child].head == state {
      let isName =
        tokens[child].tag.isProperNoun && tokens[state + 1].form == ","
        && [.conj, .appos].contains(tokens[child].dependency)
        && !(state..<child).contains { tokens[$0].tag == .cc }
      if isName { attach(child, to: title, as: .appos) }
    }
    // "U.S. Ambassador to Turkey [Tom Barrack]"
    let words = (state + 1..<min(tokens.count, state + 5)).filter {
      tokens[$0].head == state && tokens[$0].dependency == .flat && tokens[$0].tag.isProperNoun
    }
    if words.count > 1, words[0] == state + 1 {
      attach(words[0], to: title, as: .appos)
      for word in words.dropFirst() { attach(word, to: words[0]) }
    }
    attach(state, to: title, as: .nmod)
  }

  /// "Boris Tal, a minister from [Kenya], who met": no place is "who".
  mutating func raiseWho(after place: Range<Int>) {
    let pronoun = place.upperBound + (word(min(place.upperBound, tokens.count - 1)) == "," ? 1 : 0)
    guard pronoun + 1 < tokens.count, word(pronoun) == "who", place.lowerBound > 1,
      case let verb = tokens[pronoun].head, verb > pronoun,
      tokens[verb].dependency == .parataxis
        || tokens[verb].dependency == .aclRelative && place.contains(tokens[verb].head)
    else { return }
    var office = place.lowerBound - 1
    if tokens[office].tag == .dt { office -= 1 }
    guard office > 0, tokens[office].tag == .in, isCommonNoun(office - 1) else { return }
    office -= 1
    attach(
      verb, to: tokens[office].dependency == .appos ? tokens[office].head : office,
      as: .aclRelative)
  }

  /// "by Sharif and Crown Prince [Mohammed]", "Mr [Ban] said": a name hung on its title.
  mutating func raiseName(_ name: Range<Int>) {
    // The name finder may count the title in.
    let person =
      name.count > 1 && ["mr", "mrs", "ms"].contains(word(name.lowerBound))
      ? name.lowerBound + 1 : name.lowerBound
    guard case let title = tokens[person].head, title >= 0, title < person,
      tokens[title].tag.isProperNoun,
      tokens[person].dependency == .obj
        || tokens[person].dependency == .flat && ["mr", "mrs", "ms"].contains(word(title)),
      (title + 1..<person).allSatisfy({ tokens[$0].head == person })
    else { return }
    let isStyle = tokens[person].dependency == .flat
    promote(
      person, over: title, as: .nmodDescription,
      with: max(
        0, title - Self.reach)..<(isStyle
        ? min(tokens.count, title + 2 * Self.reach) : title))
  }

  /// The first word of the name that `token` closes.
  func named(at token: Int) -> Int {
    var first = token
    while tokens[first].dependency == .flat, tokens[first].head >= 0, tokens[first].head < first {
      first = tokens[first].head
    }
    return first
  }

  /// "two firms, [Delta Trading and Falcon Security]": two names, read as one.
  mutating func splitNames(at name: Int) {
    guard tokens[name].dependency == .appos, tokens[name].tag.isProperNoun,
      case let noun = tokens[name].head, noun >= 0, noun + 3 < name, tokens[noun].tag == .nns,
      tokens[noun + 1].form == ",",
      let second = (noun + 3..<name).first(where: {
        tokens[$0].dependency == .conj && tokens[$0].tag.isProperNoun
      }), case let first = tokens[second].head, first > noun, first < second,
      tokens[first].head == name, tokens[first].dependency == .compound
    else { return }
    for token in noun + 2..<first where tokens[token].head == name { attach(token, to: first) }
    for token in first + 1..<name where tokens[token].head == second { attach(token, to: name) }
    attach(second, to: name, as: .compound)
    attach(first, to: noun, as: .appos)
    attach(name, to: first, as: .conj)
  }

  /// "indicts [David Morens], an adviser to the Institute of Allergy and Infectious Diseases": a name
  /// hung on a word behind its own apposition.
  mutating func freePerson(_ name: Range<Int>) {
    let person = name.lowerBound
    guard tokens[person].dependency == .compound, case let noun = tokens[person].head,
      noun > name.upperBound, tokens[name.upperBound].form == ",", tokens[noun].head >= 0,
      tokens[noun].head < person
    else { return }
    attach(person, to: tokens[noun].head, as: tokens[noun].dependency)
    attach(noun, to: person, as: .dep)
  }
}
