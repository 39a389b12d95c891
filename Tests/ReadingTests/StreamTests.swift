import CZlib
import Glibc
import Testing
import Text

@testable import Reading

@Suite("Streams of documents")
struct StreamTests {
  private let page = """
    <html><head><title>Arms</title></head><body><article><p>Turkey bought the S-400 from Russia, the \
    minister said on Monday.</p><p>Greece said no to the offer &amp; left the talks.</p></article></body></html>
    """

  @Test("Pages and texts of a WARC file are documents, everything else is passed over")
  func warc() throws {
    let stream =
      record("warcinfo", "", "software: x")
      + record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n", "application/http")
      + record(
        "response", "<https://a.example/1>", response(page), "application/http; msgtype=response")
      + record(
        "conversion", "https://a.example/2", "Turkey bought the S-400, he said on Monday.",
        "text/plain")
      + record(
        "response", "https://a.example/3", response("x", type: "image/png"), "application/http")
    let raw = try documents(in: Array(stream.utf8), .warc)
    #expect(raw.map(\.address).map { $0.suffix(1) } == ["1", "2", "3"])
    let outcomes = raw.map { DocumentReader().read($0, path: "news.warc") }
    guard case .document(let first) = outcomes[0], case .document(let second) = outcomes[1],
      case .skipped(let path, let reason) = outcomes[2]
    else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(first.paths == ["news.warc#https://a.example/1"])
    #expect(first.metadata.url == "https://a.example/1")
    #expect(first.metadata.title == "Arms")
    #expect(first.source == Array(page.utf8))
    #expect(prose(first).contains("Greece said no to the offer & left the talks."))
    #expect(prose(second) == "Turkey bought the S-400, he said on Monday.")
    #expect(path == "news.warc#https://a.example/3")
    #expect(reason == .notAPage(found: "'image/png'"))
  }

  @Test("Each record may be a gzip member of its own")
  func gzipMembers() throws {
    let records = (1...3).map {
      record("response", "https://a.example/\($0)", response(page), "application/http")
    }
    let packed = records.flatMap { gzip(Array($0.utf8)) }
    #expect(try documents(in: packed, .warc).map(\.address.last) == ["1", "2", "3"])
    #expect(throws: SkipReason.self) {
      _ = try documents(in: Array(packed.dropLast(12)), .warc)
    }
  }

  @Test("A WARC file that is cut off is no file that ended", arguments: [1, 10, 60, 200, 300])
  func cutOff(missing: Int) throws {
    let whole = Array(
      record("conversion", "https://a.example", String(repeating: "x", count: 200)).utf8)
    #expect(throws: SkipReason.self) {
      // The two line ends behind the block may be missing.
      _ = try documents(in: Array(whole.dropLast(missing + 4)), .warc)
    }
  }

  @Test("Chunked and packed pages are unpacked; those that a crawler has unpacked are left alone")
  func transfer() throws {
    let plain = Array(page.utf8)
    let half = plain.count / 2
    var chunks = Array("\(String(half, radix: 16))\r\n".utf8)
    chunks += plain[..<half]
    chunks += Array("\r\n\(String(plain.count - half, radix: 16));x=y\r\n".utf8)
    chunks += plain[half...]
    chunks += Array("\r\n0\r\n\r\n".utf8)
    let head = Array(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n".utf8)
    let packed = Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8) + gzip(plain)
    for bytes in [head + chunks, head + plain, packed] {
      #expect(try WebPage(response: bytes, limitInBytes: 1 << 20).bytes == plain)
    }
    #expect(throws: SkipReason.tooLarge(limitInBytes: 64)) {
      _ = try WebPage(response: packed, limitInBytes: 64)
    }
    #expect(throws: SkipReason.notAPage(found: "status 404")) {
      _ = try WebPage(response: Array("HTTP/1.1 404 Not Found\r\n\r\n".utf8), limitInBytes: 64)
    }
  }

  @Test("The encoding that the server names is used")
  func charset() throws {
    let body: [UInt8] = Array(
      "<p>Caf\u{e9} owners said on Monday that they were in talks.</p>".unicodeScalars.map {
        UInt8($0.value)
      })
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-1\"\r\n\r\n"
    let raw = RawDocument(kind: .response, address: "https://x", bytes: Array(head.utf8) + body)
    guard case .document(let document) = DocumentReader().read(raw, path: "-") else {
      Issue.record("not read")
      return
    }
    #expect(prose(document).hasPrefix("Café"))
  }

  @Test(
    "A line gives the same document wherever it stands, and is called by its text without an id")
  func lines() throws {
    let line = "{\"text\": \"Turkey bought the S-400, he said on Monday.\"}"
    let raw = try documents(in: Array("\n  \n\(line)\n{\"text\": 3}\n\(line)".utf8), .lines)
    #expect(raw.map(\.isEnded) == [true, true, false])
    #expect(raw[0].bytes == raw[2].bytes)
    guard case .document(let document) = DocumentReader().read(raw[0], path: "-"),
      case .skipped(let path, let reason) = DocumentReader().read(raw[1], path: "-")
    else {
      Issue.record("not read")
      return
    }
    #expect(document.paths == ["-#\(document.id)"])
    #expect(path == "-")
    #expect("\(reason)" == "the line has no 'text' with text in it; every line needs one")
  }

  @Test("Of what is too large only the start is kept, and what follows is read")
  func tooLarge() throws {
    let long = "{\"text\": \"" + String(repeating: "x", count: 5000) + "\"}"
    let lines = try documents(in: Array("\(long)\n{\"a\": 1}\n".utf8), .lines, limit: 100)
    #expect(lines.map(\.isTooLarge) == [true, false])
    #expect(lines.map(\.bytes.count) == [100, 8])
    let stream = record("conversion", "a", long) + record("conversion", "b", "short")
    let pages = try documents(in: Array(stream.utf8), .warc, limit: 100)
    #expect(pages.map(\.isTooLarge) == [true, false])
    #expect(pages.map(\.bytes.count) == [100, 5])
  }

  // MARK: Helpers

  private func documents(
    in bytes: [UInt8], _ container: RawDocuments.Container, limit: Int = 1 << 20
  ) throws -> [RawDocument] {
    guard let file = unsafe tmpfile() else { throw SkipReason.systemError(code: errno) }
    defer { unsafe fclose(file) }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe rewind(file)
    let descriptor = unsafe fileno(file)
    var stream = try RawDocuments(
      descriptor: descriptor, container: container, limitInBytes: limit)
    var all: [RawDocument] = []
    while let raw = try stream.next() { all.append(raw) }
    return all
  }

  private func prose(_ document: Document) -> String {
    String(decoding: document.prose.bytes, as: UTF8.self)
  }

  private func record(
    _ type: String, _ address: String, _ block: String, _ media: String = "text/plain"
  ) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Type: \(media)\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private func response(_ body: String, type: String = "text/html; charset=utf-8") -> String {
    "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nServer: x\r\n\r\n\(body)"
  }

  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { unsafe deflateEnd(&stream) }
    var input = bytes
    return unsafe [UInt8](unsafeUninitializedCapacity: bytes.count + 1024) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { buffer in
        unsafe stream.next_in = buffer.baseAddress
        unsafe stream.avail_in = UInt32(buffer.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        _ = unsafe deflate(&stream, Z_FINISH)
        count = unsafe output.count - Int(stream.avail_out)
      }
    }
  }
}
