package import Text

package enum Polarity: String, Sendable, Hashable, CaseIterable {
  case affirmed, negated
}

package enum Modality: String, Sendable, Hashable, CaseIterable {
  case actual, planned, proposed, possible, conditional
}

/// Who says so: a phrase of the text, and its entity where it names one.
package struct Speaker: Hashable, Sendable {
  package let entity: EntityID?
  package let text: String

  package init(entity: EntityID?, text: String) {
    self.entity = entity
    self.text = text
  }
}

/// A circumstance of a statement, with the words it was read from.
package struct Qualifier: Hashable, Sendable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case item, recipient, supplier, by, programme, law, partner, place, weapon
    case amount, quantity, share, date, from, to
    case title, role, reason, condition
  }

  package enum Value: Hashable, Sendable {
    case entity(EntityID)
    /// A normalised value ("USD 2500000000", "2022-03/2022-05").
    case value(String, bound: Bound)
    /// Only the text is known.
    case text
  }

  package enum Bound: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case above = ">"
    case below = "<"
    case about = "~"
  }

  package let role: Role
  package let value: Value
  package let text: String

  package init(role: Role, value: Value, text: String) {
    self.role = role
    self.value = value
    self.text = text
  }
}

/// The sentence that states it.
package struct Evidence: Hashable, Sendable {
  package let location: Location
  /// Exactly the bytes of the source at `location`.
  package let quote: String
  /// The words that carry the relation, as bytes of the source.
  package let trigger: ByteRange

  package init(location: Location, quote: String, trigger: ByteRange) {
    self.location = location
    self.quote = quote
    self.trigger = trigger
  }
}

/// Words that decided polarity, modality, hedge or speaker, as bytes of the source.
package struct Cue: Hashable, Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case negation, planned, proposed, possible, conditional, hedge, speaker
  }

  package let kind: Kind
  package let range: ByteRange

  package init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// One sentence of one document that states a proposition between two entities.
package struct Statement: Hashable, Sendable {
  package let source: EntityID
  package let relation: Relation
  package let target: EntityID
  package let item: EntityID?
  package let polarity: Polarity
  package let modality: Modality
  package let hedged: Bool
  /// 0…1: how sure the extractor is of having read the sentence rightly.
  package let confidence: Double
  /// The innermost first; empty where the document says it itself.
  package let speakers: [Speaker]
  package let qualifiers: [Qualifier]
  /// The trigger and frame that matched, for people: "ask/verb nsubj>obj".
  package let rule: String
  package let evidence: Evidence
  package let cues: [Cue]

  package init(
    source: EntityID, relation: Relation, target: EntityID, item: EntityID?,
    polarity: Polarity, modality: Modality, hedged: Bool, confidence: Double,
    speakers: [Speaker], qualifiers: [Qualifier], rule: String, evidence: Evidence, cues: [Cue]
  ) {
    self.source = source
    self.relation = relation
    self.target = target
    self.item = item
    self.polarity = polarity
    self.modality = modality
    self.hedged = hedged
    self.confidence = confidence
    self.speakers = speakers
    self.qualifiers = qualifiers
    self.rule = rule
    self.evidence = evidence
    self.cues = cues
  }
}
