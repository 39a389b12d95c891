import Testing
import Text

@testable import Language

@Suite("Sentences end where a reader would end them")
struct SentenceSplitterTests {
  /// `|` stands where a sentence begins.
  @Test(
    "Hard cases",
    arguments: [
      "The U.S. Senate met on Jan. 5. |Gen. J. K. Smith spoke.",
      "He works for Lockheed Martin Corp. in the U.S. and for Boeing Inc. of Chicago.",
      "Ankara rejected the plan.|Earlier, Moscow had agreed to it.",
      "“We will not accept it.” |The minister left at 5 p.m. on Friday.",
      "\"It is over,\" he said. |\"We won.\" |Nobody asked why.",
      "Was it No. 5? |It was! |Mr. Brown and Dr. Green said so.",
      "Turkey to buy more S-400s from Russia",
      "The deal, worth $2.5 billion, was signed in 2017. |NATO objected.",
      "Prime Minister R. T. Erdogan met President V. Putin in Sochi.",
      "The army and the April 19 Movement agree to talks.",
      "Each crew has a 9K333 Verba and a radio.",
      "The talks (which began on Feb. 24) failed. |Both sides left.",
      "(AP Photo/Anna Holm, File)|The government objected.",
      "(Lima News Digital)|After the talks, both sides left.",
      "The f(X)Y notation is old.",
    ])
  func hardCase(_ marked: String) {
    let expected = marked.split(separator: "|").map { $0.last == " " ? $0.dropLast() : $0 }
    let prose = Prose(marked.filter { $0 != "|" })
    let found = SentenceSplitter().sentences(of: prose).map { prose.text($0.range) }
    #expect(found == expected.map(String.init))
  }

  @Test("A sentence never crosses a block, and every token is in one sentence")
  func blocks() {
    let prose = Prose("Headline without a stop\nThe first paragraph\ngoes on here. And here")
    let sentences = SentenceSplitter().sentences(of: prose)
    #expect(sentences.map(\.block) == [0, 1, 2, 2])
    for sentence in sentences {
      #expect(prose.blocks[sentence.block].range.contains(sentence.range))
    }
  }

  @Test("The stop of an abbreviation that ends a sentence is a token of its own")
  func abbreviationAtTheEnd() {
    let prose = Prose("They sell tanks, drones, etc.")
    let sentence = SentenceSplitter().sentences(of: prose)[0]
    #expect(sentence.tokens.suffix(2).map(prose.text) == ["etc", "."])
  }
}
