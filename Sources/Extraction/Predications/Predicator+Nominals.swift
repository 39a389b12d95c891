internal import Knowledge
import Language

/// The arguments of nouns and adjectives: owners, phrases, what they are said of.
extension Predicator {
  func noun(_ token: Int) -> Predication {
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
        if child < token, tree[child].lemma == "lead", tree[child].tag == .vbn {
          // "the US-led campaign"
          for leader in tree.children(of: child) where tree[leader].tag.isProperNoun {
            add(.possessor, leader)
          }
        }
        if tree[child].tag == .prpPossessive,
          let owner = responsible(for: token) ?? cataphor(before: token)
        {
          // "sanctioned the agency for its purchase": the agency's
          add(.possessor, owner, implicit: true)
        } else if child < token, isOwner,
          // "its Lebanese ally": whose ally stands before it.
          tree[child].dependency == .nmodPossessive
            || !classes.contains(tree[token].lemma, in: .kinNoun) || possessor(of: token) == nil
        {
          add(.possessor, child)
        }
      case .nmod, .obl: add(.oblique(tree.marker(of: child) ?? ""), child)
      case .acl:
        if tree.isPassive(child), classes.contains(tree[child].lemma, in: .supportVerb) {
          // "an embargo imposed by the UN on Libya"
          for phrase in tree.children(of: child) where phrase > child {
            if tree[phrase].dependency == .oblAgent {
              add(.possessor, phrase, implicit: true)
            } else if tree[phrase].dependency == .obl, let marker = tree.marker(of: phrase) {
              add(.oblique(marker), phrase, implicit: true)
            }
          }
        }
        let marker = tree.marker(of: child)
        if marker == "to" { add(.complement, child) }
        if let marker, tree[child].tag == .vbg || tree[child].tag == .vb {
          add(.oblique(marker), child)
        }
        if marker == "that" { add(.clause, child) }
        if tree[child].tag == .vbg, tree[child].lemma == "target",
          let target = tree.child(of: child, .obj)
        {
          // "sanctions targeting Russia"
          add(.oblique("on"), target, implicit: true)
        }
      case .ccomp: add(.clause, child)
      case .advcl:
        if let marker = tree.marker(of: child) { add(.oblique(marker), child) }
      case .nsubj, .nsubjOuter: add(.predicand, child)
      case .appos: add(.apposition, child)
      default: continue
      }
    }
    if tree[token].dependency == .obl, classes.contains(tree[token].lemma, in: .meetingNoun),
      ["in", "during"].contains(tree.marker(of: token) ?? ""),
      case let verb = tree[token].head, tree[verb].lemma == "tell",
      !arguments.contains(where: { $0.role == .oblique("with") || $0.role == .oblique("between") }),
      let hearer = tree.child(of: verb, .iobj, .obj), let subject = surfaceSubject(of: verb),
      !arguments.contains(where: { $0.role == .possessor })
    {
      // "In a phone call, Kalin told Sullivan"
      add(.possessor, subject, implicit: true)
      add(.oblique("with"), hearer, implicit: true)
    }
    if [.nsubj, .nsubjPassive].contains(tree[token].dependency), tree[token].head > token {
      // "clashes erupted between A and B", "a ceasefire is in place between A and B"
      for child in tree.children(of: tree[token].head)
      where [.obl, .nmod].contains(tree[child].dependency) && tree.marker(of: child) == "between" {
        add(.oblique("between"), child, implicit: true)
      }
    }
    if let mover = mover(of: token) { add(.possessor, mover, implicit: true) }
    if tree.hasCopula(token), !arguments.contains(where: { $0.role == .predicand }),
      let subject = surfaceSubject(of: token)
    {
      // "was developed in Russia and is a version of": the second predicate shares the subject.
      add(.predicand, subject, implicit: true)
    }
    let head = tree[token].head
    if tree[token].dependency == .nmod, head >= 0, tree[head].lemma == "one", tree.hasCopula(head),
      tree.marker(of: token) == "of", !arguments.contains(where: { $0.role == .predicand }),
      let subject = tree.child(of: head, .nsubj)
    {
      // "is one of the leading critics of"
      add(.predicand, subject, implicit: true)
    }
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
      !arguments.contains(where: { $0.role == .predicand }),
      let subject = named(by: head) ?? surfaceSubject(of: head)
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
    if head >= 0, tree[token].dependency == .obj,
      classes.contains(tree[head].lemma, in: .supportVerb),
      let receiver = tree.child(of: head, .iobj)
    {
      // "gave Iraq a warning"
      add(.oblique("to"), receiver, implicit: true)
    }
    if head >= 0 {
      if tree[token].dependency == .appos { add(.apposition, head) }
      if tree[token].dependency == .nmod, classes.contains(tree[head].lemma, in: .supportNoun) {
        // "the opening of talks with Russia", hung on the opening
        for child in tree.children(of: head) where child > token {
          if tree[child].dependency == .nmod, let marker = tree.marker(of: child) {
            add(.oblique(marker), child, implicit: true)
          }
        }
      }
      if tree[token].dependency == .nmod, tree[head].dependency == .obj,
        supportSubject(of: token) != nil
      {
        // "notified Congress of a sale to Israel", with both phrases hung too high.
        for child in tree.children(of: tree[head].head) where child > token {
          if tree[child].dependency == .obl, let marker = tree.marker(of: child) {
            add(.oblique(marker), child, implicit: true)
          }
        }
      }
      if tree.isVerbal(head), [.obj, .nsubjPassive, .obl].contains(tree[token].dependency),
        // "Despite warnings from Washington, Egypt bought it from Russia"
        tree[token].dependency != .obl || token > head
      {
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
      // "he skipped a meeting requested by the minister": both are told, who was to be there and who
      // asked for it.
      let isShared =
        classes.contains(tree[token].lowerLemma, in: .meetingNoun)
        && tree.child(of: token, .nmodPossessive) == nil
      if isShared || !arguments.contains(where: { $0.role == .possessor }),
        let owner = supportSubject(of: token) ?? responsible(for: token)
      {
        add(.possessor, owner, implicit: true)
      }
      if tree[token].dependency == .conj, tree[head].tag.isNoun, tree.child(of: token, .det) == nil,
        !arguments.contains(where: { $0.role == .possessor }), let owner = possessor(of: head)
      {
        // "[Egypt]'s solidarity with and support for"
        add(.possessor, owner, implicit: true)
      }
    }
    return Predication(token: token, kind: .noun, arguments: arguments)
  }

  /// "[Kenya] left the pact, a move criticised by Chad": whose move that is.
  func mover(of noun: Int) -> Int? {
    guard ["move", "decision", "step", "action"].contains(tree[noun].lemma),
      let article = tree.child(of: noun, .det), article > 0,
      ["a", "an"].contains(tree[article].lemma),
      [",", "-", "–", "—", "--"].contains(tree[article - 1].form)
    else { return nil }
    var verb = tree[noun].head
    while verb >= 0, !tree.isVerbal(verb) { verb = tree[verb].head }
    guard verb >= 0, let subject = surfaceSubject(of: verb), subject < article else { return nil }
    return subject
  }

  /// "appoints [Drapatyi] as his replacement": of whom an office is said.
  private func named(by verb: Int) -> Int? {
    classes.contains(tree[verb].lemma, in: .namingVerb) ? tree.child(of: verb, .obj) : nil
  }

  func adjective(_ token: Int) -> Predication {
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
      case .amod, .acl, .aclRelative:
        let noun = tree[token].head
        // "issued a report critical of": its author is.
        let author = classes.contains(tree[noun].lemma, in: .textNoun) ? author(of: noun) : nil
        add(.predicand, author ?? noun, implicit: true)
      default:
        if let subject = surfaceSubject(of: token) { add(.predicand, subject, implicit: true) }
      }
    }
    return Predication(token: token, kind: .adjective, arguments: arguments)
  }
}
