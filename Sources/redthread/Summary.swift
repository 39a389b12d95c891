internal import Graph
internal import Streaming

/// The closing lines of a build: what was read, what it gave, contested claims first.
struct Summary: CustomStringConvertible {
  let graph: Graph
  let result: Pipeline.Result
  let elapsed: Duration

  var description: String {
    var lines: [String] = []
    var read = "\(counted(graph.documents.count, "document")) read"
    if !result.repeated.isEmpty { read += ", \(result.repeated.count) given twice" }
    if !result.skipped.isEmpty { read += ", \(result.skipped.count) skipped" }
    lines.append(read)
    let types = EntityType.allCases.compactMap { type -> String? in
      let number = graph.entities.count { $0.type == type }
      return number == 0 ? nil : "\(type.rawValue) \(number)"
    }
    lines.append(
      "\(counted(graph.entities.count, "entity", "entities")): \(types.joined(separator: ", "))")
    let statuses = ClaimStatus.allCases.compactMap { status -> String? in
      let number = graph.claims.count { $0.status == status }
      return number == 0 ? nil : "\(status.rawValue) \(number)"
    }
    lines.append("\(counted(graph.claims.count, "claim")): \(statuses.joined(separator: ", "))")
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    lines.append("\((seconds * 100).rounded() / 100) s")
    return lines.joined(separator: "\n")
  }
}

/// "1 claim", "2 claims".
func counted(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? word : plural ?? word + "s")"
}
