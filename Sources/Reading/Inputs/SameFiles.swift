internal import Text

/// Which of several files have the same bytes. Only files of one size are opened for this.
struct SameFiles {
  /// The first name → all names, sorted, where there are several.
  private(set) var paths: [String: [String]] = [:]
  private var later: Set<String> = []

  init(among entries: [InputFiles.Entry]) {
    var bySize: [Int: [String]] = [:]
    for case .file(let path) in entries {
      guard case .success(let status) = FileStatus.of(path), status.sizeInBytes > 0 else {
        continue
      }
      bySize[status.sizeInBytes, default: []].append(path)
    }
    for group in bySize.values where group.count > 1 {
      var byDigest: [String: [String]] = [:]
      for path in group {
        if let digest = Self.digest(of: path) { byDigest[digest, default: []].append(path) }
      }
      for same in byDigest.values where same.count > 1 {
        paths[same[0]] = same
        later.formUnion(same[1...])
      }
    }
  }

  /// Whether a name before `path` has its bytes.
  func isLater(_ path: String) -> Bool { later.contains(path) }

  /// Of the bytes as they lie there; nil for a file that cannot be read, which is reported later.
  private static func digest(of path: String) -> String? {
    guard let stream = try? ByteStream(path: path, inflates: false) else { return nil }
    var hash = SHA256()
    do {
      while let piece = try stream.next() { hash.update(piece) }
    } catch {
      return nil
    }
    return hash.finish()
  }
}
