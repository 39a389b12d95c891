package import Graph
import Text

/// The canonical JSON graph, a superset of node-link JSON: one line a document, node and edge.
///
/// A graph that somebody else made becomes node-link JSON without documents and statements.
package struct JSONExporter: AttributeExporter {
  /// Raised when a reader of the previous version would misunderstand the file.
  package static let version = 1

  package init() {}

  package func write(_ graph: Graph, to output: inout ByteWriter) {
    output.write("{\"format\":\"redthread\",\"version\":")
    output.write(JSONExporter.version)
    output.write(",\"directed\":true,\"multigraph\":true,\"graph\":{\"name\":\"redthread\"},\n")
    output.write("\"documents\":")
    output.writeDocuments(graph.documents, separator: ",\n")
    output.write(",\n\"nodes\":")
    output.writeList(graph.entities, separator: ",\n") { $0.writeEntity($1) }
    output.write(",\n\"edges\":")
    output.writeList(graph.claims, separator: ",\n") { $0.writeClaim($1) }
    output.write("}\n")
  }

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("{\"directed\":true,\"multigraph\":true,\"graph\":{},\n")
    output.writeNodeLink(graph, edges: "edges")
    output.write("}\n")
  }
}

extension ByteWriter {
  /// `[a,b]`, each element written by `element`.
  mutating func writeList<Element>(
    _ elements: some Sequence<Element>, separator: String = ",",
    _ element: (inout ByteWriter, Element) -> Void
  ) {
    write(byte: UInt8(ascii: "["))
    var isFirst = true
    for value in elements {
      if !isFirst { write(separator) }
      isFirst = false
      element(&self, value)
    }
    write(byte: UInt8(ascii: "]"))
  }

  mutating func writeDocuments(_ documents: [DocumentRecord], separator: String = ",") {
    writeList(documents, separator: separator) { $0.writeDocument($1) }
  }

  mutating func writeDocument(_ document: DocumentRecord) {
    write("{\"id\":")
    writeJSON(document.id)
    write(",\"path\":")
    writeJSON(document.paths.first ?? "")
    // Only where the same bytes were found more than once.
    if document.paths.count > 1 {
      write(",\"paths\":")
      writeList(document.paths) { $0.writeJSON($1) }
    }
    write(",\"sha256\":")
    writeJSON(document.sha256)
    write(",\"bytes\":")
    write(document.bytes)
    write(",\"title\":")
    writeJSON(document.title)
    write(",\"publisher\":")
    writeJSON(document.publisher)
    write(",\"published\":")
    writeJSON(document.published)
    write(",\"url\":")
    writeJSON(document.url)
    write("}")
  }

  mutating func writeEntity(_ entity: Entity) {
    write("{")
    writeFields(of: entity)
    write(",\"mentions\":")
    writeMentions(entity.mentions)
    write("}")
  }

  /// What an entity is, without where it stands: the members of an object, from "id".
  mutating func writeFields(of entity: Entity) {
    write("\"id\":")
    writeJSON(entity.id.text)
    write(",\"type\":\"")
    write(entity.type.rawValue)
    write("\",\"label\":")
    writeJSON(entity.label)
    write(",\"aliases\":")
    writeList(entity.aliases) { $0.writeJSON($1) }
    write(",\"properties\":")
    writeProperties(entity.properties)
  }

  /// What a claim says: the members of an object, from "source".
  mutating func writeProposition(_ key: ClaimKey) {
    write("\"source\":")
    writeJSON(key.source.text)
    write(",\"relation\":\"")
    write(key.relation.name)
    write("\",\"target\":")
    writeJSON(key.target.text)
    write(",\"item\":")
    writeJSON(key.item?.text)
  }

  mutating func writeProperties(_ properties: [String: String]) {
    write(byte: UInt8(ascii: "{"))
    for (index, name) in properties.keys.sorted(by: { $0.precedesInBytes($1) }).enumerated() {
      if index > 0 { write(byte: UInt8(ascii: ",")) }
      writeJSON(key: name)
      writeJSON(properties[name])
    }
    write(byte: UInt8(ascii: "}"))
  }

  private mutating func writeMentions(_ mentions: [Location]) {
    writeList(mentions) { output, mention in
      output.write("{\"document\":")
      output.writeJSON(mention.document)
      output.write(",")
      output.writeRange(mention.range)
      output.write("}")
    }
  }

  mutating func writeClaim(_ claim: Claim) {
    write("{\"id\":\"")
    write(claim.id)
    write("\",\"key\":\"")
    write(claim.id)
    write("\",")
    writeProposition(claim.key)
    write(",\"symmetric\":")
    write(claim.relation.isSymmetric)
    write(",\"status\":\"")
    write(claim.status.rawValue)
    write("\",\"weight\":")
    write(claim.weight)
    write(",\"statements\":")
    writeStatements(claim.statements)
    write("}")
  }

  mutating func writeRange(_ range: ByteRange) {
    write("\"start\":")
    write(range.start)
    write(",\"end\":")
    write(range.end)
  }

  mutating func writeStatements(_ statements: [Statement]) {
    writeList(statements) { $0.writeStatement($1) }
  }

  mutating func writeStatement(_ statement: Statement) {
    write("{\"polarity\":\"")
    write(statement.polarity.rawValue)
    write("\",\"modality\":\"")
    write(statement.modality.rawValue)
    write("\",\"hedged\":")
    write(statement.hedged)
    write(",\"confidence\":")
    write(statement.confidence)
    write(",\"speakers\":")
    writeList(statement.speakers) { $0.writeSpeaker($1) }
    write(",\"qualifiers\":")
    writeList(statement.qualifiers) { $0.writeQualifier($1) }
    write(",\"rule\":")
    writeJSON(statement.rule)
    write(",\"evidence\":{\"document\":")
    writeJSON(statement.evidence.location.document)
    write(",")
    writeRange(statement.evidence.location.range)
    write(",\"quote\":")
    writeJSON(statement.evidence.quote)
    write(",\"trigger\":{")
    writeRange(statement.evidence.trigger)
    write("}},\"cues\":")
    writeList(statement.cues) { $0.writeCue($1) }
    write("}")
  }

  mutating func writeSpeaker(_ speaker: Speaker) {
    write("{\"entity\":")
    writeJSON(speaker.entity?.text)
    write(",\"text\":")
    writeJSON(speaker.text)
    write("}")
  }

  mutating func writeCue(_ cue: Cue) {
    write("{\"kind\":\"")
    write(cue.kind.rawValue)
    write("\",")
    writeRange(cue.range)
    write("}")
  }

  mutating func writeQualifier(_ qualifier: Qualifier) {
    write("{\"role\":\"")
    write(qualifier.role.rawValue)
    write("\"")
    switch qualifier.value {
    case .entity(let id):
      write(",\"entity\":")
      writeJSON(id.text)
    case .value(let value, let bound):
      write(",\"value\":")
      writeJSON(value)
      // A date is as coarse as it is written; all other values are bounded by their words.
      if ![.date, .from, .to].contains(qualifier.role) || bound != .equal {
        write(",\"bound\":\"")
        write(bound.rawValue)
        write("\"")
      }
    case .text: break
    }
    write(",\"text\":")
    writeJSON(qualifier.text)
    write("}")
  }
}
