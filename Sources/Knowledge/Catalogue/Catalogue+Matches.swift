internal import Graph

extension Catalogue {
  /// A run of words that spells a name of the catalogue.
  package struct Match: Sendable {
    package let words: Range<Int>
    /// Every owner of the name; several where the name is shared.
    package let forms: [Form]
    package let isPlural: Bool
  }

  /// All names in a sentence, also those inside each other, by first word and then the longest
  /// first; each begins and ends with a whole word or at a hyphen.
  ///
  /// Capitals count as far as the table's spelling has them: "Time" is not "time", "US" not "us".
  /// - Complexity: O(*n*) for *n* words, times the words of the longest name.
  package func matches(in words: FoldedWords) -> [Match] {
    var result: [Match] = []
    for first in words.atoms.indices
    where !words.atoms[first].isJoined && !words.isBehindInitial(first) {
      let begin = result.count
      names.match(words, from: first) { end, value, isPlural in
        let accepted = forms(value).filter { form in
          (!isPlural || type(of: form.entry) == .weapon)
            && isWritten(form, words, first..<end, isPlural: isPlural)
        }
        guard !accepted.isEmpty else { return }
        let range = Int(words.atoms[first].word)..<Int(words.atoms[end - 1].word) + 1
        result.append(Match(words: range, forms: accepted, isPlural: isPlural))
      }
      result[begin...].reverse()
    }
    return result
  }

  /// Whether the capitals of the text allow the form.
  private func isWritten(
    _ form: Form, _ words: FoldedWords, _ range: Range<Int>, isPlural: Bool
  ) -> Bool {
    let first = words.atoms[range.lowerBound]
    guard form.capitals & 1 == 0 || first.isCapitalised else { return false }
    if form.isAcronym {
      let isUpper = range.allSatisfy {
        words.atoms[$0].isUpperCase || words.atoms[$0].isNumber
          || isPlural && $0 == range.upperBound - 1
      }
      // "Nato", "Unicef": the British way, for acronyms that are spoken as words.
      return isUpper || form.length >= 4 && !form.isAmbiguous && form.atomCount == 1
    }
    switch type(of: form.entry) {
    case .agency, .weapon, .programme:
      // "Turkish foreign ministry", "F-35 Fighter Program": the class word goes either way.
      return true
    default:
      guard form.atomCount == range.count else { return true }
      return range.allSatisfy { index in
        let bit = index - range.lowerBound
        return bit > 31 || form.capitals & (1 << UInt32(bit)) == 0
          || words.atoms[index].isCapitalised
      }
    }
  }
}
