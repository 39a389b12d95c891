/// Names by the hash of their folded words. Under its first word each name leaves how long it is, so
/// that a text is left at once where no name begins.
///
/// Hashes stand for the letters: with 64 bits and some ten thousand names, two names that meet by
/// chance are not to be expected, and the result would be the same on every machine.
package struct NameIndex: Sendable {
  /// A place of an open hash table; key 0 is free.
  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// What is filed under the key, -1 where the key only begins names.
    var value: Int32 = -1
    /// Atoms of the longest name that begins with this atom.
    var longest: Int32 = 0
  }

  private var slots: [Slot]
  private var used = 0

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  package init(expectedNames: Int = 16) {
    var capacity = 64
    while capacity < expectedNames * 4 { capacity *= 2 }
    self.init(capacity: capacity)
  }

  private init(capacity: Int) {
    slots = Array(repeating: Slot(), count: capacity)
  }

  /// Files the name that all of `words` spell; returns the value filed before under the same name.
  @discardableResult
  package mutating func insert(_ words: FoldedWords, value: Int32) -> Int32? {
    guard !words.atoms.isEmpty else { return nil }
    var hash = Self.extend(Self.basis, words, 0, first: 0)
    let first = slot(hash)
    slots[first].longest = max(slots[first].longest, Int32(words.atoms.count))
    for atom in words.atoms.indices.dropFirst() {
      hash = Self.extend(hash, words, atom, first: 0)
    }
    let slot = slot(hash)
    let old = slots[slot].value
    slots[slot].value = value
    return old < 0 ? nil : old
  }

  /// The value of the name that all of `words` spell.
  package func value(_ words: FoldedWords) -> Int32? {
    guard !words.atoms.isEmpty else { return nil }
    var hash = Self.basis
    for atom in words.atoms.indices { hash = Self.extend(hash, words, atom, first: 0) }
    return find(hash).flatMap { slots[$0].value < 0 ? nil : slots[$0].value }
  }

  package func value(_ name: String) -> Int32? { value(FoldedWords(name)) }

  /// Calls `body` for each name that begins at `atom`, the shortest first: the atom after its end,
  /// its value, and whether a plural ending was taken off.
  package func match(
    _ words: FoldedWords, from atom: Int,
    _ body: (_ end: Int, _ value: Int32, _ plural: Bool) -> Void
  ) {
    var hash = Self.basis
    var limit = words.atoms.count
    var index = atom
    while index < limit {
      let before = hash
      hash = Self.extend(hash, words, index, first: atom)
      let next = index + 1
      let isWordEnd = next == words.atoms.count || !words.atoms[next].isJoined
      let found = find(hash)
      let value = found.map { slots[$0].value } ?? -1
      if isWordEnd {
        if value >= 0 {
          body(next, value, false)
        } else if words.text(index).last == UInt8(ascii: "s"), words.text(index).count > 1,
          // "the F-35 is" is no plural of "F-35I".
          index == atom || words.atoms[index].isJoined || words.atoms[index].isCapitalised
            || !words.atoms[index - 1].isNumber
        {
          // "Javelins"
          let singular = Self.extend(before, words, index, first: atom, dropping: 1)
          if let slot = find(singular), slots[slot].value >= 0 {
            body(next, slots[slot].value, true)
          }
        }
      } else if value >= 0, isPluralEnding(words, next) {
        body(next + 1, value, true)  // "S-400s"
      }
      if index == atom {
        guard let found else { return }
        limit = min(limit, atom + Int(slots[found].longest))
      }
      index = next
    }
  }

  private func isPluralEnding(_ words: FoldedWords, _ atom: Int) -> Bool {
    words.atoms[atom].isJoined && words.text(atom).elementsEqual(CollectionOfOne(UInt8(ascii: "s")))
      && (atom + 1 == words.atoms.count || !words.atoms[atom + 1].isJoined)
  }

  /// Adds an atom to the hash of those from `first` on. Between two words of letters stands a blank,
  /// so that "Pakistan is" is not "Pakistanis"; beside digits none, so that "S-400" is "S400".
  private static func extend(
    _ hash: UInt64, _ words: FoldedWords, _ atom: Int, first: Int, dropping: Int = 0
  ) -> UInt64 {
    var hash = hash
    let start = Int(words.atoms[atom].start)
    if atom > first, !words.atoms[atom].isJoined, words.bytes[start] > 0x39,
      words.bytes[Int(words.atoms[atom - 1].end) - 1] > 0x39
    {
      hash = (hash ^ 0x20) &* prime
    }
    for index in start..<Int(words.atoms[atom].end) - dropping {
      hash = (hash ^ UInt64(words.bytes[index])) &* prime
    }
    return hash
  }

  private func find(_ hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot].key != 0 {
      if slots[slot].key == hash { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func slot(_ hash: UInt64) -> Int {
    if used * 3 > slots.count * 2 { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot].key != 0 {
      if slots[slot].key == hash { return slot }
      slot = (slot + 1) & mask
    }
    slots[slot].key = hash
    used += 1
    return slot
  }

  private mutating func grow() {
    let old = slots
    self = NameIndex(capacity: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(entry.key)] = entry }
  }

}
