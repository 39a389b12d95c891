import Graph
import Testing

@testable import Extraction

@Suite("Counts of things")
struct QuantityReaderTests {
  @Test(
    "A count is its number, the lemma of what it counts, and its bound",
    arguments: [
      ("[44 THAAD launchers] came", "44 nummod launchers", "44 launcher", "="),
      ("[two S-400 batteries] came", "two nummod batteries", "2 battery", "="),
      ("sent [8,000 troops] there", "8,000 nummod troops", "8000 troop", "="),
      ("buy [a second batch] of", "", "second batch", "="),
      ("sent [dozens of drones] there", "drones nmod dozens", "12 drone", ">"),
      ("sent [some 50 tanks] there", "50 nummod tanks", "50 tank", "~"),
      ("sent [more than 1,970 rockets] there", "1,970 nummod rockets", "1970 rocket", ">"),
      ("sent [up to twenty-five jets] there", "five nummod jets", "25 jet", "<"),
      ("sent [five of the launchers] there", "launchers nmod five", "5 launcher", "="),
      ("a [49%] stake", "", "49%", "="),
      ("sent [tens of thousands of shells] there", "", "10000 shell", ">"),
      ("sent [100 F-16s] there", "100 nummod F-16s", "100 F-16s", "="),
    ])
  func count(_ marked: String, _ arcs: String, _ value: String, _ bound: String) throws {
    let made = spelled(marked.filter { $0 != "[" && $0 != "]" }, tags: "49/CD", arcs: arcs)
    let quantities = QuantityReader().quantities(in: made)
    #expect(quantities.map(\.value) == [value])
    let quantity = try #require(quantities.first)
    #expect(quantity.bound.rawValue == bound)
    let expected = marked.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    let read = text(quantity.tokens, of: made)
    #expect(read == expected || "a " + read == expected)
  }

  @Test(
    "Durations, designations and one of many are none",
    arguments: [
      ("for two years", "two nummod years"), ("Block 70 jets", "70 nummod Block"),
      ("the S-400 systems", ""), ("one of the launchers", "launchers nmod one"),
      ("the second largest army", ""), ("40 km away", "40 nummod km"), ("the 5-year contract", ""),
      ("a 24 hour news cycle", "24 nummod cycle"), ("5 of", ""), ("first", ""),
    ])
  func none(_ text: String, _ arcs: String) {
    #expect(QuantityReader().quantities(in: spelled(text, arcs: arcs)).isEmpty)
  }

  @Test("The number of a date or a sum counts nothing")
  func taken() {
    let made = spelled("in 2019 troops left", arcs: "2019 nummod troops")
    #expect(QuantityReader().quantities(in: made, except: [1..<2]).isEmpty)
  }
}
