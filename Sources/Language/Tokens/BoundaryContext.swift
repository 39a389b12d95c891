package import Text

/// The tokens of a block as the sentence splitter looks at them, gap by gap from left to right.
package struct BoundaryContext {
  /// How many features a gap has.
  package static let featureCount = 28

  private var traits: [TokenTraits] = []
  private var isSpaced: [Bool] = []
  /// What is open in the present sentence.
  private var sentenceStart = 0
  private var brackets = 0
  private var quotes = 0
  /// How the block is written: carelessly, with full stops, ending in one.
  private var style: UInt32 = 0

  package init() {}

  /// Begins with the tokens of another block.
  package mutating func begin(_ bytes: Span<UInt8>, _ tokens: [ByteRange]) {
    traits.removeAll(keepingCapacity: true)
    isSpaced.removeAll(keepingCapacity: true)
    for (index, token) in tokens.enumerated() {
      isSpaced.append(index == 0 || tokens[index - 1].end < token.start)
      traits.append(TokenTraits(bytes, token, isSpaced: isSpaced[index]))
    }
    startSentence(at: 0)
    style = styleOfBlock()
  }

  /// A sentence begins with the token at `index`.
  package mutating func startSentence(at index: Int) {
    sentenceStart = index
    brackets = 0
    quotes = 0
  }

  /// Whether a sentence may begin with the token at `next`, so that it pays to score the gap.
  package func isCandidate(_ next: Int) -> Bool {
    let last = traits[next - 1].shape
    switch traits[next].shape {
    case .small, .smallAbbreviation:
      switch last {
      case .period, .ellipsis, .exclamation, .closeBracket, .closeQuote, .openQuote, .colon,
        .semicolon, .mark, .dash, .address, .number, .capitalised, .capitals, .mixed,
        .capitalAbbreviation, .smallAbbreviation, .dotted, .initial:
        return isSpaced[next]
      default: return false
      }
    case .comma, .period, .semicolon, .colon: return false
    default: return true
    }
  }

  /// Whether a quotation opens before `next` after a full stop: "He left. “We …".
  package func opensQuotationAfterStop(_ next: Int) -> Bool {
    guard traits[next].shape == .openQuote, isSpaced[next], next + 1 < traits.count,
      !isSpaced[next + 1]
    else { return false }
    switch traits[next + 1].shape {
    case .capitalised, .capitalLetter:
      let last = traits[next - 1].shape
      return last == .period || last == .exclamation
    default: return false
    }
  }

  /// Takes note of the token at `index`, which lies in the present sentence.
  package mutating func pass(_ index: Int) {
    switch traits[index].shape {
    case .openBracket: brackets += 1
    case .closeBracket: brackets = max(0, brackets - 1)
    case .openQuote: quotes = 1
    case .closeQuote: quotes = 0
    default: break
    }
  }

  /// Calls `body` with the number of each feature of the gap before the token at `next`.
  @inline(__always)
  package func features(_ next: Int, _ body: (UInt32) -> Void) {
    let count = traits.count
    let p1 = traits[next - 1]
    let p2 = next > 1 ? traits[next - 2] : nil
    let n1 = traits[next]
    let n2 = next + 1 < count ? traits[next + 1] : nil
    var closed = next - 1
    while closed > sentenceStart, traits[closed].shape.mayFollowStop { closed -= 1 }
    let stop = traits[closed]
    let wasClosed: UInt32 = closed < next - 1 ? 1 : 0

    let last = UInt32(p1.shape.rawValue)
    let first = UInt32(n1.shape.rawValue)
    let before = p2.map { UInt32($0.shape.rawValue) } ?? 30
    let after = n2.map { UInt32($0.shape.rawValue) } ?? 30
    let p2Form = p2?.form ?? 1
    let n2Form = n2?.form ?? 1
    let gap: UInt32 = isSpaced[next] ? 1 : 0
    let gapAfter: UInt32 = next + 1 < count && isSpaced[next + 1] ? 1 : 0
    let length = bucket(next - sentenceStart)
    let remaining = bucket(count - next)
    let open = UInt32(min(brackets, 1)) | UInt32(quotes) << 1
    let shapes = last << 5 | first

    body(mix(1, shapes, gap))
    body(mix(2, p1.form, 0))
    body(mix(3, n1.form, gap))
    body(mix(4, p1.form, first << 1 | gap))
    body(mix(5, n1.form, last << 1 | gap))
    body(mix(6, p1.form, n1.form))
    body(mix(7, p1.form, p2Form))
    body(mix(8, shapes << 5 | before, gap))
    body(mix(9, shapes << 5 | after, gap << 1 | gapAfter))
    body(mix(10, n1.form, n2Form))
    body(mix(11, shapes, length))
    body(mix(12, shapes, open << 1 | gap))
    body(mix(13, stop.form, first << 2 | wasClosed << 1 | gap))
    body(mix(14, UInt32(stop.shape.rawValue) << 5 | first, open << 2 | wasClosed << 1 | gap))
    body(mix(15, shapes, remaining << 1 | gap))
    body(mix(16, UInt32(traits[count - 1].shape.rawValue), shapes))
    body(mix(17, n2Form, shapes))
    body(mix(18, p2Form, shapes))
    body(mix(19, traits[sentenceStart].form, shapes))
    body(mix(20, UInt32(traits[sentenceStart].shape.rawValue), shapes << 4 | length))
    body(mix(21, length << 4 | remaining, UInt32(stop.shape.rawValue)))
    body(mix(22, before << 10 | shapes, after << 1 | gap))
    body(mix(23, n1.form, before << 5 | last))
    body(mix(24, p2Form, n1.form))
    body(mix(25, style, shapes << 1 | gap))
    body(mix(26, style, stop.form ^ first))
    body(mix(27, p1.form, after << 5 | first))
    body(mix(28, style << 4 | length, shapes))
  }

  private func styleOfBlock() -> UInt32 {
    var stops = 0
    var carelessStops = 0
    var capitals = 0
    var words = 0
    for index in traits.indices {
      switch traits[index].shape {
      case .period, .exclamation, .ellipsis:
        stops += 1
        if index + 1 < traits.count, traits[index + 1].shape == .small { carelessStops += 1 }
      case .capitals, .capitalised, .mixed:
        capitals += 1
        words += 1
      case .small: words += 1
      default: break
      }
    }
    let isTitled: UInt32 = capitals * 2 > words ? 1 : 0
    let isCareless: UInt32 = carelessStops > 0 ? 1 : 0
    let ends: UInt32
    switch traits[traits.count - 1].shape {
    case .period, .exclamation: ends = 0
    case .closeQuote, .openQuote, .closeBracket: ends = 1
    default: ends = 2
    }
    let density = UInt32(min(3, stops * 40 / traits.count))
    return density << 4 | ends << 2 | isCareless << 1 | isTitled
  }

  private func bucket(_ count: Int) -> UInt32 {
    switch count {
    case ..<6: UInt32(count)
    case ..<9: 6
    case ..<14: 7
    case ..<22: 8
    case ..<35: 9
    default: 10
    }
  }

  @inline(__always)
  private func mix(_ template: UInt32, _ a: UInt32, _ b: UInt32) -> UInt32 {
    var hash = (template &* 0x9E37_79B1) ^ a
    hash = (hash ^ (hash >> 15)) &* 0x85EB_CA77
    hash = (hash ^ b) &* 0xC2B2_AE3D
    return hash ^ (hash >> 13)
  }
}

extension TokenShape {
  /// Marks that may stand between a full stop and the end of its sentence.
  var mayFollowStop: Bool {
    switch self {
    case .openQuote, .closeQuote, .closeBracket: true
    default: false
    }
  }
}
