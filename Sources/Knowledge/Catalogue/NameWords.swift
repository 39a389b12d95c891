/// Words that tell what kind of thing a name names: `name_words.tsv`.
package struct NameWords: Sendable {
  package enum Group: String, Sendable, CaseIterable {
    /// "Inc", "GmbH": at the end of a company's name.
    case companySuffix = "company suffix"
    /// "Industries", "Shipyard": in a company's name.
    case companyWord = "company word"
    /// "firm", "manufacturer": what a text calls a company.
    case companyNoun = "company noun"
    case mediaWord = "media word"
    case mediaNoun = "media noun"
    case organisationWord = "organisation word"
    case organisationNoun = "organisation noun"
    case agencyWord = "agency word"
    case programmeWord = "programme word"
    case lawWord = "law word"
    case eventWord = "event word"
    case placeWord = "place word"
    /// Arms and platforms: they confirm a designation that is also an ordinary word.
    case weaponNoun = "weapon noun"
    /// The same without words of other trades: they make an unknown designation a weapon.
    case weaponHead = "weapon head"
    /// "official", "authority": with a state they stand for it.
    case stateRepresentative = "state representative"
    /// "country", "nation".
    case countryNoun = "country noun"
    case leaderNoun = "leader noun"
    case femaleTitle = "female title"
    case maleTitle = "male title"
    case femaleFirstName = "female first name"
    case maleFirstName = "male first name"
    case honorific
    /// Capitalised words that are no entity: days, months, headings.
    case noName = "no name"
    case placePreposition = "place preposition"
    /// "travel", "arrive": their "to" leads to a place.
    case motionVerb = "motion verb"
    /// "visit", "shell": their object is a place.
    case placeVerb = "place verb"
  }

  /// The groups of each word: most words are in none.
  private var groups: [String: [Group]] = [:]

  package init() {}

  mutating func add(_ table: Table) throws {
    for row in table.rows {
      guard let group = Group(rawValue: row["group"]) else {
        let groups = Group.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.error("group", expected: "one of \(groups)")
      }
      for word in row.list("words") { groups[word, default: []].append(group) }
    }
  }

  /// Whether a lower-case word or phrase is in the group.
  package func contains(_ word: String, in group: Group) -> Bool {
    groups[word]?.contains(group) ?? false
  }
}
