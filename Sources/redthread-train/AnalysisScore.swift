import Language
import Text

/// A treebank's own tokens as prose, one sentence a block, one document a text.
struct GoldText {
  private(set) var documents: [(prose: Prose, sentences: [TokenisedSentence])] = []

  init(_ sentences: [CoNLLUSentence]) {
    var bytes: [UInt8] = []
    var blocks: [Prose.Block] = []
    var tokenised: [TokenisedSentence] = []
    func close() -> (Prose, [TokenisedSentence])? {
      defer { (bytes, blocks, tokenised) = ([], [], []) }
      return blocks.isEmpty ? nil : (Prose(bytes: bytes, blocks: blocks), tokenised)
    }
    for sentence in sentences {
      if sentence.comment("newdoc") != nil || sentence.comment("newdoc id") != nil,
        let document = close()
      {
        documents.append(document)
      }
      var tokens: [ByteRange] = []
      let start = bytes.count
      for word in sentence.words {
        tokens.append(ByteRange(bytes.count, bytes.count + word.form.utf8.count))
        bytes += word.form.utf8
        bytes.append(UInt8(ascii: " "))
      }
      tokenised.append(TokenisedSentence(block: blocks.count, tokens: tokens))
      blocks.append(.init(range: ByteRange(start, bytes.count), kind: .paragraph))
    }
    if let document = close() { documents.append(document) }
  }

  func analyse(with analyser: Analyser) -> [Sentence] {
    documents.flatMap { analyser.analyse($0.sentences, of: $0.prose) }
  }
}

/// Counts of what was found right on the annotators' tokens.
struct AnalysisScore {
  var words = 0
  var tags = 0
  var heads = 0
  var arcs = 0
  /// The same without punctuation.
  var plainWords = 0
  var plainHeads = 0
  var plainArcs = 0
  /// Pairs of verb and subject with the voice, of verb and object; triples of governor,
  /// preposition and noun: as `bench/peers/spacy_pipeline.py` counts them.
  var subjects = FScore()
  var objects = FScore()
  var prepositions = FScore()
  /// Names of persons, organisations and places, both ends and the kind right.
  var names = FScore()
  var namesByKind: [(Name.Kind, FScore)] = Name.Kind.allCases.map { ($0, FScore()) }

  mutating func add(_ gold: CoNLLUSentence, _ found: Sentence) {
    for (gold, found) in zip(gold.words, found.tokens) {
      let headIsRight = gold.head == found.head
      let arcIsRight = headIsRight && gold.relation == found.dependency.rawValue
      words += 1
      tags += gold.tag == found.tag.rawValue ? 1 : 0
      heads += headIsRight ? 1 : 0
      arcs += arcIsRight ? 1 : 0
      guard gold.relation != "punct" else { continue }
      plainWords += 1
      plainHeads += headIsRight ? 1 : 0
      plainArcs += arcIsRight ? 1 : 0
    }
    let goldRelations = Relations(
      gold.words.map { ($0.head, $0.relation, $0.tag) })
    let foundRelations = Relations(
      found.tokens.map { ($0.head, $0.dependency.rawValue, $0.tag.rawValue) })
    subjects.compare(goldRelations.subjects, foundRelations.subjects)
    objects.compare(goldRelations.objects, foundRelations.objects)
    prepositions.compare(goldRelations.prepositions, foundRelations.prepositions)

    guard gold.comment("ner") != "none" else { return }
    let goldNames = Set(
      NameLabel.names(NameTags.labels(gold.words.map { NameTags.field(of: $0.extra) })))
    let foundNames = Set(found.names)
    names.compare(
      goldNames.filter { $0.kind != .other }, foundNames.filter { $0.kind != .other })
    for index in namesByKind.indices {
      let kind = namesByKind[index].0
      namesByKind[index].1.compare(
        goldNames.filter { $0.kind == kind }, foundNames.filter { $0.kind == kind })
    }
  }
}

extension FScore {
  mutating func compare<Item: Hashable>(_ gold: Set<Item>, _ found: Set<Item>) {
    self.gold += gold.count
    self.found += found.count
    correct += gold.intersection(found).count
  }
}

/// The readings of a tree that the extraction of relations stands on.
private struct Relations {
  var subjects: Set<[Int]> = []
  var objects: Set<[Int]> = []
  var prepositions: Set<[Int]> = []

  init(_ words: [(head: Int, relation: String, tag: String)]) {
    for (index, word) in words.enumerated() where word.head >= 0 {
      let isVerb =
        words[word.head].tag.hasPrefix("VB")
        && !words.contains { $0.head == word.head && $0.relation.hasPrefix("cop") }
      let universal = word.relation.prefix { $0 != ":" }
      if word.relation == "nsubj" || word.relation == "nsubj:pass", isVerb {
        subjects.insert([word.head, index, word.relation == "nsubj" ? 0 : 1])
      } else if word.relation == "obj", isVerb {
        objects.insert([word.head, index])
      } else if universal == "obl" || universal == "nmod" {
        let marker = words[..<index].indices.first {
          words[$0].head == index && words[$0].relation == "case"
            && (words[$0].tag == "IN" || words[$0].tag == "TO")
        }
        if let marker { prepositions.insert([word.head, marker, index]) }
      }
    }
  }
}
