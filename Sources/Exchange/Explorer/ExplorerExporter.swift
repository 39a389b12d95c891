package import Graph

/// One HTML file in which the graph can be read, searched and followed to its sources, offline.
///
/// It holds the page, its style and scripts, the canonical JSON graph, and what belongs to the
/// drawing: positions, looks, and the texts of the articles, as far as they are at hand.
package struct ExplorerExporter: Exporter {
  private let title: String
  /// By document id.
  private let texts: [String: SourceText]

  package init(title: String = "graph", texts: [String: SourceText] = [:]) {
    self.title = title
    self.texts = texts
  }

  package func write(_ graph: Graph, to output: inout ByteWriter) throws {
    let drawing = ExplorerDrawing(of: graph)
    let page = WebPage.explorer
    let data = try ByteWriter.collect { JSONExporter().write(graph, to: &$0) }
    let looks = try ByteWriter.collect { output in
      output.write("{\"title\":")
      output.writeJSON(title)
      output.write(",\n")
      drawing.write(to: &output)
      output.write(",\n\"texts\":{")
      var isFirst = true
      for document in graph.documents {
        guard let text = texts[document.id] else { continue }
        output.write(isFirst ? "\n" : ",\n")
        isFirst = false
        output.writeJSON(key: document.id)
        output.writeSourceText(text)
      }
      output.write("}}\n")
    }
    page.write(to: &output) { output, place in
      switch place {
      case .title: output.writeMarkup(title)
      case .graph: output.writeScriptData(data)
      case .drawing: output.writeScriptData(looks)
      }
    }
  }
}

extension ByteWriter {
  /// JSON for a script element: no `<` of the data can end it or open a comment in it.
  fileprivate mutating func writeScriptData(_ json: [UInt8]) {
    let bytes = json.span
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
      write(bytes.extracting(start..<index))
      write("\\u003c")
      start = index + 1
    }
    write(bytes.extracting(start..<bytes.count))
  }

  /// Text between tags.
  fileprivate mutating func writeMarkup(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: "&"): write("&amp;")
      case 0..<0x20, 0x7f: write(byte: UInt8(ascii: " "))
      default: write(byte: byte)
      }
    }
  }
}
