package import Graph

/// Speakers, qualifiers and cues of a statement as JSON text, for stores that keep the rest in
/// columns: `{"speakers":[…],"qualifiers":[…],"cues":[…]}`, each written as in the JSON graph.
package struct StatementDetails: Hashable, Sendable {
  package let speakers: [Speaker]
  package let qualifiers: [Qualifier]
  package let cues: [Cue]

  package init(speakers: [Speaker], qualifiers: [Qualifier], cues: [Cue]) {
    self.speakers = speakers
    self.qualifiers = qualifiers
    self.cues = cues
  }

  package init(of statement: Statement) {
    self.init(
      speakers: statement.speakers, qualifiers: statement.qualifiers, cues: statement.cues)
  }

  package init(json: String) throws(GraphFileError) {
    var speakers: [Speaker] = []
    var qualifiers: [Qualifier] = []
    var cues: [Cue] = []
    var cursor = JSONCursor(Array(json.utf8))
    try cursor.readObject { (cursor, key) throws(GraphFileError) in
      switch key {
      case "speakers":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          speakers.append(try cursor.readSpeaker())
        }
      case "qualifiers":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          qualifiers.append(try cursor.readQualifier())
        }
      case "cues":
        try cursor.readArray { (cursor) throws(GraphFileError) in
          cues.append(try cursor.readCue())
        }
      default: try cursor.skipValue()
      }
    }
    try cursor.expectEnd()
    self.init(speakers: speakers, qualifiers: qualifiers, cues: cues)
  }

  package var json: String {
    jsonText { output in
      output.write("{\"speakers\":")
      output.writeList(speakers) { $0.writeSpeaker($1) }
      output.write(",\"qualifiers\":")
      output.writeList(qualifiers) { $0.writeQualifier($1) }
      output.write(",\"cues\":")
      output.writeList(cues) { $0.writeCue($1) }
      output.write("}")
    }
  }
}

/// Names and properties of entities as JSON text, for the same stores.
package enum EntityDetails {
  package static func json(names: [String]) -> String {
    if names.isEmpty { return "[]" }
    return jsonText { $0.writeList(names) { $0.writeJSON($1) } }
  }

  package static func names(json: String) throws(GraphFileError) -> [String] {
    if json == "[]" { return [] }
    var cursor = JSONCursor(Array(json.utf8))
    return try cursor.readStrings()
  }

  package static func json(properties: [String: String]) -> String {
    if properties.isEmpty { return "{}" }
    return jsonText { $0.writeProperties(properties) }
  }

  package static func properties(json: String) throws(GraphFileError) -> [String: String] {
    if json == "{}" { return [:] }
    var cursor = JSONCursor(Array(json.utf8))
    return try cursor.readProperties()
  }
}

/// What `write` produces in memory.
func jsonText(_ write: (inout ByteWriter) -> Void) -> String {
  // Nothing outside can fail: the destination is memory.
  let bytes = (try? ByteWriter.collect(capacity: 512, write)) ?? []
  return String(decoding: bytes, as: UTF8.self)
}
