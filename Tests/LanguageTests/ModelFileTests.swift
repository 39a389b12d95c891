import Testing

@testable import Language

@Suite("The model file")
struct ModelFileTests {
  private static let whole = ModelFile.assemble(
    [
      Vocabulary.section([
        (word: 5, entry: Vocabulary.Entry(coarse: 1, middle: 2, fine: 3, tags: 4))
      ]
      )
    ] + ModelFile.Section.allCases.dropFirst().map(\.untrained))

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
    network.score(0, &activation)
    #expect(activation.scores[3] == 100)
    keys.clear()
    keys.add(7, 7)
    network.activate(keys, &activation)
    network.score(0, &activation)
    #expect(activation.scores[3] == 0)
  }

  @Test("The hidden layer is the sum of the rows, however many blocks it has")
  func sums() throws {
    var random = SplitMix(state: 5)
    var keys = FeatureKeys()
    for feature in 0..<120 { keys.add(UInt32(feature), 1) }
    let width = 128
    let rows = keys.keys.map { _ in
      (0..<width).map { _ in Int8(truncatingIfNeeded: random.next()) }
    }
    let matrices = (0..<2).map { _ in
      (0..<width * 64).map { _ in Float(random.next() % 17) - 8 }
    }
    let network = try FeatureNetwork(
      ModelBytes(
        copying: FeatureNetwork.section(
          keys: keys.keys, rows: rows, step: 0.25, bias: Array(repeating: 1, count: width),
          matrices: matrices)))
    var activation = Activation()
    network.activate(keys, &activation)
    let hidden = (0..<width).map { unit in
      max(0, Float(rows.reduce(0) { $0 + Int($1[unit]) }) * 0.25 + 1)
    }
    #expect(activation.hidden == hidden)
    for question in 0..<2 {
      network.score(question, &activation, answers: 51)
      for answer in 0..<51 {
        let expected = (0..<width).reduce(Float(0)) {
          $0 + hidden[$1] * matrices[question][64 * $1 + answer]
        }
        #expect(activation.scores[answer] == expected)
      }
    }
  }
}
