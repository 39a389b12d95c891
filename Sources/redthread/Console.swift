internal import Foundation
internal import Synchronization
internal import Text

/// What a person reads while a command runs: all of it on standard error.
final class Console: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let lastProgress = Mutex<ContinuousClock.Instant?>(nil)

  /// A line that replaces itself; only on a terminal, at most ten times a second.
  func progress(_ text: String) {
    guard isTerminal else { return }
    let isDue = lastProgress.withLock { last in
      let now = ContinuousClock.now
      if let last, now - last < .milliseconds(100) { return false }
      last = now
      return true
    }
    if isDue { StandardError.writeAsIs("\r\u{1B}[K\(PrintableText.line(text))") }
  }

  func endProgress() {
    if isTerminal { StandardError.writeAsIs("\r\u{1B}[K") }
  }

  /// Something the user should know of; the run goes on.
  func warn(_ text: String) { StandardError.write("redthread: \(text)\n") }

  /// What a run did: only on a terminal or when asked for.
  func note(_ text: String) { StandardError.write(text + "\n") }
}

/// A failure that ends a command: said in words for the user, with exit code 3.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
