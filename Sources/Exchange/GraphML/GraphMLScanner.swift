/// A `<key>`: a column that nodes, edges or graphs of the file have.
struct GraphMLKey {
  let id: String
  let owner: String
  let name: String
  let type: String
  var fallback: String?

  func applies(to owner: KeyOwner) -> Bool { self.owner == "all" || self.owner == owner.rawValue }
}

/// A node, edge or graph with its data, as the file has them.
struct GraphMLRecord {
  let owner: KeyOwner
  let line: Int
  let id: String?
  let source: String
  let target: String
  /// The attribute of that name, which names the kind of an edge.
  let label: String?
  /// What an edge says of its own direction.
  let directed: String?
  /// What a graph says of the direction of its edges.
  let edgeDefault: String?
  var data: [(key: String, value: String)] = []

  fileprivate init(_ owner: KeyOwner, _ reader: XMLReader) {
    self.owner = owner
    line = reader.line
    id = reader.attribute("id")
    source = owner == .edge ? reader.attribute("source") ?? "" : ""
    target = owner == .edge ? reader.attribute("target") ?? "" : ""
    label = owner == .edge ? reader.attribute("label") : nil
    directed = owner == .edge ? reader.attribute("directed") : nil
    edgeDefault = owner == .graph ? reader.attribute("edgedefault") : nil
  }

  /// `node "n1"`, for messages.
  var name: String { id.map { "\(owner.rawValue) \"\($0)\"" } ?? owner.rawValue }
}

/// Takes what a file holds, in the order of the file.
protocol GraphMLHandler {
  mutating func key(_ key: GraphMLKey, line: Int) throws(GraphFileError)
  /// A node, edge or graph that is complete: a graph comes after all that lies in it.
  mutating func record(_ record: GraphMLRecord) throws(GraphFileError)
  /// A port or hyperedge, which no other format here can express.
  mutating func unsupported(_ element: String, line: Int) throws(GraphFileError)
}

extension GraphMLHandler {
  /// Feeds the whole file. Throws where it is not well-formed, or no GraphML.
  mutating func scan(_ reader: XMLReader) throws(GraphFileError) {
    var elements: [String] = []
    var records: [GraphMLRecord] = []
    var currentKey: GraphMLKey?
    /// The key of the data, or "" for a default, whose text is being collected.
    var collecting: String?
    var text = ""
    while let event = try reader.next() {
      switch event {
      case .text:
        if collecting != nil { text += reader.value }
      case .start:
        let name = reader.name
        if elements.isEmpty && name != "graphml" {
          throw GraphFileError(
            "expected GraphML, found the element <\(name)>", at: .line(reader.line))
        }
        elements.append(name)
        text = ""
        switch name {
        case "key": currentKey = GraphMLKey(reader)
        case "default": collecting = ""
        case "data": collecting = reader.attribute("key") ?? ""
        case "graph", "node", "edge":
          records.append(GraphMLRecord(KeyOwner(rawValue: name) ?? .graph, reader))
        case "port", "hyperedge": try unsupported(name, line: reader.line)
        default: break
        }
        if reader.isEmptyElement { try close() }
      case .end: try close()
      case .other: break
      }
    }

    func close() throws(GraphFileError) {
      switch elements.popLast() {
      case "key":
        if let key = currentKey { try self.key(key, line: reader.line) }
        currentKey = nil
      case "default":
        currentKey?.fallback = text
        collecting = nil
      case "data":
        if let key = collecting, !records.isEmpty {
          records[records.count - 1].data.append((key, text))
        }
        collecting = nil
      case "graph", "node", "edge":
        if let complete = records.popLast() { try record(complete) }
      default: break
      }
    }
  }
}

extension GraphMLKey {
  fileprivate init(_ reader: XMLReader) {
    id = reader.attribute("id") ?? ""
    owner = reader.attribute("for") ?? "all"
    name = reader.attribute("attr.name") ?? id
    type = reader.attribute("attr.type") ?? "string"
  }
}
