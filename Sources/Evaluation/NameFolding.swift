import Foundation

extension String {
  /// The form in which names are compared: without case, accents, hyphens and a leading "the".
  ///
  /// The steps are those of `fold` in `score.py`, so that both find the same names.
  var foldedAsName: String {
    var folded = String.UnicodeScalarView()
    // Up and down again is full case folding: "ß" and "ẞ" become "ss", "ς" becomes "σ".
    for scalar in unicodeScalars {
      for upper in scalar.properties.uppercaseMapping.unicodeScalars {
        for lower in upper.properties.lowercaseMapping.unicodeScalars {
          folded.append(Self.plain[lower] ?? lower)
        }
      }
    }
    let decomposed = String(folded).decomposedStringWithCompatibilityMapping
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in decomposed.unicodeScalars {
      if scalar == "-" || scalar.properties.isWhitespace || (0x1c...0x1f).contains(scalar.value) {
        if !word.isEmpty { words.append(String(word)) }
        word.removeAll()
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "’": "'", "‘": "'", "“": "\"", "”": "\"",
  ]
}
