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
    /// A run of digits.
    package fileprivate(set) var isNumber: Bool
  }

  package private(set) var bytes: [UInt8] = []
  package private(set) var atoms: [Atom] = []

  package init() {}

  package init(_ words: [String]) {
    atoms.reserveCapacity(words.count + words.count / 4)
    bytes.reserveCapacity(6 * words.count)
    for (index, word) in words.enumerated() { append(word.utf8.span, word: index) }
  }

  /// The atoms of one word or name.
  package init(_ name: String) {
    append(name.utf8.span, word: 0)
  }

  /// Whether an atom is the "Sullivan" of the word "O'Sullivan".
  package func isBehindInitial(_ index: Int) -> Bool {
    guard index > 0, !atoms[index].isNumber else { return false }
    let before = atoms[index - 1]
    return before.word == atoms[index].word && before.end - before.start == 1 && !before.isNumber
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    atoms.removeAll(keepingCapacity: true)
  }

  /// Adds the atoms of UTF-8 text as those of one word.
  package mutating func append(_ text: Span<UInt8>, word: Int) {
    var atom = Atom(
      start: 0, end: 0, word: Int32(word), isJoined: false, isCapitalised: false,
      isUpperCase: false, isNumber: false)
    var isOpen = false
    var isDigits = false
    var segment = 0  // Letters since the atom began or the last dot in it.
    // Taken out of the value while they grow, so that each byte is stored without a check for
    // other owners.
    var bytes = self.bytes
    var atoms = self.atoms
    self.bytes = []
    self.atoms = []
    defer {
      self.bytes = bytes
      self.atoms = atoms
    }
    func close(_ atom: inout Atom, at end: Int) {
      atom.end = UInt32(end)
      atoms.append(atom)
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        let isDigit = byte < UInt8(ascii: "A")
        let isUpper = !isDigit && byte & 0x20 == 0
        if isOpen, isDigit != isDigits {
          close(&atom, at: bytes.count)
          isOpen = false
          atom.isJoined = true
        }
        if !isOpen {
          atom.start = UInt32(bytes.count)
          atom.isCapitalised = isUpper || isDigit
          atom.isUpperCase = !isDigit
          atom.isNumber = isDigit
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
        if isOpen { close(&atom, at: bytes.count) }
        isOpen = false
        atom.isJoined = false
      default:
        let scalar = Self.scalar(text, &index)
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
          atom.isNumber = false
          isDigits = false
          isOpen = true
          segment = 0
        }
        if !isUpper { atom.isUpperCase = false }
        segment += 1
      }
    }
    if isOpen { close(&atom, at: bytes.count) }
  }

  /// The character whose first byte stands before `index`; moves past its last byte.
  private static func scalar(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
    let first = text[index - 1]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var scalar = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for _ in 1..<length where index < text.count {
      scalar = scalar << 6 | UInt32(text[index] & 0x3F)
      index += 1
    }
    return scalar
  }

  package func text(_ atom: Int) -> ArraySlice<UInt8> {
    bytes[Int(atoms[atom].start)..<Int(atoms[atom].end)]
  }
}
