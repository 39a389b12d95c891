package import Text

/// One article as it was read: where it came from, what it says of itself, and its prose.
package struct Document: Sendable {
  /// `d` and the first 16 hex digits of the SHA-256 of the source bytes.
  package let id: String
  /// Where it was found, as the user named it; several where the same bytes lie in several places.
  package let paths: [String]
  /// SHA-256 of the source bytes, 64 lower-case hex digits.
  package let sha256: String
  /// The source as it is on disk (decompressed, where the file is gzip).
  package let source: [UInt8]
  package let encoding: SourceEncoding
  package let metadata: Metadata
  package let prose: Prose
  /// Maps offsets of `prose` to offsets of `source`.
  package let offsets: OffsetMap

  /// What the text or its page says of itself. Dates are ISO 8601, as coarse as the text.
  package struct Metadata: Sendable, Hashable {
    package var title: String?
    package var publisher: String?
    package var author: String?
    /// The place of a dateline ("ANKARA, May 9 (Reuters) -").
    package var dateline: String?
    package var published: String?
    package var url: String?

    package init(
      title: String? = nil, publisher: String? = nil, author: String? = nil,
      dateline: String? = nil, published: String? = nil, url: String? = nil
    ) {
      self.title = title
      self.publisher = publisher
      self.author = author
      self.dateline = dateline
      self.published = published
      self.url = url
    }
  }

  package init(
    id: String, paths: [String], sha256: String, source: [UInt8], metadata: Metadata,
    prose: Prose, offsets: OffsetMap
  ) {
    self.id = id
    self.paths = paths
    self.sha256 = sha256
    self.source = source
    encoding = SourceEncoding(of: source)
    self.metadata = metadata
    self.prose = prose
    self.offsets = offsets
  }

  /// The same document, found under other names.
  func under(_ paths: [String]) -> Document {
    Document(
      id: id, paths: paths, sha256: sha256, source: source, metadata: metadata, prose: prose,
      offsets: offsets)
  }
}
