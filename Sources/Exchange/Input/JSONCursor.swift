import CBytes

/// A place in JSON text, from which values of known shape are read one after the other.
///
/// RFC 8259, strictly: no comments, no trailing commas, no repeated keys, no unpaired surrogates,
/// nothing but UTF-8.
/// Nothing is built but what the caller asks for, so reading costs little more than the values.
struct JSONCursor: ~Copyable {
  private let bytes: [UInt8]
  /// Of the next byte to read.
  private(set) var offset: Int
  private let end: Int
  private var openKeys: [String] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    end = bytes.count
  }

  func error(_ problem: String, at place: Int? = nil) -> GraphFileError {
    GraphFileError(problem, at: .byte(place ?? offset))
  }

  /// Where the next value starts.
  mutating func placeOfNext() -> Int {
    _ = peek()
    return offset
  }

  /// The next byte that is no white space, not consumed; 0 at the end.
  mutating func peek() -> UInt8 {
    while offset < end {
      let byte = bytes[offset]
      if byte != 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09 { return byte }
      offset += 1
    }
    return 0
  }

  private mutating func expect(
    _ byte: UInt8, _ what: @autoclosure () -> String
  ) throws(GraphFileError) {
    guard peek() == byte, offset < end else { throw unexpected(what()) }
    offset += 1
  }

  /// "expected X, found Y", at the current place.
  mutating func unexpected(_ what: String) -> GraphFileError {
    let byte = peek()
    if offset >= end { return error("expected \(what), but the file ends here") }
    let found = byte > 0x20 && byte < 0x7f ? "'\(Unicode.Scalar(byte))'" : "byte \(byte)"
    return error("expected \(what), found \(found)")
  }

  /// Fails unless only white space is left.
  mutating func expectEnd() throws(GraphFileError) {
    _ = peek()
    if offset < end { throw unexpected("the end of the file") }
  }

  // MARK: Containers

  /// Reads an object; `member` must consume the value of the key it is given.
  mutating func readObject(
    _ member: (inout JSONCursor, String) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    try expect(UInt8(ascii: "{"), "an object")
    // The keys of this object lie above those of the objects around it; few in most, so that a
    // list beats a set, but a million in some.
    let base = openKeys.count
    var many: Set<String> = []
    // Of the marks of the keys: one whose mark is not among them is new, and needs no search.
    var marks: UInt64 = 0
    defer { openKeys.removeLast(openKeys.count - base) }
    if peek() == UInt8(ascii: "}") {
      offset += 1
      return
    }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
      let place = offset
      let key = try readString()
      let isFew = openKeys.count - base < 16
      let mark = mark(of: key)
      let isNew = marks & mark == 0 || !openKeys[base...].contains(key)
      if !isNew || !isFew && !many.insert(key).inserted {
        throw error("the key '\(key)' appears twice", at: place)
      }
      marks |= mark
      if isFew { openKeys.append(key) }
      try expect(UInt8(ascii: ":"), "':' after the key '\(key)'")
      do {
        try member(&self, key)
      } catch {
        throw error.inside(key)
      }
      if peek() == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      try expect(UInt8(ascii: "}"), "',' or '}'")
      return
    }
  }

  /// Reads an array; `element` must consume one value.
  mutating func readArray(
    _ element: (inout JSONCursor) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    try expect(UInt8(ascii: "["), "an array")
    if peek() == UInt8(ascii: "]") {
      offset += 1
      return
    }
    var index = 0
    while true {
      do {
        try element(&self)
      } catch {
        throw error.inside("[\(index)]")
      }
      index += 1
      if peek() == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      try expect(UInt8(ascii: "]"), "',' or ']'")
      return
    }
  }

  // MARK: Scalars

  mutating func readString() throws(GraphFileError) -> String {
    try expect(UInt8(ascii: "\""), "a text in quotation marks")
    let start = offset
    let isASCII = skipPlainText()
    guard offset < end else {
      throw error("the text that starts at byte \(start - 1) has no end")
    }
    switch bytes[offset] {
    case UInt8(ascii: "\""):
      offset += 1
      let content = start..<(offset - 1)
      return isASCII ? asciiText(content) : try text(content)
    case UInt8(ascii: "\\"): return try readEscapedString(from: start)
    default: throw error("a control character stands unescaped in a text")
    }
  }

  /// Moves to the next quotation mark, backslash or control character, or to the end; returns
  /// whether all before it is ASCII.
  private mutating func skipPlainText() -> Bool {
    var isASCII = true
    offset += unsafe bytes.withUnsafeBufferPointer { buffer in
      let rest = unsafe UnsafeBufferPointer(rebasing: buffer[offset...])
      guard let first = rest.baseAddress else { return 0 }
      return unsafe redthread_plain_json(first, rest.count, &isASCII)
    }
    return isASCII
  }

  private mutating func readEscapedString(from start: Int) throws(GraphFileError) -> String {
    var text = Array(bytes[start..<offset])
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        // The escapes gave valid characters; what was between them is checked where it lies.
        _ = try self.text(start..<(offset - 1))
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        offset += 1
        try readEscape(into: &text)
      case 0..<0x20: throw error("a control character stands unescaped in a text")
      default:
        let plain = offset
        _ = skipPlainText()
        text += bytes[plain..<offset]
      }
    }
    throw error("the text that starts at byte \(start - 1) has no end")
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(GraphFileError) {
    guard offset < end else { throw error("the file ends within a text") }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let place = offset - 2
      var code = try readHex()
      if (0xd800..<0xdc00).contains(code), offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
        bytes[offset + 1] == UInt8(ascii: "u")
      {
        offset += 2
        let low = try readHex()
        guard (0xdc00..<0xe000).contains(low) else {
          throw error("half a surrogate pair", at: place)
        }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw error("half a surrogate pair", at: place)
      }
      text += Unicode.Scalar(scalar).utf8
    default: throw error("unknown escape in a text", at: offset - 2)
    }
  }

  private mutating func readHex() throws(GraphFileError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard offset < end, let digit = hexValue(bytes[offset]) else {
        throw error("expected four hexadecimal digits after \\u")
      }
      code = code << 4 | digit
      offset += 1
    }
    return code
  }

  /// Nil for `null`.
  mutating func readOptionalString() throws(GraphFileError) -> String? {
    if peek() == UInt8(ascii: "n") {
      try readWord("null")
      return nil
    }
    return try readString()
  }

  mutating func readBoolean() throws(GraphFileError) -> Bool {
    switch peek() {
    case UInt8(ascii: "t"): try readWord("true")
    case UInt8(ascii: "f"):
      try readWord("false")
      return false
    default: throw unexpected("true or false")
    }
    return true
  }

  mutating func readWord(_ word: StaticString) throws(GraphFileError) {
    let text = "\(word)"
    _ = peek()
    guard bytes[offset..<min(end, offset + text.utf8.count)].elementsEqual(text.utf8) else {
      throw unexpected(text)
    }
    offset += text.utf8.count
  }

  /// A whole number from 0 to `limit`.
  mutating func readNatural(
    upTo limit: Int = Int(UInt32.max)
  ) throws(GraphFileError) -> Int {
    let first = peek()
    let start = offset
    guard first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else {
      throw unexpected("a whole number from 0")
    }
    var value = 0
    while offset < end, case let digit = bytes[offset], digit >= 0x30, digit <= 0x39 {
      value = value * 10 + Int(digit - 0x30)
      if value > limit { throw error("a number above \(limit)", at: start) }
      offset += 1
    }
    if first == UInt8(ascii: "0") && offset > start + 1 {
      throw error("a number that starts with 0", at: start)
    }
    if offset < end, [0x2e, 0x65, 0x45].contains(bytes[offset]) {
      throw error("expected a whole number", at: start)
    }
    return value
  }

  /// A number as it is written, checked against the grammar.
  mutating func readNumberText() throws(GraphFileError) -> String {
    String(decoding: bytes[try skipNumber().range], as: UTF8.self)
  }

  /// A whole number, or another.
  enum Number { case whole(Int), decimal(Double) }

  mutating func readNumber() throws(GraphFileError) -> Number {
    let place = placeOfNext()
    let (range, decimals) = try skipNumber()
    // Up to 15 digits and a power of ten up to 22 are exact as doubles, and so is their quotient
    // rounded: nothing is gained by a slower way.
    if let decimals, range.count <= 15 {
      var digits = 0
      for byte in bytes[range] where byte >= 0x30 { digits = digits * 10 + Int(byte - 0x30) }
      let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
      if decimals == 0 { return .whole(isNegative ? -digits : digits) }
      let value = Double(digits) / powersOfTen[decimals]
      return .decimal(isNegative ? -value : value)
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    if let whole = Int(text) { return .whole(whole) }
    guard let value = Double(text), value.isFinite else {
      throw error("a number beyond all bounds", at: place)
    }
    return .decimal(value)
  }

  mutating func readDouble() throws(GraphFileError) -> Double {
    switch try readNumber() {
    case .whole(let number): Double(number)
    case .decimal(let number): number
    }
  }

  /// Passes over a number; with the number of digits behind its point, nil where it has an exponent.
  private mutating func skipNumber() throws(GraphFileError) -> (range: Range<Int>, decimals: Int?) {
    _ = peek()
    let start = offset
    var decimals: Int? = 0
    if offset < end, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let leading = offset
    _ = try skipDigits()
    if bytes[leading] == UInt8(ascii: "0") && offset > leading + 1 {
      throw error("a number that starts with 0", at: leading)
    }
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      decimals = try skipDigits()
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < end, bytes[offset] == 0x2b || bytes[offset] == 0x2d { offset += 1 }
      _ = try skipDigits()
      decimals = nil
    }
    return (start..<offset, decimals)
  }

  private mutating func skipDigits() throws(GraphFileError) -> Int {
    let first = offset
    while offset < end, case 0x30...0x39 = bytes[offset] { offset += 1 }
    if offset == first { throw unexpected("a number") }
    return offset - first
  }

  // MARK: Anything

  /// Passes over one value of any kind and returns where it lies.
  @discardableResult
  mutating func skipValue() throws(GraphFileError) -> Range<Int> {
    _ = peek()
    let start = offset
    try skip(depth: 0)
    return start..<offset
  }

  /// The text of a range, such as `skipValue` returned, as it stands in the file.
  func text(_ range: Range<Int>) throws(GraphFileError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
    } catch {
      throw self.error(
        "not valid UTF-8; convert it: iconv -f latin1 -t utf8",
        at: range.lowerBound + error.byteOffsets.lowerBound)
    }
  }

  /// The text of a range of which all bytes are known to be ASCII.
  private func asciiText(_ range: Range<Int>) -> String {
    let span = bytes.span.extracting(range)
    return String(copying: unsafe UTF8Span(unchecked: span, isKnownASCII: true))
  }

  private mutating func skip(depth: Int) throws(GraphFileError) {
    if depth > 512 { throw error("nested more than 512 deep") }
    switch peek() {
    case UInt8(ascii: "{"):
      try readObject { cursor, _ throws(GraphFileError) in try cursor.skip(depth: depth + 1) }
    case UInt8(ascii: "["):
      try readArray { cursor throws(GraphFileError) in try cursor.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try readString()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try readBoolean()
    case UInt8(ascii: "n"): try readWord("null")
    case UInt8(ascii: "-"), 0x30...0x39: _ = try skipNumber()
    default: throw unexpected("a value")
    }
  }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// One of 64 bits, the same for equal keys and mostly another for others.
private func mark(of key: String) -> UInt64 {
  let bytes = key.utf8Span.span
  if bytes.isEmpty { return 1 }
  let number = Int(bytes[0]) &* 31 &+ Int(bytes[bytes.count / 2]) &* 7 &+ bytes.count
  return 1 << UInt64(truncatingIfNeeded: (number &+ Int(bytes[bytes.count - 1])) & 63)
}

private func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}
