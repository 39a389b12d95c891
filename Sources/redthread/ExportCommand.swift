import ArgumentParser
import Exchange
import Foundation
import Graph

/// `redthread export`: a graph in the format of another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a graph in the format of another program.",
    discussion: """
      Formats:
      \(Format.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Example:
        redthread export Graphs/seeds.json --format graphml --output seeds.graphml
      """)

  @OptionGroup var source: GraphArgument

  @OptionGroup(title: "A part of the graph") var filter: FilterOptions

  @Option(name: .shortAndLong, help: "The format; by default, what the output's name ends in.")
  var format: String?

  @Option(name: .shortAndLong, help: "Where to write; '-' is standard output.")
  var output = "-"

  @Option(help: "GraphML for Gephi and most others, or valid by the official schema alone.")
  var profile = GraphMLExporter.Profile.gephi

  @Flag(help: "Keep Gephi from reading 'INF' in texts as infinity, with an invisible character.")
  var gephiSafeText = false

  @Flag(help: "Do not validate the GraphML that was written.")
  var noValidate = false

  @Option(
    help: ArgumentHelp(
      "Where the articles lie, so that the HTML file can show their texts; may be repeated.",
      valueName: "path"))
  var texts: [String] = []

  func run() throws {
    let format = try chosenFormat()
    let graph = try source.load(filter)
    if case .attributes = graph {
      complain("\(source.graph): made by another program: no citations to export")
    }
    try reportingFailure(about: output) {
      switch format.writer {
      case .file(let exporter): try write(graph, as: format, with: configured(exporter, for: graph))
      case .folder(let exporter):
        if output == "-" { throw ValidationError("name a new folder: --output FOLDER") }
        try OutputFolder.write(output) { try graph.write(exporter, to: $0) }
      }
    }
    if format.name == "graphml" && output != "-" && !noValidate {
      try ValidateCommand.validate(output, profile: profile, isQuiet: true)
    }
  }

  private func write(_ graph: LoadedGraph, as format: Format, with exporter: any Exporter) throws {
    let replaced =
      output == "-"
      ? try StandardOutput.write { try graph.write(exporter, to: &$0) }
      : try OutputFile.write(output) { try graph.write(exporter, to: &$0) }
    if replaced > 0 {
      complain("\(replaced) characters that \(format.name) cannot hold were replaced")
    }
  }

  private func configured(_ exporter: any Exporter, for graph: LoadedGraph) -> any Exporter {
    switch exporter {
    case is ExplorerExporter: explorer(of: graph)
    case is GraphMLExporter: GraphMLExporter(profile: profile, protectsINF: gephiSafeText)
    case is GEXFExporter: GEXFExporter(protectsINF: gephiSafeText)
    default: exporter
    }
  }

  /// The page is called like its file; texts are read only where the user says that they lie.
  private func explorer(of graph: LoadedGraph) -> ExplorerExporter {
    let name = URL(fileURLWithPath: output == "-" ? source.graph : output)
      .deletingPathExtension().lastPathComponent
    guard case .claims(let claims) = graph, !texts.isEmpty else {
      return ExplorerExporter(title: name)
    }
    let found = ArticleTexts.read(for: claims, at: texts)
    let missing = claims.documents.filter { found[$0.id] == nil }
    if let first = missing.first {
      complain(
        "\(missing.count) of \(claims.documents.count) articles are not at "
          + "\(texts.joined(separator: ", ")), the first \(first.paths.first ?? first.id); "
          + "of these only the quotes are shown")
    }
    return ExplorerExporter(title: name, texts: found)
  }

  private func chosenFormat() throws -> Format {
    guard let format else {
      if let format = Format.forFile(output) { return format }
      throw ValidationError("name a format: --format \(Format.names)")
    }
    if let format = Format.named(format) { return format }
    throw ValidationError("unknown format '\(format)'; expected one of: \(Format.names)")
  }
}

extension Format {
  fileprivate static var names: String { all.map(\.name).joined(separator: ", ") }
}

extension GraphMLExporter.Profile: ExpressibleByArgument {}
