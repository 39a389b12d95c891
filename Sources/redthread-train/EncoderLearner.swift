import Language

/// A sentence as the encoder learns from it.
struct EncoderExample: Sendable {
  /// The rows of the features of each word, and the row of its tag told in advance.
  let features: [[Int]]
  let knownTags: [Int?]
  let tags: [UInt8]
  /// -1 for the root; not known as in `GoldSentence`.
  let heads: [Int]
  let relations: [UInt8]
}

/// Reads examples forwards and goes the way back: what the weights should learn from them.
///
/// Half a batch at a time, on a thread of its own; it reads the weights that all share and writes its
/// own slopes.
final class EncoderLearner: @unchecked Sendable {
  // Unchecked: used by one thread at a time.

  /// The shares of numbers that an example does not see.
  struct Dropout {
    var features: Float = 0.2
    var input: Float = 0.2
    var output: Float = 0.33
    /// In half of the sentences so many words have their tag told.
    var known: Float = 0.1
  }

  /// The probabilities of wrong answers, summed over the words.
  struct Losses {
    var tags: Float = 0
    var arcs: Float = 0
    var relations: Float = 0
  }

  private let table: Matrix
  private let weights: EncoderWeights
  /// Weights with rows and columns exchanged, for the way back.
  private let turned: EncoderWeights.Turned
  let tableSlopes: Matrix
  let slopes: EncoderWeights
  var dropout = Dropout()
  private(set) var losses = Losses()
  private var random = RandomNumbers(seed: 0)

  init(_ table: Matrix, _ weights: EncoderWeights, _ turned: EncoderWeights.Turned) {
    self.table = table
    self.weights = weights
    self.turned = turned
    tableSlopes = Matrix(table.rows, table.columns)
    slopes = EncoderWeights(weights.shape, Matrix(1, weights.all.columns))
  }

  /// Adds what the weights should learn from `examples` to the slopes.
  func learn(_ examples: [EncoderExample], seed: UInt64) {
    random = RandomNumbers(seed: seed)
    losses = Losses()
    let batch = Batch(lengths: examples.map(\.tags.count))
    let seen = draw(examples, batch)
    let input = Matrix(batch.words, table.columns)
    for (row, features) in seen.enumerated() {
      for feature in features { input.addRow(row, table, feature) }
    }
    let inputMask = mask(input.rows, input.columns, dropout.input)
    input.scale(by: inputMask)
    var layers: [Layer] = []
    for directions in weights.layers {
      layers.append(read(layers.last?.masked ?? input, directions, batch))
    }
    let words = layers[layers.count - 1].masked
    var wordSlopes = Matrix(words.rows, words.columns)
    learnTags(examples, batch, words, wordSlopes)
    learnTrees(examples, batch, words, wordSlopes)
    for number in layers.indices.reversed() {
      wordSlopes.scale(by: layers[number].mask)
      wordSlopes = back(number, layers[number], batch, wordSlopes)
    }
    wordSlopes.scale(by: inputMask)
    for (row, features) in seen.enumerated() {
      for feature in features { tableSlopes.addRow(feature, wordSlopes, row) }
    }
  }

  // MARK: The words by themselves

  /// The features of each word that are seen, in the order of the rows.
  private func draw(_ examples: [EncoderExample], _ batch: Batch) -> [[Int]] {
    var seen = [[Int]](repeating: [], count: batch.words)
    for (rank, number) in batch.order.enumerated() {
      let example = examples[number]
      let tells = random.below(2) == 0
      for (index, features) in example.features.enumerated() {
        let row = batch.row(rank, index)
        seen[row] = features.filter { _ in random.fraction() >= dropout.features }
        if tells && random.fraction() < dropout.known, let tag = example.knownTags[index] {
          seen[row].append(tag)
        }
      }
    }
    return seen
  }

  /// Zero for the share `dropped` of the numbers, and more than one for the others.
  private func mask(_ rows: Int, _ columns: Int, _ dropped: Float) -> Matrix {
    let mask = Matrix(rows, columns)
    let limit = UInt64(dropped * 65536)
    let kept = 1 / (1 - dropped)
    var bits: UInt64 = 0
    for row in 0..<rows {
      for column in 0..<columns {
        if column & 3 == 0 { bits = random.next() }
        mask[row, column] = bits & 65535 < limit ? 0 : kept
        bits >>= 16
      }
    }
    return mask
  }

  // MARK: Layers

  /// What a layer has made of its input.
  private struct Layer {
    let input: Matrix
    var gates: [Matrix] = []
    var cells: [Matrix] = []
    let output: Matrix
    let mask: Matrix
    let masked: Matrix
  }

  private func read(
    _ input: Matrix, _ directions: [EncoderWeights.Direction], _ batch: Batch
  ) -> Layer {
    let width = weights.shape.width
    let output = Matrix(batch.words, 2 * width)
    // All words of a sentence miss the same numbers.
    let own = mask(batch.order.count, 2 * width, dropout.output)
    let mask = Matrix(batch.words, 2 * width)
    for step in 0..<batch.steps {
      for (rank, row) in batch.rows(step).enumerated() { mask.setRow(row, own, rank) }
    }
    let masked = Matrix(batch.words, 2 * width)
    var layer = Layer(input: input, output: output, mask: mask, masked: masked)
    for (side, direction) in directions.enumerated() {
      let gates = Matrix(batch.words, 4 * width)
      let cells = Matrix(batch.words, width)
      direction.read(
        input, batch, backwards: side == 1, gates: gates, cells: cells,
        outputs: output.part(rows: 0..<batch.words, columns: side * width..<(side + 1) * width))
      layer.gates.append(gates)
      layer.cells.append(cells)
    }
    for row in 0..<batch.words { masked.setRow(row, output, row) }
    masked.scale(by: mask)
    return layer
  }

  /// The slopes of the layer's input from those of its output.
  private func back(_ number: Int, _ layer: Layer, _ batch: Batch, _ outputSlopes: Matrix) -> Matrix
  {
    let width = weights.shape.width
    let inputSlopes = Matrix(layer.input.rows, layer.input.columns)
    for side in 0..<2 {
      let columns = side * width..<(side + 1) * width
      let outputs = layer.output.part(rows: 0..<batch.words, columns: columns)
      let own = Matrix(batch.words, width)
      let source = outputSlopes.part(rows: 0..<batch.words, columns: columns)
      for row in 0..<batch.words { own.setRow(row, source, row) }
      let gateSlopes = Matrix(batch.words, 4 * width)
      let cellSlopes = Matrix(batch.order.count, width)
      let before = Matrix(batch.words, width)
      let turned = turned.layers[number][side]
      let recurrent = turned.recurrent.packed
      for step in side == 0 ? Array((0..<batch.steps).reversed()) : Array(0..<batch.steps) {
        let rows = batch.rows(step)
        let last = side == 0 ? step - 1 : step + 1
        var known: Range<Int>?
        if last >= 0 && last < batch.steps {
          let rowsBefore = batch.rows(last)
          known =
            rowsBefore.lowerBound..<rowsBefore.lowerBound + min(rows.count, rowsBefore.count)
        }
        layer.gates[side].part(rows: rows).closeGates(
          after: known.map { layer.cells[side].part(rows: $0) },
          cells: layer.cells[side].part(rows: rows), outputSlopes: own.part(rows: rows),
          cellSlopes: cellSlopes.part(rows: 0..<rows.count), slopes: gateSlopes.part(rows: rows))
        guard let known else { continue }
        own.part(rows: known).multiply(
          gateSlopes.part(rows: rows.lowerBound..<rows.lowerBound + known.count),
          recurrent, adding: true)
        for index in 0..<known.count {
          before.setRow(rows.lowerBound + index, outputs, known.lowerBound + index)
        }
      }
      let direction = slopes.layers[number][side]
      back(direction.input, turned.input, layer.input, gateSlopes, inputSlopes)
      let turnedBefore = Matrix(width, batch.words)
      turnedBefore.transpose(before)
      direction.recurrent.multiply(turnedBefore, gateSlopes, adding: true)
    }
    return inputSlopes
  }

  /// The way back through an affine: adds to the `slopes` of its weights and to those of its input.
  private func back(
    _ slopes: EncoderWeights.Affine, _ turnedWeights: Matrix, _ input: Matrix,
    _ outputSlopes: Matrix, _ inputSlopes: Matrix
  ) {
    let turnedInput = Matrix(input.columns, input.rows)
    turnedInput.transpose(input)
    slopes.weights.multiply(turnedInput, outputSlopes, adding: true)
    for row in 0..<outputSlopes.rows { slopes.bias.addRow(0, outputSlopes, row) }
    inputSlopes.multiply(outputSlopes, turnedWeights, adding: true)
  }

  // MARK: Answers

  /// Turns a row of scores into the slopes of the loss -log(probability of `right`), zero where that is
  /// not known; returns the probability of the wrong answers.
  private func softmax(_ scores: Matrix, _ row: Int, count: Int, right: Int?) -> Float {
    guard let right else {
      for answer in 0..<scores.columns { scores[row, answer] = 0 }
      return 0
    }
    var best = scores[row, 0]
    for answer in 1..<count { best = max(best, scores[row, answer]) }
    var total: Float = 0
    for answer in 0..<count {
      let power = exponential(scores[row, answer] - best)
      scores[row, answer] = power
      total += power
    }
    for answer in 0..<count { scores[row, answer] /= total }
    let loss = 1 - scores[row, right]
    scores[row, right] -= 1
    for answer in count..<scores.columns { scores[row, answer] = 0 }
    return loss
  }

  private func known(_ answer: UInt8) -> Int? {
    answer == GoldSentence.unknown ? nil : Int(answer)
  }

  private func learnTags(
    _ examples: [EncoderExample], _ batch: Batch, _ words: Matrix, _ wordSlopes: Matrix
  ) {
    let scores = weights.tags.apply(to: words)
    for (rank, number) in batch.order.enumerated() {
      for (index, tag) in examples[number].tags.enumerated() {
        losses.tags += softmax(
          scores, batch.row(rank, index), count: Tag.allCases.count, right: known(tag))
      }
    }
    back(slopes.tags, turned.tags, words, scores, wordSlopes)
  }

  /// Rectifies `numbers`, of which some are dropped; returns by how much each is multiplied.
  private func activate(_ numbers: Matrix) -> Matrix {
    let factors = mask(numbers.rows, numbers.columns, dropout.output)
    for row in 0..<numbers.rows {
      for column in 0..<numbers.columns where numbers[row, column] < 0 {
        factors[row, column] *= 0.1
      }
    }
    numbers.scale(by: factors)
    return factors
  }

  private func learnTrees(
    _ examples: [EncoderExample], _ batch: Batch, _ words: Matrix, _ wordSlopes: Matrix
  ) {
    let root = batch.words
    let dependents = weights.dependents.apply(to: words)
    let dependentFactors = activate(dependents)
    let seekers = weights.arcs.apply(to: dependents)
    let heads = weights.heads.asHeads(words, weights.root)
    let headFactors = activate(heads)
    let relationHeads = weights.relationHeads.asHeads(words, weights.root)
    let relationDependents = weights.relationDependents.apply(to: words)
    let arcs = Matrix(words.rows, relationDependents.columns)

    let seekerSlopes = Matrix(seekers.rows, seekers.columns)
    let headSlopes = Matrix(heads.rows, heads.columns)
    var headRows = [Int](repeating: root, count: root)
    for (rank, number) in batch.order.enumerated() {
      let rows = batch.rows(ofRank: rank)
      learnArcs(examples[number].heads, rows, seekers, heads, seekerSlopes, headSlopes)
      for (index, head) in examples[number].heads.enumerated() {
        if head >= 0 { headRows[rows[index]] = rows[head] }
        arcs.setRow(rows[index], relationDependents, rows[index])
        arcs.addRow(rows[index], relationHeads, headRows[rows[index]])
      }
    }
    let dependentSlopes = Matrix(dependents.rows, dependents.columns)
    back(slopes.arcs, turned.arcs, dependents, seekerSlopes, dependentSlopes)
    dependentSlopes.scale(by: dependentFactors)
    back(slopes.dependents, turned.dependents, words, dependentSlopes, wordSlopes)
    headSlopes.scale(by: headFactors)
    backAsHeads(slopes.heads, turned.heads, words, headSlopes, wordSlopes)

    let arcFactors = activate(arcs)
    let scores = weights.relations.apply(to: arcs)
    for (rank, number) in batch.order.enumerated() {
      for (index, relation) in examples[number].relations.enumerated() {
        losses.relations += softmax(
          scores, batch.row(rank, index), count: Dependency.allCases.count, right: known(relation))
      }
    }
    let arcSlopes = Matrix(arcs.rows, arcs.columns)
    back(slopes.relations, turned.relations, arcs, scores, arcSlopes)
    arcSlopes.scale(by: arcFactors)
    let relationHeadSlopes = Matrix(relationHeads.rows, relationHeads.columns)
    for (row, head) in headRows.enumerated() { relationHeadSlopes.addRow(head, arcSlopes, row) }
    back(slopes.relationDependents, turned.relationDependents, words, arcSlopes, wordSlopes)
    backAsHeads(slopes.relationHeads, turned.relationHeads, words, relationHeadSlopes, wordSlopes)
  }

  /// Learns the heads of the words of one sentence, which have the rows `rows`.
  private func learnArcs(
    _ gold: [Int], _ rows: [Int], _ seekers: Matrix, _ heads: Matrix, _ seekerSlopes: Matrix,
    _ headSlopes: Matrix
  ) {
    let candidateRows = [heads.rows - 1] + rows
    let columns = (candidateRows.count + 15) / 16 * 16
    let own = Matrix(rows.count, seekers.columns)
    let candidates = Matrix(columns, heads.columns)
    for (index, row) in rows.enumerated() { own.setRow(index, seekers, row) }
    for (index, row) in candidateRows.enumerated() { candidates.setRow(index, heads, row) }
    let turnedCandidates = Matrix(heads.columns, columns)
    turnedCandidates.transpose(candidates)
    let scores = Matrix(rows.count, columns)
    scores.multiply(own, turnedCandidates)
    for (index, head) in gold.enumerated() {
      losses.arcs += softmax(
        scores, index, count: candidateRows.count,
        right: head == GoldSentence.unknownHead ? nil : head + 1)
    }
    let ownSlopes = Matrix(rows.count, seekers.columns)
    ownSlopes.multiply(scores, candidates)
    for (index, row) in rows.enumerated() { seekerSlopes.setRow(row, ownSlopes, index) }
    let turnedScores = Matrix(columns, rows.count)
    turnedScores.transpose(scores)
    let candidateSlopes = Matrix(columns, heads.columns)
    candidateSlopes.multiply(turnedScores, own)
    for (index, row) in candidateRows.enumerated() {
      headSlopes.addRow(row, candidateSlopes, index)
    }
  }

  /// The way back through `asHeads`, whose last row is that of the root.
  private func backAsHeads(
    _ affine: EncoderWeights.Affine, _ turnedWeights: Matrix, _ words: Matrix,
    _ headSlopes: Matrix, _ wordSlopes: Matrix
  ) {
    let root = words.rows
    back(affine, turnedWeights, words, headSlopes.part(rows: 0..<root), wordSlopes)
    back(
      affine, turnedWeights, weights.root, headSlopes.part(rows: root..<root + 1), slopes.root)
  }
}

extension EncoderWeights {
  /// The matrices of the weights with rows and columns exchanged.
  struct Turned {
    struct Direction {
      let input: Matrix
      let recurrent: Matrix
    }

    let layers: [[Direction]]
    let tags: Matrix
    let heads: Matrix
    let dependents: Matrix
    let arcs: Matrix
    let relationHeads: Matrix
    let relationDependents: Matrix
    let relations: Matrix

    init(_ weights: EncoderWeights) {
      func turned(_ matrix: Matrix) -> Matrix { Matrix(matrix.columns, matrix.rows) }
      layers = weights.layers.map { layer in
        layer.map {
          Direction(input: turned($0.input.weights), recurrent: turned($0.recurrent))
        }
      }
      tags = turned(weights.tags.weights)
      heads = turned(weights.heads.weights)
      dependents = turned(weights.dependents.weights)
      arcs = turned(weights.arcs.weights)
      relationHeads = turned(weights.relationHeads.weights)
      relationDependents = turned(weights.relationDependents.weights)
      relations = turned(weights.relations.weights)
    }

    /// Takes over the weights as they are now.
    func update(from weights: EncoderWeights) {
      for (own, layer) in zip(layers, weights.layers) {
        for (own, direction) in zip(own, layer) {
          own.input.transpose(direction.input.weights)
          own.recurrent.transpose(direction.recurrent)
        }
      }
      tags.transpose(weights.tags.weights)
      heads.transpose(weights.heads.weights)
      dependents.transpose(weights.dependents.weights)
      arcs.transpose(weights.arcs.weights)
      relationHeads.transpose(weights.relationHeads.weights)
      relationDependents.transpose(weights.relationDependents.weights)
      relations.transpose(weights.relations.weights)
    }
  }
}
