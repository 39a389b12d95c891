import Glibc

/// The files that a user's arguments stand for, found before any is read.
struct InputFiles {
  enum Entry: Hashable {
    case file(path: String)
    case standardInput
    case failed(path: String, SkipReason)

    var path: String {
      switch self {
      case .file(let path), .failed(let path, _): path
      case .standardInput: "-"
      }
    }
  }

  /// Sorted by the bytes of their paths, each path once; standard input comes last.
  private(set) var entries: [Entry] = []

  /// Folders on the way to the one being listed, and all listed so far: a folder that links lead
  /// to twice is listed once, under the first name.
  private var ancestors: Set<FileIdentity> = []
  private var visited: Set<FileIdentity> = []

  /// - Parameter arguments: files, folders (read with all below them, but for hidden names), glob
  ///   patterns, and `-` for standard input.
  static func entries(for arguments: [String]) -> [Entry] {
    var files = InputFiles()
    for argument in arguments where argument != "-" { files.add(argument: argument) }
    var seen: Set<String> = []
    let sorted = files.entries
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .filter { seen.insert($0.path).inserted }
    return arguments.contains("-") ? sorted + [.standardInput] : sorted
  }

  private mutating func add(argument: String) {
    if case .failure(.notFound) = FileStatus.of(argument), argument.contains(where: "*?[".contains)
    {
      let matches = Self.matches(of: argument)
      if matches.isEmpty { entries.append(.failed(path: argument, .noMatch)) }
      for match in matches { add(path: match) }
    } else {
      add(path: argument)
    }
  }

  private mutating func add(path: String) {
    switch FileStatus.of(path) {
    case .failure(let reason): entries.append(.failed(path: path, reason))
    case .success(let status):
      switch status.kind {
      case .regular: entries.append(.file(path: path))
      case .folder: addFolder(path, status.identity)
      case .other(let kind): entries.append(.failed(path: path, .notAFile(kind: kind)))
      }
    }
  }

  private mutating func addFolder(_ path: String, _ identity: FileIdentity) {
    if ancestors.contains(identity) {
      entries.append(.failed(path: path, .symbolicLinkLoop))
      return
    }
    guard visited.insert(identity).inserted else { return }
    ancestors.insert(identity)
    defer { ancestors.remove(identity) }
    switch Self.names(in: path) {
    case .failure(let reason): entries.append(.failed(path: path, reason))
    case .success(let names):
      let prefix = path.hasSuffix("/") ? path : path + "/"
      for name in names where !name.hasPrefix(".") { add(path: prefix + name) }
    }
  }

  private static func names(in path: String) -> Result<[String], SkipReason> {
    guard let folder = unsafe opendir(path) else { return .failure(SkipReason(errno: errno)) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private static func matches(of pattern: String) -> [String] {
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    var paths: [String] = []
    for index in 0..<Int(unsafe found.gl_pathc) {
      if let path = unsafe found.gl_pathv[index] { unsafe paths.append(String(cString: path)) }
    }
    return paths
  }
}

/// A file by its device and number, whatever it is called.
struct FileIdentity: Hashable {
  let device: UInt
  let number: UInt
}

/// What the file system says of a name, links followed.
struct FileStatus {
  enum Kind: Hashable {
    case regular, folder
    case other(SkipReason.FileKind)
  }

  let kind: Kind
  let identity: FileIdentity
  let sizeInBytes: Int

  static func of(_ path: String) -> Result<FileStatus, SkipReason> {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .failure(SkipReason(errno: errno)) }
    return .success(FileStatus(status))
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFIFO: .other(.fifo)
      case S_IFSOCK: .other(.socket)
      default: .other(.device)
      }
    identity = FileIdentity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    sizeInBytes = Int(status.st_size)
  }
}

extension SkipReason {
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .permissionDenied
    case ELOOP: self = .symbolicLinkLoop
    default: self = .systemError(code: code)
    }
  }
}
