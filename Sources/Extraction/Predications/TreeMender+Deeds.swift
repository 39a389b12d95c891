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
      (verb + 1..<arms + 1).contains(where: {
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
      tokens[governor].tag.isVerb || tokens[governor].tag == .cd || stands(governor, under: deed)
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

  private func isActive(_ verb: Int) -> Bool {
    tokens[verb].tag != .vbn
      && !tokens.contains { $0.head == verb && $0.dependency == .auxPassive }
  }

  /// A noun that names a blow: "attack", "shelling", "firing".
  func isDeed(_ noun: Int) -> Bool {
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

  private static let aims: Set<String> = ["at", "towards", "toward", "into", "against", "on"]
}
