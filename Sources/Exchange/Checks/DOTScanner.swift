/// Cuts DOT text into its words.
struct DOTScanner: ~Copyable {
  enum Token: Equatable {
    /// A name, number, quoted or HTML text; `isWord` where it stands without quotation marks.
    case id(String, isWord: Bool)
    /// `->` or `--`.
    case arrow(String)
    case sign(Character)
    case end
  }

  private let bytes: [UInt8]
  private var offset: Int
  /// Of the token that was read last.
  private(set) var line = 1
  private var lineOfNext = 1
  /// Whether white space stood before the token that was read last.
  private(set) var followsSpace = true
  /// Bytes of the last quoted text as it stands in the file.
  private(set) var length = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// Whether white space, or nothing, comes next.
  var precedesSpace: Bool { offset >= bytes.count || bytes[offset] <= 0x20 }

  func error(_ problem: String) -> GraphFileError { GraphFileError(problem, at: .line(line)) }

  mutating func next() throws(GraphFileError) -> Token {
    let start = offset
    try skipSpace()
    followsSpace = offset > start || start == 0
    line = lineOfNext
    guard offset < bytes.count else { return .end }
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "\""): return .id(try readQuoted(), isWord: false)
    case UInt8(ascii: "<"): return .id(try readHTML(), isWord: false)
    case UInt8(ascii: "-")
    where offset + 1 < bytes.count && [0x2d, 0x3e].contains(bytes[offset + 1]):
      offset += 2
      return .arrow(bytes[offset - 1] == UInt8(ascii: ">") ? "->" : "--")
    case UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39:
      return .id(try readNumber(), isWord: true)
    case _ where isWordByte(byte): return .id(readWord(), isWord: true)
    default:
      offset += 1
      return .sign(Character(Unicode.Scalar(byte)))
    }
  }

  private mutating func skipSpace() throws(GraphFileError) {
    while offset < bytes.count {
      let byte = bytes[offset]
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      let startsLine = offset == 0 || bytes[offset - 1] == 0x0a
      if byte == 0x0a {
        lineOfNext += 1
        offset += 1
      } else if byte <= 0x20 {
        offset += 1
      } else if byte == UInt8(ascii: "#") && startsLine
        || byte == UInt8(ascii: "/") && next == UInt8(ascii: "/")
      {
        while offset < bytes.count && bytes[offset] != 0x0a { offset += 1 }
      } else if byte == UInt8(ascii: "/") && next == UInt8(ascii: "*") {
        line = lineOfNext
        offset += 2
        while offset + 1 < bytes.count && !(bytes[offset] == 0x2a && bytes[offset + 1] == 0x2f) {
          if bytes[offset] == 0x0a { lineOfNext += 1 }
          offset += 1
        }
        if offset + 1 >= bytes.count { throw error("a comment without its end") }
        offset += 2
      } else {
        return
      }
    }
  }

  private mutating func readQuoted() throws(GraphFileError) -> String {
    offset += 1
    let start = offset
    while offset < bytes.count && bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
      if offset < bytes.count && bytes[offset] == 0x0a { lineOfNext += 1 }
      offset += 1
    }
    guard offset < bytes.count else { throw error("a quoted text without its end") }
    length = offset - start
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    offset += 1
    return text.utf8.contains(UInt8(ascii: "\\")) ? text.replacing("\\\"", with: "\"") : text
  }

  private mutating func readHTML() throws(GraphFileError) -> String {
    let start = offset
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      case 0x0a: lineOfNext += 1
      default: break
      }
      offset += 1
      if depth == 0 { return String(decoding: bytes[start..<offset], as: UTF8.self) }
    }
    throw error("an HTML text without its end")
  }

  private mutating func readNumber() throws(GraphFileError) -> String {
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] == UInt8(ascii: ".") || isDigit(bytes[offset]) {
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard Double(text) != nil || text.last == "." else {
      throw error("'\(text)' is no number; put it in quotation marks")
    }
    if offset < bytes.count, isWordByte(bytes[offset]) {
      throw error("a name that starts with a digit; put it in quotation marks")
    }
    return text
  }

  private mutating func readWord() -> String {
    let start = offset
    while offset < bytes.count, isWordByte(bytes[offset]) || isDigit(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isWordByte(_ byte: UInt8) -> Bool {
  (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == UInt8(ascii: "_")
    || byte >= 0x80
}
