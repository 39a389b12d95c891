import Text

/// What a reader finds in a source: all of a `Document` but its name.
struct Article {
  var metadata: Document.Metadata
  let prose: Prose
  /// From the prose to the source's own bytes.
  let offsets: OffsetMap
}
