import Testing

/// Whom a noun stands for: an office for its state, a citizen for nobody but himself.
@Suite("Who speaks for whom")
struct WhoSpeaksForWhomTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  @Test(
    "Private people, former and rival leaders, and parts of a state do nothing in its name",
    arguments: [
      "A court in Oslo rejects a lawsuit filed by a Peruvian farmer.",
      "Oslo rejected a request from a Turkish student.",
      "Poland praised Ukrainian volunteers.",
      "The U.S. state of Oregon files a lawsuit against Airbus.",
      "The Indian state of Kerala signed an agreement with Siemens.",
      "A former Kenyan minister met Joe Biden.",
      "A former Kenyan official criticised Uganda.",
      "A Kenyan opposition leader met Joe Biden.",
      "A Kenyan business leader criticised Uganda.",
      "A Kurdish leader from Kenya met Joe Biden.",
      "The EU and Mercosur sign no pact between the two blocs.",
    ])
  func private_(text: String) {
    let found = claims(text).filter { !$0.contains("not agreesWith") }
    #expect(found.isEmpty, "\(found)")
  }

  @Test(
    "Activists, analysts and businessmen hold no office in the state that they are from",
    arguments: [
      "Iranian activist Anna Holm met Joe Biden.", "Kenyan analyst Boris Tal met Joe Biden.",
      "Kenyan businessman Boris Tal met Joe Biden.",
      "Boris Tal, a Kenyan businessman, met Joe Biden.",
    ])
  func noOffice(text: String) {
    #expect(!claims(text).contains { $0.contains("holdsRoleIn government") }, "\(claims(text))")
  }

  @Test(
    "Soldiers and officials do",
    arguments: [
      ("Kenyan troops support Hezbollah.", "government-ke supports organisation-hezbollah"),
      ("Kenyan officials met Joe Biden.", "government-ke meets person-joe-biden"),
      (
        "Peru summoned Bolivia's high commissioner.", "government-pe criticises government-bo"
      ),
      (
        "Boris Tal, a trader who was sanctioned by Norway, left.",
        "government-no sanctions person-boris-tal"
      ),
      ("Thai Gripens bombed Cambodian positions.", "government-th attacks government-kh"),
    ])
  func office(text: String, claim: String) {
    #expect(claims(text).contains(claim), "\(claims(text))")
  }

  @Test(
    "What a later sentence leaves out",
    arguments: [
      (
        "Joe Biden travelled with Emmanuel Macron. Later the two met in Oslo.",
        "person-joe-biden meets person-emmanuel-macron"
      ),
      (
        "Hezbollah attacked Haifa. Iran supports the militants.",
        "government-ir supports organisation-hezbollah"
      ),
      (
        "Norway imposed sanctions on two firms. Boris Tal was blacklisted as well.",
        "government-no sanctions person-boris-tal"
      ),
      (
        "Norway accused Hamas of theft and imposed sanctions on its leader, Boris Tal.",
        "person-boris-tal holdsRoleIn organisation-hamas"
      ),
      (
        "Kenya wrote to the UN Security Council. Uganda urged the council to impose an embargo.",
        "government-ug requests agency-un-security-council"
      ),
    ])
  func leftOut(text: String, claim: String) {
    #expect(claims(text).contains(claim), "\(claims(text))")
  }

  @Test("An office that one state alone has is that state's")
  func onlyOffice() {
    let found = claims(
      "Anna Holm, undersecretary of defense for policy, left the United States.")
    #expect(found.contains("person-anna-holm holdsRoleIn government-us"), "\(found)")
  }

  @Test("Who targets a band with arms puts no sanctions on it")
  func targeted() {
    let attack = claims("Israel targeted Hezbollah.")
    #expect(attack == ["government-il attacks organisation-hezbollah"])
    let penalty = claims("Israel targeted Hezbollah with sanctions.")
    #expect(penalty == ["government-il sanctions organisation-hezbollah"])
  }

  @Test("A ship is no person, though the tree joins its letters to its name")
  func ship() {
    let found = claims(
      "MV Hondius, the cruise ship at the center of the outbreak, arrives at the Port of Rotterdam in "
        + "the Netherlands after passengers disembarked the ship.")
    #expect(!found.contains { $0.contains("meets") }, "\(found)")
  }

  @Test("What is cancelled behind a semicolon is not what was held before it")
  func semicolon() {
    let found = claims(
      "Turkey has hosted two rounds of talks between Ethiopia and Somalia; a third, scheduled for "
        + "September, was cancelled.")
    #expect(!found.contains { $0.contains("not ") }, "\(found)")
    #expect(found.contains("government-tr mediates government-et"), "\(found)")
  }

  @Test("Where two bands are named, \"the rebels\" may be either")
  func twoBands() {
    let found = claims("Hamas met Hezbollah. Iran supports the rebels.")
    #expect(!found.contains { $0.contains("supports") })
  }
}
