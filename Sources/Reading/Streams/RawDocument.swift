/// A document of a stream as it came, before anybody looked into it.
package struct RawDocument: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// A line of NDJSON.
    case line
    /// What a server answered: the head of HTTP, then the page.
    case response
    /// The text that a crawler made of a page.
    case conversion
  }

  package let kind: Kind
  /// The address that it was fetched from; empty for a line.
  package let address: String
  /// All of it, or its first bytes up to the limit.
  package let bytes: [UInt8]
  /// Whether it is larger than the limit.
  package let isTooLarge: Bool
  /// Whether its end was seen: a last line without line end may have been cut off.
  package let isEnded: Bool

  package init(
    kind: Kind, address: String = "", bytes: [UInt8], isTooLarge: Bool = false, isEnded: Bool = true
  ) {
    self.kind = kind
    self.address = address
    self.bytes = bytes
    self.isTooLarge = isTooLarge
    self.isEnded = isEnded
  }
}

extension DocumentReader {
  /// The document that `raw`, of the stream called `path`, holds: a function of these two alone,
  /// wherever in the stream it stood.
  package func read(_ raw: RawDocument, path: String) -> ReadingOutcome {
    switch raw.kind {
    case .line: return read(line: raw.bytes, number: nil, path: path)
    case .response, .conversion:
      let name = "\(path)#\(raw.address)"
      do {
        return .document(try page(raw, path: name))
      } catch {
        return .skipped(path: name, error)
      }
    }
  }

  private func page(_ raw: RawDocument, path: String) throws(SkipReason) -> Document {
    let page =
      raw.kind == .conversion
      ? WebPage(bytes: raw.bytes, format: .plainText, charset: "utf-8")
      : try WebPage(response: raw.bytes, limitInBytes: options.sizeLimitInBytes)
    var article =
      switch page.format {
      case .html:
        try HTMLReader.read(
          try Decoding.decode(page.bytes) { page.charset ?? HTMLReader.declaredEncoding($0) })
      default: PlainTextReader.read(try Decoding.decode(page.bytes) { _ in page.charset })
      }
    if !raw.address.isEmpty { article.metadata.url = article.metadata.url ?? raw.address }
    return try document(article, source: page.bytes, path: path)
  }
}
