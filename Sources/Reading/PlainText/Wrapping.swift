import Text

/// Puts the lines of wrapped paragraphs together.
///
/// A text is wrapped at a width when most of its lines could not have taken the first word of the
/// next line; then a line that could have ends its paragraph. In any other text each line is a
/// passage of its own, unless the next one goes on in lower case in the middle of a sentence.
struct Wrapping {
  private let bytes: [UInt8]
  private let lines: [Line]
  /// The width in characters at which the text is wrapped; nil where it is not.
  let width: Int?

  /// No wrapped text has longer lines than this.
  private static let widest = 130
  private static let narrowest = 30

  init(_ text: SourceText, _ lines: [Line]) {
    bytes = text.bytes
    self.lines = lines
    width = Self.width(of: lines, in: bytes)
  }

  /// The passages of the text, in order.
  var passages: [Passage] {
    var passages: [Passage] = []
    for (index, line) in lines.enumerated() {
      let bullet = Bullet.range(at: line.range, in: bytes)
      if index > 0, bullet == nil, continues(line, after: lines[index - 1]), !passages.isEmpty {
        passages[passages.count - 1].lines.append(line.range)
      } else {
        let rest = ByteRange(bullet?.end ?? line.range.start, line.range.end)
        passages.append(Passage(lines: [rest], kind: bullet == nil ? nil : .listItem))
      }
    }
    return passages
  }

  private func continues(_ line: Line, after last: Line) -> Bool {
    if line.isAfterBlank { return false }
    let isOpen = !Punctuation.endsSentence(bytes, last.range)
    let goesOn = !Punctuation.startsLikeSentence(bytes, from: line.range.start, to: line.range.end)
    guard let width else {
      return isOpen && goesOn && last.range.count >= 40 && bytes[last.range.end - 1] != colon
    }
    if line.indentation > last.indentation + 1, !(isOpen && goesOn) { return false }
    let isFull =
      Self.characters(last.range, bytes) + 1 + Self.firstWord(line.range, bytes) > width
    return isFull || isOpen && goesOn
  }

  private static func width(of lines: [Line], in bytes: [UInt8]) -> Int? {
    var lengths: [Int] = []
    var full = 0
    var open = 0
    // A line and the one that follows it without a blank line between.
    let pairs = zip(lines, lines.dropFirst()).filter { !$0.1.isAfterBlank }
    for (line, _) in pairs {
      if line.range.count > 4 * widest { return nil }
      lengths.append(characters(line.range, bytes))
    }
    guard let width = lengths.max(), (narrowest...widest).contains(width) else { return nil }
    for (index, (line, next)) in pairs.enumerated() {
      if lengths[index] + 1 + firstWord(next.range, bytes) > width { full += 1 }
      if !Punctuation.endsSentence(bytes, line.range) { open += 1 }
    }
    let isWrapped = pairs.count >= 2 && full * 10 >= pairs.count * 6 && open * 3 >= pairs.count
    return isWrapped ? width : nil
  }

  private static func characters(_ range: ByteRange, _ bytes: [UInt8]) -> Int {
    var count = 0
    for at in range.indices where bytes[at] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func firstWord(_ range: ByteRange, _ bytes: [UInt8]) -> Int {
    var end = range.start
    while end < range.end, !WhiteSpace.isASCIISpace(bytes[end]) { end += 1 }
    return characters(ByteRange(range.start, end), bytes)
  }
}

private let colon = UInt8(ascii: ":")

/// The mark in front of a list item: "- ", "-- ", "* ", "• ", "3. ", "(b) ".
enum Bullet {
  static func range(at line: ByteRange, in bytes: [UInt8]) -> ByteRange? {
    let text = bytes[line.indices]
    guard let first = text.first else { return nil }
    var length = 0
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      length = text.prefix { $0 == UInt8(ascii: "-") }.count
      if length > 2 { return nil }
      length = max(length, 1)
    case 0xE2:
      // • ‣ ▪ ● – —
      let marks: [[UInt8]] = [
        [0xE2, 0x80, 0xA2], [0xE2, 0x80, 0xA3], [0xE2, 0x96, 0xAA], [0xE2, 0x97, 0x8F],
        [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94],
      ]
      guard marks.contains(where: text.starts(with:)) else { return nil }
      length = 3
    case 0xC2:
      guard text.dropFirst().first == 0xB7 else { return nil }  // ·
      length = 2
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      length = text.prefix { (0x30...0x39).contains($0) }.count
      guard length <= 2, let mark = text.dropFirst(length).first, mark == 0x2E || mark == 0x29
      else { return nil }
      length += 1
    default: return nil
    }
    let rest = text.dropFirst(length)
    guard let space = rest.first, space == 0x20 || space == 0x09 else { return nil }
    let spaces = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let end = line.start + length + spaces
    return end < line.end ? ByteRange(line.start, end) : nil
  }
}
