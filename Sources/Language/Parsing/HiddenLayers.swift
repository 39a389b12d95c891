/// The hidden layers for the states of one search.
///
/// States that follow each other, or lie beside each other in the beam, have most of what features
/// look at in common. So the rows of the features are summed for each part of a state by itself, and
/// the sums are kept; whole numbers give the same sum in any order.
struct HiddenLayers: ~Copyable {
  private let network: FeatureNetwork
  private let features: ParseFeatures
  private var keys = FeatureKeys()
  /// Numbers parts of states in the order of their sums.
  private var numbers: Numbering
  private var sums: [Int16] = []

  init(_ network: FeatureNetwork, _ features: ParseFeatures, expecting parts: Int) {
    self.network = network
    self.features = features
    numbers = Numbering(from: 0, expecting: parts)
    sums.reserveCapacity(parts * network.width)
  }

  /// Writes the hidden layer for `state` into `activation`.
  mutating func activate(
    _ state: ParserState, in chart: borrowing Chart, _ activation: inout Activation
  ) {
    let places = chart.places(of: state)
    var parts = InlineArray<7, UInt32>(repeating: 0)
    var ends = FeatureKeys.Ends(repeating: 0)
    var missing = 0
    keys.clear()
    for part in ParseFeatures.Part.allCases {
      let (number, isNew) = numbers.number(of: places.key(of: part))
      parts[part.rawValue] = number
      guard isNew else { continue }
      features.add(part, of: chart.view(of: state), to: &keys)
      ends[missing] = UInt32(keys.count)
      missing += 1
    }
    network.appendSums(of: keys, &ends, groups: missing, to: &sums, &activation.slots)
    network.activate(adding: parts.span, of: sums, &activation)
  }
}

extension Chart.Places {
  /// What the features of `part` look at; different for different parts.
  @inline(__always)
  fileprivate func key(of part: ParseFeatures.Part) -> UInt64 {
    let key =
      switch part {
      case .top: UInt64(top)
      case .below: UInt64(below)
      case .next: UInt64(next)
      case .stack: words(topWord, belowWord, thirdWord, fourthWord, marker)
      case .topAndNext: UInt64(top) << 30 | UInt64(next)
      case .belowAndTop: UInt64(below) << 30 | UInt64(top)
      case .all: words(topWord, belowWord, nextWord, marker)
      }
    return UInt64(part.rawValue + 1) << 60 | key
  }

  @inline(__always)
  private func words(
    _ a: Int16, _ b: Int16, _ c: Int16, _ d: Int16, _ e: Int16 = -1
  ) -> UInt64 {
    Self.bits(a) << 48 | Self.bits(b) << 36 | Self.bits(c) << 24 | Self.bits(d) << 12
      | Self.bits(e)
  }

  /// A word in twelve bits, from -1.
  @inline(__always)
  static func bits(_ word: Int16) -> UInt64 { UInt64(truncatingIfNeeded: word + 1) }
}
