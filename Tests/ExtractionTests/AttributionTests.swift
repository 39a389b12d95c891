import Graph
import Testing

/// Whose words a clause is, wherever the verb that reports it stands and however it is put.
@Suite("Whose words they are")
struct AttributionTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  private func attack(in text: String) throws -> Statement {
    let found = claims.statements(of: text)
    return try #require(
      found.first { $0.relation == .attacks }, "\(found.map(\.relation)) in \(text)")
  }

  @Test(
    "Verbs that report over a clause",
    arguments: [
      "complained that", "replied that", "boasted that", "assured reporters that", "charged that",
      "joked that", "cautioned that", "reminded voters that", "signalled that", "agreed that",
      "pointed out that", "made clear that", "made the case that", "took the position that",
      "is confident that", "is convinced that", "was certain that",
    ])
  func reportingVerbs(governor: String) throws {
    let attack = try attack(in: "Anna Holm \(governor) Iran attacked Kenya.")
    #expect(attack.speakers.map(\.text) == ["Anna Holm"])
    #expect(attack.polarity == .affirmed)
    #expect(attack.modality == .actual)
  }

  @Test(
    "Who owns an opinion says what it is",
    arguments: ["insistence", "belief", "conclusion", "testimony", "admission", "warning"])
  func opinions(noun: String) throws {
    let attack = try attack(in: "Critics read Anna Holm's \(noun) that Iran attacked Kenya.")
    #expect(attack.speakers.map(\.text) == ["Anna Holm"])
  }

  @Test(
    "Words of several parts deny a thought, and its denier speaks",
    arguments: ["played down", "brushed aside", "bristled at", "scoffed at"])
  func phrases(governor: String) throws {
    let attack = try attack(in: "Peru \(governor) the idea that Iran attacked Kenya.")
    #expect(attack.polarity == .negated)
    #expect(attack.speakers.map(\.text) == ["Peru"])
  }

  @Test("To play down an attack leaves it standing")
  func belittling() throws {
    let attack = try attack(in: "Peru downplayed Iran's attack on Kenya.")
    #expect(attack.polarity == .affirmed)
    #expect(attack.speakers.isEmpty)
  }

  @Test(
    "The content is found behind where, when and to whom it was said",
    arguments: [
      ("Anna Holm said in a recent interview that Iran had attacked Kenya.", "Anna Holm"),
      ("Anna Holm said in her assessment on Friday that Iran attacked Kenya.", "Anna Holm"),
      ("Anna Holm said on Friday at a rally that Iran attacked Kenya.", "Anna Holm"),
      ("Anna Holm told reporters last week that Iran attacked Kenya.", "Anna Holm"),
      ("Alarmed by the unrest in Lima, Anna Holm said that Iran attacked Kenya.", "Anna Holm"),
      ("Jolly said that Iran had attacked Kenya.", "Jolly"),
      ("Anna Holm said Iran's attack on Kenya aims to weaken it.", "Anna Holm"),
      ("Most say that Iran has attacked Kenya.", "Most"),
      ("Anna Holm says that the pact is in danger, because Iran has attacked Kenya.", "Anna Holm"),
    ])
  func content(text: String, speaker: String) throws {
    #expect(try attack(in: text).speakers.map(\.text) == [speaker])
  }

  @Test(
    "A source that commas set off stands by the whole sentence",
    arguments: [
      "Iran, according to numerous sources, attacked Kenya.",
      "Iran attacked Kenya to punish its leaders, according to numerous sources.",
      "According to numerous sources, Iran attacked Kenya.",
      "Iranian strikes on Kenya have killed dozens, according to numerous sources.",
      "Iranian strikes on Kenya killed ten and injured another 40 people, according to numerous sources.",
      "An Iranian strike on Kenya has killed ten and injured 40, numerous sources said Sunday.",
    ])
  func settings(text: String) throws {
    #expect(try attack(in: text).speakers.map(\.text) == ["numerous sources"])
  }

  @Test(
    "The name before a colon says what follows, and does nothing of it",
    arguments: ["Anna Holm: Iran attacked Kenya.", "Anna Holm: Iran Attacks Kenya"])
  func caption(text: String) throws {
    let found = claims.statements(of: text)
    #expect(found.map(\.relation) == [.attacks])
    #expect(found.first?.speakers.map(\.text) == ["Anna Holm"])
  }

  @Test("A report before a colon is a source")
  func sourceCaption() throws {
    #expect(try attack(in: "Report: Iran attacked Kenya.").speakers.map(\.text) == ["Report"])
  }

  @Test(
    "What is told beside a report is the narrator's",
    arguments: [
      "Iran attacked Kenya, which writes the rules of trade.",
      "Iran attacked Kenya as it claims more territory.",
      "While she says that she is tired, Iran attacked Kenya.",
      "Peru has denied that that was so, and Iran still attacks Kenya.",
      "Anna Holm said that the talks failed, and Iran is attacking Kenya.",
      "Iran, which attacked Kenya, read from a letter: \"We are ready for peace,\" it said.",
    ])
  func narrator(text: String) throws {
    let attack = try attack(in: text)
    #expect(attack.speakers.isEmpty, "\(attack.speakers.map(\.text))")
    #expect(attack.polarity == .affirmed)
  }

  @Test("Who declines to say that it is so has not said it")
  func declining() throws {
    let attack = try attack(in: "Anna Holm declined to confirm that Iran attacked Kenya.")
    #expect(attack.speakers.isEmpty)
    #expect(attack.modality == .possible)
  }

  @Test("Who is quoted, then who quotes him")
  func quoting() throws {
    let attack = try attack(in: "Reuters quoted an official as saying that Iran attacked Kenya.")
    #expect(attack.speakers.map(\.text) == ["an official", "Reuters"])
  }

  @Test("The writer of a text says what it says")
  func texts() throws {
    let attack = try attack(in: "Anna Holm fired back a response saying that Iran attacked Kenya.")
    #expect(attack.speakers.map(\.text) == ["Anna Holm"])
  }

  @Test("A quotation of several paragraphs behind \"The statement read:\"")
  func paragraphs() {
    let found = claims.statements(
      of: """
        The ministry in Lima issued a statement on Monday. The statement read:

        "Iran attacked Kenya without any warning on Sunday.

        "Russia attacked Poland a day later."
        """)
    let attacks = found.filter { $0.relation == .attacks }
    #expect(attacks.count == 2)
    for attack in attacks {
      #expect(attack.speakers.map(\.text) == ["The statement"])
    }
  }

  @Test("\"I\" inside a quotation is no other voice")
  func firstPerson() throws {
    let attack = try attack(in: "\"I am certain that Iran attacked Kenya,\" Anna Holm said.")
    #expect(attack.speakers.map(\.text) == ["Anna Holm"])
  }

  @Test(
    "Fragments are read without a fall",
    arguments: [
      "Iran, said", ", said Holm", "Iran said", "said", "Iran: attacked", "According to",
      ", according to",
      "Iran attacked, according", "Most say", "A week after Iran said", "told me", "Report: says",
    ])
  func fragments(text: String) {
    _ = claims(text)
  }
}
