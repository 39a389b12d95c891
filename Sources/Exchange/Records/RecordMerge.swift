import Graph

/// Records of one key to one record, by the same rules as documents become a graph.
///
/// Associative and commutative, and idempotent: a document, a mention or a statement that comes
/// twice counts once. Where only some citations are kept, counts are of disjoint documents: one that
/// comes again after it was left out counts again.
///
///     statement a sells b in d1, statement a sells b in d2 → claim a sells b {documents 2, …}
package struct RecordMerge: Sendable {
  /// How many are kept of an entity's documents, and of a claim's statements of each stance
  /// (polarity, modality, hedge): those of the first documents by path. Nil keeps all.
  package let citations: Int?

  package init(citations: Int? = nil) {
    self.citations = citations
  }

  /// - Precondition: `records` is not empty, and all have one key.
  package func merged(_ records: [Record]) -> Record {
    switch records[0] {
    case .done(let first, _, _), .document(let first):
      var document = first
      for record in records {
        switch record {
        case .done(let other, _, _), .document(let other): document = document.merged(with: other)
        default: Self.refuse(record)
        }
      }
      return .document(document)
    case .entity:
      return .entity(
        merged(
          records.map { record in
            if case .entity(let entity) = record { entity } else { Self.refuse(record) }
          }))
    case .statement, .claim:
      return .claim(merged(statements: records))
    case .error:
      let errors = records.map { record in
        if case .error(let error) = record { error } else { Self.refuse(record) }
      }
      // One line under several names, or a line that was too slow here and broken there.
      return errors.min { left, right in
        left.path != right.path
          ? left.path.precedesInBytes(right.path) : left.code.precedesInBytes(right.code)
      }.map { .error($0) } ?? records[0]
    }
  }

  private func merged(_ records: [EntityRecord]) -> EntityRecord {
    let documents = ordered(records.lazy.flatMap(\.documents))
    let entity = Entity(
      merging: records.map(\.entity), documents: documents.map(\.record))
    var unlisted = Unlisted.sum(of: records.map(\.unlisted))
    guard let citations, documents.count > citations else {
      return EntityRecord(entity, in: documents, unlisted: unlisted)
    }
    let kept = Array(documents.prefix(citations))
    let ids = Set(kept.map(\.id))
    let mentions = entity.mentions.filter { ids.contains($0.document) }
    unlisted.add(documents[citations...], citations: entity.mentions.count - mentions.count)
    return EntityRecord(entity.mentioned(at: mentions), in: kept, unlisted: unlisted)
  }

  private func merged(statements records: [Record]) -> ClaimRecord {
    var statements: [Statement] = []
    var cited: [CitedDocument] = []
    var parts: [Unlisted] = []
    for record in records {
      switch record {
      case .statement(let statement, let document):
        statements.append(statement)
        cited.append(document)
      case .claim(let claim):
        statements += claim.claim.statements
        cited += claim.documents
        parts.append(claim.unlisted)
      default: Self.refuse(record)
      }
    }
    let documents = ordered(cited)
    let claim = Claim(
      merging: statements, about: statements[0].key, documents: documents.map(\.record))
    var unlisted = Unlisted.sum(of: parts)
    let kept = kept(claim.statements)
    guard kept.count < claim.statements.count else {
      return ClaimRecord(claim: claim, documents: documents, unlisted: unlisted)
    }
    let ids = Set(kept.map(\.evidence.location.document))
    unlisted.add(
      documents.filter { !ids.contains($0.id) }, citations: claim.statements.count - kept.count)
    let listed = documents.filter { ids.contains($0.id) }
    return ClaimRecord(
      claim: Claim(merging: kept, about: claim.key, documents: listed.map(\.record)),
      documents: listed, unlisted: unlisted)
  }

  private func kept(_ statements: [Statement]) -> [Statement] {
    guard let citations else { return statements }
    struct Stance: Hashable {
      let polarity: Polarity
      let modality: Modality
      let hedged: Bool
    }
    var counts: [Stance: Int] = [:]
    return statements.filter { statement in
      let stance = Stance(
        polarity: statement.polarity, modality: statement.modality, hedged: statement.hedged)
      counts[stance, default: 0] += 1
      return counts[stance, default: 0] <= citations
    }
  }

  /// Each document once, by path.
  private func ordered(_ documents: some Sequence<CitedDocument>) -> [CitedDocument] {
    var byID: [String: DocumentRecord] = [:]
    for document in documents {
      let record = document.record
      byID[document.id] = byID[document.id].map { $0.merged(with: record) } ?? record
    }
    return byID.values.sorted(by: DocumentRecord.byPath).map { CitedDocument($0) }
  }

  private static func refuse(_ record: Record) -> Never {
    preconditionFailure("'\(record.key)' among records of another kind")
  }
}

extension Unlisted {
  fileprivate static func sum(of parts: [Unlisted]) -> Unlisted {
    var sum = Unlisted()
    for part in parts {
      sum.documents += part.documents
      sum.citations += part.citations
      sum.note(part.first)
      sum.note(part.last)
    }
    return sum
  }

  fileprivate mutating func add(
    _ left: some Sequence<CitedDocument>, citations: Int
  ) {
    for document in left {
      documents += 1
      note(document.published)
    }
    self.citations += citations
  }

  private mutating func note(_ date: String?) {
    guard let date else { return }
    first = first.map { date.precedesInBytes($0) ? date : $0 } ?? date
    last = last.map { $0.precedesInBytes(date) ? date : $0 } ?? date
  }
}
