import Foundation
import Testing

/// `extract` and `merge`, as an engine runs them.
@Suite(
  "Streams", .runsPrograms,
  .enabled(if: Program.isBuilt, "the program does not lie beside the tests"))
struct StreamCommandTests {
  private let folder: TemporaryFolder
  private let documents: String

  init() throws {
    folder = try TemporaryFolder()
    documents = try folder.file("documents.ndjson", Self.lines.joined())
  }

  /// Some of the articles twice, once with another publisher and once by another name.
  private static let lines: [String] = {
    let seeds = Program.root.appendingPathComponent("seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds.path)) ?? []
    let articles = names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
      try? String(contentsOf: seeds.appendingPathComponent($0), encoding: .utf8)
    }
    func line(_ text: String, _ members: [String: String]) -> String {
      let object = members.merging(["text": text]) { $1 }
      let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
      return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
    }
    var lines = articles.enumerated().map {
      line($1, ["id": "a\($0)", "publisher": "Paper \($0)"])
    }
    lines.append(line(articles[0], ["id": "again", "publisher": "Another paper"]))
    lines.append(line(articles[1], ["published": "2021-02-03"]))
    lines.append("{\"text\": 3}\n")
    return lines
  }()

  @Test("A reader that was held up finds what its worker wrote meanwhile", .timeLimit(.minutes(5)))
  func heldUp() throws {
    let line = try folder.file(
      "one.ndjson", "{\"text\": \"Turkey bought the S-400 from Russia.\"}\n")
    for wait in stride(from: 0.02, to: 0.2, by: 0.03) {
      let process = try Program.start(
        ["extract"], through: ["sh", "-c", "exec \"$@\" < '\(line)'", "sh"])
      Thread.sleep(forTimeInterval: wait)
      kill(process.processIdentifier, SIGSTOP)
      Thread.sleep(forTimeInterval: 0.4)
      kill(process.processIdentifier, SIGCONT)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "held up after \(wait) s")
    }
  }

  @Test("extract, sort and merge give the bytes that build gives, however the lines are dealt out")
  func sameAsBuild() throws {
    let built = try shell(
      "redthread build - --name built --formats json --output . < documents.ndjson; cat built.json")
    let (even, odd) = (
      try folder.file(
        "even", Self.lines.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()),
      try folder.file(
        "odd",
        Self.lines.enumerated().filter { $0.offset % 2 == 1 }.map(\.element).reversed().joined())
    )
    #expect(
      FileManager.default.fileExists(atPath: even) && FileManager.default.fileExists(atPath: odd))
    let once = try shell(
      "redthread extract --keys < documents.ndjson | LC_ALL=C sort | redthread merge --graph")
    let tree = try shell(
      """
      for part in even odd; do
        redthread extract --keys --jobs 2 < $part | LC_ALL=C sort | redthread merge > $part.tsv
      done
      LC_ALL=C sort -m odd.tsv even.tsv even.tsv | redthread merge | redthread merge --graph
      """)
    #expect(built.output.contains("\"format\":\"redthread\""))
    #expect(once.output == built.output)
    #expect(tree.output == built.output)
  }

  @Test("Any number of jobs gives the same bytes in the order of the input, bad lines among them")
  func jobs() throws {
    let one = try shell("redthread extract < documents.ndjson")
    let three = try shell("redthread extract --jobs 3 < documents.ndjson")
    #expect(one.code == 0)
    #expect(one.output == three.output)
    let kinds = one.output.split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(kinds.count { $0 == "{\"kind\":\"done\"" } == Self.lines.count - 1)
    #expect(kinds.last == "{\"kind\":\"error\"")
    #expect(one.output.contains("\"code\":\"missing-field\""))
  }

  @Test("An input that breaks off never ends with 0")
  func shortRead() throws {
    let lines = try shell(
      "head -c -9 documents.ndjson | head -c 5000 | redthread extract | tail -n 1; echo ${PIPESTATUS[2]}"
    )
    #expect(lines.output.hasSuffix("\n65\n"))
    #expect(lines.output.contains("\"code\":\"broken-json\""))
    #expect(lines.errors.contains("cut off"))
    let packed = try shell("gzip -c documents.ndjson | head -c 3000 | redthread extract; echo $?")
    #expect(packed.output.hasSuffix("65\n"))
    let warc = try shell(
      "printf 'WARC/1.0\\r\\nContent-Length: 100\\r\\n\\r\\nx' | redthread extract --warc; echo $?")
    #expect(warc.output == "65\n")
    #expect(try shell("redthread extract <&-; echo $?").output == "74\n")
    #expect(try shell("redthread extract < /dev/null; echo $?").output == "0\n")
  }

  @Test("A full disk ends extract and merge with 74")
  func fullDisk() throws {
    #expect(try shell("redthread extract < documents.ndjson > /dev/full; echo $?").output == "74\n")
    let merge = try shell(
      "redthread extract --keys < documents.ndjson | LC_ALL=C sort | redthread merge > /dev/full; echo $?"
    )
    #expect(merge.output == "74\n")
    #expect(merge.errors.contains("no space left"))
  }

  @Test("merge refuses lines that are not sorted, and what is no record")
  func unsorted() throws {
    let unsorted = try shell(
      "redthread extract --keys < documents.ndjson | redthread merge > /dev/null; echo ${PIPESTATUS[1]}"
    )
    #expect(unsorted.output == "65\n")
    #expect(unsorted.errors.contains("sort the lines: LC_ALL=C sort"))
    #expect(try shell("echo '{}' | redthread merge; echo $?").output == "65\n")
    #expect(try shell("printf 'error 1\\t{\"kind\"' | redthread merge; echo $?").output == "65\n")
  }

  @Test("An article that takes too long costs itself alone")
  func tooSlow() throws {
    let text = String(
      repeating: "Turkey and Russia met in Ankara on Monday to talk. ", count: 20_000)
    let slow = try folder.file(
      "slow.ndjson",
      "{\"id\": \"slow\", \"text\": \"\(text)\"}\n{\"id\": \"quick\", \"text\": \"Turkey met Russia on Monday.\"}\n"
    )
    let end = try shell("redthread extract --max-ms 2000 --max-bytes 9000000 < '\(slow)'")
    #expect(end.code == 0)
    let lines = end.output.split(separator: "\n")
    #expect(lines.first?.contains("\"code\":\"too-slow\"") == true)
    #expect(lines.last?.contains("\"path\":\"-#quick\"") == true)
    let large = try shell("redthread extract --max-bytes 1000 < '\(slow)'")
    #expect(large.output.contains("\"code\":\"too-large\""))
    #expect(large.output.contains("\"path\":\"-#quick\""))
  }

  @Test(
    "A worker that is killed is replaced: one loss changes nothing, a second is the article's fault"
  )
  func killedWorker() throws {
    let text = String(
      repeating: "Turkey and Russia met in Ankara on Monday to talk. ", count: 8_000)
    _ = try folder.file(
      "long.ndjson", "{\"id\": \"long\", \"text\": \"\(text)\"}\n" + Self.lines.joined())
    _ = try folder.file("short.ndjson", "{\"id\": \"a\", \"text\": \"Turkey met Russia.\"}\n")
    func seconds(_ file: String) throws -> (End, Double) {
      let started = ContinuousClock.now
      let end = try shell("redthread extract < \(file)")
      return (end, (ContinuousClock.now - started) / .seconds(1))
    }
    // Until a worker has loaded what it needs it is not the article's fault: as long as a short one
    // takes. After the long one it is too late.
    var (_, loading) = try seconds("short.ndjson")
    let (whole, first) = try seconds("long.ndjson")
    var reading = first
    func killing(_ times: Int, at share: Double) throws -> End {
      let wait = loading + share * max(0, reading - loading)
      return try shell(
        """
        redthread extract < long.ndjson > out & pid=$!
        last=0
        for round in \((1...times).map(String.init).joined(separator: " ")); do
          until child=$(pgrep -P $pid) && [ "$child" != $last ]; do
            kill -0 $pid || break 2
            sleep 0.02
          done
          sleep \(wait)
          kill -9 $child; last=$child
        done
        wait $pid; code=$?; cat out; exit $code
        """)
    }
    let once = try killing(1, at: 0.5)
    #expect(once.code == 0)
    #expect(once.output == whole.output)
    // On a loaded machine a kill may come before a worker has loaded, or after it has answered:
    // such a run says nothing, and the times are taken anew.
    var twice = try killing(2, at: 0.5)
    for share in [0.3, 0.7, 0.4, 0.2, 0.8] where !twice.output.contains("\"code\":\"crashed\"") {
      (_, loading) = try seconds("short.ndjson")
      (_, reading) = try seconds("long.ndjson")
      twice = try killing(2, at: share)
    }
    #expect(twice.code == 0)
    #expect(twice.output.contains("\"code\":\"crashed\""))
    #expect(
      twice.output.hasSuffix(
        String(whole.output.split(separator: "\n").suffix(5).joined(separator: "\n")) + "\n"))
  }

  // MARK: Helpers

  private struct End {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Runs a script of bash in the folder, with the program as `redthread`.
  private func shell(_ script: String) throws -> End {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let program = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    process.arguments = ["PATH=\(program):/usr/bin:/bin", "bash", "-c", script]
    process.currentDirectoryURL = folder.url
    let errors = folder.path("errors-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return End(
      code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: try String(contentsOf: URL(fileURLWithPath: errors), encoding: .utf8))
  }
}
