/// A move of the arc-hybrid transition system.
package enum Move: Int, Sendable, CaseIterable {
  /// The next word goes onto the stack.
  case shift
  /// The top of the stack hangs on the next word and leaves the stack.
  case left
  /// The top of the stack hangs on the word below it and leaves the stack.
  case right
}

/// A half-built tree: a stack of words that still lack a head, and the words not yet read.
///
/// The root stands behind the last word. "Ankara refused": shift, left (Ankara ← refused), shift,
/// left (refused ← root).
/// - Note: Kuhlmann, Gómez-Rodríguez & Satta (2011), ACL 2011, P11-1068
package struct ParserState: Sendable {
  /// A word with what hangs on it so far; -1 is no word.
  struct Node: Sendable {
    var head: Int16 = -1
    var dependency: UInt8 = 0
    var leftCount: UInt8 = 0
    var rightCount: UInt8 = 0
    /// Outermost dependents, then those next to them.
    var left: Int16 = -1
    var left2: Int16 = -1
    var right: Int16 = -1
    var right2: Int16 = -1
    /// The preposition or clitic that marks the word.
    var marker: Int16 = -1
    /// One bit for each relation that hangs on the word, folded into 32.
    var relations: UInt32 = 0
  }

  package let count: Int
  package private(set) var stack: [Int16] = []
  package private(set) var next = 0
  private(set) var nodes: [Node]

  package init(count: Int) {
    self.count = count
    stack.reserveCapacity(16)
    nodes = [Node](repeating: Node(), count: count + 1)
  }

  package var isFinished: Bool { stack.isEmpty && next == count }

  /// Whether the next word is the root behind the sentence.
  package var isAtRoot: Bool { next == count }

  @inline(__always)
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count >= 2
    }
  }

  @inline(__always)
  func word(below depth: Int) -> Int {
    depth < stack.count ? Int(stack[stack.count &- 1 &- depth]) : -1
  }

  package func head(of word: Int) -> Int { Int(nodes[word].head) }
  package func dependency(of word: Int) -> UInt8 { nodes[word].dependency }

  /// Makes `move`; an arc gets the relation `dependency`, an index into `Dependency.allCases`.
  package mutating func make(_ move: Move, _ dependency: UInt8) {
    switch move {
    case .shift:
      stack.append(Int16(next))
      next += 1
    case .left:
      attach(Int(stack.removeLast()), to: next, dependency)
    case .right:
      let word = Int(stack.removeLast())
      attach(word, to: self.word(below: 0), dependency)
    }
  }

  private mutating func attach(_ word: Int, to head: Int, _ dependency: UInt8) {
    nodes[word].head = Int16(head)
    nodes[word].dependency = dependency
    nodes[head].relations |= 1 << UInt32(dependency & 31)
    if Dependency.isMarker[Int(dependency)] && nodes[head].marker < 0 {
      nodes[head].marker = Int16(word)
    }
    if word < head {
      nodes[head].left2 = nodes[head].left
      nodes[head].left = Int16(word)
      nodes[head].leftCount &+= 1
    } else {
      nodes[head].right2 = nodes[head].right
      nodes[head].right = Int16(word)
      nodes[head].rightCount &+= 1
    }
  }
}

extension Dependency {
  /// Whether the relation at this index of `allCases` marks its head, as a preposition does.
  static let isMarker: [Bool] = allCases.map { $0 == .case || $0 == .mark }
}
