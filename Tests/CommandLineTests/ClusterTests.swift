import Clients
import Foundation
import Testing

/// The Spark job of `cluster/` under faults; `cluster/test_faults.py` says what it does.
@Suite(
  "On Spark",
  .enabled(
    if: isReady,
    "takes minutes and a Spark: 'make test-spark' installs and runs it"))
struct ClusterTests {
  @Test("Under faults the job ends complete with the same bytes, or leaves no output")
  func faults() throws {
    let script = Program.root.appendingPathComponent("cluster/test_faults.py").path
    _ = try Client.run(Client.pythonProgram, [script, worker])
  }
}

private let worker = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
  .appendingPathComponent("redthread-worker").path

private let isReady =
  ProcessInfo.processInfo.environment["REDTHREAD_SPARK"] == "1"
  && Client.hasPythonModule("pyspark") && (try? Client.run("java", ["-version"])) != nil
  && FileManager.default.isExecutableFile(atPath: worker)
