import Text

/// An HTML page to the article it shows.
///
/// The root of the article is the smallest element that holds nearly all of the page's prose,
/// where prose is text in sentences with few links; `article`, `main` and the usual class names
/// decide first. What the page keeps around it (navigation, captions, comments, lists of links) is
/// left out by element, by class name, and last by the signs that plain text has too.
enum HTMLReader {
  static func read(_ text: SourceText) throws(SkipReason) -> Article {
    let page = try HTMLPage(text)
    let chosen = ArticleBlocks(page).blocks
    var builder = ProseBuilder()
    for block in chosen {
      builder.beginBlock(block.kind ?? .paragraph)
      for piece in block.pieces {
        switch piece {
        case .text(let range): copy(range, of: text.bytes, into: &builder)
        case .lineBreak(let range): builder.space(at: range)
        }
      }
      builder.endBlock()
    }
    let (prose, offsets) = builder.finish()
    let shown = SourceText(transcoded: prose.bytes, offsets: text.sourceOffsets(offsets))
    let passages = zip(prose.blocks, kinds(of: prose, chosen)).map { block, kind in
      Passage(lines: [block.range], kind: kind)
    }
    var article = ArticleFinder.article(in: shown, passages)
    article.metadata = page.metadata.completing(article.metadata)
    return article
  }

  /// A block of references alone may vanish; where none did, the kinds are those of the page.
  private static func kinds(of prose: Prose, _ chosen: [HTMLPage.Block]) -> [Prose.BlockKind?] {
    guard prose.blocks.count == chosen.count else {
      return prose.blocks.map { $0.kind == .paragraph ? nil : $0.kind }
    }
    return chosen.map(\.kind)
  }

  private static func copy(_ range: ByteRange, of bytes: [UInt8], into builder: inout ProseBuilder)
  {
    var start = range.start
    var at = range.start
    while at < range.end {
      if bytes[at] == CharacterReference.ampersand,
        let found = CharacterReference.resolve(bytes, at: at, end: range.end)
      {
        builder.copy(ByteRange(start, at), of: bytes)
        builder.replace(ByteRange(at, at + found.length), with: found.text)
        at += found.length
        start = at
      } else {
        at += 1
      }
    }
    builder.copy(ByteRange(start, range.end), of: bytes)
  }

  /// The encoding that a page declares in its first kilobytes: `<meta charset="…">`,
  /// `<meta http-equiv=… content="…; charset=…">`, `<?xml … encoding="…"?>`.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let ascii = bytes.prefix(2048).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
    let start = String(decoding: ascii, as: UTF8.self).lowercased()
    for mark in ["charset", "encoding"] {
      let pieces = Array(start.utf8)
      let name = Array(mark.utf8)
      for at in pieces.indices where pieces[at...].starts(with: name) {
        let rest = pieces[(at + name.count)...].drop { WhiteSpace.isASCIISpace($0) }
        guard rest.first == UInt8(ascii: "=") else { continue }
        let value = rest.dropFirst().drop {
          $0 == 0x22 || $0 == 0x27 || WhiteSpace.isASCIISpace($0)
        }
        let word = value.prefix { ![0x22, 0x27, 0x20, 0x3B, 0x3E, 0x3F, 0x2F].contains($0) }
        if !word.isEmpty { return String(decoding: word, as: UTF8.self) }
      }
    }
    return nil
  }
}
