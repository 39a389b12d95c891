/// A word of at most eight bytes packed into an integer; nil when it is longer.
///
/// `lowering` folds ASCII capitals, so that `Dr` and `DR` are one word.
func packed(
  _ bytes: Span<UInt8>, _ range: Range<Int>, lowering: Bool = true
) -> UInt64? {
  guard range.count <= 8 else { return nil }
  var word: UInt64 = 0
  for index in range {
    word = word << 8 | UInt64(lowering ? bytes[index].loweredASCII : bytes[index])
  }
  return word
}

/// A fixed table from words of at most eight bytes to small numbers, looked up without hashing
/// strings.
struct ShortWords: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]
  private let shift: UInt64

  /// - Precondition: every word has between one and eight bytes.
  init(_ words: [(word: String, value: UInt8)]) {
    var bits: UInt64 = 4
    while 1 << bits < words.count * 3 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << Int(bits))
    values = Array(repeating: 0, count: 1 << Int(bits))
    for (word, value) in words {
      let key = ShortWords.key(word)
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }

  /// A set: every word has the value 1.
  init(_ words: String) {
    self.init(words.split(separator: " ").map { (String($0), 1) })
  }

  /// The packed form of a word that is written in the program.
  static func key(_ word: String) -> UInt64 {
    precondition((1...8).contains(word.utf8.count), "'\(word)' does not fit in eight bytes")
    return word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The number of `word`, 0 when it is not in the table.
  subscript(word: UInt64?) -> UInt8 {
    guard let word, word != 0 else { return 0 }
    return values[slot(of: word)]
  }

  func contains(_ word: UInt64?) -> Bool { self[word] != 0 }

  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
