internal import Graph

/// Who holds office where in a document: a state does not meet, ask or bargain with its own
/// ministers, and a force that bears its state's name is not stated to be part of it.
struct Officials {
  private let offices: Set<Pair>
  private let forces: Set<Int>
  /// The states that the document's people serve.
  private let states: [Int: Set<Int>]

  private let entities: [MentionedEntity]

  private struct Pair: Hashable {
    let person: Int
    let body: Int
  }

  init(_ mentioned: MentionedDocument) {
    entities = mentioned.entities
    offices = Set(
      mentioned.affiliations.filter { $0.relation == .holdsRoleIn }
        .map { Pair(person: $0.source, body: $0.target) })
    var states: [Int: Set<Int>] = [:]
    for affiliation in mentioned.affiliations where affiliation.relation == .holdsRoleIn {
      guard mentioned.entities[affiliation.target].type == .government else { continue }
      states[affiliation.source, default: []].insert(affiliation.target)
    }
    self.states = states
    forces = Set(
      mentioned.entities.indices.filter {
        mentioned.entities[$0].properties["kind"] == "armed force"
      })
  }

  /// Whether a person leads the state, or once did: a president does not ask his own state for
  /// anything, nor did he as a candidate.
  private func leads(_ person: Int, _ state: Int) -> Bool {
    entities[state].properties["iso3166"].map(entities[person].led.contains) ?? false
  }

  /// Whether two people hold office in one state: they are one side of a meeting.
  private func areColleagues(_ first: Int, _ second: Int) -> Bool {
    guard let own = states[first], let others = states[second] else { return false }
    return !own.isDisjoint(with: others)
  }

  func allow(_ claim: FoundClaim) -> Bool {
    if claim.relation == .partOf { return !forces.contains(claim.source.entity) }
    // "the president met his minister" tells of two sides; "the president and his minister met" of one.
    if [.meets, .negotiatesWith, .agreesWith].contains(claim.relation),
      claim.rule != "meet/verb nsubj>obj",
      areColleagues(claim.source.entity, claim.target.entity)
    {
      return false
    }
    // A minister does not reject, deny, permit or back what is his own state's.
    if [.rejects, .denies, .approves, .blocks, .supports].contains(claim.relation) {
      return !offices.contains(Pair(person: claim.source.entity, body: claim.target.entity))
    }
    if claim.relation == .requests || claim.relation == .offers,
      leads(claim.source.entity, claim.target.entity)
    {
      return false
    }
    guard claim.relation.isSymmetric || claim.relation == .requests || claim.relation == .offers
    else { return true }
    return !offices.contains(Pair(person: claim.source.entity, body: claim.target.entity))
      && !offices.contains(Pair(person: claim.target.entity, body: claim.source.entity))
  }
}
