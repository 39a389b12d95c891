/// Graphviz DOT that Gephi reads as well.
///
/// The order matters for Gephi, which skips to the next `{` at any `graph […]`, `node […]` or
/// `subgraph`, and reads the charset off the first bytes: a comment with a letter beyond ASCII,
/// nodes, edges, each with all its attributes, and only then what concerns the whole picture.
package struct DOTExporter: AttributeExporter {
  private let showsUnconnected: Bool

  /// Without `showsUnconnected`, entities that no claim is about are left out, as long as there is
  /// a claim: in a picture they would only stand about.
  package init(showsUnconnected: Bool = true) {
    self.showsUnconnected = showsUnconnected
  }

  package func write(
    attributes graph: some AttributedGraph, to output: inout ByteWriter
  ) throws {
    let isSmall = graph.nodeCount <= 200
    output.write("// redthread — render with: dot -Tsvg FILE\ndigraph \"redthread\" {\n")
    let nodes = NodeReader(graph)
    var isShown = [Bool](
      repeating: showsUnconnected || graph.edgeCount == 0, count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      isShown[ends.source] = true
      isShown[ends.target] = true
    }
    for node in 0..<graph.nodeCount where isShown[node] {
      output.writeStatement(node: graph.nodeID(node), nodes.attributes(node))
    }
    let edges = EdgeReader(graph)
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.write("  ")
      output.writeDOT(graph.nodeID(ends.source))
      output.write(" -> ")
      output.writeDOT(graph.nodeID(ends.target))
      output.writeAttributes(edges.attributes(edge))
    }
    output.write("  graph")
    output.writeAttributes(pictureAttributes(isSmall: isSmall, edges: graph.edgeCount))
    output.write("}\n")
  }

  private func pictureAttributes(isSmall: Bool, edges: Int) -> [(String, String)] {
    [
      ("layout", isSmall ? "dot" : "sfdp"),
      ("overlap", "prism"),
      ("splines", edges <= 300 ? "true" : "line"),
      ("outputorder", "edgesfirst"),
      ("rankdir", "LR"),
      ("nodesep", "0.25"),
      ("ranksep", "1.1"),
      ("fontname", "Helvetica"),
      ("bgcolor", "white"),
    ]
  }
}

extension ByteWriter {
  fileprivate mutating func writeStatement(node: String, _ attributes: [(String, String)]) {
    write("  ")
    writeDOT(node)
    writeAttributes(attributes)
  }

  fileprivate mutating func writeAttributes(_ attributes: [(String, String)]) {
    write(" [")
    for (index, attribute) in attributes.enumerated() {
      if index > 0 { write(", ") }
      write(attribute.0)
      write("=")
      writeDOT(attribute.1)
    }
    write("];\n")
  }
}

/// How the nodes of a graph are drawn.
private struct NodeReader<Source: AttributedGraph> {
  private let graph: Source
  private let label, type, aliases: Int?

  init(_ graph: Source) {
    self.graph = graph
    label = graph.nodeColumn("label")
    type = graph.nodeColumn("type")
    aliases = graph.nodeColumn("aliases")
  }

  func attributes(_ node: Int) -> [(String, String)] {
    let name = label.flatMap { graph.value(ofNode: node, $0).text } ?? graph.nodeID(node)
    let kind = type.flatMap { graph.value(ofNode: node, $0).text } ?? "thing"
    let look = Look(ofType: kind)
    var tooltip = "\(name) (\(kind))"
    if let aliases, case .list(let others) = graph.value(ofNode: node, aliases), !others.isEmpty {
      tooltip += "\nalso: " + others.joined(separator: ", ")
    }
    return [
      ("label", name.shortened(to: 40)),
      ("shape", look.shape),
      ("style", look.style),
      ("fillcolor", look.fill),
      ("color", look.stroke),
      ("fontname", "Helvetica"),
      ("fontcolor", "#1b1b1b"),
      ("class", kind),
      ("tooltip", tooltip.shortened(to: 400)),
    ]
  }
}

/// How the edges of a graph are drawn.
private struct EdgeReader<Source: AttributedGraph> {
  private let graph: Source
  private let label, item, status, weight, symmetric, quote, title, publisher, url: Int?

  init(_ graph: Source) {
    self.graph = graph
    label = graph.edgeColumn("label")
    item = graph.edgeColumn("item_label")
    status = graph.edgeColumn("status")
    weight = graph.edgeColumn("weight")
    symmetric = graph.edgeColumn("symmetric")
    quote = graph.edgeColumn("quote")
    title = graph.edgeColumn("source_title")
    publisher = graph.edgeColumn("source_publisher")
    url = graph.edgeColumn("source_url")
  }

  func attributes(_ edge: Int) -> [(String, String)] {
    func text(_ column: Int?) -> String? { column.flatMap { graph.value(ofEdge: edge, $0).text } }
    var name = text(label) ?? graph.kind(ofEdge: edge)
    if let about = text(item) { name += ": " + about }
    let look = StatusLook(text(status) ?? "asserted")
    var width = 1.2
    if let weight {
      switch graph.value(ofEdge: edge, weight) {
      case .integer(let number): width = min(1 + 0.6 * Double(max(number - 1, 0)), 4)
      case .decimal(let number): width = min(max(number, 1), 4)
      default: break
      }
    }
    var result = [
      ("id", graph.edgeID(edge)),
      ("label", name.shortened(to: 60)),
      ("style", look.line),
      ("color", look.color),
      ("fontcolor", look.color),
      ("fontname", "Helvetica"),
      ("fontsize", "10"),
      ("penwidth", width.description),
      ("arrowsize", "0.7"),
      ("class", text(status) ?? "edge"),
    ]
    if symmetric.map({ graph.value(ofEdge: edge, $0).isTrue }) == true {
      result.append(("dir", "none"))
    }
    if let quote = text(quote) {
      let source = [text(publisher), text(title)].compactMap { $0 }.joined(separator: ": ")
      let tooltip = quote.shortened(to: 300) + "\n— " + source.shortened(to: 80)
      result += [("edgetooltip", tooltip), ("labeltooltip", tooltip)]
    }
    if let url = text(url) { result += [("URL", url), ("target", "_blank")] }
    return result
  }
}
