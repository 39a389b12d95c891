package import Graph

/// Who and what the graph rests on.
package struct SourceReport: Sendable {
  package struct Source: Sendable {
    package let document: DocumentRecord
    package let statements: Int
    package let claims: Int
    /// Claims that no other document states.
    package let onlyHere: Int

    package init(document: DocumentRecord, statements: Int, claims: Int, onlyHere: Int) {
      self.document = document
      self.statements = statements
      self.claims = claims
      self.onlyHere = onlyHere
    }
  }

  package struct Voice: Sendable {
    /// Nil where the text does not name the speaker.
    package let entity: EntityID?
    /// The label of the entity, or the words of the text.
    package let name: String
    package let statements: Int
    package let documents: Int

    package init(entity: EntityID?, name: String, statements: Int, documents: Int) {
      self.entity = entity
      self.name = name
      self.statements = statements
      self.documents = documents
    }
  }

  /// Those with the most statements first, then by path.
  package let sources: [Source]
  package let voices: [Voice]

  package init(sources: [Source], voices: [Voice]) {
    self.sources = sources.sorted { left, right in
      if left.statements != right.statements { return left.statements > right.statements }
      let (a, b) = (left.document.paths.first ?? "", right.document.paths.first ?? "")
      return a != b ? a.precedesInBytes(b) : left.document.id < right.document.id
    }
    self.voices = voices.sorted { left, right in
      if left.statements != right.statements { return left.statements > right.statements }
      if left.name != right.name { return left.name.precedesInBytes(right.name) }
      return (left.entity?.text ?? "") < (right.entity?.text ?? "")
    }
  }
}
