import Text

/// What a page says of itself in its head: JSON-LD, OpenGraph, `meta`, `time`, `title`, `link`.
struct PageMetadata {
  /// Values by the place they were found at, the first of each.
  private var values: [Place: String] = [:]
  private var isInLinkedData = false

  private enum Place: Hashable {
    case linkedTitle, linkedDate, linkedAuthor, linkedPublisher, linkedURL
    case graphTitle, graphDate, graphSite, graphURL
    case metaTitle, metaDate, metaAuthor, metaPublisher
    case itemDate, itemAuthor, timeElement, titleElement, canonical
  }

  private mutating func set(_ place: Place, _ value: String?) {
    guard let value, values[place] == nil else { return }
    let text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !text.isEmpty { values[place] = text }
  }

  // MARK: Tags

  mutating func read(tag: String, _ attributes: [HTMLAttribute]) {
    switch tag {
    case "link":
      if attributes["rel"]?.lowercased() == "canonical" { set(.canonical, attributes["href"]) }
    case "meta": readMeta(attributes)
    default: break
    }
    let value = attributes["content"] ?? attributes["datetime"]
    switch attributes["itemprop"]?.lowercased() {
    case "datepublished": set(.itemDate, value)
    case "author": set(.itemAuthor, attributes["content"])
    default: if tag == "time" { set(.timeElement, attributes["datetime"]) }
    }
  }

  private mutating func readMeta(_ attributes: [HTMLAttribute]) {
    let name = (attributes["property"] ?? attributes["name"] ?? "").lowercased()
    guard let place = Self.metaPlaces[name] else { return }
    let value = attributes["content"]
    // "article:author" is often the address of a profile.
    if place == .metaAuthor, value?.hasPrefix("http") == true { return }
    set(place, value)
  }

  private static let metaPlaces: [String: Place] = [
    "og:title": .graphTitle, "og:site_name": .graphSite, "og:url": .graphURL,
    "article:published_time": .graphDate, "twitter:title": .metaTitle, "title": .metaTitle,
    "dc.title": .metaTitle, "dcterms.title": .metaTitle, "citation_title": .metaTitle,
    "headline": .metaTitle, "date": .metaDate, "pubdate": .metaDate, "publishdate": .metaDate,
    "publish-date": .metaDate, "publish_date": .metaDate, "publication_date": .metaDate,
    "dc.date": .metaDate, "dc.date.issued": .metaDate, "dcterms.date": .metaDate,
    "dcterms.created": .metaDate, "article.published": .metaDate, "sailthru.date": .metaDate,
    "parsely-pub-date": .metaDate, "citation_publication_date": .metaDate,
    "cxenseparse:recs:publishtime": .metaDate,
    "og:article:published_time": .metaDate, "author": .metaAuthor, "dc.creator": .metaAuthor,
    "article:author": .metaAuthor, "parsely-author": .metaAuthor, "byl": .metaAuthor,
    "application-name": .metaPublisher, "dc.publisher": .metaPublisher, "publisher": .metaPublisher,
  ]

  // MARK: Text of hidden elements

  mutating func beginScript(type: String?) {
    isInLinkedData = type?.lowercased() == "application/ld+json"
  }

  mutating func read(text range: ByteRange, of element: String, in bytes: [UInt8]) {
    if element == "title" {
      set(.titleElement, CharacterReference.resolvingAll(in: bytes, range))
    } else if element == "script", isInLinkedData {
      isInLinkedData = false
      // Broken JSON of a page is no reason to lose the page.
      guard let value = try? JSONParser.parse(Array(bytes[range.indices])) else { return }
      readLinkedData(value)
    }
  }

  private mutating func readLinkedData(_ value: JSONValue) {
    for item in value.elements {
      if let graph = item["@graph"] { readLinkedData(graph) }
      let types = item["@type"]?.elements.compactMap(\.text) ?? []
      guard
        types.contains(where: {
          $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "WebPage"
        })
      else { continue }
      // A "WebPage" beside the article knows less of it.
      guard types != ["WebPage"] || values[.linkedTitle] == nil else { continue }
      set(.linkedTitle, item["headline"]?.text)
      set(.linkedDate, item["datePublished"]?.text)
      set(.linkedURL, item["url"]?.text)
      set(.linkedAuthor, Self.names(item["author"]))
      set(.linkedPublisher, Self.names(item["publisher"]))
    }
  }

  private static func names(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let names = value.elements.compactMap { $0["name"]?.text ?? $0.text }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  // MARK: The result

  private func first(_ places: Place...) -> String? {
    places.lazy.compactMap { values[$0] }.first
  }

  /// `metadata` of the visible text, completed and corrected by that of the head.
  func completing(_ metadata: Document.Metadata) -> Document.Metadata {
    var metadata = metadata
    metadata.title =
      first(.linkedTitle, .graphTitle).map(resolving) ?? metadata.title
      ?? first(.metaTitle, .titleElement)
    let dates: [Place] = [.linkedDate, .graphDate, .itemDate, .metaDate]
    metadata.published =
      dates.lazy.compactMap { values[$0].flatMap(PublicationDate.parse) }.first
      ?? metadata.published ?? values[.timeElement].flatMap(PublicationDate.parse)
    metadata.author = first(.linkedAuthor, .metaAuthor, .itemAuthor) ?? metadata.author
    metadata.publisher =
      first(.graphSite, .linkedPublisher, .metaPublisher) ?? metadata.publisher
    metadata.url = first(.canonical, .graphURL, .linkedURL)
    return metadata
  }

  /// JSON-LD often holds text that was escaped for HTML.
  private func resolving(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return CharacterReference.resolvingAll(in: bytes, ByteRange(0, bytes.count))
  }
}
