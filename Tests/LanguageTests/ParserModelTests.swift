import Testing
import Text

@testable import Language

@Suite("The analysis of English")
struct ParserModelTests {
  private func analyse(_ text: String) throws -> [Sentence] {
    try Analyser().sentences(of: Prose(text))
  }

  @Test("The historical present of headlines has a subject and an object")
  func headline() throws {
    let sentence = try #require(try analyse("Turkey rejects the American proposal.").first)
    let verb = try #require(sentence.tokens.firstIndex { $0.form == "rejects" })
    #expect(sentence.tokens[verb].tag == .vbz)
    #expect(sentence.tokens[verb].head == -1)
    let subject = try #require(sentence.tokens.first { $0.form == "Turkey" })
    #expect(subject.head == verb && subject.dependency == .nsubj)
    let object = try #require(sentence.tokens.first { $0.form == "proposal" })
    #expect(object.head == verb && object.dependency == .obj)
  }

  @Test("A passive has its agent")
  func passive() throws {
    let sentence = try #require(try analyse("The missiles were delivered by Russia in July.").first)
    let verb = try #require(sentence.tokens.firstIndex { $0.form == "delivered" })
    #expect(
      sentence.tokens.contains { $0.form == "missiles" && $0.dependency == .nsubjPassive })
    #expect(sentence.tokens.contains { $0.form == "Russia" && $0.head == verb })
  }

  @Test("Persons, places and organisations are told apart")
  func names() throws {
    let sentence = try #require(
      try analyse("Angela Merkel met members of the European Commission in Berlin.").first)
    #expect(sentence.names.map(\.kind) == [.person, .organisation, .place])
  }

  @Test(
    "Every sentence is a tree, whatever its words",
    arguments: [
      "( ( ( ( ( ( ( (", "1 2 3 4 5 6", "!", "\u{1F600} \u{1F600}", "the the the the the of of of",
      String(repeating: "and ", count: 1000), String(repeating: "(", count: 40_000),
    ])
  func anyInput(text: String) throws {
    for sentence in try analyse(text) {
      #expect(sentence.tokens.count { $0.head == -1 } == 1)
      for start in sentence.tokens.indices {
        var above = start
        var steps = 0
        while above >= 0 && steps <= sentence.tokens.count {
          above = sentence.tokens[above].head
          steps += 1
        }
        #expect(above == -1, "\(text) has a loop")
      }
    }
  }
}
