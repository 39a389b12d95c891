import Foundation
import Glibc

/// Whether the thread sanitizer watches: it keeps a file of its own, and makes all slower and larger.
package let isThreadSanitized = unsafe dlsym(nil, "__tsan_init") != nil

/// Programs of others that judge our files. A test whose client is missing is skipped and says so.
package enum Client {
  /// The Python that `make test` gives its libraries; else the one that the shell finds.
  package static let pythonProgram: String = {
    let own = ProcessInfo.processInfo.environment["REDTHREAD_PYTHON"] ?? ""
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }()

  package static let hasPython = succeeds(pythonProgram, ["-V"])
  package static let hasNetworkX = hasPythonModule("networkx")
  package static let hasIGraph = hasPythonModule("igraph")
  package static let hasGraphviz = succeeds("dot", ["-V"])

  package static func hasPythonModule(_ name: String) -> Bool {
    succeeds(pythonProgram, ["-c", "import \(name)"])
  }

  /// The standard output of `program`, given `input` in a file whose path replaces `{}`.
  ///
  /// - Throws: `ClientFailure`, with the program's own complaint, where it exits with an error.
  package static func run(
    _ program: String, _ arguments: [String], on input: [UInt8], fileExtension: String = "txt"
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("input.\(fileExtension)")
    try Data(input).write(to: file)
    return try run(program, arguments.map { $0.replacingOccurrences(of: "{}", with: file.path) })
  }

  /// The standard output of `program`.
  package static func run(_ program: String, _ arguments: [String]) throws -> String {
    let errors = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      let complaint = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
      throw ClientFailure(description: "\(program): \(complaint)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Runs a Python script on `input`, whose path is `sys.argv[1]`.
  package static func python(
    _ script: String, on input: [UInt8], fileExtension: String
  ) throws -> String {
    try run(
      pythonProgram, ["-W", "ignore", "-c", script, "{}"], on: input, fileExtension: fileExtension)
  }

  package static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
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

/// A program of others that did not like a file.
package struct ClientFailure: Error, CustomStringConvertible {
  package let description: String
}
