/// The weights of the encoder and of what is asked of it, in one row of numbers.
package struct EncoderWeights: Sendable {
  /// The sizes from which the others follow; multiples of 16.
  package struct Shape: Sendable {
    /// The numbers of a word by itself, a multiple of 64.
    package var input = 128
    /// The numbers of each direction of a layer, and of a word as head or dependent of an arc and of
    /// its relation.
    package var width = 128
    package var arcs = 128
    package var relations = 128
    package var layers = 3

    package init() {}

    /// The numbers of a word in its sentence.
    package var output: Int { 2 * width }
  }

  /// One direction of a layer: what the input and the step before give to the four gates.
  package struct Direction: Sendable {
    package let input: Affine
    package let recurrent: Matrix
  }

  /// A matrix and what is added to each of its columns.
  package struct Affine: Sendable {
    package let weights: Matrix
    package let bias: Matrix
  }

  /// As many answers as a question has at most.
  package static let answers = 64

  package let shape: Shape
  package let all: Matrix
  /// The layers, each from left to right and from right to left.
  package let layers: [[Direction]]
  package let tags: Affine
  /// What stands for the head of the root.
  package let root: Matrix
  /// A word as head, as dependent, and how the two fit.
  package let heads: Affine
  package let dependents: Affine
  package let arcs: Affine
  /// The same for relations, whose sum gives the answers.
  package let relationHeads: Affine
  package let relationDependents: Affine
  package let relations: Affine

  /// A view of `all`, which has `count(of: shape)` numbers.
  package init(_ shape: Shape, _ all: Matrix) {
    self.shape = shape
    self.all = all
    var start = 0
    func take(_ rows: Int, _ columns: Int) -> Matrix {
      defer { start += rows * columns }
      return all.part(from: start, rows, columns)
    }
    func affine(_ rows: Int, _ columns: Int) -> Affine {
      Affine(weights: take(rows, columns), bias: take(1, columns))
    }
    layers = (0..<shape.layers).map { layer in
      (0..<2).map { _ in
        Direction(
          input: affine(layer == 0 ? shape.input : shape.output, 4 * shape.width),
          recurrent: take(shape.width, 4 * shape.width))
      }
    }
    tags = affine(shape.output, Self.answers)
    root = take(1, shape.output)
    heads = affine(shape.output, shape.arcs)
    dependents = affine(shape.output, shape.arcs)
    arcs = affine(shape.arcs, shape.arcs)
    relationHeads = affine(shape.output, shape.relations)
    relationDependents = affine(shape.output, shape.relations)
    relations = affine(shape.relations, Self.answers)
    precondition(start <= all.columns * all.rows, "weights of another shape")
  }

  /// How many numbers the weights of `shape` are.
  package static func count(of shape: Shape) -> Int {
    let gates = 4 * shape.width
    var count = 0
    for layer in 0..<shape.layers {
      let input = layer == 0 ? shape.input : shape.output
      count += 2 * (input * gates + gates + shape.width * gates)
    }
    let vectors = 2 * (shape.arcs + shape.relations)
    count += (shape.output + 1) * (answers + vectors) + shape.output
    return count + (shape.arcs + 1) * shape.arcs + (shape.relations + 1) * answers
  }
}

extension EncoderWeights.Affine {
  /// Writes the product of `input` with the weights, plus the bias, to `output`.
  package func apply(to input: Matrix, _ output: Matrix) {
    output.fill(with: bias)
    output.multiply(input, weights, adding: true)
  }

  /// The same as a matrix of its own.
  package func apply(to input: Matrix) -> Matrix {
    let output = Matrix(input.rows, weights.columns)
    apply(to: input, output)
    return output
  }

  /// The same for words that may be heads; the last row is that of the root.
  package func asHeads(_ words: Matrix, _ root: Matrix) -> Matrix {
    let heads = Matrix(words.rows + 1, weights.columns)
    apply(to: words, heads.part(rows: 0..<words.rows))
    apply(to: root, heads.part(rows: words.rows..<words.rows + 1))
    return heads
  }
}

extension EncoderWeights.Direction {
  /// Reads the words of `batch`, of which `input` has a row each: writes the gates and cells of each
  /// step, and the outputs.
  package func read(
    _ input: Matrix, _ batch: Batch, backwards: Bool, gates: Matrix, cells: Matrix, outputs: Matrix
  ) {
    self.input.apply(to: input, gates)
    let recurrent = recurrent.packed
    for number in 0..<batch.steps {
      let step = backwards ? batch.steps - 1 - number : number
      let rows = batch.rows(step)
      var before: Matrix?
      if number > 0 {
        let known = batch.rows(backwards ? step + 1 : step - 1)
          .prefix(rows.count)
        let first = rows.lowerBound..<rows.lowerBound + known.count
        gates.part(rows: first).multiply(
          outputs.part(rows: known.startIndex..<known.endIndex), recurrent, adding: true)
        before = cells.part(rows: known.startIndex..<known.endIndex)
      }
      gates.part(rows: rows).openGates(
        after: before, cells: cells.part(rows: rows), outputs: outputs.part(rows: rows))
    }
  }
}
