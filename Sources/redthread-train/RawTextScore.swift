import Language
import Text

/// Trees from raw text, compared as in the CoNLL 2018 shared task: words are aligned by their
/// bytes, and an arc is right when both its ends are.
struct RawTextScore {
  var tokens = FScore()
  var sentences = FScore()
  var tags = FScore()
  var heads = FScore()
  var arcs = FScore()

  init(_ text: CoNLLUText, _ gold: [CoNLLUSentence], _ analyser: Analyser) {
    let found = analyser.sentences(of: text.prose)
    sentences.compare(Set(text.sentences.map(\.range)), Set(found.map(\.range)))
    var goldTokens: Set<ByteRange> = []
    var goldTags: Set<String> = []
    var goldHeads: Set<String> = []
    var goldArcs: Set<String> = []
    for (sentence, ranges) in zip(gold, text.sentences.map(\.tokens)) {
      for (word, range) in zip(sentence.words, ranges) {
        let arc = Self.arc(range, word.head < 0 ? nil : ranges[word.head])
        goldTokens.insert(range)
        goldTags.insert("\(range) \(word.tag)")
        goldHeads.insert(arc)
        goldArcs.insert(arc + word.relation)
      }
    }
    var foundTokens: Set<ByteRange> = []
    var foundTags: Set<String> = []
    var foundHeads: Set<String> = []
    var foundArcs: Set<String> = []
    for sentence in found {
      for token in sentence.tokens {
        let arc = Self.arc(
          token.range, token.head < 0 ? nil : sentence.tokens[token.head].range)
        foundTokens.insert(token.range)
        foundTags.insert("\(token.range) \(token.tag.rawValue)")
        foundHeads.insert(arc)
        foundArcs.insert(arc + token.dependency.rawValue)
      }
    }
    tokens.compare(goldTokens, foundTokens)
    tags.compare(goldTags, foundTags)
    heads.compare(goldHeads, foundHeads)
    arcs.compare(goldArcs, foundArcs)
  }

  private static func arc(_ word: ByteRange, _ head: ByteRange?) -> String {
    "\(word) \(head.map(\.description) ?? "root") "
  }
}
