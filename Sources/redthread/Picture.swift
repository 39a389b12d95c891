import ArgumentParser
import Exchange
import Foundation

/// A picture of a graph, drawn by the Graphviz that is installed.
enum Picture {
  /// What a picture's name may end in.
  static let types = ["svg", "png", "pdf"]

  /// Draws `graph` into the file `path`, which appears whole or not at all.
  ///
  /// The engine is the one that suits the size: the DOT file names it. Says what is wrong and throws
  /// `ExitCode.failed` where Graphviz is missing or fails.
  static func draw(_ graph: LoadedGraph, at path: String) throws {
    let type = (path as NSString).pathExtension.lowercased()
    let folder = FileManager.default.temporaryDirectory
    let name = "redthread-\(UUID().uuidString)"
    let description = folder.appendingPathComponent("\(name).dot").path
    let picture = folder.appendingPathComponent("\(name).\(type)").path
    defer {
      for file in [description, picture] { try? FileManager.default.removeItem(atPath: file) }
    }
    try reportingFailure(about: description) {
      _ = try OutputFile.write(description) {
        try graph.write(DOTExporter(showsUnconnected: false), to: &$0)
      }
    }
    let graphviz = Process()
    graphviz.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    graphviz.arguments = ["dot", "-T\(type)", "-o", picture, description]
    try graphviz.run()
    graphviz.waitUntilExit()
    switch graphviz.terminationStatus {
    case 0: break
    case 127:
      complain("Graphviz is not installed; on Debian: apt install graphviz")
      throw ExitCode.failed
    default:
      complain("Graphviz could not draw \(path)")
      throw ExitCode.failed
    }
    try reportingFailure(about: path) {
      let bytes = try readFile(picture)
      _ = try OutputFile.write(path) { $0.write(bytes.span) }
    }
  }
}
