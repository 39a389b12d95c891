import Exchange
import Foundation
import Testing

/// Writes the sample graphs as files for a look at them: `REDTHREAD_SAMPLES=FOLDER swift test`.
@Test(
  "Sample files are written where somebody asks for them",
  .enabled(
    if: ProcessInfo.processInfo.environment["REDTHREAD_SAMPLES"] != nil,
    "REDTHREAD_SAMPLES names no folder"))
func recordSamples() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["REDTHREAD_SAMPLES"])
  for (name, graph) in [("sample", sampleGraph), ("nasty", nastyGraph)] {
    for format in Format.all {
      try OutputFile.write("\(folder)/\(name).\(format.name).\(format.fileExtension)") {
        try format.exporter.write(graph, to: &$0)
      }
    }
  }
}
