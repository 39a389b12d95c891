import ArgumentParser
import Foundation
import Language

/// Trains every part of the model and writes the file that the executable embeds.
struct TrainModel: ParsableCommand {
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case encoder, names
  }

  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains the model of English from treebanks and annotated text.",
    discussion: """
      The same data gives the same file, bit for bit. Example:
        redthread-train train --data ../shared/data/language --output english.model
      """)

  @Option(help: "The folder with gum, ewt, crossner-politics and word-clusters.tsv.")
  var data = "../shared/data/language"

  @Option(help: "The model file to write.")
  var output = "Sources/CModel/models/english.model"

  @Option(help: "Train only this part; the others come from --from.")
  var only: [Part] = []

  @Option(help: "The model that gives the parts not trained.")
  var from: String?

  @Option(help: "News that nobody has annotated, as NDJSON with a text each.")
  var news = "../shared/data/news-raw/wikipedia-current-events.jsonl"

  func run() throws {
    let corpus = try TrainingCorpus(folder: data)
    var model = ModelParts(
      vocabulary: try VocabularyMaker.section(
        clusters: data + "/word-clusters.tsv", corpus.treebank))
    if let from { try model.take(from: [UInt8](Data(contentsOf: URL(filePath: from)))) }
    var trees = Lessons(corpus.treebank, try model.reader)
    if wants(.encoder) {
      let teachers = try [11, 12].map { seed in
        try model.with(PartTrainers.teacher.train(trees.sentences, trees.facts, seed: seed)).reader
      }
      let silver = SilverSentences.sentences(try SilverSentences.words(in: news), teachers)
      let lessons = trees + Lessons(silver, try model.reader)
      model = model.with(PartTrainers.full.encoder.train(lessons.sentences, lessons.facts, seed: 1))
      try write(model)
    }
    if wants(.names) {
      let reader = try model.reader
      trees.tags = reader.parse(trees.facts).map(\.tags)
      var other = Lessons(corpus.namesOnly, reader)
      other.tags = reader.parse(other.facts).map(\.tags)
      var lessons = trees.withNames + other
      try Jackknife.addNames(to: &lessons, model)
      model.sections[.names] = PartTrainers.full.firstNames(lessons, seed: 5)
      model.sections[.secondNames] = PartTrainers.full.secondNames(lessons, seed: 6)
      try write(model)
    }
  }

  private func wants(_ part: Part) -> Bool { only.isEmpty || only.contains(part) }

  private func write(_ model: ModelParts) throws {
    let file = model.file
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
      + GoldSentence.treebank(folder + "/ewt/train.conllu") + GoldSentence.news(2_500)
    namesOnly = try GoldSentence.columns(folder + "/crossner-politics/train.txt")
  }
}
