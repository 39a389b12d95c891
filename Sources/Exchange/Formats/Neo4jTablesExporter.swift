/// Two tables for `neo4j-admin database import`.
///
/// Lists are separated by ";", and one within an element becomes a ","; line ends become spaces,
/// so that the import needs no option.
package struct Neo4jTablesExporter: AttributeFolderExporter {
  package init() {}

  package func write(
    attributes graph: some AttributedGraph, to folder: borrowing OutputFolder
  ) throws {
    try folder.write("nodes.csv") { writeNodes(of: graph, to: &$0) }
    try folder.write("relationships.csv") { writeRelationships(of: graph, to: &$0) }
  }

  private func writeNodes(of graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("id:ID")
    output.writeHeader(graph.nodeColumns)
    output.write(",:LABEL\n")
    let type = graph.nodeColumn("type")
    for node in 0..<graph.nodeCount {
      output.writeCSV(graph.nodeID(node), joinsLines: true)
      output.writeRow(graph.nodeColumns) { graph.value(ofNode: node, $0) }
      let kind = type.flatMap { graph.value(ofNode: node, $0).text } ?? ""
      output.write(",Entity;\(PropertyGraphNames.label(kind))\n")
    }
  }

  private func writeRelationships(of graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write(":START_ID,:END_ID,:TYPE,id")
    output.writeHeader(graph.edgeColumns)
    output.write("\n")
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.writeCSV(graph.nodeID(ends.source), joinsLines: true)
      output.write(",")
      output.writeCSV(graph.nodeID(ends.target), joinsLines: true)
      output.write(",\(PropertyGraphNames.relationship(graph.kind(ofEdge: edge))),")
      output.writeCSV(graph.edgeID(edge), joinsLines: true)
      output.writeRow(graph.edgeColumns) { graph.value(ofEdge: edge, $0) }
      output.write("\n")
    }
  }
}

extension ByteWriter {
  fileprivate mutating func writeHeader(_ columns: [Column]) {
    let names = PropertyGraphNames.properties(columns)
    for (number, column) in columns.enumerated() where column.name != "id" {
      write(",")
      write(names[number])
      switch column.type {
      case .text, .json: break
      case .integer: write(":long")
      case .decimal: write(":double")
      case .boolean: write(":boolean")
      case .list: write(":string[]")
      }
    }
  }

  fileprivate mutating func writeRow(_ columns: [Column], _ value: (Int) -> AttributeValue) {
    for (number, column) in columns.enumerated() where column.name != "id" {
      write(",")
      if case .list(let texts) = value(number) {
        // By bytes: a mark that combines with it hides a semicolon from Swift, not from Neo4j.
        let (semicolon, comma) = (UInt8(ascii: ";"), UInt8(ascii: ","))
        let joined = texts.map { text in
          String(decoding: text.utf8.map { $0 == semicolon ? comma : $0 }, as: UTF8.self)
        }.joined(separator: ";")
        writeCSV(joined, joinsLines: true)
      } else {
        writeCSV(value(number), joinsLines: true)
      }
    }
  }
}
