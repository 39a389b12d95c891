import ArgumentParser

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redthread-train",
    abstract: "Trains and evaluates the language models of redthread.",
    subcommands: [
      TrainModel.self, Evaluate.self, TrainBoundaries.self, TrainLemmas.self,
    ])
}
