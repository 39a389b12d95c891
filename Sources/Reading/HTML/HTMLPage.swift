import Text

/// What an HTML source shows: blocks of text, each inside the elements that hold it, and what the
/// head says of the page.
///
/// A flat reading of the tags and not a full tree: inline elements are read through, a block ends
/// the paragraph before it, an end tag closes what it matches. Elements deeper than
/// `deepestElement` count as their ancestor there, as in browsers.
struct HTMLPage {
  struct Element {
    let name: String
    /// Index of the element around it; the root is its own.
    let parent: Int
    /// How likely it belongs to the page and not to the article.
    let part: PagePart
  }

  /// A source range between tags, or that of a tag which separates words.
  enum Piece {
    case text(ByteRange)
    case lineBreak(ByteRange)
  }

  /// A run of text that no block element interrupts.
  struct Block {
    let element: Int
    let kind: Prose.BlockKind?
    var pieces: [Piece] = []
    var textBytes = 0
    var linkBytes = 0
    /// The last byte that is no white space.
    var lastByte: UInt8 = 0
  }

  private(set) var elements: [Element] = [Element(name: "#root", parent: 0, part: .content)]
  private(set) var blocks: [Block] = []
  private(set) var metadata = PageMetadata()

  private let bytes: [UInt8]
  private var open: [Int] = [0]
  private var openCounts: [String: Int] = [:]
  /// How many open elements are too deep to be entered.
  private var tooDeep = 0
  private var block: Block?
  private var isInLink = false
  private var breaks = 0

  private static let deepestElement = 512

  init(_ text: SourceText) throws(SkipReason) {
    bytes = text.bytes
    var tokenizer = HTMLTokenizer(text)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): add(range)
      case .startTag("br", _): lineBreak(tokenizer.tokenRange)
      case .startTag(let name, let attributes): start(name, attributes)
      case .endTag(let name): end(name)
      }
      if elements.count + blocks.count > Limits.elements {
        throw .tooManyElements(limit: Limits.elements)
      }
    }
    endBlock()
  }

  // MARK: Text

  private mutating func add(_ range: ByteRange) {
    let current = elements[open[open.count - 1]]
    guard current.part != .hidden else {
      metadata.read(text: range, of: current.name, in: bytes)
      return
    }
    let count = range.indices.count { !WhiteSpace.isASCIISpace(bytes[$0]) }
    if count == 0 && block == nil { return }
    var block = self.block ?? Block(element: open[open.count - 1], kind: kind)
    block.pieces.append(.text(range))
    block.textBytes += count
    if isInLink { block.linkBytes += count }
    if count > 0 {
      breaks = 0
      block.lastByte = bytes[range.indices].last { !WhiteSpace.isASCIISpace($0) } ?? 0
    }
    self.block = block
  }

  /// What the innermost elements make of a block here.
  private var kind: Prose.BlockKind? {
    for index in open.suffix(3).reversed() {
      switch elements[index].name {
      case "h1": return .headline
      case "h2", "h3", "h4", "h5", "h6": return .heading
      case "li": return .listItem
      case "p", "div", "a": continue
      default: return nil
      }
    }
    return nil
  }

  /// One line break separates words, two separate paragraphs.
  private mutating func lineBreak(_ range: ByteRange) {
    breaks += 1
    if breaks == 2 { endBlock() } else { block?.pieces.append(.lineBreak(range)) }
  }

  private mutating func endBlock() {
    if let block, block.textBytes > 0 { blocks.append(block) }
    block = nil
    breaks = 0
  }

  // MARK: Tags

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute]) {
    switch name {
    case "a":
      isInLink = attributes["href"] != nil
      return
    case "hr":
      endBlock()
      return
    case "meta", "link":
      metadata.read(tag: name, attributes)
      return
    case "time": metadata.read(tag: name, attributes)
    default: break
    }
    if attributes["itemprop"] != nil { metadata.read(tag: name, attributes) }
    guard let part = PagePart(of: name, attributes, isInArticle: isInArticle) else { return }
    if name == "script" { metadata.beginScript(type: attributes["type"]) }
    if PagePart.isBlock(name) {
      endBlock()
      closeImplied(before: name)
    }
    push(name, part)
  }

  private var isInArticle: Bool {
    openCounts["article", default: 0] > 0 || openCounts["main", default: 0] > 0
  }

  private mutating func push(_ name: String, _ part: PagePart) {
    guard open.count < Self.deepestElement else {
      tooDeep += 1
      return
    }
    let parent = open[open.count - 1]
    let inherits = elements[parent].part == .hidden
    elements.append(Element(name: name, parent: parent, part: inherits ? .hidden : part))
    open.append(elements.count - 1)
    openCounts[name, default: 0] += 1
  }

  private mutating func end(_ name: String) {
    if name == "a" { isInLink = false }
    guard PagePart.isFollowed(name) else { return }
    if PagePart.isBlock(name) { endBlock() }
    if tooDeep > 0 {
      tooDeep -= 1
    } else if openCounts[name, default: 0] > 0 {
      while open.count > 1, pop() != name {}
    }
  }

  /// Closes the innermost element and returns its name.
  private mutating func pop() -> String {
    let name = elements[open.removeLast()].name
    openCounts[name, default: 1] -= 1
    return name
  }

  /// A block ends the paragraph before it; an item ends the item before it.
  private mutating func closeImplied(before name: String) {
    guard tooDeep == 0 else { return }
    let top = elements[open[open.count - 1]].name
    if top == "p" || top == name && ["li", "dt", "dd", "td", "th", "tr", "option"].contains(name) {
      _ = pop()
    } else if ["li", "tr", "dt", "dd"].contains(name), openCounts[name, default: 0] > 0,
      open.count > 2, elements[open[open.count - 2]].name == name,
      !["ul", "ol", "table"].contains(top)
    {
      _ = pop()
      _ = pop()
    }
  }
}
