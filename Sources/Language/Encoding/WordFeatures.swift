/// What the encoder knows of a word by itself.
package enum WordFeatures {
  /// Collects the features of the word at `index`, with its `tag` where that is certain, else -1.
  package static func collect(
    _ sentence: borrowing SentenceFacts, at index: Int, tag: Int8, into keys: inout FeatureKeys
  ) {
    keys.clear()
    let word = sentence[index]
    let title: UInt32 = sentence.isTitleCase ? 1 : 0
    let isFirst: UInt32 = index == sentence.first ? 1 : 0
    let isFrequent = word.entry.bits >> 31
    keys.add(1, word.form)
    keys.add(2, word.lower)
    keys.add(3, word.prefixes[0])
    keys.add(4, word.prefixes[1])
    keys.add(5, word.prefixes[2])
    keys.add(6, word.suffixes[0])
    keys.add(7, word.suffixes[1])
    keys.add(8, word.suffixes[2])
    keys.add(9, word.suffixes[3])
    keys.add(10, word.shape)
    keys.add(11, isFirst, title, word.isCapitalised ? 1 : 0)
    keys.add(12, word.entry.coarse, isFrequent)
    keys.add(13, word.entry.middle, isFrequent)
    keys.add(14, word.entry.fine, isFrequent)
    keys.add(15, word.entry.tags)
    if tag >= 0 { keys.add(tagTemplate, UInt32(tag)) }
  }

  private static let tagTemplate: UInt32 = 16

  /// The feature of a word whose tag is certain.
  package static func key(ofTag tag: UInt8) -> UInt32 {
    var keys = FeatureKeys()
    keys.add(tagTemplate, UInt32(tag))
    return keys.keys[0]
  }
}
