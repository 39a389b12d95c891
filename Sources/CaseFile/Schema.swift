internal import GRDB

/// The tables of a case file, one migration a version.
///
/// What documents contribute is kept as they gave it (`appearance`, `sentence`, `statement`); all
/// else follows from that and from the judgements, and is kept so that questions are quick. A
/// migration that was released is never changed; a new one comes after it. The columns `relation` hold
/// `Relation.rawValue`: "~" behind the name of a user's relation that is symmetric.
enum Schema {
  /// Marks the file as ours, whatever it is called: "rdth".
  static let applicationID = 0x7264_7468

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 documents, entities, claims") { db in
      try db.execute(sql: version1)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("2 ids of entities beside each other") { db in
      try db.execute(sql: version2)
    }
    // References are checked as rows come in, not those of the whole file at the end.
    migrator.registerMigration("3 links that know the order of hubs", foreignKeyChecks: .immediate)
    {
      try $0.execute(sql: version3)
    }
    return migrator
  }

  /// Every statement that made a table, an index or a trigger, with its semicolon.
  static let statements = version1 + version2 + ";" + version3

  /// The links of a hub are ordered by the ids of its neighbours. To look up thousands took long even in
  /// an index of their own (version 2), so each link has the id of its neighbour, which never changes.
  private static let version3 = """
    ALTER TABLE link RENAME TO link_of_version1;
    CREATE TABLE link (
      entity INTEGER NOT NULL REFERENCES entity, neighbour INTEGER NOT NULL,
      claim INTEGER NOT NULL, relation TEXT NOT NULL, direction TEXT NOT NULL,
      status TEXT NOT NULL, weight INTEGER NOT NULL, neighbour_id TEXT NOT NULL,
      PRIMARY KEY (entity, neighbour, claim)) STRICT, WITHOUT ROWID;
    INSERT INTO link SELECT link_of_version1.*, id
      FROM link_of_version1 CROSS JOIN entity ON number = neighbour
      ORDER BY link_of_version1.entity, neighbour, claim;
    DROP TABLE link_of_version1;
    DROP INDEX entity_id_by_number;
    """

  private static let version2 = "CREATE INDEX entity_id_by_number ON entity (number, id)"

  private static let version1 = """
    CREATE TABLE document (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL, title TEXT, publisher TEXT, published TEXT, url TEXT) STRICT;
    CREATE TABLE document_path (
      path TEXT NOT NULL, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      PRIMARY KEY (path, document)) STRICT, WITHOUT ROWID;
    CREATE INDEX document_path_by_document ON document_path (document);

    -- One row an id that documents use. 'stands_for' is another row where somebody judged both the
    -- same; the columns after it are those of all that stand for this row, and merged.
    CREATE TABLE entity (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      stands_for INTEGER NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
      type TEXT NOT NULL, label TEXT NOT NULL, aliases TEXT NOT NULL, properties TEXT NOT NULL,
      claims INTEGER NOT NULL, mentions INTEGER NOT NULL) STRICT;
    -- Whole, since SQLite looks here for rows that wait for a new one.
    CREATE INDEX entity_by_representative ON entity (stands_for);

    -- What a document says of an entity: names, and where it names it ("12-18 40-46").
    CREATE TABLE appearance (
      entity INTEGER NOT NULL REFERENCES entity, document INTEGER NOT NULL REFERENCES document,
      type TEXT NOT NULL, label TEXT NOT NULL, aliases TEXT NOT NULL, properties TEXT NOT NULL,
      mentions TEXT NOT NULL,
      PRIMARY KEY (entity, document)) STRICT, WITHOUT ROWID;
    CREATE INDEX appearance_by_document ON appearance (document);

    CREATE TABLE name (
      number INTEGER PRIMARY KEY, folded TEXT NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity) STRICT;
    CREATE UNIQUE INDEX name_by_text ON name (folded, entity);
    CREATE INDEX name_by_entity ON name (entity);

    CREATE TABLE sentence (
      number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL) STRICT;
    CREATE INDEX sentence_by_place ON sentence (document, start, "end");

    -- 'number' is the 64-bit number in the claim's id: printf('c%016x', number).
    CREATE TABLE claim (
      number INTEGER PRIMARY KEY, source INTEGER NOT NULL, relation TEXT NOT NULL,
      target INTEGER NOT NULL,
      item INTEGER REFERENCES entity, status TEXT NOT NULL, weight INTEGER NOT NULL,
      statements INTEGER NOT NULL) STRICT;
    CREATE INDEX claim_by_item ON claim (item) WHERE item IS NOT NULL;
    CREATE INDEX claim_by_relation ON claim (relation, status);
    CREATE INDEX claim_by_status ON claim (status) WHERE status IN ('contested', 'negated');

    -- Each claim from each of its ends. Here and above, references that no index leads back along
    -- are not declared, since SQLite would read all rows for each that is taken out; 'validate'
    -- checks them.
    CREATE TABLE link (
      entity INTEGER NOT NULL REFERENCES entity, neighbour INTEGER NOT NULL,
      claim INTEGER NOT NULL, relation TEXT NOT NULL, direction TEXT NOT NULL,
      status TEXT NOT NULL, weight INTEGER NOT NULL,
      PRIMARY KEY (entity, neighbour, claim)) STRICT, WITHOUT ROWID;

    -- 'source', 'target' and 'item' as the document has them; 'day' is the first that it speaks of
    -- (20190731), or else that of publication.
    CREATE TABLE statement (
      number INTEGER PRIMARY KEY,
      claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
      sentence INTEGER NOT NULL REFERENCES sentence,
      source INTEGER NOT NULL, target INTEGER NOT NULL, item INTEGER, polarity TEXT NOT NULL, modality TEXT NOT NULL,
      hedged INTEGER NOT NULL, confidence REAL NOT NULL, trigger_start INTEGER NOT NULL,
      trigger_end INTEGER NOT NULL, day INTEGER, rule TEXT NOT NULL, details TEXT NOT NULL) STRICT;
    CREATE INDEX statement_by_claim ON statement (claim);
    CREATE INDEX statement_by_sentence ON statement (sentence);
    CREATE INDEX statement_by_day ON statement (day) WHERE day IS NOT NULL;

    -- The judgements file as it was when the tables were last brought up to date with it.
    CREATE TABLE judgements (text TEXT NOT NULL) STRICT;
    INSERT INTO judgements VALUES ('');

    -- The words of sentences as 'Folding' makes them: only which sentence has which.
    CREATE VIRTUAL TABLE sentence_words USING fts5 (
      quote, content = '', detail = none, columnsize = 0, tokenize = 'unicode61');
    CREATE VIRTUAL TABLE name_words USING fts5 (
      folded, content = 'name', content_rowid = 'number', detail = none, columnsize = 0,
      tokenize = 'unicode61');
    CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
      INSERT INTO name_words (rowid, folded) VALUES (new.number, new.folded);
    END;
    CREATE TRIGGER name_removed AFTER DELETE ON name BEGIN
      INSERT INTO name_words (name_words, rowid, folded)
        VALUES ('delete', old.number, old.folded);
    END;
    """
}
