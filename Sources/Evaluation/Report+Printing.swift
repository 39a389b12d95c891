import Foundation

extension Report {
  /// The figures for people, in the lines that `score.py` prints.
  package var text: String {
    var lines = tallies.map { name, tally in
      "\(padded(name, 9)) P \(fixed(tally.precision))  R \(fixed(tally.recall))"
        + "  F1 \(fixed(tally.f1))   hit \(tally.hit) wrong \(tally.wrong) missed \(tally.missed)"
    }
    for aspect in Aspect.allCases {
      let accuracy = aspects[aspect] ?? Accuracy()
      lines.append("\(padded(aspect.rawValue, 9)) \(fixed(accuracy.share)) of \(accuracy.count)")
    }
    return lines.joined(separator: "\n")
  }

  /// Every miss and error, document by document.
  package var listing: String {
    findings.flatMap { [$0.document] + $0.notes }.joined(separator: "\n")
  }

  /// The cited figures of each relation.
  package var relationTable: String {
    let rows = Set(relations.keys).inOrder.map { name in
      let tally = relations[name] ?? Tally()
      return "  \(padded(name, 16)) P \(fixed(tally.precision))  R \(fixed(tally.recall))"
        + "   hit \(aligned(tally.hit)) wrong \(aligned(tally.wrong)) missed \(aligned(tally.missed))"
    }
    return (["by relation, cited"] + rows).joined(separator: "\n")
  }

  /// Told confidence beside the share that is right, for statements that have one.
  package var calibrationTable: String {
    let rows = confidence.keys.sorted().compactMap { tenth -> String? in
      guard let row = confidence[tenth] else { return nil }
      return "  told \(fixed(row.told / Double(row.count)))"
        + "  right \(fixed(Double(row.right) / Double(row.count))) of \(row.count)"
    }
    return (["confidence, cited"] + rows).joined(separator: "\n")
  }

  /// The figures as one JSON object, rounded to four places as `score.py --json` has them.
  package var json: String {
    var members = tallies.map { name, tally in
      "\"\(name)\": {\"precision\": \(rounded(tally.precision)), \"recall\": \(rounded(tally.recall)), "
        + "\"f1\": \(rounded(tally.f1)), \"hit\": \(tally.hit), \"wrong\": \(tally.wrong), "
        + "\"missed\": \(tally.missed)}"
    }
    for aspect in Aspect.allCases {
      let accuracy = aspects[aspect] ?? Accuracy()
      members.append(
        "\"\(aspect.rawValue)\": {\"accuracy\": \(rounded(accuracy.share)), \"of\": \(accuracy.count)}"
      )
    }
    let byRelation = Set(relations.keys).inOrder.map { name in
      let tally = relations[name] ?? Tally()
      return
        "\"\(name)\": {\"hit\": \(tally.hit), \"wrong\": \(tally.wrong), \"missed\": \(tally.missed)}"
    }
    members.append("\"relations\": {\(byRelation.joined(separator: ", "))}")
    return "{" + members.joined(separator: ", ") + "}"
  }

  private var tallies: [(String, Tally)] {
    [("entities", entities), ("graph", graph), ("cited", cited)]
  }

  private func fixed(_ value: Double) -> String { String(format: "%.3f", value) }

  private func rounded(_ value: Double) -> Double {
    (value * 10_000).rounded(.toNearestOrEven) / 10_000
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func aligned(_ number: Int) -> String {
    String(repeating: " ", count: max(0, 3 - String(number).count)) + String(number)
  }
}
