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
    sentences.map { sentence in
      var tokens: [Token] = []
      var names: [Name] = []
      for start in stride(from: 0, to: sentence.tokens.count, by: Self.longestPiece) {
        let end = min(start + Self.longestPiece, sentence.tokens.count)
        analyse(sentence.tokens[start..<end], of: prose, into: &tokens, &names)
      }
      return Sentence(range: sentence.range, block: sentence.block, tokens: tokens, names: names)
    }
  }

  /// Appends the tokens and names of a piece; a later piece hangs on the root of the first.
  private func analyse(
    _ ranges: ArraySlice<ByteRange>, of prose: Prose, into tokens: inout [Token],
    _ names: inout [Name]
  ) {
    let facts = model.facts(ranges.map { prose.bytes[$0.indices] })
    let tags = model.tagger.tags(of: facts)
    let tree = model.parser.tree(of: facts, tags: tags)
    let start = tokens.count
    let root = tokens.firstIndex { $0.head < 0 } ?? -1
    for (index, range) in ranges.enumerated() {
      let form = prose.text(range)
      let tag = Tag.allCases[Int(tags[index])]
      let isLaterRoot = tree.heads[index] < 0 && start > 0
      tokens.append(
        Token(
          range: range, form: form, lemma: Lemmatiser.embedded.lemma(of: form, tag: tag), tag: tag,
          head: tree.heads[index] < 0 ? root : start + tree.heads[index],
          dependency: isLaterRoot
            ? .parataxis : Dependency.allCases[Int(tree.dependencies[index])]))
    }
    for name in NameLabel.names(model.names.labels(of: facts, tags: tags)) {
      let range = name.tokens.lowerBound + start..<name.tokens.upperBound + start
      names.append(Name(tokens: range, kind: name.kind))
    }
  }
}
