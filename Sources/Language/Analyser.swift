public import Text

/// Prose to sentences: tokens, tags, lemmas, a tree and names.
///
/// Immutable and shared between tasks; the same prose gives the same sentences on any thread.
public struct Analyser: Sendable {
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
    sentences.map { analyse($0, of: prose) }
  }

  private func analyse(_ sentence: TokenisedSentence, of prose: Prose) -> Sentence {
    let facts = model.facts(sentence.tokens.map { prose.bytes[$0.indices] })
    let tags = model.tagger.tags(of: facts)
    let tree = model.parser.tree(of: facts, tags: tags)
    let names = NameLabel.names(model.names.labels(of: facts, tags: tags))
    let tokens = sentence.tokens.enumerated().map { index, range in
      let form = prose.text(range)
      let tag = Tag.allCases[Int(tags[index])]
      return Token(
        range: range, form: form, lemma: Lemmatiser.embedded.lemma(of: form, tag: tag), tag: tag,
        head: tree.heads[index],
        dependency: Dependency.allCases[Int(tree.dependencies[index])])
    }
    return Sentence(range: sentence.range, block: sentence.block, tokens: tokens, names: names)
  }
}
