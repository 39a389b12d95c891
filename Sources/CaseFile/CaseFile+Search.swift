internal import GRDB
internal import Graph
package import Queries
internal import Text

extension CaseFile {
  package func search(_ words: SearchWords, limit: Int) throws -> SearchAnswer {
    try reading { reader in
      let query = words.words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
      let entities = try Int64.fetchAll(
        reader.db,
        sql: """
          SELECT DISTINCT entity FROM (SELECT rowid FROM name_words WHERE name_words MATCH ? LIMIT ?)
          JOIN name ON name.number = rowid ORDER BY entity
          """, arguments: [query, mostRanked]
      ).map(reader.entity)
      let found = try reader.sentences(with: words)
      let best = try reader.best(limit, of: found)
      var documents: [Int64: DocumentRecord] = [:]
      let sentences = try best.map { try reader.sentence($0, &documents) }
      let known = Graph(documents: Array(documents.values), entities: [], statements: []).documents
      return SearchAnswer(
        words, names: entities, sentences: sentences, documents: known,
        isCut: found.count > mostRanked, limit: limit)
    }
  }
}

/// How many sentences are ranked; the words of a longer list are too common to rank by.
private let mostRanked = 1000

/// How many sentences are read through for those that have the other words too.
private let mostRead = 3000

extension CaseReader {
  /// Number, document, place and quote of the sentences with all of `words`, with their scores; one
  /// more than are ranked where there are more.
  ///
  /// Where a word is in few sentences, these are read: SQLite would look through all sentences that
  /// have a common word, once for each of them.
  fileprivate func sentences(with words: SearchWords) throws -> [(row: Row, score: Double)] {
    let quoted = words.words.map { "\"\($0)\"" }
    guard let last = quoted.last else { return [] }
    let rarest = try quoted.dropLast().map { ($0, try count(matching: $0)) }.min { $0.1 < $1.1 }
    if let rarest, rarest.1 <= mostRead { return try ranked(rarest.0, words) }
    // All words that the last one begins take SQLite long to collect: only where the words
    // themselves are not in more sentences than are ranked.
    let isRare = try count(matching: last) <= mostRead
    if try isRare && count(matching: last + "*") <= mostRead {
      return try ranked(last + "*", words)
    }
    let all = quoted.joined(separator: " ")
    let found = try ranked(isRare ? last : all, words)
    return found.count > mostRanked ? found : try ranked(all + "*", words)
  }

  /// How many sentences match; of more than are read, some number above it.
  private func count(matching query: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM sentence_words WHERE sentence_words MATCH ? LIMIT ?)
          """), arguments: [query, mostRead + 1]) ?? 0
  }

  /// Of the sentences that match, the first that have all of `words`: one more than are ranked.
  private func ranked(
    _ query: String, _ words: SearchWords
  ) throws -> [(row: Row, score: Double)] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT sentence.number, document, start, "end", quote
          FROM (SELECT rowid FROM sentence_words WHERE sentence_words MATCH ?)
          JOIN sentence ON sentence.number = rowid
          """), arguments: [query])
    var scorer = words.scorer
    var found: [(row: Row, score: Double)] = []
    while found.count <= mostRanked, let row = try rows.next() {
      let score = scorer.score(of: try row.cell(4))
      if score > 0 { found.append((row.copy(), score)) }
    }
    return found
  }

  /// The rows with the best scores; of equal ones those of the first documents, by path.
  fileprivate func best(_ limit: Int, of rows: [(row: Row, score: Double)]) throws -> [Row] {
    let sorted = rows.sorted { $0.score > $1.score }
    guard let last = sorted.prefix(limit).last?.score else { return [] }
    return try sorted.prefix { $0.score >= last }.map { row, score in
      (row, score, try placeOfDocument(row.cell(1)), try row.cell(2) as Int)
    }.sorted { left, right in
      if left.1 != right.1 { return left.1 > right.1 }
      return left.2 != right.2 ? left.2.lexicographicallyPrecedes(right.2) : left.3 < right.3
    }.prefix(limit).map(\.0)
  }

  /// What documents are ordered by.
  private func placeOfDocument(_ number: Int64) throws -> [UInt8] {
    let place = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT min(path) || char(0) || id FROM document JOIN document_path ON document = number
          WHERE number = ?
          """), arguments: [number])
    return Array((place ?? "").utf8)
  }

  fileprivate func sentence(
    _ row: Row, _ documents: inout [Int64: DocumentRecord]
  ) throws -> SearchAnswer.Sentence {
    let number: Int64 = try row.cell(1)
    let document = try documents[number] ?? DocumentRows(db).record(number)
    documents[number] = document
    let claims = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT claim FROM statement WHERE sentence = ?"),
      arguments: [try row.cell(0) as Int64])
    return SearchAnswer.Sentence(
      quote: try row.cell(4),
      location: Location(document: document.id, range: try ByteRange(row.cell(2), row.cell(3))),
      claims: claims.map(ClaimKey.id(ofRow:)).sorted())
  }
}
