import Exchange
import Foundation
import Testing

/// Programs of others that judge our files. A test whose client is missing is skipped and says so.
enum Client {
  /// The standard output of `program`, given `input` in a file whose path replaces `{}`.
  ///
  /// The test fails with the program's own complaint where it exits with an error.
  static func run(
    _ program: String, _ arguments: [String], on input: [UInt8], fileExtension: String = "txt"
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("input.\(fileExtension)")
    try Data(input).write(to: file)
    let errors = folder.appendingPathComponent("errors")
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [program] + arguments.map { $0.replacingOccurrences(of: "{}", with: file.path) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let complaint = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    #expect(process.terminationStatus == 0, "\(program): \(complaint)")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Runs a Python script on `input`, whose path is `sys.argv[1]`.
  static func python(_ script: String, on input: [UInt8], fileExtension: String) throws -> String {
    try run(
      "python3", ["-W", "ignore", "-c", script, "{}"], on: input, fileExtension: fileExtension)
  }

  static let hasNetworkX = succeeds("python3", ["-c", "import networkx"])
  static let hasIGraph = succeeds("python3", ["-c", "import igraph"])
  static let hasGraphviz = succeeds("dot", ["-V"])

  static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
