import Graph
import Knowledge
import Queries
import Text

/// Reads any bytes as tables of a user, or as judgements: the first byte chooses. They are taken up
/// or refused with the place; judgements read back from what they print.
func checkTables(_ bytes: [UInt8]) throws {
  guard let first = bytes.first else { return }
  let rest = Array(bytes.dropFirst())
  if first % 2 == 0 {
    guard let judgements = try? Judgements(String(decoding: rest, as: UTF8.self)) else { return }
    let text = judgements.judgements.map(\.description).joined(separator: "\n")
    try expect((try? Judgements(text)) == judgements, "judgements read back as others")
    for id in judgements.representatives.keys {
      let representative = judgements.representative(of: id)
      try expect(
        judgements.representative(of: representative) == representative, "a chain of names")
    }
    return
  }
  do {
    let table = try Table(name: "t.tsv", bytes: rest)
    _ = try Lexicon(tables: Table.embedded(only: "relations") + [table])
    let catalogue = try Catalogue(tables: [table])
    _ = catalogue.entry(named: "Turkey")
  } catch is TableError {
    return
  }
}
