import Language

/// Sentences made by a small grammar, with their trees.
///
/// What every news item begins with hardly occurs in treebanks: of twenty thousand sentences sixty
/// name a "President" and his office, fewer tell in the present that "the United Kingdom, Canada and
/// Norway impose sanctions on Turkish defence minister Yasar Guler". The grammar makes such phrases in
/// all positions, analysed as the treebanks analyse the few that they have. It teaches no names: its
/// sentences count as not annotated for them.
struct NewsGrammar {
  var random: RandomNumbers

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

  // MARK: Choosing

  mutating func isChance(_ percent: Int) -> Bool { random.below(100) < percent }

  /// One of the words of `list`.
  mutating func word(_ list: String) -> String {
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
