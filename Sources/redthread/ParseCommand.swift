import ArgumentParser
import Exchange
import Language
import Reading
import Text

/// Prints how redthread reads sentences.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Shows how texts are read: tokens, tags, lemmas, trees and names.",
    discussion: """
      Prints CoNLL-U, the ten columns of Universal Dependencies; the last holds names (NE=B-PER) and the \
      bytes of each token in the file (start, end). With --tree, draws trees for people instead.

      Example:
        echo 'Turkey bought the S-400 from Russia.' | redthread parse --tree
      """)

  @Flag(help: "Draw trees instead of writing CoNLL-U.")
  var tree = false

  @Argument(help: "Files, folders or patterns; - or nothing is standard input.")
  var files: [String] = []

  func run() throws {
    let analyser = try Analyser()
    var skipped = 0
    let reader = DocumentReader(.init(requiresEnglish: false))
    for outcome in reader.documents(at: files.isEmpty ? ["-"] : files) {
      switch outcome {
      case .document(let document): try write(document, analyser)
      case .repeated: continue
      case .skipped(let path, let reason):
        skipped += 1
        complain("\(path): \(reason)")
      }
    }
    if skipped > 0 { throw ExitCode(1) }
  }

  private func write(_ document: Document, _ analyser: Analyser) throws {
    let offsets = document.offsets
    let writer = CoNLLUWriter(prose: document.prose) { offsets.sourceRange(of: $0) }
    var output = tree ? "" : "# newdoc id = \(document.id)\n"
    var block = -1
    for (index, sentence) in analyser.sentences(of: document.prose).enumerated() {
      if tree {
        output += document.prose.text(sentence.range) + "\n" + sentence.drawing + "\n"
      } else {
        if sentence.block != block { output += "# newpar\n" }
        output += writer.lines(sentence, id: "\(document.id)-\(index + 1)")
      }
      block = sentence.block
    }
    try reportingFailure(about: "standard output") {
      _ = try StandardOutput.write { $0.write(output) }
    }
  }
}
