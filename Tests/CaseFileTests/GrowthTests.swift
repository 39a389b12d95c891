import CaseFile
import Graph
import Queries
import Testing

@Suite("A case file grows to what one build gives")
struct GrowthTests {
  @Test("Any order of adds and removes equals one build", arguments: 0..<12 as Range<UInt64>)
  func anyOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 1000)
    let scratch = try Scratch()
    let file = try scratch.caseFile()
    let documents = randomDocuments(
      12, seed: seed, relations: [.supplies, .meets] + usersRelations)
    var present: Set<Int> = []
    for _ in 0..<40 {
      let number = Int.random(in: 0..<documents.count, using: &random)
      if Bool.random(using: &random) {
        try file.add(documents[number])
        present.insert(number)
      } else {
        try file.remove(documents: [documents[number].document.id])
        present.remove(number)
      }
    }
    let expected = Graph(merging: present.map { documents[$0] })
    #expect(try file.graph() == expected, "seed \(seed)")
    try #expect(file.check() == [], "seed \(seed)")
  }

  @Test("Many documents at once equal one after the other")
  func batches() throws {
    let scratch = try Scratch()
    let documents = randomDocuments(30, seed: 7)
    let file = try scratch.caseFile()
    try file.add(documents)
    try file.add(documents.reversed())
    #expect(try file.graph() == Graph(merging: documents))
    try file.remove(documents: documents.map(\.document.id))
    #expect(try file.graph() == Graph())
    try #expect(file.check() == [])
  }

  @Test("A graph splits into documents that make it again", arguments: 0..<5 as Range<UInt64>)
  func split(seed: UInt64) throws {
    let graph = Graph(merging: randomDocuments(9, seed: seed))
    #expect(Graph(merging: graph.documentGraphs) == graph)
    let file = try Scratch().caseFile()
    try file.add(graph.documentGraphs)
    #expect(try file.graph() == graph)
  }

  @Test("The same bytes under a second path are one document with both")
  func secondPath() throws {
    let file = try Scratch().caseFile()
    try file.add(randomDocuments(1, seed: 3))
    try file.note(["copy.txt"], of: "d0")
    let paths = try file.documents()[0].paths
    #expect(paths.first == "copy.txt" && paths.count == 2)
    try file.removePath("copy.txt", of: "d0")
    #expect(try file.documents()[0].paths == Array(paths.dropFirst()))
    try file.removePath(paths[1], of: "d0")
    #expect(try file.documents()[0].paths == [paths[1]])
  }

  @Test(
    "Judgements, taken up and taken back in any order, equal a build that respects them",
    arguments: 0..<8 as Range<UInt64>)
  func judgements(seed: UInt64) throws {
    let scratch = try Scratch()
    let documents = randomDocuments(10, seed: seed)
    let texts = [
      "", "same person-a person-b", "same person-b person-a\nsame government-tr government-ru",
      "same government-tr company-a because they trade\ndifferent person-a person-b",
      "same weapon-nobody-knows weapon-s-400",
    ]
    for (step, text) in (texts + texts.reversed()).enumerated() {
      let file = try scratch.caseFile(judgements: text)
      let known = try Judgements(text)
      if step < documents.count { try file.add(documents[step]) }
      let merged = Graph(merging: documents.prefix(step + 1).map { known.applied(to: $0) })
      #expect(try file.graph() == merged, "seed \(seed), step \(step)")
      try #expect(file.check() == [], "seed \(seed), step \(step)")
    }
  }
}
