import Graph
import Knowledge
import Language
import Reading
import Testing
import Text

@testable import Extraction

/// Every row of the lexicon brings a sentence in which it applies.
@Suite("Examples of the lexicon")
struct LexiconExampleTests {
  @Test("Most examples give a claim of their own relation")
  func examples() throws {
    let tables = try Table.embedded()
    let extractor = try Extractor(
      catalogue: Catalogue(tables: tables), lexicon: Lexicon(tables: tables))
    let analyser = try Analyser()
    let table = try #require(tables.first { $0.name == "relation_triggers.tsv" })
    var total = 0
    var read = 0
    for row in table.rows where !row["example"].isEmpty {
      let prose = Prose(row["example"])
      let document = Document(
        id: "d0", paths: ["example"], sha256: "", source: prose.bytes, metadata: .init(),
        prose: prose, offsets: .identity(count: prose.bytes.count))
      let graph = extractor.documentGraph(of: document, sentences: analyser.sentences(of: prose))
      total += 1
      if graph.statements.contains(where: { $0.relation.rawValue == row["relation"] }) { read += 1 }
    }
    // Examples are short and undated; a third names no second entity. The margin guards against loss.
    #expect(Double(read) >= 0.5 * Double(total), "\(read) of \(total) examples")
  }
}
