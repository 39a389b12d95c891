import Language

/// Learns tags from left to right, seeing the tags it would give itself.
///
/// For the second reading the sentences come reversed, with the tags of the first reading.
struct TaggerTrainer {
  var epochs = 4
  var cutoff = 2
  var limit = 50_000
  var settings = TrainingNetwork.Settings()

  func train(
    _ sentences: [GoldSentence], _ facts: [SentenceFacts], drafts: [[UInt8]], seed: UInt64
  ) -> TrainingNetwork {
    var keys = FeatureKeys()
    var counter = FeatureCounter()
    for (number, sentence) in sentences.enumerated() {
      for index in sentence.words.indices {
        Tagger.features(
          of: facts[number], at: index, previous: Self.tag(sentence.tags, index - 1),
          beforePrevious: Self.tag(sentence.tags, index - 2), draft: drafts[number], into: &keys)
        counter.count(keys)
      }
    }
    var random = RandomNumbers(seed: seed)
    var network = TrainingNetwork(
      features: counter.frequent(cutoff: cutoff, limit: limit), questions: 1, settings: settings,
      seed: seed)
    let answers = Tag.allCases.count
    let all = UInt64(1) << UInt64(answers) - 1
    for epoch in 0..<epochs {
      if epoch == (epochs + 1) / 2 { network.prune() }
      var correct = 0
      var total = 0
      for (place, number) in random.order(sentences.count).enumerated() {
        let done = (Float(epoch) + Float(place) / Float(sentences.count)) / Float(epochs)
        network.pace = 1 - done
        var given: [UInt8] = []
        for index in sentences[number].words.indices {
          Tagger.features(
            of: facts[number], at: index, previous: Self.tag(given, index - 1),
            beforePrevious: Self.tag(given, index - 2), draft: drafts[number], into: &keys)
          network.activate(keys)
          let scores = network.scores(0)
          var best = 0
          for answer in 1..<answers where scores[answer] > scores[best] { best = answer }
          let gold = sentences[number].tags[index]
          network.learn(
            0, scores, answers: answers, allowed: all, right: 1 << UInt64(gold))
          network.finish()
          correct += best == Int(gold) ? 1 : 0
          total += 1
          given.append(random.below(4) == 0 ? gold : UInt8(best))
        }
      }
      progress("tagger epoch \(epoch + 1): \(percent(correct, total))")
    }
    return network
  }

  private static func tag(_ tags: [UInt8], _ index: Int) -> UInt32 {
    index < 0 ? Tagger.outside : UInt32(tags[index])
  }
}
