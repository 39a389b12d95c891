import ArgumentParser
import Foundation
import Testing

@testable import redthread

@Suite("Questions on the command line", .runsPrograms, .enabled(if: Program.isBuilt))
struct QuestionCommandTests {
  private let graph = "Graphs/seeds.json"

  @Test("Names are found without case and accents; others are answered with candidates")
  func names() throws {
    let full = try Program.run("show", graph, "government-tr").output
    for name in ["turkey", "TÜRKIYE", "Ankara"] {
      #expect(try Program.run("show", graph, name).output == full, "\(name)")
    }
    let unknown = try Program.run("show", graph, "Turkeyy")
    #expect(unknown.code == 2)
    #expect(
      unknown.errors.contains("nothing is called 'Turkeyy'; did you mean Turkey (government-tr)"))
    let folder = try TemporaryFolder()
    let two = try folder.file("two.json", Self.twoSmiths)
    let ambiguous = try Program.run("neighbours", two, "smith")
    #expect(ambiguous.code == 2)
    #expect(
      ambiguous.errors == "redthread: 'smith' names several: Ann Smith (person-ann), Bob Smith "
        + "(person-bob); give the id of one\n")
  }

  @Test(
    "Nonsense is wrong use",
    arguments: [
      ["neighbours", "Graphs/seeds.json", "Turkey", "--since", "2019-02-30"],
      ["neighbours", "Graphs/seeds.json", "Turkey", "--since", "yesterday"],
      ["timeline", "Graphs/seeds.json", "--since", "2020", "--until", "2019"],
      ["neighbours", "Graphs/seeds.json", "Turkey", "--relation", "sells"],
      ["neighbours", "Graphs/seeds.json", "Turkey", "--hops", "0"],
      ["search", "Graphs/seeds.json", "..."], ["why", "Graphs/seeds.json", "c123"],
      ["path", "Graphs/seeds.json", "Turkey", "Ankara"],
      ["show", "Graphs/seeds.json", "Turkey", "--limit", "-1"], ["add", "x.redthread"],
    ])
  func nonsense(arguments: [String]) throws {
    let errors = Pipe()
    let process = try Program.start(arguments, errors: errors)
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(!text.isEmpty)
  }

  @Test("A filter that matches nothing says what there is")
  func emptyFilter() throws {
    let end = try Program.run("neighbours", graph, "Turkey", "--relation", "owns")
    #expect(end.code == 0 && end.output.isEmpty)
    #expect(end.errors.contains("relations: ") && end.errors.contains("status: asserted "))
    let part = try Program.run(
      "export", graph, "--format", "dot", "--status", "contested", "--since", "2030",
      "--source", "nobody", "--type", "law")
    for values in [
      "relations present: ", "types: person ", "status: ", "days: 20", "sources: seeds/",
    ] {
      #expect(part.errors.contains(values), "\(values): \(part.errors)")
    }
  }

  @Test("What is shown can be drawn")
  func drawing() throws {
    let picture = try Program.run("show", graph, "Turkey", "--format", "mermaid", "--limit", "3")
    #expect(picture.code == 0 && picture.output.hasPrefix("flowchart LR"))
    #expect(try Program.run("show", graph, "Turkey", "--format", "csv").code == 2)
  }

  @Test(
    "Every answer comes as JSON too, and twice the same",
    arguments: [
      ["neighbours", "Turkey", "--hops", "2"], ["path", "Ukraine", "Aselsan", "--all"],
      ["show", "Erdogan"], ["search", "missile"], ["timeline"], ["timeline", "Turkey"],
      ["disputes"], ["deals"], ["stats"], ["sources"], ["verify"], ["candidates"],
    ])
  func json(question: [String]) throws {
    let words = [question[0], graph] + question.dropFirst() + ["--json"]
    var answers: Set<Data> = []
    for _ in 0..<2 {
      let output = Pipe()
      let process = try Program.start(words, output: output)
      answers.insert(output.fileHandleForReading.readDataToEndOfFile())
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(answers.count == 1)
    let answer = try #require(answers.first)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: answer) }
  }

  @Test("Why shows sentence, tree, trigger, frame and rule; without the source all but the tree")
  func why() throws {
    let id = try #require(
      try Program.run("neighbours", graph, "Turkey", "--json", "--limit", "1").output
        .firstMatch(of: /"id":"(c[0-9a-f]{16})"/)?.1)
    let end = try Program.run("why", graph, String(id))
    #expect(end.code == 0)
    for part in ["trigger '", "frame ", "said by ", "confidence 0.", "root"] {
      #expect(end.output.contains(part), "\(part)")
    }
    let away = try Program.run("why", graph, String(id), "--against", "/nowhere")
    #expect(away.output.contains("no tree: the source file is gone or changed"))
  }

  @Test("Verify names a quote that is not what stands in the file")
  func verify() throws {
    #expect(try Program.run("verify", graph).code == 0)
    #expect(try Program.run("verify", graph, "--against", "/nowhere").code == 1)
    let folder = try TemporaryFolder()
    let altered = try String(
      contentsOf: Program.root.appendingPathComponent(graph), encoding: .utf8
    ).replacing("\"quote\":\"Turkey will", with: "\"quote\":\"Turkey shal")
    let path = try folder.file("altered.json", altered)
    let end = try Program.run("verify", path)
    #expect(end.code == 3 && end.output.contains("is not what stands there"))
  }

  @Test("Escape sequences in quotes are shown, never sent")
  func escapes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("two.json", Self.twoSmiths)
    for question in [
      ["neighbours", path, "person-ann"], ["show", path, "person-ann"],
      ["search", path, "met"], ["timeline", path, "person-ann"], ["disputes", path],
    ] {
      let output = Pipe()
      let process = try Program.start(question, output: output)
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"), "\(question[0])")
    }
    #expect(
      try Program.run("neighbours", path, "person-ann").output.contains("␛[31m met <U+202E>"))
  }

  @Test("A table fits the width that there is, and numbers and wide letters stand straight")
  func table() {
    var table = AnswerTable([.fixed("a"), .flexible("quote"), .number("n")])
    table.add([.init("x"), .init("王 said a very long thing about everything"), .init("7")])
    table.add([.init("xx"), .init("short"), .init("12")])
    let narrow = table.text(Terminal(width: 24, hasColour: false))
    #expect(
      narrow == """
        A   QUOTE              N
        x   王 said a very …   7
        xx  short             12
        """)
    #expect(table.csv.hasPrefix("a,quote,n\r\nx,王 said"))
    #expect(table.text(Terminal(width: nil, hasColour: true)).contains("\u{1B}[2m"))
  }

  @Test("The manual page names every command; completions are valid shell")
  func manual() throws {
    let page = try Program.run("manual").output
    for command in ["neighbours", "verify", "build", "same"] {
      #expect(page.contains(".SS redthread \(command)"))
    }
    #expect(page.hasPrefix(".TH REDTHREAD 1"))
    for shell in ["bash", "zsh", "fish"] {
      let script = try Program.run("--generate-completion-script", shell)
      #expect(script.code == 0 && script.output.contains("neighbours"))
    }
  }

  @Test("Every command ends its help with an example")
  func examples() throws {
    for command in Redthread.configuration.subcommands
      + Redthread.configuration.groupedSubcommands.flatMap(\.subcommands)
    {
      #expect(command.configuration.discussion.contains("Example:"), "\(command._commandName)")
    }
  }

  /// Two people of one name, one of whom is quoted with sequences that steer a terminal.
  private static let twoSmiths = #"""
    {"format":"redthread","version":1,
    "documents":[{"id":"d1","path":"a.txt","sha256":"0","bytes":100,"title":null,"publisher":null,
      "published":"2020-01-01","url":null}],
    "nodes":[{"id":"person-ann","type":"person","label":"Ann Smith","aliases":["Smith"],
      "properties":{},"mentions":[{"document":"d1","start":0,"end":3}]},
      {"id":"person-bob","type":"person","label":"Bob Smith","aliases":["Smith"],"properties":{},
      "mentions":[{"document":"d1","start":9,"end":12}]}],
    "edges":[{"id":"CLAIM","source":"person-ann","relation":"criticises","target":"person-bob",
      "item":null,"statements":[{"polarity":"affirmed","modality":"actual","hedged":false,
      "confidence":0.9,"speakers":[],"qualifiers":[],"rule":"meet/verb nsubj>obj",
      "evidence":{"document":"d1","start":0,"end":22,"quote":"\u001b[31m met \u202e Bob.",
      "trigger":{"start":6,"end":9}},"cues":[]}]}]}
    """#.replacing("CLAIM", with: claimID)

  private static let claimID = "c5a9099eb1d5851c5"
}
