internal import Graph

extension Lexicon {
  /// The lexicon of the tables: `relations`, `relation_triggers`, `status_cues` and `word_classes`.
  ///
  /// A table is known by its columns; several of one kind add up, in any order.
  /// - Throws: `TableError` naming table, line and column of the first bad cell.
  package init(tables: [Table]) throws {
    let relations = try RelationTable(tables: tables)
    var triggers: [Trigger] = []
    var cues: [StatusCue] = []
    var classes: [WordClasses.Name: Set<String>] = [:]
    for table in tables {
      if table.has(columns: "relation", "lemma", "frame") {
        for row in table.rows { triggers.append(try Self.trigger(row, among: relations)) }
      } else if table.has(columns: "cue", "kind", "pos") {
        for row in table.rows { cues.append(try Self.cue(row)) }
      } else if table.has(columns: "class", "words") {
        for row in table.rows {
          let name: WordClasses.Name = try row.value("class")
          classes[name, default: []].formUnion(row.list("words"))
        }
      }
    }
    self.init(
      relations: relations, triggers: triggers, cues: cues, classes: WordClasses(classes))
  }

  private static func trigger(
    _ row: Table.Row, among relations: RelationTable
  ) throws -> Trigger {
    guard let relation = relations.relation(named: row["relation"]) else {
      throw row.error(
        "relation",
        expected: "one of \(relations.relations.map(\.name).joined(separator: ", ")), not "
          + "'\(row["relation"])'; a table with the columns relation, sources, targets and symmetric "
          + "declares others")
    }
    let partOfSpeech: Trigger.PartOfSpeech = try row.value("pos")
    let words = row["lemma"].split(separator: " ").map { $0.lowercased() }
    guard !words.isEmpty else { throw row.error("lemma", expected: "the base form of a word") }
    return Trigger(
      relation: relation, words: words, partOfSpeech: partOfSpeech,
      frames: try row.parsed("frame") { text throws(CellError) in try Frame.list(text) },
      fillers: try row.parsed("item_role") { text throws(CellError) in try Filler.list(text) },
      modality: ["", "negated"].contains(row["status"]) ? nil : try row.value("status"),
      isNegated: row["status"] == "negated",
      conditions: try row.parsed("requires") { text throws(CellError) in try Condition.list(text) },
      line: row.line, example: row["example"])
  }

  private static func cue(_ row: Table.Row) throws -> StatusCue {
    guard !row["cue"].isEmpty else { throw row.error("cue", expected: "a word or phrase") }
    return StatusCue(
      kind: try row.value("kind"), position: try row.value("pos"), text: row["cue"].lowercased())
  }
}

extension Table.Row {
  /// The cell as one of the cases of an enumeration.
  fileprivate func value<Value: RawRepresentable & CaseIterable>(_ column: String) throws -> Value
  where Value.RawValue == String {
    if let value = Value(rawValue: self[column]) { return value }
    throw error(
      column, expected: "one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  fileprivate func parsed<Value>(
    _ column: String, _ parse: (String) throws(CellError) -> Value
  ) throws -> Value {
    do throws(CellError) {
      return try parse(self[column])
    } catch {
      throw self.error(column, expected: error.expected)
    }
  }
}
