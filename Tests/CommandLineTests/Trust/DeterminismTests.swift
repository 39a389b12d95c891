import Foundation
import Testing

extension TrustTests {
  @Suite("The same bytes", .enabled(if: Program.isBuilt))
  struct DeterminismTests {
    private static let formats =
      "json,graphml,dot,html,gexf,csv,gephi-csv,neo4j-csv,cypher,cytoscape,graphology,d3,jgf,trig,"
      + "jsonld,ftm,markdown"

    /// All files below `folder`, by path.
    private func files(in folder: String) throws -> [String: Data] {
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        let place = URL(fileURLWithPath: folder).appendingPathComponent(path)
        if let data = try? Data(contentsOf: place) { files[path] = data }
      }
      return files
    }

    /// What `build` writes of the seeds, in all formats.
    private func build(
      _ inputs: [String], jobs: Int = 2, through other: [String] = []
    ) throws -> [String: Data] {
      let folder = try TemporaryFolder()
      let process = try Program.start(
        ["build"] + inputs + [
          "--output", folder.url.path, "--name", "g", "--formats", Self.formats, "--jobs",
          "\(jobs)",
        ], through: other)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return try files(in: folder.url.path)
    }

    private static let seeds = Program.root.appendingPathComponent("seeds").path

    @Test("Jobs, order, locale, time zone, folder and another run change nothing in any format")
    func build() throws {
      let expected = try build([Self.seeds])
      #expect(expected.count > 17)
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds)
        .sorted().reversed().map { Self.seeds + "/" + $0 }
      let others: [(String, [String: Data])] = [
        ("again", try build([Self.seeds])),
        ("one job", try build([Self.seeds], jobs: 1)),
        ("seven jobs", try build([Self.seeds], jobs: 7)),
        ("in the other order", try build(Array(names), jobs: 3)),
        (
          "Turkish, far east",
          try build(
            [Self.seeds],
            through: ["env", "LC_ALL=tr_TR.UTF-8", "LANG=tr_TR", "TZ=Pacific/Kiritimati"])
        ),
        ("in C, far west", try build([Self.seeds], through: ["env", "LC_ALL=C", "TZ=Etc/GMT+12"])),
        ("elsewhere", try build([Self.seeds], through: ["env", "-C", "/", "HOME=/nonexistent"])),
        (
          "without environment",
          try build([Self.seeds], through: ["env", "-i", "PATH=/usr/bin:/bin"])
        ),
      ]
      for (name, files) in others {
        #expect(files.keys.sorted() == expected.keys.sorted(), "\(name)")
        for (path, bytes) in expected { #expect(files[path] == bytes, "\(name): \(path)") }
      }
    }

    @Test("A case file gives the same graph and answers, however it was filled")
    func caseFile() throws {
      let folder = try TemporaryFolder()
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).sorted()
        .map { Self.seeds + "/" + $0 }
      let (one, two) = (folder.path("one.redthread"), folder.path("two.redthread"))
      for name in names { #expect(try Program.run("add", one, name, "--jobs", "1").code == 0) }
      for name in names.reversed() {
        #expect(
          try Program.run(
            "add", two, name, through: ["env", "LC_ALL=tr_TR.UTF-8", "TZ=Asia/Tokyo"]
          )
          .code == 0)
      }
      for question in [
        ["export", "--format", "json"], ["stats"], ["timeline"], ["disputes"], ["deals"],
        ["sources"],
        ["neighbours", "Turkey", "--json"], ["search", "S-400", "--json"], ["candidates"],
      ] {
        let answers = try [one, two].map { path in
          try Program.start(question: question, of: path)
        }
        #expect(answers[0] == answers[1], "\(question)")
        #expect(answers[0].hasPrefix("0 "), "\(question): \(answers[0].prefix(200))")
      }
    }
  }
}

extension Program {
  /// Exit code and output of a question, whose case file follows its name.
  fileprivate static func start(question: [String], of path: String) throws -> String {
    let output = Pipe()
    let process = try start([question[0], path] + question.dropFirst(), output: output)
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return "\(process.terminationStatus) \(text)"
  }
}
