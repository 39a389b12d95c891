/// A Cypher script that can be run again: everything is merged by id.
///
/// Values stand as literals in batches; labels and types are plain words, never quoted.
package struct CypherExporter: AttributeExporter {
  private static let batchSize = 500

  package init() {}

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write("// redthread — run with: cypher-shell --file FILE\n")
    output.write(
      "CREATE CONSTRAINT redthread_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
    let type = graph.nodeColumn("type")
    let nodeNames = PropertyGraphNames.properties(graph.nodeColumns)
    let edgeNames = PropertyGraphNames.properties(graph.edgeColumns)
    let nodes = grouped(0..<graph.nodeCount) { node in
      PropertyGraphNames.label(type.flatMap { graph.value(ofNode: node, $0).text } ?? "")
    }
    for (label, batch) in nodes {
      output.write("UNWIND ")
      output.writeList(batch, separator: ",\n") { output, node in
        output.write("{id: ")
        output.writeCypher(graph.nodeID(node))
        output.writeProperties(graph.nodeColumns, nodeNames) { graph.value(ofNode: node, $0) }
        output.write("}")
      }
      output.write(
        " AS row\nMERGE (n:Entity {id: row.id})\nSET n:\(label)\nSET n += row;\n")
    }
    let edges = grouped(0..<graph.edgeCount) {
      PropertyGraphNames.relationship(graph.kind(ofEdge: $0))
    }
    for (relationship, batch) in edges {
      output.write("UNWIND ")
      output.writeList(batch, separator: ",\n") { output, edge in
        let ends = graph.ends(ofEdge: edge)
        output.write("{source: ")
        output.writeCypher(graph.nodeID(ends.source))
        output.write(", target: ")
        output.writeCypher(graph.nodeID(ends.target))
        output.write(", properties: {id: ")
        output.writeCypher(graph.edgeID(edge))
        output.writeProperties(graph.edgeColumns, edgeNames) { graph.value(ofEdge: edge, $0) }
        output.write("}}")
      }
      output.write(
        """
         AS row
        MATCH (a:Entity {id: row.source})
        MATCH (b:Entity {id: row.target})
        MERGE (a)-[r:\(relationship) {id: row.properties.id}]->(b)
        SET r += row.properties;

        """)
    }
  }

  /// Batches of numbers of one name each, by name, in order.
  private func grouped(
    _ numbers: Range<Int>, by name: (Int) -> String
  ) -> [(name: String, batch: ArraySlice<Int>)] {
    var groups: [String: [Int]] = [:]
    for number in numbers { groups[name(number), default: []].append(number) }
    var batches: [(String, ArraySlice<Int>)] = []
    for name in groups.keys.sorted() {
      var rest = (groups[name] ?? [])[...]
      while !rest.isEmpty {
        batches.append((name, rest.prefix(CypherExporter.batchSize)))
        rest = rest.dropFirst(CypherExporter.batchSize)
      }
    }
    return batches
  }
}

extension ByteWriter {
  fileprivate mutating func writeProperties(
    _ columns: [Column], _ names: [String], _ value: (Int) -> AttributeValue
  ) {
    for (number, column) in columns.enumerated() where column.name != "id" {
      let value = value(number)
      if value == .none { continue }
      write(", \(names[number]): ")
      switch value {
      case .none: break
      case .text(let text), .json(let text): writeCypher(text)
      case .integer(let number): write(number)
      case .decimal(let number): writePlain(number)
      case .boolean(let truth): write(truth)
      case .list(let texts): writeList(texts) { $0.writeCypher($1) }
      }
    }
  }

  /// `text` as a literal in single quotation marks.
  ///
  /// Neo4j once decoded `\u0027` before it parsed anything, even after an escaped backslash: a
  /// backslash before a "u" ends the literal, and the next one goes on.
  mutating func writeCypher(_ text: String) {
    write(byte: UInt8(ascii: "'"))
    write(text, escaping: cypherEscapes) { writer, bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "'"): writer.write("\\'")
      case UInt8(ascii: "\\"):
        writer.write("\\\\")
        if index + 1 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "u") {
          writer.write("' + '")
        }
      // As it is: not all relatives of Neo4j know an escape for it.
      case 0x09: writer.write(byte: 0x09)
      case 0x0a: writer.write("\\n")
      case 0x0d: writer.write("\\r")
      default: return writer.writeCleaned(bytes, at: index)
      }
      return 1
    }
    write(byte: UInt8(ascii: "'"))
  }
}

private let cypherEscapes = EscapeTable("'\\", controls: true, others: [0xef])
