/// What a careful reader finds in one article: the lines of a `.gold` file.
struct GoldDocument: Sendable {
  let name: String
  /// The bytes of the annotated text.
  let text: [UInt8]
  let entities: [GoldEntity]
  let claims: [GoldClaim]
}

/// An `E:` line.
struct GoldEntity: Sendable {
  let name: String
  let types: Set<String>
  /// The names it may go by, folded.
  let forms: Set<String>
  let isOptional: Bool
}

/// A `C:` line.
struct GoldClaim: Sendable {
  let sources: Set<String>
  let relations: Set<String>
  let targets: Set<String>
  let qualifiers: [(role: String, value: String)]
  let polarity: String
  let modalities: Set<String>
  /// Empty where the document itself says it.
  let speaker: String
  /// Every place where the anchor stands in the text, in bytes.
  let spans: [Range<Int>]
  let isOptional: Bool
  let isSymmetric: Bool
  let isHedged: Bool

  func matches(source: String, relation: String, target: String) -> Bool {
    guard relations.contains(relation) else { return false }
    if sources.contains(source), targets.contains(target) { return true }
    return isSymmetric && sources.contains(target) && targets.contains(source)
  }

  /// Whether the evidence in `range` holds the anchor.
  func isStated(in range: Range<Int>) -> Bool {
    spans.contains { range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound }
  }

  /// The first of its relations, under which a miss is counted.
  var relation: String { relations.inOrder.first ?? "" }

  /// What makes two lines one claim of the document.
  var triple: Triple {
    Triple(
      source: sources.inOrder.first ?? "", relation: relation, target: targets.inOrder.first ?? "")
  }

  struct Triple: Hashable {
    let source: String
    let relation: String
    let target: String
  }
}

extension Set<String> {
  /// By code points, as other languages sort.
  var inOrder: [String] {
    sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
