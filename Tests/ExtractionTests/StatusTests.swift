import Graph
import Testing

/// How real the text makes a deed: what the words around it do to one and the same claim.
@Suite("How real it is")
struct StatusTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  private static let attack = "government-ir attacks government-il"

  /// The attack as it should come out: "" for actual, "not " for negated, or its modality.
  private static func attack(_ status: String) -> String {
    switch status {
    case "": attack
    case "not ": attack.replacing(" attacks", with: " not attacks")
    default: "\(attack) (\(status))"
    }
  }

  @Test(
    "Verbs over an infinitive",
    arguments: [
      ("threatened to", "planned"), ("swore to", "planned"), ("worked to", "planned"),
      ("opted to", "planned"), ("is expected to", "planned"), ("expects to", "planned"),
      ("was determined to", "planned"), ("is supposed to", "planned"), ("plotted to", "planned"),
      ("voted to", "planned"), ("struggled to", "possible"), ("was allowed to", "possible"),
      ("is entitled to", "possible"), ("has the right to", "possible"),
      ("has the ability to", "possible"), ("was reluctant to", "possible"),
      ("has to", "proposed"), ("ought to", "proposed"), ("was told to", "proposed"),
      ("was required to", "proposed"), ("managed to", ""), ("began to", ""), ("was forced to", ""),
    ])
  func infinitives(governor: String, modality: String) {
    let expected = modality.isEmpty ? Self.attack : "\(Self.attack) (\(modality))"
    let found = claims("Iran \(governor) attack Israel.")
    #expect(found.contains(expected), "\(found)")
  }

  @Test(
    "Verbs over a participle, and nouns",
    arguments: [
      ("Iran refrained from attacking Israel.", "not "), ("Iran gave up attacking Israel.", "not "),
      ("Iran ruled out attacking Israel.", "not "),
      ("Iran was barred from attacking Israel.", "not "),
      ("Iran is capable of attacking Israel.", "possible"),
      ("Iran contemplated attacking Israel.", "possible"),
      ("Iran insisted on attacking Israel.", "planned"), ("Iran resumed attacking Israel.", ""),
      ("Iran succeeded in attacking Israel.", ""),
      ("Iran's threat to attack Israel was condemned.", "planned"),
      ("An attack by Iran on Israel was averted.", "not "),
      ("An Iranian attack on Israel was foiled.", "possible"),
      ("An Iranian attack on Israel is imminent.", "planned"),
      ("An Iranian attack on Israel is likely.", "possible"),
      ("Fears of an Iranian attack on Israel grew.", "possible"),
      ("Iran planned an attack on Israel.", "planned"),
      ("Iran proposed an attack on Israel.", "proposed"),
    ])
  func participlesAndNouns(text: String, status: String) {
    let expected =
      switch status {
      case "": Self.attack
      case "not ": Self.attack.replacing(" attacks", with: " not attacks")
      default: "\(Self.attack) (\(status))"
      }
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test(
    "Clauses",
    arguments: [
      ("Israel doubts that Iran attacked Kenya.", "government-ir attacks government-ke (possible)"),
      (
        "Nobody believes that Iran attacked Kenya.",
        "government-ir attacks government-ke (possible)"
      ),
      ("It is false that Iran attacked Kenya.", "government-ir not attacks government-ke"),
      (
        "Had Iran attacked Kenya, the US would have responded.",
        "government-ir attacks government-ke (conditional)"
      ),
      ("Iran has yet to attack Kenya.", "government-ir not attacks government-ke"),
      ("Neither Iran nor Iraq attacked Kenya.", "government-iq not attacks government-ke"),
      ("Sudan urged that Iran attack Kenya.", "government-ir attacks government-ke (proposed)"),
      ("There is no evidence that Iran attacked Kenya.", "government-ir not attacks government-ke"),
    ])
  func clauses(text: String, claim: String) {
    #expect(claims(text).contains(claim), "\(claims(text))")
  }

  @Test("\"Iran, not Iraq, attacked Kenya\" says nothing of Iraq's deeds")
  func contrast() {
    let found = claims("Iran, not Iraq, attacked Kenya.")
    #expect(found == ["government-ir attacks government-ke"])
  }

  @Test(
    "Passives hedge: it is said of them",
    arguments: [
      "Iran is said to have attacked Israel.", "Iran was believed to have attacked Israel.",
      "Iran is accused of attacking Israel.", "There are rumours that Iran attacked Israel.",
    ])
  func hedges(text: String) {
    let attacks = claims.statements(of: text).filter { $0.relation == .attacks }
    #expect(!attacks.isEmpty)
    #expect(attacks.allSatisfy { $0.hedged })
  }

  @Test("Who rejects an offer does not do what it offers")
  func rejectedOffers() {
    let found = claims(
      "The United States rejected an offer by Russia to stop providing intelligence to Iran.")
    #expect(!found.contains { $0.hasPrefix("government-us") && $0.contains("government-ir") })
  }

  @Test("Whom one accuses has done it, named or not")
  func accused() {
    let found = claims("Russia bans Amnesty International, accusing the group of supporting Kenya.")
    #expect(!found.contains { $0.hasPrefix("government-ru supports") })
  }

  @Test("\"called off a strike on\" calls on nobody")
  func particle() {
    #expect(!claims("Iran called off a strike on Kenya.").contains { $0.contains("requests") })
  }

  @Test(
    "What \"it is\" and a mind make of a clause",
    arguments: [
      ("It is no secret that", ""), ("It is no surprise that", ""), ("There is no doubt that", ""),
      ("It is a lie that", "not "), ("It is a myth that", "not "), ("Peru lied that", "not "),
      ("It is not clear that", "possible"), ("It is doubtful that", "possible"),
      ("It is hard to see how", "possible"), ("There is a chance that", "possible"),
      ("Peru hopes that", "possible"), ("Peru is not sure that", "possible"),
      ("Peru is worried that", "possible"), ("Peru asked if", "possible"),
      ("Peru did not know that", ""), ("Peru did not realise that", ""), ("Peru forgot that", ""),
    ])
  func openings(opening: String, status: String) {
    let found = claims("\(opening) Iran attacked Israel.")
    #expect(found.contains(Self.attack(status)), "\(found)")
  }

  @Test(
    "Hearsay that names nobody is hedged",
    arguments: ["It is said that", "It is believed that", "It seems that", "It appears that"])
  func hearsay(opening: String) throws {
    let found = claims.statements(of: "\(opening) Iran attacked Israel.")
    let attack = try #require(found.first { $0.relation == .attacks })
    #expect(attack.hedged)
  }

  @Test(
    "Whom one pushes to do it has been asked to",
    arguments: [
      "pushed", "begged", "advised", "nudged", "challenged", "coaxed", "called upon",
    ])
  func pushing(verb: String) {
    let found = claims("Peru \(verb) Iran to attack Israel.")
    #expect(found.contains("\(Self.attack) (proposed)"), "\(found)")
  }

  @Test(
    "Deeds one keeps from, and deeds one comes to, in -ing",
    arguments: [
      ("opted against", "not "), ("balked at", "not "), ("shied away from", "not "),
      ("held off", "not "), ("resorted to", ""), ("confessed to", ""),
      ("put off", "planned"),
      ("is more committed than ever to", "planned"), ("will resort to", "planned"),
      ("is on the verge of", "possible"),
    ])
  func gerunds(governor: String, status: String) {
    let found = claims("Iran \(governor) attacking Israel.")
    #expect(found.contains(Self.attack(status)), "\(found)")
  }

  @Test("An attempt to persuade is a request already, what is asked for stays proposed")
  func persuading() {
    let found = claims("Peru tried to persuade Iran to attack Israel.")
    #expect(found.contains("government-pe requests government-ir"), "\(found)")
    #expect(found.contains("\(Self.attack) (proposed)"), "\(found)")
  }

  @Test("\"Should\" before its subject is a condition, behind it a proposal")
  func should() {
    #expect(
      claims("Should Iran attack Israel, Peru will leave the pact.")
        .contains("\(Self.attack) (conditional)"))
    #expect(claims("Iran should attack Israel.").contains("\(Self.attack) (proposed)"))
  }

  @Test(
    "Who says so, wherever the sentence names him",
    arguments: [
      ("Iran attacked Kenya, said Anna Holm.", ["Anna Holm"]),
      ("Iran attacked Kenya, Anna Holm added.", ["Anna Holm"]),
      ("Iran, Anna Holm said, attacked Kenya.", ["Anna Holm"]),
      (
        "Iran attacked Kenya, officials familiar with the matter said on condition of anonymity.",
        ["officials familiar with the matter"]
      ),
      (
        "Reuters, citing unnamed officials, reported that Iran attacked Kenya.",
        ["unnamed officials", "Reuters"]
      ),
    ])
  func speakers(text: String, names: [String]) throws {
    let attack = try #require(claims.statements(of: text).first { $0.relation == .attacks })
    #expect(attack.speakers.map(\.text) == names)
  }

  @Test("\"on the grounds that\" is the word of who acts on them")
  func grounds() throws {
    let statements = claims.statements(
      of: "Iran attacked Kenya on the grounds that Kenya supports Israel.")
    let support = try #require(statements.first { $0.relation == .supports })
    #expect(support.speakers.map(\.text) == ["Iran"])
    let attack = try #require(statements.first { $0.relation == .attacks })
    #expect(attack.speakers.isEmpty)
  }

  @Test("Insisting that something is so asks nobody for it, and proposes nothing")
  func insisting() {
    let found = claims("Peru insisted that Iran attacked Kenya.")
    #expect(found.contains("government-ir attacks government-ke"))
    #expect(!found.contains { $0.contains("requests") })
  }

  @Test("Objections to a deed leave it open, lifted or not")
  func objections() {
    let found = claims("Turkey lifted its objections to Sweden joining NATO.")
    #expect(found.contains("government-se memberOf organisation-nato (possible)"))
    #expect(!found.contains { $0.hasPrefix("government-tr") && $0.contains("memberOf") })
  }
}
