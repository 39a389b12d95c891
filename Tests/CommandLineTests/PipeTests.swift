import Foundation
import Testing

/// The program itself, as a shell runs it.
@Suite(
  "In a pipe", .runsPrograms,
  .enabled(if: program != nil, "the program does not lie beside the tests"))
struct PipeTests {
  @Test("A reader that has had enough is a normal end, without a word")
  func closedPipe() throws {
    let program = try #require(program)
    // The page is larger than any pipe holds, so that the program must notice.
    let answer = try shell(
      "'\(program)' export '\(graph)' --format html | head -c 15; echo \" ${PIPESTATUS[0]}\"")
    #expect(answer == "<!doctype html> 0\n")
  }

  @Test("The JSON Schema is printed by itself")
  func schema() throws {
    let program = try #require(program)
    #expect(try shell("'\(program)' validate --schema | head -c 1") == "{")
  }

  private let graph = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Graphs/seeds.json").path

  /// What a command line of bash prints, its complaints included.
  private func shell(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", "-c", command]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}

private let program: String? = {
  let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
  guard var folder = bundle.map({ URL(fileURLWithPath: $0) }) else { return nil }
  while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
  let path = folder.appendingPathComponent("redthread").path
  return FileManager.default.isExecutableFile(atPath: path) ? path : nil
}()
