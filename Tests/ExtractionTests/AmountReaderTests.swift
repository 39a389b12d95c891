import Graph
import Testing

@testable import Extraction

@Suite("Sums of money")
struct AmountReaderTests {
  @Test(
    "A sum is its currency, its number and its bound",
    arguments: [
      ("a deal of [$2.5 billion] for", "USD 2500000000", "="),
      ("worth [over 2 billion dollars] in", "USD 2000000000", ">"),
      ("use [nearly €195 million] in interest", "EUR 195000000", "~"),
      ("paid [up to $410m] for", "USD 410000000", "<"),
      ("paid [at least 10m euros] for", "EUR 10000000", ">"),
      ("paid [less than £3bn] for", "GBP 3000000000", "<"),
      ("a [US$1.1 billion] fleet", "USD 1100000000", "="),
      ("cost of [NZ $ 26 million] here", "NZD 26000000", "="),
      ("a [A$5.2 billion] fleet", "AUD 5200000000", "="),
      ("a [C$ 19 billion] fleet", "CAD 19000000000", "="),
      ("a [¥900 billion] budget", "JPY 900000000000", "="),
      ("a [₹59,000 crore] deal", "INR 590000000000", "="),
      ("a [Rs 500 crore] deal", "INR 5000000000", "="),
      ("a [Rs 1.5 lakh crore] deal", "INR 1500000000000", "="),
      ("paid [35 billion rubles] for", "RUB 35000000000", "="),
      ("paid [35 billion roubles] for", "RUB 35000000000", "="),
      ("paid [SEK 5 billion] for", "SEK 5000000000", "="),
      ("pay [Kč34 billion] for", "CZK 34000000000", "="),
      ("pay [34 billion Czech crowns] for", "CZK 34000000000", "="),
      ("pay [RM 920 million] for", "MYR 920000000", "="),
      ("pay [500 million zł] for", "PLN 500000000", "="),
      ("pay [2.4bn zlotys] for", "PLN 2400000000", "="),
      ("pay [2.5 billion US dollars] for", "USD 2500000000", "="),
      ("pay [3 billion Australian dollars] for", "AUD 3000000000", "="),
      ("pay [half a billion dollars] for", "USD 500000000", "="),
      ("pay [two and a half billion dollars] for", "USD 2500000000", "="),
      ("a [2.5-billion-dollar] deal", "USD 2500000000", "="),
      ("a [$624.601M] contract", "USD 624601000", "="),
      ("paid [$624,601,000] to", "USD 624601000", "="),
      ("[hundreds of millions of dollars] went", "USD 100000000", ">"),
      ("costs [$5-7 billion] a year", "USD 5000000000/7000000000", "~"),
      ("costs [between $5 million and $7 million] a year", "USD 5000000/7000000", "~"),
      ("costs [$2 billion or more] a year", "USD 2000000000", ">"),
      ("a [not-to-exceed $624 million] contract", "USD 624000000", "<"),
      ("paid [₩8 trillion] for", "KRW 8000000000000", "="),
      ("paid [8 trillion won] for", "KRW 8000000000000", "="),
      ("paid [10 million pounds sterling] for", "GBP 10000000", "="),
      ("paid [five million yuan] for", "CNY 5000000", "="),
      ("paid [3 billion Swedish crowns] for", "SEK 3000000000", "="),
      ("paid [$1.50] for", "USD 1.5", "="),
    ])
  func sum(_ marked: String, _ value: String, _ bound: String) throws {
    let made = spelled(marked.filter { $0 != "[" && $0 != "]" })
    let amounts = AmountReader().amounts(in: made)
    #expect(amounts.map(\.value) == [value])
    let amount = try #require(amounts.first)
    #expect(amount.bound.rawValue == bound)
    let expected = marked.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    #expect(text(amount.tokens, of: made) == expected)
  }

  @Test(
    "Numbers without money are none",
    arguments: [
      "2 billion people", "the party won 44 seats", "44 won", "a 500-pound bomb", "S-400 systems",
      "3 billion crowns", "in 2019 he", "$", "RM", "billions of people", "€", "the 5 TB disk",
      "1 000",
    ])
  func none(_ text: String) {
    #expect(AmountReader().amounts(in: spelled(text)).isEmpty)
  }

  @Test("A change from one sum to another is two sums")
  func change() {
    let amounts = AmountReader().amounts(
      in: spelled("rose from $5 million to $7 million in 2019 $3 went"))
    #expect(amounts.map(\.value) == ["USD 5000000", "USD 7000000", "USD 3"])
  }
}
