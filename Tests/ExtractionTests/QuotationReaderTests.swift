import Knowledge
import Language
import Testing
import Text

@testable import Extraction

@Suite("Quotations of a document")
struct QuotationReaderTests {
  private let lexicon: Lexicon

  init() throws { lexicon = try Lexicon(tables: Table.embedded()) }

  /// Sentences end at `|`, paragraphs at `¶`.
  private func document(_ text: String, tags: String = "", arcs: String = "") -> [Sentence] {
    var sentences: [Sentence] = []
    var offset = 0
    for (block, paragraph) in text.split(separator: "¶").enumerated() {
      for part in paragraph.split(separator: "|") {
        let made = spelled(
          part.trimmingBlanks(), tags: tags, arcs: arcs, block: block, from: offset)
        sentences.append(made)
        offset = made.range.end + 1
      }
    }
    return sentences
  }

  private func words(_ quotation: DirectQuotation, _ sentences: [Sentence]) -> String {
    quotation.spans.map { text($0.tokens, of: sentences[$0.sentence]) }.joined(separator: " | ")
  }

  private func verb(_ quotation: DirectQuotation, _ sentences: [Sentence]) -> String? {
    quotation.reporting.map { sentences[$0.sentence].tokens[$0.verb].form }
  }

  private func subject(_ quotation: DirectQuotation, _ sentences: [Sentence]) -> String? {
    quotation.reporting.flatMap { clause in
      clause.subject.map { sentences[clause.sentence].tokens[$0].form }
    }
  }

  @Test(
    "A quotation has its words, its verb and its speaker",
    arguments: [
      ("“We refused,” the minister said.", "We refused,", "said", "minister"),
      ("\"We refused,\" the minister said.", "We refused,", "said", "minister"),
      ("«We refused», the minister said.", "We refused", "said", "minister"),
      ("‘We refused,’ the minister said.", "We refused,", "said", "minister"),
      ("'We refused,' the minister said.", "We refused,", "said", "minister"),
      ("“We refused,” said the minister.", "We refused,", "said", "minister"),
      ("Kalin said: “We refused.”", "We refused.", "said", "Kalin"),
      ("Kalin said that they “refused all of it”.", "refused all of it", "said", "Kalin"),
      ("According to Kalin, they “refused all of it”.", "refused all of it", "According", "Kalin"),
      ("“We refused!” | the minister said.", "We refused!", "said", "minister"),
      ("Kalin said this: | “We refused.”", "We refused.", "said", "Kalin"),
      (
        "“We refused.| It was late,” the minister said.", "We refused. | It was late,", "said",
        "minister"
      ),
      ("Kalin said , “We refused”, highlighting the rift", "We refused", "said", "Kalin"),
      ("“We refused,” Kalin was cited as saying by", "We refused,", "cited", "Kalin"),
    ])
  func simple(_ text: String, _ quoted: String, _ saying: String, _ speaker: String) throws {
    let sentences = document(
      text, tags: "refused/VBD cited/VBN saying/VBG According/VBG highlighting/VBG")
    let quotations = QuotationReader(lexicon: lexicon).quotations(in: sentences)
    #expect(quotations.map { words($0, sentences) } == [quoted])
    let quotation = try #require(quotations.first)
    #expect(verb(quotation, sentences) == saying)
    #expect(subject(quotation, sentences) == speaker)
    #expect(quotation.isClause)
  }

  @Test("The tree finds a speaker far from the verb")
  func tree() throws {
    let sentences = document(
      "Kalin , a spokesman for the palace in Ankara , bluntly told TRT they “refused it”.",
      tags: "refused/VBD bluntly/RB",
      arcs: "Kalin nsubj told;refused ccomp told;they nsubj refused;told root told")
    let quotation = try #require(
      QuotationReader(lexicon: lexicon).quotations(in: sentences).first)
    #expect(verb(quotation, sentences) == "told")
    #expect(subject(quotation, sentences) == "Kalin")
  }

  @Test("A quotation that each paragraph reopens is one, with one verb")
  func paragraphs() throws {
    let sentences = document(
      "“We refused,” Kalin said. | “It was late. ¶ “Nobody asked us. | It was wrong. ¶ “It ended.” ¶ Then it ended.",
      tags: "refused/VBD asked/VBD ended/VBD")
    let quotations = QuotationReader(lexicon: lexicon).quotations(in: sentences)
    #expect(
      quotations.map { words($0, sentences) } == [
        "We refused,", "It was late. | Nobody asked us. | It was wrong. | It ended.",
      ])
    #expect(quotations.map { verb($0, sentences) } == ["said", "said"])
    #expect(quotations.map { subject($0, sentences) } == ["Kalin", "Kalin"])
  }

  @Test("A quotation without its closing mark ends with the paragraph")
  func unclosed() {
    let sentences = document(
      "Kalin said “we refused . | It was late . ¶ Others agreed .", tags: "refused/VBD agreed/VBD")
    let quotations = QuotationReader(lexicon: lexicon).quotations(in: sentences)
    #expect(
      quotations.map { words($0, sentences) } == ["we refused. | It was late."]
        || quotations.map { words($0, sentences) } == ["we refused . | It was late ."])
  }

  @Test("A quotation inside another knows the outer one")
  func nested() {
    let sentences = document(
      "“He told us ‘we refuse it’ and left,” Kalin said.", tags: "refuse/VBP left/VBD")
    let quotations = QuotationReader(lexicon: lexicon).quotations(in: sentences)
    #expect(
      quotations.map { words($0, sentences) } == [
        "He told us ‘we refuse it’ and left,", "we refuse it",
      ])
    #expect(quotations.map(\.outer) == [nil, 0])
    #expect(quotations.map { verb($0, sentences) } == ["said", "told"])
  }

  @Test(
    "A title or a word held at arm's length is no statement",
    arguments: [
      "a so-called “walk away” policy", "the \"autocrat\" left", "his book “We Were Never Afraid”",
      "called it “unfounded and irresponsible”", "urged them “to bet on peace”",
      "dubbed “he is back” by fans",
    ])
  func scare(_ text: String) {
    let sentences = document(text, tags: "walk/VB Were/VBD called/VBD urged/VBD bet/VB")
    let quotations = QuotationReader(lexicon: lexicon).quotations(in: sentences)
    #expect(quotations.map(\.isClause) == [false])
  }

  @Test(
    "Apostrophes, inches and lone marks quote nothing",
    arguments: [
      "the allies ’ plan and Turkey’s offer", "the allies' plan", "a 155\" gun",
      "it said ” and left",
      "“", "”", "'", "“”", "¶", "rock ' n ' roll",
    ])
  func none(_ text: String) {
    #expect(QuotationReader(lexicon: lexicon).quotations(in: document(text)).isEmpty)
  }

  @Test(
    "Unbalanced marks are read in linear time",
    arguments: ["“", "”", "\"", "“ ”", "“ a ", "\" a", "«“", "‘“a", "' a"], [1, 100])
  func unbalanced(_ mark: String, _ sentenceCount: Int) {
    let piece = spelled(mark).tokens
    let sentences = (0..<sentenceCount).map { index in
      let tokens = (0..<20_000 / sentenceCount / piece.count).flatMap { copy in
        piece.map { token in
          Token(
            range: ByteRange(token.range.start + copy * 16, token.range.end + copy * 16),
            form: token.form, lemma: token.lemma, tag: token.tag, head: -1, dependency: .dep)
        }
      }
      return Sentence(
        range: ByteRange(0, 1_600_000), block: index / 3, tokens: tokens, names: [])
    }
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure {
      count = QuotationReader(lexicon: lexicon).quotations(in: sentences).count
    }
    #expect(count <= 20_000)
    #expect(time < .seconds(10))
  }
}

extension Substring {
  fileprivate func trimmingBlanks() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
