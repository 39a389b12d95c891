/// Cytoscape.js's `elements`, which the Cytoscape desktop program and NetworkX read as well.
package struct CytoscapeExporter: AttributeExporter {
  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write(
      "{\"data\":[[\"name\",\"redthread\"]],\"directed\":true,\"multigraph\":true,"
        + "\"elements\":{\"nodes\":[\n")
    let label = graph.nodeLabelColumn
    let nodeMembers = Members(graph.nodeColumns, omitting: ["id", "value", "name", "parent"])
    let edgeMembers = Members(
      graph.edgeColumns, omitting: ["id", "key", "source", "target", "interaction"])
    for node in 0..<graph.nodeCount {
      let id = graph.nodeID(node)
      output.writeSeparator(before: node)
      output.write("{\"data\":{\"id\":")
      output.writeJSON(id)
      output.write(",\"value\":")
      output.writeJSON(id)
      output.write(",\"name\":")
      output.writeJSON(label.flatMap { graph.value(ofNode: node, $0).text } ?? id)
      output.write(nodeMembers) { graph.value(ofNode: node, $0) }
      output.write("}}")
    }
    output.write("],\n\"edges\":[\n")
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.writeSeparator(before: edge)
      output.write("{\"data\":{\"id\":")
      output.writeJSON(graph.edgeID(edge))
      output.write(",\"key\":")
      output.writeJSON(graph.edgeID(edge))
      output.write(",\"source\":")
      output.writeJSON(graph.nodeID(ends.source))
      output.write(",\"target\":")
      output.writeJSON(graph.nodeID(ends.target))
      output.write(",\"interaction\":")
      output.writeJSON(graph.kind(ofEdge: edge))
      output.write(edgeMembers) { graph.value(ofEdge: edge, $0) }
      output.write("}}")
    }
    output.write("]}}\n")
  }
}
