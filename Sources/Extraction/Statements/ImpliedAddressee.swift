internal import Graph

/// Whom a refusal answers: whoever last asked the refuser for something.
///
/// "The US asked Turkey for the system, but Ankara refused": the refusal is of the US. Looks back
/// over the same sentence and the three before it; where nobody asked, nothing is written.
struct ImpliedAddressee {
  private struct Appeal {
    let sentence: Int
    let claim: FoundClaim
  }

  private var appeals: [Appeal] = []
  /// The states of the bodies that answer for them: the Kremlin to Russia.
  private let states: [Int: Int]

  init(_ entities: [MentionedEntity]) {
    var codes: [String: Int] = [:]
    for (index, entity) in entities.enumerated() where entity.type == .government {
      if let code = entity.properties["iso3166"] { codes[code] = index }
    }
    var states: [Int: Int] = [:]
    for (index, entity) in entities.enumerated() where entity.type == .agency {
      states[index] = entity.properties["country"].flatMap { codes[$0] }
    }
    self.states = states
  }

  /// The claim that completes `answer`, given all appeals so far.
  func claim(completing answer: OpenAnswer, in sentence: Int) -> FoundClaim? {
    let match = appeals.last {
      sentence - $0.sentence <= (answer.relation == .denies ? 1 : 3)
        && ($0.claim.target.entity == answer.source.entity
          || $0.claim.target.entity == states[answer.source.entity])
        && ($0.claim.relation == .accuses || $0.claim.relation == .criticises)
          == (answer.relation == .denies)
    }
    guard let appeal = match else { return nil }
    let asked = appeal.claim
    return FoundClaim(
      source: answer.source, relation: answer.relation,
      target: asked.source.implied(at: answer.predicate),
      item: asked.item, fillers: [], predicate: answer.predicate,
      triggerTokens: answer.triggerTokens, modality: nil, rule: answer.rule + " implied addressee")
  }

  mutating func note(_ claims: [FoundClaim], in sentence: Int) {
    for claim in claims {
      switch claim.relation {
      case .requests, .offers, .pressures, .accuses, .criticises:
        appeals.append(Appeal(sentence: sentence, claim: claim))
      default: continue
      }
    }
  }
}
