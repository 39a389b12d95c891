internal import Knowledge
import Language

/// Reads predications off a dependency tree.
///
/// Arguments are those of the active voice; what the grammar leaves out is supplied from the
/// governing clause: control and raising ("agreed to sell"), relative clauses ("the S-400 it
/// bought"), participles ("systems purchased from Russia"), coordination, support verbs
/// ("made a purchase").
struct Predicator: Sendable {
  let tree: SentenceTree
  let classes: WordClasses

  init(_ tree: SentenceTree, classes: WordClasses) {
    self.tree = tree
    self.classes = classes
  }

  func predication(of token: Int) -> Predication {
    if tree.isVerbal(token) { return verb(token) }
    if tree[token].tag.isNoun || tree[token].tag == .cd { return noun(token) }
    return adjective(token)
  }

  // MARK: Verbs

  private func verb(_ token: Int) -> Predication {
    var arguments = ownArguments(ofVerb: token)
    let passive = tree.isPassive(token)
    func has(_ role: Predication.Role) -> Bool { arguments.contains { $0.role == role } }
    func supply(_ role: Predication.Role, _ filler: Int?) {
      guard let filler, filler != token, !has(role) else { return }
      arguments.append(.init(role: role, token: filler, isImplicit: true))
    }
    let surface: Predication.Role = passive ? .object : .subject
    switch tree[token].dependency {
    case .acl:
      let antecedent = tree[token].head
      if arguments.contains(where: { isRelativePronoun($0.token) }) {
        // "who is visiting", with the label of a participle
        arguments += relativeArguments(of: token, have: arguments)
        arguments.removeAll { isRelativePronoun($0.token) }
      } else if passive {
        supply(.object, antecedent)
      } else if tree[token].tag == .vbg || tree[token].tag == .vbn {
        supply(.subject, antecedent)
      } else if tree.marker(of: token) == "to" {
        supply(surface, subjectOfInfinitive(under: antecedent))
      }
    case .aclRelative:
      for argument in relativeArguments(of: token, have: arguments) {
        arguments.append(argument)
      }
      arguments.removeAll { isRelativePronoun($0.token) }
    case .conj:
      let first = tree.firstConjunct(of: token)
      if tree.isVerbal(first) {
        if !has(.subject) || passive && !has(.object) { supply(surface, surfaceSubject(of: first)) }
        shareObject(of: first, with: token, passive: passive, into: &arguments)
      } else if tree.hasCopula(first) {
        supply(surface, surfaceSubject(of: first))
      }
    default:
      supply(surface, surfaceSubject(of: token) ?? openedSubject(after: token))
      if tree[token].dependency == .xcomp, !passive { supply(.object, gapAntecedent(above: token)) }
    }
    return Predication(token: token, kind: .verb, arguments: arguments)
  }

  /// "will not join [NATO], its president repeated": the object that the parser made a second subject
  /// of the verb of saying.
  private func strandedObject(of verb: Int) -> Int? {
    guard tree.child(of: verb, .obj, .ccomp, .xcomp) == nil else { return nil }
    var noun = verb + 1
    while noun < tree.count, noun < verb + 6 {
      let node = tree[noun]
      if node.dependency == .nsubj, node.head > noun, tree.isVerbal(node.head) { break }
      guard node.head > noun, node.tag.isNoun || node.tag == .dt || node.tag == .jj else {
        return nil
      }
      noun += 1
    }
    guard noun < tree.count, noun < verb + 6, tree[noun].dependency == .nsubj else { return nil }
    let speech = tree[noun].head
    let hasOther = tree.children(of: speech).contains { other in
      other > noun && tree[other].dependency == .nsubj
        && (noun + 1..<other).contains { tree[$0].form == "," }
    }
    return hasOther ? noun : nil
  }

  /// "paid [France] 6 billion euros", "sell [Malaysia] the MiG-35": who receives, read as a part of
  /// what is given.
  private func joinedReceiver(of verb: Int) -> Int? {
    guard classes.contains(tree[verb].lemma, in: .dativeVerb), tree.child(of: verb, .iobj) == nil,
      let object = tree.child(of: verb, .obj)
    else { return nil }
    var next = verb + 1
    if next < tree.count, tree[next].tag == .dt { next += 1 }
    let start = next
    while next < object, tree[next].tag.isProperNoun { next += 1 }
    guard next > start, next < object, tree.isAncestor(object, of: next - 1),
      [.cd, .dollar, .dt].contains(tree[next].tag)
    else { return nil }
    return next - 1
  }

  /// "[Backed by France], Chad closed the border": the subject of the clause that the parser hung
  /// on the participle before it.
  private func openedSubject(after participle: Int) -> Int? {
    guard tree[participle].tag == .vbn || tree[participle].tag == .vbg, participle < 2,
      tree.child(of: participle, .aux, .auxPassive) == nil
    else { return nil }
    let clause = tree.children(of: participle).first {
      [.parataxis, .conj, .ccomp].contains(tree[$0].dependency) && tree.child(of: $0, .cc) == nil
    }
    return clause.flatMap { tree.child(of: $0, .nsubj) }
  }

  /// The arguments that hang on the verb itself.
  private func ownArguments(ofVerb token: Int) -> [Predication.Argument] {
    let passive = tree.isPassive(token)
    var arguments: [Predication.Argument] = []
    func add(_ role: Predication.Role, _ filler: Int) {
      arguments.append(.init(role: role, token: filler, isImplicit: false))
    }
    if !passive, let object = strandedObject(of: token) { add(.object, object) }
    if !passive, let receiver = joinedReceiver(of: token) { add(.indirectObject, receiver) }
    let hasObject = tree.child(of: token, .obj) != nil
    for child in tree.children(of: token) {
      switch tree[child].dependency {
      case .nsubj:
        // "Hezbollah leader Naim Qassem spoke", cut in two by the parser: the name acts.
        if child < token, child != subject(of: token), tree[child].tag == .nn { continue }
        add(.subject, child)
      case .nsubjPassive: add(passive && hasObject ? .indirectObject : .object, child)
      case .obj: add(.object, child)
      case .iobj:
        add(.indirectObject, child)
        // "asked the Council to help", "asked Turkey for access": with one object only, it is it.
        if !hasObject { add(.object, child) }
      case .oblAgent: add(.subject, child)
      case .obl, .oblUnmarked:
        let marker = tree.marker(of: child) ?? ""
        add(.oblique(marker), child)
        if marker == "by", passive { add(.subject, child) }
      case .xcomp: add(.complement, child)
      case .ccomp: add(.clause, child)
      case .advcl:
        guard let marker = tree.marker(of: child) else { continue }
        add(.oblique(marker), child)
        if marker == "to" || tree[child].tag == .vbg { add(.complement, child) }
      default: continue
      }
    }
    return arguments
  }

  /// The noun that stands where the verb's surface subject would, found by climbing.
  ///
  /// Bounded by the depth of the tree: each step moves to a governor.
  func surfaceSubject(of token: Int) -> Int? {
    var current = token
    var steps = 0
    while steps < 12 {
      steps += 1
      if let subject = subject(of: current) {
        return resolvedRelative(subject, of: current)
      }
      let node = tree[current]
      guard node.head >= 0 else { return nil }
      switch node.dependency {
      case .xcomp:
        if let controller = controller(of: current, under: node.head) { return controller }
        current = node.head
      case .advcl:
        if tree[current].tag == .vbg, let marker = tree.marker(of: current),
          let object = affected(by: node.head, marker: marker)
        {
          return object
        }
        current = node.head
      case .conj:
        if let subject = subjectTakenForPhrase(before: current) { return subject }
        current = tree.firstConjunct(of: current)
      case .acl:
        if tree.marker(of: current) == "to" { return subjectOfInfinitive(under: node.head) }
        if tree[current].tag == .vbg || tree.isPassive(current) { return node.head }
        return supportSubject(of: node.head)
      case .aclRelative:
        return node.head
      case .parataxis, .ccomp, .advclRelative:
        return nil
      default:
        return nil
      }
    }
    return nil
  }

  /// The subject that hangs on the verb itself; of two before it, a title and its name, the name.
  private func subject(of verb: Int) -> Int? {
    let subjects = tree.children(of: verb).filter {
      tree[$0].dependency == .nsubj || tree[$0].dependency == .nsubjPassive
    }
    guard let first = subjects.first else { return nil }
    return subjects.last { $0 < verb && tree[$0].tag.isProperNoun } ?? first
  }

  /// "pressed Ankara since [Turkey] decided to buy": the parser may take the subject of a clause for
  /// a phrase, and the clause for a second verb that no "and" joins.
  private func subjectTakenForPhrase(before verb: Int) -> Int? {
    guard tree.child(of: verb, .cc) == nil, verb > 0 else { return nil }
    let noun = verb - 1
    guard tree[noun].dependency == .obl, tree[noun].head < noun, tree[noun].tag.isNoun,
      ["since", "after", "before", "as", "while", "until"].contains(tree.marker(of: noun) ?? "")
    else { return nil }
    return noun
  }

  /// Whose deed a gerund tells when the verb above is done to somebody for it: "sanctioned Turkey
  /// for buying", "imposed sanctions on Ankara for buying", "accused Rome of selling".
  private func affected(by verb: Int, marker: String) -> Int? {
    if marker == "about" {
      // "spoke with Ankara about sending"
      return tree.children(of: verb).first {
        tree[$0].dependency == .obl && ["with", "to"].contains(tree.marker(of: $0) ?? "")
      }
    }
    guard ["for", "of", "from", "over"].contains(marker), !tree.isPassive(verb) else {
      return ["for", "of", "from"].contains(marker) && tree.isPassive(verb)
        ? tree.child(of: verb, .nsubjPassive) : nil
    }
    guard let object = tree.child(of: verb, .obj) else { return nil }
    if tree[object].tag.isProperNoun || tree[object].tag == .prp { return object }
    let phrases = Array(tree.children(of: object)) + Array(tree.children(of: verb))
    return phrases.first { phrase in
      (tree[phrase].dependency == .nmod || tree[phrase].dependency == .obl)
        && ["on", "upon", "against"].contains(tree.marker(of: phrase) ?? "")
    }
  }

  /// Who controls the infinitive `complement` of the verb or adjective `governor`: its object
  /// ("persuade X to transfer"), or nil where it is the governor's own subject.
  private func controller(of complement: Int, under governor: Int) -> Int? {
    guard tree.isVerbal(governor) else { return nil }
    guard !classes.contains(tree[governor].lemma, in: .subjectControl) else { return nil }
    if tree.isPassive(governor) { return nil }
    return tree.child(of: governor, .obj, .iobj)
  }

  /// Who does what an infinitive under a noun says: "Turkey's plan to buy", "the US agreement to
  /// sell", "made an offer to supply".
  private func subjectOfInfinitive(under noun: Int) -> Int? {
    let isRanked = tree.children(of: noun).contains {
      tree[$0].dependency == .amod
        && ["first", "second", "third", "last", "only", "latest"].contains(tree[$0].lemma)
    }
    if isRanked {
      // "X became the first minister to visit": the one of whom "minister" is said.
      if let subject = predication(of: noun).tokens(.predicand).first { return subject }
      let head = tree[noun].head
      if head >= 0, tree[head].lemma == "become" { return surfaceSubject(of: head) }
      return surfaceSubject(of: noun) ?? noun
    }
    let lemma = tree[noun].lemma
    if classes.contains(lemma, in: .directiveNoun), !classes.contains(lemma, in: .commissiveNoun) {
      // "the US proposal to Turkey to send": whoever it goes to would do it; so would whoever
      // answers it: "Turkey refused the proposal to send".
      let addressee = tree.children(of: noun).first {
        tree[$0].dependency == .nmod && tree.marker(of: $0) == "to"
      }
      if let addressee { return addressee }
      guard tree[noun].dependency == .obj else { return nil }
      return surfaceSubject(of: tree[noun].head)
    }
    if let owner = possessor(of: noun) { return owner }
    return supportSubject(of: noun)
  }

  func possessor(of noun: Int) -> Int? {
    if let owner = tree.child(of: noun, .nmodPossessive) { return owner }
    return nil
  }

  /// The subject of the verb that merely carries the noun: "Ankara made a request".
  func supportSubject(of noun: Int) -> Int? {
    let node = tree[noun]
    guard node.head >= 0 else { return nil }
    switch node.dependency {
    case .obj, .obl:
      guard tree.isVerbal(node.head) else { return nil }
      if tree.marker(of: noun) == "in", classes.contains(node.lemma, in: .jointNoun) {
        // "is led by the office in partnership with the command"
        return tree.child(of: node.head, .oblAgent) ?? surfaceSubject(of: node.head)
      }
      // "entered into talks", not "protested against the siege".
      let marker = tree.marker(of: noun) ?? ""
      guard marker.isEmpty || ["in", "into", "to", "on", "for", "about", "of"].contains(marker),
        carries(tree[node.head].lemma, node.lemma)
      else { return nil }
      return surfaceSubject(of: node.head)
    case .nmod:
      if classes.contains(tree[node.head].lemma, in: .supportNoun) {
        return possessor(of: node.head) ?? supportSubject(of: node.head)
      }
      // "notified Congress of a sale", with the phrase hung on the object.
      let verb = tree[node.head].head
      guard tree.marker(of: noun) == "of", tree[node.head].dependency == .obj, verb >= 0,
        classes.contains(tree[verb].lemma, in: .licensingVerb),
        classes.contains(node.lemma, in: .transferNoun)
      else { return nil }
      return surfaceSubject(of: verb)
    default:
      return nil
    }
  }

  /// "removed Turkey over the purchase of", "condemned Israel for attacks on": whose deed is answered.
  private func responsible(for noun: Int) -> Int? {
    let verb = tree[noun].head
    guard tree[noun].dependency == .obl, tree.isVerbal(verb),
      ["for", "over", "because of", "due to"].contains(tree.marker(of: noun) ?? ""),
      classes.contains(tree[verb].lemma, in: .responsiveVerb)
    else { return nil }
    return affected(by: verb, marker: "for")
  }

  /// Whether the verb's subject is the actor of the noun: "makes a request", "approves a sale".
  private func carries(_ verb: String, _ noun: String) -> Bool {
    classes.contains(verb, in: .supportVerb)
      || classes.contains(verb, in: .licensingVerb) && classes.contains(noun, in: .transferNoun)
      || classes.contains(verb, in: .attendingVerb) && classes.contains(noun, in: .meetingNoun)
  }

  private func shareObject(
    of first: Int, with token: Int, passive: Bool, into arguments: inout [Predication.Argument]
  ) {
    guard !passive, !arguments.contains(where: { $0.role == .object }) else { return }
    // "designs and builds the KAAN": the object stands after the second verb.
    guard let object = tree.child(of: first, .obj), object > token else { return }
    arguments.append(.init(role: .object, token: object, isImplicit: true))
  }

  // MARK: Relative clauses

  private func isRelativePronoun(_ token: Int) -> Bool {
    switch tree[token].tag {
    case .wdt, .wp, .wpPossessive: true
    default: false
    }
  }

  private func resolvedRelative(_ token: Int, of verb: Int) -> Int {
    guard isRelativePronoun(token), tree[verb].dependency == .aclRelative else { return token }
    return tree[verb].head
  }

  /// The antecedent in the place of its pronoun, or in the gap where there is none.
  private func relativeArguments(
    of verb: Int, have arguments: [Predication.Argument]
  ) -> [Predication.Argument] {
    let antecedent = tree[verb].head
    let pronouns = arguments.filter { isRelativePronoun($0.token) }
    if !pronouns.isEmpty {
      let subjects = arguments.count { $0.role == .subject }
      return pronouns.map { pronoun in
        // "which Ukraine operates": with a second subject the pronoun is the object.
        let role = pronoun.role == .subject && subjects > 1 ? .object : pronoun.role
        return .init(role: role, token: antecedent, isImplicit: false)
      }
    }
    let hasSubject = arguments.contains { $0.role == .subject }
    let hasObject = arguments.contains { $0.role == .object }
    if tree.isPassive(verb) {
      return hasObject ? [] : [.init(role: .object, token: antecedent, isImplicit: true)]
    }
    if !hasSubject { return [.init(role: .subject, token: antecedent, isImplicit: true)] }
    if hasObject || arguments.contains(where: { $0.role == .clause }) { return [] }
    // A gap below: "the system Turkey agreed to buy" is left to the embedded verb.
    if arguments.contains(where: { $0.role == .complement }) { return [] }
    return [.init(role: .object, token: antecedent, isImplicit: true)]
  }

  /// The antecedent that an infinitive's missing object stands for: "the system Turkey agreed to
  /// buy".
  private func gapAntecedent(above complement: Int) -> Int? {
    var current = complement
    while tree[current].dependency == .xcomp, tree[current].head >= 0 {
      current = tree[current].head
      if tree.child(of: current, .obj) != nil { return nil }
    }
    guard tree[current].dependency == .aclRelative, let subject = tree.child(of: current, .nsubj),
      !isRelativePronoun(subject)
    else { return nil }
    return tree[current].head
  }

  // MARK: Nouns and adjectives

  private func noun(_ token: Int) -> Predication {
    var arguments: [Predication.Argument] = []
    func add(_ role: Predication.Role, _ filler: Int, implicit: Bool = false) {
      arguments.append(.init(role: role, token: filler, isImplicit: implicit))
    }
    for child in tree.children(of: token) {
      switch tree[child].dependency {
      case .nmodPossessive, .compound, .amod, .nmodDescription, .nmodUnmarked:
        // "[Turkish] exports", "[US] sanctions", not "[trade] talks".
        let isOwner =
          tree[child].dependency == .nmodPossessive || tree[child].form.first?.isUppercase == true
        if child < token, isOwner { add(.possessor, child) }
      case .nmod, .obl: add(.oblique(tree.marker(of: child) ?? ""), child)
      case .acl:
        let marker = tree.marker(of: child)
        if marker == "to" { add(.complement, child) }
        if let marker, tree[child].tag == .vbg || tree[child].tag == .vb {
          add(.oblique(marker), child)
        }
        if marker == "that" { add(.clause, child) }
      case .ccomp: add(.clause, child)
      case .advcl:
        if let marker = tree.marker(of: child) { add(.oblique(marker), child) }
      case .nsubj, .nsubjOuter: add(.predicand, child)
      case .appos: add(.apposition, child)
      default: continue
      }
    }
    if tree.hasCopula(token), !arguments.contains(where: { $0.role == .predicand }),
      let subject = surfaceSubject(of: token)
    {
      // "was developed in Russia and is a version of": the second predicate shares the subject.
      add(.predicand, subject, implicit: true)
    }
    let head = tree[token].head
    if tree.hasCopula(token), tree[token].dependency == .aclRelative {
      // "the program, in which Ankara was a partner", "where Ankara was a partner"
      arguments = arguments.map { argument in
        guard isRelativePronoun(argument.token) else { return argument }
        return .init(role: argument.role, token: head, isImplicit: true)
      }
      if tree.children(of: token).contains(where: { tree[$0].lemma == "where" }) {
        add(.oblique("in"), head, implicit: true)
      }
    }
    if [.obl, .advcl].contains(tree[token].dependency), head >= 0, tree.isVerbal(head),
      ["though", "although", "as", "while", "once"].contains(tree.marker(of: token) ?? ""),
      !arguments.contains(where: { $0.role == .predicand }), let subject = surfaceSubject(of: head)
    {
      // "Though a NATO member, Turkey has": said of the subject.
      add(.predicand, subject, implicit: true)
    }
    if head >= 0, tree[token].dependency == .xcomp || tree[token].dependency == .obj,
      ["become", "remain", "stay"].contains(tree[head].lemma),
      !arguments.contains(where: { $0.role == .predicand }), let subject = surfaceSubject(of: head)
    {
      add(.predicand, subject, implicit: true)
    }
    if head >= 0, tree[token].dependency == .obj, classes.contains(tree[head].lemma, in: .supportVerb),
      let receiver = tree.child(of: head, .iobj)
    {
      // "gave Iraq a warning"
      add(.oblique("to"), receiver, implicit: true)
    }
    if head >= 0 {
      if tree[token].dependency == .appos { add(.apposition, head) }
      if tree.isVerbal(head), [.obj, .nsubjPassive, .obl].contains(tree[token].dependency) {
        // Phrases that the parser hung on the support verb: "imposed sanctions on Turkey".
        for child in tree.children(of: head) where child != token && child > token {
          if tree[child].dependency == .obl, let marker = tree.marker(of: child) {
            add(.oblique(marker), child, implicit: true)
          }
        }
        if tree[token].dependency == .nsubjPassive, let agent = tree.child(of: head, .oblAgent) {
          add(.possessor, agent, implicit: true)
        }
      }
      if !arguments.contains(where: { $0.role == .possessor }),
        let owner = supportSubject(of: token) ?? responsible(for: token)
      {
        add(.possessor, owner, implicit: true)
      }
    }
    return Predication(token: token, kind: .noun, arguments: arguments)
  }

  private func adjective(_ token: Int) -> Predication {
    var arguments: [Predication.Argument] = []
    func add(_ role: Predication.Role, _ filler: Int, implicit: Bool = false) {
      arguments.append(.init(role: role, token: filler, isImplicit: implicit))
    }
    for child in tree.children(of: token) {
      switch tree[child].dependency {
      case .nsubj, .nsubjPassive: add(.predicand, child)
      case .obl, .nmod: add(.oblique(tree.marker(of: child) ?? ""), child)
      case .xcomp: add(.complement, child)
      case .ccomp: add(.clause, child)
      case .advcl:
        if let marker = tree.marker(of: child) { add(.oblique(marker), child) }
      default: continue
      }
    }
    if !arguments.contains(where: { $0.role == .predicand }) {
      switch tree[token].dependency {
      case .amod, .acl, .aclRelative: add(.predicand, tree[token].head, implicit: true)
      default:
        if let subject = surfaceSubject(of: token) { add(.predicand, subject, implicit: true) }
      }
    }
    return Predication(token: token, kind: .adjective, arguments: arguments)
  }
}
