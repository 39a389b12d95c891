/// Says what is wrong with a GraphML file: first by the schema, then by what no schema can see.
package struct GraphMLValidator {
  private let schema: XMLSchema

  package init(_ profile: GraphMLExporter.Profile) {
    schema = XMLSchema(GraphMLExporter.schema(profile))
  }

  package func validate(_ bytes: [UInt8]) -> ValidationReport {
    var checker = GraphMLChecker()
    var errors: [GraphFileError] = []
    do {
      let reader = try XMLReader(bytes, schema: schema)
      do {
        try checker.scan(reader)
      } catch {
        errors.append(error)
      }
      checker.finish()
      // The error that stopped the reader may be among its complaints already. Ends and
      // keys that are missing were found by the checker, which knows the line better.
      errors =
        reader.complaints.filter { !$0.problem.contains("of keyref '") }
        + errors.filter { !reader.complaints.contains($0) }
    } catch {
      errors.append(error)
    }
    return ValidationReport(
      errors: errors + checker.findings.errors, warnings: checker.findings.warnings,
      nodes: checker.nodes, edges: checker.edges)
  }
}

/// Checks what the schema leaves open: that values have the type of their key, that keys are used
/// where they are declared for, and that readers will take it all as it is meant.
private struct GraphMLChecker: GraphMLHandler {
  private(set) var findings = Findings()
  private(set) var nodes = 0
  private(set) var edges = 0
  private var keys: [String: GraphMLKey] = [:]
  private var hasWarnedOfIDs = false
  private var gephi = GephiRules()
  private var nodeIDs: Set<String> = []
  /// Of edges whose ends were not there yet when the edge came.
  private var pendingEnds: [(id: String, line: Int, edge: String)] = []

  mutating func key(_ key: GraphMLKey, line: Int) {
    keys[key.id] = key
    for problem in gephi.problems(ofColumn: key.id, of: key.owner) {
      findings.warn(problem, line, "key \"\(key.id)\"")
    }
    if let fallback = key.fallback, !key.holds(fallback) {
      findings.complain(
        "the default '\(fallback.shortened(to: 40))' is no \(key.type)", line, "key \"\(key.id)\"")
    }
    if key.applies(to: .node), ["r", "g", "b", "x", "y", "z", "size"].contains(key.id),
      key.type == "string"
    {
      findings.warn(
        "Gephi takes a key with this id for a colour or a position", line, "key \"\(key.id)\"")
    }
  }

  mutating func record(_ record: GraphMLRecord) {
    switch record.owner {
    case .node:
      nodes += 1
      if let id = record.id { nodeIDs.insert(id) }
    case .edge:
      edges += 1
      for end in [record.source, record.target] where !nodeIDs.contains(end) {
        pendingEnds.append((end, record.line, record.name))
      }
    case .graph: break
    }
    if record.owner == .edge && record.id == nil && !hasWarnedOfIDs {
      hasWarnedOfIDs = true
      findings.warn(
        "an edge without an id; Gephi and yEd may drop such edges", record.line, record.name)
    }
    for problem in problems(of: record) { findings.warn(problem, record.line, record.name) }
    for (id, value) in record.data {
      if let key = keys[id], key.type == "string", key.id != "label", key.name != "label",
        let problem = gephi.problem(ofText: value)
      {
        findings.warn(problem, record.line, "\(record.name), data \"\(id)\"")
      }
      let path = "\(record.name), data \"\(id)\""
      guard let key = keys[id] else {
        findings.complain("the key is not declared", record.line, path)
        continue
      }
      if !key.applies(to: record.owner) {
        findings.complain(
          "the key is declared for \"\(key.owner)\", not for \"\(record.owner.rawValue)\"",
          record.line, path)
      } else if !key.holds(value) {
        findings.complain("'\(value.shortened(to: 40))' is no \(key.type)", record.line, path)
      } else if record.owner == .edge, key.name == "weight", let weight = Double(value), weight <= 0
      {
        findings.warn(
          "a weight of \(value); Gephi drops edges that weigh nothing", record.line, path)
      }
    }
  }

  mutating func unsupported(_ element: String, line: Int) {
    findings.warn("most programs leave out or refuse a <\(element)>", line, "")
  }

  /// To be called once, after the last record.
  mutating func finish() {
    for end in pendingEnds where !nodeIDs.contains(end.id) {
      findings.complain("an end '\(end.id)', but there is no such node", end.line, end.edge)
    }
    pendingEnds = []
  }

  private mutating func problems(of record: GraphMLRecord) -> [String] {
    if record.owner == .graph { return [] }
    let problems = record.id.map { gephi.problems(ofID: $0) } ?? []
    guard record.owner == .edge else { return problems }
    return problems
      + gephi.problems(
        ofEdge: record.source, record.target, kind: record.label ?? "", directed: record.directed,
        kindIsNamed: "the attribute 'label' of an edge is its kind")
  }
}

extension GraphMLKey {
  /// Whether `value` is of the key's type, as the strictest reader sees it.
  fileprivate func holds(_ value: String) -> Bool {
    switch type {
    case "int": Int32(value) != nil
    case "long": Int64(value) != nil
    case "float", "double": value.utf8.allSatisfy { $0 > 0x20 } && Double(value)?.isFinite == true
    case "boolean": value == "true" || value == "false"
    default: true
    }
  }
}
