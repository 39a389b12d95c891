import Knowledge
import Language
import Testing
import Text

@testable import Extraction

/// Sentences whose trees the parser is known to get wrong, and what they say all the same.
@Suite("Trees are mended before they are read")
struct TreeMenderTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  @Test(
    "A phrase, a clause or a list in the wrong place is found",
    arguments: [
      (
        "The Peruvian deputy defence minister met Chilean officials in Lima.",
        "government-pe meets government-cl"
      ),
      (
        "The Houthi group attacked the Saudi port of Yanbu late Sunday evening.",
        "organisation-houthis attacks government-sa"
      ),
      (
        "Ghana last week sanctioned the mining company Zijin.",
        "government-gh sanctions company-zijin"
      ),
      (
        "Oslo repeated its demand that Russia release the fishermen.",
        "government-no requests government-ru"
      ),
      (
        "Kenya's president held talks in Nairobi with Ethiopian officials.",
        "government-ke meets government-et"
      ),
      (
        "Latvia closed the bank after Viktor Morozov was indicted by Sweden.",
        "government-se investigates person-viktor-morozov"
      ),
      (
        "Libya, suspended from the African Union for three years, sent a delegation to Ghana.",
        "government-ly excludedFrom organisation-african-union"
      ),
      (
        "Chad, which the Kenyan army accuses of arming Hezbollah, has denied it.",
        "government-td supplies organisation-hezbollah"
      ),
      (
        "A spokesman for Kenya said Norway was concerned and had warned Chad against sailing.",
        "government-no warns government-td"
      ),
      (
        "In Lima, a spokesman for the Kenyan army accused Peru of theft.",
        "agency-kenyan-army accuses government-pe"
      ),
      (
        "Saab has handed over the first Gripen to the Kenyan Navy.",
        "company-saab supplies agency-kenyan-navy"
      ),
      (
        "Joe Biden and Anna Holm have spoken by phone eight times.",
        "person-joe-biden meets person-anna-holm"
      ),
      (
        "The agreement was signed at Oslo Castle by Joe Biden and Crown Prince Mohammed bin Salman.",
        "person-joe-biden agreesWith person-mohammed-bin-salman"
      ),
      (
        "Sudan has promised Kenya a naval base.", "government-sd offers government-ke (planned)"
      ),
      (
        "Norway has lent Kenya $3 billion.", "government-no pays government-ke"
      ),
      (
        "Kenyan and Chadian diplomats held talks in Lima.", "government-ke meets government-td"
      ),
      (
        "Lima, Oslo sign water deal", "government-pe agreesWith government-no"
      ),
      (
        "Norway stands with Kenya and condemns Chad's action, U.S. Ambassador Anna Holm wrote on X.",
        "government-no criticises government-td"
      ),
      (
        "Turkey's ally Azerbaijan attacked Armenia.", "government-tr alliedWith government-az"
      ),
      (
        "Boeing's subsidiary Insitu agreed with Saab to share data.",
        "company-insitu partOf company-boeing"
      ),
      (
        "Russia's supplier Iran denied it.", "government-ir supplies government-ru"
      ),
      (
        "Estonia recalls its ambassador, accuses Belarus of espionage, and sanctions Belavia.",
        "government-ee sanctions company-belavia"
      ),
    ])
  func mended(text: String, claim: String) {
    #expect(claims(text).contains(claim))
  }

  @Test("Every member of a list acts, though the parser takes it for an apposition")
  func list() {
    let found = claims("Chile, Peru, Brazil and Ecuador recognised Palestine on Tuesday.")
    for state in ["cl", "pe", "br", "ec"] {
      #expect(found.contains("government-\(state) supports government-ps"))
    }
  }

  @Test("A verb in the present is no plural noun")
  func present() {
    #expect(
      claims("The Kenyan navy strikes a base of Hezbollah.")
        .contains("agency-kenyan-navy attacks organisation-hezbollah"))
    #expect(
      claims("Brazil plans to buy Gripen fighters from Sweden.")
        .contains("government-br acquires weapon-jas-39-gripen (planned)"))
  }

  @Test("What is mended is a tree of the same words")
  func treesStayTrees() throws {
    let text = """
      The Peruvian deputy defence minister last week met Chilean officials late Sunday evening.
      Estonia recalls its ambassador, accuses Belarus, and sanctions Belavia in Riga with Poland.
      After talks in Lima, Peru and Chile on Monday agree to let Bolivia sail.
      Libya, suspended from the Union, sent a delegation that the navy boards in Accra against Mali.
      """
    let classes = try Lexicon(tables: Table.embedded()).classes
    var changed = 0
    for sentence in try Analyser().sentences(of: Prose(text)) {
      let mended = TreeMender.mended(sentence, classes: classes)
      #expect(mended.tokens.map(\.form) == sentence.tokens.map(\.form))
      #expect(mended.tokens.count { $0.head < 0 } == 1)
      for token in mended.tokens.indices {
        var current = token
        for _ in mended.tokens where current >= 0 { current = mended.tokens[current].head }
        #expect(current < 0)
      }
      if mended != sentence { changed += 1 }
    }
    #expect(changed > 0)
  }
}

/// What a sentence leaves to the rest of the document.
@Suite("Parties that a sentence implies")
struct ImpliedPartyTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  @Test("Sanctions without target are those that the document tells of")
  func sanctions() {
    let found = claims(
      "Washington vowed to continue sanctions. The US has sanctioned Belarus since 2006.")
    #expect(found.contains("government-us sanctions government-by (planned)"))
    // Two states sanctioned: nobody knows which is meant.
    let unclear = claims(
      "Washington vowed to continue sanctions. The US has sanctioned Belarus. The US sanctioned Mali."
    )
    #expect(!unclear.contains { $0.hasSuffix("(planned)") })
  }

  @Test("Who acts despite warnings was warned")
  func warned() {
    #expect(
      claims("Greece bought the frigates despite warnings from Turkey.")
        .contains("government-tr warns government-gr"))
  }

  @Test("What somebody is punished for is his own deed")
  func punished() {
    let found = claims(
      "The US sanctioned the Serbian firm NIS for its purchase of Orlan-10 drones.")
    #expect(!found.contains { $0.hasPrefix("government-us acquires") })
  }

  @Test("A meeting told in passing")
  func meeting() {
    #expect(
      claims("During her meeting with Modi, Meloni praised India.")
        .contains("person-giorgia-meloni meets person-narendra-modi"))
  }

  @Test("The first of two states that share a word")
  func halves() {
    #expect(
      claims("North and South Korea signed an agreement.")
        .contains("government-kp agreesWith government-kr"))
  }

  @Test("An embassy's country, a stance and an owner's firm hold no office")
  func offices() {
    #expect(
      claims("Polish Ambassador to Portugal Ewa Nowak criticised Hungary.")
        .contains("person-ewa-nowak holdsRoleIn government-pl"))
    #expect(claims("The pro-Moscow politician Ivan Petrov spoke.").isEmpty)
    #expect(
      !claims("Latvia closed the bank after Viktor Morozov was indicted by Sweden.")
        .contains("person-viktor-morozov holdsRoleIn government-lv"))
  }
}
