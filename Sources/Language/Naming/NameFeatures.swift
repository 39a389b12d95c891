/// What the name finder looks at for one word.
struct NameFeatures {
  @inline(__always)
  static func collect(
    _ sentence: borrowing SentenceFacts, _ tags: borrowing Span<UInt8>, at index: Int,
    previous: UInt32, _ draft: borrowing NameFinder.Draft, into keys: inout FeatureKeys
  ) {
    keys.clear()
    let word = sentence[index]
    let title: UInt32 = sentence.isTitleCase ? 1 : 0
    let isFirst: UInt32 = index == sentence.first ? 1 : 0
    func tag(_ place: Int) -> UInt32 {
      place >= 0 && place < tags.count ? UInt32(tags[place]) : 97
    }

    keys.add(1, word.form)
    keys.add(2, word.lower)
    keys.add(3, word.prefixes[1])
    keys.add(4, word.prefixes[2])
    keys.add(5, word.suffixes[1])
    keys.add(6, word.suffixes[2])
    keys.add(7, word.suffixes[3])
    keys.add(8, word.shape, title)
    keys.add(9, word.entry.coarse, word.entry.bits >> 31, word.isCapitalised ? 1 : 0)
    keys.add(10, word.entry.middle, word.isCapitalised ? 1 : 0)
    keys.add(11, word.entry.fine, word.isCapitalised ? 1 : 0)
    keys.add(12, tag(index), isFirst)
    keys.add(13, tag(index), word.isAllCapitals ? 1 : 0, title)
    keys.add(14, word.entry.tags, word.isCapitalised ? 1 : 0, isFirst)
    var template: UInt32 = 20
    for offset in -2...2 where offset != 0 {
      let other = sentence[index + offset]
      keys.add(template, other.lower)
      keys.add(template &+ 1, tag(index + offset))
      keys.add(template &+ 2, other.entry.middle, other.isCapitalised ? 1 : 0)
      keys.add(template &+ 3, other.entry.fine)
      keys.add(template &+ 4, other.shape)
      keys.add(template &+ 5, other.suffixes[2])
      template &+= 10
    }
    let last = sentence[index - 1]
    let next = sentence[index + 1]
    keys.add(60, previous)
    keys.add(61, previous, word.lower)
    keys.add(62, previous, word.entry.middle, tag(index))
    keys.add(63, previous, tag(index), tag(index + 1))
    keys.add(64, previous, last.lower)
    keys.add(65, previous, word.shape)
    keys.add(66, last.lower, word.entry.middle)
    keys.add(67, word.entry.middle, next.lower)
    keys.add(68, word.entry.middle, next.entry.middle)
    keys.add(69, last.entry.middle, word.entry.middle)
    keys.add(70, last.lower, word.lower)
    keys.add(71, word.lower, next.lower)
    keys.add(72, tag(index - 1), tag(index), tag(index + 1))
    keys.add(73, last.lower, next.lower)
    if !draft.labels.isEmpty {
      collect(sentence, at: index, previous: previous, tag(index), draft, into: &keys)
    }
  }

  /// What the first reading has said here, all around and elsewhere in the document.
  @inline(__always)
  private static func collect(
    _ sentence: borrowing SentenceFacts, at index: Int, previous: UInt32, _ tag: UInt32,
    _ draft: borrowing NameFinder.Draft, into keys: inout FeatureKeys
  ) {
    let word = sentence[index]
    func label(_ place: Int) -> UInt32 {
      place >= 0 && place < draft.labels.count ? UInt32(draft.labels[place]) : 31
    }
    func hint(_ place: Int) -> UInt32 {
      place >= 0 && place < draft.hints.count ? UInt32(draft.hints[place]) : 0
    }
    let own = label(index)
    keys.add(80, own)
    keys.add(81, own, word.lower)
    keys.add(82, own, label(index + 1))
    keys.add(83, own, label(index - 1))
    keys.add(84, previous, own, label(index + 1))
    keys.add(85, hint(index))
    keys.add(86, hint(index), own)
    keys.add(87, hint(index + 1), own)
    keys.add(88, hint(index - 1), own)
    keys.add(89, hint(index), own, previous)
    keys.add(90, own, word.entry.middle, word.isCapitalised ? 1 : 0)
    keys.add(91, own, previous)
    keys.add(92, hint(index), word.shape)
    keys.add(93, own, label(index + 1), label(index + 2))
    keys.add(94, own, sentence[index + 1].lower)
    keys.add(95, own, sentence[index - 1].lower)
    keys.add(96, hint(index), tag)
  }
}
