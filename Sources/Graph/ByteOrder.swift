/// Order and identity of text by its UTF-8 bytes.
///
/// `String`'s own `==` takes canonically equivalent spellings for one ("é" precomposed or not), so
/// a set of strings would keep whichever came first. Output must not depend on that.
extension String {
  /// Whether the bytes of this text sort before those of `other`.
  package func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether both texts are the same bytes.
  package func hasSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}

extension [String] {
  /// The elements in byte order, each spelling once.
  package func sortedInBytes() -> [String] {
    var result: [String] = []
    result.reserveCapacity(count)
    for text in sorted(by: { $0.precedesInBytes($1) }) {
      if let last = result.last, last.hasSameBytes(as: text) { continue }
      result.append(text)
    }
    return result
  }
}
