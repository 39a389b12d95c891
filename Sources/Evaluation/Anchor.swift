/// A piece of a text that is looked for whatever its white space and the shape of its quotation marks.
struct Anchor {
  private enum Element {
    case byte(UInt8)
    /// At least so many blanks.
    case blanks(Int)
    case singleQuote
    case doubleQuote
  }

  private let elements: [Element]

  init(_ text: String) {
    var elements: [Element] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ":
        if case .blanks(let count) = elements.last {
          elements[elements.count - 1] = .blanks(count + 1)
        } else {
          elements.append(.blanks(1))
        }
      case "'", "’", "‘": elements.append(.singleQuote)
      case "\"", "“", "”": elements.append(.doubleQuote)
      default: elements += Array(String(scalar).utf8).map(Element.byte)
      }
    }
    self.elements = elements
  }

  /// All places in `text` from left to right, without overlap.
  func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < text.count {
      if let end = end(in: text, from: start), end > start {
        ranges.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return ranges
  }

  private func end(in text: [UInt8], from start: Int) -> Int? {
    var offset = start
    for element in elements {
      switch element {
      case .byte(let byte):
        guard offset < text.count, text[offset] == byte else { return nil }
        offset += 1
      case .blanks(let least):
        var count = 0
        while let width = Self.blankWidth(text, offset) {
          offset += width
          count += 1
        }
        if count < least { return nil }
      case .singleQuote:
        guard let width = Self.width(text, offset, Self.singleQuotes) else { return nil }
        offset += width
      case .doubleQuote:
        guard let width = Self.width(text, offset, Self.doubleQuotes) else { return nil }
        offset += width
      }
    }
    return offset
  }

  private static func blankWidth(_ text: [UInt8], _ offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    switch text[offset] {
    case 0x09...0x0d, 0x20: return 1
    case 0xc2: return offset + 1 < text.count && text[offset + 1] == 0xa0 ? 2 : nil
    default: return nil
    }
  }

  private static let singleQuotes = ["'", "’", "‘"].map { Array($0.utf8) }
  private static let doubleQuotes = ["\"", "“", "”"].map { Array($0.utf8) }

  private static func width(_ text: [UInt8], _ offset: Int, _ marks: [[UInt8]]) -> Int? {
    marks.first { text[min(offset, text.count)...].starts(with: $0) }?.count
  }
}
