import Language

/// Sentences made by a small grammar, with their trees.
///
/// What every news item begins with hardly occurs in treebanks: of twenty thousand sentences sixty
/// name a "President" and his office, fewer tell in the present that "the United Kingdom, Canada and
/// Norway impose sanctions on Turkish defence minister Yasar Guler". The grammar makes such phrases in
/// all positions, analysed as the treebanks analyse the few that they have. It teaches no names: its
/// sentences count as not annotated for them.
struct NewsGrammar {
  private var random: RandomNumbers

  init(seed: UInt64) { random = RandomNumbers(seed: seed) }

  /// The sentences as CoNLL-U.
  mutating func sentences(_ count: Int) -> String {
    var text = ""
    for number in 0..<count {
      text += "# sent_id = grammar-\(number)\n# ner = none\n"
      text += sentence().lines + "\n"
    }
    return text
  }

  // MARK: Clauses

  private mutating func sentence() -> Node {
    var root = isChance(25) ? saying() : clause()
    if isChance(14) { join(to: &root) }
    if isChance(25) { root.before.insert(opening().followedByComma, at: 0) }
    if isChance(15) { root.after.append(participle()) }
    root.after.append(Node(".", ".").under("punct"))
    root.relation = "root"
    return root.capitalised
  }

  /// "On Friday,", "After talks with France in Geneva,", "Despite warnings from Iran and its allies,"
  private mutating func opening() -> Node {
    switch random.below(4) {
    case 0: return Node(word("Tuesday Friday Monday Sunday"), "NNP").under("obl", marked: "on")
    case 1:
      var noun = Node(word("talks negotiations clashes"), "NNS")
      noun.after.append(actors().under("nmod", marked: "with"))
      if isChance(40) { noun.after.append(place().under("nmod", marked: "in")) }
      return noun.under("obl", marked: word("after during amid despite"))
    case 2:
      var noun = Node(word("meeting summit call"), "NN")
      noun.before.append(Node(word("a the"), "DT").under("det"))
      var parties = joined(2)
      parties.relation = "nmod"
      parties.before.insert(Node("between", "IN").under("case"), at: 0)
      noun.after.append(parties)
      if isChance(40) { noun.after.append(place().under("nmod", marked: "in")) }
      if isChance(50) { return noun.under("obl", marked: "after") }
      noun.before.insert(Node("following", "VBG").under("case"), at: 0)
      return noun.under("obl")
    default:
      var noun = Node(word("warnings threats calls pressure"), "NNS")
      noun.after.append(actors().under("nmod", marked: "from"))
      return noun.under("obl", marked: word("despite after amid"))
    }
  }

  /// "recalls its ambassador, expels two diplomats and summons": one or two verbs more.
  private mutating func join(to root: inout Node) {
    let isPlural = ["VBP", "NNS"].contains(root.tag)
    let count = 1 + random.below(2)
    for index in 0..<count {
      var verb = finite(
        "expel recall summon sanction accuse criticise arrest condemn warn attack",
        of: (state(), isPlural))
      verb.before.removeAll { $0.relation == "nsubj" }
      verb.after.append((isChance(50) ? people() : actor()).under("obj"))
      if index == count - 1 {
        verb.before.insert(Node("and", "CC").under("cc"), at: 0)
        if count > 1 { verb.before.insert(Node(",", ",").under("punct"), at: 0) }
      } else {
        verb.before.insert(Node(",", ",").under("punct"), at: 0)
      }
      root.after.append(verb.under("conj"))
    }
  }

  /// "twelve Algerian diplomats", "around 40 soldiers"
  private mutating func people() -> Node {
    var head = Node(word("diplomats officials soldiers fighters citizens officers"), "NNS")
    var number = Node(word("twelve two 40 six 205 three"), "CD").under("nummod")
    if isChance(30) {
      number.before.append(Node(word("around about nearly"), "RB").under("advmod"))
    }
    head.before.append(number)
    if isChance(70) { head.before.append(nationality()) }
    if isChance(25) {
      head.before.append(Node(word("diplomatic military senior"), "JJ").under("amod"))
    }
    return head
  }

  /// "Russia says that it ...": a clause below a verb of saying.
  private mutating func saying() -> Node {
    var verb = finite("say announce claim report confirm state warn", of: subject())
    var said = clause()
    said.relation = "ccomp"
    if isChance(60) { said.before.insert(Node("that", "IN").under("mark"), at: 0) }
    verb.after.append(said)
    return verb
  }

  private mutating func clause() -> Node {
    switch random.below(6) {
    case 0: return casualties()
    case 1: return carried()
    default: break
    }
    var verb: Node
    switch random.below(7) {
    case 0:
      verb = finite(
        "meet visit praise condemn criticise warn thank slam back accuse target attack support "
          + "sanction sue arrest detain summon expel welcome blame threaten host strike hit raid",
        of: subject())
      verb.after.append((isChance(70) ? actor() : people()).under("obj"))
    case 1:
      verb = finite("sell supply deliver transfer export donate send provide offer", of: subject())
      verb.after.append(arms().under("obj"))
      verb.after.append(actor().under("obl", marked: "to"))
    case 2:
      verb = finite("buy order purchase acquire request receive seek", of: subject())
      verb.after.append(arms().under("obj"))
      if isChance(60) { verb.after.append(actor().under("obl", marked: "from")) }
    case 3:
      verb = finite("urge ask order tell call press invite", of: subject())
      verb.after.append(actor().under("obj"))
      verb.after.append(infinitive("xcomp"))
      return verb
    case 4:
      verb = finite("agree refuse plan vow threaten pledge vote move decide", of: subject())
      verb.after.append(infinitive("xcomp"))
      return verb
    case 5:
      verb = finite("reject welcome approve back block oppose support deny", of: subject())
      verb.after.append(deed().under("obj"))
    default:
      verb = finite("call push", of: subject())
      verb.after.append(
        Node(word("talks sanctions dialogue restraint elections"), "NNS")
          .adding(actor().under("nmod", marked: "with")).under("obl", marked: "for"))
    }
    addCircumstances(to: &verb)
    return verb
  }

  /// "impose sanctions on Iran", "sign a deal with France": the verb carries the noun.
  private mutating func carried() -> Node {
    let choices: [(String, String, String, String)] = [
      ("impose announce lift ease issue extend renew", "sanctions", "NNS", "on against"),
      ("sign reach finalise seal announce", "deal agreement accord pact contract", "NN", "with"),
      ("hold begin resume launch end suspend", "talks", "NNS", "with"),
      ("launch carry conduct unleash halt", "strikes airstrikes attacks", "NNS", "on against"),
      ("cut sever restore resume suspend", "ties relations", "NNS", "with"),
      ("make launch stage", "attack raid", "NN", "on"),
      ("voice express declare end reaffirm", "support", "NN", "for"),
      ("impose announce", "tariffs restrictions", "NNS", "on"),
    ]
    let choice = choices[random.below(choices.count)]
    var verb = finite(choice.0, of: subject())
    var noun = Node(word(choice.1), choice.2)
    if isChance(40) {
      noun.before.append(
        Node(word("new joint fresh military economic diplomatic"), "JJ").under("amod"))
    }
    if choice.2 == "NN", isChance(80) {
      let article = noun.first.hasVowel ? "an" : "a"
      noun.before.insert(Node(article, "DT").under("det"), at: 0)
    }
    noun.after.append(actors().under("nmod", marked: word(choice.3)))
    verb.after.append(noun.under("obj"))
    addCircumstances(to: &verb)
    return verb
  }

  /// "At least ten people are killed in an Israeli strike on Gaza."
  private mutating func casualties() -> Node {
    var people = Node(word("people soldiers civilians fighters officers"), "NNS")
    people.before.append(Node(word("two ten 14 three 26 several"), "CD").under("nummod"))
    var verb = Node(word("killed injured wounded"), "VBN")
    let present = isChance(55)
    verb.before = [
      people.under("nsubj:pass"),
      Node(present ? "are" : "were", present ? "VBP" : "VBD").under("aux:pass"),
    ]
    var strike = Node(word("strike airstrike attack raid"), "NN")
    if isChance(40) {
      strike.before.append(Node(word("missile drone air"), "NN").under("compound"))
    }
    strike.before.insert(nationality(), at: 0)
    strike.before.insert(Node(strike.first.hasVowel ? "an" : "a", "DT").under("det"), at: 0)
    if isChance(60) { strike.after.append(place().under("nmod", marked: word("on in near"))) }
    verb.after.append(strike.under("obl", marked: "in"))
    return verb
  }

  private mutating func addCircumstances(to verb: inout Node) {
    if isChance(40) { verb.after.append(place().under("obl", marked: word("in near"))) }
    if isChance(25) {
      verb.after.append(
        Node(word("Tuesday Friday Monday Sunday"), "NNP").under("obl", marked: "on"))
    }
    if isChance(20) {
      verb.after.append(deed().under("obl", marked: word("over after during amid")))
    }
    if isChance(12) {
      var purpose = infinitive("advcl")
      purpose.relation = "advcl"
      verb.after.append(purpose)
    }
  }

  /// ", accusing Iran of buying missiles"
  private mutating func participle() -> Node {
    var verb = Node(word("accusing blaming"), "VBG")
    verb.after.append(actor().under("obj"))
    var gerund = Node(word("supplying violating attacking sheltering buying"), "VBG")
    gerund.before.append(Node(verb.form == "accusing" ? "of" : "for", "IN").under("mark"))
    gerund.after.append((isChance(50) ? arms() : actor()).under("obj"))
    gerund.relation = "advcl"
    verb.after.append(gerund)
    verb.before.append(Node(",", ",").under("punct"))
    return verb.under("advcl")
  }

  private mutating func infinitive(_ relation: String) -> Node {
    var verb: Node
    switch random.below(4) {
    case 0:
      verb = Node(word("sell supply send transfer deliver provide"), "VB")
      verb.after.append(arms().under("obj"))
      verb.after.append(actor().under("obl", marked: "to"))
    case 1:
      verb = Node(word("buy order purchase acquire"), "VB")
      verb.after.append(arms().under("obj"))
      if isChance(50) { verb.after.append(actor().under("obl", marked: "from")) }
    case 2:
      verb = Node(word("impose lift resume hold"), "VB")
      let isTalks = ["resume", "hold"].contains(verb.form)
      let noun = Node(isTalks ? "talks" : "sanctions", "NNS")
      verb.after.append(
        noun.adding(actors().under("nmod", marked: isTalks ? "with" : "on")).under("obj"))
    default:
      verb = Node(word("support discuss end halt release attack condemn"), "VB")
      verb.after.append((isChance(60) ? deed() : actor()).under("obj"))
    }
    if isChance(30) { verb.after.append(place().under("obl", marked: "in")) }
    verb.before.append(Node("to", "TO").under("mark"))
    return verb.under(relation)
  }

  /// One of `verbs` in a finite form that agrees with `subject`.
  private mutating func finite(_ verbs: String, of subject: (node: Node, isPlural: Bool)) -> Node {
    let lemma = word(verbs)
    let node = subject.node.under("nsubj")
    switch random.below(10) {
    case 0:
      var verb = Node(lemma, "VB")
      verb.before = [node, Node(word("will may could"), "MD").under("aux")]
      return verb
    case 1:
      var verb = Node(Self.past(of: lemma, isParticiple: true), "VBN")
      let has = subject.isPlural ? Node("have", "VBP") : Node("has", "VBZ")
      verb.before = [node, has.under("aux")]
      return verb
    case 2, 3, 4:
      var verb = Node(Self.past(of: lemma, isParticiple: false), "VBD")
      verb.before = [node]
      return verb
    default:
      var verb =
        subject.isPlural
        ? Node(lemma, "VBP") : Node(CoNLLUSentence.thirdPerson(lemma), "VBZ")
      verb.before = [node]
      return verb
    }
  }

  // MARK: Phrases

  private mutating func subject() -> (node: Node, isPlural: Bool) {
    let count = [1, 1, 1, 1, 1, 2, 2, 3, 4][random.below(9)]
    if count > 1 { return (joined(count), true) }
    if isChance(12) {
      var forces = Node(word("officials forces troops police authorities diplomats"), "NNS")
      forces.before.append(nationality())
      return (forces, true)
    }
    return (actor(), false)
  }

  private mutating func actors() -> Node { isChance(75) ? actor() : joined(2 + random.below(3)) }

  /// "A, B, and C"
  private mutating func joined(_ count: Int) -> Node {
    let isOfStates = isChance(60)
    var members = (0..<count).map { _ in isOfStates ? state() : actor() }
    let hasLastComma = isChance(60)
    for index in 1..<count {
      if index == count - 1 {
        members[index].before.insert(Node("and", "CC").under("cc"), at: 0)
        if count > 2, hasLastComma {
          members[index].before.insert(Node(",", ",").under("punct"), at: 0)
        }
      } else {
        members[index].before.insert(Node(",", ",").under("punct"), at: 0)
      }
      members[0].after.append(members[index].under("conj"))
    }
    return members[0]
  }

  private mutating func actor() -> Node {
    switch random.below(10) {
    case 0...4: isChance(85) ? titled() : named()
    case 5...7: state()
    default: agency()
    }
  }

  private static let states: [(String, String)] = [
    ("Turkey", "Turkish"), ("Russia", "Russian"), ("Iran", "Iranian"), ("France", "French"),
    ("Poland", "Polish"), ("India", "Indian"), ("Pakistan", "Pakistani"), ("Israel", "Israeli"),
    ("Armenia", "Armenian"), ("Sudan", "Sudanese"), ("Norway", "Norwegian"), ("Peru", "Peruvian"),
    ("Kenya", "Kenyan"), ("Ukraine", "Ukrainian"), ("China", "Chinese"), ("Egypt", "Egyptian"),
    ("Canada", "Canadian"), ("Mali", "Malian"), ("Serbia", "Serbian"), ("Japan", "Japanese"),
    ("South Korea", "South Korean"), ("North Korea", "North Korean"), ("Saudi Arabia", "Saudi"),
    ("New Zealand", "New Zealand"), ("the United States", "American"),
    ("the United Kingdom", "British"), ("the Philippines", "Philippine"), ("the UK", "U.K."),
    ("the U.S.", "U.S."), ("the European Union", "European"), ("the United Nations", "U.N."),
  ]

  private mutating func state() -> Node {
    let name = Self.states[random.below(Self.states.count)].0
    let words = name.split(separator: " ").map(String.init)
    var head = Node(words[words.count - 1], name.hasSuffix("s") && words.count > 1 ? "NNPS" : "NNP")
    for word in words.dropLast() {
      switch word {
      case "the": head.before.append(Node(word, "DT").under("det"))
      case "South", "North": head.before.append(Node(word, "NNP").under("compound"))
      default: head.before.append(Node(word, "NNP").under("amod"))
      }
    }
    return head
  }

  /// "Turkish", "U.S.", "South Korean" before a noun.
  private mutating func nationality() -> Node {
    let name = Self.states[random.below(Self.states.count)].1
    let words = name.split(separator: " ").map(String.init)
    if name.contains(".") || name == "New Zealand" || name == "Philippine" {
      var node = Node(words[words.count - 1], "NNP")
      if words.count > 1 { node.before.append(Node(words[0], "NNP").under("amod")) }
      return node.under("compound")
    }
    var node = Node(words[words.count - 1], "JJ")
    if words.count > 1 { node.before.append(Node(words[0], "JJ").under("amod")) }
    return node.under("amod")
  }

  private mutating func agency() -> Node {
    let isName = isChance(50)
    var head: Node
    if isChance(70) {
      head = Node(isName ? "Ministry" : "ministry", isName ? "NNP" : "NN")
      let field = word("defence foreign health interior finance")
      let tag = isName ? "NNP" : field == "foreign" ? "JJ" : "NN"
      head.before.append(
        Node(isName ? field.prefix(1).uppercased() + field.dropFirst() : field, tag)
          .under(field == "foreign" || field == "interior" && !isName ? "amod" : "compound"))
    } else {
      head = Node(word("army parliament navy government military court"), "NN")
    }
    head.before.insert(nationality(), at: 0)
    head.before.insert(Node("the", "DT").under("det"), at: 0)
    return head
  }

  private mutating func named() -> Node {
    var name = Node(
      word(
        "Anna Mehmet Ivan Sofia Rahul Elena Omar Ingrid Pavel Maria Kenji Lucas Abdel Min Ahmed "
          + "Nikol Keir Javier Viktor Dmitry Hakan Volodymyr Ursula Emmanuel Marco Antonio Bola"),
      "NNP")
    let last = word(
      "Holm Demir Petrov Costa Mehta Novak Farouk Lindqvist Sato Rojas Mwangi al-Burhan al-Sharaa "
        + "de_Moraes bin_Salman Aung_Hlaing Ben-Gvir Fidan Araghchi Starmer Rubio Guterres Tajani "
        + "da_Silva von_der_Leyen Pashinyan Zelenskyy Erdogan Carney Tinubu Modi")
    var hyphen: Node?
    for part in last.split(whereSeparator: { $0 == "-" || $0 == "_" }) {
      var flat = Node(String(part), "NNP").under("flat")
      if let mark = hyphen { flat.before.append(mark) }
      name.after.append(flat)
      hyphen = last.contains("-") ? Node("-", "HYPH").under("punct") : nil
    }
    return name
  }

  /// "Turkish defence minister Yasar Guler", "U.S. Secretary of State Marco Rubio".
  private mutating func titled() -> Node {
    var name = named()
    let isCapital = isChance(40)
    let title = word(
      "president minister minister minister chief ambassador secretary spokesman leader")
    func cased(_ word: String) -> String {
      isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
    var head = Node(cased(title), isCapital ? "NNP" : "NN")
    switch title {
    case "minister":
      let field = word("foreign prime defence interior finance justice")
      let isAdjective = field == "foreign" || field == "prime"
      head.before.append(
        Node(cased(field), isCapital ? "NNP" : isAdjective ? "JJ" : "NN")
          .under(isAdjective ? "amod" : "compound"))
    case "chief":
      head.before.append(
        Node(cased(word("army police navy")), isCapital ? "NNP" : "NN").under("compound"))
    case "secretary":
      head.after.append(Node(cased("state"), isCapital ? "NNP" : "NN").under("nmod", marked: "of"))
    default: break
    }
    if isChance(12) {
      head.before.insert(Node(word("former acting deputy"), "JJ").under("amod"), at: 0)
    }
    if isChance(25) {
      var owner = state()
      owner.after.append(Node("'s", "POS").under("case"))
      head.before.insert(owner.under("nmod:poss"), at: 0)
    } else if isChance(90) {
      head.before.insert(nationality(), at: 0)
    }
    if isChance(12) {
      head.before.insert(Node("the", "DT").under("det"), at: 0)
      head.before.removeAll { $0.relation == "nmod:poss" }
      head.before.insert(Node(",", ",").under("punct"), at: 0)
      head.after.append(Node(",", ",").under("punct"))
      name.after.append(head.under("appos"))
      return name
    }
    name.before.append(head.under("nmod:desc"))
    return name
  }

  private mutating func arms() -> Node {
    var head = Node(word("missiles tanks jets drones helicopters systems shells rifles"), "NNS")
    if isChance(50) {
      head.before.append(Node(word("fighter air defence combat artillery"), "NN").under("compound"))
    }
    if isChance(60) {
      head.before.insert(
        Node(word("F-16 S-400 Patriot Leopard Javelin Rafale Shahed Gripen"), "NNP").under(
          "compound"),
        at: 0)
    }
    if isChance(40) { head.before.insert(Node(word("40 six 12 two"), "CD").under("nummod"), at: 0) }
    return head
  }

  /// "the sale of jets to India", "a French proposal".
  private mutating func deed() -> Node {
    var head = Node(
      word("sale proposal attack plan deal strike decision offer war visit dispute"), "NN")
    if isChance(50) {
      head.before.append(nationality())
      head.before.insert(Node("the", "DT").under("det"), at: 0)
    } else {
      var owner = actor()
      owner.after.append(Node("'s", "POS").under("case"))
      head.before.append(owner.under("nmod:poss"))
    }
    if isChance(25) {
      var maker = Node(word("imposed proposed launched announced backed"), "VBN")
      maker.after.append(actor().under("obl:agent", marked: "by"))
      head.after.append(maker.under("acl"))
    } else if isChance(45) {
      head.after.append(actor().under("nmod", marked: word("to with on")))
    }
    return head
  }

  private mutating func place() -> Node {
    var head = Node(
      word(
        "Istanbul Gaza Kharkiv Geneva Damascus Riyadh Goma Kursk Beirut Odesa Doha Darfur Vienna"),
      "NNP")
    if isChance(40) {
      var outer = state()
      outer.before.insert(Node(",", ",").under("punct"), at: 0)
      head.after.append(outer.under("appos"))
    }
    return head
  }

  // MARK: Choosing

  private mutating func isChance(_ percent: Int) -> Bool { random.below(100) < percent }

  /// One of the words of `list`.
  private mutating func word(_ list: String) -> String {
    let words = list.split(separator: " ")
    return String(words[random.below(words.count)])
  }

  private static let irregular: [String: (past: String, participle: String)] = [
    "say": ("said", "said"), "meet": ("met", "met"), "sell": ("sold", "sold"),
    "send": ("sent", "sent"), "buy": ("bought", "bought"), "seek": ("sought", "sought"),
    "tell": ("told", "told"), "hold": ("held", "held"), "begin": ("began", "begun"),
    "cut": ("cut", "cut"), "make": ("made", "made"), "strike": ("struck", "struck"),
    "hit": ("hit", "hit"),
  ]

  private static func past(of verb: String, isParticiple: Bool) -> String {
    if let forms = irregular[verb] { return isParticiple ? forms.participle : forms.past }
    if ["slam", "plan"].contains(verb) { return verb + String(verb.suffix(1)) + "ed" }
    if verb.hasSuffix("y"), verb != "deploy" { return verb.dropLast() + "ied" }
    if ["transfer"].contains(verb) { return verb + "red" }
    return verb.hasSuffix("e") ? verb + "d" : verb + "ed"
  }
}

/// A word of a sentence that is being made, with what hangs on it.
private struct Node {
  var form: String
  let tag: String
  var relation = "dep"
  var before: [Node] = []
  var after: [Node] = []

  init(_ form: String, _ tag: String) {
    self.form = form
    self.tag = tag
  }

  /// The node in this relation, with a preposition where it takes one.
  func under(_ relation: String, marked preposition: String? = nil) -> Node {
    var node = self
    node.relation = relation
    if let preposition { node.before.insert(Node(preposition, "IN").under("case"), at: 0) }
    return node
  }

  func adding(_ child: Node) -> Node {
    var node = self
    node.after.append(child)
    return node
  }

  var followedByComma: Node { adding(Node(",", ",").under("punct")) }

  var capitalised: Node {
    var node = self
    if node.before.isEmpty {
      node.form = form.prefix(1).uppercased() + form.dropFirst()
    } else {
      node.before[0] = node.before[0].capitalised
    }
    return node
  }

  /// The first word of the phrase.
  var first: String { before.first?.first ?? form }

  /// The words as lines of CoNLL-U.
  var lines: String {
    var rows: [(form: String, tag: String, head: Int, relation: String)] = []
    _ = add(to: &rows)
    // A comma that closes an apposition is swallowed by the full stop.
    while let comma = rows.indices.dropLast().last(where: {
      rows[$0].form == "," && [",", "."].contains(rows[$0 + 1].form)
    }) {
      rows.remove(at: comma)
      for index in rows.indices where rows[index].head > comma { rows[index].head -= 1 }
    }
    return rows.enumerated().map { index, row in
      "\(index + 1)\t\(row.form)\t_\t_\t\(row.tag)\t_\t\(row.head + 1)\t\(row.relation)\t_\t_\n"
    }.joined()
  }

  private func add(to rows: inout [(form: String, tag: String, head: Int, relation: String)]) -> Int
  {
    var children = before.map { $0.add(to: &rows) }
    let place = rows.count
    rows.append((form, tag, -1, relation))
    children += after.map { $0.add(to: &rows) }
    for child in children { rows[child].head = place }
    return place
  }
}

extension String {
  fileprivate var hasVowel: Bool { first.map { "aeiouAEIOU".contains($0) } ?? false }
}
