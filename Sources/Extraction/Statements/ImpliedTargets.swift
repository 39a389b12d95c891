internal import Graph
internal import Knowledge
import Language

extension ClaimFinder {
  /// Who strikes ("since Moscow's full-scale invasion", "a Russian strike killed ten"), where a row about
  /// blows finds nobody whom they hit.
  func openBlow(of match: TriggerMatch, _ arguments: ArgumentFinder) -> OpenClaim? {
    let isInvasion = ImpliedTargets.isInvasion(match.trigger.rule)
    guard match.trigger.relation == .attacks, isInvasion || isBlow(match, arguments),
      !tree.isPassive(match.head), tree[match.head].dependency != .compound
    else { return nil }
    func tokens(_ side: KeyPath<Frame, Path>) -> Set<Int> {
      Set(match.trigger.frames.flatMap { arguments.tokens(at: $0[keyPath: side], of: match) })
    }
    // "strikes on homes in Kharkiv": what names a place or a party says itself whom it hit.
    let targets = tokens(\.target)
    let isNamed = targets.contains { target in
      tree.subtree(of: target).contains { !references.byHead[$0].isEmpty }
    }
    guard isInvasion ? targets.isEmpty : !isNamed else { return nil }
    let types: Set<EntityType> =
      isInvasion ? [.government] : [.government, .agency, .organisation]
    let sources = tokens(\.source).sorted().flatMap { references.references(at: $0) }
      .filter { types.contains($0.type) && !$0.isPlace }
    guard sources.count == 1, let source = sources.first else { return nil }
    return OpenClaim(
      source: source, predicate: match.head, triggerTokens: match.tokens,
      rule: "\(match.trigger.rule) implied party")
  }

  /// Whether the words are a noun for a blow that somebody suffers, or tell that arms were fired.
  private func isBlow(_ match: TriggerMatch, _ arguments: ArgumentFinder) -> Bool {
    guard match.trigger.partOfSpeech == .verb else {
      return lexicon.classes.contains(tree[match.head].lemma, in: .strikeNoun)
        || ["incursion", "bombing"].contains(tree[match.head].lemma)
    }
    return ["fire", "launch"].contains(tree[match.head].lemma)
      && arguments.tokens(at: Path(steps: [.object]), of: match).contains {
        ["missile", "rocket", "drone", "shell", "salvo", "barrage", "volley"]
          .contains(tree[$0].lemma)
      }
  }
}

/// Whom a party of a document strikes, to complete what a sentence leaves out: only where all else
/// that the document tells of its blows, or of its invasions, names the same state.
struct ImpliedTargets {
  private let state: (Int) -> Int?
  private var struck: [Int: [Reference]] = [:]
  private var invaded: [Int: [Reference]] = [:]

  /// - Parameter state: the state that a body is of or a person serves.
  init(_ sentences: [FoundInSentence], state: @escaping (Int) -> Int?) {
    self.state = state
    for claim in sentences.flatMap(\.claims) where claim.relation == .attacks && !claim.isNegated {
      let source = side(claim.source.entity)
      if claim.target.type == .government || claim.target.type == .organisation {
        struck[source, default: []].append(claim.target)
      }
      if Self.isInvasion(claim.rule), claim.target.type == .government {
        invaded[source, default: []].append(claim.target)
      }
    }
  }

  /// Whether a rule is that of a row about invasions: "invasion/noun poss>of".
  static func isInvasion(_ rule: String) -> Bool {
    rule.hasPrefix("invasion/") || rule.hasPrefix("invade/")
  }

  func claim(completing open: OpenClaim) -> FoundClaim? {
    let source = side(open.source.entity)
    let known = (Self.isInvasion(open.rule) ? invaded : struck)[source] ?? []
    guard let target = known.first, target.type == .government,
      known.allSatisfy({ $0.entity == target.entity }), target.entity != source
    else { return nil }
    return FoundClaim(
      source: open.source, relation: .attacks, target: target.implied(at: open.predicate),
      item: nil, fillers: [], predicate: open.predicate, triggerTokens: open.triggerTokens,
      modality: nil, rule: open.rule)
  }

  /// A body of a state strikes for it.
  private func side(_ entity: Int) -> Int { state(entity) ?? entity }
}
