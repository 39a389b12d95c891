/// Says what is wrong with a DOT file: by Graphviz's grammar, and by what Gephi's own reader, which
/// knows less of it, makes of the file.
package struct DOTValidator {
  package init() {}

  package func validate(_ bytes: [UInt8]) -> ValidationReport {
    var checker = DOTChecker(bytes)
    var failure: GraphFileError?
    do {
      try checker.check()
    } catch {
      failure = error
    }
    return ValidationReport(
      checker.findings, failure, nodes: checker.nodes.count, edges: checker.edges)
  }
}

/// Reads statement by statement: an LL(1) grammar, one function a rule.
private struct DOTChecker: ~Copyable {
  private(set) var findings = Findings()
  private(set) var nodes: Set<String> = []
  private(set) var edges = 0
  private var scanner: DOTScanner
  private let bytes: [UInt8]
  private var token = DOTScanner.Token.end
  private var isDirected = true
  private var gephi = GephiRules()
  /// The line of the first statement after which Gephi skips to the next `{`.
  private var skipsFrom: Int?
  private var spoken: Set<String> = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scanner = DOTScanner(bytes)
  }

  mutating func check() throws(GraphFileError) {
    checkBytes()
    try advance()
    if try takeWord("strict") {
      once("strict", "a strict graph: edges between the same nodes become one")
    }
    if try takeWord("graph") {
      isDirected = false
    } else if try !takeWord("digraph") {
      throw scanner.error(
        "no graph: neither GraphML, GEXF or JSON, nor DOT, which starts with 'digraph' or 'graph'")
    }
    if case .id = token { try advance() }
    try expect("{")
    try statements(depth: 0)
    try expect("}")
    if token != .end { throw unexpected("the end of the file") }
  }

  // MARK: Grammar

  private mutating func statements(depth: Int) throws(GraphFileError) {
    if depth > 256 { throw scanner.error("subgraphs more than 256 deep") }
    while token != .sign("}") {
      if token == .end { throw unexpected("'}'") }
      try statement(depth: depth)
      if token == .sign(";") { try advance() }
    }
  }

  private mutating func statement(depth: Int) throws(GraphFileError) {
    let line = scanner.line
    if case .id(let word, isWord: true) = token,
      ["node", "edge", "graph"].contains(word.lowercased())
    {
      try advance()
      skipsFrom = skipsFrom ?? line
      guard token == .sign("[") else { throw unexpected("'[' after '\(word)'") }
      return try attributes(of: nil)
    }
    let first = try operand(depth: depth)
    if token == .sign("="), case .id = first {
      try advance()
      _ = try name("a value")
      return once(
        "assignment",
        "an attribute outside of brackets, of which Gephi makes nodes; write graph [\(first.name)=…]",
        line)
    }
    var operands = [first]
    while case .arrow(let arrow) = token {
      if (arrow == "->") != isDirected {
        throw scanner.error(
          isDirected ? "'--' in a digraph; write '->'" : "'->' in a graph; write 'digraph'")
      }
      if !scanner.followsSpace || !scanner.precedesSpace {
        once("blanks", "no blanks around '\(arrow)', which Gephi needs")
      }
      try advance()
      operands.append(try operand(depth: depth))
    }
    let isNew = note(operands, at: line)
    let hasAttributes = token == .sign("[")
    if hasAttributes {
      if case .subgraph = first, operands.count == 1 { throw unexpected("a statement") }
      try attributes(of: operands.count > 1 ? "edge" : first.name)
    }
    if let skipsFrom, isNew || hasAttributes || operands.count > 1 {
      once(
        "skipping",
        "Gephi skips what stands between line \(skipsFrom) (graph, node, edge or subgraph) and the "
          + "next '{', this with it; write nodes and edges first", line)
    }
  }

  /// What may stand at the end of an arrow.
  private enum Operand {
    case id(String)
    case subgraph

    var name: String { if case .id(let name) = self { name } else { "subgraph" } }
  }

  private mutating func operand(depth: Int) throws(GraphFileError) -> Operand {
    let isSubgraph = try takeWord("subgraph", noting: true)
    if isSubgraph, case .id = token { try advance() }
    if token == .sign("{") {
      // Here Gephi reads on.
      skipsFrom = nil
      try advance()
      try statements(depth: depth + 1)
      try expect("}")
      return .subgraph
    }
    if isSubgraph { return .subgraph }
    let id = try name("a node")
    if token == .sign(":") {
      once("port", "a port, which Gephi takes for a part of the name")
      try advance()
      _ = try name("a port")
      if token == .sign(":") {
        try advance()
        _ = try name("a side")
      }
    }
    return .id(id)
  }

  private mutating func attributes(of owner: String?) throws(GraphFileError) {
    var groups = 0
    while token == .sign("[") {
      groups += 1
      if groups == 2 { once("groups", "two groups of brackets; Gephi reads only one") }
      try advance()
      while token != .sign("]") {
        let line = scanner.line
        let key = try name("an attribute")
        guard token == .sign("=") else { throw unexpected("'=' after '\(key)'") }
        try advance()
        let value = try name("a value")
        if key == "weight", owner == "edge", let weight = Double(value), weight <= 0 {
          once("weight", "a weight of \(value); Gephi drops edges that weigh nothing", line)
        }
        if token == .sign(",") || token == .sign(";") { try advance() }
      }
      try advance()
    }
  }

  // MARK: Words

  /// A name, of one or several quoted texts.
  private mutating func name(_ what: String) throws(GraphFileError) -> String {
    guard case .id(var text, let isWord) = token else { throw unexpected(what) }
    if !isWord && scanner.length > 16_384 {
      once("length", "a text of more than 16384 bytes, which Graphviz up to 2.43 refuses")
    }
    try advance()
    while token == .sign("+") {
      try advance()
      guard case .id(let more, isWord: false) = token else { throw unexpected("a quoted text") }
      text += more
      try advance()
    }
    return text
  }

  private mutating func takeWord(
    _ word: String, noting: Bool = false
  ) throws(GraphFileError) -> Bool {
    guard case .id(let text, isWord: true) = token, text.lowercased() == word else { return false }
    if noting { skipsFrom = skipsFrom ?? scanner.line }
    try advance()
    return true
  }

  private mutating func advance() throws(GraphFileError) { token = try scanner.next() }

  private mutating func expect(_ sign: Character) throws(GraphFileError) {
    guard token == .sign(sign) else { throw unexpected("'\(sign)'") }
    try advance()
  }

  private func unexpected(_ what: String) -> GraphFileError {
    let found =
      switch token {
      case .id(let text, _): "'\(text.shortened(to: 40))'"
      case .arrow(let arrow): "'\(arrow)'"
      case .sign(let sign): "'\(sign)'"
      case .end: "the end of the file"
      }
    return scanner.error("expected \(what), found \(found)")
  }

  // MARK: Rules

  /// Keeps the nodes and edges of a statement; whether it names a node for the first time.
  private mutating func note(_ operands: [Operand], at line: Int) -> Bool {
    var isNew = false
    for case .id(let id) in operands where nodes.insert(id).inserted {
      isNew = true
      for problem in gephi.problems(ofID: id) { findings.warn(problem, line, "node \"\(id)\"") }
    }
    for (source, target) in zip(operands, operands.dropFirst()) {
      edges += 1
      guard case .id(let source) = source, case .id(let target) = target else { continue }
      for problem in gephi.problems(
        ofEdge: source, target, kind: "", directed: nil,
        kindIsNamed: "DOT has no kinds of edges; GraphML and GEXF have")
      {
        findings.warn(problem, line, "edge \"\(source)\" -> \"\(target)\"")
      }
    }
    return isNew
  }

  /// What concerns letters, not words.
  private mutating func checkBytes() {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      findings.complain("a byte order mark, at which Graphviz stops; remove it", 1)
    }
    func line(of offset: Int) -> Int { 1 + bytes[..<offset].count { $0 == 0x0a } }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      findings.complain(
        "not valid UTF-8; convert it: iconv -f latin1 -t utf8",
        line(of: error.byteOffsets.lowerBound))
    }
    let isControl: (UInt8) -> Bool = { $0 < 0x20 && ![0x09, 0x0a, 0x0d].contains($0) }
    if let control = bytes.firstIndex(where: isControl) {
      let problem = bytes[control] == 0 ? "NUL, at which Graphviz stops" : "a control character"
      findings.complain("\(problem); remove it", line(of: control))
    }
    if let letter = bytes.dropFirst(3).firstIndex(where: { $0 >= 0x80 }), letter >= 4096 {
      once(
        "charset",
        "the first letter beyond ASCII; Gephi guesses the encoding from the first 4096 bytes: begin "
          + "the file with a comment that has one", line(of: letter))
    }
  }

  private mutating func once(_ rule: String, _ problem: String, _ line: Int? = nil) {
    if spoken.insert(rule).inserted { findings.warn(problem, line ?? scanner.line) }
  }
}
