/// What a character is to the tokeniser.
enum CharacterClass: UInt8 {
  case space, letter, digit, underscore
  /// `'` and the curly single quotes.
  case apostrophe
  /// Double quotes of any kind, guillemets and the backtick.
  case quote
  case openBracket, closeBracket
  case period, ellipsis
  /// `!` and `?`.
  case exclamation
  /// `,`, `;` and `:`.
  case comma
  /// `-` and its Unicode twins.
  case hyphen
  /// En and em dashes.
  case dash
  case currency, slash, at, hash, ampersand
  /// Any other mark; a run of the same mark is one token.
  case symbol
  /// Combining marks and joiners: part of whatever they follow.
  case joiner
}

/// One character of valid UTF-8: its class and its width.
struct Character8 {
  let kind: CharacterClass
  let width: Int
}

private let asciiClasses: [128 of CharacterClass] = {
  var table = [128 of CharacterClass](repeating: .symbol)
  for byte in 0..<128 {
    switch UInt8(byte) {
    case 0...0x20, 0x7F: table[byte] = .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): table[byte] = .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      table[byte] = .letter
    case UInt8(ascii: "_"): table[byte] = .underscore
    case UInt8(ascii: "'"): table[byte] = .apostrophe
    case UInt8(ascii: "\""), UInt8(ascii: "`"): table[byte] = .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): table[byte] = .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): table[byte] = .closeBracket
    case UInt8(ascii: "."): table[byte] = .period
    case UInt8(ascii: "!"), UInt8(ascii: "?"): table[byte] = .exclamation
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): table[byte] = .comma
    case UInt8(ascii: "-"): table[byte] = .hyphen
    case UInt8(ascii: "$"): table[byte] = .currency
    case UInt8(ascii: "/"): table[byte] = .slash
    case UInt8(ascii: "@"): table[byte] = .at
    case UInt8(ascii: "#"): table[byte] = .hash
    case UInt8(ascii: "&"): table[byte] = .ampersand
    default: break
    }
  }
  return table
}()

/// The character that begins at `offset`; a blank of width 1 at or past `end`.
@inline(__always)
func character(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Character8 {
  guard offset < end else { return Character8(kind: .space, width: 1) }
  let byte = bytes[offset]
  if byte < 0x80 { return Character8(kind: asciiClasses[Int(byte)], width: 1) }
  return wideCharacter(bytes, offset, end)
}

/// A character outside ASCII. Stray bytes count as letters of width 1, so that any input is walked.
private func wideCharacter(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Character8 {
  let lead = bytes[offset]
  let width = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard width > 1, offset + width <= end else {
    return Character8(kind: .letter, width: min(width, end - offset))
  }
  var scalar = UInt32(lead) & (0x7F >> UInt32(width))
  for index in offset + 1..<offset + width { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
  return Character8(kind: wideClass(scalar), width: width)
}

private func wideClass(_ scalar: UInt32) -> CharacterClass {
  switch scalar {
  case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
  case 0xA2...0xA5, 0x20A0...0x20CF: .currency
  case 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F: .quote
  case 0xAA, 0xAD, 0xB5, 0xBA: .letter
  case 0xA1...0xBF, 0xD7, 0xF7: .symbol
  case 0x2018...0x201B, 0x2032, 0x02BC: .apostrophe
  case 0x2010, 0x2011: .hyphen
  case 0x2012...0x2015, 0x2212: .dash
  case 0x2026: .ellipsis
  case 0x0300...0x036F, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF,
    0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0000...0xE01EF:
    .joiner
  case 0x2016...0x206F, 0x2190...0x2BFF, 0x3001...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F,
    0x1F000...0x1FAFF, 0xFFFC, 0xFFFD:
    .symbol
  default: .letter
  }
}

extension UInt8 {
  var isUppercaseASCII: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isLowercaseASCII: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  var isDigitASCII: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var loweredASCII: UInt8 { isUppercaseASCII ? self | 0x20 : self }
}
