import CaseFile
import Foundation
import GRDB
import Graph
import Queries
import Testing

@Suite("Files that are no good as case files")
struct OpeningTests {
  @Test("A missing file, a folder and files of other kinds are named for what they are")
  func foreign() throws {
    let scratch = try Scratch()
    let path = scratch.path()
    #expect(
      complaint { _ = try CaseFile(path, for: .reading) }
        == "\(path): there is no such case file; 'redthread add \(path) ARTICLES' makes one")
    #expect(
      complaint { _ = try CaseFile(scratch.folder.path, for: .writing) }
        == "\(scratch.folder.path): a folder, not a case file; name a file in it")
    for (bytes, kind) in [
      ("{\"format\":1}", "a JSON file"), ("<graphml/>", "an XML or HTML file"),
      ("Turkey bought the S-400.", "no database"),
    ] {
      try Data(bytes.utf8).write(to: URL(fileURLWithPath: path))
      for access in [CaseFile.Access.reading, .writing] {
        #expect(
          complaint { _ = try CaseFile(path, for: access) }
            == "\(path): \(kind), not a case file of redthread; name another file")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes.utf8))
    }
  }

  @Test("A database of another program is left alone")
  func otherDatabase() throws {
    let path = try Scratch.keeping { $0.path("other.db") }
    try DatabaseQueue(path: path.text).write { try $0.execute(sql: "CREATE TABLE notes (text)") }
    #expect(
      complaint { _ = try CaseFile(path.text, for: .writing) }
        == "\(path.text): a database of another program, not a case file of redthread; "
        + "name another file")
    let tables = try DatabaseQueue(path: path.text).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
    }
    #expect(tables == ["notes"])
  }

  @Test("A file of a later version says what to do, and is not touched")
  func newer() throws {
    let scratch = try Scratch()
    _ = try scratch.caseFile()
    try DatabaseQueue(path: scratch.path()).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 moods')")
    }
    #expect(
      complaint { _ = try scratch.caseFile() }
        == "\(scratch.path()): written by a later version of redthread (its tables are '9 moods'); "
        + "install that version; the file was not touched")
  }

  @Test("Damage is reported, not obeyed", arguments: [100, 5000, 20_000, 60_000])
  func damaged(offset: Int) throws {
    let scratch = try Scratch()
    do {
      let file = try scratch.caseFile()
      try file.add(randomDocuments(30, seed: 1))
    }
    let url = URL(fileURLWithPath: scratch.path())
    var bytes = [UInt8](try Data(contentsOf: url))
    for index in offset..<min(offset + 4000, bytes.count) { bytes[index] = 0xA5 }
    try Data(bytes).write(to: url)
    let words = complaint {
      let file = try CaseFile(scratch.path(), for: .reading)
      _ = try file.graph()
      _ = try file.search(try #require(SearchWords("sentence")), limit: 5)
      let problems = try file.check()
      if !problems.isEmpty { throw CaseFileError.damaged(path: scratch.path(), detail: "checked") }
    }
    #expect(words.contains("damaged (") || words.contains("a database of another program"))
  }

  @Test("A statement of something that no document names is damage, not the end of the program")
  func statementOfNobody() throws {
    let scratch = try Scratch()
    do { try scratch.caseFile().add(randomDocuments(30, seed: 3)) }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let other = try DatabaseQueue(path: scratch.path(), configuration: configuration)
    try other.write { try $0.execute(sql: "DELETE FROM appearance") }
    let file = try CaseFile(scratch.path(), for: .reading)
    #expect(complaint { _ = try file.graph() }.contains("damaged ("))
  }

  @Test("Absurd numbers are damage, not the end of the program")
  func absurdNumbers() throws {
    let scratch = try Scratch()
    do { try scratch.caseFile().add(randomDocuments(30, seed: 3)) }
    let other = try DatabaseQueue(path: scratch.path())
    try other.write {
      try $0.execute(sql: "UPDATE claim SET statements = 4611686018427387904, weight = ~statements")
      try $0.execute(sql: "UPDATE link SET weight = -9223372036854775808")
      try $0.execute(sql: "UPDATE entity SET mentions = 9223372036854775807, claims = ~mentions")
    }
    let file = try scratch.caseFile()
    #expect(try file.census().statements == GraphIndex(file.graph()).census().statements)
    #expect(try !file.check().isEmpty)
    _ = try file.links(of: EntityID("government-us"), LinkFilter(), limit: 3)
    try? file.add(randomDocuments(40, seed: 4))
  }

  @Test("A migration without a name is damage, not the end of the program")
  func migrationOfNoName() throws {
    let scratch = try Scratch()
    do { try scratch.caseFile().add(randomDocuments(3, seed: 3)) }
    let other = try DatabaseQueue(path: scratch.path())
    try other.write {
      try $0.execute(sql: "DROP TABLE grdb_migrations")
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT)")
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES (NULL)")
    }
    #expect(
      complaint { _ = try CaseFile(scratch.path(), for: .reading).graph() }.contains("damaged ("))
  }

  @Test(
    "What others have put into the schema is not run: the file is refused, and named what it is",
    .timeLimit(.minutes(1)),
    arguments: [
      (
        """
        ALTER TABLE document RENAME TO d;
        CREATE VIEW document AS
          WITH RECURSIVE c AS (SELECT * FROM d UNION ALL SELECT * FROM c) SELECT * FROM c
        """, "the table 'd'"
      ),
      (
        """
        DROP TABLE grdb_migrations;
        CREATE VIEW grdb_migrations AS
          WITH RECURSIVE c (identifier) AS (SELECT 'a' UNION ALL SELECT identifier || 'a' FROM c)
          SELECT * FROM c
        """, "the view 'grdb_migrations'"
      ),
      (
        "CREATE TRIGGER evil AFTER INSERT ON document BEGIN DELETE FROM statement; END",
        "the trigger 'evil'"
      ),
      ("CREATE INDEX i ON claim (abs(weight))", "the index 'i'"),
      (
        "ALTER TABLE claim ADD COLUMN x BLOB AS (zeroblob(9)) VIRTUAL", "the table 'claim'"
      ),
      ("CREATE VIEW \"\u{1B}[31m\" AS SELECT 1", "the view '\u{1B}[31m'"),
    ])
  func strangers(sql: String, name: String) throws {
    let scratch = try Scratch()
    do { try scratch.caseFile().add(randomDocuments(3, seed: 3)) }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let other = try DatabaseQueue(path: scratch.path(), configuration: configuration)
    try other.write {
      try $0.execute(sql: "PRAGMA legacy_alter_table = ON")
      try $0.execute(sql: sql)
    }
    for access in [CaseFile.Access.reading, .writing] {
      let words = complaint { _ = try CaseFile(scratch.path(), for: access).check() }
      #expect(words.contains("damaged (\(name) is not redthread's)"), "\(words)")
    }
  }

  @Test("What SQLite keeps for its planner is no stranger")
  func analysed() throws {
    let scratch = try Scratch()
    do { try scratch.caseFile().add(randomDocuments(3, seed: 3)) }
    try DatabaseQueue(path: scratch.path()).writeWithoutTransaction {
      try $0.execute(sql: "ANALYZE; VACUUM")
    }
    #expect(try scratch.caseFile().documents().count == 3)
  }

  @Test("A file cut off in the middle is reported")
  func cutOff() throws {
    let scratch = try Scratch()
    do { try scratch.caseFile().add(randomDocuments(30, seed: 2)) }
    let url = URL(fileURLWithPath: scratch.path())
    let bytes = try Data(contentsOf: url)
    try bytes.prefix(bytes.count / 2).write(to: url)
    #expect(
      complaint { _ = try CaseFile(scratch.path(), for: .reading).graph() }.contains("damaged ("))
  }

  @Test("A file in use by another process is waited for, then reported")
  func busy() throws {
    let scratch = try Scratch()
    let file = try scratch.caseFile()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: scratch.path(), configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    // What is there can be read meanwhile.
    #expect(try file.graph() == Graph())
    #expect(
      complaint { try file.add(randomDocuments(1, seed: 1)) }
        == "\(scratch.path()): another process has been writing to it for 10 s; wait and try again")
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try file.add(randomDocuments(1, seed: 1))
  }

  @Test("An empty file becomes a case file, and a name with blanks and signs will do")
  func empty() throws {
    let scratch = try Scratch()
    let path = scratch.path("a case #1 %41 ?x=1.redthread")
    try Data().write(to: URL(fileURLWithPath: path))
    try CaseFile(path, for: .writing).add(randomDocuments(3, seed: 1))
    #expect(try CaseFile(path, for: .reading).documents().count == 3)
  }

  @Test(
    "Case files of every earlier version open, and hold what they held",
    arguments: try fixtures())
  func migrations(fixture: URL) throws {
    let scratch = try Scratch()
    let sql = try String(contentsOf: fixture, encoding: .utf8)
    try DatabaseQueue(path: scratch.path()).inDatabase { try $0.execute(sql: sql) }
    let file = try scratch.caseFile(judgements: "")
    #expect(try file.graph() == Graph(merging: randomDocuments(4, seed: 1)))
    #expect(try file.check() == [])
    try file.add(randomDocuments(8, seed: 1))
    let search = try file.search(try #require(SearchWords("sentence")), limit: 5)
    #expect(!search.sentences.isEmpty)
  }

  /// What `sqlite3 case.redthread .dump` gave, for each version that was released.
  private static func fixtures() throws -> [URL] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Versions")
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "sql" }.sorted { $0.path < $1.path }
  }
}

extension Scratch {
  /// A path in a folder that lives as long as the result.
  static func keeping(_ path: (Scratch) -> String) throws -> (text: String, scratch: Scratch) {
    let scratch = try Scratch()
    return (path(scratch), scratch)
  }
}

/// Makes the fixture of a new version: set REDTHREAD_FIXTURE to the path of a file that is not there.
@Test(
  "A case file to dump for the tests of later versions",
  .enabled(if: ProcessInfo.processInfo.environment["REDTHREAD_FIXTURE"] != nil))
func fixtureOfThisVersion() throws {
  let path = try #require(ProcessInfo.processInfo.environment["REDTHREAD_FIXTURE"])
  try CaseFile(path, for: .writing).add(randomDocuments(4, seed: 1))
}
