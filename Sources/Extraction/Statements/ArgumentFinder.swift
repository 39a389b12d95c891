internal import Graph
internal import Knowledge
import Language

/// Follows the paths of a frame from a matched trigger to the tokens that fill them.
struct ArgumentFinder {
  let tree: SentenceTree
  let predicator: Predicator
  /// Arguments of another share of the same words: "[tanks from Hyundai]" for "jets from Boeing".
  var excluded: Set<Int> = []

  /// The head tokens of the arguments at `path`, coordination expanded.
  func tokens(at path: Path, of match: TriggerMatch) -> [Int] {
    var ordered: [Int] = []
    guard let first = path.steps.first else { return [] }
    for token in step(first, from: match) where !ordered.contains(token) { ordered.append(token) }
    for next in path.steps.dropFirst() {
      var reached: [Int] = []
      for token in ordered {
        let inner = TriggerMatch(trigger: match.trigger, head: token, tokens: [token])
        for found in step(next, from: inner) where !reached.contains(found) {
          reached.append(found)
        }
      }
      ordered = reached
    }
    return ordered
  }

  private static let states: Set<Relation> = [
    .basedIn, .alliedWith, .memberOf, .partOf, .holdsRoleIn, .incompatibleWith, .participatesIn,
    .variantOf,
  ]

  private func step(_ step: Path.Step, from match: TriggerMatch) -> [Int] {
    let found = members(at: step, from: match)
    let head = match.head
    guard tree[head].dependency == .acl || tree[head].dependency == .aclRelative else {
      return found
    }
    // "Iraq, led by Abadi, and Kuwait": the participle is said of the first alone.
    let noun = tree[head].head
    return found.filter {
      !($0 > head && tree[$0].dependency == .conj && tree[$0].head == noun)
    }
  }

  private func members(at step: Path.Step, from match: TriggerMatch) -> [Int] {
    let head = match.head
    let predication = predicator.predication(of: head)
    switch step {
    case .subject:
      guard predication.kind == .verb else { return expanded(predication.tokens(.predicand)) }
      let subjects = predication.tokens(.subject)
      // "is based in", "was sworn in as": states whose rows know no object.
      let isPassivePhrase = match.trigger.words.first == "be"
      let isState =
        tree.isPassive(head)
        && (isPassivePhrase || subjects.isEmpty && Self.states.contains(match.trigger.relation))
        && !match.trigger.frames.contains { $0.usesObject }
      return expanded(isState ? predication.tokens(.object) : subjects)
    case .object:
      return expanded(predication.tokens(.object))
    case .indirectObject:
      return expanded(predication.tokens(.indirectObject))
    case .preposition(let word):
      return expanded(phrases(with: word, of: match))
    case .between:
      return between(match)
    case .complement:
      return expanded(predication.tokens(.complement))
    case .clause:
      return expanded(predication.tokens(.clause))
    case .possessor, .modifier:
      // "rejected Ukrainian refugees" does not reject Ukraine.
      guard !predicator.classes.contains(tree[head].lemma, in: .privatePerson) else { return [] }
      return expanded(predication.tokens(.possessor).filter { !match.tokens.contains($0) })
    case .predicand:
      return expanded(predication.tokens(.predicand))
    case .apposition:
      return predication.tokens(.apposition)
    case .head:
      return modifiedNoun(of: head).map { [$0] } ?? []
    case .prefix, .suffix:
      return []
    case .predicate:
      return predication.tokens(.complement)
    }
  }

  /// The noun that an adjective modifies or is said of.
  private func modifiedNoun(of adjective: Int) -> Int? {
    switch tree[adjective].dependency {
    case .amod, .acl, .aclRelative, .compound, .nmod, .nmodDescription: tree[adjective].head
    default: predicator.predication(of: adjective).tokens(.predicand).first
    }
  }

  /// Phrases with a preposition on any word of the trigger, or on the verb's object.
  private func phrases(with preposition: String, of match: TriggerMatch) -> [Int] {
    var found: [Int] = []
    var anchors = match.tokens
    let predication = predicator.predication(of: match.head)
    if predication.kind == .verb {
      // Not "Hurban, the minister [to] the US, was promoted": the name's own phrase.
      let objects = predication.tokens(.object)
      anchors += (excluded.isEmpty ? objects : expanded(objects)).filter {
        $0 > match.head || !tree[$0].tag.isProperNoun
      }
    }
    for anchor in anchors {
      let arguments = anchor == match.head ? predication : predicator.predication(of: anchor)
      for argument in arguments.arguments {
        guard case .oblique(let marker) = argument.role, isSame(marker, preposition) else {
          continue
        }
        if !found.contains(argument.token) { found.append(argument.token) }
      }
    }
    // "is wanted by the court": who does it.
    if preposition == "by", match.trigger.words.first == "be", tree.isPassive(match.head) {
      return predication.tokens(.subject)
    }
    // Another share's partner leaves this one's to be found.
    found.removeAll { tree.conjuncts(of: $0).allSatisfy(excluded.contains) }
    guard found.isEmpty, Self.strayPrepositions.contains(preposition) else { return found }
    // "provided $2 million in assistance to Fiji", "donated by Germany to Kyiv": hung deeper in the
    // object or in another phrase by the parser.
    for argument in predication.arguments where argument.token > match.head && !argument.isImplicit
    {
      switch argument.role {
      case .object: found += nested(preposition, in: argument.token)
      case .oblique(let marker) where ["by", "of", "in"].contains(marker):
        found += nested(preposition, in: argument.token)
      case .subject where tree.marker(of: argument.token) == "by":
        found += nested(preposition, in: argument.token)
      default: continue
      }
    }
    return found
  }

  /// Phrases with a preposition that hang on the last nouns of a phrase.
  private func nested(_ preposition: String, in noun: Int) -> [Int] {
    var found: [Int] = []
    for token in tree.subtree(
      of: noun,
      barrier: { child in
        switch tree[child].dependency {
        case .nmod, .compound, .nummod, .conj, .appos: false
        default: tree[noun].tag != .dt
        }
      })
    where token != noun && tree[token].dependency == .nmod {
      if isSame(tree.marker(of: token) ?? "", preposition) { found.append(token) }
    }
    return found
  }

  /// Prepositions whose phrases parsers often hang on the noun before them.
  private static let strayPrepositions: Set<String> = [
    "to", "with", "from", "by", "against", "on", "for",
  ]

  private func isSame(_ marker: String, _ preposition: String) -> Bool {
    switch (marker, preposition) {
    case ("upon", "on"), ("toward", "towards"), ("towards", "toward"), ("amongst", "among"): true
    // "sworn [in as] president": a particle read as a preposition.
    // "kicked [out of] the programme": likewise.
    default:
      marker == preposition || preposition == "as" && marker.hasSuffix(" as")
        || preposition == "of" && marker == "out of"
    }
  }

  private func between(_ match: TriggerMatch) -> [Int] {
    phrases(with: "between", of: match).flatMap { tree.conjuncts(of: $0) }
      + phrases(with: "among", of: match).flatMap { tree.conjuncts(of: $0) }
  }

  private func expanded(_ tokens: [Int]) -> [Int] {
    var found: [Int] = []
    for token in tokens {
      for member in tree.conjuncts(of: token)
      where !found.contains(member) && !excluded.contains(member) {
        found.append(member)
      }
    }
    return found
  }
}
