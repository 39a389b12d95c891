package import Graph

/// GraphML 1.0, every declared key on every element, nodes before edges. Only a number or truth that
/// others left out stays out: 0 would say what nobody said.
///
/// All edges are directed: Gephi gives up on a file that has both sorts, and most readers ignore a
/// direction of single edges; a symmetric relation is an edge with `symmetric` true.
package struct GraphMLExporter: AttributeExporter {
  package enum Profile: String, Sendable, CaseIterable {
    /// Loads in Gephi with every parallel relation kept: edges carry an attribute `label`, which
    /// Gephi and APOC read as the kind of edge, and which the official schema does not know.
    case gephi
    /// Valid against the official schema.
    case strict
  }

  private let profile: Profile
  private let protectsINF: Bool

  /// With `protectsINF` a word joiner goes into every "INF" that Gephi would read as infinity: it
  /// rewrites "INF Treaty" to "Infinity Treaty" in all columns but labels.
  package init(profile: Profile = .gephi, protectsINF: Bool = false) {
    self.profile = profile
    self.protectsINF = protectsINF
  }

  package func write(_ graph: Graph, to output: inout ByteWriter) {
    write(attributes: ClaimAttributes(graph, isComplete: true), to: &output)
  }

  package func write(
    attributes graph: some AttributedGraph, to output: inout ByteWriter
  ) {
    let graphAttributes = graph.graphAttributes
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="\(GraphMLExporter.namespace)" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="\(GraphMLExporter.namespace) \(GraphMLExporter.schemaLocation(profile))">

      """)
    for attribute in graphAttributes { output.writeKey(attribute.column, of: .graph) }
    for column in graph.nodeColumns { output.writeKey(column, of: .node) }
    for column in graph.edgeColumns { output.writeKey(column, of: .edge) }
    output.write("<graph id=\"redthread\" edgedefault=\"directed\" parse.nodes=\"")
    output.write(graph.nodeCount)
    output.write("\" parse.edges=\"")
    output.write(graph.edgeCount)
    output.write("\" parse.order=\"nodesfirst\">\n")
    for attribute in graphAttributes {
      writeValue(attribute.value, DataTag(attribute.column, of: .graph), to: &output)
    }
    let ids = GraphMLIDs(of: graph)
    let nodeTags = graph.nodeColumns.map { DataTag($0, of: .node) }
    for node in 0..<graph.nodeCount {
      output.write("<node id=\"")
      ids.write(graph.nodeID(node), to: &output)
      output.write("\">")
      for (column, tag) in nodeTags.enumerated() {
        writeValue(graph.value(ofNode: node, column), tag, to: &output)
      }
      output.write("</node>\n")
    }
    var kinds = EdgeKinds()
    let edgeTags = graph.edgeColumns.map { DataTag($0, of: .edge) }
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(ofEdge: edge)
      output.write("<edge id=\"")
      ids.write(graph.edgeID(edge), to: &output)
      output.write("\" source=\"")
      ids.write(graph.nodeID(ends.source), to: &output)
      output.write("\" target=\"")
      ids.write(graph.nodeID(ends.target), to: &output)
      if profile == .gephi {
        output.write("\" label=\"")
        output.writeXML(attribute: kinds.kind(ofEdge: edge, in: graph))
      }
      output.write("\">")
      for (column, tag) in edgeTags.enumerated() {
        writeValue(graph.value(ofEdge: edge, column), tag, to: &output)
      }
      output.write("</edge>\n")
    }
    output.write("</graph>\n</graphml>\n")
  }

  private func writeValue(
    _ value: AttributeValue, _ tag: DataTag, to output: inout ByteWriter
  ) {
    if case .none = value {
      if let empty = tag.emptyElement { output.write(empty) }
      return
    }
    output.write(tag.opening)
    switch value {
    case .none: break
    case .text(let text):
      output.writeXML(protectsINF && !tag.isLabel ? withGuardedINF(text) : text)
    case .integer(let number): output.write(number)
    case .decimal(let number): output.writePlain(number)
    case .boolean(let truth): output.write(truth)
    case .list(let texts):
      output.writeXML(protectsINF ? withEscapedINF(jsonList(texts)) : jsonList(texts))
    case .json(let text): output.writeXML(protectsINF ? withEscapedINF(text) : text)
    }
    output.write("</data>")
  }

  static let namespace = "http://graphml.graphdrawing.org/xmlns"

  private static func schemaLocation(_ profile: Profile) -> String {
    switch profile {
    case .gephi: "redthread-graphml.xsd"
    case .strict: "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
    }
  }
}

/// Ids as the schema wants them (xs:NMTOKEN): as they are where all of a graph's fit, else all of
/// them rewritten, so that no two become one.
private struct GraphMLIDs {
  private let areTokens: Bool

  /// - Complexity: O(*n*) in the bytes of the ids.
  init(of graph: some AttributedGraph) {
    areTokens =
      (0..<graph.nodeCount).allSatisfy { Self.isToken(graph.nodeID($0)) }
      && (0..<graph.edgeCount).allSatisfy { Self.isToken(graph.edgeID($0)) }
  }

  func write(_ id: String, to output: inout ByteWriter) {
    output.writeXML(attribute: areTokens ? id : nameToken(id))
  }

  private static func isToken(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

/// What a `<data>` of one column starts with.
private struct DataTag {
  let opening: String
  /// What stands where there is no value; nil where the type has no such value.
  let emptyElement: String?
  let isLabel: Bool

  init(_ column: Column, of owner: KeyOwner) {
    let opening = "<data key=\"\(owner.keyID(column.name))\">"
    let emptyValue: String? =
      switch column.type {
      case .text: ""
      case .integer, .decimal, .boolean: nil
      case .list: "[]"
      case .json: "null"
      }
    self.opening = opening
    emptyElement = emptyValue.map { opening + $0 + "</data>" }
    isLabel = column.name == "label"
  }
}

/// The part of a graph that a key belongs to.
enum KeyOwner: String, CaseIterable {
  case graph, node, edge

  /// The key's id: prefixed, because Gephi takes ids such as `b` or `size` for its own.
  ///
  /// `label` and `weight` of edges have the plain names on purpose: Gephi, APOC and others look
  /// for them.
  func keyID(_ name: String) -> String {
    switch self {
    case .graph: "g_" + nameToken(name)
    case .node: "n_" + nameToken(name)
    case .edge: name == "label" || name == "weight" ? name : "e_" + nameToken(name)
    }
  }
}

/// `name` as the schema wants names of keys (xs:NMTOKEN): of other programs they may have any
/// character. What is no letter of Latin script, digit, "-" or "_" becomes "." and its bytes in
/// hexadecimal, so that different names stay different.
private func nameToken(_ name: String) -> String {
  if name.isEmpty { return "." }
  var result = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "À"..."Ö", "Ø"..."ö", "ø"..."ı", "Ĵ"..."ľ",
      "Ł"..."ň", "Ŋ"..."ž":
      result.append(scalar)
    default:
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        let digits = String(byte, radix: 16, uppercase: true)
        result.append(contentsOf: ((byte < 16 ? ".0" : ".") + digits).unicodeScalars)
      }
    }
  }
  return String(result)
}

extension ByteWriter {
  fileprivate mutating func writeKey(_ column: Column, of owner: KeyOwner) {
    write("<key id=\"\(owner.keyID(column.name))\" for=\"\(owner.rawValue)\" attr.name=\"")
    write(nameToken(column.name))
    write("\" attr.type=\"")
    switch column.type {
    case .text, .list, .json: write("string")
    case .integer: write("int")
    case .decimal: write("double")
    case .boolean: write("boolean")
    }
    write("\"/>\n")
  }

  /// A decimal without exponent, to six places: what every reader of numbers takes.
  mutating func writePlain(_ number: Double) {
    let text = number.description
    if !text.utf8.contains(UInt8(ascii: "e")) || abs(number) >= 1e15 {
      write(text)
      return
    }
    let millionths = Int((abs(number) * 1_000_000).rounded())
    if number < 0 && millionths > 0 { write("-") }
    write(millionths / 1_000_000)
    let digits = String(millionths % 1_000_000)
    write("." + String(repeating: "0", count: 6 - digits.count) + digits)
  }
}

/// `["a","b"]`, as the formats without lists carry it.
func jsonList(_ texts: [String]) -> String {
  let bytes = try? ByteWriter.collect { $0.writeList(texts) { $0.writeJSON($1) } }
  return String(decoding: bytes ?? [], as: UTF8.self)
}

/// JSON with every "INF" in its texts written with an escape, which means the same.
func withEscapedINF(_ json: String) -> String {
  guard json.utf8.contains(UInt8(ascii: "I")) else { return json }
  var result: [UInt8] = []
  for byte in json.utf8 {
    if byte == UInt8(ascii: "F") && result.suffix(2).elementsEqual("IN".utf8) {
      result.removeLast()
      result += "\\u004e".utf8
    }
    result.append(byte)
  }
  return String(decoding: result, as: UTF8.self)
}

/// `text` with U+2060 inside every "INF".
func withGuardedINF(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "I")) else { return text }
  var result: [UInt8] = []
  for byte in text.utf8 {
    if byte == UInt8(ascii: "F") && result.suffix(2).elementsEqual("IN".utf8) {
      result += "\u{2060}".utf8
    }
    result.append(byte)
  }
  return String(decoding: result, as: UTF8.self)
}
