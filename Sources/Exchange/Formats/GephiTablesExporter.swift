import Graph

/// Two tables for Gephi's import of spreadsheets, which changes no text and keeps kinds and times.
package struct GephiTablesExporter: AttributeFolderExporter {
  package init() {}

  package func write(
    attributes graph: some AttributedGraph, to folder: borrowing OutputFolder
  ) throws {
    try folder.write("nodes.csv") { writeNodes(of: graph, to: &$0) }
    try folder.write("edges.csv") { writeEdges(of: graph, to: &$0) }
  }

  private func writeNodes(of graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("Id,Label")
    output.writeNames(graph.nodeColumns)
    let label = graph.nodeLabelColumn
    for node in 0..<graph.nodeCount {
      output.writeCSV(graph.nodeID(node))
      output.write(",")
      if let label { output.writeCSV(graph.value(ofNode: node, label)) }
      for (number, column) in graph.nodeColumns.enumerated() where isExtra(column) {
        output.write(",")
        output.writeCSV(graph.value(ofNode: node, number))
      }
      output.write("\n")
    }
  }

  private func writeEdges(of graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("Source,Target,Type,Kind,Id,Label,Weight,timeset")
    output.writeNames(graph.edgeColumns)
    let (label, weight) = (graph.edgeColumn("label"), graph.edgeColumn("weight"))
    let date = graph.edgeColumn("date")
    var kinds = EdgeKinds()
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.writeCSV(graph.nodeID(ends.source))
      output.write(",")
      output.writeCSV(graph.nodeID(ends.target))
      output.write(",Directed,")
      output.writeCSV(kinds.kind(ofEdge: edge, in: graph))
      output.write(",")
      output.writeCSV(graph.edgeID(edge))
      output.write(",")
      if let label { output.writeCSV(graph.value(ofEdge: edge, label)) }
      output.write(",")
      if let weight {
        output.writeCSV(graph.value(ofEdge: edge, weight))
      } else {
        output.write("1")
      }
      output.write(",")
      if let period = date.flatMap({ graph.value(ofEdge: edge, $0).text }).flatMap({ Period($0) }),
        let first = period.firstDay, let last = period.lastDay
      {
        output.writeCSV("<[\(first), \(last)]>")
      }
      for (number, column) in graph.edgeColumns.enumerated() where isExtra(column) {
        output.write(",")
        output.writeCSV(graph.value(ofEdge: edge, number))
      }
      output.write("\n")
    }
  }
}

/// Whether a column is not among those that Gephi has a place for.
private func isExtra(_ column: Column) -> Bool {
  !["id", "label", "weight", "kind", "type", "source", "target", "timeset"].contains(
    column.name.lowercased()) || column.name == "type"
}

extension ByteWriter {
  fileprivate mutating func writeNames(_ columns: [Column]) {
    for column in columns where isExtra(column) {
      write(",")
      // An edge table has a column Type already.
      writeCSV(column.name == "type" ? "entity_type" : column.name)
    }
    write("\n")
  }
}
