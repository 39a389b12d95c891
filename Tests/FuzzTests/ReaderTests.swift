import Clients
import Foundation
import FuzzTargets
import Testing

/// What becomes of fuzzed bytes, in the programs that people open it with. `REDTHREAD_COPIES` says how
/// many changed copies of each corpus file, `REDTHREAD_FUZZED` where a fuzzer has kept its own inputs
/// (`Fuzzing/.build/found`) and `REDTHREAD_FUZZED_MOST` how many of each target's, spread evenly.
@Suite("Graphs from outside")
struct ReaderTests {
  @Test(
    "Programs of others take every format of every graph that fuzzed bytes are",
    .enabled(
      if: Client.hasNetworkX && Client.hasGraphviz,
      "networkx or Graphviz is not installed: make test-packages"),
    .timeLimit(.minutes(60)), arguments: [FuzzTarget.graphs, .records, .pipeline])
  func readers(target: FuzzTarget) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var number = 0
    for bytes in try Self.inputs(of: target) {
      number += 1
      _ = try target.export(bytes, to: folder.appendingPathComponent("\(number)").path)
    }
    let graphs = try FileManager.default.contentsOfDirectory(atPath: folder.path).count
    #expect(graphs > 3)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("readers.py").path
    let read = try Client.run(Client.pythonProgram, ["-W", "ignore", script, folder.path])
    print("\(target): \(graphs) graphs of \(number) inputs; \(read)", terminator: "")
  }

  private static func inputs(of target: FuzzTarget) throws -> [[UInt8]] {
    let environment = ProcessInfo.processInfo.environment
    let copies = environment["REDTHREAD_COPIES"].flatMap { Int($0) } ?? 4
    var changes = Changes(state: 11)
    var inputs: [[UInt8]] = []
    for (_, bytes) in try CorpusTests.corpus(of: target) {
      inputs.append(bytes)
      for _ in 0..<copies { inputs.append(changes.copy(of: bytes)) }
    }
    guard let found = environment["REDTHREAD_FUZZED"] else { return inputs }
    let most = environment["REDTHREAD_FUZZED_MOST"].flatMap { Int($0) } ?? .max
    let folder = URL(fileURLWithPath: found)
      .appendingPathComponent(target.rawValue.prefix(1).uppercased() + target.rawValue.dropFirst())
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for index in stride(from: 0, to: names.count, by: max(1, names.count / most)) {
      inputs.append([UInt8](try Data(contentsOf: folder.appendingPathComponent(names[index]))))
    }
    return inputs
  }
}
