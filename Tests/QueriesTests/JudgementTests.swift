import Graph
import Queries
import Testing

@Suite("Judgements about entities")
struct JudgementTests {
  private func problem(_ text: String) -> String {
    do {
      _ = try Judgements(text)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test("The first of a chain stays")
  func chain() throws {
    let judgements = try Judgements(
      "# people\n\nsame person-a person-b because one man\nsame person-b person-c\n")
    #expect(judgements.representative(of: EntityID("person-c")) == EntityID("person-a"))
    #expect(judgements.representative(of: EntityID("person-d")) == EntityID("person-d"))
    #expect(judgements.judgements[0].reason == "one man")
  }

  @Test("Lines may end as Windows has them")
  func windows() throws {
    let judgements = try Judgements("same a b because one man\r\n\r\ndifferent a c\r\n")
    #expect(judgements.judgements.count == 2)
    #expect(judgements.judgements[0].reason == "one man")
  }

  @Test("A contradiction names both lines")
  func contradiction() {
    #expect(
      problem("same person-a person-b\nsame person-b person-c\ndifferent person-c person-a")
        == "line 3: 'person-c' and 'person-a' are different here, but the same by line 1, 2; "
        + "take one of these lines out")
  }

  @Test(
    "A line that is no judgement is named",
    arguments: [
      ("equal a b", "line 1: 'equal' is no judgement; a line starts with 'same' or 'different'"),
      ("\nsame a", "line 2: expected 'same ID ID', then 'because' and a reason"),
      ("same a b c", "line 1: expected 'same ID ID', then 'because' and a reason"),
      ("different a a", "line 1: 'a' twice; a judgement is about two entities"),
    ])
  func badLine(text: String, expected: String) {
    #expect(problem(text) == expected)
  }

  @Test("A long chain of judgements is read as fast as a short one", .timeLimit(.minutes(1)))
  func longChain() throws {
    // Backwards, each joins a chain that grows at its end.
    let count = 50_000
    let lines = (0..<count).reversed().map { "same person-n\($0) person-n\($0 + 1)" }
    let judgements = try Judgements(lines.joined(separator: "\n"))
    #expect(judgements.representative(of: EntityID("person-n\(count)")) == EntityID("person-n0"))
    #expect(judgements.representatives.count == count)
  }

  @Test("What is different is different for all that stand for one")
  func differences() throws {
    let judgements = try Judgements("same a-b a-c\ndifferent a-c a-d")
    #expect(judgements.decide(EntityID("a-b"), EntityID("a-d")))
    #expect(judgements.decide(EntityID("a-b"), EntityID("a-c")))
    #expect(!judgements.decide(EntityID("a-d"), EntityID("a-e")))
  }
}
