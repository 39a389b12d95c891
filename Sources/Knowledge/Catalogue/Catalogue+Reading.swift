internal import Graph

extension Catalogue {
  /// Reads all tables that hold entities, agency templates, people's roles or titles, each known by
  /// its columns; others are left alone. Later tables add to earlier ones.
  ///
  /// - Throws: `TableError` at the first row without a name.
  package convenience init(tables: [Table]) throws {
    var builder = CatalogueBuilder(expectedRows: tables.reduce(0) { $0 + $1.rowCount })
    var templates = AgencyTemplates()
    var titles = TitleIndex()
    var nameWords = NameWords()
    for table in tables {
      if table.has(columns: "pattern", "completion") {
        templates.add(table)
      } else if table.has(columns: "title", "attaches_to") {
        titles.add(table)
      } else if table.has(columns: "group", "words") {
        try nameWords.add(table)
      } else if let type = Self.type(of: table) {
        try builder.add(table, type: type)
      } else if table.has(columns: "type", "name") {
        try builder.add(table, type: nil)
      }
    }
    self.init(builder, templates: templates, titles: titles, nameWords: nameWords)
  }

  /// Which table this is, told by a column that only such tables have.
  private static func type(of table: Table) -> EntityType? {
    guard table.has(columns: "name") else { return nil }
    let marks: [(String, EntityType)] = [
      ("demonyms", .government), ("medium", .media), ("seat", .organisation),
      ("state_owned", .company), ("class", .weapon), ("product", .programme), ("parties", .law),
      ("roles", .person), ("government", .agency), ("state", .place),
    ]
    return marks.first { table.has(columns: $0.0) }?.1
  }
}

/// Collects rows into the arrays of a catalogue.
struct CatalogueBuilder {
  var tables: [Table] = []
  var records: [Catalogue.Record] = []
  var forms: [Catalogue.Form] = []
  var names: NameIndex
  var placeNames: NameIndex
  var slugs: NameIndex
  private var words = FoldedWords()

  init(expectedRows: Int) {
    names = NameIndex(expectedNames: expectedRows * 2)
    placeNames = NameIndex(expectedNames: expectedRows)
    slugs = NameIndex(expectedNames: expectedRows)
    records.reserveCapacity(expectedRows)
    forms.reserveCapacity(expectedRows * 3)
  }

  /// - Parameter type: nil where the table's column `type` says it row by row.
  mutating func add(_ table: Table, type: EntityType?) throws {
    let tableIndex = Int32(tables.count)
    tables.append(table)
    guard let name = table.position(of: "name") else { return }
    let typeColumn = table.position(of: "type")
    let slug = table.position(of: type == .government ? "id" : "slug")
    let lists: [(Int?, Catalogue.Form.Kind, Bool)] = [
      (table.position(of: "aliases"), .name, false),
      (table.position(of: "demonyms"), .demonym, false),
      (table.position(of: "capitals"), .capital, false),
      // Last, since it speaks of forms of any kind: "Brussels", a capital that is hardly ever one.
      (table.position(of: "ambiguous"), .name, true),
    ]
    for row in 0..<table.rowCount {
      var rowType = type
      if type == nil, let typeColumn {
        rowType = EntityType(
          rawValue: String(decoding: table.bytes[table.cell(row, typeColumn)], as: UTF8.self))
      }
      guard let rowType else {
        let types = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
        throw table.row(row).error("type", expected: "one of \(types)")
      }
      guard !table.cell(row, name).isEmpty else {
        throw table.row(row).error("name", expected: "a name")
      }
      let entry = Catalogue.Entry(index: Int32(records.count))
      records.append(Catalogue.Record(type: rowType, table: tableIndex, row: Int32(row)))
      if rowType == .place, type != nil {
        addPlace(table, row, [name, lists[0].0], entry)
        continue
      }
      let firstForm = forms.count
      add(table.bytes.span.extracting(table.cell(row, name)), entry, .name, isAmbiguous: false)
      if let slug, !table.cell(row, slug).isEmpty {
        words.removeAll()
        words.append(table.bytes.span.extracting(table.cell(row, slug)), word: 0)
        let old = slugs.insert(words, value: entry.index)
        // The first owner keeps a slug: organisations, agencies, media, companies in that order.
        if let old, Self.precedence(records[Int(old)].type) < Self.precedence(rowType) {
          slugs.insert(words, value: old)
        }
      }
      for (column, kind, isAmbiguous) in lists {
        guard let column else { continue }
        table.members(row, column) { member in
          add(
            table.bytes.span.extracting(Self.withoutYears(table.bytes, member)), entry, kind,
            isAmbiguous: isAmbiguous, since: firstForm)
        }
      }
    }
  }

  /// Places are asked for by their whole names, and only where a text has a name already: many are
  /// ordinary words or surnames as well. The first owner keeps a name.
  private mutating func addPlace(
    _ table: Table, _ row: Int, _ columns: [Int?], _ entry: Catalogue.Entry
  ) {
    for column in columns.compactMap(\.self) {
      table.members(row, column) { member in
        words.removeAll()
        words.append(table.bytes.span.extracting(member), word: 0)
        if let old = placeNames.insert(words, value: entry.index) {
          placeNames.insert(words, value: old)
        }
      }
    }
  }

  /// For each product the programme that bears its name, else the only one.
  func programmesByProduct() -> [String: Catalogue.Entry] {
    var named: [String: Catalogue.Entry] = [:]
    var others: [String: [Catalogue.Entry]] = [:]
    for (index, record) in records.enumerated() where record.type == .programme {
      let row = tables[Int(record.table)].row(Int(record.row))
      let product = row["product"]
      guard !product.isEmpty else { continue }
      let entry = Catalogue.Entry(index: Int32(index))
      if row["slug"].hasPrefix(product) {
        named[product] = entry
      } else {
        others[product, default: []].append(entry)
      }
    }
    for (product, entries) in others where named[product] == nil && entries.count == 1 {
      named[product] = entries[0]
    }
    return named
  }

  private static func precedence(_ type: EntityType) -> Int {
    switch type {
    case .government: 0
    case .organisation: 1
    case .agency: 2
    case .media: 3
    case .company: 4
    default: 5
    }
  }

  /// Cuts the period of use off: "Zaire (1971-1997)".
  private static func withoutYears(_ bytes: [UInt8], _ member: Range<Int>) -> Range<Int> {
    guard bytes[member.upperBound - 1] == UInt8(ascii: ")"),
      let open = bytes[member].lastIndex(of: UInt8(ascii: "(")), open > member.lowerBound + 1,
      bytes[open..<member.upperBound].contains(where: { (0x30...0x39).contains($0) })
    else { return member }
    return member.lowerBound..<open - 1
  }

  private mutating func add(
    _ text: Span<UInt8>, _ entry: Catalogue.Entry, _ kind: Catalogue.Form.Kind,
    isAmbiguous: Bool, since firstForm: Int = .max
  ) {
    words.removeAll()
    words.append(text, word: 0)
    guard !words.atoms.isEmpty else { return }
    var capitals: UInt32 = 0
    var isAcronym = words.bytes.count > 1
    var hasLetters = false
    for index in words.atoms.indices {
      let atom = words.atoms[index]
      if atom.isCapitalised, index < 32 { capitals |= 1 << UInt32(index) }
      if !atom.isNumber {
        hasLetters = true
        if !atom.isUpperCase { isAcronym = false }
      }
    }
    let old = names.insert(words, value: Int32(forms.count))
    // The same spelling again in this row: "Georgia" as name and as ambiguous, "U.S." and "US".
    if let old, Int(old) >= firstForm, forms[Int(old)].entry == entry {
      names.insert(words, value: old)
      if isAmbiguous { forms[Int(old)].isAmbiguous = true }
      return
    }
    forms.append(
      Catalogue.Form(
        entry: entry, kind: kind, isAmbiguous: isAmbiguous, isAcronym: isAcronym && hasLetters,
        length: words.bytes.count, capitals: capitals, atomCount: words.atoms.count,
        next: old ?? -1))
  }
}
