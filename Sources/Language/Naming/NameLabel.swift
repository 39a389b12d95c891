/// The place of a word in a name: outside, at its beginning, or further inside; as small numbers.
package enum NameLabel {
  package static let outside: UInt8 = 0
  package static let count = 1 + 2 * Name.Kind.allCases.count

  package static func beginning(_ kind: Name.Kind) -> UInt8 { 1 + 2 * index(kind) }
  package static func inside(_ kind: Name.Kind) -> UInt8 { 2 + 2 * index(kind) }

  /// Whether `label` may stand after `previous`.
  package static func allows(_ label: UInt8, after previous: UInt8) -> Bool {
    label == outside || label % 2 == 1 || previous == label || previous == label - 1
  }

  /// The labels that may stand beside `previous`, one bit for each: after it, or before it where the
  /// sentence is read from right to left and `isFirst` tells its first word.
  package static func choices(
    beside previous: UInt8, isReversed: Bool = false, isFirst: Bool = false
  ) -> UInt64 {
    var choices: UInt64 = 0
    for label in 0..<UInt8(count) {
      let isAllowed =
        isReversed
        ? allows(previous, after: label) && !(isFirst && label != outside && label % 2 == 0)
        : allows(label, after: previous)
      if isAllowed { choices |= 1 << UInt64(label) }
    }
    return choices
  }

  /// The names that `labels` spell.
  package static func names(_ labels: [UInt8]) -> [Name] {
    var names: [Name] = []
    var start = 0
    for index in 0...labels.count {
      let isOpen = index > start && labels[start] != outside
      let goesOn = index < labels.count && labels[index] != outside && labels[index] % 2 == 0
      if isOpen && goesOn { continue }
      if isOpen {
        let kind = Name.Kind.allCases[Int(labels[start] - 1) / 2]
        names.append(Name(tokens: start..<index, kind: kind))
      }
      start = index
    }
    return names
  }

  private static func index(_ kind: Name.Kind) -> UInt8 {
    UInt8(Name.Kind.allCases.firstIndex(of: kind) ?? 0)
  }
}
