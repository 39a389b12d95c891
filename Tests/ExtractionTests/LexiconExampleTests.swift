import Graph
import Knowledge
import Testing

/// Every row of the lexicon brings a sentence in which it applies.
@Suite("Examples of the lexicon")
struct LexiconExampleTests {
  @Test("The example of every relation states it, between ends that the relation allows")
  func relations() throws {
    let reader = try SentenceClaims()
    let table = try #require(Table.embedded(only: "relations").first)
    for row in table.rows {
      let statements = reader.statements(of: row["example"])
      #expect(
        statements.contains { $0.relation.name == row["relation"] },
        "\(row["relation"]): \(row["example"])")
      #expect(!row["reading"].isEmpty)
    }
  }

  @Test("Most examples give a claim of their own relation")
  func examples() throws {
    let tables = try Table.embedded()
    let reader = try SentenceClaims()
    let table = try #require(tables.first { $0.name == "relation_triggers.tsv" })
    var total = 0
    var read = 0
    for row in table.rows where !row["example"].isEmpty {
      total += 1
      let statements = reader.statements(of: row["example"])
      if statements.contains(where: { $0.relation.rawValue == row["relation"] }) { read += 1 }
    }
    // Examples are short and undated; a third names no second entity. The margin guards against loss.
    #expect(Double(read) >= 0.5 * Double(total), "\(read) of \(total) examples")
  }
}
