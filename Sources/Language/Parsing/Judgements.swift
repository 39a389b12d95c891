/// What the network says of the states of one search.
///
/// Alternatives that lie further back leave states that look alike to the features: two of five in
/// the beam look like one that has been judged before.
struct Judgements: ~Copyable {
  /// The scores of the moves, of those that are not allowed minus infinity.
  struct Moves {
    fileprivate(set) var scores: InlineArray<3, Float>
    /// The logarithm of the sum of their exponentials.
    let total: Float
  }

  /// The best relation for a move that makes an arc.
  struct Relation {
    let index: UInt8
    let score: Float
    let total: Float
  }

  private struct Judgement {
    let moves: Moves
    var left: Relation?
    var right: Relation?
  }

  private let network: FeatureNetwork
  private var layers: HiddenLayers
  private var activation = Activation()
  /// The judgement whose hidden layer is in `activation`.
  private var active = -1
  private var numbers: Numbering
  private var judgements: [Judgement] = []

  init(_ network: FeatureNetwork, _ features: ParseFeatures, words: Int, width: Int) {
    self.network = network
    layers = HiddenLayers(network, features, expecting: (10 + 2 * width) * words)
    numbers = Numbering(from: 0, expecting: (2 + width / 2) * words)
  }

  /// The scores of the moves from `state`, and the number under which it has been judged.
  mutating func moves(
    from state: ParserState, in chart: borrowing Chart
  ) -> (Moves, number: Int) {
    let (found, isNew) = numbers.number(of: chart.places(of: state).key)
    let number = Int(found)
    guard isNew else { return (judgements[number].moves, number) }
    layers.activate(state, in: chart, &activation)
    active = number
    network.score(Parser.Question.move.rawValue, &activation, answers: Move.allCases.count)
    for move in Move.allCases where !chart.allows(move, in: state) {
      activation.scores[move.rawValue] = -.infinity
    }
    let moves = Moves(
      scores: InlineArray { activation.scores[$0] },
      total: activation.logarithmOfSum(Move.allCases.count))
    judgements.append(Judgement(moves: moves))
    return (moves, number)
  }

  /// The best relation for the arc of `move` from `state`, which has been judged under `number`.
  mutating func relation(
    for move: Move, from state: ParserState, _ number: Int, in chart: borrowing Chart
  ) -> Relation {
    let isLeft = move == .left
    let judgement = judgements[number]
    if let known = isLeft ? judgement.left : judgement.right { return known }
    if active != number {
      layers.activate(state, in: chart, &activation)
      active = number
    }
    let question: Parser.Question = isLeft ? .leftRelation : .rightRelation
    network.score(question.rawValue, &activation, answers: Dependency.count)
    activation.scores[Int(Parser.root)] = -.infinity
    let best = activation.best(of: Dependency.count)
    let relation = Relation(
      index: UInt8(best), score: activation.scores[best],
      total: activation.logarithmOfSum(Dependency.count))
    if isLeft {
      judgements[number].left = relation
    } else {
      judgements[number].right = relation
    }
    return relation
  }
}

extension Chart.Places {
  /// All that features look at: nodes in 13 bits, words in 12.
  @inline(__always)
  fileprivate var key: UInt64 {
    let nodes = UInt64(top) << 26 | UInt64(below) << 13 | UInt64(next)
    return nodes << 24 | Self.bits(thirdWord) << 12 | Self.bits(fourthWord)
  }
}
