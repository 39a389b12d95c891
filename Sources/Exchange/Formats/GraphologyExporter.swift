/// Graphology's serialised graph, for sigma.js and Gephi Lite.
///
/// Sigma takes an attribute `type` for the name of a renderer: ours is `entityType`.
package struct GraphologyExporter: AttributeExporter {
  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write(
      "{\"attributes\":{\"name\":\"redthread\"},"
        + "\"options\":{\"type\":\"directed\",\"multi\":true,\"allowSelfLoops\":true},\"nodes\":[\n"
    )
    let type = graph.nodeColumn("type")
    let status = graph.edgeColumn("status")
    let nodeMembers = Members(
      graph.nodeColumns, omitting: ["color"], renaming: ["type": "entityType"])
    let edgeMembers = Members(
      graph.edgeColumns, omitting: ["color"], renaming: ["type": "edgeType"])
    for node in 0..<graph.nodeCount {
      output.writeSeparator(before: node)
      output.write("{\"key\":")
      output.writeJSON(graph.nodeID(node))
      output.write(",\"attributes\":{\"color\":")
      let kind = type.flatMap { graph.value(ofNode: node, $0).text } ?? ""
      output.writeJSON(Look(ofType: kind).stroke)
      output.write(nodeMembers) { graph.value(ofNode: node, $0) }
      output.write("}}")
    }
    output.write("],\n\"edges\":[\n")
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.writeSeparator(before: edge)
      output.write("{\"key\":")
      output.writeJSON(graph.edgeID(edge))
      output.write(",\"source\":")
      output.writeJSON(graph.nodeID(ends.source))
      output.write(",\"target\":")
      output.writeJSON(graph.nodeID(ends.target))
      output.write(",\"attributes\":{\"color\":")
      output.writeJSON(
        StatusLook(status.flatMap { graph.value(ofEdge: edge, $0).text } ?? "").color)
      output.write(edgeMembers) { graph.value(ofEdge: edge, $0) }
      output.write("}}")
    }
    output.write("]}\n")
  }
}
