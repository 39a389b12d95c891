import ArgumentParser
import Streaming

@main
struct Redthread: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redthread",
    abstract: "Reads news articles and writes the graph of who supplies, sanctions and meets whom.",
    discussion: """
      Every edge can be followed back to the sentence that states it, with who said so, whether it \
      was denied, planned or only rumoured.

      Exit codes: 0 success, 1 finished but some documents were skipped, 2 wrong use, 3 failure; \
      'extract' and 'merge' have their own.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, ExportCommand.self, ValidateCommand.self, RenderCommand.self,
      ParseCommand.self, EvaluateCommand.self, ManualCommand.self,
    ],
    groupedSubcommands: [
      CommandGroup(
        name: "Case files",
        subcommands: [
          AddCommand.self, RemoveCommand.self, VerifyCommand.self, DiffCommand.self,
          CandidatesCommand.self, SameCommand.self, DifferentCommand.self,
        ]),
      CommandGroup(
        name: "Streams, for many machines", subcommands: [ExtractCommand.self, MergeCommand.self]),
      CommandGroup(
        name: "Questions",
        subcommands: [
          NeighboursCommand.self, PathCommand.self, ShowCommand.self, SearchCommand.self,
          TimelineCommand.self, DisputesCommand.self, DealsCommand.self, StatsCommand.self,
          SourcesCommand.self, WhyCommand.self,
        ]),
    ])
}
