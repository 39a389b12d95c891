import Language

/// Sentences of the treebanks told again in the present.
///
/// Treebanks tell events in the past; headlines, captions and chronicles tell them in the present
/// ("Court sentences former minister"), where the same forms are plural nouns far more often. The
/// tree of a sentence does not change with its tense.
extension CoNLLUSentence {
  /// The sentence with every verb of the past in the present; nil where it would not read like news:
  /// no name in it, its main verb not in the past, or a verb whose number is not told.
  var retoldInPresent: CoNLLUSentence? {
    guard tellsPast, words.contains(where: { $0.tag.hasPrefix("NNP") }) else { return nil }
    var retold = self
    for (index, word) in words.enumerated() where word.tag == "VBD" {
      guard let present = present(of: word, at: index) else { return nil }
      let isCapital = word.form.first?.isUppercase ?? false
      retold.words[index].form =
        isCapital ? present.form.prefix(1).uppercased() + present.form.dropFirst() : present.form
      retold.words[index].tag = present.tag
    }
    return retold
  }

  private var tellsPast: Bool {
    words.indices.contains { index in
      let word = words[index]
      guard word.tag == "VBD" else { return false }
      let carriesRoot = word.relation.hasPrefix("aux") || word.relation == "cop"
      return word.head < 0 || carriesRoot && words[word.head].head < 0
    }
  }

  /// The form and tag that stand for the past form `word`.
  private func present(of word: Word, at index: Int) -> (form: String, tag: String)? {
    guard !word.form.contains("'"), !word.form.contains("’"),
      let subject = subject(of: index)
    else { return nil }
    let pronoun = words[subject].form.lowercased()
    let isPlural = isPlural(subject)
    if word.lemma == "be" {
      return pronoun == "i" ? ("am", "VBP") : isPlural ? ("are", "VBP") : ("is", "VBZ")
    }
    return isPlural || pronoun == "i" ? (word.lemma, "VBP") : (Self.thirdPerson(word.lemma), "VBZ")
  }

  /// The word that the verb at `index` agrees with: its own subject, that of the verb it helps or is
  /// joined to, or the noun that its relative clause describes.
  private func subject(of index: Int) -> Int? {
    var verb = index
    for _ in 0..<8 {
      let word = words[verb]
      if let subject = words.indices.first(where: {
        words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
      }) {
        let isRelative = ["who", "which", "that"].contains(words[subject].form.lowercased())
        return isRelative && word.relation == "acl:relcl" && word.head >= 0 ? word.head : subject
      }
      guard word.head >= 0,
        word.relation == "conj" || word.relation.hasPrefix("aux")
          || word.relation == "cop"
      else { return nil }
      verb = word.head
    }
    return nil
  }

  private func isPlural(_ index: Int) -> Bool {
    let word = words[index]
    if ["we", "you", "they", "these", "those", "both", "many", "several", "few", "all", "some"]
      .contains(word.form.lowercased())
    {
      return true
    }
    let isJoined = words.indices.contains {
      words[$0].head == index && words[$0].relation == "conj"
        && words[$0].tag.hasPrefix("N")
    }
    return isJoined || word.tag == "NNS" || word.tag == "NNPS" || word.tag == "CD"
  }

  static func thirdPerson(_ verb: String) -> String {
    if verb == "have" { return "has" }
    let letters = Array(verb)
    if letters.last == "y", letters.count > 1, !"aeiou".contains(letters[letters.count - 2]) {
      return verb.dropLast() + "ies"
    }
    return ["s", "x", "z", "ch", "sh", "o"].contains(where: verb.hasSuffix)
      ? verb + "es" : verb + "s"
  }
}
