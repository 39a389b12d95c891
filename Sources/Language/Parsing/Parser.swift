/// The dependency trees of sentences that the encoder has read.
///
/// Every pair of words is judged as head and dependent, the best tree is built from these scores, and
/// its arcs get their relations.
/// - Note: Dozat & Manning (2017), ICLR, arXiv:1611.01734
package struct Parser: Sendable {
  /// The head of each word (-1 for the root) and its relation as index into `Dependency.allCases`.
  package struct Tree: Sendable {
    package var heads: [Int]
    package var dependencies: [UInt8]

    package init(heads: [Int], dependencies: [UInt8]) {
      self.heads = heads
      self.dependencies = dependencies
    }
  }

  package static let root = index(of: .root)

  package static func index(of dependency: Dependency) -> UInt8 {
    UInt8(Dependency.allCases.firstIndex(of: dependency) ?? 0)
  }

  private let weights: EncoderWeights

  init(_ weights: EncoderWeights) { self.weights = weights }

  /// The tree of every sentence of `reading`: exactly one root, every other word below it.
  package func trees(of reading: Encoder.Reading) -> [Tree] {
    let dependents = weights.dependents.apply(to: reading.words)
    dependents.rectify()
    let seekers = weights.arcs.apply(to: dependents)
    let heads = weights.heads.asHeads(reading.words, weights.root)
    heads.rectify()
    let relationHeads = weights.relationHeads.asHeads(reading.words, weights.root)
    let relationDependents = weights.relationDependents.apply(to: reading.words)
    return reading.map { rows in
      let scores = scores(rows, seekers, heads)
      let found = SpanningTree.heads(count: rows.count) { scores[$1, $0 + 1] }
      return Tree(
        heads: found,
        dependencies: relations(of: found, rows, relationHeads, relationDependents))
    }
  }

  /// The score of each arc of a sentence: a row for a dependent, a column for a head, that of the
  /// root first.
  private func scores(_ rows: [Int], _ seekers: Matrix, _ heads: Matrix) -> Matrix {
    let columns = (rows.count + 1 + 15) / 16 * 16
    let own = Matrix(rows.count, seekers.columns)
    let candidates = Matrix(columns, heads.columns)
    candidates.setRow(0, heads, heads.rows - 1)
    for (index, row) in rows.enumerated() {
      own.setRow(index, seekers, row)
      candidates.setRow(index + 1, heads, row)
    }
    let transposed = Matrix(heads.columns, columns)
    transposed.transpose(candidates)
    let scores = Matrix(rows.count, columns)
    scores.multiply(own, transposed)
    return scores
  }

  /// The best relation of each word to its head.
  private func relations(
    of found: [Int], _ rows: [Int], _ heads: Matrix, _ dependents: Matrix
  ) -> [UInt8] {
    let arcs = Matrix(rows.count, heads.columns)
    for (index, row) in rows.enumerated() {
      arcs.setRow(index, dependents, row)
      arcs.addRow(index, heads, found[index] < 0 ? heads.rows - 1 : rows[found[index]])
    }
    arcs.rectify()
    let scores = weights.relations.apply(to: arcs)
    return found.enumerated().map { index, head in
      if head < 0 { return Self.root }
      var best = -1
      for relation in 0..<Dependency.count where relation != Int(Self.root) {
        if best < 0 || scores[index, relation] > scores[index, best] { best = relation }
      }
      return UInt8(best)
    }
  }
}
