import Graph
import Testing

@testable import Knowledge

@Suite("The catalogue finds entities by their names")
struct CatalogueTests {
  static let catalogue = Result { try Catalogue(tables: Table.embedded()) }

  /// Ids of the owners of the longest name at each word.
  private func ids(_ text: String) throws -> [String] {
    let catalogue = try Self.catalogue.get()
    let words = FoldedWords(text.split(separator: " ").map(String.init))
    var result: [String] = []
    var end = 0
    for match in catalogue.matches(in: words) where match.words.lowerBound >= end {
      end = match.words.upperBound
      let certain = match.forms.filter { !$0.isAmbiguous }
      result.append(
        Set((certain.isEmpty ? match.forms : certain).map { catalogue.id(of: $0.entry).text })
          .sorted().joined(separator: "|"))
    }
    return result
  }

  @Test(
    "One entity by all its spellings",
    arguments: [
      ("Turkey", "government-tr"), ("Türkiye", "government-tr"), ("Turkiye", "government-tr"),
      ("Turkish", "government-tr"), ("U.S.", "government-us"), ("US", "government-us"),
      ("the U.K. government", "government-gb"), ("S-400s", "weapon-s-400"),
      ("S-400 Triumf", "weapon-s-400"), ("S400", "weapon-s-400"), ("S - 400", "weapon-s-400"),
      ("Mevlüt Çavuşoğlu", "person-mevlut-cavusoglu"),
      ("Mevlut Cavusoglu", "person-mevlut-cavusoglu"), ("NATO", "organisation-nato"),
      ("Nato", "organisation-nato"), ("F-16V", "weapon-f-16v"),
      (
        "Washington Institute for Near East Policy",
        "organisation-washington-institute-for-near-east-policy"
      ),
      ("Türkiye Today", "media-turkiye-today"),
      ("US State Department", "agency-us-state-department"),
    ])
  func spellings(text: String, id: String) throws {
    #expect(try ids(text) == [id])
  }

  @Test("Capitals matter where the table has them", arguments: ["tell us", "in time", "s400b"])
  func capitals(text: String) throws {
    #expect(try ids(text) == [])
  }

  @Test("A state completes the name of a public body")
  func agencies() throws {
    let catalogue = try Self.catalogue.get()
    let turkey = try #require(catalogue.entry(slug: "tr"))
    let words = FoldedWords(["Turkish", "Defence", "Ministry"])
    let core = try #require(catalogue.agencyCores(in: words).first)
    let agency = catalogue.agency(core, of: turkey)
    #expect(agency.entry.map(catalogue.label) == "Turkish Defence Ministry")
  }

  @Test(
    "An office in a year has one holder or none",
    arguments: [
      ("president", "tr", 2023, "Recep Tayyip Erdoğan"),
      ("president", "ru", 2009, "Dmitry Medvedev"),
      ("foreign minister", "ru", 2020, "Sergey Lavrov"), ("president", "us", 2022, "Joe Biden"),
      ("president", "us", 2021, nil), ("secretary of state", "us", 2022, "Antony Blinken"),
      ("minister of defence", "tr", 2019, "Hulusi Akar"),
    ] as [(String, String, Int, String?)])
  func holders(title: String, office: String, year: Int, name: String?) throws {
    let catalogue = try Self.catalogue.get()
    let office = try #require(catalogue.entry(slug: office))
    #expect(catalogue.holder(of: title, in: office, year: year).map(catalogue.label) == name)
  }
}
