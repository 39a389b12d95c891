/// The hidden layers for the states of one search.
///
/// States that follow each other, or lie beside each other in the beam, have most of what features
/// look at in common. So the rows of the features are summed for each part of a state by itself, and
/// the sums are kept; whole numbers give the same sum in any order.
struct HiddenLayers {
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
    for part in ParseFeatures.Part.allCases {
      let (number, isNew) = numbers.number(of: places.key(of: part))
      if isNew {
        features.collect(part, of: chart.view(of: state), into: &keys)
        network.appendSum(of: keys, to: &sums, &activation.slots)
      }
      parts[part.rawValue] = number
    }
    network.activate(adding: parts.span, of: sums, &activation)
  }
}

extension Chart.Places {
  /// Different for different parts: their kind, and three numbers of less than 20 bits.
  @inline(__always)
  fileprivate func key(of part: ParseFeatures.Part) -> UInt64 {
    let (first, second, third): (Chart.Number, Chart.Number, Chart.Number) =
      switch part {
      case .top: (top, 0, 0)
      case .below: (below, 0, 0)
      case .next: (next, 0, 0)
      case .stack: (stack, 0, 0)
      case .topAndNext: (top, next, 0)
      case .belowAndTop: (below, top, 0)
      case .all: (top, below, next)
      }
    return UInt64(part.rawValue + 1) << 60 | UInt64(first) << 40 | UInt64(second) << 20
      | UInt64(third)
  }
}
