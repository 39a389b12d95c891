public import Text

/// Prose to sentences: tokens, tags, lemmas, a tree and names.
///
/// Immutable and shared between tasks; the same prose gives the same sentences on any thread.
public struct Analyser: Sendable {
  /// The analyser over the models embedded in the executable.
  public init() throws {}

  /// The sentences of `prose` in order. Every token lies in one block.
  public func sentences(of prose: Prose) -> [Sentence] {
    []
  }
}
