import Text

/// The words of a short line in lower case, for comparing with phrases.
///
///     "3 Min Read" → # min read        "No comments:" → no comments :
///
/// Numbers become `#`; marks are left out but for the colon, `©`, `°` and `@`.
struct LineWords {
  /// Longer lines are prose whatever their words are.
  static let longestInBytes = 300

  let words: [String]

  /// nil where the line is longer than `longestInBytes`.
  init?(_ range: ByteRange, in bytes: [UInt8]) {
    guard range.count <= Self.longestInBytes else { return nil }
    var words: [String] = []
    var word: [UInt8] = []
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var at = range.start
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    while at < range.end {
      let byte = bytes[at]
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A: word.append(byte)
      case 0x30...0x39:
        end()
        words.append("#")
        while at + 1 < range.end,
          isDigit(bytes[at + 1])
            || [0x2C, 0x2E, 0x3A].contains(bytes[at + 1]) && at + 2 < range.end
              && isDigit(bytes[at + 2])
        { at += 1 }
      case 0x27: if !word.isEmpty { word.append(byte) }
      case UInt8(ascii: ":"), UInt8(ascii: "@"):
        end()
        words.append(String(UnicodeScalar(byte)))
      case 0xC2 where at + 1 < range.end && (bytes[at + 1] == 0xA9 || bytes[at + 1] == 0xB0):
        end()
        words.append(bytes[at + 1] == 0xA9 ? "©" : "°")
        at += 1
      case 0xE2 where at + 2 < range.end && bytes[at + 1] == 0x80:
        // ’ is an apostrophe, other punctuation of this block separates.
        if bytes[at + 2] == 0x99, !word.isEmpty { word.append(0x27) } else { end() }
        at += 2
      case 0x80...: word.append(byte)
      default: end()
      }
      at += 1
    }
    end()
    self.words = words
  }

  var count: Int { words.count }

  /// The words without a colon at the end.
  var phrase: ArraySlice<String> {
    words.last == ":" ? words.dropLast() : words[...]
  }
}
