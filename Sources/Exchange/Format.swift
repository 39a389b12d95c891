/// Every format that a graph can be written in.
package struct Format: Sendable {
  /// What the user calls it.
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// One line for the help.
  package let summary: String
  package let exporter: any Exporter

  package static let all: [Format] = [
    Format(
      name: "json", fileExtension: "json",
      summary: "the canonical graph with all evidence; node-link JSON for NetworkX",
      exporter: JSONExporter()),
    Format(
      name: "graphml", fileExtension: "graphml",
      summary: "Gephi, yEd, Cytoscape, igraph, NetworkX; keeps everything",
      exporter: GraphMLExporter()),
    Format(
      name: "dot", fileExtension: "dot", summary: "pictures with Graphviz",
      exporter: DOTExporter()),
  ]

  package static func named(_ name: String) -> Format? { all.first { $0.name == name } }
}
