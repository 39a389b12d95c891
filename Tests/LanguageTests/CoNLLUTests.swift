import Testing
import Text

@testable import Language

@Suite("CoNLL-U")
struct CoNLLUTests {
  @Test("Contractions, blanks, names and offsets are written as the treebanks do")
  func writing() throws {
    let prose = Prose("Ankara didn't pay.")
    let tokens = SentenceSplitter().sentences(of: prose)[0].tokens
    let tags: [Language.Tag] = [.nnp, .vbd, .rb, .vb, .period]
    let heads = [3, 3, 3, -1, 3]
    let relations: [Dependency] = [.nsubj, .aux, .advmod, .root, .punct]
    let sentence = Sentence(
      range: ByteRange(0, 18), block: 0,
      tokens: tokens.indices.map { index in
        let form = prose.text(tokens[index])
        return Token(
          range: tokens[index], form: form,
          lemma: Lemmatiser.embedded.lemma(of: form, tag: tags[index]), tag: tags[index],
          head: heads[index], dependency: relations[index])
      }, names: [Name(tokens: 0..<1, kind: .place)])
    let expected = """
      # sent_id = d1-1
      # text = Ankara didn't pay.
      1 Ankara Ankara PROPN NNP _ 4 nsubj _ NE=B-LOC|end=6|start=0
      2-3 didn't _ _ _ _ _ _ _ _
      2 did do AUX VBD _ 4 aux _ end=10|start=7
      3 n't not PART RB _ 4 advmod _ end=13|start=10
      4 pay pay VERB VB _ 0 root _ SpaceAfter=No|end=17|start=14
      5 . . PUNCT . _ 4 punct _ end=18|start=17

      """
    let written = CoNLLUWriter(prose: prose).lines(sentence, id: "d1-1")
    let lines = written.split(separator: "\n").map { line in
      line.hasPrefix("#") ? String(line) : String(line.map { $0 == "\t" ? " " : $0 })
    }
    let expectedLines: [String] = expected.split(separator: "\n").map { String($0) }
    #expect(lines == expectedLines)
    let again = try Sentence(conllu: written)
    #expect(again == sentence)
    #expect(again.surface == "Ankara didn't pay.")
  }

  @Test("What is wrong is said with its line")
  func errors() {
    #expect(throws: CoNLLUError(line: 2, problem: "unknown tag 'VVV'")) {
      try Sentence(conllu: "a DT 2 det\nb VVV 0 root")
    }
    #expect(
      throws: CoNLLUError(line: 1, problem: "3 columns instead of 10; separate them with tabs")
    ) {
      try Sentence(conllu: "1\tb\tc")
    }
    #expect(throws: CoNLLUError(line: 1, problem: "head 7 is past the last word")) {
      try Sentence(conllu: "a DT 7 det")
    }
  }

  @Test("A tree is drawn with children below their head")
  func drawing() throws {
    let sentence = try Sentence(
      conllu: """
        Turkey NNP 2 nsubj B-LOC
        bought VBD 0 root
        the DT 4 det
        systems NNS 2 obj
        """)
    #expect(
      sentence.drawing == """
        bought  VBD root
        ├─ Turkey  NNP nsubj  LOC
        └─ systems  NNS obj
           └─ the  DT det

        """)
  }

  @Test("Raw text of a treebank keeps contractions and paragraphs")
  func text() throws {
    let rows = """
      # newdoc id = a
      # newpar
      1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_
      1\tIt\tit\t_\tPRP\t_\t3\tnsubj\t_\t_
      2\t's\tbe\t_\tVBZ\t_\t3\tcop\t_\t_
      3\tover\tover\t_\tRB\t_\t0\troot\t_\tSpaceAfter=No
      4\t.\t.\t_\t.\t_\t3\tpunct\t_\t_

      # newpar
      1\tYes\tyes\t_\tUH\t_\t0\troot\t_\t_

      """
    let text = CoNLLUText(try CoNLLUSentence.sentences(in: rows))
    #expect(String(decoding: text.prose.bytes, as: UTF8.self) == "It's over.\nYes\n")
    #expect(
      text.sentences.map { $0.tokens.map(text.prose.text) } == [
        ["It", "'s", "over", "."], ["Yes"],
      ])
    #expect(text.surfaceTokens.map(text.prose.text) == ["It's", "over", ".", "Yes"])
    let score = SegmentationScore(text, SentenceSplitter().sentences(of: text.prose))
    #expect(score.tokens.f1 == 1 && score.words.f1 == 1 && score.sentences.f1 == 1)
  }
}
