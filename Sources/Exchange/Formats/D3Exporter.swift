/// `nodes` and `links`, as D3's force layout and its many relatives take them.
package struct D3Exporter: AttributeExporter {
  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("{\"nodes\":[\n")
    for node in 0..<graph.nodeCount {
      output.writeSeparator(before: node)
      output.write("{\"id\":")
      output.writeJSON(graph.nodeID(node))
      output.writeMembers(graph.nodeColumns, omitting: ["id"]) { graph.value(ofNode: node, $0) }
      output.write("}")
    }
    output.write("],\n\"links\":[\n")
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.writeSeparator(before: edge)
      output.write("{\"id\":")
      output.writeJSON(graph.edgeID(edge))
      output.write(",\"source\":")
      output.writeJSON(graph.nodeID(ends.source))
      output.write(",\"target\":")
      output.writeJSON(graph.nodeID(ends.target))
      output.writeMembers(graph.edgeColumns, omitting: ["id", "source", "target"]) {
        graph.value(ofEdge: edge, $0)
      }
      output.write("}")
    }
    output.write("]}\n")
  }
}
