import ArgumentParser
import Exchange
import Foundation
import Graph

/// What a graph is written as: a format of ours, or a picture that Graphviz draws.
enum GraphOutput {
  case format(Exchange.Format)
  /// What the picture's name ends in.
  case picture(String)

  static let names = Exchange.Format.all.map(\.name) + Picture.types

  /// The outputs that a list with commas names.
  static func list(_ names: String) throws -> [GraphOutput] {
    try names.split(separator: ",").map { name in
      let name = name.trimmingCharacters(in: .whitespaces)
      if let format = Exchange.Format.named(name) { return .format(format) }
      if Picture.types.contains(name) { return .picture(name) }
      throw ValidationError(
        "unknown format '\(name)'; there are \(Self.names.joined(separator: ", "))")
    }
  }

  /// Whether it can show the articles themselves.
  var showsTexts: Bool {
    if case .format(let format) = self { format.name == "html" } else { false }
  }

  /// Writes `graph` into `folder`, under `name` with the ending of the format; formats of several
  /// files get a folder of their own. GraphML is checked, with `isValidated`.
  func write(
    _ graph: Graph, named name: String, in folder: String, texts: [String: SourceText],
    isValidated: Bool
  ) throws {
    func path(_ file: String) -> String {
      URL(fileURLWithPath: folder).appendingPathComponent(file).path
    }
    switch self {
    case .picture(let type): try Picture.draw(.claims(graph), at: path("\(name).\(type)"))
    case .format(let format):
      switch format.writer {
      case .file(let exporter):
        let exporter =
          exporter is ExplorerExporter ? ExplorerExporter(title: name, texts: texts) : exporter
        let file = path("\(name).\(format.fileExtension)")
        try OutputFile.write(file) { try exporter.write(graph, to: &$0) }
        if isValidated && exporter is GraphMLExporter {
          try ValidateCommand.validate(file, profile: .gephi, isQuiet: true)
        }
      case .folder(let exporter):
        try OutputFolder.write(path("\(name).\(format.name)")) { try exporter.write(graph, to: $0) }
      }
    }
  }
}
