/// Who acts and is acted on: states, titled people, agencies, arms, deeds, places.
extension NewsGrammar {
  mutating func subject() -> (node: Node, isPlural: Bool) {
    let count = [1, 1, 1, 1, 1, 2, 2, 3, 4][random.below(9)]
    if count > 1 { return (joined(count), true) }
    if isChance(12) {
      var forces = Node(word("officials forces troops police authorities diplomats"), "NNS")
      forces.before.append(nationality())
      return (forces, true)
    }
    return (actor(), false)
  }

  mutating func actors() -> Node { isChance(75) ? actor() : joined(2 + random.below(3)) }

  /// "A, B, and C"
  mutating func joined(_ count: Int) -> Node {
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

  mutating func actor() -> Node {
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

  mutating func state() -> Node {
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
  mutating func nationality() -> Node {
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

  mutating func agency() -> Node {
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

  mutating func named() -> Node {
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
  mutating func titled() -> Node {
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

  mutating func arms() -> Node {
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
  mutating func deed() -> Node {
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

  mutating func place() -> Node {
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
}
