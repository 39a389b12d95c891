import Graph
import Testing

/// What a denial without content of its own denies, so that a claim of one and the denial of another meet.
@Suite("Denials of what others say")
struct DenialTests {
  private let claims: SentenceClaims

  init() throws { claims = try SentenceClaims() }

  @Test(
    "What is denied is what was said of the denier",
    arguments: [
      (
        "The United States accused Iran of supplying drones to Russia, which Tehran denies.",
        "government-ir supplies government-ru", "government-ir denies government-us"
      ),
      (
        "Western powers say Kenya has supplied drones to Peru. Kenya denies this.",
        "government-ke supplies government-pe", nil
      ),
      (
        "Peru says that Kenya sold missiles to Uganda. Nairobi has denied the claim.",
        "government-ke supplies government-ug", "government-ke denies government-pe"
      ),
      (
        "Israel accused Hezbollah of firing rockets at Haifa, a charge the group denied.",
        "organisation-hezbollah attacks place-haifa",
        "organisation-hezbollah denies government-il"
      ),
      (
        "Reuters reported that Kenya had sold drones to Uganda. Nairobi dismissed the report.",
        "government-ke supplies government-ug", "government-ke denies media-reuters"
      ),
      (
        "Washington says Iran helped the Houthis, an allegation that Iran denies.",
        "government-ir supports organisation-houthis", "government-ir denies government-us"
      ),
    ] as [(String, String, String?)])
  func contested(text: String, claim: String, denies: String?) {
    let found = claims(text)
    let parts = claim.split(separator: " ", maxSplits: 1)
    #expect(found.contains(claim), "\(found)")
    #expect(found.contains("\(parts[0]) not \(parts[1])"), "\(found)")
    if let denies { #expect(found.contains(denies), "\(found)") }
  }

  @Test("Both sides stand in one graph, each with its speaker, and the claim is contested")
  func rollUp() {
    let part = claims.graph(
      of: "The United States says that Kenya sold drones to Peru. Kenya has denied the claim.")
    let sales = Graph(merging: [part]).claims.filter { $0.key.relation == .supplies }
    #expect(sales.map(\.status) == [.contested])
    let negated = sales.flatMap(\.statements).filter { $0.polarity == .negated }
    #expect(negated.map { $0.speakers.map(\.text) } == [["Kenya"]])
    #expect(negated.map(\.evidence.quote) == ["Kenya has denied the claim."])
  }

  @Test(
    "Where nothing was said of the denier, or the denial is none, nothing is denied",
    arguments: [
      "Peru says Chile did not attack Bolivia. Chile denies this.",
      "Peru says Chile attacked Bolivia. Boris Tal did not deny the claim.",
      "Peru says Chile attacked Bolivia. Chile may deny the claim.",
      "Peru says Chile attacked Bolivia. Kenya denies this.",
      "Israel says Hezbollah, backed by Iran, was behind the attack, though the group denied this.",
      "Chile attacked Bolivia. Chile denies the allegations.",
      "Kenya said Hezbollah hit Uganda. Kenya blamed Hezbollah for a strike, but it denied involvement.",
    ])
  func nothing(text: String) {
    let found = claims.statements(of: text).filter {
      $0.polarity == .negated && $0.rule.contains(" of ")
    }
    #expect(found.isEmpty, "\(found.map(\.rule))")
  }
}
