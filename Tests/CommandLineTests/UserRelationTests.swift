import Foundation
import Testing

@testable import redthread

/// A user's two relations from a table to every kind of file and answer. All but the first reading
/// knows nothing of the table.
@Suite("Relations of a user", .runsPrograms, .enabled(if: Program.isBuilt))
struct UserRelationTests {
  private let folder: TemporaryFolder
  private let article, relations, triggers: String

  init() throws {
    folder = try TemporaryFolder()
    article = try folder.file(
      "articles/a.txt",
      "Turkey sponsored Pakistan in 2019.\n\nTurkey twinned with Albania on Monday.\n")
    relations = try folder.file(
      "relations.tsv",
      "relation\tsources\ttargets\tsymmetric\nsponsors\tactor\tactor\tno\n"
        + "twinnedWith\tactor\tactor\tyes\n")
    triggers = try folder.file(
      "triggers.tsv",
      "relation\tlemma\tpos\tframe\nsponsors\tsponsor\tverb\tnsubj>obj\n"
        + "twinnedWith\ttwin\tverb\tnsubj>obl:with\n")
  }

  private func graph() throws -> String {
    let end = try Program.run(
      "build", article, "--output", folder.path("out"), "--formats", "json,graphml", "--lexicon",
      triggers, "--lexicon", relations)
    #expect(end.code == 0, "\(end.errors)")
    return folder.path("out/a.json")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("They are read, and the graph is read back from each of its forms")
  func roundTrip() throws {
    let graph = try graph()
    let json = try text(graph)
    #expect(
      json.contains(
        #""source":"government-tr","relation":"sponsors","target":"government-pk","item":null,"#
          + #""symmetric":false"#))
    #expect(
      json.contains(
        #""source":"government-al","relation":"twinnedWith","target":"government-tr","item":null,"#
          + #""symmetric":true"#))
    #expect(try Program.run("export", graph, "--format", "json").output == json)
    #expect(
      try Program.run("export", folder.path("out/a.graphml"), "--format", "json").output == json)
    let file = folder.path("case.redthread")
    let added = try Program.run(
      "add", file, article, "--lexicon", relations, "--lexicon", triggers)
    #expect(added.code == 0, "\(added.errors)")
    #expect(try Program.run("export", file, "--format", "json").output == json)
    for path in [graph, folder.path("out/a.graphml"), file] {
      #expect(try Program.run("validate", path).code == 0)
    }
  }

  @Test("Streams give the same graph")
  func streams() throws {
    let graph = try graph()
    let text = try text(article).replacing("\n", with: "\\n")
    let line = #"{"text": "\#(text)"}"#
    let input = try folder.file("in.ndjson", line + "\n")
    let program = "'\(Program.path)'"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      "\(program) extract --keys --lexicon '\(relations)' --lexicon '\(triggers)' < '\(input)' | "
        + "LC_ALL=C sort | \(program) merge",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let merged = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      merged.contains(#""relation":"sponsors","target":"government-pk","item":null,"status""#))
    #expect(
      merged.contains(
        #""relation":"twinnedWith","target":"government-tr","item":null,"symmetric":true"#))
    for id in try self.text(graph).matches(of: /"id":"(c[0-9a-f]{16})"/).map(\.1) {
      #expect(merged.contains(#""id":"\#(id)""#))
    }
  }

  @Test(
    "Questions and filters know them by name; other names are answered with those that there are")
  func questions() throws {
    let graph = try graph()
    let file = folder.path("case.redthread")
    _ = try Program.run("add", file, article, "--lexicon", relations, "--lexicon", triggers)
    for source in [graph, file] {
      let sponsored = try Program.run("neighbours", source, "Turkey", "--relation", "sponsors")
      #expect(sponsored.output.contains("sponsors →") && sponsored.output.contains("Pakistan"))
      #expect(!sponsored.output.contains("Albania"))
      let twins = try Program.run("neighbours", source, "Turkey", "--direction", "in")
      #expect(twins.output.contains("twinnedWith ") && !twins.output.contains("← twinnedWith"))
      let part = try Program.run("export", source, "--format", "csv", "--relation", "twinnedWith")
      #expect(part.output.contains("twinnedWith") && !part.output.contains("sponsors"))
      let counts = try Program.run("stats", source, "--json").output
      #expect(counts.contains("\"twinnedWith\":1") || counts.contains("\"twinnedWith\": 1"))
      let typo = try Program.run("neighbours", source, "Turkey", "--relation", "sponsor")
      #expect(typo.code == 2)
      #expect(
        typo.errors.contains(
          "'sponsor' is no relation that a graph of claims has; there are supplies, ")
          && typo.errors.contains(", succeeds, sponsors, twinnedWith\n"))
    }
  }

  @Test(
    "Every format takes them",
    arguments: [
      "graphml", "dot", "html", "gexf", "csv", "cypher", "cytoscape", "graphology", "d3", "jgf",
      "trig", "jsonld", "ftm", "markdown", "mermaid",
    ])
  func formats(format: String) throws {
    let graph = try graph()
    let end = try Program.run(
      "export", graph, "--format", format, "--output", folder.path("graph." + format))
    #expect(end.code == 0, "\(end.errors)")
    if ["graphml", "dot", "gexf"].contains(format) {
      let check = try Program.run("validate", folder.path("graph." + format))
      #expect(check.code == 0, "\(check.errors)")
    }
  }

  @Test("A trigger of an undeclared relation, and another meaning of ours, end the program")
  func refusals() throws {
    let undeclared = try Program.run("build", article, "--lexicon", triggers)
    #expect(undeclared.code != 0)
    #expect(undeclared.errors.contains("triggers.tsv:2:1: expected one of supplies, "))
    #expect(undeclared.errors.contains("a table with the columns relation, sources, targets and"))
    let other = try folder.file(
      "other.tsv", "relation\tsources\ttargets\tsymmetric\nmeets\tactor\tplace\tyes\n")
    let redefined = try Program.run("build", article, "--lexicon", other)
    #expect(redefined.code != 0)
    #expect(
      redefined.errors.contains(
        "other.tsv:2:1: expected another name than 'meets', which relations"))
  }
}
