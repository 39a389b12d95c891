import Graph

/// Says what is wrong with a GEXF file, and what Gephi, its maker, will not take as it is meant.
package struct GEXFValidator {
  package init() {}

  package func validate(_ bytes: [UInt8]) -> ValidationReport {
    var checker = GEXFChecker()
    var failure: GraphFileError?
    do {
      let reader = try XMLReader(bytes)
      try checker.scan(reader)
      checker.finish()
    } catch {
      failure = error
    }
    return ValidationReport(
      checker.findings, failure, nodes: checker.nodes, edges: checker.edges)
  }
}

/// Walks the elements once and keeps ids, columns and ends.
private struct GEXFChecker {
  private(set) var findings = Findings()
  private(set) var nodes = 0
  private(set) var edges = 0
  private var gephi = GephiRules()
  private var nodeIDs: Set<String> = []
  private var edgeIDs: Set<String> = []
  private var pendingEnds: [(id: String, line: Int, edge: String)] = []

  private var defaultDirection = "undirected"
  private var timeFormat: String?
  /// The class of the attributes that are being declared, and what is declared of each class.
  private var declaring = ""
  private var types: [String: [String: String]] = [:]
  private var titles: [String: [String: String]] = [:]

  /// The node or edge that is open: what it is called, and what of it was seen.
  private var owner = ""
  private var path = ""
  private var hasLooks = false
  private var values: Set<String> = []
  private var spells: [Period] = []
  private var spoken: Set<String> = []

  mutating func scan(_ reader: XMLReader) throws(GraphFileError) {
    var isFirst = true
    while let event = try reader.next() {
      guard event == .start else { continue }
      if isFirst {
        isFirst = false
        try checkRoot(reader)
        continue
      }
      switch reader.name {
      case "graph": checkGraph(reader)
      case "attributes": declaring = reader.attribute("class") ?? ""
      case "attribute": declare(reader)
      case "node": open(node: reader)
      case "edge": open(edge: reader)
      case "attvalue": check(value: reader)
      case "spell": check(spell: reader)
      case "color", "size", "shape", "position", "thickness": hasLooks = true
      default: break
      }
    }
  }

  private func checkRoot(_ reader: XMLReader) throws(GraphFileError) {
    guard reader.name == "gexf" else {
      throw GraphFileError(
        "expected GEXF, found the element <\(reader.name)>", at: .line(reader.line))
    }
  }

  private mutating func checkGraph(_ reader: XMLReader) {
    defaultDirection = reader.attribute("defaultedgetype") ?? "undirected"
    timeFormat = reader.attribute("timeformat")
    if let mode = reader.attribute("mode"), !["static", "dynamic"].contains(mode) {
      findings.complain("a mode '\(mode)'; it is static or dynamic", reader.line, "graph")
    }
    if !["directed", "undirected", "mutual"].contains(defaultDirection) {
      findings.complain("a defaultedgetype '\(defaultDirection)'", reader.line, "graph")
    }
  }

  private mutating func declare(_ reader: XMLReader) {
    let id = reader.attribute("id") ?? ""
    let type = reader.attribute("type") ?? ""
    let path = "attribute \"\(id)\""
    if types[declaring, default: [:]].updateValue(type, forKey: id) != nil {
      findings.complain("a second attribute with this id; ids must be unique", reader.line, path)
    }
    titles[declaring, default: [:]][id] = reader.attribute("title")
    if type == "int" {
      findings.complain("the type 'int', which GEXF calls 'integer'", reader.line, path)
    } else if !knownTypes.contains(type) {
      findings.complain("the type '\(type)', which GEXF does not know", reader.line, path)
    }
    for problem in gephi.problems(ofColumn: id, of: declaring) {
      findings.warn(problem, reader.line, path)
    }
  }

  // MARK: Nodes and edges

  private mutating func open(node reader: XMLReader) {
    nodes += 1
    start("node", reader)
    guard let id = reader.attribute("id") else {
      return findings.complain("a node without an id", reader.line, path)
    }
    if !nodeIDs.insert(id).inserted {
      findings.complain("a second node with this id; ids must be unique", reader.line, path)
    }
    checkTimes(reader)
  }

  private mutating func open(edge reader: XMLReader) {
    edges += 1
    start("edge", reader)
    if let id = reader.attribute("id") {
      if !edgeIDs.insert(id).inserted {
        findings.complain("a second edge with this id; Gephi drops it", reader.line, path)
      }
    } else {
      once("edge id", "an edge without an id; Gephi may drop such edges", reader.line)
    }
    var ends: [String] = []
    for name in ["source", "target"] {
      guard let end = reader.attribute(name), !end.isEmpty else {
        return findings.complain("an edge without a \(name)", reader.line, path)
      }
      ends.append(end)
      if !nodeIDs.contains(end) { pendingEnds.append((end, reader.line, path)) }
    }
    let direction = reader.attribute("type") ?? defaultDirection
    if direction != defaultDirection {
      once(
        "direction",
        "an edge that is \(direction) where the others are \(defaultDirection); "
          + "Gephi drops it", reader.line)
    }
    for problem in gephi.problems(
      ofEdge: ends[0], ends[1], kind: reader.attribute("kind") ?? "", directed: direction,
      kindIsNamed: "the attribute 'kind' of an edge tells them apart")
    {
      findings.warn(problem, reader.line, path)
    }
    if let text = reader.attribute("weight") {
      if let weight = Double(text), weight.isFinite {
        if weight <= 0 {
          findings.warn(
            "a weight of \(text); Gephi drops edges that weigh nothing", reader.line, path)
        }
      } else {
        findings.complain("the weight '\(text.shortened(to: 40))' is no number", reader.line, path)
      }
    }
    checkTimes(reader)
  }

  private mutating func start(_ kind: String, _ reader: XMLReader) {
    owner = kind
    let id = reader.attribute("id")
    path = id.map { "\(kind) \"\($0)\"" } ?? kind
    (hasLooks, values, spells) = (false, [], [])
    for problem in id.map({ gephi.problems(ofID: $0) }) ?? [] {
      findings.warn(problem, reader.line, path)
    }
  }

  // MARK: Values and times

  private mutating func check(value reader: XMLReader) {
    let key = reader.attribute("for") ?? ""
    let value = reader.attribute("value") ?? ""
    let path = "\(path), attvalue \"\(key)\""
    if hasLooks {
      once("looks", "values after the viz elements, which Gephi does not read", reader.line)
    }
    if !values.insert(key).inserted && reader.attribute("start") == nil {
      findings.complain("a second value of this attribute", reader.line, path)
    }
    guard let type = types[owner]?[key] else {
      return findings.complain("the attribute is not declared for a \(owner)", reader.line, path)
    }
    if !holds(value, type) {
      findings.complain("'\(value.shortened(to: 40))' is no \(type)", reader.line, path)
    }
    if ["string", "liststring"].contains(type), titles[owner]?[key]?.lowercased() != "label",
      let problem = gephi.problem(ofText: value)
    {
      findings.warn(problem, reader.line, path)
    }
  }

  private mutating func check(spell reader: XMLReader) {
    guard let period = checkTimes(reader) else { return }
    if spells.contains(where: { $0.overlaps(period) }) {
      findings.complain("a spell that overlaps another; Gephi refuses such", reader.line, path)
    }
    spells.append(period)
  }

  /// The interval that an element names; nil where it names none, or a wrong one.
  @discardableResult
  private mutating func checkTimes(_ reader: XMLReader) -> Period? {
    var ends: [Period] = []
    for name in ["start", "end"] {
      guard let text = reader.attribute(name) else { continue }
      switch timeFormat {
      case "date", "dateTime": break
      case nil where Double(text) == nil:
        once("time format", "dates, but the graph has no timeformat=\"date\"", reader.line)
        return nil
      default:
        if Double(text) == nil {
          findings.complain(
            "the \(name) '\(text.shortened(to: 40))' is no number", reader.line, path)
        }
        return nil
      }
      guard let period = Period(text), period.first == period.last else {
        findings.complain(
          "the \(name) '\(text.shortened(to: 40))' is no full day (2016-02-03); Gephi gives up on "
            + "the whole file", reader.line, path)
        return nil
      }
      ends.append(period)
    }
    guard let first = ends.first, let last = ends.last else { return nil }
    if last.last < first.first {
      findings.complain("it ends before it starts; Gephi drops the time", reader.line, path)
      return nil
    }
    return Period(first: first.first, last: last.last)
  }

  /// To be called once, after the last element.
  mutating func finish() {
    for end in pendingEnds where !nodeIDs.contains(end.id) {
      findings.complain("an end '\(end.id)', but there is no such node", end.line, end.edge)
    }
  }

  private mutating func once(_ rule: String, _ problem: String, _ line: Int) {
    if spoken.insert(rule).inserted { findings.warn(problem, line, path) }
  }
}

private let scalarTypes: Set<String> = [
  "string", "integer", "long", "float", "double", "boolean", "short", "byte", "char", "bigdecimal",
  "biginteger", "anyURI",
]
private let knownTypes = scalarTypes.union(scalarTypes.map { "list" + $0 })

private func holds(_ value: String, _ type: String) -> Bool {
  switch type {
  case "integer": Int32(value) != nil
  case "long": Int64(value) != nil
  case "float", "double": Double(value)?.isFinite == true
  case "boolean": ["true", "false"].contains(value)
  default: true
  }
}
