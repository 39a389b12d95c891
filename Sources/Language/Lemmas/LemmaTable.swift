private import CModel

/// Form and tag to lemma, for the words that follow no rule.
package struct LemmaTable: Sendable {
  private var lemmas: [String: String] = [:]

  /// Rows `form TAG lemma` separated by tabs, on top of the irregular verbs, nouns and degrees.
  /// Rows that are not of this form are left out.
  package init(rows: String) {
    addIrregulars()
    for row in rows.utf8.split(separator: UInt8(ascii: "\n")) {
      let columns = row.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 3, row.first != UInt8(ascii: "#") else { continue }
      lemmas[String(Substring(columns[0])) + "\t" + String(Substring(columns[1]))] = String(
        Substring(columns[2]))
    }
  }

  /// The table embedded in the executable.
  package static let embedded: LemmaTable = {
    let count = Int(redthread_lemmas_length)
    return unsafe LemmaTable(
      rows: String(
        decoding: UnsafeBufferPointer(start: redthread_lemmas, count: count), as: UTF8.self))
  }()

  /// The lemma of a lower-case form, nil when the rules have it right.
  package func lemma(of form: String, _ tag: Tag) -> String? {
    lemmas[form + "\t" + tag.rawValue]
  }

  private mutating func addIrregulars() {
    for line in Irregulars.verbs.split(separator: "\n") {
      let columns = line.split(separator: " ")
      for (forms, tag) in [(columns[1], "VBD"), (columns[2], "VBN")] {
        for form in forms.split(separator: "/") { lemmas["\(form)\t\(tag)"] = String(columns[0]) }
      }
    }
    for line in Irregulars.nouns.split(separator: "\n") {
      let columns = line.split(separator: " ")
      lemmas["\(columns[0])\tNNS"] = String(columns[1])
    }
    for line in Irregulars.degrees.split(separator: "\n") {
      let columns = line.split(separator: " ")
      for tag in ["JJR", "JJS", "RBR", "RBS"] {
        lemmas["\(columns[0])\t\(tag)"] = String(columns[1])
      }
    }
  }
}
