import Text

/// Chooses the blocks of a page that belong to its article.
struct ArticleBlocks {
  private let page: HTMLPage
  /// Bytes of prose inside each element and all below it.
  private var prose: [Int]
  /// Whether an element or one around it is page furniture.
  private var isLeftOut: [Bool]

  init(_ page: HTMLPage) {
    self.page = page
    prose = Self.proseBytes(page) { _ in true }
    let whole = prose[0]
    isLeftOut = [Bool](repeating: false, count: page.elements.count)
    // Elements come before those inside them.
    for (index, element) in page.elements.enumerated() {
      let isFurniture = element.part == .furniture && prose[index] * 5 < whole * 2
      isLeftOut[index] = isFurniture || element.part == .hidden || isLeftOut[element.parent]
    }
    let left = isLeftOut
    prose = Self.proseBytes(page) { !left[$0.element] }
  }

  /// The headline and the text, in the order of the page.
  var blocks: [HTMLPage.Block] {
    let root = self.root
    var isInside = [Bool](repeating: false, count: page.elements.count)
    for (index, element) in page.elements.enumerated() {
      isInside[index] = index == root || index > 0 && isInside[element.parent]
    }
    let wanted = page.blocks.indices.filter { index in
      let block = page.blocks[index]
      return isInside[block.element] && !isLeftOut[block.element] && !isLinks(block)
    }
    guard let first = wanted.first else { return [] }
    var chosen = wanted.map { page.blocks[$0] }
    if !chosen.contains(where: { $0.kind == .headline }), let headline = headline(before: first) {
      chosen.insert(headline, at: 0)
    }
    return chosen
  }

  /// The nearest main heading before the article, which often stands outside its element.
  private func headline(before index: Int) -> HTMLPage.Block? {
    page.blocks[..<index].last { block in
      block.kind == .headline && page.elements[block.element].part != .hidden
    }
  }

  private var root: Int {
    let whole = prose[0]
    guard whole > 0 else { return 0 }
    let marked = best { $0.part == .articleBody }
    if let marked, prose[marked] * 10 >= whole * 6 { return marked }
    if let article = best({ $0.name == "article" }), prose[article] * 10 >= whole * 6 {
      return article
    }
    if let main = best({ $0.name == "main" }), prose[main] * 10 >= whole * 6 { return main }
    // The smallest element with nearly all prose: the last, since elements come in document order.
    return prose.indices.last {
      prose[$0] * 20 >= whole * 17 && Self.isContainer(page.elements[$0].name)
    } ?? 0
  }

  private static func isContainer(_ name: String) -> Bool {
    !["p", "li", "h1", "h2", "h3", "blockquote", "tr"].contains(name)
  }

  /// The element with the most prose among those that `isCandidate` likes; the outermost of equals.
  private func best(_ isCandidate: (HTMLPage.Element) -> Bool) -> Int? {
    var best: Int?
    for (index, element) in page.elements.enumerated()
    where isCandidate(element) && !isLeftOut[index] {
      if prose[index] > best.map({ prose[$0] }) ?? 0 { best = index }
    }
    return best
  }

  /// A block that is mostly links: a menu, a teaser, a list of topics.
  private func isLinks(_ block: HTMLPage.Block) -> Bool {
    if block.kind == .headline { return false }
    let share = block.linkBytes * 100 / max(1, block.textBytes)
    return share > 80 || share > 50 && !Self.isProse(block)
  }

  private static func isProse(_ block: HTMLPage.Block) -> Bool {
    let endsSentence = [0x2E, 0x21, 0x3F, 0x22, 0x9D, 0x29, 0x99].contains(block.lastByte)
    return block.textBytes >= 40 && endsSentence && block.linkBytes * 2 <= block.textBytes
      || block.textBytes >= 300 && block.linkBytes * 2 <= block.textBytes
  }

  private static func proseBytes(
    _ page: HTMLPage, where isCounted: (HTMLPage.Block) -> Bool
  ) -> [Int] {
    var bytes = [Int](repeating: 0, count: page.elements.count)
    for block in page.blocks where isProse(block) && isCounted(block) {
      bytes[block.element] += block.textBytes
    }
    for index in bytes.indices.dropFirst().reversed() {
      bytes[page.elements[index].parent] += bytes[index]
    }
    return bytes
  }
}
