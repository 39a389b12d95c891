import Testing

/// Constructions that every week of news has, each in a sentence of its own.
@Suite("What news says in its own ways")
struct NewsConstructionTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  @Test(
    "Said, and found",
    arguments: [
      (
        "Bolivia restored diplomatic relations with Peru.",
        "government-bo cooperatesWith government-pe"
      ),
      ("Vienna made common cause with Athens.", "government-at alliedWith government-gr"),
      (
        "Peace talks held in Doha between Chad and Sudan collapsed.",
        "government-td negotiatesWith government-sd"
      ),
      (
        "Norway suspended the renewal of an agreement with Serbia on fishing rights.",
        "government-no not agreesWith government-rs"
      ),
      (
        "Two Kenyan soldiers were wounded in an Ethiopian drone strike.",
        "government-et attacks government-ke"
      ),
      (
        "Saudi warplanes have struck bridges and depots in Yemen.",
        "government-sa attacks government-ye"
      ),
      (
        "The ambassador of Laos called for a ceasefire with Thailand.",
        "government-la agreesWith government-th (proposed)"
      ),
      ("Biden called for the surrender of Hamas.", "person-joe-biden requests organisation-hamas"),
      ("Tokyo barred Nvidia from selling chips.", "government-jp blocks company-nvidia"),
      (
        "Mexico announced a retaliatory tariff on all Canadian goods.",
        "government-mx sanctions government-ca"
      ),
      ("Sweden ended all support for Mali.", "government-se not supports government-ml"),
      (
        "Iceland's parliament appointed Anna Holm as prime minister.",
        "person-anna-holm holdsRoleIn government-is"
      ),
      (
        "The US sanctioned the head of the Sudanese Armed Forces Omar Farouk.",
        "government-us sanctions person-omar-farouk"
      ),
      (
        "Peru sent a letter accusing Bolivia of supplying arms to Hezbollah.",
        "government-pe accuses government-bo"
      ),
      (
        "Norway sold to Latvia the Leopard 2 tanks that it bought from Germany.",
        "government-no supplies government-lv"
      ),
      (
        "Chuck Hagel today welcomed Kenya's new policy.",
        "person-chuck-hagel supports government-ke"
      ),
      (
        "The Algerian Prime Minister held talks with the Finnish Foreign Minister.",
        "government-dz meets government-fi"
      ),
      ("Peru summoned Bolivia's ambassador Monday.", "government-pe criticises government-bo"),
      (
        "Israel carried out strikes Friday evening against Hamas.",
        "government-il attacks organisation-hamas"
      ),
      ("The Kremlin rejected U.S. calls for a truce.", "agency-kremlin rejects government-us"),
      (
        "Oslo granted the Portuguese government permission.", "government-no approves government-pt"
      ),
      (
        "In Peru Minister Anna Holm met Boris Tal.", "person-anna-holm meets person-boris-tal"
      ),
      ("Chad welcomed the decision by Benin to sign.", "government-td supports government-bj"),
      (
        "Airbus is a European company led by Anna Holm.",
        "person-anna-holm holdsRoleIn company-airbus"
      ),
      ("BAE Systems is a British arms company.", "company-bae-systems basedIn government-gb"),
      ("Apple sued Samsung over patents.", "company-apple-inc investigates company-samsung"),
      (
        "The EU fined Google 4.3 billion euros.",
        "organisation-european-union investigates company-google"
      ),
      (
        "Kenya was attacked not by Ethiopia but by Uganda.", "government-ug attacks government-ke"
      ),
      (
        "Two frigates were handed over to Uganda by Kenya.", "government-ke supplies government-ug"
      ),
      ("Kenya is Uganda's main arms supplier.", "government-ke supplies government-ug"),
      (
        "Hamas condemned Israel's killing of Boris Tal.",
        "organisation-hamas criticises government-il"
      ),
      ("OPEC and Russia agreed to cut output.", "organisation-opec agreesWith government-ru"),
      (
        "North Korea's main newspaper Rodong Sinmun reported it.",
        "media-rodong-sinmun basedIn government-kp"
      ),
      (
        "Anna Holm has been the foreign minister of Chile since 1989.",
        "person-anna-holm holdsRoleIn government-cl"
      ),
      (
        "A Ukrainian drone strike kills two people in Belgorod Oblast.",
        "government-ua attacks place-belgorod-oblast"
      ),
      (
        "Three people died in a Houthi missile and drone attack on Eilat.",
        "organisation-houthis attacks place-eilat"
      ),
      (
        "The Pentagon said it would send Ukraine additional HIMARS rockets.",
        "agency-pentagon supplies government-ua (planned)"
      ),
      (
        "The Peruvian foreign ministry summons the British chargé d'affaires.",
        "agency-peruvian-foreign-ministry criticises government-gb"
      ),
    ])
  func found(text: String, claim: String) {
    #expect(claims(text).contains(claim), "\(claims(text))")
  }

  @Test("Who warns its citizens off a journey meets nobody")
  func warnedOff() {
    #expect(
      !claims("Brazil warned Brazilians against travelling to Haiti.").contains {
        $0.contains("meets")
      })
  }

  @Test("A proposal that is rejected is not one's own")
  func rejected() {
    let found = claims("The Indian parliament rejected a proposal backed by Joe Biden.")
    #expect(!found.contains { $0.hasPrefix("person-joe-biden supports") })
  }

  @Test("A state that equips its own navy supplies nobody")
  func ownNavy() {
    let found = claims("Australia will supply the Australian navy with Spike missiles.")
    #expect(!found.contains { $0.hasPrefix("government-au supplies agency") })
  }

  @Test("What goes on until it ends, goes on")
  func awaited() {
    let found = claims("Colombia halted the trade until Israel ends its strikes on Gaza.")
    #expect(!found.contains { $0.hasPrefix("government-il not attacks") })
  }

  @Test(
    "Not found, because not said",
    arguments: [
      (
        "Chad, led by Omar Diallo, and Benin signed a treaty.",
        "person-omar-diallo holdsRoleIn government-bj"
      ),
      (
        "He was appointed by Prime Minister Nouri Maliki as the commander of the Iraqi Army.",
        "person-nouri-al-maliki holdsRoleIn agency-iraqi-army"
      ),
      (
        "Anna Holm, the UK Special Representative for Syria, said no.",
        "person-anna-holm holdsRoleIn government-sy"
      ),
      ("Korea celebrated its liberation from Japan.", "government-kr attacks government-jp"),
      (
        "Chad's prosecutors indict Anna Holm on charges of espionage, abuse of office, and providing information to Boris Tal.",
        "government-td supplies person-boris-tal"
      ),
      (
        "Kenya intercepts two missiles targeting the Ugandan base in Benin.",
        "government-ke attacks government-ug"
      ),
      ("Hamas protested Boris Tal's conviction.", "organisation-hamas opposes person-boris-tal"),
      ("Hamas condemned Boris Tal's killing.", "organisation-hamas criticises person-boris-tal"),
      (
        "Chadian forces kill 49 militants allegedly belonging to Boko Haram.",
        "government-td memberOf organisation-boko-haram"
      ),
      ("Kenya, unlike Uganda, supports Ethiopia.", "government-ug supports government-et"),
      (
        "Kenya was attacked not by Ethiopia but by Uganda.", "government-et attacks government-ke"
      ),
      (
        "Trump announced an economic war against Iran.", "person-donald-trump attacks government-ir"
      ),
      (
        "A court ordered Boris Tal to stand trial in connection with the killing of Anna Holm.",
        "person-boris-tal alliedWith person-anna-holm"
      ),
    ])
  func notFound(text: String, claim: String) {
    #expect(!claims(text).contains(claim))
  }
}
