internal import Graph
internal import Layout

/// How the explorer draws a graph: where each entity stands, how large, with which label.
struct ExplorerDrawing {
  private struct Node {
    var position: SIMD2<Double>
    let radius: Double
    let lines: [String]
  }

  private var nodes: [Node] = []

  /// Entities that no claim joins to another stand in rows below the rest.
  init(of graph: Graph) {
    let numbers = Dictionary(
      uniqueKeysWithValues: graph.entities.enumerated().map { ($1.id, $0) })
    var support = [Int](repeating: 0, count: graph.entities.count)
    var edges: [(Int, Int)] = []
    for claim in graph.claims {
      guard let source = numbers[claim.source], let target = numbers[claim.target] else { continue }
      edges.append((source, target))
      support[source] += claim.weight
      support[target] += claim.weight
    }
    nodes = graph.entities.enumerated().map { index, entity in
      Node(
        position: .zero, radius: min(7 + 2.2 * Double(support[index]).squareRoot(), 26),
        lines: entity.label.inLines(of: 18))
    }
    let joined = nodes.indices.filter { support[$0] > 0 }
    let single = nodes.indices.filter { support[$0] == 0 }
    place(joined, edges: edges, below: 0)
    let bottom = joined.map { nodes[$0].position.y + box(of: nodes[$0]).below }.max() ?? 0
    place(single, edges: [], below: joined.isEmpty ? 0 : bottom + 80)
  }

  private mutating func place(_ chosen: [Int], edges: [(Int, Int)], below top: Double) {
    var numbers = [Int](repeating: -1, count: nodes.count)
    for (number, node) in chosen.enumerated() { numbers[node] = number }
    let edges = edges.compactMap { source, target in
      numbers[source] < 0 || numbers[target] < 0 ? nil : (numbers[source], numbers[target])
    }
    let layout = Layout(
      boxes: chosen.map { box(of: nodes[$0]) }, edges: edges,
      // Few edges have room for their labels.
      edgeLength: chosen.count <= 80 ? 190 : chosen.count <= 400 ? 140 : 100)
    for (node, position) in zip(chosen, layout.positions) {
      nodes[node].position = position + SIMD2(0, top)
    }
  }

  /// The shape with its label below it.
  private func box(of node: Node) -> Box {
    let width = node.lines.map(\.estimatedWidth).max() ?? 0
    return Box(
      halfWidth: max(node.radius, width / 2), above: node.radius,
      below: node.radius + 3 + 14 * Double(node.lines.count))
  }

  /// The members of a JSON object: nodes in the order of the graph's, and what types and statuses
  /// look like.
  func write(to output: inout ByteWriter) {
    output.writeJSON(key: "nodes")
    output.writeList(nodes, separator: ",\n") { output, node in
      output.write("{\"x\":")
      output.write(Int(node.position.x.rounded()))
      output.write(",\"y\":")
      output.write(Int(node.position.y.rounded()))
      output.write(",\"r\":")
      output.write(Int(node.radius.rounded()))
      output.write(",\"lines\":")
      output.writeList(node.lines) { $0.writeJSON($1) }
      output.write("}")
    }
    output.write(",\n\"types\":{")
    for (index, type) in EntityType.allCases.enumerated() {
      let look = Look(ofType: type.rawValue)
      let shape = look.style.hasSuffix("rounded") ? "rounded" : look.shape
      output.write(index == 0 ? "\n" : ",\n")
      output.writeJSON(key: type.rawValue)
      output.write(
        "{\"shape\":\"\(shape)\",\"fill\":\"\(look.fill)\",\"stroke\":\"\(look.stroke)\"}")
    }
    output.write("},\n\"statuses\":{")
    for (index, status) in ClaimStatus.allCases.enumerated() {
      let look = StatusLook(status.rawValue)
      output.write(index == 0 ? "\n" : ",\n")
      output.writeJSON(key: status.rawValue)
      output.write("{\"line\":\"\(look.line)\",\"color\":\"\(look.color)\"}")
    }
    output.write("}")
  }
}

extension String {
  /// Two lines of about `limit` characters, cut between words where it can be done.
  fileprivate func inLines(of limit: Int) -> [String] {
    let text = String(
      // What a line of text has: no breaks, and nothing that changes direction behind it.
      shortened(to: limit * 2).unicodeScalars.map { scalar in
        let isFormat =
          (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        return scalar.properties.isWhitespace || scalar.value < 0x20 || isFormat
          ? " " : Character(scalar)
      })
    let words = text.split(separator: " ")
    if text.count <= limit || words.count < 2 { return [words.joined(separator: " ")] }
    // The break that leaves the longer line shortest.
    var best = (1, Int.max)
    for cut in 1..<words.count {
      let first = words[..<cut].reduce(cut - 1) { $0 + $1.count }
      let second = words[cut...].reduce(words.count - cut - 1) { $0 + $1.count }
      if max(first, second) < best.1 { best = (cut, max(first, second)) }
    }
    return [
      words[..<best.0].joined(separator: " "), words[best.0...].joined(separator: " "),
    ]
  }

  /// In pixels, at 12 a line, of a usual sans serif; rather too much than too little.
  fileprivate var estimatedWidth: Double {
    unicodeScalars.reduce(0) { width, scalar in
      let value = scalar.value
      if value >= 0x1100 { return width + 12.5 }
      if "ijl.,'|!:;()ft ".unicodeScalars.contains(scalar) { return width + 4 }
      return width + (("A"..."Z").contains(scalar) || scalar == "m" || scalar == "w" ? 8.8 : 7)
    }
  }
}
