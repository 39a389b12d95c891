package import Graph
import Text

/// The same triples as TriG, as JSON-LD 1.1 with readable keys.
package struct JSONLDExporter: Exporter {
  package init() {}

  package func write(_ graph: Graph, to output: inout ByteWriter) {
    output.write("{\"@context\":{\"@version\":1.1")
    for (prefix, iri) in LinkedDataNames.prefixes {
      output.write(",\n\"\(prefix)\":{\"@id\":\"\(iri)\",\"@prefix\":true}")
    }
    output.write(",\n")
    output.write(JSONLDExporter.terms)
    output.write("},\n\"@graph\":[")
    var isFirst = true
    func separate(_ output: inout ByteWriter) {
      output.write(isFirst ? "\n" : ",\n")
      isFirst = false
    }
    for document in graph.documents {
      separate(&output)
      output.writeJSONLD(document)
    }
    for entity in graph.entities {
      separate(&output)
      output.writeJSONLD(entity)
    }
    for claim in graph.claims {
      separate(&output)
      output.writeJSONLD(claim)
      for (number, statement) in claim.statements.enumerated() {
        separate(&output)
        output.writeJSONLD(statement, of: claim, number: number + 1)
      }
    }
    output.write("]}\n")
  }

  /// Keys that are not simply a term of ours.
  private static let terms = """
    "@vocab":"urn:redthread:term:",
    "id":"@id","a":"@type",
    "label":"rdfs:label","aliases":"skos:altLabel",
    "title":"dcterms:title","publisher":"dcterms:publisher","published":"dcterms:issued",
    "body":{"@id":"oa:hasBody","@type":"@id"},"on":"oa:hasTarget",
    "document":{"@id":"oa:hasSource","@type":"@id"},"selector":"oa:hasSelector",
    "start":"oa:start","end":"oa:end","exact":"oa:exact",
    "quotedFrom":{"@id":"prov:wasQuotedFrom","@type":"@id"},
    "attributedTo":{"@id":"prov:wasAttributedTo","@type":"@id"},
    "source":{"@id":"rt:source","@type":"@id"},"target":{"@id":"rt:target","@type":"@id"},
    "relation":{"@id":"rt:relation","@type":"@id"},"item":{"@id":"rt:item","@type":"@id"},
    "entity":{"@id":"rdf:value","@type":"@id"},"value":"rdf:value",
    "confidence":{"@id":"rt:confidence","@type":"xsd:double"}
    """
}

extension ByteWriter {
  /// `,"key":"text"`, or nothing.
  private mutating func writeMember(_ key: String, _ text: String?) {
    guard let text else { return }
    write(",")
    writeJSON(key: key)
    writeJSON(text)
  }

  private mutating func writeMember(_ key: String, _ texts: [String]) {
    if texts.isEmpty { return }
    write(",")
    writeJSON(key: key)
    writeList(texts) { $0.writeJSON($1) }
  }

  fileprivate mutating func writeJSONLD(_ document: DocumentRecord) {
    write("{\"id\":\"doc:\(document.id)\",\"a\":\"prov:Entity\"")
    writeMember("path", document.paths)
    writeMember("sha256", document.sha256)
    write(",\"bytes\":\(document.bytes)")
    writeMember("title", document.title)
    writeMember("publisher", document.publisher)
    writeMember("published", document.published)
    writeMember("address", document.url)
    write("}")
  }

  fileprivate mutating func writeJSONLD(_ entity: Entity) {
    write("{\"id\":\"ent:\(entity.id)\",\"a\":\"type:\(entity.type.rawValue)\"")
    writeMember("label", entity.label)
    writeMember("aliases", entity.aliases)
    if !entity.properties.isEmpty {
      write(",\"property\":")
      writeList(entity.properties.keys.sorted { $0.precedesInBytes($1) }) { output, name in
        output.write("{\"role\":")
        output.writeJSON(name)
        output.writeMember("value", entity.properties[name])
        output.write("}")
      }
    }
    if !entity.mentions.isEmpty {
      write(",\"mention\":")
      writeList(entity.mentions) { $0.writeJSONLDTarget($1, quote: nil) }
    }
    write("}")
  }

  private mutating func writeJSONLDTarget(_ location: Location, quote: String?) {
    write("{\"document\":\"doc:\(location.document)\",\"selector\":[")
    write("{\"a\":\"oa:DataPositionSelector\",\"start\":\(location.range.start)")
    write(",\"end\":\(location.range.end)}")
    if let quote {
      write(",{\"a\":\"oa:TextQuoteSelector\"")
      writeMember("exact", quote)
      write("}")
    }
    write("]}")
  }

  fileprivate mutating func writeJSONLD(_ claim: Claim) {
    let relation = "rel:" + claim.relation.name
    write("{\"id\":\"claim:\(claim.id)\",\"a\":\"Claim\",\"source\":\"ent:\(claim.source)\"")
    write(",\"relation\":\"\(relation)\",\"target\":\"ent:\(claim.target)\"")
    writeMember("item", claim.item.map { "ent:\($0)" })
    writeMember("status", claim.status.rawValue)
    write(",\"weight\":\(claim.weight),\"@graph\":[{\"id\":\"ent:\(claim.source)\"")
    write(",\"\(relation)\":{\"id\":\"ent:\(claim.target)\"}}]}")
  }

  fileprivate mutating func writeJSONLD(_ statement: Statement, of claim: Claim, number: Int) {
    write("{\"id\":\"claim:\(claim.id)-\(number)\",\"a\":[\"oa:Annotation\",\"Statement\"]")
    write(",\"body\":\"claim:\(claim.id)\",\"on\":")
    writeJSONLDTarget(statement.evidence.location, quote: statement.evidence.quote)
    writeMember("quotedFrom", "doc:" + statement.evidence.location.document)
    writeMember("polarity", statement.polarity.rawValue)
    writeMember("modality", statement.modality.rawValue)
    write(",\"hedged\":\(statement.hedged),\"confidence\":")
    // As text: a number could be written in more than one way.
    writeJSON(statement.confidence.description)
    writeMember("rule", statement.rule)
    writeMember("attributedTo", statement.speakers.compactMap(\.entity).map { "ent:\($0)" })
    writeMember("speaker", statement.speakers.map(\.text))
    if !statement.qualifiers.isEmpty {
      write(",\"qualifier\":")
      writeList(statement.qualifiers) { output, qualifier in
        output.write("{\"role\":\"\(qualifier.role.rawValue)\"")
        output.writeMember("label", qualifier.text)
        switch qualifier.value {
        case .entity(let id): output.writeMember("entity", "ent:\(id)")
        case .value(let value, let bound):
          output.writeMember("bound", bound.rawValue)
          output.writeMember("value", value)
        case .text: break
        }
        output.write("}")
      }
    }
    write("}")
  }
}
