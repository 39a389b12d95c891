import Graph
import Testing
import Text

@testable import Language

/// Sentences in the styles of agencies, armies, ministries and investigations, several clauses each.
@Suite("What articles say in long sentences")
struct NewsArticleTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  @Test(
    "Told apart",
    arguments: [
      (
        "Norway ordered 96 Apache helicopters from Boeing and 180 K2 tanks from Hyundai Rotem.",
        ["company-boeing supplies government-no (planned)"],
        "company-hyundai-rotem acquires"
      ),
      (
        "Ugandan troops fired on Kenya-backed Peruvian militia fighters.", [],
        "government-ug attacks government-ke"
      ),
      (
        "Chad attacked the Kenyan-controlled area of Peru.",
        ["government-td attacks government-ke"], "supplies"
      ),
      (
        "Juan Vargas called on Boris Tal to stand up to Anna Holm.",
        ["person-boris-tal opposes person-anna-holm (proposed)"],
        "person-juan-vargas opposes"
      ),
      (
        "Juan Vargas spoke of two agents who Kenya says shot down a Ugandan plane.", [],
        "government-ke attacks"
      ),
      (
        "Hezbollah, which Kenya says attacked Uganda, denied it.",
        ["organisation-hezbollah attacks government-ug"], "government-ke attacks"
      ),
      (
        "Russia has been under U.S. and EU sanctions over its annexation of Crimea.", [],
        "european-union attacks"
      ),
      ("Kenya provided Boris Tal with three names.", [], "supplies"),
      (
        "Kenya provided Chad with howitzers.", ["government-ke supplies government-td"], "tells"
      ),
      ("American and French soldiers were seen gathering on the scene.", [], "meets"),
      ("Boris Tal asked Anna Holm how to solve it.", [], "requests"),
      ("Kenya struck anti-Tal fighters in Uganda.", [], "attacks"),
      (
        "Boris Tal blasted the FBI for its decision not to indict Anna Holm.",
        ["agency-federal-bureau-of-investigation not investigates person-anna-holm (planned)"],
        "person-boris-tal investigates"
      ),
      ("Boris Tal can deny Emmanuel Macron the nomination.", [], "denies"),
      (
        "Emmanuel Macron dispatched Boris Tal to meet Anna Holm.",
        ["person-boris-tal meets person-anna-holm (planned)"], "meets person-emmanuel-macron"
      ),
      ("Boris Tal turned his attention to Emmanuel Macron.", [], "requests"),
      ("Anna Holm approached Boris Tal at the party.", [], "requests"),
      ("Boris Tal spoke, with Anna Holm standing behind him.", [], "supports"),
      ("The farms are yet to be inspected, the Kenyan government has told Uganda.", [], "requests"),
      (
        "Rosneft has been battling the Kenyan authorities.",
        ["company-rosneft opposes government-ke"], "attacks"
      ),
      ("The company seeks $20bn in a separate US lawsuit against Rosneft.", [], "government-us"),
      (
        "Talks between Kenya and Asia's biggest consumers - China and India - ended.",
        ["government-ke meets government-cn"], "government-in meets government-cn"
      ),
      (
        "Chinese officials were irritated by Kenya's disclosure of its talks with Uganda.",
        ["government-ke meets government-ug"], "government-cn"
      ),
      ("A US bank boss hailed Boris Tal.", [], "government-us"),
      ("Boris Tal exposed their plans, Kenya said.", [], "endangers"),
      (
        "Boris Tal has captured Georgia, Alabama, Massachusetts, and Tennessee.", [],
        "government-ge"
      ),
      (
        "Vladimir Putin lashed out at Kenya for having shot down a Ugandan bomber.",
        ["government-ke attacks government-ug"], "person-vladimir-putin attacks"
      ),
      ("Boris Tal took a stand against the Iraq war.", [], "government-iq"),
      ("Kenya attacked Peru. Boris Tal barely visited the state in 2008.", [], "tal meets"),
      ("Boris Tal told thousands of Emmanuel Macron supporters.", [], "tells"),
      (
        "Boris Tal donated money to a group supporting Emmanuel Macron.", [],
        "person-boris-tal supports"
      ),
      (
        "Kenya praised Juan Vargas, not his successor, Boris Tal.",
        ["person-boris-tal succeeds person-juan-vargas"], "not succeeds"
      ),
      (
        "Boris Tal would have supported the impeachment of President Emmanuel Macron.", [],
        "supports"
      ),
      (
        "Kenya will almost surely veto the Peruvian measure.",
        ["government-ke blocks government-pe (planned)"], "not blocks"
      ),
      (
        "Kenya closed the border to pressure Uganda to cease its support for Chad.",
        ["government-ug not supports government-td (proposed)"], "government-ke not supports"
      ),
      ("Kenya is building roads, denying Peruvian development.", [], "denies"),
      (
        "A report incorrectly stated that Kenya attacked Uganda.",
        ["government-ke not attacks government-ug"], "government-ke attacks"
      ),
      (
        "Boris Tal falsely accused Kenya.", ["person-boris-tal accuses government-ke"],
        "not accuses"
      ),
      (
        "Michael Bloomberg criticised Boris Tal.",
        ["person-michael-bloomberg criticises person-boris-tal"], "media-bloomberg"
      ),
      ("Airbus has battled Boeing in making jets.", [], "attacks"),
      ("Boris Tal wanted Emmanuel Macron dead.", [], "requests"),
      (
        "A Kenyan commander said attacking Ugandan ports would not be effective.", [], "attacks"
      ),
      (
        "Vladimir Putin was told that the pilots were not only responsible for the raid, but also "
          + "attempted to kill Emmanuel Macron.", [], "person-vladimir-putin attacks"
      ),
      (
        "Kenya's navy struck Uganda-backed groups in areas in Peru in what Kenyan officials called a "
          + "response.", [], "attacks government-ke"
      ),
      ("Ukrainian drones attacked Belgorod.", ["government-ua attacks place-belgorod"], "agency"),
      ("Russia bombed Odessa.", ["government-ru attacks place-odesa"], "place-odessa"),
      (
        "A Kenyan court on Tuesday freed activist Boris Tal, a critic of Emmanuel Macron.",
        ["person-boris-tal opposes person-emmanuel-macron"], "government-ke opposes"
      ),
      (
        "Emmanuel Macron met Vladimir Putin, who said he would visit Kenya.",
        ["person-vladimir-putin meets government-ke (planned)"],
        "person-emmanuel-macron meets government-ke"
      ),
      (
        "Emmanuel Macron spoke with a farmer who said he had met Vladimir Putin.", [],
        "person-emmanuel-macron meets"
      ),
      (
        "Emmanuel Macron asked Vladimir Putin why he decided to criticise Kenya.",
        ["person-vladimir-putin criticises government-ke (planned)"],
        "person-emmanuel-macron criticises"
      ),
      (
        "Kenya supports Emmanuel Macron. As he has spoken, his word has been questioned.",
        ["government-ke supports person-emmanuel-macron"], "person-emmanuel-macron supports"
      ),
      (
        "Kenya has asked Rome for permission to order 48 Eurofighter Typhoons.",
        ["government-ke acquires weapon-eurofighter-typhoon (proposed)"],
        "government-it acquires"
      ),
      (
        "Kenya accused Uganda of theft; Peru is considering a ceasefire proposed by Chad and Benin.",
        ["government-ke accuses government-ug"], "government-td agreesWith"
      ),
      (
        "Peru turned down Chile's request for F-35s.",
        ["government-pe rejects government-cl"], "rejects weapon"
      ),
      (
        "Anna Holm met with her Peruvian counterpart, Boris Tal, in Oslo, and Peru's president, "
          + "Juan Vargas, left.",
        ["person-anna-holm meets person-boris-tal"], "meets person-juan-vargas"
      ),
      (
        "Norway appoints Anna Holm as Boris Tal's replacement, Kenya said.",
        ["person-anna-holm succeeds person-boris-tal"], "succeeds government"
      ),
      (
        "Kenya announced talks with Peru.",
        ["government-ke meets government-pe (planned)"], "supplies"
      ),
      (
        "Kenya sanctioned two firms, Delta Trading and Falcon Security, in May.",
        [
          "government-ke sanctions company-delta-trading",
          "government-ke sanctions company-falcon-security",
        ], "company-delta-trading-and"
      ),
      (
        "Chad, which Kenya accuses of sheltering Hezbollah, sent troops.",
        ["government-td supports organisation-hezbollah"], "government-ke supports"
      ),
      (
        "Kenya agreed to concessions with Norway but has yet to reach a deal with Chad.",
        ["government-ke agreesWith government-no", "government-ke not agreesWith government-td"],
        "supplies"
      ),
      (
        "Chad had warned Kenya against transferring tanks to Peru.",
        ["government-td warns government-ke"], "government-td supplies"
      ),
      (
        "Saab has agreed to acquire the shipbuilder Falcon Vessels from Boeing.",
        [], "supplies"
      ),
      (
        "Airbus lenders rejected Norway's offer.", [], "company-airbus rejects"
      ),
      (
        "Saab sold tanks to Kenya, documents show, contradicting Chad's claim.",
        ["company-saab supplies government-ke"], "company-saab denies"
      ),
      (
        "Joe Biden attacked Anna Holm in a speech.",
        ["person-joe-biden criticises person-anna-holm"], "attacks"
      ),
      (
        "Kenya and Norway rejected the allegation.", [], "rejects government"
      ),
      (
        "Joe Biden's ministry warned Kenya.", [], "person-joe-biden warns"
      ),
      (
        "Anna Holm, who calls Joe Biden a \u{201C}coward,\u{201D} left.", [], "meets"
      ),
      (
        "Joe Biden told Reuters that Kenya suggested he might win.",
        ["person-joe-biden tells media-reuters"], "requests"
      ),
      (
        "Norway does not believe that Kenya attacked Chad.",
        ["government-ke not attacks government-td"], "government-ke attacks"
      ),
      (
        "Kenya and Norway battled to replace the army's tanks.", [], "succeeds"
      ),
      (
        "The military bombed the rebels' chances, and Joe Biden destroyed Hezbollah's hopes.", [],
        "attacks organisation-hezbollah"
      ),
      (
        "Saab is Boeing's subsidiary.", ["company-saab partOf company-boeing"],
        "company-boeing partOf"
      ),
      (
        "Iran is Hezbollah's backer.", ["government-ir supports organisation-hezbollah"],
        "organisation-hezbollah supports"
      ),
      (
        "Chevron asked Norway for permission to negotiate with Saab.",
        ["company-chevron negotiatesWith company-saab (proposed)"], "government-no negotiatesWith"
      ),
      (
        "Norway imposed sanctions on Saab and on state-owned Rosneft, Kenya said.",
        ["government-no sanctions company-saab", "government-no sanctions company-rosneft"],
        "government-ke sanctions"
      ),
      (
        "Anna Holm said she agreed with Joe Biden.", [], "agreesWith"
      ),
      (
        "Kenya has frozen payments to Saab.", ["government-ke not pays company-saab"],
        "government-ke pays"
      ),
      (
        "France has sold Kenya Caesar howitzers.", ["government-fr supplies government-ke"],
        "supplies weapon"
      ),
    ])
  func apart(text: String, found: [String], not: String) {
    let all = claims(text)
    for claim in found { #expect(all.contains(claim), "\(all)") }
    #expect(!all.contains { $0.contains(not) }, "\(all)")
  }

  @Test(
    "Found behind asides, prices and lists",
    arguments: [
      (
        "Iran, meanwhile, delivered missiles to Kenya in May, the White House has said.",
        "government-ir supplies government-ke"
      ),
      (
        "The Indian Defence Ministry awarded Hindustan Aeronautics a contract worth Rs 62,370 crore "
          + "for the procurement of 97 Tejas jets.",
        "agency-indian-defence-ministry acquires weapon-tejas (planned)"
      ),
      (
        "Peru has taken several measures, including suspending Chile from the F-35 program and imposing "
          + "sanctions on Chilean officials.",
        "government-pe sanctions government-cl"
      ),
      (
        "Kenya would look at alternatives, a source said, including cooperating with Saab.",
        "government-ke cooperatesWith company-saab (possible)"
      ),
      (
        "Washington removed Kenya from the F-35 program, in which Nairobi was a manufacturer and a "
          + "buyer.",
        "government-ke participatesIn programme-f-35-program"
      ),
      ("Malaysia chose the FA-50.", "government-my acquires weapon-fa-50 (planned)"),
      (
        "The State Department has made a determination approving a possible sale to Poland of "
          + "Javelin missiles.",
        "agency-us-state-department approves government-pl"
      ),
      ("Kenya suspended arms exports to Uganda.", "government-ke blocks government-ug"),
      ("Pakistan shot down two Indian aircraft.", "government-pk attacks government-in"),
      (
        "Serbia had earlier bought Chinese FK-3 missiles.", "government-rs acquires weapon-hq-22"
      ),
      ("Kenya used drones to attack Uganda.", "government-ke attacks government-ug"),
      (
        "Kenya has sent troops to support Hezbollah.",
        "government-ke supports organisation-hezbollah"
      ),
      ("Poland to buy 500 HIMARS launchers", "government-pl acquires weapon-himars (planned)"),
      (
        "Peru refused to rule out using force to attack Chile.",
        "government-pe attacks government-cl (possible)"
      ),
      ("Kenya threatened to expel Ugandan troops.", "government-ke warns government-ug"),
      (
        "Kenya has refused to join sanctions against Uganda.",
        "government-ke not sanctions government-ug"
      ),
      ("Anna Holm spoke to Emmanuel Macron.", "person-anna-holm meets person-emmanuel-macron"),
    ])
  func found(text: String, claim: String) {
    #expect(claims(text).contains(claim), "\(claims(text))")
  }

  @Test(
    "Read on fresh news",
    arguments: [
      (
        "Boris Tal's visit to Moscow was short.",
        ["person-boris-tal meets government-ru"], "government-us"
      ),
      (
        "Ugandan diplomats told Reuters the Pentagon used a laser to shoot down a "
          + "Syrian drone.",
        ["agency-pentagon attacks government-sy"], "media-reuters attacks"
      ),
      (
        "Iran's Foreign Minister Boris Tal denied his country was supplying drones to "
          + "Chad.",
        ["government-ir not supplies government-td"], "person-boris-tal supplies"
      ),
      (
        "Kenya won a pledge from Peru, which said it will supply Nairobi with F-16 jets.",
        ["government-pe supplies government-ke (planned)"], "government-ke supplies"
      ),
      (
        "The State Department approves $20 billion potential weapons sales to Peru",
        ["agency-us-state-department approves government-pe"], "sales"
      ),
      (
        "Saab got a contract from the UK Ministry of Defence for RBS 70 missiles, with "
          + "many of these to be assembled in Belfast by Thales.",
        ["agency-uk-ministry-of-defence agreesWith company-saab"], "company-thales"
      ),
      (
        "Boris Tal urged Emmanuel Macron to finalise a deal for 40 F-16 fighter jets.",
        ["person-boris-tal requests person-emmanuel-macron"], "person-emmanuel-macron acquires"
      ),
      (
        "Ukraine receives first F-16 jets - Boris Tal",
        ["government-ua acquires weapon-f-16"], "tal acquires"
      ),
      (
        "Russia's war in Ukraine has gone on for years.",
        ["government-ru attacks government-ua"], "opposes"
      ),
      (
        "Peru launched 18 missiles into Chile.",
        ["government-pe attacks government-cl"], "operates"
      ),
      (
        "The ICC issued a warrant for Boris Tal's arrest.",
        ["organisation-international-criminal-court investigates person-boris-tal"],
        "tal investigates"
      ),
      (
        "The Kremlin said the US accusations were baseless.",
        ["agency-kremlin denies government-us"], "criticises"
      ),
      (
        "Peru became the latest country to recognise Palestine.",
        ["government-pe supports government-ps"], "not supports"
      ),
      (
        "The foreign ministers of Armenia and Azerbaijan met in Geneva.",
        ["government-am meets government-az"], "government-ch"
      ),
      (
        "Many fled when Hamas fighters attacked Israel.",
        ["organisation-hamas attacks government-il"], "government-il attacks"
      ),
      (
        "Anna Holm is investigating whether Boris Tal met with Peruvian officials.",
        ["person-boris-tal meets government-pe (possible)"], "(conditional)"
      ),
      (
        "China is helping Peru in its war against Chile.",
        ["government-pe attacks government-cl"], "government-cn attacks"
      ),
      (
        "Peru and Chile turned down their invitations.",
        [], "rejects"
      ),
      (
        "Turkey blocked Sweden's accession to NATO.",
        ["government-se not memberOf organisation-nato"], "government-tr memberOf"
      ),
      (
        "Canada imposed tariffs on Chile.",
        ["government-ca sanctions government-cl"], "pressures"
      ),
      (
        "Ethiopia rejected Egypt's accusations.",
        ["government-et denies government-eg"], "rejects"
      ),
      (
        "Boris Tal travelled to Lima for talks with Emmanuel Macron.",
        ["person-boris-tal meets person-emmanuel-macron"], "(planned)"
      ),
      (
        "Russia revoked the accreditation of six Peruvian diplomats.",
        ["government-ru excludes government-pe"], "blocks"
      ),
      (
        "Boris Tal was banned from Peru.",
        ["government-pe excludes person-boris-tal"], "tal excludes"
      ),
      (
        "Emmanuel Macron called Peru's attack cruel.",
        ["person-emmanuel-macron criticises government-pe"], "macron attacks"
      ),
      (
        "The PLO is suspending its recognition of Israel.",
        ["organisation-palestine-liberation-organization not supports government-il"], "(planned)"
      ),
      (
        "Kenya is not acting as mediator between Peru and Chile.",
        ["government-ke not mediates government-cl", "government-ke not mediates government-pe"],
        "attacks"
      ),
      (
        "The Trump administration reimposed an oil embargo and other sanctions on Iran.",
        ["government-us sanctions government-ir"], "liftsSanctionsOn"
      ),
      (
        "The Treasury blacklisted Iran's central bank.",
        [], "agency-iranian-finance-ministry"
      ),
      (
        "Turkish F-16 fighters struck the town.",
        ["government-tr operates weapon-f-16"], "government-us operates"
      ),
      (
        "The Turkish S-400 deal angered Washington.",
        [], "operates"
      ),
      (
        "Russian S-400 systems were seen.",
        [], "operates"
      ),
      (
        "The UK gave Ukraine Storm Shadow missiles.",
        ["government-gb supplies government-ua"], "operates"
      ),
      (
        "Rheinmetall, Germany's biggest defence firm, won.",
        ["company-rheinmetall basedIn government-de"], "partOf"
      ),
      (
        "Germany's Hensoldt rose 2 percent.",
        ["company-hensoldt basedIn government-de"], "partOf"
      ),
      (
        "President of Russia Vladimir Putin left.",
        ["person-vladimir-putin holdsRoleIn government-ru"], "meets"
      ),
      (
        "Hungary's PM Viktor Orban left.",
        ["person-viktor-orban holdsRoleIn government-hu"], "meets"
      ),
      (
        "Fox News White House correspondent Anna Holm left.",
        ["person-anna-holm holdsRoleIn media-fox-news"], "agency-white-house"
      ),
      (
        "Peruvian UN Ambassador Anna Holm left.",
        ["person-anna-holm holdsRoleIn government-pe"], "united-nations"
      ),
      (
        "Russian opposition leader Boris Tal left.",
        [], "holdsRoleIn"
      ),
      (
        "Conservative Party leader and Prime Minister Boris Johnson left.",
        ["person-boris-johnson holdsRoleIn organisation-conservative-party-uk"], "meets"
      ),
      (
        "Washington sanctioned members of a gang arming the Houthis.",
        [], "supplies"
      ),
      (
        "The US imposed measures on Peru's economy in response to its invasion of Chile.",
        ["government-pe attacks government-cl"], "government-us attacks"
      ),
      (
        "Kurds announce a deal as Turkey invades Syria.",
        ["government-tr attacks government-sy"], "announces"
      ),
      (
        "Saab, Thales and Airbus each agreed to plead guilty.",
        [], "agreesWith"
      ),
      (
        "Emmanuel Macron thanked Boris Tal.",
        [], "supports"
      ),
      (
        "Peru's blockade of Chile went on.",
        ["government-pe opposes government-cl"], "blocks"
      ),
      (
        "Beyond the sanctions on Iran Air, Peru also imposed sanctions on Chilean and "
          + "Iranian officials.",
        [], "government-cl sanctions"
      ),
      (
        "The minister expects Vladimir Putin to step up air attacks on Ukraine.",
        [], "criticises"
      ),
      (
        "Boris Tal has denied the charges against Anna Holm.",
        [], "tal investigates"
      ),
      (
        "Boris Tal repeated his call on Ukraine's allies to supply Kyiv with missiles.",
        [], "tal supplies"
      ),
      (
        "Anna Holm moved across Russia and occupied Ukraine.",
        [], "holm attacks"
      ),
      (
        "Tehran will see an Israeli attack on Iran as a threat.",
        ["government-il attacks government-ir (possible)"], "endangers"
      ),
      (
        "France worked to stop the war between Israel and Hezbollah.",
        ["government-il attacks organisation-hezbollah"], "not attacks"
      ),
      (
        "Russia wants to deny Ukraine the chance of joining NATO.",
        ["government-ua not memberOf organisation-nato (possible)"], "government-ru memberOf"
      ),
      (
        "Macron's trip came ahead of Boris Tal's visit to Peru.",
        ["person-boris-tal meets government-pe (planned)"], "operates"
      ),
      (
        "Kharkiv was hit by two Russian missiles.",
        ["government-ru attacks place-kharkiv"], "operates"
      ),
      (
        "Chad and Kenya traded fire.",
        ["government-ke attacks government-td", "government-td attacks government-ke"],
        "cooperatesWith"
      ),
      (
        "Chad and Kenya have traded accusations.",
        ["government-ke accuses government-td", "government-td accuses government-ke"],
        "cooperatesWith"
      ),
      (
        "Anna Holm says targeting Russian airbases is right.",
        [], "holm attacks"
      ),
      (
        "Iran denied having attacked Israel.",
        ["government-ir not attacks government-il"], "denies government-ir"
      ),
      (
        "Iran is believed to have supplied drones to Chad.",
        ["government-ir supplies government-td"], "arms"
      ),
      (
        "Anna Holm discusses whether to continue sending aid to Chad.",
        [], "supplies"
      ),
      (
        "A NATO ally praised Hamas.",
        [], "organisation-nato"
      ),
      (
        "The Russian government signed a deal with China.",
        ["government-ru agreesWith government-cn"], "agency-russian-government"
      ),
      (
        "Seoul is opposed to the Peruvian plan.",
        ["government-kr opposes government-pe"], "supports"
      ),
      (
        "Peru approved the purchase of Rafale fighter jets from France.",
        [
          "government-pe acquires weapon-rafale (planned)",
          "government-fr supplies government-pe (planned)",
        ], "government-fr acquires"
      ),
      (
        "Iraq's foreign ministry asked its Swedish counterpart to act.",
        ["agency-iraqi-foreign-ministry requests government-se"], "requests government-iq"
      ),
    ] as [(String, [String], String)])
  func fresh(text: String, found: [String], not: String) {
    apart(text: text, found: found, not: not)
  }

  @Test(
    "Offices, parties, homes, visits and deeds as articles put them",
    arguments: [
      (
        "Omani leader Sultan Qaboos received him.",
        ["person-qaboos-bin-said holdsRoleIn government-om"], "meets"
      ),
      (
        "Hamas's political chief Aden Karim was killed in Tehran.",
        ["person-aden-karim holdsRoleIn organisation-hamas"], "government"
      ),
      (
        "Peter Lang, spokesman for the Trump administration's Department of Justice, declined to comment.",
        ["person-peter-lang holdsRoleIn agency-us-department-of-justice"], "donald-trump"
      ),
      (
        "A former Secret Service agent for President Bill Clinton has written a book.",
        [], "person-bill-clinton holdsRoleIn agency"
      ),
      (
        "The United States Senate met. Undersecretary of Defense for Acquisition, Technology, and Logistics Ellen Lord told senators that costs had risen.",
        ["person-ellen-lord holdsRoleIn government-us"], "acquisition"
      ),
      (
        "Michael Johns, Special Agent in Charge, U.S. Department of Commerce, praised the officers.",
        ["person-michael-johns holdsRoleIn agency-us-department-of-commerce"], "government-us "
      ),
      (
        "Russia's ambassador was told to leave. The ambassador, Andrei Kelov, denied the charges.",
        ["person-andrei-kelov holdsRoleIn government-ru"], "meets"
      ),
      (
        "Tom Fitt, the president of Sun Watch, criticised Ukraine's president.",
        [], "person-tom-fitt holdsRoleIn government-ua"
      ),
      (
        "North Korea's state media showed leader Kim Jong-un inspecting the ship.",
        ["person-kim-jong-un holdsRoleIn government-kp"], "media-"
      ),
      (
        "Donald Trump, the leader in the polls, said America was weak.",
        [], "holdsRoleIn"
      ),
      (
        "Emmanuel Macron named Gabriel Attal prime minister of France.",
        ["person-gabriel-attal holdsRoleIn government-fr"], "person-emmanuel-macron holdsRoleIn"
      ),
      (
        "John Bolt previously served as the US ambassador to the United Nations.",
        ["person-john-bolt holdsRoleIn government-us"], "united-nations"
      ),
      (
        "Patricia Doe acted as the chairman for Clinton's first Senate campaign.",
        [], "holdsRoleIn"
      ),
      (
        "Petronas (Malaysia) and the state-run Russian arms exporter Rosoboronexport bid.",
        [
          "company-petronas basedIn government-my", "company-rosoboronexport basedIn government-ru",
        ], "agreesWith"
      ),
      (
        "Russia's largest defense conglomerate, Rostec, was sanctioned.",
        ["company-rostec basedIn government-ru"], "partOf"
      ),
      (
        "Kataib Hezbollah, an Iran-backed militia, fired rockets.",
        ["government-ir supports organisation-kataib-hezbollah"], "basedIn"
      ),
      (
        "Narendra Modi's visit to the Russian capital in July drew criticism.",
        ["person-narendra-modi meets government-ru"], "criticises"
      ),
      (
        "Benjamin Netanyahu visited the Gulf state of Oman on Friday.",
        ["person-benjamin-netanyahu meets government-om"], "attacks"
      ),
      (
        "During a visit to the UK, Antony Blinken said Iran had shipped missiles.",
        ["person-antony-blinken meets government-gb"], "government-ir meets"
      ),
      (
        "China's foreign minister is in Moscow for talks with Sergei Lavrov.",
        ["government-cn meets person-sergey-lavrov"], "place-moscow"
      ),
      (
        "Poland has signed more than $10 billion worth of defense contracts with South Korea.",
        ["government-pl agreesWith government-kr"], "meets"
      ),
      (
        "The UN Security Council has passed multiple resolutions imposing sanctions on North Korea.",
        ["agency-un-security-council sanctions government-kp"], "resolution"
      ),
      (
        "Vladimir Putin is wanted by the International Criminal Court.",
        ["organisation-international-criminal-court investigates person-vladimir-putin"], "supports"
      ),
      (
        "The Houthis launched missiles targeting Israel.",
        ["organisation-houthis attacks government-il"], "supplies"
      ),
      (
        "The war began when Hamas gunmen attacked Israel.",
        ["organisation-hamas attacks government-il"], "supports"
      ),
      (
        "Ukraine tells Hong Kong not to help Russia evade sanctions.",
        [
          "government-ua requests government-hk",
          "government-hk not supports government-ru (proposed)",
        ], "government-ua not"
      ),
      (
        "U.S. sanctions on Iran remain in place.",
        ["government-us sanctions government-ir"], "attacks"
      ),
      (
        "Houthi attacks on Saudi Arabia killed dozens.",
        ["organisation-houthis attacks government-sa"], "criticises"
      ),
      (
        "Israel says on Monday Iran attacked Chad.",
        ["government-ir attacks government-td"], "sanctions"
      ),
      (
        "Both Saudi Arabia and the United States have alleged Iranian involvement.",
        ["government-sa accuses government-ir", "government-us accuses government-ir"],
        "government-sa accuses government-us"
      ),
      (
        "The Iraqi parliament voted on a resolution to expel United States troops from the country.",
        ["agency-council-of-representatives-of-iraq excludes government-us (proposed)"], "attacks"
      ),
      (
        "The UK is in the process of leaving the European Union.",
        ["government-gb not memberOf organisation-european-union (planned)"], "agreesWith"
      ),
      (
        "The expulsion of six British diplomats from Moscow angered many.",
        ["government-ru excludes government-gb"], "attacks"
      ),
      (
        "Justice Anna Holm wrote a decision striking down parts of a restrictive Texas law.",
        [], "attacks"
      ),
      (
        "The U.S. Senate voted on Monday. Republican Senator Mike Crapo criticised Iran.",
        [
          "person-mike-crapo memberOf organisation-republican-party-united-states",
          "person-mike-crapo criticises government-ir",
        ], "republican-party-united-states criticises"
      ),
      (
        "The United States voted. Pat Toomm, a Democrat, criticised the Republican nominee.",
        ["person-pat-toomm memberOf organisation-democratic-party-united-states"], "criticises"
      ),
      (
        "In Britain Labour foreign secretary Ernie Bevv signed a treaty.",
        ["person-ernie-bevv memberOf organisation-labour-party-uk"], "holdsRoleIn organisation"
      ),
      (
        "President Volodymyr Zelensky of Ukraine listened. Zelensky's chief of staff Aden Karim spoke.",
        ["person-aden-karim holdsRoleIn government-ua"], "person-volodymyr-zelensky meets"
      ),
      (
        "Marek Karim, 57, was prime minister of the Netherlands.",
        ["person-marek-karim holdsRoleIn government-nl"], "basedIn"
      ),
      (
        "Aden Karim should be president of Chad.",
        [], "holdsRoleIn"
      ),
      (
        "Aden Karim - a former Turkish finance minister - has died.",
        ["person-aden-karim holdsRoleIn government-tr"], "place-"
      ),
      (
        "U.N. Ambassador Vassily Nebb said Russia wanted a vote.",
        [], "organisation-united-nations"
      ),
      (
        "The Venezuelan opposition's overall leader, Maria Karim, called for protests.",
        [], "holdsRoleIn"
      ),
      (
        "There could be talks between North Korea and the United States.",
        ["government-kp negotiatesWith government-us (possible)"], "government-us)"
      ),
      (
        "Emmanuel Macron will then travel to Washington for talks with Joe Biden.",
        ["person-emmanuel-macron meets person-joe-biden (planned)"], "attacks"
      ),
      (
        "Joe Biden gave Ukraine permission to strike Russia.",
        ["government-ua attacks government-ru (possible)"], "person-joe-biden attacks"
      ),
      (
        "Vladimir Putin warned that Russia could retaliate.",
        [], "warns"
      ),
      (
        "Donald Trump has threatened to pull the United States out of the treaty.",
        [], "warns"
      ),
      (
        "France demanded the withdrawal of its troops from Mali.",
        [], "requests"
      ),
      (
        "Anna Holm declined to comment to Reuters.",
        [], "rejects"
      ),
      (
        "Anna Holm reaffirmed her support for Ukraine and NATO allies.",
        [], "alliedWith"
      ),
      (
        "Germany has the support of France.",
        ["government-fr supports government-de"], "government-de supports"
      ),
      (
        "China faces allegations that it is aiding Russia.",
        ["government-cn supports government-ru"], "government-cn denies"
      ),
      (
        "Russian ally China condemned the strike.",
        ["government-ru alliedWith government-cn"], "attacks"
      ),
      (
        "Peru has called for China to do more.",
        ["government-pe requests government-cn"], "government-cn requests"
      ),
      (
        "The UN and human rights groups have long accused the Eritrean government of torture.",
        ["organisation-united-nations accuses government-er"], "supports"
      ),
      (
        "The US accused Russia of using gas. The Kremlin rejected the accusations.",
        ["agency-kremlin denies government-us"], "rejects"
      ),
      (
        "NATO now counts Sweden and Finland among its members.",
        ["government-se memberOf organisation-nato", "government-fi memberOf organisation-nato"],
        "meets"
      ),
      (
        "Aden Karim was expelled from London.",
        ["government-gb excludes person-aden-karim"], "person-aden-karim excludes"
      ),
      (
        "Qatar is working to secure a peace deal between Iran and the U.S.",
        ["government-ir agreesWith government-us (planned)"], "government-qa agreesWith"
      ),
      (
        "Israeli forces killed five Palestinians in Gaza.",
        ["government-il attacks place-gaza"], "government-ps"
      ),
      (
        "Cuba and Russia are under U.S. sanctions.",
        ["government-us sanctions government-cu", "government-us sanctions government-ru"],
        "government-cu sanctions"
      ),
      (
        "U.S. court rejects Iran bid",
        [], "government-us rejects"
      ),
      (
        "The US stopped short of recognising Palestine.",
        ["government-us not supports government-ps"], "government-us supports"
      ),
      (
        "The officials described the weapons the US has provided Ukraine.",
        ["government-us supplies government-ua"], "government-ua supplies"
      ),
      (
        "Spain granted Edmundo Gonzalez asylum.",
        ["government-es supports person-edmundo-gonzalez"], "attacks"
      ),
      (
        "Turkey's foreign minister, Hakan Fidan, and his Russian counterpart, Sergei Lavrov, discussed the grain deal.",
        ["person-hakan-fidan negotiatesWith person-sergey-lavrov"], "attacks"
      ),
      (
        "Britain condemned Vladimir Putin's illegal war in Ukraine.",
        ["person-vladimir-putin attacks government-ua"], "government-gb attacks"
      ),
      (
        "The United States is working to end the bloody war in Ukraine.",
        [], "attacks"
      ),
      (
        "A steady stream of Israeli air strikes have hit Hezbollah commanders.",
        ["government-il attacks organisation-hezbollah"], "government-lb"
      ),
      (
        "A barrage of Iranian ballistic missiles fired at Israel hit an air base.",
        ["government-ir attacks government-il"], "supplies"
      ),
      (
        "Israel is facing Iranian attacks.",
        ["government-ir attacks government-il"], "government-il attacks"
      ),
      (
        "Tehran vowed revenge for Israel's killing of an IRGC commander.",
        ["government-il attacks agency-islamic-revolutionary-guard-corps"], "planned"
      ),
      (
        "Russia's invasion of Ukraine began in 2022. Since Russia invaded, Chad has sent aid to Peru.",
        ["government-ru attacks government-ua", "government-td supports government-pe"],
        "government-ru attacks government-pe"
      ),
      (
        "Russia's invasion of Ukraine angered many. So did Russia's invasion of Georgia. Prices have risen since Russia invaded.",
        ["government-ru attacks government-ua"], "implied"
      ),
      (
        "Peru called for Spain to be kicked out.",
        [], "requests"
      ),
      (
        "Donald Trump and Kim Jong Un traded insults.",
        [
          "person-donald-trump criticises person-kim-jong-un",
          "person-kim-jong-un criticises person-donald-trump",
        ], "cooperatesWith"
      ),
      (
        "Peru moved ships after threats from Iran and its Lebanese ally, Hezbollah.",
        ["government-ir alliedWith organisation-hezbollah"], "government-lb"
      ),
      (
        "Donald Trump has designated Mick Mulvaney to be acting director.",
        [], "sanctions"
      ),
      (
        "Amos Hochst, a top aide to US President Joe Biden, spoke.",
        ["person-amos-hochst holdsRoleIn government-us"], "meets"
      ),
      (
        "Angela Quint, head of Greenpeace's Africa Programme, spoke.",
        ["person-angela-quint holdsRoleIn organisation-greenpeace"], "partOf"
      ),
      (
        "(Natalia Kolesn/AFP via Getty Images) Russian troops stormed Kharkiv.",
        ["government-ru attacks place-kharkiv"], "kolesn"
      ),
      (
        "The United States voted. Republican Pat Toomm criticised Iran.",
        ["person-pat-toomm memberOf organisation-republican-party-united-states"],
        "organisation-republican-party-united-states criticises"
      ),
      (
        "The EU moved meetings out of Budapest to protest Hungary's stance.",
        ["organisation-european-union opposes government-hu"], "planned"
      ),
      (
        "Both the US and France called for a ceasefire.",
        [], "agreesWith"
      ),
      (
        "Donald Trump ended a visit to South Korea.",
        ["person-donald-trump meets government-kr"], "not meets"
      ),
      (
        "Anna Holm said the Kremlin should have known.",
        [], "requests"
      ),
      (
        "China's support to Russia will extend the war.",
        ["government-cn supports government-ru"], "planned"
      ),
      (
        "Kyiv will not engage in any peace talks with Moscow.",
        ["government-ua not negotiatesWith government-ru (planned)"], "meets government"
      ),
      (
        "US officials warned that Russia and China are working together.",
        ["government-ru cooperatesWith government-cn"], "warns"
      ),
      (
        "Ukraine expelled Russian troops from Kursk.",
        [], "excludes"
      ),
      (
        "Peru closed its roads before Joe Biden visits Chile.",
        ["person-joe-biden meets government-cl (planned)"], "attacks"
      ),
      (
        "US Senator Ben Cardin criticised Iran.",
        ["person-ben-cardin criticises government-ir"], "government-us criticises"
      ),
      (
        "The United States has spoken. Pat Toomm, the top Democrat on the panel, criticised Iran.",
        ["person-pat-toomm memberOf organisation-democratic-party-united-states"],
        "toomm holdsRoleIn"
      ),
      (
        "Britain has voted. Former Conservative leader Iain Duncan Smith criticised Iran.",
        ["person-iain-duncan-smith holdsRoleIn organisation-conservative-party-uk"], "memberOf"
      ),
      (
        "John Anders ended up endorsing Ralph Nader.",
        ["person-john-anders supports person-ralph-nader"], "not supports"
      ),
      (
        "Israel launched a military campaign in Gaza.",
        ["government-il attacks place-gaza"], "meets"
      ),
      (
        "Jimmy Carter agreed to a debate with Ronald Reagan.",
        [], "agreesWith"
      ),
      (
        "China should be placed in the enhanced tier to defend the UK.",
        [], "supports"
      ),
      (
        "Ukraine is attacking deep inside Russia.",
        ["government-ua attacks government-ru"], "operates"
      ),
      (
        "The White House spoke. White House legislative affairs director Marc Short agreed.",
        ["person-marc-short holdsRoleIn agency-white-house"], "meets"
      ),
      (
        "The former head of US Africa Command, Gen. Thomas Waldh, spoke.",
        ["person-thomas-waldh holdsRoleIn agency-us-africa-command"], "meets"
      ),
      (
        "In a reference to U.S. President Donald Trump, the top U.N. human rights official condemned lies.",
        ["person-donald-trump holdsRoleIn government-us"], "organisation-united-nations"
      ),
      (
        "The United States and Britain spoke. Liberal Democrat foreign affairs spokesperson Layla Moran agreed.",
        [], "democratic-party"
      ),
      (
        "Oleg Orl, 71, is a veteran Russian human rights campaigner.",
        [], "holdsRoleIn"
      ),
      (
        "Alongside John Healey, the prime minister has praised Ukraine.",
        [], "supports"
      ),
    ] as [(String, [String], String)])
  func offices(text: String, found: [String], not: String) {
    apart(text: text, found: found, not: not)
  }

  @Test(
    "Told apart in reports of arms, envoys and clashes",
    arguments: [
      (
        "Amnesty International put out a report accusing the Chadian Army of failing to respond.",
        ["organisation-amnesty-international accuses agency-chadian-army"], "not accuses"
      ),
      (
        "Human Rights Watch issued a report highly critical of the Kenyan government.",
        ["organisation-human-rights-watch criticises government-ke"], "not criticises"
      ),
      (
        "Four Taliban members met Anna Holm at a hotel.",
        ["organisation-taliban meets person-anna-holm"], "not meets"
      ),
      ("Four NATO members met Anna Holm at a hotel.", [], "organisation-nato"),
      (
        "The top Kenyan diplomat and Ugandan Foreign Minister Boris Tal will attend a meeting.",
        ["person-boris-tal holdsRoleIn government-ug"], "person-boris-tal holdsRoleIn government-ke"
      ),
      ("A group of Kenyan lawmakers called for sanctions against Uganda.", [], "government-ke"),
      (
        "Kenyan prosecutors will share evidence with Uganda.",
        ["government-ke cooperatesWith government-ug (planned)"], "supplies"
      ),
      (
        "Kenya gave approval for the United Nations to deliver aid.",
        ["government-ke approves organisation-united-nations"], "supports"
      ),
      (
        "Kenya's ambassador to the African Union said that Uganda must mediate.",
        ["government-ke requests government-ug"], "organisation-african-union requests"
      ),
      (
        "Boris Tal met Kenya's Ambassador to Uganda, Anna Holm, on Friday.",
        ["person-boris-tal meets person-anna-holm"], "meets government-ke"
      ),
      (
        "Clashes erupted between the Kenyan Army and Boko Haram on Friday.",
        ["agency-kenyan-army attacks organisation-boko-haram"], "criticises"
      ),
      (
        "Kenya helped broker a ceasefire between Hamas and Uganda.",
        ["government-ke mediates organisation-hamas", "government-ke mediates government-ug"],
        "supports"
      ),
      (
        "Kenya, Chad and Peru are among the main countries backing Anna Holm.",
        ["government-pe supports person-anna-holm", "government-ke supports person-anna-holm"],
        "opposes"
      ),
      (
        "Kenya is one of the countries that support Uganda.",
        ["government-ke supports government-ug"], "opposes"
      ),
      (
        "Boris Tal replaced Anna Holm with Juan Vargas.",
        ["person-juan-vargas succeeds person-anna-holm"], "person-boris-tal succeeds"
      ),
      (
        "In July Rheinmetall signed a contract with Hanwha.",
        ["company-rheinmetall agreesWith company-hanwha"], "person-"
      ),
      (
        "Kenya thwarted a Houthi attack on Uganda.",
        ["organisation-houthis attacks government-ug (possible)"], "not attacks"
      ),
      (
        "They were punished for allegedly buying drones for use in Kenya's war against Uganda.",
        ["government-ke attacks government-ug"], "hedged"
      ),
      (
        "Despite warnings from Kenya, Uganda bought jets from Peru.",
        ["government-ke warns government-ug"], "government-pe warns"
      ),
      ("Kenya sanctioned a Hamas leader.", [], "organisation-hamas"),
      (
        "The Kenyan and Ugandan strikes against Peru killed three people.",
        ["government-ke attacks government-pe", "government-ug attacks government-pe"], "not"
      ),
      (
        "A military source told the BBC the pilot was flying an F-16.", [], "operates"
      ),
      (
        "Boris Tal, who was charged in May, immigrated to Peru in 2010, officials confirmed to CNN.",
        [], "tells"
      ),
      (
        "Saab sold tanks to Kenya, documents show.", ["company-saab supplies government-ke"],
        "denies"
      ),
      (
        "Anna Holm brokered a deal worth $2 billion with Boris Tal.",
        ["person-anna-holm agreesWith person-boris-tal"], "supplies"
      ),
      (
        "The U.S. and Ugandan strikes against Peru killed three people.",
        ["government-us attacks government-pe", "government-ug attacks government-pe"], "not"
      ),
      (
        "Anna Holm urged the Kenyan government to leave Peru.",
        ["person-anna-holm requests government-ke"], "supports"
      ),
      (
        "Kenya's newly appointed interim Foreign Minister Boris Tal resigned.",
        ["person-boris-tal holdsRoleIn government-ke"], "not"
      ),
      (
        "Head of the International Atomic Energy Agency (IAEA) Boris Tal resigned.",
        ["person-boris-tal holdsRoleIn organisation-international-atomic-energy-agency"], "not"
      ),
      (
        "Boris Tal, a spokesman from Kenya's foreign ministry, resigned.",
        ["person-boris-tal holdsRoleIn agency-kenyan-foreign-ministry"], "not"
      ),
      (
        "The F-35 is made by Lockheed Martin.",
        ["company-lockheed-martin manufactures weapon-f-35"], "f-35i"
      ),
      (
        "Kenya will receive up to 100 Rafale jets.",
        ["government-ke acquires weapon-rafale (planned)"], "not"
      ),
      (
        "Kenya signed a contract with Saab for construction of two Gripen jets.",
        ["company-saab manufactures weapon-jas-39-gripen (planned)"], "government-ke manufactures"
      ),
      (
        "Gripen jets are built in Kenya by Saab.",
        ["company-saab manufactures weapon-jas-39-gripen"], "government-ke"
      ),
      (
        "Uganda used a Kenyan-made Leopard 2 tank and a Peruvian F-16.",
        ["government-ke manufactures weapon-leopard-2"], "manufactures weapon-f-16"
      ),
      (
        "Uganda has requested to buy the Gripen from Kenya.",
        ["government-ug acquires weapon-jas-39-gripen (proposed)"], "manufactures"
      ),
      (
        "Saab's Gripen flew over Kenya.", ["company-saab manufactures weapon-jas-39-gripen"],
        "operates"
      ),
      (
        "The Gripen manufacturer Saab said so.",
        ["company-saab manufactures weapon-jas-39-gripen"], "operates"
      ),
      (
        "The State Department approved the sale of 36 Gripen jets by the US to Kenya.", [],
        "agency-us-state-department supplies"
      ),
      (
        "The US military is training Kenyan pilots to fly Gripen jets.", [],
        "agency-us-military operates"
      ),
      (
        "Kenya reportedly said during Anna Holm's trip to Peru that it would leave.",
        ["person-anna-holm meets government-pe"], "hedged"
      ),
      (
        "Kenya sent drones to strike Uganda.",
        ["government-ke attacks government-ug"], "planned"
      ),
      (
        "Khalifa Haftar's Libyan National Army attacked Kenya.",
        ["agency-libyan-national-army attacks government-ke"], "government-ly attacks"
      ),
    ] as [(String, [String], String)])
  func reports(text: String, found: [String], not: String) {
    apart(text: text, found: found, not: not)
  }

  @Test(
    "Told apart beside, before and after",
    arguments: [
      (
        "Boris Tal cancelled the deal after meeting Anna Holm.",
        ["person-boris-tal meets person-anna-holm"], "not meets"
      ),
      (
        "Kenya not only bought the F-16 but also sold drones to Peru.",
        ["government-ke acquires weapon-f-16", "government-ke supplies government-pe"], "not "
      ),
      (
        "Kenya will accept payment in dollars, Trade Minister Boris Tal told Reuters.",
        ["person-boris-tal tells media-reuters"], "planned"
      ),
      (
        "Police arrested Boris Tal, a former trade minister from Peru, who had met Anna Holm.",
        ["person-boris-tal meets person-anna-holm"], "government-pe meets"
      ),
      (
        "Kenyan warplanes on Saturday struck a camp in Peru belonging to the militant group Hezbollah, the army said.",
        ["government-ke attacks organisation-hezbollah"], "memberOf"
      ),
      (
        "Kenya declined to confirm the death of Boris Tal in an airstrike in Peru.", [],
        "government-ke"
      ),
      (
        "Talks between Kenya and Peru are scheduled for Monday.",
        ["government-ke negotiatesWith government-pe (planned)"], "negotiatesWith government-pe;"
      ),
      (
        "Boris Tal challenged Anna Holm to attend the talks.",
        ["person-boris-tal requests person-anna-holm"], "opposes"
      ),
      ("Kenya outlawed Hezbollah.", ["government-ke sanctions organisation-hezbollah"], "excludes"),
      (
        "Peru hosted a meeting of Kenyan officials with Hamas.",
        ["government-ke meets organisation-hamas"], "government-pe meets"
      ),
      ("Kenya will impose greater transparency on arms transfers to Peru.", [], "supplies"),
      (
        "Kenya is negotiating a $15 billion deal with Peru.",
        ["government-ke agreesWith government-pe (possible)"], "opposes"
      ),
      (
        "Boris Tal will visit Kenya on Sunday, his third visit to Kenya in a year.",
        ["person-boris-tal meets government-ke (planned)"], "opposes"
      ),
      (
        "The Savanna National Liberation Army attacked Kenya.",
        ["organisation-savanna-national-liberation-army attacks government-ke"], "agency-"
      ),
      (
        "Kenya rejects talks with US - Times of Israel", ["government-ke rejects government-us"],
        "media-the-times-of-israel"
      ),
      ("The Kabul police arrested Boris Tal.", [], "investigates"),
      (
        "Kenya was surprised by Peru's plan to bring together Boris Tal and Anna Holm.",
        ["government-pe mediates person-boris-tal (planned)"], "government-ke mediates"
      ),
      ("Boris Tal of Kenya is the president of a golf club.", [], "holdsRoleIn"),
      (
        "Kenya's Boris Tal told AFP that it will continue.",
        ["person-boris-tal tells media-agence-france-presse"],
        "armed-forces"
      ),
      (
        "Kenya condemned in the strongest terms the Peruvian airstrike on Uganda.",
        ["government-ke criticises government-pe"], "not"
      ),
      (
        "A Kenyan-brokered truce between Peru and Chad collapsed.",
        ["government-ke mediates government-pe", "government-ke mediates government-td"], "supports"
      ),
      (
        "The Peru-Chad talks began on Monday.",
        ["government-pe negotiatesWith government-td"], "supports"
      ),
      (
        "Saab signed a contract with the Kenyan Defence Ministry for Gripen jets.",
        [
          "company-saab supplies agency-kenyan-defence-ministry (planned)",
          "agency-kenyan-defence-ministry acquires weapon-jas-39-gripen (planned)",
        ], "company-saab acquires"
      ),
      (
        "Former presidents Barack Obama and George W. Bush met in the United States.",
        ["person-barack-obama holdsRoleIn government-us"], "not"
      ),
      (
        "Boris Tal warned Kenya that Peru attacked Chad.",
        ["government-pe attacks government-td"], "government-ke attacks"
      ),
      (
        "In a phone call last week, Anna Holm told Boris Tal that it needed resolving.",
        ["person-anna-holm meets person-boris-tal"], "not"
      ),
      (
        "Peru will not give it up despite suggestions by Kenya that it send arms to Chad.",
        ["government-ke requests government-pe"], "government-chad requests"
      ),
      (
        "Kenya removed Peru from the programme over the purchase of Su-35 jets from Russia.",
        ["government-ru supplies government-pe"], "government-ru supplies government-ke"
      ),
    ] as [(String, [String], String)])
  func beside(text: String, found: [String], not: String) {
    apart(text: text, found: found, not: not)
  }

  @Test("Who condemns the attack condemns who made it")
  func condemned() {
    let found = claims("Kenya bombed Peru on Friday. Uganda condemned the attack.")
    #expect(found.contains("government-ug criticises government-ke"), "\(found)")
  }

  @Test("Who speaks for a president, whose firm signs, and what is expected")
  func others() {
    #expect(
      claims("A spokesman for President Erdogan called on Kenya to stop.")
        .contains("person-recep-tayyip-erdogan requests government-ke"))
    #expect(
      claims("Peru signed an agreement with Kenya's Saab to buy Gripen jets.")
        .contains("company-saab supplies government-pe (planned)"))
    #expect(
      claims("Talks between Kenya and Peru are expected on Friday.")
        .contains("government-ke negotiatesWith government-pe (planned)"))
    #expect(
      !claims("Boris Tal agreed to cooperate with Kenya.").contains { $0.contains("agreesWith") })
  }

  @Test("The military of a document is the one that it has named")
  func military() {
    let found = claims("The Kenyan army fought Hamas. The army also accused Peru of interference.")
    #expect(found.contains("agency-kenyan-army accuses government-pe"), "\(found)")
  }

  @Test("A minister without state serves that of the document's other ministers")
  func home() {
    let found = claims(
      "Kenyan Prime Minister Boris Tal resigned. Kenya was surprised. Interior Minister Juan Vargas stayed."
    )
    #expect(found.contains("person-juan-vargas holdsRoleIn government-ke"), "\(found)")
    let abroad = claims(
      "Kenyan Prime Minister Boris Tal met Peru's president. Peru and Chad spoke. Mayor Juan Vargas stayed."
    )
    #expect(!abroad.contains { $0.contains("juan-vargas holdsRoleIn") }, "\(abroad)")
  }

  @Test("A title is read more surely than a noun, and a denial less surely than both")
  func confidence() {
    func confidence(_ text: String, _ relation: Relation) -> Double {
      claims.statements(of: text).first { $0.relation == relation }?.confidence ?? 0
    }
    let title = confidence("Kenyan Foreign Minister Boris Tal resigned.", .holdsRoleIn)
    let noun = confidence("Kenya's attack on Peru was short.", .attacks)
    let denial = confidence("There was no Kenyan attack on Peru.", .attacks)
    #expect(title > noun && noun > denial && denial > 0, "\(title) \(noun) \(denial)")
  }

  @Test(
    "Titles beside each other are held where each person's is",
    arguments: [
      (
        "Kenya's Foreign Ministers Anna Holm and Boris Tal met.",
        [
          "person-anna-holm holdsRoleIn government-ke",
          "person-boris-tal holdsRoleIn government-ke",
        ],
        "meets"
      ),
      (
        "Italy's Prime Minister Giorgia Meloni and President Xi Jinping met.",
        ["person-giorgia-meloni holdsRoleIn government-it"], "xi-jinping holdsRoleIn government-it"
      ),
      (
        "Kenya's President Anna Holm met Kenya's Defence Minister Boris Tal.",
        ["person-anna-holm meets person-boris-tal"], "negotiatesWith"
      ),
      ("Kenya's President Anna Holm called Kenya's Minister Boris Tal a liar.", [], "meets"),
    ])
  func titlesBeside(text: String, found: [String], not: String) {
    apart(text: text, found: found, not: not)
  }

  @Test(
    "Fragments without a verb to hang on are read to their end",
    arguments: [
      ("For Turkey's production of F-35 jets.", ["government-tr manufactures weapon"]),
      ("Which is a Turkish group.", []),
      ("Plans including buying jets from Russia", []),
      ("Up to 10", []),
      ("who, said", []),
      (", which says Kenya met Peru.", ["government-ke meets government-pe"]),
    ])
  func fragments(text: String, found: [String]) {
    let all = claims(text)
    for claim in found { #expect(all.contains { $0.hasPrefix(claim) }, "\(all)") }
    if found.isEmpty { #expect(all.isEmpty, "\(all)") }
  }

  @Test(
    "Told apart by contrast, condition and place",
    arguments: [
      (
        "Rather than confronting Peru, Kenya wants to build ships.",
        ["government-ke not opposes government-pe"], "government-ke opposes"
      ),
      (
        "Kenya opposed Peru joining the African Union.", ["government-ke opposes government-pe"],
        "memberOf"
      ),
      ("Boris Tal has been a key ally of Kenya since 2014.", [], "holdsRoleIn"),
      (
        "A deal between Kenya and Peru will see the rifles being produced.",
        ["government-ke agreesWith government-pe (planned)"], "opposes"
      ),
      ("Kenya agreed with Peru that Europe must do more.", [], "agreesWith"),
      (
        "There were reports that Peru has been arming Kenya for its war in Uganda.",
        ["government-ke attacks government-ug"], "attacks government-ug (hedged"
      ),
      (
        "Kenya summoned Peru’s charge d’affaires on Monday.",
        ["government-ke criticises government-pe"], "opposes"
      ),
      (
        "Kenya can wait if Boris Tal decides to invade Peru.",
        ["person-boris-tal attacks government-pe (conditional)"], "planned"
      ),
      ("Kenya fired a missile into the Pacific Ocean.", [], "attacks"),
      ("Kenya produced variants of the AK-47.", [], "manufactures"),
      (
        "AK-203 Assault Rifles to be Made in Kenya",
        ["government-ke manufactures weapon-ak-203 (planned)"], "develops"
      ),
      ("Kenya downed a Peruvian helicopter.", ["government-ke attacks government-pe"], "supplies"),
      (
        "Washington threatened sanctions on Kenya.", ["government-us warns government-ke"],
        "sanctions government-ke"
      ),
      (
        "Kenya sought Peru's support for a ceasefire.", ["government-ke requests government-pe"],
        "government-pe supports"
      ),
      (
        "The US imposed sanctions on Kenyan military commanders, including General Boris Tal.",
        ["government-us sanctions person-boris-tal"], "sanctions government-ke"
      ),
      (
        "Kenya expressed its support for the government and people of Peru.",
        ["government-ke supports government-pe"], "opposes"
      ),
      (
        "The Kenyan government ordered an investigation against Savanna Bank, the institution.",
        ["government-ke investigates company-savanna-bank"], "place-"
      ),
    ] as [(String, [String], String)])
  func contrast(text: String, found: [String], not: String) {
    apart(text: text, found: found, not: not)
  }

  @Test("Two goods of one sale go to a buyer each; counterparts of two states are one of each")
  func shares() {
    let sale = claims.statements(
      of: "The US approved the sale of 36 F-15 jets to Kenya and 24 F-16 jets to Peru.")
    #expect(
      sale.contains {
        $0.relation == .supplies && "\($0.target)" == "government-ke"
          && $0.item.map { "\($0)" } == "weapon-f-15"
      }, "\(sale)")
    #expect(
      sale.contains {
        $0.relation == .supplies && "\($0.target)" == "government-pe"
          && $0.item.map { "\($0)" } == "weapon-f-16"
      }, "\(sale)")
    let found = claims(
      "Boris Tal met his Kenyan and Peruvian counterparts, Anna Holm and Juan Vargas, in Lima.")
    #expect(found.contains("person-anna-holm holdsRoleIn government-ke"), "\(found)")
    #expect(found.contains("person-juan-vargas holdsRoleIn government-pe"), "\(found)")
    #expect(!found.contains { $0.contains("meets government") }, "\(found)")
    #expect(
      claims("Kenya and Peru have agreed that their troops should leave.")
        .contains("government-ke agreesWith government-pe"))
  }

  @Test(
    "Constructions of daily news",
    arguments: [
      (
        "Kenya criticised Uganda after the 3 May Hamas attacks on Peru.",
        "organisation-hamas attacks government-pe", ""
      ),
      ("Extensive air strikes in Kenya targeting Hezbollah went on.", "", "attacks"),
      ("Kenyan forces took the Ugandan town of Arua.", "government-ke attacks government-ug", ""),
      ("Kenya fired back at Uganda.", "government-ke criticises government-ug", "attacks"),
      (
        "Boris Tal did not support a Kenyan strike on Uganda.",
        "government-ke attacks government-ug (possible)", ""
      ),
      (
        "Kenya deserves to be a member of NATO.",
        "government-ke memberOf organisation-nato (possible)", ""
      ),
      (
        "Boris Tal has been sceptical of providing support to NATO.",
        "person-boris-tal supports organisation-nato (possible)", ""
      ),
      (
        "Kenya might respond by targeting Uganda.",
        "government-ke attacks government-ug (possible)", ""
      ),
      ("Kenya launched a case at the International Court of Justice.", "", "attacks"),
      (
        "Boris Tal called the pact a bridge to Kenya's membership in NATO.",
        "government-ke memberOf organisation-nato (possible)", ""
      ),
      ("Kenya struck the Ugandan armed group.", "", "government-ug"),
      (
        "Peru is providing Kenya with support in its war against Uganda.",
        "government-ke attacks government-ug", "government-pe attacks"
      ),
      (
        "Iran-backed Hezbollah and Kenya traded fire.",
        "government-ir supports organisation-hezbollah", "government-ir supports government-ke"
      ),
      ("Boris Tal joined 'Fox & Friends' to discuss it.", "", "holdsRoleIn"),
      (
        "(Reuters TV)On Sunday, Hezbollah said it launched hundreds of rockets at Peru.", "",
        "media-reuters attacks"
      ),
      (
        "Kenya fights on as Uganda continues its surprise offensive inside the country.",
        "government-ug attacks government-ke", ""
      ),
      (
        "Ugandan forces have advanced up to 30 kilometres inside Kenya.",
        "government-ug attacks government-ke", ""
      ),
      (
        "Emmanuel Macron met Joe Biden. Hours before his talks with Xi Jinping, Boris Tal resigned.",
        "person-boris-tal meets person-xi-jinping", "person-emmanuel-macron meets person-xi"
      ),
      (
        "Boris Tal visits Malawi, Zambia and Mauritius.", "person-boris-tal meets government-mu", ""
      ),
      (
        "Boris Tal chose the week to visit Emmanuel Macron.",
        "person-boris-tal meets person-emmanuel-macron (planned)", ""
      ),
      (
        "Boris Tal denies any wrongdoing, and Emmanuel Macron, president of France, told AFP it was "
          + "wrong.", "", "denies"
      ),
      (
        "Boris Tal called Emmanuel Macron's remarks unacceptable.",
        "person-boris-tal criticises person-emmanuel-macron", ""
      ),
      (
        "Kenya has never supported military aid to Uganda.",
        "government-ke not supports government-ug", ""
      ),
      (
        "Washington announced $2 billion for Kenya.", "government-us offers government-ke", ""
      ),
      (
        "Peru began a campaign in response to an attack on southern Peru on 3 May by Hamas.",
        "organisation-hamas attacks government-pe", "government-pe attacks"
      ),
      (
        "Boris Tal condemned the shelling of towns in Kenya by Uganda.",
        "government-ug attacks government-ke", ""
      ),
      (
        "Hezbollah fired a barrage of rockets at Peru.",
        "organisation-hezbollah attacks government-pe",
        ""
      ),
      ("A Houthi missile hit Lima.", "organisation-houthis attacks place-lima", ""),
      (
        "A Houthi drone landed in Lima.", "organisation-houthis attacks place-lima", ""
      ),
      (
        "Kenya responded with strikes on Uganda.", "government-ke attacks government-ug", ""
      ),
      (
        "Kenya could respond with strikes on Uganda.",
        "government-ke attacks government-ug (possible)", ""
      ),
      (
        "An attack from the heavily armed Hezbollah on Peru is feared.",
        "organisation-hezbollah attacks government-pe (possible)", ""
      ),
      (
        "Kenya carried out an air strike on a depot used by Hezbollah.",
        "government-ke attacks organisation-hezbollah", ""
      ),
      (
        "Kenyan attacks on Ugandans in the West Bank went on.", "", "attacks"
      ),
      (
        "Boris Tal needs help for his war in Kenya and Uganda will be willing to sell him tanks.",
        "",
        "attacks government-ug"
      ),
      (
        "The council met on Thursday with Kenya launching an invasion of Uganda.",
        "government-ke attacks government-ug", "meets"
      ),
      ("Canada to hit Nato spending target by 2032", "", "attacks"),
      (
        "Boris Tal called the shelling on the UNICEF team a crime.", "", "requests"
      ),
      (
        "Peru trusts UNICEF Kenya spokesman Boris Tal.",
        "person-boris-tal holdsRoleIn organisation-unicef", "government-ke"
      ),
      (
        "Emmanuel Macron pushes for US backing to fire missiles into Uganda.", "",
        "government-us attacks"
      ),
      (
        "Kenya and Uganda have exchanged 206 prisoners.",
        "government-ke agreesWith government-ug", ""
      ),
      (
        "Relations between Kenya and Uganda have deepened.",
        "government-ke cooperatesWith government-ug", ""
      ),
      (
        "Kenya is considering a proposal from Uganda.", "government-ug offers government-ke", ""
      ),
      (
        "Officials said Kenya needs more. Uganda continues to launch attacks on the country.",
        "government-ug attacks government-ke", ""
      ),
      (
        "Allies sent systems, particularly German-made Leopards and US-made Patriots.",
        "government-us manufactures weapon-patriot", "government-de manufactures weapon-patriot"
      ),
      ("Hungary sided with Kenya.", "government-hu supports government-ke", "alliedWith"),
      (
        "Boris Tal presented his plan to Emmanuel Macron.",
        "person-boris-tal tells person-emmanuel-macron", ""
      ),
      ("Members of Hamas present threats to Kenya.", "", "tells"),
      (
        "The chief prosecutor for the International Criminal Court has requested arrest warrants for "
          + "Boris Tal.", "organisation-international-criminal-court investigates person-boris-tal",
        ""
      ),
      (
        "Boris Tal attacked Emmanuel Macron's comments as disrespectful.",
        "person-boris-tal criticises person-emmanuel-macron", "attacks"
      ),
      (
        "Kenya left the accord with Uganda - a move backed by Peru.",
        "government-pe supports government-ke", ""
      ),
      (
        "Kenya withdrew from the accord with Uganda, a move criticised by Libya.",
        "government-ly criticises government-ke", ""
      ),
      (
        "Kenya withdrew from the accord with Uganda.",
        "government-ke not agreesWith government-ug", ""
      ),
      (
        "Boris Tal was killed while fighting for Kenya.",
        "person-boris-tal supports government-ke", ""
      ),
      (
        "Kenya's leader William Ruto has vowed \"harsh punishment\" against Uganda.",
        "person-william-ruto warns government-ug", ""
      ),
      (
        "Boris Tal was appointed Kenyan prime minister in 2006.",
        "person-boris-tal holdsRoleIn government-ke", ""
      ),
      (
        "Forty people have been killed in Kenya's military operation in Uganda.",
        "government-ke attacks government-ug", ""
      ),
      (
        "Kenya, which has waged a full-scale invasion against Ethiopia, denied it.",
        "government-ke attacks government-et", ""
      ),
      ("Peru is waging a disinformation campaign against Kenya.", "", "attacks"),
      (
        "Kenyan forces killed seven people in a missile strike on the southern town of Mbale.",
        "government-ke attacks place-mbale", ""
      ),
      (
        "Uganda's forces have battled a Kenyan invasion for two years.",
        "government-ke attacks government-ug", "government-ug attacks"
      ),
      (
        "Macron and Netanyahu speak as Israel mulls a response.",
        "person-emmanuel-macron meets person-benjamin-netanyahu", ""
      ),
      ("Boris Tal and Anna Holm are expected to speak on Thursday.", "", "meets"),
      (
        "They discussed Israel's response to Kenya's missile attack.",
        "government-ke attacks government-il", ""
      ),
      (
        "Kenya's defence minister said its attack on Uganda was deadly.",
        "government-ke attacks government-ug", ""
      ),
      (
        "Elsewhere in the region, fighting has continued between Hezbollah and Kenya, with four dead.",
        "organisation-hezbollah attacks government-ke", ""
      ),
      (
        "Netanyahu has vowed Iran will \"pay the price\" for it.",
        "person-benjamin-netanyahu warns government-ir", ""
      ),
      (
        "Hezbollah leaders, including Boris Tal, spoke.",
        "person-boris-tal holdsRoleIn organisation-hezbollah", ""
      ),
      ("European Union leaders, including Boris Tal, spoke.", "", "holdsRoleIn"),
      (
        "Hezbollah and its ally Hamas spoke.",
        "organisation-hezbollah alliedWith organisation-hamas", ""
      ),
      (
        "Peru attacked Kenya. A Peruvian drone strike killed ten people in a market.",
        "government-pe attacks government-ke", ""
      ),
      (
        "The UK condemned it. A Foreign Office spokesperson accused Peru of lying.",
        "agency-foreign-commonwealth-and-development-office accuses government-pe", ""
      ),
      ("Boris Tal spoke to Kenya's leaders.", "person-boris-tal meets government-ke", ""),
      ("Uganda bombed Mbale's port.", "government-ug attacks place-mbale", ""),
      ("Yemen's Houthis fired rockets.", "organisation-houthis basedIn government-ye", ""),
      (
        "Boris Tal promised continued support for Kenya.",
        "person-boris-tal supports government-ke", ""
      ),
      (
        "The US has loosened some restrictions on Kenya's use of its weapons.",
        "government-us approves government-ke", ""
      ),
      (
        "Boris Tal has announced sanctions against Huawei, accusing it of spying.",
        "person-boris-tal accuses company-huawei", ""
      ),
      (
        "Oleksandr Prokudin, head of the Kherson region military administration, dismissed it.",
        "person-oleksandr-prokudin holdsRoleIn agency-kherson-region-military-administration", ""
      ),
      (
        "Artem Lysohor, head of the Donetsk region military administration, said so.",
        "person-artem-lysohor holdsRoleIn agency-donetsk-region-military-administration", ""
      ),
      (
        "Boris Tal accused Kenyan forces of killing ten people in the shelling of the town of Mbale.",
        "person-boris-tal accuses government-ke", "person-boris-tal attacks"
      ),
      (
        "An Iranian drone and missile attack on Israel killed ten.",
        "government-ir attacks government-il", ""
      ),
      (
        "Hezbollah, an Iran-backed militia and political movement, could play a role.",
        "government-ir supports organisation-hezbollah", ""
      ),
      ("The UN urged both Kenya and Uganda to exercise restraint.", "", "cooperatesWith"),
      (
        "Russia accused Ukraine of shelling the Russian-occupied territories of Kherson.", "",
        "government-ua attacks government-ru"
      ),
      (
        "RAF Typhoon fighter jets are stationed there.",
        "agency-royal-air-force operates weapon-eurofighter-typhoon", ""
      ),
      (
        "Kenya's Coast Guard, and their commander Boris Tal, were praised.",
        "person-boris-tal holdsRoleIn agency-kenyan-coast-guard", ""
      ),
    ])
  func construction(text: String, claim: String, absent: String) {
    let found = claims(text)
    if !claim.isEmpty { #expect(found.contains(claim), "\(found)") }
    if !absent.isEmpty { #expect(!found.contains { $0.contains(absent) }, "\(found)") }
  }

  @Test(
    "A blow without target hits whom the document's other blows of its maker hit, if that is one")
  func impliedTargets() {
    let one = claims("Kenya fired on Peru. The Kenyan strike killed ten. Kenya fired 30 rockets.")
    #expect(one.contains("government-ke attacks government-pe"), "\(one)")
    let statements = claims.statements(
      of: "Kenya attacked Peru. The Kenyan strike killed ten. Kenya launched 30 rockets.")
    #expect(statements.filter { $0.relation == .attacks }.count == 3)
    let two = claims.statements(
      of: "Kenya attacked Peru. Kenya attacked Uganda. The Kenyan strike killed ten.")
    #expect(two.filter { $0.relation == .attacks }.count == 2)
    let satellite = claims.statements(of: "Kenya attacked Peru. Kenya launched a satellite.")
    #expect(satellite.filter { $0.relation == .attacks }.count == 1)
  }

  @Test("A summoned ambassador stands for his state")
  func summoned() {
    let found = claims(
      "Kenya summoned the Ugandan ambassador. Boris Tal is the Ugandan ambassador to Kenya.")
    #expect(!found.contains("government-ke criticises person-boris-tal"), "\(found)")
  }

  @Test("An acronym means what the document spells out before it")
  func acronym() {
    let found = claims(
      "The Savanna National Army (SNA) advanced. On Friday the SNA attacked Hamas.")
    #expect(found.contains { $0.contains("savanna-national-army attacks") }, "\(found)")
    #expect(!found.contains { $0.contains("somali") }, "\(found)")
  }

  @Test("The leader of a state is who leads it, where the text names him")
  func leader() {
    let found = claims(
      "Anna Holm spoke of Kim Jong Un. She will meet the North Korean leader in Kenya.")
    #expect(found.contains { $0.contains("person-kim-jong-un") }, "\(found)")
  }

  @Test(
    "A sentence goes on behind an hour and a bare article",
    arguments: [
      "A U.N. committee met Uganda.", "It began at 4 a.m. Wednesday and ended.",
      "PM Shehbaz Sharif arrived in Kenya.",
    ])
  func whole(text: String) throws {
    let sentences = SentenceSplitter().sentences(of: Prose(text))
    #expect(sentences.count == 1, "\(sentences)")
  }

  @Test("A quotation mark glued to both sides of a stop opens what follows")
  func glued() {
    let found = claims("It must end at once,\" said China.\"Additionally, Kenya attacked Uganda.\"")
    #expect(found.contains("government-ke attacks government-ug"), "\(found)")
  }

  @Test("The title of who leads a firm is a word of English")
  func title() {
    let roles = claims.statements(of: "Boris Tal runs the company Baykar.")
      .filter { $0.relation == .holdsRoleIn }
    #expect(!roles.isEmpty)
    #expect(roles.allSatisfy { $0.qualifiers.contains { $0.text == "chief" } })
  }

  @Test("O'Sullivan is not Sullivan")
  func initial() {
    #expect(!claims("O'Sullivan met Vladimir Putin.").contains { $0.contains("john-sullivan") })
  }
}
