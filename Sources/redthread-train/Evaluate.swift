import ArgumentParser
import Foundation
import Language
import Text

/// Prints how well the model does on the test files.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures tokens, sentences, lemmas, tags, trees and names on treebank files.",
    discussion: """
      Without --model the model inside this executable is measured. Example:
        redthread-train evaluate --data ../shared/data/language
      """)

  @Option(help: "The folder with gum, ewt and pud.")
  var data = "../shared/data/language"

  @Option(help: "A model file to measure instead of the embedded one.")
  var model: String?

  @Flag(help: "Measure on the development files, for tuning.")
  var development = false

  @Option(help: "A folder for what was found on the annotators' tokens, as CoNLL-U.")
  var write: String?

  @Flag(help: "Print every token, sentence and lemma that differs.")
  var differences = false

  func run() throws {
    let bytes =
      try model.map { ModelBytes(copying: [UInt8](try Data(contentsOf: URL(filePath: $0)))) }
      ?? .embedded
    let analyser = try Analyser(bytes)
    if development {
      try measure("gum dev", "gum/dev.conllu", analyser)
      try measure("ewt dev", "ewt/dev.conllu", analyser)
    } else {
      try measure("pud news", "pud/test.conllu", analyser) {
        $0.comment("sent_id")?.hasPrefix("n") ?? false
      }
      try measure("gum test", "gum/test.conllu", analyser)
      try measure("ewt test", "ewt/test.conllu", analyser)
    }
  }

  private func measure(
    _ title: String, _ file: String, _ analyser: Analyser,
    _ isWanted: (CoNLLUSentence) -> Bool = { _ in true }
  ) throws {
    let source = try String(contentsOfFile: data + "/" + file, encoding: .utf8)
    let gold = try CoNLLUSentence.sentences(in: source).filter(isWanted)
    try measureGoldTokens(title, gold, analyser)
    let retold = gold.compactMap(\.retoldInPresent)
    if !retold.isEmpty { try measureGoldTokens(title + " in the present", retold, analyser) }
    let text = CoNLLUText(gold)
    let raw = RawTextScore(text, gold, analyser)
    let cut = SentenceSplitter().sentences(of: text.prose)
    let segmentation = SegmentationScore(text, cut)
    print(
      "\(title) from raw text: tokens \(show(segmentation.tokens))"
        + "  words \(show(segmentation.words))  sentences \(show(segmentation.sentences))"
        + "  tags \(show(raw.tags))  UAS/LAS \(show(raw.heads))/\(show(raw.arcs))")
    if differences { TokenDifferences(text, cut).print() }
  }

  private func measureGoldTokens(
    _ title: String, _ gold: [CoNLLUSentence], _ analyser: Analyser
  ) throws {
    let text = GoldText(gold)
    let start = ContinuousClock.now
    let found = text.analyse(with: analyser)
    let time = ContinuousClock.now - start
    if let write {
      try save(found, text, to: write + "/" + title.replacing(" ", with: "-") + ".conllu")
    }
    var score = AnalysisScore()
    for (gold, found) in zip(gold, found) { score.add(gold, found) }
    let lemmas = LemmaScore(gold, .embedded)
    let wordsPerSecond = Double(score.words) / (time / .seconds(1))
    print(
      "\(title): tags \(percent(score.tags, score.words))"
        + "  UAS/LAS \(percent(score.heads, score.words))/\(percent(score.arcs, score.words))"
        + "  no punct. \(percent(score.plainHeads, score.plainWords))"
        + "/\(percent(score.plainArcs, score.plainWords))"
        + "  subj/obj/prep \(show(score.subjects))/\(show(score.objects))"
        + "/\(show(score.prepositions))"
        + "  names \(show(score.names))"
        + " (\(score.namesByKind.map { "\($0.rawValue) \(show($1))" }.joined(separator: " ")))"
        + "  lemmas with gold tags \(percent(lemmas.correct, lemmas.total))"
        + "  \(Int(wordsPerSecond)) words/s")
    if differences {
      for (difference, count) in lemmas.differences { print("L\t\(count)\t\(difference)") }
    }
  }

  private func save(_ sentences: [Sentence], _ text: GoldText, to file: String) throws {
    var lines = ""
    var number = 0
    for document in text.documents {
      let writer = CoNLLUWriter(prose: document.prose)
      for _ in document.sentences {
        lines += writer.lines(sentences[number], id: "\(number + 1)")
        number += 1
      }
    }
    try Data(lines.utf8).write(to: URL(filePath: file))
  }

  private func show(_ score: FScore) -> String {
    percent(2 * score.correct, score.gold + score.found)
  }
}
