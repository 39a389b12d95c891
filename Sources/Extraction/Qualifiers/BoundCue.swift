import Graph

/// The words around a number that make it a limit: "over", "up to", "nearly", "or more".
struct BoundCue: Hashable, Sendable {
  let bound: Qualifier.Bound
  let tokens: Range<Int>

  /// The cue of the number at `number`, nil where it stands for itself.
  ///
  /// Determiners and adverbs may stand between: "over a billion", "just under 2".
  static func around(_ number: Range<Int>, in words: Words) -> BoundCue? {
    before(number.lowerBound, in: words) ?? after(number.upperBound, in: words)
  }

  private static func before(_ end: Int, in words: Words) -> BoundCue? {
    var end = end
    while end > 0, words.isHyphen(end - 1) || words[end - 1] == "a" || words[end - 1] == "an" {
      end -= 1
    }
    guard end > 0, let phrases = cuesBefore[words[end - 1]] else { return nil }
    for (phrase, bound) in phrases {
      if let start = words.start(of: phrase, endingAt: end) {
        return BoundCue(bound: bound, tokens: start..<end)
      }
    }
    return nil
  }

  private static func after(_ start: Int, in words: Words) -> BoundCue? {
    let word = words.isHyphen(start) ? start + 1 : start
    if words[word] == "plus" || words[word] == "+" {
      return BoundCue(bound: .above, tokens: start..<word + 1)
    }
    guard words[start] == "or" else { return nil }
    switch words[start + 1] {
    case "more": return BoundCue(bound: .above, tokens: start..<start + 2)
    case "less", "fewer": return BoundCue(bound: .below, tokens: start..<start + 2)
    case "so", "thereabouts": return BoundCue(bound: .about, tokens: start..<start + 2)
    default: return nil
    }
  }

  /// By their last word, the longest first.
  private static let cuesBefore: [String: [([String], Qualifier.Bound)]] = {
    let lists: [(Qualifier.Bound, [String])] = [
      (
        .above,
        [
          "more than", "over", "above", "in excess of", "at least", "exceeding", "no less than",
          "not less than", "no fewer than", "not fewer than", "upwards of", "upward of",
          "north of", "greater than", "a minimum of", "minimum of", "surpassing",
        ]
      ),
      (
        .below,
        [
          "up to", "less than", "under", "below", "at most", "no more than", "not more than",
          "as much as", "as many as", "fewer than", "a maximum of", "maximum of",
          "not exceeding", "not to exceed", "not - to - exceed", "ceiling of",
        ]
      ),
      (
        .about,
        [
          "nearly", "about", "around", "approximately", "approx.", "roughly", "almost",
          "close to", "some", "estimated", "an estimated", "circa", "c.", "ca.", "~",
          "more or less",
        ]
      ),
    ]
    var cues: [String: [([String], Qualifier.Bound)]] = [:]
    for (bound, phrases) in lists {
      for phrase in phrases {
        let words = phrase.split(separator: " ").map(String.init)
        if let last = words.last { cues[last, default: []].append((words, bound)) }
      }
    }
    return cues.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }()
}
