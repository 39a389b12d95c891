import FoundationEssentials
import Language

/// A sentence of a treebank as numbers: what the trainers learn from.
struct GoldSentence {
  let words: [[UInt8]]
  let tags: [UInt8]
  /// -1 for the root.
  let heads: [Int]
  let dependencies: [UInt8]
  let names: [UInt8]
  /// Whether names were annotated, and names of other kinds than person, organisation and place.
  let hasNames: Bool
  let hasOtherNames: Bool
  /// The document it stands in, and its name in the file.
  let document: String
  let id: String
}

/// Something in the data that the trainer cannot use, and where.
struct DataError: Error, CustomStringConvertible {
  let file: String
  let problem: String

  var description: String { "\(file): \(problem)" }
}

extension GoldSentence {
  private static let tagIndex = Dictionary(
    uniqueKeysWithValues: Tag.allCases.enumerated().map { ($1.rawValue, UInt8($0)) })
  private static let dependencyIndex = Dictionary(
    uniqueKeysWithValues: Dependency.allCases.enumerated().map { ($1.rawValue, UInt8($0)) })

  /// The sentences of a CoNLL-U file, each followed by itself in the present where that reads like
  /// news.
  static func treebank(_ file: String) throws -> [GoldSentence] {
    let source = try String(contentsOfFile: file, encoding: .utf8)
    let hasOther = file.contains("gum/")
    var document = ""
    return try CoNLLUSentence.sentences(in: source).flatMap { sentence in
      document = sentence.comment("newdoc id") ?? document
      return try [sentence, sentence.retoldInPresent].compactMap(\.self).map {
        try GoldSentence($0, file, document, hasOther)
      }
    }
  }

  /// Sentences of the grammar of news.
  static func news(_ count: Int) throws -> [GoldSentence] {
    var grammar = NewsGrammar(seed: 7)
    return try CoNLLUSentence.sentences(in: grammar.sentences(count)).map {
      try GoldSentence($0, "grammar", "grammar", false)
    }
  }

  private init(
    _ sentence: CoNLLUSentence, _ file: String, _ document: String, _ hasOther: Bool
  ) throws {
    id = sentence.comment("sent_id") ?? ""
    self.document = document
    words = sentence.words.map { Array($0.form.utf8) }
    tags = try sentence.words.map {
      guard let tag = Self.tagIndex[$0.tag] else {
        throw DataError(file: file, problem: "unknown tag '\($0.tag)'")
      }
      return tag
    }
    heads = sentence.words.map(\.head)
    dependencies = try sentence.words.map {
      guard let dependency = Self.dependencyIndex[$0.relation] else {
        throw DataError(file: file, problem: "unknown relation '\($0.relation)'")
      }
      return dependency
    }
    hasNames = sentence.comment("ner") != "none"
    hasOtherNames = hasOther
    names = NameTags.labels(sentence.words.map { NameTags.field(of: $0.extra) })
  }

  init(words: [[UInt8]], names: [UInt8], hasOtherNames: Bool, document: String) {
    self.words = words
    self.names = names
    self.hasOtherNames = hasOtherNames
    self.document = document
    hasNames = true
    id = ""
    (tags, heads, dependencies) = ([], [], [])
  }

  /// Stands for a tag or relation, and for a head, that nobody has told.
  static let unknown = UInt8.max
  static let unknownHead = -2

  /// A sentence without names.
  init(words: [[UInt8]], tags: [UInt8], _ tree: Parser.Tree, document: String) {
    self.words = words
    self.tags = tags
    (heads, dependencies) = (tree.heads, tree.dependencies)
    names = words.map { _ in NameLabel.outside }
    (hasNames, hasOtherNames) = (false, false)
    self.document = document
    id = ""
  }

  private init(reversing other: GoldSentence) {
    words = other.words.reversed()
    tags = other.tags.reversed()
    heads = other.heads.reversed().map { $0 < 0 ? -1 : other.heads.count - 1 - $0 }
    dependencies = other.dependencies.reversed()
    names = other.names.reversed()
    (hasNames, hasOtherNames) = (other.hasNames, other.hasOtherNames)
    (document, id) = (other.document, other.id)
  }

  /// The same words, tags and tree from the last word to the first.
  var reversed: GoldSentence { GoldSentence(reversing: self) }
}

/// BIO tags of the corpora as `NameLabel`s.
enum NameTags {
  static func field(of extra: String) -> String {
    for field in extra.split(separator: "|") where field.hasPrefix("NE=") {
      return String(field.dropFirst(3))
    }
    return "O"
  }

  private static let kinds: [String: Name.Kind] = [
    "PER": .person, "ORG": .organisation, "LOC": .place,
    "politician": .person, "person": .person, "politicalparty": .organisation,
    "organisation": .organisation, "country": .place, "location": .place,
  ]

  static func labels(_ tags: [String]) -> [UInt8] {
    var previous = NameLabel.outside
    return tags.map { tag in
      if tag == "O" {
        previous = NameLabel.outside
      } else {
        let kind = kinds[String(tag.dropFirst(2))] ?? .other
        let inside = NameLabel.inside(kind)
        let goesOn = tag.hasPrefix("I-") && NameLabel.allows(inside, after: previous)
        previous = goesOn ? inside : NameLabel.beginning(kind)
      }
      return previous
    }
  }
}

extension GoldSentence {
  /// The sentences of a two-column file of words and BIO tags.
  static func columns(_ file: String) throws -> [GoldSentence] {
    let source = try String(contentsOfFile: file, encoding: .utf8)
    return source.split(separator: "\n\n").enumerated().map { number, block in
      let rows = block.split(separator: "\n").map { $0.split(separator: "\t") }
      return GoldSentence(
        words: rows.map { Array($0[0].utf8) }, names: NameTags.labels(rows.map { String($0[1]) }),
        hasOtherNames: true, document: "\(file):\(number)")
    }
  }
}
