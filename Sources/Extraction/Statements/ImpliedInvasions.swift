internal import Graph
internal import Knowledge
import Language

extension ClaimFinder {
  /// Who invades ("since Moscow's full-scale invasion"), where a row about an invasion finds nobody who is invaded.
  func openInvasion(of match: TriggerMatch, _ arguments: ArgumentFinder) -> OpenClaim? {
    guard match.trigger.relation == .attacks, ImpliedInvasions.isInvasion(match.trigger.rule),
      !tree.isPassive(match.head), tree[match.head].dependency != .compound
    else { return nil }
    func tokens(_ side: KeyPath<Frame, Path>) -> Set<Int> {
      Set(match.trigger.frames.flatMap { arguments.tokens(at: $0[keyPath: side], of: match) })
    }
    guard tokens(\.target).isEmpty else { return nil }
    let sources = tokens(\.source).sorted().flatMap { references.references(at: $0) }
      .filter { $0.type == .government }
    guard sources.count == 1, let source = sources.first else { return nil }
    return OpenClaim(
      source: source, predicate: match.head, triggerTokens: match.tokens,
      rule: "\(match.trigger.rule) implied party")
  }
}

/// Whom a state invades in a document, to complete what a sentence leaves out: only where all its
/// other sentences about that state's invasions name the same one.
struct ImpliedInvasions {
  private var targets: [Int: [Reference]] = [:]

  init(_ sentences: [FoundInSentence]) {
    for claim in sentences.flatMap(\.claims)
    where claim.relation == .attacks && Self.isInvasion(claim.rule)
      && claim.target.type == .government
    {
      targets[claim.source.entity, default: []].append(claim.target)
    }
  }

  /// Whether a rule is that of a row about invasions: "invasion/noun poss>of".
  static func isInvasion(_ rule: String) -> Bool {
    rule.hasPrefix("invasion/") || rule.hasPrefix("invade/")
  }

  func claim(completing open: OpenClaim) -> FoundClaim? {
    let known = targets[open.source.entity] ?? []
    guard let target = known.first, known.allSatisfy({ $0.entity == target.entity }) else {
      return nil
    }
    return FoundClaim(
      source: open.source, relation: .attacks, target: target.implied(at: open.predicate),
      item: nil, fillers: [], predicate: open.predicate, triggerTokens: open.triggerTokens,
      modality: nil, rule: open.rule)
  }
}
