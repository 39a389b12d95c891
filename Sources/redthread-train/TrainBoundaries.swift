import ArgumentParser
import Foundation
import Language
import Text

/// Learns where sentences begin from the paragraphs of the treebanks' training files.
struct TrainBoundaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries",
    abstract: "Trains the sentence splitter on CoNLL-U files.")

  @Argument(help: "CoNLL-U training files.")
  var files: [String]

  @Option(help: "Where to write the model.")
  var output: String

  @Option(help: "Passes over the data.")
  var passes = 4

  @Option(help: "How sure the model must be of a training gap.")
  var margin = 25

  @Option(help: "CoNLL-U files to measure on after each pass.")
  var development: [String] = []

  func run() throws {
    let texts = try files.map(text)
    let heldOut = try development.map(text)
    var perceptron = BoundaryPerceptron(margin: margin)
    for pass in 1...passes {
      let (gaps, errors) = perceptron.learn(texts, seed: UInt64(pass))
      let splitter = SentenceSplitter(model: perceptron.model)
      let scores = heldOut.map {
        SegmentationScore($0, splitter.sentences(of: $0.prose)).sentences.f1
      }
      print("pass \(pass): \(errors) of \(gaps) gaps wrong, sentences F1 \(scores)")
    }
    try Data(perceptron.model.file).write(to: URL(fileURLWithPath: output))
  }

  private func text(_ file: String) throws -> CoNLLUText {
    let source = try String(contentsOfFile: file, encoding: .utf8)
    return CoNLLUText(try CoNLLUSentence.sentences(in: source))
  }
}

/// An averaged perceptron over the gaps between tokens, in whole numbers so that every machine
/// learns the same weights.
struct BoundaryPerceptron {
  private var weights = [Int](repeating: 0, count: BoundaryModel.size)
  /// The sum of each weight's changes times the step at which they came.
  private var stamped = [Int](repeating: 0, count: BoundaryModel.size)
  private var step = 1
  /// A gap counts as learnt when its score is on the right side by this much.
  private let margin: Int

  init(margin: Int) {
    self.margin = margin
  }

  /// One pass over `texts`, block by block in an order that `seed` decides.
  mutating func learn(_ texts: [CoNLLUText], seed: UInt64) -> (gaps: Int, errors: Int) {
    var blocks = texts.enumerated().flatMap { text, value in
      value.prose.blocks.indices.map { (text: text, block: $0) }
    }
    var random = RandomNumbers(seed: seed)
    blocks.shuffle(using: &random)
    let starts = texts.map { Set($0.sentences.map(\.range.start)) }
    var tokeniser = Tokeniser()
    var context = BoundaryContext()
    var gaps = 0
    var errors = 0
    for (text, block) in blocks {
      let prose = texts[text].prose
      let tokens = tokeniser.tokenise(prose.bytes.span, prose.blocks[block].range)
      guard !tokens.isEmpty else { continue }
      context.begin(prose.bytes.span, tokens)
      for next in tokens.indices.dropFirst() {
        context.pass(next - 1)
        let isBoundary = starts[text].contains(tokens[next].start)
        if context.isCandidate(next) {
          gaps += 1
          if !update(context, next, isBoundary) { errors += 1 }
        }
        if isBoundary { context.startSentence(at: next) }
      }
    }
    return (gaps, errors)
  }

  /// Whether the gap was judged rightly before learning from it.
  private mutating func update(_ context: BoundaryContext, _ next: Int, _ isBoundary: Bool) -> Bool
  {
    var slots: [Int] = []
    context.features(next) { slots.append(BoundaryModel.slot($0)) }
    let score = slots.reduce(0) { $0 + weights[$1] }
    let sign = isBoundary ? 1 : -1
    if score * sign <= margin {
      for slot in slots {
        weights[slot] += sign
        stamped[slot] += sign * step
      }
    }
    step += 1
    return (score > 0) == isBoundary
  }

  /// The averaged weights, scaled to eight bits.
  var model: BoundaryModel {
    let averaged = zip(weights, stamped).map { Double($0 * step - $1) / Double(step) }
    let largest = averaged.map(abs).max() ?? 1
    // Few weights are as large as the largest; they may be cut short for the sake of the others.
    let scale = 127 / max(largest * 0.6, 1)
    return BoundaryModel(
      weights: averaged.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) })
  }
}
