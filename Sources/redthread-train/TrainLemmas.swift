import ArgumentParser
import Foundation
import Language

/// Collects the words whose lemma the rules miss from the treebanks' training files.
struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas",
    abstract: "Writes the table of lemmas that no rule gives.")

  @Argument(help: "CoNLL-U training files.")
  var files: [String]

  @Option(help: "A list of words, one a line before a tab, most frequent first.")
  var words: String

  @Option(help: "Where to write the table.")
  var output: String

  func run() throws {
    var counts: [String: [String: Int]] = [:]
    for file in files {
      let source = try String(contentsOfFile: file, encoding: .utf8)
      for sentence in try CoNLLUSentence.sentences(in: source) {
        for word in sentence.words where word.lemma != "_" && !word.extra.contains("CorrectForm") {
          counts["\(word.form.lowercased())\t\(word.tag)", default: [:]][word.lemma, default: 0] +=
            1
        }
      }
    }
    let plain = Lemmatiser(exceptions: LemmaTable(rows: ""))
    var rows = vocabularyRows(try vocabulary(), plain, counts)
    for (key, lemmas) in counts {
      let columns = key.split(separator: "\t")
      guard columns.count == 2, let tag = Tag(rawValue: String(columns[1])) else { continue }
      let form = String(columns[0])
      let best = lemmas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }[0]
      let total = lemmas.values.reduce(0, +)
      rows[key] = nil
      guard isWorthARow(form, tag, best.key, best.value, total) else { continue }
      if plain.lemma(of: form, tag: tag) != best.key
        || tag == .jj && best.key.first?.isUppercase == true
      {
        rows[key] = best.key
      }
    }
    let lines = rows.keys.sorted().map { "\($0)\t\(rows[$0] ?? "")" }
    let header = "# Made by redthread-train lemmas; form, tag, lemma.\n"
    try Data((header + lines.joined(separator: "\n") + "\n").utf8)
      .write(to: URL(fileURLWithPath: output))
    print("\(lines.count) rows")
  }

  /// Slips of the pen and names are no exceptions to a rule.
  private func isWorthARow(
    _ form: String, _ tag: Tag, _ lemma: String, _ count: Int, _ total: Int
  ) -> Bool {
    guard count * 3 > total * 2 else { return false }
    switch tag {
    case .nnp, .add, .gw, .fw, .ls, .sym, .nfp, .xx, .cd: return false
    case .nnps: return count > 1 && lemma.first?.isUppercase == true
    case .vb, .vbp, .nn, .jj, .rb, .in, .uh:
      if lemma.first?.isUppercase == true { return form == lemma.lowercased() }
      return count > 2
    default:
      let isVariant = form.prefix(2) == lemma.lowercased().prefix(2)
      return isVariant || count > 2
    }
  }

  /// Forms whose rule gives no known word although another reading of the ending does.
  private func vocabularyRows(
    _ rank: [String: Int], _ plain: Lemmatiser, _ counts: [String: [String: Int]]
  ) -> [String: String] {
    var rows: [String: String] = [:]
    for word in rank.keys.sorted() {
      for (ending, tags) in [
        ("ed", [Tag.vbd, .vbn]), ("ing", [.vbg]), ("es", [.nns, .vbz]), ("er", [.jjr]),
        ("est", [.jjs]),
      ] where word.hasSuffix(ending) && word.count > ending.count + 2 {
        let stem = String(word.dropLast(ending.count))
        var candidates = [stem, stem + "e"]
        if stem.count > 3, stem.last == stem.dropLast().last {
          candidates.append(String(stem.dropLast()))
        }
        let known = candidates.filter { rank[$0] != nil && $0.count > 2 }
          .sorted { (rank[$0] ?? 0, $0) < (rank[$1] ?? 0, $1) }
        for tag in tags {
          let regular = plain.lemma(of: word, tag: tag)
          guard let best = known.first, rank[regular] == nil, best != regular else { continue }
          if ending == "es", best == stem + "e" { continue }
          rows["\(word)\t\(tag.rawValue)"] = best
        }
      }
    }
    return rows
  }

  private func vocabulary() throws -> [String: Int] {
    var rank: [String: Int] = [:]
    for line in try String(contentsOfFile: words, encoding: .utf8).split(separator: "\n") {
      guard let word = line.split(separator: "\t").first, word.allSatisfy(\.isASCII) else {
        continue
      }
      rank[String(word)] = rank.count
    }
    return rank
  }
}
