/// A first tree over the sentence, made from right to left, that the parser looks at.
///
/// The parser goes from left to right and sees three words ahead; the guide has seen all of them.
/// - Note: Nivre & McDonald (2008), ACL 2008, P08-1108
package struct Guide: Sendable {
  /// The head of each word; the number of words for the root.
  let heads: [Int16]
  let dependencies: [UInt8]
  /// The last dependent of each word, -1 for none.
  let last: [Int16]

  /// No guide: the guide itself is parsed without one.
  package static let none = Guide(Parser.Tree(heads: [], dependencies: []))

  package init(_ tree: Parser.Tree) {
    heads = tree.heads.map { Int16($0 < 0 ? tree.heads.count : $0) }
    dependencies = tree.dependencies
    var last = [Int16](repeating: -1, count: tree.heads.count)
    for (word, head) in tree.heads.enumerated() where head >= 0 { last[head] = Int16(word) }
    self.last = last
  }

  var isEmpty: Bool { heads.isEmpty }
}

/// What the parser asks of the guide: whether it sees the arc that a move would make, and whether
/// more dependents are to come.
struct GuideFeatures {
  /// Where the guide's head of `word` lies, as seen from the top of the stack and the next word.
  @inline(__always)
  private static func direction(
    _ guide: borrowing Guide, _ word: Int, _ top: Int, _ below: Int, _ next: Int
  ) -> UInt32 {
    guard word >= 0 && word < guide.heads.count else { return 9 }
    let head = Int(guide.heads[word])
    if head == guide.heads.count { return 1 }
    if head == next { return 2 }
    if head == top { return 3 }
    if head == below { return 4 }
    return head > next ? 5 : head > top ? 6 : head > below ? 7 : 8
  }

  @inline(__always)
  private static func relation(_ guide: borrowing Guide, _ word: Int) -> UInt32 {
    word >= 0 && word < guide.dependencies.count ? UInt32(guide.dependencies[word]) : 99
  }

  @inline(__always)
  private static func hasMore(_ guide: borrowing Guide, _ word: Int, _ next: Int) -> UInt32 {
    guard word >= 0 && word < guide.last.count else { return 3 }
    let last = Int(guide.last[word])
    return last < next ? 0 : last == next ? 1 : 2
  }

  @inline(__always)
  static func collect(
    _ guide: borrowing Guide, _ top: Int, _ below: Int, _ next: Int,
    _ tags: (s0: UInt32, s1: UInt32, b0: UInt32), _ marker: UInt32, into keys: inout FeatureKeys
  ) {
    let s0 = direction(guide, top, top, below, next)
    let s1 = direction(guide, below, top, below, next)
    let b0 = direction(guide, next, top, below, next)
    let s0r = relation(guide, top)
    let b0r = relation(guide, next)
    let more0 = hasMore(guide, top, next)
    let more1 = hasMore(guide, below, next)
    keys.add(600, s0, more0)
    keys.add(601, s0, s0r)
    keys.add(602, s0, tags.s0, tags.b0)
    keys.add(603, b0)
    keys.add(604, b0, b0r)
    keys.add(605, s0, b0, more0)
    keys.add(606, s1, relation(guide, below))
    keys.add(607, more0, more1, b0)
    keys.add(608, s0r, tags.s0)
    keys.add(609, s0, s0r, tags.s1)
    keys.add(610, s0, s0r, marker)
    keys.add(611, s0 &+ 10 &* b0, more0 &+ 4 &* more1, s1)
    keys.add(612, b0, tags.s0, tags.b0)
    keys.add(613, s0, tags.s1, tags.s0)
    keys.add(614, more0, tags.s0, tags.b0)
    keys.add(615, s0, s0r, tags.b0)
  }
}
