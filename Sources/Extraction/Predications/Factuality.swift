internal import Graph

/// How real a predicate is and who says so, read from its sentence.
struct Factuality: Sendable {
  var polarity: Polarity = .affirmed
  var modality: Modality = .actual
  var isHedged = false
  /// Whether the sentence asks it rather than saying it.
  var isAsked = false
  /// Head tokens of the phrases that say so, the innermost first.
  var speakers: [Int] = []
  /// The tokens that decided.
  var cues: [CueToken] = []

  struct CueToken: Hashable, Sendable {
    let kind: Cue.Kind
    let token: Int
  }

  /// The weaker of two modalities wins: what "could be planned" is possible.
  mutating func weaken(to other: Modality) {
    if other.strength < modality.strength { modality = other }
  }

  mutating func negate() {
    polarity = polarity == .affirmed ? .negated : .affirmed
  }
}

extension Modality {
  fileprivate var strength: Int {
    switch self {
    case .actual: 4
    case .planned: 3
    case .proposed: 2
    case .possible: 1
    case .conditional: 0
    }
  }
}
