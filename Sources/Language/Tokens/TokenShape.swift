internal import Text

/// What the sentence splitter sees of a token.
struct TokenTraits {
  /// A hash of the form with ASCII capitals folded.
  let form: UInt32
  let shape: TokenShape

  init(_ bytes: Span<UInt8>, _ token: ByteRange, isSpaced: Bool) {
    var hash: UInt32 = 0x811C_9DC5
    for index in token.indices { hash = (hash ^ UInt32(bytes[index].loweredASCII)) &* 0x0100_0193 }
    shape = TokenShape(bytes, token, isSpaced: isSpaced)
    // Curly and straight marks are one to the model.
    switch shape {
    case .openQuote, .closeQuote: form = 2
    case .ellipsis: form = 3
    case .dash where bytes[token.start] >= 0x80: form = 4
    default: form = hash
    }
  }
}

/// The outer form of a token.
enum TokenShape: UInt8 {
  case small, capitalised, capitals, capitalLetter, mixed, number
  /// With its full stop: "etc.", "Gen.", "J.", "U.S."
  case smallAbbreviation, capitalAbbreviation, initial, dotted
  case period, ellipsis, exclamation, comma, colon, semicolon
  case openBracket, closeBracket
  /// A quote with a blank before it, and one without.
  case openQuote, closeQuote
  case dash, mark
  /// A web or e-mail address, or a file.
  case address

  init(_ bytes: Span<UInt8>, _ token: ByteRange, isSpaced: Bool) {
    let first = bytes[token.start]
    switch character(bytes, token.start, token.end).kind {
    case .letter, .joiner, .underscore, .space: self = Self.word(bytes, token)
    case .digit: self = .number
    case .period: self = token.count > 1 ? .ellipsis : .period
    case .ellipsis: self = .ellipsis
    case .exclamation: self = .exclamation
    case .comma:
      self =
        first == UInt8(ascii: ",") ? .comma : first == UInt8(ascii: ":") ? .colon : .semicolon
    case .openBracket: self = .openBracket
    case .closeBracket: self = .closeBracket
    case .quote, .apostrophe:
      // The last byte of a curly mark tells which way it curls: ‘ “ against ’ ”.
      let isCurly = token.count == 3 && first == 0xE2
      let curlsOpen = bytes[token.end - 1] == 0x98 || bytes[token.end - 1] == 0x9C
      self = (isCurly ? curlsOpen : isSpaced) ? .openQuote : .closeQuote
    case .dash, .hyphen: self = .dash
    case .currency: self = .number
    case .slash, .at, .hash, .ampersand, .symbol: self = .mark
    }
  }

  private static func isAddress(_ bytes: Span<UInt8>, _ token: ByteRange) -> Bool {
    for index in token.start..<min(token.end - 1, token.start + 40) {
      switch bytes[index] {
      case UInt8(ascii: "@"), UInt8(ascii: "/"): return true
      case UInt8(ascii: ".") where index > token.start + 2: return true
      default: break
      }
    }
    return false
  }

  private static func word(_ bytes: Span<UInt8>, _ token: ByteRange) -> TokenShape {
    let isCapital = bytes[token.start].isUppercaseASCII
    if token.count > 1, bytes[token.end - 1] == UInt8(ascii: ".") {
      if token.count == 2 { return isCapital ? .initial : .smallAbbreviation }
      if bytes[token.end - 3] == UInt8(ascii: ".") { return .dotted }
      return isCapital ? .capitalAbbreviation : .smallAbbreviation
    }
    if token.count > 5, isAddress(bytes, token) { return .address }
    if token.count == 1 { return isCapital ? .capitalLetter : .small }
    var capitals = 0
    for index in token.indices where bytes[index].isUppercaseASCII { capitals += 1 }
    if capitals == 0 { return .small }
    if capitals == token.count { return .capitals }
    return isCapital && capitals == 1 ? .capitalised : .mixed
  }
}
