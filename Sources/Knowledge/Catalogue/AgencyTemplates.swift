internal import Graph

/// Names of public bodies that every state has: "Defence Ministry", "air force", "supreme court".
///
/// A text completes them with a state: "Turkish", "Turkey's", "of Turkey".
struct AgencyTemplates: Sendable {
  struct Core: Sendable {
    /// "Defence Ministry": the canonical words after the demonym.
    let canonical: String
    /// "Ministry of Defence": the words of this pattern.
    let words: String
    let kind: String
  }

  private(set) var cores: [Core] = []
  private(set) var index = NameIndex(expectedNames: 400)

  /// Reads the patterns that a demonym completes, and those of bare words, by what is left of them.
  mutating func add(_ table: Table) {
    let slot = "{demonym} "
    for row in table.rows {
      let pattern = row["pattern"]
      let name = row["name"]
      guard name.hasPrefix(slot), !name.dropFirst(slot.count).contains("{") else { continue }
      let words: Substring
      switch row["completion"] {
      case "demonym" where pattern.hasPrefix(slot): words = pattern.dropFirst(slot.count)
      case "context": words = pattern[...]
      default: continue
      }
      guard !words.contains("{") else { continue }
      index.insert(FoldedWords(String(words)), value: Int32(cores.count))
      cores.append(
        Core(
          canonical: String(name.dropFirst(slot.count)), words: String(words), kind: row["kind"]))
    }
  }
}

extension Catalogue {
  /// Words that name a public body once a state completes them.
  package struct AgencyCore: Sendable, Hashable {
    package let words: Range<Int>
    let core: Int32
    /// Every noun of it begins with a capital.
    package let isCapitalised: Bool
  }

  /// All such words in a sentence, the longest at each place.
  package func agencyCores(in words: FoldedWords) -> [AgencyCore] {
    var result: [AgencyCore] = []
    for first in words.atoms.indices where !words.atoms[first].isJoined {
      var longest: AgencyCore?
      templates.index.match(words, from: first) { end, value, isPlural in
        guard !isPlural else { return }
        let range = Int(words.atoms[first].word)..<Int(words.atoms[end - 1].word) + 1
        longest = AgencyCore(
          words: range, core: value,
          isCapitalised: words.atoms[first].isCapitalised && words.atoms[end - 1].isCapitalised)
      }
      if let longest { result.append(longest) }
    }
    return result
  }

  /// `ministry`, `armed force`, `court`….
  package func kind(of core: AgencyCore) -> String { templates.cores[Int(core.core)].kind }

  /// The body of this kind that a state has: its entry where the tables have one, else the name to
  /// give it.
  package func agency(_ core: AgencyCore, of government: Entry) -> (entry: Entry?, name: String) {
    let template = templates.cores[Int(core.core)]
    let demonym = row(of: government).list("demonyms").first ?? label(of: government)
    let country = label(of: government)
    let owners = [demonym, country, self[government, "iso2"]]
    for words in [template.words, template.canonical] {
      for owner in owners {
        if let entry = agency(named: owner + " " + words, of: government) { return (entry, "") }
      }
      for phrase in [words + " of " + country, country + "'s " + words] {
        if let entry = agency(named: phrase, of: government) { return (entry, "") }
      }
    }
    return (nil, demonym + " " + template.canonical)
  }

  private func agency(named name: String, of government: Entry) -> Entry? {
    guard let value = names.value(name) else { return nil }
    return forms(value).first {
      type(of: $0.entry) == .agency && self.government(of: $0.entry) == government
    }?.entry
  }
}
