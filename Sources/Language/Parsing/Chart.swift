/// What the states over one sentence are made of: words with what hangs on them, stacks and arcs.
///
/// A move changes nothing that is there, it adds what is new. States share what they have in common,
/// a copy of one is three numbers, and equal numbers of nodes or of stacks mean equal ones.
package struct Chart: Sendable {
  /// Where something stands in its list.
  typealias Number = UInt32

  private struct Stack {
    let top: Number
    let below: Number
    let depth: Int32
    let word: Int16
  }

  private struct Arc {
    let dependent: Node.Dependent
    let head: Int16
    let before: Number
  }

  /// The number of words.
  package let count: Int
  /// First no word, then each word with nothing on it and the root.
  private var nodes: [Node]
  /// First the empty one, which is also what lies below it.
  private var stacks = [Stack(top: 0, below: 0, depth: 0, word: -1)]
  /// First none.
  private var arcs = [Arc(dependent: .init(), head: -1, before: 0)]
  private var nodeNumbers: Numbering
  private var stackNumbers: Numbering

  /// - Parameter count: the number of words, at most 600.
  package init(count: Int) {
    precondition(count <= 600, "longer runs of words are analysed piece by piece")
    self.count = count
    nodes = (-1...count).map { Node(word: Int16($0)) }
    nodeNumbers = Numbering(from: nodes.count, expecting: 8 * count)
    stackNumbers = Numbering(from: stacks.count, expecting: 8 * count)
  }

  /// Nothing read, nothing on the stack.
  package var start: ParserState { ParserState(stack: 0, next: 1, arc: 0) }

  package func isFinished(_ state: ParserState) -> Bool {
    state.stack == 0 && isAtRoot(state)
  }

  /// Whether the next word is the root behind the sentence.
  package func isAtRoot(_ state: ParserState) -> Bool { nextWord(of: state) == count }

  @inline(__always)
  package func allows(_ move: Move, in state: ParserState) -> Bool {
    switch move {
    case .shift: !isAtRoot(state)
    case .left: state.stack != 0 && (!isAtRoot(state) || depth(of: state) == 1)
    case .right: depth(of: state) >= 2
    }
  }

  package func nextWord(of state: ParserState) -> Int { Int(nodes[Int(state.next)].word) }

  package func depth(of state: ParserState) -> Int { Int(stacks[Int(state.stack)].depth) }

  /// The word on the stack below as many others, -1 for none.
  package func word(below depth: Int, in state: ParserState) -> Int {
    let stack = (0..<depth).reduce(stacks[Int(state.stack)]) { stack, _ in
      stacks[Int(stack.below)]
    }
    return Int(stack.word)
  }

  /// What `move` leads to from `state`; an arc gets the relation `dependency`, an index into
  /// `Dependency.allCases`.
  package mutating func state(
    after move: Move, _ dependency: UInt8, from state: ParserState
  ) -> ParserState {
    let stack = stacks[Int(state.stack)]
    guard move != .shift else {
      let following = Number(nextWord(of: state) + 2)
      return ParserState(
        stack: push(state.next, onto: state.stack), next: following, arc: state.arc)
    }
    let dependent = Node.Dependent(word: nodes[Int(stack.top)].word, relation: dependency)
    if move == .left {
      return ParserState(
        stack: stack.below, next: attach(dependent, to: state.next),
        arc: note(dependent, on: state.next, state))
    }
    let below = stacks[Int(stack.below)]
    return ParserState(
      stack: push(attach(dependent, to: below.top), onto: below.below), next: state.next,
      arc: note(dependent, on: below.top, state))
  }

  private mutating func push(_ node: Number, onto stack: Number) -> Number {
    let (number, isNew) = stackNumbers.number(of: UInt64(node) << 32 | UInt64(stack))
    if isNew {
      stacks.append(
        Stack(
          top: node, below: stack, depth: stacks[Int(stack)].depth + 1,
          word: nodes[Int(node)].word))
    }
    return number
  }

  private mutating func attach(_ dependent: Node.Dependent, to head: Number) -> Number {
    let key = UInt64(head) << 32 | UInt64(dependent.relation) << 16 | UInt64(dependent.word)
    let (number, isNew) = nodeNumbers.number(of: key)
    if isNew { nodes.append(nodes[Int(head)].adding(dependent)) }
    return number
  }

  private mutating func note(
    _ dependent: Node.Dependent, on head: Number, _ state: ParserState
  ) -> Number {
    arcs.append(Arc(dependent: dependent, head: nodes[Int(head)].word, before: state.arc))
    return Number(arcs.count - 1)
  }

  /// The arcs of `state`; a word without one hangs on the root.
  package func tree(of state: ParserState) -> Parser.Tree {
    var tree = Parser.Tree(
      heads: Array(repeating: -1, count: count),
      dependencies: Array(repeating: Parser.root, count: count))
    var number = state.arc
    while number != 0 {
      let arc = arcs[Int(number)]
      let word = Int(arc.dependent.word)
      tree.heads[word] = arc.head == count ? -1 : Int(arc.head)
      tree.dependencies[word] = arc.dependent.relation
      number = arc.before
    }
    return tree
  }
}

extension Chart {
  /// The parts of a state that features look at: what is equal here has equal features.
  struct Places {
    let top: Number
    let below: Number
    let next: Number
    /// The words on the stack, from the top down, and the next one.
    let topWord: Int16
    let belowWord: Int16
    let thirdWord: Int16
    let fourthWord: Int16
    let nextWord: Int16
    /// What marks the top.
    let marker: Int16
  }

  @inline(__always)
  func places(of state: ParserState) -> Places {
    let stack = stacks[Int(state.stack)]
    let below = stacks[Int(stack.below)]
    let third = stacks[Int(below.below)]
    return Places(
      top: stack.top, below: below.top, next: state.next, topWord: stack.word,
      belowWord: below.word, thirdWord: third.word, fourthWord: stacks[Int(third.below)].word,
      nextWord: nodes[Int(state.next)].word, marker: nodes[Int(stack.top)].marker)
  }

  /// The same, to look into.
  struct View {
    let top: Node
    let below: Node
    let next: Node
    /// The words below those two, -1 for none.
    let third: Int
    let fourth: Int
    let depth: Int
  }

  func view(of state: ParserState) -> View {
    let stack = stacks[Int(state.stack)]
    let below = stacks[Int(stack.below)]
    let third = stacks[Int(below.below)]
    let fourth = stacks[Int(third.below)]
    return View(
      top: nodes[Int(stack.top)], below: nodes[Int(below.top)], next: nodes[Int(state.next)],
      third: Int(third.word), fourth: Int(fourth.word), depth: Int(stack.depth))
  }
}
