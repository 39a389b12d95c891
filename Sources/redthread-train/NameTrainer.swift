import Language

/// Learns names, seeing the labels it would give itself.
///
/// For the second reading the sentences come reversed, with the drafts of the first reading.
struct NameTrainer {
  var epochs = 3
  var cutoff = 2
  var limit = 40_000
  var settings = TrainingNetwork.Settings()

  func train(
    _ sentences: [GoldSentence], _ facts: [SentenceFacts], tags: [[UInt8]],
    drafts: [NameFinder.Draft], isReversed: Bool, seed: UInt64
  ) -> TrainingNetwork {
    var keys = FeatureKeys()
    var counter = FeatureCounter()
    for number in sentences.indices {
      for index in sentences[number].words.indices {
        NameFinder.features(
          of: facts[number], tags: tags[number], at: index,
          previous: index == 0 ? NameLabel.outside : sentences[number].names[index - 1],
          draft: drafts[number], into: &keys)
        counter.count(keys)
      }
    }
    var random = RandomNumbers(seed: seed)
    var network = TrainingNetwork(
      features: counter.frequent(cutoff: cutoff, limit: limit), questions: 1, settings: settings,
      seed: seed)
    for epoch in 0..<epochs {
      if epoch == (epochs + 1) / 2 { network.prune() }
      var correct = 0
      var total = 0
      for (place, number) in random.order(sentences.count).enumerated() {
        let done = (Float(epoch) + Float(place) / Float(sentences.count)) / Float(epochs)
        network.pace = 1 - done
        var previous = NameLabel.outside
        for index in sentences[number].words.indices {
          NameFinder.features(
            of: facts[number], tags: tags[number], at: index, previous: previous,
            draft: drafts[number], into: &keys)
          let allowed = NameLabel.choices(
            beside: previous, isReversed: isReversed,
            isFirst: index == sentences[number].words.count - 1)
          let gold = sentences[number].names[index]
          let right = Self.rightLabels(
            gold, isOpen: !sentences[number].hasOtherNames, among: allowed, beside: previous)
          let best = step(&network, keys, right, among: allowed)
          correct += right >> UInt64(best) & 1 == 1 ? 1 : 0
          total += 1
          let isTold = random.below(4) == 0 && allowed >> UInt64(gold) & 1 == 1
          previous = isTold ? gold : best
        }
      }
      progress("names epoch \(epoch + 1): \(percent(correct, total))")
    }
    return network
  }

  private func step(
    _ network: inout TrainingNetwork, _ keys: borrowing FeatureKeys, _ right: UInt64,
    among allowed: UInt64
  ) -> UInt8 {
    network.activate(keys)
    let scores = network.scores(0)
    var best = UInt8(allowed.trailingZeroBitCount)
    for label in 0..<UInt8(NameLabel.count)
    where allowed >> UInt64(label) & 1 == 1 && scores[Int(label)] > scores[Int(best)] {
      best = label
    }
    network.learn(0, scores, answers: NameLabel.count, allowed: allowed, right: right)
    network.finish()
    return best
  }

  /// The labels that agree with the annotation: one, but where only persons, organisations and
  /// places were annotated (`isOpen`), a word outside may belong to a name of another kind.
  private static func rightLabels(
    _ gold: UInt8, isOpen: Bool, among allowed: UInt64, beside previous: UInt8
  ) -> UInt64 {
    let others =
      UInt64(1) << UInt64(NameLabel.beginning(.other))
      | 1 << UInt64(NameLabel.inside(.other))
    let right = gold == NameLabel.outside && isOpen ? 1 | others : 1 << UInt64(gold)
    if right & allowed != 0 { return right & allowed }
    // After a mistake: what it began ends here, or the name is taken up where it goes on.
    let beginnings = allowed & 0b1010_1010
    return gold % 2 == 0 && gold != NameLabel.outside && beginnings >> UInt64(gold - 1) & 1 == 1
      ? 1 << UInt64(gold - 1) : beginnings == 0 ? allowed : beginnings & (~beginnings + 1)
  }
}
