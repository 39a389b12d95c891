/// What is known of a word before any sentence is read: its clusters and the tags it can have.
///
/// A hash table over lower-case words, read in place: capacity, keys (0 where free), entries.
package struct Vocabulary: Sendable {
  /// Six, eight and ten bits of cluster, eight bits of tag class; zero where nothing is known.
  package struct Entry: Sendable, Hashable {
    package let bits: UInt32

    package init(bits: UInt32) { self.bits = bits }

    package init(coarse: UInt32, middle: UInt32, fine: UInt32, tags: UInt32) {
      precondition(coarse < 64 && middle < 256 && fine < 1024 && tags < 256, "an entry fits")
      bits = 1 << 31 | coarse | middle << 6 | fine << 14 | (tags & 127) << 24
    }

    var coarse: UInt32 { bits & 63 }
    var middle: UInt32 { bits >> 6 & 255 }
    var fine: UInt32 { bits >> 14 & 1023 }
    var tags: UInt32 { bits >> 24 & 127 }
  }

  private let bytes: ModelBytes
  private let capacity: UInt32

  init(_ bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= 4 else { throw .tooShort(length: bytes.count) }
    self.bytes = bytes
    capacity = bytes.uint32(at: 0)
    guard 4 + 8 * Int(capacity) == bytes.count else {
      throw .wrongLength(stated: 4 + 8 * Int(capacity), found: bytes.count)
    }
  }

  /// The entry of the word with this hash, all zero for an unknown one.
  func entry(of word: UInt32) -> Entry {
    var slot = FeatureNetwork.slot(of: word, capacity: capacity)
    while true {
      let found = bytes.uint32(at: 4 &+ 8 &* Int(slot))
      if found == word { return Entry(bits: bytes.uint32(at: 8 &+ 8 &* Int(slot))) }
      if found == 0 { return Entry(bits: 0) }
      slot = slot &+ 1 == capacity ? 0 : slot &+ 1
    }
  }

  /// The section that holds `entries`, whose words are all different.
  package static func section(_ entries: [(word: UInt32, entry: Entry)]) -> [UInt8] {
    let capacity = UInt32(entries.count + entries.count / 4 + 1)
    var slots = [Int](repeating: -1, count: Int(capacity))
    for (index, entry) in entries.enumerated() {
      var slot = Int(FeatureNetwork.slot(of: entry.word, capacity: capacity))
      while slots[slot] >= 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = index
    }
    var section: [UInt8] = []
    section.append(word: capacity)
    for index in slots {
      section.append(word: index < 0 ? 0 : entries[index].word)
      section.append(word: index < 0 ? 0 : entries[index].entry.bits)
    }
    return section
  }
}
