package import Graph
import Text

/// RDF in TriG: each claim a named graph with the one triple it is about, never stated as a fact.
///
/// The default graph says who states it: statements are Web Annotations on the bytes of a document
/// (`oa:DataPositionSelector` counts bytes, as we do), with PROV-O for the speakers.
package struct TriGExporter: Exporter {
  package init() {}

  package func write(_ graph: Graph, to output: inout ByteWriter) {
    for (prefix, iri) in LinkedDataNames.prefixes {
      output.write("@prefix \(prefix): <\(iri)> .\n")
    }
    for document in graph.documents { output.writeRDF(document) }
    for entity in graph.entities { output.writeRDF(entity) }
    for claim in graph.claims { output.writeRDF(claim) }
  }
}

/// The vocabulary of TriG and JSON-LD.
enum LinkedDataNames {
  static let prefixes: [(prefix: String, iri: String)] = [
    ("rt", "urn:redthread:term:"), ("type", "urn:redthread:type:"),
    ("rel", "urn:redthread:relation:"), ("ent", "urn:redthread:entity:"),
    ("claim", "urn:redthread:claim:"), ("doc", "urn:redthread:document:"),
    ("oa", "http://www.w3.org/ns/oa#"), ("prov", "http://www.w3.org/ns/prov#"),
    ("dcterms", "http://purl.org/dc/terms/"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]
}

extension ByteWriter {
  /// `; predicate "text"`, or nothing. Turtle knows all escapes that JSON text has.
  private mutating func writeLiteral(_ predicate: String, _ text: String?) {
    guard let text else { return }
    write(" ;\n  \(predicate) ")
    writeJSON(text)
  }

  fileprivate mutating func writeRDF(_ document: DocumentRecord) {
    write("doc:\(document.id) a prov:Entity")
    for path in document.paths { writeLiteral("rt:path", path) }
    writeLiteral("rt:sha256", document.sha256)
    write(" ;\n  rt:bytes \(document.bytes)")
    writeLiteral("dcterms:title", document.title)
    writeLiteral("dcterms:publisher", document.publisher)
    writeLiteral("dcterms:issued", document.published)
    writeLiteral("rt:address", document.url)
    write(" .\n")
  }

  fileprivate mutating func writeRDF(_ entity: Entity) {
    write("ent:\(entity.id) a type:\(entity.type.rawValue)")
    writeLiteral("rdfs:label", entity.label)
    for alias in entity.aliases { writeLiteral("skos:altLabel", alias) }
    for name in entity.properties.keys.sorted(by: { $0.precedesInBytes($1) }) {
      write(" ;\n  rt:property [ rt:role ")
      writeJSON(name)
      write(" ; rdf:value ")
      writeJSON(entity.properties[name] ?? "")
      write(" ]")
    }
    for mention in entity.mentions {
      write(" ;\n  rt:mention ")
      writeTarget(mention, quote: nil)
    }
    write(" .\n")
  }

  /// A stretch of bytes of a document, as the target of an annotation.
  private mutating func writeTarget(_ location: Location, quote: String?) {
    write(
      "[ oa:hasSource doc:\(location.document) ; oa:hasSelector [ a oa:DataPositionSelector")
    write(" ; oa:start \(location.range.start) ; oa:end \(location.range.end) ]")
    if let quote {
      write(" , [ a oa:TextQuoteSelector ; oa:exact ")
      writeJSON(quote)
      write(" ]")
    }
    write(" ]")
  }

  fileprivate mutating func writeRDF(_ claim: Claim) {
    let name = claim.relation.name
    write(
      "claim:\(claim.id) { ent:\(claim.source) rel:\(name) ent:\(claim.target) . }\n")
    write("claim:\(claim.id) a rt:Claim ;\n  rt:source ent:\(claim.source)")
    write(" ;\n  rt:relation rel:\(name) ;\n  rt:target ent:\(claim.target)")
    if let item = claim.item { write(" ;\n  rt:item ent:\(item)") }
    writeLiteral("rt:status", claim.status.rawValue)
    write(" ;\n  rt:weight \(claim.weight) .\n")
    for (number, statement) in claim.statements.enumerated() {
      writeRDF(statement, of: claim, number: number + 1)
    }
  }

  private mutating func writeRDF(_ statement: Statement, of claim: Claim, number: Int) {
    write("claim:\(claim.id)-\(number) a oa:Annotation , rt:Statement")
    write(" ;\n  oa:hasBody claim:\(claim.id) ;\n  oa:hasTarget ")
    writeTarget(statement.evidence.location, quote: statement.evidence.quote)
    write(" ;\n  prov:wasQuotedFrom doc:\(statement.evidence.location.document)")
    writeLiteral("rt:polarity", statement.polarity.rawValue)
    writeLiteral("rt:modality", statement.modality.rawValue)
    write(" ;\n  rt:hedged \(statement.hedged) ;\n  rt:confidence \"")
    write(statement.confidence)
    write("\"^^xsd:double")
    writeLiteral("rt:rule", statement.rule)
    for speaker in statement.speakers {
      if let entity = speaker.entity { write(" ;\n  prov:wasAttributedTo ent:\(entity)") }
      writeLiteral("rt:speaker", speaker.text)
    }
    for qualifier in statement.qualifiers {
      write(" ;\n  rt:qualifier [ rt:role \"\(qualifier.role.rawValue)\" ; rdfs:label ")
      writeJSON(qualifier.text)
      switch qualifier.value {
      case .entity(let id): write(" ; rdf:value ent:\(id)")
      case .value(let value, let bound):
        write(" ; rt:bound \"\(bound.rawValue)\" ; rdf:value ")
        writeJSON(value)
      case .text: break
      }
      write(" ]")
    }
    write(" .\n")
  }
}
