#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An error of the operating system, about a file.
package struct FileError: Error, Sendable, CustomStringConvertible {
  /// "cannot write", "cannot read".
  package let action: String
  package let path: String
  /// `errno`.
  package let code: Int32

  package init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  package var description: String { "\(path): \(action): \(reason)" }

  /// Whether the reader of a pipe has had enough and gone away, which is a normal end.
  package var isClosedPipe: Bool { code == EPIPE }

  private var reason: String {
    switch code {
    case ENOSPC: "no space left on the disk"
    case EDQUOT: "no space left of what you may use (quota)"
    case EFBIG: "larger than a file may be here (ulimit -f)"
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case EEXIST: "it exists already; name a new folder"
    case EISDIR: "it is a folder"
    case EROFS: "the file system is read-only"
    case ENOTDIR: "part of the path is not a folder"
    default: unsafe String(cString: strerror(code))
    }
  }
}

/// A file that appears under its name whole, or not at all.
///
/// Bytes go to a temporary file beside it, which is flushed to the disk and renamed by `commit()`;
/// without that call the temporary file is removed and an older file stays as it was.
package struct OutputFile: ~Copyable {
  private let path: String
  /// Nil for what is no ordinary file (a device, a pipe), which must not be replaced.
  private let temporaryPath: String?
  private let descriptor: Int32
  private var isCommitted = false

  package init(_ path: String) throws(FileError) {
    // A link stays a link: what it points to is replaced.
    let resolved = unsafe realpath(path, nil)
    let place = unsafe resolved.map { unsafe String(cString: $0) } ?? path
    unsafe free(resolved)
    var status = stat()
    let exists = unsafe stat(place, &status) == 0
    let kind = status.st_mode & S_IFMT
    let temporary = exists && kind != S_IFREG ? nil : "\(place).\(getpid()).partial"
    let opened =
      exists && kind == S_IFDIR
      ? -1 : unsafe open(temporary ?? place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if opened < 0 {
      throw FileError("cannot write", path, code: exists && kind == S_IFDIR ? EISDIR : errno)
    }
    self.path = place
    temporaryPath = temporary
    descriptor = opened
  }

  deinit {
    if isCommitted { return }
    _ = close(descriptor)
    if let temporaryPath { _ = unsafe unlink(temporaryPath) }
  }

  package func write(_ bytes: borrowing Span<UInt8>) throws(FileError) {
    try writeAll(bytes, to: descriptor, named: path)
  }

  /// Makes the file visible under its name.
  package consuming func commit() throws(FileError) {
    if let temporaryPath {
      if fsync(descriptor) != 0 { throw FileError("cannot write", path) }
      if unsafe rename(temporaryPath, path) != 0 { throw FileError("cannot write", path) }
    }
    _ = close(descriptor)
    isCommitted = true
  }

  /// Writes a file with what `content` produces; the file appears when all went well.
  ///
  /// Returns the number of characters that the format cannot hold.
  @discardableResult
  package static func write(
    _ path: String, _ content: (inout ByteWriter) throws -> Void
  ) throws -> Int {
    let target = SharedFile(try OutputFile(path))
    var writer = ByteWriter { bytes in try target.write(bytes) }
    try content(&writer)
    try writer.finish()
    try target.commit()
    return writer.replacedCharacters
  }

  /// Writes what `content` produces to standard output.
  @discardableResult
  package static func writeToStandardOutput(
    _ content: (inout ByteWriter) throws -> Void
  ) throws -> Int {
    var writer = ByteWriter { bytes in try writeAll(bytes, to: 1, named: "standard output") }
    try content(&writer)
    try writer.finish()
    return writer.replacedCharacters
  }
}

/// The file where a closure and its caller both need it.
private final class SharedFile {
  private var file: OutputFile?

  init(_ file: consuming OutputFile) { self.file = consume file }

  func write(_ bytes: borrowing Span<UInt8>) throws { try file?.write(bytes) }

  func commit() throws {
    let whole = file.take()
    try whole?.commit()
  }
}

/// Writes all of `bytes` to an open file or pipe, which messages call `path`.
package func writeAll(
  _ bytes: borrowing Span<UInt8>, to descriptor: Int32, named path: String
) throws(FileError) {
  var start = 0
  while start < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
    }
    if written < 0 {
      if errno == EINTR { continue }
      throw FileError("cannot write", path)
    }
    start += written
  }
}
