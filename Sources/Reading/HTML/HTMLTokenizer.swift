import Text

/// A piece of an HTML source.
enum HTMLToken {
  /// Text between tags, character references not yet resolved.
  case text(ByteRange)
  case startTag(name: String, attributes: [HTMLAttribute])
  case endTag(name: String)
}

/// An attribute: its name in lower case, its value with character references resolved.
struct HTMLAttribute: Hashable {
  let name: String
  let value: String
}

extension [HTMLAttribute] {
  /// The value of the first attribute called `name`.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}

/// Cuts an HTML source into tags and text as browsers do (WHATWG HTML, 13.2.5), remembering where
/// each stands.
///
/// Our own, since a quote must be the file's very bytes: libxml2 reports lines, or a position that
/// its buffering moves, and reads nesting beyond 256 levels as an error. Any bytes are a valid
/// input; every byte is looked at a bounded number of times.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int
  private var tokenStart = 0
  /// The element whose text ends only at its end tag, behind its start tag.
  private var rawElement: String?

  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]
  /// A tag with more is cut; nothing that is read stands so far behind.
  private static let mostAttributes = 64
  private static let longestValueInBytes = 4096

  init(_ text: SourceText) {
    bytes = text.bytes
    at = text.start
    end = text.bytes.count
  }

  /// Where the last token stands.
  var tokenRange: ByteRange { ByteRange(tokenStart, at) }

  /// The next piece; nil at the end.
  mutating func next() -> HTMLToken? {
    tokenStart = at
    if let name = rawElement { return rawText(of: name) }
    while at < end {
      tokenStart = at
      guard bytes[at] == lessThan else { return text() }
      let next = at + 1 < end ? bytes[at + 1] : 0
      if isLetter(next) { return startTag() }
      if next == slash, at + 2 < end, isLetter(bytes[at + 2]) { return endTag() }
      guard next == exclamation || next == question || next == slash else {
        return text()
      }
      skipComment()
    }
    return nil
  }

  private mutating func text() -> HTMLToken {
    let start = at
    at += 1
    while at < end {
      // A '<' that begins no tag is text.
      if bytes[at] == lessThan, at + 1 < end {
        let next = bytes[at + 1]
        if isLetter(next) || next == slash || next == exclamation || next == question { break }
      }
      at += 1
    }
    return .text(ByteRange(start, at))
  }

  private mutating func rawText(of name: String) -> HTMLToken? {
    rawElement = nil
    let start = at
    let mark = Array(name.utf8)
    while at < end {
      if bytes[at] == lessThan, at + 1 < end, bytes[at + 1] == slash,
        bytes[(at + 2)...].prefix(mark.count).elementsEqual(mark, by: { $0 | 0x20 == $1 })
      {
        break
      }
      at += 1
    }
    return .text(ByteRange(start, at))
  }

  /// "<!-- … -->", "<!DOCTYPE …>", "<?xml … ?>", "</ …>".
  private mutating func skipComment() {
    if bytes[at...].starts(with: [lessThan, exclamation, hyphen, hyphen]) {
      at += 4
      // "<!-->" is a whole comment.
      if at < end, bytes[at] == greaterThan { return at += 1 }
      while at < end, bytes[at] != greaterThan || bytes[at - 1] != hyphen || bytes[at - 2] != hyphen
      {
        at += 1
      }
      at = min(end, at + 1)
    } else {
      while at < end, bytes[at] != greaterThan { at += 1 }
      at = min(end, at + 1)
    }
  }

  private mutating func endTag() -> HTMLToken {
    at += 2
    let name = tagName()
    _ = attributes()
    return .endTag(name: name)
  }

  private mutating func startTag() -> HTMLToken {
    at += 1
    let name = tagName()
    let attributes = attributes()
    if Self.rawElements.contains(name) { rawElement = name }
    return .startTag(name: name, attributes: attributes)
  }

  private mutating func tagName() -> String {
    let start = at
    while at < end, !isSpace(bytes[at]), bytes[at] != slash, bytes[at] != greaterThan { at += 1 }
    return lowercased(start, min(at, start + 64))
  }

  /// Reads to behind the '>' of a tag.
  private mutating func attributes() -> [HTMLAttribute] {
    var found: [HTMLAttribute] = []
    while true {
      while at < end, isSpace(bytes[at]) || bytes[at] == slash { at += 1 }
      guard at < end else { return found }
      if bytes[at] == greaterThan {
        at += 1
        return found
      }
      let attribute = attribute()
      if found.count < Self.mostAttributes { found.append(attribute) }
    }
  }

  private mutating func attribute() -> HTMLAttribute {
    let start = at
    at += 1
    while at < end, !isSpace(bytes[at]), ![slash, greaterThan, equals].contains(bytes[at]) {
      at += 1
    }
    let name = lowercased(start, min(at, start + 64))
    while at < end, isSpace(bytes[at]) { at += 1 }
    guard at < end, bytes[at] == equals else { return HTMLAttribute(name: name, value: "") }
    at += 1
    while at < end, isSpace(bytes[at]) { at += 1 }
    guard at < end else { return HTMLAttribute(name: name, value: "") }
    let quote = bytes[at]
    let value: ByteRange
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      at = start
      while at < end, bytes[at] != quote { at += 1 }
      value = ByteRange(min(start, end), at)
      at = min(end, at + 1)
    } else {
      let start = at
      while at < end, !isSpace(bytes[at]), bytes[at] != greaterThan { at += 1 }
      value = ByteRange(start, at)
    }
    guard value.count <= Self.longestValueInBytes else {
      return HTMLAttribute(name: name, value: "")
    }
    return HTMLAttribute(name: name, value: CharacterReference.resolvingAll(in: bytes, value))
  }

  private func lowercased(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end].map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isSpace(_ byte: UInt8) -> Bool { WhiteSpace.isASCIISpace(byte) || byte == 0 }
}

private let lessThan = UInt8(ascii: "<")
private let greaterThan = UInt8(ascii: ">")
private let slash = UInt8(ascii: "/")
private let exclamation = UInt8(ascii: "!")
private let question = UInt8(ascii: "?")
private let hyphen = UInt8(ascii: "-")
private let equals = UInt8(ascii: "=")
