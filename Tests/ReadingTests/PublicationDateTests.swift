import Testing

@testable import Reading

@Suite("Dates of publication")
struct PublicationDateTests {
  @Test(
    "A line that is a date gives it as ISO 8601",
    arguments: [
      ("12 February, 2021", "2021-02-12"), ("Tuesday, 9 May 2023", "2023-05-09"),
      ("May 9, 2023", "2023-05-09"), ("2023-05-09", "2023-05-09"),
      ("9th of May 2023", "2023-05-09"),
      ("2023-05-09T14:20:05Z", "2023-05-09T14:20:05Z"),
      ("2023-05-09T14:20:05.123+03:00", "2023-05-09T14:20:05+03:00"),
      ("2023-05-09 14:20", "2023-05-09T14:20"), ("9 May 2023 - 14:20", "2023-05-09T14:20"),
      ("Published: Sept. 3, 2022", "2022-09-03"), ("Updated 09.05.2023", "2023-05-09"),
      ("24/02/2022", "2022-02-24"), ("Feb 24, 2022 at 6:05 GMT", "2022-02-24T06:05"),
      ("May 2023", "2023-05"), ("Last updated: 29 February 2024", "2024-02-29"),
      ("Published 9 May 2023 | Updated 10 May 2023", "2023-05-09"),
    ])
  func dates(line: String, expected: String) {
    #expect(PublicationDate.parse(line) == expected)
  }

  @Test(
    "A line without a year, with other words or with an impossible day is no date",
    arguments: [
      "9 May", "Tuesday", "May", "2023", "May 2023 elections", "In May 2023", "31 April 2023",
      "29 February 2023", "03/04/2023", "S-400", "14:20", "", "12 February 2021 in Ankara",
      "1999-13-01", "99999999",
    ])
  func notDates(line: String) {
    #expect(PublicationDate.parse(line) == nil)
  }
}
