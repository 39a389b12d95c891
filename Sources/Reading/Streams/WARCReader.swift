/// The pages in a stream of WARC records (ISO 28500), as news crawls are published.
///
///     WARC/1.0␍␊ WARC-Type: response␍␊ WARC-Target-URI: https://…␍␊ Content-Length: 5170␍␊
///     ␍␊ …5170 bytes… ␍␊␍␊
///
/// Answers of servers (`response` of HTTP) and texts (`conversion`) are handed on; requests, facts
/// about the crawl and all else are passed over without being kept.
struct WARCReader {
  private let stream: ByteStream
  private let limitInBytes: Int
  private var rest: ArraySlice<UInt8> = []
  /// Of the first byte of `rest` in the unpacked stream.
  private var offset = 0

  private static let longestLineInBytes = 1 << 16

  init(_ stream: ByteStream, limitInBytes: Int) {
    self.stream = stream
    self.limitInBytes = limitInBytes
  }

  mutating func next() throws(SkipReason) -> RawDocument? {
    while let head = try readHead() {
      guard let length = head["content-length"].flatMap({ Int($0) }), length >= 0 else {
        throw .brokenWARC(at: offset, expected: "a record with a Content-Length")
      }
      let kind: RawDocument.Kind? =
        switch head["warc-type"]?.lowercased() {
        case "response":
          head["content-type"]?.hasPrefix("application/http") == true ? .response : nil
        case "conversion": .conversion
        default: nil
        }
      let bytes = try readBlock(length, keeping: kind == nil ? 0 : limitInBytes)
      if let kind {
        return RawDocument(
          kind: kind, address: head["warc-target-uri"].map(Self.withoutBrackets) ?? "",
          bytes: bytes, isTooLarge: length > limitInBytes)
      }
    }
    return nil
  }

  /// The named fields of the next record, names in lower case; nil at the end of the stream.
  private mutating func readHead() throws(SkipReason) -> [String: String]? {
    var line: String?
    // Two line ends stand behind each block.
    repeat { line = try readLine() } while line?.isEmpty == true
    guard let line else { return nil }
    guard line.hasPrefix("WARC/") else {
      throw .brokenWARC(at: offset, expected: "a record that starts with WARC/")
    }
    var fields: [String: String] = [:]
    while true {
      guard let line = try readLine() else {
        throw .brokenWARC(at: offset, expected: "the rest of a record")
      }
      if line.isEmpty { return fields }
      guard let (name, value) = HeaderField.parse(line) else { continue }
      fields[name] = value
    }
  }

  private mutating func readLine() throws(SkipReason) -> String? {
    var line: [UInt8] = []
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        offset += end + 1 - rest.startIndex
        rest = rest[(end + 1)...]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
      }
      line += rest
      offset += rest.count
      if line.count > Self.longestLineInBytes {
        throw .brokenWARC(at: offset, expected: "the end of a line")
      }
      guard let piece = try stream.next() else {
        rest = []
        if line.isEmpty { return nil }
        throw .brokenWARC(at: offset, expected: "the rest of a record")
      }
      rest = piece[...]
    }
  }

  /// Reads `length` bytes and returns the first of them, at most `keeping`.
  private mutating func readBlock(_ length: Int, keeping: Int) throws(SkipReason) -> [UInt8] {
    var kept: [UInt8] = []
    var missing = length
    while missing > 0 {
      if rest.isEmpty {
        guard let piece = try stream.next() else {
          throw .brokenWARC(at: offset, expected: "\(missing) more bytes of a record")
        }
        rest = piece[...]
      }
      let piece = rest.prefix(missing)
      kept += piece.prefix(keeping - kept.count)
      rest = rest.dropFirst(piece.count)
      offset += piece.count
      missing -= piece.count
    }
    return kept
  }

  /// Some crawlers write addresses as `<https://…>`.
  private static func withoutBrackets(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">")
      ? String(address.dropFirst().dropLast()) : address
  }
}

/// "Name: value", as WARC, HTTP and mail write it.
enum HeaderField {
  /// The name in lower case, and the value without white space around it.
  static func parse(_ line: some StringProtocol) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    var trimmed = Substring(value)
    while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
    return (line[..<colon].lowercased(), String(trimmed))
  }
}
