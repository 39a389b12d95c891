internal import Exchange
internal import GRDB
internal import Graph
internal import Queries
internal import Text

/// How values of a graph are written in columns, and read back.
enum StatementRow {
  /// The columns of `statement(_:of:in:judgements:)`, from the tables `statement` and `sentence`.
  static let columns = """
    statement.polarity, statement.modality, statement.hedged, statement.confidence,
    statement.trigger_start, statement.trigger_end, statement.rule, statement.details,
    sentence.start, sentence."end", sentence.quote
    """

  static func details(of statement: GraphStatement) -> String {
    StatementDetails(of: statement).json
  }

  /// The statement whose columns start at `first` of `row`.
  static func statement(
    _ row: Row, at first: Int, of key: ClaimKey, in document: String, judgements: Judgements
  ) throws -> GraphStatement {
    let details: StatementDetails
    do {
      details = try StatementDetails(json: row.cell(first + 7))
    } catch {
      throw damage("details of a statement: \(error)")
    }
    let statement = GraphStatement(
      source: key.source, relation: key.relation, target: key.target, item: key.item,
      polarity: try word(row.cell(first), "polarity"),
      modality: try word(row.cell(first + 1), "modality"),
      hedged: try row.cell(first + 2), confidence: try row.cell(first + 3),
      speakers: details.speakers,
      qualifiers: details.qualifiers, rule: try row.cell(first + 6),
      evidence: Evidence(
        location: Location(
          document: document, range: try range(row.cell(first + 8), row.cell(first + 9))),
        quote: try row.cell(first + 10),
        trigger: try range(row.cell(first + 4), row.cell(first + 5))),
      cues: details.cues)
    return judgements.applied(to: statement)
  }

  private static func range(_ start: Int, _ end: Int) throws -> ByteRange {
    guard 0 <= start, start <= end, end <= UInt32.max else { throw damage("range \(start)-\(end)") }
    return ByteRange(start, end)
  }
}

/// A word of a closed vocabulary. Throws where the file has another.
func word<Word: RawRepresentable<String>>(_ text: String, _ what: String) throws -> Word {
  guard let word = Word(rawValue: text) else { throw damage("'\(text)' is no \(what)") }
  return word
}

func damage(_ what: String) -> DatabaseError {
  DatabaseError(resultCode: .SQLITE_CORRUPT, message: what)
}

func json(names: [String]) -> String { EntityDetails.json(names: names) }

func json(properties: [String: String]) -> String { EntityDetails.json(properties: properties) }

/// `12-18 40-46`
func mentionText(_ mentions: [Location]) -> String {
  mentions.map { "\($0.range.start)-\($0.range.end)" }.joined(separator: " ")
}

func locations(_ text: String, in document: String) throws -> [Location] {
  try text.split(separator: " ").map { piece in
    let ends = piece.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1], ends[1] <= UInt32.max else {
      throw damage("mention '\(piece)'")
    }
    return Location(document: document, range: ByteRange(ends[0], ends[1]))
  }
}

/// The entity whose columns type, label, aliases, properties start at `first` of `row`.
func entityRow(_ id: EntityID, _ row: Row, at first: Int, mentions: [Location] = []) throws
  -> Entity
{
  do {
    return Entity(
      id: id, type: try word(row.cell(first), "type"), label: try row.cell(first + 1),
      aliases: try EntityDetails.names(json: row.cell(first + 2)),
      properties: try EntityDetails.properties(json: row.cell(first + 3)), mentions: mentions)
  } catch let error as GraphFileError {
    throw damage("names of \(id): \(error)")
  }
}
