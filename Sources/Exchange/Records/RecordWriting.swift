import Graph

extension ByteWriter {
  /// The record as one line of JSON, keys in a fixed order, without the line's end.
  package mutating func writeRecord(_ record: Record) {
    write("{\"kind\":\"")
    write(record.kind)
    write("\",\"key\":")
    writeJSON(record.key)
    switch record {
    case .done(let document, let entities, let statements):
      write(",\"document\":")
      writeDocument(document)
      write(",\"entities\":")
      write(entities)
      write(",\"statements\":")
      write(statements)
    case .document(let document):
      write(",\"document\":")
      writeDocument(document)
    case .entity(let entity): write(entity)
    case .statement(let statement, let document):
      writeEnds(statement.key)
      write(",\"document\":")
      writeCited(document)
      write(",\"statement\":")
      writeStatement(statement)
    case .claim(let claim): write(claim)
    case .error(let error):
      write(",\"path\":")
      writeJSON(error.path)
      write(",\"code\":")
      writeJSON(error.code)
      write(",\"message\":")
      writeJSON(error.message)
    }
    write("}")
  }

  private mutating func write(_ record: EntityRecord) {
    let entity = record.entity
    write(",")
    writeFields(of: entity)
    writeCounts(
      record.documents, citations: entity.mentions.count, called: "mentions", record.unlisted)
    let mentions = Dictionary(grouping: entity.mentions, by: \.document)
    write(",\"citations\":")
    writeList(record.documents) { output, document in
      output.write("{\"document\":")
      output.writeCited(document)
      output.write(",\"mentions\":")
      output.writeList(mentions[document.id] ?? []) { output, mention in
        output.write("{")
        output.writeRange(mention.range)
        output.write("}")
      }
      output.write("}")
    }
  }

  private mutating func write(_ record: ClaimRecord) {
    let claim = record.claim
    writeEnds(claim.key)
    write(",\"status\":\"")
    write(claim.status.rawValue)
    write("\",\"weight\":")
    write(claim.weight)
    writeCounts(
      record.documents, citations: claim.statements.count, called: "statements", record.unlisted)
    let statements = Dictionary(grouping: claim.statements, by: \.evidence.location.document)
    write(",\"citations\":")
    writeList(record.documents) { output, document in
      output.write("{\"document\":")
      output.writeCited(document)
      output.write(",\"statements\":")
      output.writeStatements(statements[document.id] ?? [])
      output.write("}")
    }
  }

  private mutating func writeEnds(_ key: ClaimKey) {
    write(",\"id\":\"")
    write(key.claimID)
    write("\",")
    writeProposition(key)
    if key.relation.isMarked { write(",\"symmetric\":true") }
  }

  /// How much there is in all, and how much of that is not kept.
  private mutating func writeCounts(
    _ documents: [CitedDocument], citations: Int, called name: String, _ unlisted: Unlisted
  ) {
    let dates =
      documents.compactMap(\.published) + [unlisted.first, unlisted.last].compactMap { $0 }
    let ordered = dates.sortedInBytes()
    write(",\"documents\":")
    write(documents.count + unlisted.documents)
    write(",\"")
    write(name)
    write("\":")
    write(citations + unlisted.citations)
    write(",\"first\":")
    writeJSON(ordered.first)
    write(",\"last\":")
    writeJSON(ordered.last)
    guard unlisted != Unlisted() else { return }
    write(",\"unlisted\":{\"documents\":")
    write(unlisted.documents)
    write(",\"citations\":")
    write(unlisted.citations)
    write(",\"first\":")
    writeJSON(unlisted.first)
    write(",\"last\":")
    writeJSON(unlisted.last)
    write("}")
  }

  private mutating func writeCited(_ document: CitedDocument) {
    write("{\"id\":")
    writeJSON(document.id)
    write(",\"path\":")
    writeJSON(document.path)
    write(",\"publisher\":")
    writeJSON(document.publisher)
    write(",\"published\":")
    writeJSON(document.published)
    write("}")
  }
}

extension Record {
  /// The member `kind`.
  var kind: String {
    switch self {
    case .done: "done"
    case .document: "document"
    case .entity: "entity"
    case .statement: "statement"
    case .claim: "claim"
    case .error: "error"
    }
  }
}
