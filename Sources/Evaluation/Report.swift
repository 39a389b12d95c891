/// How far a graph agrees with annotations.
package struct Report: Sendable {
  /// True positives, false positives and false negatives of one figure.
  package struct Tally: Hashable, Sendable {
    package internal(set) var hit = 0
    package internal(set) var wrong = 0
    package internal(set) var missed = 0

    package var precision: Double { ratio(hit, hit + wrong) }
    package var recall: Double { ratio(hit, hit + missed) }
    package var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  /// How often an aspect of a found claim was read rightly.
  package struct Accuracy: Hashable, Sendable {
    package internal(set) var right = 0
    package internal(set) var count = 0

    package var share: Double { ratio(right, count) }
  }

  /// One annotated document: every miss and error in it.
  package struct Finding: Hashable, Sendable {
    package let document: String
    package internal(set) var notes: [String]
  }

  package enum Aspect: String, CaseIterable, Sendable {
    case polarity, modality, speaker, hedged, qualifier, quotes
  }

  /// Entities found in the document that names them, with their type.
  package internal(set) var entities = Tally()
  /// Triples of a document, each once.
  package internal(set) var graph = Tally()
  /// The same triples, once for every sentence that states them.
  package internal(set) var cited = Tally()
  package internal(set) var aspects: [Aspect: Accuracy] = [:]
  /// `cited` by relation.
  package internal(set) var relations: [String: Tally] = [:]
  package internal(set) var findings: [Finding] = []
  /// How often statements of a confidence, in tenths, were right.
  package internal(set) var confidence: [Int: Calibration] = [:]

  /// What was told and what was so, of the statements of one tenth.
  package struct Calibration: Hashable, Sendable {
    package internal(set) var told = 0.0
    package internal(set) var right = 0
    package internal(set) var count = 0
  }
}

private func ratio(_ part: Int, _ whole: Int) -> Double {
  whole == 0 ? 0 : Double(part) / Double(whole)
}
