import Text

/// The text of a Markdown paragraph without its inline marks.
///
///     "The **S-400** [system](https://x.example)" → "The S-400 system"
///
/// A mark that pairs with nothing is text. Looking for the other half of a mark goes a bounded way,
/// so that a line of brackets costs no more than any other.
struct MarkdownInlines {
  private let bytes: [UInt8]
  private let lines: [ByteRange]

  private static let farthestInBytes = 2000

  init(_ bytes: [UInt8], _ lines: [ByteRange]) {
    self.bytes = bytes
    self.lines = lines
  }

  func write(to builder: inout ProseBuilder) {
    var last: ByteRange?
    for line in lines {
      if let last { builder.space(at: ByteRange(last.end, line.start)) }
      write(line, to: &builder)
      last = line
    }
  }

  private func write(_ range: ByteRange, to builder: inout ProseBuilder) {
    // Where marks that were opened end: they are left out when they are met.
    var skipped: [Int: Int] = [:]
    var at = range.start
    var start = at
    func flush(_ end: Int, _ builder: inout ProseBuilder) {
      if end > start { builder.copy(ByteRange(start, end), of: bytes) }
    }
    while at < range.end {
      if let end = skipped[at] {
        flush(at, &builder)
        (at, start) = (end, end)
        continue
      }
      switch mark(at: at, in: range) {
      case .none: at += 1
      case .dropped(let end):
        flush(at, &builder)
        (at, start) = (end, end)
      case .pair(let inner, let closing):
        flush(at, &builder)
        skipped[closing.start] = closing.end
        (at, start) = (inner, inner)
      case .reference(let text, let length):
        flush(at, &builder)
        builder.replace(ByteRange(at, at + length), with: text)
        at += length
        start = at
      }
    }
    flush(range.end, &builder)
  }

  private enum Mark {
    case none
    /// Nothing of it is shown.
    case dropped(end: Int)
    /// What stands between `inner` and the start of `closing` is shown.
    case pair(inner: Int, closing: ByteRange)
    case reference([UInt8], length: Int)
  }

  private func mark(at: Int, in range: ByteRange) -> Mark {
    let limit = min(range.end, at + Self.farthestInBytes)
    switch bytes[at] {
    case UInt8(ascii: "\\"):
      let isEscape = at + 1 < range.end && Self.isPunctuation(bytes[at + 1])
      return isEscape ? .reference([bytes[at + 1]], length: 2) : .none
    case UInt8(ascii: "&"):
      guard let found = CharacterReference.resolve(bytes, at: at, end: range.end) else {
        return .none
      }
      return .reference(found.text, length: found.length)
    case UInt8(ascii: "!"):
      guard at + 1 < limit, bytes[at + 1] == UInt8(ascii: "["),
        case .pair(_, let closing) = link(at: at + 1, limit)
      else { return .none }
      return .dropped(end: closing.end)
    case UInt8(ascii: "["): return link(at: at, limit)
    case UInt8(ascii: "<"): return tag(at: at, limit)
    case UInt8(ascii: "`"): return run(at: at, range, limit, isCode: true)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return run(at: at, range, limit, isCode: false)
    default: return .none
    }
  }

  /// "[text](address)", "[text][name]"; a bracket with neither is text.
  private func link(at: Int, _ limit: Int) -> Mark {
    var depth = 0
    var close = at
    while close < limit {
      if bytes[close] == UInt8(ascii: "[") { depth += 1 }
      if bytes[close] == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { break }
      close += 1
    }
    guard close + 1 < limit else { return .none }
    let ends: UInt8
    switch bytes[close + 1] {
    case UInt8(ascii: "("): ends = UInt8(ascii: ")")
    case UInt8(ascii: "["): ends = UInt8(ascii: "]")
    default: return .none
    }
    guard let end = bytes[(close + 2)..<max(close + 2, limit)].firstIndex(of: ends) else {
      return .none
    }
    return .pair(inner: at + 1, closing: ByteRange(close, end + 1))
  }

  /// "<https://…>" shows the address, "<b>" and the like show nothing.
  private func tag(at: Int, _ limit: Int) -> Mark {
    guard at + 1 < limit, Self.isLetter(bytes[at + 1]) || bytes[at + 1] == UInt8(ascii: "/"),
      let end = bytes[at..<limit].firstIndex(of: UInt8(ascii: ">"))
    else { return .none }
    let inside = bytes[(at + 1)..<end]
    let isAddress = inside.contains(UInt8(ascii: "@")) || inside.contains(UInt8(ascii: ":"))
    if isAddress, !inside.contains(0x20) {
      return .pair(inner: at + 1, closing: ByteRange(end, end + 1))
    }
    return .dropped(end: end + 1)
  }

  /// "*text*", "__text__", "`code`": a run of marks that a later run of the same length closes.
  private func run(at: Int, _ range: ByteRange, _ limit: Int, isCode: Bool) -> Mark {
    let byte = bytes[at]
    let length = bytes[at..<limit].prefix { $0 == byte }.count
    let inner = at + length
    guard length <= 3, inner < limit, isCode || !WhiteSpace.isASCIISpace(bytes[inner]) else {
      return .none
    }
    // snake_case is no emphasis.
    if byte == UInt8(ascii: "_"), at > range.start, Self.isLetter(bytes[at - 1]) { return .none }
    var next = inner
    while next < limit {
      guard bytes[next] == byte else {
        next += 1
        continue
      }
      let closing = bytes[next..<limit].prefix { $0 == byte }.count
      let isAttached = isCode || !WhiteSpace.isASCIISpace(bytes[next - 1])
      if closing == length, isAttached {
        return .pair(inner: inner, closing: ByteRange(next, next + length))
      }
      next += closing
    }
    return .none
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
