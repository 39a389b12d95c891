import Text

/// Finds the article among the passages of a text: which are the headline, headings, paragraphs and
/// lists, and which belong to the page around it.
///
/// Only general signs count, and in doubt a passage stays: a lost sentence is worse than a kept
/// "Share this".
struct ArticleFinder {
  private let text: SourceText
  private var passages: [Passage]
  private var shapes: [Passage.Shape]
  private var roles: [Role]
  private var metadata = Document.Metadata()
  private var dateline: ByteRange?

  private enum Role: Equatable {
    case undecided, headline, heading, paragraph, listItem, dropped

    init(_ kind: Prose.BlockKind?) {
      switch kind {
      case .headline: self = .headline
      case .heading: self = .heading
      case .listItem: self = .listItem
      case .paragraph: self = .paragraph
      case nil: self = .undecided
      }
    }
  }

  /// The article of `passages`, whose ranges are of `text`.
  static func article(in text: SourceText, _ passages: [Passage]) -> Article {
    var finder = ArticleFinder(text, passages)
    finder.dropFurniture()
    finder.readHead()
    finder.readDateline()
    finder.dropTail()
    finder.nameTheRest()
    return finder.article
  }

  private init(_ text: SourceText, _ passages: [Passage]) {
    self.text = text
    self.passages = passages
    let bytes = text.bytes
    shapes = passages.map { $0.shape(in: bytes) }
    roles = passages.map { Role($0.kind) }
  }

  private func string(_ index: Int) -> String { text.trimmedString(passages[index].range) }

  private var firstParagraph: Int? {
    passages.indices.first { roles[$0] != .dropped && shapes[$0].isParagraph }
  }

  // MARK: Lines that are known by their words

  private mutating func dropFurniture() {
    var ends: [(index: Int, Furniture)] = []
    var isWeather = false
    for index in passages.indices {
      let passage = passages[index]
      guard passage.countInBytes <= LineWords.longestInBytes, shapes[index].words <= 32 else {
        isWeather = false
        continue
      }
      if readDate(index) || readByline(index) {
        roles[index] = .dropped
      } else if let words = LineWords(passage.range, in: text.bytes),
        let sign = Furniture.sign(of: words)
      {
        // A long line in several sentences is an article that begins oddly.
        roles[index] = .dropped
        if sign != .line { ends.append((index, sign)) }
        isWeather = words.words.contains("#") && words.count <= 4
        continue
      } else if Caption.isCaption(passage.range, in: text.bytes)
        || isWeather && shapes[index].words <= 4 && !shapes[index].endsSentence
      {
        // The place that a weather line speaks of stands below it.
        roles[index] = .dropped
      }
      isWeather = false
    }
    if let end = ends.first(where: endsArticle(by: ParagraphCounts(passages, shapes, roles)))?.index
    {
      for later in end..<passages.count { roles[later] = .dropped }
    }
  }

  /// Whether the article ends where comments or other articles begin: something was read before,
  /// and what follows is not the larger part.
  private func endsArticle(by counts: ParagraphCounts) -> ((index: Int, Furniture)) -> Bool {
    { end in
      let before = counts.bytes[end.index]
      let after = counts.bytes[passages.count] - before
      guard before > 0 else { return false }
      if end.1 == .comments { return after <= 2 * before }
      let paragraphs = counts.paragraphs[passages.count] - counts.paragraphs[end.index]
      return after * 2 <= before && paragraphs * 2 <= passages.count - end.index - 1
    }
  }

  /// How much text stands before each passage.
  private struct ParagraphCounts {
    var bytes = [0]
    var paragraphs = [0]

    init(_ passages: [Passage], _ shapes: [Passage.Shape], _ roles: [Role]) {
      for index in passages.indices {
        let counts = shapes[index].isParagraph && roles[index] != .dropped
        bytes.append(bytes[index] + (counts ? passages[index].countInBytes : 0))
        paragraphs.append(paragraphs[index] + (counts ? 1 : 0))
      }
    }
  }

  private mutating func readDate(_ index: Int) -> Bool {
    guard shapes[index].words <= 14, passages[index].countInBytes <= 100,
      let date = PublicationDate.parse(string(index))
    else { return false }
    // The first date is that of publication; those behind the text are of other articles.
    if metadata.published == nil { metadata.published = date }
    return true
  }

  private mutating func readByline(_ index: Int) -> Bool {
    guard !Punctuation.endsSentence(text.bytes, passages[index].range),
      let author = Byline.author(string(index))
    else { return false }
    if metadata.author == nil { metadata.author = author }
    return true
  }

  // MARK: The head

  /// Finds the headline among the lines before the first paragraph, and drops its repetitions and
  /// the names of sections around it.
  private mutating func readHead() {
    guard let first = firstParagraph ?? passages.indices.last else { return }
    let head = passages.indices[..<first].filter { roles[$0] != .dropped && roles[$0] != .listItem }
    let titles = head.filter { isTitleLike($0) }
    let marked = titles.first { roles[$0] == .headline }
    guard
      var title = marked ?? titles.first(where: { shapes[$0].words >= 4 }) ?? titles.first
    else { return }
    // "Title | Example News" above "Title".
    title =
      titles.first { $0 != title && shapes[$0].words >= 4 && isRepetition(title, of: $0) } ?? title
    for index in head where roles[index] == .headline { roles[index] = .heading }
    roles[title] = .headline
    metadata.title = string(title)
    for index in head where index != title {
      let isSectionName = shapes[index].words <= 3 && !shapes[index].endsSentence
      if isSectionName || isRepetition(index, of: title) { roles[index] = .dropped }
    }
    let words = comparable(title)
    for index in passages.indices[first...] where roles[index] == .undecided {
      guard shapes[index].words == shapes[title].words else { continue }
      if comparable(index) == words { roles[index] = .dropped }
    }
  }

  private func isTitleLike(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard passages[index].countInBytes <= 300, shape.words <= 40 else { return false }
    guard shape.endsSentence else { return true }
    // "Will Turkey keep them?", "A gift from the U.S."
    let tail = text.bytes[passages[index].range.indices].suffix(3)
    return tail.last == UInt8(ascii: "?") || tail.last == UInt8(ascii: "!")
      || tail.count == 3 && tail.first == 0x2E && tail.last == 0x2E
  }

  private func comparable(_ index: Int) -> [String]? {
    LineWords(passages[index].range, in: text.bytes)?.words
  }

  /// "Title", and "Title | Example News", which repeats it with the name of the site.
  private func isRepetition(_ index: Int, of title: Int) -> Bool {
    guard let words = comparable(index), let title = comparable(title), !title.isEmpty else {
      return false
    }
    return words.starts(with: title) && words.count <= title.count + 4
  }

  private mutating func readDateline() {
    guard let index = firstParagraph, roles[index] != .headline,
      let found = Dateline.find(in: passages[index].lines[0], of: text.bytes)
    else { return }
    dateline = found.range
    if !found.place.isEmpty { metadata.dateline = found.place }
    metadata.publisher = metadata.publisher ?? found.agency
    metadata.published = metadata.published ?? found.date
  }

  // MARK: The tail

  /// Drops what has no full stop behind the last paragraph: names of other articles, buttons.
  private mutating func dropTail() {
    guard
      let last = passages.indices.last(where: { roles[$0] != .dropped && shapes[$0].isParagraph })
    else { return }
    for index in passages.indices[(last + 1)...] {
      guard roles[index] == .undecided || roles[index] == .heading else { continue }
      let shape = shapes[index]
      if !shape.endsSentence && shape.words <= 11 { roles[index] = .dropped }
    }
  }

  private mutating func nameTheRest() {
    for index in passages.indices where roles[index] == .undecided {
      roles[index] = shapes[index].isHeadingLike && isFollowedByText(index) ? .heading : .paragraph
    }
  }

  private func isFollowedByText(_ index: Int) -> Bool {
    let last = text.bytes[passages[index].range.end - 1]
    guard last != UInt8(ascii: ":"), last != UInt8(ascii: ","), last != UInt8(ascii: ";") else {
      return false
    }
    return passages.indices[(index + 1)...].contains { roles[$0] != .dropped }
  }

  // MARK: The result

  private var article: Article {
    var builder = ProseBuilder()
    for (index, passage) in passages.enumerated() {
      let kind: Prose.BlockKind
      switch roles[index] {
      case .dropped, .undecided: continue
      case .headline: kind = .headline
      case .heading: kind = .heading
      case .paragraph: kind = .paragraph
      case .listItem: kind = .listItem
      }
      builder.beginBlock(kind)
      var end: Int?
      for line in passage.lines {
        if let end { builder.space(at: ByteRange(end, line.start)) }
        let start = dateline.map { line.contains(offset: $0.start) ? $0.end : line.start }
        builder.copy(ByteRange(start ?? line.start, line.end), of: text.bytes)
        end = line.end
      }
      builder.endBlock()
    }
    let (prose, offsets) = builder.finish()
    return Article(metadata: metadata, prose: prose, offsets: text.sourceOffsets(offsets))
  }
}
