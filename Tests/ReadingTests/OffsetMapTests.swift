import Testing
import Text

@testable import Reading

/// The law of the room: every prose range leads to source bytes that say the same.
@Suite("Offsets")
struct OffsetMapTests {
  /// What `source` bytes read like once white space is collapsed, as a check by other means.
  private func words(_ text: String) -> [Substring] {
    let invisible: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !invisible.contains(scalar) { scalars.append(scalar) }
    return String(scalars).split { $0.isWhitespace || $0 == "\0" }
  }

  private static let pieces = [
    "Turkey", " ", " ", "  ", "\n", "\r\n", "\t", "refused", ".", "é", "“", "”", "S-400", "🇹🇷",
    "e\u{301}", "\u{A0}", "\u{200B}", "\u{AD}", "ß", "漢字", "the", "of", ",", "\n\n", "\u{2009}",
    "-",
  ]

  @Test("Any range of prose leads to source bytes with the same words", arguments: 1...40)
  func law(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      var text = ""
      for _ in 0..<Int.random(in: 5...80, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      guard let document = try? read(text) else { continue }
      try check(document, &random, decode: { String(decoding: $0, as: UTF8.self) })
    }
  }

  @Test("The same holds through tags and character references", arguments: 1...40)
  func lawInHTML(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let marks = [
      "<b>", "</b>", "<p>", "</p>", "<br>", "&amp;", "&nbsp;", "&eacute;", "&#8217;", "&lt;",
      "<!-- x -->",
      "<div>", "</div>", "&", "&copy ", "<i class='a>b'>", "&#x1F600;", "<span title=\"<p>\">",
      "&shy;",
    ]
    for _ in 0..<25 {
      var text = "<p>It was so, the minister said on Monday. "
      for _ in 0..<Int.random(in: 5...80, using: &random) {
        text +=
          (Bool.random(using: &random) ? Self.pieces : marks).randomElement(using: &random) ?? ""
      }
      guard let document = try? read(text, path: "page.html") else { continue }
      try check(document, &random, decode: Self.visibleText)
    }
  }

  /// What a piece of HTML shows, by deleting tags and resolving references.
  private static func visibleText(_ html: ArraySlice<UInt8>) -> String {
    var shown: [UInt8] = []
    var tokenizer = HTMLTokenizer(SourceText(utf8: Array(html)))
    while let token = tokenizer.next() {
      if case .text(let range) = token {
        shown += CharacterReference.resolvingAll(in: Array(html), range).utf8
      } else if case .startTag("br", _) = token {
        shown.append(0x20)
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  @Test("The same holds in UTF-16", arguments: 1...20)
  func lawInOtherEncodings(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      var text = "It was so. "
      for _ in 0..<Int.random(in: 5...80, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      let units = Array(text.utf16)
      var little: [UInt8] = [0xFF, 0xFE]
      for unit in units { little += [UInt8(unit & 255), UInt8(unit >> 8)] }
      let reader = DocumentReader(.init(requiresEnglish: false))
      let document = try reader.read(little, path: "a.txt")
      try check(document, &random) { bytes in
        let bytes = Array(bytes)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
          UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
        return String(decoding: units, as: UTF16.self)
      }
    }
  }

  private func check(
    _ document: Document, _ random: inout SeededGenerator, decode: (ArraySlice<UInt8>) -> String
  ) throws {
    let prose = document.prose
    #expect(String(validating: prose.bytes, as: UTF8.self) != nil)
    var end = 0
    for block in prose.blocks {
      #expect(block.range.start >= end && !block.range.isEmpty)
      end = block.range.end
      let boundaries = block.range.indices.filter { prose.bytes[$0] & 0xC0 != 0x80 } + [end]
      for _ in 0..<8 {
        let a = boundaries.randomElement(using: &random) ?? 0
        let b = boundaries.randomElement(using: &random) ?? 0
        let range = ByteRange(min(a, b), max(a, b))
        let source = document.offsets.sourceRange(of: range)
        #expect(words(decode(document.source[source.indices])) == words(prose.text(range)))
      }
    }
    let runs = document.offsets.runs
    #expect(runs.first?.prose.start ?? 0 == 0 && runs.last?.prose.end ?? 0 == prose.bytes.count)
    for (run, next) in zip(runs, runs.dropFirst()) {
      #expect(run.prose.end == next.prose.start)
      #expect(run.source.start <= next.source.start)
    }
  }
}
