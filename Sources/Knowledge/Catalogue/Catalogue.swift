package import Graph

/// The entities that the tables know, found by any of their names.
///
/// What it knows types and names things; it never becomes an edge. Immutable; made once and shared,
/// and a class because every stage holds it: a copy of its dozen arrays each time was a hundredth of
/// the run.
package final class Catalogue: Sendable {
  /// An entity of the catalogue; meaningful only in the catalogue that gave it.
  package struct Entry: Hashable, Sendable, Comparable {
    let index: Int32

    package static func < (left: Entry, right: Entry) -> Bool { left.index < right.index }
  }

  /// One name of one entity, as a table writes it.
  package struct Form: Sendable {
    package enum Kind: UInt8, Sendable {
      case name
      /// "Turkish", "Turks".
      case demonym
      /// "Ankara".
      case capital
    }

    package let entry: Entry
    package let kind: Kind
    /// Also an ordinary word, or the name of something else: it needs support from its context.
    package internal(set) var isAmbiguous: Bool
    /// Letters in capitals throughout: "NATO", "US".
    package let isAcronym: Bool
    /// Letters and digits in the name, folded.
    package let length: Int
    /// Bit *i* is set where atom *i* begins with a capital.
    let capitals: UInt32
    let atomCount: Int
    /// The next form of the same spelling, -1 after the last.
    var next: Int32
  }

  struct Record: Sendable {
    let type: EntityType
    let table: Int32
    let row: Int32
  }

  let tables: [Table]
  let records: [Record]
  let forms: [Form]
  let names: NameIndex
  /// Towns and regions, which no text is searched for.
  let placeNames: NameIndex
  /// Slugs and ids to entries.
  let slugs: NameIndex
  let templates: AgencyTemplates
  let holders: RoleHolders
  /// Slugs of weapons to the first programme that makes them.
  let programmesByProduct: [String: Entry]
  package let titles: TitleIndex
  package let nameWords: NameWords

  init(
    _ rows: CatalogueBuilder, templates: AgencyTemplates, titles: TitleIndex, nameWords: NameWords
  ) {
    tables = rows.tables
    records = rows.records
    forms = rows.forms
    names = rows.names
    placeNames = rows.placeNames
    slugs = rows.slugs
    self.templates = templates
    self.titles = titles
    self.nameWords = nameWords
    programmesByProduct = rows.programmesByProduct()
    holders = RoleHolders(tables: rows.tables, records: rows.records)
  }

  package var entryCount: Int { records.count }
  package var entries: some Sequence<Entry> {
    records.indices.lazy.map { Entry(index: Int32($0)) }
  }

  package func type(of entry: Entry) -> EntityType { records[Int(entry.index)].type }

  /// The canonical name.
  package func label(of entry: Entry) -> String { self[entry, "name"] }

  /// `government-tr`, `weapon-s-400`.
  package func id(of entry: Entry) -> EntityID {
    let slug = self[entry, type(of: entry) == .government ? "id" : "slug"]
    return EntityID(
      type(of: entry).rawValue + "-" + (slug.isEmpty ? Folding.slug(label(of: entry)) : slug))
  }

  /// A cell of the entity's row; empty where its table has no such column.
  package subscript(entry: Entry, column: String) -> String { row(of: entry)[column] }

  package func row(of entry: Entry) -> Table.Row {
    let record = records[Int(entry.index)]
    return tables[Int(record.table)].row(Int(record.row))
  }

  /// Facts that an entity's node carries.
  package func properties(of entry: Entry) -> [String: String] {
    var result: [String: String] = [:]
    func add(_ key: String, _ value: String) { if !value.isEmpty { result[key] = value } }
    let row = row(of: entry)
    switch type(of: entry) {
    case .government: add("iso3166", row["iso2"])
    case .weapon: add("class", row["class"])
    case .media: add("kind", row["medium"])
    case .place, .event, .person: break
    case .agency, .company, .organisation, .programme, .law: add("kind", row["kind"])
    }
    if let government = government(of: entry), type(of: entry) != .government {
      add("country", self[government, "iso2"])
    }
    return result
  }

  /// The entity that a table refers to by slug or id: `tr`, `aselsan`, `nato`.
  package func entry(slug: String) -> Entry? {
    slugs.value(slug).map { Entry(index: $0) }
  }

  /// The state that an agency, company, outlet or party belongs to.
  package func government(of entry: Entry) -> Entry? {
    let row = row(of: entry)
    let reference: String
    switch type(of: entry) {
    case .government: return entry
    case .agency, .media: reference = row["government"]
    case .company: reference = row["country"]
    case .organisation: reference = row["seat"]
    case .place: reference = row["state"]
    default: return nil
    }
    guard let found = self.entry(slug: reference), type(of: found) == .government else {
      return nil
    }
    return found
  }

  /// The one programme whose product is a weapon.
  package func programme(of weapon: Entry) -> Entry? {
    programmesByProduct[self[weapon, "slug"]]
  }

  /// All forms that are spelled like the one filed under `value`.
  func forms(_ value: Int32) -> [Form] {
    var result: [Form] = []
    var next = value
    while next >= 0 {
      result.append(forms[Int(next)])
      next = forms[Int(next)].next
    }
    return result
  }

  /// Whether an entity goes by a name, ambiguous or not.
  package func isName(_ name: String, of entry: Entry) -> Bool {
    names.value(name).map { forms($0).contains { $0.entry == entry } } ?? false
  }

  /// The state whose capital goes by `name`, if it is one only.
  package func government(ofCapital name: String) -> Entry? {
    guard let value = names.value(name) else { return nil }
    let states = Set(forms(value).filter { $0.kind == .capital && !$0.isAmbiguous }.map(\.entry))
    return states.count == 1 ? states.first : nil
  }

  /// The town or region that goes by a whole name.
  package func place(named name: String) -> Entry? {
    placeNames.value(name).map { Entry(index: $0) }
  }

  /// The unambiguous owner of a whole name, if there is exactly one.
  package func entry(named name: String, type: EntityType? = nil) -> Entry? {
    guard let value = names.value(name) else { return nil }
    let owners = Set(
      forms(value).filter { $0.kind == .name && (type == nil || self.type(of: $0.entry) == type) }
        .map(\.entry))
    return owners.count == 1 ? owners.first : nil
  }
}
