import Text

/// Markdown (CommonMark's common part) to an article: marks of headings, lists, quotations and
/// emphasis go, so do code, images and addresses; a front matter gives metadata.
struct MarkdownReader {
  private let text: SourceText
  private var builder = ProseBuilder()
  private var metadata = Document.Metadata()
  /// The lines of the paragraph that is being read, marks of blocks already left out.
  private var paragraph: [ByteRange] = []
  private var kind: Prose.BlockKind?

  static func read(_ text: SourceText) -> Article {
    var reader = MarkdownReader(text: text)
    reader.readLines()
    let (prose, offsets) = reader.builder.finish()
    let shown = SourceText(transcoded: prose.bytes, offsets: text.sourceOffsets(offsets))
    let passages = prose.blocks.map { block in
      Passage(lines: [block.range], kind: block.kind == .paragraph ? nil : block.kind)
    }
    var article = ArticleFinder.article(in: shown, passages)
    article.metadata = reader.completing(article.metadata)
    return article
  }

  private init(text: SourceText) { self.text = text }

  private func completing(_ found: Document.Metadata) -> Document.Metadata {
    Document.Metadata(
      title: metadata.title ?? found.title, publisher: metadata.publisher ?? found.publisher,
      author: metadata.author ?? found.author, dateline: found.dateline,
      published: metadata.published ?? found.published, url: metadata.url)
  }

  // MARK: Blocks

  private mutating func readLines() {
    var lines = rawLines()[...]
    lines = readFrontMatter(lines)
    var fence: UInt8?
    for line in lines {
      let content = trimmed(line)
      let bytes = text.bytes[content.indices]
      if let mark = Self.fenceMark(bytes) {
        if fence == nil { endParagraph() }
        fence = fence == nil ? mark : fence == mark ? nil : fence
      } else if fence == nil {
        read(content, isIndentedCode: content.start - line.start >= 4 && paragraph.isEmpty)
      }
    }
    endParagraph()
  }

  private mutating func read(_ line: ByteRange, isIndentedCode: Bool) {
    var line = line
    while let first = text.bytes[line.indices].first, first == UInt8(ascii: ">") {
      line = trimmed(ByteRange(line.start + 1, line.end))
    }
    let bytes = text.bytes[line.indices]
    guard let first = bytes.first else { return endParagraph() }
    let level = bytes.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(level), line.count == level || bytes[line.start + level] == 0x20 {
      endParagraph()
      let body = bytes.dropFirst(level).drop { $0 == 0x20 }
      let end = Self.withoutClosingMarks(body)
      kind = level == 1 ? .headline : .heading
      paragraph = [ByteRange(body.startIndex, max(body.startIndex, end))]
      return endParagraph()
    }
    if let level = Self.underlineLevel(bytes), !paragraph.isEmpty, kind == nil {
      kind = level == 1 ? .headline : .heading
      return endParagraph()
    }
    let isRule = Self.isRule(bytes)
    let isTableRule = first == UInt8(ascii: "|") && bytes.allSatisfy { "|-: ".utf8.contains($0) }
    if isRule || isTableRule || Self.isLinkDefinition(bytes) { return endParagraph() }
    if let bullet = Bullet.range(at: line, in: text.bytes) {
      endParagraph()
      kind = .listItem
      line = ByteRange(bullet.end, line.end)
    } else if isIndentedCode {
      return
    }
    paragraph.append(line)
  }

  private mutating func endParagraph() {
    defer { (paragraph, kind) = ([], nil) }
    guard !paragraph.isEmpty else { return }
    builder.beginBlock(kind ?? .paragraph)
    MarkdownInlines(text.bytes, joinedParagraph).write(to: &builder)
    builder.endBlock()
  }

  /// The lines of the paragraph, as one range where only white space separates them: marks may
  /// span lines.
  private var joinedParagraph: [ByteRange] {
    var joined: [ByteRange] = []
    for line in paragraph {
      if let last = joined.last,
        text.bytes[last.end..<line.start].allSatisfy(WhiteSpace.isASCIISpace)
      {
        joined[joined.count - 1] = last.union(line)
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  private func rawLines() -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = text.start
    for at in text.start..<text.bytes.count where text.bytes[at] == 0x0A {
      lines.append(ByteRange(start, at))
      start = at + 1
    }
    lines.append(ByteRange(start, text.bytes.count))
    return lines
  }

  private func trimmed(_ line: ByteRange) -> ByteRange {
    var (low, high) = (line.start, line.end)
    while low < high, WhiteSpace.isASCIISpace(text.bytes[low]) { low += 1 }
    while high > low, WhiteSpace.isASCIISpace(text.bytes[high - 1]) { high -= 1 }
    return ByteRange(low, high)
  }

  // MARK: Signs of blocks

  private static func fenceMark(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard let first = line.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
      line.prefix(while: { $0 == first }).count >= 3
    else { return nil }
    return first
  }

  private static func withoutClosingMarks(_ body: ArraySlice<UInt8>) -> Int {
    var end = body.endIndex
    while end > body.startIndex, body[end - 1] == UInt8(ascii: "#") { end -= 1 }
    // "C#" is no closing mark.
    guard end == body.startIndex || body[end - 1] == 0x20 else { return body.endIndex }
    return end
  }

  private static func underlineLevel(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.count >= 2 else { return nil }
    if line.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    return line.allSatisfy { $0 == UInt8(ascii: "-") } ? 2 : nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, "*-_".utf8.contains(mark) else { return false }
    return line.count { $0 == mark } >= 3 && line.allSatisfy { $0 == mark || $0 == 0x20 }
  }

  /// "[name]: https://…"
  private static func isLinkDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    return line[(close + 1)...].first == UInt8(ascii: ":")
  }

  // MARK: Front matter

  /// Reads "name: value" lines between two lines of "---" at the start.
  private mutating func readFrontMatter(_ lines: ArraySlice<ByteRange>) -> ArraySlice<ByteRange> {
    let dashes = Array("---".utf8)
    guard let first = lines.first, text.bytes[trimmed(first).indices].elementsEqual(dashes),
      let end = lines.dropFirst().prefix(100).firstIndex(where: {
        text.bytes[trimmed($0).indices].elementsEqual(dashes)
      })
    else { return lines }
    for line in lines[(lines.startIndex + 1)..<end] {
      let pair = text.trimmedString(line).split(separator: ":", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let value = pair[1].drop { $0 == " " }.filter { $0 != "\"" }
      guard !value.isEmpty else { continue }
      switch pair[0].lowercased() {
      case "title", "headline": metadata.title = value
      case "date", "published", "pubdate": metadata.published = PublicationDate.parse(value)
      case "author", "authors", "byline": metadata.author = value
      case "publisher", "source", "site": metadata.publisher = value
      case "url", "link", "canonical", "permalink": metadata.url = value
      default: break
      }
    }
    return lines[(end + 1)...]
  }
}
