internal import GRDB
internal import Graph
package import Queries
internal import Text

extension CaseFile {
  /// How many sentences are ranked; the words of a longer list are too common to rank by.
  private static let consideredSentences = 1000

  package func search(_ words: SearchWords, limit: Int) throws -> SearchAnswer {
    try reading { reader in
      let considered = Self.consideredSentences
      let query = words.words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
      let entities = try Int64.fetchAll(
        reader.db,
        sql: """
          SELECT DISTINCT entity FROM (SELECT rowid FROM name_words WHERE name_words MATCH ? LIMIT ?)
          JOIN name ON name.number = rowid ORDER BY entity
          """, arguments: [query, considered]
      ).map(reader.entity)
      let rows = try reader.sentences(
        matching: reader.query(for: words.words, atMost: considered), atMost: considered + 1)
      let scores = words.scores(of: try rows.map { try $0.cell(4) })
      let best = try reader.best(limit, of: Array(zip(rows, scores)))
      var documents: [Int64: DocumentRecord] = [:]
      let sentences = try best.map { try reader.sentence($0, &documents) }
      let known = Graph(documents: Array(documents.values), entities: [], statements: []).documents
      return SearchAnswer(
        words, names: entities, sentences: sentences, documents: known,
        isCut: rows.count > considered, limit: limit)
    }
  }
}

extension CaseReader {
  /// The query that finds all sentences with all of `words`, where these are at most `limit`.
  ///
  /// Those with one rare word alone, where there is one: the scores tell which of them have the
  /// others too, and SQLite would read through all sentences that have a common word.
  fileprivate func query(for words: [String], atMost limit: Int) throws -> String {
    func isRare(_ query: String) throws -> Bool {
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM
            (SELECT 1 FROM sentence_words WHERE sentence_words MATCH ? LIMIT ?)
            """), arguments: [query, limit + 1]) ?? 0 <= limit
    }
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last else { return "" }
    if let rare = try quoted.dropLast().first(where: isRare) { return rare }
    if try isRare(last) && isRare(last + "*") { return last + "*" }
    // All words that the last one begins take SQLite long to collect: only where the words
    // themselves are not in more sentences than are ranked.
    let all = quoted.joined(separator: " ")
    return try isRare(all) ? all + "*" : all
  }

  /// Number, document, place and quote of sentences, in no promised order.
  fileprivate func sentences(matching query: String, atMost limit: Int) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT sentence.number, document, start, "end", quote
          FROM (SELECT rowid FROM sentence_words WHERE sentence_words MATCH ? LIMIT ?)
          JOIN sentence ON sentence.number = rowid
          """), arguments: [query, limit])
  }

  /// The rows with the best scores; of equal ones those of the first documents, by path.
  fileprivate func best(_ limit: Int, of rows: [(row: Row, score: Double)]) throws -> [Row] {
    let sorted = rows.filter { $0.score > 0 }.sorted { $0.score > $1.score }
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
