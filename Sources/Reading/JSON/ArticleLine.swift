/// A line of an NDJSON file: one article as an object with `text`, and maybe `id`, `title`, `url`,
/// `published`, `publisher` and `author`. Other members are ignored.
///
/// The document's source is the value of `text`, decoded, in UTF-8: offsets count its bytes, and a
/// quote is a piece of that value. The document is called `file.ndjson#ID`; where the line has no id,
/// the id that follows from its text stands there.
struct ArticleLine {
  let text: [UInt8]
  /// What stands behind `#` in the document's path; nil without an id.
  let name: String?
  private let value: JSONValue

  init(_ line: [UInt8], number: Int?) throws(SkipReason) {
    do {
      value = try JSONParser.parse(line)
    } catch {
      throw .brokenJSON(line: number, at: error.at, expected: error.expected)
    }
    guard case .object = value else {
      throw .brokenJSON(line: number, at: 0, expected: "an object in braces")
    }
    guard case .string(let text)? = value["text"], !text.isEmpty else {
      throw .missingField(name: "text", line: number)
    }
    self.text = text
    name = value["id"]?.text
  }

  /// `metadata` of the text, with what the line says of it, which is taken as better.
  func completing(_ metadata: Document.Metadata) -> Document.Metadata {
    var metadata = metadata
    metadata.title = field("title") ?? metadata.title
    metadata.url = field("url") ?? metadata.url
    metadata.publisher = field("publisher") ?? metadata.publisher
    metadata.author = field("author") ?? metadata.author
    metadata.published = field("published").flatMap(PublicationDate.parse) ?? metadata.published
    return metadata
  }

  private func field(_ name: String) -> String? {
    guard let text = value[name]?.text, !text.isEmpty else { return nil }
    return text
  }
}
