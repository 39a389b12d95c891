/// What one document may be at most. Past a limit it is skipped with the reason, and the others are
/// read: no file can take the memory or the day of all the rest.
///
/// Each is far above what an article is: the Bible has four million bytes and thirty thousand
/// sentences.
package enum Limits {
  /// A source, and a line of NDJSON; gzip counts as it is unpacked.
  package static let sourceInBytes = 16 << 20
  /// The text in it.
  package static let textInBytes = 8 << 20
  /// Elements of a page.
  package static let elements = 500_000
  package static let sentences = 100_000
  package static let tokensInSentence = 20_000
  /// Entities that one document names.
  package static let entities = 20_000
  /// What one of them is called.
  package static let nameInBytes = 1_000
}
