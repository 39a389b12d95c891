import Text

/// The statements of one claim: each once, by document path, then offset.
///
/// A sentence that a document prints twice, or that states the claim in two of its constructions,
/// is one statement: of those that differ in nothing but place, trigger and what they leave out,
/// the first of the most detailed stays.
func canonicalStatements(
  _ statements: [Statement], documentRank: [String: Int]
) -> [Statement] {
  // Most claims have one statement, which nothing can repeat.
  if statements.count == 1 { return [statements[0].withSortedDetails()] }
  let ranked = statements.map { statement in
    let canonical = statement.withSortedDetails()
    return RankedStatement(
      rank: documentRank[canonical.evidence.location.document] ?? Int.max, statement: canonical,
      signature: canonical.signature)
  }
  var kept: [RankedStatement] = []
  var bySentence: [[UInt8]: [Int]] = [:]
  for candidate in ranked.sorted(by: RankedStatement.precedes) {
    let same = bySentence[candidate.signature, default: []]
    if same.contains(where: { kept[$0].covers(candidate) }) { continue }
    bySentence[candidate.signature, default: []].append(kept.count)
    kept.append(candidate)
  }
  // A later statement may tell more than one that was kept before it.
  let detailed = kept.filter { candidate in
    !(bySentence[candidate.signature] ?? []).contains {
      kept[$0].statement != candidate.statement && kept[$0].coversMore(than: candidate)
    }
  }
  return detailed.map(\.statement)
}

private struct RankedStatement {
  let rank: Int
  let statement: Statement
  /// Equal for statements that may be one: see `Statement.signature`.
  let signature: [UInt8]

  /// A total order: the last criterion decides between all that differ at all.
  static func precedes(_ left: RankedStatement, _ right: RankedStatement) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    let (a, b) = (left.statement, right.statement)
    if a.evidence.location != b.evidence.location {
      return a.evidence.location < b.evidence.location
    }
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    if a.evidence.trigger != b.evidence.trigger { return a.evidence.trigger < b.evidence.trigger }
    return a.everything.lexicographicallyPrecedes(b.everything)
  }

  func covers(_ other: RankedStatement) -> Bool {
    other.statement.qualifiers.allSatisfy { statement.qualifiers.contains($0) }
  }

  func coversMore(than other: RankedStatement) -> Bool {
    statement.qualifiers.count > other.statement.qualifiers.count && covers(other)
  }
}

extension Statement {
  /// The same statement with the ends as `key` has them.
  func oriented(as key: ClaimKey) -> Statement {
    if source == key.source && target == key.target { return self }
    return Statement(
      source: key.source, relation: relation, target: key.target, item: item, polarity: polarity,
      modality: modality, hedged: hedged, confidence: confidence, speakers: speakers,
      qualifiers: qualifiers, rule: rule, evidence: evidence, cues: cues)
  }

  /// Qualifiers and cues in a fixed order, each once; speakers keep theirs, which means something.
  fileprivate func withSortedDetails() -> Statement {
    if qualifiers.count < 2 && cues.count < 2 { return self }
    var sortedQualifiers: [Qualifier] = []
    for qualifier in qualifiers.sorted(by: Qualifier.precedes)
    where qualifier != sortedQualifiers.last { sortedQualifiers.append(qualifier) }
    var sortedCues: [Cue] = []
    for cue in cues.sorted(by: Cue.precedes) where cue != sortedCues.last {
      sortedCues.append(cue)
    }
    return Statement(
      source: source, relation: relation, target: target, item: item, polarity: polarity,
      modality: modality, hedged: hedged, confidence: confidence, speakers: speakers,
      qualifiers: sortedQualifiers, rule: rule, evidence: evidence, cues: sortedCues)
  }

  /// Document, sentence, stance and speakers as bytes.
  fileprivate var signature: [UInt8] {
    var bytes = Array(evidence.location.document.utf8)
    bytes.append(hedged ? 1 : 0)
    for text in [polarity.rawValue, modality.rawValue, evidence.quote]
      + speakers.flatMap({ [$0.entity?.text ?? "", $0.text] })
    {
      bytes += text.utf8
      bytes.append(0xff)
    }
    return bytes
  }

  /// All that the earlier criteria of the order leave out, as bytes.
  fileprivate var everything: [UInt8] {
    var bytes = signature
    for qualifier in qualifiers { bytes += qualifier.orderKey }
    bytes += rule.utf8
    for cue in cues { bytes += "\(cue.kind.rawValue) \(cue.range.start) \(cue.range.end)".utf8 }
    return bytes
  }
}

extension Qualifier {
  fileprivate static func precedes(_ left: Qualifier, _ right: Qualifier) -> Bool {
    left.orderKey.lexicographicallyPrecedes(right.orderKey)
  }

  fileprivate var orderKey: [UInt8] {
    var key: [UInt8] = [UInt8(truncatingIfNeeded: Role.allCases.firstIndex(of: role) ?? 0)]
    switch value {
    case .entity(let id): key += "entity \(id)".utf8
    case .value(let value, let bound): key += "value \(value)\u{0}\(bound.rawValue)".utf8
    case .text: key += "words".utf8
    }
    key.append(0xff)
    key += text.utf8
    key.append(0xff)
    return key
  }
}

extension Cue {
  fileprivate static func precedes(_ left: Cue, _ right: Cue) -> Bool {
    left.range != right.range ? left.range < right.range : left.kind.rawValue < right.kind.rawValue
  }
}
