import Language

/// Learns names from left to right, seeing the labels it would give itself.
struct NameTrainer {
  var epochs = 3
  var cutoff = 2
  var limit = 40_000
  var settings = TrainingNetwork.Settings()

  func train(
    _ sentences: [GoldSentence], _ facts: [SentenceFacts], tags: [[UInt8]], seed: UInt64
  ) -> TrainingNetwork {
    var keys = FeatureKeys()
    var counter = FeatureCounter()
    for number in sentences.indices {
      for index in sentences[number].words.indices {
        NameFinder.features(
          of: facts[number], tags: tags[number], at: index,
          previous: index == 0 ? NameLabel.outside : sentences[number].names[index - 1],
          into: &keys)
        counter.count(keys)
      }
    }
    var random = RandomNumbers(seed: seed)
    var network = TrainingNetwork(
      features: counter.frequent(cutoff: cutoff, limit: limit), questions: 1, settings: settings,
      seed: seed)
    for epoch in 0..<epochs {
      var correct = 0
      var total = 0
      for (place, number) in random.order(sentences.count).enumerated() {
        let done = (Float(epoch) + Float(place) / Float(sentences.count)) / Float(epochs)
        network.pace = 1 - done
        var previous = NameLabel.outside
        for index in sentences[number].words.indices {
          NameFinder.features(
            of: facts[number], tags: tags[number], at: index, previous: previous, into: &keys)
          let right = Self.rightLabels(sentences[number], index, after: previous)
          let best = step(&network, keys, right, after: previous)
          correct += right >> UInt64(best) & 1 == 1 ? 1 : 0
          total += 1
          previous = random.below(4) == 0 ? sentences[number].names[index] : best
        }
      }
      progress("names epoch \(epoch + 1): \(percent(correct, total))")
    }
    return network
  }

  private func step(
    _ network: inout TrainingNetwork, _ keys: FeatureKeys, _ right: UInt64, after previous: UInt8
  ) -> UInt8 {
    network.activate(keys)
    let scores = network.scores(0)
    var allowed: UInt64 = 0
    var best = NameLabel.outside
    for label in 0..<UInt8(NameLabel.count) where NameLabel.allows(label, after: previous) {
      allowed |= 1 << UInt64(label)
      if scores[Int(label)] > scores[Int(best)] { best = label }
    }
    network.learn(0, scores, answers: NameLabel.count, allowed: allowed, right: right)
    network.finish()
    return best
  }

  /// The labels that agree with the annotation: one, but where only persons, organisations and
  /// places were annotated, a word outside may belong to a name of another kind.
  private static func rightLabels(
    _ sentence: GoldSentence, _ index: Int, after previous: UInt8
  ) -> UInt64 {
    let gold = sentence.names[index]
    let inside = NameLabel.inside(.other)
    if gold == NameLabel.outside && !sentence.hasOtherNames {
      let goesOn = NameLabel.allows(inside, after: previous)
      return 1 | 1 << UInt64(NameLabel.beginning(.other)) | (goesOn ? 1 << UInt64(inside) : 0)
    }
    // After a mistake the name is taken up where it goes on.
    if !NameLabel.allows(gold, after: previous) { return 1 << UInt64(gold - 1) }
    return 1 << UInt64(gold)
  }
}
