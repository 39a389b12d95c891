import Graph
import Text

/// The records of the canonical JSON graph, each read by one function.
extension JSONCursor {
  mutating func readDocuments() throws(GraphFileError) -> [DocumentRecord] {
    var documents: [DocumentRecord] = []
    try readArray { (cursor) throws(GraphFileError) in documents.append(try cursor.readDocument()) }
    return documents
  }

  private mutating func readDocument() throws(GraphFileError) -> DocumentRecord {
    var id, path, sha256, title, publisher, published, url: String?
    var paths: [String] = []
    var size: Int?
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "id": id = try cursor.readID()
      case "path": path = try cursor.readString()
      case "paths": paths = try cursor.readStrings()
      case "sha256": sha256 = try cursor.readString()
      case "bytes": size = try cursor.readNatural()
      case "title": title = try cursor.readOptionalString()
      case "publisher": publisher = try cursor.readOptionalString()
      case "published": published = try cursor.readOptionalString()
      case "url": url = try cursor.readOptionalString()
      default: try cursor.skipValue()
      }
    }
    return DocumentRecord(
      id: try required(id, "id"),
      paths: paths.isEmpty ? [try required(path, "path")] : paths,
      sha256: try required(sha256, "sha256"), bytes: try required(size, "bytes"),
      title: title, publisher: publisher, published: published, url: url)
  }

  mutating func readEntity() throws(GraphFileError) -> Entity {
    var id, label: String?
    var type: EntityType?
    var aliases: [String] = []
    var properties: [String: String] = [:]
    var mentions: [Location] = []
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "id": id = try cursor.readID()
      case "type": type = try cursor.readWord(of: EntityType.self, "an entity type")
      case "label": label = try cursor.readString()
      case "aliases": aliases = try cursor.readStrings()
      case "properties": properties = try cursor.readProperties()
      case "mentions": mentions = try cursor.readMentions()
      default: try cursor.skipValue()
      }
    }
    return Entity(
      id: EntityID(try required(id, "id")), type: try required(type, "type"),
      label: try required(label, "label"), aliases: aliases, properties: properties,
      mentions: mentions)
  }

  mutating func readProperties() throws(GraphFileError) -> [String: String] {
    var properties: [String: String] = [:]
    try readObject { (cursor, key) throws(GraphFileError) in
      properties[key] = try cursor.readString()
    }
    return properties
  }

  private mutating func readMentions() throws(GraphFileError) -> [Location] {
    var mentions: [Location] = []
    try readArray { (cursor) throws(GraphFileError) in
      var document: String?
      var range = PartialRange()
      try cursor.readObject { (cursor, key) throws(GraphFileError) in
        switch key {
        case "document": document = try cursor.readString()
        case "start": range.start = try cursor.readNatural()
        case "end": range.end = try cursor.readNatural()
        default: try cursor.skipValue()
        }
      }
      mentions.append(
        Location(
          document: try cursor.required(document, "document"),
          range: try cursor.checked(range)))
    }
    return mentions
  }

  /// The statements of one claim, each with the claim's key.
  mutating func readClaim() throws(GraphFileError) -> [GraphParts.Placed] {
    var id, source, target, item: String?
    var relation: String?
    var isSymmetric = false
    var statements: [StatementContent] = []
    var place = 0
    try readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "id":
        place = cursor.placeOfNext()
        id = try cursor.readID()
      case "source": source = try cursor.readID()
      case "target": target = try cursor.readID()
      case "item": item = try cursor.readOptionalString()
      case "relation": relation = try cursor.readRelationName()
      case "symmetric": isSymmetric = try cursor.readBoolean()
      case "statements": statements = try cursor.readStatements()
      default: try cursor.skipValue()
      }
    }
    let key = ClaimKey(
      source: EntityID(try required(source, "source")),
      relation: try self.relation(relation, isSymmetric: isSymmetric),
      target: EntityID(try required(target, "target")), item: item.map { EntityID($0) })
    guard try required(id, "id") == key.claimID else {
      throw error(
        "the id '\(id ?? "")' does not belong to this source, relation, target and item; "
          + "it must be '\(key.claimID)'", at: place)
    }
    guard !statements.isEmpty else { throw error("a claim without a statement", at: place) }
    return statements.map { ($0.statement(of: key), .byte(place)) }
  }

  // MARK: Pieces

  func required<Value>(_ value: Value?, _ key: String) throws(GraphFileError) -> Value {
    guard let value else { throw error("the object that ends here has no \"\(key)\"") }
    return value
  }

  mutating func readRelationName() throws(GraphFileError) -> String {
    let place = placeOfNext()
    let name = try readString()
    if Relation(name) == nil {
      throw error(
        "'\(name)' is not a relation; expected a letter, then letters and digits", at: place)
    }
    return name
  }

  /// The relation that an object which ends here gives a name and a symmetry.
  func relation(_ name: String?, isSymmetric: Bool) throws(GraphFileError) -> Relation {
    try required(name.flatMap { Relation($0, isSymmetric: isSymmetric) }, "relation")
  }

  mutating func readStrings() throws(GraphFileError) -> [String] {
    var strings: [String] = []
    try readArray { (cursor) throws(GraphFileError) in strings.append(try cursor.readString()) }
    return strings
  }

  /// One of the words of a closed vocabulary.
  mutating func readWord<Word: RawRepresentable<String> & CaseIterable>(
    of type: Word.Type, _ what: String
  ) throws(GraphFileError) -> Word {
    let place = placeOfNext()
    let text = try readString()
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("'\(text)' is not \(what); expected one of: \(known)", at: place)
    }
    return word
  }

  mutating func readID() throws(GraphFileError) -> String {
    let place = placeOfNext()
    let id = try readString()
    guard isPortableID(id) else {
      throw error(
        "'\(id.shortened(to: 60))' is no id: a letter, then letters, digits, '-' and '_'",
        at: place)
    }
    return id
  }

  func checked(_ range: PartialRange) throws(GraphFileError) -> ByteRange {
    let start = try required(range.start, "start")
    let end = try required(range.end, "end")
    guard start <= end else {
      throw error("a range that ends (\(end)) before it starts (\(start))")
    }
    return ByteRange(start, end)
  }
}

/// The two ends of a byte range as they come along.
struct PartialRange {
  var start: Int?
  var end: Int?
}

/// Whether `id` matches `[A-Za-z][A-Za-z0-9_-]*`, which every format and reader takes.
package func isPortableID(_ id: String) -> Bool {
  var isFirst = true
  for byte in id.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      if isFirst { return false }
    default: return false
    }
    isFirst = false
  }
  return !isFirst
}
