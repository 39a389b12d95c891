internal import Knowledge
import Language

/// Reads predications off a dependency tree.
///
/// Arguments are those of the active voice; what the grammar leaves out is supplied from the
/// governing clause: control and raising ("agreed to sell"), relative clauses ("the S-400 it
/// bought"), participles ("systems purchased from Russia"), coordination, support verbs
/// ("made a purchase").
///
/// What has been read is kept: rows of the lexicon ask for the same predications many times.
struct Predicator {
  let tree: SentenceTree
  let classes: WordClasses
  private let known: Known

  private final class Known {
    var predications: [Predication?]

    init(count: Int) { predications = Array(repeating: nil, count: count) }
  }

  init(_ tree: SentenceTree, classes: WordClasses) {
    self.tree = tree
    self.classes = classes
    known = Known(count: tree.count)
  }

  func predication(of token: Int) -> Predication {
    if let predication = known.predications[token] { return predication }
    let predication = read(token)
    known.predications[token] = predication
    return predication
  }

  private func read(_ token: Int) -> Predication {
    if tree.isVerbal(token) { return verb(token) }
    if tree[token].tag.isNoun || tree[token].tag == .cd { return noun(token) }
    return adjective(token)
  }

  // MARK: Verbs

  func verb(_ token: Int) -> Predication {
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
        if ["buy", "purchase", "acquire", "procure", "order"].contains(tree[token].lemma) {
          supply(.subject, holder(of: antecedent))
        }
        // "Iranian missiles fired at Israel": whose they are fires them.
        if classes.contains(tree[token].lemma, in: .launchingVerb),
          classes.contains(tree[antecedent].lemma, in: .arms)
        {
          supply(.subject, tree.child(of: antecedent, .nmodPossessive, .amod, .compound))
        }
      } else if tree[token].tag == .vbg || tree[token].tag == .vbn {
        supply(.subject, surfaceSubject(of: token) ?? antecedent)
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
    case .amod where tree[token].tag == .vbg && tree[token].lemma == "invade":
      // "help it fight [invading] Chinese forces": whoever fights them is invaded.
      let invader = tree[token].head
      supply(.subject, invader)
      if tree[invader].dependency == .obj, isResisted(by: tree[invader].head) {
        supply(.object, surfaceSubject(of: tree[invader].head))
      }
    default:
      supply(surface, surfaceSubject(of: token) ?? openedSubject(after: token))
      if tree[token].dependency == .xcomp, !passive { supply(.object, gapAntecedent(above: token)) }
    }
    return Predication(token: token, kind: .verb, arguments: arguments)
  }

  private func isResisted(by verb: Int) -> Bool {
    ["fight", "resist", "repel", "battle", "combat", "confront", "oppose"]
      .contains(tree[verb].lemma)
  }

  /// The arguments that hang on the verb itself.
  func ownArguments(ofVerb token: Int) -> [Predication.Argument] {
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
      case .nsubjPassive:
        // "was given tanks", not "was fined $2 million"
        let isReceiver = passive && hasObject && tree[token].lemma != "fine"
        add(isReceiver ? .indirectObject : .object, child)
      case .obj:
        if passive, tree[token].lemma == "fine" { continue }
        add(.object, child)
      case .iobj:
        add(.indirectObject, child)
        // "asked the Council to help", "asked Turkey for access": with one object only, it is it.
        // Not "the weapons the US has provided Ukraine": they are the object.
        let isGiven =
          tree[token].dependency == .aclRelative
          && classes.contains(tree[token].lemma, in: .dativeVerb)
        if !hasObject, !isGiven { add(.object, child) }
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

  // MARK: Relative clauses

  func isRelativePronoun(_ token: Int) -> Bool {
    switch tree[token].tag {
    case .wdt, .wp, .wpPossessive: true
    default: false
    }
  }

  func resolvedRelative(_ token: Int, of verb: Int) -> Int {
    guard isRelativePronoun(token), tree[verb].dependency == .aclRelative else { return token }
    return tree[verb].head
  }

  /// The antecedent in the place of its pronoun, or in the gap where there is none.
  func relativeArguments(
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
  func gapAntecedent(above complement: Int) -> Int? {
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

}
