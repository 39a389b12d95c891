import ArgumentParser

/// How every command ends.
extension ExitCode {
  // 0, success, is ArgumentParser's own.

  /// All went through, but documents were skipped; standard error says which and why.
  static let documentsSkipped = ExitCode(1)
  /// The command was used wrongly: an option or argument that cannot be.
  static let wrongUse = ExitCode(2)
  /// The work could not be done: a file that cannot be read or written, an invalid graph.
  static let failed = ExitCode(3)
}
