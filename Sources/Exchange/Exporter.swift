package import Graph

/// A format that holds a whole graph in one file. Adding a format is adding a file with one of
/// these, and its name in `Format.all`.
package protocol Exporter: Sendable {
  /// Writes all of `graph`. Errors of the destination come out of `ByteWriter.finish()`.
  func write(_ graph: Graph, to output: inout ByteWriter) throws
}

/// A format of properties on nodes and edges, which can hold graphs of any origin.
package protocol AttributeExporter: Exporter {
  func write(attributes graph: some AttributedGraph, to output: inout ByteWriter) throws
  /// The same for a table. A requirement of its own so that each format has code made for tables,
  /// which is several times as fast as code for any graph.
  func write(table: AttributeTable, to output: inout ByteWriter) throws
}

extension AttributeExporter {
  package func write(table: AttributeTable, to output: inout ByteWriter) throws {
    try write(attributes: table, to: &output)
  }

  package func write(_ graph: Graph, to output: inout ByteWriter) throws {
    try write(attributes: ClaimAttributes(graph), to: &output)
  }
}

/// A format of several files in a folder.
package protocol FolderExporter: Sendable {
  func write(_ graph: Graph, to folder: borrowing OutputFolder) throws
}

/// A format of several files of properties on nodes and edges.
package protocol AttributeFolderExporter: FolderExporter {
  func write(attributes graph: some AttributedGraph, to folder: borrowing OutputFolder) throws
}

extension AttributeFolderExporter {
  package func write(_ graph: Graph, to folder: borrowing OutputFolder) throws {
    try write(attributes: ClaimAttributes(graph), to: folder)
  }
}

/// A graph that a format cannot hold, and what to do instead.
package struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
