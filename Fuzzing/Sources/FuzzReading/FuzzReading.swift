import Reading
import Text

/// Reads any bytes as each format in turn; the first byte chooses. Whatever they are, reading ends
/// with a document whose prose is valid and whose offsets lie in its source, or with a reason.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReading(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let paths = ["a.txt", "a.html", "a.md", "a", "a.ndjson"]
  guard let first = bytes.first else { return 0 }
  let reader = DocumentReader(.init(requiresEnglish: false))
  let path = paths[Int(first) % paths.count]
  let source = Array(bytes.dropFirst())
  let document: Document
  if path.hasSuffix(".ndjson") {
    guard case .document(let found) = reader.read(line: source, number: 1, path: path) else {
      return 0
    }
    document = found
  } else {
    guard let found = try? reader.read(source, path: path) else { return 0 }
    document = found
  }
  precondition(
    String(validating: document.prose.bytes, as: UTF8.self) != nil, "the prose is not valid UTF-8")
  var end = 0
  for block in document.prose.blocks {
    precondition(block.range.start >= end && !block.range.isEmpty, "blocks overlap or are empty")
    end = block.range.end
    let source = document.offsets.sourceRange(of: block.range)
    precondition(
      !source.isEmpty && source.end <= document.source.count, "a block leads out of the source")
  }
  return 0
}
