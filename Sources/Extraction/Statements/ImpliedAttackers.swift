internal import Graph
internal import Knowledge
import Language

extension ClaimFinder {
  /// "the ministry condemned the attack": a reproach for an attack that the sentence gives to nobody.
  func openReproach(of match: TriggerMatch, _ arguments: ArgumentFinder) -> OpenClaim? {
    guard match.trigger.relation == .criticises, match.trigger.partOfSpeech == .verb,
      let deed = arguments.tokens(at: Path(steps: [.object]), of: match).first, deed > match.head,
      lexicon.classes.contains(tree[deed].lemma, in: .strikeNoun),
      let determiner = tree.child(of: deed, .det),
      ["the", "this", "these"].contains(tree[determiner].form.lowercased()),
      tree.child(of: deed, .nmod, .nmodPossessive, .amod, .compound, .acl, .aclRelative) == nil
    else { return nil }
    let sources = arguments.tokens(at: Path(steps: [.subject]), of: match)
      .flatMap { references.references(at: $0) }.filter { $0.type.isActor && !$0.isPlace }
    guard let source = sources.first else { return nil }
    return OpenClaim(
      source: source, predicate: match.head, triggerTokens: match.tokens,
      rule: "\(match.trigger.rule) implied party")
  }
}

/// Who attacked in the sentences just before, to complete a reproach for "the attack": only where
/// they name one attacker.
struct ImpliedAttackers {
  /// In document order.
  private var attacks: [(sentence: Int, attacker: Reference)] = []

  mutating func note(_ claims: [FoundClaim], in sentence: Int) {
    for claim in claims where claim.relation == .attacks && !claim.isNegated {
      attacks.append((sentence, claim.source))
    }
  }

  func claim(completing reproach: OpenClaim, in sentence: Int) -> FoundClaim? {
    let recent = attacks.reversed().prefix { $0.sentence >= sentence - 2 }
    guard let attacker = recent.first?.attacker, attacker.type != .person,
      recent.allSatisfy({ $0.attacker.entity == attacker.entity }),
      attacker.entity != reproach.source.entity
    else { return nil }
    return FoundClaim(
      source: reproach.source, relation: .criticises,
      target: attacker.implied(at: reproach.predicate), item: nil, fillers: [],
      predicate: reproach.predicate, triggerTokens: reproach.triggerTokens, modality: nil,
      rule: reproach.rule)
  }
}
