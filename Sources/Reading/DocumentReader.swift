import Text

/// Reads articles: bytes to documents, and names of files and folders to a sequence of them.
package struct DocumentReader: Sendable {
  package struct Options: Sendable {
    /// The largest source, in bytes; gzip counts as it is unpacked.
    package var sizeLimitInBytes: Int
    /// Whether documents in other languages than English are skipped.
    package var requiresEnglish: Bool
    /// The format of all inputs; nil finds it by name and content.
    package var format: Format?

    package init(
      sizeLimitInBytes: Int = Limits.sourceInBytes, requiresEnglish: Bool = true,
      format: Format? = nil
    ) {
      self.sizeLimitInBytes = sizeLimitInBytes
      self.requiresEnglish = requiresEnglish
      self.format = format
    }
  }

  package let options: Options

  package init(_ options: Options = Options()) {
    self.options = options
  }

  /// The document whose source is `bytes`. `path` names it and, by its ending, the format.
  ///
  /// A pure function of the bytes, which are one document: gzip and NDJSON are for `documents(at:)`.
  package func read(_ bytes: [UInt8], path: String) throws(SkipReason) -> Document {
    try read(bytes, path: path, format: options.format ?? Format.of(path: path, start: bytes))
  }

  func read(_ bytes: [UInt8], path: String, format: Format) throws(SkipReason) -> Document {
    if bytes.count > options.sizeLimitInBytes {
      throw .tooLarge(limitInBytes: options.sizeLimitInBytes)
    }
    let article =
      switch format {
      case .plainText, .ndjson: PlainTextReader.read(try Decoding.decode(bytes))
      case .markdown: MarkdownReader.read(try Decoding.decode(bytes))
      case .html:
        try HTMLReader.read(try Decoding.decode(bytes, declared: HTMLReader.declaredEncoding))
      }
    return try document(article, source: bytes, path: path)
  }

  /// The document that a line of the NDJSON file `path` holds. A line without an id is called by the
  /// id of its document, which does not change with the lines around it.
  func document(of line: ArticleLine, path: String) throws(SkipReason) -> Document {
    var article = PlainTextReader.read(try Decoding.decode(line.text))
    article.metadata = line.completing(article.metadata)
    let document = try document(article, source: line.text, path: path)
    return document.under(["\(path)#\(line.name ?? document.id)"])
  }

  /// Names `article` by the bytes of its source.
  func document(_ article: Article, source: [UInt8], path: String) throws(SkipReason)
    -> Document
  {
    if article.prose.bytes.count > Limits.textInBytes {
      throw .tooMuchText(limitInBytes: Limits.textInBytes)
    }
    guard WordCheck.hasWords(article.prose) else { throw .noProse }
    if options.requiresEnglish, case .other(let language) = EnglishCheck.verdict(on: article.prose)
    {
      throw .notEnglish(resembles: language)
    }
    let digest = SHA256.hexDigest(of: source)
    return Document(
      id: "d" + digest.prefix(16), paths: [path], sha256: digest, source: source,
      metadata: article.metadata, prose: article.prose, offsets: article.offsets)
  }
}

/// Whether prose has words at all: brackets, emoji or figures alone say nothing.
private enum WordCheck {
  static func hasWords(_ prose: Prose) -> Bool {
    var letters = 0
    for byte in prose.bytes
    where (0x61...0x7A).contains(byte | 0x20) || (0xC3...0xED).contains(byte) && byte != 0xE2 {
      letters += 1
      if letters >= 3 { return true }
    }
    return false
  }
}
