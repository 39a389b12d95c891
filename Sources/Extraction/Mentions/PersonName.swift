/// How names of people are compared.
enum PersonName {
  /// Whether two folded given names are one: "anthony" and "antony", "j" and "joe".
  static func isSameGivenName(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard let first = left.first, first == right.first else { return false }
    if left.count == 1 || right.count == 1 { return true }
    if left.count >= 3, right.count >= 3, left.hasPrefix(right) || right.hasPrefix(left) {
      return true
    }
    return min(left.count, right.count) >= 4 && differsByOne(Array(left.utf8), Array(right.utf8))
  }

  /// Whether one letter more, less or other makes the one the other.
  static func differsByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    {
      end += 1
    }
    return max(left.count, right.count) - start - end <= 1
  }
}
