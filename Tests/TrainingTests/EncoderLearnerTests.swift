import Foundation
import Language
import Testing

@testable import redthread_train

@Suite("How the encoder learns")
struct EncoderLearnerTests {
  private static let shape: EncoderWeights.Shape = {
    var shape = EncoderWeights.Shape()
    (shape.input, shape.width, shape.arcs, shape.relations) = (16, 16, 16, 16)
    return shape
  }()

  private static func filled(_ rows: Int, _ columns: Int, _ seed: UInt64) -> Matrix {
    var random = RandomNumbers(seed: seed)
    let matrix = Matrix(rows, columns)
    for row in 0..<rows { for column in 0..<columns { matrix[row, column] = random.signed() } }
    return matrix
  }

  private static let examples = [
    EncoderExample(
      features: [[0, 1], [2], [3, 4], [5]], knownTags: [0, 0, 0, 0], tags: [3, 7, 1, 0],
      heads: [1, -1, 1, 2], relations: [5, 4, 9, 0]),
    EncoderExample(
      features: [[2], [6, 0]], knownTags: [0, 0], tags: [1, 2], heads: [-1, 0], relations: [4, 1]),
  ]

  /// The loss that a softmax over the scores of the network gives, by its own way.
  private static func loss(_ table: Matrix, _ all: Matrix) -> Double {
    let weights = EncoderWeights(shape, all)
    var total = 0.0
    for example in examples {
      let batch = Batch(lengths: [example.tags.count])
      var input = Matrix(batch.words, shape.input)
      for (row, features) in example.features.enumerated() {
        for feature in features { input.addRow(row, table, feature) }
      }
      for layer in weights.layers {
        let output = Matrix(batch.words, shape.output)
        for (side, direction) in layer.enumerated() {
          direction.read(
            input, batch, backwards: side == 1, gates: Matrix(batch.words, 4 * shape.width),
            cells: Matrix(batch.words, shape.width),
            outputs: output.part(
              rows: 0..<batch.words, columns: side * shape.width..<(side + 1) * shape.width))
        }
        input = output
      }
      let tags = weights.tags.apply(to: input)
      let dependents = weights.dependents.apply(to: input)
      dependents.rectify()
      let heads = weights.heads.asHeads(input, weights.root)
      heads.rectify()
      let seekers = weights.arcs.apply(to: dependents)
      let relationHeads = weights.relationHeads.asHeads(input, weights.root)
      let relationDependents = weights.relationDependents.apply(to: input)
      for word in 0..<batch.words {
        total += surprise(
          (0..<Tag.allCases.count).map { tags[word, $0] }, Int(example.tags[word]))
        let candidates = [batch.words] + Array(0..<batch.words)
        total += surprise(
          candidates.map { head in
            (0..<shape.arcs).reduce(Float(0)) { $0 + seekers[word, $1] * heads[head, $1] }
          }, example.heads[word] + 1)
        let arc = Matrix(1, shape.relations)
        arc.setRow(0, relationDependents, word)
        arc.addRow(0, relationHeads, example.heads[word] < 0 ? batch.words : example.heads[word])
        arc.rectify()
        let relations = weights.relations.apply(to: arc)
        total += surprise(
          (0..<Dependency.allCases.count).map { relations[0, $0] }, Int(example.relations[word]))
      }
    }
    return total
  }

  private static func surprise(_ scores: [Float], _ right: Int) -> Double {
    let best = scores.max() ?? 0
    var total = 0.0
    for score in scores { total += Double(exponential(score - best)) }
    return log(total) - Double(scores[right] - best)
  }

  @Test("The slopes are those of the loss")
  func slopes() throws {
    let table = Self.filled(7, Self.shape.input, 1)
    let all = Self.filled(1, EncoderWeights.count(of: Self.shape), 2)
    let weights = EncoderWeights(Self.shape, all)
    let turned = EncoderWeights.Turned(weights)
    turned.update(from: weights)
    let learner = EncoderLearner(table, weights, turned)
    learner.dropout = .init(features: 0, input: 0, output: 0, known: 0)
    learner.learn(Self.examples, seed: 1)
    var random = RandomNumbers(seed: 9)
    func check(_ matrix: Matrix, _ slopes: Matrix) {
      let (row, column) = (random.below(matrix.rows), random.below(matrix.columns))
      let kept = matrix[row, column]
      let step: Float = 0.01
      matrix[row, column] = kept + step
      let above = Self.loss(table, all)
      matrix[row, column] = kept - step
      let below = Self.loss(table, all)
      matrix[row, column] = kept
      let expected = (above - below) / Double(2 * step)
      let found = Double(slopes[row, column])
      #expect(abs(expected - found) < 0.02 + 0.03 * abs(expected), "\(expected) and \(found)")
    }
    for _ in 0..<150 { check(all, learner.slopes.all) }
    for _ in 0..<50 { check(table, learner.tableSlopes) }
  }

  @Test("Training on the same sentences gives the same bytes, and what it has learnt")
  func repeatable() throws {
    let sentences = try GoldSentence.news(50)
    var trainer = EncoderTrainer()
    trainer.epochs = 40
    trainer.wordsInBatch = 60
    trainer.shape = Self.shape
    (trainer.shape.input, trainer.shape.width) = (64, 32)
    var model = ModelParts(vocabulary: Vocabulary.section([(word: 1, entry: .init(bits: 0))]))
    let facts = try model.reader.facts(of: sentences)
    let sections = trainer.train(sentences, facts, seed: 3)
    let again = trainer.train(sentences, facts, seed: 3)
    #expect(sections.embeddings == again.embeddings && sections.encoder == again.encoder)
    model = model.with(sections)
    let found = try model.reader.parse(facts)
    var right = 0
    var words = 0
    for (sentence, found) in zip(sentences, found) {
      words += sentence.tags.count
      right += zip(sentence.tags, found.tags).count { $0 == $1 }
    }
    #expect(Double(right) > 0.7 * Double(words), "\(right) of \(words)")
  }
}
