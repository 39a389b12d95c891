import Foundation

/// The program as users run it: a process of its own.
struct Program {
  struct End {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Beside the test bundle, where the build puts both.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("redthread").path

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Starts the program in the repository's folder.
  static func start(
    _ arguments: [String], output: Pipe? = nil, errors: Pipe? = nil, through other: [String] = []
  ) throws -> Process {
    let process = Process()
    let words = other + [path] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = root
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  static func run(_ arguments: String..., through other: [String] = []) throws -> End {
    try run(arguments, through: other)
  }

  static func run(_ arguments: [String], through other: [String] = []) throws -> End {
    let (output, errors) = (Pipe(), Pipe())
    let process = try start(arguments, output: output, errors: errors, through: other)
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return End(
      code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }
}

/// A folder that is gone at the end of a test.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("redthread-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = path(name)
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}
