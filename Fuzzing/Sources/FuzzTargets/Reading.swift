import Reading
import Text

/// Reads any bytes as each format in turn; the first byte chooses. Whatever they are, reading ends
/// with a document whose prose is valid and whose offsets lie in its source, or with a reason.
func checkReading(_ bytes: [UInt8]) throws {
  guard let document = document(in: bytes) else { return }
  try check(document)
}

/// The document in bytes of which the first chooses the format.
func document(in bytes: [UInt8]) -> Document? {
  let paths = ["a.txt", "a.html", "a.md", "a", "a.ndjson"]
  guard let first = bytes.first else { return nil }
  let reader = DocumentReader(.init(requiresEnglish: false))
  let path = paths[Int(first) % paths.count]
  let source = Array(bytes.dropFirst())
  guard path.hasSuffix(".ndjson") else { return try? reader.read(source, path: path) }
  guard case .document(let found) = reader.read(line: source, number: 1, path: path) else {
    return nil
  }
  return found
}

func check(_ document: Document) throws {
  let prose = document.prose
  try expect(
    String(validating: prose.bytes, as: UTF8.self) != nil, "the prose is not valid UTF-8")
  var end = 0
  for block in prose.blocks {
    try expect(block.range.start >= end && !block.range.isEmpty, "blocks overlap or are empty")
    end = block.range.end
    let source = document.offsets.sourceRange(of: block.range)
    try expect(
      !source.isEmpty && source.end <= document.source.count, "a block leads out of the source")
    try expect(
      document.encoding.bytes(of: document.text(source)) == Array(document.source[source.indices]),
      "a quotation does not lead back to its bytes")
  }
}
