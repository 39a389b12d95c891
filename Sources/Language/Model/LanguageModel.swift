/// The trained parts of the analyser, ready to use.
package struct LanguageModel: Sendable {
  package let vocabulary: Vocabulary
  package let encoder: Encoder
  package let tagger: Tagger
  package let parser: Parser
  package let names: NameFinder

  /// - Throws: `ModelError` where `bytes` are not a whole model of this version.
  package init(_ bytes: ModelBytes) throws(ModelError) {
    let sections = try ModelFile.sections(of: bytes)
    func section(_ section: ModelFile.Section) -> ModelBytes { sections[section.rawValue] }
    vocabulary = try Vocabulary(section(.vocabulary))
    encoder = try Encoder(embeddings: section(.embeddings), weights: section(.encoder))
    tagger = Tagger(encoder.weights)
    parser = Parser(encoder.weights)
    names = NameFinder(
      first: try FeatureNetwork(section(.names)), second: try FeatureNetwork(section(.secondNames)))
  }

  /// The facts of a sentence of `words`, each a run of UTF-8.
  package func facts(_ words: [some Collection<UInt8>]) -> SentenceFacts {
    SentenceFacts(words.map { WordFacts($0, in: vocabulary) }, in: vocabulary)
  }

  /// Tags and trees of `sentences`; `known` has for each the tags that are certain, -1 elsewhere, or
  /// nothing.
  ///
  /// Sentences of about one length are read together: the weights are fetched once for all of them.
  package func parse(
    _ sentences: [SentenceFacts], known: [[Int8]] = []
  ) -> [(tags: [UInt8], tree: Parser.Tree)] {
    let order = sentences.indices.sorted {
      (sentences[$0].count, $0) < (sentences[$1].count, $1)
    }
    var results = [(tags: [UInt8], tree: Parser.Tree)?](repeating: nil, count: sentences.count)
    for start in stride(from: 0, to: order.count, by: Encoder.together) {
      let numbers = order[start..<min(start + Encoder.together, order.count)]
      let reading = encoder.read(
        numbers.map { sentences[$0] }, known: known.isEmpty ? [] : numbers.map { known[$0] })
      for (number, result) in zip(numbers, zip(tagger.tags(of: reading), parser.trees(of: reading)))
      {
        results[number] = result
      }
    }
    return results.compactMap(\.self)
  }

  /// Tags and trees of `sentences`. Where the tags are not those that news would have, they are
  /// corrected and the sentence is read again with them.
  /// - Parameters:
  ///   - mendsSlips: whether slips of the model itself are mended too.
  ///   - form: a word of a sentence as written.
  package func read(
    _ sentences: [SentenceFacts], mendsSlips: Bool = true,
    form: (_ sentence: Int, _ word: Int) -> String
  ) -> [(tags: [UInt8], tree: Parser.Tree)] {
    var readings = parse(sentences)
    var mended: [Int] = []
    var known: [[Int8]] = []
    for number in sentences.indices {
      let tags = readings[number].tags
      let corrected = TagCorrector.corrected(tags, mendsSlips: mendsSlips) { form(number, $0) }
      guard corrected != tags else { continue }
      mended.append(number)
      known.append(zip(corrected, tags).map { $0 == $1 ? -1 : Int8($0) })
      readings[number].tags = corrected
    }
    let again = parse(mended.map { sentences[$0] }, known: known)
    for (number, reading) in zip(mended, again) { readings[number].tree = reading.tree }
    return readings
  }
}
