import ArgumentParser
import Exchange
import Graph

/// `redthread export`: a graph in the format of another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a graph in the format of another program.",
    discussion: """
      Formats:
      \(Format.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Example:
        redthread export Graphs/seeds.json --format graphml --output seeds.graphml
      """)

  @OptionGroup var source: GraphArgument

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

  func run() throws {
    let format = try chosenFormat()
    let exporter: any Exporter =
      format.name == "graphml"
      ? GraphMLExporter(profile: profile, protectsINF: gephiSafeText) : format.exporter
    let graph = try source.load()
    if case .attributes = graph {
      complain("\(source.graph): made by another program: no citations to export")
    }
    try reportingFailure(about: output) {
      let replaced =
        output == "-"
        ? try OutputFile.writeToStandardOutput { try graph.write(exporter, to: &$0) }
        : try OutputFile.write(output) { try graph.write(exporter, to: &$0) }
      if replaced > 0 {
        complain("\(replaced) characters that \(format.name) cannot hold were replaced")
      }
    }
    if format.name == "graphml" && output != "-" && !noValidate {
      try ValidateCommand.validate(output, profile: profile, isQuiet: true)
    }
  }

  private func chosenFormat() throws -> Format {
    let name =
      format
      ?? output.split(separator: "/").last.flatMap { file in
        Format.all.first { file.hasSuffix(".\($0.fileExtension)") }?.name
      }
    guard let name else {
      throw ValidationError("name a format: --format \(Format.names)")
    }
    guard let format = Format.named(name) else {
      throw ValidationError("unknown format '\(name)'; expected one of: \(Format.names)")
    }
    return format
  }
}

extension Format {
  fileprivate static var names: String { all.map(\.name).joined(separator: ", ") }
}

extension GraphMLExporter.Profile: ExpressibleByArgument {}
