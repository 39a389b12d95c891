import Language
internal import Text

/// Look-ups over the dependency tree of one sentence: children, markers, coordination, paths.
///
/// Built once a sentence in O(*n*); every look-up costs the number of children it touches.
struct SentenceTree: Sendable {
  let sentence: Sentence
  /// The forms in small letters.
  let lower: [String]
  /// Children of token *i*, left to right: `childList[childStart[i]..<childStart[i + 1]]`.
  private let childStart: [Int32]
  private let childList: [Int32]
  /// The preposition or subordinator that introduces the phrase headed by a token
  /// ("because of"), or nil.
  private let markers: [String?]

  init(_ sentence: Sentence) {
    self.sentence = sentence
    let tokens = sentence.tokens
    let lower = tokens.map { $0.form.lowercased() }
    self.lower = lower
    var starts = [Int32](repeating: 0, count: tokens.count + 2)
    for token in tokens where token.head >= 0 { starts[token.head + 2] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var list = [Int32](repeating: 0, count: tokens.count)
    for (index, token) in tokens.enumerated() where token.head >= 0 {
      list[Int(starts[token.head + 1])] = Int32(index)
      starts[token.head + 1] += 1
    }
    childStart = starts
    childList = list
    var markers = [String?](repeating: nil, count: tokens.count)
    for (index, token) in tokens.enumerated() where token.head >= 0 {
      guard token.dependency == .case || token.dependency == .mark else { continue }
      guard token.tag != .pos, markers[token.head] == nil else { continue }
      var words = lower[index]
      for (other, fixed) in tokens.enumerated().dropFirst(index + 1).prefix(3)
      where fixed.head == index && fixed.dependency == .fixed {
        words += " " + lower[other]
      }
      // Two prepositions in a row that the treebank does not join: "out of", "from among".
      if index + 1 < tokens.count, token.dependency == .case {
        let next = tokens[index + 1]
        if next.dependency == .case, next.head == token.head, next.tag != .pos {
          words += " " + lower[index + 1]
        }
      }
      markers[token.head] = words
    }
    self.markers = markers
  }

  var count: Int { sentence.tokens.count }

  subscript(index: Int) -> Token { sentence.tokens[index] }

  func children(of token: Int) -> ChildSequence {
    let low = Int(childStart[token])
    return ChildSequence(list: childList[low..<Int(childStart[token + 1])])
  }

  /// The children of a token from left to right.
  struct ChildSequence: Sequence {
    let list: ArraySlice<Int32>

    struct Iterator: IteratorProtocol {
      var base: ArraySlice<Int32>.Iterator
      mutating func next() -> Int? { base.next().map(Int.init) }
    }

    func makeIterator() -> Iterator { Iterator(base: list.makeIterator()) }
  }

  /// The first child with `dependency`.
  func child(of token: Int, _ dependency: Dependency) -> Int? {
    children(of: token).first { self[$0].dependency == dependency }
  }

  /// The first child with one of `dependencies`.
  func child(of token: Int, _ dependencies: Dependency...) -> Int? {
    children(of: token).first { dependencies.contains(self[$0].dependency) }
  }

  /// The preposition or subordinator before the phrase headed by `token`, lower case.
  func marker(of token: Int) -> String? { markers[token] }

  /// `token` and the other members of the coordination that it opens.
  func conjuncts(of token: Int) -> [Int] {
    var members = [token]
    if self[token].tag.isNoun, let negation = child(of: token, .advmod),
      self[negation].lemma == "not", negation < token, let other = child(of: token, .conj),
      let conjunction = child(of: other, .cc), self[conjunction].lemma == "but"
    {
      members = []  // "not by Ethiopia but by Uganda"
    }
    for child in children(of: token) where self[child].dependency == .conj {
      // "Iran, not Iraq, attacked"
      let isDenied = self[child].tag.isNoun && child > 0 && self[child - 1].lemma == "not"
      if !isDenied { members.append(child) }
    }
    return members
  }

  /// The first member of the coordination that `token` belongs to.
  func firstConjunct(of token: Int) -> Int {
    var current = token
    while self[current].dependency == .conj, self[current].head >= 0 {
      current = self[current].head
    }
    return current
  }

  /// Whether `ancestor` is `token` or stands above it.
  func isAncestor(_ ancestor: Int, of token: Int) -> Bool {
    var current = token
    while current >= 0 {
      if current == ancestor { return true }
      current = self[current].head
    }
    return false
  }

  /// The tokens of the subtree of `token` that are not cut off by `barrier`, in order.
  func subtree(of token: Int, barrier: (Int) -> Bool = { _ in false }) -> [Int] {
    var found: [Int] = []
    var pending = [token]
    while let current = pending.popLast() {
      found.append(current)
      for child in children(of: current) where !barrier(child) { pending.append(child) }
    }
    return found.sorted()
  }
}

extension SentenceTree {
  /// The bytes of the noun phrase headed by `token`, without clauses and appositions after it.
  func phrase(headedBy token: Int) -> ByteRange {
    let tokens = subtree(of: token) { child in
      switch self[child].dependency {
      case .aclRelative, .appos, .conj, .cc, .parataxis, .advcl, .punct: true
      case .acl: child > 0 && self[child - 1].tag == .comma
      case .case, .mark: self[child].head == token
      default: false
      }
    }
    return tokens.reduce(self[token].range) { $0.union(self[$1].range) }
  }

  /// Whether a token is a verb used as one (not a noun or a modifier in a compound).
  func isVerbal(_ token: Int) -> Bool {
    switch self[token].tag {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: self[token].dependency != .amod
    default: false
    }
  }

  /// Whether a verb gives somebody else's words as its object: "quoted officials", "citing a source".
  func isCiting(_ verb: Int) -> Bool { ["quote", "cite"].contains(self[verb].lemma) }

  /// "that it [sold]", "that it [has sold]", not "that it sell" or "that it would".
  func isIndicative(_ verb: Int) -> Bool {
    if self[verb].tag == .vbd || self[verb].tag == .vbz { return true }
    return children(of: verb).contains {
      [.aux, .auxPassive, .cop].contains(self[$0].dependency)
        && [.vbd, .vbz, .vbp].contains(self[$0].tag)
    }
  }

  /// Whether the verb is in the passive voice, with or without its auxiliary.
  func isPassive(_ verb: Int) -> Bool {
    for child in children(of: verb) {
      switch self[child].dependency {
      case .auxPassive, .nsubjPassive, .csubjPassive, .oblAgent: return true
      default: continue
      }
    }
    guard self[verb].tag == .vbn else { return false }
    // A participle without auxiliary after a noun: "systems purchased from Russia".
    if self[verb].dependency == .acl {
      // "Police detained him", its verb read as a participle: it has an object, and the sentence no
      // other verb.
      let isMain = self[verb].head >= 0 && self[self[verb].head].head < 0
      if isMain, child(of: verb, .obj) != nil { return false }
      return child(of: verb, .aux) == nil
    }
    if self[verb].dependency == .conj {
      let first = firstConjunct(of: verb)
      return child(of: verb, .aux, .nsubj) == nil && self[first].tag == .vbn && isPassive(first)
    }
    return self[verb].dependency == .advcl && child(of: verb, .aux, .nsubj) == nil
  }

  func hasCopula(_ token: Int) -> Bool { child(of: token, .cop) != nil }
}
