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
    tagger = Tagger(try FeatureNetwork(sections[ModelFile.Section.tagger.rawValue]))
    parser = Parser(try FeatureNetwork(sections[ModelFile.Section.parser.rawValue]))
    names = NameFinder(try FeatureNetwork(sections[ModelFile.Section.names.rawValue]))
  }

  /// The facts of a sentence of `words`, each a run of UTF-8.
  package func facts(_ words: [some Collection<UInt8>]) -> SentenceFacts {
    SentenceFacts(words.map { WordFacts($0, in: vocabulary) }, in: vocabulary)
  }
}
