package import Text

/// A treebank file as running text, with the tokens and sentences that its annotators cut.
package struct CoNLLUText: Sendable {
  /// Paragraphs and documents are blocks.
  package let prose: Prose
  package let sentences: [TokenisedSentence]
  /// The written words in order: tokens, with each contraction taken as one.
  package let surfaceTokens: [ByteRange]

  /// Joins the sentences to paragraphs at `# newpar` and `# newdoc`.
  package init(_ source: [CoNLLUSentence]) {
    var bytes: [UInt8] = []
    var blocks: [Prose.Block] = []
    var sentences: [TokenisedSentence] = []
    var surface: [ByteRange] = []
    var blockStart = 0
    var isSpaced = true
    func closeBlock() {
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      guard bytes.count > blockStart else { return }
      blocks.append(.init(range: ByteRange(blockStart, bytes.count), kind: .paragraph))
      bytes.append(UInt8(ascii: "\n"))
      blockStart = bytes.count
    }
    for sentence in source {
      if sentence.comment("newpar") != nil || sentence.comment("newdoc") != nil { closeBlock() }
      var tokens: [ByteRange] = []
      var index = 0
      while index < sentence.words.count {
        let word = sentence.words[index]
        let start = bytes.count
        if let contraction = sentence.contractions.first(where: { $0.words.lowerBound == index }) {
          bytes += contraction.form.utf8
          tokens += Self.parts(of: sentence.words[contraction.words], at: start, to: bytes.count)
          index = contraction.words.upperBound
        } else {
          bytes += word.form.utf8
          tokens.append(ByteRange(start, bytes.count))
          index += 1
        }
        surface.append(ByteRange(start, bytes.count))
        isSpaced = sentence.words[index - 1].hasSpaceAfter
        if isSpaced { bytes.append(UInt8(ascii: " ")) }
      }
      sentences.append(TokenisedSentence(block: blocks.count, tokens: tokens))
    }
    closeBlock()
    prose = Prose(bytes: bytes, blocks: blocks)
    self.sentences = sentences
    surfaceTokens = surface
  }

  /// The bytes of each word of a contraction: as long as the word, the last takes what remains.
  private static func parts(
    of words: ArraySlice<CoNLLUSentence.Word>, at start: Int, to end: Int
  ) -> [ByteRange] {
    var start = start
    return words.enumerated().map { index, word in
      let isLast = index == words.count - 1
      let stop = isLast ? end : min(end, start + word.form.utf8.count)
      defer { start = stop }
      return ByteRange(start, stop)
    }
  }
}
