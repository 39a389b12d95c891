import Testing
import Text

@testable import Language

@Suite("The tokeniser cuts as the treebanks do")
struct TokeniserTests {
  /// Text with blanks where it has them and `|` where a token ends without one.
  @Test(
    "Hard cases",
    arguments: [
      "Turkey|'s S-400s ca|n't be used|.",
      "The U.S.|-|led deal cost $|2.5 billion|, or 10|% more|.",
      "It can|not fly F-16s|, Kh-59MK2|, MiG-29s or Su-35 jets|.",
      "On Feb. 24|, 2022 at 10:30|am Gen. J. K. Smith said “|no|”|…",
      "Russian|-|made anti-aircraft systems of the mid-1980s|.",
      "See https://example.com/a_(b)?q=1|, or write to a.b@c.org|.",
      "Ukraine|.|Earlier|, he did|n’t|.",
      "The drivers|' union and O'Reilly|'s AT&T -- all gone|...",
      "The 1969|-|1970 war|, 9/11|, call 713-853-3989 on 2021-02-12|.",
      "SS-N-22|, Pantsir-S1|, TB2|, Iskander|-|M and COVID|-|19|.",
      "US$|10|m and €|3|bn for 430|km|, 1,200|kg|.",
      "(|It|)|, [|she said|]|: “|We|’ll see|.|”",
      "Inc. and Ltd. but no. 5 and No. 5 of p. 12",
    ])
  func hardCase(_ marked: String) {
    let expected = marked.split { $0 == " " || $0 == "|" }.map(String.init)
    #expect(cut(marked.filter { $0 != "|" }) == expected)
  }

  @Test("Tokens cover every byte that is no blank, in order, whatever the text")
  func cover() {
    var random = SplitMix(state: 7)
    let pieces = [
      "a", "B", "S", "9", "0", ".", "..", ",", "'", "’", "-", "--", "/", "@", "#", "$", "€", "(",
      ")",
      " ", "\u{A0}", "\n", "é", "中", "🙂", "\u{301}", "\u{200D}", "n't", "'s", "http://", "www.",
      "com",
      "U.S.", "No", "Gen", "anti", "&", "_", "%", "k", "“", "…", "\0", "*",
    ]
    for _ in 0..<3000 {
      let count = Int(random.next() % 14)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let bytes = Array(text.utf8)
      let whole = ByteRange(0, bytes.count)
      var tokeniser = Tokeniser()
      let tokens = tokeniser.tokenise(bytes.span, whole)
      var covered = [Bool](repeating: false, count: bytes.count)
      var last = 0
      for token in tokens {
        #expect(token.start >= last && !token.isEmpty, "\(text.debugDescription)")
        last = token.end
        for index in token.indices { covered[index] = true }
      }
      var offset = 0
      while offset < bytes.count {
        let next = character(bytes.span, offset, bytes.count)
        #expect(covered[offset] == (next.kind != .space), "\(text.debugDescription) at \(offset)")
        offset += next.width
      }
      for token in tokens {
        #expect(String(validating: bytes[token.indices], as: UTF8.self) != nil)
      }
    }
  }

  @Test("Bytes that are no text are walked to the end all the same")
  func anyBytes() {
    var random = SplitMix(state: 11)
    for _ in 0..<4000 {
      let bytes = (0..<Int(random.next() % 24)).map { _ in
        let byte = UInt8(truncatingIfNeeded: random.next())
        return byte < 128 ? Array("a.'-1/@( ".utf8)[Int(byte) % 9] : byte
      }
      let prose = Prose(
        bytes: bytes,
        blocks: [.init(range: ByteRange(0, bytes.count), kind: .paragraph)])
      var last = 0
      for sentence in SentenceSplitter().sentences(of: prose) {
        for token in sentence.tokens {
          #expect(token.start >= last && token.count > 0 && token.end <= bytes.count)
          last = token.end
        }
      }
    }
  }

  @Test(
    "Every byte that is no blank lies in one token: seeds of the fuzz target",
    arguments: [
      "Turkey's S-400s can't... cost $2.5 billion (U.S.), he said.",
      "Visit www.a.com/b?c=d or mail x.y@z.org :-) #tag 3M 430km",
      "“We’ll,” he said. ‘No’ — 24/7 9/11 e.g. i.e. Ph.D. 'em '72 don't cannot",
      "a\u{a0}b\u{200b}c\u{2028}d é🙂👍🏽",
      "AT&T's 1,200 10:30 1990s 60's MiG-29 F-16C/D -- ... ?! ((()))",
      "\n\n- item\n* item\n", "@\u{0}\u{b}", "..@..@", "''`'s`n't", "$$3M€5bn US$7k C$",
      "\u{fffd}\u{300}\u{1f1f9}\u{1f1f7}",
      // Once read without end: more digits than a telephone number has.
      "073709551615-0000000000-000000000012277312 12345678901234567890123456-1-2-3",
    ])
  func coverage(text: String) {
    let prose = Prose(text)
    var covered = 0
    for token in SentenceSplitter().sentences(of: prose).flatMap(\.tokens) {
      #expect(token.start >= covered && !token.isEmpty)
      #expect(isBlank(prose.bytes[covered..<token.start]))
      #expect(String(validating: prose.bytes[token.indices], as: UTF8.self) != nil)
      covered = token.end
    }
    #expect(isBlank(prose.bytes[covered...]))
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
        || $0.properties.generalCategory == .format
    }
  }

  @Test(
    "A megabyte without a blank is walked once",
    arguments: [
      "(", "a", "-", "a-", "1-", "a.", "1.", "'", "n't", "@", "a@", "www.", "http://", "é", "9/",
      ".",
      "S-4", "A&", "🙂", "a'",
    ])
  func linear(_ piece: String) {
    let count = 1_000_000 / piece.utf8.count
    let bytes = Array(String(repeating: piece, count: count).utf8)
    var tokeniser = Tokeniser()
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = tokeniser.tokenise(bytes.span, ByteRange(0, bytes.count))
    }
    #expect(time < .seconds(20))
  }

  private func cut(_ text: String) -> [String] {
    let prose = Prose(text)
    var tokeniser = Tokeniser()
    return prose.blocks.flatMap { tokeniser.tokenise(prose.bytes.span, $0.range) }.map(prose.text)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
