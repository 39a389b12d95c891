import Testing

@testable import Language

@Suite("The model file")
struct ModelFileTests {
  private static let whole = ModelFile.assemble([
    Vocabulary.section([(word: 5, entry: Vocabulary.Entry(coarse: 1, middle: 2, fine: 3, tags: 4))]
    ),
    FeatureNetwork.empty, FeatureNetwork.empty, FeatureNetwork.empty,
  ])

  @Test("A whole file gives its parts back")
  func roundTrip() throws {
    let model = try LanguageModel(ModelBytes(copying: Self.whole))
    #expect(model.vocabulary.entry(of: 5).fine == 3)
    #expect(model.vocabulary.entry(of: 6) == Vocabulary.Entry(bits: 0))
  }

  @Test("A file cut short, of another kind or with a wrong length is refused, not read")
  func damage() {
    #expect(throws: ModelError.self) { try LanguageModel(ModelBytes(copying: [])) }
    #expect(throws: ModelError.self) {
      try LanguageModel(ModelBytes(copying: Self.whole.dropLast()))
    }
    #expect(throws: ModelError.self) {
      var other = Self.whole
      other[0] = UInt8(ascii: "X")
      _ = try LanguageModel(ModelBytes(copying: other))
    }
  }

  @Test("A row is found under its key and adds to the hidden layer")
  func network() throws {
    var matrix = [Float](repeating: 0, count: 64 * 64)
    matrix[3] = 2
    var keys = FeatureKeys()
    keys.add(1, 2)
    let network = try FeatureNetwork(
      ModelBytes(
        copying: FeatureNetwork.section(
          keys: keys.keys, rows: [[100] + [Int8](repeating: 0, count: 63)], step: 0.5,
          bias: Array(repeating: 0, count: 64), matrices: [matrix])))
    var activation = Activation()
    network.activate(keys, &activation)
    #expect(network.scores(0, activation)[3] == 100)
    keys.clear()
    keys.add(7, 7)
    network.activate(keys, &activation)
    #expect(network.scores(0, activation)[3] == 0)
  }
}
