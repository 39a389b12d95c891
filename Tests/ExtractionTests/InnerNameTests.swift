import Graph
import Knowledge
import Language
import Testing
import Text

@testable import Extraction

/// Names that take no part in what is told, and names that their surroundings decide.
@Suite("Names inside names, of peoples, and by what is near")
struct InnerNameTests {
  private static let analyser = Result { try Analyser() }

  /// "words -> id use" of every mention of a text.
  private func mentions(of text: String) throws -> [String] {
    try MentionTests.mentions(try Self.analyser.get().sentences(of: Prose(text)))
  }

  @Test(
    "A name inside another is mentioned, and no end of a claim",
    arguments: [
      ("Oslo lost the Norwegian parliamentary election.", "Norwegian -> government-no"),
      ("Norway is not invited to the G7 summit in Kananaskis.", "G7 -> organisation-g7"),
      ("Snow fell across the Kurdistan Region of Iraq.", "Iraq -> government-iq"),
      (
        "The Chinese PLA Navy sends a frigate to Kiribati.",
        "PLA -> agency-peoples-liberation-army"
      ),
    ])
  func inside(text: String, mention: String) throws {
    #expect(try mentions(of: text).contains(mention + " attribute"))
  }

  @Test(
    "A word of another name is no name",
    arguments: [
      ("The European Council on Foreign Relations published a study.", "agency-european-council"),
      ("A tanker sank in the Gulf of Oman.", "government-om"),
      ("American Airlines sells ten jets.", "government-us"),
      ("Its office is in Mexico City.", "government-mx"),
    ])
  func notInside(text: String, id: String) throws {
    #expect(!(try mentions(of: text).contains { $0.contains(id + " ") }))
  }

  @Test(
    "Those who belong to a state name it, and no government acts",
    arguments: [
      ("Slovenians vote for a new parliament.", "Slovenians -> government-si attribute"),
      ("A Filipino was hurt in the fire.", "Filipino -> government-ph attribute"),
    ])
  func peoples(text: String, mention: String) throws {
    #expect(try mentions(of: text) == [mention])
  }

  @Test("A military before a noun is named, one that does something acts, a junta is neither")
  func military() throws {
    #expect(
      try mentions(of: "Two US military helicopters were hit by small arms fire.")
        .contains("US military -> agency-us-military attribute"))
    #expect(
      try mentions(of: "The Israeli military confirms it has struck the port.")
        .contains("Israeli military -> agency-israel-defense-forces actor"))
    #expect(
      !(try mentions(of: "The Sudanese military junta rejects the plan."))
        .contains { $0.contains("agency-") })
  }

  @Test("A party by its adjective or some of its people, in its own country only")
  func sides() throws {
    let party = "organisation-republican-party-united-states attribute"
    #expect(
      try mentions(of: "The United States watches how the Republican-led Senate rejects the bill.")
        .contains("Republican -> " + party))
    #expect(
      try mentions(of: "The United States Senate voted: 48 Republicans agreed.")
        .contains("Republicans -> " + party))
    #expect(
      !(try mentions(of: "Spain remembers how the Republican-led army lost the war."))
        .contains { $0.contains("republican") })
  }

  @Test(
    "A shared name is that of the state that the text is about",
    arguments: [
      (
        "Rebels entered Bukavu. The Congolese military withdraws from the town.",
        "agency-armed-forces-of-the-democratic-republic-of-the-congo"
      ),
      ("Congolese president Denis Sassou Nguesso will stand again.", "government-cg"),
      ("Malta votes on Saturday. The Labour Party is led by Robert Abela.", "labour-party-malta"),
    ])
  func near(text: String, id: String) throws {
    #expect(try mentions(of: text).contains { $0.contains(id + " ") })
  }

  @Test(
    "Names of several words are whole",
    arguments: [
      (
        "Police caught a member of the Islamic State – Khorasan Province.",
        "Islamic State – Khorasan Province -> organisation-islamic-state-khorasan-province"
      ),
      (
        "The army and the March 23 Movement agree to a truce.",
        "March 23 Movement -> organisation-march-23-movement"
      ),
      (
        "The liberal Yabloko party was barred from the vote in Russia.",
        "-> organisation-yabloko"
      ),
      ("The Metropolitan Police in London held 12 people.", "-> agency-metropolitan-police"),
      ("The mayor of Odesa Hennadii Trukhanov resigned.", "-> person-hennadii-trukhanov"),
    ])
  func whole(text: String, mention: String) throws {
    #expect(try mentions(of: text).contains { $0.contains(mention) })
  }

  @Test(
    "Firms and outlets by their neighbours and by what they do",
    arguments: [
      ("AFP and BBC journalists confirm the deaths.", "AFP -> media-agence-france-presse"),
      ("Ford, General Motors and Stellantis cut jobs.", "Ford -> company-ford"),
      ("A fire broke out at an Oracle data center in Ohio.", "Oracle -> company-oracle"),
      ("Doctors follow WHO guidelines in the camp.", "WHO -> organisation-world-health"),
    ])
  func neighbours(text: String, mention: String) throws {
    #expect(try mentions(of: text).contains { $0.contains(mention) })
  }

  @Test("A party before the office of somebody in apposition")
  func lawmaker() throws {
    let text = "Dana Levin, a Labor Party lawmaker, told the BBC that Israel had to act."
    let document = try MentionTests.finder.get().mentions(
      in: try Self.analyser.get().sentences(of: Prose(text)))
    let found = document.affiliations.map {
      "\(document.entities[$0.source].id.text) \($0.relation) \(document.entities[$0.target].id.text)"
    }
    #expect(found == ["person-dana-levin memberOf organisation-israeli-labor-party"])
  }
}
