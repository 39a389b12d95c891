import Language

/// How every part is trained.
struct PartTrainers {
  var encoder = EncoderTrainer()
  var names = NameTrainer()

  /// Those of the model that is kept.
  static let full: PartTrainers = {
    var trainers = PartTrainers()
    trainers.names.epochs = 4
    trainers.names.limit = 200_000
    trainers.names.settings.kept = 30_000
    return trainers
  }()

  /// What reads news for the encoder to learn from.
  static let teacher: EncoderTrainer = {
    var trainer = EncoderTrainer()
    trainer.shape.layers = 2
    return trainer
  }()

  /// Quicker ones, for what is seen of a part by those after it.
  static let quick: PartTrainers = {
    var trainers = PartTrainers()
    trainers.names.epochs = 2
    return trainers
  }()

  func firstNames(_ lessons: Lessons, seed: UInt64) -> [UInt8] {
    names.train(
      lessons.sentences, lessons.facts, tags: lessons.tags,
      drafts: lessons.facts.map { _ in .none }, isReversed: false, seed: seed
    ).section()
  }

  func secondNames(_ lessons: Lessons, seed: UInt64) -> [UInt8] {
    names.train(
      lessons.sentences.map(\.reversed), lessons.facts.map(\.reversed),
      tags: lessons.tags.map { $0.reversed() }, drafts: lessons.names, isReversed: true,
      seed: seed
    ).section()
  }
}
