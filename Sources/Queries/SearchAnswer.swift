package import Graph
internal import Knowledge
package import Text

/// The words that somebody searches for, folded: without case and accents.
package struct SearchWords: Hashable, Sendable {
  /// At least one; each of letters and digits only.
  package let words: [String]
  private let bytes: [[UInt8]]

  /// Nil where `text` has no letter and no digit.
  package init?(_ text: String) {
    words = SearchWords.words(of: text)
    bytes = words.map { Array($0.utf8) }
    if words.isEmpty { return nil }
  }

  /// Folded runs of letters and digits.
  static func words(of text: String) -> [String] {
    let folded = FoldedWords(text)
    return ranges(in: folded).map { String(decoding: folded.bytes[$0], as: UTF8.self) }
  }

  /// Where the words of a folded text stand: "S400" is one, of two atoms.
  private static func ranges(in folded: FoldedWords) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(folded.atoms.count)
    for (index, atom) in folded.atoms.enumerated() {
      let range = folded.text(index).indices
      if atom.isJoined, let last = ranges.popLast() {
        ranges.append(last.lowerBound..<range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// How well `text` answers: 0 where a word is missing, more for words that stand together, and
  /// for a text that says little else. The last word may be the start of one.
  package func score(of text: String) -> Double {
    var scorer = scorer
    return scorer.score(of: text)
  }

  /// Scores many texts, one after the other.
  package struct Scorer {
    fileprivate let words: SearchWords
    private var folded = FoldedWords()

    fileprivate init(_ words: SearchWords) { self.words = words }

    package mutating func score(of text: String) -> Double { words.score(of: text, &folded) }
  }

  package var scorer: Scorer { Scorer(self) }

  /// - Parameter folded: room for the words of the text.
  fileprivate func score(of text: String, _ folded: inout FoldedWords) -> Double {
    folded.removeAll()
    folded.append(text.utf8.span, word: 0)
    // Bytes, since a search scores a thousand sentences.
    let all = SearchWords.ranges(in: folded)
    func stands(_ word: Int, at place: Int) -> Bool {
      folded.bytes[all[place]].elementsEqual(bytes[word])
    }
    var hits = 0
    for word in bytes.indices {
      let isLast = word == bytes.count - 1
      let count = all.indices.count { place in
        stands(word, at: place) || isLast && folded.bytes[all[place]].starts(with: bytes[word])
      }
      if count == 0 { return 0 }
      hits += count
    }
    let isPhrase =
      bytes.count > 1
      && all.indices.dropLast(bytes.count - 1).contains { start in
        bytes.indices.allSatisfy { stands($0, at: start + $0) }
      }
    return (Double(hits) + (isPhrase ? Double(bytes.count) : 0)) / (Double(all.count) + 20)
  }

  /// Where the words stand in `text`, as bytes, for highlighting.
  package func hits(in text: String) -> [ByteRange] {
    var hits: [ByteRange] = []
    var start = 0
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: { !$0.isWordPart }) {
      let length = piece.utf8.count
      let folded = SearchWords.words(of: String(piece)).joined()
      if folded == "" {
      } else if words.contains(folded) || folded.hasPrefix(words[words.count - 1]) {
        hits.append(ByteRange(start, start + length))
      }
      let after = text.utf8.index(text.utf8.startIndex, offsetBy: start + length)
      start += length + (after < text.endIndex ? text[after].utf8.count : 0)
    }
    return hits
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

/// What a search found, the best first.
package struct SearchAnswer: Sendable {
  package struct Name: Hashable, Sendable {
    package let entity: Entity
    /// The name that was found.
    package let name: String
  }

  package struct Sentence: Hashable, Sendable {
    package let quote: String
    package let location: Location
    /// Ids of the claims that it states, sorted.
    package let claims: [String]

    package init(quote: String, location: Location, claims: [String]) {
      self.quote = quote
      self.location = location
      self.claims = claims
    }
  }

  package let names: [Name]
  package let sentences: [Sentence]
  package let documents: [DocumentRecord]
  /// Whether so much matches that only a part of it was looked at.
  package let isCut: Bool

  /// Ranks candidates and keeps the best `limit` of each kind.
  package init(
    _ words: SearchWords, names entities: [Entity], sentences: [Sentence],
    documents: [DocumentRecord], isCut: Bool, limit: Int
  ) {
    let ranks = Dictionary(
      documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    names = entities.compactMap { entity -> (Name, Double)? in
      let scored = ([entity.label] + entity.aliases).map { ($0, words.score(of: $0)) }
      guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
      return (Name(entity: entity, name: best.0), best.1)
    }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.entity.id < $1.0.entity.id }
      .prefix(limit).map(\.0)
    let found = sentences.map { ($0, words.score(of: $0.quote)) }.filter { $0.1 > 0 }
      .sorted { left, right in
        if left.1 != right.1 { return left.1 > right.1 }
        let (a, b) = (left.0.location, right.0.location)
        let (first, second) = (ranks[a.document] ?? 0, ranks[b.document] ?? 0)
        return first != second ? first < second : a < b
      }.prefix(limit).map(\.0)
    self.sentences = found
    let cited = Set(found.map(\.location.document))
    self.documents = documents.filter { cited.contains($0.id) }
    self.isCut = isCut
  }
}
