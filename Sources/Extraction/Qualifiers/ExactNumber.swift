/// A decimal number without rounding: "2.5" is 25 tenths.
struct ExactNumber: Hashable, Sendable {
  /// The number times ten to the power of `fractionDigits`.
  private(set) var units: Int
  private(set) var fractionDigits: Int

  init(_ units: Int, fractionDigits: Int = 0) {
    self.units = units
    self.fractionDigits = fractionDigits
    while self.fractionDigits > 0, self.units % 10 == 0 {
      self.units /= 10
      self.fractionDigits -= 1
    }
  }

  /// Reads "1,970", "2.5" and "0,5"; nil for anything else, or beyond 15 digits.
  ///
  /// A comma groups where three digits follow it, and is a decimal point where they do not.
  init?(_ text: Substring) {
    var units = 0
    var digits = 0
    var fraction: Int?
    var bytes = Array(text.utf8)
    guard bytes.count <= 24, let first = bytes.first, Self.isDigit(first) else { return nil }
    if let last = bytes.last, !Self.isDigit(last) { return nil }
    let commas = bytes.indices.filter { bytes[$0] == UInt8(ascii: ",") }
    if let comma = commas.first {
      let isGrouped = commas.allSatisfy { index in
        let group = bytes[(index + 1)...].prefix(while: Self.isDigit)
        return group.count == 3
      }
      if isGrouped {
        bytes.removeAll { $0 == UInt8(ascii: ",") }
      } else if commas.count == 1, !bytes.contains(UInt8(ascii: ".")) {
        bytes[comma] = UInt8(ascii: ".")
      } else {
        return nil
      }
    }
    for byte in bytes {
      if byte == UInt8(ascii: "."), fraction == nil {
        fraction = 0
      } else if Self.isDigit(byte), digits < 15 {
        units = units * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        fraction = fraction.map { $0 + 1 }
      } else {
        return nil
      }
    }
    self.init(units, fractionDigits: fraction ?? 0)
  }

  /// Nil where the product does not fit.
  func multiplied(by factor: Int) -> ExactNumber? {
    let (product, overflow) = units.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactNumber(product, fractionDigits: fractionDigits)
  }

  /// Nil where the number is not whole.
  var whole: Int? { fractionDigits == 0 ? units : nil }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}

extension ExactNumber: Comparable {
  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    Double(left.units) * scale(right) < Double(right.units) * scale(left)
  }

  private static func scale(_ number: ExactNumber) -> Double {
    (0..<number.fractionDigits).reduce(1.0) { product, _ in product * 10 }
  }
}

extension ExactNumber: CustomStringConvertible {
  var description: String {
    let digits = String(units)
    guard fractionDigits > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
    return padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }
}
