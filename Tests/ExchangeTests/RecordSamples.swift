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
      switch format.writer {
      case .file(let exporter):
        if format.name == "mermaid" && name == "nasty" { continue }
        try OutputFile.write("\(folder)/\(name).\(format.fileExtension)") {
          try exporter.write(graph, to: &$0)
        }
      case .folder(let exporter):
        try OutputFolder.write("\(folder)/\(name).\(format.name)") {
          try exporter.write(graph, to: $0)
        }
      }
    }
  }
}
