import Language

/// How every part is trained.
struct PartTrainers {
  var tagger = TaggerTrainer()
  var guide = ParserTrainer()
  var parser = ParserTrainer()
  var names = NameTrainer()

  /// Those of the model that is kept.
  static let full: PartTrainers = {
    var trainers = PartTrainers()
    trainers.tagger.epochs = 5
    trainers.tagger.limit = 200_000
    trainers.tagger.settings.kept = 50_000
    trainers.guide.epochs = 5
    trainers.guide.limit = 200_000
    trainers.guide.settings.kept = 35_000
    trainers.parser.epochs = 9
    trainers.parser.limit = 300_000
    trainers.parser.settings.kept = 68_000
    trainers.parser.settings.blocks = 2
    trainers.names.epochs = 4
    trainers.names.limit = 200_000
    trainers.names.settings.kept = 30_000
    return trainers
  }()

  /// Smaller and quicker ones, for what is seen of a part by those after it.
  static let quick: PartTrainers = {
    var trainers = PartTrainers()
    trainers.tagger.epochs = 2
    trainers.guide.epochs = 3
    trainers.guide.limit = 60_000
    trainers.names.epochs = 2
    return trainers
  }()

  func firstTagger(_ lessons: Lessons, seed: UInt64) -> [UInt8] {
    tagger.train(
      lessons.sentences, lessons.facts, drafts: lessons.facts.map { _ in [] }, seed: seed
    ).section()
  }

  func secondTagger(_ lessons: Lessons, seed: UInt64) -> [UInt8] {
    tagger.train(
      lessons.sentences.map(\.reversed), lessons.facts.map(\.reversed),
      drafts: lessons.drafts.map { $0.reversed() }, seed: seed
    ).section()
  }

  func guide(_ lessons: Lessons, seed: UInt64) -> [UInt8] {
    guide.train(
      lessons.sentences.map(\.reversed), lessons.facts.map(\.reversed),
      tags: lessons.tags.map { $0.reversed() }, guides: lessons.facts.map { _ in .none },
      seed: seed
    ).section()
  }

  func parser(_ lessons: Lessons, seed: UInt64) -> [UInt8] {
    parser.train(
      lessons.sentences, lessons.facts, tags: lessons.tags, guides: lessons.guides, seed: seed
    ).section()
  }

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
