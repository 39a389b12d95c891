/// What a check found, in the order of the file.
package struct ValidationReport: Sendable {
  package let errors: [GraphFileError]
  /// What is valid, yet will be misread by some program.
  package let warnings: [GraphFileError]
  package let nodes: Int
  package let edges: Int

  package var isValid: Bool { errors.isEmpty }

  init(errors: [GraphFileError], warnings: [GraphFileError], nodes: Int, edges: Int) {
    self.errors = errors
    self.warnings = warnings
    self.nodes = nodes
    self.edges = edges
  }

  /// With `failure` where the file could not be read on.
  init(_ findings: Findings, _ failure: GraphFileError?, nodes: Int, edges: Int) {
    self.init(
      errors: findings.errors + (failure.map { [$0] } ?? []), warnings: findings.warnings,
      nodes: nodes, edges: edges)
  }
}

/// Collects mistakes while a file is read, at most `XMLReader.patience` of each sort.
struct Findings {
  private(set) var errors: [GraphFileError] = []
  private(set) var warnings: [GraphFileError] = []

  mutating func complain(_ problem: String, _ line: Int, _ path: String = "") {
    if errors.count >= XMLReader.patience { return }
    errors.append(GraphFileError(problem, at: .line(line), path: path))
  }

  mutating func warn(_ problem: String, _ line: Int, _ path: String = "") {
    if warnings.count >= XMLReader.patience { return }
    warnings.append(GraphFileError(problem, at: .line(line), path: path))
  }
}

/// Checks a graph file by the rules of its format and of the programs that read it.
package enum GraphCheck {
  /// Takes GraphML, GEXF or DOT, whichever `bytes` are.
  package static func validate(
    _ bytes: [UInt8], _ profile: GraphMLExporter.Profile
  ) -> ValidationReport {
    let head = bytes.prefix(4096)
    if head.first(where: { $0 > 0x20 && $0 < 0x80 }) != UInt8(ascii: "<") {
      return DOTValidator().validate(bytes)
    }
    let isGEXF = String(decoding: head, as: UTF8.self).contains("<gexf")
    return isGEXF ? GEXFValidator().validate(bytes) : GraphMLValidator(profile).validate(bytes)
  }
}
