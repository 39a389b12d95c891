import Testing
import Text

@testable import Reading

@Suite("Bad input")
struct BadInputTests {
  private static let sentence = Array("The minister said so on Monday. ".utf8)

  private func reason(_ bytes: [UInt8], path: String = "a.txt") -> SkipReason? {
    do {
      _ = try DocumentReader().read(bytes, path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "What is no text is refused with the place and the byte",
    arguments: [
      ([], .empty),
      ([0xEF, 0xBB, 0xBF], .empty),
      ([0xFF, 0xFE], .empty),
      (Array(" \n\t\n".utf8), .noProse),
      (sentence + [0xFF] + sentence, .invalidUTF8(at: 32, byte: 0xFF)),
      (sentence + [0xED, 0xA0, 0x80] + Array("é".utf8), .invalidUTF8(at: 32, byte: 0xED)),
      (sentence + Array("é".utf8) + [0xC3], .invalidUTF8(at: 34, byte: 0xC3)),
      (sentence + [0xC0, 0x80], .invalidUTF8(at: 32, byte: 0xC0)),
      (sentence + [0] + sentence, .nulByte(at: 32)),
      ([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0], .invalidUTF16(at: 4, unit: 0xD800)),
      ([0xFE, 0xFF, 0, 0x41, 0xDC, 0x00], .invalidUTF16(at: 4, unit: 0xDC00)),
      ([0xFE, 0xFF, 0, 0x41, 0x42], .invalidUTF16(at: 4, unit: 0x42)),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32),
      (Array("The minister".utf8).flatMap { [$0, 0] as [UInt8] }, .unmarkedUTF16),
      (Array("%PDF-1.7\n".utf8) + [0, 1, 2], .binary(kind: .pdf)),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .binary(kind: .image)),
      ((0..<2048).map { UInt8(truncatingIfNeeded: $0 * 7) }, .binary(kind: .unknown)),
      ([UInt8](repeating: UInt8(ascii: "["), count: 100_000), .noProse),
      (Array(String(repeating: "👩‍👩‍👧‍👦🇹🇷", count: 1000).utf8), .noProse),
      (Array("123 456 789".utf8), .noProse),
    ] as [([UInt8], SkipReason)])
  func refused(bytes: [UInt8], expected: SkipReason) {
    #expect(reason(bytes) == expected)
  }

  @Test("An encoding that is declared and not read is named")
  func unsupported() {
    let page = Array("<meta charset=shift_jis><p>The minister ".utf8) + [0x83, 0x81]
    #expect(reason(page, path: "a.html") == .unsupportedEncoding(name: "shift_jis"))
  }

  @Test("Windows-1252 is read where its bytes stand as in English")
  func plainWindows1252() throws {
    let bytes =
      Array("The caf".utf8) + [0xE9] + Array(" was closed, he said; ".utf8) + [0x93]
      + Array("not again".utf8) + [0x94, 0x2E]
    let document = try DocumentReader().read(bytes, path: "a.txt")
    #expect(outline(document) == ["paragraph: The café was closed, he said; “not again”."])
    let range = document.offsets.sourceRange(of: ByteRange(4, 9))
    #expect(range == ByteRange(4, 8))
  }

  @Test("UTF-16 is read by its mark, in either order")
  func utf16() throws {
    for (mark, shift) in [([0xFF, 0xFE], 0), ([0xFE, 0xFF], 8)] as [([UInt8], Int)] {
      var bytes = mark
      for unit in "The café was closed on Monday 😀, he said.".utf16 {
        bytes += [UInt8(unit >> shift & 255), UInt8(unit >> (8 - shift) & 255)]
      }
      let document = try DocumentReader().read(bytes, path: "a.txt")
      #expect(outline(document) == ["paragraph: The café was closed on Monday 😀, he said."])
      #expect(document.offsets.sourceRange(of: ByteRange(4, 9)) == ByteRange(10, 18))
    }
  }

  @Test("A byte-order mark is no text, and offsets count it")
  func byteOrderMark() throws {
    let document = try DocumentReader().read([0xEF, 0xBB, 0xBF] + Self.sentence, path: "a.txt")
    #expect(document.offsets.sourceRange(of: ByteRange(0, 3)) == ByteRange(3, 6))
  }

  @Test("A megabyte in one line is read", .timeLimit(.minutes(1)))
  func longLine() throws {
    let bytes = Array(repeatElement(Self.sentence, count: 32_768).joined())
    #expect(try DocumentReader().read(bytes, path: "a.txt").prose.blocks.count == 1)
  }

  @Test(
    "Short lines by the thousand are read in time that grows with their number",
    .timeLimit(.minutes(1)),
    arguments: [
      "Comments", "Related", "9 May 2023", "By Jane Doe", "Riga asks Oslo", "- x", "a\n\n", "(",
    ])
  func manyLines(line: String) throws {
    let sentence = String(decoding: Self.sentence, as: UTF8.self)
    let text = sentence + String(repeating: "\n" + line, count: 3_000) + "\n" + sentence
    #expect(try read(text).prose.text(ByteRange(0, 12)) == "The minister")
  }

  @Test("Marks piled on one letter are read as they are")
  func combiningMarks() throws {
    let text = "The minister said so" + String(repeating: "\u{301}", count: 10_000) + " on Monday."
    #expect(try outline(text) == ["paragraph: " + text])
  }

  @Test("A source beyond the limit is refused")
  func tooLarge() {
    let reader = DocumentReader(.init(sizeLimitInBytes: 10))
    #expect(throws: SkipReason.tooLarge(limitInBytes: 10)) {
      try reader.read(Self.sentence, path: "a.txt")
    }
  }

  @Test(
    "Random bytes give a document or a reason, in every format", .timeLimit(.minutes(1)),
    arguments: ["a.txt", "a.html", "a.md", "a"])
  func random(path: String) {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("<>/!-=\"'&;#[]()*_`\\{}: \n\r\tab1.é".utf8) + [0, 0xFF, 0xED, 0xA0]
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        alphabet[
          Int.random(in: 0..<alphabet.count - (Bool.random(using: &random) ? 4 : 0), using: &random)
        ]
      }
      guard let document = try? DocumentReader().read(bytes, path: path) else { continue }
      #expect(String(validating: document.prose.bytes, as: UTF8.self) != nil)
    }
  }

  @Test(
    "Each reason says what, where and how to mend",
    arguments: [
      (
        .invalidUTF8(at: 1042, byte: 0xE9),
        "not valid UTF-8 at byte 1042 (0xE9); convert it: iconv -f latin1 -t utf8"
      ),
      (
        .invalidUTF16(at: 4, unit: 0xD800),
        "not valid UTF-16 at byte 4 (unpaired 0xD800); save it again as UTF-8"
      ),
      (.nulByte(at: 3), "not text: a NUL byte at byte 3; remove it: tr -d '\\000'"),
      (
        .notAFile(kind: .fifo),
        "a named pipe, not a file; to read from a pipe give '-' and send the text to standard input"
      ),
      (
        .brokenJSON(line: 7, at: 3, expected: "':'"),
        "line 7 is not valid JSON at its byte 3 (expected ':'); mend the line"
      ),
      (
        .notEnglish(resembles: "German"),
        "not English (seems to be German); only English is read, translate it first"
      ),
    ] as [(SkipReason, String)])
  func words(reason: SkipReason, expected: String) {
    #expect(reason.description == expected)
  }
}
