internal import Graph
internal import Language
internal import Text

/// What a denial without content of its own denies: "Iran denies this", "a charge that Kyiv rejects".
///
/// What others say of the denier in the same sentence, or else in the one before it, is stated once
/// more, negated and in the denier's mouth, so that a claim reported by one and denied by another is
/// contested. Where nobody said anything of the denier, nothing is written.
struct Denials {
  private let mentioned: MentionedDocument
  private let indices: [EntityID: Int]
  /// What the sentence before the current one states.
  private var earlier: [Statement] = []

  init(_ mentioned: MentionedDocument) {
    self.mentioned = mentioned
    indices = Dictionary(
      mentioned.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The contents of a sentence that come to be spoken of in the next one.
  mutating func note(_ contents: [Statement]) { earlier = contents }

  /// What `denial` says is not so, given what its own sentence tells before it.
  ///
  /// - Parameters:
  ///   - start: where the denying verb begins, in bytes of the source.
  ///   - contents: what the sentence itself tells, not its asides.
  func denied(by denial: OpenAnswer, at start: Int, among contents: [Statement]) -> [Statement] {
    let denier = denial.source.entity
    let before = contents.filter { $0.evidence.trigger.start < start }
    let own = reports(before, on: denier)
    // "blamed the group for the strike, but it denied involvement": in that strike.
    let isBlamed = before.contains {
      [.accuses, .criticises].contains($0.relation) && isSide($0.target, of: denier)
    }
    return own.isEmpty && !isBlamed ? reports(earlier, on: denier) : own
  }

  /// Whom `denial` contradicts: who first says what it denies, by their indices.
  func author(of reports: [Statement]) -> Int? {
    reports.lazy.flatMap(\.speakers).compactMap(\.entity).compactMap { indices[$0] }
      .first { mentioned.entities[$0].type.isActor }
  }

  /// What somebody else says that the denier does; else, what is done with or to it.
  private func reports(_ statements: [Statement], on denier: Int) -> [Statement] {
    let foreign = statements.filter { statement in
      statement.polarity == .affirmed && statement.modality == .actual
        && !Self.wordings.contains(statement.relation)
        && (!statement.speakers.isEmpty || statement.hedged)
        && !statement.speakers.compactMap(\.entity).contains { isSide($0, of: denier) }
    }
    let deeds = foreign.filter { isSide($0.source, of: denier) }
    guard deeds.isEmpty else { return deeds }
    return foreign.filter {
      Self.dealings.contains($0.relation) && isSide($0.target, of: denier)
    }
  }

  /// What takes two: the one who receives denies it as well as the one who gives.
  private static let dealings: Set<Relation> = [
    .supplies, .pays, .supports, .meets, .negotiatesWith, .agreesWith, .cooperatesWith,
  ]

  /// Said in words, which a denial of the matter does not take back: "denied" does not deny having
  /// been accused.
  private static let wordings: Set<Relation> = [
    .accuses, .criticises, .denies, .tells, .warns, .requests, .pressures, .holdsRoleIn, .partOf,
    .basedIn, .memberOf,
  ]

  /// Whether an end of a claim is the denier, its state, or a body or servant of that state.
  private func isSide(_ end: EntityID, of denier: Int) -> Bool {
    guard let end = indices[end] else { return false }
    if end == denier { return true }
    let (mine, theirs) = (mentioned.state(of: denier), mentioned.state(of: end))
    return mine == end || theirs == denier || mine != nil && mine == theirs
  }
}
