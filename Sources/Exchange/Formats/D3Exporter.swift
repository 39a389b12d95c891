/// `nodes` and `links`, as D3's force layout and its many relatives take them.
package struct D3Exporter: AttributeExporter {
  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("{")
    output.writeNodeLink(graph, edges: "links")
    output.write("}\n")
  }
}

extension ByteWriter {
  /// The members `nodes` and `edges`, the latter under the name that the reader looks for.
  mutating func writeNodeLink(_ graph: some AttributedGraph, edges: String) {
    let nodeMembers = Members(graph.nodeColumns, omitting: ["id"])
    let edgeMembers = Members(graph.edgeColumns, omitting: ["id", "key", "source", "target"])
    write("\"nodes\":[\n")
    for node in 0..<graph.nodeCount {
      writeSeparator(before: node)
      write("{\"id\":")
      writeJSON(graph.nodeID(node))
      write(nodeMembers) { graph.value(ofNode: node, $0) }
      write("}")
    }
    write("],\n\"\(edges)\":[\n")
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      writeSeparator(before: edge)
      write("{\"id\":")
      writeJSON(graph.edgeID(edge))
      write(",\"key\":")
      writeJSON(graph.edgeID(edge))
      write(",\"source\":")
      writeJSON(graph.nodeID(ends.source))
      write(",\"target\":")
      writeJSON(graph.nodeID(ends.target))
      write(edgeMembers) { graph.value(ofEdge: edge, $0) }
      write("}")
    }
    write("]")
  }
}
