import Graph
import Testing

@testable import Extraction

/// Arguments that stand far from their trigger, are meant and not named, or were misplaced by the
/// parser.
@Suite("How far arguments are reached")
struct ArgumentReachTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  @Test("An award states the deal, the purchase and the delivery to come")
  func award() {
    let found = claims(
      "The US Army awarded Lockheed Martin a $410 million contract to produce HIMARS launchers.")
    #expect(
      found.isSuperset(of: [
        "agency-us-army agreesWith company-lockheed-martin",
        "agency-us-army acquires weapon-himars (planned)",
        "company-lockheed-martin supplies agency-us-army (planned)",
      ]))
  }

  @Test("Who wins an order sells, whoever it comes from buys")
  func order() {
    let found = claims("Saab has won an order from Brazil for 36 Gripen fighters.")
    #expect(found.contains("government-br acquires weapon-jas-39-gripen (planned)"))
    #expect(found.contains("company-saab supplies government-br (planned)"))
    #expect(!found.contains { $0.hasPrefix("company-saab acquires") })
  }

  @Test("The number in a name counts nothing")
  func designationNumber() {
    let found = claims.statements(of: "Poland ordered Leopard 2 tanks and sent them to Ukraine.")
      .flatMap(\.qualifiers).filter { $0.role == .quantity }
    #expect(found.isEmpty)
  }

  @Test("Arms that a pronoun means are the item")
  func pronoun() {
    let items = claims.statements(
      of: "Poland ordered Leopard 2 tanks in Germany and then sent them to Ukraine."
    ).filter { $0.relation == .supplies && $0.target.text == "government-ua" }.map(\.item)
    #expect(items.map { $0?.text } == ["weapon-leopard-2"])
  }

  @Test("A reciprocal holds both ways")
  func reciprocal() {
    let found = claims("Rwanda and Belgium severed diplomatic relations with one another.")
    #expect(
      found == ["government-be opposes government-rw", "government-rw opposes government-be"])
  }

  @Test("Whoever exchanges fire attacks and is attacked")
  func exchange() {
    let found = claims("North Korea and South Korea exchanged artillery fire on Tuesday.")
    #expect(
      found == ["government-kp attacks government-kr", "government-kr attacks government-kp"])
  }

  @Test("A title is presupposed by what is said of its holder")
  func dismissal() {
    let found = claims(
      "Iranian president Masoud Pezeshkian dismissed foreign minister Abbas Araghchi.")
    #expect(found.contains("person-abbas-araghchi holdsRoleIn government-ir"))
  }

  @Test("A denial answers the accusation it follows")
  func denial() {
    let found = claims("France accused Hezbollah of the attack, which the group denied.")
    #expect(found.contains("organisation-hezbollah denies government-fr"))
  }

  @Test("An attack on a base is one on where it lies, a politician's on a ministry one of words")
  func attacks() {
    #expect(
      claims("Taliban militants attacked an army base in western Afghanistan.")
        .contains("organisation-taliban attacks government-af"))
    #expect(
      claims("Former prime minister Paul Keating launched an attack on the Australian government.")
        .contains("person-paul-keating criticises government-au"))
  }

  @Test("The reason of a punishment is the deed of whom it befalls")
  func reason() {
    let found = claims(
      "The US removed Turkey from the F-35 program over the purchase of the S-400 from Russia.")
    #expect(found.contains("government-tr acquires weapon-s-400"))
    #expect(!found.contains("government-us acquires weapon-s-400"))
  }

  @Test("An opening participle is said of the subject after it")
  func openingParticiple() {
    #expect(
      claims("Backed by France, Chad closed its border.")
        .contains("government-fr supports government-td"))
  }

  @Test("Details of a weapon are no weapon")
  func details() {
    #expect(
      !claims("Germany supplied no details of the Patriot battery.").contains {
        $0.contains("supplies")
      })
  }

  @Test("A planned sale is planned")
  func plannedSale() {
    let found = claims(
      "The US State Department notified Congress of a planned arms sale to Israel.")
    #expect(found.contains("agency-us-state-department supplies government-il (planned)"))
  }
}
