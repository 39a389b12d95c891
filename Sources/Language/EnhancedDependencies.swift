/// A relation of the enhanced layer: between any two tokens, and several for one dependent.
package struct EnhancedRelation: Sendable, Hashable {
  package let dependent: Int
  package let head: Int
  package let relation: Dependency

  package init(dependent: Int, head: Int, relation: Dependency) {
    self.dependent = dependent
    self.head = head
    self.relation = relation
  }
}

/// Relations that the tree implies but does not draw, beside those of the tree itself.
///
/// - conjuncts share what their first member has: "Russia and China sold" gives China as a subject
///   of "sold", "bought and tested missiles" gives missiles as an object of "tested"…
/// - a relative clause's verb governs the noun it describes: "the S-400 it bought";
/// - the subject of an infinitive or complement without one: "Ankara agreed to sell" gives Ankara as a
///   subject of "sell", "urged Kyiv to wait" gives Kyiv as a subject of "wait".
///
/// Sorted by dependent, head and relation; without repetition.
/// - Complexity: O(*n* · *c*) for *n* tokens and chains of *c* conjuncts.
package func enhanced(_ sentence: Sentence) -> [EnhancedRelation] {
  EnhancedLayer(sentence).relations
}

private struct EnhancedLayer {
  private let tokens: [Token]
  private var children: [[Int]]
  private var found: Set<EnhancedRelation> = []

  init(_ sentence: Sentence) {
    tokens = sentence.tokens
    children = Array(repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() where tokens.indices.contains(token.head) {
      children[token.head].append(index)
    }
    for (index, token) in tokens.enumerated() {
      add(index, token.head, token.dependency)
    }
    addRelativeClauses()
    addConjuncts()
    addControlledSubjects()
  }

  var relations: [EnhancedRelation] {
    found.sorted {
      ($0.dependent, $0.head, $0.relation.rawValue) < ($1.dependent, $1.head, $1.relation.rawValue)
    }
  }

  private mutating func add(_ dependent: Int, _ head: Int, _ relation: Dependency) {
    guard dependent != head else { return }
    found.insert(EnhancedRelation(dependent: dependent, head: head, relation: relation))
  }

  private func child(of head: Int, _ matches: (Dependency) -> Bool) -> Int? {
    children[head].first { matches(tokens[$0].dependency) }
  }

  private func hasSubject(_ predicate: Int) -> Bool {
    child(of: predicate) { $0.isNominalSubject || $0.universal == "csubj" } != nil
  }

  private mutating func addRelativeClauses() {
    for (clause, token) in tokens.enumerated() where token.dependency == .aclRelative {
      let noun = token.head
      guard tokens.indices.contains(noun) else { continue }
      if let pronoun = relativePronoun(in: clause) {
        // The noun takes the place of "which", wherever in the clause that stands.
        let place = tokens[pronoun]
        if tokens.indices.contains(place.head) { add(noun, place.head, place.dependency) }
      } else if hasSubject(clause) {
        // "the S-400 it bought": what the clause lacks is its object, unless it has one.
        if child(of: clause, { $0 == .obj || $0 == .auxPassive || $0 == .cop }) == nil {
          add(noun, clause, .obj)
        }
      } else {
        add(noun, clause, child(of: clause) { $0 == .auxPassive } == nil ? .nsubj : .nsubjPassive)
      }
    }
  }

  /// "which", "who", "that", "whom" below the clause's verb or one level further down.
  private func relativePronoun(in clause: Int) -> Int? {
    for child in children[clause] {
      if isRelativePronoun(child) { return child }
      switch tokens[child].dependency {
      case .xcomp, .ccomp, .obl, .obj:
        if let inner = children[child].first(where: isRelativePronoun) { return inner }
      default: continue
      }
    }
    return nil
  }

  private func isRelativePronoun(_ index: Int) -> Bool {
    switch tokens[index].tag {
    case .wdt, .wp:
      switch tokens[index].dependency {
      case .nsubj, .nsubjPassive, .obj, .obl, .iobj, .nmod: true
      default: false
      }
    default: false
    }
  }

  private mutating func addConjuncts() {
    for (conjunct, token) in tokens.enumerated() where token.dependency == .conj {
      let first = firstConjunct(of: conjunct)
      // Each member stands to the head as the first does.
      for relation in found where relation.dependent == first && relation.relation != .root {
        if relation.relation != .conj, tokens.indices.contains(relation.head) {
          add(conjunct, relation.head, relation.relation)
        }
      }
      shareDependents(of: first, with: conjunct)
    }
  }

  private func firstConjunct(of conjunct: Int) -> Int {
    var first = conjunct
    var steps = 0
    while tokens[first].dependency == .conj, tokens.indices.contains(tokens[first].head),
      steps < tokens.count
    {
      first = tokens[first].head
      steps += 1
    }
    return first
  }

  /// Verbs share their subject; an object after the last of them belongs to all.
  private mutating func shareDependents(of first: Int, with conjunct: Int) {
    guard isPredicate(first), isPredicate(conjunct) else { return }
    if !hasSubject(conjunct) {
      let isPassive = child(of: conjunct) { $0 == .auxPassive } != nil
      let hasOwnAuxiliary = child(of: conjunct) { $0 == .aux || $0 == .auxPassive } != nil
      for relation in found where relation.head == first && relation.relation.isNominalSubject {
        // "was bought and tested" shares its passive; "was bought and failed" does not.
        let shares = !hasOwnAuxiliary && tokens[conjunct].tag == tokens[first].tag
        let becomes: Dependency = shares ? relation.relation : isPassive ? .nsubjPassive : .nsubj
        add(relation.dependent, conjunct, becomes)
      }
    }
    guard tokens[first].tag == tokens[conjunct].tag else { return }
    let own = child(of: conjunct) { $0 == .obj }
    if let object = child(of: first, { $0 == .obj }) {
      // "buys and sells cameras": the treebanks hang what is shared on the first.
      if object > conjunct, own == nil { add(object, conjunct, .obj) }
    } else if let own, conjunct - first <= 3,
      children[first].allSatisfy({ $0 < first || tokens[$0].dependency == .conj })
    {
      // The same, where the parser has hung it on the last.
      add(own, first, .obj)
    }
  }

  private func isPredicate(_ index: Int) -> Bool {
    tokens[index].tag.isVerb || child(of: index) { $0 == .cop } != nil
  }

  private mutating func addControlledSubjects() {
    // From left to right and outside in, so that chains ("wants to try to buy") pass it on.
    var pending = tokens.indices.filter { tokens[$0].dependency == .xcomp }
    var rounds = 0
    while !pending.isEmpty, rounds < tokens.count {
      rounds += 1
      let before = found.count
      pending.removeAll { addSubject(ofComplement: $0) }
      if found.count == before { break }
    }
    // Conjuncts of a controlled verb have its subject too: "agreed to build and sell".
    for (conjunct, token) in tokens.enumerated() where token.dependency == .conj {
      let first = firstConjunct(of: conjunct)
      if tokens[first].dependency == .xcomp { shareDependents(of: first, with: conjunct) }
    }
  }

  /// Whether nothing is left to do for the complement.
  private mutating func addSubject(ofComplement complement: Int) -> Bool {
    let governor = tokens[complement].head
    guard tokens.indices.contains(governor), !hasSubject(complement) else { return true }
    let relation: Dependency =
      child(of: complement) { $0 == .auxPassive } == nil ? .nsubj : .nsubjPassive
    // "urged Kyiv to wait": the object acts, but "promised Kyiv to wait" is the subject's doing.
    let isSubjectControl = tokens[governor].lemma == "promise"
    if !isSubjectControl,
      let object = child(of: governor, { $0 == .obj }) ?? child(of: governor, { $0 == .iobj }),
      object < complement
    {
      add(object, complement, relation)
      return true
    }
    let subjects = found.filter { $0.head == governor && $0.relation.isNominalSubject }
    for subject in subjects { add(subject.dependent, complement, relation) }
    return !subjects.isEmpty
  }
}
