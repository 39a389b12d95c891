import ArgumentParser
import Foundation

/// `redthread manual`: the manual page, made of what every command says of itself.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual page, for man(1).",
    discussion: """
      Example: redthread manual | man -l -
      """)

  func run() throws {
    let dump = Data(Redthread._dumpHelp().utf8)
    let program = try JSONDecoder().decode(Manual.self, from: dump).command
    print(program.page(version: Redthread.configuration.version), terminator: "")
  }
}

/// What the argument parser tells of the program, as far as the page needs it.
private struct Manual: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
    let shouldDisplay: Bool?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool?
    let isRepeating: Bool?
    let shouldDisplay: Bool?
  }

  let command: Command
}

extension Manual.Command {
  /// In the macros of man(7).
  fileprivate func page(version: String) -> String {
    var lines = [
      ".TH REDTHREAD 1 \"\" \"redthread \(version)\" \"User Commands\"", ".SH NAME",
      "redthread \\- \(roff(abstract ?? ""))", ".SH SYNOPSIS", ".B redthread", ".I COMMAND",
      "[\\fIOPTIONS\\fR] \\fIARGUMENTS\\fR", ".SH DESCRIPTION",
    ]
    lines += paragraphs(discussion)
    lines.append(".SH COMMANDS")
    for command in (subcommands ?? []).sorted(by: { $0.commandName < $1.commandName })
    where command.commandName != "help" && command.shouldDisplay != false {
      lines += command.section
    }
    lines += [
      ".SH FILES", ".TP", ".I case.redthread", "A case file: an SQLite database.", ".TP",
      ".I case.judgements",
      "Which entities are one, a line each: \\(lqsame ID ID because "
        + "REASON\\(rq or \\(lqdifferent ID ID because REASON\\(rq.", ".SH EXIT STATUS", ".TP",
      "0", "Success.", ".TP", "1", "Finished, but some documents were skipped or missing.", ".TP",
      "2", "Wrong use.", ".TP", "3", "Failure.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var section: [String] {
    let shown = (arguments ?? []).filter { $0.shouldDisplay != false && !$0.isHelp }
    var lines = [".SS redthread \(roff(commandName))", roff(abstract ?? "")]
    let usage = shown.filter { $0.kind == "positional" }.map(\.label).joined(separator: " ")
    lines += [".PP", "\\fBredthread \(roff(commandName))\\fR [\\fIOPTIONS\\fR] \(usage)"]
    for argument in shown {
      lines += [".TP", argument.label, roff(argument.abstract ?? "")]
      if let value = argument.defaultValue { lines.append("(default: \(roff(value)))") }
    }
    return lines + paragraphs(discussion)
  }

  private func paragraphs(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n", omittingEmptySubsequences: true).flatMap {
      [".PP", roff($0.trimmingCharacters(in: .whitespaces))]
    }
  }
}

extension Manual.Argument {
  fileprivate var isHelp: Bool {
    names?.contains { $0.name == "help" || $0.name == "version" } ?? false
  }

  fileprivate var label: String {
    let value = "\\fI\(roff((valueName ?? "value").uppercased()))\\fR"
    if kind == "positional" {
      let text = isRepeating == true ? value + " ..." : value
      return isOptional == true ? "[\(text)]" : text
    }
    let names = (names ?? []).map { name in
      "\\fB\(roff((name.kind == "long" ? "--" : "-") + name.name))\\fR"
    }.joined(separator: ", ")
    return kind == "flag" ? names : "\(names) \(value)"
  }
}

/// `text` as roff takes it for text.
private func roff(_ text: String) -> String {
  var result = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  if result.hasPrefix(".") || result.hasPrefix("'") { result = "\\&" + result }
  return result.replacing("\n", with: "\n\\&")
}
