package import Text

/// How many of the annotators' items were found, and how many of those found are theirs.
package struct FScore: Sendable, Hashable, CustomStringConvertible {
  package var gold = 0
  package var found = 0
  package var correct = 0

  package init() {}

  package var precision: Double { found == 0 ? 0 : Double(correct) / Double(found) }
  package var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
  /// The harmonic mean of precision and recall, 0...1.
  package var f1: Double { gold + found == 0 ? 0 : 2 * Double(correct) / Double(gold + found) }

  package var description: String { "F1 \(f1) (\(correct) of \(gold), \(found) found)" }
}

/// Tokens and sentences cut from raw text, measured as in the CoNLL 2018 shared task: an item is
/// right when both its ends are.
package struct SegmentationScore: Sendable, Hashable {
  /// Written words: a contraction is one.
  package var tokens = FScore()
  /// Syntactic words: a contraction counts by its parts.
  package var words = FScore()
  package var sentences = FScore()

  package init(_ text: CoNLLUText, _ found: [TokenisedSentence]) {
    let gold = text.sentences
    tokens = Self.compare(text.surfaceTokens, found.flatMap { $0.surface(in: text.prose.bytes) })
    words = Self.compare(gold.flatMap(\.tokens), found.flatMap(\.tokens))
    sentences = Self.compare(gold.map(\.range), found.map(\.range))
  }

  private static func compare(_ gold: [ByteRange], _ found: [ByteRange]) -> FScore {
    var score = FScore()
    score.gold = gold.count
    score.found = found.count
    score.correct = Set(gold).intersection(found).count
    return score
  }
}

extension TokenisedSentence {
  /// The tokens with each contraction taken as one.
  package func surface(in bytes: [UInt8]) -> [ByteRange] {
    var surface: [ByteRange] = []
    var next = 0
    for contraction in contractions(in: bytes) {
      surface += tokens[next..<contraction.lowerBound]
      surface.append(tokens[contraction.lowerBound].union(tokens[contraction.upperBound - 1]))
      next = contraction.upperBound
    }
    return surface + tokens[next...]
  }
}

/// Lemmas made from gold tags, compared with the annotators'. Words without a lemma are left out.
package struct LemmaScore: Sendable, CustomStringConvertible {
  package private(set) var total = 0
  package private(set) var correct = 0
  /// "form tag: ours instead of theirs", and how often; the most frequent first.
  package let differences: [(difference: String, count: Int)]

  package init(_ sentences: [CoNLLUSentence], _ lemmatiser: Lemmatiser) {
    var wrong: [String: Int] = [:]
    for sentence in sentences {
      for word in sentence.words where word.lemma != "_" {
        guard let tag = Tag(rawValue: word.tag) else { continue }
        total += 1
        let lemma = lemmatiser.lemma(of: word.form, tag: tag)
        if lemma == word.lemma {
          correct += 1
        } else {
          wrong["\(word.form) \(word.tag): \(lemma) instead of \(word.lemma)", default: 0] += 1
        }
      }
    }
    differences = wrong.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (difference: $0.key, count: $0.value) }
  }

  /// 0...1.
  package var accuracy: Double { total == 0 ? 0 : Double(correct) / Double(total) }

  package var description: String { "accuracy \(accuracy) (\(correct) of \(total))" }
}
