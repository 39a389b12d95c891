/// Cells and rows of comma-separated values, RFC 4180, with LF as the line end.
extension ByteWriter {
  /// `text` in quotation marks; its own are doubled. With `joinsLines` a line end is a space; with
  /// `guardsFormulas` a text that a spreadsheet would compute starts with an apostrophe.
  mutating func writeCSV(_ text: String, joinsLines: Bool = false, guardsFormulas: Bool = false) {
    write(byte: UInt8(ascii: "\""))
    if guardsFormulas, let first = text.utf8.first, formulaStarts.contains(first) {
      write(byte: UInt8(ascii: "'"))
    }
    write(text, escaping: csvEscapes) { writer, bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "\""): writer.write("\"\"")
      case 0x0a where joinsLines: writer.write(byte: UInt8(ascii: " "))
      case 0x0d where joinsLines:
        writer.write(byte: UInt8(ascii: " "))
        return lineEnd(bytes, at: index)
      default: return writer.writeCleaned(bytes, at: index)
      }
      return 1
    }
    write(byte: UInt8(ascii: "\""))
  }

  /// A cell with any value; lists are JSON.
  mutating func writeCSV(
    _ value: AttributeValue, joinsLines: Bool = false, guardsFormulas: Bool = false
  ) {
    switch value {
    case .none: break
    case .text(let text), .json(let text):
      writeCSV(text, joinsLines: joinsLines, guardsFormulas: guardsFormulas)
    case .integer(let number): write(number)
    case .decimal(let number): writePlain(number)
    case .boolean(let truth): write(truth)
    case .list(let texts): writeCSV(jsonList(texts))
    }
  }
}

/// Also the tab and CR, after which spreadsheets look for a formula.
private let formulaStarts = Array("=+-@\t\r".utf8)
private let csvEscapes = EscapeTable("\"", controls: true, others: [0xef])
