internal import Graph

/// Who held which office when, from the roles of `people.tsv`: `title@reference:from-to`.
struct RoleHolders: Sendable {
  struct Term: Sendable {
    let person: Int32
    /// Years; 0 where unknown.
    let from: Int
    let to: Int
    let next: Int32
  }

  private(set) var terms: [Term] = []
  /// Title and office ("president" + "tr") to the first term.
  private var index = NameIndex(expectedNames: 2000)

  init(tables: [Table], records: [Catalogue.Record]) {
    var words = FoldedWords()
    for (person, record) in records.enumerated() where record.type == .person {
      let table = tables[Int(record.table)]
      guard let column = table.position(of: "roles") else { continue }
      table.members(Int(record.row), column) { member in
        let bytes = table.bytes[member]
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")),
          let colon = bytes.lastIndex(of: UInt8(ascii: ":")), at < colon
        else { return }
        words.removeAll()
        words.append(table.bytes.span.extracting(bytes.startIndex..<at), word: 0)
        words.append(table.bytes.span.extracting(at + 1..<colon), word: 1)
        let years = bytes[(colon + 1)...]
        let dash = years.firstIndex(of: UInt8(ascii: "-")) ?? years.endIndex
        let old = index.insert(words, value: Int32(terms.count))
        terms.append(
          Term(
            person: Int32(person), from: Self.number(years[..<dash]),
            to: dash < years.endIndex ? Self.number(years[(dash + 1)...]) : 0, next: old ?? -1))
      }
    }
  }

  /// A year; one of more digits than a year has is one that never comes.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) {
      (0x30...0x39).contains($1) ? min($0 * 10 + Int($1 - 0x30), 99_999) : $0
    }
  }

  func terms(title: String, reference: String) -> [Term] {
    var result: [Term] = []
    var next = index.value(FoldedWords([title, reference])) ?? -1
    while next >= 0 {
      result.append(terms[Int(next)])
      next = terms[Int(next)].next
    }
    return result
  }
}

extension Catalogue {
  /// The one person who held an office in a year, or nil where the tables leave a doubt: nobody, or
  /// several (a year in which it changed hands).
  ///
  /// - Parameter title: as texts write it: "president", "minister of foreign affairs".
  package func holder(of title: String, in office: Entry, year: Int) -> Entry? {
    let reference = self[office, type(of: office) == .government ? "id" : "slug"]
    for variant in TitleIndex.variants(of: title) {
      let terms = holders.terms(title: variant, reference: reference)
        .filter { $0.from != 0 && $0.from <= year && ($0.to == 0 || year <= $0.to) }
      let people = Set(terms.map(\.person))
      if people.count == 1, let only = people.first { return Entry(index: only) }
      // "2023-" tells no end: of several open terms the last one to begin is still running.
      if let last = terms.max(by: { $0.from < $1.from }), last.from < year,
        terms.allSatisfy({ $0.to == 0 && ($0.from < last.from || $0.person == last.person) })
      {
        return Entry(index: last.person)
      }
      if !terms.isEmpty { return nil }
    }
    return nil
  }

  /// The states of which a person is, was or will be head of state or government, as ISO 3166 codes.
  package func statesLed(by person: Entry) -> Set<String> {
    Set(
      offices(of: person).filter { titles.isOfLeader($0.title) }.compactMap(\.office)
        .filter { type(of: $0) == .government }.map { self[$0, "iso2"] }
        .filter { !$0.isEmpty })
  }

  /// An office that a person holds or held.
  package struct Office: Sendable {
    package let title: String
    /// Where, if the tables know it.
    package let office: Entry?
    /// First and last year, 0 where unknown.
    package let from: Int
    package let to: Int

    package func isHeld(in year: Int) -> Bool {
      from != 0 && from <= year && (to == 0 || year <= to)
    }
  }

  package func offices(of person: Entry) -> [Office] {
    row(of: person).list("roles").compactMap { role in
      guard let at = role.firstIndex(of: "@"), let colon = role.lastIndex(of: ":"), at < colon
      else { return nil }
      let years = role[role.index(after: colon)...].split(
        separator: "-", omittingEmptySubsequences: false)
      return Office(
        title: String(role[..<at]),
        office: entry(slug: String(role[role.index(after: at)..<colon])),
        from: years.first.flatMap { Int($0) } ?? 0,
        to: years.count > 1 ? Int(years[1]) ?? 0 : 0)
    }
  }
}
