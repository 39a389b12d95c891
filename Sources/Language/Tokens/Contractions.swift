internal import Text

extension TokenisedSentence {
  /// The runs of tokens that are one written word: "don't", "Turkey's", "cannot".
  package func contractions(in bytes: [UInt8]) -> [Range<Int>] {
    contractionRanges(of: tokens, in: bytes.span)
  }
}

/// The runs of `tokens` that the treebanks give as one surface word with several parts.
func contractionRanges(of tokens: [ByteRange], in bytes: Span<UInt8>) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var isQuoteOpen = false
  for index in tokens.indices {
    let token = tokens[index]
    let isGlued = index > 0 && tokens[index - 1].end == token.start
    let first = character(bytes, token.start, token.end)
    let isBareApostrophe = first.kind == .apostrophe && token.count == first.width
    let joins: Bool
    if isBareApostrophe {
      let opens = !isGlued || character(bytes, token.start - 1, token.end).kind != .letter
      // After an opening quote "'Sources'" ends one; "drivers'" is a possessive.
      joins = isGlued && !isQuoteOpen && bytes[token.start - 1].loweredASCII == UInt8(ascii: "s")
      isQuoteOpen = opens && index + 1 < tokens.count && tokens[index + 1].start == token.end
    } else {
      joins = isGlued && isContracted(tokens[index - 1], first.kind, bytes)
    }
    guard joins else { continue }
    if let last = ranges.last, last.upperBound == index {
      ranges[ranges.count - 1] = last.lowerBound..<index + 1
    } else {
      ranges.append(index - 1..<index + 1)
    }
  }
  return ranges
}

private func isContracted(
  _ left: ByteRange, _ first: CharacterClass, _ bytes: Span<UInt8>
) -> Bool {
  var lastOffset = left.end - 1
  while lastOffset > left.start, bytes[lastOffset] & 0xC0 == 0x80 { lastOffset -= 1 }
  let last = character(bytes, lastOffset, left.end).kind
  switch first {
  // "'s" after a word, a number, an abbreviation or a bracket.
  case .apostrophe: return last != .apostrophe && last != .quote && last != .space
  // Letters beside letters without a mark between them can only be "n't" or a cut word.
  case .letter: return last == .letter
  default: return false
  }
}
