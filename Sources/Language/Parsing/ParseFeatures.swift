/// What the parser looks at before a move: the top of the stack, the next words, what hangs on
/// them, and pairs and triples of these.
struct ParseFeatures {
  /// The facts of one place of the state.
  private struct Place {
    let word: UInt32
    let tag: UInt32
    let fine: UInt32
    let middle: UInt32

    @inline(__always)
    init(_ index: Int, _ sentence: borrowing SentenceFacts, _ tags: borrowing Span<UInt8>) {
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
  private static func dependent(
    _ template: UInt32, _ index: Int16, _ state: borrowing ParserState,
    _ sentence: borrowing SentenceFacts, _ tags: borrowing Span<UInt8>, _ keys: inout FeatureKeys
  ) -> UInt32 {
    guard index >= 0 else { return 99 }
    let place = Place(Int(index), sentence, tags)
    let relation = UInt32(state.nodes[Int(index)].dependency)
    keys.add(template, place.word)
    keys.add(template &+ 1, place.tag, relation)
    keys.add(template &+ 2, place.fine)
    return relation
  }

  static func collect(
    _ state: borrowing ParserState, _ sentence: borrowing SentenceFacts,
    _ tags: borrowing Span<UInt8>, guide: borrowing Guide, into keys: inout FeatureKeys
  ) {
    keys.clear()
    let top = state.word(below: 0)
    let below = state.word(below: 1)
    let third = state.word(below: 2)
    let s0 = Place(top, sentence, tags)
    let s1 = Place(below, sentence, tags)
    let s2 = Place(third, sentence, tags)
    let b0 = Place(state.next, sentence, tags)
    let b1 = Place(state.next + 1, sentence, tags)
    let b2 = Place(state.next + 2, sentence, tags)
    let b3 = Place(state.next + 3, sentence, tags)
    single(100, s0, &keys)
    single(110, s1, &keys)
    single(120, s2, &keys)
    single(130, b0, &keys)
    single(140, b1, &keys)
    single(150, b2, &keys)
    keys.add(160, b3.tag)
    keys.add(161, b3.word)
    keys.add(162, Place(state.word(below: 3), sentence, tags).tag)

    let none = ParserState.Node()
    let n0 = top >= 0 ? state.nodes[top] : none
    let n1 = below >= 0 ? state.nodes[below] : none
    let nb = state.nodes[state.next]
    let s0l = dependent(200, n0.left, state, sentence, tags, &keys)
    let s0r = dependent(210, n0.right, state, sentence, tags, &keys)
    _ = dependent(220, n0.left2, state, sentence, tags, &keys)
    _ = dependent(230, n0.right2, state, sentence, tags, &keys)
    _ = dependent(240, n1.left, state, sentence, tags, &keys)
    let s1r = dependent(250, n1.right, state, sentence, tags, &keys)
    _ = dependent(260, n1.right2, state, sentence, tags, &keys)
    let b0l = dependent(270, nb.left, state, sentence, tags, &keys)
    _ = dependent(280, nb.left2, state, sentence, tags, &keys)
    let m0 = Place(Int(n0.marker), sentence, tags)
    let m1 = Place(Int(n1.marker), sentence, tags)
    let mb = Place(Int(nb.marker), sentence, tags)
    keys.add(290, m0.word)
    keys.add(291, m1.word)
    keys.add(292, mb.word)

    // What already hangs there, and how far apart the two candidates are.
    let near = distance(top, state.next)
    let far = distance(below, top)
    keys.add(300, near)
    keys.add(301, near, s0.tag, b0.tag)
    keys.add(302, far)
    keys.add(303, far, s1.tag, s0.tag)
    keys.add(304, UInt32(min(n0.leftCount, 4)), UInt32(min(n0.rightCount, 4)), s0.tag)
    keys.add(305, UInt32(min(n1.rightCount, 4)), s1.tag)
    keys.add(306, UInt32(min(nb.leftCount, 4)), b0.tag)
    keys.add(307, n0.relations, s0.tag)
    keys.add(308, n1.relations, s1.tag)
    keys.add(309, nb.relations, b0.tag)
    keys.add(310, n0.relations)
    keys.add(311, n1.relations)
    keys.add(312, UInt32(min(state.stack.count, 4)))

    // Pairs.
    keys.add(400, s0.word, b0.word)
    keys.add(401, s0.word, b0.tag)
    keys.add(402, s0.tag, b0.word)
    keys.add(403, s0.tag, b0.tag)
    keys.add(404, s1.word, s0.word)
    keys.add(405, s1.word, s0.tag)
    keys.add(406, s1.tag, s0.word)
    keys.add(407, s1.tag, s0.tag)
    keys.add(408, s0.middle, b0.middle)
    keys.add(409, s1.middle, s0.middle)
    keys.add(410, s1.tag, b0.tag)
    keys.add(411, s1.word, b0.tag)
    keys.add(412, b0.tag, b1.tag)
    keys.add(413, b0.word, b1.tag)
    keys.add(414, s1.word, m0.word)
    keys.add(415, s1.fine, m0.word)
    keys.add(416, s1.tag, m0.word, s0.middle)
    keys.add(417, b0.word, m0.word)
    keys.add(418, s0.tag, mb.word, b0.tag)
    keys.add(419, s1.tag, s1r, m0.word)

    // Triples.
    keys.add(500, s1.tag, s0.tag, b0.tag)
    keys.add(501, s0.tag, b0.tag, b1.tag)
    keys.add(502, b0.tag, b1.tag, b2.tag)
    keys.add(503, s2.tag, s1.tag, s0.tag)
    keys.add(504, s0.tag, s0l &+ 100 &* s0r, b0.tag)
    keys.add(505, s1.tag, s1r, s0.tag)
    keys.add(506, s0.tag, b0.tag, b0l)
    keys.add(507, s1.tag, s0.tag, s0r)
    keys.add(508, s1.tag, s0.tag, s0l)
    keys.add(509, s2.tag, m0.word, s1.tag)
    keys.add(510, s2.word, m0.word)
    keys.add(511, s1.tag, s0.tag, b0.tag &+ 100 &* b1.tag)
    keys.add(512, s1.word, s0.tag, b0.tag)
    keys.add(513, s1.tag, s0.word, b0.tag)
    keys.add(514, s1.tag, s0.tag, b0.word)

    // What stands beside the candidates in the sentence, where that is not on the stack.
    let s0before = Place(top >= 0 ? top - 1 : -1, sentence, tags)
    let s0after = Place(top >= 0 ? top + 1 : -1, sentence, tags)
    let s1before = Place(below >= 0 ? below - 1 : -1, sentence, tags)
    let s1after = Place(below >= 0 ? below + 1 : -1, sentence, tags)
    let b0before = Place(state.next - 1, sentence, tags)
    keys.add(530, s0before.tag, s0.tag)
    keys.add(531, s0before.word)
    keys.add(532, s0after.tag, s0.tag)
    keys.add(533, s0after.word)
    keys.add(534, s1before.tag, s1.tag)
    keys.add(535, s1before.word)
    keys.add(536, s1after.tag, s1.tag)
    keys.add(537, s1after.word)
    keys.add(538, b0before.tag, b0.tag)
    keys.add(539, b0before.word)
    keys.add(540, s0before.fine)
    keys.add(541, s0after.fine)
    keys.add(542, s1before.fine)
    keys.add(543, s1after.fine)
    keys.add(544, b1.tag, b2.tag, b3.tag)
    keys.add(545, b0.tag, b1.tag, b2.tag &+ 100 &* b3.tag)

    // Which complements such a verb takes, and which it has.
    keys.add(550, s1.fine, s0.tag)
    keys.add(551, s0.fine, b0.tag)
    keys.add(552, b0.fine, s0.tag)
    keys.add(553, s1.fine, s0.fine)
    keys.add(554, s0.fine, b0.fine)
    keys.add(555, s1.fine, n1.relations)
    keys.add(556, s1.word, n1.relations)
    keys.add(557, s0.word, n0.relations)
    keys.add(558, b0.word, nb.relations)
    keys.add(559, s1.fine, s0.tag, s1r)
    if !guide.isEmpty {
      GuideFeatures.collect(
        guide, top, below, state.next, (s0.tag, s1.tag, b0.tag), m0.word, into: &keys)
    }
  }
}
