/// What the tagger looks at for one word: the word, its neighbours, the two tags before it, and in
/// the second reading the tags that the first has given all around.
struct TagFeatures {
  @inline(__always)
  static func collect(
    _ sentence: borrowing SentenceFacts, at index: Int, previous: UInt32, beforePrevious: UInt32,
    draft: borrowing Span<UInt8>, into keys: inout FeatureKeys
  ) {
    keys.clear()
    let word = sentence[index]
    let last = sentence[index - 1]
    let next = sentence[index + 1]
    let title: UInt32 = sentence.isTitleCase ? 1 : 0
    let isFirst: UInt32 = index == sentence.first ? 1 : 0

    keys.add(1, word.form)
    keys.add(2, word.lower)
    keys.add(3, word.prefixes[0])
    keys.add(4, word.prefixes[1])
    keys.add(5, word.prefixes[2])
    keys.add(6, word.suffixes[0])
    keys.add(7, word.suffixes[1])
    keys.add(8, word.suffixes[2])
    keys.add(9, word.suffixes[3])
    keys.add(10, word.shape, isFirst, title)
    keys.add(11, word.entry.coarse, word.entry.bits >> 31)
    keys.add(12, word.entry.middle)
    keys.add(13, word.entry.fine)
    keys.add(14, word.entry.tags)
    keys.add(15, word.isCapitalised ? 1 : 0, word.suffixes[2], title)
    keys.add(16, word.isCapitalised ? 1 : 0, word.entry.tags, isFirst == 1 ? 1 : title &* 2)

    keys.add(20, last.lower)
    keys.add(21, last.suffixes[2])
    keys.add(22, last.entry.fine)
    keys.add(23, last.entry.middle)
    keys.add(24, next.lower)
    keys.add(25, next.suffixes[2])
    keys.add(26, next.entry.fine)
    keys.add(27, next.entry.middle)
    keys.add(28, next.entry.tags)
    keys.add(29, next.shape)
    let second = sentence[index + 2]
    keys.add(30, second.lower)
    keys.add(31, second.entry.fine)
    keys.add(32, second.entry.tags)
    keys.add(33, sentence[index - 2].lower)
    keys.add(34, sentence[index - 2].entry.fine)
    keys.add(35, sentence[index + 3].entry.tags)
    keys.add(36, last.shape)

    keys.add(40, previous)
    keys.add(41, previous, beforePrevious)
    keys.add(42, previous, word.lower)
    keys.add(43, previous, word.entry.tags)
    keys.add(44, previous, word.entry.tags, next.entry.tags)
    keys.add(45, previous, next.lower)
    keys.add(46, previous, word.suffixes[2])
    keys.add(47, last.lower, word.lower)
    keys.add(48, word.lower, next.lower)
    keys.add(49, word.entry.tags, next.entry.tags)
    keys.add(50, word.entry.tags, next.lower)
    keys.add(51, last.lower, word.entry.tags)
    keys.add(52, word.entry.tags, next.entry.tags, second.entry.tags)
    keys.add(53, beforePrevious)

    if draft.count > 0 { collect(sentence, at: index, previous: previous, draft, into: &keys) }
  }

  /// The tags of the first reading. In the second, which goes from right to left, what comes next
  /// is what stands before.
  @inline(__always)
  private static func collect(
    _ sentence: borrowing SentenceFacts, at index: Int, previous: UInt32,
    _ draft: borrowing Span<UInt8>, into keys: inout FeatureKeys
  ) {
    let word = sentence[index]
    func tag(_ place: Int) -> UInt32 {
      place >= 0 && place < draft.count ? UInt32(draft[place]) : Tagger.outside
    }
    let own = tag(index)
    let next = tag(index + 1)
    let second = tag(index + 2)
    keys.add(80, own)
    keys.add(81, own, word.lower)
    keys.add(82, next)
    keys.add(83, own, next)
    keys.add(84, next, second)
    keys.add(85, own, previous)
    keys.add(86, previous, own, next)
    keys.add(87, own, sentence[index - 1].lower)
    keys.add(88, own, sentence[index + 1].lower)
    keys.add(89, next, word.lower)
    keys.add(90, previous, word.lower, next)
    keys.add(91, own, next, second)
    keys.add(92, tag(index - 1), own)
    keys.add(93, second)
    keys.add(94, tag(index + 3), second, next)
    keys.add(95, word.lower, second)
    keys.add(96, own, word.suffixes[2])
    keys.add(97, previous, next, word.entry.tags)
    keys.add(98, tag(index - 1), tag(index - 2), tag(index - 3))
  }
}
