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
  let network: FeatureNetwork

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
  /// much less probable than the best is dropped; four are left on average.
  /// - Complexity: at most 2*n* times `width` scored states.
  package func tree(of sentence: SentenceFacts, tags: [UInt8]) -> Tree {
    let guide = guide.isEmpty ? Guide.none : guide(of: sentence, tags: tags)
    return search(sentence, tags, guide, with: network, width: Self.width)
  }

  /// The tree that is made first, from right to left and without a second thought.
  package func guide(of sentence: SentenceFacts, tags: [UInt8]) -> Guide {
    Guide(search(sentence.reversed, tags.reversed(), .none, with: guide, width: 1).reversed)
  }

  private func search(
    _ sentence: SentenceFacts, _ tags: [UInt8], _ guide: Guide, with network: FeatureNetwork,
    width: Int
  ) -> Tree {
    var chart = Chart(count: sentence.count)
    var judgements = Judgements(
      network, ParseFeatures(sentence, tags: tags, guide: guide), words: sentence.count,
      width: width)
    var beam = [Candidate(state: chart.start, score: 0)]
    var steps = Steps(width: width)
    for _ in 0..<2 * sentence.count {
      steps.removeAll()
      for candidate in beam where steps.admits(candidate.score) {
        expand(candidate, chart, &judgements, into: &steps)
      }
      beam.removeAll(keepingCapacity: true)
      for step in steps.best {
        let state = chart.state(after: step.move, step.relation, from: step.origin)
        beam.append(Candidate(state: state, score: step.score))
      }
    }
    return chart.tree(of: beam[0].state)
  }

  private struct Candidate {
    let state: ParserState
    /// Sum of the logarithms of the probabilities of its moves and relations.
    let score: Float
  }

  /// A move that could be made from the state `origin` of the beam.
  private struct Step {
    let origin: ParserState
    let move: Move
    let relation: UInt8
    let score: Float
  }

  /// The most probable steps from the states of the beam, best first, earlier before later ones.
  private struct Steps {
    private var kept: [Step] = []
    private let width: Int

    init(width: Int) { self.width = width }

    mutating func removeAll() { kept.removeAll(keepingCapacity: true) }

    /// Whether a step could be among the best with `score`, or, scores being rounded, a little more.
    func admits(_ score: Float) -> Bool {
      guard let first = kept.first, let last = kept.last else { return true }
      let bound = score + 0.01
      return bound > first.score - Parser.margin && (kept.count < width || bound > last.score)
    }

    mutating func add(_ step: Step) {
      kept.append(step)
      var place = kept.count - 1
      while place > 0 && kept[place - 1].score < step.score {
        kept.swapAt(place - 1, place)
        place -= 1
      }
      if kept.count > width { kept.removeLast() }
    }

    /// Those not much less probable than the best one.
    var best: ArraySlice<Step> { kept.prefix { $0.score > kept[0].score - Parser.margin } }
  }

  /// Adds the steps from `candidate` that could be among the best.
  private func expand(
    _ candidate: Candidate, _ chart: borrowing Chart, _ judgements: inout Judgements,
    into steps: inout Steps
  ) {
    let state = candidate.state
    let (moves, number) = judgements.moves(from: state, in: chart)
    for move in Move.allCases where moves.scores[move.rawValue] - moves.total > -Self.margin {
      let score = candidate.score + moves.scores[move.rawValue] - moves.total
      if move == .shift {
        steps.add(Step(origin: state, move: move, relation: 0, score: score))
      } else if move == .left && chart.isAtRoot(state) {
        steps.add(Step(origin: state, move: move, relation: Self.root, score: score))
      } else if steps.admits(score) {
        let relation = judgements.relation(for: move, from: state, number, in: chart)
        steps.add(
          Step(
            origin: state, move: move, relation: relation.index,
            score: score + relation.score - relation.total))
      }
    }
  }

  /// The features of `state`, in the order of training.
  package static func features(
    of state: ParserState, in chart: borrowing Chart, _ sentence: SentenceFacts, tags: [UInt8],
    guide: Guide, into keys: inout FeatureKeys
  ) {
    ParseFeatures(sentence, tags: tags, guide: guide).collect(
      of: chart.view(of: state), into: &keys)
  }
}
