/// Why an input gave no document: facts only, the words are in `description`.
package enum SkipReason: Error, Sendable, Hashable {
  // The file itself.
  case notFound
  case noMatch
  case permissionDenied
  case symbolicLinkLoop
  case notAFile(kind: FileKind)
  case systemError(code: Int32)
  case tooLarge(limitInBytes: Int)
  case brokenGzip(at: Int)
  case brokenWARC(at: Int, expected: String)

  // Its bytes.
  case empty
  case binary(kind: BinaryKind)
  case nulByte(at: Int)
  case invalidUTF8(at: Int, byte: UInt8)
  case invalidUTF16(at: Int, unit: UInt16)
  case unmarkedUTF16
  case utf32
  case unsupportedEncoding(name: String)

  // More than an article has.
  case tooMuchText(limitInBytes: Int)
  case tooManyElements(limit: Int)
  case tooManySentences(limit: Int)
  case sentenceTooLong(at: Int, limitInTokens: Int)
  case tooManyEntities(limit: Int)
  case nameTooLong(at: Int, limitInBytes: Int)

  // What they say.
  case brokenJSON(line: Int?, at: Int, expected: String)
  case missingField(name: String, line: Int?)
  case notAPage(found: String)
  case noProse
  case notEnglish(resembles: String?)

  /// What stands under a name where a regular file was expected.
  package enum FileKind: String, Sendable, Hashable {
    case fifo = "a named pipe"
    case socket = "a socket"
    case device = "a device"
  }

  /// What a file that is not text seems to be.
  package enum BinaryKind: String, Sendable, Hashable {
    case pdf = "a PDF file"
    case zip = "a ZIP archive or an office document"
    case image = "an image"
    case executable = "an executable"
    case compressed = "compressed data"
    case unknown = "a binary file"
  }
}

/// The only place where reasons become words: what, where, and how to mend it.
extension SkipReason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound:
      "no such file or folder; check the name"
    case .noMatch:
      "no file matches this pattern; quote it so that the shell leaves it alone, or check it"
    case .permissionDenied:
      "not allowed to read it; change its permissions: chmod u+r"
    case .symbolicLinkLoop:
      "a symbolic link that leads back to itself; remove it or point it to a file"
    case .notAFile(let kind):
      "\(kind.rawValue), not a file; to read from a pipe give '-' and send the text to standard input"
    case .systemError(let code):
      "cannot be read (system error \(code)); copy it to another place and try again"
    case .tooLarge(let limit):
      "larger than \(limit) bytes; split it"
    case .brokenGzip(let offset):
      "broken gzip data at byte \(offset); test it: gzip -t"
    case .brokenWARC(let offset, let expected):
      "broken WARC data at byte \(offset) (expected \(expected)); fetch the file again"
    case .empty:
      "empty file; there is nothing to read"
    case .binary(let kind):
      "\(kind.rawValue), not text; \(kind.remedy)"
    case .nulByte(let offset):
      "not text: a NUL byte at byte \(offset); remove it: tr -d '\\000'"
    case .invalidUTF8(let offset, let byte):
      "not valid UTF-8 at byte \(offset) (\(hex(byte))); convert it: iconv -f latin1 -t utf8"
    case .invalidUTF16(let offset, let unit):
      "not valid UTF-16 at byte \(offset) (unpaired \(hex(unit))); save it again as UTF-8"
    case .unmarkedUTF16:
      "seems to be UTF-16 without a byte-order mark; convert it: iconv -f utf16le -t utf8"
    case .utf32:
      "UTF-32 text, which is not read; convert it: iconv -f utf32 -t utf8"
    case .unsupportedEncoding(let name):
      "declares the encoding '\(name)', which is not read; convert it: iconv -f '\(name)' -t utf8"
    case .tooMuchText(let limit):
      "more than \(limit) bytes of text; split it into articles"
    case .tooManyElements(let limit):
      "more than \(limit) HTML elements; save the article alone, or its text"
    case .tooManySentences(let limit):
      "more than \(limit) sentences; split it into articles"
    case .sentenceTooLong(let offset, let limit):
      "a sentence of more than \(limit) tokens at byte \(offset); if it is a table, leave it out"
    case .tooManyEntities(let limit):
      "names more than \(limit) entities; if it is a list of names, leave it out"
    case .nameTooLong(let offset, let limit):
      "a name of more than \(limit) bytes at byte \(offset); remove it if it is no text"
    case .brokenJSON(let line, let offset, let expected):
      "\(named(line)) is not valid JSON at its byte \(offset) (expected \(expected)); mend the line"
    case .missingField(let name, let line):
      "\(named(line)) has no '\(name)' with text in it; every line needs one"
    case .notAPage(let found):
      "\(found), not a page with text; only pages that a server gave as HTML or text are read"
    case .noProse:
      "no prose found; there are no sentences besides headings and page furniture"
    case .notEnglish(let resembles?):
      "not English (seems to be \(resembles)); only English is read, translate it first"
    case .notEnglish(nil):
      "not English; only English is read, translate it first"
    }
  }
}

extension SkipReason.BinaryKind {
  fileprivate var remedy: String {
    switch self {
    case .pdf: "extract its text: pdftotext"
    case .zip: "unpack it, or save the document as text or HTML"
    case .image: "give the text as a file"
    case .compressed: "uncompress it first; only gzip is read as it is"
    case .executable, .unknown: "leave it out, or extract its text"
    }
  }
}

/// How a message speaks of a line whose number may not be known.
private func named(_ line: Int?) -> String {
  line.map { "line \($0)" } ?? "the line"
}

private func hex(_ number: some FixedWidthInteger & UnsignedInteger) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  let width = number.bitWidth / 4
  return "0x" + String(repeating: "0", count: width - digits.count) + digits
}
