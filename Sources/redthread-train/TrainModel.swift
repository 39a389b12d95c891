import ArgumentParser
import Foundation
import Language

/// Trains every part of the model and writes the file that the executable embeds.
struct TrainModel: ParsableCommand {
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case tagger, parser, names
  }

  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains the model of English from treebanks and annotated text.",
    discussion: """
      The same data gives the same file, bit for bit. Example:
        redthread-train train --data ../shared/data/language --output english.model
      """)

  @Option(help: "The folder with gum, ewt, crossner-politics, re3d and word-clusters.tsv.")
  var data = "../shared/data/language"

  @Option(help: "The model file to write.")
  var output = "Sources/CModel/models/english.model"

  @Option(help: "Train only this part; the others come from --from.")
  var only: [Part] = []

  @Option(help: "The model that gives the parts not trained.")
  var from: String?

  @Option(help: .hidden) var epochs: Int?
  @Option(help: .hidden) var blocks: Int?
  @Option(help: .hidden) var cutoff: Int?
  @Option(help: .hidden) var limit: Int?
  @Option(help: .hidden) var rate: Float?
  @Option(help: .hidden) var matrixRate: Float?
  @Option(help: .hidden) var drop: Float?
  @Option(help: .hidden) var hiddenDrop: Float?

  func run() throws {
    let parts = only.isEmpty ? Part.allCases : only
    let corpus = try TrainingCorpus(folder: data)
    var sections = [
      try VocabularyMaker.section(clusters: data + "/word-clusters.tsv", corpus.treebank),
      FeatureNetwork.empty, FeatureNetwork.empty, FeatureNetwork.empty,
    ]
    if let from {
      let old = ModelBytes(copying: [UInt8](try Data(contentsOf: URL(filePath: from))))
      for part in [1, 2, 3] { sections[part] = try ModelFile.sections(of: old)[part].copy() }
    }
    let reader = try LanguageModel(ModelBytes(copying: ModelFile.assemble(sections)))
    let facts = corpus.treebank.map { reader.facts($0.words) }

    var settings = TrainingNetwork.Settings()
    if let blocks { settings.blocks = blocks }
    if let rate { settings.rate = rate }
    if let matrixRate { settings.matrixRate = matrixRate }
    if let drop { settings.featureDropout = drop }
    if let hiddenDrop { settings.hiddenDropout = hiddenDrop }

    var tagger = TaggerTrainer()
    tagger.settings = settings
    if let epochs { tagger.epochs = epochs }
    if let cutoff { tagger.cutoff = cutoff }
    if let limit { tagger.limit = limit }
    if parts.contains(.tagger) {
      sections[1] = tagger.train(corpus.treebank, facts, seed: 1).section()
      try write(sections)
    }
    guard parts.contains(.parser) || parts.contains(.names) else { return }
    let tags = try Jackknife.tags(corpus.treebank, facts, sections, folds: 4)
    if parts.contains(.parser) {
      var parser = ParserTrainer()
      parser.settings = settings
      if let epochs { parser.epochs = epochs }
      if let cutoff { parser.cutoff = cutoff }
      if let limit { parser.limit = limit }
      sections[2] = parser.train(corpus.treebank, facts, tags: tags, seed: 2).section()
      try write(sections)
    }
    if parts.contains(.names) {
      var names = NameTrainer()
      names.settings = settings
      if let epochs { names.epochs = epochs }
      if let cutoff { names.cutoff = cutoff }
      if let limit { names.limit = limit }
      let model = try LanguageModel(ModelBytes(copying: ModelFile.assemble(sections)))
      let other = corpus.namesOnly
      let otherFacts = other.map { reader.facts($0.words) }
      let kept = corpus.treebank.indices.filter { corpus.treebank[$0].hasNames }
      sections[3] = names.train(
        kept.map { corpus.treebank[$0] } + other, kept.map { facts[$0] } + otherFacts,
        tags: kept.map { tags[$0] } + otherFacts.map { model.tagger.tags(of: $0) }, seed: 3
      ).section()
      try write(sections)
    }
  }

  private func write(_ sections: [[UInt8]]) throws {
    let file = ModelFile.assemble(sections)
    try Data(file).write(to: URL(filePath: output))
    progress("\(output): \(file.count) bytes")
  }
}

/// The data to learn from.
struct TrainingCorpus {
  /// Sentences with tags, trees and names.
  let treebank: [GoldSentence]
  /// Sentences with names alone.
  let namesOnly: [GoldSentence]

  init(folder: String) throws {
    treebank =
      try GoldSentence.treebank(folder + "/gum/train.conllu")
      + GoldSentence.treebank(folder + "/ewt/train.conllu")
    namesOnly = try GoldSentence.columns(folder + "/crossner-politics/train.txt")
  }
}

/// Tags as a tagger gives them that has not seen the sentence: what the later stages must learn on.
enum Jackknife {
  static func tags(
    _ sentences: [GoldSentence], _ facts: [SentenceFacts], _ sections: [[UInt8]], folds: Int
  ) throws -> [[UInt8]] {
    var tags = [[UInt8]](repeating: [], count: sentences.count)
    for fold in 0..<folds {
      let seen = sentences.indices.filter { $0 / 20 % folds != fold }
      var trainer = TaggerTrainer()
      trainer.epochs = 2
      var sections = sections
      sections[1] = trainer.train(
        seen.map { sentences[$0] }, seen.map { facts[$0] }, seed: UInt64(10 + fold)
      ).section()
      let model = try LanguageModel(ModelBytes(copying: ModelFile.assemble(sections)))
      for number in sentences.indices where number / 20 % folds == fold {
        tags[number] = model.tagger.tags(of: facts[number])
      }
    }
    return tags
  }
}
