import Graph
import Text

/// A statement without the ends, which its claim has.
struct StatementContent {
  var polarity: Polarity
  var modality: Modality
  var hedged: Bool
  var confidence: Double
  var speakers: [Speaker]
  var qualifiers: [Qualifier]
  var rule: String
  var evidence: Evidence
  var cues: [Cue]

  func statement(of key: ClaimKey) -> Statement {
    Statement(
      source: key.source, relation: key.relation, target: key.target, item: key.item,
      polarity: polarity, modality: modality, hedged: hedged, confidence: confidence,
      speakers: speakers, qualifiers: qualifiers, rule: rule, evidence: evidence, cues: cues)
  }
}

extension JSONCursor {
  mutating func readStatements() throws(GraphFileError) -> [StatementContent] {
    var statements: [StatementContent] = []
    try readArray { (cursor) throws(GraphFileError) in
      statements.append(try cursor.readStatement())
    }
    return statements
  }

  mutating func readStatement() throws(GraphFileError) -> StatementContent {
    var polarity: Polarity?
    var modality: Modality?
    var hedged: Bool?
    var confidence: Double?
    var speakers: [Speaker] = []
    var qualifiers: [Qualifier] = []
    var rule: String?
    var evidence: Evidence?
    var cues: [Cue] = []
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "polarity": polarity = try cursor.readWord(of: Polarity.self, "a polarity")
      case "modality": modality = try cursor.readWord(of: Modality.self, "a modality")
      case "hedged": hedged = try cursor.readBoolean()
      case "confidence":
        let place = cursor.placeOfNext()
        let value = try cursor.readDouble()
        guard (0...1).contains(value) else {
          throw cursor.error("a confidence of \(value); it must be between 0 and 1", at: place)
        }
        confidence = value
      case "speakers":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          speakers.append(try cursor.readSpeaker())
        }
      case "qualifiers":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          qualifiers.append(try cursor.readQualifier())
        }
      case "rule": rule = try cursor.readString()
      case "evidence": evidence = try cursor.readEvidence()
      case "cues":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          cues.append(try cursor.readCue())
        }
      default: try cursor.skipValue()
      }
    }
    return StatementContent(
      polarity: try required(polarity, "polarity"), modality: try required(modality, "modality"),
      hedged: try required(hedged, "hedged"), confidence: try required(confidence, "confidence"),
      speakers: speakers, qualifiers: qualifiers, rule: try required(rule, "rule"),
      evidence: try required(evidence, "evidence"), cues: cues)
  }

  mutating func readSpeaker() throws(GraphFileError) -> Speaker {
    var entity, text: String?
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "entity": entity = try cursor.readOptionalString()
      case "text": text = try cursor.readString()
      default: try cursor.skipValue()
      }
    }
    return Speaker(entity: entity.map { EntityID($0) }, text: try required(text, "text"))
  }

  mutating func readQualifier() throws(GraphFileError) -> Qualifier {
    var role: Qualifier.Role?
    var entity, value, text: String?
    var bound = Qualifier.Bound.equal
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "role": role = try cursor.readWord(of: Qualifier.Role.self, "a role")
      case "entity": entity = try cursor.readOptionalString()
      case "value": value = try cursor.readOptionalString()
      case "bound": bound = try cursor.readWord(of: Qualifier.Bound.self, "a bound")
      case "text": text = try cursor.readString()
      default: try cursor.skipValue()
      }
    }
    if entity != nil && value != nil { throw error("a qualifier with both entity and value") }
    let content: Qualifier.Value =
      if let entity { .entity(EntityID(entity)) } else if let value {
        .value(value, bound: bound)
      } else { .text }
    return Qualifier(
      role: try required(role, "role"), value: content, text: try required(text, "text"))
  }

  private mutating func readEvidence() throws(GraphFileError) -> Evidence {
    var document, quote: String?
    var range = PartialRange()
    var trigger: ByteRange?
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "document": document = try cursor.readString()
      case "start": range.start = try cursor.readNatural()
      case "end": range.end = try cursor.readNatural()
      case "quote": quote = try cursor.readString()
      case "trigger":
        var inner = PartialRange()
        try cursor.readObject { (cursor, key) throws(GraphFileError) in
          switch key {
          case "start": inner.start = try cursor.readNatural()
          case "end": inner.end = try cursor.readNatural()
          default: try cursor.skipValue()
          }
        }
        trigger = try cursor.checked(inner)
      default: try cursor.skipValue()
      }
    }
    return Evidence(
      location: Location(document: try required(document, "document"), range: try checked(range)),
      quote: try required(quote, "quote"), trigger: try required(trigger, "trigger"))
  }

  mutating func readCue() throws(GraphFileError) -> Cue {
    var kind: Cue.Kind?
    var range = PartialRange()
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "kind": kind = try cursor.readWord(of: Cue.Kind.self, "a kind of cue")
      case "start": range.start = try cursor.readNatural()
      case "end": range.end = try cursor.readNatural()
      default: try cursor.skipValue()
      }
    }
    return Cue(kind: try required(kind, "kind"), range: try checked(range))
  }
}
