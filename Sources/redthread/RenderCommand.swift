import ArgumentParser

/// `redthread render`: a picture of a graph, drawn by the Graphviz that is installed.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draws a graph with Graphviz, as SVG, PNG or PDF.",
    discussion: """
      Example:
        redthread render Graphs/seeds.json --output seeds.svg
      """)

  @OptionGroup var source: GraphArgument

  @OptionGroup(title: "A part of the graph") var filter: FilterOptions

  @Option(name: .shortAndLong, help: "The picture; its name ends in .svg, .png or .pdf.")
  var output: String

  func validate() throws {
    guard Picture.types.contains(where: { output.lowercased().hasSuffix("." + $0) }) else {
      throw ValidationError("the output's name must end in .svg, .png or .pdf")
    }
  }

  func run() throws {
    try Picture.draw(source.load(filter), at: output)
  }
}
