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
    let nodes = NodeWriter(graph)
    var isShown = [Bool](
      repeating: showsUnconnected || graph.edgeCount == 0, count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      isShown[ends.source] = true
      isShown[ends.target] = true
    }
    for node in 0..<graph.nodeCount where isShown[node] {
      nodes.write(node, to: &output)
    }
    let edges = EdgeWriter(graph)
    for edge in 0..<graph.edgeCount { edges.write(edge, to: &output) }
    let (layout, lines) = (isSmall ? "dot" : "sfdp", graph.edgeCount <= 300 ? "true" : "line")
    output.write(
      """
        graph [layout="\(layout)", overlap="prism", splines="\(lines)", \
      outputorder="edgesfirst", rankdir="LR", nodesep="0.25", ranksep="1.1", \
      fontname="Helvetica", bgcolor="white"];
      }

      """)
  }
}

/// How the nodes of a graph are drawn.
private struct NodeWriter<Source: AttributedGraph> {
  private let graph: Source
  private let label, type, aliases: Int?

  init(_ graph: Source) {
    self.graph = graph
    label = graph.nodeLabelColumn
    type = graph.nodeColumn("type")
    aliases = graph.nodeColumn("aliases")
  }

  func write(_ node: Int, to output: inout ByteWriter) {
    let id = graph.nodeID(node)
    let name = label.flatMap { graph.value(ofNode: node, $0).text } ?? id
    let kind = type.flatMap { graph.value(ofNode: node, $0).text } ?? "thing"
    let look = Look(ofType: kind)
    var tooltip = "\(name) (\(kind))"
    if let aliases, case .list(let others) = graph.value(ofNode: node, aliases), !others.isEmpty {
      tooltip += "\nalso: " + others.joined(separator: ", ")
    }
    output.write("  ")
    output.writeDOT(id)
    output.write(" [label=")
    output.writeDOT(name.shortened(to: 40))
    output.write(", shape=\"")
    output.write(look.shape)
    output.write("\", style=\"")
    output.write(look.style)
    output.write("\", fillcolor=\"")
    output.write(look.fill)
    output.write("\", color=\"")
    output.write(look.stroke)
    output.write("\", fontname=\"Helvetica\", fontcolor=\"#1b1b1b\", class=")
    output.writeDOT(kind)
    output.write(", tooltip=")
    output.writeDOT(tooltip.shortened(to: 400))
    output.write("];\n")
  }
}

/// How the edges of a graph are drawn.
private struct EdgeWriter<Source: AttributedGraph> {
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

  func write(_ edge: Int, to output: inout ByteWriter) {
    func text(_ column: Int?) -> String? { column.flatMap { graph.value(ofEdge: edge, $0).text } }
    let ends = graph.ends(ofEdge: edge)
    output.write("  ")
    output.writeDOT(graph.nodeID(ends.source))
    output.write(" -> ")
    output.writeDOT(graph.nodeID(ends.target))
    output.write(" [id=")
    output.writeDOT(graph.edgeID(edge))
    output.write(", label=")
    var name = text(label) ?? graph.kind(ofEdge: edge)
    if let about = text(item) { name += ": " + about }
    output.writeDOT(name.shortened(to: 60))
    let status = text(status)
    let look = StatusLook(status ?? "asserted")
    output.write(", style=\"")
    output.write(look.line)
    output.write("\", color=\"")
    output.write(look.color)
    output.write("\", fontcolor=\"")
    output.write(look.color)
    output.write("\", fontname=\"Helvetica\", fontsize=\"10\", penwidth=\"")
    output.write(width(of: edge))
    output.write("\", arrowsize=\"0.7\", class=")
    output.writeDOT(status ?? "edge")
    if let symmetric, graph.value(ofEdge: edge, symmetric).isTrue { output.write(", dir=\"none\"") }
    if let quote = text(quote) {
      let source = [text(publisher), text(title)].compactMap { $0 }.joined(separator: ": ")
      let tooltip = quote.shortened(to: 300) + "\n— " + source.shortened(to: 80)
      output.write(", edgetooltip=")
      output.writeDOT(tooltip)
      output.write(", labeltooltip=")
      output.writeDOT(tooltip)
    }
    if let url = text(url) {
      output.write(", URL=")
      output.writeDOT(url)
      output.write(", target=\"_blank\"")
    }
    output.write("];\n")
  }

  /// Of the line, by how much supports the edge.
  private func width(of edge: Int) -> Double {
    guard let weight else { return 1.2 }
    return switch graph.value(ofEdge: edge, weight) {
    case .integer(let number): min(1 + 0.6 * Double(max(number - 1, 0)), 4)
    case .decimal(let number): min(max(number, 1), 4)
    default: 1.2
    }
  }
}
