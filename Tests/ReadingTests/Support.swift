import Testing
import Text

@testable import Reading

/// The blocks of a document, one a line: `paragraph: Turkey refused.`
func outline(_ document: Document) -> [String] {
  document.prose.blocks.map { "\($0.kind.rawValue): \(document.prose.text($0.range))" }
}

/// Reads a text as the file `article.txt`, in whatever language it is.
func read(_ text: String, path: String = "article.txt") throws -> Document {
  try DocumentReader(.init(requiresEnglish: false)).read(Array(text.utf8), path: path)
}

/// The outline of a plain text.
func outline(_ text: String, path: String = "article.txt") throws -> [String] {
  outline(try read(text, path: path))
}

/// A stream of numbers that is the same on each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
