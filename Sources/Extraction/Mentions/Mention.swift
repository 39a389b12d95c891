package import Graph

/// A thing that one document names, as far as names and the catalogue tell.
package struct MentionedEntity: Sendable, Hashable {
  package let id: EntityID
  package let type: EntityType
  /// The canonical name where the catalogue knows it, else the fullest name of the document.
  package let label: String
  /// Other names under which this document mentions it; sorted, without the label.
  package let aliases: [String]
  /// Facts of the catalogue, such as `iso3166`, `class`, `kind`.
  package let properties: [String: String]
  /// The state that a weapon of the catalogue comes from, as an ISO 3166 code.
  let origin: String?
  /// The states that a person of the catalogue leads, has led or will lead, as ISO 3166 codes.
  let led: Set<String>

  package init(
    id: EntityID, type: EntityType, label: String, aliases: [String] = [],
    properties: [String: String] = [:], origin: String? = nil, led: Set<String> = []
  ) {
    self.id = id
    self.type = type
    self.label = label
    self.aliases = aliases
    self.properties = properties
    self.origin = origin
    self.led = led
  }
}

extension MentionedEntity: CustomStringConvertible {
  package var description: String { "\(id) (\(label))" }
}

/// Words of a sentence that name an entity or clearly mean it.
package struct Mention: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// "Turkey", "Mevlut Cavusoglu", "S-400s", "Turkish".
    case name
    /// "the minister", "US officials", "the two countries".
    case nominal
    /// "he", "its", "we".
    case pronoun
  }

  package enum Use: String, Sendable, Hashable, CaseIterable {
    /// The entity itself: who or what takes part.
    case actor
    /// Where something is: "in Ankara", "across Ukraine".
    case place
    /// An adjective or noun before another noun that the entity qualifies: "Turkish exports".
    case modifier
    /// What somebody or something is said to be or is called by, no party to anything: "[Republican]
    /// Senator Mike Crapo", "the [UN] Human Rights Council", "[Colombians] vote".
    case attribute
  }

  /// Index into the document's sentences.
  package let sentence: Int
  /// The words of the name or noun phrase; they may hold further mentions.
  package let tokens: Range<Int>
  /// The token whose place in the tree is the mention's.
  package let head: Int
  /// Indices into `MentionedDocument.entities`: one, or several for "the two countries", "they".
  package let entities: [Int]
  package let kind: Kind
  package let use: Use

  package init(
    sentence: Int, tokens: Range<Int>, head: Int, entities: [Int], kind: Kind, use: Use
  ) {
    self.sentence = sentence
    self.tokens = tokens
    self.head = head
    self.entities = entities
    self.kind = kind
    self.use = use
  }
}

/// Words in quotation marks, over one or more sentences, and who says them where that is clear.
package struct Quotation: Sendable, Hashable {
  package struct Span: Sendable, Hashable {
    package let sentence: Int
    /// Between the marks.
    package let tokens: Range<Int>

    package init(sentence: Int, tokens: Range<Int>) {
      self.sentence = sentence
      self.tokens = tokens
    }
  }

  /// In order, one a sentence.
  package let spans: [Span]
  /// Index of the mention that names the speaker.
  package let speaker: Int?

  package init(spans: [Span], speaker: Int?) {
    self.spans = spans
    self.speaker = speaker
  }
}

/// What a title, an apposition or a completed name states by itself: "SSB chief Demir",
/// "the US State Department", "NATO member Turkey".
package struct Affiliation: Sendable, Hashable {
  /// `holdsRoleIn`, `partOf` or `memberOf`.
  package let relation: Relation
  /// Indices into `MentionedDocument.entities`.
  package let source: Int
  package let target: Int
  /// "chief", "former foreign minister"; as in the text.
  package let title: String?
  /// "former", "then": the role is over.
  package let isPast: Bool
  package let sentence: Int
  /// The words that state it.
  package let trigger: Range<Int>

  package init(
    relation: Relation, source: Int, target: Int, title: String?, isPast: Bool, sentence: Int,
    trigger: Range<Int>
  ) {
    self.relation = relation
    self.source = source
    self.target = target
    self.title = title
    self.isPast = isPast
    self.sentence = sentence
    self.trigger = trigger
  }
}
