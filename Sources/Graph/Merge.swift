/// Collects documents, entities and statements, and brings them into canonical form.
///
/// Every choice below (which label, which of two metadata) is the least or greatest of a fixed
/// order, so that merging is associative, commutative and idempotent.
struct Merge {
  private var documents: [String: DocumentRecord] = [:]
  private var entities: [EntityID: [Entity]] = [:]
  private var statements: [ClaimKey: [Statement]] = [:]

  mutating func add(_ part: DocumentGraph) {
    add(documents: [part.document], entities: part.entities, statements: part.statements)
  }

  mutating func add(
    documents: [DocumentRecord], entities: [Entity], statements: [Statement]
  ) {
    for document in documents { add(document) }
    for entity in entities { self.entities[entity.id, default: []].append(entity) }
    for statement in statements {
      self.statements[statement.key, default: []].append(statement)
    }
  }

  mutating func add(_ graph: Graph) {
    add(documents: graph.documents, entities: graph.entities, statements: [])
    for claim in graph.claims { statements[claim.key, default: []] += claim.statements }
  }

  private mutating func add(_ document: DocumentRecord) {
    documents[document.id] = documents[document.id].map { $0.merged(with: document) } ?? document
  }

  /// - Precondition: both ends of every statement are among the entities.
  func graph() -> Graph {
    let documents = documents.mapValues { $0.merged(with: $0) }
    let ordered = documents.values.sorted(by: DocumentRecord.byPath)
    var rank: [String: Int] = [:]
    for (index, document) in ordered.enumerated() { rank[document.id] = index }

    let claims = statements.keys.sorted().map { key in
      for end in [key.source, key.target] where entities[end] == nil {
        preconditionFailure("a statement speaks of '\(end)', which no document names")
      }
      let all = (statements[key] ?? []).map { $0.oriented(as: key) }
      return Claim(
        key: key, statements: canonicalStatements(all, documentRank: rank), documents: documents)
    }
    return Graph(
      documents: ordered,
      entities: entities.keys.sorted().compactMap { id in
        entities[id].map { Entity(merging: $0, documentRank: rank) }
      },
      claims: claims)
  }
}

extension DocumentRecord {
  package static func byPath(_ left: DocumentRecord, _ right: DocumentRecord) -> Bool {
    let (leftPath, rightPath) = (left.paths.first ?? "", right.paths.first ?? "")
    if !leftPath.hasSameBytes(as: rightPath) { return leftPath.precedesInBytes(rightPath) }
    return left.id < right.id
  }

  /// The same document found twice: all paths, and of two different facts the smaller.
  package func merged(with other: DocumentRecord) -> DocumentRecord {
    func either(_ left: String?, _ right: String?) -> String? {
      guard let left, let right else { return left ?? right }
      return right.precedesInBytes(left) ? right : left
    }
    return DocumentRecord(
      id: id, paths: (paths + other.paths).sortedInBytes(),
      sha256: min(sha256, other.sha256), bytes: min(bytes, other.bytes),
      title: either(title, other.title), publisher: either(publisher, other.publisher),
      published: either(published, other.published), url: either(url, other.url))
  }
}

extension Entity {
  /// One entity as the `documents` that it is mentioned in know it, in whatever order they come.
  ///
  /// - Precondition: `parts` is not empty.
  package init(merging parts: [Entity], documents: [DocumentRecord]) {
    let ordered = documents.sorted(by: DocumentRecord.byPath)
    self.init(
      merging: parts,
      documentRank: Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.id, $0) }))
  }

  /// One entity as several documents know it, the longest label first choice for its name.
  fileprivate init(merging parts: [Entity], documentRank: [String: Int]) {
    let labels = parts.map(\.label).sortedInBytes()
    // Ties go to the label that sorts first.
    let label = labels.reduce(labels[0]) { $1.utf8.count > $0.utf8.count ? $1 : $0 }
    var properties: [String: String] = [:]
    for (name, value) in parts.flatMap(\.properties) {
      properties[name] = properties[name].map { min($0, value) } ?? value
    }
    var mentions: [Location] = []
    let ordered = parts.flatMap(\.mentions).sorted {
      let (left, right) = (documentRank[$0.document] ?? 0, documentRank[$1.document] ?? 0)
      return left != right ? left < right : $0 < $1
    }
    for mention in ordered where mention != mentions.last { mentions.append(mention) }
    self.init(
      id: parts[0].id,
      type: parts.map(\.type).min { $0.rawValue < $1.rawValue } ?? parts[0].type,
      label: label,
      aliases: (labels + parts.flatMap(\.aliases)).sortedInBytes()
        .filter { !$0.hasSameBytes(as: label) },
      properties: properties, mentions: mentions)
  }
}
