/// Turns the words of sentences into numbers that tell of each word in its sentence: what it is, and
/// what stands around it, however far.
///
/// Every feature of a word has a row of signed bytes; their sum goes through layers of long short-term
/// memory, each from left to right and from right to left.
/// - Note: Graves & Schmidhuber (2005), Neural Networks 18(5–6); Kiperwasser & Goldberg (2016),
///   TACL 4, Q16-1023
package struct Encoder: Sendable {
  /// So many sentences are read step by step together.
  static let together = 24

  private let embeddings: FeatureNetwork
  package let weights: EncoderWeights

  /// - Throws: `ModelError` where the sections do not fit each other.
  init(embeddings: ModelBytes, weights: ModelBytes) throws(ModelError) {
    self.embeddings = try FeatureNetwork(embeddings)
    self.weights = try EncoderWeights(weights)
  }

  /// What the encoder says of the words of a batch: a row each.
  package struct Reading: Sendable {
    package let batch: Batch
    package let words: Matrix

    /// What `body` makes of each sentence, in the order given, from the rows of its words.
    func map<Result>(_ body: (_ rows: [Int]) -> Result) -> [Result] {
      var results = [Result?](repeating: nil, count: batch.order.count)
      for (rank, number) in batch.order.enumerated() {
        results[number] = body(batch.rows(ofRank: rank))
      }
      return results.compactMap(\.self)
    }
  }

  /// Reads `sentences`; `known` has for each the tags that are certain, -1 elsewhere, or nothing.
  /// - Complexity: linear in the number of words.
  package func read(_ sentences: [SentenceFacts], known: [[Int8]] = []) -> Reading {
    let batch = Batch(lengths: sentences.map(\.count))
    var input = Matrix(batch.words, weights.shape.input)
    var keys = FeatureKeys()
    var sums = FeatureSums()
    for (rank, number) in batch.order.enumerated() {
      for index in 0..<sentences[number].count {
        let tag = known.isEmpty || known[number].isEmpty ? -1 : known[number][index]
        WordFeatures.collect(sentences[number], at: index, tag: tag, into: &keys)
        embeddings.sum(keys, &sums, into: input, batch.row(rank, index))
      }
    }
    let width = weights.shape.width
    let gates = Matrix(batch.words, 4 * width)
    let cells = Matrix(batch.words, width)
    for layer in weights.layers {
      let output = Matrix(batch.words, 2 * width)
      for (side, direction) in layer.enumerated() {
        direction.read(
          input, batch, backwards: side == 1, gates: gates, cells: cells,
          outputs: output.part(rows: 0..<batch.words, columns: side * width..<(side + 1) * width))
      }
      input = output
    }
    return Reading(batch: batch, words: input)
  }
}

extension EncoderWeights {
  /// The weights in a section of the model file: the sizes of the shape, then the numbers.
  init(_ bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= 64 else { throw .tooShort(length: bytes.count) }
    var shape = Shape()
    shape.input = Int(bytes.uint32(at: 0))
    shape.width = Int(bytes.uint32(at: 4))
    shape.arcs = Int(bytes.uint32(at: 8))
    shape.relations = Int(bytes.uint32(at: 12))
    shape.layers = Int(bytes.uint32(at: 16))
    let sizes = [shape.input, shape.width, shape.arcs, shape.relations]
    guard sizes.allSatisfy({ $0 > 0 && $0 % 16 == 0 && $0 < 4096 }), 1..<64 ~= shape.layers else {
      throw .notAModel
    }
    let count = Self.count(of: shape)
    guard bytes.count == 64 + 4 * count else {
      throw .wrongLength(stated: 64 + 4 * count, found: bytes.count)
    }
    self.init(shape, bytes.matrix(at: 64, 1, count))
  }

  /// The section of weights that are all zero: stands where the encoder is not yet trained.
  package static var untrained: [UInt8] {
    let shape = Shape()
    return EncoderWeights(shape, Matrix(1, count(of: shape))).section
  }

  /// The section that holds the weights.
  package var section: [UInt8] {
    var section: [UInt8] = []
    for size in [shape.input, shape.width, shape.arcs, shape.relations, shape.layers] {
      section.append(word: UInt32(size))
    }
    while section.count < 64 { section.append(0) }
    for index in 0..<Self.count(of: shape) { section.append(word: all[0, index].bitPattern) }
    return section
  }
}
