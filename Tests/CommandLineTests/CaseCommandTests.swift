import Foundation
import Testing

@Suite("Case files on the command line", .runsPrograms, .enabled(if: Program.isBuilt))
struct CaseCommandTests {
  private func seeds() throws -> String {
    try String(
      contentsOf: Program.root.appendingPathComponent("Graphs/seeds.json"), encoding: .utf8)
  }

  /// Articles that name and say something each.
  private func articles(_ count: Int, in folder: TemporaryFolder) throws -> String {
    for number in 0..<count {
      _ = try folder.file(
        "articles/\(number).txt",
        "Turkey bought the S-400 from Russia, minister number \(number) said on Monday. "
          + "The United States sanctioned Turkey. Poland ordered \(number + 2) Patriot systems.\n")
    }
    return folder.path("articles")
  }

  @Test("Articles added, removed and added again give the graph of one build")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("case.redthread")
    #expect(try Program.run("add", path, "seeds").code == 0)
    #expect(try Program.run("export", path, "--format", "json").output == seeds())
    let again = try Program.run("add", path, "seeds", "--json")
    #expect(again.output == "{\"added\":0,\"known\":5,\"skipped\":0}\n")
    #expect(try Program.run("remove", path, "seeds/001_6c99644b81b63d96.txt").code == 0)
    #expect(try Program.run("export", path, "--format", "json").output != seeds())
    #expect(try Program.run("add", path, "seeds", "--again").code == 0)
    #expect(try Program.run("export", path, "--format", "json").output == seeds())
    #expect(try Program.run("validate", path).output.hasPrefix("\(path): valid: 5 documents"))
    #expect(try Program.run("add", folder.path("third.redthread"), "--graph", path).code == 0)
    #expect(
      try Program.run("export", folder.path("third.redthread"), "--format", "json").output
        == seeds())
    #expect(
      try Program.run("add", folder.path("other.redthread"), "--graph", "Graphs/seeds.json").code
        == 0)
    #expect(
      try Program.run("diff", path, folder.path("other.redthread")).errors
        == "redthread: no difference\n")
  }

  @Test("A case file answers programs as its graph does, byte for byte")
  func sameAnswers() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("case.redthread")
    #expect(try Program.run("add", path, "seeds").code == 0)
    for question in [
      ["neighbours", "Turkey"], ["neighbours", "Turkey", "--hops", "2", "--limit", "7"],
      ["show", "Erdogan"], ["path", "Ukraine", "Aselsan", "--all"], ["search", "missile"],
      ["timeline", "Turkey"], ["disputes"], ["deals"], ["stats"], ["sources"],
    ] {
      let (command, rest) = (question[0], question.dropFirst() + ["--json"])
      let answer = try Program.run([command, path] + rest)
      #expect(try answer.output == Program.run([command, "Graphs/seeds.json"] + rest).output)
      #expect(answer.code == 0, "\(question)")
    }
    let near = try Program.run("neighbours", path, "Turkey", "--format", "json", "--limit", "1")
    #expect(
      near.output.hasPrefix("{\"entity\":{") && !near.output.contains("\"mentions\":[]},\"total"))
  }

  @Test("A text under several names and dates is one document with all, as build has it")
  func severalNames() throws {
    let folder = try TemporaryFolder()
    let articles = try articles(2, in: folder)
    let text = "Turkey bought the S-400 from Russia on Monday."
    _ = try folder.file(
      "articles/copies/copy.txt", String(contentsOfFile: articles + "/0.txt", encoding: .utf8))
    let lines = try folder.file(
      "articles/lines.ndjson",
      """
      {"text": "\(text)", "title": "A", "date": "2019-05-01"}
      {"id": "again", "text": "\(text)", "title": "B", "date": "2020-05-01"}

      """)
    _ = try Program.run("build", articles, "--output", folder.path("out"), "--formats", "json")
    let built = try String(contentsOfFile: folder.path("out/articles.json"), encoding: .utf8)
    #expect(built.contains("articles/copies/copy.txt"))
    let orders = [
      [articles], [articles + "/copies", lines, articles], [lines, articles + "/0.txt", articles],
    ]
    for (number, order) in orders.enumerated() {
      let path = folder.path("case\(number).redthread")
      for inputs in order { #expect(try Program.run("add", path, inputs).code == 0) }
      #expect(try Program.run("export", path, "--format", "json").output == built)
      // Read again, a document keeps the names that it was given before.
      #expect(try Program.run("add", path, articles + "/copies", "--again").code == 0)
      #expect(try Program.run("export", path, "--format", "json").output == built)
      #expect(try Program.run("validate", path).code == 0)
      // Taken out under one name, it is still there under the other.
      #expect(try Program.run("remove", path, articles + "/copies").code == 0)
      #expect(
        try !Program.run("export", path, "--format", "json").output.contains("copies/copy.txt"))
      #expect(try Program.run("add", path, articles).code == 0)
      #expect(try Program.run("export", path, "--format", "json").output == built)
    }
  }

  @Test("Of another case file, no name stays when its document is removed")
  func namesOfRemoved() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("a.txt", "Turkey bought the S-400 from Russia last year.\n")
    let second = try folder.file("b.txt", "Türkiye bought the Patriot last year, Ankara said.\n")
    let (one, both) = (folder.path("one.redthread"), folder.path("both.redthread"))
    let copy = folder.path("copy.redthread")
    _ = try Program.run("add", one, first)
    _ = try Program.run("add", both, first, second)
    #expect(try Program.run("add", copy, "--graph", both).code == 0)
    #expect(try Program.run("remove", copy, second).code == 0)
    #expect(
      try Program.run("export", copy, "--format", "json").output
        == Program.run("export", one, "--format", "json").output)
  }

  @Test("An article that cannot be read in the middle of a folder loses nothing else")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let articles = try articles(3, in: folder)
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: articles + "/1b.txt"))
    let end = try Program.run("add", folder.path("case.redthread"), articles)
    #expect(end.code == 1)
    #expect(end.errors.contains("1b.txt: ") && end.errors.contains("3 documents added, 1 skipped"))
    let none = try Program.run("add", folder.path("case.redthread"), folder.path("nowhere"))
    #expect(none.code == 3)
  }

  @Test("A changed file is a new document beside the old one")
  func changed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("case.redthread")
    let article = try folder.file("a.txt", "Turkey bought the S-400 from Russia last year.\n")
    #expect(try Program.run("add", path, article).code == 0)
    _ = try folder.file("a.txt", "Turkey bought the Patriot from the United States last year.\n")
    #expect(try Program.run("add", path, article, "--json").output.contains("\"added\":1"))
    let removal = try Program.run("remove", path, article)
    #expect(removal.code == 2 && removal.errors.contains("was added in several versions: d"))
    let check = try Program.run("verify", path)
    #expect(check.code == 3 && check.output.contains("file changed, 0 quotes in place"))
    #expect(check.output.contains("gone"))
  }

  @Test("Killed at any moment, the file is whole and the next add goes on", .timeLimit(.minutes(5)))
  func killed() throws {
    let folder = try TemporaryFolder()
    let articles = try articles(40, in: folder)
    let path = folder.path("case.redthread")
    for round in 0..<15 {
      let process = try Program.start(["add", path, articles, "--jobs", "2"])
      Thread.sleep(forTimeInterval: 0.02 + Double(round) * 0.03)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let validity = try Program.run("validate", path)
      // Before the first transaction there is no case file yet, which is said.
      #expect(
        validity.code == 0 || validity.errors.contains("no such")
          || validity.errors.contains("empty"), "\(round): \(validity.errors)")
    }
    #expect(try Program.run("add", path, articles).code == 0)
    let built = try Program.run(
      "build", articles, "--output", folder.path("out"), "--formats", "json")
    #expect(built.code == 0)
    #expect(
      try Program.run("export", path, "--format", "json").output
        == String(contentsOfFile: folder.path("out/articles.json"), encoding: .utf8))
  }

  @Test("Two processes add at once, and both articles' worth is there")
  func twoProcesses() throws {
    let folder = try TemporaryFolder()
    let articles = try articles(30, in: folder)
    let path = folder.path("case.redthread")
    let first = try Program.start(["add", path, articles + "/1*"])
    let second = try Program.start(["add", path, articles])
    first.waitUntilExit()
    second.waitUntilExit()
    #expect(first.terminationStatus == 0 && second.terminationStatus == 0)
    #expect(try Program.run("validate", path).output.hasPrefix("\(path): valid: 30 documents"))
  }

  @Test("Judgements are lines of a file that can be taken back")
  func judgements() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("case.redthread")
    _ = try Program.run("add", path, "seeds")
    let before = try Program.run("export", path, "--format", "json").output
    let same = try Program.run("same", path, "Aselsan", "SSB", "--because", "a\ntest")
    #expect(same.code == 0)
    #expect(
      try String(contentsOfFile: folder.path("case.judgements"), encoding: .utf8)
        == "same company-aselsan agency-ssb because a test\n")
    #expect(try Program.run("show", path, "SSB").output.contains("company-aselsan"))
    let contradiction = try Program.run(
      "different", path, "company-aselsan", "agency-ssb", "--because", "b")
    #expect(contradiction.code == 2 && contradiction.errors.contains("by line 1"))
    #expect(try Program.run("same", path, "company-aselsan", "agency-ssb", "--undo").code == 0)
    #expect(try Program.run("export", path, "--format", "json").output == before)
    _ = try folder.file("case.judgements", "same one\n")
    let broken = try Program.run("show", path, "SSB")
    #expect(broken.code == 3 && broken.errors.contains("case.judgements: line 1: expected"))
  }

  @Test("A file that may only be read answers, and says so when written to")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("case.redthread")
    _ = try Program.run("add", path, "seeds")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    // Root may write everything: ask as nobody.
    let nobody = getuid() == 0 ? ["setpriv", "--reuid=65534", "--clear-groups"] : []
    let answer = try Program.run("neighbours", path, "Turkey", "--limit", "1", through: nobody)
    #expect(answer.code == 0 && answer.output.contains("S-400"), "\(answer.errors)")
    let removal = try Program.run("remove", path, "seeds", through: nobody)
    #expect(removal.code == 3)
    #expect(
      removal.errors
        == "redthread: \(path): it or its folder is read-only; copy it to where you may write\n")
  }
}
