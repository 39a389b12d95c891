import Testing

@testable import Language

@Suite("Readings from right to left")
struct ReversalTests {
  @Test("Reversed facts know which word begins the sentence")
  func facts() throws {
    let model = try LanguageModel(.embedded)
    let facts = model.facts(["Ankara", "refused", "it"].map { Array($0.utf8) })
    #expect(facts.first == 0 && facts.reversed.first == 2)
    #expect(facts.reversed[2].lower == facts[0].lower)
    #expect(facts.reversed[3].lower == facts[-1].lower)
  }
}
