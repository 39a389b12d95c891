/// Titles of people, from `role_titles.tsv`: "foreign minister", "chief executive".
package struct TitleIndex: Sendable {
  package enum Kind: String, Sendable, Hashable {
    case headOfState = "head of state"
    case headOfGovernment = "head of government"
    case minister
    case deputyMinister = "deputy minister"
    case spokesperson
    case militaryChief = "military chief"
    case commander, ambassador, legislator
    case chiefExecutive = "chief executive"
    case chair, director, analyst, journalist, adviser, official
  }

  package struct Match: Sendable, Hashable {
    package let words: Range<Int>
    package let kind: Kind
    /// Types of what the title is held in: "government", "agency"….
    package let attachesTo: [String]
    /// The one state that has such an office, by its slug; empty for most.
    package let onlyIn: String
  }

  private var rows: [(kind: Kind, attachesTo: [String], onlyIn: String)] = []
  private var index = NameIndex(expectedNames: 1200)

  init() {}

  mutating func add(_ table: Table) {
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else { continue }
      index.insert(FoldedWords(row["title"]), value: Int32(rows.count))
      rows.append((kind, row.list("attaches_to"), row["only_in"]))
    }
  }

  /// Titles in a sentence, the longest at each place, without overlap.
  package func matches(in words: FoldedWords) -> [Match] {
    var result: [Match] = []
    var first = 0
    while first < words.atoms.count {
      var longest: (Int, Int32)?
      if !words.atoms[first].isJoined {
        index.match(words, from: first) { end, value, isPlural in
          if !isPlural { longest = (end, value) }
        }
      }
      guard let (end, value) = longest else {
        first += 1
        continue
      }
      let range = Int(words.atoms[first].word)..<Int(words.atoms[end - 1].word) + 1
      let row = rows[Int(value)]
      result.append(
        Match(words: range, kind: row.kind, attachesTo: row.attachesTo, onlyIn: row.onlyIn))
      first = end
    }
    return result
  }

  /// Whether a word or phrase is a title of the table.
  package func contains(_ title: String) -> Bool { index.value(title) != nil }

  /// Whether a title is that of a head of state or government.
  package func isOfLeader(_ title: String) -> Bool {
    guard let row = index.value(title) else { return false }
    return [.headOfState, .headOfGovernment].contains(rows[Int(row)].kind)
  }

  /// Ways in which the tables may file an office that a text calls `title`.
  package static func variants(of title: String) -> [String] {
    let plain = Folding.folded(title).replacingWords(["defense": "defence", "program": "programme"])
    var result = [plain]
    for prefix in ["minister of ", "minister for ", "secretary of ", "secretary for "]
    where plain.hasPrefix(prefix) {
      let field = String(plain.dropFirst(prefix.count))
      result.append((field.hasSuffix(" affairs") ? String(field.dropLast(8)) : field) + " minister")
    }
    if plain.hasSuffix(" secretary") { result.append(plain.dropLast(9) + "minister") }
    if plain == "external affairs minister" || plain == "foreign affairs minister" {
      result.append("foreign minister")
    }
    if plain == "premier" || plain == "pm" { result.append("prime minister") }
    if plain == "secretary of defence" { result.append("secretary of defense") }
    if plain == "defence secretary" { result.append("secretary of defense") }
    if plain.hasSuffix(" chief") { result.append("head") }
    return result
  }
}

extension String {
  fileprivate func replacingWords(_ words: [String: String]) -> String {
    split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
  }
}
