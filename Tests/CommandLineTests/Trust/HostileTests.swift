import Clients
import Foundation
import Testing

extension TrustTests {
  /// Articles in `Hostile/articles` whose words try to be something else: markup, scripts, formulas,
  /// queries, paths, escape sequences. Programs that others use look at all that comes out of them.
  @Suite("Hostile articles", .enabled(if: Program.isBuilt))
  struct HostileTests {
    private static let corpus = Program.root
      .appendingPathComponent("Tests/CommandLineTests/Hostile").path
    private static let formats =
      "json,graphml,dot,html,gexf,csv,gephi-csv,neo4j-csv,cypher,cytoscape,graphology,d3,jgf,trig,"
      + "jsonld,ftm,markdown"

    /// Names that a file may have on any Linux, and that shells, pages and tables trip over.
    private static let fileNames = [
      "=cmd|'\\C calc'!A0.txt", "\"><img src=x onerror=window.pwned=20>.txt", "two\nlines.txt",
      "esc\u{1B}[31m\u{1B}]0;pwned\u{7}.txt", "$(touch pwned).txt", "`touch pwned`.txt", "-o.txt",
      "'; DROP TABLE documents;--.txt", "%2e%2e%2f.txt", "bidi\u{202E}txt.exe.txt", "#L1.txt",
      "\u{9B}31m.txt", "[[link]].txt", "<!--.html", " .txt",
    ]

    /// The corpus in a folder of its own, also under names that mean harm.
    private func articles(in folder: TemporaryFolder) throws -> String {
      let place = folder.url.appendingPathComponent("articles")
      try FileManager.default.copyItem(atPath: Self.corpus + "/articles", toPath: place.path)
      for (number, name) in Self.fileNames.enumerated() {
        let text =
          "Turkey bought the S-400 from Russia, the minister said on \(number + 1) May 2019.\n"
        try Data(text.utf8).write(to: place.appendingPathComponent(name))
      }
      return place.path
    }

    @Test(
      "No word of them becomes markup, script, DOT, Cypher, formula, RDF or a path in any format",
      .enabled(if: Client.hasPython && Client.hasGraphviz, "python3 or Graphviz is not installed"),
      .timeLimit(.minutes(15)))
    func formats() throws {
      let folder = try TemporaryFolder()
      let articles = try articles(in: folder)
      let output = folder.path("out")
      let build = try Program.run(
        "build", articles, "--output", output, "--name", "g", "--formats", Self.formats,
        through: ["env", "-C", folder.url.path])
      #expect(build.code == 0, "\(build.errors)")
      print(
        try Client.run(
          Client.pythonProgram, ["-W", "ignore", Self.corpus + "/check.py", output]), terminator: ""
      )
      // Nothing was made beside the outputs, whatever the articles and files are called.
      let made = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(made.sorted() == ["articles", "out"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: output).count == 17)
      #expect(try Program.run("validate", output + "/g.graphml").code == 0)
      let verdict = try Program.run("verify", output + "/g.json", "--limit", "2")
      #expect(verdict.code == 0, "\(verdict.output)")
    }

    @Test(
      "In a browser nothing of them runs, loads or becomes an element",
      .enabled(
        if: Client.hasPython
          && ["chromium", "chromium-browser", "google-chrome"].contains {
            Client.succeeds("which", [$0])
          }, "chromium and python3 are not installed: make test-packages"),
      .timeLimit(.minutes(15)))
    func browser() throws {
      let folder = try TemporaryFolder()
      _ = try Program.run(
        "build", try articles(in: folder), "--output", folder.path("out"), "--name", "g",
        "--formats", "html")
      let answer = try Client.run(
        Client.pythonProgram, ["-B", Self.corpus + "/page.py", folder.path("out/g.html")])
      #expect(answer == "nothing happened\n")
    }

    @Test(
      "In a case file they are values: no table is lost, and every question is one",
      .enabled(if: Client.succeeds("sqlite3", ["-version"]), "sqlite3 is not installed"))
    func database() throws {
      let folder = try TemporaryFolder()
      let path = folder.path("case.redthread")
      #expect(try Program.run("add", path, try articles(in: folder)).code == 0)
      func tables() throws -> String {
        try Client.run(
          "sqlite3",
          [path, "PRAGMA integrity_check; SELECT name FROM sqlite_schema ORDER BY name;"])
      }
      let before = try tables()
      #expect(before.hasPrefix("ok\n"))
      let graph = try Program.run("export", path, "--format", "json").output
      for words in [
        "'; DROP TABLE documents;--", "\" OR 1=1 --", "NEAR(a b", "a* OR *", "{x} : y", "^\"", "%_",
        "\u{0}", "((((", "AND", "pwned", "-a", "ümläut \u{202E}",
      ] {
        for command in ["search", "show", "neighbours", "timeline"] {
          let arguments =
            command == "timeline"
            ? [command, path, "--entity", words]
            : [command, path] + (words.hasPrefix("-") ? ["--", words] : [words])
          if words.contains("\u{0}") { continue }
          let end = try Program.run(arguments)
          #expect([0, 1, 2].contains(end.code), "\(arguments): \(end.code) \(end.errors)")
        }
      }
      #expect(try tables() == before)
      #expect(try Program.run("export", path, "--format", "json").output == graph)
    }

    @Test(
      "No terminal gets an escape sequence, control or mark of direction that is theirs",
      .enabled(if: Client.hasPython, "python3 is not installed"), .timeLimit(.minutes(15)),
      arguments: [false, true])
    func terminal(colours: Bool) throws {
      let folder = try TemporaryFolder()
      let articles = try articles(in: folder)
      for name in ["words.txt", "page.html", "notes.md"] {
        try FileManager.default.removeItem(atPath: articles + "/" + name)
      }
      let path = folder.path("case.redthread")
      let graph = folder.path("out/g.json")
      _ = try Program.run("add", path, articles)
      _ = try Program.run(
        "build", articles, "--output", folder.path("out"), "--name", "g", "--formats", "json")
      // Whom the hostile sentences name most.
      let claims = try JSONSerialization.jsonObject(
        with: Data(try Program.run("neighbours", path, "Turkey", "--json").output.utf8))
      let text = "\(claims)"
      let claim = try #require(text.firstMatch(of: /c[0-9a-f]{16}/)).output
      var broken = try Data(contentsOf: URL(fileURLWithPath: graph))
      broken.replaceSubrange(0..<1, with: Data("{\"\u{1B}[31m\u{9B}31m\u{202E}\": x,".utf8))
      try broken.write(to: folder.url.appendingPathComponent("broken\u{1B}[31m.json"))
      try Data(repeating: 0, count: 9).write(
        to: URL(fileURLWithPath: articles).appendingPathComponent("bad\u{1B}[31m.txt"))
      let commands: [[String]] = [
        ["build", articles, "--output", folder.path("again"), "--formats", "json"],
        ["add", folder.path("again.redthread"), articles],
        ["neighbours", path, "Turkey"], ["neighbours", path, "Turkey", "--format", "csv"],
        ["neighbours", path, "Turkey", "--json"],
        ["neighbours", path, "Turkey", "--format", "dot"],
        ["path", path, "Turkey", "Rostec"], ["show", path, "Turkey"],
        ["show", path, String(claim)],
        ["show", path, "\u{1B}[31mx"], ["search", path, "missiles"],
        ["search", path, "S-400", "--json"],
        ["timeline", path], ["disputes", path], ["deals", path], ["stats", path],
        ["sources", path],
        ["why", path, String(claim)], ["verify", path], ["candidates", path],
        ["diff", path, "Graphs/seeds.json"], ["remove", path, "\u{1B}[31m"], ["validate", path],
        ["validate", folder.path("broken\u{1B}[31m.json")], ["export", path, "--format", "json"],
        ["export", path, "--format", "csv"], ["export", path, "--format", "dot"],
        ["export", path, "--format", "trig"], ["export", path, "--format", "graphml"],
        ["parse", articles, "--tree"], ["parse", articles],
        ["show", articles + "/\u{1B}[31m", "x"],
      ]
      for command in commands {
        let found = try Client.run(
          Client.pythonProgram,
          [Self.corpus + "/terminal.py", colours ? "yes" : "no", Program.path] + command)
        #expect(found.isEmpty, "\(command): \(found)")
      }
    }
  }
}
