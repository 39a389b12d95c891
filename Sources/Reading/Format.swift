/// How a source is written.
package enum Format: String, Sendable, Hashable, CaseIterable {
  case plainText = "text"
  case markdown
  case html
  case ndjson

  /// The format that the ending of `path` tells, or else the first bytes.
  static func of(path: String, start: [UInt8]) -> Format {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    for (endings, format) in endings where endings.contains(where: name.hasSuffix) { return format }
    return looks(like: start)
  }

  private static let endings: [([String], Format)] = [
    ([".txt", ".text"], .plainText),
    ([".md", ".markdown"], .markdown),
    ([".html", ".htm", ".xhtml"], .html),
    ([".ndjson", ".jsonl"], .ndjson),
  ]

  private static func looks(like start: [UInt8]) -> Format {
    let text = start.prefix(1024).drop { WhiteSpace.isASCIISpace($0) || $0 >= 0xEF }
    if text.first == UInt8(ascii: "{") {
      let rest = text.dropFirst().drop(while: WhiteSpace.isASCIISpace)
      return rest.first == UInt8(ascii: "\"") ? .ndjson : .plainText
    }
    let lower = String(decoding: text.prefix(256), as: UTF8.self).lowercased()
    let isPage = [
      "<!doctype html", "<html", "<head", "<body", "<article", "<!--", "<?xml", "<div", "<p>",
    ]
    .contains(where: lower.hasPrefix)
    return isPage ? .html : .plainText
  }
}
