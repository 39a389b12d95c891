/// Penn tags for the words of sentences that the encoder has read.
package struct Tagger: Sendable {
  private let answers: EncoderWeights.Affine

  init(_ weights: EncoderWeights) { answers = weights.tags }

  /// The tags of every sentence of `reading`, as indices into `Tag.allCases`.
  package func tags(of reading: Encoder.Reading) -> [[UInt8]] {
    let scores = answers.apply(to: reading.words)
    return reading.map { rows in
      rows.map { row in
        var best = 0
        for tag in 1..<Tag.count where scores[row, tag] > scores[row, best] { best = tag }
        return UInt8(best)
      }
    }
  }
}
