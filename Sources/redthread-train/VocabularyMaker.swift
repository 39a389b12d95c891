import FoundationEssentials
import Language

/// Makes the vocabulary: the published word clusters, and the tags that words have in training.
enum VocabularyMaker {
  /// Words seen this often in training have a known set of tags.
  private static let enough = 3

  static func section(clusters file: String, _ sentences: [GoldSentence]) throws -> [UInt8] {
    var order: [UInt32] = []
    var entries: [UInt32: Vocabulary.Entry] = [:]
    let classes = tagClasses(sentences)
    let source = try String(contentsOfFile: file, encoding: .utf8)
    for (number, line) in source.utf8.split(separator: UInt8(ascii: "\n")).enumerated() {
      let columns = line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
      guard columns.count == 4, let coarse = UInt32(columns[1].dropFirst()),
        let middle = UInt32(columns[2].dropFirst()), let fine = UInt32(columns[3].dropFirst())
      else { throw DataError(file: file, problem: "line \(number + 1) is no word with clusters") }
      let word = WordFacts.lowerHash(columns[0])
      if entries[word] != nil { continue }
      order.append(word)
      entries[word] = Vocabulary.Entry(
        coarse: coarse, middle: middle, fine: fine, tags: classes[word] ?? 0)
    }
    for word in classes.keys.sorted() where entries[word] == nil {
      order.append(word)
      entries[word] = Vocabulary.Entry(coarse: 0, middle: 0, fine: 0, tags: classes[word] ?? 0)
    }
    return Vocabulary.section(order.map { ($0, entries[$0] ?? Vocabulary.Entry(bits: 0)) })
  }

  /// For each word the number of its set of tags: 1...126 for the most frequent sets, 127 for all
  /// others.
  private static func tagClasses(_ sentences: [GoldSentence]) -> [UInt32: UInt32] {
    var counts: [UInt32: [Int]] = [:]
    for sentence in sentences {
      for (word, tag) in zip(sentence.words, sentence.tags) {
        let key = WordFacts.lowerHash(String(decoding: word, as: UTF8.self))
        counts[key, default: Array(repeating: 0, count: Tag.allCases.count)][Int(tag)] += 1
      }
    }
    var sets: [UInt32: UInt64] = [:]
    var sizes: [UInt64: Int] = [:]
    for (word, tags) in counts {
      let total = tags.reduce(0, +)
      guard total >= enough else { continue }
      var set: UInt64 = 0
      for (tag, count) in tags.enumerated() where count * 50 >= total { set |= 1 << UInt64(tag) }
      sets[word] = set
      sizes[set, default: 0] += total
    }
    let ranked = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let numbers = Dictionary(
      uniqueKeysWithValues: ranked.enumerated().map { ($1, UInt32(min($0 + 1, 127))) })
    return sets.mapValues { numbers[$0] ?? 0 }
  }
}
