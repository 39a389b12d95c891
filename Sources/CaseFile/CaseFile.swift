internal import GRDB
package import Queries

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An investigation that grows article by article: an SQLite database of what each document
/// contributes, and of the graph that follows from it.
///
/// Comes in: `DocumentGraph`s and judgements. Goes out: the graph, whole or in parts, equal to what
/// one build over the same documents gives. It knows nothing of how documents are read.
package final class CaseFile: Sendable {
  package enum Access: Sendable {
    case reading
    /// Makes the file where there is none.
    case writing
  }

  package let path: String
  let database: DatabaseQueue
  /// What the tables were brought up to date with.
  package let judgements: Judgements

  /// How long a process waits for another that writes.
  static let patienceInSeconds = 10

  /// Opens the case file at `path`, brings its tables up to date, and takes up the judgements.
  ///
  /// - Throws: `CaseFileError`, `JudgementError`.
  package init(_ path: String, for access: Access, judgements text: String? = nil) throws {
    self.path = path
    let header = try Header(path)
    switch header {
    case .missing, .empty:
      if access == .reading { throw CaseFileError.missing(path: path) }
    case .foreign(let kind): throw CaseFileError.foreign(path: path, kind: kind)
    case .database: break
    }
    let isWritable = header == .missing || Self.mayWrite(path)
    if access == .writing && !isWritable { throw CaseFileError.readOnly(path: path) }
    do {
      let database = try Self.opened(path, for: access, isWritable: isWritable)
      self.database = database
      let known = try database.read { try String.fetchOne($0, sql: "SELECT text FROM judgements") }
      judgements = try Judgements(text ?? known ?? "")
      if let text, text != known {
        let renamed = try Judgements(known ?? "").representatives != judgements.representatives
        if renamed || access == .writing { try takeUp(text) }
      }
    } catch let error as DatabaseError {
      throw CaseFileError(error, path: path)
    }
  }

  /// The database with all its tables. Two processes may make the same file at once: the one that
  /// comes second finds half of it, and looks again.
  private static func opened(
    _ path: String, for access: Access, isWritable: Bool
  ) throws -> DatabaseQueue {
    let started = ContinuousClock.now
    while true {
      do {
        let database = try open(path, isWritable: isWritable)
        try migrate(database, path, for: access, isWritable: isWritable)
        return database
      } catch let error as DatabaseError
        where [.SQLITE_BUSY, .SQLITE_ERROR].contains(error.resultCode)
        && ContinuousClock.now - started < .seconds(1)
      {
        usleep(100_000)
      }
    }
  }

  private static func open(_ path: String, isWritable: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patienceInSeconds))
    configuration.readonly = !isWritable
    configuration.prepareDatabase { db in
      // The first pages are read where they lie in the system's cache; not all, since what was
      // touched counts as the process's memory.
      try db.execute(sql: "PRAGMA mmap_size = 67108864")
      if !db.configuration.readonly {
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // The log of SQLite cannot be opened in a folder that may not be written to. Where there is
      // none, nobody writes, and the file is all there is.
      if (try? Header(path + "-wal")) != .missing { throw error }
      configuration.readonly = true
      return try DatabaseQueue(path: immutableAddress(of: path), configuration: configuration)
    }
  }

  private static func mayWrite(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  private static func immutableAddress(of path: String) -> String {
    let escaped = path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."):
        String(UnicodeScalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  /// The migrations that made the tables as they are. What is no name is damage: GRDB's own reading of
  /// the list ends the program there.
  private static func appliedMigrations(_ db: Database) throws -> Set<String> {
    let isMarked = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'grdb_migrations')")
    if isMarked != true { return [] }
    let rows = try Row.fetchCursor(db, sql: "SELECT identifier FROM grdb_migrations")
    var names: Set<String> = []
    while let row = try rows.next() { names.insert(try row.cell(0)) }
    return names
  }

  private static func requireOurs(
    _ db: Database, _ path: String, named name: String? = nil
  ) throws {
    if let stranger = try Schema.stranger(in: db, named: name) {
      throw CaseFileError.damaged(path: path, detail: stranger)
    }
  }

  private static func migrate(
    _ database: DatabaseQueue, _ path: String, for access: Access, isWritable: Bool
  ) throws {
    let migrator = Schema.migrator
    let isCurrent = try database.read { db in
      // Also what is left where the first process was killed before it made any table.
      let isBlank =
        try Bool.fetchOne(
          db, sql: "SELECT count(*) = 0 FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
        == true
      let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      if isBlank && access == .reading { throw CaseFileError.missing(path: path) }
      if !isBlank && mark != Schema.applicationID {
        throw CaseFileError.foreign(path: path, kind: "a database of another program")
      }
      try requireOurs(db, path, named: "grdb_migrations")
      let applied = try appliedMigrations(db)
      if let later = applied.subtracting(migrator.migrations).max() {
        throw CaseFileError.newer(path: path, version: later)
      }
      try requireOurs(db, path)
      return applied.count == migrator.migrations.count
    }
    if isCurrent { return }
    guard isWritable else { throw CaseFileError.older(path: path) }
    try migrator.migrate(database)
  }

  /// Runs `work`; errors of SQLite come out as ours.
  func reporting<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw CaseFileError(error, path: path)
    }
  }
}
