import ArgumentParser
import FoundationEssentials
import Language
import Text

/// Tokens and sentences cut from the raw text of treebank files, compared with the annotators'.
struct EvaluateTokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-tokens",
    abstract: "Measures tokens, sentences and lemmas on CoNLL-U files.")

  @Argument(help: "CoNLL-U files.")
  var files: [String]

  @Flag(help: "Print every token and sentence that differs.")
  var differences = false

  @Flag(help: "Print how many tokens a second one core cuts and lemmatises.")
  var speed = false

  func run() throws {
    for file in files {
      let source = try String(contentsOfFile: file, encoding: .utf8)
      let gold = try CoNLLUSentence.sentences(in: source)
      let text = CoNLLUText(gold)
      let lemmas = LemmaScore(gold, .embedded)
      print("\(file): lemmas with gold tags \(lemmas)")
      if differences {
        for (difference, count) in lemmas.differences { print("L\t\(count)\t\(difference)") }
      }
      let found = SentenceSplitter().sentences(of: text.prose)
      let score = SegmentationScore(text, found)
      print("\(file): tokens \(score.tokens)")
      print("\(file): words \(score.words)")
      print("\(file): sentences \(score.sentences)")
      if speed { printSpeed(text.prose, gold) }
      if differences { report(text, found) }
    }
  }

  /// The median of seven runs over the prose.
  private func printSpeed(_ prose: Prose, _ gold: [CoNLLUSentence]) {
    let clock = ContinuousClock()
    let words = gold.flatMap(\.words).map { ($0.form, Tag(rawValue: $0.tag) ?? .nn) }
    var lengths = 0
    let cutting = (0..<7).map { _ in
      clock.measure { lengths += SentenceSplitter().sentences(of: prose).count }
    }.sorted()[3]
    let lemmatising = (0..<7).map { _ in
      clock.measure {
        for (form, tag) in words {
          lengths += Lemmatiser.embedded.lemma(of: form, tag: tag).utf8.count
        }
      }
    }.sorted()[3]
    let cut = Int(Double(words.count) / (cutting / .seconds(1)))
    let lemmas = Int(Double(words.count) / (lemmatising / .seconds(1)))
    let both = Int(Double(words.count) / ((cutting + lemmatising) / .seconds(1)))
    // The sum is printed so that the work cannot be left out.
    print("tokens a second: cut \(cut), lemmas \(lemmas), both \(both) (\(lengths))")
  }

  private func report(_ text: CoNLLUText, _ found: [TokenisedSentence]) {
    let goldSentences = Set(text.sentences.map(\.range))
    for sentence in found where !goldSentences.contains(sentence.range) {
      print("S-\t\(text.prose.text(sentence.range))")
    }
    let foundSentences = Set(found.map(\.range))
    for sentence in text.sentences where !foundSentences.contains(sentence.range) {
      print("S+\t\(text.prose.text(sentence.range))")
    }
    let surface = Set(found.flatMap { $0.surface(in: text.prose.bytes) })
    for token in text.surfaceTokens where !surface.contains(token) {
      let context = ByteRange(max(0, token.start - 9), min(text.prose.bytes.count, token.end + 9))
      print("W\t\(text.prose.text(token))\t\(text.prose.text(context))")
    }
    let foundTokens = found.flatMap(\.tokens)
    let gold = text.sentences.flatMap(\.tokens)
    let missed = Set(gold).subtracting(foundTokens)
    let extra = Set(foundTokens).subtracting(gold)
    for token in missed.sorted() {
      let instead = foundTokens.filter {
        extra.contains($0) && $0.start < token.end && token.start < $0.end
      }
      let context = ByteRange(max(0, token.start - 15), min(text.prose.bytes.count, token.end + 15))
      print(
        "T\t\(text.prose.text(token))\t\(instead.map(text.prose.text).joined(separator: "|"))\t"
          + text.prose.text(context).split(separator: "\n").joined(separator: "¶"))
    }
  }
}
