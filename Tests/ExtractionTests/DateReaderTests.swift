import Language
import Testing

@testable import Extraction

@Suite("Dates of a sentence")
struct DateReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let value: String?
    let published: String?
    init(_ text: String, _ value: String?, _ published: String? = nil) {
      self.text = text
      self.value = value
      self.published = published
    }
    var testDescription: String { text }
  }

  @Test(
    "A date is read as coarsely as the text gives it",
    arguments: [
      Case("They signed in [2017] .", "2017"),
      Case("In [October 2019] it announced that", "2019-10"),
      Case("on [July 17, 2019] , Washington removed", "2019-07-17"),
      Case("on [17 July 2019] Washington removed", "2019-07-17"),
      Case("on [the 17th of July 2019] it", "2019-07-17"),
      Case("in [October of 2019] it", "2019-10"),
      Case("in [the spring of 2022] Reuters reported", "2022-03/2022-05"),
      Case("in [autumn 2021] they met", "2021-09/2021-11"),
      Case("in [the winter of 2022-23] it", "2022-12/2023-02"),
      Case("by [mid-2019] the deal", "2019"),
      Case("in [early 2019] the deal", "2019"),
      Case("at [the end of 2019] the deal", "2019"),
      Case("in [the 1990s] it was", "1990/1999"),
      Case("in [the late 1990s] it was", "1990/1999"),
      Case("in [the 20th century] it was", "1901/2000"),
      Case("since [2014] Moscow has", "2014"),
      Case("between [2015 and 2017] it bought", "2015/2017"),
      Case("from [2019 to 2021] it bought", "2019/2021"),
      Case("in [2019-2021] it bought", "2019/2021"),
      Case("in [2019-20] it bought", "2019/2020"),
      Case("on [May 3-5, 2019] they met", "2019-05-03/2019-05-05"),
      Case("on [3-5 May 2019] they met", "2019-05-03/2019-05-05"),
      Case("from [May 3 to June 5, 2019] they met", "2019-05-03/2019-06-05"),
      Case("on [2019-07-17] they met", "2019-07-17"),
      Case("on [17.07.2019] they met", "2019-07-17"),
      Case("on [04/05/2019] they met", "2019"),
      Case("[Tuesday, 9 May 2023]", "2023-05-09"),
      Case("[Friday, March 14, 2025]", "2025-03-14"),
      Case("in [fiscal year 2023] it bought", "2023"),
      Case("for [FY2023] it bought", "2023"),
      Case("covers [fiscal years 2024 through 2026] .", "2024/2026"),
      Case("in [the first quarter of 2019] it", "2019-01/2019-03"),
      Case("in [the second half of 2021] it", "2021-07/2021-12"),
      Case("its [2019] purchase of the system", "2019"),
      Case("before the [2019] elections", "2019"),
      Case("the coup ( [2016] ) failed", "2016"),
      Case("he ruled [1710 – 1774] in all", "1710/1774"),
    ])
  func fixed(_ example: Case) {
    check(example)
  }

  @Test(
    "A date without a year takes it from the document, and stays open where it has none",
    arguments: [
      Case("war began on [Feb. 24] when", "2022-02-24", "2022-05-01"),
      Case("war began on [Feb. 24] when", "2021-02-24", "2021-12-01"),
      Case("war began on [Dec. 12] when", "2022-12-12", "2023-01-05"),
      Case("war began on [Feb. 24] when", "--02-24"),
      Case("in [May] the talks failed", "2023-05", "2023-06-01"),
      Case("in [December] the talks failed", "2022-12", "2023-06-01"),
      Case("in [May] the talks failed", "--05"),
      Case("in [May and June 2019] they met", nil),
    ])
  func withoutYear(_ example: Case) {
    guard example.value != nil else {
      let dates = DateReader().dates(in: spelled("in May and June 2019 they met"))
      #expect(dates.map(\.value) == ["2019-05", "2019-06"])
      return
    }
    check(example)
  }

  @Test(
    "A relative date counts from the document's date, and is text only without it",
    arguments: [
      Case("said on [Sunday] that", "2023-05-07", "2023-05-09"),
      Case("said on [Tuesday] that", "2023-05-09", "2023-05-09"),
      Case("said on [Wednesday] that", "2023-05-03", "2023-05-09"),
      Case("said [Monday night] that", "2023-05-08", "2023-05-09"),
      Case("said on [Sunday] that", nil),
      Case("said on [Sunday] that", nil, "2023-05"),
      Case("[yesterday] they met", "2023-04-30", "2023-05-01"),
      Case("in [last December] they met", "2022-12", "2023-05-01"),
      Case("in [last December] they met", "2022-12", "2023-12-20"),
      Case("until [last week] they met", "2023-05-01/2023-05-07", "2023-05-09"),
      Case("until [last week] they met", nil),
      Case("said [earlier this month] that", "2023-05", "2023-05-09"),
      Case("it will come [next year] .", "2024", "2023-05-09"),
      Case("it came [last year] .", "2022", "2023"),
      Case("it came [last month] .", "2022-12", "2023-01-09"),
      Case("it came [two years ago] .", "2021", "2023-05-09"),
      Case("it came [a month ago] .", "2023-04", "2023-05-09"),
      Case("it came [three days ago] .", "2023-04-29", "2023-05-02"),
      Case("it came [several years ago] .", nil, "2023-05-02"),
      Case("it came [last summer] .", "2022-06/2022-08", "2023-05-02"),
      Case("it came [last Sunday] .", "2023-04-30", "2023-05-07"),
      Case("it comes [next Sunday] .", "2023-05-14", "2023-05-07"),
      Case("it came [last night] .", "2023-05-01", "2023-05-02"),
      Case("over [the weekend] they", "2023-05-06/2023-05-07", "2023-05-09"),
      Case("it left [a year later] .", nil, "2023-05-09"),
    ])
  func relative(_ example: Case) {
    check(example, isRelative: true)
  }

  @Test(
    "Numbers, times, verbs and spans are no dates",
    arguments: [
      "it sent 2017 tanks to Kyiv", "the F-2019 fighter", "at 14:20 on the dot", "they may buy it",
      "the 5-year contract", "for two years", "troops march on", "Resolution 1929 says",
      "Block 70 jets",
      "$ 2019 was paid", "2000 GMT", "a total of 2019 were", "the next 90 days",
      "Theresa May met him",
      "two days of talks", "in an S-400 deal", "to this day", "on our last day",
      "by the 7th century BC",
      "it is cold in the winter",
    ])
  func none(_ text: String) {
    let names = text.hasPrefix("Theresa") ? [Name(tokens: 0..<2, kind: .person)] : []
    let made = spelled(text, tags: "march/VBP buy/VB", names: names)
    #expect(DateReader().dates(in: made, published: "2023-05-09").isEmpty)
  }

  @Test("The tense of the clause decides between a past and a coming date")
  func tense() {
    let coming = spelled(
      "They will meet on May 14 .", tags: "meet/VB", arcs: "will aux meet;May obl meet")
    #expect(DateReader().dates(in: coming, published: "2023-05-09").first?.value == "2023-05-14")
    let over = spelled("They met on May 14 .", tags: "met/VBD", arcs: "May obl met")
    #expect(DateReader().dates(in: over, published: "2023-05-09").first?.value == "2022-05-14")
    let due = spelled(
      "They are due to meet on Sunday .", tags: "meet/VB due/JJ",
      arcs: "to mark meet;meet xcomp due;Sunday obl meet")
    #expect(DateReader().dates(in: due, published: "2023-05-09").first?.value == "2023-05-14")
  }

  @Test("A phrase holds the preposition")
  func phrase() throws {
    let made = spelled("It has grown since the spring of 2022 .")
    let date = try #require(DateReader().dates(in: made).first)
    #expect(text(date.phrase, of: made) == "since the spring of 2022")
  }

  /// The expected date stands in brackets.
  private func check(_ example: Case, isRelative: Bool? = nil) {
    let marked = example.text
    let plain = marked.filter { $0 != "[" && $0 != "]" }
    let expected = marked.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    let made = spelled(plain)
    let dates = DateReader().dates(in: made, published: example.published)
    #expect(dates.count == 1)
    guard let date = dates.first else { return }
    let words = text(date.tokens, of: made)
    #expect(expected == words || expected == "the " + words || expected == "in " + words)
    #expect(date.value == example.value)
    if let isRelative { #expect(date.isRelative == isRelative) }
  }
}
