/// Words cut into atoms, runs of letters or of digits, folded: what names are compared by.
///
/// "S-400s" is `s` `400` `s`, "U.S." is `us`, "Çavuşoğlu's" is `cavusoglu` `s`. Names of the
/// catalogue and words of a text go the same way, so that hyphens, dots and spaces do not matter.
package struct FoldedWords: Sendable {
  package struct Atom: Sendable {
    fileprivate(set) var start: UInt32
    fileprivate(set) var end: UInt32
    /// Index of the word it is part of.
    package fileprivate(set) var word: Int32
    /// Follows the atom before it without anything between: the `400` of "S400".
    package fileprivate(set) var isJoined: Bool
    /// Begins with a capital or a digit.
    package fileprivate(set) var isCapitalised: Bool
    /// Has letters, and all of them are capitals.
    package fileprivate(set) var isUpperCase: Bool
  }

  package private(set) var bytes: [UInt8] = []
  package private(set) var atoms: [Atom] = []

  package init() {}

  package init(_ words: some Sequence<String>) {
    for (index, word) in words.enumerated() { append(word.utf8, word: index) }
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    atoms.removeAll(keepingCapacity: true)
  }

  package mutating func append(_ text: some Collection<UInt8>, word: Int) {
    var atom = Atom(
      start: 0, end: 0, word: Int32(word), isJoined: false, isCapitalised: false,
      isUpperCase: false)
    var isOpen = false
    var isDigits = false
    var segment = 0  // Letters since the atom began or the last dot in it.
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        let isDigit = byte < UInt8(ascii: "A")
        let isUpper = !isDigit && byte & 0x20 == 0
        if isOpen, isDigit != isDigits {
          close(&atom)
          isOpen = false
          atom.isJoined = true
        }
        if !isOpen {
          atom.start = UInt32(bytes.count)
          atom.isCapitalised = isUpper || isDigit
          atom.isUpperCase = !isDigit
          isDigits = isDigit
          isOpen = true
          segment = 0
        }
        if !isUpper { atom.isUpperCase = false }
        bytes.append(isDigit ? byte : byte | 0x20)
        segment += 1
      case UInt8(ascii: ".") where isOpen && segment == 1 && !isDigits:
        segment = 0  // "U.S.", "R.T."
      case 0..<0x80:
        if isOpen { close(&atom) }
        isOpen = false
        atom.isJoined = false
      default:
        let scalar = Self.scalar(byte, &iterator)
        if Folding.isMark(scalar) { continue }
        let start = bytes.count
        Folding.foldScalar(scalar) { if let folded = $0 { bytes.append(folded) } }
        guard bytes.count > start else {
          if isOpen { close(&atom, at: start) }
          isOpen = false
          atom.isJoined = false
          continue
        }
        if isOpen, isDigits {
          close(&atom, at: start)
          isOpen = false
          atom.isJoined = true
        }
        let isUpper = Folding.isUpperCase(scalar)
        if !isOpen {
          atom.start = UInt32(start)
          atom.isCapitalised = isUpper
          atom.isUpperCase = true
          isDigits = false
          isOpen = true
          segment = 0
        }
        if !isUpper { atom.isUpperCase = false }
        segment += 1
      }
    }
    if isOpen { close(&atom) }
  }

  private mutating func close(_ atom: inout Atom, at end: Int? = nil) {
    atom.end = UInt32(end ?? bytes.count)
    atoms.append(atom)
  }

  private static func scalar(_ first: UInt8, _ rest: inout some IteratorProtocol<UInt8>) -> UInt32 {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var scalar = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for _ in 1..<length { scalar = scalar << 6 | UInt32((rest.next() ?? 0) & 0x3F) }
    return scalar
  }

  package func text(_ atom: Int) -> ArraySlice<UInt8> {
    bytes[Int(atoms[atom].start)..<Int(atoms[atom].end)]
  }
}
