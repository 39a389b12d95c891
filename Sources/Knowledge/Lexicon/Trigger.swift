package import Graph

/// One row of the lexicon: the words that carry a relation, and where its two ends stand.
///
/// A class, since every word of a text hands its rows round.
package final class Trigger: Sendable {
  package enum PartOfSpeech: String, Sendable, CaseIterable {
    case verb, noun
    case adjective = "adj"
  }

  package let relation: Relation
  /// Base forms, lower case: `["take", "delivery", "of"]`. An affix row keeps its hyphen: `-made`.
  package let words: [String]
  package let partOfSpeech: PartOfSpeech
  /// Which of the words carries the arguments: the first that is not "be" or a function word.
  package let head: Int
  /// Which of the words must stand beside it: the others, articles apart.
  package let companions: [Int]
  /// Tried in order; the first that is filled counts.
  package let frames: [Frame]
  package let fillers: [Filler]
  /// The modality the words themselves bring ("plans to buy" apart): nil for actual.
  package let modality: Modality?
  /// Whether the words deny the relation: "leave" says that one is no member.
  package let isNegated: Bool
  package let conditions: [Condition]
  /// Line of the table, for messages and for `why`.
  package let line: Int
  /// A sentence, made for the table, in which the row applies.
  package let example: String

  package init(
    relation: Relation, words: [String], partOfSpeech: PartOfSpeech, frames: [Frame],
    fillers: [Filler], modality: Modality?, isNegated: Bool, conditions: [Condition], line: Int,
    example: String
  ) {
    self.relation = relation
    self.words = words
    self.partOfSpeech = partOfSpeech
    let head = Self.head(of: words, partOfSpeech)
    self.head = head
    companions = words.indices.filter { $0 != head && !Self.articles.contains(words[$0]) }
    self.frames = frames
    self.fillers = fillers
    self.modality = modality
    self.isNegated = isNegated
    self.conditions = conditions
    self.line = line
    self.example = example
  }

  private static func head(of words: [String], _ partOfSpeech: PartOfSpeech) -> Int {
    if partOfSpeech == .verb {
      guard words[0] == "be", words.count > 1 else { return 0 }
      return words.indices.dropFirst().first { !functionWords.contains(words[$0]) } ?? 0
    }
    // Nouns are headed by their last word before a preposition: "letter [of intent]".
    let preposition = words.indices.first { functionWords.contains(words[$0]) && $0 > 0 }
    return (preposition ?? words.count) - 1
  }

  private static let articles: Set<String> = ["a", "an", "the", "its"]

  private static let functionWords: Set<String> = [
    "a", "an", "the", "in", "of", "on", "for", "to", "with", "from", "at", "by", "under", "and",
    "into", "against", "as", "its", "over",
  ]

  /// The words and the first frame: "ask/verb subject>object".
  package var rule: String {
    words.joined(separator: " ") + "/" + partOfSpeech.rawValue
  }
}

/// Where the source and the target of a relation stand, seen from the trigger.
package struct Frame: Sendable, Hashable {
  package let source: Path
  package let target: Path
  /// The column's own text, for `rule`.
  package let text: String

  package init(source: Path, target: Path, text: String) {
    self.source = source
    self.target = target
    self.text = text
  }

  /// Whether one of the ends stands in a phrase with this preposition.
  package func uses(_ preposition: String) -> Bool {
    source.steps.contains(.preposition(preposition))
      || target.steps.contains(.preposition(preposition))
  }

  /// Whether one of the ends is the object.
  package var usesObject: Bool {
    source.steps.first == .object || target.steps.first == .object
  }

  /// Both ends are members of one phrase: "Russia and Turkey", "between Russia and Turkey".
  package var isPair: Bool { source == target }
}

/// Steps from the trigger to an argument: `xcomp.obj` is the object of its infinitive.
package struct Path: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    case subject, object, indirectObject
    /// A phrase with this preposition, on the trigger or on its object.
    case preposition(String)
    /// The members of "between A and B".
    case between
    case complement, clause
    case possessor, modifier, predicand, apposition
    /// The noun that an adjective modifies.
    case head
    /// The other part of a compound adjective: "Russian" of "Russian-made".
    case prefix, suffix
    /// The predicate noun of a copula.
    case predicate
  }

  package let steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }
}

/// A further argument that becomes a qualifier.
package struct Filler: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    /// The first path that leads somewhere.
    case paths([Path])
    /// The word itself ("founder").
    case word(String)
  }

  package let role: Qualifier.Role
  package let source: Source
}

/// What must hold for a row to apply.
package enum Condition: Sendable, Hashable {
  /// The argument at the path has one of these types; `actor` stands for all that can act.
  case type(Path, [ArgumentType])
  /// The argument at the path is headed by one of these words, or by a word of the class `@class`.
  case head(Path, [String])
  /// The verb at the path has one of these auxiliaries: "must".
  case auxiliary(Path, [String])
  case present(Path)
  case absent(Path)

  package enum ArgumentType: Sendable, Hashable {
    case entity(EntityType)
    case actor
    case money
    /// An arms word without designation ("missiles", "ammunition").
    case arms
    case demonym
  }
}
