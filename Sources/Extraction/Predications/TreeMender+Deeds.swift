internal import Knowledge
import Language

/// Who did a deed and at whom it was aimed, hung on something that stands between.
extension TreeMender {
  /// "fired a barrage of rockets at [Israel]": where arms are fired, read as where they are.
  mutating func raiseAim(at target: Int) {
    guard tokens[target].dependency == .nmod, isMarked(target, by: Self.aims),
      case let arms = tokens[target].head, arms >= 0, arms < target,
      classes.contains(tokens[arms].lemma, in: .arms)
        || classes.contains(tokens[arms].lemma, in: .measureNoun),
      let verb = verb(above: arms), verb < arms,
      ["fire", "launch", "lob", "hurl", "shoot", "aim", "unleash", "rain"]
        .contains(tokens[verb].lemma),
      (verb + 1...arms).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj && stands(arms, under: $0)
      })
    else { return }
    attach(target, to: verb, as: .obl)
  }

  /// "began it after the attack on Israel on 7 October by [Hamas]", "the shelling of towns in Ukraine
  /// by [Russia]": who did a deed, hung on a verb that is not passive or on what the deed is done to.
  mutating func lowerDoer(at doer: Int) {
    guard [.nmod, .obl].contains(tokens[doer].dependency), tokens[doer].tag.isNoun,
      isMarked(doer, by: ["by"]), case let governor = tokens[doer].head, governor >= 0,
      governor < doer, isName(doer), let by = marker(of: doer),
      !tokens[governor].tag.isVerb || isActive(governor),
      let deed = (max(0, by - 2 * Self.reach)..<by).last(where: {
        isDeed($0) && !tokens[$0 + 1..<by].contains { $0.tag.isVerb || $0.form == "," }
      }), deed != governor,
      tokens[deed + 1..<by].contains(where: { $0.head == deed && $0.dependency == .nmod }),
      !tokens[max(0, deed - 3)..<deed].contains(where: {
        $0.head == deed && $0.dependency == .nmodPossessive
      }),
      tokens[governor].tag.isVerb || stands(governor, under: deed)
    else { return }
    attach(doer, to: deed, as: .nmod)
  }

  /// "an attack from Hezbollah on [Israel]": at whom, hung on who.
  mutating func raiseTarget(at target: Int) {
    guard tokens[target].dependency == .nmod, isMarked(target, by: ["on", "against"]),
      case let doer = tokens[target].head, doer >= 0, doer < target,
      tokens[doer].dependency == .nmod, tokens[doer].tag.isProperNoun,
      isMarked(doer, by: ["from", "by"]), case let deed = tokens[doer].head, deed >= 0,
      deed < doer, isDeed(deed)
    else { return }
    attach(target, to: deed)
  }

  /// "have killed dozens of them, according to [officials]": who says the whole, hung on a noun of it.
  mutating func raiseSource(at source: Int) {
    guard tokens[source].dependency == .nmod, let marker = marker(of: source), marker > 0,
      word(marker) == "according", tokens[marker - 1].form == ",",
      let verb = verb(above: source), verb < marker
    else { return }
    attach(source, to: verb, as: .obl)
  }

  private func isActive(_ verb: Int) -> Bool {
    tokens[verb].tag != .vbn
      && !tokens.contains { $0.head == verb && $0.dependency == .auxPassive }
  }

  /// A noun that names a blow: "attack", "shelling", "firing".
  private func isDeed(_ noun: Int) -> Bool {
    tokens[noun].tag.isNoun
      && (["firing", "killing", "invasion", "incursion", "occupation", "annexation", "massacre"]
        .contains(word(noun))
        || classes.contains(tokens[noun].lemma, in: .strikeNoun)
          && !classes.contains(tokens[noun].lemma, in: .arms))
  }

  /// A name, or somebody's people: "Hamas gunmen", "Russian forces".
  private func isName(_ noun: Int) -> Bool {
    tokens[noun].tag.isProperNoun
      || tokens[noun].tag == .nns
        && tokens[max(0, noun - 3)..<noun].contains {
          $0.head == noun && $0.isCapitalised
            && [.compound, .amod].contains($0.dependency)
        }
  }

  /// "met in Geneva with [Israel] launching an invasion": whose the gerund is, read as whom they met.
  mutating func openAbsolute(at gerund: Int) {
    guard tokens[gerund].tag == .vbg, tokens[gerund].dependency == .advcl, gerund > 1,
      case let subject = named(at: gerund - 1), tokens[subject].tag.isProperNoun,
      tokens[subject].dependency == .obl,
      tokens[subject].head == tokens[gerund].head, isMarked(subject, by: ["with"]),
      tokens[gerund + 1..<min(tokens.count, gerund + Self.reach)].contains(where: {
        $0.head == gerund && [.obj, .xcomp, .ccomp].contains($0.dependency)
      }), let with = marker(of: subject)
    else { return }
    attach(with, to: gerund, as: .mark)
    attach(subject, to: gerund, as: .nsubj)
  }

  /// "for his war in Ukraine and [North Korea] will be willing", "denies it, and [Anna Holm], its
  /// head, told": the subject of a second clause, read as one more place or thing.
  mutating func splitClauses(at name: Int) {
    guard tokens[name].dependency == .conj, tokens[name].tag.isProperNoun,
      case let first = tokens[name].head, first >= 0, first < name,
      [.obl, .obj, .nmod].contains(tokens[first].dependency),
      let start = predicateStart(after: name),
      case let verb = tokens[start].tag == .md
        || tokens[start].dependency != .root
          && [.aux, .auxPassive, .cop].contains(tokens[start].dependency)
        ? tokens[start].head : start,
      verb > name, !hasSubject(before: verb),
      let and = (first + 1..<name).last(where: {
        tokens[$0].head == name && tokens[$0].dependency == .cc
      }), start > name + 1 || !tokens[first + 1..<and].contains(where: { $0.form == "," }),
      let main = self.verb(above: first), main != verb, main < first,
      // "the states that Iran and Russia back"
      !tokens[main + 1..<name].contains(where: { $0.tag == .wdt || $0.tag == .wp })
    else { return }
    let isPassive = tokens[name..<verb].contains {
      $0.head == verb && $0.dependency == .auxPassive
    }
    attach(name, to: verb, as: isPassive ? .nsubjPassive : .nsubj)
    attach(and, to: verb)
    attach(verb, to: main, as: .conj)
  }

  /// The finite verb right behind a name, or behind what two commas say of a name that a comma and
  /// "and" lead to.
  private func predicateStart(after name: Int) -> Int? {
    func isFinite(_ token: Int) -> Bool {
      token < tokens.count && [.md, .vbz, .vbd].contains(tokens[token].tag)
    }
    var end = name + 1
    while end < tokens.count, tokens[end].dependency == .flat { end += 1 }
    if isFinite(end) { return end }
    guard end < tokens.count, tokens[end].form == ",", name > 2, tokens[name - 1].tag == .cc,
      tokens[name - 2].form == ",",
      let close = (end + 1..<min(tokens.count, end + Self.reach)).first(where: {
        tokens[$0].form == ","
      }), !tokens[end + 1..<close].contains(where: { $0.tag.isVerb }), isFinite(close + 1)
    else { return nil }
    return close + 1
  }

  private static let aims: Set<String> = ["at", "towards", "toward", "into", "against", "on"]
}
