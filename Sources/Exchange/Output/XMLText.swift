/// Text for XML 1.0.
///
/// Characters that XML cannot carry even as references become U+FFFD and are counted; line ends
/// become LF. Never CDATA: readers differ over it. Quotation marks in content stay as they are.
extension ByteWriter {
  /// `text` between two tags.
  package mutating func writeXML(_ text: String) {
    write(text, escaping: contentEscapes) { writer, bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "&"): writer.write("&amp;")
      case UInt8(ascii: "<"): writer.write("&lt;")
      case UInt8(ascii: ">"): writer.write("&gt;")
      case 0x7f: writer.write("&#127;")
      default: return writer.writeCleaned(bytes, at: index)
      }
      return 1
    }
  }

  /// `text` between the double quotation marks of an attribute.
  package mutating func writeXML(attribute text: String) {
    write(text, escaping: attributeEscapes) { writer, bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "&"): writer.write("&amp;")
      case UInt8(ascii: "<"): writer.write("&lt;")
      case UInt8(ascii: ">"): writer.write("&gt;")
      case UInt8(ascii: "\""): writer.write("&quot;")
      case 0x09: writer.write("&#9;")
      case 0x0a: writer.write("&#10;")
      case 0x0d:
        writer.write("&#10;")
        return lineEnd(bytes, at: index)
      case 0x7f: writer.write("&#127;")
      default: return writer.writeCleaned(bytes, at: index)
      }
      return 1
    }
  }

  /// One character that no visual format can take, as U+FFFD, or a line end as LF, or, where the
  /// marked byte was only suspicious, that byte.
  ///
  /// Returns the number of bytes that are dealt with.
  mutating func writeCleaned(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x0d {
      write(byte: 0x0a)
      return lineEnd(bytes, at: index)
    }
    if byte == 0x09 || byte == 0x0a || byte >= 0x20 && byte < 0xef && byte != 0x7f {
      write(byte: byte)
      return 1
    }
    if byte == 0xef {
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      guard index + 2 < bytes.count, bytes[index + 1] == 0xbf, bytes[index + 2] >= 0xbe else {
        write(byte: byte)
        return 1
      }
    }
    replacedCharacters += 1
    write("\u{FFFD}")
    return byte == 0xef ? 3 : 1
  }
}

/// How many bytes the line end that starts with a CR has.
func lineEnd(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
  index + 1 < bytes.count && bytes[index + 1] == 0x0a ? 2 : 1
}

/// The controls that XML 1.0 forbids, CR, DEL, and the first byte of U+FFFE and U+FFFF.
private let uncleanBytes: [UInt8] = (0..<0x20).filter { $0 != 0x09 && $0 != 0x0a } + [0x7f, 0xef]
private let contentEscapes = EscapeTable("&<>", controls: false, others: uncleanBytes)
private let attributeEscapes = EscapeTable("&<>\"\t\n", controls: false, others: uncleanBytes)
