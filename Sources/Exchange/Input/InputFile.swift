#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How large a file is; nil where that shows only when it has been read.
package func sizeOfFile(_ path: String) -> Int? {
  var status = stat()
  guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return Int(status.st_size)
}

/// The bytes of a file, or of standard input for "-".
package func readFile(_ path: String) throws(FileError) -> [UInt8] {
  let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { throw FileError("cannot read", path) }
  defer { if descriptor != 0 { _ = close(descriptor) } }
  var status = stat()
  var capacity = 1 << 16
  if unsafe fstat(descriptor, &status) == 0, status.st_size > 0 {
    capacity = Int(status.st_size) + 1
  }
  var bytes: [UInt8] = []
  while true {
    var failed = false
    let start = bytes.count
    // Grows by doubling where the size was not known.
    let room = max(capacity - start, start, 1 << 16)
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let length = unsafe read(descriptor, buffer.baseAddress, room)
      failed = length < 0
      count = max(length, 0)
    }
    if failed {
      if errno == EINTR { continue }
      throw FileError("cannot read", path)
    }
    if piece.isEmpty { return bytes }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
  }
}
