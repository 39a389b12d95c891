/// JSON Graph Format, version 2: nodes are a map, and all that is ours is metadata.
package struct JSONGraphFormatExporter: AttributeExporter {
  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write(
      "{\"graph\":{\"id\":\"redthread\",\"type\":\"claims\",\"label\":\"redthread\","
        + "\"directed\":true,\"nodes\":{\n")
    let nodeLabel = graph.nodeLabelColumn
    let nodeMembers = Members(graph.nodeColumns, omitting: ["label"])
    let edgeMembers = Members(graph.edgeColumns, omitting: ["label", "relation"])
    for node in 0..<graph.nodeCount {
      output.writeSeparator(before: node)
      output.writeJSON(key: graph.nodeID(node))
      output.write("{\"label\":")
      output.writeJSON(
        nodeLabel.flatMap { graph.value(ofNode: node, $0).text } ?? graph.nodeID(node))
      output.write(",\"metadata\":{")
      output.write(nodeMembers, startsWithComma: false) { graph.value(ofNode: node, $0) }
      output.write("}}")
    }
    output.write("},\n\"edges\":[\n")
    let edgeLabel = graph.edgeColumn("label")
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      let kind = graph.kind(ofEdge: edge)
      output.writeSeparator(before: edge)
      output.write("{\"id\":")
      output.writeJSON(graph.edgeID(edge))
      output.write(",\"source\":")
      output.writeJSON(graph.nodeID(ends.source))
      output.write(",\"target\":")
      output.writeJSON(graph.nodeID(ends.target))
      output.write(",\"relation\":")
      output.writeJSON(kind)
      output.write(",\"directed\":true,\"label\":")
      output.writeJSON(edgeLabel.flatMap { graph.value(ofEdge: edge, $0).text } ?? kind)
      output.write(",\"metadata\":{")
      output.write(edgeMembers, startsWithComma: false) { graph.value(ofEdge: edge, $0) }
      output.write("}}")
    }
    output.write("]}}\n")
  }
}
