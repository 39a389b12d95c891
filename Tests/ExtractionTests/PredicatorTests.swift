import Knowledge
import Language
import Testing

@testable import Extraction

@Suite("Predications")
struct PredicatorTests {
  private let lexicon: Lexicon

  init() throws {
    lexicon = try Lexicon(tables: Table.embedded())
  }

  private func predication(of form: String, in compact: String) throws -> [String] {
    let tree = SentenceTree(sentence(compact))
    let token = try #require(tree.sentence.tokens.firstIndex { $0.form == form })
    return Predicator(tree, classes: lexicon.classes).predication(of: token).arguments
      .map { "\($0.role):\(tree[$0.token].form)" }.sorted()
  }

  @Test("A passive has the arguments of the active voice")
  func passive() throws {
    let arguments = try predication(
      of: "removed",
      in: """
        Turkey/Turkey/NNP/3/nsubj:pass was/be/VBD/3/aux:pass removed/remove/VBN/0/root
        by/by/IN/5/case Washington/Washington/NNP/3/obl:agent
        """)
    #expect(arguments == ["object:Turkey", "subject:Washington"])
  }

  @Test("A participle modifies its object")
  func participle() throws {
    let arguments = try predication(
      of: "purchased",
      in: """
        systems/system/NNS/0/root purchased/purchase/VBN/1/acl from/from/IN/4/case
        Russia/Russia/NNP/2/obl
        """)
    #expect(arguments == ["object:systems", "oblique(\"from\"):Russia"])
  }

  @Test("A relative clause without pronoun takes its antecedent as object")
  func relative() throws {
    let arguments = try predication(
      of: "bought",
      in: """
        the/the/DT/2/det system/system/NN/0/root it/it/PRP/4/nsubj bought/buy/VBD/2/acl:relcl
        from/from/IN/6/case Russia/Russia/NNP/4/obl
        """)
    #expect(arguments == ["object:system", "oblique(\"from\"):Russia", "subject:it"])
  }

  @Test("An object controls the infinitive below it")
  func control() throws {
    let arguments = try predication(
      of: "send",
      in: """
        Washington/Washington/NNP/2/nsubj asked/ask/VBD/0/root Ankara/Ankara/NNP/2/obj
        to/to/TO/5/mark send/send/VB/2/xcomp tanks/tank/NNS/5/obj
        """)
    #expect(arguments == ["object:tanks", "subject:Ankara"])
  }

  @Test("A promise binds the one who promises")
  func subjectControl() throws {
    let arguments = try predication(
      of: "send",
      in: """
        Washington/Washington/NNP/2/nsubj promised/promise/VBD/0/root Kyiv/Kyiv/NNP/2/obj
        to/to/TO/5/mark send/send/VB/2/xcomp tanks/tank/NNS/5/obj
        """)
    #expect(arguments == ["object:tanks", "subject:Washington"])
  }

  @Test("A support verb lends its subject to the noun")
  func supportVerb() throws {
    let arguments = try predication(
      of: "sanctions",
      in: """
        Washington/Washington/NNP/2/nsubj imposed/impose/VBD/0/root sanctions/sanction/NNS/2/obj
        on/on/IN/5/case Turkey/Turkey/NNP/2/obl
        """)
    #expect(arguments == ["oblique(\"on\"):Turkey", "possessor:Washington"])
  }

  @Test("Coordinated verbs share subject and object")
  func coordination() throws {
    let arguments = try predication(
      of: "builds",
      in: """
        Baykar/Baykar/NNP/2/nsubj designs/design/VBZ/0/root and/and/CC/4/cc
        builds/build/VBZ/2/conj the/the/DT/6/det TB2/TB2/NNP/2/obj
        """)
    #expect(arguments == ["object:TB2", "subject:Baykar"])
  }
}
