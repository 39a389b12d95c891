import Graph
import Language
import Reading
import Testing

@testable import Extraction

@Suite("What refers back finds its entity, or nothing")
struct CoreferenceTests {
  private func references(_ sentences: [Sentence], published: String? = nil) throws -> [String] {
    let document = try MentionTests.finder.get().mentions(
      in: sentences, of: .init(published: published))
    return document.mentions.filter { $0.kind != .name }.map { mention in
      let words = document.sentences[mention.sentence].text(mention.tokens)
      let ids = mention.entities.map { document.entities[$0].id.text }.joined(separator: " ")
      return "\(words) -> \(ids)"
    }
  }

  private let minister = """
    Turkish JJ 3 amod MISC
    Foreign NNP 3 compound
    Minister NNP 6 nsubj
    Mevlut NNP 3 flat PER
    Cavusoglu NNP 4 flat +
    refused VBD 0 root
    . . 6 punct
    """

  @Test("We is the state of the minister who speaks, the minister is he")
  func quotation() throws {
    let quoted = """
      “ `` 3 punct
      We PRP 3 nsubj
      refused VBD 8 ccomp
      , , 8 punct
      ” '' 8 punct
      the DT 7 det
      minister NN 8 nsubj
      said VBD 0 root
      . . 8 punct
      """
    #expect(
      try references(handMade(minister, quoted)) == [
        "We -> government-tr", "the minister -> person-mevlut-cavusoglu",
      ])
  }

  @Test("It is the subject of the clause around, not of its own")
  func clauses() throws {
    let sentence = handMade(
      """
      Turkey NNP 2 nsubj LOC
      said VBD 0 root
      it PRP 5 nsubj
      will MD 5 aux
      refuse VB 2 ccomp
      """)
    #expect(try references(sentence) == ["it -> government-tr"])
  }

  @Test("It in a relative clause is nobody where two could be meant")
  func relativeClause() throws {
    let sentence = handMade(
      """
      Washington NNP 2 nsubj LOC
      removed VBD 0 root
      Turkey NNP 2 obj LOC
      from IN 6 case
      the DT 6 det
      programme NN 2 obl
      that WDT 9 obj
      it PRP 9 nsubj
      joined VBD 6 acl:relcl
      """)
    #expect(try references(sentence) == [])
  }

  @Test("The two countries are the two that were named, and nobody where there are three")
  func pairs() throws {
    let two = """
      Russia NNP 4 nsubj LOC
      and CC 3 cc
      Turkey NNP 1 conj LOC
      met VBD 0 root
      """
    let three = """
      Russia NNP 6 nsubj LOC
      , , 3 punct
      Iran NNP 1 conj LOC
      and CC 5 cc
      Turkey NNP 1 conj LOC
      met VBD 0 root
      """
    let pair = """
      The DT 3 det
      two CD 3 nummod
      countries NNS 4 nsubj
      agreed VBD 0 root
      """
    #expect(
      try references(handMade(two, pair)) == ["The two countries -> government-ru government-tr"])
    #expect(try references(handMade(three, pair)) == [])
  }

  @Test("The Turkish president of a dated article is the holder at that date, undated nobody")
  func datedRoles() throws {
    let sentence = handMade(
      """
      The DT 3 det
      Turkish JJ 3 amod MISC
      president NN 4 nsubj
      refused VBD 0 root
      """)
    #expect(
      try references(sentence, published: "2021-05-09") == [
        "Turkish president -> person-recep-tayyip-erdogan"
      ])
    #expect(try references(sentence) == [])
  }

  @Test("He is nobody where two men could be meant, and the man where the other is a woman")
  func gender() throws {
    let men = """
      Peter NNP 4 nsubj PER
      and CC 3 cc
      Paul NNP 1 conj PER
      met VBD 0 root
      """
    let he = """
      He PRP 2 nsubj
      refused VBD 0 root
      """
    let pair = """
      Peter NNP 3 nsubj PER
      Novak NNP 1 flat +
      met VBD 0 root
      Anna NNP 3 obj PER
      Moreau NNP 4 flat +
      """
    #expect(try references(handMade(men, he)) == [])
    #expect(try references(handMade(pair, he)) == ["He -> person-peter-novak"])
    #expect(
      try references(handMade(pair, he.replacing("He", with: "She"))) == [
        "She -> person-anna-moreau"
      ])
  }
}
