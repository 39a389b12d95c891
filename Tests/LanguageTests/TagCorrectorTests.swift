import Testing

@testable import Language

@Suite("Verbs in the present that the tagger takes for nouns")
struct TagCorrectorTests {
  /// The tags after correction of words written "word/TAG".
  private func corrected(_ text: String) -> [String] {
    let words = text.split(separator: " ").map { $0.split(separator: "/") }
    let tags = words.map { word in
      UInt8(Tag.allCases.firstIndex { $0.rawValue == String(word[1]) } ?? 0)
    }
    return TagCorrector.corrected(tags) { String(words[$0][0]) }
      .map { Tag.allCases[Int($0)].rawValue }
  }

  @Test("A plural before an article is a verb where no verb came before")
  func beforeArticle() {
    #expect(corrected("The/DT navy/NN strikes/NNS the/DT port/NN ./.")[2] == "VBZ")
    #expect(corrected("He/PRP backs/NNS Finland/NNP ./.")[1] == "VBZ")
    #expect(corrected("Brazil/NNP plans/NNS to/TO buy/VB jets/NNS ./.")[1] == "VBZ")
  }

  @Test("A plural stays one where it is one")
  func plural() {
    #expect(
      corrected("The/DT missiles/NNS the/DT army/NN bought/VBD failed/VBD ./.")[1] == "NNS")
    #expect(corrected("Three/CD times/NNS the/DT size/NN ./.")[1] == "NNS")
    #expect(corrected("Its/PRP$ plans/NNS to/TO buy/VB jets/NNS failed/VBD ./.")[1] == "NNS")
    #expect(
      corrected("Brazil/NNP plans/NNS to/TO buy/VB jets/NNS failed/VBD ./.")[1] == "NNS")
  }

  @Test("A military that is followed by a verb is no quality of it")
  func military() {
    let conducts = "The/DT Latvian/JJ military/JJ conducts/NNS drills/NNS at/IN sea/NN ./."
    #expect(corrected(conducts)[2...3] == ["NN", "VBZ"])
    let claims = "The/DT US/NNP military/JJ claims/NNS it/PRP has/VBZ sunk/VBN a/DT boat/NN ./."
    #expect(corrected(claims)[2...3] == ["NN", "VBZ"])
    let trucks = "Two/CD US/NNP military/JJ trucks/NNS were/VBD hit/VBN ./."
    #expect(corrected(trucks)[2...3] == ["JJ", "NNS"])
    let made = "The/DT claims/NNS it/PRP makes/VBZ are/VBP false/JJ ./."
    #expect(corrected(made)[1] == "NNS")
  }
}
