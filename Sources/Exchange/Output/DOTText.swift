/// Quoted strings of Graphviz's DOT.
extension ByteWriter {
  /// `text` as one quoted string that shows it literally in labels and tooltips.
  ///
  /// Backslashes would start Graphviz's own escapes (`\N`), and `&` an HTML entity.
  package mutating func writeDOT(_ text: String) {
    write(byte: UInt8(ascii: "\""))
    write(text, escaping: dotEscapes) { writer, bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "\""): writer.write("\\\"")
      case UInt8(ascii: "\\"): writer.write("\\\\")
      case UInt8(ascii: "&"): writer.write("&amp;")
      case 0x09: writer.write(" ")
      case 0x0a: writer.write("\\n")
      case 0x0d:
        writer.write("\\n")
        return lineEnd(bytes, at: index)
      default: return writer.writeCleaned(bytes, at: index)
      }
      return 1
    }
    write(byte: UInt8(ascii: "\""))
  }
}

private let dotEscapes = EscapeTable("\"\\&", controls: true, others: [0xef])

extension String {
  /// At most `limit` characters, cut between words where there is one, with an ellipsis.
  func shortened(to limit: Int) -> String {
    guard utf8.count > limit, let cut = index(startIndex, offsetBy: limit, limitedBy: endIndex),
      cut < endIndex
    else { return self }
    let head = self[..<cut]
    let space = head.lastIndex { $0.isWhitespace } ?? cut
    return head[..<(head.distance(from: head.startIndex, to: space) > limit / 2 ? space : cut)]
      + "…"
  }
}
