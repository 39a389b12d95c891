import Language

/// Learns moves with a dynamic oracle: from the states that its own mistakes lead to.
struct ParserTrainer {
  var epochs = 6
  var cutoff = 3
  var limit = 100_000
  var settings = TrainingNetwork.Settings()

  func train(
    _ sentences: [GoldSentence], _ facts: [SentenceFacts], tags: [[UInt8]], guides: [Guide],
    seed: UInt64
  ) -> TrainingNetwork {
    let trees = sentences.map { Projectivity.projectiveHeads($0.heads) }
    var keys = FeatureKeys()
    var counter = FeatureCounter()
    for number in sentences.indices {
      var chart = Chart(count: facts[number].count)
      var state = chart.start
      while !chart.isFinished(state) {
        Parser.features(
          of: state, in: chart, facts[number], tags: tags[number], guide: guides[number],
          into: &keys)
        counter.count(keys)
        let costs = chart.costs(of: state, towards: trees[number])
        guard let move = Move.allCases.min(by: { costs[$0.rawValue] < costs[$1.rawValue] }) else {
          break
        }
        let attached = max(0, chart.word(below: 0, in: state))
        state = chart.state(
          after: move, sentences[number].dependencies[attached], from: state)
      }
    }
    var random = RandomNumbers(seed: seed)
    var network = TrainingNetwork(
      features: counter.frequent(cutoff: cutoff, limit: limit),
      questions: Parser.Question.allCases.count, settings: settings, seed: seed)
    for epoch in 0..<epochs {
      if epoch == (epochs + 1) / 2 { network.prune() }
      var correct = 0
      var total = 0
      for (place, number) in random.order(sentences.count).enumerated() {
        let done = (Float(epoch) + Float(place) / Float(sentences.count)) / Float(epochs)
        network.pace = 1 - done
        var chart = Chart(count: facts[number].count)
        var state = chart.start
        while !chart.isFinished(state) {
          Parser.features(
            of: state, in: chart, facts[number], tags: tags[number], guide: guides[number],
            into: &keys)
          let explores = epoch > 0 && random.below(10) != 0
          let isRight = step(
            &network, &state, &chart, keys, sentences[number], trees[number], explores: explores)
          correct += isRight ? 1 : 0
          total += 1
        }
      }
      progress("parser epoch \(epoch + 1): \(percent(correct, total)) of moves")
    }
    return network
  }

  /// Learns from one state and moves on, by its own choice where it `explores`.
  private func step(
    _ network: inout TrainingNetwork, _ state: inout ParserState, _ chart: inout Chart,
    _ keys: borrowing FeatureKeys, _ sentence: GoldSentence, _ tree: [Int], explores: Bool
  ) -> Bool {
    let costs = chart.costs(of: state, towards: tree)
    var cheapest = Int.max
    for move in 0..<3 { cheapest = min(cheapest, costs[move]) }
    var allowed: UInt64 = 0
    var right: UInt64 = 0
    network.activate(keys)
    let scores = network.scores(0)
    var choice = -1
    var rightChoice = -1
    for move in 0..<3 where costs[move] < Int.max {
      allowed |= 1 << UInt64(move)
      if choice < 0 || scores[move] > scores[choice] { choice = move }
      guard costs[move] == cheapest else { continue }
      right |= 1 << UInt64(move)
      if rightChoice < 0 || scores[move] > scores[rightChoice] { rightChoice = move }
    }
    if allowed != right {
      network.learn(0, scores, answers: 3, allowed: allowed, right: right)
    }
    let isRight = right >> UInt64(choice) & 1 == 1
    let taken = Move.allCases[explores ? choice : rightChoice]
    var dependency: UInt8 = 0
    if taken == .left && chart.isAtRoot(state) {
      dependency = Parser.root
    } else if taken != .shift {
      let question = (taken == .left ? Parser.Question.leftRelation : .rightRelation).rawValue
      let attached = chart.word(below: 0, in: state)
      let head =
        taken == .left ? chart.nextWord(of: state) : chart.word(below: 1, in: state)
      let relations = network.scores(question)
      let gold = sentence.dependencies[attached]
      let answers = Dependency.allCases.count
      let possible = (UInt64(1) << UInt64(answers) - 1) & ~(1 << UInt64(Parser.root))
      if tree[attached] == head {
        network.learn(
          question, relations, answers: answers, allowed: possible, right: 1 << UInt64(gold))
      }
      var best = -1
      for answer in 0..<answers where possible >> UInt64(answer) & 1 == 1 {
        if best < 0 || relations[answer] > relations[best] { best = answer }
      }
      dependency = explores || tree[attached] != head ? UInt8(best) : gold
    }
    network.finish()
    state = chart.state(after: taken, dependency, from: state)
    return isRight
  }
}
