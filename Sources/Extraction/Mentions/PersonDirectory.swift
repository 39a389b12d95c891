internal import Graph
internal import Knowledge

/// The people of one document by their names, so that a short form finds its full one.
///
/// Two people of one surname stay two; a short form that fits both finds neither.
struct PersonDirectory {
  struct Person {
    let entity: Int
    /// Folded words of the fullest name: ["recep", "tayyip", "erdogan"].
    var words: [String]
    /// Named in full, not by a surname alone.
    var isFull: Bool
  }

  private(set) var people: [Person] = []
  private var byWord: [String: [Int]] = [:]
  private var byEntity: [Int: Int] = [:]
  /// Whole names, to people.
  private var byName: [[String]: Int] = [:]

  private static let mostNamesakes = 64

  static func words(_ name: String) -> [String] {
    let all = FoldedWords(name)
    var words = all.atoms.indices.map { String(decoding: all.text($0), as: UTF8.self) }
    while let last = words.last, words.count > 1, suffixes.contains(last) { words.removeLast() }
    return words
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "s"]

  /// The entity of a name of several words: one known already, one of the catalogue, or a new one.
  mutating func entity(fullName name: String, register: inout EntityRegister) -> Int {
    let words = Self.words(name)
    let person = person(with: words)
    if let person {
      if words.count > people[person].words.count {
        people[person].words = words
        index(person)
      }
      return people[person].entity
    }
    let entity: Int
    if let entry = Self.entry(words, name, register.catalogue) {
      entity = register.index(of: entry)
    } else {
      entity = register.index(of: name, type: .person)
    }
    add(entity, words: words, isFull: true)
    return entity
  }

  /// Notes a person of the catalogue whom the document names.
  mutating func add(_ entity: Int, words: [String], isFull: Bool) {
    if let known = byEntity[entity] {
      if isFull { people[known].isFull = true }
      return
    }
    people.append(Person(entity: entity, words: words, isFull: isFull))
    byEntity[entity] = people.count - 1
    index(people.count - 1)
  }

  /// Notes another spelling under which the document names a person: "Yaalon" for "Ya'alon".
  mutating func addVariant(of entity: Int, words: [String]) {
    guard byName[words] == nil else { return }
    people.append(Person(entity: entity, words: words, isFull: true))
    index(people.count - 1)
  }

  func isNamed(_ entity: Int) -> Bool { byEntity[entity] != nil }

  /// Named with more than a surname.
  func isNamedInFull(_ entity: Int) -> Bool {
    byEntity[entity].map { people[$0].isFull } ?? false
  }

  private mutating func index(_ person: Int) {
    if byName[people[person].words] == nil { byName[people[person].words] = person }
    for word in Set(people[person].words)
    where byWord[word]?.suffix(Self.mostNamesakes).contains(person) != true {
      byWord[word, default: []].append(person)
    }
  }

  /// Everyone whose name has all these words; those of whom the last is the surname, if any are.
  func owners(_ words: [String]) -> [Int] {
    guard let last = words.last else { return [] }
    let all = (byWord[last] ?? []).prefix(Self.mostNamesakes).filter { person in
      words.allSatisfy { people[person].words.contains($0) }
    }
    let bySurname = all.filter { people[$0].words.last == last }
    var owners: [Int] = []
    for person in bySurname.isEmpty ? Array(all) : bySurname
    where !owners.contains(people[person].entity) {
      owners.append(people[person].entity)
    }
    return owners
  }

  /// The person of a fuller or shorter full name: "Leon E. Panetta" and "Leon Panetta".
  private func person(with words: [String]) -> Int? {
    guard let last = words.last, let first = words.first else { return nil }
    if let exact = byName[words] { return exact }
    let namesakes = byWord[last] ?? []
    // A long list of names: only the same name is the same person there.
    guard namesakes.count <= Self.mostNamesakes else { return nil }
    let same = namesakes.filter { index in
      let other = people[index].words
      guard other.last == last, other.count > 1, let otherFirst = other.first else {
        return other == words
      }
      if !PersonName.isSameGivenName(first, otherFirst) {
        // "Scott Gould" and "W. Scott Gould", "Tayyip Erdogan".
        return words.allSatisfy(other.contains) || other.allSatisfy(words.contains)
      }
      let (short, long) = words.count < other.count ? (words, other) : (other, words)
      return short.count == 2
        || short.dropFirst().allSatisfy { word in
          long.contains { $0 == word || word.count == 1 && $0.hasPrefix(word) }
        }
    }
    return same.count == 1 ? same.first : nil
  }

  /// The person of the catalogue with this name, also with another middle name or a letter changed
  /// in the given name ("Anthony Blinken").
  private static func entry(
    _ words: [String], _ name: String, _ catalogue: Catalogue
  ) -> Catalogue.Entry? {
    if let exact = catalogue.entry(named: name, type: .person) { return exact }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if words.count > 2, let plain = catalogue.entry(named: first + " " + last, type: .person) {
      return plain
    }
    guard let bySurname = catalogue.entry(named: last, type: .person) else { return nil }
    let known = Self.words(catalogue.label(of: bySurname))
    guard known.last == last, let knownFirst = known.first, first.count > 1, words.count == 2,
      PersonName.isSameGivenName(first, knownFirst)
    else { return nil }
    return bySurname
  }
}
