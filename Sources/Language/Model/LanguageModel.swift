/// The trained parts of the analyser, ready to use.
package struct LanguageModel: Sendable {
  package let vocabulary: Vocabulary
  package let tagger: Tagger
  package let parser: Parser
  package let names: NameFinder

  /// - Throws: `ModelError` where `bytes` are not a whole model of this version.
  package init(_ bytes: ModelBytes) throws(ModelError) {
    let sections = try ModelFile.sections(of: bytes)
    vocabulary = try Vocabulary(sections[ModelFile.Section.vocabulary.rawValue])
    func network(_ section: ModelFile.Section) throws(ModelError) -> FeatureNetwork {
      try FeatureNetwork(sections[section.rawValue])
    }
    tagger = Tagger(first: try network(.tagger), second: try network(.secondTagger))
    parser = Parser(guide: try network(.guide), try network(.parser))
    names = NameFinder(first: try network(.names), second: try network(.secondNames))
  }

  /// The facts of a sentence of `words`, each a run of UTF-8.
  package func facts(_ words: [some Collection<UInt8>]) -> SentenceFacts {
    SentenceFacts(words.map { WordFacts($0, in: vocabulary) }, in: vocabulary)
  }
}
