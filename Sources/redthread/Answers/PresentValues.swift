internal import Graph
internal import Text

/// Which values there are, for whoever asked for others.
extension Graph {
  /// "2017-01-01 to 2023-05-09": the days that it is about or was published on.
  var presentDays: String {
    let published = documents.compactMap { $0.published.flatMap { Period($0) } }
    let days = published + claims.flatMap(\.statements).compactMap(\.statedPeriod)
    let first = days.min { $0.first < $1.first }?.firstDay
    let last = days.max { $0.last < $1.last }?.lastDay
    return first.map { "\($0) to \(last ?? "today")" } ?? "none"
  }

  /// Publishers, or paths of articles without; the first ten.
  var presentSources: String {
    let names = documents.compactMap { $0.publisher ?? $0.paths.first }
    return Set(names).sorted().prefix(10).map(PrintableText.line).joined(separator: ", ")
  }
}
