package import Graph

/// What a file holds.
package enum LoadedGraph: Sendable {
  /// A graph of ours, with all evidence.
  case claims(Graph)
  /// Nodes and edges that somebody else made, without citations.
  case attributes(AttributeTable)

  /// The graph in `bytes`, whatever of the formats that we read it is in.
  package init(_ bytes: [UInt8]) throws(GraphFileError) {
    let start = startOfText(bytes)
    switch firstSign(of: bytes) {
    case UInt8(ascii: "<"): self = try GraphMLReader().read(bytes)
    case UInt8(ascii: "{"):
      // Our own file says so before anything else, but may have been written anew by a tool.
      let head = String(decoding: bytes[start..<min(bytes.count, start + 256)], as: UTF8.self)
      if head.contains("\"redthread\"") || hasOurFormat(bytes) {
        self = .claims(try JSONGraphReader().read(bytes))
      } else {
        self = .attributes(try NodeLinkReader().read(bytes))
      }
    case nil: throw GraphFileError("the file is empty", at: .byte(0))
    default:
      throw GraphFileError(
        "neither JSON nor GraphML; a graph starts with '{' or '<'", at: .byte(start))
    }
  }

  /// Writes it in a format of one file. Throws where the format needs claims and there are none.
  package func write(_ exporter: any Exporter, to output: inout ByteWriter) throws {
    switch self {
    case .claims(let graph): try exporter.write(graph, to: &output)
    case .attributes(let table):
      guard let exporter = exporter as? any AttributeExporter else { throw LoadedGraph.noClaims }
      try exporter.write(table: table, to: &output)
    }
  }

  /// Writes it in a format of several files.
  package func write(_ exporter: any FolderExporter, to folder: borrowing OutputFolder) throws {
    switch self {
    case .claims(let graph): try exporter.write(graph, to: folder)
    case .attributes(let table):
      guard let exporter = exporter as? any AttributeFolderExporter else {
        throw LoadedGraph.noClaims
      }
      try exporter.write(attributes: table, to: folder)
    }
  }

  private static let noClaims = ExportError(
    "this graph has no citations, and the format is about them; choose a format of nodes and edges")
}

/// What a file starts with behind white space and a byte order mark, which tells JSON from the rest.
package func firstSign(of bytes: [UInt8]) -> UInt8? {
  bytes[startOfText(bytes)...].first { !asciiSpaces.contains($0) }
}

private func startOfText(_ bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
}

private let asciiSpaces: [UInt8] = [0x20, 0x09, 0x0a, 0x0d]

/// Whether a JSON object has `"format": "redthread"`, wherever it stands.
private func hasOurFormat(_ bytes: [UInt8]) -> Bool {
  var isOurs = false
  do {
    var cursor = JSONCursor(bytes)
    // Lines of objects have no "format": the first is enough.
    try cursor.readObject { (cursor, key) throws(GraphFileError) in
      if key == "format" && cursor.peek() == UInt8(ascii: "\"") {
        isOurs = try cursor.readString() == "redthread"
      } else {
        try cursor.skipValue()
      }
    }
  } catch {
    return isOurs
  }
  return isOurs
}
