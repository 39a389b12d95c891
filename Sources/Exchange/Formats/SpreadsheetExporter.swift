/// One table for people: a row an edge, with the names of both ends.
///
/// A text that a spreadsheet would take for a formula starts with an apostrophe.
package struct SpreadsheetExporter: AttributeExporter {
  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    // JSON is nothing to look at.
    let columns = graph.edgeColumns.indices.filter { graph.edgeColumns[$0].type != .json }
    output.write("source,target")
    for column in columns {
      output.write(",")
      output.writeCSV(graph.edgeColumns[column].name, guardsFormulas: true)
    }
    output.write("\n")
    let label = graph.nodeLabelColumn
    func name(_ node: Int) -> String {
      label.flatMap { graph.value(ofNode: node, $0).text } ?? graph.nodeID(node)
    }
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.writeCSV(name(ends.source), guardsFormulas: true)
      output.write(",")
      output.writeCSV(name(ends.target), guardsFormulas: true)
      for column in columns {
        output.write(",")
        output.writeCSV(graph.value(ofEdge: edge, column), guardsFormulas: true)
      }
      output.write("\n")
    }
  }
}
