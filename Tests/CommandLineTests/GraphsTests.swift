import Exchange
import Foundation
import Graph
import Reading
import Streaming
import Testing
import Text

@testable import redthread

/// `Graphs/` holds what `make graphs` writes: a reader of the repository sees the truth.
@Suite("The graphs of the seeds")
struct GraphsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func result(jobs: Int) async throws -> Pipeline.Result {
    #expect(FileManager.default.changeCurrentDirectoryPath(Self.root.path))
    let result = try await Pipeline().run(
      DocumentReader().documents(at: ["seeds"]), jobs: jobs, keepsTexts: true)
    #expect(result.skipped.isEmpty)
    return result
  }

  private func graph(jobs: Int) async throws -> Graph {
    Graph(merging: try await result(jobs: jobs).graphs)
  }

  @Test(
    "The committed files are what the program writes now",
    arguments: ["json", "dot", "graphml", "gexf", "html"])
  func current(name: String) async throws {
    let result = try await result(jobs: 2)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for output in try GraphOutput.list(name) {
      try output.write(
        Graph(merging: result.graphs), named: "seeds", in: folder.path, texts: result.texts,
        isValidated: true)
    }
    let written = try Data(contentsOf: folder.appendingPathComponent("seeds.\(name)"))
    let committed = try Data(contentsOf: Self.root.appendingPathComponent("Graphs/seeds.\(name)"))
    #expect(written == committed, "run 'make graphs' and read what changed")
  }

  @Test("Every quote is the file's bytes")
  func quotes() async throws {
    let graph = try await graph(jobs: 1)
    #expect(!graph.claims.isEmpty)
    let sources = Dictionary(
      uniqueKeysWithValues: try graph.documents.map { document in
        let path = try #require(document.paths.first)
        return (
          document.id,
          [UInt8](try Data(contentsOf: Self.root.appendingPathComponent(path)))
        )
      })
    for statement in graph.claims.flatMap(\.statements) {
      let location = statement.evidence.location
      let source = try #require(sources[location.document])
      #expect(Array(statement.evidence.quote.utf8) == Array(source[location.range.indices]))
      #expect(location.range.contains(statement.evidence.trigger))
    }
  }

  @Test("Any number of jobs gives the same graph")
  func jobs() async throws {
    let one = try await graph(jobs: 1)
    let four = try await graph(jobs: 4)
    #expect(one == four)
  }
}
