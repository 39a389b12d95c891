/// Status and weight of a claim, computed from its statements and nothing else.
struct RollUp {
  let status: ClaimStatus
  let weight: Int

  /// The statements of one claim, and the documents that they cite, by id.
  init(statements: [Statement], documents: [String: DocumentRecord]) {
    // One statement is one support, and cannot contradict itself.
    let voices =
      statements.count == 1
      ? [] : statements.map { Voice(of: $0, in: documents[$0.evidence.location.document]) }
    let affirmed = statements.indices.filter { statements[$0].polarity == .affirmed }
    let negated = statements.indices.filter { statements[$0].polarity == .negated }
    weight =
      statements.count == 1
      ? 1
      : independentSupports(
        (affirmed.isEmpty ? negated : affirmed).map { (statements[$0], voices[$0]) })

    let isContested = affirmed.contains { yes in
      negated.contains { no in
        voices[yes] != voices[no]
          && statements[yes].contradicts(
            statements[no], published: (voices[yes].published, voices[no].published))
      }
    }
    func says(_ modality: Modality) -> Bool {
      affirmed.contains { statements[$0].modality == modality && !statements[$0].hedged }
    }
    if isContested {
      status = .contested
    } else if says(.actual) {
      status = .asserted
    } else if affirmed.contains(where: { statements[$0].hedged }) {
      status = .hedged
    } else if says(.planned) {
      status = .planned
    } else if says(.proposed) {
      status = .proposed
    } else if says(.possible) {
      status = .possible
    } else {
      status = affirmed.isEmpty ? .negated : .conditional
    }
  }
}

/// Who stands behind a statement: its root speaker, or whoever published it.
///
/// The root speaker is the innermost one that has a name. "Sources familiar with the matter told
/// Reuters" is Reuters; unnamed "officials" add no voice to that of the paper that quotes them.
struct Voice: Hashable {
  let name: String
  /// When its document was published: not part of who it is.
  let published: Period?

  init(of statement: Statement, in document: DocumentRecord?) {
    published = document?.published.flatMap { Period($0) }
    if let speaker = statement.speakers.lazy.compactMap(\.entity).first {
      name = "entity " + speaker.text
    } else if let publisher = document?.publisher {
      name = "publisher " + publisher.lowercased()
    } else {
      name = "document " + statement.evidence.location.document
    }
  }

  static func == (left: Voice, right: Voice) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How many of the supports do not merely repeat another: statements of one voice, and statements
/// with the same words (a wire copy, a repeated headline), belong together.
private func independentSupports(_ supports: [(statement: Statement, voice: Voice)]) -> Int {
  var group = Array(supports.indices)
  func root(_ index: Int) -> Int {
    var index = index
    while group[index] != index { index = group[index] }
    return index
  }
  var firstWithVoice: [String: Int] = [:]
  var firstWithWords: [[UInt8]: Int] = [:]
  var count = supports.count
  for (index, support) in supports.enumerated() {
    let words = support.statement.evidence.quote.utf8.filter { $0 > UInt8(ascii: " ") }
    for other in [firstWithVoice[support.voice.name], firstWithWords[words]] {
      guard let other else { continue }
      let (a, b) = (root(index), root(other))
      if a == b { continue }
      group[a] = b
      count -= 1
    }
    firstWithVoice[support.voice.name] = index
    firstWithWords[words] = index
  }
  return count
}

extension Statement {
  /// Whether this affirmed statement and the negated `other` cannot both be true.
  ///
  /// Both must speak of the same degree of reality ("plans to" and "has not" are both true of an
  /// unfinished plan; what holds under two conditions says nothing of each other), of
  /// circumstances that do not differ ("from Russia", "not from China"), and of times that may be
  /// one. An undated statement speaks of the time up to its publication, so a fact dated after a
  /// denial was printed does not contradict it.
  func contradicts(_ other: Statement, published: (Period?, Period?)) -> Bool {
    guard modality == other.modality, modality != .conditional else { return false }
    let mine = statedPeriod ?? Period(first: 0, last: published.0?.last ?? Int.max)
    let theirs = other.statedPeriod ?? Period(first: 0, last: published.1?.last ?? Int.max)
    // What is only planned lies ahead: publication bounds it on no side.
    if modality == .actual || statedPeriod != nil && other.statedPeriod != nil {
      guard mine.overlaps(theirs) else { return false }
    }
    return !qualifiers.contains { mine in
      guard Statement.distinguishingRoles.contains(mine.role) else { return false }
      let theirs = other.qualifiers.filter { $0.role == mine.role }
      return !theirs.isEmpty && !theirs.contains { $0.means(mine) }
    }
  }

  /// Circumstances that make two statements speak of two things where they differ.
  private static let distinguishingRoles: Set<Qualifier.Role> = [
    .item, .recipient, .supplier, .by, .programme, .law, .partner, .place, .weapon, .amount,
    .quantity, .share, .title, .role,
  ]
}

extension Qualifier {
  /// Whether both give the same value, however they word it.
  fileprivate func means(_ other: Qualifier) -> Bool {
    switch (value, other.value) {
    case (.entity(let mine), .entity(let theirs)): mine == theirs
    case (.value(let mine, _), .value(let theirs, _)): mine == theirs
    case (.text, .text): text.lowercased() == other.text.lowercased()
    // A reading and bare words cannot be compared: no reason to call them different.
    default: true
    }
  }
}
