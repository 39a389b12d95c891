package import Text

/// Where each byte of the prose stands in the source file.
///
/// Piecewise: within a run prose and source advance byte by byte together; a run of kind
/// `replaced` stands for a stretch of source that reads differently (an entity, a re-encoded
/// character, collapsed white space), and its bytes map to the whole stretch.
package struct OffsetMap: Sendable, Hashable {
  package struct Run: Sendable, Hashable {
    package let prose: ByteRange
    package let source: ByteRange

    /// Whether prose and source bytes correspond one to one.
    package var isIdentity: Bool { prose.count == source.count }

    package init(prose: ByteRange, source: ByteRange) {
      self.prose = prose
      self.source = source
    }
  }

  /// In prose order, without gaps or overlap in the prose.
  package let runs: [Run]

  package init(runs: [Run]) {
    self.runs = runs
  }

  /// The map of a text that is its own prose.
  package static func identity(count: Int) -> OffsetMap {
    let whole = ByteRange(0, count)
    return OffsetMap(runs: count == 0 ? [] : [Run(prose: whole, source: whole)])
  }

  /// The smallest source range that holds the prose bytes of `range`.
  ///
  /// - Complexity: O(log *r*) for *r* runs.
  package func sourceRange(of range: ByteRange) -> ByteRange {
    guard let first = run(holding: range.start) else { return ByteRange(0, 0) }
    let start =
      first.isIdentity ? first.source.start + range.start - first.prose.start : first.source.start
    if range.isEmpty { return ByteRange(start, start) }
    guard let last = run(holding: range.end - 1) else { return ByteRange(start, start) }
    let end = last.isIdentity ? last.source.start + range.end - last.prose.start : last.source.end
    return ByteRange(start, max(start, end))
  }

  private func run(holding offset: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].prose.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < runs.count ? runs[low] : runs.last
  }
}

extension OffsetMap {
  /// The map that leads through this one and then through `next`.
  ///
  /// - Complexity: O(*r* + *s*) for *r* and *s* runs; both lead forwards.
  func followed(by next: OffsetMap) -> OffsetMap {
    var joined: [Run] = []
    var index = 0
    for run in runs {
      guard run.isIdentity else {
        joined.append(Run(prose: run.prose, source: next.sourceRange(of: run.source)))
        continue
      }
      // Cut the run where `next` changes.
      while index > 0, next.runs[index - 1].prose.end > run.source.start { index -= 1 }
      while index < next.runs.count, next.runs[index].prose.end <= run.source.start { index += 1 }
      var at = run.source.start
      while at < run.source.end, index < next.runs.count {
        let end = min(run.source.end, next.runs[index].prose.end)
        let start = run.prose.start + at - run.source.start
        joined.append(
          Run(
            prose: ByteRange(start, start + end - at),
            source: next.sourceRange(of: ByteRange(at, end))))
        at = end
        if end == next.runs[index].prose.end { index += 1 }
      }
    }
    return OffsetMap(runs: joined)
  }
}
