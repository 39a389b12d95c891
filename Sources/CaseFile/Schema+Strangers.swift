internal import GRDB

/// A case file may come from anybody, and a schema is a program: a view in place of a table may never
/// end, a trigger does what it likes with every document that is added. So nothing may stand in it
/// but what the migrations make, letter for letter.
extension Schema {
  /// What is in the database and not ours, in words; nil where all is. Reads no row of any table.
  ///
  /// - Parameter name: asks about this table alone.
  static func stranger(in db: Database, named name: String? = nil) throws -> String? {
    // SQLite keeps each statement as it was written. Indexes that it makes for itself have none.
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT type, name FROM sqlite_schema
        WHERE sql IS NOT NULL AND instr(?1, sql || ';') = 0 AND (?2 IS NULL OR tbl_name = ?2 COLLATE NOCASE)
        """, arguments: [own, name])
    return try row.map {
      "the \(try $0.cell(0) as String) '\(try $0.cell(1) as String)' is not redthread's"
    }
  }

  /// What GRDB, FTS5 and ANALYZE make beside our statements.
  private static let own =
    statements
      + """
      CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
      CREATE TABLE sqlite_stat1(tbl,idx,stat);
      CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample);
      """
    + ["sentence_words", "name_words"].map { words in
      """
      CREATE TABLE '\(words)_data'(id INTEGER PRIMARY KEY, block BLOB);
      CREATE TABLE '\(words)_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
      CREATE TABLE '\(words)_config'(k PRIMARY KEY, v) WITHOUT ROWID;
      """
    }.joined()
}
