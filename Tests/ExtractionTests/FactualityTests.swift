import Graph
import Knowledge
import Language
import Testing

@testable import Extraction

@Suite("Factuality")
struct FactualityTests {
  private let lexicon: Lexicon

  init() throws {
    lexicon = try Lexicon(tables: Table.embedded())
  }

  private func read(_ form: String, in compact: String) throws -> (Factuality, SentenceTree) {
    let tree = SentenceTree(sentence(compact))
    let token = try #require(tree.sentence.tokens.firstIndex { $0.form == form })
    let reader = FactualityReader(
      tree: tree, lexicon: lexicon, predicator: Predicator(tree, classes: lexicon.classes))
    return (reader.factuality(of: token), tree)
  }

  @Test("\"did not sell\" is negated")
  func negation() throws {
    let (factuality, _) = try read(
      "sell",
      in: """
        Washington/Washington/NNP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod sell/sell/VB/0/root
        Patriots/Patriot/NNPS/4/obj
        """)
    #expect(factuality.polarity == .negated)
    #expect(factuality.modality == .actual)
  }

  @Test("\"refused to sell\" is negated")
  func refusal() throws {
    let (factuality, _) = try read(
      "sell",
      in: """
        Washington/Washington/NNP/2/nsubj refused/refuse/VBD/0/root to/to/TO/4/mark
        sell/sell/VB/2/xcomp Patriots/Patriot/NNPS/4/obj
        """)
    #expect(factuality.polarity == .negated)
  }

  @Test("A denied clause is negated, and the denier speaks")
  func denial() throws {
    let (factuality, tree) = try read(
      "sold",
      in: """
        Pyongyang/Pyongyang/NNP/2/nsubj denied/deny/VBD/0/root that/that/IN/5/mark
        it/it/PRP/5/nsubj sold/sell/VBD/2/ccomp shells/shell/NNS/5/obj
        """)
    #expect(factuality.polarity == .negated)
    #expect(factuality.speakers.map { tree[$0].form } == ["Pyongyang"])
  }

  @Test("The negation of the saying is not the negation of what is said")
  func negatedReport() throws {
    let (factuality, _) = try read(
      "sold",
      in: """
        Moscow/Moscow/NNP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod say/say/VB/0/root
        it/it/PRP/6/nsubj sold/sell/VBD/4/ccomp shells/shell/NNS/6/obj
        """)
    #expect(factuality.polarity == .affirmed)
    #expect(factuality.modality == .possible)
  }

  @Test("\"said it would buy\" is a plan of the speaker")
  func futureInThePast() throws {
    let (factuality, tree) = try read(
      "buy",
      in: """
        Warsaw/Warsaw/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj would/would/MD/5/aux
        buy/buy/VB/2/ccomp tanks/tank/NNS/5/obj
        """)
    #expect(factuality.modality == .planned)
    #expect(factuality.speakers.map { tree[$0].form } == ["Warsaw"])
  }

  @Test("What somebody is asked to do is proposed")
  func proposal() throws {
    let (factuality, _) = try read(
      "send",
      in: """
        Washington/Washington/NNP/2/nsubj asked/ask/VBD/0/root Ankara/Ankara/NNP/2/obj
        to/to/TO/5/mark send/send/VB/2/xcomp tanks/tank/NNS/5/obj
        """)
    #expect(factuality.modality == .proposed)
  }

  @Test("A condemned attack took place")
  func presupposition() throws {
    let (factuality, _) = try read(
      "attack",
      in: """
        Berlin/Berlin/NNP/4/nsubj will/will/MD/4/aux not/not/RB/4/advmod condemn/condemn/VB/0/root
        the/the/DT/6/det attack/attack/NN/4/obj
        """)
    #expect(factuality.polarity == .affirmed)
    #expect(factuality.modality == .actual)
  }

  @Test("A negative determiner negates a noun: \"no talks were held\"")
  func negativeDeterminer() throws {
    let (factuality, _) = try read(
      "talks",
      in: """
        no/no/DT/2/det talks/talk/NNS/4/nsubj:pass were/be/VBD/4/aux:pass held/hold/VBN/0/root
        with/with/IN/6/case Moscow/Moscow/NNP/4/obl
        """)
    #expect(factuality.polarity == .negated)
  }

  @Test("An if-clause makes both clauses conditional")
  func condition() throws {
    let compact = """
      If/if/IN/3/mark Kyiv/Kyiv/NNP/3/nsubj signs/sign/VBZ/8/advcl ,/,/,/8/punct
      Berlin/Berlin/NNP/8/nsubj will/will/MD/8/aux not/not/RB/8/advmod deliver/deliver/VB/0/root
      tanks/tank/NNS/8/obj
      """
    #expect(try read("deliver", in: compact).0.modality == .conditional)
    #expect(try read("signs", in: compact).0.modality == .conditional)
  }

  @Test("A rejected proposal was made; a denied claim is denied")
  func rejectedProposal() throws {
    let proposal = """
      Turkey/Turkey/NNP/2/nsubj rejects/reject/VBZ/0/root the/the/DT/5/det US/US/NNP/5/compound
      proposal/proposal/NN/2/obj to/to/TO/7/mark send/send/VB/5/acl tanks/tank/NNS/7/obj
      """
    #expect(try read("proposal", in: proposal).0.polarity == .affirmed)
    #expect(try read("send", in: proposal).0.polarity == .affirmed)
    #expect(try read("send", in: proposal).0.modality == .proposed)
    let claim = """
      Pyongyang/Pyongyang/NNP/2/nsubj denied/deny/VBD/0/root claims/claim/NNS/2/obj
      that/that/IN/6/mark it/it/PRP/6/nsubj sold/sell/VBD/3/ccomp shells/shell/NNS/6/obj
      """
    #expect(try read("sold", in: claim).0.polarity == .negated)
  }
}
