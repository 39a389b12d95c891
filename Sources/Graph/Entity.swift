package import Text

/// What kind of thing an entity is: the types of the claims contract.
package enum EntityType: String, Sendable, Hashable, CaseIterable {
  case person, government, agency, company, organisation, media
  case weapon, programme, law, place, event

  /// Whether it can act: supply, meet, accuse.
  package var isActor: Bool {
    switch self {
    case .person, .government, .agency, .company, .organisation, .media: true
    case .weapon, .programme, .law, .place, .event: false
    }
  }
}

/// The identity of an entity over all documents: `government-tr`, `weapon-s-400`.
///
/// Matches `[A-Za-z][A-Za-z0-9_-]*`.
package struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func < (left: EntityID, right: EntityID) -> Bool { left.text < right.text }
  package var description: String { text }
}

/// Bytes of a source document.
package struct Location: Hashable, Sendable, Comparable {
  /// `Document.id`.
  package let document: String
  package let range: ByteRange

  package init(document: String, range: ByteRange) {
    self.document = document
    self.range = range
  }

  package static func < (left: Location, right: Location) -> Bool {
    (left.document, left.range) < (right.document, right.range)
  }
}

/// A person, government, weapon…: a node of the graph.
package struct Entity: Hashable, Sendable {
  package let id: EntityID
  package let type: EntityType
  package let label: String
  /// Other names under which the documents mention it; sorted, without the label.
  package let aliases: [String]
  /// Facts of the catalogue, such as `iso3166`; never read from the text.
  package let properties: [String: String]
  /// Where the documents name it or clearly mean it; sorted.
  package let mentions: [Location]

  package init(
    id: EntityID, type: EntityType, label: String, aliases: [String],
    properties: [String: String], mentions: [Location]
  ) {
    self.id = id
    self.type = type
    self.label = label
    self.aliases = aliases
    self.properties = properties
    self.mentions = mentions
  }
}
