import Language

/// Sentences with what each part sees of the parts before it: the material of the training.
///
/// What is seen comes from models that have not been trained on the sentence.
struct Lessons {
  private(set) var sentences: [GoldSentence]
  private(set) var facts: [SentenceFacts]
  var tags: [[UInt8]] = []
  /// The first reading of names.
  private(set) var names: [NameFinder.Draft] = []

  /// `sentences` of which nothing has been seen.
  init(_ sentences: [GoldSentence], _ reader: LanguageModel) {
    self.sentences = sentences
    facts = reader.facts(of: sentences)
  }

  /// Sets what is seen of the first reading of names, which gave `labels`.
  mutating func setNames(_ labels: [[UInt8]]) {
    var memories: [String: NameMemory] = [:]
    for (number, sentence) in sentences.enumerated() {
      memories[sentence.document, default: NameMemory()].note(facts[number], labels[number])
    }
    names = sentences.indices.map {
      NameFinder.Draft(
        labels[$0], of: facts[$0], memories[sentences[$0].document] ?? NameMemory())
    }
  }

  /// The lessons of these numbers.
  func selected(_ numbers: [Int]) -> Lessons {
    var lessons = self
    lessons.sentences = numbers.map { sentences[$0] }
    lessons.facts = numbers.map { facts[$0] }
    lessons.tags = tags.isEmpty ? [] : numbers.map { tags[$0] }
    lessons.names = names.isEmpty ? [] : numbers.map { names[$0] }
    return lessons
  }

  /// Those in which names were annotated.
  var withNames: Lessons { selected(sentences.indices.filter { sentences[$0].hasNames }) }

  /// Sentences and tags of both.
  static func + (_ first: Lessons, _ second: Lessons) -> Lessons {
    var lessons = first
    lessons.sentences += second.sentences
    lessons.facts += second.facts
    lessons.tags += second.tags
    lessons.names = []
    return lessons
  }
}
