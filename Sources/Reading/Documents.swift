import Text

/// What became of one input.
package enum ReadingOutcome: Sendable {
  case document(Document)
  /// `path` gives no document; the others are read all the same.
  case skipped(path: String, SkipReason)
  /// The bytes are those of a document that was given before, under another path and maybe with
  /// other metadata. Only where that could not be known beforehand: whole files with the same bytes
  /// are one document with all its paths.
  case repeated(Document)
}

extension DocumentReader {
  /// The documents under the names of `arguments`: files, folders with all below them, glob
  /// patterns, `-` for standard input.
  ///
  /// Read one by one as they are asked for, in the order of their paths; standard input is last.
  package func documents(at arguments: [String]) -> Documents {
    Documents(reader: self, arguments: arguments)
  }

  /// What a line of the NDJSON file `path` holds: a pure function, as `read` is.
  ///
  /// - Parameter number: of the line, for messages; nil where it is not known, and then only the line
  ///   decides what comes out.
  package func read(line: [UInt8], number: Int?, path: String) -> ReadingOutcome {
    var name = number.map { "L\($0)" }
    do {
      let article = try ArticleLine(line, number: number)
      name = article.name ?? name
      return .document(try document(of: article, path: path))
    } catch {
      return .skipped(path: name.map { "\(path)#\($0)" } ?? path, error)
    }
  }
}

/// A sequence of documents that is read as it is walked, and can be walked once.
package struct Documents: Sequence, IteratorProtocol {
  private let reader: DocumentReader
  private var inputs: ArraySlice<InputFiles.Entry>
  /// The files that have the same bytes as others: the first name → all names.
  private let paths: [String: [String]]
  private var lines: NDJSONLines?
  private var seen: Set<String> = []

  init(reader: DocumentReader, arguments: [String]) {
    self.reader = reader
    let entries = InputFiles.entries(for: arguments)
    let same = SameFiles(among: entries)
    paths = same.paths
    inputs = entries.filter { !same.isLater($0.path) }[...]
  }

  package mutating func next() -> ReadingOutcome? {
    while true {
      if let outcome = nextLine() { return remembering(outcome) }
      guard let input = inputs.popFirst() else { return nil }
      do {
        if let outcome = try read(input) { return remembering(outcome) }
      } catch {
        return .skipped(path: input.path, error)
      }
    }
  }

  /// The document of `input`; nil where it is a file of lines, which `nextLine` reads.
  private mutating func read(_ input: InputFiles.Entry) throws(SkipReason) -> ReadingOutcome? {
    let stream: ByteStream
    switch input {
    case .failed(_, let reason): throw reason
    case .standardInput: stream = try ByteStream(descriptor: 0)
    case .file(let path): stream = try ByteStream(path: path)
    }
    let start = try stream.peek()
    let format = reader.options.format ?? Format.of(path: input.path, start: start)
    if format == .ndjson {
      lines = NDJSONLines(reader: reader, stream: stream, path: input.path)
      return nil
    }
    let bytes = try stream.readAll(limitInBytes: reader.options.sizeLimitInBytes)
    let document = try reader.read(bytes, path: input.path, format: format)
    return .document(document.under(paths[input.path] ?? [input.path]))
  }

  private mutating func nextLine() -> ReadingOutcome? {
    let outcome = lines?.next()
    if outcome == nil { lines = nil }
    return outcome
  }

  private mutating func remembering(_ outcome: ReadingOutcome) -> ReadingOutcome {
    guard case .document(let document) = outcome else { return outcome }
    if seen.insert(document.id).inserted { return outcome }
    return .repeated(document)
  }
}

/// The articles of an NDJSON stream, one a line.
private struct NDJSONLines {
  private let reader: DocumentReader
  private var lines: LineReader
  private let path: String
  private var isBroken = false

  init(reader: DocumentReader, stream: ByteStream, path: String) {
    self.reader = reader
    self.path = path
    lines = LineReader(stream, limitInBytes: reader.options.sizeLimitInBytes)
  }

  mutating func next() -> ReadingOutcome? {
    if isBroken { return nil }
    do {
      guard let bytes = try lines.next() else { return nil }
      return reader.read(line: bytes, number: lines.lineNumber, path: path)
    } catch {
      // A line that is too long can be passed over; a stream that breaks off cannot.
      if case .tooLarge = error {} else { isBroken = true }
      return .skipped(path: "\(path)#L\(lines.lineNumber)", error)
    }
  }
}
