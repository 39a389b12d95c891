import Testing
import Text

@testable import Reading

@Suite("Markdown")
struct MarkdownTests {
  @Test("Blocks and metadata are read")
  func blocks() throws {
    let text = """
      ---
      title: "Riga asks Oslo for radars"
      date: 2023-05-09
      author: Jane Doe
      ---
      # Riga asks Oslo for radars

      Latvia has asked Norway for *two* **radars, its
      eastern** [defence ministry](https://mod.example) said on `Monday`.

      A long border
      -------------

      > "The border is too long," the minister said in snake_case_city &amp; Riga.

      ![A radar](a.jpg)

      - two radars for the __eastern__ border;
      - a ship, for 5 \\* 3 million euros.

      ```
      let x = 1
      ```

      Norway will answer next week <b>at the latest</b>, see <https://x.example>.

      [1]: https://x.example
      """
    let document = try read(text, path: "a.md")
    #expect(
      outline(document) == [
        "headline: Riga asks Oslo for radars",
        "paragraph: Latvia has asked Norway for two radars, its eastern defence ministry said on Monday.",
        "heading: A long border",
        "paragraph: \"The border is too long,\" the minister said in snake_case_city & Riga.",
        "listItem: two radars for the eastern border;",
        "listItem: a ship, for 5 * 3 million euros.",
        "paragraph: Norway will answer next week at the latest, see https://x.example.",
      ])
    #expect(
      document.metadata
        == .init(title: "Riga asks Oslo for radars", author: "Jane Doe", published: "2023-05-09"))
    let range = document.offsets.sourceRange(of: document.prose.blocks[1].range)
    let quote = String(decoding: document.source[range.indices], as: UTF8.self)
    #expect(quote.hasPrefix("Latvia has asked Norway for *two* **radars, its\neastern** [defence"))
    #expect(quote.hasSuffix("`Monday`."))
  }

  @Test(
    "A mark that pairs with nothing is text",
    arguments: [
      "It has 5 * 3 radars, he said.", "It is [sic], he said.", "It costs 3*4, he said.",
      "An _open mark, he said.", "A ` tick, he said.", "It is < 5 and > 3, he said.",
    ])
  func unpaired(text: String) throws {
    #expect(try outline(text, path: "a.md") == ["paragraph: \(text)"])
  }

  @Test(
    "Hostile texts are read in time that grows with their length", .timeLimit(.minutes(1)),
    arguments: ["[", "![", "*a", "_a ", "`", "<a", "> ", "- ", "[a](", "**", "\\", "&"])
  func hostile(piece: String) throws {
    let text = "It was so, he said. " + String(repeating: piece, count: 20_000)
    #expect(try read(text, path: "a.md").prose.blocks.count > 0)
  }
}
