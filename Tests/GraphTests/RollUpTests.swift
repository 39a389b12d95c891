import Graph
import Testing
import Text

@Suite("The status of a claim follows from its statements")
struct StatusTests {
  @Test("One affirmed, actual, unhedged statement asserts it, whatever others plan")
  func asserted() {
    let both = [statement(at: 0), statement(.affirmed, .planned, at: 50)]
    #expect(claim(both)?.status == .asserted)
  }

  @Test(
    "Alone, a statement gives the claim its own status",
    arguments: [
      (Polarity.affirmed, Modality.planned, false, ClaimStatus.planned),
      (.affirmed, .proposed, false, .proposed), (.affirmed, .possible, false, .possible),
      (.affirmed, .conditional, false, .conditional), (.affirmed, .actual, true, .hedged),
      (.affirmed, .planned, true, .hedged), (.negated, .actual, false, .negated),
      (.negated, .planned, true, .negated),
    ])
  func alone(polarity: Polarity, modality: Modality, hedged: Bool, expected: ClaimStatus) {
    #expect(claim([statement(polarity, modality, hedged: hedged)])?.status == expected)
  }

  @Test("Affirmed by one and negated by another is contested")
  func contested() {
    let no = statement(.negated, .actual, by: [speaker("government-tr")], at: 50)
    #expect(claim([statement(), no])?.status == .contested)
  }

  @Test("One voice that says both contests nothing")
  func oneVoice() {
    #expect(claim([statement(), statement(.negated, .actual, at: 50)])?.status == .asserted)
  }

  @Test("A plan then and a fact now are no contradiction")
  func planAndFact() {
    let plan = statement(.affirmed, .planned, in: "d1")
    let not = statement(.negated, .actual, in: "d2")
    #expect(claim([plan, not])?.status == .planned)
  }

  @Test("Two dates of two events are no contradiction, one date is")
  func dates() {
    let yes = statement(qualifiers: [date("2019-07")], in: "d1")
    let notThen = statement(.negated, .actual, qualifiers: [date("2017")], in: "d2")
    let notNow = statement(.negated, .actual, qualifiers: [date("2019")], in: "d2")
    #expect(claim([yes, notThen])?.status == .asserted)
    #expect(claim([yes, notNow])?.status == .contested)
  }

  @Test("A fact dated after a denial was printed does not contradict it")
  func laterFact() {
    let yes = statement(qualifiers: [date("2019-07")], in: "d1")
    let no = statement(.negated, .actual, in: "d2")
    #expect(claim([yes, no], published: ["d2": "2018-05-01"])?.status == .asserted)
    #expect(claim([yes, no], published: ["d2": "2020-05-01"])?.status == .contested)
  }

  @Test("Other circumstances are another thing: from Russia, but not from China")
  func circumstances() {
    func from(_ id: String) -> [Qualifier] {
      [Qualifier(role: .supplier, value: .entity(EntityID(id)), text: id)]
    }
    let yes = statement(qualifiers: from("government-ru"), in: "d1")
    let no = statement(.negated, .actual, qualifiers: from("government-cn"), in: "d2")
    #expect(claim([yes, no])?.status == .asserted)
  }
}

@Suite("The weight of a claim counts independent supports")
struct WeightTests {
  @Test("Two publishers are two supports, two articles of one are one")
  func publishers() {
    let both = [statement(in: "d1"), statement(in: "d2")]
    #expect(claim(both, publishers: ["d1": "Reuters", "d2": "Bloomberg"])?.weight == 2)
    #expect(claim(both, publishers: ["d1": "Reuters", "d2": "reuters"])?.weight == 1)
  }

  @Test("A wire copy, line breaks apart, is not a second source")
  func wireCopy() {
    let both = [
      statement(in: "d1", quote: "Russia sold it to Turkey."),
      statement(in: "d2", quote: "Russia sold it\nto Turkey."),
    ]
    #expect(claim(both, publishers: ["d1": "Reuters", "d2": "Bloomberg"])?.weight == 1)
  }

  @Test("One speaker in two papers is one support; unnamed sources add none to who told them")
  func speakers() {
    let unnamed = Speaker(entity: nil, text: "sources familiar with the matter")
    let reuters = speaker("media-reuters")
    let minister = speaker("person-x")
    #expect(
      claim([statement(by: [minister], in: "d1"), statement(by: [minister, reuters], in: "d2")])?
        .weight == 1)
    #expect(
      claim([
        statement(by: [unnamed, reuters], in: "d1"), statement(by: [reuters], in: "d2"),
      ])?.weight == 1)
  }

  @Test("Support may be shared in a chain: same voice here, same words there")
  func chain() {
    let three = [
      statement(by: [speaker("person-x")], in: "d1", quote: "A."),
      statement(in: "d2", quote: "B."),
      statement(by: [speaker("person-x")], in: "d2", at: 90, quote: "B."),
    ]
    #expect(claim(three)?.weight == 1)
  }
}
