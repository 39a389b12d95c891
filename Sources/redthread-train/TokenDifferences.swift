import Language
import Text

/// Where our cutting of a treebank's raw text differs from the annotators'.
struct TokenDifferences {
  private let text: CoNLLUText
  private let found: [TokenisedSentence]

  init(_ text: CoNLLUText, _ found: [TokenisedSentence]) {
    self.text = text
    self.found = found
  }

  /// One line each: `S-` a sentence that is ours alone, `S+` one of theirs alone, `W` a written
  /// word of theirs that we cut otherwise, `T` a token of theirs with ours instead.
  func print() {
    printSentences()
    let surface = Set(found.flatMap { $0.surface(in: text.prose.bytes) })
    for token in text.surfaceTokens where !surface.contains(token) {
      Swift.print("W\t\(text.prose.text(token))\t\(around(token))")
    }
    let foundTokens = found.flatMap(\.tokens)
    let gold = text.sentences.flatMap(\.tokens)
    let missed = Set(gold).subtracting(foundTokens)
    let extra = Set(foundTokens).subtracting(gold)
    for token in missed.sorted() {
      let instead = foundTokens.filter {
        extra.contains($0) && $0.start < token.end && token.start < $0.end
      }
      let ours = instead.map(text.prose.text).joined(separator: "|")
      Swift.print("T\t\(text.prose.text(token))\t\(ours)\t\(around(token))")
    }
  }

  private func printSentences() {
    let goldSentences = Set(text.sentences.map(\.range))
    for sentence in found where !goldSentences.contains(sentence.range) {
      Swift.print("S-\t\(text.prose.text(sentence.range))")
    }
    let foundSentences = Set(found.map(\.range))
    for sentence in text.sentences where !foundSentences.contains(sentence.range) {
      Swift.print("S+\t\(text.prose.text(sentence.range))")
    }
  }

  private func around(_ token: ByteRange) -> String {
    let context = ByteRange(max(0, token.start - 15), min(text.prose.bytes.count, token.end + 15))
    return text.prose.text(context).split(separator: "\n").joined(separator: "¶")
  }
}
