import Foundation

/// Articles of the world made from ours by accidents of the world: other encodings, line ends,
/// marks, accents, emoji, entities, tags, pieces lost and doubled. The same for the same seed.
struct ArticleMutator {
  private var state: UInt64
  private let articles: [[String]]

  /// A file that came out: what it ends in says how it is read.
  struct File {
    let ending: String
    let bytes: [UInt8]
  }

  /// - Parameter articles: each a list of paragraphs.
  init(seed: UInt64, articles: [[String]]) {
    state = seed
    self.articles = articles
  }

  /// The seeds, and the articles for development where they lie beside the checkout.
  static func articles() throws -> [[String]] {
    let folders = ["seeds", "../shared/eval/dev-texts", "../../shared/eval/dev-texts"]
    return try folders.flatMap { folder -> [[String]] in
      let place = Program.root.appendingPathComponent(folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
        try String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)
          .split(separator: "\n").map(String.init)
      }
    }
  }

  mutating func next() -> File {
    var paragraphs = piece(of: articles[number(below: articles.count)])
    for _ in 0..<number(below: 4) { damage(&paragraphs) }
    for index in paragraphs.indices where chance(2) { decorate(&paragraphs[index]) }
    switch number(below: 8) {
    case 0...2: return File(ending: "html", bytes: encoded(page(paragraphs)))
    case 3: return File(ending: "md", bytes: encoded(markdown(paragraphs)))
    default: return File(ending: "txt", bytes: encoded(paragraphs.joined(separator: "\n\n")))
    }
  }

  // MARK: What happens to the words

  private mutating func piece(of article: [String]) -> [String] {
    let count = min(article.count, 2 + number(below: 6))
    let start = number(below: article.count - count + 1)
    return Array(article[start..<start + count])
  }

  private mutating func damage(_ paragraphs: inout [String]) {
    let index = number(below: paragraphs.count)
    switch number(below: 5) {
    case 0: paragraphs.insert(paragraphs[index], at: number(below: paragraphs.count))
    case 1: paragraphs.swapAt(index, number(below: paragraphs.count))
    case 2: paragraphs[index] = String(paragraphs[index].dropFirst(number(below: 40)))
    case 3: paragraphs[index] = String(paragraphs[index].dropLast(number(below: 40)))
    default: paragraphs[index] += " " + paragraphs[number(below: paragraphs.count)]
    }
  }

  /// Characters beside and instead of others.
  private mutating func decorate(_ text: inout String) {
    let swaps: [Character: [String]] = [
      "a": ["á", "a\u{301}", "ä"], "c": ["ç"], "s": ["ş"], "i": ["ı", "í"], "o": ["ö", "ø"],
      "\"": ["“", "”", "«"], "'": ["’", "‘"], "-": ["–", "—", "\u{2011}"],
      " ": ["\u{A0}", "  ", "\t", "\u{2009}", " \u{1F1F9}\u{1F1F7} ", " 👩‍👩‍👧 ", "\u{3000}"],
      ".": ["…", ". ☢️ "],
    ]
    let between = ["\u{AD}", "\u{200B}", "\u{FEFF}", "\u{200F}", "e\u{301}\u{328}", "\u{2060}"]
    let rarity = [15, 60, 200][number(below: 3)]
    var result = ""
    for character in text {
      if chance(rarity), let others = swaps[character] {
        result += others[number(below: others.count)]
      } else {
        result.append(character)
        if chance(rarity * 4) { result += between[number(below: between.count)] }
      }
    }
    text = result
  }

  // MARK: What carries them

  private mutating func markdown(_ paragraphs: [String]) -> String {
    var paragraphs = paragraphs
    paragraphs[0] = "# " + paragraphs[0]
    for index in paragraphs.indices.dropFirst() {
      let marks = ["> ", "- ", "## ", "", "1. "]
      paragraphs[index] = marks[number(below: marks.count)] + emphasised(paragraphs[index], "**")
    }
    return paragraphs.joined(separator: "\n\n")
  }

  private mutating func emphasised(_ text: String, _ mark: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      chance(12) ? mark + word + mark : String(word)
    }.joined(separator: " ")
  }

  private mutating func page(_ paragraphs: [String]) -> String {
    let head = [
      "<!doctype html><html><head><title>News</title><style>p{}</style></head><body><nav>Home</nav>",
      "<HTML><BODY>", "<article>", "<script>var a = '<p>no</p>';</script><main>",
    ]
    var text = head[number(below: head.count)]
    for paragraph in paragraphs {
      let names = ["p", "div", "blockquote", "li", "P class='x'", "h2", "td"]
      let name = names[number(below: names.count)]
      text += "<\(name)>" + marked(paragraph)
      if !chance(5) { text += "</\(name.split(separator: " ")[0])>" }
      if chance(3) { text += "\n" }
    }
    return text + (chance(2) ? "</body></html>" : "")
  }

  /// Tags between words and references in place of characters.
  private mutating func marked(_ text: String) -> String {
    let tags = [
      "<b>", "</b>", "<a href=\"https://example.org/?a=1&b=2\">", "</a>", "<!-- no -->", "<br>",
      "<span data-x='>'>", "<wbr>", "</i>", "<script>x</script>", "\n",
    ]
    let rarity = [6, 25, 100][number(below: 3)]
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case " " where chance(rarity): result += tags[number(below: tags.count)] + " "
      case _ where chance(rarity * 6): result += "&#\(scalar.value);"
      case _ where chance(rarity * 8): result += "&#x" + String(scalar.value, radix: 16) + ";"
      case "\u{A0}": result += "&nbsp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The bytes on the disk: line ends, marks, encodings, and sometimes a broken byte.
  private mutating func encoded(_ text: String) -> [UInt8] {
    var text = text
    switch number(below: 4) {
    case 0:
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    case 1 where chance(3): text.unicodeScalars.append("\r")
    default: break
    }
    var bytes: [UInt8]
    switch number(below: 12) {
    case 0: bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 2: bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 3, 4:
      bytes = [UInt8](
        text.data(using: .windowsCP1252, allowLossyConversion: true) ?? Data(text.utf8))
    default: bytes = Array(text.utf8)
    }
    if chance(20), !bytes.isEmpty { bytes[number(below: bytes.count)] = UInt8(number(below: 256)) }
    return bytes
  }

  // MARK: Chance

  private mutating func number(below bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  private mutating func chance(_ oneIn: Int) -> Bool { number(below: oneIn) == 0 }
}
