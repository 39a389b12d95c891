public import Text

/// Prose to sentences: tokens, tags, lemmas, a tree and names.
///
/// Immutable and shared between tasks; the same prose gives the same sentences on any thread.
public struct Analyser: Sendable {
  /// No sentence that a person wrote is longer; longer runs of tokens are analysed piece by piece,
  /// which keeps time and memory linear.
  private static let longestPiece = 300

  private let model: LanguageModel

  /// The analyser over the models embedded in the executable.
  /// - Throws: `ModelError` where the executable was built with a damaged model.
  public init() throws {
    try self.init(.embedded)
  }

  /// The analyser over the models in `bytes`.
  package init(_ bytes: ModelBytes) throws(ModelError) {
    model = try LanguageModel(bytes)
  }

  /// The sentences of `prose` in order. Every token lies in one block.
  public func sentences(of prose: Prose) -> [Sentence] {
    analyse(SentenceSplitter().sentences(of: prose), of: prose)
  }

  /// The sentences of `prose` where it has been cut already.
  package func analyse(_ sentences: [TokenisedSentence], of prose: Prose) -> [Sentence] {
    let pieces = pieces(of: sentences, prose)
    var memory = NameMemory()
    for piece in pieces { memory.note(piece.facts, piece.labels) }
    var rest = pieces[...]
    return sentences.enumerated().map { number, sentence in
      var tokens: [Token] = []
      var names: [Name] = []
      while let piece = rest.first, piece.sentence == number {
        add(piece, of: prose, memory, to: &tokens, &names)
        rest.removeFirst()
      }
      return Sentence(range: sentence.range, block: sentence.block, tokens: tokens, names: names)
    }
  }

  /// A sentence, or part of a very long one, before its names have been compared with those of the
  /// rest of the document.
  private struct Piece {
    let sentence: Int
    let ranges: ArraySlice<ByteRange>
    let facts: SentenceFacts
    var tags: [UInt8] = []
    var tree = Parser.Tree(heads: [], dependencies: [])
    var labels: [UInt8] = []
  }

  private func pieces(of sentences: [TokenisedSentence], _ prose: Prose) -> [Piece] {
    var pieces = sentences.enumerated().flatMap { number, sentence in
      stride(from: 0, to: sentence.tokens.count, by: Self.longestPiece).map { start in
        let end = min(start + Self.longestPiece, sentence.tokens.count)
        let ranges = sentence.tokens[start..<end]
        return Piece(
          sentence: number, ranges: ranges,
          facts: model.facts(ranges.map { prose.bytes[$0.indices] }))
      }
    }
    let readings = model.read(pieces.map(\.facts)) { number, index in
      let ranges = pieces[number].ranges
      return prose.text(ranges[ranges.startIndex + index])
    }
    for (number, reading) in readings.enumerated() {
      (pieces[number].tags, pieces[number].tree) = reading
    }
    for number in pieces.indices {
      pieces[number].labels = model.names.draft(
        of: pieces[number].facts, tags: pieces[number].tags)
    }
    return pieces
  }

  /// Appends the tokens and names of a piece; a later piece hangs on the root of the first.
  private func add(
    _ piece: Piece, of prose: Prose, _ memory: NameMemory, to tokens: inout [Token],
    _ names: inout [Name]
  ) {
    let start = tokens.count
    let root = tokens.firstIndex { $0.head < 0 } ?? -1
    for (index, range) in piece.ranges.enumerated() {
      let form = prose.text(range)
      let tag = Tag.allCases[Int(piece.tags[index])]
      let head = piece.tree.heads[index]
      tokens.append(
        Token(
          range: range, form: form, lemma: Lemmatiser.embedded.lemma(of: form, tag: tag), tag: tag,
          head: head < 0 ? root : start + head,
          dependency: head < 0 && start > 0
            ? .parataxis : Dependency.allCases[Int(piece.tree.dependencies[index])]))
    }
    let labels = model.names.labels(
      of: piece.facts, tags: piece.tags, draft: piece.labels, memory)
    for name in NameLabel.names(labels) {
      let range = name.tokens.lowerBound + start..<name.tokens.upperBound + start
      names.append(Name(tokens: range, kind: name.kind))
    }
  }
}
