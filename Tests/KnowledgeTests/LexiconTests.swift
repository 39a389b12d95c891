import Graph
import Testing

@testable import Knowledge

@Suite("The lexicon")
struct LexiconTests {
  @Test("Every row of the embedded tables is understood")
  func embedded() throws {
    let lexicon = try Lexicon(tables: Table.embedded())
    #expect(lexicon.triggers(headedBy: "sell", .verb).contains { $0.relation == .supplies })
    #expect(lexicon.isReporting("announce"))
    #expect(lexicon.isDenial("deny"))
  }

  @Test("A bad row is reported with table, line and column")
  func badRow() throws {
    let text =
      "relation\tlemma\tpos\tframe\titem_role\tstatus\trequires\texample\nsupplies\tsell\tverb\tnsubj>\n"
    let tables = try Table.embedded(only: "relations") + [userTable(text)]
    let error = #expect(throws: TableError.self) { try Lexicon(tables: tables) }
    #expect(
      error?.description == "mine.tsv:2:20: expected a frame 'SOURCE>TARGET' such as 'nsubj>obj'")
  }
}

/// A table that somebody adds.
func userTable(_ text: String) throws -> Table {
  try Table(name: "mine.tsv", bytes: Array(text.utf8))
}
