#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that appears under its name with all its files, or not at all.
///
/// The name must be free: a folder of notes that somebody has worked in is never written over.
package struct OutputFolder {
  private let temporaryPath: String

  /// Makes the folder `path` with the files that `content` writes.
  package static func write(
    _ path: String, _ content: (borrowing OutputFolder) throws -> Void
  ) throws {
    let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if unsafe access(place, F_OK) == 0 { throw FileError("cannot write", path, code: EEXIST) }
    let folder = OutputFolder(temporaryPath: "\(place).\(getpid()).partial")
    guard unsafe mkdir(folder.temporaryPath, 0o755) == 0 else {
      throw FileError("cannot write", path)
    }
    do {
      try content(folder)
      guard unsafe rename(folder.temporaryPath, place) == 0 else {
        throw FileError("cannot write", path)
      }
    } catch {
      folder.remove()
      throw error
    }
  }

  /// Writes the file `name`, which has no '/' in it.
  package func write(_ name: String, _ content: (inout ByteWriter) throws -> Void) throws {
    precondition(
      !name.utf8.contains(UInt8(ascii: "/")) && name != ".." && name != ".",
      "a file within the folder")
    try OutputFile.write("\(temporaryPath)/\(name)", content)
  }

  /// Only files lie in it: removing them and the folder is all.
  private func remove() {
    if let entries = unsafe opendir(temporaryPath) {
      while let entry = unsafe readdir(entries) {
        let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
            unsafe String(cString: $0)
          }
        }
        _ = unsafe unlink("\(temporaryPath)/\(name)")
      }
      _ = unsafe closedir(entries)
    }
    _ = unsafe rmdir(temporaryPath)
  }
}
