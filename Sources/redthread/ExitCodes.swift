import ArgumentParser
import Foundation

/// How every command ends.
extension ExitCode {
  // 0, success, is ArgumentParser's own.

  /// All went through, but documents were skipped, or are missing where they are to be verified;
  /// standard error or the answer says which and why.
  static let documentsSkipped = ExitCode(1)
  /// The command was used wrongly: an option or argument that cannot be, a name that means no entity
  /// or several, a judgement that contradicts another.
  static let wrongUse = ExitCode(2)
  /// The work could not be done: a file that cannot be read or written, an invalid graph, a source
  /// that does not say any more what is quoted from it.
  static let failed = ExitCode(3)
}

extension Redthread {
  /// Runs the command that the arguments ask for; every end has one of the codes above.
  static func main() async {
    // A write to a pipe that nobody reads then fails, and is dealt with like any other.
    _ = signal(SIGPIPE, SIG_IGN)
    // Likewise a file that grows beyond what the system allows.
    _ = signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    let code: ExitCode
    switch exitCode(for: error) {
    case .success:
      // Asked for: the help, the version. Or the reader of a pipe went away.
      if !message.isEmpty { print(message) }
      Foundation.exit(0)
    case let own where error is ExitCode: code = own
    case .validationFailure: code = .wrongUse
    default: code = .failed
    }
    if !message.isEmpty { StandardError.write(message + "\n") }
    Foundation.exit(code.rawValue)
  }
}
