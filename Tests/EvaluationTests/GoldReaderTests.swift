import Testing

@testable import Evaluation

@Suite("Annotations of an article")
struct GoldReaderTests {
  private func read(_ lines: String, _ text: String = "Ankara said  “no” to\u{a0}it.") throws
    -> GoldDocument
  {
    try GoldReader.document("a", file: "a.gold", lines: lines, text: Array(text.utf8))
  }

  @Test("A claim is found by its anchor whatever blanks and quotation marks the text has")
  func anchor() throws {
    let document = try read(
      """
      # a comment
      E: Turkey | government | Ankara; Türkiye | optional
      E: US | government | the U.S.
      C: Turkey | rejects/denies | US | item=S-400; date=2019 | - planned/actual | Turkey | said "no" to it | hedged symmetric
      """)
    #expect(document.entities.map(\.forms) == [["turkey", "ankara", "turkiye"], ["us", "u.s."]])
    #expect(document.entities.map(\.isOptional) == [true, false])
    let claim = try #require(document.claims.first)
    #expect(
      claim.spans.map { document.slice($0.lowerBound, $0.upperBound) }
        == ["said  “no” to\u{a0}it"])
    #expect(claim.relations == ["rejects", "denies"])
    #expect(claim.modalities == ["planned", "actual"])
    #expect(claim.qualifiers.map(\.value) == ["2019", "S-400"])
    #expect(claim.isHedged && claim.isSymmetric && !claim.isOptional)
    #expect(claim.matches(source: "US", relation: "denies", target: "Turkey"))
  }

  @Test(
    "An error names its file and line",
    arguments: [
      ("E: Turkey | government", "a.gold:1: 2 cells where 3 are needed; separate them with '|'"),
      ("\nX: Turkey", "a.gold:2: a line starts with 'E:', 'C:' or '#'"),
      (
        "E: T | government | T\nC: T | meets | T | | + actual | | gone |",
        "a.gold:2: anchor not in the document: 'gone'; copy a piece of the sentence"
      ),
      (
        "E: T | government | T\nC: T | meets | U | | + actual | | Ankara |",
        "a.gold:2: no such entity in this document: 'U'; add an 'E:' line before it"
      ),
      (
        "E: T | government | T\r\nC: T | meets | T | | actual | | Ankara |",
        "a.gold:2: unknown value 'actual'; expected '+' or '-' and a modality"
      ),
    ])
  func errors(_ lines: String, _ message: String) {
    let error = #expect(throws: EvaluationError.self) { try read(lines) }
    #expect(error?.description == message)
  }

  @Test(
    "Names are compared without case, accents, hyphens and article",
    arguments: [
      ("The S-400", "s 400"), ("Mevlüt ÇAVUŞOĞLU", "mevlut cavusoglu"),
      ("Kılıçdaroğlu", "kilicdaroglu"),
      ("İsmail Demir", "ismail demir"), ("the", "the"), ("Straße", "strasse"), ("ﬁle", "file"),
      ("a\u{a0}b", "a b"), ("", ""), ("Łódź’s", "lodz's"),
    ])
  func folding(_ name: String, _ folded: String) {
    #expect(name.foldedAsName == folded)
  }
}
