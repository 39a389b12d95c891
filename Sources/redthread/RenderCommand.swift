import ArgumentParser
import Exchange
import Foundation

/// `redthread render`: a picture of a graph, drawn by the Graphviz that is installed.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw a graph with Graphviz, as SVG, PNG or PDF.",
    discussion: """
      Example:
        redthread render Graphs/seeds.json --output seeds.svg
      """)

  @OptionGroup var source: GraphArgument

  @OptionGroup(title: "A part of the graph") var filter: FilterOptions

  @Option(name: .shortAndLong, help: "The picture; its name ends in .svg, .png or .pdf.")
  var output: String

  func validate() throws {
    guard ["svg", "png", "pdf"].contains(pictureType) else {
      throw ValidationError("the output's name must end in .svg, .png or .pdf")
    }
  }

  private var pictureType: String { (output as NSString).pathExtension.lowercased() }

  func run() throws {
    let graph = try source.load(filter)
    let folder = FileManager.default.temporaryDirectory
    let name = "redthread-\(ProcessInfo.processInfo.processIdentifier)"
    let description = folder.appendingPathComponent("\(name).dot").path
    let picture = folder.appendingPathComponent("\(name).\(pictureType)").path
    defer {
      for file in [description, picture] { try? FileManager.default.removeItem(atPath: file) }
    }
    try reportingFailure(about: description) {
      _ = try OutputFile.write(description) { try graph.write(DOTExporter(), to: &$0) }
    }
    let graphviz = Process()
    graphviz.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    graphviz.arguments = ["dot", "-T\(pictureType)", "-o", picture, description]
    try graphviz.run()
    graphviz.waitUntilExit()
    switch graphviz.terminationStatus {
    case 0: break
    case 127:
      complain("Graphviz is not installed; on Debian: apt install graphviz")
      throw ExitCode.failed
    default:
      complain("Graphviz could not draw \(source.graph)")
      throw ExitCode.failed
    }
    try reportingFailure(about: output) {
      let bytes = try readFile(picture)
      _ = try OutputFile.write(output) { $0.write(bytes.span) }
    }
  }
}
