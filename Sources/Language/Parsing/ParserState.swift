/// A move of the arc-hybrid transition system.
package enum Move: Int, Sendable, CaseIterable {
  /// The next word goes onto the stack.
  case shift
  /// The top of the stack hangs on the next word and leaves the stack.
  case left
  /// The top of the stack hangs on the word below it and leaves the stack.
  case right
}

/// A half-built tree in a `Chart`: a stack of words that still lack a head, and the words not yet
/// read.
///
/// The root stands behind the last word. "Ankara refused": shift, left (Ankara ← refused), shift,
/// left (refused ← root).
/// - Note: Kuhlmann, Gómez-Rodríguez & Satta (2011), ACL 2011, P11-1068
package struct ParserState: Sendable {
  let stack: Chart.Number
  /// The next word, with what hangs on it.
  let next: Chart.Number
  /// The arc made last; those before it follow.
  let arc: Chart.Number
}

/// A word with what hangs on it so far.
struct Node: Sendable {
  /// What hangs on a word, and how; -1 and 99 for nothing.
  struct Dependent: Sendable {
    var word: Int16 = -1
    var relation: UInt8 = 99
  }

  /// -1 is no word.
  let word: Int16
  private(set) var leftCount: UInt8 = 0
  private(set) var rightCount: UInt8 = 0
  /// Outermost dependents, then those next to them.
  private(set) var left = Dependent()
  private(set) var left2 = Dependent()
  private(set) var right = Dependent()
  private(set) var right2 = Dependent()
  /// The preposition or clitic that marks the word.
  private(set) var marker: Int16 = -1
  /// One bit for each relation that hangs on the word, folded into 32.
  private(set) var relations: UInt32 = 0

  init(word: Int16) { self.word = word }

  /// The word with one more dependent, outside of the others.
  func adding(_ dependent: Dependent) -> Node {
    var node = self
    node.relations |= 1 << UInt32(dependent.relation & 31)
    if Dependency.isMarker[Int(dependent.relation)] && marker < 0 { node.marker = dependent.word }
    if dependent.word < word {
      node.left2 = left
      node.left = dependent
      node.leftCount &+= 1
    } else {
      node.right2 = right
      node.right = dependent
      node.rightCount &+= 1
    }
    return node
  }
}

extension Dependency {
  /// Whether the relation at this index of `allCases` marks its head, as a preposition does.
  static let isMarker: [Bool] = allCases.map { $0 == .case || $0 == .mark }
}
