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
    var memory = NameMemory()
    let drafts = sentences.map { sentence in
      stride(from: 0, to: sentence.tokens.count, by: Self.longestPiece).map { start in
        let end = min(start + Self.longestPiece, sentence.tokens.count)
        let draft = draft(sentence.tokens[start..<end], of: prose)
        memory.note(draft.facts, draft.labels)
        return draft
      }
    }
    return zip(sentences, drafts).map { sentence, drafts in
      var tokens: [Token] = []
      var names: [Name] = []
      for draft in drafts { add(draft, of: prose, memory, to: &tokens, &names) }
      return Sentence(range: sentence.range, block: sentence.block, tokens: tokens, names: names)
    }
  }

  /// A piece before its names have been compared with those of the rest of the document.
  private struct Draft {
    let ranges: ArraySlice<ByteRange>
    let facts: SentenceFacts
    let tags: [UInt8]
    let labels: [UInt8]
  }

  private func draft(_ ranges: ArraySlice<ByteRange>, of prose: Prose) -> Draft {
    let facts = model.facts(ranges.map { prose.bytes[$0.indices] })
    let tags = TagCorrector.corrected(model.tagger.tags(of: facts)) {
      prose.text(ranges[ranges.startIndex + $0])
    }
    return Draft(
      ranges: ranges, facts: facts, tags: tags, labels: model.names.draft(of: facts, tags: tags))
  }

  /// Appends the tokens and names of a piece; a later piece hangs on the root of the first.
  private func add(
    _ draft: Draft, of prose: Prose, _ memory: NameMemory, to tokens: inout [Token],
    _ names: inout [Name]
  ) {
    let tree = model.parser.tree(of: draft.facts, tags: draft.tags)
    let start = tokens.count
    let root = tokens.firstIndex { $0.head < 0 } ?? -1
    for (index, range) in draft.ranges.enumerated() {
      let form = prose.text(range)
      let tag = Tag.allCases[Int(draft.tags[index])]
      let isLaterRoot = tree.heads[index] < 0 && start > 0
      tokens.append(
        Token(
          range: range, form: form, lemma: Lemmatiser.embedded.lemma(of: form, tag: tag), tag: tag,
          head: tree.heads[index] < 0 ? root : start + tree.heads[index],
          dependency: isLaterRoot
            ? .parataxis : Dependency.allCases[Int(tree.dependencies[index])]))
    }
    let labels = model.names.labels(
      of: draft.facts, tags: draft.tags, draft: draft.labels, memory)
    for name in NameLabel.names(labels) {
      let range = name.tokens.lowerBound + start..<name.tokens.upperBound + start
      names.append(Name(tokens: range, kind: name.kind))
    }
  }
}
