/// What the parser looks at before a move: the top of the stack, the next words, what hangs on
/// them, and pairs and triples of these.
///
/// A feature belongs to the smallest part of a state that has all it looks at, since the sums over a
/// part are kept for other states that have the same one: `HiddenLayers`.
struct ParseFeatures {
  enum Part: Int, CaseIterable {
    /// One place with what hangs on it.
    case top, below, next
    /// What lies further down in the stack.
    case stack
    /// Two places, and all three.
    case topAndNext, belowAndTop, all
  }

  private let sentence: SentenceFacts
  private let tags: [UInt8]
  private let guide: Guide

  init(_ sentence: SentenceFacts, tags: [UInt8], guide: Guide) {
    self.sentence = sentence
    self.tags = tags
    self.guide = guide
  }

  /// The facts of one place of the state.
  private struct Place {
    let word: UInt32
    let tag: UInt32
    let fine: UInt32
    let middle: UInt32

    @inline(__always)
    init(_ index: Int, _ sentence: borrowing SentenceFacts, _ tags: [UInt8]) {
      if index >= 0 && index < tags.count {
        let facts = sentence[index]
        word = facts.lower
        tag = UInt32(tags[index])
        fine = facts.entry.fine
        middle = facts.entry.middle
      } else {
        word = index < 0 ? 1 : 2
        tag = index < 0 ? 97 : 98
        fine = word &+ 2000
        middle = word &+ 500
      }
    }
  }

  @inline(__always)
  private static func distance(_ from: Int, _ to: Int) -> UInt32 {
    guard from >= 0 else { return 0 }
    let gap = to - from
    return gap < 5 ? UInt32(gap) : gap < 8 ? 5 : gap < 14 ? 6 : 7
  }

  /// Word, tag and clusters of the place alone.
  @inline(__always)
  private static func single(_ template: UInt32, _ place: Place, _ keys: inout FeatureKeys) {
    keys.add(template, place.word)
    keys.add(template &+ 1, place.tag)
    keys.add(template &+ 2, place.word, place.tag)
    keys.add(template &+ 3, place.fine)
    keys.add(template &+ 4, place.middle, place.tag)
  }

  /// A dependent: its word, its cluster, and its tag with its relation.
  @inline(__always)
  private func dependent(
    _ template: UInt32, _ dependent: Node.Dependent, _ keys: inout FeatureKeys
  ) {
    guard dependent.word >= 0 else { return }
    let place = place(Int(dependent.word))
    keys.add(template, place.word)
    keys.add(template &+ 1, place.tag, UInt32(dependent.relation))
    keys.add(template &+ 2, place.fine)
  }

  @inline(__always)
  private func place(_ index: Int) -> Place { Place(index, sentence, tags) }

  @inline(__always)
  private func place(_ word: Int16) -> Place { Place(Int(word), sentence, tags) }

  /// The place beside `word` in the sentence; none where there is no word.
  @inline(__always)
  private func place(beside word: Int16, _ offset: Int) -> Place {
    place(word >= 0 ? Int(word) + offset : -1)
  }

  /// All features of `view`, in the order of their templates.
  func collect(of view: Chart.View, into keys: inout FeatureKeys) {
    keys.clear()
    for part in Part.allCases { add(part, of: view, to: &keys) }
    keys.sort()
  }

  /// Adds the features of one part of `view`.
  func add(_ part: Part, of view: Chart.View, to keys: inout FeatureKeys) {
    switch part {
    case .top: top(view.top, &keys)
    case .below: below(view.below, &keys)
    case .next: next(view.next, &keys)
    case .stack: stack(view, &keys)
    case .topAndNext: pair(top: view.top, next: view.next, &keys)
    case .belowAndTop: pair(below: view.below, top: view.top, &keys)
    case .all: all(view, &keys)
    }
  }

  private func top(_ n0: Node, _ keys: inout FeatureKeys) {
    let s0 = place(n0.word)
    let s0before = place(beside: n0.word, -1)
    let s0after = place(beside: n0.word, 1)
    Self.single(100, s0, &keys)
    dependent(200, n0.left, &keys)
    dependent(210, n0.right, &keys)
    dependent(220, n0.left2, &keys)
    dependent(230, n0.right2, &keys)
    keys.add(290, place(n0.marker).word)
    keys.add(304, UInt32(min(n0.leftCount, 4)), UInt32(min(n0.rightCount, 4)), s0.tag)
    keys.add(307, n0.relations, s0.tag)
    keys.add(310, n0.relations)
    keys.add(530, s0before.tag, s0.tag)
    keys.add(531, s0before.word)
    keys.add(532, s0after.tag, s0.tag)
    keys.add(533, s0after.word)
    keys.add(540, s0before.fine)
    keys.add(541, s0after.fine)
    keys.add(557, s0.word, n0.relations)
  }

  private func below(_ n1: Node, _ keys: inout FeatureKeys) {
    let s1 = place(n1.word)
    let s1before = place(beside: n1.word, -1)
    let s1after = place(beside: n1.word, 1)
    Self.single(110, s1, &keys)
    dependent(240, n1.left, &keys)
    dependent(250, n1.right, &keys)
    dependent(260, n1.right2, &keys)
    keys.add(291, place(n1.marker).word)
    keys.add(305, UInt32(min(n1.rightCount, 4)), s1.tag)
    keys.add(308, n1.relations, s1.tag)
    keys.add(311, n1.relations)
    keys.add(534, s1before.tag, s1.tag)
    keys.add(535, s1before.word)
    keys.add(536, s1after.tag, s1.tag)
    keys.add(537, s1after.word)
    keys.add(542, s1before.fine)
    keys.add(543, s1after.fine)
    keys.add(555, s1.fine, n1.relations)
    keys.add(556, s1.word, n1.relations)
  }

  private func next(_ nb: Node, _ keys: inout FeatureKeys) {
    let b0 = place(nb.word)
    let b0before = place(beside: nb.word, -1)
    let b1 = place(beside: nb.word, 1)
    let b2 = place(beside: nb.word, 2)
    let b3 = place(beside: nb.word, 3)
    Self.single(130, b0, &keys)
    Self.single(140, b1, &keys)
    Self.single(150, b2, &keys)
    keys.add(160, b3.tag)
    keys.add(161, b3.word)
    dependent(270, nb.left, &keys)
    dependent(280, nb.left2, &keys)
    keys.add(292, place(nb.marker).word)
    keys.add(306, UInt32(min(nb.leftCount, 4)), b0.tag)
    keys.add(309, nb.relations, b0.tag)
    keys.add(412, b0.tag, b1.tag)
    keys.add(413, b0.word, b1.tag)
    keys.add(502, b0.tag, b1.tag, b2.tag)
    keys.add(538, b0before.tag, b0.tag)
    keys.add(539, b0before.word)
    keys.add(544, b1.tag, b2.tag, b3.tag)
    keys.add(545, b0.tag, b1.tag, b2.tag &+ 100 &* b3.tag)
    keys.add(558, b0.word, nb.relations)
  }

  private func stack(_ view: Chart.View, _ keys: inout FeatureKeys) {
    let s0 = place(view.top.word)
    let s1 = place(view.below.word)
    let s2 = place(view.third)
    let m0 = place(view.top.marker)
    Self.single(120, s2, &keys)
    keys.add(162, place(view.fourth).tag)
    keys.add(312, UInt32(min(view.depth, 4)))
    keys.add(503, s2.tag, s1.tag, s0.tag)
    keys.add(509, s2.tag, m0.word, s1.tag)
    keys.add(510, s2.word, m0.word)
  }

  private func pair(top n0: Node, next nb: Node, _ keys: inout FeatureKeys) {
    let s0 = place(n0.word)
    let b0 = place(nb.word)
    let b1 = place(beside: nb.word, 1)
    let m0 = place(n0.marker)
    let mb = place(nb.marker)
    let near = Self.distance(Int(n0.word), Int(nb.word))
    keys.add(300, near)
    keys.add(301, near, s0.tag, b0.tag)
    keys.add(400, s0.word, b0.word)
    keys.add(401, s0.word, b0.tag)
    keys.add(402, s0.tag, b0.word)
    keys.add(403, s0.tag, b0.tag)
    keys.add(408, s0.middle, b0.middle)
    keys.add(417, b0.word, m0.word)
    keys.add(418, s0.tag, mb.word, b0.tag)
    keys.add(501, s0.tag, b0.tag, b1.tag)
    keys.add(504, s0.tag, UInt32(n0.left.relation) &+ 100 &* UInt32(n0.right.relation), b0.tag)
    keys.add(506, s0.tag, b0.tag, UInt32(nb.left.relation))
    keys.add(551, s0.fine, b0.tag)
    keys.add(552, b0.fine, s0.tag)
    keys.add(554, s0.fine, b0.fine)
  }

  private func pair(below n1: Node, top n0: Node, _ keys: inout FeatureKeys) {
    let s1 = place(n1.word)
    let s0 = place(n0.word)
    let m0 = place(n0.marker)
    let far = Self.distance(Int(n1.word), Int(n0.word))
    let s1r = UInt32(n1.right.relation)
    keys.add(302, far)
    keys.add(303, far, s1.tag, s0.tag)
    keys.add(404, s1.word, s0.word)
    keys.add(405, s1.word, s0.tag)
    keys.add(406, s1.tag, s0.word)
    keys.add(407, s1.tag, s0.tag)
    keys.add(409, s1.middle, s0.middle)
    keys.add(414, s1.word, m0.word)
    keys.add(415, s1.fine, m0.word)
    keys.add(416, s1.tag, m0.word, s0.middle)
    keys.add(419, s1.tag, s1r, m0.word)
    keys.add(505, s1.tag, s1r, s0.tag)
    keys.add(507, s1.tag, s0.tag, UInt32(n0.right.relation))
    keys.add(508, s1.tag, s0.tag, UInt32(n0.left.relation))
    keys.add(550, s1.fine, s0.tag)
    keys.add(553, s1.fine, s0.fine)
    keys.add(559, s1.fine, s0.tag, s1r)
  }

  private func all(_ view: Chart.View, _ keys: inout FeatureKeys) {
    let s0 = place(view.top.word)
    let s1 = place(view.below.word)
    let b0 = place(view.next.word)
    let b1 = place(beside: view.next.word, 1)
    keys.add(410, s1.tag, b0.tag)
    keys.add(411, s1.word, b0.tag)
    keys.add(500, s1.tag, s0.tag, b0.tag)
    keys.add(511, s1.tag, s0.tag, b0.tag &+ 100 &* b1.tag)
    keys.add(512, s1.word, s0.tag, b0.tag)
    keys.add(513, s1.tag, s0.word, b0.tag)
    keys.add(514, s1.tag, s0.tag, b0.word)
    if !guide.isEmpty {
      GuideFeatures.collect(
        guide, Int(view.top.word), Int(view.below.word), Int(view.next.word),
        (s0.tag, s1.tag, b0.tag), place(view.top.marker).word, into: &keys)
    }
  }
}
