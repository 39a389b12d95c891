import ArgumentParser

@main
struct Redthread: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redthread",
    abstract:
      "Reads news articles and writes the graph of who supplies, sanctions, meets and refuses whom.",
    version: "0.1.0",
    subcommands: [ParseCommand.self, EvaluateCommand.self])
}
