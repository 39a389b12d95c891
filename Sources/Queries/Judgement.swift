package import Graph

/// What a person decided about two entities, as one line of a judgements file:
///
///     same person-ismail-demir person-i-demir because both are head of SSB
///     different company-delta agency-delta because an airline and an agency
package struct Judgement: Hashable, Sendable {
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case same, different
  }

  package let verdict: Verdict
  /// Of two that are the same, the one whose id stays.
  package let first: EntityID
  package let second: EntityID
  package let reason: String?

  package init(_ verdict: Verdict, _ first: EntityID, _ second: EntityID, because reason: String?) {
    self.verdict = verdict
    self.first = first
    self.second = second
    self.reason = reason
  }

  /// Whether both are about the same two entities.
  package func isAboutSamePair(as other: Judgement) -> Bool {
    first == other.first && second == other.second
      || first == other.second && second == other.first
  }
}

extension Judgement: CustomStringConvertible {
  /// The line of the file.
  package var description: String {
    let because = reason.map { " because \($0)" } ?? ""
    return "\(verdict.rawValue) \(first) \(second)\(because)"
  }
}

/// What is wrong with a judgements file, in words: `line 3: …`.
package struct JudgementError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(line: Int, _ problem: String) { description = "line \(line): \(problem)" }
}
