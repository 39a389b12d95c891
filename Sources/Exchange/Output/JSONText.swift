/// JSON as RFC 8259 has it: only what must be escaped is, everything else is raw UTF-8.
extension ByteWriter {
  /// `text` in quotation marks.
  package mutating func writeJSON(_ text: String) {
    write(byte: UInt8(ascii: "\""))
    writeJSONContent(text)
    write(byte: UInt8(ascii: "\""))
  }

  /// `text` in quotation marks, or `null`.
  package mutating func writeJSON(_ text: String?) {
    if let text { writeJSON(text) } else { write("null") }
  }

  /// `text` escaped, without the quotation marks.
  mutating func writeJSONContent(_ text: String) {
    write(text, escaping: jsonEscapes) { writer, bytes, index in
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""): writer.write("\\\"")
      case UInt8(ascii: "\\"): writer.write("\\\\")
      case 0x08: writer.write("\\b")
      case 0x09: writer.write("\\t")
      case 0x0a: writer.write("\\n")
      case 0x0c: writer.write("\\f")
      case 0x0d: writer.write("\\r")
      case 0xef: return writer.writeNoncharacter(bytes, at: index)
      default:
        writer.write("\\u00")
        writer.write(byte: hexDigit(byte >> 4))
        writer.write(byte: hexDigit(byte & 15))
      }
      return 1
    }
  }

  /// U+FFFE or U+FFFF as an escape, or another byte 0xEF as it is. Returns the bytes dealt with.
  ///
  /// JSON could hold both as they are, but not where it stands within XML.
  private mutating func writeNoncharacter(
    _ bytes: borrowing Span<UInt8>, at index: Int
  ) -> Int {
    guard index + 2 < bytes.count, bytes[index + 1] == 0xbf, bytes[index + 2] >= 0xbe else {
      write(byte: 0xef)
      return 1
    }
    write(bytes[index + 2] == 0xbe ? "\\ufffe" : "\\uffff")
    return 3
  }

  /// `"name":`
  package mutating func writeJSON(key: String) {
    writeJSON(key)
    write(byte: UInt8(ascii: ":"))
  }

  package mutating func write(_ truth: Bool) { write(truth ? "true" : "false") }
}

/// Control characters must be escaped by the RFC; DEL need not, but it is no text either.
private let jsonEscapes = EscapeTable("\"\\", controls: true, others: [0xef])

/// The lower-case hexadecimal digit of a number below 16.
func hexDigit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
}
