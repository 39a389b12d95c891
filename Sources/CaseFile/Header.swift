#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the first bytes of a file say that it is.
enum Header: Hashable {
  case missing, empty, database
  case foreign(kind: String)

  init(_ path: String) throws(CaseFileError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .notAllowed(path: path) }
      self = .missing
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .folder(path: path) }
    if status.st_mode & S_IFMT != S_IFREG {
      self = .foreign(kind: "not a regular file")
      return
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .notAllowed(path: path) }
    defer { _ = close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = max(0, unsafe read(descriptor, buffer.baseAddress, 16))
    }
    switch bytes.first {
    case nil: self = .empty
    case UInt8(ascii: "S") where bytes.elementsEqual("SQLite format 3\0".utf8): self = .database
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .foreign(kind: "a JSON file")
    case UInt8(ascii: "<"): self = .foreign(kind: "an XML or HTML file")
    default: self = .foreign(kind: "no database")
    }
  }
}

extension CaseFile {
  /// Whether the file at `path` is a database, so that it may be a case file.
  package static func isDatabase(_ path: String) -> Bool {
    (try? Header(path)) == .database
  }
}
