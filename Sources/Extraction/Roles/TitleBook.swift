internal import Knowledge

/// A title that a person of the document bears, and the state or body it is held in.
struct HeldTitle: Hashable {
  /// Folded: "foreign minister".
  let title: String
  let kind: TitleIndex.Kind
  let office: Int?
}

/// Who in a document bears which title, found from either side.
struct TitleBook {
  private var byPerson: [Int: [HeldTitle]] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var byOffice: [Int: [Int]] = [:]

  /// The titles of a person in the order in which the document gives them.
  subscript(person: Int) -> [HeldTitle] { byPerson[person] ?? [] }

  mutating func add(_ held: HeldTitle, to person: Int) {
    guard !self[person].contains(held) else { return }
    byPerson[person, default: []].append(held)
    for variant in TitleIndex.variants(of: held.title)
    where byTitle[variant]?.contains(person) != true {
      byTitle[variant, default: []].append(person)
    }
    if let office = held.office, byOffice[office]?.contains(person) != true {
      byOffice[office, default: []].append(person)
    }
  }

  /// People who bear a title, by any of its names, in the order of the document.
  func bearers(of title: String) -> [Int] {
    var result: [Int] = []
    for variant in TitleIndex.variants(of: title) {
      for person in byTitle[variant] ?? [] where !result.contains(person) { result.append(person) }
    }
    return result
  }

  /// People with a title in an office.
  func people(in office: Int) -> [Int] { byOffice[office] ?? [] }
}
