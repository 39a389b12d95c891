/// Every format that a graph can be written in.
package struct Format: Sendable {
  /// What the user calls it.
  package let name: String
  /// Without the dot; of a folder, none.
  package let fileExtension: String
  /// One line for the help.
  package let summary: String
  package let writer: Writer

  package enum Writer: Sendable {
    case file(any Exporter)
    case folder(any FolderExporter)
  }

  private init(_ name: String, _ fileExtension: String, _ summary: String, _ file: any Exporter) {
    self.name = name
    self.fileExtension = fileExtension
    self.summary = summary
    writer = .file(file)
  }

  private init(_ name: String, _ summary: String, folder: any FolderExporter) {
    self.name = name
    fileExtension = ""
    self.summary = summary
    writer = .folder(folder)
  }

  package static let all: [Format] = [
    Format("json", "json", "the canonical graph; node-link JSON for NetworkX", JSONExporter()),
    Format(
      "graphml", "graphml", "Gephi, yEd, Cytoscape, igraph; keeps everything", GraphMLExporter()),
    Format("dot", "dot", "pictures with Graphviz", DOTExporter()),
    Format(
      "html", "html", "one file to search, filter and read the sources in, offline",
      ExplorerExporter()),
    Format("gexf", "gexf", "Gephi, with kinds, times and colours", GEXFExporter()),
    Format("csv", "csv", "a table for spreadsheets, one row an edge", SpreadsheetExporter()),
    Format("gephi-csv", "a folder of tables for Gephi", folder: GephiTablesExporter()),
    Format("neo4j-csv", "a folder of tables for neo4j-admin", folder: Neo4jTablesExporter()),
    Format("cypher", "cypher", "a script for Neo4j and its relatives", CypherExporter()),
    Format("cytoscape", "cyjs", "Cytoscape and Cytoscape.js", CytoscapeExporter()),
    Format("graphology", "graphology.json", "sigma.js and Gephi Lite", GraphologyExporter()),
    Format("d3", "d3.json", "D3's nodes and links", D3Exporter()),
    Format("jgf", "jgf.json", "JSON Graph Format, version 2", JSONGraphFormatExporter()),
    Format(
      "trig", "trig", "RDF with a named graph a claim, annotations, provenance", TriGExporter()),
    Format("jsonld", "jsonld", "the same RDF as JSON-LD", JSONLDExporter()),
    Format("ftm", "ftm.json", "FollowTheMoney entities for Aleph", FollowTheMoneyExporter()),
    Format("markdown", "a folder of linked notes for Obsidian", folder: MarkdownExporter()),
    Format("mermaid", "mmd", "a small graph in a README", MermaidExporter()),
  ]

  package static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// The format that files named like `path` have: that of the longest ending.
  package static func forFile(_ path: String) -> Format? {
    all.filter { !$0.fileExtension.isEmpty && path.hasSuffix(".\($0.fileExtension)") }
      .max { $0.fileExtension.utf8.count < $1.fileExtension.utf8.count }
  }
}
