import ArgumentParser
import Foundation
import Streaming

/// The commands of `redthread` that an engine runs on machines with nothing installed.
@main
struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redthread-worker",
    abstract: "The part of redthread that an engine runs on many machines.",
    discussion: """
      Example:
        redthread-worker extract --keys < articles.ndjson | LC_ALL=C sort | redthread-worker merge
      """,
    version: "0.1.0",
    subcommands: [ExtractCommand.self, MergeCommand.self])

  static func main() {
    // A write to a pipe that nobody reads then fails, and is dealt with like any other.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot(ProgramArguments.all)
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
