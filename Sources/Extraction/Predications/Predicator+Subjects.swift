internal import Knowledge
import Language

/// Who does what a word says, where the grammar leaves it to the governing clause.
extension Predicator {
  /// The noun that stands where the verb's surface subject would, found by climbing.
  ///
  /// Bounded by the depth of the tree: each step moves to a governor.
  func surfaceSubject(of token: Int) -> Int? {
    guard token >= 0 else { return nil }
    var current = token
    var steps = 0
    while steps < 12 {
      steps += 1
      if let subject = subject(of: current) {
        return resolvedRelative(subject, of: current)
      }
      let node = tree[current]
      guard node.head >= 0 else { return nil }
      // "discusses whether to send aid": whoever would.
      if tree.marker(of: current) == "whether" { return nil }
      switch node.dependency {
      case .xcomp:
        if isOpposed(current, to: node.head) { return nil }
        if let controller = controller(of: current, under: node.head) { return controller }
        current = node.head
      case .advcl:
        if isOpposed(current, to: node.head) { return nil }
        if isGerund(current), let marker = tree.marker(of: current),
          let object = affected(by: node.head, marker: marker)
        {
          return object
        }
        if let suspect = suspect(before: current, of: node.head) { return suspect }
        if ["replace", "succeed"].contains(tree[current].lemma), tree[current].tag == .vbg,
          classes.contains(tree[node.head].lemma, in: .namingVerb)
        {
          // "elects Sotto, replacing Escudero"
          return tree.child(of: node.head, .obj, .nsubjPassive)
        }
        // "should be placed in the tier to defend Britain": by those who place it.
        if tree.marker(of: current) == "to", tree.isPassive(node.head),
          ["place", "put", "add", "include", "list", "impose", "introduce", "raise"]
            .contains(tree[node.head].lemma)
        {
          return tree.child(of: node.head, .oblAgent)
        }
        if tree.marker(of: current) == "to",
          let addressee = addressee(of: node.head, before: current) ?? sent(by: node.head)
            ?? ordered(by: node.head, before: current)
            ?? called(by: node.head, before: current)
        {
          return addressee
        }
        current = node.head
      case .conj:
        current = tree.firstConjunct(of: current)
      case .acl:
        if tree.marker(of: current) == "to" {
          // "calls on the Council to suspend": hung on whom it is said to.
          let governor = tree[node.head].head
          if governor >= 0, isAddressed(node.head, by: governor) { return node.head }
          return subjectOfInfinitive(under: node.head)
        }
        if tree[current].tag == .vbg, tree.marker(of: current) == "of",
          tree[node.head].lemma == "process", tree.hasCopula(node.head)
        {
          return surfaceSubject(of: node.head)  // "is in the process of leaving"
        }
        if tree[current].tag == .vbg, ["for", "of"].contains(tree.marker(of: current) ?? ""),
          tree[node.head].dependency == .obj
        {
          if ["possibility", "idea", "option", "prospect", "suggestion"].contains(
            tree[node.head].lemma),
            let other = tree.children(of: tree[node.head].head).first(where: {
              tree[$0].dependency == .obl && ["with", "to"].contains(tree.marker(of: $0) ?? "")
            })
          {
            // "raised with Turkey the possibility of sending"
            return other
          }
          if let receiver = tree.child(of: tree[node.head].head, .iobj) {
            return receiver  // "denied Ukraine the chance of joining"
          }
          // "claims responsibility for targeting"
          return possessor(of: node.head) ?? surfaceSubject(of: tree[node.head].head)
        }
        if tree[current].tag == .vbg, tree.marker(of: current) == "including" {
          // "has taken measures, including suspending", "would look at options, including joining"
          return supportSubject(of: node.head) ?? surfaceSubject(of: tree[node.head].head)
        }
        if tree[current].tag == .vbg, let launcher = launcher(of: node.head, with: current) {
          return launcher
        }
        if tree[current].tag == .vbg, classes.contains(tree[node.head].lemma, in: .textNoun),
          let author = possessor(of: node.head) ?? supportSubject(of: node.head)
            ?? (current == token ? issuer(of: node.head) : nil)
        {
          // "sent a letter accusing", "Sudan's case alleging"
          return author
        }
        if tree[current].tag == .vbg || tree.isPassive(current) { return node.head }
        return supportSubject(of: node.head)
      case .aclRelative:
        return node.head
      case .ccomp
      where isGerund(current) && tree.marker(of: current) == nil
        && ["deny", "admit", "regret", "recall", "remember", "acknowledge"].contains(
          tree[node.head].lemma):
        current = node.head  // "denied having attacked"
      case .parataxis, .ccomp, .advclRelative:
        return nil
      default:
        return nil
      }
    }
    return nil
  }

  /// "[The Houthis] launched missiles targeting Israel"
  private func launcher(of arms: Int, with verb: Int) -> Int? {
    let governor = tree[arms].head
    guard ["target", "strike", "hit"].contains(tree[verb].lemma), tree[arms].dependency == .obj,
      classes.contains(tree[arms].lemma, in: .arms),
      classes.contains(tree[governor].lemma, in: .launchingVerb)
    else { return nil }
    return surfaceSubject(of: governor)
  }

  /// Who says what a letter or a resolution does.
  func author(of text: Int) -> Int? { possessor(of: text) ?? issuer(of: text) }

  /// "[The Assembly] adopted a resolution demanding"
  private func issuer(of text: Int) -> Int? {
    let governor = tree[text].head
    let isVoted = tree.marker(of: text).map { ["for", "on"].contains($0) } ?? false
    guard
      tree[text].dependency == .obj && classes.contains(tree[governor].lemma, in: .issuingVerb)
        || tree[text].dependency == .obl && isVoted && tree[governor].lemma == "vote"
    else { return nil }
    return surfaceSubject(of: governor)
  }

  /// The subject that hangs on the verb itself; of two before it, a title and its name, the name.
  func subject(of verb: Int) -> Int? {
    let subjects = tree.children(of: verb).filter {
      tree[$0].dependency == .nsubj || tree[$0].dependency == .nsubjPassive
    }
    guard let first = subjects.first else { return nil }
    return subjects.last { $0 < verb && tree[$0].tag.isProperNoun } ?? first
  }

  /// "sanctioned [members] of a network funding the Houthis": what is punished is what they do.
  private func suspect(before gerund: Int, of verb: Int) -> Int? {
    guard tree[gerund].tag == .vbg, verb < gerund, tree.marker(of: gerund) == nil,
      classes.contains(tree[verb].lemma, in: .responsiveVerb), !tree.isPassive(verb),
      let object = tree.child(of: verb, .obj), object < gerund,
      !(object..<gerund).contains(where: { tree[$0].tag == .comma })
    else { return nil }
    return object
  }

  /// "opposes [sending] arms", "opposed Turkey [joining]": nobody does it.
  private func isOpposed(_ gerund: Int, to verb: Int) -> Bool {
    tree[verb].lemma == "oppose" && tree[gerund].tag == .vbg && verb < gerund
      && tree.marker(of: gerund) == nil
      && !(verb..<gerund).contains { tree[$0].tag == .comma }
  }

  /// "for selling", "for having sold"
  private func isGerund(_ verb: Int) -> Bool {
    tree[verb].tag == .vbg
      || tree.children(of: verb).contains {
        tree[$0].dependency == .aux && tree[$0].tag == .vbg && tree[$0].lemma == "have"
      }
  }

  /// Whose deed a gerund tells when the verb above is done to somebody for it: "sanctioned Turkey
  /// for buying", "imposed sanctions on Ankara for buying", "accused Rome of selling".
  func affected(by verb: Int, marker: String) -> Int? {
    if marker == "about" {
      // "spoke with Ankara about sending"
      return tree.children(of: verb).first {
        tree[$0].dependency == .obl && ["with", "to"].contains(tree.marker(of: $0) ?? "")
      }
    }
    if marker == "as", tree.isCiting(verb), !tree.isPassive(verb) {
      return tree.child(of: verb, .obj)  // "quoted Anna Holm as saying"
    }
    if ["toward", "towards"].contains(marker), let object = tree.child(of: verb, .obj) {
      // "criticised the U.S. policy towards preventing"
      return tree.child(of: object, .nmodPossessive, .compound)
    }
    guard ["for", "of", "from", "over", "against"].contains(marker), !tree.isPassive(verb) else {
      return ["for", "of", "from", "against"].contains(marker) && tree.isPassive(verb)
        ? tree.child(of: verb, .nsubjPassive) : nil
    }
    guard let object = tree.child(of: verb, .obj) else {
      // "lashed out at Turkey for shooting"
      return marker == "for"
        ? tree.children(of: verb).first {
          tree[$0].dependency == .obl && ["at", "against"].contains(tree.marker(of: $0) ?? "")
        } : nil
    }
    if [.wdt, .wp].contains(tree[object].tag) { return resolvedRelative(object, of: verb) }
    if tree[object].tag.isProperNoun || tree[object].tag == .prp { return object }
    let phrases = Array(tree.children(of: object)) + Array(tree.children(of: verb))
    let named = phrases.first { phrase in
      (tree[phrase].dependency == .nmod || tree[phrase].dependency == .obl)
        && ["on", "upon", "against"].contains(tree.marker(of: phrase) ?? "")
    }
    // "sanctioned the firm NIS for its purchase", "accused the group of supporting": named or not
    return named ?? (tree[object].tag.isNoun && marker != "over" ? object : nil)
  }

  /// Who controls the infinitive `complement` of the verb or adjective `governor`: its object
  /// ("persuade X to transfer"), or nil where it is the governor's own subject.
  func controller(of complement: Int, under governor: Int) -> Int? {
    guard tree.isVerbal(governor) else { return nil }
    guard !classes.contains(tree[governor].lemma, in: .subjectControl) else { return nil }
    // "became the first minister to visit": the subject, not what it became.
    if tree.isPassive(governor) || tree[governor].lemma == "become" { return nil }
    // However deep the parser hung it: "asked [the Treasury for permission] to negotiate".
    if (governor + 1..<max(governor + 1, complement)).contains(where: isLeave) { return nil }
    if let addressee = addressee(of: governor, before: complement) { return addressee }
    return tree.child(of: governor, .obj, .iobj)
  }

  /// "dispatched [O'Leary] to meet officials": who goes does it; troops do it for who sent them.
  /// "trains [pilots] to fly jets"
  private func sent(by verb: Int) -> Int? {
    guard !tree.isPassive(verb), let object = tree.child(of: verb, .obj) else { return nil }
    if ["train", "teach"].contains(tree[verb].lemma) { return object }
    return ["send", "dispatch", "despatch"].contains(tree[verb].lemma) && tree[object].tag == .nnp
      ? object : nil
  }

  /// "tells [Hong Kong] not to help"
  private func ordered(by verb: Int, before complement: Int) -> Int? {
    guard classes.contains(tree[verb].lemma, in: .orderingVerb), !tree.isPassive(verb) else {
      return nil
    }
    return tree.children(of: verb).first {
      [.obj, .iobj].contains(tree[$0].dependency) && verb < $0 && $0 < complement
        && tree[$0].tag.isProperNoun
    }
  }

  private func addressee(of verb: Int, before complement: Int) -> Int? {
    tree.children(of: verb).first {
      tree[$0].dependency == .obl && $0 < complement && isAddressed($0, by: verb)
    }
  }

  /// "repeated his call on [allies] to supply it"
  private func called(by verb: Int, before complement: Int) -> Int? {
    guard let call = tree.child(of: verb, .obj), call < complement,
      ["call", "appeal", "plea"].contains(tree[call].lemma)
    else { return nil }
    return tree.children(of: call).first {
      tree[$0].dependency == .nmod && $0 < complement
        && ["on", "upon", "to", "for"].contains(tree.marker(of: $0) ?? "")
    }
  }

  /// "calls on [the Council] to suspend", "appealed to [it] to dissolve"
  private func isAddressed(_ phrase: Int, by verb: Int) -> Bool {
    ["call", "appeal", "press", "push", "plead"].contains(tree[verb].lemma)
      && ["on", "upon", "to", "for", "with"].contains(tree.marker(of: phrase) ?? "")
  }

  /// "asked Rome for [permission] to order": who asks would do it.
  private func isLeave(_ noun: Int) -> Bool {
    [.obl, .nmod].contains(tree[noun].dependency) && tree.marker(of: noun) == "for"
      && tree[noun].head >= 0
      && ["permission", "approval", "consent", "clearance", "leave", "licence", "license"]
        .contains(tree[noun].lemma)
  }

  /// Who does what an infinitive under a noun says: "Turkey's plan to buy", "the US agreement to
  /// sell", "made an offer to supply".
  func subjectOfInfinitive(under noun: Int) -> Int? {
    let isRanked = tree.children(of: noun).contains {
      tree[$0].dependency == .amod
        && ["first", "second", "third", "last", "only", "latest"].contains(
          tree[$0].form.lowercased())
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
        tree[$0].dependency == .nmod && ["to", "on", "upon"].contains(tree.marker(of: $0) ?? "")
      }
      if let addressee { return addressee }
      guard tree[noun].dependency == .obj else { return nil }
      return surfaceSubject(of: tree[noun].head)
    }
    if isLeave(noun) { return surfaceSubject(of: tree[noun].head) }
    if ["permission", "approval", "authorisation", "authorization", "clearance", "leave"]
      .contains(lemma), tree[noun].dependency == .obj
    {
      // "gave Ukraine permission to strike": who is given it, or who seeks it
      let verb = tree[noun].head
      let receiver = (Array(tree.children(of: verb)) + Array(tree.children(of: noun))).first {
        tree[$0].dependency == .iobj
          || [.obl, .nmod].contains(tree[$0].dependency) && tree.marker(of: $0) == "to"
      }
      return receiver ?? surfaceSubject(of: verb)
    }
    // "chose the week to visit"
    if ["week", "day", "month", "moment", "time", "occasion"].contains(lemma),
      tree[noun].dependency == .obj
    {
      return surfaceSubject(of: tree[noun].head)
    }
    // "wants US backing to strike": who gives it does not.
    if ["backing", "permission", "approval", "consent"].contains(lemma) {
      return tree[noun].dependency == .obj ? surfaceSubject(of: tree[noun].head) : nil
    }
    if classes.contains(lemma, in: .textNoun), let author = author(of: noun) { return author }
    return possessor(of: noun) ?? maker(of: noun) ?? nameBefore(noun) ?? supportSubject(of: noun)
  }

  /// "an offer by Russia", "a bid from Boeing"
  private func maker(of noun: Int) -> Int? {
    tree.children(of: noun).first {
      tree[$0].dependency == .nmod && ["by", "from"].contains(tree.marker(of: $0) ?? "")
    }
  }

  func possessor(of noun: Int) -> Int? { tree.child(of: noun, .nmodPossessive) }

  /// "the Global [Coalition] efforts to defeat it", "the US plan to sell"
  private func nameBefore(_ noun: Int) -> Int? {
    tree.children(of: noun).first {
      $0 < noun && [.compound, .amod].contains(tree[$0].dependency)
        && (tree[$0].tag.isProperNoun || tree[$0].tag == .jj && tree[$0].isCapitalised)
    }
  }

  /// "responded with [strikes] on the town"
  func isAnswer(_ blow: Int) -> Bool {
    let verb = tree[blow].head
    return verb >= 0 && verb < blow && tree[blow].dependency == .obl
      && tree.marker(of: blow) == "with" && !tree.isPassive(verb)
      && classes.contains(tree[blow].lemma, in: .strikeNoun)
      && [
        "respond", "retaliate", "reply", "react", "answer", "follow", "open", "begin", "continue",
      ]
      .contains(tree[verb].lemma)
  }

  /// The subject of the verb that merely carries the noun: "Ankara made a request".
  func supportSubject(of noun: Int) -> Int? {
    let node = tree[noun]
    guard node.head >= 0 else { return nil }
    if let contract = contract(forMaking: noun) { return contractor(of: contract) }
    switch node.dependency {
    case .conj
    where tree[tree.firstConjunct(of: noun)].dependency == .obj
      && tree.children(of: noun).contains(where: {
        tree[$0].dependency == .nmod && ["on", "against"].contains(tree.marker(of: $0) ?? "")
      }):
      // "imposed an embargo and [sanctions] on Iran"
      let verb = tree[tree.firstConjunct(of: noun)].head
      return tree.isVerbal(verb) && carries(tree[verb].lemma, node.lemma)
        ? surfaceSubject(of: verb) : nil
    case .obl
    where !tree.isVerbal(node.head) && tree.marker(of: noun) == "for"
      && tree.hasCopula(node.head) && classes.contains(node.lemma, in: .meetingNoun):
      // "is in Moscow for talks with Lavrov"
      return surfaceSubject(of: node.head)
    case .obj, .obl:
      guard tree.isVerbal(node.head) else { return nil }
      if tree.marker(of: noun) == "in", classes.contains(node.lemma, in: .jointNoun) {
        // "is led by the office in partnership with the command"
        return tree.child(of: node.head, .oblAgent) ?? surfaceSubject(of: node.head)
      }
      // "killed seven people in a strike on the town"
      if tree.marker(of: noun) == "in", classes.contains(node.lemma, in: .strikeNoun),
        ["kill", "injure", "wound", "murder"].contains(tree[node.head].lemma),
        !tree.isPassive(node.head)
      {
        // "accused forces of killing ten in a strike": theirs.
        return tree[node.head].dependency == .acl
          ? tree[node.head].head : predication(of: node.head).tokens(.subject).first
      }
      if ["in", "during", "at", "after", "following", "before"].contains(
        tree.marker(of: noun) ?? ""), hasParty(noun),
        // "accused the army of murder in the shelling of a town": not the accuser's.
        !classes.contains(node.lemma, in: .strikeNoun)
          || !["accuse", "blame", "condemn", "denounce"].contains(tree[node.head].lemma)
      {
        // "During a conversation with Yaalon, Hagel expressed concern"
        return surfaceSubject(of: node.head)
      }
      if isAnswer(noun) { return predication(of: node.head).tokens(.subject).first }
      if tree.marker(of: noun) == "for", classes.contains(node.lemma, in: .meetingNoun),
        ["arrive", "travel", "fly", "land", "go", "come"].contains(tree[node.head].lemma)
      {
        // "travelled to Vladivostok for talks with Putin"
        return surfaceSubject(of: node.head)
      }
      // "During a visit to Britain, Blinken said": his.
      if ["in", "during", "on", "at"].contains(tree.marker(of: noun) ?? ""), noun < node.head,
        ["visit", "trip"].contains(node.lemma), possessor(of: noun) == nil,
        tree.children(of: noun).contains(where: { $0 > noun && tree.marker(of: $0) == "to" }),
        !tree.children(of: noun).contains(where: { tree.marker(of: $0) == "by" })
      {
        return surfaceSubject(of: node.head)
      }
      // "hosted a meeting of Congolese officials with rebels": theirs.
      if tree[node.head].lemma == "host", node.dependency == .obj,
        let party = tree.children(of: noun).first(where: {
          $0 > noun && tree[$0].dependency == .nmod && tree.marker(of: $0) == "of"
        }),
        tree.children(of: noun).contains(where: { tree.marker(of: $0) == "with" })
      {
        return party
      }
      // "entered into talks", not "protested against the siege".
      let marker = tree.marker(of: noun) ?? ""
      // "declined to confirm the death of Tal in a strike", "imposed transparency on arms transfers":
      // another's.
      if !marker.isEmpty, marker != "into",
        classes.contains(node.lemma, in: .transferNoun)
          || classes.contains(node.lemma, in: .strikeNoun),
        tree.child(of: node.head, .obj) != nil
          || ["confirm", "deny"].contains(tree[node.head].lemma),
        !["take", "have", "make"].contains(tree[node.head].lemma)
      {
        return nil
      }
      guard marker.isEmpty || ["in", "into", "to", "on", "for", "about", "of"].contains(marker),
        carries(tree[node.head].lemma, node.lemma)
      else { return nil }
      return surfaceSubject(of: node.head)
    case .appos where tree.marker(of: noun) == "in" && hasParty(noun):
      // "Reagan, in a meeting with Mulroney, agreed"
      return node.head
    case .nmod:
      if tree[node.head].tag.isProperNoun,
        ["in", "during", "at"].contains(tree.marker(of: noun) ?? ""),
        hasParty(noun)
      {
        return node.head
      }
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

  /// The contract "for [construction] of two ships".
  func contract(forMaking noun: Int) -> Int? {
    guard tree.marker(of: noun) == "for", tree[noun].head >= 0,
      ["construction", "production", "development", "manufacture", "assembly", "building"]
        .contains(tree[noun].lemma)
    else { return nil }
    func isContract(_ token: Int) -> Bool {
      classes.contains(tree[token].lemma, in: .contractNoun)
        || ["deal", "agreement"].contains(tree[token].lemma)
    }
    let head = tree[noun].head
    if isContract(head) { return head }
    guard tree.isVerbal(head), let object = tree.child(of: head, .obj, .nsubjPassive) else {
      return nil
    }
    return isContract(object) ? object : nil
  }

  /// "signed a contract with [the yard] for construction": who signs it orders, who makes is with him.
  private func contractor(of contract: Int) -> Int? {
    var phrases = Array(tree.children(of: contract))
    let verb = tree[contract].head
    if verb >= 0, tree.isVerbal(verb) { phrases += Array(tree.children(of: verb)) }
    return phrases.first {
      [.nmod, .obl].contains(tree[$0].dependency) && tree.marker(of: $0) == "with"
    }
  }

  /// Who bought "systems purchased from Russia": whose they are, or who is asked for them.
  func holder(of noun: Int) -> Int? {
    if let owner = possessor(of: noun) { return owner }
    var node = noun
    while [.nmod, .obl].contains(tree[node].dependency), tree[node].head >= 0 {
      let governor = tree[node].head
      if tree.isVerbal(governor) {
        guard tree.marker(of: node) == "for", !tree.isPassive(governor) else { return nil }
        return tree.child(of: governor, .iobj, .obj)
      }
      node = governor
    }
    return nil
  }

  /// "During his conversation with Hagel, [Yaalon] clarified": whose it was.
  func cataphor(before noun: Int) -> Int? {
    guard tree[noun].dependency == .obl, tree[noun].head > noun else { return nil }
    return supportSubject(of: noun)
  }

  /// Whether a noun is a meeting whose other side is told: "a conversation with Yaalon".
  private func hasParty(_ noun: Int) -> Bool {
    (classes.contains(tree[noun].lemma, in: .meetingNoun)
      || tree[noun].lemma == "conference"
        && tree.children(of: noun).contains { tree[$0].lemma == "joint" })
      && tree.children(of: noun).contains {
        $0 > noun && tree[$0].dependency == .nmod && tree.marker(of: $0) == "with"
      }
      && tree.child(of: noun, .nmodPossessive).map { tree[$0].tag == .prpPossessive } ?? true
  }

  /// "removed Turkey over the purchase of", "condemned Israel for attacks on": whose deed is answered.
  func responsible(for noun: Int) -> Int? {
    var verb = tree[noun].head
    // However deep the parser hung it: "imposed sanctions on the firm for its purchase".
    var steps = 0
    while verb >= 0, steps < 3, tree[noun].dependency == .nmod, !tree.isVerbal(verb),
      [.obl, .obj, .nmod].contains(tree[verb].dependency)
    {
      verb = tree[verb].head
      steps += 1
    }
    guard tree[noun].dependency == .obl || tree[noun].dependency == .nmod, verb >= 0,
      tree.isVerbal(verb),
      ["for", "over", "because of", "due to"].contains(tree.marker(of: noun) ?? ""),
      classes.contains(tree[verb].lemma, in: .responsiveVerb)
    else { return nil }
    return affected(by: verb, marker: "for")
  }

  /// Whether the verb's subject is the actor of the noun: "makes a request", "approves a sale".
  func carries(_ verb: String, _ noun: String) -> Bool {
    let isAnswer =
      classes.contains(verb, in: .answeringVerb) && classes.contains(noun, in: .directiveNoun)
      // "has the support of France": not its own.
      || ["have", "enjoy", "win", "gain", "secure", "get", "receive", "need", "seek", "lose"]
        .contains(verb) && ["support", "backing", "help"].contains(noun)
      // "denied the charges against him": not his own.
      || ["deny", "reject", "face", "receive"].contains(verb)
        && ["charge", "charges", "accusation", "allegation", "indictment"].contains(noun)
    return classes.contains(verb, in: .supportVerb) && !isAnswer
      || verb == "do" && classes.contains(noun, in: .strikeNoun)
      || classes.contains(verb, in: .licensingVerb) && classes.contains(noun, in: .transferNoun)
      || classes.contains(verb, in: .attendingVerb) && classes.contains(noun, in: .meetingNoun)
      || classes.contains(verb, in: .winVerb)
        && (classes.contains(noun, in: .contractNoun) || noun == "deal")
  }

  func shareObject(
    of first: Int, with token: Int, passive: Bool, into arguments: inout [Predication.Argument]
  ) {
    guard !passive, !arguments.contains(where: { $0.role == .object }) else { return }
    // "designs and builds the KAAN": the object stands after the second verb.
    guard let object = tree.child(of: first, .obj), object > token else { return }
    arguments.append(.init(role: .object, token: object, isImplicit: true))
  }
}
