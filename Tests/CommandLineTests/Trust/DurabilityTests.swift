import Clients
import Foundation
import Testing

extension TrustTests {
  /// Kills, full disks and neighbours. `REDTHREAD_KILLS` says how often to kill each command.
  @Suite("What is written is whole", .enabled(if: Program.isBuilt))
  struct DurabilityTests {
    private static let kills = repetitions("REDTHREAD_KILLS", else: 12)

    private func articles(_ count: Int, in folder: TemporaryFolder) throws -> String {
      for number in 0..<count {
        _ = try folder.file(
          "articles/\(number).txt",
          "Turkey bought the S-400 from Russia, minister number \(number) said on Monday. "
            + "The United States sanctioned Turkey. Poland ordered \(number + 2) Patriot systems.\n"
        )
      }
      return folder.path("articles")
    }

    /// All files below `folder` under their final names: what is on its way is called `.partial`.
    private func files(in folder: String) throws -> [String: Data] {
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where !path.contains(".partial") {
        if let data = try? Data(
          contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(path))
        {
          files[path] = data
        }
      }
      return files
    }

    /// Runs a command to its end and returns how long that takes.
    private func seconds(_ arguments: [String], through other: [String] = []) throws -> Double {
      let started = Date()
      let process = try Program.start(arguments, through: other)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(arguments)")
      return Date().timeIntervalSince(started)
    }

    /// Starts a command and kills it somewhere in the time that it takes; true where it had not ended.
    @discardableResult
    private func kill(
      _ arguments: [String], through other: [String] = [], within seconds: Double
    ) throws -> Bool {
      let process = try Program.start(arguments, through: other)
      Thread.sleep(forTimeInterval: Double.random(in: 0...seconds * 1.1))
      let isCut = process.isRunning
      if isCut { Foundation.kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      return isCut
    }

    @Test(
      "Killed while it writes, a command leaves each file old or new, never half",
      .timeLimit(.minutes(60)), arguments: ["build", "export"])
    func outputs(command: String) throws {
      let folder = try TemporaryFolder()
      let output = folder.path("out")
      let old = try articles(3, in: folder)
      func arguments(_ source: String, _ format: String) -> [String] {
        command == "build"
          ? ["build", source, "--output", output, "--name", "g", "--formats", format]
          : [
            "export", source, "--format", format, "--output",
            output + "/g." + format,
          ]
      }
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      var source = (old: old, new: "seeds")
      if command == "export" {
        source = (folder.path("old.json"), "Graphs/seeds.json")
        _ = try seconds(
          ["build", old, "--output", folder.url.path, "--name", "old", "--formats", "json"])
      }
      let formats =
        command == "build"
        ? ["json,graphml,html,csv", "neo4j-csv"] : ["graphml", "html", "markdown"]
      var cuts = 0
      for format in formats {
        let isFolder = format.hasSuffix("-csv") || format == "markdown"
        try? FileManager.default.removeItem(atPath: output)
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let duration = try seconds(arguments(source.new, format))
        let new = try files(in: output)
        if isFolder {
          try FileManager.default.removeItem(atPath: output)
          try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } else {
          _ = try seconds(arguments(source.old, format))
        }
        let before = try files(in: output)
        for _ in 0..<Self.kills {
          if try kill(arguments(source.new, format), within: duration) { cuts += 1 }
          let after = try files(in: output)
          if isFolder {
            #expect(after.isEmpty || after == new, "\(command) \(format)")
          } else {
            #expect(after.keys.sorted() == new.keys.sorted())
            for (path, bytes) in after {
              #expect(bytes == before[path] || bytes == new[path], "\(command) \(format): \(path)")
            }
          }
          if after == new {
            if isFolder { try FileManager.default.removeItem(atPath: output) }
            try? FileManager.default.createDirectory(
              atPath: output, withIntermediateDirectories: true)
            if !isFolder { _ = try seconds(arguments(source.old, format)) }
          }
        }
      }
      print("\(command): killed \(cuts) times of \(Self.kills * formats.count)")
      #expect(cuts > 0)
    }

    @Test(
      "Killed while it merges, merge leaves its file old or new, never half",
      .timeLimit(.minutes(60)))
    func merge() throws {
      let folder = try TemporaryFolder()
      let path = folder.path("out")
      for (name, count) in [("old", 3), ("new", 200)] {
        let lines = try folder.file(name + ".ndjson", ndjson(count))
        let end = try Program.run(
          ["extract", "--keys"],
          through: [
            "bash", "-c",
            "set -o pipefail; \"$@\" < '\(lines)' | LC_ALL=C sort > '\(folder.path(name))'", "-",
          ])
        #expect(end.code == 0, "\(end.errors)")
      }
      var cuts = 0
      for kind in [[], ["--graph"]] {
        let arguments = ["merge", "--output", path] + kind
        func reading(_ name: String) -> [String] {
          ["sh", "-c", "exec \"$@\" < '\(folder.path(name))'", "-"]
        }
        func content() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
        let duration = try seconds(arguments, through: reading("new"))
        let new = try content()
        _ = try seconds(arguments, through: reading("old"))
        let old = try content()
        #expect(new.count > old.count * 9)
        for _ in 0..<Self.kills {
          if try kill(arguments, through: reading("new"), within: duration) { cuts += 1 }
          let after = try content()
          #expect(after == old || after == new, "merge \(kind): \(after.count) bytes")
          if after == new { _ = try seconds(arguments, through: reading("old")) }
        }
      }
      print("merge: killed \(cuts) times of \(Self.kills * 2)")
      #expect(cuts > 0)
    }

    /// The articles as lines.
    private func ndjson(_ count: Int) -> String {
      (0..<count).map {
        "{\"id\": \"a\($0)\", \"text\": \"Turkey bought the S-400 from Russia, minister number \($0) said. "
          + "Poland ordered \($0 + 2) Patriot systems, and the United States sanctioned Turkey.\"}\n"
      }
      .joined()
    }

    @Test(
      "Killed at any moment of an add, a case file is whole, and keeps what it had",
      .timeLimit(.minutes(60)))
    func caseFile() throws {
      let folder = try TemporaryFolder()
      let articles = try articles(40, in: folder)
      _ = try Program.run("build", articles, "--output", folder.path("out"), "--formats", "json")
      let expected = try String(contentsOfFile: folder.path("out/articles.json"), encoding: .utf8)
      let duration = try seconds(["add", folder.path("first.redthread"), articles])
      var (killed, round) = (0, 0)
      while killed < Self.kills {
        let path = folder.path("case-\(round).redthread")
        round += 1
        var known = 0
        // Until all are in: each time a few more.
        for _ in 0..<6 where killed < Self.kills {
          if try kill(["add", path, articles, "--jobs", "2"], within: duration) { killed += 1 }
          guard FileManager.default.fileExists(atPath: path) else { continue }
          let validity = try Program.run("validate", path)
          if validity.code != 0 {
            // Before the first transaction there is no case file yet, or an empty one: which is said.
            #expect(
              validity.errors.contains("no such case file")
                || validity.errors.contains("the file is empty"), "\(validity.errors)")
            #expect(known == 0)
            continue
          }
          let count = validity.output.firstMatch(of: /valid: (\d+) doc/).flatMap { Int($0.1) } ?? 0
          #expect(count >= known, "what had been added is there")
          known = count
        }
        #expect(try Program.run("add", path, articles).code == 0)
        #expect(try Program.run("export", path, "--format", "json").output == expected)
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: path + ending)
        }
      }
      print("add: killed \(killed) times")
    }

    // MARK: No room

    @Test(
      "Where a file may not grow, the old one stays, nothing half remains, and the reason is said",
      .enabled(if: Client.succeeds("prlimit", ["--version"]), "prlimit is not installed"),
      .disabled(if: isThreadSanitized, "the sanitizer's own file may not grow either"),
      arguments: [0, 1000, 9000])
    func limitedFiles(limit: Int) throws {
      let folder = try TemporaryFolder()
      let old = try articles(1, in: folder)
      let output = folder.path("out")
      let arguments = ["--output", output, "--name", "g", "--formats", "json,graphml,html"]
      _ = try Program.run(["build", old] + arguments)
      let before = try files(in: output)
      let process = try Program.start(
        ["build", "seeds"] + arguments, through: ["prlimit", "--fsize=\(limit)"])
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 3)
      #expect(try files(in: output) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: output).count == before.count)
      // A case file that cannot grow says so, and goes on where it can.
      let path = folder.path("case.redthread")
      _ = try Program.run("add", path, old)
      let cut = try Program.run(
        "add", path, "seeds", through: ["prlimit", "--fsize=\(limit + 150_000)"])
      #expect(cut.code == 3 && cut.errors.contains(path), "\(cut.code): \(cut.errors)")
      #expect(try Program.run("validate", path).code == 0)
      #expect(try Program.run("add", path, "seeds").code == 0)
      #expect(try Program.run("validate", path).output.contains("valid: 6 documents"))
    }

    private static let mayMount = Client.succeeds(
      "unshare", ["-m", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt"])

    @Test(
      "On a full disk the old files stay, nothing half remains, and the reason is said",
      .enabled(if: mayMount, "this system lets nobody mount: unshare -m"))
    func fullDisk() throws {
      let folder = try TemporaryFolder()
      let old = try articles(1, in: folder)
      let script = """
        mount -t tmpfs -o size=500k none /mnt || exit 9
        "$0" add /mnt/case.redthread '\(old)' 2>/dev/null || exit 8
        "$0" build '\(old)' --output /mnt --name g --formats json || exit 7
        cp /mnt/g.json '\(folder.path("old.json"))'
        "$0" build seeds --output /mnt --name g --formats html,json; echo "build $?"
        cmp /mnt/g.json '\(folder.path("old.json"))' && echo "old graph"
        "$0" add /mnt/case.redthread seeds; echo "add $?"
        "$0" validate /mnt/case.redthread; echo "validate $?"
        ls /mnt | grep -c partial
        mount -o remount,size=9000k none /mnt
        "$0" add /mnt/case.redthread seeds; echo "add $?"
        "$0" validate /mnt/case.redthread
        """
      let end = try Program.run(through: ["unshare", "-m", "sh", "-c", script])
      let said = end.output + end.errors
      #expect(end.output.contains("build 3\n"), "\(said)")
      #expect(end.output.contains("old graph\n"), "\(said)")
      #expect(end.errors.contains("no space left on the disk"), "\(said)")
      #expect(end.output.contains("add 3\n"), "\(said)")
      // It counts what is there, and not the article at which the disk was full.
      let safe = end.errors.firstMatch(of: /(\d+) documents? added before that, and safe/)?.1
      let there = end.output.firstMatch(of: /redthread: valid: (\d+) document/)?.1
      #expect(safe.flatMap { Int($0) } == there.flatMap { Int($0) }.map { $0 - 1 }, "\(said)")
      #expect(end.output.contains("validate 0\n0\nadd 0\n"), "\(said)")
      #expect(end.output.contains("valid: 6 documents"), "\(said)")
    }

    @Test(
      "A result that cannot be written is a failure, not a silence",
      .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
      arguments: ["export Graphs/seeds.json --format json", "stats Graphs/seeds.json"])
    func fullPipe(command: String) throws {
      let end = try Program.run(
        through: ["sh", "-c", "exec \"$0\" \(command) > /dev/full"])
      #expect(end.code == 3 && end.errors.contains("no space left"), "\(end.code) \(end.errors)")
    }

    // MARK: Neighbours

    @Test("Readers of a case file that grows see it whole, and never smaller")
    func readersAndWriter() async throws {
      let folder = try TemporaryFolder()
      let articles = try articles(60, in: folder)
      let path = folder.path("case.redthread")
      #expect(try Program.run("add", path, articles + "/0.txt").code == 0)
      let writer = try Program.start(["add", path, articles, "--jobs", "1"])
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<2 {
          group.addTask {
            var (last, rounds) = (1, 0)
            repeat {
              let graph = try Program.run("export", path, "--format", "json")
              #expect(graph.code == 0, "\(graph.errors)")
              let value = try JSONSerialization.jsonObject(with: Data(graph.output.utf8))
              let documents = (value as? [String: Any])?["documents"] as? [Any]
              #expect((documents?.count ?? 0) >= last)
              last = documents?.count ?? 0
              let answer = try Program.run("neighbours", path, "Turkey", "--limit", "3")
              #expect(answer.code == 0, "\(answer.errors)")
              rounds += 1
            } while writer.isRunning
            return rounds
          }
        }
        for try await rounds in group { #expect(rounds > 0) }
      }
      writer.waitUntilExit()
      #expect(writer.terminationStatus == 0)
      #expect(try Program.run("validate", path).output.contains("valid: 60 documents"))
    }
  }
}
