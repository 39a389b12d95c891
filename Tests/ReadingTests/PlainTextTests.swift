import Testing
import Text

@testable import Reading

@Suite("Plain text")
struct PlainTextTests {
  @Test("A first line without a full stop is the headline, a short line inside a heading")
  func headline() throws {
    let text = """
      Riga asks Oslo for radars

      Latvia has asked Norway for two radars, its defence ministry said on Monday.

      A long border

      The ministry said that the border was too long for the radars it has.
      """
    #expect(
      try outline(text) == [
        "headline: Riga asks Oslo for radars",
        "paragraph: Latvia has asked Norway for two radars, its defence ministry said on Monday.",
        "heading: A long border",
        "paragraph: The ministry said that the border was too long for the radars it has.",
      ])
    #expect(try read(text).metadata.title == "Riga asks Oslo for radars")
  }

  @Test("A text that begins with a sentence has no headline")
  func noHeadline() throws {
    let document = try read("Latvia has asked Norway for two radars, its ministry said.\n")
    #expect(document.metadata.title == nil)
    #expect(outline(document).count == 1)
  }

  @Test("A repeated headline is read once, with or without the name of the site")
  func repeatedHeadline() throws {
    let text = """
      Riga asks Oslo for radars | Example News
      Riga asks Oslo for radars
      RIGA ASKS OSLO FOR RADARS

      Latvia has asked Norway for two radars, its defence ministry said on Monday.
      """
    let headlines = try outline(text).filter { $0.hasPrefix("headline") }
    #expect(headlines.count == 1)
    #expect(try outline(text).count == 2)
  }

  @Test(
    "Lines of the page around the article are left out",
    arguments: [
      "18.5 C", "Riga 14°C", "Partly cloudy, 57 °F", "Must read", "4 min read", "12 MINS READ",
      "Leave a comment", "No comments:", "3 Comments", "Share this article", "Share on Facebook",
      "Follow us on Twitter and Telegram", "Subscribe to our newsletter",
      "Liked this? Take a second to support us!", "Become a patron!", "More News", "Related",
      "You may also like", "Advertisement", "© 2023 Example News. All rights reserved.",
      "A radar near the border [Getty]", "Ministers meet in Riga. (Photo: Jane Doe/AP)",
      "Soldiers on parade, May 2022. File photo: Example Press/John Roe", "By Jane Doe",
      "By JANE DOE and John Roe, Example Press", "Published: 9 May 2023", "9 May 2023 - 14:20",
      "Tags: radar, Norway", "Photo by Jane Doe", "Reporting by Jane Doe; editing by John Roe",
      "Read more: Oslo sends ships", "Sign up for our daily newsletter",
    ])
  func furniture(line: String) throws {
    let first = "Latvia has asked Norway for two radars, its defence ministry said on Monday."
    let second = "Norway will answer next week, a person who knows the matter told this paper."
    let expected = ["paragraph: \(first)", "paragraph: \(second)"]
    #expect(try outline("\(first)\n\n\(second)\n\n\(line)\n") == expected, "behind the text")
    #expect(
      try outline("Radars for Riga\n\n\(line)\n\n\(first)\n\n\(second)").suffix(2) == expected[...])
  }

  @Test(
    "Sentences that begin like page furniture stay",
    arguments: [
      "Share prices of the company fell by a tenth after the sanctions were announced.",
      "Support for the mission has fallen in the past year, a poll by the paper showed.",
      "By Friday, Norway had sent two ships to the coast of Latvia.",
      "More than 40 countries have joined the talks on the missile treaty.",
      "Related sanctions on banks were lifted by the Treasury in May, officials said.",
      "Comments by the minister drew criticism from Moscow, which called them hostile.",
      "For the latest round of talks, the ministers met in Doha on Sunday.",
      "Temperatures fell to 20 C in the night, the ministry said in its report.",
      "The minister said so in Riga on Monday. (Reuters)",
      "Subscribers of the network were cut off, the company said (see below).",
      "Photographs published by the agency show a launcher near the border.",
      "Watch towers were built along the border in 2021, the army said.",
      "Follow-on contracts worth $2 billion went to Raytheon, the Army said.",
      "We will not give them up.",
    ])
  func keepsSentences(sentence: String) throws {
    let text = """
      Latvia has asked Norway for two radars, its defence ministry said on Monday.

      \(sentence)

      Norway will answer next week, a person who knows the matter told this paper.

      \(sentence)
      """
    #expect(try outline(text).count { $0 == "paragraph: \(sentence)" } == 2)
  }

  @Test("The article ends where comments begin, whatever the readers write")
  func comments() throws {
    let text = """
      Latvia has asked Norway for two radars, its defence ministry said on Monday.

      Norway will answer next week, a person who knows the matter told this paper.

      2 Comments

      Jane Doe
      I think that this is a very good idea and that it should be done soon.
      """
    #expect(try outline(text).count == 2)
  }

  @Test("A box of related articles inside a text does not end it")
  func relatedInside() throws {
    let text = """
      Latvia has asked Norway for two radars, its defence ministry said on Monday.

      Related articles

      Oslo sends ships to the Baltic

      Norway will answer next week, a person who knows the matter told this paper.

      The answer depends on the parliament, which meets on Tuesday, he said.
      """
    #expect(try outline(text).filter { $0.hasPrefix("paragraph") }.count == 3)
  }

  @Test("Hard-wrapped lines are joined into paragraphs, and their bytes stay citable")
  func hardWrapped() throws {
    let text = """
      RADARS FOR RIGA

      Latvia has asked Norway for two radars that can see low-flying drones,
      the defence ministry in Riga said on Monday. The border with Russia and
      Belarus is too long for the radars it has.
         Norway will answer next week. The radars, which are built by a firm in
      Horten, cost about 40 million euros each, and two are in store.
      """
    let document = try read(text)
    #expect(document.prose.blocks.count == 3)
    let paragraph = document.prose.blocks[1].range
    #expect(document.prose.text(paragraph).contains("low-flying drones, the defence ministry"))
    let source = document.offsets.sourceRange(of: paragraph)
    let quote = String(decoding: document.source[source.indices], as: UTF8.self)
    #expect(quote.hasPrefix("Latvia") && quote.hasSuffix("it has."))
    #expect(quote.contains("drones,\nthe defence"))
  }

  @Test("One paragraph a line stays so, long or short")
  func oneParagraphALine() throws {
    let text = """
      Latvia has asked Norway for two radars that can see low-flying drones, the defence ministry in Riga said on Monday.
      Norway agreed.
      The radars, which are built by a firm in Horten, cost about 40 million euros each, and two are in store.
      The first arrives in May.
      """
    #expect(try outline(text).count == 4)
  }

  @Test("A list keeps its items without their marks")
  func list() throws {
    let text = """
      The ministry said that it asked Norway for three things on Monday:

      - two radars for the eastern border;
      • a ship
      3. and money.
      """
    #expect(
      try outline(text).suffix(3) == [
        "listItem: two radars for the eastern border;", "listItem: a ship", "listItem: and money.",
      ])
  }

  @Test(
    "A dateline is read and left out of the first sentence",
    arguments: [
      ("ANKARA, May 9 (Reuters) - Turkey refused.", "ANKARA", nil, "Reuters"),
      ("ANKARA, May 9, 2023 (Reuters) - Turkey refused.", "ANKARA", "2023-05-09", "Reuters"),
      ("KYIV, Ukraine (AP) — Turkey refused.", "KYIV, Ukraine", nil, "AP"),
      ("FORT X, Ala. (May 31, 2022) – Turkey refused.", "FORT X, Ala.", "2022-05-31", nil),
      ("FORT AB, Ala. — April 10, 2026 — Turkey refused.", "FORT AB, Ala.", "2026-04-10", nil),
      ("WASHINGTON -- Turkey refused.", "WASHINGTON", nil, nil),
      ("LONDON/ANKARA, Feb 24 (Reuters) - Turkey refused.", "LONDON/ANKARA", nil, "Reuters"),
      ("Ankara, 9 May 2023 (Anadolu) -- Turkey refused.", "Ankara", "2023-05-09", "Anadolu"),
      ("(Reuters) - Turkey refused.", nil, nil, "Reuters"),
    ] as [(String, String?, String?, String?)])
  func dateline(text: String, place: String?, date: String?, agency: String?) throws {
    let document = try read(text + " It said so in a long statement on its website on Monday.")
    #expect(document.metadata.dateline == place)
    #expect(document.metadata.published == date)
    #expect(document.metadata.publisher == agency)
    #expect(outline(document)[0].hasPrefix("paragraph: Turkey refused. It said"))
  }

  @Test(
    "A dash in a sentence makes no dateline",
    arguments: [
      "NATO — an alliance of 32 states — said on Monday that it would send more ships.",
      "Turkey - a member of NATO - refused to hand the missiles over to Ukraine on Monday.",
      "The S-400 - Russia's best missile system - was delivered to Turkey in July 2019.",
      "President Biden (D) - who visited Riga in May - said that the radars would come soon.",
    ])
  func noDateline(text: String) throws {
    #expect(try outline(text) == ["paragraph: \(text)"])
  }

  @Test("The first line of a note may be its date")
  func dateFirst() throws {
    let document = try read(
      "2025-01-03\n\nA court in Helsinki refuses to release the tanker Eagle S.\n")
    #expect(document.metadata.published == "2025-01-03")
    #expect(outline(document).count == 1)
  }
}
