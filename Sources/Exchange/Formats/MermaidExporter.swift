/// A Mermaid flowchart, for a small graph in a README.
package struct MermaidExporter: AttributeExporter {
  /// Mermaid's own limits, which a diagram cannot lift.
  private static let edgeLimit = 500
  private static let textLimit = 50_000

  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) throws {
    let diagram = try ByteWriter.collect { writeDiagram(of: graph, to: &$0) }
    if graph.edgeCount > MermaidExporter.edgeLimit
      || String(decoding: diagram, as: UTF8.self).utf16.count > MermaidExporter.textLimit
    {
      throw ExportError(
        "too large for Mermaid, which draws up to \(MermaidExporter.edgeLimit) edges and "
          + "\(MermaidExporter.textLimit) characters; choose a part with --around or --top")
    }
    output.write(diagram.span)
  }

  private func writeDiagram(of graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("flowchart LR\n")
    let (label, type) = (graph.nodeLabelColumn, graph.nodeColumn("type"))
    var types: Set<String> = []
    for node in 0..<graph.nodeCount {
      let kind = type.flatMap { graph.value(ofNode: node, $0).text } ?? "thing"
      types.insert(kind)
      let name = label.flatMap { graph.value(ofNode: node, $0).text } ?? graph.nodeID(node)
      let (opening, closing) = brackets(of: kind)
      output.write("  n\(node)\(opening)")
      output.writeMermaid(name.shortened(to: 60))
      output.write("\(closing):::\(PropertyGraphNames.label(kind))\n")
    }
    let (phrase, status) = (graph.edgeColumn("label"), graph.edgeColumn("status"))
    let (item, symmetric) = (graph.edgeColumn("item_label"), graph.edgeColumn("symmetric"))
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      var text = phrase.flatMap { graph.value(ofEdge: edge, $0).text } ?? graph.kind(ofEdge: edge)
      if let item = item.flatMap({ graph.value(ofEdge: edge, $0).text }) { text += ": " + item }
      let state = status.flatMap { graph.value(ofEdge: edge, $0).text } ?? "asserted"
      if state == "contested" || state == "hedged" { text += " (\(state))" }
      let isSymmetric = symmetric.map { graph.value(ofEdge: edge, $0).isTrue } ?? false
      let isSolid = ["solid", "bold"].contains(StatusLook(state).line)
      let arrow =
        switch (isSolid, isSymmetric) {
        case (true, false): "-->"
        case (true, true): "---"
        case (false, false): "-.->"
        case (false, true): "-.-"
        }
      output.write("  n\(ends.source) \(arrow)|")
      output.writeMermaid(text.isEmpty ? "related to" : text.shortened(to: 60))
      output.write("| n\(ends.target)\n")
    }
    for kind in types.sorted() {
      let look = Look(ofType: kind)
      output.write(
        "  classDef \(PropertyGraphNames.label(kind)) fill:\(look.fill),stroke:\(look.stroke),"
          + "color:#1b1b1b\n")
    }
  }

  private func brackets(of type: String) -> (String, String) {
    switch type {
    case "person": ("([", "])")
    case "weapon": ("{{", "}}")
    case "company": ("(", ")")
    case "law": ("[/", "/]")
    default: ("[", "]")
    }
  }
}

extension ByteWriter {
  /// `text` in quotation marks, on one line, with Mermaid's entities.
  fileprivate mutating func writeMermaid(_ text: String) {
    write(byte: UInt8(ascii: "\""))
    write(text, escaping: mermaidEscapes) { writer, bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "\""): writer.write("#quot;")
      case UInt8(ascii: "&"): writer.write("#amp;")
      case UInt8(ascii: "<"): writer.write("#lt;")
      case UInt8(ascii: ">"): writer.write("#gt;")
      case UInt8(ascii: "#"): writer.write("#35;")
      case UInt8(ascii: "`"): writer.write("#96;")
      case 0x09, 0x0a: writer.write(byte: UInt8(ascii: " "))
      case 0x0d:
        writer.write(byte: UInt8(ascii: " "))
        return lineEnd(bytes, at: index)
      default: return writer.writeCleaned(bytes, at: index)
      }
      return 1
    }
    write(byte: UInt8(ascii: "\""))
  }
}

private let mermaidEscapes = EscapeTable("\"&<>#`", controls: true, others: [0xef])
