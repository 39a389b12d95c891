import Dispatch
import Language

/// Learns the encoder, with the tags and trees that are asked of it.
///
/// Batches of sentences of about one length, split between two threads whose slopes are added: the
/// same bits on any machine.
struct EncoderTrainer {
  var epochs = 12
  var rate: Float = 0.003
  /// How often a feature is seen at least.
  var cutoff = 2
  var shape = EncoderWeights.Shape()
  var wordsInBatch = 1_200

  /// The sections of the model file.
  struct Sections {
    let embeddings: [UInt8]
    let encoder: [UInt8]
  }

  func train(_ sentences: [GoldSentence], _ facts: [SentenceFacts], seed: UInt64) -> Sections {
    let features = Features(facts, cutoff: cutoff)
    let examples = sentences.indices.map { features.example(sentences[$0], facts[$0]) }
    let (table, weights) = fit(examples, rows: features.keys.count, seed: seed)
    return Sections(embeddings: features.section(table), encoder: weights.section)
  }

  /// Learns from `examples`, whose features are numbers of `rows` rows.
  func fit(
    _ examples: [EncoderExample], rows: Int, seed: UInt64
  ) -> (table: Matrix, weights: EncoderWeights) {
    var random = RandomNumbers(seed: seed)
    let table = Parameters(rows, shape.input) { _ in 0.35 * random.signed() }
    let dense = Parameters(1, EncoderWeights.count(of: shape)) { _ in 0 }
    let weights = EncoderWeights(shape, dense.now)
    weights.begin(&random)
    let turned = EncoderWeights.Turned(weights)
    let learners = (0..<2).map { _ in EncoderLearner(table.now, weights, turned) }
    var step = 0
    for epoch in 0..<epochs {
      var losses = EncoderLearner.Losses()
      let batches = batches(of: examples, &random)
      for (place, batch) in batches.enumerated() {
        turned.update(from: weights)
        let halves = (0..<2).map { half in
          batch.indices.filter { $0 % 2 == half }.map { examples[batch[$0]] }
        }
        let seed = random.next()
        DispatchQueue.concurrentPerform(iterations: 2) { half in
          learners[half].learn(halves[half], seed: seed &+ UInt64(half))
        }
        let words = batch.reduce(0) { $0 + examples[$1].tags.count }
        step += 1
        let done = (Float(epoch) + Float(place) / Float(batches.count)) / Float(epochs)
        let pace = Parameters.Pace(
          step: step, rate: rate * min(1, Float(step) / 200) * max(0.02, 1 - done),
          scale: 1 / Float(words))
        dense.descend(pace, learners[0].slopes.all, learners[1].slopes.all)
        table.descend(pace, learners[0].tableSlopes, learners[1].tableSlopes)
        for learner in learners { losses.add(learner.losses) }
      }
      progress("encoder epoch \(epoch + 1): \(losses.summary(examples))")
    }
    return (table.average, EncoderWeights(shape, dense.average))
  }

  /// Numbers of sentences of about one length, about as many words in each batch.
  private func batches(of examples: [EncoderExample], _ random: inout RandomNumbers) -> [[Int]] {
    let lengths = examples.map { Float($0.tags.count) + 4 * random.fraction() }
    var batches: [[Int]] = [[]]
    var words = 0
    for number in examples.indices.sorted(by: { (lengths[$0], $0) < (lengths[$1], $1) }) {
      let count = examples[number].tags.count
      if words > 0 && words + count > wordsInBatch {
        batches.append([])
        words = 0
      }
      batches[batches.count - 1].append(number)
      words += count
    }
    return random.order(batches.count).map { batches[$0] }
  }

  /// The features that are learnt, and their rows.
  private struct Features {
    let keys: [UInt32]
    private let rows: [UInt32: Int]

    init(_ facts: [SentenceFacts], cutoff: Int) {
      var counter = FeatureCounter()
      var keys = FeatureKeys()
      for sentence in facts {
        for index in 0..<sentence.count {
          WordFeatures.collect(sentence, at: index, tag: -1, into: &keys)
          counter.count(keys)
        }
      }
      self.keys =
        counter.frequent(cutoff: cutoff, limit: .max)
        + Tag.allCases.indices.map { WordFeatures.key(ofTag: UInt8($0)) }
      rows = Dictionary(zip(self.keys, self.keys.indices), uniquingKeysWith: { first, _ in first })
    }

    func example(_ sentence: GoldSentence, _ facts: SentenceFacts) -> EncoderExample {
      var keys = FeatureKeys()
      let features = sentence.tags.indices.map { index in
        WordFeatures.collect(facts, at: index, tag: -1, into: &keys)
        return keys.keys.compactMap { rows[$0] }
      }
      return EncoderExample(
        features: features,
        knownTags: sentence.tags.map {
          $0 == GoldSentence.unknown ? nil : rows[WordFeatures.key(ofTag: $0)]
        },
        tags: sentence.tags, heads: sentence.heads, relations: sentence.dependencies)
    }

    /// The section of the embeddings, rounded to eight bits.
    func section(_ table: Matrix) -> [UInt8] {
      let rows = keys.indices.map { row in
        (0..<table.columns).map { table[row, $0] }
      }
      return FeatureNetwork.section(
        keys: keys, roundingRows: rows, bias: [Float](repeating: 0, count: table.columns),
        matrices: [])
    }
  }
}

/// Numbers that are learnt, and what their steps need.
struct Parameters {
  /// Where a step stands in the training.
  struct Pace {
    let step: Int
    let rate: Float
    /// By how much the slopes are multiplied.
    let scale: Float
  }

  let now: Matrix
  /// The mean of the numbers over the last few hundred steps.
  let average: Matrix
  private let first: Matrix
  private let second: Matrix

  init(_ rows: Int, _ columns: Int, _ value: (Int) -> Float) {
    now = Matrix(rows, columns)
    for row in 0..<rows { for column in 0..<columns { now[row, column] = value(column) } }
    average = Matrix(rows, columns)
    first = Matrix(rows, columns)
    second = Matrix(rows, columns)
  }

  /// A step against the sum of two slopes, which it empties.
  func descend(_ pace: Pace, _ slopes: Matrix, _ slopes2: Matrix) {
    let step = Float(pace.step)
    // Adam's means begin at zero; its corrections for that die away.
    let correction = (1 - power(0.95, pace.step)).squareRoot() / (1 - power(0.9, pace.step))
    let share = pace.step % 5 == 0 ? 1 - min(0.98, step / (step + 50)) : 0
    let count = now.rows * now.columns
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      now.descend(
        slopes, slopes2, first: first, second: second, average: average,
        range: half == 0 ? 0..<count / 2 : count / 2..<count, rate: pace.rate * correction,
        scale: pace.scale, share: share)
    }
  }

  private func power(_ base: Float, _ exponent: Int) -> Float {
    var product: Float = 1
    for _ in 0..<min(exponent, 400) { product *= base }
    return product
  }
}

extension EncoderWeights {
  /// Small random numbers to begin with.
  fileprivate func begin(_ random: inout RandomNumbers) {
    func fill(_ matrix: Matrix, _ limit: Float) {
      for row in 0..<matrix.rows {
        for column in 0..<matrix.columns { matrix[row, column] = limit * 2 * random.signed() }
      }
    }
    let step = 1 / Float(shape.width).squareRoot()
    for direction in layers.joined() {
      fill(direction.input.weights, step)
      fill(direction.input.bias, step)
      fill(direction.recurrent, step)
    }
    for affine in [tags, heads, dependents, relationHeads, relationDependents, relations] {
      let limit = 1 / Float(affine.weights.rows).squareRoot()
      fill(affine.weights, limit)
      fill(affine.bias, limit)
    }
    fill(arcs.weights, (3 / Float(shape.arcs)).squareRoot())
    fill(root, 0.1)
  }
}

extension RandomNumbers {
  /// A number from -0.5 to 0.5.
  mutating func signed() -> Float { fraction() - 0.5 }
}

extension EncoderLearner.Losses {
  mutating func add(_ other: Self) {
    tags += other.tags
    arcs += other.arcs
    relations += other.relations
  }

  /// The share of probability that went to wrong answers.
  func summary(_ examples: [EncoderExample]) -> String {
    let words = examples.reduce(0) { $0 + $1.tags.count }
    let shares = [tags, arcs, relations].map { percent(Int($0), words) }
    return "wrong tags \(shares[0]), arcs \(shares[1]), relations \(shares[2])"
  }
}
