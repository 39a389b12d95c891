import Clients
import Foundation
import Reading
import Testing

extension TrustTests {
  @Suite("Limits of a document", .enabled(if: Program.isBuilt))
  struct LimitTests {
    private static let news = "Turkey bought the S-400 from Russia, its minister said on Monday.\n"
    private static let english =
      "It was not what they had thought of, and there would be more to do.\n"

    /// A word of its own for each number.
    private static func word(_ number: Int) -> String {
      var (rest, word) = (number, "V")
      repeat {
        word +=
          ["a", "e", "i", "o", "u"][rest % 5]
          + ["b", "d", "g", "k", "l", "m", "n", "r", "s", "t"][rest / 5 % 10]
        rest /= 50
      } while rest > 0
      return word + "ov"
    }

    /// Texts beyond each limit, and what is said of them.
    private static let beyond: [(name: String, reason: SkipReason, text: @Sendable () -> String)] =
      [
        (
          "source.txt", .tooLarge(limitInBytes: Limits.sourceInBytes),
          { String(repeating: news, count: Limits.sourceInBytes / news.utf8.count + 1) }
        ),
        (
          "text.txt", .tooMuchText(limitInBytes: Limits.textInBytes),
          { String(repeating: english, count: Limits.textInBytes / english.utf8.count + 1) }
        ),
        (
          "elements.html", .tooManyElements(limit: Limits.elements),
          { "<html>" + String(repeating: "<p>a", count: Limits.elements) }
        ),
        (
          "sentences.txt", .tooManySentences(limit: Limits.sentences),
          { english + String(repeating: "They go on. ", count: Limits.sentences + 1) }
        ),
        (
          "sentence.txt",
          .sentenceTooLong(at: english.utf8.count + 1, limitInTokens: Limits.tokensInSentence),
          {
            english + "\n"
              + String(repeating: "and the others ", count: Limits.tokensInSentence / 3 + 1)
              + "left.\n"
          }
        ),
        (
          "entities.txt", .tooManyEntities(limit: Limits.entities),
          {
            (0...Limits.entities).map {
              "The \(word($0)) \(word($0 * 7 + 3)) Corporation sold it to Turkey."
            }
            .joined(separator: "\n")
          }
        ),
      ]

    @Test(
      "Past each limit a document is skipped with the reason, and the others are read",
      .timeLimit(.minutes(10)))
    func skipped() throws {
      let folder = try TemporaryFolder()
      for (name, _, text) in Self.beyond { _ = try folder.file("in/" + name, text()) }
      _ = try folder.file("in/zz.txt", Self.news)
      _ = try folder.file(
        "in/deep.html", "<html>" + String(repeating: "<div>", count: 100_000) + Self.news)
      _ = try folder.file(
        "in/lines.ndjson",
        "{\"text\": \"\(Self.english.dropLast())\", \"x\": " + String(repeating: "[", count: 9000)
          + "\n"
          + "{\"text\": \"\(Self.english.dropLast())\"}\n")
      let path = folder.path("case.redthread")
      for command in [
        [
          "build", folder.path("in"), "--output", folder.path("out"), "--name", "g", "--formats",
          "json",
        ],
        ["add", path, folder.path("in")],
      ] {
        let end = try Program.run(command)
        #expect(end.code == 1)
        for (name, reason, _) in Self.beyond {
          #expect(end.errors.contains("\(name): \(reason); skipped"), "\(end.errors)")
        }
        #expect(end.errors.contains("lines.ndjson#L1: line 1 is not valid JSON at its byte "))
        #expect(end.errors.contains("expected at most 128 levels"))
        #expect(end.errors.components(separatedBy: "; skipped\n").count == Self.beyond.count + 2)
      }
      #expect(try Program.run("validate", path).output.contains("valid: 3 documents"))
      #expect(
        try Program.run("export", path, "--format", "json").output
          == String(contentsOfFile: folder.path("out/g.json"), encoding: .utf8))
    }

    @Test("A name that is no name is the end of its document alone")
    func name() throws {
      let folder = try TemporaryFolder()
      let name = "K" + String(repeating: "abcdefghij", count: 150)
      _ = try folder.file(
        "in/a.txt", Self.news + "The \(name) Corporation sold missiles to Turkey.\n")
      _ = try folder.file("in/b.txt", Self.news)
      let end = try Program.run(
        "build", folder.path("in"), "--output", folder.path("out"), "--formats", "json")
      #expect(end.code == 1)
      #expect(
        end.errors.contains("a.txt: a name of more than \(Limits.nameInBytes) bytes at byte 7"),
        "\(end.errors)")
    }

    @Test(
      "The longest text that is read takes no more memory than promised",
      .enabled(if: Client.hasPython, "python3 is not installed"),
      .disabled(if: isThreadSanitized, "it would be the sanitizer's memory"),
      .timeLimit(.minutes(10)),
      arguments: [
        ("<p>a", "html", Limits.elements / 2 - 9, 900),
        ("a\n", "txt", Limits.sourceInBytes / 2, 1500),
        ("They go on. ", "txt", Limits.sentences - 9, 900),
      ])
    func memory(piece: String, ending: String, count: Int, mostInMB: Int) throws {
      let folder = try TemporaryFolder()
      let text = Self.english + "\n" + String(repeating: piece, count: count - 40)
      let file = try folder.file("a." + ending, text)
      let used = try Self.memory(["build", file, "--output", folder.url.path, "--formats", "json"])
      print("\(piece.debugDescription) in \(ending): \(used) MB")
      #expect(used < mostInMB)
    }

    @Test(
      "Memory stays flat over many documents",
      .enabled(if: Client.hasPython, "python3 is not installed"),
      .disabled(if: isThreadSanitized, "it would be the sanitizer's memory"),
      .timeLimit(.minutes(60)))
    func flat() throws {
      let most = repetitions("REDTHREAD_DOCUMENTS", else: 200)
      let folder = try TemporaryFolder()
      var mutator = ArticleMutator(seed: 7, articles: try ArticleMutator.articles())
      var used: [Int] = []
      for (round, count) in [most / 4, most].enumerated() {
        for number in 0..<count {
          let file = mutator.next()
          _ = try folder.file("\(round)/\(number % 20)/\(number).\(file.ending)", "")
          try Data(file.bytes).write(
            to: folder.url.appendingPathComponent(
              "\(round)/\(number % 20)/\(number).\(file.ending)"))
        }
        used.append(
          try Self.memory(
            ["add", folder.path("\(round).redthread"), folder.path("\(round)"), "--jobs", "1"]))
      }
      print("\(most / 4) documents \(used[0]) MB, \(most) documents \(used[1]) MB")
      #expect(used[1] < used[0] + 30)
    }

    /// The most memory in MB that the program had.
    private static func memory(_ arguments: [String]) throws -> Int {
      let script = """
        import os, sys
        child = os.fork()
        if child == 0:
            null = os.open("/dev/null", os.O_WRONLY)
            os.dup2(null, 1); os.dup2(null, 2)
            os.execv(sys.argv[1], sys.argv[1:])
        _, status, used = os.wait4(child, 0)
        assert os.waitstatus_to_exitcode(status) in (0, 1, 3), status
        print(used.ru_maxrss // 1024)
        """
      let answer = try Client.run(
        Client.pythonProgram, ["-c", script, Program.path] + arguments)
      return Int(answer.dropLast()) ?? 0
    }
  }
}
