/// The dependency tree of a tagged sentence.
package struct Parser: Sendable {
  /// The questions put to the network.
  package enum Question: Int, Sendable, CaseIterable {
    case move, leftRelation, rightRelation
  }

  /// The head of each word (-1 for the root) and its relation as index into `Dependency.allCases`.
  package struct Tree: Sendable {
    package var heads: [Int]
    package var dependencies: [UInt8]

    package init(heads: [Int], dependencies: [UInt8]) {
      self.heads = heads
      self.dependencies = dependencies
    }

    /// The same tree over the words from the last to the first.
    package var reversed: Tree {
      Tree(
        heads: heads.reversed().map { $0 < 0 ? -1 : heads.count - 1 - $0 },
        dependencies: dependencies.reversed())
    }
  }

  package static let root = index(of: .root)

  /// How many states are kept at most, and how far below the best one may lie.
  private static let width = 6
  private static let margin: Float = 3.5

  private let guide: FeatureNetwork
  private let network: FeatureNetwork

  init(guide: FeatureNetwork, _ network: FeatureNetwork) {
    self.guide = guide
    self.network = network
  }

  package static func index(of dependency: Dependency) -> UInt8 {
    UInt8(Dependency.allCases.firstIndex(of: dependency) ?? 0)
  }

  /// The most probable tree over `sentence` that the beam finds: exactly one root, every other word
  /// below it.
  ///
  /// All trees of *n* words take 2*n* moves, so states are compared after equally many. A state
  /// much less probable than the best is dropped, and most of the time one state is left.
  /// - Complexity: at most 2*n* times `width` scored states.
  package func tree(of sentence: borrowing SentenceFacts, tags: [UInt8]) -> Tree {
    let guide = guide.isEmpty ? Guide.none : guide(of: sentence, tags: tags)
    return search(sentence, tags, guide, with: network, width: Self.width)
  }

  /// The tree that is made first, from right to left and without a second thought.
  package func guide(of sentence: borrowing SentenceFacts, tags: [UInt8]) -> Guide {
    Guide(search(sentence.reversed, tags.reversed(), .none, with: guide, width: 1).reversed)
  }

  private func search(
    _ sentence: borrowing SentenceFacts, _ tags: [UInt8], _ guide: borrowing Guide,
    with network: FeatureNetwork, width: Int
  ) -> Tree {
    var keys = FeatureKeys()
    var activation = Activation()
    var beam = [Candidate(state: ParserState(count: sentence.count), score: 0)]
    var steps: [Step] = []
    let tags = tags.span
    for _ in 0..<2 * sentence.count {
      steps.removeAll(keepingCapacity: true)
      for (origin, candidate) in beam.enumerated() {
        ParseFeatures.collect(candidate.state, sentence, tags, guide: guide, into: &keys)
        network.activate(keys, &activation)
        expand(candidate, origin, network, activation, into: &steps)
      }
      beam = Self.survivors(steps, of: &beam, width)
    }
    let state = beam[0].state
    return Tree(
      heads: (0..<sentence.count).map {
        state.head(of: $0) == sentence.count ? -1 : state.head(of: $0)
      },
      dependencies: (0..<sentence.count).map { state.dependency(of: $0) })
  }

  private struct Candidate {
    var state: ParserState
    /// Sum of the logarithms of the probabilities of its moves and relations.
    var score: Float
  }

  /// A move that could be made from the state `origin` of the beam.
  private struct Step {
    let origin: Int
    let move: Move
    let dependency: UInt8
    let score: Float
  }

  private func expand(
    _ candidate: borrowing Candidate, _ origin: Int, _ network: FeatureNetwork,
    _ activation: borrowing Activation,
    into steps: inout [Step]
  ) {
    var scores = network.scores(
      Question.move.rawValue, activation, answers: Move.allCases.count)
    for move in Move.allCases where !candidate.state.allows(move) {
      scores[move.rawValue] = -.infinity
    }
    let total = scores.logarithmOfSum(Move.allCases.count)
    for move in Move.allCases where scores[move.rawValue] - total > -Self.margin {
      let score = candidate.score + scores[move.rawValue] - total
      if move == .shift {
        steps.append(Step(origin: origin, move: move, dependency: 0, score: score))
      } else if move == .left && candidate.state.isAtRoot {
        steps.append(Step(origin: origin, move: move, dependency: Self.root, score: score))
      } else {
        let question: Question = move == .left ? .leftRelation : .rightRelation
        var relations = network.scores(
          question.rawValue, activation, answers: Dependency.allCases.count)
        relations[Int(Self.root)] = -.infinity
        let best = relations.best(of: Dependency.allCases.count)
        let total = relations.logarithmOfSum(Dependency.allCases.count)
        steps.append(
          Step(
            origin: origin, move: move, dependency: UInt8(best),
            score: score + relations[best] - total))
      }
    }
  }

  /// The states that the best of `steps` lead to, best first.
  private static func survivors(_ steps: [Step], of beam: inout [Candidate], _ width: Int)
    -> [Candidate]
  {
    var best: [Step] = []
    for step in steps {
      // Insertion keeps earlier steps before equal later ones.
      var place = best.count
      while place > 0 && best[place - 1].score < step.score { place -= 1 }
      if place < width { best.insert(step, at: place) }
      if best.count > width { best.removeLast() }
    }
    guard let top = best.first else { preconditionFailure("an unfinished state allows a move") }
    var survivors: [Candidate] = []
    for step in best where step.score > top.score - margin {
      var candidate = beam[step.origin]
      candidate.score = step.score
      candidate.state.make(step.move, step.dependency)
      survivors.append(candidate)
    }
    return survivors
  }

  /// The features of `state`: for the trainer.
  package static func features(
    of state: borrowing ParserState, _ sentence: borrowing SentenceFacts, tags: [UInt8],
    guide: Guide, into keys: inout FeatureKeys
  ) {
    ParseFeatures.collect(state, sentence, tags.span, guide: guide, into: &keys)
  }
}
