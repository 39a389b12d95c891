/// A page as a server gave it, unpacked.
struct WebPage {
  let bytes: [UInt8]
  let format: Format
  /// The encoding that the server names.
  let charset: String?

  init(bytes: [UInt8], format: Format, charset: String?) {
    self.bytes = bytes
    self.format = format
    self.charset = charset
  }

  /// The page in an answer of HTTP: a line with the status, fields, an empty line, the page.
  ///
  /// Crawlers keep what the server sent or unpack it, and do not always change the fields; so the
  /// page is unpacked only where it looks as the fields say.
  init(response: [UInt8], limitInBytes: Int) throws(SkipReason) {
    guard response.starts(with: Array("HTTP/".utf8)), let end = Self.endOfHead(in: response) else {
      throw .notAPage(found: "no answer of HTTP")
    }
    // Fields are ASCII; a stray byte becomes a character that no name has.
    let lines = String(decoding: response[..<end.head], as: UTF8.self)
      .split { $0 == "\r\n" || $0 == "\n" }
    let status = lines.first?.split(separator: " ").dropFirst().first ?? ""
    guard status.hasPrefix("2") else { throw .notAPage(found: "status \(status.prefix(3))") }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      if let (name, value) = HeaderField.parse(line) { fields[name] = value }
    }
    var body = Array(response[end.body...])
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.joiningChunks(body) ?? body
    }
    if body.starts(with: [0x1F, 0x8B]) {
      body = try Self.inflating(body, limitInBytes: limitInBytes)
    }
    let type = (fields["content-type"] ?? "text/html").lowercased()
    switch type.prefix(while: { $0 != ";" && $0 != " " }) {
    case "text/html", "application/xhtml+xml": format = .html
    case "text/plain": format = .plainText
    case let other: throw .notAPage(found: "'\(other)'")
    }
    charset =
      type.split(separator: ";").lazy.compactMap { parameter -> String? in
        let parts = parameter.split(separator: "=", maxSplits: 1).map {
          $0.filter { !" \"'".contains($0) }
        }
        return parts.count == 2 && parts[0] == "charset" ? parts[1] : nil
      }.first
    bytes = body
  }

  private static func endOfHead(in bytes: [UInt8]) -> (head: Int, body: Int)? {
    var index = 0
    while let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
      index = end + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { return (end, index + 1) }
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\r"),
        bytes[index + 1] == UInt8(ascii: "\n")
      {
        return (end, index + 2)
      }
    }
    return nil
  }

  /// "5␍␊Hello␍␊0␍␊␍␊" → "Hello"; nil where it is not written so.
  private static func joiningChunks(_ bytes: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let digits = rest[..<end].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\r") }
      guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0,
        end + 1 + length <= rest.endIndex
      else { return nil }
      if length == 0 { return joined }
      joined += rest[(end + 1)..<(end + 1 + length)]
      rest = rest[(end + 1 + length)...].dropFirst(2)
    }
    return nil
  }

  private static func inflating(_ bytes: [UInt8], limitInBytes: Int) throws(SkipReason) -> [UInt8] {
    let inflater = Inflater()
    inflater.feed(bytes)
    var plain: [UInt8] = []
    while let piece = try inflater.next() {
      plain += piece
      if plain.count > limitInBytes { throw .tooLarge(limitInBytes: limitInBytes) }
    }
    try inflater.finish()
    return plain
  }
}
