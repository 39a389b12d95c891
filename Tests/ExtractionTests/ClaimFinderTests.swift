import Graph
import Knowledge
import Language
import Testing

@testable import Extraction

@Suite("Claims of a sentence")
struct ClaimFinderTests {
  private let lexicon: Lexicon

  init() throws {
    lexicon = try Lexicon(tables: Table.embedded())
  }

  /// The claims as "source relation target [item]", names as they stand in the sentence.
  private func claims(_ compact: String, _ types: [String: EntityType]) -> Set<String> {
    let tree = SentenceTree(sentence(compact))
    let byHead = tree.sentence.tokens.indices.map { index -> [Reference] in
      types[tree[index].form].map {
        [
          Reference(
            entity: index, type: $0, isPlace: false, isAnaphor: false, token: index,
            span: index..<index + 1)
        ]
      } ?? []
    }
    let finder = ClaimFinder(
      tree: tree, lexicon: lexicon,
      references: ReferenceFinder(tree: tree, classes: lexicon.classes, byHead: byHead))
    return Set(
      finder.claims().claims.map { claim in
        let item = claim.item.map { " [\(tree[$0.token].form)]" } ?? ""
        return "\(tree[claim.source.token].form) \(claim.relation.rawValue) "
          + tree[claim.target.token].form + item
      })
  }

  @Test("A sale names supplier, recipient and item")
  func sale() {
    let found = claims(
      """
      Russia/Russia/NNP/2/nsubj sold/sell/VBD/0/root Turkey/Turkey/NNP/2/iobj the/the/DT/5/det
      S-400/S-400/NNP/2/obj
      """, ["Russia": .government, "Turkey": .government, "S-400": .weapon])
    #expect(found.contains("Russia supplies Turkey [S-400]"))
  }

  @Test("A purchase states both the buyer and the supplier, in a relative clause too")
  func purchase() {
    let found = claims(
      """
      the/the/DT/2/det S-400/S-400/NNP/0/root that/that/WDT/5/obj Turkey/Turkey/NNP/5/nsubj
      bought/buy/VBD/2/acl:relcl from/from/IN/7/case Russia/Russia/NNP/5/obl
      """, ["Russia": .government, "Turkey": .government, "S-400": .weapon])
    #expect(found.contains("Turkey acquires S-400"))
    #expect(found.contains("Russia supplies Turkey [S-400]"))
  }

  @Test("A nominal purchase is read as the verb")
  func nominalPurchase() {
    let found = claims(
      """
      Turkey/Turkey/NNP/3/nmod:poss 's/'s/POS/1/case purchase/purchase/NN/8/nsubj of/of/IN/5/case
      S-400/S-400/NNP/3/nmod from/from/IN/7/case Russia/Russia/NNP/3/nmod angered/anger/VBD/0/root
      NATO/NATO/NNP/8/obj
      """,
      ["Russia": .government, "Turkey": .government, "S-400": .weapon, "NATO": .organisation])
    #expect(found.contains("Turkey acquires S-400"))
  }

  @Test("Sanctions are imposed in any voice")
  func sanctions() {
    let types: [String: EntityType] = ["Washington": .government, "Rosneft": .company]
    let active = claims(
      """
      Washington/Washington/NNP/2/nsubj imposed/impose/VBD/0/root new/new/JJ/4/amod
      sanctions/sanction/NNS/2/obj on/on/IN/6/case Rosneft/Rosneft/NNP/4/nmod
      """, types)
    #expect(active == ["Washington sanctions Rosneft"])
    let passive = claims(
      """
      sanctions/sanction/NNS/3/nsubj:pass were/be/VBD/3/aux:pass imposed/impose/VBN/0/root
      on/on/IN/5/case Rosneft/Rosneft/NNP/3/obl by/by/IN/7/case
      Washington/Washington/NNP/3/obl:agent
      """, types)
    #expect(passive == ["Washington sanctions Rosneft"])
  }

  @Test("Lifting sanctions is no sanction")
  func lifting() {
    let found = claims(
      """
      Washington/Washington/NNP/2/nsubj lifted/lift/VBD/0/root sanctions/sanction/NNS/2/obj
      on/on/IN/5/case Syria/Syria/NNP/3/nmod
      """, ["Washington": .government, "Syria": .government])
    #expect(found == ["Washington liftsSanctionsOn Syria"])
  }

  @Test("Members of one phrase meet, each with each")
  func pair() {
    let found = claims(
      """
      Putin/Putin/NNP/4/nsubj and/and/CC/3/cc Modi/Modi/NNP/1/conj met/meet/VBD/0/root
      in/in/IN/6/case Moscow/Moscow/NNP/4/obl
      """, ["Putin": .person, "Modi": .person])
    #expect(found == ["Putin meets Modi"])
  }

  @Test("Talks between two parties are negotiations of both")
  func between() {
    let found = claims(
      """
      talks/talk/NNS/6/nsubj between/between/IN/3/case Kyiv/Kyiv/NNP/1/nmod and/and/CC/5/cc
      Moscow/Moscow/NNP/3/conj collapsed/collapse/VBD/0/root
      """, ["Kyiv": .government, "Moscow": .government])
    #expect(found.contains("Kyiv negotiatesWith Moscow"))
  }

  @Test("A compound adjective carries its relation: Russian-made S-400")
  func affix() {
    let found = claims(
      """
      The/the/DT/5/det Russian/russian/JJ/4/amod -/-/HYPH/4/punct made/make/VBN/5/amod
      S-400/S-400/NNP/6/nsubj arrived/arrive/VBD/0/root
      """, ["Russian": .government, "S-400": .weapon])
    #expect(found == ["Russian manufactures S-400"])
  }

  @Test("Two names in one sentence are no relation")
  func noRelation() {
    let found = claims(
      """
      Russia/Russia/NNP/2/nsubj celebrated/celebrate/VBD/0/root while/while/IN/5/mark
      Turkey/Turkey/NNP/5/nsubj slept/sleep/VBD/2/advcl
      """, ["Russia": .government, "Turkey": .government])
    #expect(found.isEmpty)
  }

  @Test("Arms inside the noun phrase are the item: a batch of S-400s")
  func nestedItem() {
    let found = claims(
      """
      Ankara/Ankara/NNP/2/nsubj bought/buy/VBD/0/root a/a/DT/5/det second/second/JJ/5/amod
      batch/batch/NN/2/obj of/of/IN/7/case S-400s/S-400/NNPS/5/nmod
      """, ["Ankara": .government, "S-400s": .weapon])
    #expect(found.contains("Ankara acquires S-400s"))
  }

  @Test("A refusal answers whoever asked")
  func impliedAddressee() throws {
    let tree = SentenceTree(
      sentence(
        """
        Washington/Washington/NNP/2/nsubj asked/ask/VBD/0/root Ankara/Ankara/NNP/2/obj for/for/IN/5/case
        S-400s/S-400/NNPS/2/obl ,/,/,/8/punct Ankara/Ankara/NNP/8/nsubj refused/refuse/VBD/2/conj
        """))
    let ids = [0: 0, 2: 1, 4: 2, 6: 1]
    let types: [EntityType] = [.government, .government, .weapon]
    let byHead = (0..<tree.count).map { index -> [Reference] in
      ids[index].map {
        [
          Reference(
            entity: $0, type: types[$0], isPlace: false, isAnaphor: false, token: index,
            span: index..<index + 1)
        ]
      } ?? []
    }
    let found = ClaimFinder(
      tree: tree, lexicon: lexicon,
      references: ReferenceFinder(tree: tree, classes: lexicon.classes, byHead: byHead)
    ).claims()
    var addressee = ImpliedAddressee([])
    addressee.note(found.claims, in: 0)
    let answer = try #require(found.answers.first)
    let claim = try #require(addressee.claim(completing: answer, in: 0))
    #expect(claim.source.entity == 1)
    #expect(claim.relation == .rejects)
    #expect(claim.target.entity == 0)
  }
}
