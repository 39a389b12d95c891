import Testing

@testable import Language

@Suite("Readings from right to left")
struct ReversalTests {
  @Test("A reversed tree has the same arcs, and reversing twice gives it back")
  func tree() {
    // Ankara refused the offer: Ankara <- refused -> offer -> the
    let tree = Parser.Tree(heads: [1, -1, 3, 1], dependencies: [2, 4, 1, 7])
    #expect(tree.reversed.heads == [2, 0, -1, 2])
    #expect(tree.reversed.dependencies == [7, 1, 4, 2])
    #expect(tree.reversed.reversed.heads == tree.heads)
  }

  @Test("Reversed facts know which word begins the sentence")
  func facts() throws {
    let model = try LanguageModel(.embedded)
    let facts = model.facts(["Ankara", "refused", "it"].map { Array($0.utf8) })
    #expect(facts.first == 0 && facts.reversed.first == 2)
    #expect(facts.reversed[2].lower == facts[0].lower)
    #expect(facts.reversed[3].lower == facts[-1].lower)
  }

  @Test("A guide has a head for every word and one root")
  func guide() throws {
    let model = try LanguageModel(.embedded)
    let facts = model.facts(
      "Russia sold the missiles to Turkey .".split(separator: " ").map { Array($0.utf8) })
    let guide = model.parser.guide(of: facts, tags: model.tagger.tags(of: facts))
    #expect(guide.heads.count == 7)
    #expect(guide.heads.count { $0 == 7 } == 1)
  }
}
