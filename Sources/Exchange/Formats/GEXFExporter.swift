import Graph

/// GEXF 1.3, Gephi's own format: kinds of edges, time intervals, colours and line shapes.
package struct GEXFExporter: AttributeExporter {
  private let protectsINF: Bool

  /// `protectsINF` is as for `GraphMLExporter`: Gephi treats both formats alike.
  package init(protectsINF: Bool = false) {
    self.protectsINF = protectsINF
  }

  package func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) {
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <meta><creator>redthread</creator></meta>
      <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" \
      timerepresentation="interval" timezone="UTC">

      """)
    output.writeDeclarations(graph.nodeColumns, of: "node")
    output.writeDeclarations(graph.edgeColumns, of: "edge")
    writeNodes(of: graph, to: &output)
    writeEdges(of: graph, to: &output)
    output.write("</graph>\n</gexf>\n")
  }

  private func writeNodes(of graph: some AttributedGraph, to output: inout ByteWriter) {
    let (label, type) = (graph.nodeLabelColumn, graph.nodeColumn("type"))
    let mentions = graph.nodeColumn("mentions")
    let values = AttributeTags(graph.nodeColumns)
    output.write("<nodes>\n")
    for node in 0..<graph.nodeCount {
      let id = graph.nodeID(node)
      output.write("<node id=\"")
      output.writeXML(attribute: id)
      output.write("\" label=\"")
      output.writeXML(attribute: label.flatMap { graph.value(ofNode: node, $0).text } ?? id)
      output.write("\">")
      writeValues(values, to: &output) { graph.value(ofNode: node, $0) }
      let look = Look(ofType: type.flatMap { graph.value(ofNode: node, $0).text } ?? "")
      output.writeColor(look.stroke)
      if let mentions, case .integer(let count) = graph.value(ofNode: node, mentions) {
        output.write("<viz:size value=\"")
        output.write(10 + 4 * min(count, 20))
        output.write("\"/>")
      }
      output.write("</node>\n")
    }
    output.write("</nodes>\n")
  }

  private func writeEdges(of graph: some AttributedGraph, to output: inout ByteWriter) {
    let (label, status) = (graph.edgeColumn("label"), graph.edgeColumn("status"))
    let (weight, date) = (graph.edgeColumn("weight"), graph.edgeColumn("date"))
    let values = AttributeTags(graph.edgeColumns)
    var kinds = EdgeKinds()
    var intervals = Intervals()
    output.write("<edges>\n")
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      let kind = kinds.kind(ofEdge: edge, in: graph)
      output.write("<edge id=\"")
      output.writeXML(attribute: graph.edgeID(edge))
      output.write("\" source=\"")
      output.writeXML(attribute: graph.nodeID(ends.source))
      output.write("\" target=\"")
      output.writeXML(attribute: graph.nodeID(ends.target))
      if !kind.isEmpty {
        output.write("\" kind=\"")
        output.writeXML(attribute: kind)
      }
      output.write("\" label=\"")
      output.writeXML(
        attribute: label.flatMap { graph.value(ofEdge: edge, $0).text } ?? graph.kind(ofEdge: edge))
      if let weight {
        // Gephi drops edges that weigh nothing.
        switch graph.value(ofEdge: edge, weight) {
        case .integer(let number) where number > 0:
          output.write("\" weight=\"")
          output.write(number)
        case .decimal(let number) where number > 0:
          output.write("\" weight=\"")
          output.writePlain(number)
        default: break
        }
      }
      output.write("\"")
      if let date, let text = graph.value(ofEdge: edge, date).text {
        output.write(intervals.attributes(text))
      }
      output.write(">")
      writeValues(values, to: &output) { graph.value(ofEdge: edge, $0) }
      let look = StatusLook(status.flatMap { graph.value(ofEdge: edge, $0).text } ?? "")
      output.writeColor(look.color)
      if look.line == "dashed" || look.line == "dotted" {
        output.write("<viz:shape value=\"\(look.line)\"/>")
      }
      output.write("</edge>\n")
    }
    output.write("</edges>\n")
  }

  private func writeValues(
    _ tags: AttributeTags, to output: inout ByteWriter, _ value: (Int) -> AttributeValue
  ) {
    output.write("<attvalues>")
    for tag in tags.list {
      let value = value(tag.column)
      if case .none = value { continue }
      output.write(tag.opening)
      switch value {
      case .none: break
      case .text(let text):
        output.writeXML(attribute: protectsINF ? withGuardedINF(text) : text)
      case .json(let text):
        output.writeXML(attribute: protectsINF ? withEscapedINF(text) : text)
      case .integer(let number): output.write(number)
      case .decimal(let number): output.writePlain(number)
      case .boolean(let truth): output.write(truth)
      case .list(let texts):
        output.writeXML(
          attribute: jsonList(protectsINF ? texts.map { withGuardedINF($0) } : texts))
      }
      output.write("\"/>")
    }
    output.write("</attvalues>")
  }
}

/// What the values of each column start with: made once a file, used for each node or edge.
private struct AttributeTags {
  let list: [(column: Int, opening: String)]

  init(_ columns: [Column]) {
    list = columns.enumerated().filter { !namesOfItsOwn.contains($1.name) }.map { number, column in
      let name = (try? ByteWriter.collect { $0.writeXML(attribute: column.name) }) ?? []
      return (number, "<attvalue for=\"\(String(decoding: name, as: UTF8.self))\" value=\"")
    }
  }
}

/// What the format has attributes of its own for.
private let namesOfItsOwn: Set<String> = ["label", "weight"]

extension ByteWriter {
  fileprivate mutating func writeDeclarations(_ columns: [Column], of owner: String) {
    write("<attributes class=\"\(owner)\">\n")
    for column in columns where !namesOfItsOwn.contains(column.name) {
      write("<attribute id=\"")
      writeXML(attribute: column.name)
      write("\" title=\"")
      // NetworkX takes an edge's attribute of that name for the edge's own key, and stops.
      writeXML(attribute: owner == "edge" && column.name == "key" ? "its key" : column.name)
      write("\" type=\"")
      switch column.type {
      case .text, .json: write("string")
      case .integer: write("integer")
      case .decimal: write("double")
      case .boolean: write("boolean")
      case .list: write("liststring")
      }
      write("\"/>\n")
    }
    write("</attributes>\n")
  }

  /// A `viz:color` from one of our own `#rrggbb`, in lower case.
  fileprivate mutating func writeColor(_ color: String) {
    var number = 0
    for digit in color.utf8.dropFirst() {
      number = number << 4 | Int(digit < 0x3a ? digit - 0x30 : digit - 0x57)
    }
    write("<viz:color r=\"")
    write(number >> 16)
    write("\" g=\"")
    write(number >> 8 & 255)
    write("\" b=\"")
    write(number & 255)
    write("\"/>")
  }
}

/// The attributes that tell when an edge held. Dates repeat, so those met before are kept.
private struct Intervals {
  private var known: [String: String] = [:]

  /// Full days only: Gephi gives up on the whole file at a "2023".
  mutating func attributes(_ date: String) -> String {
    if let known = known[date] { return known }
    let period = Period(date)
    let start = period?.firstDay.map { " start=\"\($0)\"" } ?? ""
    let text = start + (period?.lastDay.map { " end=\"\($0)\"" } ?? "")
    if known.count == 10_000 { known = [:] }
    known[date] = text
    return text
  }
}
