import Graph
import Knowledge
import Language
import Reading
import Testing

@testable import Extraction

@Suite("Mentions name entities")
struct MentionTests {
  static let finder = Result {
    let tables = try Table.embedded()
    return MentionFinder(
      catalogue: try Catalogue(tables: tables), lexicon: try Lexicon(tables: tables))
  }

  /// "words -> ids" of every mention, in order.
  static func mentions(
    _ sentences: [Sentence], published: String? = nil
  ) throws -> [String] {
    let document = try finder.get().mentions(
      in: sentences, of: Document.Metadata(published: published))
    return document.mentions.map { mention in
      let words = document.sentences[mention.sentence].text(mention.tokens)
      let ids = mention.entities.map { document.entities[$0].id.text }.joined(separator: " ")
      return "\(words) -> \(ids) \(mention.use)"
    }
  }

  @Test("A capital is the state where it acts, and a place where something happens")
  func capitals() throws {
    let refused = handMade(
      """
      Ankara NNP 2 nsubj LOC
      refused VBD 0 root
      """)
    #expect(try Self.mentions(refused) == ["Ankara -> government-tr actor"])
    let met = handMade(
      """
      They PRP 2 nsubj
      met VBD 0 root
      in IN 4 case
      Ankara NNP 2 obl LOC
      """)
    #expect(try Self.mentions(met) == ["Ankara -> place-ankara place"])
  }

  @Test("A demonym before officials stands for the state, and alone before a noun qualifies it")
  func demonyms() throws {
    let officials = handMade(
      """
      Turkish JJ 2 amod MISC
      officials NNS 3 nsubj
      said VBD 0 root
      """)
    #expect(
      try Self.mentions(officials) == [
        "Turkish officials -> government-tr actor", "Turkish -> government-tr modifier",
      ])
    let people = handMade(
      """
      Turks NNPS 2 nsubj MISC
      voted VBD 0 root
      """)
    #expect(try Self.mentions(people) == ["Turks -> government-tr attribute"])
  }

  @Test("Bare forces and officials stand for nobody")
  func bareForces() throws {
    let sentence = handMade(
      """
      Forces NNS 3 nsubj
      near IN 3 case
      attacked VBD 0 root
      """)
    #expect(try Self.mentions(sentence) == [])
  }

  @Test("A weapon with its class noun is headed by the noun")
  func classNouns() throws {
    let sentence = handMade(
      """
      Turkey NNP 2 nsubj LOC
      bought VBD 0 root
      S-400 NNP 5 compound MISC
      missile NN 5 compound
      systems NNS 2 obj
      """)
    let document = try Self.finder.get().mentions(in: sentence)
    let weapon = try #require(document.mention(headedBy: 4, in: 0))
    #expect(document.entities[document.mentions[weapon].entities[0]].id.text == "weapon-s-400")
    #expect(document.mention(covering: 3, in: 0) == weapon)
  }

  @Test(
    "A designation that no table knows is a weapon before a noun for arms, and nothing elsewhere",
    arguments: [
      ("Zx-59MK2", "missile", ["weapon-zx-59mk2"]), ("Zx-59MK2", "meeting", []),
      ("FY22", "missile", []), ("Capability-7", "missile", []),
    ])
  func designations(form: String, noun: String, ids: [String]) throws {
    let sentence = handMade(
      """
      The DT 3 det
      \(form) NNP 3 compound
      \(noun) NN 4 nsubj
      failed VBD 0 root
      """)
    #expect(try Self.finder.get().mentions(in: sentence).entities.map(\.id.text) == ids)
  }

  @Test("A state completes a ministry, which is part of it")
  func ministries() throws {
    let sentence = handMade(
      """
      Latvia NNP 4 nmod:poss LOC
      's POS 1 case
      Defence NNP 4 compound ORG
      Ministry NNP 5 nsubj +
      refused VBD 0 root
      """)
    let document = try Self.finder.get().mentions(in: sentence)
    #expect(
      document.entities.map(\.id.text) == ["agency-latvian-defence-ministry", "government-lv"])
    #expect(document.affiliations.map(\.relation) == [.partOf])
  }

  @Test("A short form finds its full name, and two people of one surname stay two")
  func shortForms() throws {
    let full = """
      Anna NNP 3 nsubj PER
      Moreau NNP 1 flat +
      spoke VBD 0 root
      """
    let short = """
      Moreau NNP 2 nsubj PER
      left VBD 0 root
      """
    let other = """
      Paul NNP 3 nsubj PER
      Moreau NNP 1 flat +
      stayed VBD 0 root
      """
    #expect(
      try Self.mentions(handMade(full, short)) == [
        "Anna Moreau -> person-anna-moreau actor", "Moreau -> person-anna-moreau actor",
      ])
    #expect(
      try Self.mentions(handMade(full, other, short)) == [
        "Anna Moreau -> person-anna-moreau actor", "Paul Moreau -> person-paul-moreau actor",
      ])
  }

  @Test("A letter changed in a first name is the same person of the catalogue")
  func spelling() throws {
    let sentence = handMade(
      """
      Anthony NNP 3 nsubj PER
      Blinken NNP 1 flat +
      spoke VBD 0 root
      """)
    #expect(try Self.mentions(sentence) == ["Anthony Blinken -> person-antony-blinken actor"])
  }

  @Test("Another person with a known surname is not the known one")
  func otherPerson() throws {
    let sentence = handMade(
      """
      Katarina NNP 3 nsubj PER
      Putin NNP 1 flat +
      spoke VBD 0 root
      """)
    #expect(try Self.mentions(sentence) == ["Katarina Putin -> person-katarina-putin actor"])
  }

  @Test("A fragment of a longer name is no entity")
  func fragments() throws {
    let sentence = handMade(
      """
      Defense NNP 2 nsubj ORG
      matters VBZ 0 root
      """)
    #expect(try Self.mentions(sentence) == [])
  }

  @Test("Money is no state")
  func money() throws {
    let sentence = handMade(
      """
      It PRP 2 nsubj
      cost VBD 0 root
      US$40 CD 4 compound
      million CD 2 obj
      """)
    #expect(try Self.mentions(sentence) == [])
  }

  @Test("A sentence of thousands of names is read in moderate time")
  func longSentence() throws {
    var text = "Turkey NNP 2 nsubj LOC\nbought VBD 0 root\n"
    for _ in 0..<2000 { text += "Ankara NNP 2 obj LOC\n, , 2 punct\n" }
    let clock = ContinuousClock()
    let sentences = handMade(text)
    let time = try clock.measure { _ = try Self.mentions(sentences) }
    #expect(time < .seconds(60))
  }
}
