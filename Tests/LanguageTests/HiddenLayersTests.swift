import Testing

@testable import Language

@Suite("Sums kept for parts of states")
struct HiddenLayersTests {
  private static let count = 24
  private static let model = try? LanguageModel(.embedded)

  /// Twenty-four words, some of them twice, and a guide that is no good.
  private static func features(_ model: LanguageModel) -> ParseFeatures {
    let words = "the minister of Norway said that the army would buy nothing from it"
      .split(separator: " ")
    let facts = model.facts((0..<count).map { Array(words[$0 % words.count].utf8) })
    return ParseFeatures(
      facts, tags: (0..<count).map { UInt8($0 * 7 % Tag.allCases.count) },
      guide: Guide(
        Parser.Tree(
          heads: (0..<count).map { $0 - 1 }, dependencies: (0..<count).map { UInt8($0 % 30) })))
  }

  @Test("They give the hidden layer that all features together give, in whatever order states come")
  func sameLayer() throws {
    let model = try #require(Self.model)
    let features = Self.features(model)
    var layers = HiddenLayers(model.parser.network, features, expecting: 10)
    var chart = Chart(count: Self.count)
    var random = SplitMix(state: 11)
    var keys = FeatureKeys()
    var kept = Activation()
    var whole = Activation()
    for _ in 0..<30 {
      var state = chart.start
      while !chart.isFinished(state) {
        layers.activate(state, in: chart, &kept)
        features.collect(of: chart.view(of: state), into: &keys)
        model.parser.network.activate(keys, &whole)
        #expect(kept.hidden == whole.hidden)
        let moves = Move.allCases.filter { chart.allows($0, in: state) }
        state = chart.state(
          after: moves[Int(random.next() % UInt64(moves.count))], UInt8(random.next() % 50),
          from: state)
      }
    }
  }

  @Test("States that look alike are judged as each by itself would be")
  func judgements() throws {
    let model = try #require(Self.model)
    let network = model.parser.network
    let features = Self.features(model)
    var judgements = Judgements(network, features, words: 1, width: 1)
    var chart = Chart(count: Self.count)
    var random = SplitMix(state: 12)
    var keys = FeatureKeys()
    var activation = Activation()
    for _ in 0..<30 {
      var state = chart.start
      while !chart.isFinished(state) {
        let (moves, number) = judgements.moves(from: state, in: chart)
        features.collect(of: chart.view(of: state), into: &keys)
        network.activate(keys, &activation)
        network.score(Parser.Question.move.rawValue, &activation)
        let allowed = Move.allCases.filter { chart.allows($0, in: state) }
        for move in Move.allCases {
          let expected =
            allowed.contains(move) ? activation.scores[move.rawValue] : -Float.infinity
          #expect(moves.scores[move.rawValue] == expected)
        }
        let move = allowed[Int(random.next() % UInt64(allowed.count))]
        var index: UInt8 = 0
        if move == .left {
          let relation = judgements.relation(for: move, from: state, number, in: chart)
          network.score(Parser.Question.leftRelation.rawValue, &activation)
          #expect(relation.score == activation.scores[Int(relation.index)])
          index = relation.index
        }
        state = chart.state(after: move, index, from: state)
      }
    }
  }

  @Test("All features of a state come in the order of their templates, and each once")
  func order() throws {
    let model = try #require(Self.model)
    let features = Self.features(model)
    var chart = Chart(count: Self.count)
    var state = chart.start
    for move in [Move.shift, .shift, .left, .shift, .right, .shift] {
      state = chart.state(after: move, 3, from: state)
    }
    var whole = FeatureKeys()
    features.collect(of: chart.view(of: state), into: &whole)
    #expect(whole.templates == whole.templates.sorted())
    #expect(Set(whole.templates).count == whole.templates.count)
    var parts = Set<UInt32>()
    var keys = FeatureKeys()
    for part in ParseFeatures.Part.allCases {
      keys.clear()
      features.add(part, of: chart.view(of: state), to: &keys)
      parts.formUnion(keys.keys)
    }
    #expect(parts == Set(whole.keys))
  }

  @Test("Scores add up to what the exponentials say, on every machine to the last bit")
  func logarithmOfSum() {
    var activation = Activation()
    for answer in 0..<51 { activation.scores[answer] = Float(answer * 37 % 51) * 0.21 - 4 }
    activation.scores[4] = -.infinity
    #expect(activation.logarithmOfSum(51).bitPattern == 0x4101_4169)
    #expect(exponential(0) == 1 && exponential(-.infinity) == 0)
    #expect(abs(exponential(-1) - 0.367_879_4) < 0.000_04)
    #expect(activation.logarithmOfSum(1) == activation.scores[0])
  }

  @Test("Keys are numbered as they come, however many they are")
  func numbering() {
    var numbering = Numbering(from: 5, expecting: 1)
    var random = SplitMix(state: 3)
    let keys = (0..<500).map { _ in random.next() | 1 }
    for (index, key) in keys.enumerated() {
      let (number, isNew) = numbering.number(of: key)
      #expect(number == UInt32(5 + index) && isNew)
    }
    for (index, key) in keys.enumerated() {
      let (number, isNew) = numbering.number(of: key)
      #expect(number == UInt32(5 + index) && !isNew)
    }
  }
}
