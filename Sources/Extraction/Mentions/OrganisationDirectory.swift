internal import Graph
internal import Knowledge

/// The bodies and firms that a document names and no table knows, so that a short name finds the
/// full one: "Hadrian" is Hadrian Automation Inc., "NPP" the New People's Party.
struct OrganisationDirectory {
  private struct Known {
    let words: [String]
    let entity: Int
  }

  private var known: [Known] = []
  private var byWord: [String: [Int]] = [:]

  /// The entity of a name: one whose name begins or ends with these words, or has these initials,
  /// if there is only one; else a new one.
  mutating func entity(of name: String, type: EntityType, register: inout EntityRegister) -> Int {
    let words = Self.words(name)
    let owners = Set(
      candidates(words).filter { fits(words, known[$0].words) }.map {
        known[$0].entity
      })
    if owners.count == 1, let owner = owners.first,
      register.type(owner) == type || words.count == 1
        || [.company, .organisation].contains(register.type(owner)) && type == .organisation
    {
      return owner
    }
    let entity = register.index(of: Self.label(name), type: type)
    known.append(Known(words: words, entity: entity))
    for word in Set(words) { byWord[word, default: []].append(known.count - 1) }
    if words.count > 1 { byWord[Self.initials(words), default: []].append(known.count - 1) }
    return entity
  }

  private func candidates(_ words: [String]) -> [Int] {
    guard let first = words.first, let last = words.last else { return [] }
    return Array((byWord[first] ?? []).prefix(50) + (byWord[last] ?? []).prefix(50))
  }

  private func fits(_ words: [String], _ other: [String]) -> Bool {
    if words == other { return true }
    if words.count == 1, words[0] == Self.initials(other) { return true }
    let (short, long) = words.count < other.count ? (words, other) : (other, words)
    return short.count < long.count
      && (long.starts(with: short) || long.suffix(short.count) == short[...])
  }

  /// Folded, without the endings of firms.
  private static func words(_ name: String) -> [String] {
    var words = Folding.folded(name).split(separator: " ").map(String.init)
    while words.count > 1, let last = words.last, suffixes.contains(last) { words.removeLast() }
    return words
  }

  /// Without the endings of firms: "Hadrian Automation".
  private static func label(_ name: String) -> String {
    var parts = name.split(separator: " ").map(String.init)
    while parts.count > 1, let last = parts.last, suffixes.contains(Folding.folded(last)) {
      parts.removeLast()
    }
    var label = parts.joined(separator: " ")
    if label.hasSuffix(",") { label.removeLast() }
    return label
  }

  private static func initials(_ words: [String]) -> String {
    let small: Set<String> = ["of", "and", "the", "for", "s"]
    return String(words.filter { !small.contains($0) }.compactMap(\.first))
  }

  private static let suffixes: Set<String> = [
    "inc", "corp", "ltd", "llc", "plc", "co", "gmbh", "ag", "sa",
  ]
}
